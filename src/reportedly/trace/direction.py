"""Which of two related articles came first, and what says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.lexicon.bylines import names_outlet
from reportedly.schema import CreditKind, Span
from reportedly.trace.credits import credits_to
from reportedly.trace.outlets import is_called
from reportedly.trace.reading import Reading

_WEAK = frozenset({"told", "reported"})
"""Credits that a copy takes over with the text; the others say where the whole text is from."""


@dataclass(frozen=True, slots=True)
class Direction:
    """`first` came first if `known`; `signs` stand in the other one, and `why` is in words.

    `by` is the kind of sign: "" where there is none, or where both have one.
    """

    first: Reading
    second: Reading
    known: bool
    why: str
    by: str = ""
    signs: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sign:
    by: str
    spans: tuple[Span, ...]
    why: str


def direct(one: Reading, other: Reading, shared: Sequence[tuple[Span, Span]]) -> Direction:
    """Credits tell first, then links, then dates.

    `shared` are the passages of both, in `one` and in `other`. Where each cites the other, signs
    tell nothing. A link to an article with a later date tells nothing either: one of the two was
    changed since.
    """
    forth = _sign(one, other, [there for _, there in shared])
    back = _sign(other, one, [here for here, _ in shared])
    if forth and back:
        return _by_date(one, other, "each cites the other")
    if not forth and not back:
        return _by_date(one, other, _both_credit(one, other))
    first, second, sign = (one, other, forth) if forth else (other, one, back)
    assert sign is not None
    late = bool(_later(first, second))
    why = f"{sign.why}, although dated {second.article.date}, before it" if late else sign.why
    return Direction(first, second, not late or sign.by == "credit", why, sign.by, sign.spans)


def _later(first: Reading, second: Reading) -> bool:
    dates = first.article.date, second.article.date
    return all(dates) and dates[0] > dates[1]


def _sign(first: Reading, second: Reading, shared: Sequence[Span]) -> _Sign | None:
    """What in the second article names the first as where it is from."""
    outlet = first.article.outlet
    if outlet and outlet != second.article.outlet:
        if spans := _credits(second, outlet, shared):
            return _Sign("credit", spans, f"it credits {outlet}")
        for line, span, kind in second.heads:
            if names_outlet(line, outlet, kind):
                return _Sign("credit", (span,) if span else (), f"it credits {outlet}")
    spans = tuple(Span(x.start, x.end) for x in second.links if x.address == first.address)
    return _Sign("link", spans, "it links to it") if spans and first.address else None


def _credits(second: Reading, outlet: str, shared: Sequence[Span]) -> tuple[Span, ...]:
    found = [(c.kind, c.span) for c in second.credits if is_called(c.outlet, outlet)]
    found = found or credits_to(outlet, second.blocks, second.whole)
    return tuple(span for kind, span in found if _counts(kind, span, shared))


def _counts(kind: CreditKind, span: Span, shared: Sequence[Span]) -> bool:
    """A passage that both have may itself say "told the Post", which then tells nothing."""
    inside = any(s.start <= span.start and span.end <= s.end for s in shared)
    return kind not in _WEAK or not inside


def _by_date(one: Reading, other: Reading, otherwise: str) -> Direction:
    a, b = one.article.date, other.article.date
    if a and b and a != b:
        first, second = (one, other) if a < b else (other, one)
        dates = first.article.date, second.article.date
        return Direction(first, second, True, f"{dates[0]} comes before {dates[1]}")
    first, second = sorted((one, other), key=lambda x: x.article.id)
    return Direction(first, second, False, otherwise)


def _both_credit(one: Reading, other: Reading) -> str:
    for credit in one.credits:
        if any(is_called(credit.outlet, c.outlet) for c in other.credits):
            return f"both credit {credit.outlet}"
    shared = [head.line for head in one.heads if head.line in {h.line for h in other.heads}]
    if shared:
        return f"both have the line “{' '.join(shared[0].split())[:80]}”"
    return "neither a credit nor a date tells which is first"
