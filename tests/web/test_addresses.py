from reportedly.schema import Span
from reportedly.web import addresses


def test_ids_and_names_stay_parts_of_the_path() -> None:
    assert addresses.entity("a/../b?c#d") == "/who/a%2F..%2Fb%3Fc%23d"
    assert addresses.entity("4f1c:e7") == "/who/4f1c:e7"
    assert addresses.article("4f1c", Span(3, 9)) == "/article/4f1c?at=3-9#at"
    assert addresses.ask("a & b", 2) == "/ask?q=a+%26+b&page=2"
