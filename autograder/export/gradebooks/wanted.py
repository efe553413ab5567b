"""What a format's function is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from autograder.export.entry import ExportError
from autograder.export.gradebooks.marks import Mark
from autograder.files.sheets import Sheet


@dataclass(frozen=True)
class WantedExport:
    """All that a format's function is told.

    Parameters
    ----------
    marks
        What leaves, by student and assignment.
    roster
        The LMS's own file, where one was given.
    titles
        Assignment -> the column it goes to, where that is not its slug.
    aliases
        Student of a report -> what stands in the roster.
    comments
        Write what is to be said about the answers, too.
    """

    marks: Sequence[Mark]
    roster: Sheet | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    comments: bool = False

    @property
    def maxima(self) -> dict[str, float]:
        """Assignment -> what its marks are out of, in the order of the assignments."""
        return {mark.assignment: mark.maximum for mark in sorted(self.marks, key=lambda mark: mark.assignment)}

    @property
    def wholes(self) -> dict[str, float]:
        """Assignment -> what all of it is out of, written answers too, on the scale of the marks."""
        found = {}
        for mark in self.marks:
            if mark.report is not None and mark.report.auto_max_score:
                scale = mark.maximum / mark.report.auto_max_score
                found[mark.assignment] = mark.report.max_score * scale
        return found

    @property
    def sheet(self) -> Sheet:
        """The roster of a format that needs one."""
        if self.roster is None:
            raise ExportError("--roster FILE is needed: the file that the LMS gives")
        return self.roster

    def title(self, slug: str) -> str:
        """The column that an assignment goes to."""
        return self.titles.get(slug, slug)
