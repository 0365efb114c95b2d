"""Reversed: the same speaker says so, and otherwise."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from reportedly.compare.opposed import Bench, is_negative, opposes
from reportedly.compare.telling import NOT_KNOWN, Telling, differ, is_known_order
from reportedly.gather.opposites import turned
from reportedly.schema import Difference

FELLOWS = 8
"""Tellings of each side that are held against those of the other."""


def reversals(told: Sequence[Telling], at: Bench) -> list[Difference]:
    """One difference for each speaker who asserts and denies one claim, the earlier one first.

    Of each side the first telling counts that bears it out (of `FELLOWS`; a headline may not): a
    report that tells an old word again is no second change of mind. Exactly one of the two must
    say no, or turn it round without a no. Dates are those of the articles. Where they do not tell
    the order, the assertion stands first and the reason says that the order is not known.
    """
    sides: dict[str, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for telling in told:
        if telling.speaker and telling.relation != "questions":
            sides[telling.speaker][telling.relation].append(telling)
    both = [(s["asserts"][:FELLOWS], s["denies"][:FELLOWS]) for s in sides.values()]
    firsts = (next((p for p in product(a, d) if _is_reversal(*p, at)), None) for a, d in both)
    return [_difference(*pair) for pair in firsts if pair is not None]


def _is_reversal(asserted: Telling, denied: Telling, at: Bench) -> bool:
    one, other = asserted.attribution, denied.attribution
    if one.article == other.article and "headline" in (one.block, other.block):
        return False  # it sums up the very words
    one_says_no = is_negative(asserted, at) != is_negative(denied, at)
    on_two_sides = turned(at.contents[one.id], at.contents[other.id])  # "for" and "against" it
    return (one_says_no or on_two_sides) and opposes(denied, asserted, at)


def _difference(asserted: Telling, denied: Telling) -> Difference:
    in_order = is_known_order(asserted, denied)
    one, other = asserted, denied
    if in_order and denied.when < asserted.when:
        one, other = denied, asserted
    then = ", later " if in_order else " and "
    why = f"{one.name}: {_verb(one)} ({one.place}){then}{_verb(other)} ({other.place})"
    why += "" if in_order else NOT_KNOWN
    return differ("reversed", one, other, (one.attribution.content, other.attribution.content), why)


def _verb(telling: Telling) -> str:
    return "denied" if telling.relation == "denies" else "asserted"
