"""How well later references to unnamed sources are tied: used by `evals.sources`.

`labels/references.jsonl` holds later mentions ("the source", "another insider", "one of them") with
the first mention of whoever is meant, or nothing where it is somebody new. Each is given to the
program as the source of an attribution among the corpus' own. A reference is *tied right* when its
entity also has the labelled first mention (they share a character), and *new right* when its entity
has no earlier mention. `count` is right when the entity's is the labelled one.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from evals.given import Resolved, gold_of, half_of, page_of, resolve_given
from reportedly.attribute.found import Found
from reportedly.schema import Entity, Span, touches

LABELS = Path(__file__).with_name("labels") / "references.jsonl"


def referred(half: str) -> dict[str, Any]:
    """The shares of a half's references that are right."""
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    chosen = [row for row in rows if half_of(row["doc"]) == half]
    judged = [(row, entity_of(row)) for row in chosen]
    tied = [right(row, entity) for row, entity in judged if row["refers"]]
    new = [right(row, entity) for row, entity in judged if not row["refers"]]
    counts = [entity is not None and entity.count == row["count"] for row, entity in judged]
    return {
        "references": len(judged),
        "tied": {"right": sum(tied), "labelled": len(tied)},
        "new": {"right": sum(new), "labelled": len(new)},
        "accuracy": round(100 * (sum(tied) + sum(new)) / max(1, len(judged)), 1),
        "count": round(100 * sum(counts) / max(1, len(counts)), 1),
    }


def entity_of(row: Mapping[str, Any]) -> Entity | None:
    """Whom the program takes a labelled reference for."""
    span = Span(*row["span"])
    resolved = _resolved(row["doc"], span)
    for attribution in resolved.attributions:
        if touches(attribution.source, (span,)):
            return resolved.entities[resolved.speakers[attribution.id]]
    return None


def _resolved(doc: str, span: Span) -> Resolved:
    given = gold_of("train", doc)
    if not any(touches(found.source, (span,)) for found in given):
        given.append(Found((span,), (Span(span.end, span.end + 1),), (), 1.0))
    return resolve_given(page_of("train", doc), given)


def right(row: Mapping[str, Any], entity: Entity | None) -> bool:
    """Whether a reference was tied to the labelled mention, or taken for new."""
    if entity is None:
        return False
    at = row["span"][0]
    if row["refers"] is None:
        return all(mention.end > at for mention in entity.mentions)
    return touches(entity.mentions, (Span(*row["refers"]),))
