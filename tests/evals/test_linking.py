"""What is counted, and how. Texts and items are invented."""

from typing import Any

from evals.linking import Document, Label, Linked, capital, document, half, is_item, judged
from reportedly.schema import Span

TEXT = "Ilse Marrane met researchers of Osk. She left Dask."


def label(n: int, words: str, item: str, name: str = "A Name", **rest: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    own = {"id": n, "span": [start, start + len(words)], "entity_id": item, "name": name}
    return {**own, "coref": False, **rest}


ROW = {
    "id": 1,
    "text": TEXT,
    "evaluation_span": [0, len(TEXT)],
    "labels": [
        label(0, "Ilse Marrane", "Q1"),
        label(1, "Marrane", "Q1", parent=0),
        label(2, "researchers", "Q2", "researcher"),
        label(3, "Osk", "Q3"),
        label(4, "She", "Q1", coref=True),
        label(5, "Dask", "<NIL>", "Unknown"),
    ],
}


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_names_are_counted_and_references_and_common_nouns_are_not() -> None:
    found = document(ROW)
    assert found.labels == (
        Label(place("Ilse Marrane"), "Q1"),
        Label(place("Osk"), "Q3"),
        Label(place("Dask"), ""),
    )
    assert found.other == (place("Marrane"), place("researchers"), place("She"))


def test_mentions_are_right_wrong_or_left_out() -> None:
    doc = document(ROW)
    found = judged(
        doc,
        [
            Linked(place("Ilse Marrane"), "Q1", "a"),
            Linked(place("Osk"), "Q9", "b"),
            Linked(place("researchers"), "Q2", "c"),
            Linked(place("Dask"), "Q4", "d"),
            Linked(place("met"), "Q5", "e"),
        ],
    )
    assert (found.links.right, found.links.read, found.links.gold) == (1, 4, 2)
    assert (found.nil.right, found.nil.gold) == (0, 1)
    assert len(found.wrong) == 3


def test_a_title_in_front_does_not_count() -> None:
    doc = Document("1", "the mayor of Osk", Span(0, 16), (Label(Span(13, 16), "Q3"),), ())
    assert judged(doc, [Linked(Span(0, 16), "Q3", "Osk")]).links.right == 1


def test_what_is_a_name() -> None:
    assert capital("el-Sissi")
    assert capital("iOS")
    assert not capital("researchers")
    assert not capital("She")
    assert is_item("Q12")
    assert not is_item("<NIL>")


def test_the_halves_do_not_depend_on_order() -> None:
    assert {half(str(n)) for n in range(20)} == {"even", "odd"}
    assert half("7") == half("7")
