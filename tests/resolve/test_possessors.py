"""Descriptions that belong to whom the model takes them for."""

import pytest

from reportedly.resolve.draft import Draft
from reportedly.resolve.possessors import Bearers, Links, without_possessor
from reportedly.schema import Mentions, Span

_KAHN, _TARN = Draft("Petra Kahn"), Draft("Ivo Tarn")


def _first(links: Links, bearers: Bearers) -> Draft | None:
    return bearers[links[0][0]] if links else None


@pytest.mark.parametrize(("whose", "kept"), [(0, ((1, 0.4),)), (1, ((0, 0.5),))])
def test_her_rival_is_not_her(whose: int, kept: Links) -> None:
    """Petra Kahn, Ivo Tarn, "her rival", "her"."""
    mentions = Mentions(
        "x",
        (Span(0, 10), Span(12, 20), Span(22, 31), Span(22, 25)),
        ("name", "name", "nominal", "pronoun"),
        ("person",) * 4,
        ((), (), ((0, 0.5), (1, 0.4)), ((whose, 0.9),)),
    )
    assert without_possessor(mentions, 2, [_KAHN, _TARN], _first) == kept


def test_a_description_without_a_pronoun_keeps_its_links() -> None:
    mentions = Mentions(
        "x",
        (Span(0, 10), Span(12, 21), Span(30, 33)),
        ("name", "nominal", "pronoun"),
        ("person",) * 3,
        ((), ((0, 0.5),), ((0, 0.9),)),
    )
    assert without_possessor(mentions, 1, [_KAHN], _first) == ((0, 0.5),)
