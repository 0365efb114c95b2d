"""What kind of thing a name is taken for."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    "told",
    [
        "{1s The Lantern}, {1c citing} {1p an aide}, wrote it.",
        "It will close, {1s the Lantern} {1c said} on Monday, citing {1p two aides}.",
    ],
)
def test_what_reports_on_the_word_of_others_is_an_outlet(told: str) -> None:
    assert read(f"{told} The Lantern was right.").named("Lantern").kind == "outlet"


def test_a_person_may_cite_others_too() -> None:
    told = "{1s Brun}, {1c citing} {1p an aide}, wrote it. Brun was right."
    assert read(told).named("Brun").kind == "person"
