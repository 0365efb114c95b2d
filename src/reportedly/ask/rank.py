"""Which claims bear on a question, and how much."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np

from reportedly.ask.glimpse import Glimpse
from reportedly.ask.pile import Vector
from reportedly.ask.question import Question
from reportedly.gather import quantities
from reportedly.gather.clause import is_clause
from reportedly.gather.concepts import literal, meaning
from reportedly.gather.words import stem, words
from reportedly.schema import Claim

NAME = 1.5
"""What a name weighs beside the mean word."""

SPOKEN = 0.6
"""What a name counts for if it is only the speaker's, of what it counts in the content."""

WORDS = 0.34
"""Part of the question's words, by weight, that a claim about one of its names must hold."""

ALONE = 0.5
"""Part that must be held where the question names nobody."""

MOST = 0.7
"""Part of the words, by weight, that bears on a question without its names."""

NEAR = 0.65
"""Cosine from which a meaning near the question's stands in for words in common."""

AKIN = 0.55
"""Cosine that is enough for a claim that holds two of the question's names."""

TWO_NAMES = 1.9
"""Names held, as sums of 1 or `SPOKEN`, that are two."""

FRAGMENT = 0.95
"""What is left of the score of a claim that is no statement ("her plans", "who will win")."""

_WHAT = re.compile(r"(?:what|who|whom|how|why|whether|which|where|when)\b", re.IGNORECASE)

OTHER_NUMBER = 0.9
"""What is left of the score of a claim that gives another number than the question."""

NO_NUMBER = 0.8
"""What is left of the score of a claim that does not tell how many, where that is asked."""

_TELLS = {meaning(stem("die")): meaning(stem("kill"))}
"""Meanings with another that tells them too: who was killed has died."""

PULL = 1.0
"""What a cosine of 1 adds to the score, to order claims that the words leave equal."""

BESIDE = 0.6
"""Part of the best score below which a claim is left out."""


@dataclass(frozen=True, slots=True)
class Match:
    """How a claim meets a question: parts of its names and words held, cosine, all in one."""

    claim: str
    names: float
    words: float
    cosine: float
    score: float

    def bears(self, question: Question) -> bool:
        """Whether the claim is shown: it is about whom and about what the question asks.

        One name needs a third of the words or the meaning; two names are most of a subject and
        need little more.
        Nearly all words without a name will do: the text may call somebody otherwise.
        """
        near = self.cosine >= NEAR
        if not question.names:
            return self.words >= ALONE or near
        if self.words >= MOST:
            return True
        held = self.names * len(question.names)
        if self.names < 0.5:
            return False
        if held >= TWO_NAMES and (self.words > 0 or self.cosine >= AKIN):
            return True
        return not question.stems or self.words >= WORDS or near


@dataclass(frozen=True, slots=True)
class _Said:
    """The stems and the named entities of a claim, and of those who speak in it.

    `contents` are the stems of its wording and of each statement by itself, with its source and
    cue: a question's words must stand together, or a claim that many repeat would hold every word
    sooner or later.
    """

    stems: frozenset[str]
    contents: tuple[frozenset[str], ...]
    entities: frozenset[str]
    speakers: frozenset[str]
    speaker_stems: frozenset[str]
    quantities: frozenset[quantities.Quantity]
    cosine: float
    statements: int


def rank(question: Question, seen: Glimpse, vector: Vector | None) -> list[Match]:
    """Every claim seen against a question, best first; ties by statements, then by id."""
    said = {c.id: _said(c, seen, vector, question) for c in seen.claims}
    weights = _weights(question, said)
    matches = [_match(question, c, said[c.id], weights) for c in seen.claims]
    return sorted(matches, key=lambda m: (-m.score, -said[m.claim].statements, m.claim))


def bearing(question: Question, matches: Sequence[Match], best: float | None = None) -> list[Match]:
    """The matches that are shown: they bear on the question, and not far less than the best.

    `best` is the best score of earlier matches; without, that of these.
    """
    kept = [m for m in matches if m.bears(question)]
    least = BESIDE * (best if best is not None else kept[0].score if kept else 0.0)
    return [m for m in kept if m.score >= least]


