"""Each verdict by the rule that makes it, on piles of two or three sentences."""

from dataclasses import replace

import pytest
from piles import Pile

from reportedly.schema import Lineage, Pair, Span, Verdict

CLAIM = "that the minister slept through the vote"
QUOTE = "“He slept through the vote and snored like a walrus,”"


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.article("a", "Courier", "2025-03-01")
    made.article("b", "Herald", "2025-03-02")
    made.article("c", "Mirror", "2025-03-03")
    return made


def _verdict(pile: Pile, a: str, b: str, *lineages: Lineage) -> tuple[Verdict, str]:
    pairs, _, _ = pile.weigh(lineages=lineages)
    pair = next(p for p in pairs if (p.a, p.b) == (a, b))
    return pair.verdict, pair.why


def _copy(share: float = 0.94, kind: str = "copy") -> Lineage:
    return Lineage("a", "b", kind, True, share, "same words")  # type: ignore[arg-type]


def test_one_name_is_one_origin(pile: Pile) -> None:
    a, b = pile.say("a", "Dara Oske", CLAIM), pile.say("b", "Dara Oske", CLAIM)
    assert _verdict(pile, a, b) == ("same", "both go back to Dara Oske")


def test_two_names_are_two(pile: Pile) -> None:
    a, b = pile.say("a", "Dara Oske", CLAIM), pile.say("b", "Tom Brandt", CLAIM)
    assert _verdict(pile, a, b) == ("different", "Dara Oske and Tom Brandt are named as two")


