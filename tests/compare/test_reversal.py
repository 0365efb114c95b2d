from piles import Pile, member

from reportedly.schema import Difference, quote

QUAY = "the harbour board will close the northern quay in autumn"
NOT = "the harbour board will not close the northern quay in autumn"


def _reversed(pile: Pile, *denials: str) -> list[Difference]:
    members = [member(a.id, "denies" if a.id in denials else "asserts") for a in pile.attributions]
    return [d for d in pile.compare(members) if d.kind == "reversed"]


def _pile(first: str, second: str) -> Pile:
    pile = Pile()
    pile.article("a", "Courier", first)
    pile.article("b", "Herald", second)
    return pile


def test_the_same_speaker_says_otherwise_later() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    said = pile.say("a", "Jon Pell", QUAY)
    denial = pile.say("b", "Jon Pell", NOT)
    (found,) = _reversed(pile, denial)
    assert (found.one, found.other) == (said, denial)
    assert found.why == (
        "Jon Pell: asserted (Courier, 2025-03-01), later denied (Herald, 2025-03-04)"
    )
    assert quote(pile.texts["b"], found.other_spans) == NOT


def test_the_earlier_one_stands_first_whichever_it_is() -> None:
    pile = _pile("2025-03-04", "2025-03-01")
    said = pile.say("a", "Jon Pell", QUAY)
    denial = pile.say("b", "Jon Pell", NOT)
    (found,) = _reversed(pile, denial)
    assert (found.one, found.other) == (denial, said)
    assert "denied (Herald, 2025-03-01), later asserted" in found.why


def test_the_order_is_not_known_where_a_date_is_missing_or_both_are_one() -> None:
    for first, second in (("", "2025-03-04"), ("2025-03-01", ""), ("", ""), ("2025-03-01",) * 2):
        pile = _pile(first, second)
        pile.say("a", "Jon Pell", QUAY)
        (found,) = _reversed(pile, pile.say("b", "Jon Pell", NOT))
        assert found.why.endswith("; which came first is not known")
        assert "later" not in found.why


def test_an_old_word_told_again_is_no_second_change_of_mind() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    pile.article("c", date="2025-03-09")
    pile.say("a", "Jon Pell", QUAY)
    denial = pile.say("b", "Jon Pell", NOT)
    pile.say("c", "Jon Pell", QUAY)
    assert len(_reversed(pile, denial)) == 1


def test_other_speakers_and_plurals_do_not_reverse_themselves() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    pile.say("a", "Jon Pell", QUAY)
    assert _reversed(pile, pile.say("b", "Mira Holt", NOT)) == []
    crowd = _pile("2025-03-01", "2025-03-04")
    crowd.say("a", "officials", QUAY, kind="anonymous", named=False, count=None)
    other = crowd.say("b", "officials", NOT, kind="anonymous", named=False, count=None)
    assert _reversed(crowd, other) == []


def test_an_outlet_that_passes_on_both_sides_does_not_reverse_itself() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    pile.say("a", "the Gazette", QUAY, "reported", kind="outlet")
    assert _reversed(pile, pile.say("b", "the Gazette", NOT, "reported", kind="outlet")) == []


def test_saying_no_in_two_ways_is_no_reversal() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    pile.say("a", "Jon Pell", "the harbour board is not ready to close the northern quay")
    assert _reversed(pile, pile.say("b", "Jon Pell", NOT)) == []


def test_for_it_and_later_against_it() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    pile.say("a", "Jon Pell", "the board will vote for the lease of the northern quay")
    denial = pile.say("b", "Jon Pell", "the board will vote against the lease of the northern quay")
    assert len(_reversed(pile, denial)) == 1


def test_having_no_doubt_is_no_second_no() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    pile.say("a", "Jon Pell", f"there is no doubt that {QUAY}")
    assert len(_reversed(pile, pile.say("b", "Jon Pell", NOT))) == 1


def test_a_first_telling_that_shows_nothing_hides_no_later_one() -> None:
    pile = _pile("2025-03-01", "2025-03-04")
    denial = pile.say("a", "Jon Pell", NOT)
    pile.say("b", "Jon Pell", "harbour board closes quay", block="headline")
    said = pile.say("b", "Jon Pell", QUAY)
    (found,) = _reversed(pile, denial)
    assert (found.one, found.other) == (denial, said)
