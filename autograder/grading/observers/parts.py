"""Which parts of an answer are right, throughout: of several things that come back, of the layers of a network."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from autograder.grading.observers.evidence import Evidence, Failure
from autograder.reports.wording import in_code


@dataclass(frozen=True)
class Parts:
    """Says which parts are right in every failed call, and which are wrong in every one."""

    def sees(self, evidence: Evidence) -> str | None:
        """One sentence on what is right and what is not; None when that cannot be told apart."""
        failures = [one for one in evidence.failures if one.leaves]
        if not failures or len(failures) < len(evidence.failures) or not evidence.values_only:
            return None
        lists = all(len({len(leaf.place) for leaf in one.leaves or ()}) == 1 for one in failures)
        if evidence.parts:
            return _of_several(evidence.parts, failures, evidence.has_layers)
        if evidence.has_layers and lists and all(len(leaf.place) == 1 for one in failures for leaf in one.leaves or ()):
            return _of_list(_items(failures, ()), "")
        return None


def _of_several(names: Sequence[str], failures: Sequence[Failure], by_layer: bool) -> str | None:
    right, wrong, layers = [], [], []
    for number, name in enumerate(names):
        parts = [[leaf for leaf in one.leaves or () if leaf.place[:1] == (number,)] for one in failures]
        verdicts = [all(leaf.right for leaf in part) for part in parts]
        if all(verdicts):
            right.append(name)
        elif not any(verdicts) or len(names) == 1:
            wrong.append(name)
            found = _of_list(_items(failures, (number,)), name) if by_layer else None
            layers += [found] if found else []
        else:
            return None
    if not right:
        return layers[0] if len(layers) == len(wrong) == 1 else _together(layers, wrong)
    says = f"{in_code(right)} {_are(right)} right, {in_code(wrong)} {_are(wrong)} not"
    return says + "".join(f"; {one}" for one in layers[:2])


def _together(layers: Sequence[str], wrong: Sequence[str]) -> str | None:
    return "; ".join(layers[:2]) if layers and len(layers) == len(wrong) else None


def _items(failures: Sequence[Failure], place: tuple[int, ...]) -> list[list[bool]]:
    """For every failure, whether each item of the list at `place` is right."""
    depth = len(place)
    return [
        [leaf.right for leaf in one.leaves or () if leaf.place[:depth] == place and len(leaf.place) == depth + 1]
        for one in failures
    ]


def _of_list(verdicts: Sequence[Sequence[bool]], name: str) -> str | None:
    """Which items of a list are right, counted from its ends; lists of one are passed over."""
    lists = [items for items in verdicts if len(items) > 1]
    if not lists:
        return None
    for holds, says in _OF_LAYERS:
        if all(holds(items) for items in lists):
            return f"{says} (`{name}`)" if name else says
    deep = [items for items in lists if len(items) > 2]
    if deep and all(all(items[-2:]) and not all(items) for items in deep) and len(deep) == len(lists):
        return "the last two layers are right, those before them are not" + (f" (`{name}`)" if name else "")
    return None


_OF_LAYERS: tuple[tuple[Callable[[Sequence[bool]], bool], str], ...] = (
    (lambda items: items[-1] and not any(items[:-1]), "the last layer is right, the earlier ones are not"),
    (lambda items: items[0] and not any(items[1:]), "the first layer is right, the later ones are not"),
    (lambda items: not items[-1] and all(items[:-1]), "the last layer alone is wrong"),
    (lambda items: not items[0] and all(items[1:]), "the first layer alone is wrong"),
    (lambda items: items[-1] and not all(items[:-1]), "the last layer is right, and not all of the earlier ones are"),
)


def _are(names: Sequence[str]) -> str:
    plural = names[0].endswith("s") and not names[0].endswith("ss")
    return "are" if plural or len(names) > 1 else "is"
