from dataclasses import replace

import pytest

from reportedly.schema import (
    Attribution,
    Block,
    Entity,
    Leanings,
    Sentences,
    Span,
    Speaker,
    Stance,
)
from reportedly.stance import stances
from reportedly.stance.calibration import Calibration, calibration
from reportedly.stance.evidence import INPUTS

TEXT = (
    "Officials said Orla Fenn hails Davo Trent. Ilko Marr spoke for an hour. "
    '"Trent is a disgrace," he said of the mayor.'
)


def at(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


TOLD = at("Orla Fenn hails Davo Trent")
QUOTED = at("Trent is a disgrace,")
SENTENCES = Sentences("x", (Span(0, 42), Span(43, 71), Span(72, len(TEXT))))
ENTITIES = (
    Entity("x:e1", "x", "Officials", "group", False, None, (at("Officials"),)),
    Entity("x:e2", "x", "Orla Fenn", "person", True, 1, (at("Orla Fenn"),)),
    Entity("x:e3", "x", "Davo Trent", "person", True, 1, (at("Davo Trent"), at("Trent", 72))),
    Entity("x:e4", "x", "Ilko Marr", "person", True, 1, (at("Ilko Marr"), at("he", 90))),
)
SAID = Attribution(
    "x:a1", "x", (at("Officials"),), (at("said"),), (TOLD,),
    "body", "indirect", "said", False, False, (), None, 0.9,
)  # fmt: skip
SPOKEN = replace(
    SAID, id="x:a2", source=(at("Ilko Marr"),), cue=(at("said", 72),), content=(QUOTED,)
)
BACKS = replace(
    SAID, id="x:a3", source=(at("Orla Fenn"),), cue=(at("hails"),), content=(at("Davo Trent"),),
    parent="x:a1",
)  # fmt: skip
SPEAKERS = (Speaker("x:a1", "x", "x:e1"), Speaker("x:a2", "x", "x:e4"))

AS_READ = Calibration(tuple(float(name == "log_odds") for name in INPUTS), 0.0, 0.5)
"""Believes the model."""

FOR, AGAINST, UNSURE = (0.8, 0.1), (0.05, 0.9), (0.3, 0.3)


def found(
    *rows: tuple[Span | None, Span, tuple[float, float]],
    told: tuple[Attribution, ...] = (SAID, SPOKEN),
    speakers: tuple[Speaker, ...] = SPEAKERS,
    entities: tuple[Entity, ...] = ENTITIES,
) -> list[Stance]:
    holders, targets, likely = zip(*rows, strict=True) if rows else ((), (), ())
    blocks = [Block("x", 0, 42, "body"), Block("x", 43, len(TEXT), "caption")]
    leanings = Leanings("x", holders, targets, likely)
    return stances(
        TEXT, leanings, SENTENCES, blocks, told, entities, speakers, AS_READ, lambda *_: None
    )


def test_a_stance_has_the_attribution_that_says_so() -> None:
    (one,) = found((at("Orla Fenn"), at("Davo Trent"), FOR))
    assert (one.id, one.holder, one.polarity, one.target) == ("x:s1", "x:e2", "for", "x:e3")
    assert one.attribution == "x:a1"
    assert one.span == SENTENCES.spans[0]
    assert (one.holder_span, one.target_span) == (at("Orla Fenn"), at("Davo Trent"))
    assert (one.block, one.confidence) == ("body", 0.8)


def test_a_part_of_a_source_is_not_who_speaks() -> None:
    wide = replace(
        SAID, source=(at("Officials said Orla Fenn"),), content=(at("hails Davo Trent"),)
    )
    assert found((at("Orla Fenn"), at("Davo Trent"), FOR), told=(wide,)) == []


def test_who_hands_on_what_another_feels_does_not_feel_it() -> None:
    inner = replace(
        SAID, id="x:a3", source=(at("Orla Fenn"),), content=(at("Davo Trent"),), parent="x:a1"
    )
    speakers = (*SPEAKERS, Speaker("x:a3", "x", "x:e2"))
    assert (
        found((at("Officials"), at("Davo Trent"), FOR), told=(SAID, inner), speakers=speakers) == []
    )


def test_what_no_attribution_tells_the_article_tells() -> None:
    (one,) = found((at("Orla Fenn"), at("Davo Trent"), FOR), told=(), speakers=())
    assert one.attribution is None


def test_whoever_speaks_elsewhere_holds_what_is_said() -> None:
    (one,) = found((None, at("Trent", 72), AGAINST))
    assert (one.holder, one.polarity, one.attribution) == ("x:e4", "against", "x:a2")
    assert one.holder_span is None
    assert one.span == SENTENCES.spans[2]
    assert one.block == "caption"


def test_a_speaker_in_the_same_sentence_was_asked_about_as_a_mention() -> None:
    assert found((None, at("Davo Trent"), FOR)) == []


@pytest.mark.parametrize("kind", ["unknown"])
def test_nobody_known_holds_nothing(kind: str) -> None:
    nobody = replace(ENTITIES[3], kind=kind)
    entities = (*ENTITIES[:3], nobody)
    assert found((None, at("Trent", 72), AGAINST), entities=entities) == []


def test_what_nobody_said_is_nobodys_stance() -> None:
    assert found((None, at("Trent", 72), AGAINST), told=(SAID,)) == []


def test_unlikely_leanings_are_none() -> None:
    assert found((at("Orla Fenn"), at("Davo Trent"), UNSURE)) == []


def test_what_is_denied_is_neutral_and_what_was_not_said_is_nothing() -> None:
    pair = (at("Orla Fenn"), at("Davo Trent"), FOR)
    (denied,) = found(pair, told=(replace(SAID, denies=True),), speakers=SPEAKERS[:1])
    assert denied.polarity == "neutral"
    assert found(pair, told=(replace(SAID, negated=True),), speakers=SPEAKERS[:1]) == []


def test_both_ways_in_one_attribution_is_mixed_and_told_once() -> None:
    pair = (at("Orla Fenn"), at("Davo Trent"))
    (one,) = found((*pair, FOR), (*pair, AGAINST))
    assert (one.polarity, one.confidence) == ("mixed", 0.9)


def test_nobody_is_for_himself() -> None:
    assert found((at("Trent", 72), at("Davo Trent"), FOR)) == []


def test_the_innermost_attribution_tells() -> None:
    inner = replace(SAID, id="x:a3", content=(at("Davo Trent"),), parent="x:a1")
    speakers = (*SPEAKERS, Speaker("x:a3", "x", "x:e2"))
    (one,) = found((at("Orla Fenn"), at("Davo Trent"), FOR), told=(SAID, inner), speakers=speakers)
    assert one.attribution == "x:a3"


def test_a_mention_is_of_the_entity_whose_words_are_nearly_its_own() -> None:
    wide = Span(at("Davo Trent").start, at("Davo Trent").end + 1)
    (one,) = found((at("Orla Fenn"), wide, FOR))
    assert one.target == "x:e3"
    assert found((at("Orla Fenn"), at("spoke"), FOR)) == []


def test_no_one_holds_nothing() -> None:
    no_one = replace(ENTITIES[1], name="no senator", named=False)
    entities = (ENTITIES[0], no_one, *ENTITIES[2:])
    assert found((at("Orla Fenn"), at("Davo Trent"), FOR), entities=entities) == []


def test_a_cue_that_takes_a_side_is_believed_before_the_model() -> None:
    backs = replace(
        SAID, source=(at("Orla Fenn"),), cue=(at("hails"),), content=(at("Davo Trent"),)
    )
    speaks = (Speaker("x:a1", "x", "x:e2"),)
    (one,) = found((at("Orla Fenn"), at("Davo Trent"), AGAINST), told=(backs,), speakers=speaks)
    assert one.polarity == "for"


def test_what_a_cue_tells_needs_no_model() -> None:
    backs = replace(
        SAID, source=(at("Orla Fenn"),), cue=(at("hails"),), content=(at("Davo Trent"),)
    )
    sides = Calibration(tuple(8.0 * (name == "sided") for name in INPUTS), 0.0, 0.5)
    nothing = Leanings("x", (), (), ())
    speakers = (Speaker("x:a1", "x", "x:e2"),)
    (one,) = stances(TEXT, nothing, SENTENCES, [], (backs,), ENTITIES, speakers, sides)
    assert (one.holder, one.polarity, one.target) == ("x:e2", "for", "x:e3")
    assert (one.holder_span, one.target_span) == (at("Orla Fenn"), at("Davo Trent"))


def test_what_ships_believes_sided_cues_and_not_the_faceless() -> None:
    shipped = calibration()
    plain = dict.fromkeys(INPUTS, 0.0)
    none = shipped.confidence(list(plain.values()))
    assert shipped.confidence(list((plain | {"sided": 1.0}).values())) > none
    assert shipped.confidence(list((plain | {"faceless": 1.0}).values())) < none
    assert 0 < shipped.least < 1


def test_what_is_denied_around_a_cue_is_neutral_and_what_was_not_said_is_nothing() -> None:
    """Officials denied that Fenn backs Trent; nobody said that he does."""
    pair = (at("Orla Fenn"), at("Davo Trent"), FOR)
    speakers = (*SPEAKERS, Speaker("x:a3", "x", "x:e2"))
    (denied,) = found(pair, told=(replace(SAID, denies=True), BACKS), speakers=speakers)
    assert (denied.polarity, denied.attribution) == ("neutral", "x:a3")
    assert found(pair, told=(replace(SAID, negated=True), BACKS), speakers=speakers) == []


def test_who_is_asked_to_has_not_done_it() -> None:
    """Officials urged Fenn to back Trent."""
    pair = (at("Orla Fenn"), at("Davo Trent"), FOR)
    speakers = (*SPEAKERS, Speaker("x:a3", "x", "x:e2"))
    urged = replace(SAID, attitude="asked")
    assert found(pair, told=(urged, BACKS), speakers=speakers) == []
    assert found(told=(urged, BACKS), speakers=speakers) == []


def test_nobody_backs_whose_fall_he_welcomes() -> None:
    text = "Orla Fenn hailed Trent's defeat."
    trent = Entity("x:e3", "x", "Davo Trent", "person", True, 1, (Span(17, 24),))
    hailed = replace(
        SAID, source=(Span(0, 9),), cue=(Span(10, 16),), content=(Span(17, len(text) - 1),)
    )
    read = Leanings("x", (Span(0, 9),), (Span(17, 24),), (FOR,))
    sentences = Sentences("x", (Span(0, len(text)),))
    entities = (replace(ENTITIES[1], mentions=(Span(0, 9),)), trent)
    speakers = (Speaker("x:a1", "x", "x:e2"),)
    told = stances(
        text, read, sentences, [], (hailed,), entities, speakers, AS_READ, lambda *_: None
    )
    assert told == []
