"""Sentences by which one speaker's statement is known again in another article."""

import re

from reportedly.gather.negation import lacking
from reportedly.gather.words import stems

FEWEST = 4
"""Telling words of a sentence from which it is known again."""

MOST = 30
"""Sentences of a content that are read."""

_SENTENCE = re.compile(r"[^.!?…“”\"]+")


def sentences(text: str) -> frozenset[str]:
    """The sentences of a content, each as its stems in order, and what it says there is none of.

    Outlets cut a quotation at other places, and some turn its commas into stops; a sentence of a
    few telling words is the same whoever prints it. "There was no promise" has one, and is known
    by what it says that there is none of.
    """
    found = {f"no {' '.join(sorted(held))}" for held in lacking(text)}
    for sentence in _SENTENCE.findall(text)[:MOST]:
        told = stems(sentence)
        if len(told) >= FEWEST:
            found.add(" ".join(told))
    return frozenset(found)
