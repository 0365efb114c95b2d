"""Classes of people whose genitive is part of a name: "People's Party", "Teachers' Union"."""

from collections.abc import Sequence

from reportedly.lexicon.nouns import NAMED_BODIES
from reportedly.resolve.tokens import Word

_CLASSES = frozenset(
    "people women men children fishermen seamen servicemen firemen peoples workers farmers peasants"
    " teachers students pupils ministers mayors governors judges lawyers doctors nurses physicians"
    " patients parents mothers fathers veterans pensioners soldiers sailors officers writers"
    " authors artists actors musicians players journalists publishers editors miners dockers"
    " drivers pilots engineers bakers brewers builders bankers merchants traders employers"
    " employees tenants landlords consumers citizens residents taxpayers investors"
    " growers producers manufacturers retailers sisters brothers girls boys".split()
)
"""Not "Republicans" or "Vandians": the committee of these is called otherwise."""

_BODIES = NAMED_BODIES | {"republic", "front", "congregation", "guild"}
_AHEAD = 3
"""Words behind a genitive of which one tells a body: "Women's Tennis Association"."""


def of_class(sentence: Sequence[Word], at: int) -> bool:
    """Whether a genitive there is the beginning or middle of a body's name."""
    word = sentence[at]
    if not (word.owns and word.capital and word.lower in _CLASSES):
        return False
    at = _behind(sentence, at)
    for one in sentence[at : at + _AHEAD]:
        if not one.capital:
            return False
        if one.lower in _BODIES:
            return True
    return False


def _behind(sentence: Sequence[Word], at: int) -> int:
    """The place behind a genitive and the mark that ends it, if that stands alone."""
    marked = at + 1 < len(sentence) and sentence[at + 1].stem in _MARKS
    return at + 1 + marked


_MARKS = frozenset("'’")


def inside_genitive(sentence: Sequence[Word], at: int) -> int:
    """How many tokens from `at` on go on a name behind such a genitive; 0 where none does."""
    return _behind(sentence, at - 1) - at + 1 if of_class(sentence, at - 1) else 0


def cut_behind(sentence: Sequence[Word], at: int) -> bool:
    """Whether a name ends with the word there, because this owns what follows."""
    return sentence[at].owns and not of_class(sentence, at)


def written(run: Sequence[Word]) -> tuple[str, ...]:
    """The words of a name; what is owned inside of it keeps its ending."""
    inner = [_genitive(w) if w.owns else w.stem for w in run[:-1]]
    return tuple(w for w in (*inner, *(w.stem for w in run[-1:])) if w not in ".,'’")


def _genitive(word: Word) -> str:
    return f"{word.stem}'" if word.lower.endswith("s") else f"{word.stem}'s"
