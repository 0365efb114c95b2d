from piles import Pile, member

from reportedly.schema import Difference, quote

QUAY = "the harbour board will close the northern quay in autumn"
NOT = "the harbour board will not close the northern quay in autumn"


def _denied(pile: Pile, *denials: str) -> list[Difference]:
    members = [member(a.id, "denies" if a.id in denials else "asserts") for a in pile.attributions]
    return [d for d in pile.compare(members) if d.kind == "denied"]


def test_who_denies_it_against_whom_with_both_dates_and_places() -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-04")
    said = pile.say("a", "Jon Pell", QUAY)
    denial = pile.say("b", "Mira Holt", NOT)
    (found,) = _denied(pile, denial)
    assert (found.claim, found.one, found.other) == ("c", said, denial)
    assert (found.one_date, found.other_date) == ("2025-03-01", "2025-03-04")
    assert quote(pile.texts["a"], found.one_spans) == QUAY
    assert quote(pile.texts["b"], found.other_spans) == NOT
    assert found.why == (
        "denied by Mira Holt (Herald, 2025-03-04), asserted by Jon Pell (Courier, 2025-03-01)"
    )


def test_a_denial_stands_against_what_its_own_article_tells_before_it() -> None:
    pile = Pile()
    pile.article("a", date="2025-03-01")
    pile.say("a", "Jon Pell", QUAY)
    near = pile.say("b", "Ida Lund", QUAY)
    denial = pile.say("b", "Mira Holt", "the report", "denied", denies=True)
    (found,) = _denied(pile, denial)
    assert found.one == near
    assert found.why.endswith("and 1 more")


def test_no_denial_without_an_assertion_by_somebody_else() -> None:
    alone = Pile()
    assert _denied(alone, alone.say("a", "Mira Holt", NOT)) == []
    own = Pile()
    own.say("a", "Mira Holt", QUAY)
    assert _denied(own, own.say("b", "Mira Holt", NOT)) == []


def test_a_date_that_is_missing_leaves_the_order_open() -> None:
    pile = Pile()
    pile.article("a", date="2025-03-01")
    pile.say("a", "Jon Pell", QUAY)
    (found,) = _denied(pile, pile.say("b", "Mira Holt", NOT))
    assert (found.one_date, found.other_date) == ("2025-03-01", "")
    assert "undated" in found.why
    assert found.why.endswith("; which came first is not known")


def test_two_that_both_say_no_are_not_opposed() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "the harbour board is not ready to close the northern quay")
    assert _denied(pile, pile.say("b", "Mira Holt", NOT)) == []


def test_a_topic_cannot_be_denied() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "the closure of the northern quay", "discussed")
    denial = pile.say("b", "Mira Holt", "the closure of the northern quay", "denied", denies=True)
    assert _denied(pile, denial) == []


def test_what_two_people_say_of_themselves_is_about_two() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "he will back the northern quay")
    assert _denied(pile, pile.say("b", "Mira Holt", "she will not back the northern quay")) == []
