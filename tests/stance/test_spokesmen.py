from dataclasses import replace

import pytest

from reportedly.schema import Attribution, Entity, Span
from reportedly.stance.reading import Reading
from reportedly.stance.spokesmen import Spokesmen

TARGET = Span(0, 4)


def excused(source: str, name: str = "Holm", **changes: object) -> bool:
    """Whether an against of whoever the source is on Holm, whom it names, is none."""
    text = f"{source} said he knew."
    start = text.index(name)
    told = Attribution(
        "x:a1", "x", (Span(0, len(source)),), (Span(len(source) + 1, len(source) + 5),),
        (Span(len(source) + 6, len(text) - 1),), "body", "indirect", "said", False, False, (),
        None, 0.9,
    )  # fmt: skip
    held = (Span(start, start + len(name)),)
    holm = Entity("holm", "x", "Holm", "person", True, 1, held)
    found = Reading("vale", "holm", told, (None, TARGET), "against", 0.9)
    found = replace(found, **changes)  # type: ignore[arg-type]
    return Spokesmen(text, [told], [holm], {"x:a1": "vale"}).excuse(found)


@pytest.mark.parametrize(
    "source",
    [
        "Holm's spokesman, Ira Vale,",
        "Holm’s chief spokeswoman Ira Vale",
        "Ira Vale, Holm's lawyer,",
        "A spokeswoman for Mayor Anton Holm",
        "Ira Vale, an attorney for Holm,",
        "Holm's office",
        "The office of Governor Holm",
    ],
)
def test_who_speaks_for_somebody_is_not_against_him(source: str) -> None:
    assert excused(source)


@pytest.mark.parametrize(
    "source",
    [
        "Holm's opponent, Ira Vale,",
        "Holm's former spokesman, Ira Vale,",
        "Ira Vale, a former spokesman for Holm,",
        "A onetime lawyer for Holm",
        "A spokesman for Holm's opponent",
        "Ira Vale, who met Holm,",
        "Holm's lawyer for the merger",
        "Ira Vale, a lawyer for the victims of Mr. Anton Holm,",
    ],
)
def test_who_does_not_may_be(source: str) -> None:
    assert not excused(source)


def test_what_is_said_outright_or_of_another_stays() -> None:
    source = "Holm's spokesman, Ira Vale,"
    assert not excused(source, sided=True)
    assert not excused(source, outright=True)
    assert not excused(source, target="osk")
    assert not excused(source, holder="osk")
    assert not excused(source, polarity="for")
