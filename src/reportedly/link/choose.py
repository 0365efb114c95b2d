"""Which of the entries that bear a name is meant: the best, if it is good enough and alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.knowledge.forms import Rank, fold
from reportedly.link.context import Context, state_of
from reportedly.link.match import WORDS, Match, kinds
from reportedly.schema import Entity, Known, Link

ENOUGH = 0.5
"""From here on the best entry is taken; below it none is."""

MARGIN = 0.05
"""The next best entry must be so much worse, or nobody can tell which is meant."""


_FAMED, _FAMED_SURNAME = 1, 3
"""Of several so alike, one is taken where the bases tell so much more of it than of the others."""

_DOUBT = 0.15
"""What it takes off a score that others bear the name as well."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry with what speaks for it."""

    match: Match
    score: float
    why: str


Thing = list[Judged]
"""The entries that are one thing, in several bases or twice in one, the best first."""


def choose(entity: Entity, matches: Iterable[Match], context: Context) -> Link:
    """The link of an entity: to one entry, or to none and why."""
    things = _things(sorted((judge(entity, m, context) for m in matches), key=_order))
    if not things:
        return _none(entity, "no base knows the name")
    best, why = things[0], things[0][0].why
    if best[0].score < ENOUGH:
        return _none(entity, f"{best[0].match.known.name} is not near enough ({why})")
    if rivals := [t for t in things[1:] if t[0].score > best[0].score - MARGIN]:
        best, others = _foremost([best, *rivals])
        if others:
            return _none(entity, f"it may be several: {_shown(best)} and {_shown(others[0])}")
        why = f"{best[0].why}; better known than {len(rivals)} others of the name"
    score = max(0.0, best[0].score - (_DOUBT if rivals else 0.0))
    return Link(entity.id, entity.article, _fullest(best).id, round(score, 3), why)


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


def _things(ordered: Iterable[Judged]) -> list[Thing]:
    """Entries of one thing together, the best thing first."""
    things: list[Thing] = []
    for judged in ordered:
        own = next((t for t in things if same(t[0].match.known, judged.match.known)), None)
        if own is None:
            things.append([judged])
        else:
            own.append(judged)
    return things


def _foremost(things: Sequence[Thing]) -> tuple[Thing, list[Thing]]:
    """The best known of several things, and those that are known nearly as well.

    A country is better known than a state of its name, and is not taken where the text tells more
    of the state.
    """
    ordered = sorted(things, key=_fame, reverse=True)
    first = ordered[0]
    more = _FAMED_SURNAME if first[0].match.rank is Rank.SURNAME else _FAMED
    states = [t for t in ordered if state_of(t[0].match.known) and t[0].score > first[0].score]
    return first, [t for t in ordered[1:] if t in states or _fame(t) > _fame(first) - more]


def _fame(thing: Thing) -> int:
    """How much the bases tell of it: identifiers, offices, and a few of its names."""
    every = [j.match.known for j in thing]
    schemes = {pair for k in every for pair in k.identifiers.items()}
    return len(schemes) + max(min(len(k.offices), 5) + min(len(k.aliases), 3) for k in every)


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


def _fullest(thing: Thing) -> Known:
    """Of several entries of one thing, the one with most identifiers, else the best."""
    return max((j.match.known for j in thing), key=lambda k: len(k.identifiers))


def _shown(thing: Thing) -> str:
    known = thing[0].match.known
    return f"{known.name} ({known.description or known.country or known.kind})"
