"""What a student wrote or showed, as HTML without anything that acts: for nbgrader's feedback and formgrader.

    c.HTMLExporter.sanitize_html = True
    c.HTMLExporter.filters = autograder.nbgrader.PASSIVE

nbgrader puts the HTML of markdown cells and of outputs into its pages as it is. In formgrader a script among it runs
as the instructor, who may change every mark, and a picture on another host tells that host who reads the page.
"""

import html
import re
import unicodedata
from typing import Any

import nh3
from jinja2 import pass_context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del"),
    *("details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img"),
    *("kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var"),
}
NAMES = {"class", "id", "title", "align", "alt", "width", "height", "colspan", "rowspan", "start", "dir", "lang"}
ATTRIBUTES = {"*": NAMES, "a": {"href"}, "img": {"src"}}
SCHEMES = {"http", "https", "mailto", "data"}
# Elements whose content is no text of the page, and goes with them.
CLOSED = {"script", "style", "iframe", "template", "noscript", "svg", "math", "object", "noembed", "noframes", "title"}
MAX_TAGS = (
    20_000  # Tags of a page. So many inside one another take 2 seconds; the time grows with the square of their number.
)
PICTURE = re.compile(r"data:image/[a-z0-9.+-]+[;,]", re.IGNORECASE)
BESIDE = re.compile(r"(?!/)[\w ./%()-]+")  # a file beside the notebook: no scheme, no host
# What MathJax turns into links, styles or further extensions, which may name hosts.
ACTS_IN_MATH = re.compile(r"\\(?:href|url|style|class|cssId|require|bbox|mmlToken|includegraphics)(?![A-Za-z])")


@pass_context
def markdown2html(context: Any, source: str) -> str:
    """A markdown cell, with the pictures that are attached to it."""
    renderer = IPythonRenderer(escape=False, attachments=context.get("cell", {}).get("attachments", {}))
    return clean_html(MarkdownWithMath(renderer=renderer).render(source))


def clean_html(element: Any) -> str:
    """HTML with text, tables, lists and pictures of its own left in it, and nothing that runs or fetches."""
    text = element.decode("utf-8", "replace") if isinstance(element, bytes) else str(element)
    if text.count("<") > MAX_TAGS:
        return html.escape(text)
    clean = nh3.clean(
        text,
        tags=TAGS,
        clean_content_tags=CLOSED,
        attributes=ATTRIBUTES,
        attribute_filter=_passive,
        url_schemes=SCHEMES,
    )
    return ACTS_IN_MATH.sub(r"\\text", clean)


def _passive(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute where it fetches nothing; an address is judged as a browser reads it."""
    if name not in ("src", "href"):
        return value
    address = _as_read(value)
    if tag == "a":
        return None if address.lower().startswith("data") else address
    beside = BESIDE.fullmatch(address) and ".." not in address.split("/")
    return address if PICTURE.match(address) or beside else None


def _as_read(address: str) -> str:
    """Without the white space and control characters that a browser leaves out before it looks at an address."""
    return "".join(c for c in address if unicodedata.category(c)[0] != "C").strip()
