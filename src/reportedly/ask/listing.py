"""Lists of what is in the store: claims by how widely they are reported, and one article."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from reportedly.ask.grades import credibility
from reportedly.ask.reviewed import review_lines
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
    Review,
    Tally,
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
    members: defaultdict[str, list[Member]] = defaultdict(list)
    for member in source.all(Member):
        members[member.claim].append(member)
    weights = {w.claim: w for w in source.all(Weight)}
    flags: defaultdict[str, set[str]] = defaultdict(set)
    for flag in source.all(Flag):
        if flag.rule not in off:
            flags[flag.claim].add(flag.rule)
    rated = credibility(source)
    differ = _differences(source)
    lines = [
        claim_line(
            claim, _tally(members[claim.id]), weights[claim.id], flags[claim.id], rated, differ
        )
        for claim in source.all(Claim)
        if len(_articles(members[claim.id])) >= least
    ]
    return sorted(lines, key=lambda c: (-c.articles, -c.statements, c.id))


def claim_line(
    claim: Claim,
    tally: Tally,
    weight: Weight,
    flags: set[str],
    rated: Mapping[str, Grade],
    differ: Mapping[str, Mapping[DifferenceKind, int]],
) -> ClaimLine:
    """The counts of a claim: as on the evidence sheet, `statements` are those that assert it."""
    return ClaimLine(
        id=claim.id,
        text=claim.text,
        statements=tally.asserts,
        articles=tally.articles,
        low=weight.low,
        high=weight.high,
        unresolved=weight.unresolved,
        denied=tally.denies,
        flags=tuple(sorted(flags)),
        credibility=rated[claim.id].mark if claim.id in rated else UNRATED["claim"],
        differences=dict(sorted(differ[claim.id].items())) if claim.id in differ else {},
        open_ended=weight.open_ended,
    )


def _tally(members: list[Member]) -> Tally:
    counts = Counter(m.relation for m in members)
    articles = len(_articles([m for m in members if m.relation == "asserts"]))
    return Tally(counts["asserts"], counts["denies"], counts["questions"], articles)


def _differences(source: Source) -> Mapping[str, Counter[DifferenceKind]]:
    """How many differences of each kind a claim has: one between two claims counts for both."""
    homes = {m.attribution: m.claim for m in source.all(Member)}
    found: defaultdict[str, Counter[DifferenceKind]] = defaultdict(Counter)
    for d in source.all(Difference):
        for claim in {homes[d.one], homes[d.other]}:
            found[claim][d.kind] += 1
    return found


def _articles(members: list[Member]) -> set[str]:
    return {article_in(m.attribution) for m in members}


def article_reading(source: Source, locations: list[tuple[str, str]], key: str) -> ArticleReading:
    """The article whose id begins with `key`, or whose file has that name.

    Raises NotFound where there is none, Ambiguous where there are several.
    """
    article = article_of(source, locations, key)
    said = source.all(Attribution, "article", [article.id])
    found = statements(source, said)
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
        reviews=review_lines(source.all(Review, "article", [article.id]), said, page.text),
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
