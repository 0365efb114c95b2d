import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.forms import MAX_KEYS, Rank, asked, born, fold, keys
from reportedly.schema import Known
from reportedly.schema.entity import EntityKind


def entry(kind: EntityKind, name: str, *aliases: str) -> Known:
    return Known("1", kind, name, aliases)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The Lantern", "lantern"),
        ("U.S. Senate", "us senate"),
        ("J. K. Orsay", "jk orsay"),
        ("JK Orsay", "jk orsay"),
        ("Łukasz Przybył", "lukasz przybyl"),
        ("O'Dare", "odare"),
        ("Гюго", "гюго"),
        ("?!", ""),
    ],
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_a_person_is_found_by_surname_and_without_the_middle() -> None:
    found = keys(entry("person", "Ilse Maria van der Marrane Jr."))
    assert found["ilse maria van der marrane jr"] is Rank.NAME
    assert found["ilse marrane"] is Rank.ENDS
    assert found["marrane"] is found["van der marrane"] is Rank.SURNAME
    assert "ilse" not in found


def test_a_body_is_found_by_its_letters_and_without_the_word_for_what_it_is() -> None:
    found = keys(entry("institution", "National Grain Board", "Grainers"))
    assert found["ngb"] is Rank.ACRONYM
    assert found["grainers"] is Rank.ALIAS
    assert "board" not in found
    assert keys(entry("institution", "Osk University"))["osk"] is Rank.PART
    assert keys(entry("institution", "Agency (Vandia)"))["agency"] is Rank.ALIAS


def test_where_the_base_tells_no_kind_only_the_words_of_a_body_make_letters() -> None:
    assert "ngb" in keys(entry("unknown", "National Grain Board"))
    assert "imd" not in keys(entry("unknown", "Ilse Maria Dask"))
    assert keys(entry("unknown", "Ilse Maria Dask"))["dask"] is Rank.SURNAME


def test_an_outlet_is_found_by_its_domain() -> None:
    known = Known("1", "outlet", "The Lantern", domains=("lantern.example",))
    assert keys(known)["lantern example"] is Rank.ALIAS


def test_titles_in_front_do_not_count_when_asking() -> None:
    assert asked("President Ilse Marrane", person=True)["ilse marrane"]
    assert asked("Burgrave Ilse Marrane", person=True)["ilse marrane"] is False
    assert "ilse marrane" not in asked("President Ilse Marrane", person=False)
    assert asked("Osk, Vandia", person=False)["osk"]


def test_without_its_jr_a_name_is_not_whole_but_without_a_degree() -> None:
    assert asked("Ilse Marrane, Jr.", person=True) == {
        "ilse marrane jr": True,
        "ilse marrane": False,
    }
    assert asked("Ilse Marrane, MD", person=True)["ilse marrane"]
    assert asked("Ilse II", person=True) == {"ilse ii": True}
    assert [born(n) for n in ("Ilse Marrane Jr.", "Marrane Sr", "Ilse Marrane", "Jr")] == [
        "jr", "sr", "", "",
    ]  # fmt: skip


@given(st.text(max_size=60))
def test_any_name_can_be_looked_up(name: str) -> None:
    assert "" not in asked(name, person=True)
    assert "" not in keys(entry("unknown", name))


def test_the_keys_of_one_entry_are_limited() -> None:
    many = entry("person", "A B", *(f"Name{n} Of{n}" for n in range(1_000)))
    assert len(keys(many)) == MAX_KEYS
