"""Negation and denial: what the cue, the content or the source undoes."""

import pytest

from reportedly.attribute.negation import denies, negated


@pytest.mark.parametrize(
    "cue",
    [
        "did not say",
        "hasn’t said",
        "never believed",
        "has yet to explain",
        "refused to say",
        "declined",
        "stopped short of calling",
        "is steering clear of",
        "is unsure",
        "decided against",
        "ignored",
        "no evidence of",
        "failed to mention",
    ],
)
def test_negated(cue: str) -> None:
    assert negated(cue)


@pytest.mark.parametrize(
    "cue",
    [
        "said",
        "denied",
        "has no doubt",
        "has little doubt",
        "not only said",
        "could not help noticing",
        "never fails to mention",
        "did not hesitate to say",
        "didn't doubt",
        "broke his silence to say",
        "claimed without any evidence",
        "can hardly believe",
        "opposes",
        "forbade",
    ],
)
def test_not_negated(cue: str) -> None:
    assert not negated(cue)


def test_source_and_content_may_carry_the_negation() -> None:
    assert negated("believes", "the bridge will hold", "Nobody in town")
    assert negated("requires", "ferries to wait", "there is no rule")
    assert not negated("believes", "the bridge will hold", "Nora Byrne")
    for source in ("Few experts", "Not everyone", "Hardly anyone", "Nothing in the log"):
        assert negated("believes", "the bridge will hold", source)
    assert not negated("believes", "the bridge will hold", "A few experts")
    assert negated("proposed", "nothing that costs money")
    assert not negated("said", "nothing holds for ever")


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("denied", "that the bridge is old", True),
        ("denied", "any part in the sale", True),
        ("denied", "permission to land", False),
        ("disputes", "the account", True),
        ("rejected", "the claim that it would fall", True),
        ("rejects", "Ms. Holm’s remarks about ferries", True),
        ("rejects", "both figures", True),
        ("rejected", "an offer of two ferries", False),
        ("dismissed", "the idea", True),
        ("dismissed", "the ferry’s captain", False),
        ("disagreed", "that the bridge is old", True),
        ("disagrees with", "her brother", False),
        ("disavowed", "", True),
        ("did not deny", "that the bridge is old", False),
        ("said", "the claim is false", False),
    ],
)
def test_denies(cue: str, content: str, expected: bool) -> None:
    assert denies(cue, content) is expected
