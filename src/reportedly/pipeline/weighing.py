"""Keeping `weigh` up to date in the store: the claims that changed, and no others."""

from collections.abc import Collection, Sequence

from reportedly.pipeline.around import around
from reportedly.pipeline.gathering import Changed
from reportedly.pipeline.rows import Rows
from reportedly.pipeline.stage import Stage
from reportedly.places import statements_at
from reportedly.schema import (
    Attribution,
    Claim,
    Flag,
    Judgement,
    Member,
    Pair,
    Run,
    Weight,
    article_in,
)
from reportedly.store import Unit
from reportedly.store.moved import Moved
from reportedly.store.touched import Touched
from reportedly.weigh import weigh

_MADE = (Pair, Weight, Flag)


def bring_up_to_date(
    unit: Unit, stage: Stage, run: Run, changed: Changed, rows: Rows, moved: Moved
) -> frozenset[str] | None:
    """Weigh what changed; returns the claims that were weighed, None for all."""
    judgements = [j for j in unit.all(Judgement) if j.one.kind == "statement"]
    noted = unit.done("weigh")
    unheard = [j for j in judgements if _subject(j) not in noted]
    for judgement in unheard:
        unit.mark(_subject(judgement), run)
    if changed.claims is None:
        unit.drop(_MADE)
        unit.add(run, list(stage.run(rows.nouns(stage.reads))))
        return None
    claims = changed.claims | _touched(unit, changed, moved, unheard)
    unit.remove(_MADE, "claim", claims)
    unit.add(run, _weighed(unit, claims, judgements))
    return claims


def _subject(judgement: Judgement) -> str:
    return f"judgement {judgement.id}"


def _touched(
    unit: Unit, changed: Changed, moved: Moved, unheard: Sequence[Judgement]
) -> frozenset[str]:
    """Claims whose members stayed, but not what is known of them."""
    touched = Touched(unit.connection)
    found = touched.by_articles(changed.articles)
    for one, other in moved.lineages():
        found |= touched.by_both(one, other)
    places = {p for j in unheard for p in (j.one, j.other)}
    said = unit.all(Attribution, "article", {p.article for p in places})
    found |= touched.by_statements(statements_at(places, said).values())
    return frozenset(found)


def _weighed(unit: Unit, claims: Collection[str], judgements: Sequence[Judgement]) -> list[object]:
    members = unit.all(Member, "claim", claims)
    if not members:
        return []
    articles = {article_in(m.attribution) for m in members}
    told = [j for j in judgements if {j.one.article, j.other.article} <= articles]
    judged_in = {p.article for j in told for p in (j.one, j.other)}
    at = around(unit, members, unit.texts(articles), judged_in)
    pairs, weights, flags = weigh(
        unit.all(Claim, "id", claims),
        at.members,
        at.attributions,
        at.hands,
        at.entities,
        at.identities,
        at.lineages,
        at.texts,
        at.articles,
        at.sources,
        told,
    )
    return [*pairs, *weights, *flags]
