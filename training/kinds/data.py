"""The labelled sources to learn from, and what is known of each."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.given import Resolved, gold_of, half_of, page_of, resolve_given, spans
from evals.sources import LABELS as EVALS
from reportedly.describe.sources.anonymity import anonymity
from reportedly.describe.sources.evidence import KINDS
from reportedly.describe.sources.judging import Judge, certain
from reportedly.describe.sources.phrase import read
from reportedly.describe.sources.places import Places
from reportedly.schema import Attribution, Spans, touches
from training.coreference.news import measured_on

LABELS = Path(__file__).with_name("labels.jsonl")
_HALVED = ("sources.jsonl", "sources-told.jsonl")
"""Of these the half `measure` is kept apart; of everything else the texts that are measured on."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Evidence (n, SIZE), the labelled kind and what the rules say, as places in KINDS; texts.

    `certain` marks where the rules' verdict stands whatever is learned.
    """

    rows: NDArray[np.float64]
    kinds: NDArray[np.int64]
    verdicts: NDArray[np.int64]
    certain: NDArray[np.bool_]
    documents: Sequence[str]


def labels() -> Iterator[dict[str, Any]]:
    """All labels that may be learned from."""
    apart = measured_on()
    for file in (*(EVALS / name for name in _HALVED), EVALS / "sources-more.jsonl", LABELS):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            kept = half_of(row["doc"]) == "choose" if file.name in _HALVED else True
            if kept and row["doc"] not in apart:
                yield row


def cases() -> Cases:
    """Every label with its evidence; each text is read once, by the profile that is set."""
    by_text: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in labels():
        by_text.setdefault((row["split"], row["doc"]), []).append(row)
    found = [(*one, doc) for (split, doc), own in by_text.items() for one in _of(split, doc, own)]
    rows, told, verdicts, kept, documents = zip(*found, strict=True)
    arrays = [np.array(column) for column in (rows, told, verdicts, kept)]
    return Cases(arrays[0], arrays[1], arrays[2], arrays[3], documents)


def _of(
    split: str, doc: str, own: Sequence[dict[str, Any]]
) -> Iterator[tuple[list[float], int, int, bool]]:
    page = page_of(split, doc)
    resolved = resolve_given(page, gold_of(split, doc))
    places = Places(page.text, resolved.sentences, resolved.attributions)
    judge = Judge.of(resolved.mentions, None)
    for row in own:
        attribution = _labelled(resolved, spans(row["source"]), spans(row["cue"]))
        if attribution is None:
            continue
        phrase = read(page.text, attribution.source)
        entity = resolved.entities[resolved.speakers[attribution.id]]
        unnamed = anonymity(page.text, places, attribution, phrase).said is not None
        asked = (attribution.source, phrase, entity, unnamed)
        verdict = judge.kind(*asked)
        told = (KINDS.index(row["kind"]), KINDS.index(verdict))
        yield judge.evidence(*asked), *told, certain(verdict, unnamed)


def _labelled(resolved: Resolved, source: Spans, cue: Spans) -> Attribution | None:
    found = (a for a in resolved.attributions if a.cue == cue and touches(a.source, source))
    return next(found, None)
