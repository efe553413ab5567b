"""What an exception's message says, told in our own words.

The message comes out of the student's process and is never repeated. It is looked through for the phrases of Python and
NumPy; each stands for a sentence of ours, and only lengths that occur among the arguments are named.
"""

import re
from collections.abc import Collection

_SIGNS = (
    ("bitwise_xor", "`^` is no power in Python: it compares bits"),
    ("for ^", "`^` is no power in Python: it compares bits"),
    ("'NoneType'", "None is used like a number or an array: does every function that you call return something?"),
    ("positional argument", "a function is called with another number of arguments than it takes"),
    ("unexpected keyword argument", "a function is called with an argument that it does not have"),
    ("object is not callable", "something is called like a function that is none: is its name used for a number?"),
    ("cannot be interpreted as an integer", "a fraction stands where a whole number is needed"),
    ("indices must be integers", "an index is no whole number"),
    ("only length-1 arrays", "an array stands where one number is needed: functions of `math` take one at a time"),
    ("only 0-dimensional arrays", "an array stands where one number is needed: functions of `math` take one at a time"),
    ("only size-1 arrays", "an array stands where one number is needed: functions of `math` take one at a time"),
    ("can only concatenate list", "`+` joins lists end to end: it adds numbers only in arrays"),
    ("can't multiply sequence", "a list is multiplied as if it were an array"),
    ("type(s) for -: 'list'", "a list is used as if it were an array"),
    ("object is not iterable", "a single number is gone through as if it were a list"),
    ("object is not subscriptable", "a single number, or a function, is asked for an item as if it were a list"),
    ("has no len()", "a single number is asked for its length"),
    ("truth value of an array", "`if`, `and`, `or`, `min` or `max` needs one answer, and gets an array with many"),
    ("inhomogeneous", "rows of different lengths are put into one array"),
    ("setting an array element with a sequence", "an array is to be stored where there is room for one number"),
    ("not enough values to unpack", "fewer things come back than stand left of the `=`"),
    ("too many values to unpack", "more things come back than stand left of the `=`"),
    ("cannot reshape", "an array is to be given a shape for another number of entries"),
    ("too many indices", "an array is asked for more axes than it has"),
    ("list index out of range", "a list is asked for an item beyond its end"),
    ("list assignment index", "a list is given an item beyond its end: it has to be made longer first"),
    ("is out of bounds for axis", "an array is asked for an entry beyond its end"),
    ("pop from empty list", "an item is taken from a list that is empty by then"),
    ("Singular matrix", "a matrix has no inverse there: not every one does"),
    ("must be square", "an inverse or the like is asked of a table that is not square"),
)  # fmt: skip
_TOGETHER = re.compile(r"could not be broadcast together with shapes \(([\d,]*)\) \(([\d,]*)\)")
_PRODUCT = re.compile(r"size (\d+) is different from (\d+)|(\d+) \(dim \d+\) != (\d+) \(dim \d+\)")


def cause_in(message: str, sizes: Collection[int]) -> str | None:
    """What the message of an exception means, in our own words; None where it says nothing that is known.

    `sizes` are lengths that may be named: those of the arguments.
    """
    found = _shapes(message, sizes)
    return found or next((says for sign, says in _SIGNS if sign in message), None)


def _shapes(message: str, sizes: Collection[int]) -> str | None:
    known = {1, *sizes}
    match = _TOGETHER.search(message)
    if match:
        shapes = [tuple(int(n) for n in text.split(",") if n) for text in match.groups()]
        if all(set(shape) <= known for shape in shapes):
            return f"shapes {shapes[0]} and {shapes[1]} do not fit together entry by entry"
        return "two shapes do not fit together entry by entry; print them just before the line that stops"
    match = _PRODUCT.search(message)
    if match:
        one, other = (int(n) for n in match.groups() if n is not None)
        lengths = f": {min(one, other)} meets {max(one, other)}" if {one, other} <= known else ""
        return (
            f"in a matrix product the inner lengths differ{lengths}; print the shapes just before the line that stops"
        )
    return None
