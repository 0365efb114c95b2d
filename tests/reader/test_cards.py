from collections.abc import Callable

import pytest
from piles import Pile
from readable import Shelf

from reportedly.reader import words
from reportedly.schema import Source, Span, Stance


def test_a_card_tells_who_said_what_and_how(shelf: Callable[..., Shelf], report: Pile) -> None:
    card = shelf(report).read("osk").cards[0]
    assert (card.number, card.speaker, card.kind, card.cue) == (1, "Jon Pell", "person", "said")
    assert [(h.words, h.kind) for h in card.hedges] == [("may", "possibility")]
    assert [(h.item.name, h.item.own) for h in card.path] == [
        ("Jon Pell", False),
        ("Osk Herald", True),
    ]
    assert card.place == Span(0, len("Jon Pell said that the bridge may be shut until May"))


def test_nested_ones_know_each_other(shelf: Callable[..., Shelf], report: Pile) -> None:
    _, outer, inner = shelf(report).read("osk").cards
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.parent is not None
    assert inner.parent.number == outer.number == 2
    assert [c.number for c in outer.children] == [3]


def test_whoever_is_not_named_stays_unnamed(shelf: Callable[..., Shelf], report: Pile) -> None:
    _, outer, inner = shelf(report).read("osk").cards
    assert (outer.speaker, outer.kind) == ("A source", "anonymous")
    assert (inner.speaker, inner.canonical, inner.kind) == ("", "", "unknown")
    assert inner.words == "the mayor"


def test_a_card_has_its_claim_with_counts_and_flags(
    shelf: Callable[..., Shelf], report: Pile
) -> None:
    for article in ("sel", "lake"):
        report.say(article, "Jon Pell", "that the bridge may be shut until May")
    found = shelf(report).read("osk").cards[0]
    assert found.claim is not None
    assert (found.claim.statements, found.claim.articles) == (3, 3)
    assert words.claim(found.claim) == (
        "asserts the claim: 3 statements in 3 articles, 1 distinct origin"
    )
    bare = shelf(report).read("osk").cards[1]
    assert "bare-source" in {f.rule for f in bare.flags}
    assert all(f.after and f.why for f in bare.flags)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.02, "0.02: hardly any"),
        (0.54, "0.54: about 5 in 10"),
        (0.97, "0.97: nearly all"),
    ],
)
def test_confidence_in_words_and_number(value: float, told: str) -> None:
    assert words.confidence(value).startswith(told)


def test_the_manner_tells_of_negations(shelf: Callable[..., Shelf]) -> None:
    pile = Pile()
    pile.say("osk", "Jon Pell", "that it rains", "did not say", negated=True)
    pile.say("osk", "Jon Pell", "that it snows", "denied", denies=True, manner="mixed")
    first, second = shelf(pile).read("osk").cards
    assert words.manner(first) == ("not said, in the article's words: the cue is under a negation")
    assert words.manner(second) == "said, partly word for word; the cue denies it"


def test_how_an_unnamed_source_knows_and_why_it_is_unnamed(
    shelf: Callable[..., Shelf], report: Pile
) -> None:
    text = report.texts["osk"]
    access, reason = text.index("the bridge"), text.index("until May")
    report.sources = [
        Source(
            "osk:a1", "osk", "anonymous", named=False, plural=False, count=1,
            access=(Span(access, access + 10),), reason=(Span(reason, reason + 9),),
        )
    ]  # fmt: skip
    card = shelf(report).read("osk").cards[1]
    assert (card.access, card.reason) == ("the bridge", "until May")


def test_a_card_tells_of_stances_and_of_tellings_that_differ(shelf: Callable[..., Shelf]) -> None:
    pile = Pile()
    pile.say("osk", "Jon Pell", "that the mayor closed the bridge")
    pile.say("lake", "Ada Brun", "that the mayor closed the bridge", "denied", denies=True)
    pell = pile.entities["osk", "Jon Pell"].id
    pile.entity("osk", "the mayor", "person", named=True)
    mayor = pile.entities["osk", "the mayor"].id
    stance = Stance(
        "osk:s0", "osk", pell, mayor, "for", "osk:a0", "body", Span(0, 9), None, Span(0, 9), 0.8
    )
    made = shelf(pile, stance)
    (card,) = made.read("osk").cards
    assert [(s.holder, s.polarity, s.target) for s in card.stances] == [
        ("Jon Pell", "for", "the mayor")
    ]
    assert [(d.kind, d.article) for d in card.differences] == [("denied", "lake")]
    (other,) = made.read("lake").cards
    assert [d.kind for d in other.differences] == ["denied"]
    place = card.differences[0].place
    assert place is not None
    assert pile.texts["lake"][slice(*place)] == "that the mayor closed the bridge"
