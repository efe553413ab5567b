"""Many submissions: a few in flight, a worker that dies costs time alone, what cannot be read is named."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from typing import Any

import pytest

from autograder.course.course import Course
from autograder.course.parcel import Parcel, checks_of, handouts_of
from autograder.grading.batch import Job, grade_all
from autograder.grading.intake import Graded
from autograder.grading.worker import Bench, Judged, Lacking, Lost, Sent, Task, our_version
from autograder.grading.workers import Workers
from autograder.reports.model import Report
from autograder.sandbox.walls import SandboxError, WorkerError
from autograder.submissions.handed import Handed
from autograder.submissions.notebook import Rejected
from tests.benchmarks.classroom import released_notebook

SLUG = "01_linear_neuron"
Answer = Judged | Lacking | Lost | Exception


@pytest.fixture(scope="module")
def notebook(course: Course) -> bytes:
    return json.dumps(released_notebook(course, SLUG)).encode()


class Scripted(Executor):
    """Answers as a script says: from a student and the number of the try to what comes back."""

    def __init__(self, script: Callable[[str, int], Answer | None] = lambda student, number: None) -> None:
        self.script, self.sent = script, list[tuple[Task, tuple[Parcel, ...]]]()

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        task, parcels = args
        student = task.ready.submission.student
        self.sent.append((task, parcels))
        answer = self.script(student, sum(one.ready.submission.student == student for one, _ in self.sent))
        future: Future[Any] = Future()
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer or Judged(report(student)))
        return future

    @property
    def students(self) -> list[str]:
        return [task.ready.submission.student for task, _ in self.sent]


def report(student: str) -> Report:
    return Report(SLUG, student, "", "graded", 1.0, 1.0, 0.0, "none")


def graded(course: Course, handed: list[Handed], executor: Scripted, ahead: int = 2, **more: Any) -> list[Graded]:
    return list(grade_all(Job(course), handed, workers=Workers(executor, lambda: ahead, **more)))


def class_of(names: str, content: Callable[[], bytes]) -> list[Handed]:
    return [Handed(name, SLUG, f"submitted/{name}/x.ipynb", content=content) for name in names]


def test_submissions_are_read_when_it_is_their_turn_and_not_kept(course: Course, notebook: bytes) -> None:
    read = 0

    def content() -> bytes:
        nonlocal read
        read += 1
        return notebook

    handed = class_of("abcdefgh", content)
    results = grade_all(Job(course), handed, workers=Workers(Scripted(), lambda: 3))
    for done, one in enumerate(results, start=1):
        assert one.report.status == "graded"
        assert read <= done + 3
    assert read == 8
    assert all(one.data == b"" for one in handed)


def dies(times: int, error: Answer = BrokenExecutor("a process was ended")) -> Callable[[str, int], Answer | None]:
    return lambda student, number: error if student == "c" and number <= times else None


@pytest.mark.parametrize("error", [BrokenExecutor("gone"), Lost("status -9")], ids=["a worker", "a warm process"])
@pytest.mark.parametrize("times", [1, 2])
def test_what_a_dying_worker_was_doing_is_tried_again(
    course: Course, notebook: bytes, times: int, error: Answer
) -> None:
    executor = Scripted(dies(times, error))
    found = graded(course, class_of("abcdef", lambda: notebook), executor)
    assert sorted(one.report.student for one in found) == list("abcdef")
    assert all(one.report.status == "graded" for one in found)
    assert executor.students.count("c") == times + 1
    if times == 2:
        assert executor.students[-1] == "c", "the last try is alone, when all others are done"


def test_a_submission_that_ends_every_worker_is_named_and_no_zero(course: Course, notebook: bytes) -> None:
    found = {
        one.report.student: one.report for one in graded(course, class_of("abcd", lambda: notebook), Scripted(dies(9)))
    }
    assert found["c"].status == "rejected"
    assert "died 3 times" in found["c"].notes[0] and "a person must look at it" in found["c"].notes[0]
    assert [found[name].status for name in "abd"] == ["graded"] * 3


def test_where_nobody_is_ever_graded_it_is_the_machine(course: Course, notebook: bytes) -> None:
    executor = Scripted(lambda student, number: Lost("no memory"))
    with pytest.raises(SandboxError, match="nobody could be graded: no memory"):
        graded(course, class_of("ab", lambda: notebook), executor)


def test_a_scheduler_that_is_gone_ends_the_run(course: Course, notebook: bytes) -> None:
    with pytest.raises(WorkerError, match="go on with --resume"):
        graded(
            course, class_of("abc", lambda: notebook), Scripted(dies(9)), gone=lambda: "it is gone: go on with --resume"
        )


def test_a_file_that_has_vanished_is_named_and_the_rest_goes_on(
    course: Course, notebook: bytes, tmp_path: Path
) -> None:
    def vanished() -> bytes:
        raise Rejected("the file cannot be opened: No such file or directory")

    handed = [*class_of("a", vanished), *class_of("b", lambda: notebook), *class_of("c", (tmp_path / "x").read_bytes)]
    found = {one.report.student: one for one in graded(course, handed, Scripted())}
    assert found["a"].report.notes == ("the file cannot be opened: No such file or directory",)
    assert str(tmp_path / "x") in found["c"].report.notes[0]
    assert found["b"].report.status == "graded"


def test_a_worker_elsewhere_is_sent_what_it_lacks_once(course: Course, notebook: bytes) -> None:
    has: set[str] = set()

    def script(student: str, number: int) -> Answer | None:
        task, parcels = executor.sent[-1]
        has.update(parcel.fingerprint for parcel in parcels)
        assert isinstance(task.place, Sent)
        lacking = tuple({task.place.checks, task.place.handouts} - has)
        return Lacking(lacking) if lacking else None

    executor = Scripted(script)
    found = graded(course, class_of("abc", lambda: notebook), executor, ahead=1, travels=True)
    assert [one.report.status for one in found] == ["graded"] * 3
    assert [len(parcels) for _, parcels in executor.sent] == [0, 2, 0, 0]


def test_a_worker_gets_neither_the_courses_secret_nor_its_folder(course: Course, notebook: bytes) -> None:
    import pickle

    executor = Scripted()
    graded(course, class_of("ab", lambda: notebook), executor, travels=True)
    sent = [pickle.dumps((task, checks_of(course, SLUG), handouts_of(course))) for task, _ in executor.sent]
    assert not any(course.secret() in one or str(course.root).encode() in one for one in sent)
    keys = {task.ready.key for task, _ in executor.sent}
    assert len(keys) == 2


def test_what_travels_is_an_assignment_that_can_be_loaded(course: Course, tmp_path: Path) -> None:
    parcel = checks_of(course, SLUG)
    folders = {"/".join(name.split("/")[:-1]) for name, _ in parcel.files}
    assert folders == {f"assignments/{SLUG}", "solutions"}
    parcel.unpack(tmp_path)
    loaded = Course(tmp_path).load(SLUG)
    assert [check.name for check in loaded.assignment.checks] == [c.name for c in course.load(SLUG).assignment.checks]
    assert not list(tmp_path.glob("**/secret"))


def test_another_content_has_another_fingerprint_and_no_name_leads_out(tmp_path: Path) -> None:
    prints = {Parcel(files).fingerprint for files in ((("a", b"bc"),), (("ab", b"c"),), (("a", b"b"), ("c", b"")))}
    assert len(prints) == 3
    for name in ("../x", "/x", "a/../../x"):
        with pytest.raises(Exception, match="leads out"):
            Parcel(((name, b""),)).unpack(tmp_path / "in")


def test_a_worker_of_another_version_says_so() -> None:
    from autograder.grading.worker import work

    task = Task(None, Sent("", ""), None, None, version="0.0")  # type: ignore[arg-type]
    with pytest.raises(WorkerError, match=r"and 0\.0 is asking: install the same one"):
        work(task)


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.close()


@pytest.mark.slow
def test_a_worker_that_was_sent_everything_judges_as_one_that_reads_the_course(
    course: Course, notebook: bytes, bench: Bench
) -> None:
    executor = Scripted()
    graded(course, class_of("a", lambda: notebook), executor, travels=True)
    (task, _), parcels = executor.sent[0], [checks_of(course, SLUG), handouts_of(course)]
    assert task.version == our_version()
    assert isinstance(bench.work(task, ()), Lacking)
    answer = bench.work(task, parcels)
    (here,) = grade_all(Job(course), class_of("a", lambda: notebook))
    assert isinstance(answer, Judged) and isinstance(answer.report, Report)
    assert answer.report.results == here.report.results
    assert bench.work(task, ()) != Lacking(()), "it has kept what it was sent"
