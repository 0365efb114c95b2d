"""Same: the same words stand in quotation marks in both."""

from collections.abc import Sequence

from reportedly.gather.words import is_telling
from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement

FEWEST = 6
"""Words of a shared run in quotation marks that may be beyond chance."""

TELLING = 3
"""Of these, words that carry meaning and are no names: "I think that it is going to be" is
everybody's, and so is "the chair of the Norland Chamber of Trade" where the claim is about it."""

MOST = 0.75
"""Part of the shorter quotation that the run must fill: both speak of one matter, so they share
phrases by nature."""

LONG = 14
"""Words of a run that need fill no part."""


def same_words(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """A long run of words that both contents quote verbatim."""
    if min(len(a.quoted), len(b.quoted)) < FEWEST:
        return None
    one, other = (tuple(w.lower() for w in s.quoted) for s in (a, b))
    if not _runs(one) & _runs(other):
        return None
    start, length = _longest_run(one, other)
    run = a.quoted[start : start + length]
    if sum(is_telling(w) and not w[0].isupper() for w in run) < TELLING:
        return None
    if length < min(LONG, MOST * min(len(one), len(other))):
        return None
    return "same", f"the same {length} words stand in quotation marks in both: “{_shown(run)}”"


def _runs(quoted: Sequence[str]) -> set[tuple[str, ...]]:
    """Every run of as many words as may be beyond chance."""
    return {tuple(quoted[i : i + FEWEST]) for i in range(len(quoted) - FEWEST + 1)}


def _shown(run: Sequence[str]) -> str:
    """The run's first words."""
    return " ".join(run) if len(run) <= LONG else " ".join(run[:LONG]) + " …"


def _longest_run(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Start in `one` and length of the longest run of words in both, first found first.

    By a table of run lengths.
    """
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
    return end - best, best
