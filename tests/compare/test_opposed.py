"""What looks like a denial and is none, each after one that was found on real reports."""

from dataclasses import replace

import pytest
from piles import Pile, member

from reportedly.schema import Difference

QUAY = "the northern quay will close in the autumn"


def _found(pile: Pile, denial: str) -> list[Difference]:
    members = [member(a.id, "denies" if a.id == denial else "asserts") for a in pile.attributions]
    return [d for d in pile.compare(members) if d.kind == "denied"]


@pytest.mark.parametrize(
    "content",
    [
        "“the old story is nonsense,” but “the northern quay will close in the autumn.”",
        "the northern quay will close in the autumn. This is no problem for the harbour",
    ],
)
def test_what_repeats_the_words_does_not_deny_them(content: str) -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", QUAY)
    assert _found(pile, pile.say("b", "Mira Holt", content)) == []


@pytest.mark.parametrize(
    "content", [f"it is not true that {QUAY}", f"there is no evidence that {QUAY}"]
)
def test_the_same_words_after_a_no_deny_them(content: str) -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", QUAY)
    assert len(_found(pile, pile.say("b", "Mira Holt", content))) == 1


def test_what_it_is_dismissed_as_is_said_of_it() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", QUAY)
    denial = pile.say("b", "Mira Holt", QUAY, "dismissed it as", denies=True)
    assert _found(pile, denial) == []
    assert len(_found(pile, pile.say("c", "Ida Lund", QUAY, "denied", denies=True))) == 1


def test_no_longer_negates_the_verb_and_not_what_is_long() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "the navy will stop long flights off the northern quay")
    content = "the navy no longer needed to try long flights off the northern quay"
    assert _found(pile, pile.say("b", "Mira Holt", content)) == []


def test_neither_stands_inside_the_other() -> None:
    pile = Pile()
    said = pile.say("a", "Jon Pell", f"nobody denied that {QUAY}")
    outer = pile.attributions[0]
    start = outer.content[0].end - len(QUAY)
    inner = replace(
        outer, id="a:a1", denies=True, content=(outer.content[0]._replace(start=start),)
    )
    pile.attributions.append(inner)
    assert said == "a:a0"
    assert _found(pile, "a:a1") == []
