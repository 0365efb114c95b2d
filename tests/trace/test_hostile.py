"""Texts and piles that are made to cost: tracing must stay linear in them."""

import pytest
from slowness import at_most

from reportedly.schema import Article, Block, Lineage
from reportedly.trace import trace
from reportedly.trace.candidates import HUBS

LOOPS = 1_000
"""For any of them; the dearest takes 160, and millions if a step were quadratic."""

LENGTH = 300_000


def _traced(texts: dict[str, str]) -> list[Lineage]:
    articles = [Article(id_, "", f"Outlet {id_}", "", "", "en", "") for id_ in texts]
    blocks = [Block(id_, 0, len(t), "body") for id_, t in texts.items()]
    with at_most(LOOPS):
        return trace(articles, texts, blocks)[0]


@pytest.mark.parametrize(
    "text",
    [
        "A" * LENGTH,
        "A " * (LENGTH // 2),
        "(" + "A" * LENGTH,
        "a'" * (LENGTH // 2),
        "told the Post " * (LENGTH // 14),
        "The Times of The Times " * (LENGTH // 23),
        "interview " * (LENGTH // 10),
        "first reported " * (LENGTH // 15),
        "a\u0301" * (LENGTH // 2),
        "\u0301" * LENGTH,
        "1," * (LENGTH // 2),
        "港" * LENGTH,
        "\x00\u202e😀" * (LENGTH // 3),
        "A.B." * (LENGTH // 4),
        "report in report in the " * (LENGTH // 24),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_one_long_text_twice(text: str) -> None:
    _traced({"a": text, "b": text + " and more"})


def test_two_hundred_thousand_words() -> None:
    text = " ".join(f"word{n % 30_011}" for n in range(200_000))
    (found,) = _traced({"a": text, "b": "Another beginning. " + text})
    assert found.kind == "copy"


def _story(at: int) -> str:
    return " ".join(f"word{n}" for n in range(at * 1000, at * 1000 + 120))


def test_a_thousand_copies_of_one_text() -> None:
    found = _traced({f"p{at:04d}": _story(0) for at in range(1000)})
    assert len(found) == 999
    assert all(x.original == "p0000" for x in found)


def test_a_thousand_copies_with_small_changes() -> None:
    found = _traced({f"p{at:04d}": f"{_story(0)} number{at} {_story(0)}" for at in range(1000)})
    copied = {x.original for x in found} | {x.derived for x in found}
    assert len(copied) == 1000
    assert len(found) <= 2 * HUBS * 1000


def test_a_thousand_texts_with_one_stock_phrase() -> None:
    phrase = "did not at once reply to a request for comment"
    assert _traced({f"p{at:04d}": f"{_story(at)} {phrase}" for at in range(1000)}) == []
