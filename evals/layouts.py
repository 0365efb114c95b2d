"""Layouts: `python -m evals.layouts` reads PolNeAR dev written in other ways, and scores it.

The same articles with other quotation marks, in wrapped lines, and with words parted at the ends
of lines. What is found is put back to the places in the article as it is, so that one answer
serves for all. A way of writing that costs much is one that the program does not understand.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from evals.corpus import absent, data_folder, load_scorer, texts
from reportedly.attribute.quotation import marks
from reportedly.attribute.spelling import Edit, rewritten
from reportedly.export.extraction import extraction
from reportedly.ingest import Document
from reportedly.ingest.page import make_page
from reportedly.pipeline.article import extract

_WORD = re.compile(r"\S+")
_LINES = 70
_COLUMN = 45


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, help="the first few only")
    parser.add_argument("--only", choices=WAYS, help="one way of writing")
    options = parser.parse_args()
    if why := absent():
        print(why)
        return 0
    scorer, files = load_scorer(), texts(options.documents)
    gold = scorer.read_gold(data_folder() / "polnear", "dev")
    gold = {f.stem: gold[f.stem] for f in files}
    for name, edits in WAYS.items():
        if options.only in (None, name):
            found = {f.stem: read(f, edits) for f in files}
            of = scorer.score(gold, found)["attribution"]
            print(f"{name:16}", *(f"{m} {of[m]['f1']}" for m in ("main", "no_source", "strict")))
    return 0


def read(file: Path, edits: Callable[[str], Iterator[Edit]]) -> list[dict[str, Any]]:
    """What the program finds in the file as rewritten, at its places in the file as it is."""
    as_is = file.read_bytes().decode("utf-8")
    anew = rewritten(as_is, edits(as_is), 0, len(as_is))
    made = extraction(extract(make_page(Document(str(file), file.name, b""), "text", anew.text)))
    return [
        {
            role: [(anew.begins[s], anew.ends[e - 1]) for s, e in one[role]]
            for role in ("source", "cue", "content")
        }
        for one in made["attributions"]
    ]


def marked(opening: str, closing: str) -> Callable[[str], Iterator[Edit]]:
    """A way to write quotation marks."""

    def edits(text: str) -> Iterator[Edit]:
        paragraphs = [m.end() for m in re.finditer(r"\n", text)]
        for m in marks(text, 0, len(text), paragraphs):
            yield m.start, m.end, opening if m.opens else closing

    return edits


def wrapped(text: str) -> Iterator[Edit]:
    """Lines of at most 70 characters."""
    line = 0
    for before, word in _neighbours(text):
        if text[before.end() : word.start()] != " ":
            line = word.start()
        elif word.end() - line > _LINES:
            yield before.end(), word.start(), "\n"
            line = word.start()


def parted(text: str) -> Iterator[Edit]:
    """Columns of about 45 characters, with long words parted."""
    line = 0
    for before, word in _neighbours(text):
        if text[before.end() : word.start()] != " ":
            line = word.start()
        elif word.end() - line > _COLUMN:
            cut = word.start() + len(word.group()) // 2
            if re.fullmatch("[a-z]{7,}", word.group()):
                yield cut, cut, "-\n"
                line = cut
            else:
                yield before.end(), word.start(), "\n"
                line = word.start()


def _neighbours(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    words = list(_WORD.finditer(text))
    yield from pairwise(words)


def plain(text: str) -> Iterator[Edit]:
    """As it is."""
    return iter(())


WAYS: dict[str, Callable[[str], Iterator[Edit]]] = {
    "as it is": plain,
    "straight": marked('"', '"'),
    "curly": marked("“", "”"),
    "single curly": marked("‘", "’"),
    "single straight": marked("'", "'"),
    "angled": marked("«", "»"),
    "angled inward": marked("»", "«"),
    "low and high": marked("„", "“"),
    "LaTeX": marked("``", "''"),
    "wrapped": wrapped,
    "parted": parted,
}

if __name__ == "__main__":
    sys.exit(main())
