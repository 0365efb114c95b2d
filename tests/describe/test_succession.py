"""An office that passes from one to another."""

import pytest
from describe.test_roles import read, short


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("Ada Brun succeeded Bo Lind as mayor in 2010.", "then 2010..", "former ..2010"),
        ("In 2010 Ada Brun, who had replaced Bo Lind as mayor, spoke.", "then 2010..",
         "former ..2010"),
        ("Ada Brun followed President Bo Lind as mayor.", "then", "former"),
        ("Ada Brun will succeed Bo Lind as mayor in June.", "future 2016-06..",
         "current ..2016-06"),
        ("In June, Ada Brun will succeed Bo Lind as mayor.", "future", "current"),
        ("Ada Brun was chosen to succeed Bo Lind as mayor in 2010.", "then 2010..",
         "former ..2010"),
        ("Ada Brun may replace Bo Lind as mayor in June.", "", "current"),
        ("Ada Brun replaced Bo Lind as mayor with an aide.", "", "former"),
        ("President Ada Brun replaced Bo Lind as mayor.", "", "former"),
        ("Ada Brun met Bo Lind as mayor.", "", "then"),
    ],
)  # fmt: skip
def test_what_one_begins_the_other_ends(text: str, after: str, before: str) -> None:
    roles = read(text, "Ada Brun", "Bo Lind")
    told = {r.entity: short(r) for r in roles if r.title == "mayor"}
    assert told.get("a:e0", "") == (f"mayor [{after}]" if after else "")
    assert told["a:e1"] == f"mayor [{before}]"
