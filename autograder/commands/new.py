"""`autograder new`: a small assignment that works, to begin one's own with."""

import argparse
import re
from pathlib import Path

from autograder.commands.common import HERE, OK
from autograder.course.course import Course, CourseError
from autograder.course.finding import courses_above
from autograder.course.handouts import ASSIGNMENTS
from autograder.course.settings import SETTINGS
from autograder.course.template import commented_settings, gitignore, nbgrader_config
from autograder.files.atomic import write_atomically

STARTER = Path(__file__).parents[1] / "course" / "starter"
SLUG = re.compile(r"[0-9]+_[a-z][a-z0-9_]*")
DESCRIPTION = """Writes assignments/SLUG/: references, checks, mistakes with hints, other right answers, samplers of
hidden inputs, and the source of the notebook, all of them small and true. Change them file by file into your own;
`autograder verify SLUG` says at each step what does not hold any more. Where there is no course yet, this folder
becomes one."""
EXAMPLES = """examples:
  autograder new 01_kmeans                                   in the course around this folder, else here
  autograder new 02_trees --title "Decision trees"           with the heading of its notebook
  autograder new 01_kmeans --course ~/courses/clusters       in another folder
"""
NEXT = """
next:
  autograder verify {slug}
      try it: references pass, every mistake is caught and named
  {folder}/notebook.py, reference.py, checks.py, samples.py, mistakes.py
      prose and order; right answers; points and properties; hidden inputs; what goes wrong, and what to say
  autograder build
      after each change
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("slug", metavar="SLUG", help="a number, _ and the notebook's name, e.g. 01_kmeans")
    command.add_argument("--title", help="heading of the notebook (default: from its name)")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.course.build import build, copies, require_jupytext
    from autograder.course.laboratory import laboratory

    require_jupytext()  # before anything is written
    course = Course(_root(arguments.course))
    title = arguments.title or arguments.slug.partition("_")[2].replace("_", " ").capitalize()
    written = new_assignment(course, arguments.slug, title)
    for file, text in laboratory(course.root).items():
        write_atomically(file, text)
    written |= {course.notebook_file(arguments.slug): build(course, arguments.slug), **copies(course, arguments.slug)}
    for file, text in written.items():
        write_atomically(file, text)
    folder = course.folder(arguments.slug)
    print(f"{folder}: an assignment of {len(course.assignment(arguments.slug).checks)} functions and a question")
    print(NEXT.format(slug=arguments.slug, folder=f"{ASSIGNMENTS}/{arguments.slug}"), end="")
    return OK


def new_assignment(course: Course, slug: str, title: str) -> dict[Path, str]:
    """Write the sources of a new assignment, and what a course begins with; the files with their texts.

    Raises
    ------
    CourseError
        For a name that makes no notebook, or one that is taken.
    """
    folder = course.root / ASSIGNMENTS / slug
    if not SLUG.fullmatch(slug):
        raise CourseError(f"'{slug}': an assignment has a number, _ and a name in small letters, e.g. 01_kmeans")
    if folder.exists():
        raise CourseError(f"{folder} is there already: take another name")
    others = [one for one in course.slugs if one.partition("_")[2] == slug.partition("_")[2]]
    if others:
        raise CourseError(f"'{slug}': {others[0]} has a notebook of this name already")
    values = {"@SLUG@": slug, "@TITLE@": title.replace('"', "'").replace("\\", "")}
    texts = {file.name.removesuffix(".txt"): file.read_text(encoding="utf-8") for file in STARTER.glob("*.txt")}
    files = {folder / name: text for name, text in texts.items()}
    for mark, value in values.items():
        files = {file: text.replace(mark, value) for file, text in files.items()}
    begin = {
        SETTINGS: commented_settings(),
        ".gitignore": gitignore(),
        "nbgrader_config.py": nbgrader_config(course.root.name),
    }
    files |= {course.root / name: text for name, text in begin.items() if not (course.root / name).exists()}
    for file, text in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, text)
    return files


def _root(named: Path) -> Path:
    """The folder that is named, else the course around this one, else this one."""
    around = courses_above(named) if named is HERE else []
    return around[0] if around else named.resolve()
