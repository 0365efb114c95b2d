"""Whose "I" and "you" it is in an interview printed as questions and answers."""

import numpy as np
from tokenizers import Tokenizer

from reportedly.attribute.pieces import Ints, Pieces, read_pieces
from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.refer.traits import Traits, traits
from reportedly.refer.turns import LEAST, WEIGHT, turns
from reportedly.segment import sentences

ASKED = "Why did you close the quay? I wondered, and do you regret it?"
ANSWERED = "I had to. They said “I will sue you” to me."


def _read(text: str) -> tuple[Pieces, Traits, list[str], Ints]:
    """Pieces and traits of every I, me and you."""
    pieces = read_pieces(Tokenizer.from_file(str(FOLDER / TOKENIZER)), text, sentences(text))
    words = [text[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)]
    at = np.array([i for i, w in enumerate(words) if w in ("I", "me", "you")], np.int64)
    spans = np.stack([at, at + 1], axis=1)
    return pieces, traits(text, pieces, spans), [words[i] for i in at], at


def _told(text: str, one: int, other: int) -> float:
    pieces, known, _, _ = _read(text)
    pair = np.array([one], np.int64), np.array([other], np.int64)
    return float(turns(text, pieces, known, *pair)[0])


INTERVIEW = "\n\n".join([ASKED, ANSWERED] * LEAST)


def test_turns_tell_who_is_meant() -> None:
    _, _, words, _ = _read(INTERVIEW)
    assert words[:7] == ["you", "I", "you", "I", "I", "you", "me"]
    assert _told(INTERVIEW, 2, 0) == WEIGHT  # you, you in one question
    assert _told(INTERVIEW, 1, 0) == -WEIGHT  # I and you there
    assert _told(INTERVIEW, 3, 0) == WEIGHT  # you, who answers as I
    assert _told(INTERVIEW, 3, 1) == -WEIGHT
    assert _told(INTERVIEW, 4, 3) == 0  # in quotation marks
    assert _told(INTERVIEW, 7, 3) == WEIGHT  # the next question's you


def test_you_in_an_answer_may_be_anybody() -> None:
    text = "\n\n".join(["Do you drive?", "I do, as you must."] * LEAST)
    assert _told(text, 2, 1) == 0


def test_a_text_with_few_questions_is_no_interview() -> None:
    text = "\n\n".join([ASKED, ANSWERED] * (LEAST - 1))
    assert _told(text, 3, 0) == 0


def test_nothing_to_tell() -> None:
    pieces, known, _, _ = _read("")
    none = np.zeros(0, np.int64)
    assert turns("", pieces, known, none, none).shape == (0,)
