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


def test_one_of_the_officials_is_among_the_officials(pile: Pile) -> None:
    a = pile.say("a", "party officials", CLAIM, named=False, kind="anonymous", count=None)
    b = pile.say("a", "one of the officials", CLAIM, named=False, kind="anonymous")
    verdict, why = _verdict(pile, a, b)
    assert verdict == "same"
    assert "among “party officials”" in why


def test_who_heads_an_institution_may_be_the_institution(pile: Pile) -> None:
    a = pile.say("a", "Dara Oske", CLAIM)
    b = pile.say("b", "the Tide Institute", CLAIM, kind="institution")
    assert _verdict(pile, a, b)[1] == "“Dara Oske” and “the Tide Institute” may be one"
    start = len(pile.texts["a"])
    pile.texts["a"] += "Dara Oske, who heads the Tide Institute, is a sailor.\n"
    _mention(pile, "a", "Dara Oske", start)
    _mention(pile, "a", "the Tide Institute", start)
    verdict, why = _verdict(pile, a, b)
    assert verdict == "unknown"
    assert "may speak for it" in why


def test_who_speaks_for_himself_is_no_body(pile: Pile) -> None:
    """A spokeswoman may be, and so may somebody of whom nothing is told."""
    b = pile.say("b", "the Tide Institute", CLAIM, kind="institution")
    for role, verdict in (("professor", "different"), ("spokeswoman", "unknown")):
        name = f"Dara {role.title()}"
        a = pile.say("a", name, CLAIM)
        start = len(pile.texts["a"])
        pile.texts["a"] += f"{name}, a {role} in Osk, is a sailor.\n"
        _mention(pile, "a", name, start)
        assert _verdict(pile, a, b)[0] == verdict


def test_who_speaks_for_himself_may_be_one_of_a_group(pile: Pile) -> None:
    a = pile.say("a", "Dara Oske", CLAIM)
    b = pile.say("b", "the Tidewatchers", CLAIM, kind="group")
    start = len(pile.texts["a"])
    pile.texts["a"] += "Dara Oske, a professor in Osk, is a sailor.\n"
    _mention(pile, "a", "Dara Oske", start)
    assert _verdict(pile, a, b)[0] == "unknown"


def test_a_place_may_be_called_for_its_government(pile: Pile) -> None:
    a = pile.say("a", "the Pier Palace", CLAIM, kind="institution")
    b = pile.say("b", "Osk", CLAIM, kind="place")
    c = pile.say("c", "the Tide Institute", CLAIM, kind="institution")
    assert _verdict(pile, a, b)[0] == "unknown"
    assert _verdict(pile, a, c)[0] == "different"


def test_a_paper_of_one_body_is_not_another_body_s(pile: Pile) -> None:
    a = pile.say("a", "a memo of the Tide Institute", CLAIM, kind="document", named=False)
    b = pile.say("b", "the Harbour Office", CLAIM, kind="institution")
    assert _verdict(pile, a, b)[0] == "different"


def test_a_name_within_a_word_is_not_whose_paper_it_is(pile: Pile) -> None:
    a = pile.say("a", "the UN", CLAIM, kind="institution")
    b = pile.say("b", "Osk miners’ union’s letter", CLAIM, kind="document", named=False)
    c = pile.say("c", "the UN’s letter", CLAIM, kind="document", named=False)
    assert "is a paper of" not in _verdict(pile, a, b)[1]
    assert _verdict(pile, a, c)[1] == "the UN’s letter is a paper of the UN"


def test_who_told_an_outlet_does_not_speak_for_it(pile: Pile) -> None:
    a = pile.say("a", "Dara Oske", CLAIM)
    b = pile.say("b", "Gazette", CLAIM, "reported", kind="outlet")
    start = len(pile.texts["a"])
    pile.texts["a"] += "Dara Oske told the Gazette.\n"
    _mention(pile, "a", "Dara Oske", start)
    _mention(pile, "a", "Gazette", start)
    assert _verdict(pile, a, b) == ("unknown", "Herald does not say who told Gazette")


