"""Clauses beside what the model reads: what was once, what breaks with it, what gainsays."""

from dataclasses import replace

from reportedly.schema import (
    Attribution,
    Block,
    Entity,
    Leanings,
    Polarity,
    Sentences,
    Span,
    Speaker,
)
from reportedly.stance import stances
from reportedly.stance.calibration import Calibration
from reportedly.stance.evidence import INPUTS

SURE = Calibration(tuple(0.0 for _ in INPUTS), 0.0, 0.5)
"""Believes everything."""

Lean = tuple[float, float]


class Told:
    """One sentence, its entities and attributions."""

    def __init__(self, text: str, **mentions: tuple[str, ...]) -> None:
        self.text = text
        self.entities = [
            Entity(name, "x", name, "person", True, 1, tuple(self.at(w) for w in words))
            for name, words in mentions.items()
        ]
        self.attributions: list[Attribution] = []
        self.speakers: list[Speaker] = []

    def at(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def said(self, who: str, cue: str, content: str, by: str, **more: bool) -> "Told":
        number = len(self.attributions)
        negated, denies = more.get("negated", False), more.get("denies", False)
        parent = f"a{number - 1}" if number else None
        self.attributions.append(
            Attribution(
                f"a{number}", "x", (self.at(who),), (self.at(cue),), (self.at(content),),
                "body", "indirect", "said", negated, denies, (), parent, 0.9,
            )
        )  # fmt: skip
        self.speakers.append(Speaker(f"a{number}", "x", by))
        return self

    def stances(self, *read: tuple[str, str, Lean]) -> list[tuple[str, Polarity, str]]:
        holders, targets, likely = zip(*read, strict=True) if read else ((), (), ())
        leanings = Leanings("x", tuple(map(self.at, holders)), tuple(map(self.at, targets)), likely)
        whole = Span(0, len(self.text))
        found = stances(
            self.text, leanings, Sentences("x", (whole,)), [Block("x", 0, whole.end, "body")],
            self.attributions, self.entities, self.speakers, SURE, lambda *_: None,
        )  # fmt: skip
        return [(s.holder, s.polarity, s.target) for s in found]


FOR, AGAINST = (0.9, 0.05), (0.05, 0.9)


def test_who_breaks_with_somebody_is_against_him_and_no_more_for_him() -> None:
    told = Told(
        "Osk Tillman, who had supported Anders in 2022, said he could no longer back him.",
        anders=("Anders", "him"),
    )  # fmt: skip
    mentions = (told.at("Osk Tillman"), _first(told, "he could", 2))
    told.entities.append(Entity("osk", "x", "Osk Tillman", "person", True, 1, mentions))
    told.said("Osk Tillman", "said", "he could no longer back him", "osk")
    told.attributions.append(_inner(told, "he could", "could no longer back", "him", negated=True))
    told.speakers.append(Speaker("in", "x", "osk"))
    read = told.stances(("Osk Tillman", "Anders", FOR))
    assert read == [("osk", "against", "anders")]


def test_of_two_pronouns_for_one_the_subject_is_whoever_speaks() -> None:
    told = Told("Osk now says he will vote against him.", osk=("Osk",))
    he, him = _first(told, "he will", 2), told.at("him")
    told.entities.append(Entity("anders", "x", "Anders", "person", True, 1, (he, him)))
    told.said("Osk", "now says", "he will vote against him", "osk")
    assert told.stances() == [("osk", "against", "anders")]


def test_what_somebody_had_done_may_be_told_of_today_by_others() -> None:
    told = Told("Aides said Osk had backed Anders.", osk=("Osk",), anders=("Anders",))
    assert told.stances(("Osk", "Anders", FOR)) == []
    told.said("Aides", "said", "Osk had backed Anders", "aides")
    assert told.stances(("Osk", "Anders", FOR)) == [("osk", "for", "anders")]


def test_what_is_so_again_is_told() -> None:
    told = Told(
        "Osk once backed Anders and now backs the mayor, Anders Kolb.",
        osk=("Osk",), anders=("Anders", "Anders Kolb"),
    )  # fmt: skip
    assert told.stances(("Osk", "Anders", FOR)) == [("osk", "for", "anders")]


def test_the_model_gives_way_to_a_clause_of_the_sentence() -> None:
    told = Told(
        "Osk wants Drellin to lose and says her record is bad.", osk=("Osk",),
        drellin=("Drellin", "her"),
    )  # fmt: skip
    told.said("Osk", "says", "her record is bad", "osk")
    read = told.stances(("Osk", "Drellin", FOR), ("Osk", "her", FOR))
    assert read == [("osk", "against", "drellin")]


def test_what_somebody_once_said_is_not_told_of_today() -> None:
    told = Told("Osk once said Anders was a fool.", osk=("Osk",), anders=("Anders",))
    told.said("Osk", "once said", "Anders was a fool", "osk")
    assert told.stances(("Osk", "Anders", AGAINST)) == []


def test_who_denies_an_account_is_not_neutral_of_its_author() -> None:
    for words in ("Holm's story", "the claims of Holm"):
        told = Told(f"Osk denied {words}.", osk=("Osk",), holm=("Holm",))
        told.said("Osk", "denied", words, "osk", denies=True)
        assert told.stances(("Osk", "Holm", AGAINST)) == []


def test_who_denies_to_back_somebody_is_neutral() -> None:
    told = Told("Osk denied that he backs Holm's campaign.", osk=("Osk",), holm=("Holm",))
    told.said("Osk", "denied", "he backs Holm's campaign", "osk", denies=True)
    assert told.stances(("Osk", "Holm", FOR)) == [("osk", "neutral", "holm")]


def _first(told: Told, words: str, length: int) -> Span:
    start = told.text.index(words)
    return Span(start, start + length)


def _inner(told: Told, who: str, cue: str, content: str, *, negated: bool) -> Attribution:
    return Attribution(
        "in", "x", (_first(told, who, 2),), (told.at(cue),), (told.at(content),),
        "body", "indirect", "felt", negated, False, (), "a0", 0.9,
    )  # fmt: skip


def test_they_are_not_one_person() -> None:
    told = Told("They want Trent to win.", fenn=("They",), trent=("Trent",))
    assert told.stances() == []
    told.entities[0] = replace(told.entities[0], kind="group", count=None)
    assert told.stances() == [("fenn", "for", "trent")]


def test_who_is_passed_over_is_not_favoured() -> None:
    told = Told("Osk favours Kolb over Anders.", osk=("Osk",), kolb=("Kolb",), anders=("Anders",))
    read = told.stances(("Osk", "Kolb", FOR), ("Osk", "Anders", FOR))
    assert read == [("osk", "for", "kolb")]
