from itertools import pairwise, product

import numpy as np
import pytest

from reportedly.clean.linemodel import body_lines, cheapest, line_model
from reportedly.clean.pieces import Piece, pieces
from reportedly.clean.signs import OWN, own_signs, signs
from reportedly.schema import Page


def cut(text: str) -> list[Piece]:
    return pieces(Page("p", "p", "text", text))


def test_the_cheapest_labels_are_those_of_all_that_cost_least() -> None:
    odds = np.array([2.0, -0.3, 0.4, -3.0, 0.6, -0.2], np.float32)

    def worth(labels: tuple[bool, ...]) -> float:
        changes = sum(a != b for a, b in pairwise(labels))
        return float(sum(o for o, own in zip(odds, labels, strict=True) if own)) - changes

    best = max(product((False, True), repeat=len(odds)), key=worth)
    assert cheapest(odds) == list(best)
    assert cheapest(np.zeros(0, np.float32)) == []


def test_a_line_between_body_lines_needs_more_than_a_hint_against_it() -> None:
    assert cheapest(np.array([3, -1, 3], np.float32)) == [True, True, True]
    assert cheapest(np.array([3, -4, 3], np.float32)) == [True, False, True]


def test_the_weights_fit_the_signs() -> None:
    rows = signs(cut("Menu\nNews\n\nThe ferry left at noon.\n"))
    assert rows.shape == (3, len(line_model().mean))
    assert np.isfinite(line_model().odds(rows)).all()


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("SPORT", "shout"),
        ("1. The ferry", "item"),
        ("goes on here", "onward"),
        ("Oslo\t12 C", "tab"),
        ("3 May 2031", "day"),
        ("www.norrby.com", "address"),
        ("---", "none"),
        ("ferries leave:", "colon"),
    ],
)
def test_what_is_seen_of_a_line(line: str, seen: str) -> None:
    rows = own_signs(cut(f"{line}\n\nThe ferry left the harbour on its own"))
    column = OWN.index(seen)
    assert rows[0, column] > 0
    assert rows[1, column] == 0


def test_running_heads_of_paper_count_as_the_articles_own() -> None:
    head = Piece(0, 4, "HEAD", tag="header")
    assert body_lines([head]) == [True]
