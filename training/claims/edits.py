"""Edits that make a pair's one side say something else: the other way round, of another number,
of another name, of exchanged roles. What they should be read as is known without a reader.
"""

import random
import re
from collections.abc import Callable, Sequence

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HELPER = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|must|has|had|have|does|did|may|might)\b"
    r"(?! not)"
)
_NOT = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|must|has|had|have|does|did) not\b"
)
_NUMBER = re.compile(r"(?<![\w.,$])\$?\d[\d,]*(?:\.\d+)?(?![\w])")
_SPELT = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|dozen|thousands|millions)\b")
_NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})\b")
_DENIALS = ("it is not true that", "there is no evidence that", "it is false that")
_SWAPPED = {
    "support": "oppose", "supports": "opposes", "supported": "opposed", "increase": "decrease",
    "increased": "decreased", "raise": "cut", "raised": "cut", "win": "lose", "won": "lost",
    "more": "fewer", "rose": "fell", "rise": "fall", "higher": "lower", "approve": "reject",
    "approved": "rejected", "accept": "reject", "accepted": "rejected", "legal": "illegal",
    "likely": "unlikely", "always": "never", "better": "worse", "best": "worst", "ahead": "behind",
    "safe": "dangerous", "help": "hurt", "strong": "weak", "qualified": "unqualified",
    "leads": "trails", "leading": "trailing", "confirmed": "denied", "allow": "ban",
    "honest": "dishonest", "good": "bad", "begin": "end", "start": "stop", "join": "leave",
}  # fmt: skip

Edit = Callable[[str, random.Random], str | None]
"""A text with one edit, or None where it cannot be made."""


def negate(text: str, draw: random.Random) -> str | None:
    """With its first helping verb negated, or one negation taken away."""
    if found := _NOT.search(text):
        return text[: found.end(1)] + text[found.end() :]
    if found := _HELPER.search(text):
        return f"{text[: found.end()]} {draw.choice(('not', 'not', 'never'))}{text[found.end() :]}"
    return None


def deny(text: str, draw: random.Random) -> str | None:
    """Denied as a whole."""
    if _HELPER.search(text) is None:
        return None
    return f"{draw.choice(_DENIALS)} {text}"


def turn(text: str, draw: random.Random) -> str | None:
    """With a word replaced by its opposite."""
    found = [m for m in _WORDS.finditer(text) if m.group() in _SWAPPED]
    if not found:
        return None
    chosen = draw.choice(found)
    return text[: chosen.start()] + _SWAPPED[chosen.group()] + text[chosen.end() :]


def recount(text: str, draw: random.Random) -> str | None:
    """With another number; years are left."""
    found = [m for m in _NUMBER.finditer(text) if not re.fullmatch(r"(?:19|20)\d\d", m.group())]
    if found:
        chosen = draw.choice(found)
        digits = chosen.group().lstrip("$").replace(",", "")
        value = float(digits) * draw.choice((0.1, 0.4, 0.7, 1.3, 1.5, 2, 3, 10))
        new = f"{value:,.0f}" if "." not in digits else f"{value:,.1f}"
        new = new if new != chosen.group().lstrip("$") else f"{float(digits) + 3:,.0f}"
        return (
            text[: chosen.start()]
            + "$" * chosen.group().startswith("$")
            + new
            + text[chosen.end() :]
        )
    spelt = list(_SPELT.finditer(text))
    if not spelt:
        return None
    chosen = draw.choice(spelt)
    new = draw.choice([w for w in ("two", "three", "five", "eight", "ten") if w != chosen.group()])
    return text[: chosen.start()] + new + text[chosen.end() :]


def rename(names: Sequence[str]) -> Edit:
    """With a name replaced by one of others."""

    def edit(text: str, draw: random.Random) -> str | None:
        found = list(_NAME.finditer(text))
        if not found:
            return None
        chosen = draw.choice(found)
        new = draw.choice([n for n in names if n not in text] or [""])
        return text[: chosen.start()] + new + text[chosen.end() :] if new else None

    return edit


def exchange(text: str, draw: random.Random) -> str | None:
    """With two of its names in each other's place."""
    found = list(_NAME.finditer(text))
    pairs = [(a, b) for a in found for b in found if a.start() < b.start() and a[0] != b[0]]
    if not pairs:
        return None
    one, other = draw.choice(pairs)
    between = text[one.end() : other.start()]
    return text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


def names_of(texts: Sequence[str]) -> list[str]:
    """The names that stand in texts, each once, in order of their letters."""
    return sorted({m for text in texts for m in _NAME.findall(text)})
