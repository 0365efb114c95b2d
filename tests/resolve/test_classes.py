"""Bodies with a class of people in the genitive in their names."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Vandian People's Party", "Vandian People's Party"),
        ("The People’s Party of Orl", "People's Party of Orl"),
        ("The Ministers' Council of Oskland", "Ministers' Council of Oskland"),
        ("The Women's Tennis Association", "Women's Tennis Association"),
        ("Teachers' Union", "Teachers' Union"),
        ("The People's Republic of Vandia", "People's Republic of Vandia"),
    ],
)
def test_the_name_is_whole(source: str, name: str) -> None:
    found = read(f"{{1s {source}}} {{1c said}} {{1p that people and teachers would come}}.")
    assert found.speaker(1).name == name
    assert not {"People", "Vandian People", "Women", "Teachers"} & {e.name for e in found.entities}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Vandia's Party of Labour", "Party of Labour"),
        ("Ana Pires's League", "League"),
        ("The Republicans' Senate Committee", "Senate Committee"),
        ("Women's groups", "Women's groups"),
    ],
)
def test_what_somebody_owns_is_named_alone(source: str, name: str) -> None:
    assert read(f"{{1s {source}}} {{1c said}} {{1p no}}.").speaker(1).name == name
