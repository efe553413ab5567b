"""Which packages there are to be, and what a student's process may see of the disk."""

import importlib.metadata
import re
import sys
import sysconfig
from functools import lru_cache
from pathlib import Path

DISTRIBUTION = "backprop-coursework"
STUDENTS_IMPORT = ("numpy", "matplotlib", "ipython", "ipywidgets")
GRADING_NEEDS = (*STUDENTS_IMPORT, "contourpy", "pyyaml", "tqdm")  # the dependencies in pyproject.toml
# Of what students install at home, the oldest versions that every notebook was run with. This kit is not among the
# packages: it holds the answers.
AT_HOME = {"ipywidgets": "8.0", "jupyterlab": "4.0", "matplotlib": "3.8", "numpy": "1.26"}
LIBRARIES = ("/lib64", "/usr/lib64", "/etc/ld.so.cache")
FONTS = ("/usr/share/fonts", "/etc/fonts", "/etc/localtime", "/usr/share/zoneinfo")
COVERED = ("site-packages", "dist-packages")


def installs(extra: str) -> str:
    """The command that installs an extra of pyproject.toml, such as `build` or `nbgrader`."""
    return f"pip install '{DISTRIBUTION}[{extra}]'"


@lru_cache(maxsize=1)
def version() -> str:
    """The version of this program; where it runs without being installed, it says so."""
    try:
        return importlib.metadata.version(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


def is_installed(name: str) -> bool:
    """Whether there is a distribution of this name."""
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def installed() -> list[str]:
    """The names of all distributions that there are."""
    return sorted({name for one in importlib.metadata.distributions() if (name := one.metadata["Name"])})


def student_packages(names: tuple[str, ...] = STUDENTS_IMPORT) -> list[Path]:
    """Files and folders in site-packages of these distributions and all that they require."""
    found: set[Path] = set()
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # required on another platform only
        found |= _top_level(distribution)
        waiting += [
            re.split(r"[^\w.-]", requirement.strip(), maxsplit=1)[0]
            for requirement in distribution.requires or ()
            if "extra ==" not in requirement
        ]
    return sorted(found)


@lru_cache(maxsize=4)
def importable(names: tuple[str, ...] = STUDENTS_IMPORT, files: tuple[str, ...] = ()) -> frozenset[str]:
    """Modules that can be imported in a student's process: Python's own, those of the packages, these `files`."""
    return sys.stdlib_module_names | {path.name.split(".")[0] for path in student_packages(names)} | frozenset(files)


def _top_level(distribution: importlib.metadata.Distribution) -> set[Path]:
    """What a distribution has put into site-packages, with its metadata (Matplotlib finds backends there), without
    scripts elsewhere."""
    record = distribution.read_text("RECORD") or ""
    tops = {line.split("/", 1)[0].split(",", 1)[0] for line in record.splitlines()}
    base = Path(str(distribution.locate_file("")))
    return {base / top for top in tops if top not in ("..", "__pycache__", "") and not top.endswith(".pth")}


def standard_library() -> list[Path]:
    """The folders of Python's own modules."""
    folders = [Path(sysconfig.get_path("stdlib"))]
    folders += [Path(path) for path in sys.path if path.endswith("lib-dynload")]
    return sorted({folder.resolve() for folder in folders})


def hidden_folders() -> list[Path]:
    """Folders below the standard library that hold installed packages: nobody's business."""
    return [folder / name for folder in standard_library() for name in COVERED if (folder / name).is_dir()]


def shared_libraries() -> list[Path]:
    """Where the dynamic linker finds what Python and the packages are linked with."""
    multiarch = sysconfig.get_config_var("MULTIARCH")
    folders = [*LIBRARIES, *(f"{base}/{multiarch}" for base in ("/lib", "/usr/lib") if multiarch)]
    python = sorted(Path(sys.base_prefix, "lib").glob("libpython*.so*"))
    return [Path(folder) for folder in folders if Path(folder).exists()] + python


def fonts() -> list[Path]:
    """What figures and dates need."""
    return [Path(path) for path in FONTS if Path(path).exists()]


def interpreter() -> Path:
    """The real Python executable, without a virtual environment around it."""
    return Path(getattr(sys, "_base_executable", sys.executable)).resolve()
