"""The measured comparison as tables for docs/security.md."""

from collections.abc import Sequence

from .. import GROUPS
from .run import Record
from .verdict import KINDS

COLUMNS = ("points", "others", "files", "secrets", "script", "left", "hung", "reached")  # in the order of KINDS


def tables(stock: Sequence[Record], kit: Sequence[Record]) -> str:
    """Per group: how many attacks apply to stock nbgrader, what they achieved there, and what against this kit."""
    names = ("attacks", "apply", "succeed", *COLUMNS, "**against this kit**")
    lines = [f"| group | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for group in (*GROUPS, ""):
        mine = [record for record in stock if record["name"].startswith(f"{group}/" if group else "")]
        if mine:
            lines.append(_row(group, mine, [r for r in kit if r["name"].startswith(f"{group}/" if group else "")]))
    lines += ["", "| what | attacks |", "|---|---|"]
    for kind, meaning in KINDS.items():
        found = [f"`{r['name']}`" for r in stock if _shows(r, kind)]
        lines.append(f"| {meaning} ({len(found)}) | {', '.join(found) or 'none'} |")
    return "\n".join(lines)


def summary(stock: Sequence[Record], kit: Sequence[Record]) -> str:
    """The same in two sentences."""
    apply = [record for record in stock if record["applies"]]
    succeeded = [record for record in apply if record["found"]]
    harmful = [record for record in succeeded if not _shows(record, "reached")]
    failed = [record for record in apply if not record["found"]]
    version = "/".join(sorted({record["nbgrader"] for record in stock}))
    own = sum("own" in record for record in failed)
    ungraded = sum("ungraded" in record for record in failed)
    tests = sum("tests" in record for record in apply)
    return (
        f"{len(stock)} attacks; {len(apply)} apply to stock nbgrader {version}: {len(succeeded)} succeeded, "
        f"{len(harmful)} of them with visible harm. "
        f"Of the rest {ungraded} left the attacker without a mark and {own} cost its honest exercise points. "
        f"In {tests} runs the attacker's graded notebook showed a hidden test. "
        f"Against this kit {sum(bool(record['problems']) for record in kit)} of {len(kit)} succeeded."
    )


def _shows(record: Record, kind: str) -> bool:
    """Whether this was seen; what was only reached counts where there is no harm besides."""
    found = record.get("found", {})
    return kind in found and (kind != "reached" or len(found) == 1)


def _row(group: str, stock: Sequence[Record], kit: Sequence[Record]) -> str:
    apply = [record for record in stock if record["applies"]]
    counts = [len(stock), len(apply), sum(bool(record["found"]) for record in apply)]
    counts += [sum(_shows(record, kind) for record in apply) for kind in KINDS]
    got = f"{sum(bool(record['problems']) for record in kit)} of {len(kit)}" if kit else "not run"
    return f"| {f'`{group}`' if group else '**all**'} | {' | '.join(map(str, counts))} | {got} |"
