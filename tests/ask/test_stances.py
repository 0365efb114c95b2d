from ask.test_dossier import people

from reportedly.ask.dossier import dossier
from reportedly.ask.people import PeopleAtHand
from reportedly.schema import (
    Article,
    Attribution,
    Entity,
    Hand,
    Identity,
    Page,
    Span,
    Speaker,
    Stance,
)

TEXT = "Officials said Orla Fenn backs Davo Trent. Fenn mocked Trent."


def stance(
    id_: str, start: int, end: int, polarity: str, told: str | None, **more: object
) -> Stance:
    given = {
        "article": "x", "holder": "x:e2", "target": "x:e3", "block": "body",
        "holder_span": None, "target_span": Span(start, end), "confidence": 0.81234,
    }  # fmt: skip
    return Stance(id_, polarity=polarity, attribution=told, span=Span(start, end), **given | more)  # type: ignore[arg-type]


def pile(*stances: object) -> PeopleAtHand:
    return people(
        Page("x", "x", "text", TEXT),
        Article("x", "T", "Osk Post", "", "2025-04-02", "en", ""),
        Entity("x:e1", "x", "Officials", "group", False, None, ()),
        Entity("x:e2", "x", "Orla Fenn", "person", True, 1, ()),
        Entity("x:e3", "x", "Davo Trent", "person", True, 1, ()),
        Entity("x:e4", "x", "Osk Post", "outlet", True, 1, ()),
        Attribution(
            "x:a1", "x", (), (), (Span(15, 41),),
            "body", "indirect", "said", False, False, (), None, 0.9,
        ),
        Speaker("x:a1", "x", "x:e1"),
        Hand("x:a1", "x", 0, "x:e1", "group", ()),
        Hand("x:a1", "x", 1, "x:e4", "outlet", ()),
        *(Identity(f"x:e{n}", f"x:e{n}", 1.0, "") for n in (1, 2, 3, 4)),
        *stances,
    )  # fmt: skip


def test_a_dossier_tells_stances_both_ways_with_who_says_so() -> None:
    told = stance("x:s1", 15, 41, "for", "x:a1")
    own = stance("x:s2", 43, 61, "against", None)
    holds = dossier(pile(told, own), "Orla Fenn").holds
    assert [(s.polarity, s.path, s.words) for s in holds] == [
        ("for", ("Officials", "Osk Post"), "Orla Fenn backs Davo Trent"),
        ("against", ("Osk Post",), "Fenn mocked Trent."),
    ]
    assert (holds[0].date, holds[0].target, holds[0].confidence) == (
        "2025-04-02",
        "Davo Trent",
        0.812,
    )
    assert not holds[0].own
    target = dossier(pile(told, own), "Davo Trent")
    assert target.held_by == holds
    assert target.holds == ()


def test_what_somebody_says_of_himself_is_by_his_own_words() -> None:
    (line,) = dossier(
        pile(stance("x:s1", 15, 41, "for", "x:a1", holder="x:e1")), "Davo Trent"
    ).held_by
    assert line.own


def test_a_mind_is_told_by_others() -> None:
    wish = Attribution(
        "x:a2", "x", (), (), (Span(31, 41),),
        "body", "indirect", "wanted", False, False, (), None, 0.9,
    )  # fmt: skip
    told = [
        wish,
        Speaker("x:a2", "x", "x:e2"),
        *(Hand("x:a2", "x", n, e, "person", ()) for n, e in enumerate(("x:e2", "x:e1", "x:e4"))),
    ]
    (line,) = dossier(pile(stance("x:s1", 15, 41, "for", "x:a2"), *told), "Orla Fenn").holds
    assert (line.own, line.path) == (False, ("Officials", "Osk Post"))


def test_what_stands_in_another_story_is_nobodys_stance_here() -> None:
    aside = stance("x:s1", 43, 61, "against", None, block="teaser")
    assert dossier(pile(aside), "Orla Fenn").holds == ()
