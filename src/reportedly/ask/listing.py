"""Lists of what is in the store: claims by how widely they are reported, and one article."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.ask.grades import credibility
from reportedly.ask.statements import Source, statements
from reportedly.errors import Ambiguous, NotFound
from reportedly.schema import (
    TOLD_FIELDS,
    Article,
    Attribution,
    Claim,
    Difference,
    DifferenceKind,
    Fact,
    Flag,
    Member,
    Page,
    Weight,
    article_in,
)
from reportedly.schema.grade import UNRATED, Grade
from reportedly.schema.statement import ArticleReading, ClaimLine

# The number of an article that is cut from a file, as the pipeline adds it to the file's place.
PART = re.compile(r"#\d+$")


def claim_lines(source: Source, least: int = 1, off: Collection[str] = ()) -> list[ClaimLine]:
    """Claims made or denied in at least that many articles, the most widely asserted first.

    Flags of the rules that are `off` are left out.
    """
    homes = {m.attribution: m.claim for m in source.all(Member)}
    known = _Known(
        source.all(Claim),
        source.all(Member),
        source.all(Weight),
        source.all(Flag),
        _count_differences(source.all(Difference), homes),
    )
    lines = [line for line, many in _lines(source, known, off) if many >= least]
    return sorted(lines, key=lambda c: (-c.articles, -c.statements, c.id))


def claim_lines_of(
    source: Source, claims: Sequence[str], off: Collection[str] = ()
) -> list[ClaimLine]:
    """The lines of some claims, in their order; ids that are none are left out."""
    members = source.all(Member, "claim", claims)
    homes = {m.attribution: m.claim for m in members}
    sides = [d for side in ("one", "other") for d in source.all(Difference, side, homes)]
    differences = {(d.claim, d.kind, d.one, d.other): d for d in sides}.values()
    known = _Known(
        source.all(Claim, "id", claims),
        members,
        source.all(Weight, "claim", claims),
        source.all(Flag, "claim", claims),
        _count_differences(differences, homes),
    )
    found = {line.id: line for line, _ in _lines(source, known, off)}
    return [found[c] for c in claims if c in found]


@dataclass(frozen=True, slots=True)
class _Known:
    claims: Sequence[Claim]
    members: Sequence[Member]
    weights: Sequence[Weight]
    flags: Sequence[Flag]
    differences: Mapping[str, Counter[DifferenceKind]]


def _lines(source: Source, known: _Known, off: Collection[str]) -> Iterator[tuple[ClaimLine, int]]:
    """Each claim with the number of articles that make, deny or question it."""
    members: defaultdict[str, list[Member]] = defaultdict(list)
    for member in known.members:
        members[member.claim].append(member)
    weights = {w.claim: w for w in known.weights}
    flags: defaultdict[str, set[str]] = defaultdict(set)
    for flag in known.flags:
        if flag.rule not in off:
            flags[flag.claim].add(flag.rule)
    rated = credibility(source)
    for claim in known.claims:
        own = members[claim.id]
        line = _line(claim, own, weights[claim.id], flags[claim.id], rated, known.differences)
        yield line, len(_articles(own))


def _line(
    claim: Claim,
    members: list[Member],
    weight: Weight,
    flags: set[str],
    rated: Mapping[str, Grade],
    differ: Mapping[str, Counter[DifferenceKind]],
) -> ClaimLine:
    """The counts of a claim: as on the evidence sheet, `statements` are those that assert it."""
    asserts = [m for m in members if m.relation == "asserts"]
    return ClaimLine(
        id=claim.id,
        text=claim.text,
        statements=len(asserts),
        articles=len(_articles(asserts)),
        low=weight.low,
        high=weight.high,
        unresolved=weight.unresolved,
        denied=Counter(m.relation for m in members)["denies"],
        flags=tuple(sorted(flags)),
        credibility=rated[claim.id].mark if claim.id in rated else UNRATED["claim"],
        differences=dict(sorted(differ[claim.id].items())) if claim.id in differ else {},
    )


def _count_differences(
    differences: Iterable[Difference], homes: Mapping[str, str]
) -> Mapping[str, Counter[DifferenceKind]]:
    """How many differences of each kind a claim has: one between two claims counts for both."""
    found: defaultdict[str, Counter[DifferenceKind]] = defaultdict(Counter)
    for d in differences:
        for claim in {homes.get(d.one, ""), homes.get(d.other, "")}:
            found[claim][d.kind] += 1
    return found


def _articles(members: list[Member]) -> set[str]:
    return {article_in(m.attribution) for m in members}


def article_reading(source: Source, locations: list[tuple[str, str]], key: str) -> ArticleReading:
    """The article whose id begins with `key`, or whose file has that name.

    Raises NotFound where there is none, Ambiguous where there are several.
    """
    article = article_of(source, locations, key)
    found = statements(source, source.all(Attribution, "article", [article.id]))
    facts = {fact.field: fact for fact in source.all(Fact, "article", [article.id])}
    (page,) = source.all(Page, "id", [article.id])
    return ArticleReading(
        id=article.id,
        locations=tuple(sorted(place for place, page in locations if page == article.id)),
        title=article.title,
        outlet=article.outlet,
        byline=article.byline,
        date=article.date,
        language=article.language,
        address=article.address,
        statements=tuple(found),
        facts=tuple(facts[field] for field in TOLD_FIELDS if field in facts),
        whole=page.whole,
    )


def article_of(source: Source, locations: list[tuple[str, str]], key: str) -> Article:
    """The article whose id begins with `key`, or whose file has that name.

    Raises NotFound where there is none, Ambiguous where there are several.
    """
    articles = {a.id: a for a in source.all(Article)}
    found = {i for i in articles if key and i.startswith(key)} or {
        page for place, page in locations if key in _names(place) and page in articles
    }
    if not found:
        raise NotFound(f"no article with the id or file name {key!r} in this store")
    if len(found) > 1:
        choices = [f"{i} {articles[i].title}" for i in sorted(found)]
        raise Ambiguous(f"{key!r} may be: {'; '.join(choices)}", choices)
    return articles[found.pop()]


def _names(place: str) -> set[str]:
    """The ways to name a file: its path, its name with and without ending.

    An article that is cut from a file is named by the file, and with its number by itself.
    """
    whole = PART.sub("", place)
    file = whole.rpartition("/")[2]
    return {place, place.rpartition("/")[2], whole, file, file.rpartition(".")[0]}
