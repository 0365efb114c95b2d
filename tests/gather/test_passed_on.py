from dataclasses import replace

import pytest
from resolve.marked import Read, read
from slowness import at_most

from reportedly.gather import gather
from reportedly.gather.passed_on import spoken
from reportedly.gather.stage import members_of
from reportedly.schema import Article, Attitude, Attribution, Claim, Member, Span
from reportedly.weigh import weigh

RELAYED = (
    "{1s The Sel Gazette} {1c reported} "
    "{1p that {2s Ilko Marr} {2c said} {2p the northern quay would close in autumn}}."
)


def left(found: Read, **of_outer: object) -> list[str]:
    """The attributions that may be members; the first is changed as told."""
    outer = replace(found.attributions[0], **of_outer)  # type: ignore[arg-type]
    return [a.id for a in spoken([outer, *found.attributions[1:]], {"x": found.text})]


def with_inner(found: Read, **changed: object) -> list[Attribution]:
    outer, inner = found.attributions
    told = [outer, replace(inner, **changed)]  # type: ignore[arg-type]
    return spoken(told, {"x": found.text})


def test_who_is_passed_on_speaks_and_who_passes_on_does_not() -> None:
    assert left(read(RELAYED, parents={2: 1})) == ["x:a2"]


def test_without_a_parent_both_speak() -> None:
    assert left(read(RELAYED)) == ["x:a1", "x:a2"]


def test_who_says_more_than_he_passes_on_speaks_too() -> None:
    more = RELAYED.replace("in autumn}}", "in autumn}, and a crowd of angry fishermen went home}")
    less = RELAYED.replace("in autumn}}", "in autumn}, again}")
    assert left(read(less, parents={2: 1})) == ["x:a2"]
    assert left(read(more, parents={2: 1})) == ["x:a1", "x:a2"]


def test_a_speaker_with_a_long_apposition_takes_nothing_from_what_he_says() -> None:
    long = RELAYED.replace("Ilko Marr", "Ilko Marr, once an aide to the king and now his enemy,")
    assert left(read(long, parents={2: 1})) == ["x:a2"]


def test_two_statements_that_fill_another_one_stand_for_it() -> None:
    two = (
        "{1s The Sel Gazette} {1c reported} {1p that {2s Ilko Marr} {2c said} {2p the quay would "
        "close} and {3s Dana Voss} {3c said} {3p nobody would pay for a new one}}."
    )
    assert left(read(two, parents={2: 1, 3: 1})) == ["x:a2", "x:a3"]


@pytest.mark.parametrize("attitude", ["thought", "felt", "wanted", "planned", "asked", "ordered"])
def test_what_somebody_is_said_to_think_stays_with_who_says_so(attitude: Attitude) -> None:
    found = read(RELAYED, parents={2: 1})
    assert [a.id for a in with_inner(found, attitude=attitude)] == ["x:a1"]


@pytest.mark.parametrize("inner", [{"attitude": "wrote"}, {"denies": True}, {"negated": True}])
def test_whatever_is_said_is_passed_on(inner: dict[str, object]) -> None:
    assert [a.id for a in with_inner(read(RELAYED, parents={2: 1}), **inner)] == ["x:a2"]


@pytest.mark.parametrize(
    "outer", [{"denies": True}, {"negated": True}, {"attitude": "asked"}, {"attitude": "wanted"}]
)
def test_nothing_is_passed_on_by_who_does_not_say_that_it_was_said(
    outer: dict[str, object],
) -> None:
    assert left(read(RELAYED, parents={2: 1}), **outer) == ["x:a1"]


THREE = (
    "{1s Aides} {1c said} {1p that {2s Ilko Marr} {2c said} "
    "{2p that {3s Dana Voss} {3c said} {3p the northern quay would close in autumn}}}."
)


def test_the_innermost_of_three_speaks() -> None:
    found = read(THREE, parents={2: 1, 3: 2})
    assert left(found) == ["x:a3"]
    assert found.path(3)[:3] == ["Dana Voss", "Ilko Marr", "Aides"]


