"""What kind of source a description tells by its head noun."""

from reportedly.lexicon import sources
from reportedly.lexicon.nouns import NUMBERS
from reportedly.resolve.phrases import Phrase
from reportedly.schema import EntityKind

_DETERMINING = frozenset("one another each every any no not".split())
_SEVERAL = 12
"""More than so many are a crowd, of whom none is a particular one."""
_LOOKED_AT = 40
"""Words of a description that can tell its kind."""


def described_kind(phrase: Phrase) -> EntityKind:
    """The kind that a description's head noun tells, as `lexicon/sources.py` says."""
    front = phrase.text.lower().partition(", ")[0]  # what follows a comma picks nobody out
    words = front.split()[:_LOOKED_AT]
    if phrase.noun == "them":
        return _of_them(phrase, words)
    return sources.described_kind(
        phrase.noun,
        words,
        plural=phrase.plural,
        counted=phrase.plural and _few(phrase, words),
        definite=phrase.definite or _bare(phrase, words[:1]),
    )


def _few(phrase: Phrase, words: list[str]) -> bool:
    """Whether a small number is told, exactly or as a bound ("at least two lawmakers")."""
    if phrase.count is not None:
        return phrase.count <= _SEVERAL
    told = NUMBERS.get(words[0]) if words else None
    return told is not None and told <= _SEVERAL and not set(words[1:3]) & _NO_NUMBER


def _bare(phrase: Phrase, first: list[str]) -> bool:
    """Whether a single one stands without "a" or "the", as headlines have it."""
    set_off = phrase.plural or phrase.indefinite or phrase.other or phrase.partitive
    return not set_off and not set(first) & _DETERMINING


def _of_them(phrase: Phrase, words: list[str]) -> EntityKind:
    """Of "one of them" nothing but the number tells anything."""
    if phrase.text.lower().endswith((" us", " you")) or _CROWD & set(words):
        return "group"
    return "anonymous"


_NO_NUMBER = frozenset("out in of hundred thousand million dozen dozens per percent".split())
_CROWD = frozenset({"many", "most", "all", "surveyed", "polled"}) | sources.SHARES


def telling(phrase: Phrase) -> bool:
    """Whether the head noun is one of those that tell a kind."""
    known = sources.NOUNS | sources.SHARES | {"them", "other", "one", "another"}
    return phrase.noun in known or phrase.noun[:1].isdigit()


def seen_kind(phrase: Phrase, kind: EntityKind, seen: EntityKind) -> EntityKind:
    """The kind of a description whose noun tells nothing, by what the model takes it for.

    "The retired surgeon" is somebody whom the text takes for known.
    """
    if seen == "unknown":
        return "unknown" if kind == "group" else kind
    if kind not in {"unknown", "group"}:
        return kind
    if seen in {"person", "group"} and phrase.plural:
        return "group"
    if seen == "person":
        return "person" if phrase.definite else "anonymous"
    return kind if kind == "group" else seen
