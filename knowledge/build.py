"""Makes the base that ships: `python -m knowledge.build`.

Writes src/reportedly/knowledge/base.jsonl.gz, the same bytes each time, from the tables beside
this file (countries, bodies and outlets) and, of ../shared/data, congress-legislators (legislators,
presidents and vice presidents, committees) and the domains of media-outlets' mbfc files, without
a word of what these say of bias or facts. src/reportedly/knowledge/NOTICE tells every source and
its licence. Needs PyYAML, which the program does not.
"""

import csv
import gzip
import io
import lzma
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from evals.corpus import ROOT, data_folder
from reportedly.knowledge.entry import Entry, entry
from reportedly.schema import Known, Office

HERE = Path(__file__).parent
TARGET = ROOT / "src" / "reportedly" / "knowledge" / "base.jsonl.gz"
CC0, OWN, APACHE = "CC0-1.0", "Apache-2.0", "Apache-2.0 (mbfc)"

# What the outlets' lists call the kinds that publish news; others of them are think tanks, shops.
_MEDIA = frozenset(("newspaper", "tv station", "magazine", "news agency", "radio station"))
_NATIONS = {"usa": "us", "united kingdom": "gb", "canada": "ca", "australia": "au", "india": "in"}
_CHAMBERS = {"rep": "Representative", "sen": "Senator"}
_BODIES = {"rep": "United States House of Representatives", "sen": "United States Senate"}
_HEADS = {"prez": "President of the United States", "viceprez": "Vice President"}


def main() -> int:
    """Command line; returns the exit code."""
    entries = list(sound(everything(data_folder())))
    TARGET.write_bytes(packed(entries))
    print(f"{len(entries)} entries, {TARGET.stat().st_size} bytes")
    return 0


def everything(data: Path) -> Iterator[Known]:
    """The entries of all sources."""
    yield from countries(_table("countries.csv"))
    yield from bodies(_table("bodies.csv"))
    yield from outlets(_table("outlets.csv"), _packed_table(data / "media-outlets/mbfc_raw.csv.xz"))
    congress = data / "congress-legislators"
    yield from executives(_yaml(congress / "executive.yaml.xz"))
    yield from legislators(_yaml(congress / "legislators-current.yaml.xz"))
    yield from committees(_yaml(congress / "committees-current.yaml.xz"))


def sound(entries: Iterable[Known]) -> Iterator[Known]:
    """The entries, trimmed; ends where one is unsound, as that is a mistake in a table."""
    seen: set[str] = set()
    for known in entries:
        made = entry(0, known)
        if not isinstance(made, Entry) or known.id in seen:
            raise SystemExit(f"{known.id}: {made}")
        seen.add(known.id)
        yield made.known


def packed(entries: Iterable[Known]) -> bytes:
    """JSON lines, packed without the time of the day."""
    lines = b"".join(msgspec.json.encode(_lean(known)) + b"\n" for known in entries)
    return gzip.compress(lines, 9, mtime=0)


def _lean(known: Known) -> dict[str, Any]:
    return {name: value for name, value in msgspec.to_builtins(known).items() if value}


def countries(rows: Iterable[dict[str, str]]) -> Iterator[Known]:
    """Countries and their parts, their capitals, and the offices of their heads."""
    seats: set[str] = set()
    for row in rows:
        yield _country(row)
        for capital in row["capitals"].split(";"):
            if capital and capital not in (*seats, row["name"]):
                seats.add(capital)
                yield _capital(row, capital)
        for head in filter(None, row["heads"].split(";")):
            yield _head(row, head)


def _nation(code: str) -> str:
    """The country of a code, "us" of "us-tx"; what is no country has none."""
    return "" if code in ("eu", "un") else code.partition("-")[0]


def _country(row: dict[str, str]) -> Known:
    code = row["code"]
    names = (*row["aliases"].split(";"), *row["adjectives"].split(";"))
    ids = {"wikidata": row["wikidata"], "iso3166": code.upper()}
    kind = "institution" if code in ("eu", "un") else "place"
    # Only a whole country stands for its code: linking and importing ask by it.
    country = code if "-" not in code and code not in ("eu", "un") else ""
    return _shipped(
        f"place:{code}", kind, row["name"], aliases=names, identifiers=ids, country=country
    )


def _capital(row: dict[str, str], capital: str) -> Known:
    words = f"capital of {row['name']}"
    return _shipped(f"capital:{row['code']}:{capital}", "place", capital, description=words)


