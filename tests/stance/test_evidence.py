import math
from dataclasses import replace

import pytest

from reportedly.schema import Entity, Span
from reportedly.stance.evidence import INPUTS, Evidence
from reportedly.stance.places import Around
from reportedly.stance.reading import Reading

TEXT = "Marr, a lawyer, fears Fenn and Trent, who is a rogue."
SENTENCE = Span(0, len(TEXT))


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def entity(number: int, name: str, named: bool = True) -> Entity:
    return Entity(f"x:e{number}", "x", name, "person", named, 1, (at(name),))


ENTITIES = [
    entity(1, "Marr"),
    entity(2, "Fenn"),
    entity(3, "Trent"),
    entity(4, "a rogue", named=False),
]


def reading(holder: int, target: int, likely: float) -> Reading:
    places = (ENTITIES[holder - 1].mentions[0], ENTITIES[target - 1].mentions[0])
    return Reading(f"x:e{holder}", f"x:e{target}", None, places, "against", likely)


def look(sentence: str, holder: Span | None, target: Span) -> tuple[float, float] | None:
    """Is sure of what "fears" tells, less so of whoever speaks, and does not read of rogues."""
    if sentence[target.start : target.end] == "a rogue":
        return None
    return (0.1, 0.8) if holder else (0.3, 0.4)


def weighed(*readings: Reading) -> list[dict[str, float]]:
    evidence = Evidence(TEXT, ENTITIES, Around((SENTENCE,), []), look)
    return [dict(zip(INPUTS, row, strict=True)) for row in evidence.of(readings)]


def test_readings_of_a_sentence_are_seen_beside_each_other() -> None:
    first, second = weighed(reading(1, 2, 0.8), reading(3, 2, 0.4))
    assert (first["surest"], second["surest"]) == (1.0, 0.0)
    assert (first["rival"], second["rival"]) == (0.4, 0.8)
    assert first["targets"] == 0.0
    assert weighed(reading(1, 2, 0.8), reading(1, 3, 0.4))[0]["targets"] == math.log(2)


def test_the_model_and_the_voice_count() -> None:
    (only,) = weighed(reading(1, 2, 0.5))
    assert (only["log_odds"], only["own_voice"], only["comma"]) == (0.0, 1.0, 1.0)


def test_what_somebody_is_said_to_be_is_a_predicate() -> None:
    rogue, trent = weighed(reading(1, 4, 0.5), reading(1, 3, 0.5))
    assert (rogue["predicate"], trent["predicate"]) == (1.0, 0.0)


def test_a_second_look_tells_of_the_pair_or_of_whoever_speaks() -> None:
    (pair,) = weighed(reading(1, 2, 0.5))
    assert pair["second_look"] == pytest.approx(math.log(0.8 / 0.2))
    assert (pair["of_speaker"], pair["unnamed"]) == (0.0, 0.0)
    spoken = replace(reading(1, 2, 0.5), places=(None, at("Fenn")), polarity="for")
    (told,) = weighed(spoken)
    assert told["of_speaker"] == pytest.approx(math.log(0.3 / 0.7))
    assert (told["second_look"], told["unnamed"]) == (0.0, 1.0)
    (denied,) = weighed(replace(reading(1, 2, 0.5), polarity="neutral"))
    assert denied["second_look"] == pytest.approx(math.log(0.1 / 0.9))


def test_what_the_second_look_cannot_read_says_nothing() -> None:
    (rogue,) = weighed(reading(1, 4, 0.5))
    assert (rogue["second_look"], rogue["unnamed"]) == (0.0, 0.0)
