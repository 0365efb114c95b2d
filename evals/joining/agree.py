"""How far claims that articles joined one by one are those of the pile at once."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from reportedly.pipeline import pile
from reportedly.pipeline.learned import model
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.stages import runs
from reportedly.schema import Article, Difference, Member, Page, Run, Weight
from reportedly.store import Store, Unit

Claims = Mapping[str, str]
"""From each statement to its claim."""


def agree(db: Path, folder: Path, first: int, seed: int) -> dict[str, object]:
    """Both orders of one store's articles; `first` of them come at once, the rest one by one."""
    now = runs(model().digest)
    source = Store(str(db))
    with source.view() as view:
        articles = sorted(a.id for a in view.all(Article))
    once, each = Store(str(folder / "once.db")), Store(str(folder / "each.db"))
    _copy(source, once, now, articles)
    random.Random(seed).shuffle(articles)
    for batch in [articles[:first], *([a] for a in articles[first:])]:
        _copy(source, each, now, batch)
    found = _figures(once, each)
    return {"articles": len(articles), "first": first, "seed": seed, **found}


def _copy(source: Store, to: Store, now: dict[str, Run], articles: Sequence[str]) -> None:
    """Read articles from another store, and bring the pile up to date."""
    kinds = list(dict.fromkeys(k for stage in ARTICLE_STAGES for k in stage.writes))
    with source.view() as view, to.unit() as unit:
        for page in view.all(Page, "id", articles):
            unit.keep_page(now["clean"], page, page.id)
        for kind in kinds:
            column = "id" if kind is Article else "article"
            unit.add(now["chain"], view.all(kind, column, articles))
        for article in articles:
            for stage in ARTICLE_STAGES:
                unit.mark(article, now[stage.name])
            pile.overdue(unit, article)
    pile.bring_up_to_date(to, now)


def _figures(once: Store, each: Store) -> dict[str, object]:
    with once.view() as a, each.view() as b:
        one, other = _claims(a), _claims(b)
        weights = [_weights(a, one), _weights(b, other)]
        apart = [{(d.kind, d.one, d.other) for d in v.all(Difference)} for v in (a, b)]
    several = _several(one) | _several(other)
    shared = weights[0].keys() & weights[1].keys()
    same = sum(weights[0][m] == weights[1][m] for m in shared)
    return {
        "statements": len(one),
        "in claims of several": len(several),
        "b3": round(b3(one, other, several), 4),
        "rand adjusted": round(adjusted_rand(one, other, several), 4),
        "claims of several": [len(weights[0]), len(weights[1])],
        "the same members": len(shared),
        "of these the same interval": same,
        "differences": [len(apart[0]), len(apart[1]), len(apart[0] & apart[1])],
    }


def _claims(view: Unit) -> Claims:
    return {m.attribution: m.claim for m in view.all(Member)}


def _groups(claims: Claims) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for statement, claim in claims.items():
        found[claim].add(statement)
    return found


def _several(claims: Claims) -> set[str]:
    return {m for group in _groups(claims).values() if len(group) > 1 for m in group}


def _weights(view: Unit, claims: Claims) -> dict[frozenset[str], tuple[int, int, int, bool]]:
    held = _groups(claims)
    return {
        frozenset(held[w.claim]): (w.low, w.high, w.unresolved, w.open_ended)
        for w in view.all(Weight)
        if len(held[w.claim]) > 1
    }


def b3(one: Claims, other: Claims, among: set[str]) -> float:
    """B-cubed F1 of one partition by the other, over the statements of `among`."""
    left, right = _groups(one), _groups(other)
    shares = [[], []]  # type: list[list[float]]
    for statement in among:
        a, b = left[one[statement]], right[other[statement]]
        shares[0].append(len(a & b) / len(a))
        shares[1].append(len(a & b) / len(b))
    precision, recall = (sum(s) / max(1, len(s)) for s in shares)
    return 2 * precision * recall / ((precision + recall) or 1.0)


def adjusted_rand(one: Claims, other: Claims, among: set[str]) -> float:
    """The adjusted Rand index of two partitions of some statements."""

    def pairs(counts: Counter[object]) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    both = pairs(Counter((one[s], other[s]) for s in among))
    left, right = pairs(Counter(one[s] for s in among)), pairs(Counter(other[s] for s in among))
    every = len(among) * (len(among) - 1) / 2 or 1.0
    expected, most = left * right / every, (left + right) / 2
    return (both - expected) / (most - expected) if most != expected else 1.0
