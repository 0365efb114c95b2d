"""The base that ships: what it holds, and that it can be made again."""

import re

import pytest

from evals.corpus import data_folder
from knowledge.build import bodies, countries, everything, outlets, packed, sound
from reportedly.knowledge.shipped import Memory, shipped


def names(key: str) -> set[str]:
    return {c.known.id for c in shipped().find([key]).get(key, ())}


def test_it_knows_countries_offices_outlets_and_legislators() -> None:
    assert "place:fr" in names("france")
    assert "office:fr:president" in names("french president")
    assert "outlet:reuters.com" in names("reuters com")
    kinds = {known.kind for known in shipped().entries}
    assert kinds == {"person", "institution", "outlet", "place", "group"}
    legislators = [k for k in shipped().entries if "bioguide" in k.identifiers]
    assert len(legislators) > 500
    assert all(k.offices and k.licence == "CC0-1.0" for k in legislators)


def test_every_entry_says_on_which_terms_it_is() -> None:
    notice = shipped_notice()
    assert {k.base for k in shipped().entries} == {"shipped"}
    for licence in {k.licence for k in shipped().entries}:
        assert f'"{licence}"' in notice


def shipped_notice() -> str:
    from importlib.resources import files

    return files("reportedly.knowledge").joinpath("NOTICE").read_text(encoding="utf-8")


def test_no_outlet_is_rated() -> None:
    rated = re.compile(r"\b(bias|biased|left|right|center|conspiracy|factual|credib)", re.I)
    for known in shipped().entries:
        if known.kind == "outlet":
            assert not rated.search(known.description)
            assert not known.identifiers


def test_it_is_made_of_the_tables_and_the_data() -> None:
    if not (data_folder() / "congress-legislators").exists():
        pytest.skip("no data")
    yaml = pytest.importorskip("yaml")
    assert yaml
    made = Memory(sound(everything(data_folder())))
    assert made.entries == shipped().entries


def test_a_country_gives_its_capital_and_offices() -> None:
    row = {
        "code": "vd",
        "wikidata": "Q9",
        "name": "Vandia",
        "aliases": "Republic of Vandia",
        "adjectives": "Vandian",
        "capitals": "Osk",
        "heads": "president",
    }
    made = {k.id: k for k in countries([row])}
    assert made["place:vd"].aliases == ("Republic of Vandia", "Vandian")
    assert made["capital:vd:Osk"].description == "capital of Vandia"
    assert "Vandian President" in made["office:vd:president"].aliases


def test_outlets_without_name_bring_their_domain_alone() -> None:
    listed = [
        {"source": "lantern.example", "country": "usa", "media_type": "newspaper"},
        {"source": "shop.example", "country": "usa", "media_type": "website"},
    ]
    (made,) = outlets([], listed)
    assert (made.name, made.domains, made.country) == (
        "lantern.example",
        ("lantern.example",),
        "us",
    )


def test_the_same_entries_are_the_same_bytes() -> None:
    row = {"id": "x", "kind": "institution", "name": "Vandian Union", "aliases": "", "country": ""}
    assert packed(bodies([row])) == packed(bodies([row]))
