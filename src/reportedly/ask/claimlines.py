"""Lines of some claims of a store, at a cost that hardly grows with how widely they are told."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from reportedly.ask.grades import credibility
from reportedly.ask.listing import claim_line
from reportedly.schema import Claim, Flag, Tally, Weight
from reportedly.schema.statement import ClaimLine
from reportedly.store import Unit, evidence


def claim_lines_of(view: Unit, claims: Sequence[str], off: Collection[str] = ()) -> list[ClaimLine]:
    """The lines of some claims, in their order; ids that are none are left out.

    Flags of the rules that are `off` are left out.
    """
    known = {c.id: c for c in view.all(Claim, "id", claims)}
    weights = {w.claim: w for w in view.all(Weight, "claim", claims)}
    flags: defaultdict[str, set[str]] = defaultdict(set)
    for flag in view.all(Flag, "claim", claims):
        flags[flag.claim].add(flag.rule)
    tallies = evidence.tallies(view.connection, claims)
    differ = evidence.differences(view.connection, claims)
    rated = credibility(view)
    return [
        claim_line(
            known[c], tallies.get(c, Tally()), weights[c], flags[c].difference(off), rated, differ
        )
        for c in claims
        if c in known
    ]
