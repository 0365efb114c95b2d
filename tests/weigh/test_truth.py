"""Piles whose origins are known: the truth must lie in the interval."""

from hypothesis import given, settings
from hypothesis import strategies as st
from piles import Pile

CLAIM = "that the minister slept through the long vote on the harbour"
PEOPLE = ["Dara Oske", "Tom Brandt", "Mira Holt", "Jon Pell"]

Told = tuple[int, str, int]
"""Who truly said it, how the article tells of it, and which article of the pile that is."""

told = st.tuples(
    st.integers(0, 3),
    st.sampled_from(["named", "unnamed", "several", "relayed", "quoted"]),
    st.integers(0, 3),
)


def _write(pile: Pile, said: list[Told]) -> set[int]:
    """Write the pile; returns the people who truly stand behind it."""
    truth: set[int] = set()
    for at, (person, how, article) in enumerate(said):
        id_ = f"art{article}"
        if id_ not in pile.articles:
            pile.article(id_, f"Outlet {article}", f"2025-03-0{article + 1}")
        if how == "named":
            pile.say(id_, PEOPLE[person], CLAIM)
        elif how == "unnamed":
            pile.say(id_, f"a clerk of room {at}", CLAIM, kind="anonymous", named=False)
        elif how == "several":
            pile.say(id_, f"clerks of room {at}", CLAIM, kind="anonymous", named=False, count=None)
            truth |= set(range(person, len(PEOPLE)))
        elif how == "quoted":
            quoted = f"“He slept through vote {'very ' * person}late and snored like a walrus,”"
            pile.say(id_, PEOPLE[person], quoted, manner="direct")
        else:
            pile.say(id_, f"Gazette {person}", CLAIM, "reported", kind="outlet")
        truth.add(person)
    return truth


@settings(max_examples=60, deadline=None)
@given(st.lists(told, min_size=1, max_size=7))
def test_the_truth_lies_between_low_and_high(said: list[Told]) -> None:
    pile = Pile()
    truth = _write(pile, said)
    _, (weight,), _ = pile.weigh()
    assert weight.low <= len(truth)
    assert weight.open_ended or len(truth) <= weight.high
