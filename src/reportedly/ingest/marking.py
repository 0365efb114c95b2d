"""Which blocks of an HTML page are its article: by their words, and by where they stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.ingest.place import PLACES, Place, misread
from reportedly.schema import Region

_WORD = re.compile(r"\w+")
_GRAM = 4
_SHARE = 0.9
_CLOSED = frozenset(".!?…\"'”’»:)")
_SENTENCE = 8
# A place is the article's where so many words of prose, and such a share of the place's, are main.
_PLACE_WORDS = 50
_PLACE_SHARE = 0.3
_FEW = 0.2
_LINE = 30
_ITEMS = frozenset("li td dd dt".split())
_STRAY_GAP = 5
_STRAY_SHARE = 0.5
_CARDS = 3


def mark_main(
    text: str, regions: Sequence[Region], places: Sequence[Place], main: str
) -> tuple[Region, ...]:
    """The regions with `main` set, and tags that fit: no article is an aside.

    `main` is the article's text as an extractor found it. Blocks are main if their words stand in
    it, or if they are prose and stand in a place that is the article's: extractors stop at an
    advertisement that parts an article in two. They are not if they only repeat words of the
    article beside or below it. Linear in both texts.
    """
    if not main:
        return tuple(regions)
    blocks = [_words(text[r.start : r.end]) for r in regions]
    grams = set(_grams(_words(main)))
    marks = _by_words(blocks, main, grams)
    false = misread(places, [len(b) * mark for b, mark in zip(blocks, marks, strict=True)])
    tags = [place.tag(false) for place in places]
    _add_cells(marks, tags, blocks, grams)
    closed = [
        tag != "a" and text[r.end - 1] in _CLOSED for r, tag in zip(regions, tags, strict=True)
    ]
    homes = _homes(marks, closed, blocks, places)
    at_home = [place.home in homes for place in places]
    marks = [m or (c and h) for m, c, h in zip(marks, closed, at_home, strict=True)]
    _drop_repeated(marks, blocks, places)
    lines = [1 + text.count("\n", r.start, r.end) for r in regions]
    for outside in (_asides(tags, at_home), _links(marks, tags, places, blocks, lines)):
        _drop_outside(marks, outside, blocks)
    _drop_cards(marks, tags, places, blocks)
    _drop_stray(marks, places, blocks)
    return tuple(
        Region(r.start, r.end, tag, mark) for r, tag, mark in zip(regions, tags, marks, strict=True)
    )


def _by_words(blocks: Sequence[list[str]], main: str, grams: set[tuple[str, ...]]) -> list[bool]:
    """A block of fewer than four words must be a line of the main text.

    A longer one must share nine tenths of its runs of four words with it.
    """
    lines = {tuple(_words(line)) for line in main.split("\n")}
    found = []
    for words in blocks:
        own = _grams(words)
        shared = sum(gram in grams for gram in own)
        found.append(shared >= _SHARE * len(own) if own else tuple(words) in lines)
    return found


def _add_cells(
    marks: list[bool],
    tags: Sequence[str],
    blocks: Sequence[list[str]],
    grams: set[tuple[str, ...]],
) -> None:
    """Marks short blocks that stand in the main text together with their neighbours.

    The cells of a table do, and the numbers of notes.
    """
    words = [word for block in blocks for word in block]
    covered = [False] * len(words)
    for i, gram in enumerate(_grams(words)):
        if gram in grams:
            covered[i : i + _GRAM] = [True] * _GRAM
    at = 0
    for i, block in enumerate(blocks):
        end = at + len(block)
        if 0 < len(block) < _GRAM and tags[i] not in PLACES and all(covered[at:end]):
            marks[i] = True
        at = end


def _homes(
    marks: Sequence[bool],
    closed: Sequence[bool],
    blocks: Sequence[list[str]],
    places: Sequence[Place],
) -> set[tuple[int, int]]:
    """The places in which much of the prose is main: the same tags and classes, in one story."""
    main: Counter[tuple[int, int]] = Counter()
    every: Counter[tuple[int, int]] = Counter()
    for mark, ends, words, place in zip(marks, closed, blocks, places, strict=True):
        if ends and len(words) >= _SENTENCE:
            every[place.home] += len(words)
            main[place.home] += len(words) * mark
    return {
        home
        for home, words in main.items()
        if words >= max(_PLACE_WORDS, _PLACE_SHARE * every[home])
    }


def _drop_repeated(marks: list[bool], blocks: Sequence[list[str]], places: Sequence[Place]) -> None:
    """Unmarks sentences that stand in another place too; that stays which is most at home.

    What is repeated in one place, as a refrain is, stays.
    """
    held: Counter[tuple[int, int]] = Counter()
    for mark, words, place in zip(marks, blocks, places, strict=True):
        held[place.home] += len(words) * mark
    kept: dict[tuple[str, ...], int] = {}
    for i in range(len(marks)):
        if not marks[i] or len(blocks[i]) < _SENTENCE:
            continue
        first = kept.setdefault(tuple(blocks[i]), i)
        if places[first].home != places[i].home:
            worse = first if held[places[i].home] > held[places[first].home] else i
            marks[worse] = False
            kept[tuple(blocks[i])] = first + i - worse


def _asides(tags: Sequence[str], at_home: Sequence[bool]) -> list[int]:
    return [i for i, tag in enumerate(tags) if tag in PLACES and not at_home[i]]


def _links(
    marks: Sequence[bool],
    tags: Sequence[str],
    places: Sequence[Place],
    blocks: Sequence[list[str]],
    lines: Sequence[int],
) -> list[int]:
    """Lines that are links and no more: ways to other pages.

    The items of a list may be links if as many others of them are the article's text.
    """
    links = Counter(p.home for p, tag in zip(places, tags, strict=True) if tag == "a")
    items = Counter(
        p.home for p, tag, m in zip(places, tags, marks, strict=True) if m and tag in _ITEMS
    )
    lists = {home for home, n in items.items() if n >= links[home]}
    return [
        i
        for i, tag in enumerate(tags)
        if tag == "a" and len(blocks[i]) <= _LINE * lines[i] and places[i].home not in lists
    ]


def _drop_outside(marks: list[bool], outside: Sequence[int], blocks: Sequence[list[str]]) -> None:
    """Unmarks blocks that repeat the article's words outside of it, unless they hold much of it."""
    total = sum(len(words) for words, mark in zip(blocks, marks, strict=True) if mark)
    chosen = [i for i in outside if marks[i] and len(blocks[i]) >= _GRAM]
    if sum(len(blocks[i]) for i in chosen) <= _FEW * total:
        for i in chosen:
            marks[i] = False


