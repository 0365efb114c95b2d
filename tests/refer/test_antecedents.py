import numpy as np
import pytest

from reportedly.refer.antecedents import PairWeights, probabilities
from reportedly.refer.chains import chains, likeliest, sameness
from reportedly.refer.pairs import FAR, N_ROWS, NEAR, candidates, pair_rows
from reportedly.refer.parts import WIDTH
from reportedly.refer.traits import HE, OTHER, SEVERAL, SHE, Traits, sort_of


def traits(exact: list[int]) -> Traits:
    own, none = np.array(exact), np.full(len(exact), -1)
    place = np.arange(len(exact)) * 3
    zero = np.zeros(len(exact), np.int64)
    return Traits(
        own, own, own, none, none, zero + OTHER, none, place // 30, zero, place, place + 1
    )


def test_near_mentions_are_asked_and_far_ones_that_are_spelt_alike() -> None:
    known = traits([7, *range(100, 300), 7])
    asking, asked = candidates(known)
    last = asked[asking == len(known) - 1].tolist()
    assert last[0] == 0
    assert last[1:] == list(range(len(known) - 1 - NEAR, len(known) - 1))
    assert (asked < asking).all()


def test_pairs_grow_with_the_mentions_and_not_with_their_square() -> None:
    asking, _ = candidates(traits([5] * 3000))
    assert len(asking) <= 3000 * (NEAR + 4 * FAR)


def test_rows_are_of_the_table() -> None:
    known = traits([1, 2, 1, 3, 2, 1])
    asking, asked = candidates(known)
    rows = pair_rows(known, asking, asked)
    assert rows.min() >= 0
    assert rows.max() < N_ROWS
    assert (np.diff(rows, axis=1) > 0).all()


def test_scores_are_the_sum_of_vectors_and_rows() -> None:
    rng = np.random.default_rng(3)
    table, none, weight = (
        rng.normal(size=s).astype(np.float32) for s in ((N_ROWS, WIDTH), (WIDTH,), (WIDTH,))
    )
    asking, asked = (rng.normal(size=(3, WIDTH)).astype(np.float32) for _ in range(2))
    rows = np.array([[0, 20], [3, 25]])
    own = PairWeights(table, none, weight)
    scores = own.scores(asking, asked, rows, (np.array([1, 2]), np.array([0, 0])))
    hidden = asking[2] + asked[0] + table[3] + table[25]
    assert scores[1] == pytest.approx(float(np.maximum(hidden, 0) @ weight), abs=1e-4)
    pair, alone = probabilities(scores, own.score_none(asking), np.array([1, 2]))
    assert alone[0] == pytest.approx(1.0)
    assert pair[0] + alone[1] == pytest.approx(1.0, abs=1e-5)


def test_a_mention_joins_the_chain_of_its_best_antecedent_if_that_is_likely() -> None:
    assert chains([[], [(0, 0.6)], [(1, 0.2), (0, 0.15)], [(1, 0.9)]]) == [0, 0, 2, 0]


def test_a_chain_is_as_likely_as_its_mentions_together() -> None:
    told = [[], [], [(0, 0.9)], [(1, 0.4), (0, 0.3), (2, 0.25)]]
    assert chains(told) == [0, 1, 0, 0]
    assert likeliest(told) == [None, None, 0, 0]


def test_a_mention_has_a_best_antecedent_also_where_it_begins_a_chain() -> None:
    told = [[], [(0, 0.2)]]
    assert chains(told) == [0, 1]
    assert likeliest(told) == [None, 0]


def test_likeness_goes_over_what_stands_between() -> None:
    same = sameness([[], [], [(0, 0.8), (1, 0.1)], [(2, 0.5), (0, 0.2)]])
    assert same[2, 0] == pytest.approx(0.8)
    assert same[3, 0] == pytest.approx(0.5 * 0.8 + 0.2)
    assert same[3, 1] == pytest.approx(0.05)
    assert (same == same.T).all()


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        ("Senator Angela Marrane", SHE),
        ("Paul Orban", HE),
        ("two officials", SEVERAL),
        ("the harbour board", OTHER),
        ("the spokeswoman for the two parties", SHE),
    ],
)
def test_words_tell_gender_and_number(words: str, sort: int) -> None:
    shown = words.split()
    assert sort_of(shown, [w.lower() for w in shown]) == sort
