"""From statements that a form found to the page of claims that is asked for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reportedly.ask.build import sheets
from reportedly.ask.pile import Found, Pile
from reportedly.ask.request import Request
from reportedly.schema.sheet import ClaimSheet, Sheet


def page(
    request: Request, pile: Pile, found: Found, order: Sequence[str], *, only_hits: bool
) -> Sheet:
    """The claims of statements, in the order in which these come; with `only_hits`, these alone."""
    by_claim: dict[str, list[str]] = defaultdict(list)
    for a in order:
        if a in found.claims:
            by_claim[found.claims[a]].append(a)
    shown = list(by_claim)[request.offset :][: request.limit]
    hits = [a for claim in shown for a in by_claim[claim][: request.most]]
    most = 0 if only_hits else request.most
    made = sheets(shown, pile.part(shown, hits, most), hits)
    return Sheet(
        question=request.question,
        claims=tuple(_with_rest(claim, by_claim[claim.id]) for claim in made),
        left_out=max(0, len(by_claim) - request.offset - len(shown)),
        offset=request.offset,
        total=len(by_claim),
        beyond=found.beyond,
        undated=found.undated,
        unclaimed=len(found.statements) - sum(map(len, by_claim.values())),
    )


def _with_rest(claim: ClaimSheet, asked: Sequence[str]) -> ClaimSheet:
    """The claim with how many of the statements that are asked for it does not show."""
    return replace(claim, hits_left_out=len({*asked} - {m.attribution for m in claim.members}))
