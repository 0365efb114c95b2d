import pytest

from evals.layouts import WAYS
from reportedly.attribute.spelling import rewritten

TEXT = """The harbour board of Vellin has met since May without its representatives, the town says.

"We have no money," said Corin Hale of the administration. "Ask us again next year, or later." """


@pytest.mark.parametrize("way", WAYS)
def test_places_lead_back_to_the_text(way: str) -> None:
    made = rewritten(TEXT, WAYS[way](TEXT), 0, len(TEXT))
    for word in ("harbour", "Corin", "later"):
        at = made.text.index(word)
        assert TEXT[made.begins[at] : made.ends[at + len(word) - 1]] == word
    assert (made.text == TEXT) == (way in ("as it is", "straight"))


def test_lines_keep_to_their_column() -> None:
    made = rewritten(TEXT, WAYS["wrapped"](TEXT), 0, len(TEXT)).text
    assert max(map(len, made.split("\n"))) <= 71
    assert made.replace("\n", " ").split() == TEXT.split()
    parted = rewritten(TEXT, WAYS["parted"](TEXT), 0, len(TEXT)).text
    assert "-\n" in parted
    assert parted.replace("-\n", "").split() == TEXT.split()