def _head(row: dict[str, str], head: str) -> Known:
    title = " ".join(word.capitalize() for word in head.split())
    land = row["name"]
    adjectives = [f"{a} {title}" for a in row["adjectives"].split(";") if a]
    names = (f"{land} {title}", *adjectives, f"{land}'s {title}")
    return _shipped(
        f"office:{row['code']}:{head.replace(' ', '-')}",
        "institution",
        f"{title} of {land}",
        aliases=names,
        country=_nation(row["code"]),
        description="office",
    )


def bodies(rows: Iterable[dict[str, str]]) -> Iterator[Known]:
    """Bodies that reporting often names."""
    for row in rows:
        names = tuple(row["aliases"].split(";"))
        yield _shipped(
            f"body:{row['id']}", row["kind"], row["name"], aliases=names, country=row["country"]
        )


def outlets(named: Iterable[dict[str, str]], listed: Iterable[dict[str, str]]) -> Iterator[Known]:
    """Outlets: those with names, then the domains of others."""
    seen: set[str] = set()
    for row in named:
        names = tuple(row["aliases"].split(";"))
        seen.add(row["domain"])
        yield _shipped(
            f"outlet:{row['domain']}",
            "outlet",
            row["name"],
            aliases=names,
            domains=(row["domain"],),
            country=row["country"],
        )
    for row in listed:
        domain = row["source"].strip().lower()
        if row["media_type"] in _MEDIA and "." in domain and domain not in seen:
            seen.add(domain)
            yield Known(
                f"outlet:{domain}",
                "outlet",
                domain,
                domains=(domain,),
                country=_NATIONS.get(row["country"], ""),
                base="shipped",
                licence=APACHE,
            )


def executives(people: Iterable[dict[str, Any]]) -> Iterator[Known]:
    """Presidents and vice presidents of the United States."""
    for person in people:
        offices = [
            Office(_HEADS[t["type"]], "United States", t["start"], t["end"])
            for t in person["terms"]
        ]
        yield _person(person, offices, "us")


def legislators(people: Iterable[dict[str, Any]]) -> Iterator[Known]:
    """Members of Congress, each term in a chamber an office; terms that touch are one."""
    for person in people:
        yield _person(person, list(_terms(person["terms"])), "us")


def _terms(terms: Iterable[dict[str, Any]]) -> Iterator[Office]:
    last: tuple[str, str, str, str] | None = None
    for term in terms:
        now = (_CHAMBERS[term["type"]], _BODIES[term["type"]], term["start"], term["end"])
        if last and last[0] == now[0] and last[3][:4] == now[2][:4]:
            now = (now[0], now[1], last[2], now[3])
        elif last:
            yield Office(*last)
        last = now
    if last:
        yield Office(*last)


def _person(person: dict[str, Any], offices: list[Office], country: str) -> Known:
    ids, name, last = person["id"], person["name"], person["terms"][-1]
    first, middle, family = name["first"], name.get("middle", ""), name["last"]
    full = name.get("official_full") or f"{first} {family}"
    also = [f"{first} {family}", f"{first} {middle} {family}" if middle else ""]
    also += [f"{name['nickname']} {family}"] if name.get("nickname") else []
    where = f" from {last['state']}" if "state" in last else ""
    return Known(
        f"us:{ids['bioguide'] if 'bioguide' in ids else ids['govtrack']}",
        "person",
        full,
        tuple(n for n in also if n),
        {k: str(ids[k]) for k in ("wikidata", "bioguide", "govtrack") if k in ids},
        country=country,
        offices=tuple(offices),
        description=f"{last.get('party', '')} politician{where}".strip(),
        base="shipped",
        licence=CC0,
    )


def committees(rows: Iterable[dict[str, Any]]) -> Iterator[Known]:
    """Committees of Congress."""
    for row in rows:
        name = row["name"]
        bare = name.removeprefix("House ").removeprefix("Senate ").removeprefix("Joint ")
        chamber, _, about = name.partition(" Committee on ")
        short = (f"{chamber} {about.removeprefix('the ')} Committee",) if about else ()
        yield Known(
            f"committee:{row['thomas_id']}",
            "institution",
            name,
            short if bare != name else (),
            country="us",
            base="shipped",
            licence=CC0,
        )


def _shipped(identifier: str, kind: str, name: str, **rest: Any) -> Known:
    return Known(identifier, kind, name, base="shipped", licence=OWN, **rest)  # type: ignore[arg-type]


def _table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((HERE / name).read_text(encoding="utf-8"))))


def _packed_table(path: Path) -> list[dict[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def _yaml(path: Path) -> list[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        made: list[dict[str, Any]] = yaml.load(stream, Loader=yaml.CSafeLoader)
    return made


if __name__ == "__main__":
    sys.exit(main())
