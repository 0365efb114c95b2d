"""Where words of an article stand, whatever the browser shows in place of some characters."""

import re
from collections.abc import Iterator

from reportedly.export.wording import UNPRINTABLE
from reportedly.reader.view import Run

_ALTERED = re.compile(rf"\r\n|{UNPRINTABLE.pattern}")
"""What takes another number of characters on the page: a browser makes "\\r\\n" one character."""


def pieces(run: Run) -> Iterator[tuple[str, int | None]]:
    """The text of a run, cut behind each character that is shown as others.

    With each piece comes where the next one begins in the article's text; None behind the last.
    """
    at = 0
    for found in _ALTERED.finditer(run.text):
        yield run.text[at : found.end()], run.start + found.end()
        at = found.end()
    yield run.text[at:], None
