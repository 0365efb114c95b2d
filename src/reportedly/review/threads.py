"""Reviews of one article, tied to its attributions of today.

An attribution's ids, spans and even its being found may change when the article is read anew or
when a review corrects it. What was shown and what was found right are remembered, so all that
was ever said of one attribution is one thread.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportedly.places import HALF
from reportedly.schema import Attribution, Review, Roles, Spans

Share = tuple[float, float, float]
"""How much two readings share of content, cue and source, each in [0, 1]."""


@dataclass(slots=True)
class Thread:
    """What was said of one attribution, the oldest first; `attribution` is empty if none is left.

    `forms` are all the spans under which it was shown or found right.
    """

    reviews: list[Review] = field(default_factory=list)
    forms: dict[Roles, None] = field(default_factory=dict)
    attribution: str = ""

    def add(self, review: Review) -> None:
        """Take in a review that is newer than all before."""
        self.reviews.append(review)
        self.forms |= dict.fromkeys(bare(r) for r in (review.shown, review.right) if r)

    def share(self, roles: Roles) -> Share:
        """How much a reading shares with the form that is most like it."""
        shares = [shared(form, roles) for form in self.forms]
        return max([s for s in shares if is_one(s)] or shares)

    @property
    def held(self) -> list[Review]:
        """The newest review of each person, but for those withdrawn; the newest last.

        What is taken back is what they said of the spans that they were shown: an earlier
        correction, by which these were shown, holds again.
        """
        at_place = {(r.by, r.place): r for r in self.reviews}
        left = {r.by: r for r in self.reviews
                if at_place[r.by, r.place] is r and r.verdict != "withdrawn"}  # fmt: skip
        return [r for r in self.reviews if left.get(r.by) is r]

    @property
    def in_force(self) -> Review | None:
        """The review that counts, if one does."""
        return self.held[-1] if self.held else None


def roles_of(attribution: Attribution) -> Roles:
    """The spans of an attribution, without its speaker."""
    return Roles(attribution.source, attribution.cue, attribution.content)


def bare(roles: Roles) -> Roles:
    """The same without the speaker."""
    return replace(roles, speaker=None, fresh=False)


def threads(reviews: Iterable[Review], attributions: Sequence[Attribution]) -> list[Thread]:
    """The reviews of one article by the attribution that they are about."""
    made: list[Thread] = []
    for review in sorted(reviews, key=lambda r: (r.when, r.id)):
        shown = bare(review.shown)
        like = [t for t in made if is_one(t.share(shown))]
        if not like:
            made.append(Thread())
        thread = max(like, key=lambda t: t.share(shown)) if like else made[-1]
        thread.add(review)
    _tie(made, attributions)
    return made


def standing(found: Iterable[Thread]) -> Iterable[tuple[Thread, Review]]:
    """The threads in which a review counts, with that review."""
    return ((thread, last) for thread in found if (last := thread.in_force) is not None)


def _tie(made: Sequence[Thread], attributions: Sequence[Attribution]) -> None:
    """Each thread to the attribution most like it; no attribution to two."""
    shares = [
        (share, at, a.id)
        for at, thread in enumerate(made)
        for a in attributions
        if is_one(share := thread.share(roles_of(a)))
    ]
    taken: set[str] = set()
    for _, at, id_ in sorted(shares, key=lambda s: (*(-x for x in s[0]), s[1], s[2])):
        if id_ not in taken and not made[at].attribution:
            made[at].attribution = id_
            taken.add(id_)


def shared(one: Roles, other: Roles) -> Share:
    """How much two readings share of each role; of one without content the cue stands for it."""
    if one == other:
        return 1.0, 1.0, 1.0
    cue, source = _overlap(one.cue, other.cue), _overlap(one.source, other.source)
    content = _overlap(one.content, other.content) if one.content or other.content else cue
    return content, cue, source


def is_one(share: Share) -> bool:
    """Whether two readings are of one attribution: half of the content, and cue or source.

    Two may well be said to say the same; then neither cue nor source is shared.
    """
    content, cue, source = share
    return content >= HALF and (cue > 0 or source > 0)


def _overlap(one: Spans, other: Spans) -> float:
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return both / (_size(one) + _size(other) - both) if both else 0.0


def _size(spans: Spans) -> int:
    return sum(s.end - s.start for s in spans)
