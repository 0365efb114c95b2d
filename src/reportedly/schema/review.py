"""Reviews: what a person says of one attribution, and what is due to be reviewed."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.judgement import Place
from reportedly.schema.span import Spans

ReviewVerdict = Literal["accepted", "corrected", "rejected", "added", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Roles:
    """The spans of one attribution, and a mention of its speaker.

    `fresh` is for a speaker who is none of those that the article was read to have: one of its
    own, called by the words at the place.
    """

    source: Spans
    cue: Spans
    content: Spans
    speaker: Place | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """A person's verdict on one attribution, tied to its place in a text that never changes.

    `shown` is how the attribution was read when it was reviewed, `right` how it is by the
    verdict: None where it is rejected, or where who judged takes back what they said of it
    ("withdrawn"); both are one where a person adds what the program missed ("added"). `place` is
    a digest of the article and the spans shown, the same for all who were shown the same. `blind`
    tells that no other person's verdict on it was shown.

    Reviews are only ever added. Each person's newest on an attribution counts, and of several
    persons' the newest. `by` is who reviewed, `when` an ISO time in UTC.
    """

    id: str
    article: str
    place: str
    shown: Roles
    right: Roles | None
    verdict: ReviewVerdict
    blind: bool
    by: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """That a person's verdict stands on an attribution of today."""

    attribution: str
    article: str
    by: str
    verdict: ReviewVerdict


@dataclass(frozen=True, slots=True)
class Stake:
    """What hangs on an attribution being right.

    `articles` assert its claim, which has `high` distinct origins at most; `alone` tells that
    no other statement of the claim has its origin. `confidence` is the program's.
    """

    attribution: str
    claim: str
    confidence: float
    articles: int
    high: int
    alone: bool
