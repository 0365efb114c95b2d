"""What can be refused, and clauses that merely tell of it."""

import pytest

from reportedly.attribute.negation import denies
from reportedly.attribute.refused import refused


@pytest.mark.parametrize(
    "content",
    [
        "permission to land",
        "mining permits",
        "the visa request",
        "clemency to the prisoner",
        "the accused a lawyer",
        "him a visa",
        "his claim for benefits",
        "the appeal",
        "“parole”",
        "bail, citing the risk",
        "the motion Friday",
        "entry to those who had asked for it",
    ],
)
def test_refused(content: str) -> None:
    assert refused(content)
    assert not denies("denied", content)


@pytest.mark.parametrize(
    "content",
    [
        "he had requested the harbour files",
        "he had sought asylum",
        "it had requested asylum",
        "entering the port without permission",
        "ever asking for a permit",
        "giving the man a visa",
        "granting access to the files",
        "her rights were violated",
        "the request was made",
        "access to the files was sold",
        "visa fraud",
        "the claim",
        "that the permit was late",
        "",
    ],
)
def test_held_to_be_untrue(content: str) -> None:
    assert not refused(content)
    assert denies("denied", content)
