"""A claim that everybody repeats must not cost the square of its statements."""

from piles import Pile

from reportedly.schema import Pair
from reportedly.weigh.pairs import EVERY, led


def test_many_statements_are_judged_against_one_of_each_origin() -> None:
    pile = Pile()
    names = ["Dara Oske", "Tom Brandt", "Mira Holt"]
    count = EVERY + 50
    for at in range(count):
        pile.say(f"art{at % 20}", names[at % 3], "that the minister slept through the vote")
    pairs, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high) == (3, 3)
    assert len(pairs) <= 3 * count


def test_statements_of_an_unseen_leader_are_paired_with_each_other() -> None:
    to_leaders = [
        Pair("c", "a", "m", "same", "both go back to Orla Fenn"),
        Pair("c", "a", "n", "same", "both go back to Orla Fenn"),
        Pair("c", "a", "o", "same", "both stop at Osk Post"),
        Pair("c", "b", "p", "same", "of another"),
        Pair("d", "a", "p", "same", "of another claim"),
        Pair("c", "m", "q", "same", "by one who is shown"),
        Pair("c", "a", "z", "same", "not shown"),
    ]
    assert led(to_leaders, "mnopq") == [
        Pair("c", "m", "n", "same", "both go back to Orla Fenn"),
        Pair("c", "m", "o", "same", "both have the origin of a statement not shown here"),
    ]
