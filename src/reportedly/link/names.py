"""Under which keys an entity is looked up, and which entries that finds."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.knowledge.forms import Rank, asked, fold
from reportedly.knowledge.found import Candidate, Found
from reportedly.link.match import Match
from reportedly.schema import Article, Entity

_NEVER = frozenset({"anonymous"})
_MAYBE_PERSON = frozenset({"person", "author", "unknown"})
_LONGEST = 200
"""Beyond this, in characters, a name is a damaged one and is not looked up."""


def linkable(entity: Entity) -> bool:
    """Whether it has a name; who has none is never looked up, however it is described."""
    return entity.named and entity.kind not in _NEVER and len(entity.name) <= _LONGEST


def wanted(article: Article, entities: Sequence[Entity]) -> set[str]:
    """Every key that the stage will ask for."""
    return {k for e in entities if linkable(e) for k, _ in _keys(article, e)}


def matches(article: Article, entity: Entity, found: Found) -> Iterator[Match]:
    """The entries whose name the entity's may be, each by its nearest form."""
    best: dict[str, Match] = {}
    for key, whole in _keys(article, entity):
        for candidate in found.get(key, ()):
            if _fits(entity, key, candidate):
                match = Match(candidate.known, candidate.rank, whole)
                old = best.get(match.known.id)
                if old is None or match.closeness > old.closeness:
                    best[match.known.id] = match
    yield from best.values()


def _keys(article: Article, entity: Entity) -> Iterable[tuple[str, bool]]:
    yield from asked(entity.name, person=entity.kind in _MAYBE_PERSON).items()
    if entity.kind == "outlet" and entity.name == article.outlet and article.address:
        yield fold(_host(article.address)), True


def _host(address: str) -> str:
    host = address.partition("://")[2].partition("/")[0].partition(":")[0].lower()
    return host.removeprefix("www.")


def _fits(entity: Entity, key: str, candidate: Candidate) -> bool:
    """Surnames mean people, and letters are an acronym only where the text writes capitals."""
    if candidate.rank is Rank.SURNAME:
        return entity.kind in _MAYBE_PERSON
    if candidate.rank is Rank.ACRONYM:
        return _capitals(entity.name) and entity.kind != "person"
    return True


def _capitals(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return sum(c.isupper() for c in letters) * 2 > len(letters) > 1 and len(name.split()) == 1
