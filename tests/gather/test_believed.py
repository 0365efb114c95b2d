import pytest
from piles import Pile

from reportedly.gather.believed import is_past_belief


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("I thought that leaving the union would give Halvenia back its ports,", "said"),
        ("“I thought leaving would help.” “I was wrong.”", "said"),
        ("We had always believed the barge was safe", "said"),
        ("I’d assumed the barge was safe", "said"),
        ("that she used to think the barge was safe", "said"),
        ("he once believed the barge was safe", "told"),
        ("the barge was safe", "had long believed"),
        ("the barge was safe", "used to think"),
    ],
)
def test_what_was_believed_once_is_left_open(content: str, cue: str) -> None:
    assert is_past_belief(content, cue)


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("I thought the debate was dull", "said"),
        ("I think that leaving will help", "said"),
        ("she thought that leaving would help", "said"),
        ("I never thought that he would win", "said"),
        ("I thought about what would come", "said"),
        ("We had thought of leaving", "said"),
        ("I thought it would rain. It rained.", "said"),
        ("I used to think it was dear, but the coast is what counts", "said"),
        ("the barge was older", "than once thought"),
        ("the barge was safe", "believed"),
        ("the barge was safe", "is thought"),
    ],
)
def test_what_is_believed_or_known_is_not(content: str, cue: str) -> None:
    assert not is_past_belief(content, cue)


def test_who_believed_it_once_does_not_assert_it() -> None:
    pile = Pile()
    said = pile.say("a", "Jonas Weil", "that leaving would give Halvenia back its ports")
    once = pile.say("b", "Ada Oske", "I thought that leaving would give Halvenia back its ports")
    relations = {m.attribution: (m.claim, m.relation) for m in pile.gather()[1]}
    claim, relation = relations[said]
    assert relation == "asserts"
    assert relations[once] == (claim, "questions")
