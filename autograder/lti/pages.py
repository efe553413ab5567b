"""Pages of the tool: plain HTML with the look of reports, nothing to fetch, everything escaped."""

from collections.abc import Mapping, Sequence
from html import escape

from autograder.reports.render import STYLE, printable

MORE_STYLE = """
pre,textarea{width:100%;box-sizing:border-box;overflow:auto;background:var(--paper);color:inherit}
pre,textarea{border:1px solid var(--line);padding:.6rem;font:14px/1.4 ui-monospace,monospace}
a{color:#0550ae}ol li{margin:.4rem 0}button,.button{font:inherit;padding:.6rem 1rem;cursor:pointer}
.button{display:inline-block;border:1px solid currentColor;border-radius:6px;text-decoration:none}
nav a{display:inline-block;padding:.6rem .8rem .6rem 0}
@media(prefers-color-scheme:dark){a{color:#6cb6ff}}
""".strip()


def page(title: str, body: str, script: str = "") -> str:
    """A whole page; `body` is HTML already."""
    return (
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width, initial-scale=1'><meta name=referrer content=no-referrer>"
        f"<title>{text(title)}</title><style>{STYLE}{MORE_STYLE}</style></head>\n"
        f"<body><main>\n<h1>{text(title)}</h1>\n{body}\n</main>{script}</body></html>\n"
    )


def text(value: str) -> str:
    """Any text as HTML."""
    return escape(printable(value))


def refusal(reason: str) -> str:
    """Why a launch leads nowhere."""
    return page("This did not work", f"<p class=hint role=alert>{text(_sentence(reason))}</p>")


def without_cookies(address: str) -> str:
    """In a frame, the browser keeps no cookies for this page: a window of its own helps."""
    return page(
        "Open in a new window",
        "<p>Your browser does not let this page remember you inside of another page. In a window of its own it does."
        "</p>"
        f'<p><a class=button target=_blank rel=noopener href="{text(address)}">Open in a new window</a></p>'
        "<p class=who>If that window says the same, allow cookies for this address.</p>",
    )


def again(address: str, fields: Mapping[str, str], nonce: str) -> str:
    """A launch that comes from another site, posted once more from here, so that the browser sends its cookies."""
    hidden = "".join(f'<input type=hidden name="{text(k)}" value="{text(v)}">' for k, v in fields.items())
    return page(
        "One moment",
        f'<form method=post action="{text(address)}">{hidden}<button>Go on</button></form>',
        f'<script nonce="{nonce}">document.forms[0].submit()</script>',
    )


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], label: str) -> str:
    """A table that scrolls on a narrow screen; cells are text."""
    head = "".join(f"<th scope=col>{text(one)}</th>" for one in headings)
    body = "".join("<tr>" + "".join(f"<td>{text(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<div class=wide tabindex=0 role=region aria-label="{text(label)}"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _sentence(said: str) -> str:
    whole = said[:1].upper() + said[1:]
    return whole if whole.endswith((".", "!", "?", ")")) else f"{whole}."
