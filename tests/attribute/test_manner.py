"""Manner: how much of a content stands in quotation marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribute.manner import manner
from reportedly.schema import Manner, Span


def read(text: str, *pieces: str) -> Manner:
    """The manner of a content whose pieces are quoted from the text."""
    found, at = [], 0
    for piece in pieces:
        start = text.index(piece, at)
        at = start + len(piece)
        found.append(Span(start, at))
    return manner(text, tuple(found))


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        ("“Taxes fall,” she said. “Rents rise.”", ("“Taxes fall,”", "“Rents rise.”"), "direct"),
        ("“Taxes fall,” she said. “Rents rise.”", ("“Taxes fall,", "Rents rise."), "direct"),
        # Marks at both ends, and words of the reporter between them.
        ("“Taxes” may “fall,” she said.", ("“Taxes” may “fall,”",), "mixed"),
        ("She said that “taxes fall.”", ("that “taxes fall.”",), "direct"),
        ('"Taxes [here] fall," she said.', ('"Taxes [here] fall,"',), "direct"),
        ("She said taxes “[will] fall” soon.", ("taxes “[will] fall” soon",), "mixed"),
        ("“He said ‘no’ twice,” she said.", ("“He said ‘no’ twice,”",), "direct"),
        ("“We sang “Sail On” all night,” she said.", ("“We sang “Sail On” all night,”",), "direct"),
        ("“One day.\n“Two days,” she said.", ("“One day.\n“Two days,”",), "direct"),
        ("‘He told me: “Go home.”’", ("‘He told me: “Go home.”’",), "direct"),
        (
            "Fans of the ‘Skins cheered, and Brun said “we won,” at the players’ party.",
            ("“we won,”",),
            "direct",
        ),
        ("‘He said: “Go,”’ said Bo.", ("He said: “Go,”",), "direct"),
        ("'He said: \"Go,\"' said Bo.", ("'He said: \"Go,\"'",), "direct"),
        ("The ‘odd’ plan is “mad”, he said.", ("The ‘odd’ plan is “mad”",), "mixed"),
        ("He called the ‘“mad” plan’ bad.", ("the ‘“mad” plan’ bad",), "mixed"),
        ("Moss calls rival 'a leaky old ferry'", ("rival 'a leaky old ferry'",), "mixed"),
        # Inches are no quotation, and end none.
        ("He is 6'2\" tall, she said.", ("He is 6'2\" tall",), "indirect"),
        ('"It was a 12" record," she said.', ('"It was a 12" record,"',), "direct"),
        ("The senators' vote was late, she said.", ("The senators' vote was late",), "indirect"),
        (
            "She liked the film “Long Way Home” best.",
            ("the film “Long Way Home” best",),
            "indirect",
        ),
        (
            "She feared the so-called “ferry tax” most.",
            ("the so-called “ferry tax” most",),
            "indirect",
        ),
        ("He found it “way off” again.", ("it “way off” again",), "mixed"),
        ("“Rain,” he said; she said it was dry.", ("it was dry",), "indirect"),
    ],
)
def test_every_word_is_looked_at(text: str, pieces: tuple[str, ...], expected: Manner) -> None:
    assert read(text, *pieces) == expected


@settings(deadline=None)
@given(st.text(alphabet="ab “”\"'‘’[]\n,", max_size=60), st.data())
def test_any_text_and_any_pieces(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = tuple(Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b)
    assert manner(text, pieces) in ("direct", "indirect", "mixed")


def test_ten_thousand_marks_within_each_other() -> None:
    text = "“a " * 10_000 + "”" * 10_000 + " b"
    assert manner(text, tuple(Span(i, i + 1) for i in range(len(text)))) == "mixed"
    assert manner(text, tuple(Span(i, i + 1) for i in range(len(text) - 2))) == "direct"
