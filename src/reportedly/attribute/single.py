"""Single quotation marks, which are apostrophes too.

British papers quote ‘like this’, or 'like this', and keep double marks for what is quoted inside.
A mark opens where white space or a bracket stands before it and a word behind; one that closes is
looked for in the same paragraph, behind punctuation by preference: in ‘the senators’ vote,’ the
second mark is an apostrophe. A quotation that runs on over paragraphs is not closed before its
last.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MARK = re.compile(r"['‘’‚‹›]")
# What is cut off at a word's beginning, and years: ’em, ’til, ’90s.
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|[0-9]0s)\b", re.IGNORECASE)
_OPENS, _CLOSES = frozenset("'‘‚‹›’"), frozenset("'’‘›‹")
_BEFORE, _ENDS = '([{—–-"“', ",.?!…;:—–-"


class Single(NamedTuple):
    """A quotation in single marks: offsets of its marks; `closes` is None where it runs on."""

    opens: int
    closes: int | None


class _Candidate(NamedTuple):
    at: int
    opens: bool
    firm: bool
    """For one that may close: whether punctuation stands before it."""


def singles(text: str, start: int, end: int, paragraphs: Sequence[int]) -> list[Single]:
    """The quotations in single marks of text[start:end], in order and disjoint.

    `paragraphs` are the sorted offsets where one begins. One pass: each mark is looked at once.
    """
    found: list[Single] = []
    groups = _by_paragraph(_candidates(text, start, end), [start, *paragraphs])
    for i, (first, group) in enumerate(groups):
        after = groups[i + 1][1] if i + 1 < len(groups) else []
        goes_on = bool(after) and after[0].opens and after[0].at == groups[i + 1][0]
        found += _paired(group, first, goes_on)
    return found


def _candidates(text: str, start: int, end: int) -> Iterator[_Candidate]:
    for m in _MARK.finditer(text, start, end):
        at = m.start()
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if m.group() in (before, after):
            continue  # two single marks are one double mark
        left = not before or before.isspace() or before in _BEFORE
        if left and m.group() in _OPENS and not (not after or after.isspace()):
            if not _ELIDED.match(text, at + 1):
                yield _Candidate(at, True, False)
        elif not left and m.group() in _CLOSES and not after.isalnum():
            yield _Candidate(at, False, before in _ENDS)


def _by_paragraph(
    candidates: Iterator[_Candidate], begins: Sequence[int]
) -> list[tuple[int, list[_Candidate]]]:
    """The candidates of each paragraph that has any, with the paragraph's first offset."""
    groups: list[tuple[int, list[_Candidate]]] = []
    for one in candidates:
        first = begins[bisect_right(begins, one.at) - 1]
        if not groups or groups[-1][0] != first:
            groups.append((first, []))
        groups[-1][1].append(one)
    return groups


def _paired(group: Sequence[_Candidate], first: int, goes_on: bool) -> Iterator[Single]:
    """The quotations of one paragraph that begins at `first`."""
    opened: int | None = None
    loose: int | None = None
    for one in group:
        if not one.opens and opened is not None:
            if one.firm:
                yield Single(opened, one.at)
                opened = loose = None
            elif loose is None:
                loose = one.at
        elif one.opens:
            if opened is not None and loose is not None:
                yield Single(opened, loose)
                opened = None
            if opened is None:
                opened, loose = one.at, None
    if opened is not None and loose is not None:
        yield Single(opened, loose)
    elif opened is not None and (goes_on or opened == first):
        yield Single(opened, None)
