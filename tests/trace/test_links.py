import pytest

from reportedly.schema import Article, Block, Lineage, Reference, quote
from reportedly.trace import trace
from reportedly.trace.references import canonical

ONE = "The board will close the quay, and nobody has told the fishermen who use it every day."
TWO = "What the board decided was known before, and other papers had it in all its sad detail."


def _linked(date_a: str, date_b: str, back: bool = False, to: str = "/a") -> list[Lineage]:
    texts = {"a": ONE, "b": TWO}
    articles = [
        Article("a", "", "Courier", "", date_a, "en", "https://www.courier.example/a?utm_source=x"),
        Article("b", "", "Herald", "", date_b, "en", "http://herald.example/b/"),
    ]
    links = {"b": [Reference(0, 22, f"http://courier.example{to}#top")]}
    if back:
        links["a"] = [Reference(4, 9, "https://herald.example/b")]
    blocks = [Block(id_, 0, len(text), "body") for id_, text in texts.items()]
    return trace(articles, texts, blocks, links)[0]


def test_a_link_tells_who_has_it_from_whom() -> None:
    (found,) = _linked("", "")
    assert (found.original, found.derived, found.kind, found.directed) == ("a", "b", "link", True)
    assert quote(TWO, found.signs) == "What the board decided"
    assert _linked("2031-03-01", "2031-03-02") == [found]


def test_a_link_to_something_later_tells_no_direction() -> None:
    (found,) = _linked("2031-03-02", "2031-03-01")
    assert not found.directed
    assert found.why == "it links to it, although dated 2031-03-01, before it"


def test_two_that_link_to_each_other_are_no_relatives_by_that() -> None:
    assert _linked("", "", back=True) == []


def test_a_link_to_another_page_or_the_front_page_is_none() -> None:
    assert _linked("", "", to="/c") == []
    assert _linked("", "", to="/") == []


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("HTTP://WWW.Courier.example:80/a/?utm_source=x&id=3#top", "courier.example/a?id=3"),
        ("../b", "beacon.example/b"),
        ("javascript:alert(1)", ""),
        ("mailto:a@b.example", ""),
        ("http://[bad", ""),
        ("https://courier.example", ""),
        ("", ""),
        ("x" * 5000, ""),
    ],
)
def test_all_spellings_of_an_address_are_one(address: str, wanted: str) -> None:
    assert canonical(address, "https://beacon.example/2031/a") == wanted
