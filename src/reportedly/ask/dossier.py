"""Who: everything that the pile says by and of one entity."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.ask.alike import LONGEST, meant
from reportedly.ask.career import career, folded
from reportedly.ask.grades import reliability
from reportedly.ask.naming import naming
from reportedly.ask.people import People
from reportedly.ask.spellings import spellings
from reportedly.ask.stances import stance_lines
from reportedly.ask.statements import statements
from reportedly.errors import Ambiguous, NotFound
from reportedly.schema import (
    Attribution,
    Entity,
    EntityKind,
    Hand,
    Identity,
    Known,
    Link,
    Page,
    Role,
    Spans,
    Speaker,
    Stance,
    touches,
)
from reportedly.schema.dossier import Choice, Dossier, KnownAs, Merge, Rating, Through
from reportedly.schema.statement import Statement

Group = tuple[Entity, ...]
_Spelt = defaultdict[str, Counter[str]]
"""How often roles are told, {role for comparing: its spellings}."""
MOST_CHOICES = 50
"""So many of those who bear a name are offered, the most reported first."""
_ROLES = 2
"""Roles by which a choice is told."""


def dossier(source: People, name: str) -> Dossier:
    """What is said by and of the entity of that name, or id.

    Raises NotFound where no named entity bears it, Ambiguous where several do.
    """
    group = _by_id(source, name)
    if group:
        return _dossier(source, group)
    found = _groups(source, name)
    if not found:
        raise nobody(name)
    if len(found) > 1:
        told = [described(c) for c in _choices(source, found)]
        raise Ambiguous(f"{shown(name)} may be: {'; '.join(told)}", told)
    return _dossier(source, found[0])


def choices(source: People, name: str) -> list[Choice]:
    """Who may be meant by a name or id, the most reported first; nobody where nobody bears it."""
    group = _by_id(source, name)
    return _choices(source, [group] if group else _groups(source, name))


def choices_of(source: People, entities: Iterable[str]) -> list[Choice]:
    """Some entities by their ids, those who are named, as `choices` tells them."""
    return _choices(source, _ordered(source, source.all(Entity, "id", entities)))


def described(choice: Choice) -> str:
    """A choice in one line: "Ada Brun (person, 3 articles, mayor of Osk) a:e1"."""
    many = f"{choice.articles} article" + ("" if choice.articles == 1 else "s")
    return f"{choice.name} ({', '.join([choice.kind, many, *choice.roles])}) {choice.entity}"


def shown(name: str) -> str:
    """A name as a message shows it, cut where it is long."""
    return repr(name if len(name) <= 80 else name[:79] + "…")


def nobody(name: str) -> NotFound:
    """That nobody bears a name; of a long one why that may be."""
    told = f"nobody of the name {shown(name)} in this store"
    if len(name) > LONGEST:
        told += f"; beyond {LONGEST} characters (this has {len(name):,}) a name must be the same"
    return NotFound(told)


def _by_id(source: People, key: str) -> Group:
    """The group of the entity with this id; nobody where it is no id."""
    if ":" not in key or not source.all(Entity, "id", [key]):
        return ()
    return next(iter(_whole(source, [key])), ())


def _groups(source: People, name: str) -> list[Group]:
    """Those who bear a name that fits, the most reported first."""
    found = source.all(Entity, "name", meant(name, source.names()))
    return _ordered(source, found)


def _ordered(source: People, found: Iterable[Entity]) -> list[Group]:
    """The groups of those among some entities who are named, the most reported first."""
    groups = _whole(source, [e.id for e in found if e.named])
    return sorted(groups, key=lambda g: (-len(_articles(g)), _label(g), g[0].id))


def _whole(source: People, ids: Iterable[str]) -> list[Group]:
    """The groups to which some entities belong, with everybody in them who is named."""
    wanted = list(ids)
    of = {i.entity: i.canonical for i in source.all(Identity, "entity", wanted)}
    heads = {of.get(i, i) for i in wanted}
    for identity in source.all(Identity, "canonical", heads):
        of[identity.entity] = identity.canonical
    members: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in source.all(Entity, "id", {*of, *wanted}):
        members[of.get(entity.id, entity.id)].append(entity)
    return [tuple(members[head]) for head in sorted(members)]


def _choices(source: People, groups: Sequence[Group]) -> list[Choice]:
    few = groups[:MOST_CHOICES]
    of = {e.id: at for at, group in enumerate(few) for e in group}
    roles: list[_Spelt] = [defaultdict(Counter) for _ in few]
    for role in source.all(Role, "entity", of):
        mark = "" if role.state in {"current", "then"} else f"{role.state} "
        spelt = mark + " ".join(role.title.split())
        roles[of[role.entity]][mark + folded(role.title)][spelt] += 1
    return [_choice(group, told) for group, told in zip(few, roles, strict=True)]


def _choice(group: Group, roles: _Spelt) -> Choice:
    most = sorted(roles, key=lambda r: (-roles[r].total(), r))[:_ROLES]
    told = tuple(_commonest(roles[r]) for r in most)
    return Choice(_head(group), _label(group), _kind(group), len(_articles(group)), told)


def _commonest(spelt: Counter[str]) -> str:
    """The commonest spelling, the fullest of equals."""
    return max(spelt, key=lambda s: (spelt[s], len(s), s))


def _dossier(source: People, group: Group) -> Dossier:
    ids = [e.id for e in group]
    speakers = [*ids, *_joint(source, group)]
    spoken = {s.attribution: s.entity for s in source.all(Speaker, "entity", speakers)}
    own = source.all(Attribution, "id", spoken)
    said = statements(source, own)
    names = [e.name for e in group]
    texts = {p.id: p.text for p in source.all(Page, "id", {a.article for a in own})}
    return Dossier(
        entity=_head(group),
        name=_label(group),
        names=spellings(source, group),
        kind=_kind(group),
        articles=len(_articles(group)),
        known=_known(source, ids),
        roles=career(source, group),
        naming=naming(own, texts, names, sum(e not in ids for e in spoken.values())),
        through=_through(source, said),
        merges=_merges(source, group),
        said=tuple(said),
        said_of=tuple(_said_of(source, group, {s.attribution for s in said})),
        reliability=_rating(source, group),
        holds=tuple(stance_lines(source, source.all(Stance, "holder", ids))),
        held_by=tuple(stance_lines(source, source.all(Stance, "target", ids))),
    )


def _rating(source: People, group: Group) -> Rating:
    """How the entity was rated last, under whichever of its names."""
    found = reliability(source).get(_head(group))
    return Rating(found.mark, found.by, found.when, found.why) if found else Rating()


def _joint(source: People, group: Group) -> list[str]:
    """Entities that speak for it too: what two say together, each of them says."""
    ids = {e.id for e in group}
    held = source.groups_of({e.article for e in group})
    return [entity for entity, members in held if ids.intersection(members)]


def _said_of(source: People, group: Group, own: set[str]) -> list[Statement]:
    """Others' statements whose content names the entity."""
    mentions: defaultdict[str, Spans] = defaultdict(tuple)
    for entity in group:
        # Two names of one article may have turned out to mean the same only over the pile.
        mentions[entity.article] += entity.mentions
    about = [
        attribution
        for attribution, article, content in source.contents(mentions)
        if attribution not in own and touches(content, mentions[article])
    ]
    return statements(source, source.all(Attribution, "id", about))


