from dataclasses import replace

import pytest

from reportedly.schema import Attribution, Span
from reportedly.stance.reading import Reading
from reportedly.stance.within import Within

TEXT = "Vale said that Fenn backs Trent."
SAID = Attribution(
    "x:a1", "x", (Span(0, 4),), (Span(5, 9),), (Span(10, len(TEXT) - 1),),
    "body", "indirect", "said", False, False, (), None, 0.9,
)  # fmt: skip
BACKS = replace(SAID, id="x:a2", content=(Span(26, 31),), parent="x:a1")
SPEAKERS = {"x:a1": "vale", "x:a2": "fenn"}
READ = Reading("fenn", "trent", BACKS, (Span(15, 19), Span(26, 31)), "for", 0.9, True, True)


def told(outer: Attribution, read: Reading = READ, text: str = TEXT) -> Reading | None:
    return Within(text, [outer, BACKS], SPEAKERS).told(read)


def test_what_is_only_said_is_told() -> None:
    assert told(SAID) is READ
    own_voice = replace(READ, told=None)
    assert told(replace(SAID, negated=True), own_voice) is own_voice


def test_what_is_denied_is_neutral_and_what_was_not_said_is_nothing() -> None:
    denied = told(replace(SAID, denies=True))
    assert denied
    assert (denied.polarity, denied.sided) == ("neutral", False)
    assert told(replace(SAID, negated=True)) is None


def test_what_was_hardly_read_cannot_be_denied() -> None:
    unclear = replace(READ, sided=False, likely=0.3)
    assert told(replace(SAID, denies=True), unclear) is None
    assert told(SAID, unclear) is unclear


def test_what_stands_further_out_counts_too() -> None:
    nobody = replace(SAID, id="x:a0", negated=True)
    inner = replace(SAID, parent="x:a0")
    assert Within(TEXT, [nobody, inner, BACKS], SPEAKERS).told(READ) is None


@pytest.mark.parametrize("attitude", ["asked", "ordered", "wanted", "planned"])
def test_what_is_wished_of_another_is_nothing(attitude: str) -> None:
    wish = replace(SAID, attitude=attitude)
    assert told(wish) is None
    assert told(wish, replace(READ, told=wish)) is None
    assert told(wish, replace(READ, holder="vale", told=wish)) is not None


def test_who_asks_why_takes_it_that_it_is_so() -> None:
    text = TEXT.replace("that", "why ")
    assert told(replace(SAID, attitude="asked"), text=text) is READ


def test_a_quotation_says_what_it_says_unless_it_asks() -> None:
    urged = replace(SAID, attitude="asked", manner="direct")
    assert told(urged) is READ
    question = TEXT.replace("Trent.", "Tren?.")
    assert told(urged, text=question) is None
