"""What can be seen of a line and of its neighbours, in numbers, for the model of lines.

Nearly all of it is form, so that it holds in any language: lengths, the case of words, the marks
at the end, gaps, what is repeated, and what stands around. Only `site` knows English phrases.
"""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.clean.asides import is_disclaimer
from reportedly.clean.core import best_run
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import ends_sentence, is_credit, is_prose, lower_share

Floats = NDArray[np.float32]

_DAY = re.compile(r"(?:19|20)\d\d|\d[:.]\d\d|\d\s?(?:h|hrs?|hours?|mins?|days?|weeks?)\b")
_ADDRESS = re.compile(r"https?:|www\.|@\w|\w\.(?:com|org|net)\b")
_INNER = re.compile(r"[.!?]['\"”’]? [A-Z]|[。！？]")
_QUOTE = re.compile(r"[“”\"«»„「」]")
_ITEM = re.compile(r"(?:[-–—*•·]|\(?\d{1,2}[.)]|[a-z][.)])\s")
_ODD = re.compile(r"[|›»→►▶✓×…]|\.\.$")
_LONG, _SHORT = 25, 15
_WINDOWS = (1, 2, 4, 10)
_NEAR = 12
"""How many lines before and after a line are near it."""

OWN = (
    "size long prose paragraph closed colon open lower none digits day address inner quote item "
    "odd tab site phrase credit disclaimer again gap wide loose shout tiny clause onward"
).split()
"""What is seen of a line by itself."""


def signs(pieces: Sequence[Piece]) -> Floats:
    """One row a piece: its own numbers, its neighbours', and where it stands to the core."""
    own, inner = own_signs(pieces), best_run(pieces)
    return np.hstack([own, _around(own), _placed(pieces, own, inner), _shared(pieces, inner)])


def own_signs(pieces: Sequence[Piece]) -> Floats:
    """One row a piece, with the numbers of `OWN`."""
    counts = Counter(piece.key or piece.text for piece in pieces)
    gaps = [min(piece.gap, 4) for piece in pieces] + [4]
    usual = float(np.median(gaps[:-1])) if pieces else 2.0
    rows = [
        _row(piece, counts[piece.key or piece.text], gaps[i], gaps[i + 1], usual)
        for i, piece in enumerate(pieces)
    ]
    return np.array(rows, np.float32).reshape(len(pieces), len(OWN))


def _row(piece: Piece, times: int, gap: int, after: int, usual: float) -> list[float]:
    size, closed, lower = piece.size, ends_sentence(piece), lower_share(piece)
    # The weight as such: what `furniture` makes of it for sentences the model was not trained on.
    text, site = piece.text, min(2.0, piece.site)
    return [
        float(np.log1p(size)),
        min(1.0, size / 60),
        is_prose(piece),
        is_prose(piece, _LONG),
        closed,
        text.endswith((":", ",", ";")),
        not closed and size <= 18,
        lower,
        size == 0,
        sum(c.isdigit() for c in text[:200]) / max(1, len(text[:200])),
        size <= _SHORT and not closed and _DAY.search(text) is not None,
        _ADDRESS.search(text) is not None,
        min(1.0, len(_INNER.findall(text)) / 3),
        _QUOTE.search(text) is not None,
        _ITEM.match(text) is not None,
        _ODD.search(text) is not None,
        "\t" in text,
        min(1.0, site),
        site >= 0.3,
        is_credit(piece),
        is_disclaimer(piece),
        times > 1,
        gap > usual,
        gap >= 3,
        gap == 1 and after == 1,
        text.isupper(),
        size <= 2,
        not closed and size >= 12 and lower >= 0.5,
        text[0].islower(),
    ]


def _around(own: Floats) -> Floats:
    """Of the lines before and after, in windows: how much prose, how many short open lines."""
    column = {name: i for i, name in enumerate(OWN)}
    prose = own[:, column["long"]] * own[:, column["prose"]]
    kinds = (prose, own[:, column["open"]], own[:, column["site"]], own[:, column["day"]])
    found: list[Floats] = []
    for width in _WINDOWS:
        for values in kinds if width > 1 else ():
            found += [_mean(values, width, -1), _mean(values, width, 1)]
    near = ("size", "prose", "paragraph", "closed", "open", "lower", "site", "day", "gap", "item")
    for name in near:
        for step in (-1, 1):
            found.append(_shifted(own[:, column[name]], step))
    found += [_alike(own, step) for step in (-1, 1)]
    return np.stack(found, axis=1)


