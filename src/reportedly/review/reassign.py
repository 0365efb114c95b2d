"""Speakers as people's reviews would have them: they win over what `resolve` finds."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.identify.verdicts import entities_at
from reportedly.review.threads import standing, threads
from reportedly.schema import (
    Attribution,
    Entity,
    EntityKind,
    Place,
    Review,
    Roles,
    Span,
    Speaker,
    quote,
)

_UNNAMED: tuple[EntityKind, ...] = ("anonymous", "author", "unknown")
"""Kinds of speakers whom the words at their place do not name."""


def reassign(
    text: str,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
    reviews: Sequence[Review],
) -> tuple[list[Entity], list[Speaker]]:
    """Entities and speakers of one article, with those whom people made to speak.

    A fresh speaker becomes an entity of its own, and the words at its place are no longer a
    mention of anybody else.
    """
    known, now = {e.id: e for e in entities}, {s.attribution: s for s in speakers}
    for thread, last in standing(threads(reviews, attributions)):
        if last.right is None or last.right.speaker is None or thread.attribution not in now:
            continue
        entity = _meant(text, known, last.right, last.right.speaker)
        if entity:
            now[thread.attribution] = replace(now[thread.attribution], entity=entity)
    return list(known.values()), list(now.values())


def _meant(text: str, known: dict[str, Entity], right: Roles, place: Place) -> str:
    """The entity at a place; a fresh one is put among the known."""
    if not right.fresh or place.start == place.end or place.kind in ("statement", "claim"):
        return entities_at([place], known.values()).get(place, "")
    mention = Span(place.start, place.end)
    for entity in list(known.values()):
        if mention in entity.mentions and len(entity.mentions) > 1:
            left = tuple(m for m in entity.mentions if m != mention)
            known[entity.id] = replace(entity, mentions=left)
    return _fresh(text, known, place, mention)


def _fresh(text: str, known: dict[str, Entity], place: Place, mention: Span) -> str:
    """Put a new entity among the known; the same where two statements are of one."""
    number = 1 + max((int(e.rpartition(":e")[2]) for e in known), default=-1)
    made = Entity(
        id=f"{place.article}:e{number}",
        article=place.article,
        name=quote(text, [mention]),
        kind=place.kind,  # type: ignore[arg-type]  # what is no entity's kind was left out above
        named=place.kind not in _UNNAMED,
        count=1,
        mentions=(mention,),
    )
    alike = [e for e in known.values() if replace(e, id=made.id) == made]
    if alike:
        return alike[0].id
    known[made.id] = made
    return made.id
