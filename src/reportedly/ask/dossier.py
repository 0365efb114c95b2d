"""Who: everything that the pile says by and of one entity."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from reportedly.ask.statements import Source, statements
from reportedly.errors import Ambiguous, NotFound
from reportedly.schema import Attribution, Entity, Hand, Identity, Speaker, touches
from reportedly.schema.statement import Dossier, Statement

# Names that differ by a letter or so ("Pavlovsky", "Pavlovskiy"); "Pavlovskii" falls short of it.
_ALIKE = 88

Group = tuple[Entity, ...]


def dossier(source: Source, name: str) -> Dossier:
    """What is said by and of the entity of that name.

    Raises NotFound where no named entity bears it, Ambiguous where several do.
    """
    groups = _groups(source)
    return _dossier(source, _one(_matching(groups, name), name))


def _groups(source: Source) -> list[Group]:
    """The named entities of the pile, those that are one together."""
    canonical = {i.entity: i.canonical for i in source.all(Identity)}
    groups: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in source.all(Entity):
        if entity.named:
            groups[canonical.get(entity.id, entity.id)].append(entity)
    return [tuple(group) for _, group in sorted(groups.items())]


def _matching(groups: Iterable[Group], name: str) -> list[Group]:
    """The groups that bear the name: exactly, else by some of its words, else nearly."""
    wanted = _folded(name)
    tests = (
        lambda own: own == wanted,
        lambda own: set(wanted.split()) <= set(own.split()),
        lambda own: fuzz.token_sort_ratio(own, wanted) >= _ALIKE,
    )
    for test in tests:
        found = [g for g in groups if any(test(_folded(e.name)) for e in g)]
        if found and wanted:
            return found
    return []


def _one(found: list[Group], name: str) -> Group:
    if not found:
        raise NotFound(f"nobody of the name {name!r} in this store")
    if len(found) > 1:
        choices = sorted(f"{_label(g)} ({g[0].kind}, {len(g)} articles)" for g in found)
        raise Ambiguous(f"{name!r} may be: {'; '.join(choices)}", choices)
    return found[0]


def _dossier(source: Source, group: Group) -> Dossier:
    ids = [e.id for e in group]
    spoken = [s.attribution for s in source.all(Speaker, "entity", ids)]
    said = statements(source, source.all(Attribution, "id", spoken))
    return Dossier(
        name=_label(group),
        names=tuple(sorted({e.name for e in group})),
        kind=Counter(e.kind for e in group).most_common(1)[0][0],
        articles=len({e.article for e in group}),
        said=tuple(said),
        said_of=tuple(_said_of(source, group, {s.attribution for s in said})),
        through=_through(source, said),
    )


def _said_of(source: Source, group: Group, own: set[str]) -> list[Statement]:
    """Others' statements whose content names the entity."""
    mentions = {e.article: e.mentions for e in group}
    others = source.all(Attribution, "article", mentions)
    about = [a for a in others if a.id not in own and touches(a.content, mentions[a.article])]
    return statements(source, about)


def _through(source: Source, said: list[Statement]) -> tuple[tuple[str, int], ...]:
    """The hands after the entity's own, and how many of its statements each passed on."""
    every = source.all(Hand, "attribution", [s.attribution for s in said])
    hands = [hand for hand in every if hand.position > 0]
    held = {h.entity for h in hands}
    entities = {e.id: e for e in source.all(Entity, "id", held)}
    canonical = {i.entity: i.canonical for i in source.all(Identity, "entity", held)}
    groups: defaultdict[str, list[Hand]] = defaultdict(list)
    for hand in hands:
        own = entities[hand.entity]
        # Articles whose outlet nobody knows are one line, not one each.
        groups[canonical.get(own.id, own.id) if own.named else own.name].append(hand)
    counts = [
        (_label(tuple(entities[h.entity] for h in group)), len({h.attribution for h in group}))
        for group in groups.values()
    ]
    return tuple(sorted(counts, key=lambda item: (-item[1], item[0])))


def _label(group: Group) -> str:
    """The fullest of its names, the commonest of equals."""
    counts = Counter(e.name for e in group)
    return max(counts, key=lambda n: (len(n.split()), counts[n], n))


def _folded(name: str) -> str:
    """A name's words in lower case and without marks; letters of any script stay."""
    spread = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in spread if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
