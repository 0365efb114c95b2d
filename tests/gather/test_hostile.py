"""Texts that are made to cost: gathering must stay linear in them."""

import pytest
from slowness import at_most

from reportedly.gather import gather
from reportedly.schema import Attribution, Span

LOOPS = 150
"""For any of them; the dearest takes 24, and millions if a step were quadratic."""

LENGTH = 300_000


@pytest.mark.parametrize(
    "text",
    [
        "A" * LENGTH,
        "(" + "A" * LENGTH,
        "a'" * (LENGTH // 2),
        "want " * (LENGTH // 5),
        "“" * LENGTH,
        "not " * (LENGTH // 4),
        "1," * (LENGTH // 2),
        "A " * (LENGTH // 2),
        "\x00\u202e😀" * (LENGTH // 3),
        "the report of the report " * (LENGTH // 25),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_one_long_content(text: str) -> None:
    said = [
        Attribution(
            f"{id_}:a0",
            id_,
            (),
            (Span(0, 4),),
            (Span(0, len(text)),),
            "body",
            "direct",
            "said",
            False,
            False,
            (),
            None,
            0.5,
        )
        for id_ in "ab"
    ]
    with at_most(LOOPS):
        claims, members = gather({"a": text, "b": text}, said, [], [], [])
    assert len(members) == 2
    assert claims


def test_many_contents_in_one_article() -> None:
    count = 3000
    text = "the quay will close " * count
    said = [
        Attribution(
            f"a:a{at}",
            "a",
            (),
            (),
            (Span(at * 20, at * 20 + 19),),
            "body",
            "direct",
            "said",
            False,
            False,
            (),
            None,
            0.5,
        )
        for at in range(count)
    ]
    with at_most(LOOPS):
        claims, members = gather({"a": text}, said, [], [], [])
    assert len(members) == count
    assert len(claims) < count
