import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("{1s Tomas Greve} {1c said} {1p no}.", "The 54-year-old"),
        ("{1s Tomas Greve, 54,} {1c said} {1p no}.", "The 54-year-old"),
        ("{1s Opposition leader Tomas Greve} {1c said} {1p no}.", "The 54-year-old"),
        ("{1s Tomas Greve} {1c said} {1p no}. It rained.", "The 54-year-old lawyer"),
        ("{1s Tomas Greve, a lawyer,} {1c said} {1p no}.", "The 54-year-old lawyer"),
        ("{1s Senator Tomas Greve} {1c said} {1p no}.", "The Republican"),
        ("{1s Republican Sen. Tomas Greve} {1c said} {1p no}.", "The Republican"),
    ],
)
def test_an_age_or_party_means_who_has_just_spoken(before: str, source: str) -> None:
    found = read(f"{before} {{2s {source}}} {{2c added}} {{2p it was over}}.")
    assert found.speaker(2).name == "Tomas Greve"


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("{1s Tomas Greve, 61,} {1c said} {1p no}.", "The 54-year-old"),
        ("{1s Tomas Greve} {1c said} {1p Dan Orr had won}.", "The 54-year-old"),
        ("{1s Tomas Greve, a baker,} {1c said} {1p no}.", "The 54-year-old lawyer"),
        ("{1s Mr. Tomas Greve} {1c said} {1p no}.", "The 54-year-old businesswoman"),
        ("{1s Tomas Greve} {1c said} {1p no}.", "The 15-year-old"),
        ("{1s Tomas Greve} {1c said} {1p no}.", "The 54-year-old party"),
        ("{1s Tomas Greve} {1c said} {1p no}.", "The 54-year-old’s lawyer"),
        ("{1s Tomas Greve} {1c said} {1p no}.", "A 54-year-old"),
        ("{1s Democratic Sen. Tomas Greve} {1c said} {1p no}.", "The Republican"),
        ("{1s Professor Tomas Greve} {1c said} {1p no}.", "The Republican"),
        ("{1s Sen. Tomas Greve} {1c said} {1p Sen. Dan Orr had won}.", "The Republican"),
    ],
)
def test_but_not_who_is_told_to_be_otherwise(before: str, source: str) -> None:
    found = read(f"{before} {{2s {source}}} {{2c said}} {{2p it was over}}.")
    assert found.speaker(2).name != "Tomas Greve"


def test_an_age_told_before_is_its_bearers() -> None:
    found = read(
        "{1s Ada Brun, 54,} {1c said} {1p no}. {2s Dan Orr, 61,} {2c agreed}."
        " {3s The 54-year-old} {3c said} {3p it was over}."
    )
    assert found.speaker(3).name == "Ada Brun"


def test_the_model_may_not_mistake_the_party() -> None:
    seen = (Seen("Dan Orr", form="name"), Seen("The Republican", takes_up=0))
    found = read(
        "{1s Democratic Sen. Dan Orr} {1c said} {1p no}. {2s The Republican} {2c said} {2p yes}.",
        seen=seen,
    )
    assert found.speaker(2).name == "The Republican"


def test_someone_of_an_age_is_somebody() -> None:
    found = read("{1s A 54-year-old} {1c said} {1p no}. {2s 54-year-olds} {2c said} {2p no}.")
    assert [found.speaker(n).kind for n in (1, 2)] == ["anonymous", "group"]
