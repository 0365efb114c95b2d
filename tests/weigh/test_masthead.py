from reportedly.weigh.masthead import LONGEST, masthead


def test_an_article_is_called_by_its_outlet_or_what_else_is_known() -> None:
    assert masthead("Courier", "Quay closed", "0123456789") == "Courier"
    assert masthead("", "Quay closed", "0123456789") == "“Quay closed”"
    assert masthead("", "", "0123456789") == "article 01234567"
    long = masthead("", "the quay " * 20, "0123456789")
    assert long.endswith("the quay …”")
    assert len(long) <= LONGEST + 4
