"""Same: the same words stand in quotation marks in both."""

from reportedly.gather.words import is_telling, words
from reportedly.schema import Verdict, quote
from reportedly.weigh.statement import Context, Statement

FEWEST = 6
"""Words of a shared run in quotation marks that is beyond chance."""

TELLING = 3
"""Of these, words that carry meaning; "I think that it is going to be" is everybody's."""

LONGEST = 400
"""Words of a quotation that are compared."""

_OPEN = "\"“«„'‘"
_CLOSE = "\"”»“'’"


def same_words(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """A long run of words that both contents quote verbatim."""
    left, right = _quoted(a), _quoted(b)
    if not left or not right:
        return None
    run = _longest_run(left, right)
    if len(run) < FEWEST or sum(is_telling(w) for w in run) < TELLING:
        return None
    return "same", f"the same {len(run)} words stand in quotation marks in both"


def _quoted(statement: Statement) -> list[str]:
    """The words of a content that stand in quotation marks, in small letters."""
    content, text = statement.attribution.content, statement.text
    if statement.attribution.manner == "direct":
        return [w.lower() for w in words(quote(text, content))][:LONGEST]
    said = quote(text, content)
    parts, at = [], 0
    while (start := _next(said, at, _OPEN)) >= 0 and (end := _next(said, start + 1, _CLOSE)) >= 0:
        parts.append(said[start + 1 : end])
        at = end + 1
    return [w.lower() for part in parts for w in words(part)][:LONGEST]


def _next(text: str, at: int, marks: str) -> int:
    """The next quotation mark that is no apostrophe inside a word; -1 where there is none."""
    for index in range(at, len(text)):
        if text[index] in marks:
            inner = text[index - 1 : index].isalnum() and text[index + 1 : index + 2].isalnum()
            if not inner:
                return index
    return -1


def _longest_run(one: list[str], other: list[str]) -> list[str]:
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
