"""From the nouns of a claim to its evidence sheet."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, get_args

from reportedly.ask.hands import path
from reportedly.ask.passage import passage
from reportedly.ask.pile import Part
from reportedly.ask.settle import settle
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Difference,
    DifferenceKind,
    Entity,
    Flag,
    Hand,
    Lineage,
    Member,
    Pair,
    Relation,
    Tally,
    Weight,
    article_in,
    quote,
)
from reportedly.schema.sheet import (
    ClaimSheet,
    DifferenceSheet,
    FlagSheet,
    MemberSheet,
    Origins,
    PairSheet,
    SideSheet,
)
from reportedly.weigh.origin import Origin, origin

_T = TypeVar("_T", Member, Pair, Flag)


@dataclass(frozen=True, slots=True)
class Known:
    """A part of a pile by its ids."""

    part: Part
    attributions: Mapping[str, Attribution]
    articles: Mapping[str, Article]
    entities: Mapping[str, Entity]
    canonical: Mapping[str, str]
    speaking: Mapping[str, str]
    paths: Mapping[str, tuple[Hand, ...]]
    weights: Mapping[str, Weight]
    members: Mapping[str, Sequence[Member]]
    pairs: Mapping[str, Sequence[Pair]]
    flags: Mapping[str, Sequence[Flag]]
    differences: Mapping[str, Sequence[Difference]]
    tallies: Mapping[str, Tally]


def sheets(claims: Sequence[str], part: Part, hits: Collection[str] = ()) -> tuple[ClaimSheet, ...]:
    """The sheets of claims in a given order; `hits` are statements that were asked for."""
    known, of = know(part), {c.id: c for c in part.claims}
    return tuple(claim_sheet(of[c], known, hits) for c in claims if c in of)


def know(part: Part) -> Known:
    """Index a part."""
    paths: dict[str, list[Hand]] = defaultdict(list)
    for hand in sorted(part.hands, key=lambda h: (h.attribution, h.position)):
        paths[hand.attribution].append(hand)
    return Known(
        part=part,
        attributions={a.id: a for a in part.attributions},
        articles={a.id: a for a in part.articles},
        entities={e.id: e for e in part.entities},
        canonical={i.entity: i.canonical for i in part.identities},
        speaking={s.attribution: s.entity for s in part.speakers},
        paths={a: tuple(hands) for a, hands in paths.items()},
        weights={w.claim: w for w in part.weights},
        members=_by_claim(part.members),
        pairs=_by_claim(part.pairs),
        flags=_by_claim(part.flags),
        differences=_by_side(part.differences),
        tallies=part.tallies,
    )


def claim_sheet(claim: Claim, known: Known, hits: Collection[str] = ()) -> ClaimSheet:
    """One claim with its evidence: who asserts it, then who denies, then who questions it.

    Within these, members stand in order of date, article and place.
    """
    members = sorted(known.members.get(claim.id, ()), key=lambda m: _order(m, known))
    tally = known.tallies.get(claim.id, Tally())
    weight = known.weights.get(claim.id, Weight(claim.id, 0, 0, 0))
    copies = _copies(members, known)
    made = ClaimSheet(
        id=claim.id,
        text=claim.text,
        statements=tally.asserts,
        articles=tally.articles,
        origins=Origins(weight.low, weight.high, weight.unresolved, weight.open_ended),
        members=tuple(_member(m, known, copies) for m in members),
        pairs=tuple(PairSheet(p.a, p.b, p.verdict, p.why) for p in known.pairs.get(claim.id, ())),
        flags=tuple(_flag(f, known) for f in known.flags.get(claim.id, ())),
        differences=_differences(members, known),
        left_out=tally.members - len(members),
        hits=tuple(m.attribution for m in members if m.attribution in set(hits)),
        denies=tally.denies,
        questions=tally.questions,
    )
    return replace(made, settle=settle(made))


def _member(member: Member, known: Known, copies: Mapping[str, Lineage]) -> MemberSheet:
    a = known.attributions[member.attribution]
    article = known.articles[a.article]
    speaker = known.entities.get(known.speaking.get(a.id, ""))
    lineage = copies.get(a.article)
    first = _first(a, article, known)
    return MemberSheet(
        article=a.article,
        attribution=a.id,
        relation=member.relation,
        path=path(known.paths.get(a.id, ()), article, known.entities, known.canonical),
        content=a.content,
        hedges=tuple(h.span for h in a.hedges),
        hedge_kinds=tuple(h.kind for h in a.hedges),
        date=article.date,
        source=a.source,
        cue=a.cue,
        speaker=speaker.name if speaker is not None else "",
        outlet=article.outlet,
        title=article.title,
        passage=passage(a, known.part.texts[a.article]),
        standing=first.standing,
        copy_of=lineage.original if lineage is not None else "",
        copy_share=lineage.share if lineage is not None else 0.0,
        why=member.why,
        uncounted=first.open_ended,
        counted=first.count,
    )


def _first(a: Attribution, article: Article, known: Known) -> Origin:
    source = quote(known.part.texts[a.article], a.source)
    hands = known.paths.get(a.id, ())
    return origin(hands, known.entities, known.canonical, article, source)


def _copies(members: Sequence[Member], known: Known) -> dict[str, Lineage]:
    """The article each one was copied from, if that has a statement here; the earliest wins."""
    here = {known.attributions[m.attribution].article for m in members}
    found: dict[str, Lineage] = {}
    for lineage in sorted(
        known.part.lineages, key=lambda x: (_date(x.original, known), x.original)
    ):
        if lineage.kind == "copy" and {lineage.original, lineage.derived} <= here:
            found.setdefault(lineage.derived, lineage)
    return found


def _flag(flag: Flag, known: Known) -> FlagSheet:
    article = known.attributions[flag.attribution].article
    return FlagSheet(flag.rule, flag.why, flag.attribution, article, flag.spans)


def _differences(members: Sequence[Member], known: Known) -> tuple[DifferenceSheet, ...]:
    """Those that a member has a side in, each once, by kind and the date of the first side."""
    found = {
        (d.kind, d.one, d.other): d
        for member in members
        for d in known.differences.get(member.attribution, ())
    }
    kinds = get_args(DifferenceKind)
    order = sorted(
        found.values(), key=lambda d: (kinds.index(d.kind), d.one_date or "9999", d.one, d.other)
    )
    return tuple(
        DifferenceSheet(
            d.kind,
            d.why,
            SideSheet(d.one, article_in(d.one), d.one_date, d.one_spans),
            SideSheet(d.other, article_in(d.other), d.other_date, d.other_spans),
        )
        for d in order
    )


def _order(member: Member, known: Known) -> tuple[int, str, str, int, str]:
    a = known.attributions[member.attribution]
    start = a.content[0].start if a.content else 0
    side = get_args(Relation).index(member.relation)
    return side, known.articles[a.article].date or "9999", a.article, start, a.id


def _date(article: str, known: Known) -> str:
    page = known.articles.get(article)
    return (page.date if page is not None else "") or "9999"


def _by_side(differences: Iterable[Difference]) -> dict[str, list[Difference]]:
    found: dict[str, list[Difference]] = defaultdict(list)
    for difference in differences:
        for side in {difference.one, difference.other}:
            found[side].append(difference)
    return dict(found)


def _by_claim(rows: Iterable[_T]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = defaultdict(list)
    for row in rows:
        found[row.claim].append(row)
    return dict(found)
