"""Manner, attitude: what is read off the words themselves."""

import pytest

from reportedly.attribute.attitude import attitude
from reportedly.attribute.manner import manner
from reportedly.attribute.negation import denies, negated
from reportedly.schema import Attitude, Manner, Span


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("said", "said"),
        ("told reporters", "said"),
        ("according to", "said"),
        ("tweeted", "wrote"),
        ("wrote on Facebook", "wrote"),
        ("believes", "thought"),
        ("is seen by many as", "thought"),
        ("fears", "felt"),
        ("in favor of", "felt"),
        ("wants", "wanted"),
        ("would like", "wanted"),
        ("was planning", "planned"),
        ("promised", "planned"),
        ("asked whether", "asked"),
        ("called for", "asked"),
        ("ruled that", "ordered"),
        ("forbade", "ordered"),
        ("is backing", "felt"),
        ("seemed", "thought"),
        ("hmm", "said"),
        ("", "said"),
    ],
)
def test_attitude_follows_the_cue(cue: str, expected: Attitude) -> None:
    assert attitude(cue) == expected


def test_negation_is_not_denial() -> None:
    assert negated("did not say")
    assert negated("hasn’t said")
    assert not denies("did not say")
    assert denies("denied")
    assert not negated("denied")
    assert denies("has been dismissed as")
    assert not denies("did not deny")


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“Taxes fall,” she said.", (0, 13), "direct"),
        ("“Taxes fall,” she said.", (1, 12), "direct"),
        ("''Taxes fall,'' she said.", (0, 15), "direct"),
        ("She said they “fall”, mostly", (9, 28), "mixed"),
        ("She said taxes fall.", (9, 19), "indirect"),
    ],
)
def test_manner_follows_the_marks(text: str, content: tuple[int, int], expected: Manner) -> None:
    assert manner(text, (Span(*content),)) == expected


def test_no_content_is_indirect() -> None:
    assert manner("“x”", ()) == "indirect"
