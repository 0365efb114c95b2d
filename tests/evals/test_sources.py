"""The measure of sources, on invented labels and snippets; the labels themselves."""

import json
from dataclasses import replace

import pytest

from evals.corpus import absent
from evals.given import half_of, page_of
from evals.references import LABELS as REFERENCES
from evals.references import right
from evals.snippets import marked, source_span
from evals.sources import LABELS, Judged, Label, figures, kinds, macro, match, near, read_labels
from reportedly.schema import Entity, EntityKind, Source, Span


def label(kind: EntityKind, doc: str = "a", reason: tuple[Span, ...] = ()) -> Label:
    told = Source("", doc, kind, kind != "anonymous", False, 1, (Span(0, 4),), reason)
    return Label(doc, "train", (Span(0, 4),), (Span(5, 9),), told)


def judged(gold: EntityKind, read: EntityKind, doc: str = "a") -> Judged:
    one = label(gold, doc)
    return Judged(one, replace(one.told, kind=read))


def test_kinds_and_their_mean() -> None:
    some = [
        judged("person", "person"),
        judged("anonymous", "anonymous"),
        judged("anonymous", "group"),
        Judged(label("person"), None),
    ]
    found = kinds(some)
    assert found["anonymous"]["precision"] == 100
    assert found["anonymous"]["recall"] == 50
    assert found["person"]["recall"] == 50
    assert macro(some) == pytest.approx((66.7 + 66.7) / 2)


def test_spans_exact_and_overlapping() -> None:
    one = label("anonymous", reason=(Span(10, 20),))
    made = figures([Judged(one, replace(one.told, reason=(Span(12, 20),)))])
    assert made["reason"]["exact"]["right"] == 0
    assert made["reason"]["overlap"]["right"] == 1
    assert made["descriptor"]["exact"]["f1"] == 100
    assert near([Judged(one, one.told)])["anonymous"]["precision"] == 100


def test_a_missing_attribution_is_wrong_in_everything() -> None:
    made = figures([Judged(label("person"), None)])
    assert made["macro"] == made["named"] == made["count"] == 0


def test_a_label_meets_its_source_and_cue() -> None:
    one = label("person")
    other = replace(one.told, kind="group")
    found = [((Span(40, 44),), one.cue, other), (one.source, one.cue, one.told)]
    assert match(one, found) == one.told
    assert match(one, found[:1]) is None


@pytest.mark.parametrize(
    ("content", "source"),
    [
        ("It leaks, <b>a person close to</b> the mayor said.", "a person close to the mayor"),
        ("It leaks, the <b>sources said</b> on Monday.", "the sources"),
        (
            "Osk &amp; Sel <br>\nmet, <b>according to two people</b> <b>familiar with</b> it.",
            "two people familiar with it",
        ),
        (
            "“No,” said the guard, who <b>declined to be named</b>. He left.",
            "the guard, who declined to be named",
        ),
        ("“It leaks,” an aide told the Courier <b>on condition of anonymity</b>.", "an aide"),
        (
            "In Osk, two sources in the port <b>with knowledge of the matter</b> said.",
            "two sources in the port with knowledge of the matter",
        ),
        ("<b>on condition of anonymity</b> because it is secret.", None),
    ],
)
def test_where_the_source_of_a_snippet_is_said_to_stand(content: str, source: str | None) -> None:
    ((text, phrase),) = marked([json.dumps({"content": content})])
    span = source_span(text, phrase)
    assert (span and text[span.start : span.end]) == source


def entity(*mentions: Span) -> Entity:
    return Entity("e", "a", "an aide", "anonymous", False, 1, mentions)


def test_a_reference_is_tied_or_new() -> None:
    back = {"span": [50, 58], "refers": [10, 17], "count": 1}
    new = {"span": [50, 58], "refers": None, "count": 1}
    first, later = Span(10, 17), Span(50, 58)
    assert right(back, entity(first, later))
    assert not right(back, entity(later))
    assert right(new, entity(later))
    assert not right(new, entity(first, later))
    assert not right(new, None)


def test_the_labels_are_whole() -> None:
    labels = read_labels(LABELS / "sources.jsonl")
    assert len(labels) == 400
    assert {one.split for one in labels} == {"train", "dev"}
    assert all(one.told.named or one.told.descriptor for one in labels)
    assert not any(one.told.descriptor for one in labels if one.told.named)
    assert all(one.told.count is None or one.told.count > 0 for one in labels)
    assert len(read_labels(LABELS / "sources-told.jsonl")) == 80
    assert {half_of(one.doc) for one in labels} == {"choose", "measure"}


@pytest.mark.skipif(absent() is not None, reason="no corpora")
def test_the_labels_fit_the_texts() -> None:
    for one in read_labels(LABELS / "sources-told.jsonl"):
        text = page_of(one.split, one.doc).text
        places = [*one.source, *one.told.descriptor, *one.told.reason, *one.told.access]
        assert all(0 <= p.start < p.end <= len(text) for p in places)
        assert all(text[p.start : p.end].strip() == text[p.start : p.end] for p in places)


def test_references_point_back() -> None:
    rows = [json.loads(line) for line in REFERENCES.read_text("utf-8").splitlines()]
    assert len(rows) == 83
    assert all(row["refers"] is None or row["refers"][1] <= row["span"][0] for row in rows)
