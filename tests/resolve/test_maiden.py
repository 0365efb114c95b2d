"""A name at birth is nobody else's."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    "told", ["Ada Brun (née Holm)", "Ada Brun, née Holm,", "Ada Brun, née von Holm,"]
)
def test_it_is_of_whom_it_is_told(told: str) -> None:
    found = read(f"{told} left. {{1s Ada Brun}} {{1c said}} {{1p no}}.")
    assert [e.name for e in found.entities if e.named and e.kind != "outlet"] == ["Ada Brun"]


def test_who_is_called_so_elsewhere_stays() -> None:
    found = read(
        "Ada Brun, née Holm, left. {1s Bo Holm} {1c said} {1p no}. {2s Holm} {2c said} {2p so}."
    )
    assert found.speaker(1).name == "Bo Holm"
    assert found.speaker(2) == found.speaker(1)
