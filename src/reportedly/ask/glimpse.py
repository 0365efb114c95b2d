"""What ranking needs of claims: their wording, and some of their statements in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.schema import Claim


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement as it is held against a question.

    `around` are the words of source and cue, `speaker` is the canonical entity, `called` its name
    if it has one; `mentioned` are canonical entities inside the content.
    """

    content: str
    around: str
    speaker: str
    called: str
    vector: bytes
    mentioned: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Some claims with some of their statements; `sizes` count all that a claim has."""

    claims: Sequence[Claim] = ()
    tellings: Mapping[str, Sequence[Telling]] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
