"""Decoding, on scores that are made up so that the answer is known."""

import numpy as np

from reportedly.attribute.decode import Decoder, Output, decode
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
    return Decoder(np.zeros(N_TAGS, np.float32), steps, links(none), links(none))


def output(tags: str, lo: int = 0) -> Output:
    """Scores that favour these tags, "Bs Ei O": place and the role's first letters."""
    names = {"so": "source", "cu": "cue", "co": "content"}
    wanted = ["O" if t == "O" else f"{t[0]}-{names[t[1:]]}" for t in tags.split()]
    scores = np.zeros((len(wanted), N_TAGS), np.float32)
    scores[np.arange(len(wanted)), [TAGS.index(t) for t in wanted]] = 5
    parts: Floats = np.zeros((len(wanted), len(PARTS), WIDTH), np.float32)
    return Output(lo, lo + len(wanted), scores, parts)


def plain(n: int) -> Ints:
    breaks = np.zeros(n, np.int64)
    breaks[0] = NEW_PARAGRAPH
    return breaks


def test_source_cue_and_content_are_joined() -> None:
    (one,) = decode(decoder(), [output("Bso Eso Scu Bco Ico Eco O")], plain(7))
    assert (one.source, one.cue, one.content) == ((0, 2), (2, 3), ((3, 6),))
    assert all(e <= 0 for e in one.evidence)


def test_contents_of_one_cue_are_one_attribution() -> None:
    (one,) = decode(decoder(), [output("Sco Scu Sso O Sco")], plain(5))
    assert one.content == ((0, 1), (4, 5))


def test_without_a_source_the_attribution_stands() -> None:
    (one,) = decode(decoder(), [output("Scu Sco")], plain(2))
    assert one.source is None


def test_none_wins_when_it_scores_higher() -> None:
    assert decode(decoder(none=2.0), [output("Sso Scu Sco")], plain(3)) == []


def test_a_cue_without_content_is_no_attribution() -> None:
    assert decode(decoder(), [output("Sso Scu O")], plain(3)) == []


def test_windows_keep_their_place() -> None:
    found = decode(decoder(), [output("Scu Sco"), output("O Scu Sco", lo=2)], plain(5))
    assert [d.cue for d in found] == [(0, 1), (3, 4)]


def test_no_source_runs_over_the_end_of_a_line() -> None:
    breaks = plain(4)
    breaks[1] = NEW_PARAGRAPH
    (one,) = decode(decoder(), [output("Bso Eso Scu Sco")], breaks)
    assert one.source != (0, 2)
