import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from piles import Pile

from reportedly.ask import ask
from reportedly.export.sheet_cut import LONGEST
from reportedly.export.sheet_json import sheet_json
from reportedly.export.sheet_markdown import escaped, sheet_markdown
from reportedly.export.sheet_terminal import sheet_text
from reportedly.export.sheet_words import day, pieces, reasons, refer, short
from reportedly.schema.sheet import Sheet

QUAY = "that the harbour board may close the northern quay in autumn"
QUESTION = "Will the northern quay close?"


def _pile() -> Pile:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    pile.article("c", "Mirror", "2025-03-03")
    pile.say("a", "Jon Pell", QUAY, hedge="may")
    pile.say("b", "a source", QUAY, kind="anonymous", named=False, hedge="may")
    pile.say("c", "The Gazette", QUAY, "reported", kind="outlet", hedge="may")
    pile.say("c", "Mira Holt", "the harbour board will not close the northern quay")
    return pile


@pytest.fixture
def sheet() -> Sheet:
    return ask(QUESTION, _pile().memory())


def test_the_terminal_tells_all_without_colour(sheet: Sheet) -> None:
    text = sheet_text(sheet, 80)
    for part in (
        "Question: Will the northern quay close?",
        "3 statements in 3 articles, 1 to 3 distinct origins (1 unresolved)",
        "1 statement against it",
        "a source (unnamed)",
        "Courier 1 March 2025 [1]",
        "board ‹may› close",
        "DENIES IT: Mira Holt",
        "“a source” has no name and may be Jon Pell",
        "bare-source",
        "How to read the count",
        "Unresolved:",
    ):
        assert part in " ".join(text.split()), part
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_keep_to_the_width(sheet: Sheet, width: int) -> None:
    assert max(map(len, sheet_text(sheet, width).splitlines())) <= width


def test_colour_adds_styles_and_no_words(sheet: Sheet) -> None:
    import re

    coloured = sheet_text(sheet, 80, colour=True)
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert bare.split() == sheet_text(sheet, 80).split()


def test_markdown_tells_the_same(sheet: Sheet) -> None:
    text = sheet_markdown(sheet)
    assert text.startswith("# Will the northern quay close?\n")
    assert "board ***may*** close" in text
    assert "**3 statements in 3 articles, 1 to 3 distinct origins (1 unresolved)**" in text
    assert "- **Jon Pell** (person)\n  - Courier 1 March 2025 \\[1\\]" in text
    assert "**DENIES IT:** **Mira Holt**" in text


def test_json_keeps_the_contract(sheet: Sheet) -> None:
    read = json.loads(sheet_json(sheet))
    claim = read["claims"][0]
    member = claim["members"][0]
    assert read["question"] == QUESTION
    assert {"id", "text", "statements", "articles", "origins", "members", "pairs", "flags"} <= {
        *claim
    }
    assert claim["origins"] == {
        "low": 1,
        "high": 3,
        "unresolved": 1,
        "open_ended": False,
    }
    assert {"article", "attribution", "relation", "path", "content", "hedges", "date"} <= {*member}
    assert {"entity", "name", "kind", "via"} <= {*member["path"][0]}
    text = _pile().texts["a"]
    ((start, end),) = member["content"]
    assert text[start:end] == QUAY
    assert {"a", "b", "verdict", "why"} == {*claim["pairs"][0]}
    assert json.loads(sheet_json(sheet, indent=2)) == read


def test_an_empty_sheet_says_so_in_every_form() -> None:
    sheet = Sheet("Who won?", ())
    assert "Nothing in this pile bears on the question." in sheet_text(sheet)
    assert "Nothing in this pile bears on the question." in sheet_markdown(sheet)
    assert json.loads(sheet_json(sheet))["claims"] == []


def test_nearby_claims_are_no_answer() -> None:
    sheet = Sheet("Who won?", (), near=("Oske lost",))
    assert "about something else" in sheet_text(sheet)
    assert "- Oske lost" in sheet_markdown(sheet)


