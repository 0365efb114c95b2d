"""Where further stories begin in a text that holds several, one below the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby

from reportedly.clean.credit import Credit, credit_of
from reportedly.clean.dateline import DATELINE
from reportedly.clean.dates import date_line
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import furniture, is_heading, is_prose
from reportedly.clean.title import stems

# What people and agencies put between two texts.
_RULE = re.compile(r"[-–—_=*#~+•·]{3,80}|(?:[*#~•·–—-] ?){3,80}|-? ?30 ?-|\(?(?:ENDS?|Ends)\)?\.?")
# Who signs a post of a network that a story shows: "— Mara Tolvik (@tolvik) May 3, 2031".
_POSTED = re.compile(r"^[—–-]|\(@")
# The end of a sentence and the beginning of the next; "N.Y. debate" is none.
_TWO = re.compile(r"[a-z]{3}[.!?]['\"”’]? [A-Z'\"“‘]")
_HEADING = re.compile(r"h[1-6]")
_TITLE_WORDS = range(3, 31)
_AHEAD = 5
_BELOW = 15
# So many words of running text make a story; on a page that shows its site, this many.
_LEAST = 40
_LEAST_ON_SITE = 200
_ENOUGH = 2.5
_ENOUGH_ON_SITE = 4.0
# The share of a title's content words that the text below takes up. Of 60 titles of PolNeAR dev
# 92% reach it and have names below that are strange above, of 64 sentences amid its texts 14%.
_TAKEN_UP = 0.5
_SITE, _SITE_SHARE = 3, 0.05


@dataclass(frozen=True, slots=True)
class Layout:
    """What a page does throughout.

    `gap` is the line breaks between two paragraphs, `level` that of its first heading (0 without
    one), `again` the signs of the rules that come back, as between the sections of one story.
    """

    gap: int
    level: int
    again: frozenset[str]


@dataclass(frozen=True)
class Opening:
    """A story's title at piece `at`, and the piece of its first running text."""

    pieces: Sequence[Piece]
    at: int
    layout: Layout

    @property
    def title(self) -> Piece:
        """The line that would be the story's headline."""
        return self.pieces[self.at]

    @cached_property
    def first(self) -> int:
        """The first running text below; the number of pieces where there is none near."""
        for i in range(self.at + 1, min(len(self.pieces), self.at + 1 + _AHEAD)):
            if is_rule(self.pieces[i]):
                break
            if is_prose(self.pieces[i], 12):
                return i
        return len(self.pieces)

    @cached_property
    def ruled(self) -> bool:
        """Whether a rule stands right above."""
        return self.at > 0 and is_rule(self.pieces[self.at - 1])

    @cached_property
    def sign(self) -> str:
        """The sign that the rule above is made of; empty for "ENDS", which closes a story."""
        return _sign(self.pieces[self.at - 1]) if self.ruled else ""

    @cached_property
    def apart(self) -> bool:
        """Whether it stands further below what is above than paragraphs do."""
        return self.title.gap > max(2, self.layout.gap)

    @cached_property
    def _between(self) -> list[Piece]:
        """The lines between title and text, but for those that sign a post."""
        return [p for p in self.pieces[self.at + 1 : self.first] if not _POSTED.search(p.text)]

    @cached_property
    def _credits(self) -> list[Credit]:
        return [credit for piece in self._between if (credit := credit_of(piece))]

    @cached_property
    def by(self) -> bool:
        """Whether a line between title and text says who wrote it."""
        return any(credit.by for credit in self._credits)

    @cached_property
    def signed(self) -> bool:
        """Whether a line between title and text says who wrote it, or when."""
        credited = any(c.by or c.date for c in self._credits)
        return credited or any(date_line(p.text) for p in self._between)

    @cached_property
    def inner(self) -> bool:
        """Whether its heading is deeper than the page's first one, as sections' are."""
        return _level(self.title) > self.layout.level > 0

    @cached_property
    def dated(self) -> bool:
        """Whether the text begins with a place and a dash."""
        if self.first == len(self.pieces):
            return False
        return DATELINE.match(self.pieces[self.first].text) is not None

    @cached_property
    def told(self) -> bool:
        """Whether a byline, a day or a dateline speaks for it."""
        return self.signed or self.dated

    def possible(self) -> bool:
        """Whether it is written as a title, with running text soon below."""
        title = self.title
        return (
            len(title.words) in _TITLE_WORDS
            and (is_heading(title) or ((self.ruled or self.apart) and not _TWO.search(title.text)))
            and not title.text[:1].islower()
            and not title.text.startswith(("“", '"', "‘", "•", "-", "–", "—"))
            and furniture(title) < 0.8
            and not date_line(title.text)
            and self.first < len(self.pieces)
            and not DATELINE.match(title.text)
            and (self.by or not self.inner)
        )

    @property
    def doubtful(self) -> bool:
        """Whether the rule above may part the sections of one story.

        It comes back on the page, or what stands below it is a sentence as paragraphs are.
        """
        again = self.sign in self.layout.again
        return again or (self.sign != "" and not is_heading(self.title))


