"""Which blocks of an HTML page are its article: by their words, and by where they stand."""

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.ingest.visible import Place
from reportedly.schema import Region

_WORD = re.compile(r"\w+")
_GRAM = 4
_SHARE = 0.75
_OUTSIDE = frozenset("nav aside footer form button select".split())
_CLOSED = frozenset(".!?…\"'”’»:)")
_SENTENCE = 8
# A place is the article's where so many words of prose, and such a share of the place's, are main.
_PLACE_WORDS = 50
_PLACE_SHARE = 0.3
_FEW = 0.2


def mark_main(
    text: str, regions: Sequence[Region], places: Sequence[Place], main: str
) -> tuple[Region, ...]:
    """The regions with `main` set: what stands in the main text, and what stands beside it.

    A block of fewer than four words must be a line of the main text, or stand in it together with
    its neighbours, as the cells of a table do; a longer one must share three quarters of its runs
    of four words with it. Prose that the main text lacks is main if it stands under the same tags
    and classes, in the same <article>, as prose that the main text has: extractors stop at an
    advertisement that parts an article in two. A line that is nothing but links is a way to
    another page. Linear in both texts.
    """
    if not main:
        return tuple(regions)
    words = [_words(text[r.start : r.end]) for r in regions]
    marks = _by_words(regions, words, main)
    prose = [_is_prose(text, r, own) for r, own in zip(regions, words, strict=True)]
    _extend(marks, prose, words, places)
    _drop(marks, regions, words, {"a"})
    tags = _untangled(regions, marks)
    return tuple(
        Region(r.start, r.end, tag, mark) for r, tag, mark in zip(regions, tags, marks, strict=True)
    )


def _by_words(regions: Sequence[Region], blocks: list[list[str]], main: str) -> list[bool]:
    lines = {tuple(_words(line)) for line in main.split("\n")}
    grams = set(_grams(_words(main)))
    joined = _joined(blocks, grams)
    return [
        _in_main(own, lines, grams) or (among and region.tag not in _OUTSIDE)
        for region, own, among in zip(regions, blocks, joined, strict=True)
    ]


def _in_main(words: list[str], lines: set[tuple[str, ...]], grams: set[tuple[str, ...]]) -> bool:
    if len(words) < _GRAM:
        return tuple(words) in lines
    own = _grams(words)
    return sum(gram in grams for gram in own) >= _SHARE * len(own)


def _joined(blocks: list[list[str]], grams: set[tuple[str, ...]]) -> list[bool]:
    """For each block of fewer than four words: whether runs over blocks' ends cover all of it."""
    words = [word for block in blocks for word in block]
    covered = [False] * len(words)
    for i, gram in enumerate(_grams(words)):
        if gram in grams:
            covered[i : i + _GRAM] = [True] * _GRAM
    found, at = [], 0
    for block in blocks:
        end = at + len(block)
        found.append(0 < len(block) < _GRAM and all(covered[at:end]))
        at = end
    return found


def _is_prose(text: str, region: Region, words: list[str]) -> bool:
    long = len(words) >= _SENTENCE and region.tag != "a"
    return long and text[region.end - 1] in _CLOSED


def _extend(
    marks: list[bool], prose: list[bool], blocks: list[list[str]], places: Sequence[Place]
) -> None:
    """Marks the prose in places where much of the prose is main."""
    main: Counter[Place] = Counter()
    all_of: Counter[Place] = Counter()
    for mark, is_prose, words, place in zip(marks, prose, blocks, places, strict=True):
        if is_prose:
            all_of[place] += len(words)
            main[place] += len(words) * mark
    for i, place in enumerate(places):
        enough = main[place] >= max(_PLACE_WORDS, _PLACE_SHARE * all_of[place])
        marks[i] = marks[i] or (prose[i] and enough)


def _drop(
    marks: list[bool], regions: Sequence[Region], blocks: list[list[str]], tags: set[str]
) -> None:
    """Unmarks the blocks of these tags, unless they hold much of the article."""
    chosen = [i for i, r in enumerate(regions) if marks[i] and r.tag in tags]
    chosen = [i for i in chosen if len(blocks[i]) >= _GRAM]
    held = sum(len(blocks[i]) for i in chosen)
    if held <= _FEW * sum(len(words) for words, mark in zip(blocks, marks, strict=True) if mark):
        for i in chosen:
            marks[i] = False


def _untangled(regions: Sequence[Region], marks: list[bool]) -> list[str]:
    """The tags, without the asides that hold a fifth of the article: a class was misread."""
    size = [(r.end - r.start) * mark for r, mark in zip(regions, marks, strict=True)]
    aside = sum(n for r, n in zip(regions, size, strict=True) if r.tag == "aside")
    if aside <= _FEW * sum(size):
        return [r.tag for r in regions]
    return [
        "div" if mark and r.tag == "aside" else r.tag for r, mark in zip(regions, marks, strict=True)
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
