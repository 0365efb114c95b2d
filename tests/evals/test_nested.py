"""The measure of attributions inside contents, on invented text; the labels themselves."""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from evals import nested
from evals.nested import Alone, Judged, clipped, extracted, figures, given
from evals.passages import LABELS, Label, Passage, read_passages
from evals.tally import Tally
from reportedly.attribute.found import Found
from reportedly.pipeline import article
from reportedly.schema import Attribution, Page, Span, Spans, inside
from reportedly.schema.nouns import Nouns

TEXT = "Ada Brun said the mayor fears floods. Bo Lind said it rained."


def at(words: str) -> Spans:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


FEARS = Label(at("the mayor"), at("fears"), at("floods"))
NESTED = Passage("a", "measure", at("the mayor fears floods"), (FEARS,))
PLAIN = Passage("a", "measure", at("it rained"), ())


def found(source: str, cue: str, content: str) -> Found:
    return Found(at(source), at(cue), at(content), 1.0)


class Fixed:
    """Reads the same everywhere, and remembers what it was given."""

    def __init__(self, *made: Found) -> None:
        self.made = made
        self.seen: list[Sequence[Sequence[Span]]] = []

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        self.seen.append(sections)
        return list(self.made)

    def inside(
        self, text: str, sections: Sequence[Sequence[Span]], contents: Sequence[Spans]
    ) -> list[list[Found]]:
        return [[f for f in self.made if nested.stands_in(f, c)] for c in contents]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    return tmp_path


def test_what_is_read_inside_is_judged_passage_by_passage(texts: Path) -> None:
    right = found("the mayor", "fears", "floods")
    judged = given(Fixed(right, found("Bo Lind", "said", "it")), [NESTED, PLAIN], texts)
    assert [list(j.read) for j in judged] == [[right], []]
    assert {name: own["f1"] for name, own in figures(judged).items()} == {
        "passages": 100,
        "passages by cue": 100,
        "content": 100,
        "content and source": 100,
        "cue": 100,
    }


def test_a_passage_is_right_whatever_was_read_in_it() -> None:
    wrong = found("Ada Brun", "mayor", "rained")
    made = figures([Judged(NESTED, [wrong, wrong]), Judged(PLAIN, [wrong])])
    assert (made["passages"]["precision"], made["passages"]["recall"]) == (50, 100)
    assert made["passages"]["gold"] == 1
    assert made["passages by cue"]["recall"] == 0
    assert made["content"] == Tally(0, 3, 1).figures()


def test_a_wrong_source_costs_one_measure_only() -> None:
    made = figures([Judged(NESTED, [found("Ada Brun", "fears", "floods")])])
    assert (made["content"]["f1"], made["content and source"]["f1"], made["cue"]["f1"]) == (
        100,
        0,
        100,
    )


def test_the_interval_is_over_documents() -> None:
    other = Passage("b", "measure", NESTED.content, NESTED.inner)
    made = figures([Judged(NESTED, [FEARS])] * 3 + [Judged(other, [])] * 3)
    # Either document may be drawn twice.
    assert made["passages"]["interval"] == (0, 100)


def test_alone_sees_the_passage_and_nothing_else(texts: Path) -> None:
    reader = Fixed()
    given(Alone(reader), [NESTED, PLAIN], texts)
    assert reader.seen == [[list(NESTED.content)], [list(PLAIN.content)]]


def test_a_passage_is_cut_at_the_ends_of_sentences() -> None:
    sentences = [Span(0, 10), Span(11, 20), Span(21, 30)]
    cut = clipped(sentences, (Span(5, 15), Span(18, 21)))
    assert list(cut) == [(5, 10), (11, 15), (18, 20)]


def test_of_an_extraction_only_what_has_a_parent_counts(
    texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(id: str, cue: str, parent: str | None) -> Attribution:
        return Attribution(
            id, "a", (), at(cue), (), "body", "indirect", "said", False, False, (), parent, 1.0
        )

    made = [told("a:a0", "fears", "a:a2"), told("a:a1", "floods", None)]

    def stages(page: Page) -> Nouns:
        assert page.text == TEXT
        return Nouns([page, *made])

    monkeypatch.setattr(nested, "extract", stages)
    assert article.extract is not stages
    judged = extracted([NESTED, PLAIN], texts)
    assert [list(j.read) for j in judged] == [made[:1], []]


def test_without_corpora_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["evals.nested"])
    assert nested.main() == 0
    assert "no corpora" in capsys.readouterr().err


def test_there_are_enough_labels_of_both_classes_and_they_hold_no_text() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert all(set(row) == {"doc", "half", "content", "inner"} for row in rows)
    made = read_passages(LABELS)
    assert sum(bool(p.inner) for p in made) >= 150
    assert sum(not p.inner for p in made) >= 150
    assert {p.half for p in made} == set(nested.HALVES)


def test_labels_are_spans_in_order_inside_their_passage() -> None:
    for passage in read_passages(LABELS):
        for one in passage.inner:
            assert one.cue
            assert one.content
            for role in (one.source, one.cue, one.content):
                assert all(s.start < s.end for s in role)
                assert all(a.end <= b.start for a, b in pairwise(role))
                assert inside(role, passage.content)
