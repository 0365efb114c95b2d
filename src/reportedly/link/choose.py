"""Which of the entries that bear a name is meant: the best, if it is good enough and alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.knowledge.forms import fold
from reportedly.link.context import Context
from reportedly.link.match import WORDS, Match, kinds
from reportedly.schema import Entity, Known, Link

ENOUGH = 0.5
"""From here on the best entry is taken; below it none is."""

MARGIN = 0.05
"""The next best entry must be so much worse, or nobody can tell which is meant."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry with what speaks for it."""

    match: Match
    score: float
    why: str


def choose(entity: Entity, matches: Iterable[Match], context: Context) -> Link:
    """The link of an entity: to one entry, or to none and why."""
    ordered = sorted((judge(entity, m, context) for m in matches), key=_order)
    if not ordered:
        return _none(entity, "no base knows the name")
    best = ordered[0]
    if best.score < ENOUGH:
        return _none(entity, f"{best.match.known.name} is not near enough ({best.why})")
    rival = _rival(best, ordered)
    if rival is not None:
        names = f"{_shown(best.match.known)} and {_shown(rival.match.known)}"
        return _none(entity, f"it may be several: {names}")
    named = _best_known(best, ordered)
    return Link(entity.id, entity.article, named.id, round(best.score, 3), best.why)


def judge(entity: Entity, match: Match, context: Context) -> Judged:
    """An entry's score in [0, 1] and the reasons in words."""
    clues = list(context.clues(entity, match.known))
    score = match.closeness + kinds(entity.kind, match.known.kind) + sum(c for c, _ in clues)
    why = "; ".join([WORDS[match.rank], *(words for _, words in clues)])
    return Judged(match, max(0.0, min(1.0, score)), why)


def _order(judged: Judged) -> tuple[float, int, str]:
    return -judged.score, -len(judged.match.known.identifiers), judged.match.known.id


def _none(entity: Entity, why: str) -> Link:
    return Link(entity.id, entity.article, "", 0.0, why)


def _rival(best: Judged, ordered: Sequence[Judged]) -> Judged | None:
    """Another entry that is as good, and is another thing than the best."""
    for other in ordered[1:]:
        if other.score <= best.score - MARGIN:
            return None
        if not same(best.match.known, other.match.known):
            return other
    return None


def same(one: Known, other: Known) -> bool:
    """Whether two entries are one thing.

    They share an identifier; or they are of two bases, of one kind and name, and no identifier
    of one speaks against one of the other.
    """
    shared = one.identifiers.keys() & other.identifiers.keys()
    if shared:
        return any(one.identifiers[s] == other.identifiers[s] for s in shared)
    alike = one.kind == other.kind or "unknown" in (one.kind, other.kind)
    return one.base != other.base and alike and bool(_names(one) & _names(other))


def _names(known: Known) -> set[str]:
    return {fold(n) for n in (known.name, *known.aliases)}


def _best_known(best: Judged, ordered: Sequence[Judged]) -> Known:
    """Of several entries of one thing, the one with most identifiers."""
    every = [j.match.known for j in ordered if j.score > best.score - MARGIN]
    alike = [k for k in every if k is best.match.known or same(best.match.known, k)]
    return max(alike, key=lambda k: (len(k.identifiers), k is best.match.known))


def _shown(known: Known) -> str:
    return f"{known.name} ({known.description or known.country or known.kind})"