def _match(question: Question, claim: Claim, said: _Said, weights: Mapping[str, float]) -> Match:
    held = max(_held(question.stems, content, weights) for content in said.contents)
    total = sum(weights[s] for s in sorted(question.stems))
    names = [_name_held(n.stems, n.entities, said) for n in question.names]
    called = [NAME * weights[n.text] for n in question.names]
    shown = sum(w * part for w, part in zip(called, names, strict=True))
    weight = sum(called) + total
    score = (shown + held) / weight if weight else 0.0
    score += PULL * max(0.0, said.cosine)
    if not is_clause(claim.text) or _WHAT.match(claim.text):
        score *= FRAGMENT
    if quantities.conflict(question.quantities, said.quantities) is not None:
        score *= OTHER_NUMBER
    if question.counts and not _counts(question.counts, said):
        score *= NO_NUMBER
    return Match(
        claim=claim.id,
        names=sum(names) / len(names) if names else 0.0,
        words=held / total if total else 0.0,
        cosine=said.cosine,
        score=round(score, 6),
    )


def _held(stems: frozenset[str], content: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights[s] for s in sorted(stems) if _holds(content, s))


def _holds(content: frozenset[str], asked: str) -> bool:
    """Whether a word of the question is said there, or what means or tells the same."""
    meant = meaning(asked)
    return asked in content or meant in content or _TELLS.get(meant) in content


def _counts(asked: str, said: _Said) -> bool:
    """Whether a claim gives a number, and is about what is to be counted."""
    return _holds(said.stems, asked) and any(q.unit == "number" for q in said.quantities)


def _name_held(stems: frozenset[str], entities: frozenset[str], said: _Said) -> float:
    if stems <= said.stems or entities & said.entities:
        return 1.0
    if stems <= said.speaker_stems or entities & said.speakers:
        return SPOKEN
    return 0.0


def _weights(question: Question, said: Mapping[str, _Said]) -> dict[str, float]:
    """How telling each word of the question and each name, by its text, is among the candidates."""
    counts = {s: sum(_holds(x.stems, s) for x in said.values()) for s in question.stems}
    for n in question.names:
        counts[n.text] = sum(_name_held(n.stems, n.entities, x) > 0 for x in said.values())
    return {s: log(2 + len(said) / (1 + n)) for s, n in counts.items()}


def _said(claim: Claim, seen: Glimpse, vector: Vector | None, question: Question) -> _Said:
    tellings = seen.tellings.get(claim.id, ())
    wording = _stems(claim.text)
    own = [_stems(t.content) for t in tellings]
    # With source and cue: "What did the pollster predict?" asks for them too.
    told = [stems | _stems(t.around) for stems, t in zip(own, tellings, strict=True)]
    return _Said(
        stems=wording.union(*own),
        contents=(wording, *told),
        entities=frozenset().union(*(t.mentioned for t in tellings)),
        speakers=frozenset(t.speaker for t in tellings),
        speaker_stems=frozenset(stem(w) for t in tellings for w in words(t.called)),
        quantities=quantities.quantities(claim.text)
        if question.quantities or question.counts
        else frozenset(),
        cosine=max((_cosine(t.vector, vector) for t in tellings), default=0.0),
        statements=seen.sizes.get(claim.id, len(tellings)),
    )


def _stems(text: str) -> frozenset[str]:
    """The stems of a text, and the meanings that they share with near-synonyms."""
    meant = (_meant(w) for w in words(literal(text)))
    return frozenset(map(stem, words(text))).union(meant)


@lru_cache(maxsize=1 << 16)
def _meant(word: str) -> str:
    return meaning(stem(word))


def _cosine(raw: bytes, vector: Vector | None) -> float:
    if vector is None or not raw:
        return 0.0
    return float(np.frombuffer(raw, dtype="<f2").astype(np.float32) @ vector)
