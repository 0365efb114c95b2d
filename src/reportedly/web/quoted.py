"""Where words that somebody typed stand in a passage."""

from collections.abc import Iterator, Sequence

from reportedly.errors import BadReview
from reportedly.export.wording import UNPRINTABLE
from reportedly.schema import Span

_SHORT = 60
"""Characters of words that are nowhere, as they are told."""

_ALIKE = str.maketrans("“”„«»‘’‚–—‑", '"""""\'\'\'---')
"""Signs that few keyboards have, and what is typed for them: each one character for another."""


class Passage:
    """A stretch of text in which words are looked for, however its lines break."""

    def __init__(self, text: str, start: int) -> None:
        """`start` is where it stands in the article."""
        self._places: list[int] = []
        letters: list[str] = []
        for at, letter in enumerate(_plain(text)):
            if letter.isspace():
                if letters[-1:] == [" "]:
                    continue
                letter = " "
            letters.append(letter)
            self._places.append(start + at)
        self._text = "".join(letters)

    def find(self, words: str, near: int) -> Span:
        """Where words stand, with single blanks between them; of several places the nearest.

        Whole words go before parts of words. Raises BadReview where they are nowhere.
        """
        told = _plain(words)
        places = list(self._all(told)) if told and len(told) <= len(self._text) else []
        if not places:
            short = words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
            raise BadReview(f"“{short}” does not stand in the passage")
        whole = [at for at in places if self._is_whole(at, at + len(told))]
        best = min(whole or places, key=lambda at: abs(self._places[at] - near))
        return Span(self._places[best], self._places[best + len(told) - 1] + 1)

    def _all(self, words: str) -> Iterator[int]:
        at = self._text.find(words)
        while at >= 0:
            yield at
            at = self._text.find(words, at + 1)

    def _is_whole(self, start: int, end: int) -> bool:
        return not (_joined(self._text, start) or _joined(self._text, end))


def _plain(text: str) -> str:
    return UNPRINTABLE.sub("\ufffd", text).translate(_ALIKE)


def _joined(text: str, at: int) -> bool:
    """Whether a word goes on from one character to the next."""
    return text[at - 1 : at].isalnum() and text[at : at + 1].isalnum() if at else False


def lines(told: str, most: int) -> Sequence[str]:
    """What was typed, a piece a line, with single blanks between words.

    Raises BadReview for more than so many.
    """
    found = [" ".join(line.split()) for line in told.splitlines() if line.strip()]
    if len(found) > most:
        raise BadReview(f"a role in more than {most} pieces")
    return found
