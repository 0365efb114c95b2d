"""What editors do to a text that they take over: for pairs of articles that are known to be copies.

A text is a list of paragraphs. Every edit is drawn from a `Random` that is handed in.
"""

import re
from collections.abc import Sequence
from random import Random

Text = list[str]

SYNONYMS = dict(
    pair.split(":")
    for pair in (
        "said:stated told:informed big:large large:big many:numerous after:following but:yet"
        " began:started started:began help:aid show:reveal shows:reveals showed:revealed"
        " people:citizens country:nation nation:country money:funds plan:scheme plans:schemes"
        " old:former new:recent asked:requested called:termed while:whereas often:frequently"
        " about:around nearly:almost almost:nearly quickly:rapidly chief:head leader:head"
        " win:prevail won:prevailed lost:failed support:backing against:versus war:conflict"
        " also:moreover because:since likely:probably vote:ballot voters:electors early:initial"
        " bill:measure law:statute city:town state:province week:fortnight good:fine bad:poor"
        " speech:address talks:negotiations attack:assault attacks:assaults rule:regulation"
        " rules:regulations think:believe thinks:believes want:wish wants:wishes get:obtain"
        " make:produce made:produced gave:handed give:hand took:seized take:seize used:employed"
        " keep:retain kept:retained end:finish ended:finished part:portion job:post jobs:posts"
        " firm:company company:firm group:band million:m first:initial last:final each:every"
    ).split()
)
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"(?:“([^“”\n]{120,900})”|\"([^\"\n]{120,900})\")")
_QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
LEAST = 30
"""Words of a passage that is reused."""


def count(text: Sequence[str]) -> int:
    """Words of a text."""
    return sum(len(_WORD.findall(p)) for p in text)


def exact(text: Text, rng: Random) -> Text:
    """The text as it is."""
    return list(text)


def retyped(text: Text, rng: Random) -> Text:
    """Other capitals, quotation marks, dashes or commas."""
    way = rng.randrange(3)
    if way == 0:
        return [p.translate(_QUOTES) for p in text]
    if way == 1:
        return [p.upper().replace('"', "”") for p in text]
    return [re.sub(r"[,;:]", "", p).replace("'", "’").replace(" - ", " — ") for p in text]


def trimmed(text: Text, rng: Random) -> Text:
    """The beginning of it, between 30% and 80%, and 80 words at least."""
    least = max(80, rng.uniform(0.3, 0.8) * count(text))
    kept: Text = []
    for paragraph in text:
        if count(kept) < least:
            kept.append(paragraph)
    return kept


def merged(text: Text, rng: Random, other: Text) -> Text:
    """It and another article as one: one behind the other, or in two pieces each."""
    if rng.random() < 0.5:
        return [*text, *other] if rng.random() < 0.5 else [*other, *text]
    a, b = len(text) // 2, len(other) // 2
    return [*text[:a], *other[:b], *text[a:], *other[b:]]


def led(text: Text, rng: Random, other: Text) -> Text:
    """Another's opening in front, the own one left out."""
    cut = min(rng.randint(1, 2), len(text) - 1)
    return [*other[: rng.randint(1, 2)], *text[cut:]]


def reworded(text: Text, rng: Random, vocabulary: Sequence[str]) -> Text:
    """Between 3% and 15% of the words changed for a synonym, or for any other of the corpus."""
    part = rng.uniform(0.03, 0.15)
    return [changed(p, rng, part, vocabulary) for p in text]


def changed(text: str, rng: Random, part: float, vocabulary: Sequence[str]) -> str:
    """A part of the words changed."""

    def change(match: re.Match[str]) -> str:
        word = match[0]
        if rng.random() >= part:
            return word
        other = SYNONYMS.get(word.lower()) or rng.choice(vocabulary)
        return other.capitalize() if word[0].isupper() else other

    return _WORD.sub(change, text)


def paragraph_of(text: Text, rng: Random) -> str:
    """A paragraph that may be reused; empty where there is none."""
    some = [p for p in text if LEAST <= count([p]) <= 120]
    return rng.choice(some) if some else ""


def quotation_of(text: Text, rng: Random) -> str:
    """A quotation that may be reused, with its marks; empty where there is none."""
    found = [a or b for p in text for a, b in _QUOTED.findall(p)]
    some = [q for q in found if count([q]) >= LEAST]
    return f"“{rng.choice(some)}” it was said at the time." if some else ""


def put_into(host: Text, passage: str, rng: Random) -> Text:
    """A passage as a paragraph of another article."""
    at = rng.randint(1, max(1, len(host) - 1))
    return [*host[:at], passage, *host[at:]]
