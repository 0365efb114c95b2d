import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reader.beside import LONGEST_PAGE, Beside, Row, beside, pages
from reportedly.reader.column import LONGEST, Column, column
from reportedly.schema import Block, BlockKind


def _column(text: str, kind: BlockKind = "body") -> Column:
    return column(text, [Block("a", 0, len(text), kind)] if text else [])


def _beside(one: str, other: str) -> Beside:
    return beside(_column(one), _column(other))


def _told(row: Row) -> tuple[str, str]:
    """Both columns, with brackets around what differs."""
    one, other = (
        "".join(p.text if p.same else f"[{p.text}]" for p in side) for side in (row.one, row.other)
    )
    return one, other


def test_differing_words_are_marked_with_their_punctuation() -> None:
    found = _beside("“It will rain,” Ida Lund said.", "“It may rain,” Ida Lund said.")
    assert [_told(r) for r in found.rows] == [
        ("“It [will ]rain,” Ida Lund said.", "“It [may ]rain,” Ida Lund said.")
    ]
    assert (found.one, found.other, found.both) == (6, 6, 5)


def test_capitals_and_punctuation_make_no_difference() -> None:
    (row,) = _beside("It rains, she said.", "it rains she said").rows
    assert row.is_same


def test_paragraphs_stand_beside_each_other() -> None:
    one = "It rains in Osk today.\n\nThe ferry is late.\n\nNobody is on the quay."
    other = "It rains in Osk today.\n\nNobody is on the quay."
    rows = _beside(one, other).rows
    assert [_told(r) for r in rows] == [
        ("It rains in Osk today.\n\n", "It rains in Osk today.\n\n"),
        ("[The ferry is late.\n\n]", ""),
        ("Nobody is on the quay.", "Nobody is on the quay."),
    ]


def test_paragraphs_that_only_one_has_stay_within_the_cell() -> None:
    (row,) = _beside(
        "It rains in Osk.\n\nThe ferry is late.", "It rains in Osk. The ferry is late."
    ).rows
    assert [p.opens for p in row.one] == [True, True]
    assert [p.opens for p in row.other] == [True]


def test_menus_are_left_out() -> None:
    own = column("Menu\n\nIt rains.", [Block("a", 0, 4, "furniture"), Block("a", 6, 15, "body")])
    assert [_told(r) for r in beside(own, _column("It rains.")).rows] == [
        ("It rains.", "It rains.")
    ]


@given(st.text(alphabet="ab .“”\n", max_size=80), st.text(alphabet="ab .“”\n", max_size=80))
def test_each_column_is_its_text(one: str, other: str) -> None:
    found = _beside(one, other)
    for side, text in (("one", one), ("other", other)):
        shown = "".join(p.text for r in found.rows for p in getattr(r, side))
        assert "".join(shown.split()) == "".join(_wordy(text).split())


def _wordy(text: str) -> str:
    """The paragraphs of a text that have words, as the column has them."""
    own = _column(text)
    return "".join(own.words(a, b) for a, b in own.paragraphs(0, len(own)))


@pytest.mark.parametrize("mark", ["*", "( ", "\n\n. "])
def test_what_is_no_word_is_cut(mark: str) -> None:
    text = f"a{mark * 100_000}b"
    assert len(_column(text).words(0, 1)) <= LONGEST + 2


def test_long_texts_are_paged_and_nothing_is_lost() -> None:
    text = "\n\n".join(f"Paragraph {i} says that it rains in place {i}." for i in range(3000))
    found = _beside(text, text.replace("place 70.", "no place at all."))
    shown = pages(found.rows)
    assert [r for page in shown for r in page] == list(found.rows)
    assert all(sum(r.size for r in page) <= LONGEST_PAGE for page in shown)


def test_one_endless_paragraph_is_paged() -> None:
    text = "it rains in osk and " * 20_000
    shown = pages(_beside(text, text).rows)
    assert len(shown) > 10
    assert all(sum(r.size for r in page) <= 2 * LONGEST_PAGE for page in shown)
