"""A student's cell looks for references, checks and mistakes, in courses as `quickstart` and `new` make them.

Each way is a few lines that put what they have read into `texts`, or the names of functions into `names`. In an ordinary
process that lies in the course every one of them finds an answer; behind the walls none does. The student is told all
that can be told: where the course lies, how its files are called, and where this program was installed.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.commands.quickstart import make_course
from autograder.course.course import Course
from autograder.course.kit import kit_files, pack
from autograder.grading.engine import Engine
from autograder.sandbox.session import open_session
from tests.attacks import tiers

pytestmark = pytest.mark.slow

SLUG = "01_linear_neuron"
KINDS = {"quickstart": (SLUG, "solutions/neuron.py"), "new": ("01_signals", "assignments/01_signals/reference.py")}

# What a cell begins with: `files` are the course's, the one with references first.
BEGIN = """
import glob, importlib, importlib.machinery, importlib.metadata, importlib.util, io, os, pathlib, sys
import numpy as np
root, slug, files, archive, packages = {root!r}, {slug!r}, {files!r}, {archive!r}, {packages!r}
texts, names = [], []

def quietly(function, *args, **options):
    try:
        return function(*args, **options)
    except BaseException:
        return None
"""
END = """
told = "".join(text if isinstance(text, str) else str(text) for text in texts if text is not None)
lines, functions = (["".join(chr(ord(letter) - 1) for letter in text) for text in some] for some in {shifted!r})
found = [line for line in lines if line in told] + [name for name in functions if name in names]
"""

WAYS = {
    "modules by their names": """
sys.path += [root, os.path.dirname(files[0]), os.path.join(root, "assignments", slug)]
for name in ("reference", "solutions.neuron", "neuron", "mistakes", "checks", "assignments"):
    module = quietly(importlib.import_module, name)
    texts.append(quietly(pathlib.Path(getattr(module, "__file__", None) or "/nowhere").read_text))
""",
    "modules by their paths": """
for file in files:
    spec = importlib.util.spec_from_file_location("answers", file)
    module = spec and quietly(importlib.util.module_from_spec, spec)
    quietly(spec.loader.exec_module, module) if module else None
    names += vars(module) if module else []
""",
    "loaders": """
for file in files:
    texts.append(quietly(importlib.machinery.SourceFileLoader("answers", file).get_data, file))
""",
    "compiled modules": """
for file in files:
    texts.append(quietly(open, importlib.util.cache_from_source(file), "rb"))
    texts[-1] = texts[-1] and texts[-1].read().decode("latin-1")
    names += [name for name in ("neuron_output", "standardize") if name in (texts[-1] or "")]
""",
    "files, read in many ways": """
import codecs, fileinput, linecache, shutil, tokenize
for file in files:
    for read in (
        lambda: open(file).read(), lambda: pathlib.Path(file).read_text(), lambda: io.open_code(file).read().decode(),
        lambda: os.read(os.open(file, os.O_RDONLY), 10**6).decode(), lambda: codecs.open(file).read(),
        lambda: tokenize.open(file).read(), lambda: "".join(fileinput.input([file])),
        lambda: open(shutil.copy(file, "copy.txt")).read(), lambda: open(os.link(file, "link.txt") or "link.txt").read(),
        lambda: open(os.symlink(file, "soft.txt") or "soft.txt").read(),
    ):
        texts.append(quietly(read))
""",
    "files, through NumPy and Matplotlib": """
for file in files:
    for read in (
        lambda: np.fromfile(file, dtype=np.uint8).tobytes().decode(),
        lambda: np.memmap(file, mode="r").tobytes().decode(),
        lambda: "".join(np.loadtxt(file, dtype=str, delimiter=chr(1), comments=None, ndmin=1)),
        lambda: "".join(np.genfromtxt(file, dtype=str, delimiter=chr(1), comments=None)),
        lambda: np.DataSource().open(file).read(),
        lambda: str(np.load(file, allow_pickle=True)),
        lambda: __import__("matplotlib.cbook").cbook.to_filehandle(file, "r").read(),
    ):
        texts.append(quietly(read))
""",
    "linecache": """
import linecache
texts += ["".join(quietly(linecache.getlines, file) or []) for file in files]
texts += ["".join(entry[2]) for entry in list(linecache.cache.values()) if len(entry) > 2]
""",
    "the C library": """
import ctypes
libc = ctypes.CDLL(None)
for file in files:
    buffer, descriptor = ctypes.create_string_buffer(100_000), libc.open(file.encode(), 0)
    count = libc.read(descriptor, buffer, 100_000)
    texts.append(buffer.raw[: max(count, 0)].decode(errors="replace"))
""",
    "folders on the way": """
for start in {*sys.path, ".", "..", "/proc/self/cwd", os.path.expanduser("~"), os.path.dirname(os.path.abspath("x")), root}:
    for folder, _, inside in os.walk(start or "."):
        if "python3" not in folder:
            texts += [quietly(pathlib.Path(folder, name).read_text) for name in inside if name.endswith((".py", ".ipynb"))]
""",
    "what is loaded": """
import gc, inspect, threading, __main__
for module in list(sys.modules.values()):
    if not getattr(module, "__name__", "").startswith(("numpy", "matplotlib", "IPython")):
        names += quietly(dir, module) or []
