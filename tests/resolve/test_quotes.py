import pytest
from resolve.marked import Seen, read

from reportedly.resolve.quotes import quoted, within

_HOME = "By Ada Lark\n"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“No,” she said. “Never.”", ["“No,”", "“Never.”"]),
        ('He called it "a farce" and left.', ['"a farce"']),
        ("‘We won’t go,’ she said.", ["‘We won’t go,’"]),
        ("»No«, she said.", ["»No«"]),
        ("«No», she said.", ["«No»"]),
        ("The workers’ party won’t go.", []),
        ("“No.\n\nShe left.", ["“No.\n\n"]),
        ("“No", ["“No"]),
        ("", []),
    ],
)
def test_runs_in_marks(text: str, runs: list[str]) -> None:
    assert [text[run.start : run.end] for run in quoted(text)] == runs


def test_what_is_within() -> None:
    text = "‘No,’ she said."
    assert [within(quoted(text), at) for at in (0, 4, 5)] == [True, True, False]


@pytest.mark.parametrize("marks", ["“{},”", "‘{},’", "'{},'", "»{}«,", "«{}»,"])
def test_in_a_quotation_the_first_person_is_who_speaks(marks: str) -> None:
    told = marks.format("{2s I} {2c think} {2p he lied}")
    found = read(f"{_HOME}{{1p {told}}} {{1s Ilko Marr}} {{1c said}}.", byline="Ada Lark")
    assert found.speaker(2).name == "Ilko Marr"


def test_outside_of_quotations_it_is_the_author() -> None:
    found = read(f"{_HOME}{{1s I}} {{1c think}} {{1p he’s a liar}}.", byline="Ada Lark")
    assert found.speaker(1).name == "Ada Lark"


_INTERVIEW = "'{2s I} {2c never wanted} {2p the job}': an interview with Helga Norst\nBy Ada Lark\n"


@pytest.mark.parametrize(("share", "name"), [(0.9, "Helga Norst"), (0.1, "unknown")])
def test_a_headlines_first_person_in_marks_is_never_the_byline(share: float, name: str) -> None:
    seen = (
        Seen("I", form="pronoun"),
        Seen("Ada Lark", form="name", takes_up=0, share=share),
        Seen("Helga Norst", form="name", takes_up=0, share=share),
    )
    found = read(
        f"{_INTERVIEW}Helga Norst sits by the river.",
        byline="Ada Lark",
        kinds=("headline", "byline"),
        seen=seen,
    )
    assert found.speaker(2).name == name


def test_without_marks_a_headlines_first_person_is_the_author() -> None:
    found = read(
        "Why {1s I} {1c think} {1p it is over}\nBy Ada Lark\nIt was Helga Norst’s party.",
        byline="Ada Lark",
        kinds=("headline", "byline"),
    )
    assert found.speaker(1).name == "Ada Lark"
