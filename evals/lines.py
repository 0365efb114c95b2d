"""How well `clean` tells body from the rest line by line, on whole pages copied out of a browser.

Run `python -m evals.lines`; it needs a Chromium (two minutes for 129 pages on two cores), or with
`--keep FOLDER` the texts that an earlier run kept there. The pages of article-extraction-benchmark
come with the article's text. A line is one line of the copied text with a word in it:

- of four words or more it is body if at least half of its words stand in runs of four words that
  the article's text has too;
- a shorter one is body if its words stand in the article's text right after those of the body
  line before it, or between it and the next one, in order (`gold_lines`);
- one that says what the page's <title>, <h1> or og:title says is a title, and is not counted.

What `clean` calls body or pullquote is body (the words of a pull quote are the article's own); a
line of several kinds has the kind of most of its characters. Pages are halved by the SHA-1 of
their names: the even half was looked at, the odd one not.
"""

import argparse
import gzip
import json
import re
import sys
import tarfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import lxml.html

from evals.browser import browser, copied_text
from evals.corpus import SKIPPED, data_folder, is_even
from reportedly.clean import clean
from reportedly.ingest import Document
from reportedly.ingest.page import make_page
from reportedly.schema import Block

_PAGES = Path("article-extraction-benchmark/aeb.tar.xz")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LINE = re.compile(r"[^\n]*\w[^\n]*")
_GRAM = 4
_NEAR = 12
"""How many words of the article may lie between a short line and the one before it."""
_BODY = ("body", "pullquote")


@dataclass(frozen=True, slots=True)
class Copy:
    """A page as copied, its article's text, and its titles, word by word."""

    name: str
    text: str
    gold: str
    titles: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A counted line: where it stands, whether it is body, and what `clean` calls it."""

    start: int
    end: int
    body: bool
    kind: str

    @property
    def found(self) -> bool:
        """Whether `clean` takes it for body."""
        return self.kind in _BODY

    @property
    def right(self) -> bool:
        """Whether `clean` is right about it."""
        return self.body == self.found


def copies(folder: Path, keep: Path | None) -> Iterator[Copy]:
    """The benchmark's pages as texts out of a browser; kept in `keep`, and read there if kept."""
    with tarfile.open(folder / _PAGES) as archive:
        files = {m.name: archive.extractfile(m) for m in archive.getmembers() if m.isfile()}
        stored = {name: file.read() for name, file in files.items() if file}
    root = next(name for name in stored if name.endswith("ground-truth.json"))
    gold = json.loads(stored[root])
    pages = {n: gzip.decompress(stored[root[:-17] + f"html/{n}.html.gz"]) for n in sorted(gold)}
    with ThreadPoolExecutor(2) as pool:
        texts = pool.map(lambda n: _text(n, pages[n], keep), pages)
        for name, text in zip(pages, texts, strict=True):
            yield Copy(name, text, gold[name]["articleBody"], _titles(pages[name]))


def _text(name: str, page: bytes, keep: Path | None) -> str:
    file = keep / f"{name}.txt" if keep else None
    if file and file.exists():
        return file.read_text("utf-8")
    program = browser()
    if not program:
        raise SystemExit("no Chromium here, and no texts kept")
    text = copied_text(page, program)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return text


def _titles(page: bytes) -> frozenset[tuple[str, ...]]:
    """What the page calls itself; of its <title> also the parts between dashes and bars."""
    tree = lxml.html.fromstring(page)
    metas = (m for m in tree.iter("meta") if m.get("property") == "og:title")
    said = [m.get("content") or "" for m in metas]
    said += ["".join(map(str, h.itertext())) for h in tree.iter("h1", "title")]
    parts = [part for one in said for part in (one, *re.split(r"\s[|–—-]\s", one))]
    return frozenset(tuple(_words(part)) for part in parts if len(_words(part)) >= 3)


def gold_lines(text: str, gold: str) -> list[tuple[int, int, bool]]:
    """Start and end of each line of the text with a word in it, and whether it is body."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    words = [_words(text[s:e]) for s, e in lines]
    own = _words(gold)
    where: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(own) - _GRAM + 1):
        where.setdefault(tuple(own[i : i + _GRAM]), []).append(i)
    body = [len(w) >= _GRAM and _covered(w, where) >= 0.5 * len(w) for w in words]
    _short_lines(words, body, own, where)
    return [(s, e, b) for (s, e), b in zip(lines, body, strict=True)]


def _covered(words: Sequence[str], where: dict[tuple[str, ...], list[int]]) -> int:
    """How many of the words stand in runs of four that are known."""
    right = [False] * len(words)
    for i in range(len(words) - _GRAM + 1):
        if tuple(words[i : i + _GRAM]) in where:
            right[i : i + _GRAM] = [True] * _GRAM
    return sum(right)


def _short_lines(
    words: Sequence[list[str]],
    body: list[bool],
    own: Sequence[str],
    where: dict[tuple[str, ...], list[int]],
) -> None:
    """Marks the short lines whose words come next in the article's text, before its next line."""
    at, starts = 0, _starts(words, body, where, len(own))
    for i, line in enumerate(words):
        if len(line) >= _GRAM:
            at = max(at, starts[i][1]) if body[i] else at
            continue
        until = min(starts[i][0], at + _NEAR + len(line))
        places = range(at, until - len(line) + 1)
        if (place := next((p for p in places if own[p : p + len(line)] == line), None)) is not None:
            body[i], at = True, place + len(line)