def test_two_papers_staff_are_two(pile: Pile) -> None:
    for byline, verdict in (("Staff Reporter", "unknown"), ("Ada Wren, Staff Reporter", "same")):
        made = Pile()
        for id_, outlet in (("a", "Courier"), ("b", "Herald")):
            made.article(id_, outlet, byline=byline)
        a, b = (made.say(x, byline, CLAIM, kind="author") for x in "ab")
        assert _verdict(made, a, b)[0] == verdict


@pytest.mark.parametrize(
    ("source", "low"),
    [
        ("Ida Lund’s report", 0),
        ("a report by Ida Lund", 0),
        ("Prosecutor Ida Lund, who leads the investigation,", 1),
        ("Ida Lund, the author of the report,", 1),
    ],
)
def test_a_report_is_a_person_s_where_the_source_says_so(pile: Pile, source: str, low: int) -> None:
    via = [("The Gazette", "outlet")]
    pile.say("a", source, CLAIM, "told", via=via)  # type: ignore[arg-type]
    pile.entities["a", source] = replace(pile.entities["a", source], name="Ida Lund")
    _, (weight,), _ = pile.weigh()
    assert weight.low == low


def test_a_person_by_the_name_of_an_outlet_of_the_pile_is_the_outlet(pile: Pile) -> None:
    """Two outlets that cite each other, each taken for somebody."""
    pile.article("l", outlet="Lark")
    pile.article("r", outlet="The Raven")
    pile.say("l", "the Raven", CLAIM, "reported", kind="person", named=False)
    pile.say("r", "Lark", CLAIM, "reported", kind="person")
    _, (weight,), _ = pile.weigh()
    assert weight.low == 0
    assert weight.unresolved == weight.high


def test_somebody_with_a_longer_name_is_no_outlet(pile: Pile) -> None:
    pile.article("l", outlet="Lark")
    pile.say("l", "Ida Lund", CLAIM)
    pile.say("b", "Tom Lark", CLAIM)
    _, (weight,), _ = pile.weigh()
    assert weight.low == 2


def _mention(pile: Pile, article: str, name: str, start: int) -> None:
    at = pile.texts[article].index(name, start)
    kind = {"the Tide Institute": "institution", "Gazette": "outlet"}.get(name, "person")
    pile.entity(article, name, kind, True, mention=Span(at, at + len(name)))  # type: ignore[arg-type]


def test_papers_are_told_by_whose_they_are(pile: Pile) -> None:
    a = pile.say("a", "a memo of the Tide Institute", CLAIM, kind="document", named=False)
    b = pile.say("b", "A memo of the Tide Institute", CLAIM, kind="document", named=False)
    c = pile.say("c", "a new report", CLAIM, kind="document", named=False)
    assert _verdict(pile, a, b)[0] == "same"
    assert _verdict(pile, a, c)[0] == "unknown"


def test_an_institution_may_be_known_by_whose_it_is(pile: Pile) -> None:
    a = pile.say("a", "Norland’s harbour police", CLAIM, kind="institution", named=False)
    b = pile.say("b", "Norland’s harbour police", CLAIM, kind="institution", named=False)
    c = pile.say("c", "Norland’s police", CLAIM, kind="institution", named=False)
    d = pile.say("c", "a police force in Norland", CLAIM, kind="institution", named=False)
    assert _verdict(pile, a, b)[0] == "same"
    assert _verdict(pile, a, c)[0] == "unknown"
    assert "has no name" in _verdict(pile, a, d)[1]


def test_an_article_in_its_own_voice_is_undecided(pile: Pile) -> None:
    a = pile.say("a", "Ada Wren", CLAIM, kind="author")
    b = pile.say("b", "Dara Oske", CLAIM)
    assert _verdict(pile, a, b)[0] == "unknown"


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
