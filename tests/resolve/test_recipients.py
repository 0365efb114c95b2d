"""To whom something is said is not who says it."""

import pytest
from resolve.marked import Read, Seen, read


def _read(told: str) -> Read:
    """A text whose "the prime minister" the model takes for Tage Ferm."""
    seen = (Seen("Tage Ferm", form="name"), Seen("the prime minister", takes_up=0))
    return read(told, seen=seen)


@pytest.mark.parametrize(
    "told",
    [
        "{1s Tage Ferm} {1c said} in a letter to the prime minister {1p that it was bad}.",
        "{1s Tage Ferm} {1c wrote} in an open letter to the prime minister {1p that it was bad}.",
        "{1s Tage Ferm} {1c called on} {1p the prime minister to withdraw the law}.",
        "{1s Tage Ferm} has repeatedly {1c urged} {1p the prime minister to go}.",
        "Tage Ferm appealed to the prime minister.",
    ],
)
def test_who_appeals_to_an_office_does_not_hold_it(told: str) -> None:
    found = _read(told)
    start = found.text.index("the prime minister")
    assert all(m.start != start for m in found.named("Tage Ferm").mentions)
    assert any(m.start == start for e in found.entities for m in e.mentions)


@pytest.mark.parametrize(
    "told",
    [
        "Tage Ferm won. {1s Ilse Brandal} {1c called on} {1p the prime minister to go}.",
        "Tage Ferm won. {1s Ida Lie} {1c said} in a letter to the prime minister {1p no}.",
        "Tage Ferm won. {1s Ida Lie} {1c said} {1p the prime minister was right}.",
    ],
)
def test_somebody_else_may_be_meant(told: str) -> None:
    found = _read(told)
    start = found.text.index("the prime minister")
    assert any(m.start == start for m in found.named("Tage Ferm").mentions)
