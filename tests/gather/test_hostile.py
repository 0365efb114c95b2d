"""Texts that are made to cost: gathering must stay linear in them."""

from time import process_time

import pytest

from reportedly.gather import gather
from reportedly.schema import Attribution, Span

SECONDS = 3.0
"""CPU time for any of them; each takes a small part of it, and hours if a step were quadratic."""

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
    started = process_time()
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
    claims, members = gather({"a": text, "b": text}, said, [], [], [])
    assert len(members) == 2
    assert claims
    assert process_time() - started < SECONDS


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
    started = process_time()
    claims, members = gather({"a": text}, said, [], [], [])
    assert len(members) == count
    assert len(claims) < count
    assert process_time() - started < SECONDS
