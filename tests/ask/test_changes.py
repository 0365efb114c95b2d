"""What changed since a question was asked last."""

from dataclasses import replace
from datetime import date

from piles import Asked, Pile

from reportedly.ask import ask
from reportedly.ask.changes import changes, key, remembered
from reportedly.schema.sheet import Sheet

QUAY = "that the harbour board will close the northern quay in autumn"
QUESTION = "Will the northern quay close?"
WHEN = "2031-03-04T05:06:07+00:00"


def _pile() -> Pile:
    pile = Pile()
    pile.article("b", "Courier", "2025-03-01")
    pile.say("b", "Jon Pell", QUAY)
    return pile


def test_nothing_changed(asked: Asked) -> None:
    first = ask(QUESTION, asked(_pile()))
    assert first.changes is None
    again = ask(QUESTION, asked(_pile()), before=remembered(first, WHEN))
    assert again.changes is not None
    found = again.changes
    assert (found.asked, found.moved, found.new, found.gone) == (WHEN, (), (), ())


def test_a_new_statement_moves_the_interval(asked: Asked) -> None:
    pile = _pile()
    before = remembered(ask(QUESTION, asked(pile)), WHEN)
    pile.article("a", "Herald", "2025-03-02")  # whose id gives the claim another one
    added = pile.say("a", "Mira Holt", QUAY)
    sheet = ask(QUESTION, asked(pile), before=before)
    assert sheet.claims[0].id != before.claims[0].id
    assert sheet.changes is not None
    (moved,) = sheet.changes.moved
    assert (moved.new, moved.gone) == ((added,), 0)
    assert (moved.before.high, moved.now.high) == (1, 2)
    assert (moved.statements_before, moved.statements_now) == (1, 2)
    assert (sheet.changes.new, sheet.changes.gone) == ((), ())


def test_a_statement_that_went_is_counted(asked: Asked) -> None:
    pile = _pile()
    pile.say("b", "Mira Holt", QUAY)
    before = remembered(ask(QUESTION, asked(pile)), WHEN)
    sheet = ask(QUESTION, asked(_pile()), before=before)
    assert sheet.changes is not None
    (moved,) = sheet.changes.moved
    assert (moved.new, moved.gone) == ((), 1)


def test_claims_that_come_and_go(asked: Asked) -> None:
    pile = _pile()
    before = remembered(ask(QUESTION, asked(pile)), WHEN)
    other = Pile()
    other.say("d", "Ida Lund", "that the northern quay will close its gates to every ship but two")
    sheet = ask(QUESTION, asked(other), before=before)
    assert sheet.changes is not None
    assert sheet.changes.new == (sheet.claims[0].id,)
    assert sheet.changes.gone == (before.claims[0].text,)


def test_fewer_claims_asked_for_are_no_change(asked: Asked) -> None:
    pile = Pile()
    for what in ("sell the ferry", "paint school roofs", "build bridges"):
        pile.say("a", "Jon Pell", f"that Dara Oske means to {what}")
    question = "What does Dara Oske mean to do?"
    it = asked(pile)
    for first, second in ((1, 3), (3, 1)):
        before = remembered(ask(question, it, limit=first), WHEN)
        found = ask(question, it, limit=second, before=before).changes
        assert found is not None
        assert (found.moved, found.new, found.gone) == ((), (), ())


def test_a_later_page_is_not_compared() -> None:
    sheet = Sheet("Q", (), offset=6)
    assert changes(remembered(replace(sheet, offset=0), WHEN), sheet) is None


def test_a_question_is_the_same_in_any_case_and_spacing() -> None:
    assert key("  Will the\nQUAY close? ") == key("will the quay close?")


def test_the_same_words_that_ask_for_other_days_are_not_compared(asked: Asked) -> None:
    pile = _pile()
    pile.article("a", "Herald", "2025-05-02")
    pile.say("a", "Jon Pell", QUAY)
    question, it = "What did Jon Pell say in the last three months?", asked(pile)
    before = remembered(ask(question, it, today=date(2025, 5, 4)), WHEN)
    assert before.claims[0].said
    again = ask(question, it, before=before, today=date(2025, 5, 4))
    assert again.changes is not None
    assert again.changes.asked == WHEN
    later = ask(question, it, before=before, today=date(2025, 7, 4))
    assert len(later.claims[0].members) == 1
    assert later.changes is None


def test_what_was_remembered_without_its_reading_is_compared_in_plain_words(asked: Asked) -> None:
    it = asked(_pile())
    for question, told in ((QUESTION, True), ("What did Jon Pell say?", False)):
        before = replace(remembered(ask(question, it), WHEN), asked=WHEN)
        assert (ask(question, it, before=before).changes is not None) == told


def test_asked_for_and_not_shown_is_neither_gone_nor_new(asked: Asked) -> None:
    pile = Pile()
    for n in range(4):
        pile.article(f"a{n}", "Courier", f"2025-03-0{n + 1}")
        pile.say(f"a{n}", "Jon Pell", QUAY)
    question, it = "What did Jon Pell say about the quay?", asked(pile)
    whole, cut = ask(question, it), ask(question, it, most=1)
    assert [(c.left_out, c.hits_left_out) for c in (*whole.claims, *cut.claims)] == [(0, 0), (3, 3)]
    for first, most in ((whole, 1), (cut, 40), (cut, 1)):
        found = ask(question, it, most=most, before=remembered(first, WHEN)).changes
        assert found is not None
        assert (found.moved, found.new, found.gone) == ((), (), ())
