from piles import Pile

from reportedly.schema import Difference, Lineage, quote


def _hardened(pile: Pile, *lineages: Lineage) -> list[Difference]:
    _, _, flags = pile.weigh(lineages=lineages)
    found = [d for d in pile.compare(lineages=lineages, flags=flags) if d.kind == "hardened"]
    firm = [f for f in flags if f.rule in ("firm-headline", "firm-relay")]
    assert sorted(d.other for d in found) == sorted(f.attribution for f in firm)
    return found


def test_a_headline_firmer_than_its_body_with_the_hedge_that_was_lost() -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    top = pile.say("a", "Oske", "the quay will close", block="headline")
    body = pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    (found,) = _hardened(pile)
    assert (found.one, found.other) == (body, top)
    assert quote(pile.texts["a"], found.one_spans) == "may"
    assert quote(pile.texts["a"], found.other_spans) == "the quay will close"
    assert found.why == "the text of Courier, 2025-03-01 has “may”, its headline does not"


def test_a_relay_that_makes_will_of_may() -> None:
    pile = Pile()
    pile.article("a", "The Gazette", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    pile.say("b", "Dara Oske", "the quay will close", via=[("The Gazette", "outlet")])
    (found,) = _hardened(pile)
    assert found.why == "The Gazette, 2025-03-01 has “may”, Herald, 2025-03-02 does not"


def test_what_is_dated_before_its_source_is_told_so() -> None:
    pile = Pile()
    pile.article("a", "The Gazette", "2025-03-05")
    pile.article("b", "Herald", "2025-03-02")
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    pile.say("b", "Dara Oske", "the quay will close", via=[("The Gazette", "outlet")])
    (found,) = _hardened(pile)
    assert (found.one_date, found.other_date) == ("2025-03-05", "2025-03-02")
    assert found.why.endswith("; it is dated before what it draws on")


def test_two_that_cite_each_other_in_a_circle() -> None:
    pile = Pile()
    pile.article("a", "The Gazette")
    pile.article("b", "The Herald")
    soft = pile.say(
        "a", "Dara Oske", "the quay may close", hedge="may", via=[("The Herald", "outlet")]
    )
    hard = pile.say("b", "Dara Oske", "the quay will close", via=[("The Gazette", "outlet")])
    circle = [Lineage("a", "b", "reuse", True, 0.2, ""), Lineage("b", "a", "reuse", True, 0.2, "")]
    (found,) = _hardened(pile, *circle)
    assert (found.one, found.other) == (soft, hard)


def test_where_nothing_is_flagged_nothing_is_harder() -> None:
    pile = Pile()
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    pile.say("b", "Dara Oske", "the quay will close")
    assert _hardened(pile) == []
