"""The page of a question where no claim answers it, and what of a long passage it shows."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest
from desks import served
from piles import Pile

from reportedly.export.sheet_cut import LONGEST
from reportedly.web import Desk


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A desk over a long statement, one in the start of another story, and two of one name."""
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.say("a", "Ida Lund", "that the ferries will be late")
    pile.say("a", "Jon Pell", "that the northern quay will close", block="teaser")
    pile.say("a", "Uwe Lund", "that the toll is too high")
    pile.role("a", "Ida Lund", "mayor of Osk")
    pile.role("a", "Uwe Lund", "mayor of Vell")
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


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("What did Lund say?", "Lund"),
        ("What did  the mayor say about the toll?", "the mayor"),
        ("Which claims about Lund rest on one origin?", "Lund"),
    ],
)
def test_a_name_that_several_bear_leads_to_the_question_of_each(
    visit: httpx.Client, asked: str, name: str
) -> None:
    text = visit.get("/ask", params={"q": asked}).text
    assert f"Several may be meant by “{name}”" in text
    assert "That did not work" not in text
    links = re.findall(r'<li><a href="(/ask[^"]+)">([^<]+)</a>', text)
    assert sorted(told for _, told in links) == ["Ida Lund", "Uwe Lund"]
    for address, told in links:
        answer = unescape(visit.get(unescape(address)).text)
        assert "Several may be meant" not in answer
        if not asked.startswith("Which"):
            assert f"Statements of {told}" in answer


def test_the_id_stands_where_the_name_does(visit: httpx.Client) -> None:
    text = visit.get("/ask", params={"q": "What did Lund say about Lund's toll?"}).text
    led = re.findall(r'href="/ask\?q=What\+did\+a%3Ae\d+\+say\+about\+Lund%27s\+toll%3F"', text)
    assert len(led) == 2
