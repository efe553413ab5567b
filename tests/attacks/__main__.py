"""`python -m tests.attacks`: a table of all attacks, and what became of them behind each tier of walls."""

import sys
import time

from autograder.sandbox.pool import WarmPool
from tests.attacks import LIMITS, attacks, plant_secret, problems, tiers


def main() -> int:
    """Run everything; the number of attacks that got through."""
    plant_secret()
    chosen = [attack for attack in attacks() if not sys.argv[1:] or any(word in attack.name for word in sys.argv[1:])]
    failed = 0
    for tier in tiers():
        with WarmPool(limits=LIMITS, tier=tier) as pool:
            for attack in chosen:
                start = time.monotonic()
                try:
                    found = list(problems(attack, pool))
                except Exception as error:
                    found = [f"the grader failed: {type(error).__name__}: {error}"]
                failed += bool(found)
                verdict = "; ".join(found) if found else "held off"
                print(
                    f"{tier:<11}{attack.name:<42}{time.monotonic() - start:6.1f} s  {verdict:<12} {attack.tries}",
                    flush=True,
                )
    print(f"{len(chosen)} attacks behind {len(tiers())} tiers: {failed} got through")
    return min(failed, 1)


if __name__ == "__main__":
    raise SystemExit(main())
