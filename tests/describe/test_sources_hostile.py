"""Sources of bad input: no crash, spans inside the text, time linear in its length."""

import pytest
from describe.told import told
from slowness import at_most

from reportedly.schema import Source, Span

LONG = 10_000


@pytest.mark.parametrize(
    "source",
    [
        "a source " + "close to the " * (LONG // 13) + "mayor",
        "a " + "very " * (LONG // 5) + "old official",
        "officials " + "(" * 2_000 + "of Osk" + ")" * 2_000,
        "((((((((((",
        "“”’‘",
        "—",
        ".",
        "Источник в правительстве",
        "مصدر مقرب من الحكومة",
        "一位消息人士",
        "² of ³",
        "who who who who",
        "of of of of",
        "who asked not to be named " * 300,
        "not authorized to speak because " * 300,
        "X" * LONG,
    ],
)
def test_any_source(source: str) -> None:
    text, found = told(f"{{1s {source}}} {{1c said}} {{1p no}}.")
    assert [s.attribution for s in found] == ["x:a1"]
    assert all(0 <= p.start < p.end <= len(text) for p in places(found[0]))


def places(source: Source) -> list[Span]:
    return [*source.descriptor, *source.reason, *source.access]


def test_a_long_descriptor_is_kept_whole() -> None:
    name = "a source close to " + "the cousin of " * 700 + "the mayor"
    text, (found,) = told(f"{{1s {name}}} {{1c said}} {{1p no}}.")
    ((start, end),) = found.descriptor
    assert text[start:end] == name


@pytest.mark.parametrize(
    "piece",
    [
        "an official who asked not to be named because of the talks ",
        "with knowledge of with knowledge of ",
        "on condition of on the condition of ",
        "anonymity ",
    ],
)
def test_the_sentence_after_it_costs_no_square_of_its_length(piece: str) -> None:
    with at_most(100):
        told(f"{{1s An official}} {{1c said}} {{1p no}}. {piece * 1600}.")
