"""Who is said to be for or against whom."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.article import BlockKind
from reportedly.schema.span import Span, Spans

Polarity = Literal["for", "against", "neutral", "mixed"]


@dataclass(frozen=True, slots=True)
class Leanings:
    """What the model reads in an article of who leans to whom, before anybody is known.

    Row i says of the mention `targets[i]` that the mention `holders[i]` of the same sentence is
    for it with the first probability of `likely[i]` and against it with the second; where the
    holder is None, that whoever speaks there is.
    """

    article: str
    holders: tuple[Span | None, ...]
    targets: Spans
    likely: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """Somebody is said to be for or against somebody or something; `id` is "<article>:s<n>".

    `holder` and `target` are entities of the article. `attribution` is the one that says so, None
    where the article says it in its own voice. `span` is the target's sentence; `holder_span` is
    None where the holder speaks elsewhere.
    "neutral" is a stance that the attribution denies, "mixed" one told both ways by the same
    attribution. `confidence` is the probability that holder, target and polarity are right,
    calibrated on whole articles (docs/stance.md).
    """

    id: str
    article: str
    holder: str
    target: str
    polarity: Polarity
    attribution: str | None
    block: BlockKind
    span: Span
    holder_span: Span | None
    target_span: Span
    confidence: float
