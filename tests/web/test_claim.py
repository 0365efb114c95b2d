"""The page of a claim, and judging on it."""

import re

import httpx
from browsing import follow
from playwright.sync_api import Page
from web.posting import token

from reportedly.schema import Judgement
from reportedly.web import Desk


def first_claim(client: httpx.Client) -> str:
    found = re.search(r"/claim/c[0-9a-f]+", client.get("/claims").text)
    assert found
    return found[0]


def interval(text: str) -> tuple[int, int]:
    found = re.search(r"(\d+)(?: to (\d+))?(?: or more)? distinct origin", text)
    assert found
    return int(found[1]), int(found[2] or found[1])


def test_it_tells_counts_hands_words_and_reasons(visit: httpx.Client) -> None:
    text = visit.get(first_claim(visit)).text
    for part in ("From whom, through whose hands", "In their words", "One origin, or two?"):
        assert part in text
    assert 'class="hedge"' in text
    assert "denies it" in text


def test_a_judgement_moves_the_interval_at_once_and_back(page: Page, url: str, desk: Desk) -> None:
    page.goto(f"{url}/claims")
    follow(page, ".claim-line a")
    before = interval(page.locator(".verdict").inner_text())
    page.click("text=Judge a pair")
    for name, number in {"a": "[5]", "b": "[6]"}.items():
        choice = page.locator(f"select[name={name}]").first
        choice.select_option(value=choice.locator("option", has_text=number).get_attribute("value"))
    page.fill("input[name=why]", "one desk told both")
    page.locator(".judging input[name=by]").fill("Ana <b>")
    follow(page, "text=have one origin")
    after = interval(page.locator(".verdict").inner_text())
    assert after[1] == before[1] - 1
    assert "You judge as Ana <b>" in page.locator("footer").inner_text()
    with desk.store.view() as view:
        (kept,) = view.all(Judgement)
    assert (kept.by, kept.why, kept.verdict) == ("Ana <b>", "one desk told both", "same")
    page.click("text=Judge a pair")
    for name, number in {"a": "[5]", "b": "[6]"}.items():
        choice = page.locator(f"select[name={name}]").first
        choice.select_option(value=choice.locator("option", has_text=number).get_attribute("value"))
    follow(page, "text=take back what was judged")
    assert interval(page.locator(".verdict").inner_text()) == before


def test_a_pair_is_two_of_the_statements_that_count(named: httpx.Client, desk: Desk) -> None:
    claim = first_claim(named)
    text = named.get(claim).text
    against = re.findall(r'<li class="member denies" id="s(\d+)"', text)
    one, other = (
        re.findall(r'<option value="([^"]+)"( selected)?>\[(\d+)\]', part)
        for part in text.split('<select name="')[1:3]
    )
    assert against
    assert not {number for _, _, number in one} & {*against}
    assert [id_ for id_, _, _ in one] == [id_ for id_, _, _ in other]
    assert [bool(selected) for _, selected, _ in other[:3]] == [False, True, False]
    same = {"token": token(named), "a": one[0][0], "b": one[0][0], "verdict": "same"}
    found = named.post(f"{claim}/origins", data=same)
    assert (found.status_code, "Choose two different statements." in found.text) == (400, True)
    with desk.store.view() as view:
        assert view.all(Judgement) == []


def test_pairs_are_told_in_the_words_of_the_list_and_by_number(visit: httpx.Client) -> None:
    text = visit.get(first_claim(visit)).text
    rows = re.findall(r'<tr><td><a href="#s(\d+)">.*?#s(\d+)">.*?</td><td>([^<]+)</td>', text)
    told = set(re.findall(r'<b class="tag \w+">([^<]+)</b>', text.partition("<details")[0]))
    pairs = [(int(a), int(b)) for a, b, _ in rows]
    assert len(pairs) > 2
    assert pairs == sorted((min(p), max(p)) for p in pairs)
    assert {verdict for _, _, verdict in rows} <= told


def test_a_claim_that_is_not_there_is_told(visit: httpx.Client) -> None:
    found = visit.get("/claim/c00000000")
    assert found.status_code == 404
    assert "no claim c00000000" in found.text


def test_nobody_judges_without_a_name(visit: httpx.Client) -> None:
    claim = first_claim(visit)
    text = visit.get(claim).text
    given = re.search(r'name="token" value="([^"]+)"', text)
    ids = re.findall(r'<option value="([^"]+:a\d+)"', text)
    assert given
    form = {"token": given[1], "a": ids[0], "b": ids[1], "verdict": "same"}
    found = visit.post(f"{claim}/origins", data=form)
    assert found.status_code == 400
    assert "Say who you are" in found.text


def test_every_pair_of_the_list_has_its_buttons(page: Page, url: str, desk: Desk) -> None:
    page.goto(f"{url}/claims")
    follow(page, ".claim-line a")
    page.click("text=Every pair of statements")
    row = page.locator(".pairs tbody tr", has_text="not known").first
    page.locator(".pairs input[name=by]").fill("Ana")
    follow(page, row.locator("button", has_text="two"))
    with desk.store.view() as view:
        (kept,) = view.all(Judgement)
    assert (kept.by, kept.verdict) == ("Ana", "different")
