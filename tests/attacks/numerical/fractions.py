"""Returns fractions and decimals whose digits never fit."""
from decimal import Decimal
from fractions import Fraction


def double(x):
    return Decimal("NaN") if np.ndim(x) == 0 else [Fraction(1, 3)] * 3
