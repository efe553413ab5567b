"""Pages of the small platform."""

from collections.abc import Mapping
from html import escape

from autograder.export.gradebooks.marks import number
from autograder.lti.pages import again, page
from autograder.lti.platform.gradebook import PlatformGradebook

FRAME = "width:100%;height:40rem;border:1px solid"


def post_page(url: str, said: Mapping[str, str]) -> str:
    """A page that posts itself on, as platforms do."""
    return again(url, said, "")


def frame_page(title: str, address: str) -> str:
    """The tool in a frame, as most platforms show it."""
    return page(title, f'<iframe title="The tool" style="{FRAME}" src="{escape(address)}"></iframe>')


def course_page(title: str, book: PlatformGradebook) -> str:
    """Who may open the tool, and the gradebook."""
    with book.lock:
        columns = sorted(book.columns.items())
        heads = "".join(f"<th scope=col>{escape(one.label)} ({number(one.maximum)})</th>" for _, one in columns)
        rows = []
        for person in book.people:
            cells = "".join(_cell(book, at, person.user) for at, _ in columns)
            links = f'<a href="/open?person={escape(person.user)}" target=_blank>open the tool</a>'
            links += f' <a href="/frame?person={escape(person.user)}">in a frame</a>'
            if person.role != "Learner":
                links += f' <a href="/open?person={escape(person.user)}&amp;kind=choose">choose</a>'
            said = f"{escape(person.name)} <small>{escape(person.role)}</small>"
            rows.append(f"<tr><th scope=row>{said}</th><td>{links}</td>{cells}</tr>")
    return page(
        title,
        f"<p class=who>A small platform, for a try: nothing lasts. Reload to see new marks."
        "</p>"
        f"<div class=wide tabindex=0 role=region aria-label=Gradebook><table><thead><tr><th scope=col>Person</th>"
        f"<th scope=col>Tool</th>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>",
    )


def _cell(book: PlatformGradebook, column: int, user: str) -> str:
    grade = book.grades.get((column, user))
    if grade is None or grade.points is None:
        return "<td class=n>-</td>"
    return f'<td class=n title="{escape(grade.comment)}">{number(grade.points)}</td>'
