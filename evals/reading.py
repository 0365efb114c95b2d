"""How long the Reader takes: `python -m evals.reading [--store DB] [--rounds N]`.

Takes a store that `evals.asking --store` has made (or makes a smaller one), and adds articles of
`--words` words to a copy of it: one in which every sentence is somebody's, with statements in
statements, a copy of it with a changed word in every hundred, and two of one word over and over.
Prints JSON: for each page the clock and the processor of the first request, then the median and the
most of the clock and of the processor over the rounds, in milliseconds from the request to the
page's last byte, and the page's size in bytes.
"""

import argparse
import json
import random
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from starlette.testclient import TestClient

from evals.asking.run import build, times
from reportedly.pipeline.stages import runs
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Claim,
    Entity,
    Fact,
    Hand,
    Hedge,
    Lineage,
    Member,
    Metadata,
    Page,
    Span,
    Speaker,
    Weight,
)
from reportedly.store import Store, newest
from reportedly.web import Desk, create

_NOW = runs("")
_SENTENCE = "{} said the harbour board of {} thinks that pier {} may be closed before the winter"
_PEOPLE = ("Jon Pell", "Ida Lund", "Ada Brun", "Marek Sorn", "Tess Vall")
_LONG, _COPY, _SAME, _OTHER = "long", "copy", "samewords", "otherwords"


def long_text(words: int) -> str:
    """Paragraphs of three sentences, in each of which somebody says that somebody thinks."""
    made, rng = [], random.Random(7)
    for number in range(words // len(_SENTENCE.split())):
        place = f"{rng.choice(('Osk', 'Sel', 'Halverin'))}{rng.randrange(100)}"
        made.append(_SENTENCE.format(rng.choice(_PEOPLE), place, number))
    return "\n\n".join(". ".join(made[i : i + 3]) + "." for i in range(0, len(made), 3))


def long_nouns(article: str, text: str) -> Iterator[object]:
    """Two attributions for each sentence, one in the other, with claims, hands and hedges."""
    entities = {n: Entity(f"{article}:e{i}", article, n, "person", True, 1, ())
                for i, n in enumerate(_PEOPLE)}  # fmt: skip
    yield Article(article, "A long report", "Osk Herald", "Ida Lund", "2031-05-01", "en", "")
    yield Block(article, 0, len(text), "body")
    yield Fact(article, "published", "2031-05-01", "meta date")
    yield from entities.values()
    at = number = 0
    while (cue := text.find(" said the ", at)) >= 0:
        start = max(text.rfind(mark, 0, cue) + len(mark) for mark in ("\n", ". "))
        start = start if at else 0
        end = text.find("winter", cue) + len("winter")
        yield from _sentence(article, number, text, (start, cue, end), entities)
        at, number = end, number + 1


def _sentence(
    article: str, number: int, text: str, at: tuple[int, int, int], entities: dict[str, Entity]
) -> Iterator[object]:
    start, cue, end = at
    thinks = text.index(" thinks ", cue)
    outer, inner = f"{article}:a{2 * number}", f"{article}:a{2 * number + 1}"
    may = text.index(" may ", thinks) + 1
    hedges = (Hedge(may, may + 3, "possibility"),)
    speaker = entities[text[start:cue]]
    own = (Span(start, cue),), (Span(cue + 1, cue + 5),), (Span(cue + 6, end),)
    told = (Span(cue + 6, thinks),), (Span(thinks + 1, thinks + 7),), (Span(thinks + 8, end),)
    for id_, spans, parent in ((outer, own, None), (inner, told, outer)):
        yield Attribution(id_, article, *spans, "body", "indirect", "said", negated=False,
                          denies=False, hedges=hedges, parent=parent, confidence=0.8,
                          vector=bytes(256))  # fmt: skip
        yield Speaker(id_, article, speaker.id)
        yield Hand(id_, article, 0, speaker.id, "person", own[0])
    claim = f"c{article}{number}"
    yield Claim(claim, text[cue + 6 : end])
    yield Member(claim, outer, "asserts", 1.0, "invented")
    yield Weight(claim, 1, 1, 0)


def edited(text: str) -> str:
    """A copy with one word in a hundred changed."""
    words = text.split(" ")
    words[50::100] = ["perhaps" for _ in words[50::100]]
    return " ".join(words)


def add(store: Store, words: int) -> None:
    """Write the long articles."""
    text = long_text(words)
    texts = {
        _LONG: text,
        _COPY: edited(text),
        _SAME: "herring " * words,
        _OTHER: "herring herring pier " * (words // 3),
    }
    with store.unit() as unit:
        for id_, own in texts.items():
            unit.keep_page(_NOW["clean"], Page(id_, id_, "text", own, (), Metadata()), f"/{id_}")
            nouns = list(long_nouns(id_, own)) if id_ == _LONG else [
                Article(id_, "<b>Long</b>", "Sel Post", "", "2031-05-02", "en", ""),
                Block(id_, 0, len(own), "body"),
            ]  # fmt: skip
            unit.add(_NOW["weigh"], nouns)
        unit.add(_NOW["trace"], [Lineage(_LONG, _COPY, "copy", True, 0.9, "invented")])


def addresses(store: Store) -> dict[str, str]:
    """The pages that are asked for."""
    with store.view() as view:
        total = newest.articles_of(view.connection, None)
        (short,) = newest.newest(view.connection, None, 1, total // 2)
    return {
        f"the newest of {total:,} articles": "/articles",
        "the oldest ones": f"/articles?page={total // 50}",
        "an article of ten statements": f"/article/{short.id}",
        "the long one, its beginning": f"/article/{_LONG}",
        "its middle, by a place": f"/article/{_LONG}?at=600000-600040",
        "its end": f"/article/{_LONG}?part=1000",
        "one word over and over": f"/article/{_SAME}",
        "the long one beside its copy": f"/article/{_LONG}/beside/{_COPY}",
        "two of one word or two": f"/article/{_SAME}/beside/{_OTHER}",
    }


def measure(store: Store, db: str, rounds: int) -> dict[str, object]:
    """Ask for each page once, and then so many times."""
    found: dict[str, object] = {}
    with TestClient(create(Desk(store, db)), base_url="http://localhost") as client:
        for name, address in addresses(store).items():
            first = times(partial(client.get, address), 1)[::2]
            spent = times(partial(client.get, address), rounds)
            answer = client.get(address)
            answer.raise_for_status()
            found[name] = {"first": first, "then": spent, "bytes": len(answer.content)}
    return found


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Time and size of the Reader's pages.")
    parser.add_argument("--words", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--store", type=Path, help="a store that evals.asking has made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reading.db"
        if options.store:
            shutil.copy(options.store, path)
        else:
            build(path, options.statements, options.statements // 10, 1)
        store = Store(str(path))
        add(store, options.words)
        print(json.dumps(measure(store, str(path), options.rounds), indent=1))
        store.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
