"""What the Reader shows of an article: text in runs with their marks, and what lies beside it."""

from dataclasses import dataclass
from typing import Literal

from reportedly.reader.card import Card
from reportedly.schema import (
    Article,
    BlockKind,
    Fact,
    Span,
)

MarkRole = Literal[
    "source", "cue", "content", "hedge", "via", "speaker", "at", "markup", "strong", "stress"
]
"""What words are: an attribution's source, cue, content or hedge, words that tell of a hand of its
path, another mention of a speaker, what an address points at; a sign of Markdown, and the words
that it makes strong or stresses."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """[start, end) in an article's text has a role for somebody.

    `of` is the attribution's id; the entity's for a speaker, and "" for what is nobody's.
    """

    start: int
    end: int
    role: MarkRole
    of: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text over which the same marks lie, the longest first.

    `refs` are the attributions whose numbers stand behind it.
    """

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that add up to its text, with the white space behind it.

    `heading` tells whether a sign of Markdown makes it one.
    """

    start: int
    end: int
    runs: tuple[Run, ...]
    heading: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it is white space alone."""
        return not any(run.text.strip() for run in self.runs)


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs of one kind of block. Text in no block at all is furniture."""

    kind: BlockKind
    paragraphs: tuple[Paragraph, ...]

    @property
    def is_blank(self) -> bool:
        """Whether it is white space alone."""
        return all(paragraph.is_blank for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class TwinLine:
    """Another article that this one shares text with.

    `came` tells whether this one is derived from it, it from this one, or neither can be told.
    `signs` are the words of the derived article that say so.
    """

    article: str
    outlet: str
    title: str
    date: str
    kind: str
    came: Literal["from", "to", "unknown"]
    share: float
    why: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One part of an article, ready to be shown.

    `parts` are the stretches in which it is shown, `part` is the number of this one, from 0.
    `total` counts the attributions of the whole article; `cards` are those that begin in this
    part, in the order of the text. `at` is what the address points at.
    """

    article: Article
    whole: str
    locations: tuple[str, ...]
    facts: tuple[Fact, ...]
    parts: tuple[Span, ...]
    part: int
    sections: tuple[Section, ...]
    cards: tuple[Card, ...]
    total: int
    twins: tuple[TwinLine, ...]
    twins_total: int
    at: Span | None = None

    @property
    def at_start(self) -> int:
        """Where in this part begins what the address points at; -1 where it points at nothing."""
        return max(self.at.start, self.parts[self.part].start) if self.at else -1
