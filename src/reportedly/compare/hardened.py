"""Hardened: a headline firmer than its body, a relay firmer than what it relays.

Which statements are firmer is found once, by the flags `firm-headline` and `firm-relay`; here
stands against which wording, and which hedge was lost.
"""

from collections.abc import Mapping, Sequence
from itertools import islice

from reportedly.compare.telling import Telling, differ
from reportedly.schema import Difference, Flag, quote
from reportedly.weigh.firmness import open_hedges
from reportedly.weigh.flags.firm_headline import RULE as HEADLINE
from reportedly.weigh.flags.firm_headline import below
from reportedly.weigh.flags.firm_relay import RULE as RELAY
from reportedly.weigh.flags.firm_relay import relayed, reports
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
    passed, bodies = reports(said, context), _bodies(flags, statements, context)
    found = []
    for flag in flags:
        firm = statements[flag.attribution]
        is_headline = flag.rule == HEADLINE
        open_ones = bodies[firm.article.id] if is_headline else relayed(firm, passed)
        hedged = min((tellings[s.id] for s in islice(open_ones, FELLOWS)), key=_when)
        found.append(_difference(flag, hedged, tellings[firm.id], firm, statements[hedged.id]))
    return found


def _when(telling: Telling) -> tuple[str, str, int, str]:
    return telling.when


def _bodies(
    flags: Sequence[Flag], statements: Mapping[str, Statement], context: Context
) -> dict[str, Sequence[Statement]]:
    """Some statements below each headline that is flagged, once for each article."""
    articles = {statements[f.attribution].article.id for f in flags if f.rule == HEADLINE}
    return {a: below(context.fellows[a])[:FELLOWS] for a in articles}


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