def is_rule(piece: Piece) -> bool:
    """Whether a line is nothing but a rule, or an agency's sign for the end."""
    return len(piece.text) <= 80 and _RULE.fullmatch(piece.text) is not None


def openings(pieces: Sequence[Piece]) -> list[int]:
    """The indexes of the titles of further stories, in order; empty for a text that holds one.

    A title alone tells nothing, as headings within a story look the same. There must be a sign
    that stands between stories only (a rule, a wider gap, a byline, a dateline), and others, and
    enough running text on both sides.
    """
    layout = _layout(pieces)
    shown = sum(furniture(piece) >= 1 for piece in pieces)
    site = shown >= _SITE and shown >= _SITE_SHARE * len(pieces)
    least, enough = (_LEAST_ON_SITE, _ENOUGH_ON_SITE) if site else (_LEAST, _ENOUGH)
    prose = [len(p.words) if is_prose(p) and furniture(p) < 0.8 else 0 for p in pieces]
    above = list(accumulate(prose, initial=0))
    seen = LastSeen(pieces)
    found: list[int] = []
    start = 0
    for _, rivals in groupby(_candidates(pieces, layout), key=lambda opening: opening.first):
        evidence, back = max((_evidence(one, start, seen), -one.at) for one in rivals)
        if evidence >= enough and above[-back] - above[start] >= least:
            found.append(-back)
            start = -back
    return _long(found, above, least)


def _long(found: list[int], above: Sequence[int], least: int) -> list[int]:
    """Those with enough running text of their own; what is too short stays with what is above."""
    kept: list[int] = []
    end = len(above) - 1
    for at in reversed(found):
        if above[end] - above[at] >= least:
            kept.append(at)
            end = at
    return kept[::-1]


def _candidates(pieces: Sequence[Piece], layout: Layout) -> Iterator[Opening]:
    for i in range(2, len(pieces)):
        opening = Opening(pieces, i, layout)
        apart = (opening.ruled or opening.apart) and not _is_section(opening.title)
        if (opening.told or apart) and opening.possible():
            yield opening


def _is_section(title: Piece) -> bool:
    """Whether it is written as headings within a story are: in capitals, or as a question."""
    return title.text.isupper() or title.text.endswith("?")


class LastSeen:
    """Where each stem stood last, above a place that only moves down: linear in the page."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._read = 0
        self._last: dict[str, int] = {}

    def shared(self, words: set[str], start: int, at: int) -> int:
        """How many of the stems stand in the pieces from `start` up to `at`."""
        for i in range(self._read, at):
            self._last.update(dict.fromkeys(stems(self._pieces[i].words), i))
        self._read = max(self._read, at)
        return sum(self._last.get(word, -1) >= start for word in words)


def _evidence(opening: Opening, start: int, seen: LastSeen) -> float:
    """How much speaks for a story of its own below the one that begins at `start`."""
    own = stems(opening.title.words)
    if not own:
        return 0.0
    text = opening.pieces[opening.first : opening.at + _BELOW]
    below = {stem for piece in text for stem in stems(piece.words)}
    names = {name for piece in text for name in _names(piece)}
    strange = len(names) >= 3 and seen.shared(names, start, opening.at) < 0.4 * len(names)
    taken_up = len(own & below) / len(own)
    if opening.doubtful and not (opening.told or (strange and taken_up >= _TAKEN_UP)):
        return 0.0
    return (
        2.0 * opening.ruled
        + 1.0 * opening.apart
        + 1.5 * opening.signed
        + 1.5 * opening.dated
        + 0.5 * (taken_up >= 0.4)
        + 0.5 * (seen.shared(own, start, opening.at) < 0.5 * len(own))
        + 1.0 * strange
    )


def _layout(pieces: Sequence[Piece]) -> Layout:
    levels = (level for piece in pieces if (level := _level(piece)))
    signs = Counter(sign for piece in pieces if (sign := _sign(piece)))
    again = frozenset(sign for sign, n in signs.items() if n > 1)
    return Layout(_usual_gap(pieces), next(levels, 0), again)


def _sign(piece: Piece) -> str:
    """What a rule is made of; empty for other lines, and for the word or number of an end."""
    drawn = is_rule(piece) and not any(letter.isalnum() for letter in piece.text)
    return piece.text[:1] if drawn else ""


def _level(piece: Piece) -> int:
    """The level of a heading, 1 to 6; 0 for what is none."""
    return int(piece.tag[1]) if _HEADING.fullmatch(piece.tag) else 0


def _usual_gap(pieces: Sequence[Piece]) -> int:
    """The line breaks between two paragraphs, as most of them have it."""
    gaps = Counter(
        p.gap for p, q in zip(pieces[1:], pieces, strict=False) if is_prose(p) and is_prose(q)
    )
    return max(gaps, key=lambda gap: (gaps[gap], gap)) if gaps else 2


def _names(piece: Piece) -> set[str]:
    return stems([word.lower() for word in piece.cased[1:] if word[0].isupper()])
