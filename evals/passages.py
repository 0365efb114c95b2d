"""The labelled passages: contents of attributions, and what is attributed inside them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.schema import Span, Spans

LABELS = Path(__file__).with_name("labels") / "nested.jsonl"


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled attribution; a source that the text does not name is empty."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Passage:
    """A content of a text, and the attributions inside it; `half` is "choose" or "measure"."""

    doc: str
    half: str
    content: Spans
    inner: tuple[Label, ...]


def read_passages(labels: Path) -> list[Passage]:
    """The passages of a file, one JSON object a line."""
    return [_passage(json.loads(line)) for line in labels.read_text("utf-8").splitlines()]


def _passage(row: Mapping[str, Any]) -> Passage:
    inner = (Label(*(_spans(one[r]) for r in ("source", "cue", "content"))) for one in row["inner"])
    return Passage(row["doc"], row["half"], _spans(row["content"]), tuple(inner))


def _spans(pieces: Iterable[Sequence[int]]) -> Spans:
    return tuple(Span(*piece) for piece in pieces)
