"""Brat files to documents, and documents to windows with tags and links."""

import random
from pathlib import Path

import pytest
from tokenizers import Tokenizer

pytest.importorskip("torch")

from reportedly.attribute.tags import ROLES, spans
from training.data import Document, examples, in_pieces, read_brat, read_split


@pytest.fixture
def documents(split: Path, tokenizer: Tokenizer) -> list[Document]:
    return read_split(split, tokenizer)


def words(document: Document, ranges: list[tuple[int, int]]) -> list[str]:
    p = document.pieces
    return [document.text[p.starts[a] : p.ends[b - 1]] for a, b in ranges]


def test_each_annotator_is_read_and_each_piece_of_a_role(documents: list[Document]) -> None:
    read, unread = documents
    assert unread.name == "nobody"
    assert unread.annotations == [[]]
    first, second = read.annotations
    told = [{role: words(read, gold[role]) for role in ROLES} for gold in first]
    assert told == [
        {
            "source": ["Mayor Orla Venn"],
            "cue": ["said"],
            "content": ["“We mend roads,”", "“and bridges.”"],
        },
        {"source": ["A clerk"], "cue": ["agreed"], "content": ["that rain was likely"]},
        # Two annotations with nothing but a space between them are one run of pieces.
        {"source": [], "cue": ["vowed"], "content": ["a second ferry"]},
    ]
    assert second == [first[1]]


def test_a_missing_corpus_is_told_at_once(tmp_path: Path, tokenizer: Tokenizer) -> None:
    with pytest.raises(SystemExit, match=r"no corpus at .*train; set REPORTEDLY_DATA"):
        read_split(tmp_path / "train", tokenizer)


def test_a_missing_scorer_is_told(tmp_path: Path) -> None:
    from training.evaluate import load_scorer

    with pytest.raises(SystemExit, match="no scorer at"):
        load_scorer(tmp_path / "score.py")


def test_a_quoted_text_with_line_breaks_is_no_annotation() -> None:
    ann = (
        "T1\tContent 4 9;11 20\tthe first line\nE9 of the quotation\nT5 of it\n"
        "T2\tCue 0 3\tsay\nA1\tFlag T2\n#1\tNote T2\tT3\tCue 5 6\tx\n"
        "E1\tAttribution:T2 Cue:T2 Content:T1 Unheard:T1\nE2\tSource:T2\n"
    )
    assert list(read_brat(ann)) == [{"source": [], "cue": [(0, 3)], "content": [(4, 9), (11, 20)]}]


def test_a_piece_that_is_half_covered_belongs_to_the_span(documents: list[Document]) -> None:
    read = documents[0]
    at = read.text.index("Orla")
    gold = {"source": [(at + 2, at + 6)], "cue": [], "content": [(at, at)]}
    found = in_pieces(gold, read.pieces)
    assert words(read, found["source"]) == ["Orla Venn"]
    assert found["content"] == []


def test_an_examples_tags_spell_its_spans(documents: list[Document]) -> None:
    (one,) = examples(documents[0])
    tagged = spans(one.tags)
    for role, wanted in enumerate(one.spans):
        assert [(t.start, t.end) for t in tagged if t.role == role] == [*map(tuple, wanted)]
    assert one.ids.tolist() == documents[0].pieces.ids.tolist()
    assert [len(s) for s in one.spans] == [2, 3, 4]


def test_an_examples_links_are_the_annotators(documents: list[Document]) -> None:
    (one,) = examples(documents[0])
    # Both halves of the split quotation ask for the first cue; "vowed" has no source.
    assert one.to_cue.argmax(axis=1).tolist() == [0, 0, 1, 2]
    assert one.to_source.argmax(axis=1).tolist() == [0, 1, 2]
    assert one.to_cue.sum() == 4
    assert one.to_source.sum() == 3


def test_training_sees_every_annotator_and_straight_marks(documents: list[Document]) -> None:
    rng = random.Random(0)
    drawn = [next(examples(documents[0], rng)) for _ in range(40)]
    assert {len(e.spans[1]) for e in drawn} == {3, 1}
    curly, straight = documents[0].pieces, documents[0].straight
    assert curly.ids.tolist() != straight.ids.tolist()
    assert curly.features.tolist() == straight.features.tolist()
    assert {tuple(e.ids) for e in drawn} == {tuple(curly.ids), tuple(straight.ids)}
