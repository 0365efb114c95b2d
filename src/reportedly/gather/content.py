"""A content made ready for comparing: its meanings, names, quantities, negations, vector."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.gather.clause import is_clause
from reportedly.gather.concepts import meaning, plain
from reportedly.gather.demands import Demands, demands
from reportedly.gather.denied_doing import denies_doing
from reportedly.gather.lexicon import TITLES
from reportedly.gather.names import Name, Register, capitals
from reportedly.gather.negation import is_groundless, lacking, negated
from reportedly.gather.quantities import Quantity, quantities
from reportedly.gather.restated import sentences
from reportedly.gather.stance import Stance, stance
from reportedly.gather.words import stem, stems, words
from reportedly.schema import Attribution, Span, quote

LONGEST = 4000
"""Characters of a content that are compared; what follows no longer tells which claim it is."""

FOR = meaning(stem("favour"))
"""The meaning that every content with a preference holds, whatever its words."""

_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w{1,2}|[Mm]e|[Mm]y|[Mm]yself)\b")


@dataclass(frozen=True, slots=True)
class Content:
    """What one attribution says, once; `vector` is None where no weights read it.

    `meanings` are the stems of its telling words, near-synonyms as one; a name counts as the one
    word that its entity goes by, so that "she will quit" and "Dara Oske resigns" share both.
    `called` are the meanings that are names; `lacks` is what it says that there is none of;
    `speaker` is who says it, over articles, and `sentences` by what it is known again; `demands`
    what it says that somebody should do; `doer` who denies what it names ("denied taking bribes").
    """

    attribution: str
    article: str
    text: str
    meanings: frozenset[str]
    called: frozenset[str]
    names: tuple[Name, ...]
    quantities: frozenset[Quantity]
    negated: frozenset[str]
    groundless: bool
    lacks: tuple[frozenset[str], ...]
    clause: bool
    speaker: str
    sentences: frozenset[str]
    stance: Stance | None
    demands: Demands
    vector: NDArray[np.float32] | None
    doer: str = ""

    @property
    def whole(self) -> str:
        """The content as a clause: with its doer, where it denies by a gerund that they did it."""
        return f"{self.doer} {self.text}" if self.doer else self.text

    @property
    def bare(self) -> frozenset[str]:
        """The meanings that are no names."""
        return self.meanings - self.called


def prepare(
    attributions: Iterable[Attribution],
    texts: Mapping[str, str],
    speakers: Mapping[str, str],
    register: Register,
    known: Container[str] | None = None,
) -> list[Content]:
    """Contents of the given attributions in order; `speakers` maps attributions to entities.

    `known` are the words that are names in the pile (`proper`); by itself of what is at hand.
    """
    chosen = [(a, quote(texts[a.article], a.content)[:LONGEST]) for a in attributions]
    if known is None:
        told = proper((text for _, text in chosen))
        known = told | register.known
    return [
        _content(a, text, texts[a.article], speakers.get(a.id, ""), register, known)
        for a, text in chosen
    ]


def proper(contents: Iterable[str]) -> frozenset[str]:
    """The words that contents write like names, but for those that open a sentence."""
    return frozenset(n.word for text in contents for n in capitals(text, frozenset()))


def _content(
    a: Attribution, text: str, whole: str, speaker: str, register: Register, known: Container[str]
) -> Content:
    doer = _doer(a, text, whole, speaker, register)
    names = _names(a, text, whole, speaker, register, known)
    names = names if doer is None else (doer, *names)
    called = frozenset(n.word for n in names if n.word)
    parts = {stem(w) for n in names for w in (*words(n.text), *words(n.full))} - called
    told = frozenset(meaning(s) for s in stems(plain(text)) if s not in parts and s not in TITLES)
    cue = quote(whole, a.cue)
    own = register.name(speaker)
    preference = stance(text, names, own, denied=a.denies)
    if a.denies and preference is None:  # "denied favouring", "any candidate"
        preference = stance(f"{cue} {text}", names, own, denied=True)
    if preference is not None:
        told |= {FOR}
    return Content(
        attribution=a.id,
        article=a.article,
        text=text,
        meanings=told | called,
        called=called,
        names=names,
        quantities=quantities(text),
        negated=frozenset(meaning(s) for s in negated(text)),
        groundless=is_groundless(text),
        lacks=lacking(text),
        clause=is_clause(text) or doer is not None,
        speaker=register.speaker(speaker),
        sentences=sentences(text),
        stance=preference,
        demands=demands(text, cue),
        vector=vector_of(a.vector),
        doer="" if doer is None else doer.text,
    )


def _names(
    a: Attribution, text: str, whole: str, speaker: str, register: Register, known: Container[str]
) -> tuple[Name, ...]:
    """The names of a content, each with its place there: first the spoken "I", then capitalised
    names, each with its entity where a mention tells it, then whom descriptions and pronouns mean.
    """
    linked = _linked(a, whole, register)
    names = []
    for name in capitals(text, known):
        match = next((n for n in linked if n.is_same(name)), None)
        names.append(name if match is None else match.at(name.text, name.role, name.place))
    names = [n for n in names if n.entity or not any(_holds(m, n) for m in linked)]
    told = {n.entity for n in names}
    names += [n for n in dict.fromkeys(linked) if n.entity not in told]
    spoken = _FIRST_PERSON.search(text)
    own = register.called(speaker, spoken.group()) if spoken else None
    if spoken and own is not None:
        names.insert(0, own.at(own.text, "", spoken.start()))
    return tuple(names)


def _doer(a: Attribution, text: str, whole: str, speaker: str, register: Register) -> Name | None:
    """Who is said to have done what they deny ("denied taking bribes"), if they have a name."""
    if not denies_doing(a, text, whole):
        return None
    return register.called(speaker, register.name(speaker))


def _holds(mention: Name, name: Name) -> bool:
    """Whether a name is a part of a longer one ("Marr" of "Marr and Daughters")."""
    start, end = mention.place, mention.place + len(mention.text)
    inside = start <= name.place and name.place + len(name.text) <= end
    return inside and len(name.text) < len(mention.text)


def _linked(a: Attribution, whole: str, register: Register) -> list[Name]:
    """The named entities that are mentioned in a content, in order, one name a mention."""
    found = []
    base = 0
    for span in a.content:
        if base > LONGEST:
            break
        read = Span(span.start, min(span.end, span.start + LONGEST))
        for m in register.within(a.article, (read,)):
            place = base + len(" ".join(whole[span.start : m.start].split()))
            name = register.called(m.entity, whole[m.start : m.end])
            if name is not None:
                found.append(name.at(name.text, "", place))
        base += len(quote(whole, (span,))) + len(" … ")
    return found


def vector_of(raw: bytes) -> NDArray[np.float32] | None:
    """A vector as the store keeps it, (d,), as numbers to reckon with; None where there is none."""
    return np.frombuffer(raw, dtype="<f2").astype(np.float32) if raw else None
