from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from reportedly.attribute.pieces import (
    LOWER,
    MIXED,
    NEW_LINE,
    NEW_PARAGRAPH,
    NEW_SENTENCE,
    NO_LETTER,
    SAME_SENTENCE,
    TITLE,
    UPPER,
    Pieces,
    read_pieces,
)
from reportedly.attribute.quotation import CLOSING, INSIDE, OPENING, OUTSIDE
from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.schema import Span
from reportedly.segment import sentences


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(Path(FOLDER) / TOKENIZER))


def of(tokenizer: Tokenizer, text: str) -> Pieces:
    return read_pieces(tokenizer, text, sentences(text))


def test_offsets_give_the_words_back(tokenizer: Tokenizer) -> None:
    text = "Ode met Élan.\n\nBoth left"
    p = of(tokenizer, text)
    assert (
        "".join(text[a:b] for a, b in zip(p.starts, p.ends, strict=True)) == "OdemetÉlan.Bothleft"
    )
    assert p.sentence.tolist()[-1] == 1


def test_case_is_that_of_the_whole_word(tokenizer: Tokenizer) -> None:
    p = of(tokenizer, "the NATO Ode eMail 5 A")
    words = {"the": LOWER, "NATO": UPPER, "Ode": TITLE, "eMail": MIXED, "5": NO_LETTER, "A": TITLE}
    assert list(dict.fromkeys(p.features[:, 0].tolist())) == [
        LOWER, UPPER, TITLE, MIXED, NO_LETTER,
    ]  # fmt: skip
    assert p.features[-1, 0] == words["A"]


def test_quotation_marks_are_followed(tokenizer: Tokenizer) -> None:
    p = of(tokenizer, "He “won” big")
    assert p.features[:, 1].tolist() == [OUTSIDE, OPENING, INSIDE, CLOSING, OUTSIDE]


def test_two_single_marks_are_one(tokenizer: Tokenizer) -> None:
    p = of(tokenizer, "''won'' big")
    expected = [OPENING, OPENING, INSIDE, CLOSING, CLOSING, OUTSIDE]
    assert p.features[:, 1].tolist() == expected


def test_an_open_quotation_ends_with_its_paragraph(tokenizer: Tokenizer) -> None:
    p = of(tokenizer, "“So.\n\nHe")
    assert p.features[:, 1].tolist() == [OPENING, INSIDE, INSIDE, OUTSIDE]


def test_breaks_before_pieces(tokenizer: Tokenizer) -> None:
    text = "One. Two.\nThree\n\nfour"
    p = read_pieces(tokenizer, text, [Span(0, 4), Span(5, 9), Span(10, 15), Span(17, 21)])
    assert p.breaks.tolist() == [
        NEW_PARAGRAPH, SAME_SENTENCE, NEW_SENTENCE, SAME_SENTENCE, NEW_LINE, NEW_PARAGRAPH,
    ]  # fmt: skip


def test_a_wrapped_line_is_no_break(tokenizer: Tokenizer) -> None:
    assert of(tokenizer, "one\ntwo").breaks.tolist() == [NEW_PARAGRAPH, SAME_SENTENCE]


def test_a_sentence_s_end_at_the_end_of_a_wrapped_line_is_no_paragraph_s(
    tokenizer: Tokenizer,
) -> None:
    lines = [
        "“The vote of the harbour board was held in the old",
        "town hall, where the public has never been heard.",
        "Nobody on the board had been asked whether this",
        "was right.”",
    ]
    kinds = of(tokenizer, "\n".join(lines))
    assert set(kinds.breaks.tolist()) == {NEW_PARAGRAPH, NEW_SENTENCE, SAME_SENTENCE}
    assert kinds.features[1:-1, 1].tolist() == [INSIDE] * (len(kinds) - 2)


def test_a_word_parted_at_a_line_s_end_is_one(tokenizer: Tokenizer) -> None:
    text = "The represen-\ntative left"
    p = of(tokenizer, text)
    assert p.ids.tolist() == of(tokenizer, "The representative left").ids.tolist()
    assert text[p.starts[1] : p.ends[1]] == "represen-\ntative"


def test_nothing_has_no_pieces(tokenizer: Tokenizer) -> None:
    assert len(read_pieces(tokenizer, "", [])) == 0
    p = read_pieces(tokenizer, "\0", [Span(0, 1)])
    assert len(p) == 0
    assert p.features.shape == (0, 3)
    assert p.ids.dtype == np.int64
