"""What a form of the review page says is right: spans that were drawn, or words that were typed."""

import re
from collections.abc import Mapping

import msgspec
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from reportedly.ask.queue import Item, Voice
from reportedly.errors import BadReview
from reportedly.schema import EntityKind, Place, Roles, Span, Spans
from reportedly.web.forms import field
from reportedly.web.marking import ROLES, by_role, pieces

FRESH: tuple[tuple[EntityKind, str], ...] = (
    ("person", "a person"),
    ("group", "a group"),
    ("institution", "an institution"),
    ("outlet", "an outlet"),
    ("document", "a document"),
    ("anonymous", "somebody unnamed"),
)
"""Kinds of a speaker who is none of the article's, called by the words of the source."""

_MOST = 60
"""Words of a piece that are looked for one by one; a longer one is found by its ends."""


def shown_in(form: FormData) -> Roles:
    """What was shown when the form was made. Raises HTTPException for what is none."""
    return _decoded(field(form, "shown"), Roles)


def right_in(form: FormData, item: Item, voices: Mapping[str, Voice]) -> Roles:
    """What the form says is right.

    Raises BadReview where words that were typed are not in the passage.
    """
    drawn = field(form, "spans")
    spans = _drawn(drawn) if drawn else _typed(form, item)
    source, cue, content = (spans[role] for role in ROLES)
    return _spoken(Roles(source, cue, content), field(form, "speaker"), item.shown, voices)


def _decoded(told: str, kind: type[Roles]) -> Roles:
    try:
        return msgspec.json.decode(told.encode(), type=kind)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise HTTPException(400, "This form is damaged: load the page again.") from error


def _drawn(told: str) -> dict[str, Spans]:
    roles = _decoded(told, Roles)
    return {name: tuple(sorted(spans)) for name, spans in by_role(roles).items()}


def _typed(form: FormData, item: Item) -> dict[str, Spans]:
    """The spans of words that were typed, a piece a line; those left as they were stay so."""
    found: dict[str, Spans] = {}
    for role, spans in by_role(item.shown).items():
        told = [" ".join(line.split()) for line in field(form, role).splitlines() if line.strip()]
        if told == pieces(item, spans).splitlines():
            found[role] = spans
        else:
            near = spans[0].start if spans else item.shown.content[0].start
            found[role] = tuple(sorted(_found(item, words, near) for words in told))
    return found


def _found(item: Item, words: str, near: int) -> Span:
    """Where words stand in the passage, however its lines break; the place nearest to one."""
    pattern = r"\s+".join(re.escape(word) for word in words.split(" "))
    places = [Span(item.start + m.start(), item.start + m.end())
              for m in re.finditer(pattern, item.text)]  # fmt: skip
    if not places:
        short = words if len(words) <= _MOST else f"{words[:_MOST]}…"
        raise BadReview(f"“{short}” does not stand in the passage")
    return min(places, key=lambda place: abs(place.start - near))


def _spoken(roles: Roles, chosen: str, shown: Roles, voices: Mapping[str, Voice]) -> Roles:
    """The roles with the speaker who was chosen; as shown where none was."""
    place, fresh = shown.speaker, shown.fresh
    if chosen.startswith("new:"):
        place, fresh = _fresh(roles, chosen.removeprefix("new:"), shown), True
    elif chosen in voices:
        place, fresh = voices[chosen].place, False
    return Roles(roles.source, roles.cue, roles.content, place, fresh)


def _fresh(roles: Roles, kind: str, shown: Roles) -> Place:
    known = next((k for k, _ in FRESH if k == kind), None)
    if known is None or not roles.source or shown.speaker is None:
        raise BadReview("a new speaker needs a source: mark the words that tell who speaks")
    start, end = roles.source[0]
    return Place(shown.speaker.article, start, end, known)
