from dataclasses import replace

import pytest

from reportedly.schema import Attribution, Entity, Span
from reportedly.stance.cues import Cues

TEXT = "Fenn mocked the former minister Davo Trent. Fenn said that Osk is far from Davo Trent."


def at(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


FENN = Entity("x:e1", "x", "Fenn", "person", True, 1, (at("Fenn"), at("Fenn", 10)))
TRENT = Entity("x:e2", "x", "Davo Trent", "person", True, 1, (at("Davo Trent"),))
OSK = Entity("x:e3", "x", "Osk", "place", True, 1, (at("Osk"),))
MOCKED = Attribution(
    "x:a1", "x", (at("Fenn"),), (at("mocked"),), (at("the former minister Davo Trent"),),
    "body", "indirect", "said", False, False, (), None, 0.9,
)  # fmt: skip
SPEAKERS = {"x:a1": "x:e1"}


def told(attribution: Attribution) -> list[tuple[str, str, str]]:
    cues = Cues(TEXT, [attribution], [FENN, TRENT, OSK])
    return [(r.holder, r.polarity, r.target) for r in cues.readings([attribution], SPEAKERS)]


def test_titles_may_stand_before_the_one_who_is_meant() -> None:
    assert told(MOCKED) == [("x:e1", "against", "x:e2")]


def test_the_holder_stands_in_the_source() -> None:
    cues = Cues(TEXT, [MOCKED], [FENN, TRENT])
    (one,) = cues.readings([MOCKED], SPEAKERS)
    assert one.places == (at("Fenn"), at("Davo Trent"))
    assert (one.leads, one.sided) == (True, True)


@pytest.mark.parametrize(
    "other",
    [
        replace(MOCKED, content=(at("said that Osk is far"),)),
        replace(MOCKED, negated=True),
        replace(MOCKED, manner="direct"),
        replace(MOCKED, cue=(at("said"),)),
        replace(MOCKED, content=()),
    ],
)
def test_nothing_is_told(other: Attribution) -> None:
    assert told(other) == []


def test_a_content_leads_with_whom_it_begins() -> None:
    said = replace(MOCKED, cue=(at("said"),), content=(at("Osk is far from Davo Trent"),))
    cues = Cues(TEXT, [said], [FENN, TRENT, OSK])
    assert cues.leads(said, "x:e3")
    assert not cues.leads(said, "x:e2")
