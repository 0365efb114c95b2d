"""Outlets that the words beside them tell, with and without a name."""

import pytest
from resolve.marked import OUTLET, Seen, read


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("state news agency ZNA", "ZNA"),
        ("the ZNA news agency", "ZNA"),
        ("television channel Zvanka", "Zvanka"),
        ("Radio Osk", "Radio Osk"),
        ("Channel 6", "Channel 6"),
    ],
)
def test_who_tells_what_is_called_an_outlet(told: str, name: str) -> None:
    found = read(f"{{1s Ilko Marr}} {{1c told}} {told} {{1p that it was over}}. ZNA was there.")
    assert found.named(name).kind == "outlet"
    assert found.path(1) == ["Ilko Marr", name, OUTLET]


def test_an_outlet_named_behind_its_description_is_one_hand() -> None:
    marked = "{1s Ilko Marr} {1c told} a local newspaper, the Vanto, {1p that it was over}."
    seen = (Seen("a local newspaper", kind="institution"),)
    assert read(marked, seen=seen).path(1) == ["Ilko Marr", "Vanto", OUTLET]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("pilots who crossed the Channel 20 times", "Channel"),
        ("the Radio Regulator", "Radio Regulator"),
    ],
)
def test_what_is_called_otherwise_is_no_outlet(told: str, name: str) -> None:
    found = read(f"{{1s Ilko Marr}} {{1c told}} {told} {{1p that it was over}}.")
    assert all(e.kind != "outlet" for e in found.entities if e.name == name)
    assert found.path(1) == ["Ilko Marr", OUTLET]


def test_channels_of_two_numbers_are_two_and_the_sea_is_none() -> None:
    found = read(
        "{1s Ilko Marr} {1c told} Channel 6 {1p no}. {2s Ada Brun} {2c told} Channel 9 {2p no}. "
        "They swam in the Channel."
    )
    assert found.path(1) == ["Ilko Marr", "Channel 6", OUTLET]
    assert found.path(2) == ["Ada Brun", "Channel 9", OUTLET]
    assert found.named("Channel").kind == "place"


@pytest.mark.parametrize(
    "told", ["state television", "local radio", "the state news agency", "a local newspaper"]
)
def test_an_outlet_without_a_name_is_a_hand(told: str) -> None:
    seen = (Seen(told, kind="institution"),)
    marked = f"{{1s Ilko Marr}} {{1c told}} {told} {{1p that it was over}}."
    assert read(marked, seen=seen).path(1) == ["Ilko Marr", told, OUTLET]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("the manager of a television station", "a television station"),
        ("the state", "the state"),
        ("the weather station", "the weather station"),
        ("a host on local radio", "a host on local radio"),
    ],
)
def test_what_only_belongs_to_an_outlet_is_no_hand(told: str, words: str) -> None:
    seen = (Seen(words, kind="institution"),)
    marked = f"{{1s Ilko Marr}} {{1c told}} {told} {{1p that it was over}}."
    assert read(marked, seen=seen).path(1) == ["Ilko Marr", OUTLET]


def test_each_local_newspaper_comes_up_anew() -> None:
    words = "a local newspaper"
    seen = (Seen(words, kind="institution"), Seen(words, kind="institution", takes_up=0))
    found = read(
        f"{{1s Ilko Marr}} {{1c told}} {words} {{1p no}}. {{2s Ada Brun}} {{2c told}} {words} "
        "{2p no}.",
        seen=seen,
    )
    first, second = (next(h for h in found.hands if h.attribution == f"x:a{n}" and h.position == 1)
                     for n in (1, 2))  # fmt: skip
    assert first.entity != second.entity


def test_a_mention_with_its_clause_is_whoever_is_described() -> None:
    whole = "an unnamed envoy who said he had spoken to both sides"
    found = read(
        f"It is over, {{1s the Sel Gazette}} {{1c reported}}, {{2c quoting}} {{2p {whole}}}. "
        "{3s The envoy} {3c left}.",
        seen=(Seen(whole),),
    )
    assert all(e.kind != "person" for e in found.entities if "envoy" in e.name)
