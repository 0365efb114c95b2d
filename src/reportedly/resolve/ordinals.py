"""Whom "the second official" and "the other aide" mean: those who were told apart before."""

from collections.abc import Sequence

from reportedly.lexicon.nouns import same_class
from reportedly.resolve.apart import apart
from reportedly.resolve.draft import Draft
from reportedly.resolve.phrases import Phrase

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NEAR = 3
"""Words of a description among which its ordinal stands."""


def set_apart(phrase: Phrase, earlier: Sequence[Draft], speaker: Draft | None) -> Draft | None:
    """The one who was introduced by an ordinal or "other", for "the" with the same; else nobody.

    `earlier` are those of its kind in the order of the text; `speaker` is who spoke last.
    """
    words = _words(phrase.text)
    ordinal = next((word for word in words if word in _ORDINALS), "")
    if words[:1] != ["the"] or phrase.plural or phrase.partitive:
        return None
    if not ordinal and "other" not in words:
        return None
    singles = [d for d in earlier if _single(d) and same_class(d.noun, phrase.noun)]
    singles = [d for d in singles if not apart(d, phrase)]
    return _nth(phrase, singles, ordinal) if ordinal else _other(singles, speaker)


def counted_apart(one: str, other: str) -> bool:
    """Whether two descriptions tell two ordinals: the first official is not the second one."""
    told = [{word for word in _words(text) if word in _ORDINALS} for text in (one, other)]
    return all(told) and told[0].isdisjoint(told[1])


def is_further(name: str) -> bool:
    """Whether a description tells that there was another one before."""
    return not {*_ORDINALS[1:], "another", "other"}.isdisjoint(_words(name))


def _words(text: str) -> list[str]:
    return text.lower().split()[:_NEAR]


def _single(draft: Draft) -> bool:
    return not draft.plural and draft.count == 1


def _nth(phrase: Phrase, singles: Sequence[Draft], ordinal: str) -> Draft | None:
    """Who was so called, else who came up as that one, if no word tells of somebody new."""
    called = [d for d in singles if ordinal in _words(d.name)]
    if called:
        return called[-1]
    at = _ORDINALS.index(ordinal)
    spoke = [d for d in singles if d.spoke] or singles
    if len(spoke) <= max(at, 1):
        return None
    return spoke[at] if phrase.mods - {ordinal} <= spoke[at].mods | {spoke[at].noun} else None


def _other(singles: Sequence[Draft], speaker: Draft | None) -> Draft | None:
    """The last one, if set off from those before; of two, whichever has not just spoken."""
    last = singles[-1] if singles else None
    if last is None or not last.distinct:
        return None
    if "other" in _words(last.name):
        return last
    if len(last.distinct) > 1:
        return None  # any of them may be meant
    return last.distinct[0] if last is speaker else last
