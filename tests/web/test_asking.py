"""The page of a question where no claim answers it, and what of a long passage it shows."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from desks import served
from piles import Pile

from reportedly.export.sheet_cut import LONGEST
from reportedly.web import Desk


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A desk over a long statement, and one that stands in the start of another story."""
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.say("a", "Ida Lund", "that the ferries will be late")
    pile.say("a", "Jon Pell", "that the northern quay will close", block="teaser")
    many = ", ".join(f"the mill of row {n} is old" for n in range(LONGEST // 20))
    pile.say("a", "Mira Holt", f"that {many}. And so the lighthouse is sold")
    with served(Desk(pile.store(tmp_path / "p.db"), str(tmp_path / "p.db"))) as found:
        yield found


def test_what_no_claim_has_can_be_searched_for(visit: httpx.Client) -> None:
    asked = "What did Jon Pell say about the quay since March 2024?"
    text = visit.get("/ask", params={"q": asked}).text
    assert "1 such statement stands within another or outside the text" in text
    assert 'href="/search?q=the+quay&amp;speaker=Jon+Pell&amp;since=2024-03-01"' in text
    other = visit.get("/ask", params={"q": "What did Ida Lund say about the quay?"}).text
    assert "No such statement in this pile." in other
    assert "Search for statements" not in other


def test_words_of_the_question_are_shown_behind_the_cut(visit: httpx.Client) -> None:
    text = visit.get("/ask", params={"q": "Is the lighthouse sold?"}).text
    assert "And so the lighthouse is sold" in text
    assert f"row {LONGEST // 20 - 1} is old" not in text
