"""A statement: a member that asserts its claim, with all that is needed to judge its origin."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.schema import (
    Article,
    Attribution,
    BlockKind,
    Entity,
    EntityKind,
    Hand,
    Identity,
    Judgement,
    Lineage,
    Member,
    Source,
    Span,
    quote,
)
from reportedly.weigh.masthead import masthead
from reportedly.weigh.origin import Origin, bare_name, origin, without_article
from reportedly.weigh.quotation import quoted
from reportedly.weigh.relays import Relays, relays
from reportedly.weigh.short_names import spelled_out

_SUMMARIES: frozenset[BlockKind] = frozenset({"headline", "caption", "pullquote"})
_VAGUE: frozenset[EntityKind] = frozenset({"institution", "group", "unknown", "document", "person"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution that asserts a claim.

    `text` is its article's whole text, `relays` the hands between origin and outlet by their bare
    names (with the first where the path stops there; spelled out where only one outlet of the claim
    can be meant), `quoted` its words in quotation marks, and `told` what the text tells of its
    source.
    """

    attribution: Attribution
    article: Article
    text: str
    path: tuple[Hand, ...]
    origin: Origin
    relays: tuple[str, ...]
    quoted: tuple[str, ...]
    told: Source | None = None

    @property
    def id(self) -> str:
        """The attribution's id, by which statements are ordered."""
        return self.attribution.id

    @property
    def start(self) -> int:
        """Where its content starts in the article."""
        return self.attribution.content[0].start if self.attribution.content else 0

    @property
    def is_summary(self) -> bool:
        """Whether it stands in a headline, caption or pull quote, which sum up the body."""
        return self.attribution.block in _SUMMARIES

    @property
    def place(self) -> tuple[Span, ...]:
        """Where its source stands, or its content where no source does."""
        return self.attribution.source or self.attribution.content

    @property
    def outlet(self) -> str:
        """The article's outlet, or what else it is called by."""
        return masthead(self.article.outlet, self.article.title, self.article.id)


@dataclass(frozen=True, slots=True)
class Context:
    """What rules may ask beside the two statements: entities, and which articles are relatives.

    `lineages` holds both directions of every pair of related articles; `fellows` the claim's
    statements by article; `local` an article's entities by article and canonical entity; `judged`
    what people judged of two statements, by their ids in order; `relays` what came through outlets.
    """

    entities: Mapping[str, Entity]
    canonical: Mapping[str, str]
    lineages: Mapping[tuple[str, str], Lineage]
    fellows: Mapping[str, tuple[Statement, ...]]
    local: Mapping[tuple[str, str], tuple[Entity, ...]]
    judged: Mapping[tuple[str, str], Judgement] = field(default_factory=dict)
    relays: Relays = field(default_factory=Relays)

    def name(self, entity: str) -> str:
        """An entity's name or descriptor; its id where nothing is known of it."""
        known = self.entities.get(entity)
        return known.name if known is not None and known.name else entity


def statements(
    members: Iterable[Member],
    attributions: Iterable[Attribution],
    hands: Iterable[Hand],
    entities: Mapping[str, Entity],
    canonical: Mapping[str, str],
    texts: Mapping[str, str],
    articles: Iterable[Article],
    sources: Iterable[Source] = (),
) -> dict[str, list[Statement]]:
    """The statements of every claim that has members, by claim, in order of attribution id."""
    said = {a.id: a for a in attributions}
    pages = {a.id: a for a in articles}
    described = {s.attribution: s for s in sources}
    paths = _paths(_as_outlets(hands, entities, pages.values()))
    found: dict[str, list[Statement]] = {}
    outlets: dict[str, set[str]] = defaultdict(set)
    for member in sorted(members, key=lambda m: (m.claim, m.attribution)):
        claim = found.setdefault(member.claim, [])
        outlets[member.claim].add(pages[said[member.attribution].article].outlet)
        if member.relation == "asserts":
            a = said[member.attribution]
            page, path = pages[a.article], paths.get(a.id, ())
            made = _statement(a, page, path, entities, canonical, texts)
            claim.append(replace(made, told=described.get(a.id)))
    return {c: spelled_out(_bounded(s), entities, outlets[c]) for c, s in found.items()}


