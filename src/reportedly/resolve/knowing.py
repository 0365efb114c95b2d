"""Whom "the people" or "the sources" were before: those who know, not those who speak for a body.

Such words take up anybody in the plural. Told again are first of all those who were called so,
then those of whom the text says how they know or that they are not named.
"""

from collections.abc import Sequence

from reportedly.lexicon.anonymity import ACCESS, any_of
from reportedly.lexicon.nouns import same_class
from reportedly.resolve.draft import Draft
from reportedly.resolve.phrases import Phrase

_ACCESS = any_of(ACCESS)
_LONGEST = 200
"""Characters of a description in which it is looked for how somebody knows."""


def foremost(phrase: Phrase, several: Sequence[Draft]) -> list[Draft]:
    """Those of several whom the words of a plural fit best, in their order."""
    ranks = [_rank(draft, phrase) for draft in several]
    best = min(ranks, default=0)
    return [draft for draft, rank in zip(several, ranks, strict=True) if rank == best]


def _rank(draft: Draft, phrase: Phrase) -> int:
    alike, knows = same_class(draft.noun, phrase.noun), _knows(draft)
    if alike and (knows or draft.count is not None or draft.noun != "person"):
        return 0  # "some people" may be anybody
    return 1 if alike or knows else 2


def _knows(draft: Draft) -> bool:
    return draft.withheld or bool(_ACCESS.search(draft.name[:_LONGEST]))
