"""What kind of source a description tells by its head noun."""

from reportedly.lexicon import sources
from reportedly.resolve.phrases import Phrase
from reportedly.schema import EntityKind

_LOOKED_AT = 40
"""Words of a description that can tell its kind."""


def described_kind(phrase: Phrase) -> EntityKind:
    """The kind that a description's head noun tells, as `lexicon/sources.py` says."""
    words = frozenset(phrase.text.lower().split()[:_LOOKED_AT])
    if phrase.noun == "them":
        return _of_them(phrase, words)
    return sources.described_kind(
        phrase.noun,
        words,
        plural=phrase.plural,
        counted=phrase.plural and phrase.count is not None,
        definite=phrase.definite,
    )


def _of_them(phrase: Phrase, words: frozenset[str]) -> EntityKind:
    """Of "one of them" nothing but the number tells anything."""
    if phrase.text.lower().endswith((" us", " you")) or words & {"many", "most", "all"}:
        return "group"
    return "anonymous"
