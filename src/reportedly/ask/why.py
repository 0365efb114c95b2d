"""Why an article stands where it does in a claim: membership, path, merges, and verdicts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.ask.listing import article_of
from reportedly.ask.stances import stance_lines
from reportedly.ask.statements import Source
from reportedly.errors import Ambiguous, NotFound
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Difference,
    Entity,
    Hand,
    Identity,
    Lineage,
    Member,
    Page,
    Pair,
    Stance,
    Weight,
    article_in,
    quote,
)
from reportedly.schema.reasons import HandReason, MemberReason, PairReason, Reasons
from reportedly.schema.statement import StanceLine
from reportedly.weigh.masthead import masthead
from reportedly.weigh.origin import origin


def why(source: Source, locations: list[tuple[str, str]], claim: str, article: str) -> Reasons:
    """The reasons that tie an article to a claim; both are told by the beginnings of their ids.

    Raises NotFound where there is no such claim or article, or the article says nothing of the
    claim; Ambiguous where several begin so.
    """
    meant, page = claim_of(source, claim), article_of(source, locations, article)
    members = [
        m for m in source.all(Member, "claim", [meant.id]) if article_in(m.attribution) == page.id
    ]
    if not members:
        raise NotFound(f"article {page.id} says nothing of claim {meant.id}")
    known = _Known.of(source, meant, page, members)
    return Reasons(
        claim=meant.id,
        text=meant.text,
        article=page.id,
        outlet=page.outlet,
        title=page.title,
        date=page.date,
        members=tuple(_member(m, known) for m in sorted(members, key=lambda m: m.attribution)),
        lineages=tuple(_lineage(x, known) for x in known.lineages),
        differences=_differences(source, [m.attribution for m in members]),
        stances=_stances(source, [m.attribution for m in members]),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the reasons of one article need, loaded at once."""

    article: Article
    text: str
    articles: Mapping[str, Article]
    attributions: Mapping[str, Attribution]
    paths: Mapping[str, Sequence[Hand]]
    entities: Mapping[str, Entity]
    identities: Mapping[str, Identity]
    groups: Mapping[str, Sequence[str]]
    pairs: Sequence[Pair]
    lineages: Sequence[Lineage]

    @classmethod
    def of(
        cls, source: Source, claim: Claim, article: Article, members: Sequence[Member]
    ) -> "_Known":
        """Loads them."""
        ids = [m.attribution for m in members]
        hands = source.all(Hand, "attribution", ids)
        paths: dict[str, list[Hand]] = defaultdict(list)
        for hand in sorted(hands, key=lambda h: h.position):
            paths[hand.attribution].append(hand)
        own = source.all(Identity, "entity", {h.entity for h in hands})
        fellows = source.all(Identity, "canonical", {i.canonical for i in own})
        groups: dict[str, list[str]] = defaultdict(list)
        for fellow in sorted(fellows, key=lambda i: i.entity):
            groups[fellow.canonical].append(fellow.entity)
        pairs = source.all(Pair, "claim", [claim.id])
        lineages = [
            *source.all(Lineage, "original", [article.id]),
            *source.all(Lineage, "derived", [article.id]),
        ]
        about = {article_in(i) for p in pairs for i in (p.a, p.b)}
        about |= {a for x in lineages for a in (x.original, x.derived)}
        held = {h.entity for h in hands} | {i.entity for i in fellows}
        return cls(
            article=article,
            text=source.all(Page, "id", [article.id])[0].text,
            articles={a.id: a for a in source.all(Article, "id", about)},
            attributions={a.id: a for a in source.all(Attribution, "id", ids)},
            paths=paths,
            entities={e.id: e for e in source.all(Entity, "id", held)},
            identities={i.entity: i for i in own},
            groups=groups,
            pairs=pairs,
            lineages=lineages,
        )


def _differences(source: Source, said: Sequence[str]) -> tuple[Difference, ...]:
    """The differences that have a side among the given attributions, each once."""
    sides = (d for side in ("one", "other") for d in source.all(Difference, side, said))
    found = {(d.kind, d.one, d.other): d for d in sides}
    return tuple(found[key] for key in sorted(found))


def _stances(source: Source, said: Sequence[str]) -> tuple[StanceLine, ...]:
    """What the statements tell of who is for or against whom."""
    return tuple(stance_lines(source, source.all(Stance, "attribution", said)))


def claim_of(source: Source, key: str) -> Claim:
    """The claim whose id begins with `key`. Raises NotFound, Ambiguous."""
    found = [c for c in source.all(Claim) if key and c.id.startswith(key)]
    if not found:
        raise NotFound(f"no claim with the id {key!r} in this store; see: reportedly claims")
    if len(found) > 1:
        choices = [f"{c.id} {c.text}" for c in sorted(found, key=lambda c: c.id)]
        raise Ambiguous(f"{key!r} may be: {'; '.join(choices)}", choices)
    return found[0]


def weight_of(source: Source, claim: Claim) -> Weight:
    """How many distinct origins a claim has."""
    found = source.all(Weight, "claim", [claim.id])
    return found[0] if found else Weight(claim.id, 0, 0, 0)


def first_statement(source: Source, claim: Claim) -> Attribution:
    """A claim's statement with the smallest id, of those that have a content."""
    ids = [m.attribution for m in source.all(Member, "claim", [claim.id])]
    said = (a for a in source.all(Attribution, "id", ids) if a.content)
    return min(said, key=lambda a: a.id)


def _member(member: Member, known: _Known) -> MemberReason:
    said = known.attributions[member.attribution]
    path = known.paths.get(said.id, ())
    canonical = {i.entity: i.canonical for i in known.identities.values()}
    words = quote(known.text, said.source)
    first = origin(path, known.entities, canonical, known.article, words)
    return MemberReason(
        attribution=said.id,
        relation=member.relation,
        score=round(member.score, 3),
        why=member.why,
        content=quote(known.text, said.content),
        spans=said.content,
        standing=first.standing,
        path=tuple(_hand(hand, said, known) for hand in path),
        pairs=tuple(_pair(p, said.id, known) for p in known.pairs if said.id in (p.a, p.b)),
        uncounted=first.open_ended,
    )


def _hand(hand: Hand, said: Attribution, known: _Known) -> HandReason:
    entity = known.entities.get(hand.entity)
    identity = known.identities.get(hand.entity)
    group = known.groups.get(identity.canonical, ()) if identity is not None else ()
    others = [known.entities[e] for e in group if e != hand.entity and e in known.entities]
    spans = said.source if hand.position == 0 else hand.via
    return HandReason(
        name=entity.name if entity is not None and entity.name else known.article.outlet,
        kind=hand.kind,
        via=quote(known.text, spans),
        spans=spans,
        merged=tuple((e.article, e.name) for e in others),
        score=round(identity.score, 3) if identity is not None and others else 0.0,
        why=identity.why if identity is not None and others else "",
    )


def _pair(pair: Pair, own: str, known: _Known) -> PairReason:
    other = pair.b if pair.a == own else pair.a
    page = known.articles.get(article_in(other), known.article)
    return PairReason(other, _called(page), page.date, pair.verdict, pair.why)


def _lineage(lineage: Lineage, known: _Known) -> str:
    derived = lineage.derived == known.article.id
    other = known.articles.get(lineage.original if derived else lineage.derived, known.article)
    whom = f"{_called(other)} ({other.id})"
    if not lineage.directed:
        return f"shares text with {whom}: {lineage.why}"
    return f"{'is derived from' if derived else 'is the original of'} {whom}: {lineage.why}"


def _called(article: Article) -> str:
    return masthead(article.outlet, article.title, article.id)
