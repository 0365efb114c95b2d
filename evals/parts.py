"""How surely pages of several articles are cut, and how seldom pages of one are.

Run `python -m evals.parts`. False cuts are counted on what holds one article each: PolNeAR's texts
(dev and train), the texts and pages of article-extraction-benchmark and the pages of trafilatura's
evaluation, these also as if their visible text had been copied out of a browser. Right cuts are
counted on two or three texts of PolNeAR dev one below the other, for each way to part them and each
kind of lines below a title, by a generator of fixed seed: right is a composition of which all cuts
are where its texts begin and no other. Names in the added lines are invented. `--cut` lists what is
cut among the pages of one article; some of those do hold several.
"""

import random
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from evals.blocks import copied
from evals.corpus import SKIPPED, data_folder
from evals.savedpages import PAGES, saved
from reportedly.clean import parts
from reportedly.errors import InputError
from reportedly.ingest import read_pages
from reportedly.schema import Page

SEED, DRAWS = 13, 40
_TRAFILATURA = Path("trafilatura-eval/trafilatura-eval.tar.xz")
SEPARATORS = {
    "blank lines": "\n\n\n\n",
    "one blank line": "\n\n",
    "---": "\n\n---\n\n",
    "* * *": "\n\n* * *\n\n",
    "###": "\n\n###\n\n",
    "=====": "\n=====================\n",
    "ENDS": "\n\nENDS\n\n",
}
STYLES = ("title", "byline", "byline and day", "dateline")


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    needed = (data_folder() / path for path in ("polnear/dev/text", PAGES, _TRAFILATURA))
    return None if all(path.exists() for path in needed) else SKIPPED.format(data_folder())


def singles(folder: Path) -> Iterator[tuple[str, Page]]:
    """Pages of one article each, with the name of their corpus."""
    for split in ("dev", "train"):
        for path in sorted((folder / "polnear" / split / "text").glob("*.txt")):
            yield f"PolNeAR {split}", read_pages(path)[0]
    for name, path, gold in saved(folder):
        yield "benchmark, texts", Page(name, name, "text", gold)
        yield from _both("benchmark", path)
    with tempfile.TemporaryDirectory() as place, tarfile.open(folder / _TRAFILATURA) as archive:
        archive.extractall(place, filter="data")
        for path in sorted(Path(place).rglob("eval/*.html")):
            yield from _both("trafilatura", path)


def _both(corpus: str, path: Path) -> Iterator[tuple[str, Page]]:
    try:
        (page,) = read_pages(path)
    except (InputError, ValueError):
        return
    yield f"{corpus}, pages", page
    yield f"{corpus}, copied", copied(page)


def composed(folder: Path, style: str, separator: str) -> Iterator[tuple[str, list[int]]]:
    """Texts of two or three articles, and where each of these begins."""
    texts = [p.read_text("utf-8") for p in sorted((folder / "polnear/dev/text").glob("*.txt"))]
    draw = random.Random(f"{SEED} {style} {separator}")
    for _ in range(DRAWS):
        some = [_dressed(text.strip(), style) for text in draw.sample(texts, draw.choice((2, 3)))]
        starts = [0]
        for text in some[:-1]:
            starts.append(starts[-1] + len(text) + len(separator))
        yield separator.join(some), starts


def _dressed(text: str, style: str) -> str:
    title, _, body = text.partition("\n")
    lines = {
        "title": f"{title}\n\n",
        "byline": f"{title}\n\nBy Mara Tolvik\n\n",
        "byline and day": f"{title.rstrip('.')}\nBy Mara Tolvik | 3 May 2031\n\n",
        "dateline": f"{title.rstrip('.')}\n\nHALVERIN (NPA) — ",
    }
    return lines[style] + body.strip()


def right(folder: Path, style: str, separator: str) -> float:
    """The share of compositions that are cut where they should be and nowhere else."""
    made = [
        [part.start for part in parts(Page("x", "x", "text", text))] == starts
        for text, starts in composed(folder, style, separator)
    ]
    return sum(made) / len(made)


def main() -> int:
    """Prints false cuts by corpus, then the share of right cuts by style and separator."""
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    folder = data_folder()
    pages: dict[str, list[bool]] = {}
    for corpus, page in singles(folder):
        found = parts(page)
        pages.setdefault(corpus, []).append(len(found) > 1)
        if len(found) > 1 and "--cut" in sys.argv:
            print(corpus, page.name, *(part.text[:60] for part in found), sep="\t")
    for corpus, cut in pages.items():
        print(f"{corpus:24}{len(cut):6} of one article{sum(cut):5} cut")
    print(f"{'right cuts, per cent':20}" + "".join(f"{style:>16}" for style in STYLES))
    for name, separator in SEPARATORS.items():
        row = (f"{100 * right(folder, style, separator):16.0f}" for style in STYLES)
        print(f"{name:20}" + "".join(row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
