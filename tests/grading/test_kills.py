"""Whatever is killed in a run, going on gives the reports of an undisturbed one; a cluster gives those of this machine."""

from pathlib import Path

import pytest

from tests import kills

pytestmark = pytest.mark.slow
SLUG = "01_linear_neuron"


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> kills.Class:
    return kills.handed_in(tmp_path_factory.mktemp("class"), SLUG, 6)


@pytest.fixture(scope="module")
def wanted(group: kills.Class) -> dict[str, str]:
    assert kills.run(group.command(group.folder / "undisturbed")) == 0
    return kills.reports(group.folder / "undisturbed")


def test_a_grader_that_was_killed_goes_on(group: kills.Class, wanted: dict[str, str], tmp_path: Path) -> None:
    assert len(wanted) == group.count
    assert not kills.differences(wanted, kills.with_grader_kills(group, tmp_path / "reports", 1))


def test_a_local_worker_that_was_killed_costs_nothing(
    group: kills.Class, wanted: dict[str, str], tmp_path: Path
) -> None:
    assert not kills.differences(wanted, kills.with_local_kills(group, tmp_path / "reports", 1))


def test_workers_of_a_cluster_may_be_killed_and_judge_as_this_machine(
    group: kills.Class, wanted: dict[str, str], tmp_path: Path
) -> None:
    pytest.importorskip("distributed")
    assert not kills.differences(wanted, kills.with_dask_kills(group, tmp_path / "reports", 1))


def test_what_differs_is_named() -> None:
    assert kills.differences({"a": "1", "b": "2"}, {"b": "3", "c": "4"}) == ["a is lost", "c is too much", "b differs"]
