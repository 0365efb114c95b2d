"""The glance: which targets are read at all."""

from collections.abc import Sequence
from typing import cast

import numpy as np

from reportedly.attribute.weights import GLANCE, profile_folder
from reportedly.stance.asked import Asked
from reportedly.stance.glance import Floats, Glance, seen
from reportedly.stance.leaning import _read
from reportedly.stance.model import Range, StanceWeights

VECTORS = np.arange(12, dtype=np.float32).reshape(6, 2)


def test_it_sees_the_target_and_its_sentence() -> None:
    assert seen(VECTORS, (2, 4)).tolist() == [5, 6, 6, 7]


def test_it_adds_up_what_it_sees() -> None:
    weights = np.array([1, 0, 0, -1], np.float32)
    assert Glance(weights, 2.0).worth(VECTORS, (2, 4))  # 5 - 7 + 2
    assert not Glance(weights, 1.9).worth(VECTORS, (2, 4))


class Noted:
    """In place of the branch: notes which targets are read, and is sure of each."""

    def __init__(self, glance: Glance | None) -> None:
        self.glance = glance
        self.asked: list[Range] = []

    def worth(self, vectors: Floats, target: Range) -> bool:
        """As the branch has it."""
        return StanceWeights.worth(cast(StanceWeights, self), vectors, target)

    def read(
        self, vectors: Floats, targets: Sequence[Range], holders: Sequence[Range]
    ) -> tuple[Floats, Floats]:
        """For everybody, whoever they are."""
        self.asked += targets
        shape = len(targets), len(holders), 2
        return np.full(shape, 0.6, np.float32), np.full((len(targets), 2), 0.4, np.float32)


def told(glance: Glance | None) -> tuple[list[Range], list[tuple[Range | None, Range]]]:
    """Which targets are read of a sentence from piece 9 on, and what is told of them."""
    own = Noted(glance)
    one = Asked((9, 14), [(9, 10), (12, 13)], [(9, 10), (12, 13)], [False, True])
    found = [(x.holder, x.target) for x in _read(one, VECTORS, cast(StanceWeights, own))]
    return own.asked, found


def test_only_those_worth_it_are_read_and_keep_who_holds_them() -> None:
    both, every = told(None)
    assert both == [(1, 2), (4, 5)]
    assert every == [((12, 13), (9, 10)), (None, (12, 13)), ((9, 10), (12, 13))]
    later = Glance(np.array([1, 0, 0, 0], np.float32), -7.0)  # its first number is 2 and 8
    assert told(later) == ([(4, 5)], every[1:])
    assert told(Glance(np.zeros(4, np.float32), -1.0)) == ([], [])


def test_the_one_that_ships_leaves_out_some_and_not_all() -> None:
    glance = Glance.load(profile_folder("full") / GLANCE)
    rows = np.random.default_rng(1).standard_normal((200, 6, len(glance.weights) // 2))
    worth = [glance.worth(row.astype(np.float32), (2, 4)) for row in rows]
    assert 0 < sum(worth) < len(worth)
