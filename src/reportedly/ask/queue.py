"""What a person reviews next: what matters most, shared out among those at work."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from reportedly.ask.passage import passage
from reportedly.errors import NotFound
from reportedly.identify.verdicts import entities_at, place_of
from reportedly.review.threads import roles_of
from reportedly.schema import (
    Article,
    Attribution,
    Entity,
    Place,
    Review,
    Roles,
    Span,
    Speaker,
    quote,
)
from reportedly.store import Unit, due, reviews

AT_WORK = timedelta(minutes=15)
"""How long after a review its author is taken to be still at it."""

AHEAD = 400
"""Statements of the queue that are looked through for one that is the asker's to do."""

AROUND = 250
"""Characters that are shown on each side of the passage, so that a span can be drawn longer."""

LONGEST = 20_000
"""Characters shown at most; spans that reach beyond are kept, but cannot be drawn there."""


@dataclass(frozen=True, slots=True)
class Item:
    """One statement to be reviewed, in its passage; [start, end) is where that stands.

    It tells neither the program's confidence nor anybody's verdict: either would lead the eye.
    """

    article: str
    title: str
    outlet: str
    date: str
    shown: Roles
    speaker: str
    start: int
    end: int
    text: str

    @property
    def around(self) -> Span:
        """The passage without what stands about it, as near as can be told."""
        room = min(AROUND, (self.end - self.start) // 3)
        return Span(self.start + room, self.end - room)

    @property
    def at(self) -> int:
        """Where what is shown begins; without any, the middle of the passage."""
        spans = (*self.shown.content, *self.shown.cue, *self.shown.source)
        return spans[0].start if spans else (self.start + self.end) // 2


def stretch_item(view: Unit, article: str, at: Span) -> Item:
    """A stretch of an article with what stands about it, in which nothing is marked yet.

    Raises NotFound where there is no such article.
    """
    known = _article(view, article)
    text = view.texts([article])[article]
    first = min(max(0, at.start), len(text))
    last = max(first, min(at.end, len(text), first + LONGEST))
    start, end = _from_word_to_word(text, Span(first, last))
    shown = Roles((), (), ())
    return Item(
        article, known.title, known.outlet, known.date, shown, "", start, end, text[start:end]
    )


def next_item(view: Unit, by: str, share: float, now: str, skipped: int = 0) -> Item | None:
    """The next item of a person; None where nothing is left for them.

    `share` of all items, drawn by a digest of their place, comes to a second person too, who is
    shown what the first one was, and not what they said of it. `skipped` are how many to pass over.
    """
    seconds = reviews.seconds(view.connection, by, below(share), 1 + skipped)
    if _is_turn_of_second(reviews.done_by(view.connection, by), share) and len(seconds) > skipped:
        return _second(view, seconds[skipped])
    firsts = _firsts(view, by, now, 1 + skipped)
    if len(firsts) > skipped:
        return item(view, firsts[skipped])
    left = skipped - len(firsts)
    return _second(view, seconds[left]) if len(seconds) > left else None


def below(share: float) -> str:
    """The digest before which those of a share of all places sort."""
    return format(min(int(share * 0x1_0000_0000), 0x1_0000_0000), "08x") if share < 1 else "g"


def _is_turn_of_second(done: int, share: float) -> bool:
    """Whether a second reading comes next: as often as there are any to be made."""
    return share > 0 and done % (1 + round(1 / share)) == round(1 / share)


def _firsts(view: Unit, by: str, now: str, most: int) -> list[str]:
    """What nobody has reviewed, in the order in which it is due; first what is the asker's to do.

    Each statement is one reviewer's of those at work, drawn by a digest: so two rarely meet.
    """
    since = (datetime.fromisoformat(now) - AT_WORK).isoformat()
    staff = [*{*reviews.at_work(view.connection, since), by}]
    if len(staff) == 1:
        return due.undone(view.connection, most)
    found = due.undone(view.connection, AHEAD + most)
    own = [a for a in found if max(staff, key=lambda name: _drawn(name, a)) == by]
    return [*own, *(a for a in found if a not in set(own))][:most]


def _drawn(name: str, attribution: str) -> bytes:
    return hashlib.sha256(f"{name}\n{attribution}".encode()).digest()


def item(view: Unit, attribution: str) -> Item:
    """An attribution of today as an item. Raises NotFound where there is none."""
    found = view.all(Attribution, "id", [attribution])
    if not found:
        raise NotFound(f"no statement {attribution[:80]} in this store")
    said = found[0]
    speakers = view.all(Speaker, "attribution", [attribution])
    entities = view.all(Entity, "id", [s.entity for s in speakers])
    roles = roles_of(said)
    spoken = place_of(entities[0]) if entities else None
    shown = Roles(roles.source, roles.cue, roles.content, spoken)
    return _item(view, said.article, shown, entities[0].name if entities else "")


def _second(view: Unit, key: str) -> Item:
    """What was shown to a first person, shown alike to a second."""
    (first,) = view.all(Review, "id", [key])
    return item_as(view, first.article, first.shown)


def item_of(view: Unit, first: Review) -> Item | None:
    """What was shown when a review was made; None where the article is no longer there."""
    if not view.all(Article, "id", [first.article]):
        return None
    return item_as(view, first.article, first.shown)


def item_as(view: Unit, article: str, shown: Roles) -> Item:
    """Some roles of an article as an item. Raises NotFound where it is not in the store."""
    return _item(view, article, shown, speaker_at(view, shown.speaker))


def speaker_at(view: Unit, place: Place | None) -> str:
    """Who is mentioned at a place today; empty for nobody."""
    entities = view.all(Entity, "article", [place.article]) if place else []
    found = entities_at([place] if place else [], entities)
    return next((e.name for e in entities if e.id in found.values()), "")


def _item(view: Unit, article: str, shown: Roles, speaker: str) -> Item:
    known = _article(view, article)
    text = view.texts([article])[article]
    start, end = stretch(text, shown)
    return Item(
        article=article,
        title=known.title,
        outlet=known.outlet,
        date=known.date,
        shown=shown,
        speaker=speaker or quote(text, shown.source),
        start=start,
        end=end,
        text=text[start:end],
    )


def _article(view: Unit, key: str) -> Article:
    for found in view.all(Article, "id", [key]):
        return found
    raise NotFound(f"no article {key[:40]} in this store")


def stretch(text: str, shown: Roles) -> Span:
    """The passage around some roles and what stands about it, from word to word."""
    around = passage(shown, text)
    spans: Sequence[Span] = (*shown.source, *shown.cue, *shown.content)
    start = max(0, min([around.start, *(s.start for s in spans)]) - AROUND)
    end = min(len(text), max([around.end, *(s.end for s in spans)]) + AROUND, start + LONGEST)
    while 0 < start < len(text) and not text[start - 1].isspace() and start < around.start:
        start += 1
    while end < len(text) and not text[end].isspace() and end > around.end:
        end -= 1
    return _with_whole_ends(text, start, end)


def _from_word_to_word(text: str, at: Span) -> Span:
    """A stretch with `AROUND` characters on each side, which begins and ends with whole words."""
    start, end = max(0, at.start - AROUND), min(len(text), at.end + AROUND)
    while 0 < start < at.start and not text[start - 1].isspace():
        start += 1
    while at.end < end < len(text) and not text[end].isspace():
        end -= 1
    return _with_whole_ends(text, start, end)


def _with_whole_ends(text: str, start: int, end: int) -> Span:
    """The same, but that the two characters with which Windows ends a line stay together."""
    return Span(start - _parts(text, start), end + _parts(text, end))


def _parts(text: str, at: int) -> bool:
    return at > 0 and text[at - 1 : at + 1] == "\r\n"


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody whom an article knows, who may be the speaker."""

    entity: str
    name: str
    kind: str
    place: Place


MOST_VOICES = 200
"""Entities of an article that are offered as speakers."""


def voices(view: Unit, article: str) -> list[Voice]:
    """Whom a statement of an article may be given to, in the order of their first mention."""
    entities = view.all(Entity, "article", [article])
    found = [Voice(e.id, e.name, e.kind, place_of(e)) for e in entities]
    return sorted(found, key=lambda v: (v.place.start, v.entity))[:MOST_VOICES]
