from dataclasses import replace

from piles import Pile, member

from reportedly.schema import Flag, Hedge, Lineage, Source, Span

CLAIM = "that the minister slept through the vote"


def _rules(pile: Pile) -> list[str]:
    return [flag.rule for flag in pile.weigh()[2]]


def test_one_origin_is_flagged_and_named() -> None:
    pile = Pile()
    pile.say("a", "Dara Oske", CLAIM)
    pile.say("b", "Dara Oske", CLAIM)
    _, _, (flag,) = pile.weigh()
    assert flag == Flag(
        "c",
        "single-source",
        "both statements go back to Dara Oske",
        "a:a0",
        pile.attributions[0].source,
    )


def test_two_are_not() -> None:
    pile = Pile()
    pile.say("a", "Dara Oske", CLAIM)
    pile.say("b", "Tom Brandt", CLAIM)
    assert _rules(pile) == []


def test_a_claim_that_nobody_asserts_trips_nothing() -> None:
    pile = Pile()
    denied = pile.say("a", "Dara Oske", CLAIM, "denied", denies=True)
    assert pile.weigh([member(denied, "denies")])[2] == []


def test_another_outlet_as_the_only_origin() -> None:
    pile = Pile()
    pile.say("a", "the Gazette", CLAIM, "reported", kind="outlet")
    assert _rules(pile) == ["another-outlet"]
    pile.say("b", "Dara Oske", CLAIM)
    assert _rules(pile) == []


def test_a_bare_source_is_flagged_and_a_described_one_is_not() -> None:
    pile = Pile()
    pile.say("a", "a source", CLAIM, kind="anonymous", named=False)
    pile.say("b", "a source at the harbour board", CLAIM, kind="anonymous", named=False)
    pile.say("c", "insiders", CLAIM, kind="anonymous", named=False, count=None)
    flagged = [f.attribution for f in pile.weigh()[2] if f.rule == "bare-source"]
    assert flagged == ["a:a0", "c:a0"]


def test_a_headline_has_no_room_for_a_description() -> None:
    pile = Pile()
    pile.say("a", "source", CLAIM, kind="anonymous", named=False, block="headline")
    assert "bare-source" not in _rules(pile)


def test_sources_with_one_behind_them() -> None:
    pile = Pile()
    several = pile.say("a", "people at the board", CLAIM, kind="anonymous", named=False, count=None)
    pile.say("a", "a man at the board", CLAIM, kind="anonymous", named=False)
    flags = [f for f in pile.weigh()[2] if f.rule == "plural-sources"]
    assert [f.attribution for f in flags] == [several]
    assert "“a man at the board”" in flags[0].why


def _sourced(*said: tuple[str, int | None]) -> list[str]:
    """The rule's flags where these unnamed sources, with their numbers, say it in one article."""
    pile = Pile()
    for who, count in said:
        pile.say("a", who, CLAIM, kind="anonymous", named=False, count=count)
    return _flagged(pile, "plural-sources")


def test_other_sources_are_no_single_one() -> None:
    assert _sourced(("officials", None), ("other officials", None)) == []
    assert _sourced(("officials", None), ("residents", None)) == []
    assert _sourced(("officials", 1), ("other officials", 1)) == []


def test_a_single_source_that_comes_first_is_not_told_to_come_then() -> None:
    assert _sourced(("a clerk", 1), ("officials", None)) == []
    said = (("officials", None), ("a clerk", 1), ("people at the board", None))
    assert _sourced(*said) == ["a:a0"]


def test_a_headline_above_does_not_come_first() -> None:
    pile = Pile()
    pile.say("a", "a clerk", CLAIM, kind="anonymous", named=False, block="headline")
    several = pile.say("a", "officials", CLAIM, kind="anonymous", named=False, count=None)
    pile.say("a", "a clerk", CLAIM, kind="anonymous", named=False)
    assert _flagged(pile, "plural-sources") == [several]


def test_one_of_several_announces_no_more_than_one() -> None:
    assert _sourced(("an aide to council members", 1), ("a clerk", 1)) == []
    assert _sourced(("the officials’ lawyer", 1), ("a clerk", 1)) == []
    assert _sourced(("one of the officials", 1), ("a clerk", 1)) == []
    assert _sourced(("some of the officials", None), ("a clerk", 1)) == ["a:a0"]