def _bounded(claim: Sequence[Statement]) -> list[Statement]:
    """A summary's plural ("insiders say") is of those whom its body tells of, and no more."""
    told = {s.article.id for s in claim if not s.is_summary}
    return [_closed(s) if s.is_summary and s.article.id in told else s for s in claim]


def _closed(statement: Statement) -> Statement:
    return replace(statement, origin=replace(statement.origin, open_ended=False))


def context(
    claim: Sequence[Statement],
    entities: Mapping[str, Entity],
    canonical: Mapping[str, str],
    lineages: Mapping[tuple[str, str], Lineage],
    local: Mapping[tuple[str, str], tuple[Entity, ...]],
    judged: Mapping[tuple[str, str], Judgement] | None = None,
) -> Context:
    """The context of one claim's statements."""
    fellows: dict[str, list[Statement]] = defaultdict(list)
    for statement in claim:
        fellows[statement.article.id].append(statement)
    by_article = {a: tuple(s) for a, s in fellows.items()}
    around = entities, canonical, lineages, by_article, local
    return Context(*around, judged or {}, relays(claim))


def locals_of(
    entities: Iterable[Entity], canonical: Mapping[str, str]
) -> dict[tuple[str, str], tuple[Entity, ...]]:
    """Every article's entities by article and canonical entity."""
    found: dict[tuple[str, str], tuple[Entity, ...]] = {}
    for entity in sorted(entities, key=lambda e: e.id):
        place = (entity.article, canonical.get(entity.id, entity.id))
        found[place] = (*found.get(place, ()), entity)
    return found


def groups(identities: Iterable[Identity]) -> dict[str, str]:
    """From each entity to its canonical one."""
    return {i.entity: i.canonical for i in identities}


def relatives(lineages: Iterable[Lineage]) -> dict[tuple[str, str], Lineage]:
    """Lineages by both orders of their two articles."""
    found: dict[tuple[str, str], Lineage] = {}
    for lineage in lineages:
        found[lineage.original, lineage.derived] = lineage
        found[lineage.derived, lineage.original] = lineage
    return found


def _statement(
    a: Attribution,
    article: Article,
    path: tuple[Hand, ...],
    entities: Mapping[str, Entity],
    canonical: Mapping[str, str],
    texts: Mapping[str, str],
) -> Statement:
    text = texts[a.article]
    first = origin(path, entities, canonical, article, quote(text, a.source))
    relays = _relays(path, first, entities)
    return Statement(a, article, text, path, first, relays, quoted(a, text))


def _relays(path: Sequence[Hand], first: Origin, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Names of the hands between origin and outlet; of the first too where the path stops there."""
    start = 0 if first.standing == "unresolved" and first.entity else 1
    names = (entities[h.entity].name for h in path[start:-1] if h.entity in entities)
    return tuple(dict.fromkeys(bare_name(n) for n in names if n))


def _as_outlets(
    hands: Iterable[Hand], entities: Mapping[str, Entity], articles: Iterable[Article]
) -> Iterator[Hand]:
    """Hands with those as outlets whose names are outlets' of the pile.

    An article that says no more of "the Torch" or of "Raven" than that it reported something does
    not tell that it is an outlet, and may have it for somebody; the Torch's own article does.
    """
    outlets = {bare_name(a.outlet) for a in articles if a.outlet}
    for hand in hands:
        entity = entities.get(hand.entity)
        vague = hand.kind in _VAGUE and entity is not None and _is_name(entity)
        known = vague and entity is not None and bare_name(entity.name) in outlets
        yield replace(hand, kind="outlet") if known else hand


def _is_name(entity: Entity) -> bool:
    """Whether it has a name, or what stands for one has a capital behind its article."""
    return entity.named or without_article(entity.name)[:1].isupper()


def _paths(hands: Iterable[Hand]) -> dict[str, tuple[Hand, ...]]:
    paths: dict[str, list[Hand]] = defaultdict(list)
    for hand in hands:
        paths[hand.attribution].append(hand)
    return {a: tuple(sorted(path, key=lambda h: h.position)) for a, path in paths.items()}
