import pytest
from piles import Pile

from reportedly.gather.content import prepare
from reportedly.gather.figures import figures, told_anew
from reportedly.gather.names import Register


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("told", "that the number was 800,000"),
        ("said", "the true figure was closer to 9,000"),
        ("said", "“The total is about two million,”"),
        ("put", "it at 900,000"),
        ("put", "the number at $3 million"),
        ("estimated", "the total at 12 percent"),
        ("said", "the amount was $4 million"),
    ],
)
def test_a_number_is_told_anew(cue: str, content: str) -> None:
    assert told_anew(content, cue)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the number was not 800,000"),
        ("said", "the number was 800,000 in the north and 20,000 in the south"),
        ("said", "the number was wrong"),
        ("said", "the number of voters was 800,000"),
        ("said", "it at 900,000"),
        ("put", "it at the top of the list"),
        ("put", "the blame on 3 clerks"),
    ],
)
def test_what_tells_more_or_no_number_is_not(cue: str, content: str) -> None:
    assert not told_anew(content, cue)


def _meant(*said: tuple[str, str, str], denies: bool = False) -> tuple[dict[str, str], ...]:
    """What figures mean in one article, as numbers of its statements."""
    pile = Pile()
    for speaker, content, cue in said:
        pile.say("a", speaker, content, cue, denies=denies and content == said[-1][1])
    texts, ordered = pile.texts, pile.attributions
    speakers = {s.attribution: s.entity for s in pile.speakers if s.entity}
    known = {c.attribution: c for c in prepare(ordered, texts, speakers, Register([], []))}
    at = {a.id: str(i) for i, a in enumerate(ordered)}
    return tuple(
        {at[p]: at[m] for p, m in found.items()}
        for found in figures(ordered, known, texts, speakers)
    )


STOLEN = ("Mira Holt", "Hackers stole the records of 800,000 voters", "said")
MET = ("Ada Brun", "that 3 ministers met in Lund", "said")


def test_a_number_means_the_nearest_statement_with_one_of_its_kind() -> None:
    assert _meant(STOLEN, MET, ("Jon Pell", "that the number was 800,000", "said")) == (
        {"2": "0"},
        {},
    )
    assert _meant(STOLEN, MET, ("Jon Pell", "it at 900,000", "put")) == ({}, {"2": "0"})


@pytest.mark.parametrize(
    "said",
    [
        (MET, ("Jon Pell", "it at 900,000", "put")),
        (STOLEN, ("Mira Holt", "it at 900,000", "put")),
        (STOLEN, ("Jon Pell", "it at $900,000", "put")),
        (
            ("Mira Holt", "Hackers stole the records of 800,000 voters and 700,000 clerks", "said"),
            ("Jon Pell", "it at 900,000", "put"),
        ),
    ],
)
def test_a_number_of_something_else_or_of_either_means_none(
    said: tuple[tuple[str, str, str], ...],
) -> None:
    assert _meant(*said) == ({}, {})


def test_who_denies_another_number_says_nothing_of_the_first() -> None:
    denied = ("Jon Pell", "that the number was 900,000", "denied")
    assert _meant(STOLEN, denied, denies=True) == ({}, {})
    denied = ("Jon Pell", "that the number was 800,000", "denied")
    assert _meant(STOLEN, denied, denies=True) == ({"1": "0"}, {})