names += [one.__name__ for one in gc.get_objects() if inspect.isfunction(one)]
names += [name for frame in sys._current_frames().values() for name in (*frame.f_globals, *frame.f_locals)]
names += [name for frame in inspect.stack() for name in (*frame.frame.f_globals, *frame.frame.f_locals)]
names += [*vars(__main__), *vars(__import__("builtins"))]
""",
    "other processes": """
for process in glob.glob("/proc/[0-9]*"):
    for file in files:
        texts.append(quietly(pathlib.Path(process + "/root" + file).read_text))
        texts.append(quietly(pathlib.Path(process + "/cwd/" + os.path.relpath(file, root)).read_text))
""",
    "open descriptors": """
for number in range(64):
    for file in files:
        where = quietly(os.open, os.path.relpath(file, root), os.O_RDONLY, dir_fd=number)
        texts.append(quietly(os.read, where, 10**6).decode() if where else None)
    texts.append((quietly(os.pread, number, 10**6, 0) or b"").decode("latin-1"))
""",
    "the installed archive": """
import tarfile, zipfile, zipimport
for file in (archive, *glob.glob(packages + "/autograder/course/*.tar.gz")):
    opened = quietly(tarfile.open, file)
    texts += [opened.extractfile(one).read().decode("latin-1") for one in opened if one.isfile()] if opened else []
""",
    "the installed program": """
sys.path.append(packages)
for name in ("autograder", "backprop_coursework", "backprop-coursework"):
    spec = quietly(importlib.util.find_spec, name)
    names += ["neuron_output", "standardize"] if spec and spec.origin else []
    names += ["neuron_output", "standardize"] if quietly(importlib.metadata.distribution, name) else []
    for kit in ("autograder.course.kit", "autograder.cli", "autograder.nbgrader"):
        names += ["neuron_output", "standardize"] if quietly(importlib.import_module, kit) else []
""",
    "the laboratory": """
for name in ("lab", "lab_examples", "lab_compare"):
    module = quietly(importlib.import_module, name)
    beside = os.path.dirname(os.path.abspath(getattr(module, "__file__", None) or "x"))
    texts += [quietly(pathlib.Path(file).read_text) for file in glob.glob(beside + "/**/*", recursive=True)]
    for file in files:
        texts.append(quietly(getattr(module, "data", open), os.path.relpath(file, beside)))
        texts[-1] = texts[-1] and quietly(pathlib.Path(texts[-1]).read_text)
""",
}


@pytest.fixture(scope="module", params=KINDS)
def own(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course as a command makes it, on a disk that a student's process might look at."""
    root = tmp_path_factory.mktemp(request.param)
    if request.param == "new":
        assert main(["new", "01_signals", "--course", str(root)]) == 0
        return Course(root)
    return make_course(kit_files(), root, slugs=[SLUG])


def prying(course: Course, way: str) -> str:
    """A cell that looks for answers in one way; `found` holds what it has found."""
    slug, reference = next(kind for kind in KINDS.values() if kind[0] in course.slugs)
    check = course.assignment(slug).checks[0]
    files = [reference, *(f"assignments/{slug}/{name}.py" for name in ("mistakes", "checks", "alternatives"))]
    archive = course.root / "course.tar.gz"
    archive.write_bytes(pack({"reference.py": (course.root / reference).read_bytes()}))
    values = {
        "root": str(course.root),
        "slug": slug,
        "files": [str(course.root / name) for name in files],
        "archive": str(archive),
        "packages": str(Path(__file__).parents[2]),
    }
    text = (course.root / reference).read_text(encoding="utf-8")
    lines = [text.rstrip().splitlines()[-1].strip(), "import mistakes_of"]
    names = [check.name, *(mistake.name for mistake in check.misconceptions)]
    return BEGIN.format(**values) + WAYS[way] + END.format(shifted=[[*map(shifted, lines)], [*map(shifted, names)]])


def shifted(text: str) -> str:
    """The text in other letters: what looks for it must not find itself."""
    return "".join(chr(ord(letter) + 1) for letter in text)


CONTROL = """
import json, os, py_compile, sys
from pathlib import Path
from autograder.course.course import Course
root = Path({root!r})
course = Course(root)
course.assignment(course.slugs[0])
os.chdir(root)
os.open(root, os.O_RDONLY)
sys.path[:0] = [str(root / "assignments"), str(root)]
for file in root.rglob("*.py"):
    py_compile.compile(str(file))
found = {{}}
for way, cell in json.loads(sys.stdin.read()).items():
    before, names = list(sys.path), {{}}
    exec(cell, names)
    found[way], sys.path[:] = bool(names["found"]), before
print(json.dumps(found))
"""


def test_every_way_finds_an_answer_where_there_are_no_walls(own: Course) -> None:
    cells = {way: prying(own, way) for way in WAYS}
    done = subprocess.run(
        [sys.executable, "-c", CONTROL.format(root=str(own.root))],
        input=json.dumps(cells), capture_output=True, text=True, check=False, env={**os.environ, "HOME": str(own.root)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout.splitlines()[-1]) == dict.fromkeys(WAYS, True)


@pytest.fixture(scope="module", params=tiers())
def engine_of(request: pytest.FixtureRequest, own: Course) -> Iterator[Engine]:
    with Engine(own, tier=request.param) as engine:
        yield engine


@pytest.mark.parametrize("way", WAYS)
def test_behind_the_walls_none_does(own: Course, engine_of: Engine, way: str) -> None:
    with open_session(engine_of.pool) as session:
        assert session.run_cell("prying", prying(own, way), 60).error is None
        assert session.run_cell("found", "assert not found, found", 5).error is None
