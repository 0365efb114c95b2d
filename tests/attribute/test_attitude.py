"""Attitude where the cue alone does not tell it."""

import pytest

from reportedly.attribute.attitude import attitude
from reportedly.schema import Attitude


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("told", "the crew the harbour was shut", "said"),
        ("told", "the crew to leave the harbour", "ordered"),
        ("warned", "residents to stay indoors", "ordered"),
        ("warned", "ministers need to act", "said"),
        ("told", "to leave the harbour", "ordered"),
        ("agreed", "that the bridge is old", "said"),
        ("agreed", "to mend the bridge", "planned"),
        ("considered", "the bridge a danger", "thought"),
        ("is considering", "closing the bridge", "planned"),
        ("refused", "to close the bridge", "planned"),
        ("refused", "to say when", "said"),
        ("declined", "to comment", "said"),
        ("questioned", "whether the bridge would hold", "asked"),
        ("questioned", "the mayor’s sums", "said"),
        ("offered", "free ferries", "planned"),
        ("offered", "“It may hold,”", "said"),
        ("demanded", "“Who paid for it?”", "asked"),
        ("demanded", "an answer by Friday", "ordered"),
        ("felt", "that the bridge would hold", "thought"),
        ("felt", "cheated by the ferry company", "felt"),
        ("suggested", "that the town should pay", "asked"),
        ("suggested", "that the town had paid", "said"),
        ("signed", "an agreement to share the ferry", "planned"),
        ("signed", "the ferry act", "ordered"),
        ("approved", "of the ferry act", "felt"),
        ("approved", "the ferry act", "ordered"),
        ("pleaded", "guilty to theft", "said"),
        ("voted", "to ban bells", "planned"),
        ("voted on Monday", "to ban bells", "planned"),
        ("voted to", "ban bells", "planned"),
        ("voted for", "Ada Brun", "felt"),
        ("voted against", "the ferry act", "felt"),
        ("sidestepped the question of", "whether the bridge would hold", "said"),
        ("a court heard", "that the bridge was old", "said"),
        ("heard", "that the bridge was old", "thought"),
        ("pleaded", "for time", "asked"),
        ("demanded", "to know who paid", "asked"),
        ("read", "“No ferry today”", "wrote"),
        ("read", "the timetable", "said"),
        ("issued", "an order to close the bridge", "ordered"),
        ("issued", "a statement on the bridge", "said"),
    ],
)
def test_the_head_of_the_content_decides(cue: str, content: str, expected: Attitude) -> None:
    assert attitude(cue, content) == expected


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("expressed deep concern about", "felt"),
        ("announced plans", "planned"),
        ("a call for", "asked"),
        ("called Friday for", "asked"),
        ("called him out on", "said"),
        ("wrote back", "wrote"),
        ("shot back", "said"),
        ("made it clear", "said"),
        ("it is clear", "thought"),
        ("said in a letter", "said"),
        ("urged", "asked"),
        ("advocates", "asked"),
        ("struck down", "ordered"),
        ("imposed", "ordered"),
        ("worries", "felt"),
        ("misgivings about", "felt"),
        ("prefers", "wanted"),
        ("eagerness", "wanted"),
        ("wondered", "thought"),
        ("titled", "wrote"),
        ("sounded like", "thought"),
        ("regarding", "said"),
        ("one overriding message:", "said"),
        ("is overriding", "ordered"),
        ("signed up", "planned"),
        ("approves of", "felt"),
        ("pleaded not guilty to", "said"),
        ("demanded to know", "asked"),
        ("took issue with", "said"),
    ],
)
def test_phrases_nouns_and_light_verbs(cue: str, expected: Attitude) -> None:
    assert attitude(cue) == expected


def test_a_cue_of_any_length_is_read() -> None:
    assert attitude("is " * 50_000 + "call " * 50_000, "to " * 50_000) == "said"
