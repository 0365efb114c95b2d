"""How well the body of saved pages is told, beside trafilatura: `python -m evals.pages`.

The pages of article-extraction-benchmark come with the article's text. Ours and trafilatura read
each page in the same run and are compared with that text by two measures: the benchmark's own
(shingles of four words, counted as often as they stand, precision and recall averaged over pages)
and that of `evals.blocks` (words in runs of four that the other text has too, weighted by
characters). The pages are cut into halves by the SHA-1 of their names; the even one alone was
looked at while rules were made. CPU is that of one process, per page, the median.
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import isnan, nan
from pathlib import Path
from statistics import fmean, median
from typing import Any, NamedTuple

from evals.blocks import covered
from evals.corpus import SKIPPED, data_folder, is_even
from evals.savedpages import PAGES, saved
from reportedly.clean import clean
from reportedly.errors import InputError
from reportedly.ingest import read_pages
from reportedly.schema import Block, BlockKind, Page

_TOKEN = re.compile(r"\w+")
_SIZE = 4
# What the benchmark counts among an article's text: its notes and its pull quotes, too.
_ARTICLE: tuple[BlockKind, ...] = ("body", "pullquote", "disclaimer")
# trafilatura's plain settings; readers' comments are left out in all of them.
_SETTINGS: dict[str, dict[str, Any]] = {
    "default": {},
    "fast": {"fast": True},
    "precision": {"favor_precision": True},
    "recall": {"favor_recall": True},
    "no tables": {"include_tables": False},
    "precision, no tables": {"favor_precision": True, "include_tables": False},
}


class Reading(NamedTuple):
    """What one reader makes of a page: precision and recall by both measures, CPU seconds."""

    shingles: tuple[float, float]
    characters: tuple[float, float]
    seconds: float


def ours(kinds: Sequence[BlockKind]) -> Callable[[Path], str]:
    """Our own reading as a reader of files: the blocks of these kinds; empty for bad input."""

    def read(path: Path) -> str:
        try:
            (page,) = read_pages(path)
        except InputError as error:
            print(error, file=sys.stderr)
            return ""
        return article_of(page, clean(page)[1], kinds)

    return read


def article_of(page: Page, blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> str:
    """The text of the blocks of these kinds, with the datelines that open a paragraph."""
    kept = [block for block in blocks if block.kind in kinds]
    for block, after in pairwise(blocks):
        opens = block.kind == "dateline" and after.kind == "body"
        if opens and "\n" not in page.text[block.end : after.start]:
            kept.append(block)
    return "\n".join(page.text[b.start : b.end] for b in sorted(kept, key=lambda b: b.start))


def peer(settings: dict[str, Any]) -> Callable[[Path], str]:
    """Trafilatura with these settings, as a reader of files."""
    import trafilatura

    def read(path: Path) -> str:
        found = trafilatura.extract(path.read_bytes(), include_comments=False, **settings)
        return found or ""

    return read


def shingles(found: str, gold: str) -> tuple[float, float]:
    """Precision and recall as the benchmark's evaluate.py counts them.

    A precision of nothing found is nan, and left out of averages as it is there.
    """
    own, true = _shingled(found), _shingled(gold)
    right, all_found, all_true = (own & true).total(), own.total(), true.total()
    return right / all_found if all_found else nan, right / all_true if all_true else nan


def _shingled(text: str) -> Counter[tuple[str, ...]]:
    words = _TOKEN.findall(text)
    cut = (tuple(words[i : i + _SIZE]) for i in range(max(1, len(words) - _SIZE + 1)))
    return Counter(shingle for shingle in cut if shingle)


def read_all(
    folder: Path, readers: dict[str, Callable[[Path], str]]
) -> dict[str, dict[str, Reading]]:
    """What each reader makes of each page, by reader and page."""
    found: dict[str, dict[str, Reading]] = {name: {} for name in readers}
    for page, path, gold in saved(folder):
        for name, reader in readers.items():
            began = time.process_time()
            text = reader(path)
            spent = time.process_time() - began
            both = covered(text, gold), covered(gold, text)
            found[name][page] = Reading(shingles(text, gold), both, spent)
    return found


def summary(pairs: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Precision and recall averaged over pages, and the F1 of the averages, in per cent."""
    precision = fmean(p for p, _ in pairs if not isnan(p))
    recall = fmean(r for _, r in pairs if not isnan(r))
    both = precision + recall
    return 100 * precision, 100 * recall, 200 * precision * recall / both if both else 0.0


def table(found: dict[str, dict[str, Reading]]) -> Iterator[str]:
    """A row for every reader and part: both measures as precision, recall, F1; CPU."""
    yield f"{'':42}{'pages':>6}  {'shingles: P, R, F1':22}{'characters: P, R, F1':22}{'ms':>6}"
    parts: dict[str, Callable[[str], bool]] = {
        "even": is_even,
        "odd": lambda page: not is_even(page),
        "all": lambda _: True,
    }
    for part, belongs in parts.items():
        for name, pages in found.items():
            chosen = [reading for page, reading in pages.items() if belongs(page)]
            figures = [
                *summary([r.shingles for r in chosen]),
                *summary([r.characters for r in chosen]),
            ]
            one, two = (" ".join(f"{f:6.2f}" for f in figures[i : i + 3]) for i in (0, 3))
            spent = 1000 * median(r.seconds for r in chosen)
            yield f"{part:6}{name:36}{len(chosen):6}  {one:22}{two:22}{spent:6.0f}"


def main() -> int:
    """Prints the table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    folder = data_folder()
    if not (folder / PAGES).exists():
        print(SKIPPED.format(folder), file=sys.stderr)
        return 0
    readers: dict[str, Callable[[Path], str]] = {
        "reportedly": ours(_ARTICLE),
        "reportedly, body alone": ours(("body",)),
    }
    readers |= {f"trafilatura, {name}": peer(how) for name, how in _SETTINGS.items()}
    for line in table(read_all(folder, readers)):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
