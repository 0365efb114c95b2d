"""Pairs that say the same, told of something else: in both (still the same), or in one (related).

Statements of news are about people and things that everybody writes of, so a reader learns which
topics go together and not to compare what is named. Here a thing or a name that both sides name
becomes another one, an invented one half of the time: only comparing tells the two kinds apart.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.gather.lexicon import STOPWORDS
from training.claims.edits import names_of, recount

Pair = tuple[str, str, str]
"""Two texts and their label."""

_PHRASE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his) ((?:[a-z]{3,} )?[a-z]{4,})"
    r"(?=[,.;:]|$"
    r"| (?:of|in|to|is|was|were|are|has|had|have|will|would|and|that|for|on|at|with|by)\b)"
)
_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}(?![\w’'-])")
_PARTS = re.compile(r"(?<=[.!?;])[”\"']* |[”\"']? … [“\"']?")

FEWEST = 5
"""Words of a part that says something by itself."""

ALIKE = 0.5
"""Share of texts that stand beside themselves with one thing changed."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What can stand in the place of a thing (one thing, several) and of a name."""

    one: Sequence[str]
    several: Sequence[str]
    names: Sequence[str]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Vocabulary":
        """The things and names of texts."""
        counts = Counter(m for text in texts for m in _PHRASE.findall(text))
        things = sorted(w for w, n in counts.items() if n > 1 and not _loose(w))
        several = [w for w in things if w.endswith("s") and not w.endswith("ss")]
        return cls([w for w in things if not w.endswith("s")], several, names_of(texts))

    def other(self, thing: str, draw: random.Random) -> str:
        """Something else of its kind."""
        if thing[0].isupper():
            many = len(thing.split())
            made = " ".join(invented(draw) for _ in range(many))
            known = draw.choice([n for n in self.names if len(n.split()) == many] or [made])
            return draw.choice((made, known))
        return draw.choice(self.several if thing.endswith("s") else self.one)


def _loose(phrase: str) -> bool:
    return any(word in STOPWORDS for word in phrase.split())


def invented(draw: random.Random) -> str:
    """A name that nobody has: two or three syllables."""
    starts, ends = "b br c d dr f g gr h j k kr l m n p r s st t tr v w z".split(), "n r l s th k m"
    made = "".join(
        draw.choice(starts) + draw.choice("aeiou") + draw.choice(["", *ends.split()])
        for _ in range(draw.choice((2, 2, 3)))
    )
    return made.capitalize()


def swapped(pairs: Sequence[Pair], words: Vocabulary, draw: random.Random) -> Iterator[Pair]:
    """Of each pair that says the same two others, where both sides name one thing."""
    for one, other, label in pairs:
        shared = sorted(_named(one) & _named(other)) if label == "same" else []
        if shared:
            both, alone = draw.choice(shared), draw.choice(shared)
            new = words.other(both, draw)
            yield _put(one, both, new), _put(other, both, new), "same"
            if (new := words.other(alone, draw)) != alone:
                yield _put(one, alone, new), other, "related"


def turned(texts: Sequence[str], words: Vocabulary, draw: random.Random) -> Iterator[Pair]:
    """Texts beside themselves with one thing changed, which is related; with another number, which
    contradicts; and beside a part of themselves, which is the same.
    """
    for text in texts:
        named = sorted(_named(text))
        if named and draw.random() < ALIKE:
            chosen = draw.choice(named)
            if (new := words.other(chosen, draw)) != chosen:
                yield text, _put(text, chosen, new), "related"
        if (counted := recount(text, draw)) and counted != text:
            yield text, counted, "contradicts"
        parts = [p.strip() for p in _PARTS.split(text) if len(p.split()) >= FEWEST]
        if len(parts) > 1:
            yield text, draw.choice(parts), "same"


def _named(text: str) -> set[str]:
    names = {m for m in _NAME.findall(text) if m.split()[0].lower() not in STOPWORDS}
    return {w for w in _PHRASE.findall(text) if not _loose(w)} | names


def _put(text: str, old: str, new: str) -> str:
    return re.sub(rf"(?<![\w’'-]){re.escape(old)}(?![\w’'-])", new, text)