def _through(source: People, said: Sequence[Statement]) -> tuple[Through, ...]:
    """The hands after the entity's own, and how many of its statements each passed on."""
    manner = {s.attribution: s.manner for s in said}
    every = source.all(Hand, "attribution", manner)
    hands = [hand for hand in every if hand.position > 0]
    held = {h.entity for h in hands}
    entities = {e.id: e for e in source.all(Entity, "id", held)}
    canonical = {i.entity: i.canonical for i in source.all(Identity, "entity", held)}
    groups: defaultdict[str, list[Hand]] = defaultdict(list)
    for hand in hands:
        own = entities[hand.entity]
        # Articles whose outlet nobody knows are one line, not one each.
        groups[canonical.get(own.id, own.id) if own.named else own.name].append(hand)
    found = [_hand(hands, entities, manner) for hands in groups.values()]
    return tuple(sorted(found, key=lambda t: (-t.statements, t.name, t.entity)))


def _hand(
    hands: Sequence[Hand], entities: Mapping[str, Entity], manner: Mapping[str, str]
) -> Through:
    group = tuple(entities[h.entity] for h in hands)
    passed = {h.attribution for h in hands}
    quoted = sum(manner[a] != "indirect" for a in passed)
    return Through(_head(group), _label(group), _kind(group), len(passed), quoted)


def _merges(source: People, group: Group) -> tuple[Merge, ...]:
    """Why its names were taken for one, the name that most articles have first."""
    of = {e.id: e for e in group}
    groups: defaultdict[tuple[str, float, str], set[str]] = defaultdict(set)
    for identity in source.all(Identity, "entity", of):
        entity = of[identity.entity]
        groups[entity.name, round(identity.score, 3), identity.why].add(entity.article)
    made = [Merge(name, len(held), score, why) for (name, score, why), held in groups.items()]
    return tuple(sorted(made, key=lambda m: (-m.articles, m.name, m.why)))


def _known(source: People, ids: Sequence[str]) -> tuple[KnownAs, ...]:
    """The entries of knowledge bases that it is linked with, the commonest first."""
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for link in source.all(Link, "entity", ids):
        if link.known:
            links[link.known].append(link)
    found = [_entry(entry, links[entry.id]) for entry in source.all(Known, "id", links)]
    return tuple(sorted(found, key=lambda k: (-k.articles, k.id)))


def _entry(entry: Known, links: Sequence[Link]) -> KnownAs:
    best = max(links, key=lambda x: (x.score, x.why))
    return KnownAs(
        entry.id,
        entry.name,
        entry.description,
        entry.identifiers,
        entry.offices,
        len({x.article for x in links}),
        best.score,
        best.why,
    )


def _articles(group: Group) -> set[str]:
    return {e.article for e in group}


def _head(group: Group) -> str:
    """The id of the group over all articles: the smallest."""
    return min(e.id for e in group)


def _kind(group: Group) -> EntityKind:
    return Counter(e.kind for e in group).most_common(1)[0][0]


def _label(group: Group) -> str:
    """The fullest of its names, the commonest of equals."""
    counts = Counter(e.name for e in group)
    return max(counts, key=lambda n: (len(n.split()), counts[n], n))
