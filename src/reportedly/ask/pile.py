"""What asking needs of a pile: a few look-ups, so that a large store stays where it is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reportedly.ask.dates import ALWAYS, Period
from reportedly.ask.glimpse import Glimpse
from reportedly.ask.sides import Lean
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
    Role,
    Speaker,
    Stance,
    Tally,
    Weight,
)
from reportedly.schema.dossier import Choice
from reportedly.schema.statement import StanceLine

Vector = NDArray[np.float32]
"""The meaning of a text: one row as `AttributionModel.embed` returns it, L2-normalised."""


MOST = 40
"""Statements of a claim that a sheet shows; of a wider claim those that stand for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some claims of a pile with every noun that they touch; `texts` by article id.

    Complete for the members in it: each one's attribution, speaker and hands, their entities and
    identities, its article and that one's text, lineages between these articles, and the
    differences that a member has a side in. `stances` and `roles` are of a whole pile only.
    `tallies` count a claim's statements, those that are left out too.
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
    stances: Sequence[Stance] = ()
    roles: Sequence[Role] = ()
    tallies: Mapping[str, Tally] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Claims that may bear on a question, likeliest first, each with the statements that tell so.

    `beyond` is how many more statements share a word with the question, or nearly so.
    """

    claims: Mapping[str, Sequence[str]]
    beyond: int = 0


def in_turn(by_words: Sequence[str], near: Sequence[str]) -> list[str]:
    """Both halves of what is found, in turn: neither words nor meaning crowd the other out."""
    longest = max(len(by_words), len(near))
    pairs = (half[i : i + 1] for i in range(longest) for half in (by_words, near))
    return list(dict.fromkeys(item for pair in pairs for item in pair))


@dataclass(frozen=True, slots=True)
class Found:
    """Statements that a form asks for, in the order in which they are to be shown.

    `claims` says where each belongs; those without one are not in it. `undated` were left out
    because a time is asked for, `beyond` because there are too many to look at.
    """

    statements: Sequence[str]
    claims: Mapping[str, str]
    undated: int = 0
    beyond: int = 0


@dataclass(frozen=True, slots=True)
class Single:
    """Some claims with one origin, and how many there are.

    `beyond` counts statements of the name that were too many to look at.
    """

    claims: Sequence[str]
    total: int
    beyond: int = 0


class Pile(Protocol):
    """A pile that can be asked: a store, or everything in memory."""

    def aliases(self, words: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """Named entities that any of the words (lower case) is a word of the name of.

        Keys are canonical entity ids, values every name of the group in the pile.
        """

    def candidates(self, words: Sequence[str], vector: Vector | None, limit: int) -> Candidates:
        """At most `limit` claims that may bear on the words (lower case), likeliest first.

        A claim qualifies if a word, in any of its forms, stands in the claim's text, in a
        member's content or in the name of a speaker; more and rarer words come first. Claims
        near the vector may be added; None, or a pile without vectors, adds none.
        """

    def glimpse(self, claims: Mapping[str, Sequence[str]], groups: Collection[str]) -> Glimpse:
        """Claims with some members, the given statements among them.

        Of the entities in a content, at least those of the given groups (canonical ids) are told.
        """

    def part(self, claims: Sequence[str], first: Collection[str] = (), most: int = MOST) -> Part:
        """Everything about the given claims, of each at most about `most` members.

        The statements `first` are always among them; claims that are not there are left out.
        """

    def meant(self, name: str, *, alike: bool) -> Sequence[Choice]:
        """Who may be meant by a name or an id, as `who` tells them; a single one needs no roles.

        With `alike`, where nobody's name has a word of it, those who are spelt alike.
        """

    def holding(self, office: str) -> Sequence[Choice]:
        """Who is said to hold an office (“prime minister”); nobody where the words tell none."""

    def called(self, entity: str) -> Sequence[str]:
        """Every name by which a canonical entity goes."""

    def said(self, speaker: str, about: str, words: Sequence[str], period: Period) -> Found:
        """What a speaker said, or anybody where it is "", by date.

        `speaker` and `about` are canonical entities; about "", the content must hold the words.
        """

    def quoted(self, phrases: Sequence[str]) -> Found:
        """Statements whose content holds each phrase verbatim (see `ask.verbatim`)."""

    def stances(
        self, holder: str, target: str, period: Period = ALWAYS, lean: Lean = ""
    ) -> Sequence[StanceLine]:
        """Stances of a holder on a target in a time, by date; of or on anybody where it is "".

        Both are canonical entities. With `lean`, only those of that side.
        """

    def single(self, names: Sequence[str], limit: int, offset: int) -> Single:
        """Claims with one origin, those with most statements first.

        With `names`, those of which a statement has one of these in its words.
        """
