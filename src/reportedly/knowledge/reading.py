"""Reading a base's file: its format found, its redirects followed."""

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, get_args

from reportedly.errors import Empty
from reportedly.knowledge.entry import Fault, Read, Redirect, shown
from reportedly.knowledge.files import bare, opened
from reportedly.knowledge.formats import entries, followthemoney, rows, wikidata
from reportedly.knowledge.shipped import shipped

BaseFormat = Literal["csv", "followthemoney", "wikidata", "entries"]
FORMATS: tuple[BaseFormat, ...] = get_args(BaseFormat)

_PEEK = 4_096


def read(path: Path, form: BaseFormat, columns: Mapping[str, str]) -> Iterator[Read]:
    """What a file's lines hold, in their order.

    Raises InputError where the file as a whole cannot be read.
    """
    if form == "csv":
        return rows.read(path, columns)
    if form == "followthemoney":
        return followthemoney.read(path)
    return wikidata.read(path, _countries()) if form == "wikidata" else entries.read(path)


def format_of(path: Path) -> BaseFormat:
    """The format, by the file's ending, and of JSON by its beginning.

    Raises Unreadable, Malformed or Empty.
    """
    with opened(path) as stream:
        start = stream.read(_PEEK).removeprefix(BOM_UTF8).lstrip()
    if not start:
        raise Empty(str(path), "it is empty")
    if bare(path).suffix.lower() == ".csv" or start[:1] not in (b"[", b"{"):
        return "csv"
    if start[:1] == b"[" or (b'"labels"' in start and b'"schema"' not in start):
        return "wikidata"
    return "followthemoney" if b'"schema"' in start else "entries"


def _countries() -> dict[str, str]:
    """The codes of countries by their ids at Wikidata."""
    known = (k for k in shipped().entries if k.kind == "place" and k.country)
    return {k.identifiers["wikidata"]: k.country for k in known if "wikidata" in k.identifiers}


def followed(redirects: Sequence[Redirect]) -> Iterator[tuple[Redirect, str] | Fault]:
    """Each redirect with the id where the way ends, or that it goes round in a circle."""
    ways = {r.id: r.to for r in redirects}
    ends: dict[str, str] = {}
    for redirect in redirects:
        end = _end(redirect.id, ways, ends)
        if end:
            yield redirect, end
        else:
            reason = f"the same as {shown(redirect.to)}, which goes round in a circle"
            yield Fault(redirect.line, f"{shown(redirect.id)}: {reason}")


def _end(start: str, ways: Mapping[str, str], ends: dict[str, str]) -> str:
    """Where a way ends, empty for a circle. Noted in `ends` for all on it: each is gone once."""
    met: dict[str, None] = {}
    at = start
    while at in ways and at not in met and at not in ends:
        met[at] = None
        at = ways[at]
    end = ends.get(at, "" if at in met else at)
    ends.update(dict.fromkeys(met, end))
    return end
