from dataclasses import replace

import pytest

from reportedly.schema import Attitude, Attribution, Span
from reportedly.stance.intentions import is_urged, tells_of_a_want, tells_of_intent
from reportedly.stance.reading import Reading


def read(cue: str, content: str, attitude: Attitude = "said") -> tuple[str, Reading]:
    """That Vale, who says it, is read as against Holm, with whom the content begins."""
    text = f"Vale {cue} {content}."
    start = len(text) - len(content) - 1
    told = Attribution(
        "x:a1", "x", (Span(0, 4),), (Span(5, 5 + len(cue)),), (Span(start, len(text) - 1),),
        "body", "indirect", attitude, False, False, (), None, 0.9,
    )  # fmt: skip
    places = (Span(0, 4), Span(start, start + 4))
    return text, Reading("vale", "holm", told, places, "against", 0.9, True)


@pytest.mark.parametrize(
    "content",
    [
        "Holm had no intention of stepping down",
        "Holm has no plans to resign over the flood",
        "Holm would not step aside",
        "Holm refused to resign",
        "Holm won't quit",
        "Holm will not go",
        "Holm offered to resign last week",
        "Holm will step down in July",
    ],
)
def test_to_tell_what_somebody_intends_takes_no_side(content: str) -> None:
    assert tells_of_intent(*read("said", content))


@pytest.mark.parametrize(
    "content",
    [
        "Holm had no intention of keeping his promise",
        "Holm should resign",
        "Holm must step down",
        "Holm would quit the pact",
        "Holm will go after the courts",
        "Holm would withdraw the troops",
        "Holm would leave millions without water",
        "Holm refused to resign and was a disgrace",
        "Holm would not resign because he is a coward",
        "Holm's aide would not resign",
    ],
)
def test_other_things_that_are_told_may(content: str) -> None:
    assert not tells_of_intent(*read("said", content))


def test_only_what_is_plainly_told_of_him() -> None:
    assert not tells_of_intent(*read("warned that", "Holm would not resign"))
    text, found = read("said", "Holm would not resign")
    for other in (
        replace(found, polarity="for"),
        replace(found, sided=True),
        replace(found, outright=True),
        replace(found, told=None),
    ):
        assert not tells_of_intent(text, other)


@pytest.mark.parametrize("content", ["Holm to act", "Holm to quickly sign the bill"])
def test_who_is_urged_to_act_is_not_opposed(content: str) -> None:
    assert is_urged(*read("urged", content, "asked"))
    assert is_urged(*read("called on", content, "ordered"))
    assert not is_urged(*read("said he wanted", content, "wanted"))


@pytest.mark.parametrize(
    "content",
    [
        "Holm to stop lying",
        "Holm to resign",
        "Holm to apologise",
        "Holm not to run",
        "Holm's aides",
    ],
)
def test_who_is_urged_to_mend_may_be(content: str) -> None:
    assert not is_urged(*read("urged", content, "asked"))


@pytest.mark.parametrize(
    "content",
    ["Holm now wants to marry it", "Holm hopes to win in May", "Holm would like to run again"],
)
def test_to_tell_what_somebody_wants_is_not_to_be_for_him(content: str) -> None:
    text, found = read("said", content)
    assert tells_of_a_want(text, replace(found, polarity="for"))
    assert not tells_of_a_want(text, found)
    assert not tells_of_a_want(text, replace(found, polarity="for", sided=True))


@pytest.mark.parametrize(
    "content",
    [
        "Holm wants to run, and the town needs him",
        "Holm wants peace",
        "Holm hopes to win because he is the best",
        "Holm is a man of his word",
    ],
)
def test_what_is_told_besides_may_be_for_him(content: str) -> None:
    text, found = read("said", content)
    assert not tells_of_a_want(text, replace(found, polarity="for"))
