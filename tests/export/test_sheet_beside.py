"""What a sheet says beside its claims, in the terminal and in Markdown."""

from dataclasses import replace

import pytest
from piles import Pile

from reportedly.ask import ask
from reportedly.ask.changes import remembered
from reportedly.export.sheet_beside import LINES, changed, members_left, notes, settling
from reportedly.export.sheet_markdown import sheet_markdown
from reportedly.export.sheet_terminal import sheet_text
from reportedly.export.sheet_words import nothing
from reportedly.schema.sheet import FormKind, SettleSheet, Sheet

QUAY = "that the harbour board will close the northern quay in autumn"
QUESTION = "Who says that the northern quay will close?"


def _pile() -> Pile:
    pile = Pile()
    pile.article("b", "Courier", "2025-03-01")
    pile.say("b", "Jon Pell", QUAY)
    return pile


@pytest.fixture
def sheet() -> Sheet:
    pile = _pile()
    before = remembered(ask(QUESTION, pile.memory()), "2031-03-04T05:06:07+00:00")
    pile.article("a", "Herald", "2025-03-02")
    pile.say("a", "The Gazette", QUAY, "reported", kind="outlet")
    return ask(QUESTION, pile.memory(), before=before)


def test_what_changed_is_told_with_its_statements(sheet: Sheet) -> None:
    assert changed(sheet) == [
        "Since it was asked on 4 March 2031, 05:06 UTC:",
        "· claim 1: 1 new statement [2]; 1 distinct origin then, 1 to 2 distinct origins"
        " (1 unresolved) now",
    ]


def test_both_forms_tell_voices_changes_and_what_would_settle_it(sheet: Sheet) -> None:
    for text in (sheet_text(sheet, 100), sheet_markdown(sheet)):
        plain = text.replace("\\", "").lower()
        for part in (
            "since it was asked on 4 march 2031",
            "who says so",
            "jon pell (person): 1 article, first on 1 march 2025 claim 1 [1]",
            "what would settle it",
            "the gazette would have to say who told it. [2]",
        ):
            assert part in plain, part


def test_what_is_left_out_is_counted(sheet: Sheet) -> None:
    claim = replace(sheet.claims[0], left_out=9_000)
    more = replace(sheet, claims=(claim,), beyond=31_204, undated=1, unclaimed=2, total=1)
    text = sheet_text(more, 200)
    for part in (
        "9000 more statements of this claim left out",
        "31204 more statements in this pile share a word with it",
        "1 statement left out: the article has no date.",
        "2 statements left out that belong to no claim",
    ):
        assert part in text, part
    assert len(notes(more)) == 4


@pytest.mark.parametrize(
    ("left", "asked", "told"),
    [
        (0, 0, ""),
        (10, 10, "10 more statements asked for are left out: shown are the earliest."),
        (1, 0, "1 more statement of this claim is not asked for."),
        (
            3,
            1,
            "1 more statement asked for is left out: shown are the earliest."
            " 2 more statements of this claim are not asked for.",
        ),
    ],
)
def test_asked_for_and_not_shown_is_told_apart(
    sheet: Sheet, left: int, asked: int, told: str
) -> None:
    claim = replace(sheet.claims[0], left_out=left, hits_left_out=asked)
    assert members_left(claim, replace(sheet, form="said")) == told


def test_very_many_sentences_are_cut(sheet: Sheet) -> None:
    claim = sheet.claims[0]
    many = tuple(SettleSheet("relay", f"{n}", claim.settle[0].sides) for n in range(LINES + 5))
    lines = settling(replace(claim, settle=many))
    assert len(lines) == LINES + 1
    assert lines[-1].text == "5 more like these."


@pytest.mark.parametrize(
    ("form", "unclaimed", "undated", "told"),
    [
        ("said", 0, 0, "No such statement in this pile."),
        ("quotation", 0, 0, "No statement in this pile has these words."),
        (
            "said",
            2,
            0,
            "None of what is in claims fits:"
            " 2 such statements stand within another or outside the text.",
        ),
        (
            "said",
            1,
            3,
            "None of what is in claims fits: 1 such statement stands within another or outside the"
            " text, and 3 such statements stand in an article without a date.",
        ),
    ],
)
def test_what_no_claim_has_is_not_denied(
    form: FormKind, unclaimed: int, undated: int, told: str
) -> None:
    assert nothing(Sheet("?", (), form=form, unclaimed=unclaimed, undated=undated)) == told


def test_no_hands_are_announced_where_only_a_denial_was_asked_for() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "that the northern quay will close in autumn")
    pile.say("b", "Mira Holt", "that the northern quay will not close in autumn")
    sheet = ask("What did Mira Holt say?", pile.memory())
    assert [m.relation for c in sheet.claims for m in c.members] == ["denies"]
    for text in (sheet_text(sheet), sheet_markdown(sheet)):
        assert "through whose hands" not in text.lower()
    whole = ask("Who says that the northern quay will close?", pile.memory())
    assert "through whose hands" in sheet_text(whole).lower()
