"""Same: the same words stand in quotation marks in both."""

from collections.abc import Sequence

from reportedly.gather.words import is_telling
from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement

FEWEST = 6
"""Words of a shared run in quotation marks that is beyond chance."""

TELLING = 3
"""Of these, words that carry meaning; "I think that it is going to be" is everybody's."""


def same_words(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """A long run of words that both contents quote verbatim."""
    if not _runs(a.quoted) & _runs(b.quoted):
        return None
    run = _longest_run(a.quoted, b.quoted)
    if sum(is_telling(w) for w in run) < TELLING:
        return None
    return "same", f"the same {len(run)} words stand in quotation marks in both"


def _runs(quoted: Sequence[str]) -> set[tuple[str, ...]]:
    """Every run of as many words as are beyond chance."""
    return {tuple(quoted[i : i + FEWEST]) for i in range(len(quoted) - FEWEST + 1)}


def _longest_run(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """The longest run of words in both, first found first; by a table of run lengths."""
    best, end = 0, 0
    before = [0] * (len(other) + 1)
    for i, word in enumerate(one):
        here = [0] * (len(other) + 1)
        for j, fellow in enumerate(other):
            if word == fellow:
                here[j + 1] = before[j] + 1
                if here[j + 1] > best:
                    best, end = here[j + 1], i + 1
        before = here
    return one[end - best : end]