def test_words_never_claim_too_much(sheet: Sheet) -> None:
    for text in (sheet_text(sheet), sheet_markdown(sheet)):
        assert "confirmed" not in text.lower()
        assert "independent" not in text.lower()


HOSTILE = "the [bold]quay[/bold] \x1b[2J\x07\u202e will *close* in <b>autumn</b> | `now`"


@pytest.mark.parametrize("form", [sheet_text, sheet_markdown, sheet_json])
def test_hostile_text_prints_harmlessly(form: Callable[[Sheet], str]) -> None:
    pile = Pile()
    pile.article("a", "The [red]Courier[/red]\x1b[31m", "2025-03-01")
    pile.say("a", "Jon [link=x]Pell[/link]", HOSTILE)
    text = form(ask("Will the quay close in autumn?", pile.memory()))
    assert "quay" in text
    assert not any(c in text for c in "\x1b\x07\u202e") or form is sheet_json
    if form is sheet_text:
        assert "[bold]quay[/bold]" in text
        assert "\\x1b[2J" in text
    if form is sheet_markdown:
        assert "<b>" not in text.replace("\\<b\\>", "")
        assert "\\*close\\*" in text


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=80), st.text(max_size=40))
def test_any_text_can_be_printed(content: str, question: str) -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", f"the northern quay {content} will close")
    sheet = ask(f"{question} northern quay close", pile.memory())
    for form in (sheet_text, sheet_markdown, sheet_json):
        assert form(sheet)


def test_markdown_of_a_title_like_line_is_escaped() -> None:
    assert escaped("# no title\n- no list") == "\\# no title - no list"
    assert escaped("1. no list") == "1\\. no list"
    assert escaped("12) no list") == "12\\) no list"
    assert escaped("+ no list") == "\\+ no list"
    assert escaped("40.5 percent") == "40.5 percent"


def test_a_number_behind_a_hedge_is_no_list_in_markdown() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "the turnout was about 40. It was 40.5 before", hedge="about")
    text = sheet_markdown(ask("What was the turnout?", pile.memory()))
    assert "was ***about*** 40. It was 40.5 before." in text


def test_references_are_run_together() -> None:
    assert refer([1, 2, 3, 5, 7, 8]) == "[1]–[3] [5] [7] [8]"


def test_days_are_written_out() -> None:
    assert day("2025-03-01") == "1 March 2025"
    assert day("") == "undated"
    assert day("2025-13-01") == "2025-13-01"


def test_long_descriptors_lose_their_appositions() -> None:
    assert (
        short("a memo of the board, dated 3 March and seen by the Courier") == "a memo of the board"
    )
    assert short("Ada Lund, captain") == "Ada Lund, captain"


def test_reasons_are_folded(sheet: Sheet) -> None:
    found = reasons(sheet.claims[0])
    assert [(r.verdict, r.why) for r in found] == [
        ("unknown", "“a source” has no name and may be Jon Pell"),
        ("unknown", "Mirror does not say who told The Gazette"),
    ]


def test_pieces_make_up_the_passage(sheet: Sheet) -> None:
    member = sheet.claims[0].members[0]
    runs = pieces(member)
    assert "".join(p.text for p in runs) == member.passage.text
    assert [p.text for p in runs if p.hedge] == ["may"]


