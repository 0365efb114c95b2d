"""Who made a document and for which outlet somebody writes, as far as the article says it."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from reportedly.chain.cast import Cast, Mention
from reportedly.chain.matter import is_matter
from reportedly.lexicon.people import WRITERS
from reportedly.lexicon.words import PRONOUNS
from reportedly.schema import Entity

_DOCUMENT = (
    "report|article|story|stories|piece|column|investigation|reporting|dispatch|exclusive"
    "|findings|profile|newsletter|blog|podcast|documentary|exposé|expose"
)
"""What journalists make; an "account" or an "interview" may be a politician's."""
_BY = re.compile(rf"\b(?:{_DOCUMENT})s?\s+by\s+(?:(?!that\b)\w+[\s,]+){{0,4}}$", re.IGNORECASE)
_OWNS = re.compile(rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?:{_DOCUMENT})s?\b", re.IGNORECASE)
_REPORTED = re.compile(r"\s+(?:has\s+|had\s+)?(?:first\s+)?report(?:s|ed)\s+(?:on\s+\w+\s+)?that\b")
_WRITER = rf"(?:{'|'.join(sorted(WRITERS))})"
_ROLE_BEFORE = re.compile(rf"\b{_WRITER}\s+$", re.IGNORECASE)
_ROLE_BEHIND = re.compile(rf",\s+(?:[\w’'-]+\s+){{0,4}}?{_WRITER}\b", re.IGNORECASE)
_FOR_OUTLET = re.compile(
    r"(?:['’]s?)?(?:,?\s+[\w’'-]+){0,4}?\s+(?:appearing|published|in|for|of|at|with|from)\s+(?:the\s+)?[*_“‘\"]*(?:the\s+)?$",
    re.IGNORECASE,
)
_SMALL = "into|of|on|about|for|with|to|in|that|and|by|from|at|as"
_OUTLET_BEFORE = re.compile(rf"^(?:['’]s?)?\s+(?:(?!(?:{_SMALL})\b)[\w-]+\s+){{0,3}}$")
_REACH = 90


@dataclass(slots=True)
class Makers:
    """Writers by entity id, with their outlets' ids; documents' makers by the document's id."""

    writers: dict[str, str] = field(default_factory=dict)
    documents: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def of_writer(self, entity: Entity) -> list[str]:
        """A writer with the outlet, where it is known."""
        outlet = self.writers.get(entity.id, "")
        return [entity.id, outlet] if outlet else [entity.id]


def makers(text: str, cast: Cast) -> Makers:
    """Read what an article says about who wrote what for whom; one pass over its mentions."""
    found = Makers()
    for mention in cast.mentions:
        pronoun = text[mention.start : mention.end].lower() in PRONOUNS
        if mention.entity.kind == "person" and not pronoun:
            _person(text, cast, mention, found)
    for mention in cast.mentions:
        if mention.entity.kind == "document":
            _document(text, cast, mention, found)
    return found


def _person(text: str, cast: Cast, mention: Mention, found: Makers) -> None:
    before = text[max(0, mention.start - _REACH) : mention.start]
    behind = text[mention.end : mention.end + _REACH]
    outlet = _outlet_beside(text, cast, mention)
    writes = (
        _BY.search(before)
        or _OWNS.match(behind)
        or _REPORTED.match(behind)
        or _ROLE_BEFORE.search(before)
        or _ROLE_BEHIND.match(behind)
    )
    if writes or (outlet and outlet[1]):
        known = found.writers.get(mention.entity.id, "")
        found.writers[mention.entity.id] = known or (outlet[0] if outlet else "")


def _outlet_beside(text: str, cast: Cast, mention: Mention) -> tuple[str, bool] | None:
    """The outlet next to a person, and whether its place alone makes the person its writer."""
    for other in cast.outlets_near(mention.start - 60, mention.start):
        if other.end <= mention.start and _OUTLET_BEFORE.match(text[other.end : mention.start]):
            between = text[other.end : mention.start]
            owns = between.startswith(("'", "’")) or any(w in between.lower() for w in WRITERS)
            if owns:
                return other.entity.id, True
    for other in cast.outlets_near(mention.end, mention.end + 70):
        between = text[mention.end : other.start]
        if _FOR_OUTLET.fullmatch(between) and "." not in between:
            of = other.entity.named and " of " in between
            return other.entity.id, of or any(w in between for w in WRITERS)
    return None


def _document(text: str, cast: Cast, mention: Mention, found: Makers) -> None:
    """The persons and outlets in a document's description, and right behind it."""
    known = found.documents[mention.entity.id]
    for person in cast.within(mention.start, _clause_end(text, mention.end)):
        if person.entity.kind == "person" and person.entity.id in found.writers:
            known += [i for i in found.of_writer(person.entity) if i not in known]
    for outlet in cast.outlets_near(mention.start, _clause_end(text, mention.end)):
        if is_matter(text, outlet.start):
            continue
        if outlet.start < mention.end or _published(text, mention.end, outlet.start):
            known += [outlet.entity.id] if outlet.entity.id not in known else []


def _published(text: str, start: int, end: int) -> bool:
    return re.search(r"\b(?:in|by|on|from|for)\s+(?:the\s+)?$", text[start:end], re.I) is not None


def _clause_end(text: str, at: int) -> int:
    stop = re.compile(r"[,;:.“”\"\n(]").search(text, at, at + _REACH)
    return stop.start() if stop else min(len(text), at + _REACH)