def _drop_stray(marks: list[bool], places: Sequence[Place], blocks: Sequence[list[str]]) -> None:
    """Unmarks what stands far from most of the article, in places where none of that stands."""
    groups = list(_groups(marks))
    sizes = [sum(len(blocks[i]) for i in group) for group in groups]
    most = groups[sizes.index(max(sizes))] if groups else []
    known = {places[i].home for i in most}
    for group, size in zip(groups, sizes, strict=True):
        if size < _STRAY_SHARE * max(sizes) and not any(places[i].home in known for i in group):
            for i in group:
                marks[i] = False


def _drop_cards(
    marks: list[bool], tags: Sequence[str], places: Sequence[Place], blocks: Sequence[list[str]]
) -> None:
    """Unmarks the blocks of a place where each stands below a link: openings of other stories."""
    linked: Counter[tuple[int, int]] = Counter()
    every: Counter[tuple[int, int]] = Counter()
    for i in [i for i, mark in enumerate(marks) if mark]:
        every[places[i].home] += 1
        above = i > 0 and tags[i - 1] == "a" and not marks[i - 1] and len(blocks[i - 1]) >= _GRAM
        linked[places[i].home] += above
    cards = {home for home, n in linked.items() if n >= _CARDS and n == every[home]}
    for i, place in enumerate(places):
        marks[i] = marks[i] and place.home not in cards


def _groups(marks: Sequence[bool]) -> Iterator[list[int]]:
    """The marked blocks, parted where more than a few others stand between them."""
    group: list[int] = []
    for i in [i for i, mark in enumerate(marks) if mark]:
        if group and i - group[-1] > _STRAY_GAP + 1:
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