@pytest.fixture
def differing() -> Sheet:
    pile = Pile()
    pile.article("a", "The Gazette", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    pile.say("a", "Jon Pell", QUAY, hedge="may")
    firm = QUAY.replace("may", "will")
    pile.say("b", "Jon Pell", firm, via=[("The Gazette", "outlet")])
    pile.say("b", "Mira Holt", "the harbour board will not close the northern quay in autumn")
    return ask(QUESTION, pile.memory())


def test_what_differs_is_told_once(differing: Sheet) -> None:
    shown = " ".join(sheet_text(differing, 100).split())
    assert (
        "WHAT DIFFERS BETWEEN THE TELLINGS ≠ hardened: The Gazette, 2025-03-01 has “may”" in shown
    )
    assert "Herald, 2025-03-02 does not [1] [2]" in shown
    assert "firm-relay" not in shown
    assert "single-source" in shown
    assert "denied" not in shown.replace("DENIES IT", "")
    marked = sheet_markdown(differing)
    assert "### What differs between the tellings\n\n- **hardened**: The Gazette" in marked
    assert "firm-relay" not in marked


def test_for_programs_every_difference_points_into_both_articles(differing: Sheet) -> None:
    (claim,) = json.loads(sheet_json(differing))["claims"]
    assert [d["kind"] for d in claim["differences"]] == ["denied", "hardened"]
    assert "firm-relay" in [f["rule"] for f in claim["flags"]]
    members = {m["attribution"]: m for m in claim["members"]}
    for found in claim["differences"]:
        for side in (found["one"], found["other"]):
            member = members[side["attribution"]]
            assert (side["article"], side["date"]) == (member["article"], member["date"])
            start, end = member["passage"]["start"], member["passage"]["end"]
            assert side["spans"]
            assert all(start <= s and e <= end for s, e in side["spans"])


def test_an_open_end_is_told_and_explained_in_every_form() -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.say("a", "harbour officials", QUAY, kind="anonymous", named=False, count=None)
    sheet = ask(QUESTION, pile.memory())
    for text in (sheet_text(sheet, 120), sheet_markdown(sheet)):
        assert "1 statement in 1 article, 1 or more distinct origins" in text
        assert "(unnamed, how many is not told)" in text
        assert "Or more: a source is a plural without a number" in text
    (claim,) = json.loads(sheet_json(sheet))["claims"]
    assert claim["origins"] == {"low": 1, "high": 1, "unresolved": 0, "open_ended": True}
    assert claim["members"][0]["uncounted"]


def _long(first: str, last: str, times: int = 14) -> Sheet:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    filler = "Nobody in the town of Osk wants to work there in the winter. " * times
    pile.say("a", "Ana Brun", f"{first} {filler}{last}", hedge="perhaps")
    return ask("quay sold to Korvath", pile.memory())


@pytest.mark.parametrize("form", [sheet_text, sheet_markdown])
def test_hedges_and_what_is_asked_for_stand_in_a_long_passage(form: Callable[[Sheet], str]) -> None:
    ending = "It may perhaps be given away. It may go to Korvath. The rest is idle talk"
    shown = " ".join(form(_long("the quay is old.", ending)).split())
    plain = shown.replace("‹", "").replace("›", "").replace("*", "")
    assert "… It may perhaps be given away. It may go to Korvath. …" in plain
    assert "idle talk" not in plain


def test_a_long_passage_without_them_is_cut_once() -> None:
    (claim,) = _long("perhaps the quay is sold to Korvath.", "The rest is idle talk").claims
    runs = pieces(claim.members[0], "quay sold to Korvath")
    assert [p.text for p in runs if "…" in p.text] == [" …"]
    assert sum(len(p.text) for p in runs) <= 702


def test_a_sentence_over_the_edge_of_the_beginning_is_not_broken() -> None:
    (claim,) = _long("the quay is old.", f"And {'so ' * 99}perhaps it is sold", 10).claims
    member = claim.members[0]
    assert member.passage.text.find("And so") < LONGEST < member.passage.text.find("perhaps")
    assert "".join(p.text for p in pieces(member)) == member.passage.text.strip()


def test_a_source_that_the_text_counts_is_told_as_so_many() -> None:
    pile = _pile()
    pile.article("d", "Argus", "2025-03-04")
    before = sheet_text(ask(QUESTION, pile.memory()))
    pile.say("d", "two officials", QUAY, kind="anonymous", named=False, count=2, hedge="may")
    told = " ".join(sheet_text(ask(QUESTION, pile.memory())).split())
    assert "two officials (unnamed, counted as 2)" in told
    assert "a source (unnamed)" in told
    assert "A source that the text counts weighs as many as it says" in told
    assert "A source that the text counts" not in before
