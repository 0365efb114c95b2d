"""Decoding, on scores that are made up so that the answer is known."""

from dataclasses import replace

import numpy as np

from reportedly.attribute.decode import Decoder, Draft, Output, decode
from reportedly.attribute.links import N_PAIR_ROWS, PARTS, WIDTH, Floats, LinkWeights
from reportedly.attribute.pieces import NEW_PARAGRAPH, Ints
from reportedly.attribute.tags import N_TAGS, TAGS
from reportedly.attribute.viterbi import constrain


def links(none: float) -> LinkWeights:
    """Every pair scores 1, "none" what is asked."""
    table = np.zeros((N_PAIR_ROWS, WIDTH), np.float32)
    table[:, 0] = 1 / 6
    alone = np.zeros(WIDTH, np.float32)
    alone[0] = none
    return LinkWeights(table, alone, np.eye(WIDTH, dtype=np.float32)[0])


def decoder(none: float = 0.0) -> Decoder:
    steps = constrain(np.zeros((N_TAGS, N_TAGS), np.float32))
    return Decoder(np.zeros((1, N_TAGS), np.float32), steps, links(none), links(none))


def output(tags: str, breaks: Ints | None = None) -> Output:
    """Scores that favour these tags, "Bs Ei O": place and the role's first letters."""
    names = {"so": "source", "cu": "cue", "co": "content"}
    wanted = ["O" if t == "O" else f"{t[0]}-{names[t[1:]]}" for t in tags.split()]
    scores = np.zeros((len(wanted), N_TAGS), np.float32)
    scores[np.arange(len(wanted)), [TAGS.index(t) for t in wanted]] = 5
    parts: Floats = np.zeros((len(wanted), len(PARTS), WIDTH), np.float32)
    return Output(scores, parts, plain(len(wanted)) if breaks is None else breaks)


def once(tags: str, none: float = 0.0) -> list[Draft]:
    """What one pass finds in one text."""
    (((*found,),),) = decode(decoder(none), [output(tags)])
    return found


def plain(n: int) -> Ints:
    breaks = np.zeros(n, np.int64)
    breaks[0] = NEW_PARAGRAPH
    return breaks


def test_source_cue_and_content_are_joined() -> None:
    (one,) = once("Bso Eso Scu Bco Ico Eco O")
    assert (one.source, one.cue, one.content) == ((0, 2), (2, 3), ((3, 6),))
    assert all(e <= 0 for e in one.evidence)


def test_contents_of_one_cue_are_one_attribution() -> None:
    (one,) = once("Sco Scu Sso O Sco")
    assert one.content == ((0, 1), (4, 5))


def test_without_a_source_the_attribution_stands() -> None:
    (one,) = once("Scu Sco")
    assert one.source is None


def test_none_wins_when_it_scores_higher() -> None:
    assert once("Sso Scu Sco", none=2.0) == []


def test_a_cue_without_content_is_no_attribution() -> None:
    assert once("Sso Scu O") == []


def test_texts_are_decoded_apart() -> None:
    found = decode(decoder(), [output("Scu Sco"), output("O Scu Sco")])
    assert [[[d.cue for d in one] for one in passes] for passes in found] == [
        [[(0, 1)]],
        [[(1, 2)]],
    ]


def test_nothing_is_found_in_no_text() -> None:
    assert decode(decoder(), []) == []


def test_a_pass_that_leans_towards_cues_finds_more() -> None:
    biased = np.zeros((2, N_TAGS), np.float32)
    biased[1, [TAGS.index("O"), TAGS.index("S-cue")]] = -6, 1
    leaning = replace(decoder(), bias=biased)
    ((first, second),) = decode(leaning, [output("O Sco")])
    assert first == []
    assert [(d.cue, d.content) for d in second] == [((0, 1), ((1, 2),))]


def test_no_source_runs_over_the_end_of_a_line() -> None:
    breaks = plain(4)
    breaks[1] = NEW_PARAGRAPH
    (((one,),),) = decode(decoder(), [output("Bso Eso Scu Sco", breaks)])
    assert one.source != (0, 2)
