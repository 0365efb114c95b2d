"""How well `clean` tells the article from what stands around it: measured on public corpora.

Run `python -m evals.blocks`. PolNeAR's dev texts hold nothing but articles, so whatever is called
furniture, teaser or disclaimer there is lost. The pages of article-extraction-benchmark come with
the article's text: body is compared with it, for the pages as HTML and for their visible text as
if it had been copied out of a browser. A word counts as right if it stands in a run of four words
that the other text has too; figures are weighted by characters and averaged over pages.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import fmean, median

from evals.corpus import SKIPPED, data_folder
from evals.savedpages import PAGES, saved
from reportedly.clean import clean
from reportedly.errors import InputError
from reportedly.ingest import read_pages
from reportedly.schema import Block, Metadata, Page

_WORD = re.compile(r"\w+")
_GRAM = 4
_LOST = ("furniture", "teaser", "disclaimer")
_ARTICLE = ("body", "pullquote")
# The first line of a PolNeAR text is its title.
_POLNEAR = Path("polnear/dev/text")


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    needed = (data_folder() / _POLNEAR, data_folder() / PAGES)
    return None if all(path.exists() for path in needed) else SKIPPED.format(data_folder())


def lost_on_polnear(folder: Path) -> tuple[Counter[str], list[tuple[str, str, str]]]:
    """Characters by kind below the titles of PolNeAR dev, and what was lost (file, kind, text)."""
    kinds: Counter[str] = Counter()
    lost: list[tuple[str, str, str]] = []
    for path in sorted((folder / _POLNEAR).glob("*.txt")):
        (page,) = read_pages(path)
        title_end = max(0, page.text.find("\n"))
        for block in clean(page)[1]:
            start = max(block.start, title_end)
            kinds[block.kind] += max(0, block.end - start)
            if block.kind in _LOST and start < block.end:
                lost.append((path.stem, block.kind, page.text[start : block.end]))
    return kinds, lost


def saved_pages(folder: Path) -> Iterator[tuple[Page, str, float]]:
    """Each saved page with its article's text and the CPU seconds that reading it took."""
    for _, path, gold in saved(folder):
        began = time.process_time()
        try:
            (page,) = read_pages(path)
        except InputError as error:
            print(error, file=sys.stderr)
            continue
        yield page, gold, time.process_time() - began


def copied(page: Page) -> Page:
    """The page as it would be if its visible text had been copied into a text file."""
    return replace(page, format="text", regions=(), hints=Metadata(), parts=())


def agreement(page: Page, blocks: list[Block], gold: str) -> tuple[float, float]:
    """Precision and recall of the body's characters."""
    body = "\n".join(page.text[b.start : b.end] for b in blocks if b.kind in _ARTICLE)
    return covered(body, gold), covered(gold, body)


def covered(text: str, other: str) -> float:
    """The share of a text's word characters in runs of four words that the other has too."""
    words, others = _words(text), _words(other)
    size = min(_GRAM, len(words), len(others))
    if not size:
        return float(not words)
    known = {tuple(others[i : i + size]) for i in range(len(others) - size + 1)}
    right = [False] * len(words)
    for i in range(len(words) - size + 1):
        if tuple(words[i : i + size]) in known:
            right[i : i + size] = [True] * size
    total = sum(map(len, words))
    return sum(len(word) for word, good in zip(words, right, strict=True) if good) / total


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def texts(folder: Path) -> dict[str, float]:
    """Over PolNeAR's dev texts: titles found, and the time that a text takes."""
    right, spent = [], []
    for path in sorted((folder / _POLNEAR).glob("*.txt")):
        began = time.process_time()
        (page,) = read_pages(path)
        article, _ = clean(page)
        spent.append(time.process_time() - began)
        right.append(article.title == " ".join(page.text.split("\n", 1)[0].split()))
    return {
        "polnear titles": 100 * fmean(right),
        "read and clean text, median ms": 1000 * median(spent),
    }


def measure(folder: Path) -> dict[str, float]:
    """All figures, by name; shares in per cent, times in milliseconds."""
    kinds, _ = lost_on_polnear(folder)
    figures = {f"polnear {kind}": 100 * kinds[kind] / kinds.total() for kind in _LOST}
    figures["polnear lost"] = sum(figures.values())
    figures |= texts(folder)
    scores: dict[str, list[tuple[float, float]]] = {"html": [], "copied": []}
    spent: dict[str, list[float]] = {"read html": [], "clean html": [], "clean copied": []}
    for page, gold, seconds in saved_pages(folder):
        spent["read html"].append(seconds)
        for name, form in (("html", page), ("copied", copied(page))):
            began = time.process_time()
            blocks = clean(form)[1]
            spent[f"clean {name}"].append(time.process_time() - began)
            scores[name].append(agreement(form, blocks, gold))
    for name, pairs in scores.items():
        precision, recall = fmean(p for p, _ in pairs), fmean(r for _, r in pairs)
        figures[f"{name} precision"], figures[f"{name} recall"] = 100 * precision, 100 * recall
        figures[f"{name} F1"] = 200 * precision * recall / (precision + recall)
    for name, times in spent.items():
        figures[f"{name}, median ms"] = 1000 * median(times)
    return figures


def main() -> int:
    """Prints the figures, and with "--lost" what PolNeAR's texts lose."""
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    folder = data_folder()
    if "--lost" in sys.argv:
        for name, kind, text in lost_on_polnear(folder)[1]:
            print(f"{name}\t{kind}\t{text!r}")
    for name, value in measure(folder).items():
        print(f"{name:32}{value:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
