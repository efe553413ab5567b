"""Formats made from a folder of reports: their options, and the way from the reports to the format's function."""

import argparse
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from autograder.export.entry import Entry, ExportError, Made
from autograder.export.gradebooks.groups import read_groups, shared
from autograder.export.gradebooks.marks import Rules, all_marks, read_excused, read_penalties, strangers
from autograder.export.gradebooks.roster import read_aliases
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import Sheet, read_sheet
from autograder.reports.folder import read_reports
from autograder.reports.model import Report


@dataclass(frozen=True)
class GradeFile:
    """A format made from reports.

    Parameters
    ----------
    write
        From what is wanted to the file.
    roster
        Whether it takes an LMS's own file; `roster_help` says which.
    single
        It holds one assignment.
    columns, comments, scaled
        It has columns that can be chosen; a place for comments; points that can be scaled.
    aliases
        Students may have other names where it goes, although it takes no file of the LMS.
    groups
        Group work may be told by a list of groups.
    """

    write: Callable[[WantedExport], Made]
    roster: Literal["needed", "optional", "none"] = "none"
    roster_help: str = ""
    single: bool = False
    columns: bool = True
    comments: bool = False
    scaled: bool = True
    aliases: bool = False
    groups: bool = True

    def add_arguments(self, command: argparse.ArgumentParser) -> None:
        """The options of this format."""
        add = command.add_argument
        add("folder", type=Path, metavar="DIR", help="reports, as `autograder grade --output DIR` writes them")
        several = "" if self.single else "; may be given several times"
        add("--assignment", action="append", metavar="SLUG", help=f"this assignment only{several}")
        if self.roster != "none":
            add("--roster", type=Path, metavar="FILE", required=self.roster == "needed", help=self.roster_help)
        if self.roster != "none" or self.aliases:
            add("--aliases", type=Path, metavar="FILE", help="CSV student,roster: who is whom, where the names differ")
        if self.groups:
            add("--groups", type=Path, metavar="FILE", help="CSV student,group: one report counts for its group")
        if self.columns:
            add("--column", action="append", metavar="SLUG=TITLE", help="an assignment's column (default: its slug)")
        if self.comments:
            add("--comments", action="store_true", help="write the hints as a comment, too")
        if self.scaled:
            scale = command.add_mutually_exclusive_group()
            scale.add_argument(
                "--out-of", type=_positive, metavar="N", help="scale to N (default: the machine's points)"
            )
            scale.add_argument("--percent", action="store_const", const=100.0, dest="out_of", help="scale to 100")
            add(
                "--late", type=Path, metavar="FILE", help="CSV student,assignment,penalty: 3 points or 10%% to take off"
            )
        add("--excused", type=Path, metavar="FILE", help="CSV student,assignment: no mark; no assignment means all")

    def make(self, arguments: argparse.Namespace) -> Made:
        """From parsed arguments to the file."""
        wanted, left_out, notes = self.gathered(arguments)
        made = self.write(wanted)
        return replace(made, left_out=(*left_out, *made.left_out), notes=(*made.notes, *notes))

    def gathered(self, arguments: argparse.Namespace) -> tuple[WantedExport, tuple[str, ...], tuple[str, ...]]:
        """From parsed arguments to what is wanted, what cannot leave, and what to know."""
        everything, left_out = read_reports(arguments.folder)
        reports = list(self._chosen(everything, arguments))
        rules, known = _rules(arguments), {report.assignment for report in everything}
        marks, unused = all_marks(reports, rules)
        groups, aliases = _sheet(arguments, "groups"), _sheet(arguments, "aliases")
        marks, unclear = shared(marks, read_groups(groups)) if groups else (marks, [])
        wanted = WantedExport(
            marks,
            _sheet(arguments, "roster"),
            _titles(getattr(arguments, "column", None) or [], known),
            read_aliases(aliases) if aliases else {},
            getattr(arguments, "comments", False),
        )
        notes = (*_by_hand(reports), *_scaled_up(reports, rules.out_of))
        return wanted, (*left_out, *strangers(rules, known), *unused, *unclear), notes

    def entry(
        self, summary: str, needs: str, writes: str, handover: str, example: str, file: str, steps: tuple[str, ...] = ()
    ) -> Entry:
        """The format as the command line and the documents know it; the arguments are those of `Entry`."""
        return Entry(summary, needs, writes, handover, example, file, self.add_arguments, self.make, steps)

    def _chosen(self, reports: Sequence[Report], arguments: argparse.Namespace) -> Iterator[Report]:
        """The reports of the assignments asked for."""
        there = sorted({report.assignment for report in reports})
        asked = arguments.assignment or there
        for slug in asked:
            if slug not in there:
                raise ExportError(
                    f"{arguments.folder}: no graded report of '{slug}'; there are {', '.join(there) or 'none'}"
                )
        if self.single and len(asked) > 1:
            raise ExportError(f"one assignment at a time: --assignment SLUG, one of {', '.join(there)}")
        return (report for report in reports if report.assignment in asked)


def _sheet(arguments: argparse.Namespace, option: str) -> Sheet | None:

    path = getattr(arguments, option, None)
    return None if path is None else read_sheet(path)


def _titles(options: Sequence[str], known: Collection[str]) -> dict[str, str]:
    """Assignment -> title, from `SLUG=TITLE`."""
    titles = {}
    for option in options:
        slug, equals, title = (part.strip() for part in option.partition("="))
        if not (slug and equals and title):
            raise ExportError(f"--column {option}: expected SLUG=TITLE, e.g. --column '05_layers=Homework 5'")
        if slug not in known:
            raise ExportError(f"--column {option}: no graded report of '{slug}'; there are {', '.join(sorted(known))}")
        titles[slug] = title
    return titles


def _rules(arguments: argparse.Namespace) -> Rules:

    late, excused = _sheet(arguments, "late"), _sheet(arguments, "excused")
    return Rules(
        getattr(arguments, "out_of", None),
        read_penalties(late) if late else {},
        read_excused(excused) if excused else frozenset(),
    )


def _by_hand(reports: Sequence[Report]) -> list[str]:
    """What is not in the file because a person gives it."""
    written = {report.assignment: report.max_score - report.auto_max_score for report in reports}
    shares = ", ".join(f"{points:g} of {slug}" for slug, points in sorted(written.items()) if points > 0)
    return [f"points for written answers, which a person marks, are not in this file: {shares}"] if shares else []


def _scaled_up(reports: Sequence[Report], out_of: float | None) -> list[str]:
    """A scale that is right for all points, and wrong for the machine's alone."""
    found = {report.assignment for report in reports if out_of == report.max_score > report.auto_max_score}
    return [
        f"{slug} is out of {out_of:g} with its written answers, which nobody has read yet: scaled to that, these marks "
        "give points for them"
        for slug in sorted(found)
    ]


def _positive(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"a positive number, not {text!r}")
    return value
