"""The documentation site, made from these pages and from docstrings: `make site`."""

import importlib.metadata
import re

project = "Backpropagation coursework"
author = "The authors of backprop-coursework"
version = release = importlib.metadata.version("backprop-coursework")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["dollarmath", "colon_fence"]
myst_heading_anchors = 4
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
napoleon_numpy_docstring = True
html_theme = "furo"
html_title = project
exclude_patterns = ["_build"]
suppress_warnings = ["misc.highlighting_failure"]  # a language that Pygments does not know is shown as text

PAGES = {"../CONTRIBUTING.md": "contributing.md", "../CHANGELOG.md": "changes.md", "../README.md": "index.md"}


def _links(app, name, text):
    """Pages of the project's root are pages of the site under other names; files have none, and stay as text."""
    for file, page in PAGES.items():
        text[0] = text[0].replace(f"]({file}", f"]({page}")
    text[0] = re.sub(r"\[([^\]]*)\]\(docs/([\w.#-]+)\)", r"[\1](\2)", text[0])
    text[0] = re.sub(r"\[([^\]]*)\]\(\.\./[^)]*\)", r"\1", text[0])


def _include(app, path, parent, text):
    _links(app, parent, text)


def setup(app):
    """Called by Sphinx."""
    app.connect("source-read", _links)
    app.connect("include-read", _include)
