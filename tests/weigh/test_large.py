"""A claim that everybody repeats must not cost the square of its statements."""

from dataclasses import replace

from piles import Pile
from slowness import at_most

from reportedly.schema import Member, Pair
from reportedly.weigh.pairs import EVERY, led
from reportedly.weigh.statement import statements


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


def test_a_claims_many_headlines_are_read_once() -> None:
    pile = Pile()
    pile.say("art", "Insiders", "that he slept", named=False, count=None, block="headline")
    (one,), text = pile.attributions, pile.texts
    count = 8000
    said = [replace(one, id=f"art:a{at}") for at in range(count)]
    members = [Member("c", a.id, "asserts", 1.0, "") for a in said]
    hands = [replace(h, attribution=a.id) for a in said for h in pile.hands]
    entities = {e.id: e for e in pile.entities.values()}
    with at_most(150):
        found = statements(members, said, hands, entities, {}, text, pile.articles.values())
    assert len(found["c"]) == count
    assert all(s.origin.open_ended for s in found["c"])
