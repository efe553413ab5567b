"""The command that runs the attacks against stock nbgrader stays alive, and what it says is true."""

import json
import shutil
from pathlib import Path

import pytest

from tests.attacks import FOLDER, Attack, attacks
from tests.attacks.stock import table, verdict, walls
from tests.attacks.stock.run import Record, remembered, template, tried
from tests.support.once import made_once


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if lacking := walls.missing():
        pytest.skip(f"attacks run behind namespaces only: {lacking}")

    def make(folder: Path) -> None:
        with template() as root:
            shutil.copytree(root, folder, dirs_exist_ok=True)

    return made_once(tmp_path_factory, "attacked", make)


@pytest.mark.slow
@pytest.mark.nbgrader
@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("numerical/infinity", set()),
        ("forged/noop_asserts", {"points"}),
        ("exfiltration/gradebook", {"secret"}),
        ("stock_only/gradebook_others_lowered", {"others"}),
    ],
)
def test_what_an_attack_achieves_against_stock_nbgrader(made: Path, name: str, found: set[str]) -> None:
    record = tried(Attack(FOLDER / f"{name}.attack"), made)
    assert record["applies"]
    assert set(record["found"]) == found, record
    assert "ungraded" not in record


def test_attacks_on_our_own_protocol_do_not_apply() -> None:
    reasons = {attack.name: verdict.not_for_stock(attack) for attack in attacks()}
    assert verdict.OWN_FILES.keys() | verdict.ALSO_APPLIES <= reasons.keys()
    assert reasons["forged/worker_passed"]
    assert not any(reason for name, reason in reasons.items() if name.startswith("stock_only/"))


def test_a_killed_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    results = tmp_path / "results.jsonl"
    assert remembered(results) == {}
    whole = {"name": "forged/one", "fingerprint": "aa", "applies": False, "reason": ""}
    results.write_text(json.dumps(whole) + '\n{"name": "forged/two", "finger', encoding="utf-8")
    assert remembered(results) == {"aa": whole}


def test_the_tables_count_what_was_found() -> None:
    common = {"nbgrader": "1.0", "applies": True, "exit": 0, "seconds": 1.0}
    records: list[Record] = [
        {**common, "name": "forged/one", "found": {"points": "4 of 4 points", "files": "course/a"}},
        {**common, "name": "forged/two", "found": {}},
        {**common, "name": "denial/three", "found": {"reached": "True"}},
        {"nbgrader": "1.0", "applies": False, "name": "denial/four", "reason": "speaks this kit's own protocol"},
    ]
    kit: list[Record] = [{"name": record["name"], "problems": []} for record in records]
    assert table.summary(records, kit).startswith(
        "4 attacks; 3 apply to stock nbgrader 1.0: 2 succeeded, 1 of them with visible harm."
    )
    text = table.tables(records, kit)
    assert "| `forged` | 2 | 2 | 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 of 2 |" in text
    assert "| unearned points (1) | `forged/one` |" in text
