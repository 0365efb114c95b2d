"""A claim that everybody repeats must not cost the square of its statements."""

from piles import Pile

from reportedly.weigh.pairs import EVERY


def test_many_statements_are_judged_against_one_of_each_origin() -> None:
    pile = Pile()
    names = ["Dara Oske", "Tom Brandt", "Mira Holt"]
    count = EVERY + 50
    for at in range(count):
        pile.say(f"art{at % 20}", names[at % 3], "that the minister slept through the vote")
    pairs, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high) == (3, 3)
    assert len(pairs) <= 3 * count
