"""What the walk over an article knows: its lines, who is in focus, and who spoke so far."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.lexicon.words import FEMININE, MASCULINE
from reportedly.resolve.ages import Ages
from reportedly.resolve.draft import Draft
from reportedly.resolve.focus import Focus, Seen
from reportedly.resolve.pointers import Pointers
from reportedly.resolve.pronouns import antecedent
from reportedly.resolve.reading import Line
from reportedly.resolve.transcript import Turns
from reportedly.resolve.unnamed import Unnamed
from reportedly.schema import Attribution, Span, Spans, touches

UNKNOWN = "unknown"
"""The name of whoever speaks without being told."""


@dataclass(frozen=True, slots=True)
class Own:
    """The article's own outlet and author."""

    outlet: Draft
    author: Draft


@dataclass(slots=True)
class Walk:
    """What the walk knows: the text, its lines, who is in focus, and who spoke so far."""

    text: str
    lines: Sequence[Line]
    unnamed: Unnamed
    own: Own
    quotes: list[Span]
    turns: Turns
    pointers: Pointers
    focus: Focus = field(default_factory=Focus)
    spoke: dict[str, Draft] = field(default_factory=dict)
    unknown: list[Draft] = field(default_factory=list)
    groups: dict[tuple[int, ...], Draft] = field(default_factory=dict)
    heard: dict[Spans, Draft] = field(default_factory=dict)
    withholding: list[int] = field(default_factory=list)
    """Where the text says that somebody is not named."""
    openings: dict[int, Attribution] = field(default_factory=dict)
    """What is said, by the place of the "he" or "she" that opens it."""
    headlined: dict[int, int] = field(default_factory=dict)
    """The lines of headlines in which somebody says "I", by its place."""
    ages: Ages = field(init=False)

    def __post_init__(self) -> None:
        self.ages = Ages(self.text)


def nobody(walk: Walk) -> Draft:
    """A speaker of whom nothing is known, a new one each time: two may be two."""
    draft = Draft(UNKNOWN, kind="unknown", named=False, count=None)
    walk.unknown.append(draft)
    return draft


def pointed(walk: Walk, pronoun: str, span: Span, index: int, banned: Spans = ()) -> Draft | None:
    """Whom a pronoun means: by the model's mentions if that is sure enough, else by salience.

    In "through a spokesman, he declined" it is not the spokesman.
    """
    meant = look_up(walk, span)
    found = _THROUGH.search(walk.text, max(0, span.start - _THROUGH_MOST), span.start)
    if found is not None:
        through = Span(*found.span())
        banned = (*banned, through)
        meant = [(d, p) for d, p in meant if not touches(tuple(d.mentions), (through,))]
    return antecedent(pronoun, walk.focus, index, banned, meant)


_THROUGH = re.compile(r"\b[Tt]hrough\s+(?:an?|his|her|their|its)\s[\w\s]+,\s*\Z")
_THROUGH_MOST = 50
"""Characters of "through a spokesman, " at most."""


def look_up(walk: Walk, span: Span) -> list[tuple[Draft, float]]:
    """Whom what stands there may mean, as the model ranks what is known so far."""
    walk.pointers.learn(walk.unnamed.drafts[-_LATELY:])
    return walk.pointers.meant(span)


_LATELY = 40
"""Drafts of descriptions that are looked at for new mentions."""


def meet(walk: Walk, draft: Draft, pronoun: str, span: Span, index: int) -> None:
    """Note that a pronoun means the draft, and learn its gender."""
    draft.mentions.add(span)
    walk.pointers.tell(span, draft)
    if not draft.gender:
        draft.gender = "m" if pronoun in MASCULINE else "f" if pronoun in FEMININE else ""
    walk.focus.see(Seen(draft, index, span.start, True, False, False))
