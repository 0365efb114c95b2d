"""Bodies, who speaks for them, and outlets that are named as sources."""

from dataclasses import replace

import pytest
from piles import Pile

from reportedly.schema import Lineage, Span, Verdict

CLAIM = "that the minister slept through the vote"


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
