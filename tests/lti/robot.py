"""A browser without eyes: follows redirects and posts the forms that pages post by themselves."""

import re
from html import unescape

import httpx

FORM = re.compile(r'<form method=post action="([^"]*)">(.*?)</form>.*?submit\(\)', re.DOTALL)
FIELD = re.compile(r'<input type=hidden name="([^"]*)" value="([^"]*)">')
LINK = re.compile(r'<a [^>]*href="([^"]*)"')


class Robot(httpx.Client):
    """Cookies of its own; nothing else is remembered."""

    def __init__(self) -> None:
        super().__init__(follow_redirects=True, timeout=30)

    def visit(self, url: str) -> httpx.Response:
        """The page at which it ends."""
        return self.go_on(self.get(url))

    def go_on(self, page: httpx.Response) -> httpx.Response:
        for _ in range(10):
            form = FORM.search(page.text)
            if form is None:
                return page
            fields = {unescape(name): unescape(value) for name, value in FIELD.findall(form[2])}
            page = self.post(str(page.url.join(unescape(form[1]))), data=fields)
        raise AssertionError("the forms do not end")

    def fields(self, page: httpx.Response) -> tuple[str, dict[str, str]]:
        """Where the form of a page goes, and what it holds."""
        form = FORM.search(page.text)
        assert form is not None, page.text[:500]
        return unescape(form[1]), {unescape(name): unescape(value) for name, value in FIELD.findall(form[2])}
