"""In which spellings articles write an entity's name: its mentions that are names."""

from collections.abc import Iterable

from reportedly.ask.statements import Source
from reportedly.identify.latin import words
from reportedly.lexicon.people import TITLE_WORDS
from reportedly.schema import Entity, Page

_LOST = TITLE_WORDS | {"the"}
_OWN = ("'s", "’s")


def spellings(source: Source, group: Iterable[Entity]) -> tuple[str, ...]:
    """The names of a group, and how its articles spell them; sorted.

    A mention is a name where it shares a word with one, and all its words have capitals but such
    as names have in lower case ("von"); "the Bruns' dam" and "Mayor" are none.
    """
    every = list(group)
    names = {e.name for e in every}
    known = {w for name in names for w in words(name) if len(w) > 1} - _LOST
    texts = {p.id: p.text for p in source.all(Page, "id", {e.article for e in every})}
    for entity in every:
        text = texts.get(entity.article, "")
        names |= {_name(text[m.start : m.end], known) for m in entity.mentions}
    return tuple(sorted(names - {""}))


def _name(mention: str, known: set[str]) -> str:
    """The name in a mention, without titles and articles in front; empty where it has none."""
    parts = mention.split()
    while parts and set(words(parts[0])) <= _LOST:
        parts.pop(0)
    if parts and parts[-1].endswith(_OWN):
        parts[-1] = parts[-1][:-2]
    small = {w for part in parts if part[:1].islower() for w in words(part)}
    shares = known.intersection(w for part in parts for w in words(part))
    return " ".join(parts) if shares and small <= known else ""
