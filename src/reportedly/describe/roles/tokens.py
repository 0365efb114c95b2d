"""The words of a sentence as roles are read in it, and whose names stand where."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportedly.lexicon.people import TITLES
from reportedly.lexicon.roles import INSIDE_HEAD
from reportedly.lexicon.words import CONNECTORS, PRONOUNS
from reportedly.schema import Entity, Span

# A full stop inside a sentence belongs to the short word in front of it ("Gov.", "U.S.", "Sept.").
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\b(?:[Tt]hen|[Ee]x|[Nn]ow)[-‑](?=\w)"
    r"|[A-ZÀ-Þ]\w{0,5}\.(?=\s+\S|,)|[a-z]{1,6}\.(?=\s+[a-z]|,)"
    r"|\w+(?:['’&\-‑/.]\w+)*"
    r"|--|[^\w\s]"
)
_OWNS = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$", re.IGNORECASE)
_LONGEST = 4000
"""Characters of a sentence that are read; only a text without full stops has longer ones."""


class Token(NamedTuple):
    """A word or mark with its place in the text; `lower` is without a final full stop."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word, not a mark."""
        return self.text[0].isalnum()

    @property
    def owns(self) -> bool:
        """Whether it is in the genitive."""
        return _OWNS.search(self.text) is not None


class Bearer(NamedTuple):
    """A mention of somebody who may have roles, in tokens [first, last) of its sentence.

    `form` is "name", "pronoun" or "description".
    """

    entity: str
    first: int
    last: int
    form: str


@dataclass(slots=True)
class Line:
    """A sentence: its words and, in their order, the mentions of those who may have roles.

    `loud` is a line in which nearly every word has a capital; there capitals tell nothing.
    """

    span: Span
    tokens: list[Token]
    lowers: list[str]
    loud: bool
    bearers: list[Bearer] = field(default_factory=list)
    named: dict[int, Bearer] = field(default_factory=dict)
    moment: str | None = None

    def low(self, at: int) -> str:
        """The token there in lower case, or nothing."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def spans(self, first: int, last: int) -> Span:
        """Where the tokens [first, last) stand in the text."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def line(text: str, span: Span) -> Line:
    """A sentence cut into tokens; linear in its length."""
    end = min(span.end, span.start + _LONGEST)
    found = [_token(m) for m in _TOKEN.finditer(text, span.start, end)]
    long = [t for t in found if t.word and len(t.text) > 3]
    loud = len(long) > 3 and sum(t.capital for t in long) >= 0.9 * len(long)
    return Line(span, found, [t.lower for t in found], loud)


def _token(match: "re.Match[str]") -> Token:
    text = match.group()
    low = text.lower().replace("‑", "-")
    return Token(match.start(), match.end(), text, low.rstrip(".") or low)


def seat(lines: Sequence[Line], entities: Sequence[Entity]) -> None:
    """Put the mentions of entities into the lines; fills `Line.bearers` and `Line.named`."""
    starts = [one.span.start for one in lines]
    for entity in entities:
        for mention in entity.mentions:
            at = bisect_left(starts, mention.start + 1) - 1
            if at >= 0 and mention.start < lines[at].span.end:
                _seat(lines[at], entity, mention)
    for one in lines:
        one.bearers.sort(key=lambda b: (b.first, -b.last))
        one.named = {b.first: b for b in reversed(one.bearers) if b.form == "name"}


def _seat(line: Line, entity: Entity, mention: Span) -> None:
    first = bisect_left(line.tokens, mention.start, key=lambda t: t.end - 1)
    last = bisect_left(line.tokens, mention.end, key=lambda t: t.start)
    if first >= last:
        return
    held = line.tokens[first:last]
    if len(held) == 1 and held[0].lower in PRONOUNS:
        line.bearers.append(Bearer(entity.id, first, last, "pronoun"))
        return
    own = {w.lower().rstrip(".") for w in entity.name.split()}
    begin = next((i for i, t in enumerate(held) if t.capital and _bare(t) in own), None)
    if begin is None:
        line.bearers.append(Bearer(entity.id, first, last, "description"))
    else:
        line.bearers.append(Bearer(entity.id, *_name(line, first + begin, last), "name"))


def _name(line: Line, first: int, last: int) -> tuple[int, int]:
    """The name alone in a mention that begins with it: no title in it, nothing behind it."""
    end = first + 1
    while end < last and (line.tokens[end].capital or line.low(end) in CONNECTORS):
        if line.tokens[end - 1].owns:
            break
        end += 1
    if line.low(first - 1) == "of" and line.low(first) in INSIDE_HEAD and end > first + 1:
        first += 1
    for at in range(first, end - 1):
        if line.low(at) in TITLES:
            first = at + 1
    return first, end


def _bare(token: Token) -> str:
    return _OWNS.sub("", token.lower).rstrip(".")
