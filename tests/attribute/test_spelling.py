import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribute.quotation import marks
from reportedly.attribute.spelling import Spelt, rewritten, spelt
from reportedly.schema import Span


def of(text: str) -> Spelt:
    return spelt(text, Span(0, len(text)), marks(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\"We go,\" “he” said, ''now''", "\"We go,\" “he” said, ''now''"),
        ("«We go,» she said", "“We go,” she said"),
        ("»We go,« she said", "“We go,” she said"),
        ("„We go,“ she said", "“We go,” she said"),
        ("``We go,'' she said", "“We go,'' she said"),
        ("‘We can’t,’ she said", "“We can’t,” she said"),
        ("the represen-\ntative and the re\u00ad\r\n  port", "the representative and the report"),
        ("a vote on Monday -\nor later, in the Rhine-\nMain area", None),
        ("1990-\n2000", None),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_only_the_unusual_is_written_anew(text: str, expected: str | None) -> None:
    assert of(text).text == (expected or text)


def test_each_character_knows_its_place() -> None:
    text = "«the represen-\ntative»"
    made = of(text)
    at = made.text.index("representative")
    assert text[made.begins[at] : made.ends[at + 13]] == "represen-\ntative"
    assert (made.begins[0], made.ends[-1]) == (0, len(text))


@settings(deadline=None)
@given(st.text(alphabet="ab-\n«»„“‘’'`\" .\u00ad"), st.integers(0, 20))
def test_places_are_in_order_and_inside(text: str, start: int) -> None:
    start = min(start, len(text))
    made = spelt(text, Span(start, len(text)), marks(text, start, len(text)))
    assert len(made.text) == len(made.begins) == len(made.ends)
    assert list(made.begins) == sorted(made.begins)
    assert all(start <= a < b <= len(text) for a, b in zip(made.begins, made.ends, strict=True))


def test_insertions_stand_where_they_were_made() -> None:
    made = rewritten("abcd", [(2, 2, "-")], 0, 4)
    assert made.text == "ab-cd"
    assert list(zip(made.begins, made.ends, strict=True)) == [
        (0, 1),
        (1, 2),
        (2, 2),
        (2, 3),
        (3, 4),
    ]
