from collections.abc import Sequence
from dataclasses import replace

import pytest

from evals.fuzz import failures, page, run
from evals.invariants import broken
from reportedly.schema import Attribution, Block, Entity, Page, Sentences, Span, Speaker
from reportedly.schema.nouns import Nouns

TEXT = "Ode said no. "
SAID = Attribution(
    "p:a0", "p", (Span(0, 3),), (Span(4, 8),), (Span(9, 11),),
    "body", "indirect", "said", False, False, (), None, 0.5,
)  # fmt: skip


def told(made: Sequence[Attribution], cut: Sequence[Span] = (Span(0, 12),)) -> list[str]:
    speakers = [Speaker(a.id, "p", "p:e1") for a in made]
    entity = Entity("p:e1", "p", "Ode", "person", True, 1, (Span(0, 3),))
    blocks = [Block("p", 0, 12, "body")]
    page = Page("p", "p", "text", TEXT)
    return list(
        broken(Nouns([page, *blocks, Sentences("p", tuple(cut)), *made, entity, *speakers]))
    )


def test_what_is_sound_is_left_alone() -> None:
    assert told([SAID]) == []


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        (replace(SAID, content=()), "no content"),
        (replace(SAID, content=(Span(9, 12), Span(10, 12))), "overlap"),
        (replace(SAID, content=(Span(8, 11),)), "content"),
        (replace(SAID, source=(Span(0, 99),)), "source"),
        (replace(SAID, confidence=float("nan")), "confidence"),
        (replace(SAID, parent="p:a0"), "parents"),
        (replace(SAID, id="p:a7"), "numbered"),
    ],
)
def test_what_is_broken_is_told(wrong: Attribution, word: str) -> None:
    assert any(word in line for line in told([wrong]))


def test_sentences_lose_nothing() -> None:
    assert told([SAID], [Span(0, 8)]) == ["no sentence holds 8-13"]


def test_a_number_makes_the_same_text_again() -> None:
    assert page(3, 14) == page(3, 14) != page(3, 15)
    assert not list(failures(page(3, 14), 0))


def test_a_run_ends_and_sums_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(0.2, 4) == 0
    assert "0 failed" in capsys.readouterr().out
