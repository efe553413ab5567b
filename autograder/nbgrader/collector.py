"""Downloads of an LMS for `nbgrader zip_collect`, each file for the right student.

    c.ZipCollectApp.collector_plugin = "autograder.nbgrader.collector.DownloadCollector"

The download goes to `downloaded/<assignment>/archive/`, the table of the students beside that folder,
to `downloaded/<assignment>/`. Files that fit nobody are named in the log and left where they are.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from nbgrader.plugins import FileNameCollectorPlugin
from nbgrader.utils import find_all_notebooks
from traitlets import Enum, List, Unicode

from autograder.submissions.archives import Files, files_of
from autograder.submissions.downloads.choosing import Choice, basename, choices
from autograder.submissions.downloads.collect import recognised_names
from autograder.submissions.downloads.forms import FORMS
from autograder.submissions.downloads.matching import Owned, UnclearOwner
from autograder.submissions.downloads.roster import read_rosters
from autograder.submissions.downloads.sorting import absent, sort_files, told_late
from autograder.submissions.find import NothingToGrade
from autograder.submissions.notebook import Rejected

Info = dict[str, str]


class DownloadCollector(FileNameCollectorPlugin):  # type: ignore[misc]
    """In place of a regular expression: the forms of Moodle, Canvas, Brightspace, Blackboard and Gradescope."""

    form = Enum(("", *FORMS), "", help="Whose download it is; empty to recognise it by its names.").tag(config=True)
    roster = List(
        Unicode(), help="Tables that name the students; by default every .csv in downloaded/<assignment>/."
    ).tag(config=True)
    timezone = Unicode(
        "UTC", help="Of the times in the names of Blackboard and Brightspace, e.g. 'Europe/Berlin'."
    ).tag(config=True)

    def collect(self, submitted_file: str) -> Info | None:
        """Student, notebook and time of one extracted file; None where it does not count, as the log says."""
        if not hasattr(self, "_found"):  # whose a file is depends on what lies beside it: all are read at the first
            try:
                self._found = self._read_all()
            except (NothingToGrade, Rejected) as error:
                self.parent.fail(str(error))
        return self._found.get(os.path.abspath(submitted_file))

    def _read_all(self) -> dict[str, Info]:
        base = _without_wrapper(self._step(self.parent.extracted_directory))
        files = files_of(base)
        form = self.form or recognised_names(files.names)
        if form is None:
            known = ", ".join(f"'{key}'" for key in FORMS)
            self.log.error("%s: not a download that is recognised; set c.DownloadCollector.form to %s", base, known)
            return {}
        self.log.info("Read as a download of %s", FORMS[form].title)
        return self._sorted(base, files, form)

    def _sorted(self, base: Path, files: Files, form: str) -> dict[str, Info]:
        roster = read_rosters([Path(path) for path in self.roster] or sorted(self._step("").glob("*.csv")))
        found = sort_files(files, FORMS[form], roster)
        for name, reason in found.unclear:
            self.log.error("Not collected: %s: %s", name, reason)
        collected: dict[str, Info] = {}
        for student, owned in found.by_student.items():
            for file, info in self._of_student(student, owned):
                self._keep(collected, str(base / file.name), info)
        if late := told_late(found.by_student, FORMS[form]):
            self.log.warning("%s", late)
        if missing := absent(found.by_student, roster):
            self.log.warning("Nothing was handed in by %s", missing)
        return collected

    def _keep(self, collected: dict[str, Info], path: str, info: Info) -> None:
        first = collected.setdefault(path, info)
        if first is not info:
            said = "%s is the work of %s as well; nbgrader takes a file for one student only: copy it from submitted/%s"
            self.log.error(said, path, info["student_id"], first["student_id"])

    def _of_student(self, student: str, owned: Sequence[Owned]) -> list[tuple[Owned, Info]]:
        """What counts of a student's files, one of each name that the assignment has."""
        wanted = [file for file in owned if os.path.splitext(file.name)[1] in self.valid_ext]
        if not wanted:
            names = ", ".join(file.name for file in owned)
            self.log.error("Not collected: %s of %s: there is no notebook", names, student)
        found = choices(wanted, self._target, str)
        return [pair for target, choice in found if (pair := self._chosen(student, target, choice))]

    def _chosen(self, student: str, target: str, choice: Choice | UnclearOwner) -> tuple[Owned, Info] | None:
        if not isinstance(choice, Choice):
            self.log.error("Not collected: %s of %s: %s", target, student, choice)
            return None
        for file in choice.earlier:
            self.log.warning("Left aside: %s; %s of %s counts, the latest", file.name, choice.chosen.name, student)
        attempt = choice.chosen.reading.attempt
        time = {} if attempt is None else {"timestamp": f"{attempt:%Y-%m-%d %H:%M:%S} {self.timezone}"}
        return choice.chosen, {"student_id": student, "file_id": target, **time}

    def _target(self, file: Owned) -> str:
        """The released notebook that a file is: the only one there is, else the one of its name."""
        coursedir = self.parent.coursedir
        folder = coursedir.format_path(coursedir.release_directory, ".", coursedir.assignment_id)
        released: list[str] = find_all_notebooks(folder)
        only = len(released) == 1 and file.name.endswith(".ipynb")
        return released[0] if only else basename(file, *released)

    def _step(self, step: str) -> Path:
        """A folder of `nbgrader zip_collect`; without a step the one that holds them all."""
        parent = self.parent
        names = {"downloaded": parent.downloaded_directory, "assignment_id": parent.coursedir.assignment_id}
        path = os.path.join(parent.coursedir.root, parent.collect_directory_structure)
        return Path(os.path.abspath(path.format(**names, collect_step=step)))


def _without_wrapper(folder: Path) -> Path:
    """nbgrader extracts a zip into a folder of the zip's name: what is in it, where it is the only one."""
    inside = [path for path in folder.iterdir() if path.suffix != ".csv"]
    only = len(inside) == 1 and inside[0].is_dir() and recognised_names([f"{inside[0].name}/x.ipynb"]) is None
    return inside[0] if only else folder