def test_an_unnamed_source_of_one_article_is_one(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    assert _verdict(pile, a, b)[0] == "same"


def test_officials_who_speak_again_may_be_others(pile: Pile) -> None:
    plural = {"named": False, "kind": "anonymous", "count": None}
    a, b = (pile.say("a", "officials", CLAIM, **plural) for _ in range(2))  # type: ignore[arg-type]
    verdict, why = _verdict(pile, a, b)
    assert verdict == "unknown"
    assert "“officials” are told of twice" in why


def test_the_officials_are_those_before(pile: Pile) -> None:
    plural = {"named": False, "kind": "anonymous", "count": None}
    a, b = (pile.say("a", "the officials", CLAIM, **plural) for _ in range(2))  # type: ignore[arg-type]
    assert _verdict(pile, a, b)[0] == "same"


def test_unnamed_sources_of_two_outlets_are_undecided(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("b", "an aide", CLAIM, named=False, kind="anonymous")
    verdict, why = _verdict(pile, a, b)
    assert verdict == "unknown"
    assert "“a clerk”" in why
    assert "“an aide”" in why


def test_an_unnamed_source_may_be_a_named_one(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("b", "Dara Oske", CLAIM)
    assert _verdict(pile, a, b) == ("unknown", "“a clerk” has no name and may be Dara Oske")


def test_the_text_tells_two_unnamed_ones_apart(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("a", "another clerk", CLAIM, named=False, kind="anonymous", apart=["a clerk"])
    verdict, why = _verdict(pile, a, b)
    assert verdict == "different"
    assert "“another clerk”" in why


def test_the_same_quotation_is_one_origin_whoever_is_named(pile: Pile) -> None:
    a = pile.say("a", "a clerk", QUOTE, named=False, kind="anonymous", manner="direct")
    b = pile.say("b", "Dara Oske", QUOTE, manner="direct")
    assert _verdict(pile, a, b) == (
        "same",
        "the same 10 words stand in quotation marks in both: "
        "“He slept through the vote and snored like a walrus”",
    )


def test_stock_phrases_and_words_out_of_quotation_marks_prove_nothing(pile: Pile) -> None:
    stock = "“I think that it is what it is,”"
    a = pile.say("a", "a clerk", stock, named=False, kind="anonymous", manner="direct")
    b = pile.say("b", "an aide", stock, named=False, kind="anonymous", manner="direct")
    c = pile.say("c", "a guard", CLAIM, named=False, kind="anonymous")
    assert _verdict(pile, a, b)[0] == "unknown"
    assert _verdict(pile, a, c)[0] == "unknown"


def test_a_copy_has_the_origin_of_what_it_copies(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("b", "a clerk", CLAIM, named=False, kind="anonymous")
    assert _verdict(pile, a, b, _copy()) == (
        "same",
        "Herald's article is a copy of Courier's (94% of its words)",
    )


def test_a_passage_is_one_origin_only_for_what_stands_in_it(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("b", "a clerk", CLAIM, named=False, kind="anonymous")
    other = "that nobody woke him in time for lunch"
    c = pile.say("b", "an aide", other, named=False, kind="anonymous")
    passage = (Span(0, len(pile.texts["a"])),)
    reuse = replace(_copy(0.2, "reuse"), original_spans=passage, derived_spans=passage)
    assert _verdict(pile, a, b, reuse)[0] == "same"
    assert _verdict(pile, a, c, reuse)[0] == "unknown"
    elsewhere = replace(reuse, derived_spans=(Span(500, 600),))
    assert _verdict(pile, a, b, elsewhere)[0] == "unknown"


def test_a_copy_does_not_make_one_of_two_who_are_told_differently(pile: Pile) -> None:
    names = ["a clerk of the union", "a foreman of the yard", "an insider"]
    a, b = (
        pile.say(x, n, CLAIM, named=False, kind="anonymous")
        for x, n in zip("ab", names[:2], strict=True)
    )
    assert _verdict(pile, a, b, _copy())[0] == "unknown"
    made = Pile()
    a, b = (
        made.say(x, n, CLAIM, named=False, kind="anonymous")
        for x, n in zip("ab", names[1:], strict=True)
    )
    assert _verdict(made, a, b, _copy())[0] == "same"


def test_two_names_in_copies_stay_two(pile: Pile) -> None:
    a, b = pile.say("a", "Dara Oske", CLAIM), pile.say("b", "Tom Brandt", CLAIM)
    assert _verdict(pile, a, b, _copy())[0] == "different"


def test_two_reports_of_one_report_are_one(pile: Pile) -> None:
    a = pile.say("a", "The Gazette", CLAIM, "reported", kind="outlet")
    b = pile.say("b", "the Gazette", CLAIM, "reported", kind="outlet")
    verdict, why = _verdict(pile, a, b)
    assert (verdict, why) == ("same", "both stop at The Gazette's report")


def test_a_report_on_an_article_of_the_pile_has_its_origin(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("b", "the Courier", CLAIM, "reported", kind="outlet")
    verdict, why = _verdict(pile, a, b)
    assert verdict == "same"
    assert why == "Herald has it from Courier, whose own article is in the pile"


def test_but_not_if_that_article_has_two_that_fit_alike(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    pile.say("a", "another clerk", CLAIM, named=False, kind="anonymous", apart=["a clerk"])
    b = pile.say("b", "the Courier", CLAIM, "reported", kind="outlet")
    assert _verdict(pile, a, b)[0] == "unknown"


def test_a_name_is_an_outlet_where_the_pile_has_its_articles(pile: Pile) -> None:
    """The text that says only that "the Lark" reported it does not tell what the Lark is."""
    pile.article("l", outlet="The Lark")
    pile.say("l", "the Tide Institute", CLAIM, kind="institution")
    pile.say("b", "Lark", CLAIM, "reported", kind="institution")
    pile.say("c", "Wren", CLAIM, "reported", kind="institution")
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high) == (2, 2)


def test_a_reporter_s_report_is_no_origin(pile: Pile) -> None:
    via = [("The Gazette", "outlet")]
    a = pile.say("a", "Ida Lund’s report", CLAIM, "according to", via=via)  # type: ignore[arg-type]
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high, weight.unresolved) == (0, 1, 1)
    assert a == "a:a0"


def test_a_headline_adds_no_origin(pile: Pile) -> None:
    a = pile.say(
        "a", "insiders", CLAIM, named=False, kind="anonymous", count=None, block="headline"
    )
    b = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    c = pile.say("a", "another clerk", CLAIM, named=False, kind="anonymous", apart=["a clerk"])
    assert _verdict(pile, a, b)[0] == "same"
    assert _verdict(pile, a, c)[0] == "unknown"
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high) == (2, 2)


def test_insiders_of_a_headline_are_those_of_the_body(pile: Pile) -> None:
    several = {"named": False, "kind": "anonymous", "count": None}
    pile.say("a", "insiders", CLAIM, block="headline", **several)  # type: ignore[arg-type]
    _, (alone,), _ = pile.weigh()
    assert (alone.low, alone.high, alone.open_ended) == (1, 1, True)
    pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    pile.say("a", "another clerk", CLAIM, named=False, kind="anonymous", apart=["a clerk"])
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high, weight.open_ended) == (2, 2, False)


def test_one_of_the_officials_is_among_the_officials(pile: Pile) -> None:
    a = pile.say("a", "party officials", CLAIM, named=False, kind="anonymous", count=None)
    b = pile.say("a", "one of the officials", CLAIM, named=False, kind="anonymous")
    verdict, why = _verdict(pile, a, b)
    assert verdict == "same"
    assert "among “party officials”" in why


def test_an_article_in_its_own_voice_is_undecided(pile: Pile) -> None:
    a = pile.say("a", "Ada Wren", CLAIM, kind="author")
    b = pile.say("b", "Dara Oske", CLAIM)
    assert _verdict(pile, a, b)[0] == "unknown"


def test_reports_of_nobody_in_particular_tell_no_origin(pile: Pile) -> None:
    pile.say("a", "Several Norland press reports", CLAIM, kind="document", named=False)
    pile.say("b", "Dara Oske", CLAIM)
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high, weight.unresolved) == (1, 2, 1)


def test_belief_without_a_believer_is_unresolved(pile: Pile) -> None:
    pile.say("a", "", CLAIM, "It is believed", kind="unknown", named=False)
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high, weight.unresolved) == (0, 1, 1)


def test_every_pair_is_judged_once_with_a_reason(pile: Pile) -> None:
    names = ["Dara Oske", "Tom Brandt", "a clerk", "the Gazette"]
    for at, name in enumerate(names):
        pile.say("abc"[at % 3], name, CLAIM, named=name[0].isupper())
    pairs, _, _ = pile.weigh()
    assert len(pairs) == 6
    assert all(isinstance(p, Pair) and p.a < p.b and p.why for p in pairs)


# What the generator of piles with known origins found (`python -m evals.origins`).


def test_who_speak_together_take_in_each_of_them(pile: Pile) -> None:
    names = ["Dara Oske", "Tom Brandt", "Mira Holt"]
    one, other, third = (pile.say(at, n, CLAIM) for at, n in zip("abc", names, strict=True))
    both = _together(pile, "a", names[:2])
    assert _verdict(pile, one, both) == ("same", "“Dara Oske and Tom Brandt” takes in Dara Oske")
    assert _verdict(pile, both, other)[0] == "same"
    assert _verdict(pile, both, third)[0] == "different"
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high) == (3, 3)


def test_two_pairs_with_one_in_common_are_neither_one_nor_two(pile: Pile) -> None:
    both = _together(pile, "a", ["Dara Oske", "Tom Brandt"])
    others = _together(pile, "b", ["Tom Brandt", "Mira Holt"])
    verdict, why = _verdict(pile, both, others)
    assert verdict == "unknown"
    assert "somebody in common" in why
    _, (weight,), _ = pile.weigh()
    assert weight.low <= 3 <= weight.high


def _together(pile: Pile, article: str, names: list[str]) -> str:
    members = tuple(pile.entity(article, n, "person", True) for n in names)
    words = " and ".join(names)
    said = pile.say(article, words, CLAIM, kind="group", count=len(names))
    pile.entities[article, words] = replace(pile.entities[article, words], members=members)
    return said


def test_another_official_may_be_the_other_one_of_two(pile: Pile) -> None:
    pile.say("a", "two officials", CLAIM, named=False, kind="anonymous", count=2)
    pile.say("a", "one of the officials", CLAIM, named=False, kind="anonymous")
    apart = ["one of the officials"]
    pile.say("a", "another official", CLAIM, named=False, kind="anonymous", apart=apart)
    _, (weight,), _ = pile.weigh()
    assert (weight.low, weight.high) == (2, 3)


def test_two_who_told_one_outlet_stay_two(pile: Pile) -> None:
    via = [("The Gazette", "outlet")]
    a = pile.say("a", "an official", CLAIM, named=False, kind="anonymous", via=via)  # type: ignore[arg-type]
    b = pile.say("a", "an official of the port", CLAIM, named=False, kind="anonymous", via=via)  # type: ignore[arg-type]
    assert _verdict(pile, a, b)[0] == "unknown"


def test_a_report_of_an_article_with_two_is_given_to_one_of_them_only(pile: Pile) -> None:
    pile.say("a", "a clerk", f"{CLAIM} about herring", named=False, kind="anonymous")
    pile.say(
        "a", "another clerk", f"{CLAIM} about cod", named=False, kind="anonymous", apart=["a clerk"]
    )
    pile.say("b", "the Courier", f"{CLAIM} about herring", "reported", kind="outlet")
    pile.say("c", "the Courier", f"{CLAIM} about cod", "reported", kind="outlet")
    _, (weight,), _ = pile.weigh()
    assert weight.low <= 2 <= weight.high


def test_a_copy_of_two_people_s_words_keeps_them_two(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    b = pile.say("a", "Dara Oske", CLAIM)
    c = pile.say("b", "a clerk", CLAIM, named=False, kind="anonymous")
    d = pile.say("b", "Dara Oske", CLAIM)
    assert _verdict(pile, a, c, _copy())[0] == "same"
    assert _verdict(pile, a, d, _copy())[0] == "unknown"
    assert _verdict(pile, b, d, _copy())[0] == "same"


def test_a_name_and_a_phrase_in_common_are_no_quotation(pile: Pile) -> None:
    first = "“He will resign as chair of the Long Harbour Fish Market”"
    second = "“I hear the resignation is due, as chair of the Long Harbour Fish Market”"
    a = pile.say("a", "a clerk", first, named=False, kind="anonymous", manner="direct")
    b = pile.say("b", "an aide", second, named=False, kind="anonymous", manner="direct")
    assert _verdict(pile, a, b)[0] == "unknown"


def test_a_part_of_a_name_may_be_the_same_person(pile: Pile) -> None:
    a, b = pile.say("a", "Oske", CLAIM), pile.say("b", "Dara Oske", CLAIM)
    assert _verdict(pile, a, b) == ("unknown", "“Oske” and “Dara Oske” may be one")


def test_a_paper_is_one_however_it_came_to_the_outlet(pile: Pile) -> None:
    names = [
        "an internal report of the Tide Institute, seen by the Courier",
        "An internal report of the Tide Institute obtained by the Herald",
    ]
    a, b = (
        pile.say(at, n, CLAIM, kind="document", named=False)
        for at, n in zip("ab", names, strict=True)
    )
    told = "both go back to an internal report of the Tide Institute"
    assert _verdict(pile, a, b) == ("same", told)


def test_a_reason_quotes_the_words_that_tell_of_the_relay(pile: Pile) -> None:
    a = pile.say("a", "a clerk", CLAIM, named=False, kind="anonymous")
    cue = "told the Courier"
    b = pile.say(
        "b",
        "a clerk",
        CLAIM,
        cue,
        named=False,
        kind="anonymous",
        via=[("Courier", "outlet")],
        told=cue,
    )
    assert "(“told the Courier”)" in _verdict(pile, a, b)[1]
