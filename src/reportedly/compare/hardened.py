"""Hardened: a headline firmer than its body, a relay firmer than what it relays.

Which statements are firmer is found once, by the flags `firm-headline` and `firm-relay`; here
stands against which wording, and which hedge was lost.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from reportedly.compare.telling import Telling, differ
from reportedly.schema import Difference, Flag, quote
from reportedly.weigh.firmness import open_hedges
from reportedly.weigh.flags.firm_headline import RULE as HEADLINE
from reportedly.weigh.flags.firm_headline import below
from reportedly.weigh.flags.firm_relay import RULE as RELAY
from reportedly.weigh.flags.firm_relay import relayed
from reportedly.weigh.statement import Context, Statement

RULES = frozenset({HEADLINE, RELAY})

FELLOWS = 20
"""Hedged statements among which the earliest is looked for: one of them is enough to show."""


def hardened(
    flags: Sequence[Flag], said: Sequence[Statement], told: Sequence[Telling], context: Context
) -> list[Difference]:
    """One difference for each such flag of one claim: the hedged wording, then the firm one."""
    statements = {s.id: s for s in said}
    tellings = {t.id: t for t in told}
    found = []
    for flag in flags:
        firm = statements[flag.attribution]
        hedged = min((tellings[s.id] for s in _hedged(flag, firm, said, context)), key=_when)
        found.append(_difference(flag, hedged, tellings[firm.id], firm, statements[hedged.id]))
    return found


def _when(telling: Telling) -> tuple[str, str, int, str]:
    return telling.when


def _hedged(
    flag: Flag, firm: Statement, said: Sequence[Statement], context: Context
) -> Iterator[Statement]:
    """Some statements that leave open what the firm one does not."""
    if flag.rule == HEADLINE:
        return islice(below(context.fellows[firm.article.id]), FELLOWS)
    return islice(relayed(firm, said, context), FELLOWS)


def _difference(
    flag: Flag, hedged: Telling, firm: Telling, firm_one: Statement, hedged_one: Statement
) -> Difference:
    lost = open_hedges(hedged.attribution)
    words = ", ".join(dict.fromkeys(f"“{quote(hedged_one.text, [s])}”" for s in lost))
    if flag.rule == HEADLINE:
        why = f"the text of {firm.place} has {words}, its headline does not"
    else:
        why = f"{hedged.place} has {words}, {firm.place} does not"
        why += _backwards(hedged, firm)
    return differ("hardened", hedged, firm, (lost, firm_one.attribution.content), why)


def _backwards(hedged: Telling, firm: Telling) -> str:
    """A remark where the dates contradict the path."""
    one, other = hedged.article.date, firm.article.date
    if one and other and other < one:
        return "; it is dated before what it draws on"
    return ""


def by_claim(flags: Sequence[Flag]) -> Mapping[str, list[Flag]]:
    """The flags of the two rules, by claim."""
    found: dict[str, list[Flag]] = {}
    for flag in flags:
        if flag.rule in RULES:
            found.setdefault(flag.claim, []).append(flag)
    return found
