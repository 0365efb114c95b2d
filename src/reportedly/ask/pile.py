"""What asking needs of a pile: a few look-ups, so that a large store stays where it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Difference,
    Entity,
    Flag,
    Hand,
    Identity,
    Lineage,
    Member,
    Pair,
    Speaker,
    Weight,
)

Vector = NDArray[np.float32]
"""The meaning of a text: one row as `AttributionModel.embed` returns it, L2-normalised."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some claims of a pile with every noun that they touch; `texts` by article id.

    Complete for its claims: each member's attribution, speaker and hands, the entities and
    identities of its article, that article and its text, lineages between these articles, and the
    differences that a member has a side in.
    """

    claims: Sequence[Claim] = ()
    members: Sequence[Member] = ()
    pairs: Sequence[Pair] = ()
    weights: Sequence[Weight] = ()
    flags: Sequence[Flag] = ()
    attributions: Sequence[Attribution] = ()
    speakers: Sequence[Speaker] = ()
    hands: Sequence[Hand] = ()
    entities: Sequence[Entity] = ()
    identities: Sequence[Identity] = ()
    lineages: Sequence[Lineage] = ()
    articles: Sequence[Article] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    differences: Sequence[Difference] = ()


class Pile(Protocol):
    """A pile that can be asked: a store, or everything in memory."""

    def aliases(self, words: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """Named entities that any of the words (lower case) is a word of the name of.

        Keys are canonical entity ids, values every name of the group in the pile.
        """

    def candidates(self, words: Sequence[str], vector: Vector | None, limit: int) -> Sequence[str]:
        """Ids of at most `limit` claims that may bear on the words (lower case), likeliest first.

        A claim qualifies if a word, in any of its forms, stands in the claim's text, in a
        member's content or in the name of a speaker; more and rarer words come first. Claims
        near the vector may be added; None, or a pile without vectors, adds none.
        """

    def part(self, claims: Sequence[str]) -> Part:
        """Everything about the given claims; ids that are not there are left out."""