def test_sources_that_are_counted_or_two_are_not_flagged() -> None:
    pile = Pile()
    pile.say("a", "officials", CLAIM, kind="anonymous", named=False, count=None)
    pile.say("a", "a clerk", CLAIM, kind="anonymous", named=False)
    pile.say("a", "another man", CLAIM, kind="anonymous", named=False, apart=["a clerk"])
    pile.say("b", "two officials", CLAIM, kind="anonymous", named=False, count=2)
    pile.say("b", "a clerk", CLAIM, kind="anonymous", named=False)
    assert "plural-sources" not in _rules(pile)


def test_flags_point_into_their_article() -> None:
    pile = Pile()
    pile.say("a", "a source", CLAIM, kind="anonymous", named=False)
    for flag in pile.weigh()[2]:
        assert all(s.end <= len(pile.texts["a"]) for s in flag.spans)


def _flagged(pile: Pile, rule: str) -> list[str]:
    return [f.attribution for f in pile.weigh()[2] if f.rule == rule]


def test_an_unnamed_source_without_a_reason() -> None:
    pile = Pile()
    bare = pile.say("a", "a clerk at the board", CLAIM, kind="anonymous", named=False)
    told = pile.say("b", "a guard, for fear of his post,", CLAIM, kind="anonymous", named=False)
    pile.say("c", "Dara Oske", CLAIM)
    reason = Span(9, 29)
    pile.sources = [
        Source(bare, "a", "anonymous", False, False, 1),
        Source(told, "b", "anonymous", False, False, 1, reason=(reason,)),
    ]
    assert _flagged(pile, "no-reason") == [bare]


def test_a_source_is_flagged_once_for_its_silence_and_not_in_a_headline() -> None:
    pile = Pile()
    top = pile.say("a", "a clerk", CLAIM, kind="anonymous", named=False, block="headline")
    first = pile.say("a", "the clerk", CLAIM, kind="anonymous", named=False)
    again = pile.say("a", "the clerk", CLAIM, kind="anonymous", named=False)
    pile.sources = [Source(i, "a", "anonymous", False, False, 1) for i in (top, first, again)]
    assert _flagged(pile, "no-reason") == [first]


def test_an_opinion_of_somebody_unnamed() -> None:
    pile = Pile()
    judges = pile.say("a", "an aide", "the plan is a disgrace", kind="anonymous", named=False)
    holds = pile.say("b", "an aide", "“I think it fails”", kind="anonymous", named=False)
    feels = pile.say(
        "c", "an ally", "it would fail", "feared", kind="anonymous", named=False, attitude="felt"
    )
    pile.say("d", "an aide", "the plan costs 3 million", kind="anonymous", named=False)
    pile.say("e", "Dara Oske", "the plan is a disgrace")
    assert _flagged(pile, "anonymous-opinion") == [judges, holds, feels]


def test_a_serious_allegation_by_one_unnamed_source() -> None:
    pile = Pile()
    said = pile.say("a", "a clerk", "the mayor took bribes", kind="anonymous", named=False)
    assert _flagged(pile, "serious-allegation") == [said]
    pile.say("b", "Dara Oske", "the mayor took bribes")
    assert _flagged(pile, "serious-allegation") == []


