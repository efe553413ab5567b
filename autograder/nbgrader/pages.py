"""What a student wrote or showed, as HTML without anything that acts: for nbgrader's feedback and formgrader.

    c.HTMLExporter.sanitize_html = True
    c.HTMLExporter.filters = autograder.nbgrader.PASSIVE

nbgrader puts the HTML of markdown cells and of outputs into its pages as it is. In formgrader a script among it runs
as the instructor, who may change every mark.
"""

import html
import re
from typing import Any

import bleach  # type: ignore[import-untyped]
from jinja2 import pass_context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
    ]
)
NAMES = ("class", "id", "title", "align", "alt", "width", "height", "colspan", "rowspan", "start", "dir", "lang")
CLOSED = ("script", "style", "iframe", "template", "noscript", "svg")  # what stands in them is no text
MAX_TAGS = 20_000
LINK_OF_MATH = re.compile(r"\\href\b")  # in a formula, to which MathJax gives a link of any kind


@pass_context
def markdown2html(context: Any, source: str) -> str:
    """A markdown cell, with the pictures that are attached to it."""
    renderer = IPythonRenderer(escape=False, attachments=context.get("cell", {}).get("attachments", {}))
    return clean_html(MarkdownWithMath(renderer=renderer).render(source))


def clean_html(element: Any) -> str:
    """HTML with text, tables, lists and pictures of its own left in it, and nothing that runs or fetches."""
    text = element.decode("utf-8", "replace") if isinstance(element, bytes) else str(element)
    for name in CLOSED:
        text = _without(text, name)
    if text.count("<") > MAX_TAGS:
        return html.escape(text)  # the square of their number is the time that it takes to put them in order
    text = LINK_OF_MATH.sub(r"\\text", text)
    return str(bleach.clean(text, TAGS, _may_stand, {"http", "https", "mailto", "data"}, strip=True))


def _may_stand(tag: str, name: str, value: str) -> bool:
    if (tag, name) == ("a", "href"):
        return not value.strip().lower().startswith("data")
    if (tag, name) == ("img", "src"):
        return value.startswith("data:image/") or not re.search(r"[:\\]|^//", value)
    return name in NAMES


def _without(text: str, name: str) -> str:
    """The text without elements of this name and what stands in them; one that is not closed goes to the end."""
    kept, at, low = [], 0, text.lower()
    if len(low) != len(text):
        low = text  # letters that change their length: whoever writes tags in capitals keeps what stands in them
    while (start := low.find(f"<{name}", at)) >= 0:
        kept.append(text[at:start])
        end = low.find(f"</{name}", start)
        at = len(text) if end < 0 else low.find(">", end) + 1 or len(text)
    return "".join([*kept, text[at:]])
