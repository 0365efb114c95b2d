import pytest

from reportedly.gather.negation import is_conditional, is_groundless, lacking, negated
from reportedly.gather.words import stem


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("she will not resign", "resign"),
        ("she won’t resign", "resign"),
        ("there was no promise", "promise"),
        ("there are no plans to resign", "resign"),
        ("he refused to sign the treaty", "sign"),
        ("divers were not let into the old dam", "let"),
        ("the dam refused to let divers in", "let"),
        ("Norland never had a favourite", "favourite"),
        ("there is no question of resigning", "resign"),
        ("there was no mistake in the count", "mistake"),
        ("he can’t just resign", "resign"),
        ("no more teachers were dismissed", "dismissed"),
        ("she is unlikely to win", "win"),
        ("nobody in Osk may swim in the lock", "swim"),
    ],
)
def test_what_a_negator_reaches(text: str, word: str) -> None:
    assert stem(word) in negated(text)


@pytest.mark.parametrize(
    "text",
    [
        "if the strike is not settled by Thursday, turnout falls",
        "she will resign",
        "not that, but she will resign",
        "the clerk who did not resign was fined",
        "he was paid for saying nothing about resigning",
    ],
)
def test_what_it_does_not(text: str) -> None:
    assert stem("resign") not in negated(text)
    assert stem("settled") not in negated(text)


def test_contents_that_say_there_is_nothing_in_it() -> None:
    assert is_groundless("there was no sign of any intrusion")
    assert is_groundless("the report was false")
    assert not is_groundless("she signed the report")


@pytest.mark.parametrize(
    "text",
    [
        "nothing shows that Rast knew",
        "nothing in the letters suggests Rast knew",
        "none of the letters proves that Rast knew",
        "They found nothing to indicate that Rast knew",
        "nothing supports the claim that Rast knew",
    ],
)
def test_that_nothing_shows_it_is_no_evidence(text: str) -> None:
    assert is_groundless(text)


@pytest.mark.parametrize(
    "text",
    [
        "nothing suggests otherwise",
        "nothing but the letter shows that Rast knew",
        "nothing proved harder than the vote",
        "nothing supports the roof of the hall",
        "Nothing was said, but the letter shows that Rast knew",
        "the letter shows that Rast knew nothing",
    ],
)
def test_what_else_is_said_of_nothing(text: str) -> None:
    assert not is_groundless(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There was no promise.", [{"=promise"}]),
        ("We have no sign of any intrusion", [{"=hack"}]),
        ("“It rained.” There is no evidence of a payment.", [{"=pay"}]),
        ("There is no doubt about it", []),
        ("There is no going back", []),
        ("There is no doubt that Brandt won the recount", []),
        ("she had no money when the quay was built", []),
        ("There was no promise, he said, that he has not kept", []),
    ],
)
def test_what_there_is_none_of(text: str, wanted: list[set[str]]) -> None:
    assert [set(held) for held in lacking(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Not that many votes will be cast",
        "Not many votes were counted",
        "not only the votes but the ballots were counted",
        "it was not just votes that were lost",
    ],
)
def test_not_with_an_amount_denies_nothing_of_what_it_stands_before(text: str) -> None:
    assert stem("votes") not in negated(text)


@pytest.mark.parametrize(
    "text",
    [
        "There is no doubt that Brandt won",
        "there’s no question Brandt won",
        "there is no denying that Brandt won",
        "without any doubt Brandt won",
        "it is no secret that Brandt won",
        "No wonder Brandt won",
        "Make no mistake, Brandt won",
        "Brandt won no fewer than 20 seats",
        "Brandt didn’t just win, he won by a mile",
        "Brandt is not unlikely to win",
        "they do not doubt that Brandt won",
        "there is little doubt Brandt won",
    ],
)
def test_what_says_with_a_no_that_it_is_so(text: str) -> None:
    assert not negated(text) & {stem("Brandt"), stem("won"), stem("seats")}


def test_who_is_not_questioned_is_denied() -> None:
    assert stem("question") in negated("they did not question the mayor")


def test_a_condition_is_told_from_a_comparison() -> None:
    assert is_conditional("she will sign only if the tariffs are dropped")
    assert not is_conditional("she signed as if nothing had happened, even if it rained")


def test_not_all_still_denies() -> None:
    assert stem("votes") in negated("not all votes were counted")


def test_whom_one_does_not_let_in_is_not_denied_himself() -> None:
    for text in ("divers were not let into the old dam", "the dam did not let divers in"):
        assert negated(text) == {"let"}
