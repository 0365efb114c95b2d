"""The stage: through which hands each statement came, from its origin to the article's outlet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.chain.answers import Answers
from reportedly.chain.carried import carried
from reportedly.chain.cast import Cast
from reportedly.chain.frame import Frame, Frames
from reportedly.chain.inherit import inherited
from reportedly.chain.inner import between, cited, hearsay, opening
from reportedly.chain.makers import Makers, makers
from reportedly.chain.occasion import occasion
from reportedly.chain.relays import Relay, relays
from reportedly.chain.wire import wire
from reportedly.lexicon.nouns import PRESS_DOCUMENTS
from reportedly.schema import Article, Attribution, Entity, Hand, Sentences, Span, Speaker


@dataclass(slots=True)
class _Reading:
    """What is known of one article while its paths are built."""

    text: str
    cast: Cast
    made: Makers
    frames: Frames
    answers: Answers
    credit: Relay | None
    spoke: dict[str, str]
    by_id: dict[str, Attribution]
    parents: set[str]
    middle: dict[str, list[Relay]] = field(default_factory=dict)


def chain(
    article: Article,
    text: str,
    sentences: Sentences,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
) -> list[Hand]:
    """The path of every attribution, origin first and the article's own outlet last.

    One Hand a position, without gaps, in the attributions' order; no entity comes twice in one
    path. What stands inside another attribution's content goes on along that one's path.
    """
    cast = Cast(entities)
    reading = _Reading(
        text,
        cast,
        makers(text, cast),
        Frames(text, sentences, attributions),
        Answers(text, cast),
        wire(article, text, cast),
        {s.attribution: s.entity for s in speakers},
        {a.id: a for a in attributions},
        {a.parent for a in attributions if a.parent},
    )
    for attribution in attributions:
        reading.middle[attribution.id] = _middle(reading, attribution)
    inherited(text, attributions, reading.spoke, cast, reading.middle)
    return [hand for a in attributions for hand in _hands(reading, a)]


def _middle(reading: _Reading, attribution: Attribution) -> list[Relay]:
    """The path without the outlet: origin first, then the relays.

    Where the outlet itself speaks it is whom it cites, if anybody.
    """
    speaker = reading.cast.by_id[reading.spoke[attribution.id]]
    origin = [Relay(speaker.id, _first(attribution))]
    frame = reading.frames.of(attribution)
    if reading.cast.own is not None and speaker.id == reading.cast.own.id:
        found = cited(reading.text, frame, reading.cast, speaker.id)
        return [found] if found else []
    behind = _behind(reading, attribution, speaker, frame)
    handed = relays(reading.text, frame, reading.cast, reading.made, speaker.id)
    made = _made(reading, attribution, speaker, frame)
    carriers = carried(reading.text, attribution, frame, reading.cast, speaker.id)
    given = occasion(reading.text, attribution, reading.cast)
    return [*behind, *origin, *made, *carriers, *handed, *given]


def _first(attribution: Attribution) -> Span:
    pieces = attribution.source or attribution.cue or attribution.content
    return pieces[0] if pieces else Span(0, 0)


def _behind(
    reading: _Reading, attribution: Attribution, speaker: Entity, frame: Frame
) -> list[Relay]:
    """Whom a relay relays; only outlets, writers and what they publish are taken for relays."""
    cast = reading.cast
    heard = hearsay(reading.text, attribution, cast, speaker.id)
    passed = heard or between(reading.text, attribution, cast, speaker.id)
    if passed:
        return [passed]
    relaying = cast.foreign_outlet(speaker) or speaker.id in reading.made.writers
    if not relaying and (speaker.kind != "document" or not _published(speaker)):
        return []
    found = cited(reading.text, frame, cast, speaker.id)
    if found is None and attribution.id not in reading.parents:
        found = opening(reading.text, attribution, cast, speaker.id)
    own = cast.own.id if cast.own else ""
    return [found] if found and found.entity != own else []


def _published(document: Entity) -> bool:
    words = document.name.lower().replace("-", " ").split()
    return any(word.rstrip("s") in PRESS_DOCUMENTS or word in PRESS_DOCUMENTS for word in words)


def _made(
    reading: _Reading, attribution: Attribution, speaker: Entity, frame: Frame
) -> list[Relay]:
    """The makers of a published document that speaks; the outlet of a writer who reports."""
    at = _first(attribution)
    if speaker.kind == "document" and _published(speaker):
        return [Relay(i, at) for i in reading.made.documents.get(speaker.id, [])]
    if speaker.id in reading.made.writers and _reports(reading.text, attribution):
        return [Relay(i, at) for i in reading.made.of_writer(speaker)[1:]]
    return []


def _reports(text: str, attribution: Attribution) -> bool:
    """Whether a writer speaks through what he or she published."""
    pieces = (*attribution.source, *attribution.cue)
    words = " ".join(text[p.start : p.end] for p in pieces).lower().split()
    return any(w in PRESS_DOCUMENTS or w in {"reported", "reports", "wrote"} for w in words)


def _path(reading: _Reading, attribution: Attribution) -> list[Relay]:
    """The whole path, along the parents, without the own outlet and without repetition."""
    path: list[Relay] = []
    seen: set[str] = set()
    at: Attribution | None = attribution
    while at is not None and at.id not in seen:
        seen.add(at.id)
        path += reading.middle[at.id]
        at = reading.by_id.get(at.parent or "")
    path += _answering(reading, attribution, {r.entity for r in path})
    path += [reading.credit] if reading.credit else []
    own = reading.cast.own.id if reading.cast.own else ""
    return list({r.entity: r for r in reversed(path) if r.entity != own}.values())[::-1]


def _answering(reading: _Reading, attribution: Attribution, path: set[str]) -> list[Relay]:
    """Who tells it in an answer, unless it is that one who speaks, by whatever name."""
    answers = reading.answers.at(_first(attribution).start)
    if answers is None:
        return []
    labelled = {m.entity.id for m in reading.cast.within(*answers.via)}
    return [] if path & (labelled | {answers.entity}) else [answers]


def _hands(reading: _Reading, attribution: Attribution) -> list[Hand]:
    path = [(r.entity, (r.via,)) for r in _unique(_path(reading, attribution))]
    own = reading.cast.own
    ended: list[tuple[str, tuple[Span, ...]]] = [*path, *([(own.id, ())] if own else [])]
    return [
        Hand(
            attribution.id,
            attribution.article,
            position,
            entity,
            reading.cast.by_id[entity].kind,
            via,
        )
        for position, (entity, via) in enumerate(ended)
    ]


def _unique(path: Sequence[Relay]) -> list[Relay]:
    first: dict[str, Relay] = {}
    for relay in path:
        first.setdefault(relay.entity, relay)
    return list(first.values())
