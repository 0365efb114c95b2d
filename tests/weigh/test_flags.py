from piles import Pile, member

from reportedly.schema import Flag

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
