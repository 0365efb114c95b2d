"""Under which keys an entity is looked up, and which entries that finds."""

from collections.abc import Iterator, Sequence

from reportedly.knowledge.forms import Rank, asked, born, fold
from reportedly.knowledge.found import Candidate, Found
from reportedly.link.given import is_doubtful, may_bear
from reportedly.link.match import Match, Way
from reportedly.schema import Article, Entity, Known

_NEVER = frozenset({"anonymous"})
PRONOUNS = frozenset("i he she it we you they who his her its our their this that".split())
_MAYBE_PERSON = frozenset({"person", "author", "unknown"})
_MENTIONS = 20
"""The first mentions tell what it is called; later ones repeat them."""

_LONGEST = 200
"""Beyond this, in characters, a name is a damaged one and is not looked up."""


def linkable(entity: Entity) -> bool:
    """Whether it has a name; who has none is never looked up, however it is described."""
    return entity.named and entity.kind not in _NEVER and len(entity.name) <= _LONGEST


def wanted(article: Article, text: str, entities: Sequence[Entity]) -> set[str]:
    """Every key that the stage will ask for."""
    return {k for e in entities if linkable(e) for k in _keys(article, text, e)}


def matches(article: Article, text: str, entity: Entity, found: Found) -> Iterator[Match]:
    """The entries whose name the entity's may be, each by its nearest form."""
    best: dict[str, Match] = {}
    for key, way in _keys(article, text, entity).items():
        for candidate in found.get(key, ()):
            if _fits(entity, key, candidate):
                match = _match(entity, key, candidate, way)
                old = best.get(match.known.id)
                if old is None or match.closeness > old.closeness:
                    best[match.known.id] = match
    yield from best.values()


def _match(entity: Entity, key: str, candidate: Candidate, way: Way) -> Match:
    doubtful = candidate.rank is Rank.SURNAME and is_doubtful(entity.name, key)
    return Match(candidate.known, candidate.rank, Way.GIVEN if doubtful else way)


def _keys(article: Article, text: str, entity: Entity) -> dict[str, Way]:
    """Each key with how it comes from the entity's names, the nearest way first."""
    person = entity.kind in _MAYBE_PERSON
    made = {k: Way.WHOLE if w else Way.PARTLY for k, w in asked(entity.name, person=person).items()}
    if entity.kind == "outlet" and entity.name == article.outlet and article.address:
        made.setdefault(fold(_host(article.address)), Way.WHOLE)
    for name in _called(text, entity):
        for key, whole in asked(name, person=person).items():
            if whole:
                made.setdefault(key, Way.CALLED)
    return made


def _called(text: str, entity: Entity) -> list[str]:
    """What else the article calls it by name, the first few."""
    words = (text[m.start : m.end] for m in entity.mentions[:_MENTIONS])
    named = (w for w in words if len(w) <= _LONGEST and w[:1].isupper() and fold(w) not in PRONOUNS)
    return [name for name in dict.fromkeys(named) if name != entity.name]


def _host(address: str) -> str:
    host = address.partition("://")[2].partition("/")[0].partition(":")[0].lower()
    return host.removeprefix("www.")


def _born_so(name: str, known: Known) -> bool:
    own = born(name)
    return not own or any(born(other) == own for other in (known.name, *known.aliases))


def _fits(entity: Entity, key: str, candidate: Candidate) -> bool:
    """Surnames mean people whose given name agrees; letters are an acronym only in capitals.

    "Jr." means who is called so: the base has his father, as likely as not.
    """
    if entity.kind in _MAYBE_PERSON and not _born_so(entity.name, candidate.known):
        return False
    if candidate.rank is Rank.SURNAME and entity.kind not in _MAYBE_PERSON:
        return False
    if candidate.rank is Rank.SURNAME or (candidate.known.kind == "person" and " " not in key):
        return may_bear(entity.name, key, candidate.known)
    if candidate.rank is Rank.ACRONYM:
        letters = [c for c in entity.name if c.isalpha()]
        return entity.kind != "person" and sum(c.isupper() for c in letters) * 2 > len(letters)
    return True
