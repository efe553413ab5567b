"""`python -m tests.lti.kills N`: `autograder lti send` killed N times at random moments, on a platform that fails.

After each kill the command is started again, now and then with better marks; in the end it runs until all is delivered.
Then: no mark lost, doubled, wrong, or another student's. A score is doubled when the platform took the same twice.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from autograder.lti.platform.faults import Faults
from autograder.reports.folder import report_file
from autograder.reports.json_form import dumps
from tests.lti.world import NAMES, World, report, small_world

SHARES = {"500": 0.03, "503": 0.03, "429": 0.02, "before": 0.03, "after": 0.04, "slow": 0.1, "stale": 0.02}
CODE = "import sys; from autograder.cli import main; sys.exit(main(sys.argv[1:]))"


def killed(times: int, seed: int, folder: Path) -> list[str]:
    """What went wrong, a line each."""
    luck = random.Random(seed)
    reports = folder / "reports"
    with small_world(folder / ".autograder" / "lti", Faults(SHARES, seed)) as world:
        wanted = {f"student{at}": 0.0 for at in range(1, len(NAMES) + 1)}
        kills, longest = 0, 0.5
        for run in range(20 * times):
            if kills >= times:
                break
            if run % 3 == 0:
                for student in wanted:
                    wanted[student] = _write(reports, student, luck)
            if _dies(world, _start(folder), luck.uniform(0.0, longest)):
                kills += 1
                longest *= 1.05  # so that the moments go from the first request to the last
            else:
                longest *= 0.8
        for _ in range(20):
            if _start(folder).wait() == 0:
                break
        return [f"only {kills} kills"] * (kills < times) + faults_of(world, wanted)


def _dies(world: World, process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Kill it so long after its first request; False where it had ended by then."""
    before = world.platform.faults.requests
    while world.platform.faults.requests == before and process.poll() is None:
        time.sleep(0.005)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def faults_of(world: World, wanted: dict[str, float]) -> list[str]:
    """Marks that are not as they should be."""
    there = world.marks()
    found = [f"lost or wrong: {who}: {there.get(who)} for {points}" for who, points in wanted.items()
             if abs((there.get(who) or 0.0) - points) > 0.005]  # fmt: skip
    found += [f"another student's: {who}" for who in there if who not in wanted]
    accepted = world.platform.book.accepted
    twice = [pair for pair, times in Counter(zip(accepted, accepted[1:])).items() if pair[0] == pair[1] and times]
    by_user: dict[str, list[float]] = {}
    for _, user, points in accepted:
        by_user.setdefault(user, []).append(points)
    for user, points in by_user.items():
        found += [f"doubled: {user} {one}" for one, next_ in zip(points, points[1:]) if one == next_]
    found += [f"doubled: {pair[0]}" for pair in twice]
    if len(world.platform.book.columns) > 1:
        found.append(f"{len(world.platform.book.columns)} columns")
    return found


def _write(reports: Path, student: str, luck: random.Random) -> float:
    points = round(luck.uniform(0, 41), 2)
    one = report(student, points)
    file = report_file(reports, one, "json")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(dumps(one))
    return points


def _start(folder: Path) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, "-c", CODE, "lti", "send", "reports"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def main() -> int:
    times, seed = int(sys.argv[1]) if len(sys.argv) > 1 else 200, int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as folder:
        wrong = killed(times, seed, Path(folder))
    print(f"{times} kills, seed {seed}: {len(wrong)} wrong")
    for line in wrong:
        print(f"  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
