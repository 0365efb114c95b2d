"""Candidates: what the passes of the decoder found, merged, and the choice among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from reportedly.attribute.decode import Draft

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An attribution that may be meant.

    `same`, `same_cue` and `like` are shares of the passes: that found exactly this one, one with
    its cue, and one whose content and source overlap its own by half or more (IoU).
    """

    draft: Draft
    same: float
    same_cue: float
    like: float


def merged(passes: Sequence[Sequence[Draft]]) -> list[Candidate]:
    """Every attribution that a pass found, once, in order of first appearance."""
    known: dict[tuple[object, ...], list[Draft]] = {}
    for draft in (d for found in passes for d in found):
        known.setdefault((draft.source, draft.cue, draft.content), []).append(draft)
    by_cue = [{d.cue: d for d in found} for found in passes]
    n = len(passes)
    made = []
    for drafts in known.values():
        one = _mean(drafts)
        twins = [d for found in by_cue if (d := found.get(one.cue))]
        like = sum(_like(one, d) for d in twins)
        made.append(Candidate(one, len(drafts) / n, len(twins) / n, like / n))
    return made


def _mean(drafts: Sequence[Draft]) -> Draft:
    """The same attribution with the passes' mean evidence."""
    first = drafts[0]
    evidence = [fmean(column) for column in zip(*(d.evidence for d in drafts), strict=True)]
    return Draft(first.source, first.cue, first.content, tuple(evidence))  # type: ignore[arg-type]


def _like(one: Draft, other: Draft) -> bool:
    sources = [[d.source] if d.source else [] for d in (one, other)]
    return overlap(one.content, other.content) >= 0.5 and overlap(*sources) >= 0.5


def overlap(one: Sequence[Range], other: Sequence[Range]) -> float:
    """Intersection over union, in pieces; two empty ones agree."""
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    union = sum(b - a for a, b in (*one, *other)) - both
    return both / union if union else 1.0


def select(ranked: Sequence[tuple[float, Candidate]], least: Sequence[float]) -> Iterator[int]:
    """The places of those kept: the surest first, if no surer one has its content or cue.

    `ranked` are confidences and candidates; `least` the confidence that one with a source and
    one without need.
    """
    taken: set[int] = set()
    for i in sorted(range(len(ranked)), key=lambda i: -ranked[i][0]):
        confidence, candidate = ranked[i]
        draft = candidate.draft
        own = {p for a, b in (draft.cue, *draft.content) for p in range(a, b)}
        if confidence >= least[draft.source is None] and taken.isdisjoint(own):
            taken |= own
            yield i