def _mean(values: Floats, width: int, step: int) -> Floats:
    """For each line the mean over the `width` lines before it (-1) or after it (1)."""
    total = np.zeros(len(values) + 1)
    total[1:] = np.cumsum(values, dtype=np.float64)
    at = np.arange(len(values))
    low = np.maximum(0, at - width) if step < 0 else at + 1
    high = at if step < 0 else np.minimum(len(values), at + 1 + width)
    mean: Floats = ((total[high] - total[low]) / width).astype(np.float32)
    return mean


def _shifted(values: Floats, step: int) -> Floats:
    moved = np.zeros_like(values)
    if step < 0:
        moved[1:] = values[:-1]
    else:
        moved[:-1] = values[1:]
    return moved


def _alike(own: Floats, step: int) -> Floats:
    """How like in shape the neighbour is: lists are made of lines that look alike."""
    apart = np.ones(len(own), np.float32)
    differ = np.abs(own[1:] - own[:-1]).mean(axis=1) if len(own) > 1 else apart[:0]
    if step < 0:
        apart[1:] = differ
    else:
        apart[:-1] = differ
    return 1 - apart


def _placed(pieces: Sequence[Piece], own: Floats, inner: range) -> Floats:
    """Where each line stands to the core, how much that holds, and where prose and days are."""
    n = len(pieces)
    at = np.arange(n)
    before = np.maximum(0, inner.start - at) if inner else np.zeros(n)
    after = np.maximum(0, at - inner.stop + 1) if inner else np.zeros(n)
    sizes = np.array([min(piece.size, 100) for piece in pieces], np.float32)
    held = sizes[inner.start : inner.stop].sum() if inner else 0.0
    whole = max(1.0, float(sizes.sum()))
    openly = own[:, OWN.index("open")].mean() if n else 0.0
    inside = (before == 0) & (after == 0) if inner else np.zeros(n, bool)
    upto = np.cumsum(sizes)
    found = [
        before > 0,
        after > 0,
        inside,
        np.log1p(before) / 3,
        np.log1p(after) / 3,
        np.full(n, held / whole),
        np.full(n, np.log1p(held) / 7),
        np.full(n, openly),
        np.full(n, np.log1p(n) / 5),
        (after > 0) * (upto / whole),
        upto / whole,
        np.full(n, np.log1p(own[:, OWN.index("prose")].sum()) / 4),
        np.full(n, own[:, OWN.index("day")].mean() if n else 0.0),
        _distance(own[:, OWN.index("day")] > 0, -1),
        _distance(own[:, OWN.index("day")] > 0, 1),
        _distance(own[:, OWN.index("prose")] > 0, -1),
        _distance(own[:, OWN.index("prose")] > 0, 1),
        _distance(own[:, OWN.index("site")] >= 1, -1),
        _distance(own[:, OWN.index("site")] >= 1, 1),
    ]
    return np.stack([np.asarray(f, np.float32) for f in found], axis=1)


def _distance(marked: NDArray[np.bool_], step: int) -> Floats:
    """1 right beside the nearest marked line before (-1) or after (1), less farther off."""
    near = np.zeros(len(marked), np.float32)
    last = -1
    order = range(len(marked)) if step < 0 else range(len(marked) - 1, -1, -1)
    for i in order:
        if last >= 0:
            near[i] = 1 / abs(i - last)
        if marked[i]:
            last = i
    return near


def _shared(pieces: Sequence[Piece], inner: range) -> Floats:
    """The share of a line's longer words that other lines have too: the core's, those near."""
    stems = [_stems(piece) for piece in pieces]
    core = Counter(word for i in inner for word in stems[i])
    near = Counter(word for words in stems[:_NEAR] for word in words)
    shares = []
    for i, words in enumerate(stems):
        near.update(stems[i + _NEAR] if i + _NEAR < len(stems) else ())
        if i > _NEAR:
            near.subtract(stems[i - _NEAR - 1])
        known = sum(core[word] > (i in inner) for word in words)
        around = sum(near[word] > 1 for word in words)
        few = max(1, len(words))
        shares.append((known / few, min(1.0, known / 4), around / few, around > 3, not words))
    return np.array(shares, np.float32).reshape(len(pieces), 5)


def _stems(piece: Piece) -> frozenset[str]:
    return frozenset(word[:6] for word in piece.words if len(word) > 3)
