"""What would settle a count, and stories that run in circles or against time."""

from dataclasses import replace

import pytest
from piles import Asked, Pile

from reportedly.ask import ask
from reportedly.ask.settle import settle
from reportedly.export.sheet_markdown import sheet_markdown
from reportedly.export.sheet_terminal import sheet_text
from reportedly.schema.sheet import SettleSheet

QUAY = "that the harbour board will close the northern quay in autumn"


def settled(pile: Pile, asked: Asked) -> list[SettleSheet]:
    sheet = ask("Will the northern quay close?", asked(pile))
    for form in (sheet_text, sheet_markdown):
        assert form(sheet)
    (claim,) = sheet.claims
    for one in claim.settle:
        assert one.sides
        for side in one.sides:
            text = pile.texts[side.article]
            assert side.spans
            assert all(0 <= s.start < s.end <= len(text) for s in side.spans)
    return list(claim.settle)


def test_a_relay_would_have_to_say_who_told_it(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.say("a", "The Gazette", QUAY, "reported", kind="outlet")
    (one,) = settled(pile, asked)
    assert (one.kind, one.what) == ("relay", "The Gazette would have to say who told it")
    (side,) = one.sides
    assert [pile.texts["a"][s.start : s.end] for s in side.spans] == ["The Gazette"]


def test_an_article_without_a_source_is_asked_itself(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.say("a", "", QUAY, "reportedly", kind="unknown", named=False)
    (one,) = settled(pile, asked)
    assert one.what == "Courier, which names no source, would have to say who told it"


def test_an_unnamed_source_may_be_somebody_else_of_the_claim(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    pile.say("a", "Jon Pell", QUAY)
    pile.say("b", "A source", QUAY, kind="anonymous", named=False)
    (one,) = settled(pile, asked)
    assert (one.kind, one.what) == (
        "unnamed",
        "Herald would have to say whether “A source” is Jon Pell",
    )
    assert [s.attribution for s in one.sides] == ["b:a0", "a:a0"]


@pytest.mark.parametrize(
    ("many", "told"),
    [
        ("Sources", "Herald would have to say whether “A source close to the board” is Jon Pell"),
        (
            "Sources who are close to the board",
            "Courier would have to say whether “Sources who are close to the board” include Jon"
            " Pell",
        ),
    ],
)
def test_a_source_is_asked_about_as_one_statement_calls_it(
    asked: Asked, many: str, told: str
) -> None:
    pile = Pile()
    for id_, outlet in {"a": "Courier", "b": "Herald", "c": "Mirror"}.items():
        pile.article(id_, outlet, "2025-03-01")
    pile.say("a", many, QUAY, kind="anonymous", named=False, count=None)
    pile.say("b", "A source close to the board", QUAY, kind="anonymous", named=False)
    pile.say("c", "Jon Pell", QUAY)
    (claim,) = ask("Will the northern quay close?", asked(pile)).claims
    one = {"a:a0", "b:a0"}
    pairs = [replace(p, verdict="same") if {p.a, p.b} == one else p for p in claim.pairs]
    found = [s for s in settle(replace(claim, pairs=tuple(pairs))) if s.kind == "unnamed"]
    assert [s.what for s in found] == [told]
    assert found[0].sides[0].attribution == ("b:a0" if "A source" in told else "a:a0")


def test_what_is_certain_needs_nothing(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    pile.say("a", "Jon Pell", QUAY)
    pile.say("b", "Mira Holt", QUAY)
    assert settled(pile, asked) == []


def test_a_date_is_missed_only_beside_others(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "")
    pile.say("a", "Jon Pell", QUAY)
    assert settled(pile, asked) == []
    pile.article("b", "Herald", "2025-03-02")
    pile.say("b", "Jon Pell", QUAY)
    (one,) = settled(pile, asked)
    assert (one.kind, one.what) == (
        "undated",
        "Courier: no date, so who told it first cannot be said",
    )


def test_two_that_cite_each_other_are_told(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-01")
    pile.say("a", "Herald", QUAY, "reported", kind="outlet")
    pile.say("b", "Courier", QUAY, "reported", kind="outlet")
    found = {one.kind: one for one in settled(pile, asked)}
    assert found["circle"].what == (
        "Courier and Herald have it from each other: one of them would have to say who told it"
        " first"
    )
    assert {s.attribution for s in found["circle"].sides} == {"a:a0", "b:a0"}


def test_a_ring_of_three_behind_one_speaker_ends(asked: Asked) -> None:
    pile = Pile()
    ring = {"a": ("Courier", "Herald"), "b": ("Herald", "Mirror"), "c": ("Mirror", "Courier")}
    for id_, (outlet, _) in ring.items():
        pile.article(id_, outlet, "2025-03-01")
    for id_, (_, cited) in ring.items():
        pile.say(id_, "Jon Pell", QUAY, via=[(cited, "outlet")])
    (one,) = settled(pile, asked)
    assert one.what.startswith("Courier, Herald and Mirror have it from each other")


def test_who_is_cited_before_he_wrote_is_told(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-05")
    pile.article("b", "Herald", "2025-03-01")
    pile.say("a", "Jon Pell", QUAY)
    pile.say("b", "Jon Pell", QUAY, via=[("Courier", "outlet")])
    (one,) = settled(pile, asked)
    assert one.kind == "order"
    assert one.what == (
        "Herald, 2025-03-01, has it from Courier, whose first statement here is of 2025-03-05:"
        " an earlier one is missing, or a date is wrong"
    )


def test_an_earlier_one_that_is_not_shown_is_not_missed(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-04-02")
    pile.article("c", "Courier", "2025-04-10")
    for id_ in "ac":
        pile.say(id_, "Jon Pell", QUAY)
    pile.say("b", "Jon Pell", QUAY, via=[("Courier", "outlet")])
    (claim,) = ask("What did Jon Pell say since April 2025?", asked(pile)).claims
    assert ([m.article for m in claim.members], claim.left_out) == (["b", "c"], 1)
    assert [one.kind for one in claim.settle] == []


def test_how_many_a_plural_without_a_number_are(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.say("a", "Officials", QUAY, kind="anonymous", named=False, count=None)
    pile.say("a", "One of the officials", QUAY, kind="anonymous", named=False)
    (one,) = settled(pile, asked)
    told = "Courier would have to say how many “Officials” are"
    assert (one.kind, one.what) == ("number", told)
    (side,) = one.sides
    assert [pile.texts["a"][s.start : s.end] for s in side.spans] == ["Officials"]


def test_who_heard_a_plural_would_have_to_say_how_many_they_are(asked: Asked) -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    gazette = [("The Gazette", "outlet")]
    pile.say("a", "aides", QUAY, "told", kind="anonymous", named=False, count=None, via=gazette)  # type: ignore[arg-type]
    (one,) = settled(pile, asked)
    assert one.what == "The Gazette would have to say how many “aides” are"
