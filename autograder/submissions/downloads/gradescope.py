"""Gradescope's `submission_metadata.yml`: who handed in which folder of an export."""

from collections.abc import Callable, Sequence
from typing import Any

import yaml

from autograder.submissions.downloads.names import clean
from autograder.submissions.notebook import Rejected

METADATA = "submission_metadata.yml"
FIELDS = {":sid": "id", ":email": "email", ":name": "name"}


def metadata_name(names: Sequence[str]) -> str | None:
    """The uppermost metadata file; a student may have handed in another one of that name."""
    found = sorted((name.count("/"), name) for name in names if name.rpartition("/")[2] == METADATA)
    return found[0][1] if found and found[0][0] <= 1 else None


def submitters(names: Sequence[str], read: Callable[[str], bytes]) -> tuple[str, dict[str, list[dict[str, str]]]]:
    """The export's folder, and for each folder of a submission its people: `id`, `email` and `name`.

    Raises
    ------
    Rejected
        When the metadata are missing or no metadata: folders like `submission_2` name nobody.
    """
    name = metadata_name(names)
    if name is None:
        raise Rejected(f"there is no {METADATA} in this export: export the submissions from Gradescope again")
    data = _parsed(read(name))
    if not isinstance(data, dict):
        raise Rejected(f"{METADATA} is not what Gradescope writes: export the submissions again")
    return name.removesuffix(METADATA), {str(folder): _people(entry) for folder, entry in data.items()}


def _people(entry: Any) -> list[dict[str, str]]:
    listed = entry.get(":submitters") if isinstance(entry, dict) else None
    people = [person for person in listed if isinstance(person, dict)] if isinstance(listed, list) else []
    return [{kind: clean(str(person.get(key) or "")) for key, kind in FIELDS.items()} for person in people]


def _parsed(data: bytes) -> Any:
    """The YAML as lists, mappings and text: no number loses its zeros, and Ruby's tags make no objects."""
    # The loader in C takes a tenth of the time; not every installation has it.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.load(data, loader)
    except (yaml.YAMLError, UnicodeError, RecursionError) as error:
        raise Rejected(f"{METADATA} cannot be read ({str(error)[:200]}): export the submissions again") from None
