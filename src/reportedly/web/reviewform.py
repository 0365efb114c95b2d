"""What a form of the review page says is right: spans that were drawn, or words that were typed."""

from collections.abc import Collection, Mapping

import msgspec
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from reportedly.ask.queue import Item, Voice
from reportedly.errors import BadReview
from reportedly.pipeline.reviewing import MOST
from reportedly.schema import EntityKind, Place, Roles, Spans
from reportedly.web.forms import field
from reportedly.web.marking import ROLES, by_role, pieces
from reportedly.web.quoted import Passage, lines

FRESH: tuple[tuple[EntityKind, str], ...] = (
    ("person", "a person"),
    ("group", "a group"),
    ("institution", "an institution"),
    ("outlet", "an outlet"),
    ("document", "a document"),
    ("anonymous", "somebody unnamed"),
)
"""Kinds of a speaker who is none of the article's, called by the words of the source."""


def shown_in(form: FormData) -> Roles:
    """What was shown when the form was made. Raises HTTPException for what is none."""
    return _decoded(field(form, "shown"), Roles)


def right_in(form: FormData, item: Item, voices: Mapping[str, Voice]) -> Roles:
    """What the form says is right.

    Raises BadReview where words that were typed are not in the passage.
    """
    told = field(form, "spans")
    drawn = _drawn(told) if told else {}
    typed = field(form, "typed").split() if told else ROLES
    spans = _typed(form, item, drawn, typed)
    source, cue, content = (spans[role] for role in ROLES)
    return _spoken(Roles(source, cue, content), field(form, "speaker"), item, voices)


def _decoded(told: str, kind: type[Roles]) -> Roles:
    try:
        return msgspec.json.decode(told.encode(), type=kind)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise HTTPException(400, "This form is damaged: load the page again.") from error


def _drawn(told: str) -> dict[str, Spans]:
    roles = _decoded(told, Roles)
    return {name: tuple(sorted(spans)) for name, spans in by_role(roles).items()}


def _typed(
    form: FormData, item: Item, drawn: Mapping[str, Spans], typed: Collection[str]
) -> dict[str, Spans]:
    """The spans of each role: as drawn, or of words that were typed, a piece a line.

    Those that were left as they were shown stay so. Of words that stand there several times those
    are meant that are nearest: of a content to what was shown, of a cue to the content, of a source
    to the cue.
    """
    shown, passage = by_role(item.shown), Passage(item.text, item.start)
    found: dict[str, Spans] = {}
    near = item.at
    for role in reversed(ROLES):
        own = shown[role]
        if role not in typed:
            found[role] = drawn.get(role, own)
        elif (told := lines(field(form, role), MOST)) == pieces(item, own).splitlines():
            found[role] = own
        else:
            at = own[0].start if own else near
            found[role] = tuple(sorted(passage.find(words, at) for words in told))
        near = found[role][0].start if found[role] else near
    return found


def _spoken(roles: Roles, chosen: str, item: Item, voices: Mapping[str, Voice]) -> Roles:
    """The roles with the speaker who was chosen; as shown where none was."""
    place, fresh = item.shown.speaker, item.shown.fresh
    if chosen.startswith("new:"):
        place, fresh = _fresh(roles, chosen.removeprefix("new:"), item.article), True
    elif chosen in voices:
        place, fresh = voices[chosen].place, False
    return Roles(roles.source, roles.cue, roles.content, place, fresh)


def _fresh(roles: Roles, kind: str, article: str) -> Place:
    known = next((k for k, _ in FRESH if k == kind), None)
    if known is None or not roles.source:
        raise BadReview("a new speaker needs a source: mark the words that tell who speaks")
    start, end = roles.source[0]
    return Place(article, start, end, known)
