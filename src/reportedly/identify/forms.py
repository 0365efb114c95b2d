"""Names as they are compared: without accents, case, titles, articles and generic tails."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.lexicon.people import TITLES
from reportedly.schema import Entity, EntityKind

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"['’ʼ`´]")
_TAILS = frozenset("com magazine newspaper daily online website jr sr ii iii".split())
_TITLES = frozenset(TITLES) | {"prime", "vice"}
_PEOPLE: frozenset[EntityKind] = frozenset({"person", "author"})
_COMPARED: frozenset[EntityKind] = frozenset(
    {"person", "author", "institution", "outlet", "group", "place", "document", "unknown"}
)

Key = tuple[str, ...]


@dataclass(eq=False, slots=True)
class Form:
    """One way to write a name, with the entities that bear it; `people` keeps persons apart."""

    people: bool
    key: Key
    ids: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    kinds: set[EntityKind] = field(default_factory=set)
    spellings: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """A spelling to show: the longest, of several the first in the alphabet."""
        return min(self.spellings, key=lambda s: (-len(s), s))


def plain(name: str) -> str:
    """A name in lower case, decomposed (NFKD) and without its marks."""
    spread = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return _APOSTROPHES.sub("", "".join(c for c in spread if not unicodedata.combining(c)))


def key_of(entity: Entity) -> Key:
    """The words by which an entity is compared; empty where it has no name to compare."""
    if not entity.named or entity.kind not in _COMPARED:
        return ()
    words = _WORD.findall(plain(entity.name))
    if entity.kind in _PEOPLE:
        return _stripped(words, _TITLES)
    return _stripped(words, {"the"})


def _stripped(words: list[str], front: Iterable[str]) -> Key:
    """Without titles or articles in front and generic words behind, but never empty."""
    first, last = 0, len(words)
    while last - first > 1 and words[first] in front:
        first += 1
    while last - first > 1 and words[last - 1] in _TAILS:
        last -= 1
    return tuple(words[first:last])


def forms(entities: Iterable[Entity]) -> list[Form]:
    """All forms, sorted. Names of unknown kind go to the persons if only those bear the name."""
    made: dict[tuple[bool, Key], Form] = {}
    unsure: list[tuple[Key, Entity]] = []
    for entity in entities:
        key = key_of(entity)
        if not key:
            continue
        if entity.kind == "unknown":
            unsure.append((key, entity))
        else:
            _put(made, entity.kind in _PEOPLE, key, entity)
    persons = {key for people, key in made if people}
    others = {key for people, key in made if not people}
    for key, entity in unsure:
        _put(made, key in persons and key not in others, key, entity)
    return [made[place] for place in sorted(made)]


def _put(made: dict[tuple[bool, Key], Form], people: bool, key: Key, entity: Entity) -> None:
    form = made.setdefault((people, key), Form(people, key))
    form.ids.append(entity.id)
    form.articles.add(entity.article)
    form.kinds.add(entity.kind)
    form.spellings.add(entity.name)


def by(found: Iterable[Form], part: int) -> dict[str, list[Form]]:
    """Forms of several words by their first (0) or last (-1) word."""
    index: dict[str, list[Form]] = defaultdict(list)
    for form in found:
        if len(form.key) > 1:
            index[form.key[part]].append(form)
    return index