def test_a_serious_allegation_that_another_outlet_took_over_is_still_one() -> None:
    pile = Pile()
    pile.article("a", "Gazette", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    words = "that the mayor took bribes from the ferry owners"
    pile.say("b", "Gazette", words, "reported", kind="outlet")
    assert _flagged(pile, "serious-allegation") == []
    said = pile.say("a", "a clerk", words, kind="anonymous", named=False)
    assert _flagged(pile, "serious-allegation") == [said]


def test_two_unnamed_sources_or_no_wrong_make_no_serious_allegation() -> None:
    pile = Pile()
    pile.say("a", "two clerks", "the mayor took bribes", kind="anonymous", named=False, count=2)
    assert _flagged(pile, "serious-allegation") == []
    other = Pile()
    other.say("a", "a clerk", "the mayor took the ferry", kind="anonymous", named=False)
    assert _flagged(other, "serious-allegation") == []


def test_a_headline_firmer_than_its_text() -> None:
    pile = Pile()
    top = pile.say("a", "Oske", "the quay will close", block="headline")
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    flags = [f for f in pile.weigh()[2] if f.rule == "firm-headline"]
    assert [f.attribution for f in flags] == [top]
    assert "“may”" in flags[0].why
    pile.say("a", "Tom Brandt", "the quay will close")
    assert _flagged(pile, "firm-headline") == []


def test_a_hedge_outside_the_statement_does_not_leave_it_open() -> None:
    pile = Pile()
    pile.say("a", "Oske", "the quay will close", block="headline")
    pile.say("a", "Dara Oske", "the quay will close")
    body = pile.attributions[1]
    end = body.content[-1].end
    pile.attributions[1] = replace(body, hedges=(Hedge(end + 1, end + 1, "possibility"),))
    assert _flagged(pile, "firm-headline") == []


def test_a_hedged_headline_is_none() -> None:
    pile = Pile()
    pile.say("a", "Oske", "the quay could close", block="headline", hedge="could")
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    assert _flagged(pile, "firm-headline") == []


def test_a_relay_firmer_than_what_it_relays() -> None:
    pile = Pile()
    pile.article("a", "The Gazette")
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    relay = pile.say("b", "Dara Oske", "the quay will close", via=[("The Gazette", "outlet")])
    flags = [f for f in pile.weigh()[2] if f.rule == "firm-relay"]
    assert [f.attribution for f in flags] == [relay]
    assert "The Gazette leaves it open (“may”)" in flags[0].why


def test_who_does_not_draw_on_the_hedged_report_is_no_relay() -> None:
    pile = Pile()
    pile.article("a", "The Gazette")
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    pile.say("b", "Dara Oske", "the quay will close")
    assert _flagged(pile, "firm-relay") == []


def test_a_copy_that_hardens_its_original() -> None:
    pile = Pile()
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    hard = pile.say("b", "Dara Oske", "the quay will close")
    copied = Lineage("a", "b", "copy", True, 0.9, "by hand")
    flags = [f.attribution for f in pile.weigh(lineages=[copied])[2] if f.rule == "firm-relay"]
    assert flags == [hard]


def test_a_relay_of_an_outlet_that_was_firm_once_is_no_firmer() -> None:
    pile = Pile()
    pile.article("a", "The Gazette")
    pile.say("a", "Dara Oske", "the quay may close", hedge="may")
    pile.say("a", "Dara Oske", "the quay will close")
    pile.say("b", "Dara Oske", "the quay will close", via=[("The Gazette", "outlet")])
    assert _flagged(pile, "firm-relay") == []


def test_a_plural_without_a_number_is_not_known_to_be_a_single_source() -> None:
    for count, rules in ((None, []), (1, ["serious-allegation", "single-source"])):
        pile = Pile()
        words = "that the mayor took a bribe from the ferry owners"
        pile.say("a", "officials of the port", words, kind="anonymous", named=False, count=count)
        found = [f.rule for f in pile.weigh()[2]]
        assert sorted(r for r in found if r in ("serious-allegation", "single-source")) == rules


def test_what_an_unnamed_source_left_open_is_firm_behind_an_outlet_that_tells_no_source() -> None:
    pile = Pile()
    pile.article("a", "Gazette", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    hedged = CLAIM.replace("slept", "may have slept")
    pile.say("a", "a source", hedged, kind="anonymous", named=False, hedge="may have")
    firm = pile.say("b", "Gazette", CLAIM, "reported", kind="outlet")
    flags = [f for f in pile.weigh()[2] if f.rule == "firm-relay"]
    assert [(f.attribution, f.why) for f in flags] == [
        (firm, "Gazette leaves it open (“may have”), Herald does not")
    ]
    (single,) = (f for f in pile.weigh()[2] if f.rule == "single-source")
    assert single.why == "both statements go back to one unnamed source, “a source”"


def test_a_single_source_is_told_by_whoever_tells_most_of_it() -> None:
    pile = Pile()
    pile.article("b", "Gazette", "2025-03-01")
    pile.article("a", "Herald", "2025-03-02")
    pile.say("a", "Gazette", CLAIM, "reported", kind="outlet")
    told = pile.say("b", "a source", CLAIM, kind="anonymous", named=False)
    (single,) = (f for f in pile.weigh()[2] if f.rule == "single-source")
    assert (single.attribution, "a source" in single.why) == (told, True)
