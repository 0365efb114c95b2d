import json
from pathlib import Path

import pytest

from reportedly.schema import Span
from training.second_look import sheets

TEXT = "It rained. Fenn praised Trent. Nobody cared."
SENTENCES = (Span(0, 10), Span(11, 30), Span(31, len(TEXT)))
PAIR = (Span(11, 15), Span(24, 29))


def test_a_pair_is_shown_marked_with_what_stands_in_front() -> None:
    assert sheets._sentence(SENTENCES, PAIR) == SENTENCES[1]
    row = sheets._row("x", TEXT, SENTENCES[1], PAIR, "read")
    assert sheets.shown(row) == " before: …It rained.\n [A: Fenn] praised [B: Trent]."


@pytest.mark.parametrize(
    "pair", [(Span(0, 2), Span(11, 15)), (Span(11, 20), Span(15, 29)), (Span(24, 29), Span(31, 37))]
)
def test_two_sentences_and_places_over_each_other_are_no_pair(pair: tuple[Span, Span]) -> None:
    assert sheets._sentence(SENTENCES, pair) is None


def test_what_was_told_is_kept_as_places_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "PAIRS", tmp_path / "pairs.jsonl")
    rows = [sheets._row("x", TEXT, SENTENCES[1], PAIR, kind) for kind in ("read", "random")]
    (tmp_path / "rows.json").write_text(json.dumps(rows))
    (tmp_path / "part-0.told").write_text("0 AforB\n")
    with pytest.raises(SystemExit, match="2 pairs, 1 answers"):
        sheets.read(tmp_path)
    (tmp_path / "part-1.told").write_text("1 0\n")
    sheets.read(tmp_path)
    kept = [json.loads(line) for line in (tmp_path / "pairs.jsonl").read_text().splitlines()]
    assert [row["label"] for row in kept] == [1, 0]
    assert "shown" not in kept[0]
    assert kept[0]["one"] == [11, 15]
