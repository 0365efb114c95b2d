from dataclasses import replace

import pytest

from reportedly.schema import Attitude, Attribution, Entity, Span
from reportedly.stance.cues import Cues
from reportedly.stance.reading import Reading

TEXT = "Fenn mocked the former minister Davo Trent. Fenn said that Osk is far from Davo Trent."


def at(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


FENN = Entity("x:e1", "x", "Fenn", "person", True, 1, (at("Fenn"), at("Fenn", 10)))
TRENT = Entity("x:e2", "x", "Davo Trent", "person", True, 1, (at("Davo Trent"),))
OSK = Entity("x:e3", "x", "Osk", "place", True, 1, (at("Osk"),))
MOCKED = Attribution(
    "x:a1", "x", (at("Fenn"),), (at("mocked"),), (at("the former minister Davo Trent"),),
    "body", "indirect", "said", False, False, (), None, 0.9,
)  # fmt: skip
SPEAKERS = {"x:a1": "x:e1"}


def told(attribution: Attribution) -> list[tuple[str, str, str]]:
    cues = Cues(TEXT, [attribution], [FENN, TRENT, OSK])
    return [(r.holder, r.polarity, r.target) for r in cues.readings([attribution], SPEAKERS)]


def test_titles_may_stand_before_the_one_who_is_meant() -> None:
    assert told(MOCKED) == [("x:e1", "against", "x:e2")]


def test_the_holder_stands_in_the_source() -> None:
    cues = Cues(TEXT, [MOCKED], [FENN, TRENT])
    (one,) = cues.readings([MOCKED], SPEAKERS)
    assert one.places == (at("Fenn"), at("Davo Trent"))
    assert (one.leads, one.sided) == (True, True)


@pytest.mark.parametrize(
    "other",
    [
        replace(MOCKED, content=(at("said that Osk is far"),)),
        replace(MOCKED, negated=True),
        replace(MOCKED, manner="direct"),
        replace(MOCKED, cue=(at("said"),)),
        replace(MOCKED, content=()),
    ],
)
def test_nothing_is_told(other: Attribution) -> None:
    assert told(other) == []


def test_a_content_leads_with_whom_it_begins() -> None:
    said = replace(MOCKED, cue=(at("said"),), content=(at("Osk is far from Davo Trent"),))
    cues = Cues(TEXT, [said], [FENN, TRENT, OSK])
    assert cues.leads(said, "x:e3")
    assert not cues.leads(said, "x:e2")


@pytest.mark.parametrize(
    ("words", "polarity"),
    [("would not endorse", "against"), ("has yet to endorse", None), ("did not thank", None)],
)
def test_only_who_refuses_is_against(words: str, polarity: str | None) -> None:
    text = f"Fenn {words} Davo Trent."
    cue, trent = Span(5, 5 + len(words)), Span(6 + len(words), len(text) - 1)
    negated = replace(MOCKED, cue=(cue,), content=(trent,), negated=True)
    assert (
        Cues(text, [negated], [FENN, replace(TRENT, mentions=(trent,))]).side(negated) == polarity
    )


def hailed(content: str, *names: str) -> list[str]:
    """Whom Fenn is for who hailed it, of those named."""
    text = f"Fenn hailed {content}."
    places = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    others = [replace(OSK, id=n, mentions=(p,)) for n, p in zip(names, places, strict=True)]
    attribution = replace(MOCKED, cue=(Span(5, 11),), content=(Span(12, len(text) - 1),))
    cues = Cues(text, [attribution], [FENN, *others])
    return [r.target for r in cues.readings([attribution], SPEAKERS)]


def test_the_owner_is_not_who_is_meant() -> None:
    assert hailed("Trent's record", "Trent's") == ["Trent's"]
    assert hailed("Trent's resignation", "Trent's") == []
    assert hailed("Trent's critics", "Trent's critics", "Trent's") == ["Trent's critics"]
    assert hailed("his rival Osk", "his", "Osk") == ["Osk"]


def test_a_reading_that_gives_the_owner_the_side_of_the_cue_is_a_miss() -> None:
    text = "Fenn mocked Trent's rival and Osk's critics."
    content = Span(12, len(text) - 1)
    mocked = replace(MOCKED, content=(content,))
    cues = Cues(text, [mocked], [FENN, TRENT, OSK])
    read = Reading("x:e1", "x:e2", mocked, (at("Fenn"), Span(12, 19)), "against", 0.9)
    assert cues.misses(read)
    assert not cues.misses(replace(read, polarity="for"))
    assert not cues.misses(replace(read, told=None))
    assert not cues.misses(replace(read, places=(at("Fenn"), Span(30, 35))))  # it does not lead


def told_of(cue: str, content: str, name: str = "Osk") -> tuple[Cues, Reading]:
    """The cues of "Fenn <cue> <content>.", and a reading of Fenn against the one named."""
    text = f"Fenn {cue} {content}."
    first = 6 + len(cue)
    place = Span(text.index(name), text.index(name) + len(name))
    attribution = replace(MOCKED, cue=(Span(5, first - 1),), content=(Span(first, len(text) - 1),))
    cues = Cues(text, [attribution], [FENN, replace(OSK, mentions=(place,))])
    return cues, Reading("x:e1", "x:e3", attribution, (at("Fenn"), place), "against", 0.9)


def test_who_takes_a_side_back_is_not_on_it() -> None:
    cues, read = told_of("regrets backing", "Osk")
    assert cues.misses(replace(read, polarity="for"))
    assert not cues.misses(read)
    cues, read = told_of("stopped insulting", "Osk")
    assert not cues.misses(read)


def test_fear_of_what_somebody_does_is_no_side() -> None:
    for content, taken in (("Osk will be punished", None), ("Osk", "against")):
        cues, read = told_of("fears", content)
        assert read.told
        assert cues.side(read.told) == taken


def test_who_is_feared_may_stand_before_the_cue() -> None:
    text = "Osk is hated by Fenn."
    feared = replace(MOCKED, source=(Span(16, 20),), cue=(Span(4, 15),), content=(Span(0, 3),))
    cues = Cues(text, [feared], [replace(OSK, mentions=(Span(0, 3),))])
    assert cues.side(feared) == "against"
    short = replace(feared, cue=(Span(4, 12),))
    assert Cues(text, [short], [replace(OSK, mentions=(Span(0, 3),))]).side(short) == "against"


@pytest.mark.parametrize(
    ("content", "misses"),
    [
        ("the brutal murder of Osk", True),
        ("the murder of the former minister Osk", True),
        ("the murder of Trent by Osk", False),
        ("the plan of Osk", False),
    ],
)
def test_whoever_deplores_a_murder_is_not_against_the_murdered(
    content: str, *, misses: bool
) -> None:
    cues, read = told_of("condemned", content)
    assert cues.misses(read) is misses


ADMIRED = "Vale said that Fenn admires Trent."
PEOPLE = [
    Entity(f"x:e{n}", "x", name, "person", True, 1, (Span(start, start + len(name)),))
    for n, (name, start) in enumerate((("Vale", 0), ("Fenn", 15), ("Trent", 28)))
]
SAID = replace(
    MOCKED, source=(Span(0, 4),), cue=(Span(5, 9),), content=(Span(10, len(ADMIRED) - 1),)
)
ADMIRES = replace(
    MOCKED, id="x:a2", source=(Span(15, 19),), cue=(Span(20, 27),), content=(Span(28, 33),),
    parent="x:a1",
)  # fmt: skip


@pytest.mark.parametrize(
    ("holder", "target", "told", "cue", "only_told"),
    [
        (0, 1, SAID, ADMIRES.cue, True),
        (0, 2, ADMIRES, ADMIRES.cue, True),
        (1, 2, ADMIRES, ADMIRES.cue, False),
        (0, 1, SAID, SAID.cue, False),
        (0, 2, ADMIRES, SAID.cue, False),
    ],
)
def test_who_says_that_one_admires_another_is_for_neither(
    holder: int, target: int, told: Attribution, cue: tuple[Span, ...], *, only_told: bool
) -> None:
    admires = replace(ADMIRES, cue=cue)
    told = admires if told is ADMIRES else told
    places = (PEOPLE[holder].mentions[0], PEOPLE[target].mentions[0])
    read = Reading(PEOPLE[holder].id, PEOPLE[target].id, told, places, "for", 0.9)
    speakers = {"x:a1": "x:e0", "x:a2": "x:e1"}
    assert Cues(ADMIRED, [SAID, admires], PEOPLE).others(read, speakers) is only_told


@pytest.mark.parametrize("attitude", ["wanted", "said"])
def test_nobody_is_for_whom_he_wants_to_go(attitude: Attitude) -> None:
    text = "Vale wants Fenn to resign."
    fenn = replace(PEOPLE[1], mentions=(Span(11, 15),))
    wants = replace(SAID, cue=(Span(5, 10),), content=(Span(11, 25),), attitude=attitude)
    read = Reading("x:e0", "x:e1", wants, (Span(0, 4), Span(11, 15)), "for", 0.9)
    cues = Cues(text, [wants], [PEOPLE[0], fenn])
    assert cues.misses(read) is (attitude == "wanted")
    assert not cues.misses(replace(read, polarity="against"))


def test_a_negated_cue_may_be_against_somebody() -> None:
    text = "Vale cannot stand Fenn."
    fenn = replace(PEOPLE[1], mentions=(Span(18, 22),))
    stands = replace(SAID, cue=(Span(5, 17),), content=(Span(18, 22),), negated=True)
    assert Cues(text, [stands], [PEOPLE[0], fenn]).side(stands) == "against"
