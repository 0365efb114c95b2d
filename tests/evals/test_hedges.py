"""The measurement of hedges, on a corpus of our own."""

import json
import lzma
from pathlib import Path

import pytest

from evals import hedges as measure
from evals.factuality import Event, bears, events
from evals.hedges import FINDERS, SETS, Read, by_kind, doubted, interval, read_labels
from reportedly.attribute.hedges import hedges, listed
from reportedly.schema import Hedge, Span

TEXT = "The dam may break, Ada Brun said in May.\nShe talked about Bo Lind, who could not come."


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    (tmp_path / "dam.txt").write_text(TEXT, encoding="utf-8")
    meant = {"may": "possibility", "May": None, "about": None, "could": None}
    lines = [
        {"doc": "dam", "span": [TEXT.index(w), TEXT.index(w) + len(w)], "kind": kind}
        for w, kind in meant.items()
    ]
    path = tmp_path / "labels.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_the_word_list_takes_every_phrase_for_a_hedge(labelled: Path) -> None:
    read = read_labels(labelled, labelled.parent, listed)
    assert (measure.precision(read), measure.recall(read)) == (0.25, 1.0)


def test_neighbours_tell_which_are(labelled: Path) -> None:
    read = read_labels(labelled, labelled.parent, hedges)
    assert read == [Read("possibility", "possibility"), *[Read(None, None)] * 3]
    assert measure.precision(read) == measure.right_kind(read) == measure.right(read) == 1.0


def test_figures_count_what_their_names_say() -> None:
    read = [Read("boost", "boost"), Read("boost", "denial"), Read("denial", None), Read(None, None)]
    assert measure.precision(read) == 1.0
    assert measure.recall(read) == pytest.approx(2 / 3)
    assert measure.right_kind(read) == 0.5
    assert measure.right(read) == 0.5
    assert measure.precision([]) == 0.0


def test_doubt_is_told_from_fact() -> None:
    hedged, bare = frozenset(("possibility",)), frozenset[str]()
    found = [Event(0.0, hedged, True), Event(-3.0, bare, True), Event(3.0, bare, True)]  # type: ignore[arg-type]
    told = doubted(found)
    assert told == {
        "precision": 1.0,
        "base": pytest.approx(2 / 3),
        "recall": 0.5,
        "F1": pytest.approx(2 / 3),
        "auc": 0.75,
    }
    assert by_kind(found)["possibility"] == [0.0]
    assert by_kind(found)["none"] == [-3.0, 3.0]


def test_a_hedge_bears_on_its_own_clause() -> None:
    words = "it may well break , but boats came perhaps".split()
    starts = [sum(len(w) + 1 for w in words[:n]) for n in range(len(words))]
    tokens = [(Span(s, s + len(w)), w) for s, w in zip(starts, words, strict=True)]
    place = dict(zip(words, (s for s, _ in tokens), strict=True))
    may = Hedge(*place["may"], "possibility")
    perhaps = Hedge(*place["perhaps"], "possibility")
    assert bears(may, place["break"], tokens)
    assert not bears(may, place["came"], tokens)
    assert bears(perhaps, place["came"], tokens)
    assert not bears(may, place["may"], tokens)


def test_events_are_read_from_a_corpus(tmp_path: Path) -> None:
    lines = [("The dam may break .", 3, 0.5), ("It did not break .", 3, -3.0)]
    with lzma.open(tmp_path / "x.jsonl.xz", "wt", encoding="utf-8") as out:
        for text, at, label in lines:
            target = {"span1": [at, at + 1], "label": label, "span_text": "break"}
            out.write(json.dumps({"text": text, "targets": [target]}) + "\n")
    first, second = events(tmp_path / "x.jsonl.xz", hedges)
    assert first == Event(0.5, frozenset(("possibility",)), True)
    assert second == Event(-3.0, frozenset(), False)


def test_an_interval_holds_its_figure_and_is_the_same_each_time() -> None:
    values = [0.0, 1.0] * 20
    made = interval(values, lambda v: sum(v) / len(v))
    assert made == interval(values, lambda v: sum(v) / len(v))
    assert made[1] < made[0] == 0.5 < made[2]


def test_the_labels_are_spans_and_kinds() -> None:
    kinds = {"possibility", "likelihood", "approximation", "attribution", "boost", "denial", None}
    for name, count in zip(SETS, (200, 100), strict=True):
        lines = (measure.LABELS / name).read_text("utf-8").splitlines()
        labels = [json.loads(line) for line in lines]
        assert len(labels) == count
        assert all(set(x) == {"doc", "span", "kind"} and x["kind"] in kinds for x in labels)
        assert all(x["span"][0] < x["span"][1] for x in labels)


def test_without_corpora_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["evals.hedges"])
    assert measure.main() == 0
    assert "no corpora" in capsys.readouterr().err
    assert set(FINDERS) == {"word list", "shipped"}