def test_what_is_denied_at_any_level_is_not_passed_on() -> None:
    assert left(read(THREE, parents={2: 1, 3: 2}), denies=True) == ["x:a1"]


def test_a_parent_that_makes_no_claim_takes_nothing_away() -> None:
    """It stands in a menu, say, and is not among those that are gathered."""
    assert left(read(RELAYED, parents={1: 9, 2: 9})) == ["x:a1", "x:a2"]


def test_parents_in_a_circle_end() -> None:
    assert left(read(RELAYED, parents={1: 2, 2: 1})) == []


def gathered(found: Read) -> tuple[list[Claim], list[Member]]:
    known = (found.speakers, found.entities, [])
    return gather({"x": found.text}, found.attributions, *known)


def test_one_statement_through_a_relay_is_one_origin() -> None:
    """From the text to the count: the mayor alone, through the Gazette; not the Gazette beside."""
    again = RELAYED + " " + "{3s Ilko Marr} {3c said} {3p the northern quay would close in autumn}."
    found = read(again, parents={2: 1})
    claims, members = gathered(found)
    assert [m.attribution for m in members] == ["x:a2", "x:a3"]
    assert len(claims) == 1
    assert found.path(2) == ["Ilko Marr", "Sel Gazette", "The Sel Observer"]
    texts, article = {"x": found.text}, Article("x", "", "The Sel Observer", "", "", "en", "")
    said, hands, entities = found.attributions, found.hands, found.entities
    _, (weight,), _ = weigh(claims, members, said, hands, entities, [], [], texts, [article])
    assert (weight.low, weight.high, weight.unresolved) == (1, 1, 0)


def test_whom_a_relay_cites_is_no_statement_of_its_own() -> None:
    found = read(
        "{1s The Courier} {1c reported} that {1p the quay closes}, {2c citing} {2p two officials}. "
        "{3s Ilko Marr}, {3c citing} {3p his notes}, shook his head."
    )
    reports, cites, alone = found.attributions
    all_three = [reports, replace(cites, source=reports.source), alone]
    assert members_of(all_three, {"x": found.text}) == [reports, alone]


def test_what_the_relay_says_of_a_mind_is_the_relay_s_member() -> None:
    found = read(RELAYED.replace("{2c said}", "{2c believes}"), parents={2: 1})
    inner = replace(found.attributions[1], attitude="thought")
    _, members = gathered(replace(found, attributions=[found.attributions[0], inner]))
    assert [m.attribution for m in members] == ["x:a1"]


def test_deep_nesting_costs_little() -> None:
    depth = 1_000
    base = read(RELAYED).attributions[0]
    nested = [
        replace(
            base,
            id=f"x:a{i}",
            source=(Span(2 * i, 2 * i + 1),),
            cue=(Span(2 * i + 1, 2 * i + 2),),
            content=(Span(2 * i + 2, 2 * depth + 9),),
            parent=f"x:a{i - 1}" if i else None,
        )
        for i in range(depth)
    ]
    with at_most(100):
        assert [a.id for a in spoken(nested, {"x": "it was so " * 201})] == [f"x:a{depth - 1}"]


@pytest.mark.parametrize(
    ("inner", "content"),
    [("had criticised", "Oske"), ("exempted", "the firm from eight million dollars in taxes")],
)
def test_a_thing_that_is_passed_on_is_no_statement(inner: str, content: str) -> None:
    marked = (
        f"{{1s A diplomat}} {{1c said}} {{1p {{2s the council}} {{2c {inner}}} {{2p {content}}}}}."
    )
    found = read(marked, parents={2: 1})
    assert [a.id for a in spoken(found.attributions, {"x": found.text})] == ["x:a1"]


def test_nor_is_a_thing_inside_a_quotation() -> None:
    marked = (
        "{1s A diplomat} {1c said}: {1p “{2s The board} {2c threw out} {2p the plan of the firm}.”}"
    )
    found = read(marked, parents={2: 1})
    inner = replace(found.attributions[1], manner="direct")
    assert [a.id for a in spoken([found.attributions[0], inner], {"x": found.text})] == ["x:a1"]
