"""How well stances are read in whole articles: `python -m evals.stancesread [--split train]`.

Reads the articles of `evals/labels/stances.jsonl` (see `stances.md`) end to end and prints JSON:
`precision` of the stances told; `recall` and `f1` over the distinct (holder, polarity, target) of
an article; `confidence`, what the program says on the average, and `brier`, the mean squared
difference between that and what is right; `bands`, from low to high confidence: how many, their
mean confidence and the share that is right. A stance at a place that nobody labelled is right if
the same one is labelled elsewhere in the article; `unlabelled` counts the others. `--errors` lists
what is wrong. Rules and thresholds are chosen on train; figures are reported from dev.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.corpus import absent, data_folder
from reportedly.ingest import Limits, read_pages
from reportedly.pipeline.article import extract
from reportedly.schema import Attribution, Entity, Page, Polarity, Span, Speaker, Stance, quote
from reportedly.schema.nouns import Nouns
from reportedly.stance.places import Bearers, Tellers

LABELS = Path(__file__).with_name("labels") / "stances.jsonl"
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)

Places = tuple[Span | None, Span]
Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article: what is told at places that the program read, and clear stances besides."""

    doc: str
    split: str
    read: Mapping[Places, Polarity | None]
    missed: tuple[tuple[Places, Polarity], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A stance that the program tells: whether it is right, and whether anybody can say."""

    stance: Stance
    right: bool
    known: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """What the program tells in an article beside the labels: distinct triples found of all."""

    told: tuple[Judged, ...]
    found: int
    wanted: int
    text: str


def labelled(split: str) -> list[Labelled]:
    """The labelled articles of a split."""
    rows = map(json.loads, LABELS.read_text("utf-8").splitlines())
    return [_labelled(row) for row in rows if row["split"] == split]


def _labelled(row: Mapping[str, Any]) -> Labelled:
    read = {_places(*one[:2]): one[2] for one in row["read"]}
    missed = tuple((_places(*one[:2]), one[2]) for one in row["missed"])
    return Labelled(row["doc"], row["split"], read, missed)


def _places(holder: Sequence[int] | None, target: Sequence[int]) -> Places:
    return Span(*holder) if holder else None, Span(*target)


def read_article(one: Labelled) -> Nouns:
    """Everything that the program reads in an article."""
    file = data_folder() / "polnear" / one.split / "text" / f"{one.doc}.txt"
    (page,) = read_pages(file, Limits())
    return extract(page)


def compared(one: Labelled, nouns: Nouns) -> Compared:
    """The program's stances beside the labels."""
    wanted = set(_wanted(one, nouns))
    told = tuple(_judged(stance, one, wanted) for stance in nouns.all(Stance))
    found = {_triple(j.stance) for j in told if j.right} & wanted
    return Compared(told, len(found), len(wanted), nouns.one(Page).text)


def _judged(stance: Stance, one: Labelled, wanted: set[Triple]) -> Judged:
    places = stance.holder_span, stance.target_span
    if places in one.read:
        return Judged(stance, one.read[places] == stance.polarity, True)
    right = _triple(stance) in wanted
    return Judged(stance, right, right)


def _triple(stance: Stance) -> Triple:
    return stance.holder, stance.polarity, stance.target


def _wanted(one: Labelled, nouns: Nouns) -> Iterator[Triple]:
    """The labelled stances, in the entities that the program took the words for."""
    bearers, tellers = Bearers(nouns.all(Entity)), Tellers(nouns.all(Attribution))
    speakers = {s.attribution: s.entity for s in nouns.all(Speaker)}
    every = [(p, told) for p, told in one.read.items() if told] + list(one.missed)
    for (holder, target), told in every:
        teller = tellers.of(target)
        speaker = speakers.get(teller.id) if teller else None
        who = bearers.of(holder) if holder else speaker
        yield who or str(holder), told, bearers.of(target) or str(target)


def score(every: Sequence[Compared]) -> dict[str, Any]:
    """The figures over all articles, shares from 0 to 1."""
    told = [judged for one in every for judged in one.told]
    right = sum(j.right for j in told)
    precision = right / max(1, len(told))
    recall = sum(one.found for one in every) / max(1, sum(one.wanted for one in every))
    brier = sum((j.stance.confidence - j.right) ** 2 for j in told) / max(1, len(told))
    figures = {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "confidence": sum(j.stance.confidence for j in told) / max(1, len(told)),
        "brier": brier,
    }
    counts = {
        "articles": len(every),
        "wanted": sum(one.wanted for one in every),
        "told": len(told),
        "unlabelled": sum(not j.known for j in told),
    }
    return counts | {k: round(v, 3) for k, v in figures.items()} | {"bands": bands(told)}


def bands(told: Sequence[Judged]) -> list[tuple[int, float, float]]:
    """How many stances of each band of confidence, what it says, and what is right."""
    found = []
    for low, high in zip(BANDS, (*BANDS[1:], 2.0), strict=True):
        own = [j for j in told if low <= j.stance.confidence < high]
        if own:
            said = sum(j.stance.confidence for j in own) / len(own)
            found.append((len(own), round(said, 2), round(sum(j.right for j in own) / len(own), 2)))
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=["train", "dev"], default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if reason := absent():
        raise SystemExit(reason)
    every = [compared(one, read_article(one)) for one in labelled(options.split)]
    print(json.dumps(score(every)))
    for one in every if options.errors else ():
        for judged in one.told:
            if not judged.right:
                print(_line(judged, one.text))


def _line(judged: Judged, text: str) -> str:
    stance = judged.stance
    holder = quote(text, (stance.holder_span,)) if stance.holder_span else "(who speaks)"
    known = "" if judged.known else " (unlabelled)"
    target, sentence = quote(text, (stance.target_span,)), quote(text, (stance.span,))
    return f"{stance.confidence} {holder} {stance.polarity} {target}{known}: {sentence[:300]}"


if __name__ == "__main__":
    main()
