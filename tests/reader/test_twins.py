from collections.abc import Callable

from piles import Pile
from readable import Shelf

from reportedly.reader import words
from reportedly.reader.compared import compared

TEXT = (
    "The bridge over the Sel will be shut from Monday until the end of May, the harbour office"
    " of Osk told reporters in the town hall. Jon Pell, who runs the ferry, said that he had"
    " asked for a second boat in March and had not been given one. Nobody at the ministry in"
    " Halverin could say when the work on the northern pier is to begin, or what it will cost."
)


def _pile() -> Pile:
    pile = Pile()
    pile.article("old", "Osk Herald", "2031-05-01", text=TEXT)
    pile.article("new", "Sel Post", "2031-05-02", text=TEXT.replace("will be shut", "may be shut"))
    pile.article("far", "Lake News", "2031-05-03", text="It rains on the lake, and nobody minds.")
    return pile


def test_a_copy_and_its_original_know_each_other(shelf: Callable[..., Shelf]) -> None:
    made = shelf(_pile())
    (up,), (down,) = made.read("new").twins, made.read("old").twins
    assert (up.article, up.came, words.twin(up)) == ("old", "from", "Copied from")
    assert (down.article, down.came, words.twin(down)) == ("new", "to", "Copied by")
    assert "2031-05-01 comes before 2031-05-02" in up.why
    assert made.read("far").twins == ()


def test_the_original_stands_on_the_left_whatever_the_address(
    shelf: Callable[..., Shelf],
) -> None:
    view = shelf(_pile()).view
    for one, other in (("new", "old"), ("old", "new")):
        found = compared(view, one, other)
        assert (found.one.id, found.other.id) == ("old", "new")
        assert words.first(found.lineage).startswith("The left one is taken for the original: ")
        (row,) = found.words.rows
        assert [p.text for p in row.one if not p.same] == ["will "]
        assert [p.text for p in row.other if not p.same] == ["may "]


def test_articles_without_lineage_are_compared_all_the_same(shelf: Callable[..., Shelf]) -> None:
    found = compared(shelf(_pile()).view, "old", "far")
    assert found.lineage is None
    assert "not found to hold one text twice" in words.first(found.lineage)


def test_without_dates_nobody_is_first(shelf: Callable[..., Shelf]) -> None:
    pile = Pile()
    pile.article("a", text=TEXT)
    pile.article("b", text=TEXT)
    (twin,) = shelf(pile).read("a").twins
    assert (twin.came, words.twin(twin)) == ("unknown", "Shares text with")
