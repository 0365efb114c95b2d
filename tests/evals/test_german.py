"""The rule of place on quotations of our own."""

import json
import lzma
from pathlib import Path

import pytest

from evals import german
from evals.corpus import data_folder
from evals.german import Quotation, content, figures, kind, parents, texts, whole
from reportedly.schema import Span, Spans


def at(*pieces: tuple[int, int]) -> Spans:
    return tuple(Span(*piece) for piece in pieces)


OUTER = Quotation(at((0, 5)), at((6, 10)), at((11, 90)), nested=False, nesting=True)
MIDDLE = Quotation(at((12, 16)), at((17, 20)), at((21, 60)), nested=True, nesting=True)
DEEP = Quotation(at((22, 26)), at((27, 30)), at((31, 50)), nested=True, nesting=False)
WORDS = Quotation(OUTER.source, OUTER.cue, at((70, 80)), nested=True, nesting=False)
TEXT = [DEEP, WORDS, OUTER, MIDDLE]


def test_the_parent_is_the_smallest_content_around_all_three_roles() -> None:
    assert parents(TEXT, whole) == {0: 3, 3: 2}
    assert parents(TEXT, content) == {0: 3, 1: 2, 3: 2}


def test_pieces_must_all_lie_inside() -> None:
    across = Quotation(at((12, 16)), at((95, 99)), at((20, 30), (32, 40)), True, False)
    assert parents([OUTER, across], whole) == {}
    assert parents([OUTER, across], content) == {1: 0}


def test_one_content_is_not_inside_itself() -> None:
    relay = Quotation(at((91, 95)), at((96, 99)), OUTER.content, nested=True, nesting=True)
    assert parents([OUTER, relay], content) == {}
    assert kind([OUTER, relay], 1) == "relayed"


def test_kinds_of_nesting_are_told_apart() -> None:
    stray = Quotation((), at((96, 99)), at((91, 95)), nested=True, nesting=False)
    every = [*TEXT, stray]
    assert [kind(every, n) for n in (0, 1, 3, 4)] == ["place", "mixed", "place", "other"]


def test_marks_are_counted() -> None:
    made = figures([TEXT, []])
    assert (made["texts"], made["quotations"]) == (2, 4)
    assert made["kinds"] == {"mixed": 1, "place": 2}
    rule = made["rule"]
    assert (rule["is nested"]["right"], rule["is nested"]["gold"]) == (2, 3)
    assert rule["has nested"]["f1"] == 100
    assert made["content alone"]["is nested"]["f1"] == 100


def test_the_corpus_is_read(tmp_path: Path) -> None:
    def role(*pieces: tuple[int, int]) -> dict[str, object]:
        return {"spans": [{"charBegin": a, "charEnd": b, "begin": 0, "end": 1} for a, b in pieces]}

    row = {
        "speaker": role((0, 5)),
        "cue": role(),
        "quote": role((6, 9), (12, 20)),
        "isNested": True,
        "hasNested": False,
    }
    path = tmp_path / "x.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"annotations": [row]}) + "\n")
    assert list(texts(path)) == [
        [Quotation(at((0, 5)), (), at((6, 9), (12, 20)), nested=True, nesting=False)]
    ]


def test_without_corpora_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", str(tmp_path))
    assert german.main() == 0
    assert "no corpora" in capsys.readouterr().err


@pytest.mark.skipif(german.absent() is not None, reason=german.absent() or "")
def test_the_rule_invents_no_nesting() -> None:
    every = list(texts(data_folder() / german.FOLDER / "dev.jsonl.xz"))
    rule = figures(every)["rule"]["is nested"]
    assert rule["right"] == rule["read"] > 0
