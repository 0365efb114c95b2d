"""Articles for tests, with their attributions marked in the text.

"{1s Ilko Marr} {1c said} {1p it was over}." is an article with one attribution: s for source,
c for cue, p for content; a role may have several pieces, and marks may nest.
"""

import re
from dataclasses import dataclass

from reportedly.chain import chain
from reportedly.resolve import resolve
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Entity,
    EntityKind,
    Hand,
    Manner,
    MentionForm,
    Mentions,
    Sentences,
    Span,
    Speaker,
)
from reportedly.segment import sentences

_MARK = re.compile(r"\{(\d+)([scp]) |\}")
OUTLET = "The Sel Observer"


@dataclass(frozen=True)
class Read:
    """What the stages made of a marked article."""

    text: str
    attributions: list[Attribution]
    entities: list[Entity]
    speakers: list[Speaker]
    hands: list[Hand]

    def speaker(self, number: int) -> Entity:
        """Who speaks in the attribution with this number."""
        by_id = {e.id: e for e in self.entities}
        return by_id[next(s.entity for s in self.speakers if s.attribution == f"x:a{number}")]

    def path(self, number: int) -> list[str]:
        """The names along the path of the attribution with this number."""
        by_id = {e.id: e for e in self.entities}
        return [by_id[h.entity].name for h in self.hands if h.attribution == f"x:a{number}"]

    def named(self, name: str) -> Entity:
        """The entity with this name."""
        return next(e for e in self.entities if e.name == name)


def unmark(marked: str) -> tuple[str, dict[int, dict[str, list[Span]]]]:
    """The plain text, and the spans of each attribution's roles."""
    text, at = "", 0
    open_marks: list[tuple[int, str, int]] = []
    roles: dict[int, dict[str, list[Span]]] = {}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark.group() == "}":
            number, role, start = open_marks.pop()
            roles.setdefault(number, {"s": [], "c": [], "p": []})[role].append(
                Span(start, len(text))
            )
        else:
            open_marks.append((int(mark[1]), mark[2], len(text)))
    return text + marked[at:], roles


def _manner(text: str, content: list[Span]) -> Manner:
    said = " ".join(text[p.start : p.end] for p in content).strip()
    if said[:1] in '“"' and said[-1:] in '”"' and said:
        return "direct"
    return "mixed" if set('“”"') & set(said) else "indirect"


@dataclass(frozen=True)
class Seen:
    """A mention that a model sees: its words where they stand next, and what it takes up."""

    words: str
    form: MentionForm = "nominal"
    kind: EntityKind = "person"
    takes_up: int | None = None
    share: float = 0.9
    also: int | None = None
    """What else it may take up, with the rest of the share."""

    def taken(self) -> tuple[tuple[int, float], ...]:
        """What it may take up, likeliest first."""
        told = ((self.takes_up, self.share), (self.also, 1 - self.share))
        return tuple(sorted(((at, p) for at, p in told if at is not None), key=lambda t: -t[1]))


def mentions(text: str, seen: tuple[Seen, ...]) -> Mentions:
    """Mentions, each looked for behind the one before it."""
    spans, at = [], 0
    for one in seen:
        start = text.index(one.words, at)
        spans.append(Span(start, start + len(one.words)))
        at = start + len(one.words)
    taken = tuple(s.taken() for s in seen)
    return Mentions(
        "x", tuple(spans), tuple(s.form for s in seen), tuple(s.kind for s in seen), taken
    )


def read(
    marked: str,
    outlet: str = OUTLET,
    byline: str = "",
    kinds: tuple[BlockKind, ...] = (),
    parents: dict[int, int] | None = None,
    seen: tuple[Seen, ...] = (),
) -> Read:
    """Resolve and chain a marked article; `kinds` are those of its first paragraphs."""
    text, roles = unmark(marked)
    article = Article("x", "", outlet, byline, "", "en", "")
    blocks = [
        Block("x", m.start(), m.end(), kinds[i] if i < len(kinds) else "body")
        for i, m in enumerate(re.finditer(r"[^\n]+", text))
    ]
    cut = Sentences("x", tuple(s for b in blocks for s in sentences(text, b.start, b.end)))
    found = [
        Attribution(
            id=f"x:a{number}",
            article="x",
            source=tuple(sorted(role["s"])),
            cue=tuple(sorted(role["c"])),
            content=tuple(sorted(role["p"])),
            block="body",
            manner=_manner(text, sorted(role["p"])),
            attitude="said",
            negated=False,
            denies=False,
            hedges=(),
            parent=f"x:a{parents[number]}" if parents and number in parents else None,
            confidence=1.0,
        )
        for number, role in sorted(roles.items())
    ]
    entities, speakers = resolve(article, text, blocks, cut, found, mentions(text, seen))
    hands = chain(article, text, cut, found, entities, speakers)
    return Read(text, found, entities, speakers, hands)
