import pytest

from reportedly.gather.untrue import is_called_untrue


@pytest.mark.parametrize(
    "text",
    [
        "the report was false",
        "it is false that Brandt won the recount",
        "False: the ministry never said so",
        "the report false",
        "it a hoax",
        "as baseless and politically motivated",
        "that the story was a total fabrication",
        "“That’s a lie,” he said",
        "this is a false report",
        "called the claims lies",
        "These are lies",
        "that he fabricated the story of an offer",
        "the fiction that the quay is safe",
        "she found it to be untrue in every part",
        "it turned out to be baseless from end to end",
        "the baseless claims",
        "I never heard such nonsense in my life",
        'the accusation was "a lie" and that he had never met the builder',
        "the report was a “total fabrication”",
        'the claim was "absurd"',
        "that the allegations are completely ridiculous",
        "Oske’s story was preposterous, and no one believed it",
    ],
)
def test_a_statement_is_called_untrue(text: str) -> None:
    assert is_called_untrue(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry printed false ballots",
        "false ballots were printed",
        "he is making false claims",
        "Brandt’s false claims were spread",
        "that the police fabricated evidence",
        "The blame for the blackout lies with the grid operator",
        "the fault that is ours lies behind us",
        "the mayor told a lie",
        "she is a fiction writer",
        "that is not false",
        "that is not untrue",
        "he spread untrue stories of the quay",
        'the ministry printed "false" ballots',
        'the call was "a hoax call"',
        "the toll charge was absurd",
        "the idea was ridiculous",
        "the claim was not absurd",
        "the report was absurdly long",
        "the story was ridiculous fun",
    ],
)
def test_a_statement_about_something_untrue(text: str) -> None:
    assert not is_called_untrue(text)


def test_a_long_content_is_read_at_its_opening_alone() -> None:
    assert not is_called_untrue("the quay will close in the autumn " * 4 + "and that is false")
