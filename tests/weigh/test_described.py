"""Bodies that are called by a description: the finance ministry, the police."""

from dataclasses import replace

import pytest
from piles import Pile

from reportedly.schema import Attitude, EntityKind, Verdict

CLAIM = "that the strike was illegal"


def _verdict(one: str, other: str, kind: EntityKind = "institution") -> tuple[Verdict, str]:
    pile = Pile()
    pile.say("a", one, CLAIM, kind="institution", named=False)
    pile.say("b", other, CLAIM, kind=kind, named=kind == "person")
    ((pair,), _, _) = pile.weigh()
    return pair.verdict, pair.why


def _rules(kind: EntityKind, content: str, attitude: Attitude = "said") -> set[str]:
    pile = Pile()
    pile.say("a", "an official body", content, kind=kind, named=False)
    pile.attributions[:] = [replace(a, attitude=attitude) for a in pile.attributions]
    return {flag.rule for flag in pile.weigh()[2]}


def test_a_ministry_is_no_unnamed_source() -> None:
    pile = Pile()
    pile.say("a", "the finance ministry", CLAIM, kind="institution", named=False)
    (flag,) = pile.weigh()[2]
    assert flag.rule == "single-source"
    assert flag.why == "the statement goes back to the finance ministry"
    assert _rules("anonymous", CLAIM) == {"single-source", "serious-allegation"}


def test_a_body_may_judge() -> None:
    assert _rules("institution", CLAIM, "thought") == {"single-source"}
    assert "anonymous-opinion" in _rules("anonymous", CLAIM, "thought")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the finance ministry", "the central bank"),
        ("the city council", "Police"),
        ("a court in Halde", "police"),
        ("the ministry", "the county council"),
    ],
)
def test_bodies_of_two_kinds_are_two(one: str, other: str) -> None:
    verdict, why = _verdict(one, other)
    assert verdict == "different"
    assert why.endswith("are bodies of two kinds")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the finance ministry", "the ministry"),
        ("the finance ministry", "the government"),
        ("the central bank", "the governing council"),
        ("the university", "the university hospital"),
        ("the police", "the court police"),
        ("the prime minister's office", "the central bank"),
        ("the ministry", "police and the fire service"),
        ("the ministry", "the board of the bank"),
    ],
)
def test_of_others_it_is_not_known(one: str, other: str) -> None:
    verdict, why = _verdict(one, other)
    assert verdict == "unknown"
    assert why.endswith("may be one body")


def test_a_body_is_nobody() -> None:
    assert _verdict("the finance ministry", "a senior official", "anonymous") == (
        "unknown",
        "“a senior official” and “the finance ministry”: the one may speak for the other",
    )
    assert _verdict("the finance ministry", "Dara Oske", "person") == (
        "unknown",
        "“the finance ministry” has no name, and Dara Oske may speak for it",
    )


def test_one_body_in_an_article_is_one() -> None:
    pile = Pile()
    for _ in range(2):
        pile.say("a", "the finance ministry", CLAIM, kind="institution", named=False)
    ((pair,), _, _) = pile.weigh()
    assert pair.verdict == "same"
    assert pair.why == "the text means the same body (“the finance ministry”)"


def test_a_name_in_other_order_may_be_the_same_body() -> None:
    names = {
        "Ministry of Trade": ("Trade Ministry", "unknown"),
        "Department of the Treasury": ("Treasury Department", "unknown"),
        "Supreme Court": ("Supreme Court of Norland", "unknown"),
        "Ministry of the Interior": ("Ministry of the Environment", "different"),
        "Bank of Osk": ("Bank of the North", "different"),
        "Ministry of Sport": ("Ministry of Trade", "different"),
    }
    for one, (other, verdict) in names.items():
        pile = Pile()
        pile.say("a", one, CLAIM, kind="institution")
        pile.say("b", other, CLAIM, kind="institution")
        ((pair,), _, _) = pile.weigh()
        assert pair.verdict == verdict, (one, other)
