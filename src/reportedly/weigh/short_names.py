"""Whom a relay's short name means: "the Ledger", where only The Ostrava Ledger is called so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from reportedly.schema import Entity
from reportedly.trace.outlets import is_called, is_own
from reportedly.weigh.origin import bare_name, without_article

if TYPE_CHECKING:  # statements are made with what is asked here
    from reportedly.weigh.statement import Statement

_WORD = re.compile(r"\w+")
_LONGEST = 8
"""Words of an outlet's name, from its end, of which the parts are looked at."""


@dataclass(frozen=True, slots=True)
class _Outlets:
    """A claim's outlets, by bare names: of its articles; by short names; since when each tells it.

    A date is empty where an article of the outlet has none.
    """

    own: frozenset[str]
    by_short: Mapping[str, frozenset[str]]
    since: Mapping[str, str]


def spelled_out(
    claim: Sequence["Statement"], entities: Mapping[str, Entity], outlets: Iterable[str]
) -> list["Statement"]:
    """Statements whose relays have their full names, where only one outlet can be meant.

    `outlets` are those of all articles that have the claim, also of those that deny it. The one
    that is meant tells the claim itself, no later than the article that has it from there. What
    an article calls as its own outlet is called is left as it is written.
    """
    own = frozenset(bare_name(o) for o in outlets)
    full = own | {bare_name(n) for s in claim for n in _outlets_of(s, entities)}
    known = _Outlets(own, _by_short(full), _since(claim))
    return [_spelled(s, entities, known) for s in claim]


def _spelled(
    statement: "Statement", entities: Mapping[str, Entity], known: _Outlets
) -> "Statement":
    if not statement.relays:
        return statement
    meant = {bare_name(n): _meant(n, statement, known) for n in _outlets_of(statement, entities)}
    return replace(statement, relays=tuple(meant.get(r, r) for r in statement.relays))


def _outlets_of(statement: "Statement", entities: Mapping[str, Entity]) -> Iterator[str]:
    """The names of the outlets that a statement came through, as they are written."""
    for hand in statement.path:
        entity = entities.get(hand.entity)
        if hand.kind == "outlet" and entity is not None and entity.named:
            yield entity.name


def _meant(name: str, statement: "Statement", known: _Outlets) -> str:
    """The bare name of the outlet that a name means; of the name itself where that is not told."""
    bare, own = bare_name(name), statement.article.outlet
    short = not without_article(name)[:1].islower() and bare not in known.own
    if not short or (own and is_own(name, own)):
        return bare
    words = _WORD.findall(bare)
    called = known.by_short.get(" ".join(words)) or known.by_short.get("".join(words)) or ()
    fit = len(called) == 1 and all(is_called(name, o) for o in called)
    return next((o for o in called if fit and _has_told(o, statement, known)), bare)


def _has_told(outlet: str, statement: "Statement", known: _Outlets) -> bool:
    since, date = known.since.get(outlet), statement.article.date
    return since is not None and (not since or not date or since <= date)


def _since(claim: Iterable["Statement"]) -> dict[str, str]:
    found: dict[str, str] = {}
    for statement in claim:
        if statement.article.outlet:
            outlet, date = bare_name(statement.article.outlet), statement.article.date
            found[outlet] = min(found.get(outlet, date), date)
    return found


def _by_short(outlets: Iterable[str]) -> dict[str, frozenset[str]]:
    """Outlets by the parts of their names and by their initials.

    A part from before the end stands for none alone, but tells that "the Times" need not be the
    Tarn Times beside the Times of Osk.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for bare in outlets:
        words = _WORD.findall(bare)[-_LONGEST:]
        for start, end in combinations(range(len(words) + 1), 2):
            if end - start < len(words):
                found[" ".join(words[start:end])].add(bare)
        if len(words) > 1:
            found["".join(w[0] for w in words)].add(bare)
    return {short: frozenset(full) for short, full in found.items()}
