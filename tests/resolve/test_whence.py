"""Names that only say whence an outlet is."""

import pytest
from resolve.marked import OUTLET, read


@pytest.mark.parametrize(
    "hearer",
    ["a Selmond newspaper", "a local Selmond radio station", "one Selmond television channel"],
)
def test_the_place_of_an_outlet_without_a_name_hands_nothing_on(hearer: str) -> None:
    found = read(f"“{{1p No}},” {{1s Ilko Marr}} {{1c told}} {hearer}.")
    assert found.path(1) == ["Ilko Marr", OUTLET]
    assert found.named("Selmond").kind != "outlet"


@pytest.mark.parametrize("hearer", ["the Selmond newspaper", "a Selmond newspaper reporter"])
def test_a_newspaper_by_its_name_is_an_outlet(hearer: str) -> None:
    found = read(f"“{{1p No}},” {{1s Ilko Marr}} {{1c told}} {hearer}.")
    assert found.named("Selmond").kind == "outlet"
