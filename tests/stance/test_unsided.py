"""What only seems a stance is told by no stage: of who is spoken for, told of or urged."""

import pytest

from reportedly.schema import Attitude, Attribution, Entity, Leanings, Sentences, Span, Speaker
from reportedly.stance import stances
from reportedly.stance.calibration import Calibration
from reportedly.stance.evidence import INPUTS

AS_READ = Calibration(tuple(float(name == "log_odds") for name in INPUTS), 0.0, 0.5)


def told_of_holm(source: str, cue: str, content: str, attitude: Attitude) -> list[str]:
    """The polarities told where the model reads Vale as against Holm, who is named last."""
    text = f"{source} {cue} {content}."
    start = len(source) + len(cue) + 2
    told = Attribution(
        "x:a1", "x", (Span(0, len(source)),), (Span(len(source) + 1, start - 1),),
        (Span(start, len(text) - 1),), "body", "indirect", attitude, False, False, (), None, 0.9,
    )  # fmt: skip
    vale, holm = text.index("Vale"), text.index("Holm", start)
    places = Span(vale, vale + 4), Span(holm, holm + 4)
    first = text.index("Holm")
    entities = (
        Entity("x:e1", "x", "Vale", "person", True, 1, (places[0],)),
        Entity("x:e2", "x", "Holm", "person", True, 1, (Span(first, first + 4), places[1])),
    )
    leanings = Leanings("x", (places[0],), (places[1],), ((0.05, 0.9),))
    whole = Sentences("x", (Span(0, len(text)),))
    speaker = Speaker("x:a1", "x", "x:e1")
    found = stances(
        text, leanings, whole, (), (told,), entities, (speaker,), AS_READ, lambda *_: None
    )
    return [one.polarity for one in found]


@pytest.mark.parametrize(
    ("source", "cue", "content", "attitude"),
    [
        ("Holm's spokesman, Vale,", "said", "they knew Holm", "said"),
        ("Vale", "said", "Holm had no intention of stepping down", "said"),
        ("Vale", "urged", "Holm to act", "asked"),
    ],
)
def test_no_stance_is_told(source: str, cue: str, content: str, attitude: Attitude) -> None:
    assert told_of_holm(source, cue, content, attitude) == []


@pytest.mark.parametrize(
    ("source", "cue", "content", "attitude"),
    [
        ("Holm's opponent, Vale,", "said", "they knew Holm", "said"),
        ("Vale", "said", "Holm had no intention of paying", "said"),
        ("Vale", "urged", "Holm to stop lying", "asked"),
    ],
)
def test_others_are(source: str, cue: str, content: str, attitude: Attitude) -> None:
    assert told_of_holm(source, cue, content, attitude) == ["against"]
