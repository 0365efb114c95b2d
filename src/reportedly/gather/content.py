"""A content made ready for comparing: its stems, names, quantities, negations, vector."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.gather.names import Name, Register, capitals
from reportedly.gather.negation import is_groundless, negated
from reportedly.gather.quantities import Quantity, quantities
from reportedly.gather.words import stems
from reportedly.schema import Attribution, Span, quote

LONGEST = 4000
"""Characters of a content that are compared; what follows no longer tells which claim it is."""

_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w{1,2}|[Mm]e|[Mm]y|[Mm]yself)\b")


@dataclass(frozen=True, slots=True)
class Content:
    """What one attribution says, once; `names` in order, `vector` None where there is none.

    `stems` hold the word that each named entity goes by too, so that "she will withdraw" and
    "Oske will withdraw" share both words.
    """

    attribution: str
    article: str
    text: str
    spans: tuple[Span, ...]
    stems: frozenset[str]
    names: tuple[Name, ...]
    quantities: frozenset[Quantity]
    negated: frozenset[str]
    groundless: bool
    vector: NDArray[np.float32] | None


def prepare(
    attributions: Iterable[Attribution],
    texts: Mapping[str, str],
    speakers: Mapping[str, str],
    register: Register,
) -> list[Content]:
    """Contents of the given attributions in order; `speakers` maps attributions to entities."""
    chosen = [(a, _words_of(a, texts[a.article])) for a in attributions]
    known = set(register.known)
    for _, text in chosen:
        known |= {name.word for name in capitals(text, set())}
    return [_content(a, text, speakers.get(a.id, ""), register, known) for a, text in chosen]


def _content(
    a: Attribution, text: str, speaker: str, register: Register, known: set[str]
) -> Content:
    names = _names(a, text, speaker, register, known)
    return Content(
        attribution=a.id,
        article=a.article,
        text=text,
        spans=a.content,
        stems=frozenset(stems(text)) | {n.word for n in names if n.word},
        names=names,
        quantities=quantities(text),
        negated=negated(text),
        groundless=is_groundless(text),
        vector=_vector(a.vector),
    )


def _names(
    a: Attribution, text: str, speaker: str, register: Register, known: set[str]
) -> tuple[Name, ...]:
    """Capitalised names, each with its entity where a mention tells it, then the spoken "I"."""
    mentions = register.within(a.article, a.content)
    linked = [register.called(m.entity) for m in mentions]
    names = []
    for name in capitals(text, known):
        match = next((n for n in linked if n is not None and n.is_same(name)), None)
        names.append(name if match is None else Name(name.text, match.entity, name.word, name.role))
    told = {n.entity for n in names}
    names += [n for n in linked if n is not None and n.entity not in told]
    own = register.called(speaker) if speaker and _FIRST_PERSON.search(text) else None
    return tuple([own, *names] if own is not None else names)


def _words_of(a: Attribution, text: str) -> str:
    return quote(text, a.content)[:LONGEST]


def _vector(raw: bytes) -> NDArray[np.float32] | None:
    return np.frombuffer(raw, dtype="<f2").astype(np.float32) if raw else None
