"""How well `clean` tells title, byline, outlet and day: measured on saved pages.

Run `python -m evals.metadata`. htmldate's own pages (those whose file is in its or trafilatura's
archive; the others were never published) give the day of publication; htmldate reads the same
pages in the same run, by its defaults and as its authors measure it (`original_date`). Mozilla's
Readability pages give title, byline, site and time as that program reads them, which is not always
what stands there; trafilatura's bare metadata stand beside ours. Two titles, names or sites are
the same if their letters and digits are; a byline also if one holds the other's words, as some
gold bylines go on with a day or an office, and a title also without the
site's name at its end. Halves are cut by the SHA-1 of the page's name: errors
were read on the even one only. `--errors` lists that half's.
"""

import json
import logging
import re
import sys
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from htmldate import find_date
from trafilatura.metadata import extract_metadata

from evals.corpus import SKIPPED, data_folder, is_even
from reportedly.clean import clean_with_facts
from reportedly.errors import InputError
from reportedly.ingest import read_pages
from reportedly.schema import Page

_DATES = Path("htmldate-eval/htmldate-eval-extra.tar.xz")
_PAGES = Path("trafilatura-eval/trafilatura-eval.tar.xz")
_READABILITY = Path("readability-test-pages/readability.tar.xz")
_FIELDS = (("title", "title"), ("byline", "byline"), ("outlet", "siteName"))


@dataclass(frozen=True, slots=True)
class Answer:
    """One program's answer for one field of one page."""

    corpus: str
    page: str
    field: str
    program: str
    value: str
    gold: str

    @property
    def right(self) -> bool:
        """Whether it is what the page's gold says."""
        return _same(self.field, self.value, self.gold)


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    needed = (data_folder() / path for path in (_DATES, _PAGES, _READABILITY))
    return None if all(path.exists() for path in needed) else SKIPPED.format(data_folder())


def answers(folder: Path) -> Iterator[Answer]:
    """Every program's answer on all pages of both corpora."""
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as place:
        for archive in (_DATES, _PAGES, _READABILITY):
            with tarfile.open(folder / archive) as packed:
                packed.extractall(place, filter="data")
        yield from _days(Path(place))
        yield from _rest(Path(place))


def _days(place: Path) -> Iterator[Answer]:
    saved = {path.name: path for path in sorted(place.rglob("eval/*.html*"))}
    for address, entry in json.loads(_one(place, "eval_default.json").read_text("utf-8")).items():
        path = saved.get(entry["file"]) or _named(place, entry["file"])
        if path is None:
            continue
        raw = path.read_bytes()
        for program, found in (
            ("reportedly", _ours(path).get("published", "")[:10]),
            ("htmldate, defaults", _htmldate(raw)),
            ("htmldate, original_date", _htmldate(raw, original_date=True)),
            (
                "htmldate, original_date and address",
                _htmldate(raw, original_date=True, url=address),
            ),
        ):
            yield Answer("htmldate", path.name, "published", program, found, entry["date"])


def _rest(place: Path) -> Iterator[Answer]:
    for known in sorted(place.rglob("expected-metadata.json")):
        gold: dict[str, Any] = json.loads(known.read_text("utf-8"))
        path, name = known.with_name("source.html"), known.parent.name
        ours, bare = _ours(path), _trafilatura(path)
        for field, key in _FIELDS:
            if gold.get(key):
                for program, found in (("reportedly", ours), ("trafilatura", bare)):
                    yield Answer(
                        "readability", name, field, program, found.get(field, ""), gold[key]
                    )
        if day := (gold.get("publishedTime") or "")[:10]:
            for program, found in (("reportedly", ours), ("trafilatura", bare)):
                value = found.get("published", "")[:10]
                yield Answer("readability", name, "published", program, value, day)


def _one(place: Path, name: str) -> Path:
    return next(place.rglob(name))


def _named(place: Path, name: str) -> Path | None:
    return next((path for path in place.rglob("*") if path.name == name), None)


def _ours(path: Path) -> dict[str, str]:
    try:
        pages: list[Page] = read_pages(path)
    except InputError as error:
        print(error, file=sys.stderr)
        return {}
    return {str(fact.field): fact.value for fact in clean_with_facts(pages[0])[1]}


def _htmldate(raw: bytes, **settings: Any) -> str:
    return find_date(raw, **settings) or ""


def _trafilatura(path: Path) -> dict[str, str]:
    found = extract_metadata(path.read_text("utf-8", "replace"))
    told = (("title", found.title), ("byline", found.author), ("outlet", found.sitename))
    return {name: value or "" for name, value in (*told, ("published", found.date))}


def _same(field: str, value: str, gold: str) -> bool:
    one, other = _words(value), _words(gold)
    if field == "byline":
        few, many = sorted((set(one) - {"by", "and"}, set(other) - {"by", "and"}), key=len)
        return bool(few) and few <= many
    keys = [{"".join(_words(form)) for form in _forms(field, text)} for text in (value, gold)]
    return bool(one) and bool(keys[0] & keys[1])


def _forms(field: str, text: str) -> set[str]:
    """A title may go on with the site's name."""
    return {text, _SUFFIX.sub("", text)} if field == "title" else {text}


_SUFFIX = re.compile(r"\s+(?:[|–—-]|\[)[^|–—-]*$")
_WORD = re.compile(r"[^\W_]+")


def _words(value: str) -> list[str]:
    return _WORD.findall(value.lower())


def shares(found: list[Answer]) -> dict[tuple[str, str, str], tuple[int, float, float, float]]:
    """{(corpus, field, program): (pages, right of all, of the even half, of the odd half)}."""
    rows: defaultdict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for one in found:
        rows[one.corpus, one.field, one.program].append(one)
    return {key: (len(some), *_halves(some)) for key, some in rows.items()}


def _halves(found: list[Answer]) -> tuple[float, float, float]:
    even = [one for one in found if is_even(one.page)]
    odd = [one for one in found if not is_even(one.page)]
    whole, first, second = (
        100 * sum(one.right for one in some) / max(1, len(some)) for some in (found, even, odd)
    )
    return whole, first, second


def main() -> int:
    """Prints the shares, and with "--errors" our errors on the even half."""
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    found = list(answers(data_folder()))
    if "--errors" in sys.argv:
        for one in found:
            if one.program == "reportedly" and is_even(one.page) and not one.right:
                print(one.page, one.field, repr(one.value), repr(one.gold), sep="\t")
    print(f"{'corpus':12}{'field':10}{'program':38}{'pages':>6}{'right':>8}{'even':>8}{'odd':>8}")
    for (corpus, field, program), (pages, *rest) in shares(found).items():
        row = "".join(f"{share:8.1f}" for share in rest)
        print(f"{corpus:12}{field:10}{program:38}{pages:6}{row}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