def _starts(
    words: Sequence[list[str]],
    body: Sequence[bool],
    where: dict[tuple[str, ...], list[int]],
    end: int,
) -> list[tuple[int, int]]:
    """For each line where the next long body line starts in the article, and where it ends itself.

    Of several places of a run of words the first after the line before is taken.
    """
    spans: list[tuple[int, int]] = [(end, 0)] * len(words)
    at = 0
    for i, line in enumerate(words):
        if body[i]:
            found = [
                (k, next((p for p in where[g] if p >= at), where[g][0]))
                for k in range(len(line) - _GRAM + 1)
                if (g := tuple(line[k : k + _GRAM])) in where
            ]
            (first, start), (last, stop) = found[0], found[-1]
            spans[i] = start - first, stop + len(line) - last
            at = max(at, stop)
    following = end
    for i in reversed(range(len(words))):
        own = spans[i]
        spans[i] = following, own[1]
        following = own[0] if body[i] else following
    return spans


def judged(copy: Copy) -> list[Line]:
    """The lines of a page that count, with what `clean` calls them."""
    page = make_page(Document(copy.name, f"{copy.name}.txt", b""), "text", copy.text)
    found = clean(page)[1]
    return [
        Line(start, end, body, _kind(found, start, end))
        for start, end, body in gold_lines(page.text, copy.gold)
        if tuple(_words(page.text[start:end])) not in copy.titles
    ]


def _kind(blocks: Sequence[Block], start: int, end: int) -> str:
    """The kind of most of the line's characters."""
    shares = [(min(b.end, end) - max(b.start, start), b.kind) for b in blocks]
    return max(shares, key=lambda share: share[0])[1]


def figures(pages: Sequence[Sequence[Line]]) -> dict[str, float]:
    """Accuracy averaged over pages and over all lines, and how well body lines are found."""
    lines = [line for page in pages for line in page]
    both = sum(line.body and line.found for line in lines)
    precision = both / max(1, sum(line.found for line in lines))
    recall = both / max(1, sum(line.body for line in lines))
    return {
        "pages": fmean(fmean(line.right for line in page) for page in pages if page),
        "pooled": fmean(line.right for line in lines),
        "page F1": fmean(_f1(page) for page in pages if page),
        "precision": precision,
        "recall": recall,
        "F1": 2 * precision * recall / max(1e-9, precision + recall),
    }


def _f1(page: Sequence[Line]) -> float:
    both = sum(line.body and line.found for line in page)
    return 2 * both / max(1, sum(line.body for line in page) + sum(line.found for line in page))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _show(copy: Copy, lines: Sequence[Line]) -> None:
    """The lines that `clean` is wrong about."""
    print(f"== {copy.name[:8]} {fmean(line.right for line in lines):.3f} of {len(lines)}")
    for line in lines:
        if not line.right:
            sign = "-" if line.body else "+"
            print(f"{sign} {line.kind:10} {copy.text[line.start : line.end][:110]!r}")


def main() -> int:
    """Prints the table, and with "--wrong" the lines of the even half that are wrong."""
    parser = argparse.ArgumentParser(description="Body or not, line by line.")
    parser.add_argument("--keep", type=Path, help="folder of the copied texts")
    parser.add_argument("--wrong", action="store_true", help="show the even half's wrong lines")
    options = parser.parse_args()
    if not (data_folder() / _PAGES).exists():
        print(SKIPPED.format(data_folder()), file=sys.stderr)
        return 0
    halves: dict[str, list[list[Line]]] = {"even": [], "odd": []}
    for copy in copies(data_folder(), options.keep):
        lines = judged(copy)
        halves["even" if is_even(copy.name) else "odd"].append(lines)
        if options.wrong and is_even(copy.name):
            _show(copy, lines)
    rows = {**halves, "all": halves["even"] + halves["odd"]}
    print("half    pages  lines", *(f"{name:>9}" for name in figures(rows["all"])))
    for name, pages in rows.items():
        shown = (f"{100 * value:9.1f}" for value in figures(pages).values())
        print(f"{name:6}{len(pages):7}{sum(map(len, pages)):7}", *shown)
    return 0


if __name__ == "__main__":
    sys.exit(main())
