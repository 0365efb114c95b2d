"""Linking, with invented people in invented bases."""

from dataclasses import replace

import pytest

from reportedly.knowledge.shipped import Memory
from reportedly.link import link, wanted
from reportedly.schema import Article, Entity, Known, Link, Office, Role, Span
from reportedly.schema.entity import EntityKind

ARTICLE = Article("p1", "", "The Lantern", "", "2020-05-01", "en", "https://lantern.example/x")
MARRANE = Known("a/1", "person", "Ilse Marrane", ("Ilsa Marrane",), {"wikidata": "Q1"}, base="a")
UNION = Known("a/2", "institution", "National Grain Board", base="a")
OSK = Known("a/3", "place", "Osk", country="vd", base="a")


def entity(name: str, kind: EntityKind = "person", n: int = 1, *, named: bool = True) -> Entity:
    return Entity(f"p1:e{n}", "p1", name, kind, named, 1, ())


def links(
    known: list[Known], *entities: Entity, roles: tuple[Role, ...] = (), text: str = ""
) -> list[Link]:
    found = Memory(known).find(wanted(ARTICLE, text, entities))
    return link(ARTICLE, text, entities, roles, found)


def one(known: list[Known], own: Entity, *others: Entity, roles: tuple[Role, ...] = ()) -> Link:
    return links(known, own, *others, roles=roles)[0]


def test_a_name_an_alias_and_a_surname_are_linked_the_nearer_the_surer() -> None:
    whole = one([MARRANE], entity("Ilse Marrane"))
    alias = one([MARRANE], entity("Mayor Ilsa Marrane"))
    surname = one([MARRANE], entity("Marrane"))
    assert whole.known == alias.known == surname.known == "a/1"
    assert 1 >= whole.score > alias.score > surname.score > 0
    assert (whole.why, surname.why) == ("the same name", "the surname")


def test_letters_stand_for_a_body_only_in_capitals() -> None:
    assert one([UNION], entity("NGB", "institution")).known == "a/2"
    assert one([UNION], entity("Ngb", "institution")).known == ""


def test_what_nobody_knows_is_linked_to_none_and_says_why() -> None:
    assert one([MARRANE], entity("Yurin Dask")) == Link(
        "p1:e1", "p1", "", 0.0, "no base knows the name"
    )


def test_who_has_no_name_is_never_linked() -> None:
    unnamed = entity("Ilse Marrane", "anonymous")
    described = entity("Ilse Marrane", named=False)
    assert links([MARRANE], unnamed, described) == []


def test_a_surname_is_no_place() -> None:
    assert one([MARRANE], entity("Marrane", "place")).known == ""
    assert one([replace(OSK, name="Ilse Marrane")], entity("Ilse Marrane")).why.startswith(
        "Ilse Marrane is not near enough"
    )


def test_two_of_one_name_are_not_told_apart_without_more() -> None:
    other = Known("a/9", "person", "Ilse Marrane", (), {"wikidata": "Q2"}, base="a")
    found = one([replace(MARRANE, aliases=()), other], entity("Ilse Marrane"))
    assert found.known == ""
    assert found.why.startswith("it may be several: ")


def test_an_office_on_the_day_or_a_role_tells_two_apart() -> None:
    mayor = replace(MARRANE, aliases=(), offices=(Office("Mayor", "Osk", "2019", "2021"),))
    later = Known(
        "a/9", "person", "Ilse Marrane", (), {"wikidata": "Q2"}, offices=(Office("X", "", "2030"),)
    )
    found = one([mayor, later], entity("Ilse Marrane"))
    assert found.known == "a/1"
    assert "in office on 2020-05-01 (Mayor)" in found.why
    smith = Known("a/8", "person", "Ilse Marrane", (), {"wikidata": "Q3"}, description="beekeeper")
    role = Role("p1:r1", "p1", "p1:e1", (), "beekeeper", "current")
    plain = replace(MARRANE, aliases=())
    assert one([plain, smith], entity("Ilse Marrane"), roles=(role,)).known == "a/8"


def test_a_country_that_is_named_counts() -> None:
    here = replace(MARRANE, aliases=(), country="vd", offices=(Office("Envoy", "Osk"),))
    found = one([here, OSK], entity("Ilse Marrane"), entity("Osk", "place", 2))
    assert "its country (vd) is named" in found.why
    assert "Osk is named" in found.why


def test_the_best_known_is_taken_with_less_certainty() -> None:
    famous = replace(MARRANE, offices=(Office("Mayor"), Office("Envoy")))
    other = Known("a/9", "person", "Ilse Marrane", base="a")
    alone = one([famous], entity("Ilse Marrane"))
    found = one([famous, other], entity("Ilse Marrane"))
    assert found.known == "a/1"
    assert found.score < alone.score
    assert "better known" in found.why


def test_one_thing_in_two_bases_is_no_rival_and_the_fuller_entry_is_named() -> None:
    bare = Known("b/1", "person", "Ilse Marrane", base="b")
    found = one([bare, replace(MARRANE, aliases=())], entity("Ilse Marrane"))
    assert found.known == "a/1"
    assert "several" not in found.why


def test_what_the_article_calls_somebody_elsewhere_counts_too() -> None:
    text = "Auntie Marrane spoke. Ilse Marrane left."
    own = replace(entity("Auntie Marrane"), mentions=(Span(0, 14), Span(22, 34)))
    assert links([MARRANE], own, text=text)[0].known == "a/1"
    assert links([MARRANE], own)[0].known == ""


def test_the_articles_own_outlet_is_found_by_its_address() -> None:
    other = Known("a/5", "outlet", "Lantern of Osk", domains=("lantern.example",))
    own = entity("The Lantern", "outlet")
    assert one([other], own).known == "a/5"


def test_a_name_of_ten_thousand_characters_is_passed_over() -> None:
    assert links([MARRANE], entity("Ilse " * 2_000)) == []


BRUN = Known("a/6", "person", "Danny K. Brun", ("Dan Brun", "Brun"), base="a")


def called(name: str, surname: str = "Brun") -> Link:
    """Who is linked when an article names somebody in full and then by surname."""
    text = f"{name} spoke. {surname} left."
    at = len(name) + 8
    spans = (Span(0, len(name)), Span(at, at + len(surname)))
    return links([BRUN], replace(entity(name), mentions=spans), text=text)[0]


@pytest.mark.parametrize(
    "name", ["Julia Brun", "Harvest expert Julia Brun", "Julia K. Brun", "Ben Brun"]
)
def test_another_given_name_is_somebody_else(name: str) -> None:
    assert called(name).known == ""


@pytest.mark.parametrize(
    "name", ["Daniel Brun", "D. Brun", "D. K. Brun", "Dani Brun", "Mayor Brun"]
)
def test_a_short_form_an_initial_a_slip_or_no_given_name_may_be_the_one(name: str) -> None:
    assert called(name).known == "a/6"


ARTHUR = Known(
    "a/7", "person", "Wendel Arthur", country="vd", offices=(Office("Governor", "Osk", "2019"),)
)


@pytest.mark.parametrize("name", ["Arthur", "King Arthur"])
def test_a_lone_given_name_is_no_surname(name: str) -> None:
    plain = replace(ARTHUR, offices=())
    assert one([plain], entity(name)).why == "Wendel Arthur is not near enough (the surname)"
    assert one([plain, OSK], entity(name), entity("Osk", "place", 2)).known == ""


def test_behind_an_initial_it_is_the_surname() -> None:
    own = replace(entity("W. Arthur"), mentions=(Span(0, 9), Span(17, 23)))
    assert links([ARTHUR], own, text="W. Arthur spoke. Arthur left.")[0].known == "a/7"


def test_a_role_or_its_office_and_place_tell_whose_surname_a_given_name_is() -> None:
    role = Role("p1:r1", "p1", "p1:e1", (), "governor", "current")
    before = replace(ARTHUR, offices=(Office("Governor", "Osk", "2001", "2003"),))
    assert one([before], entity("Arthur"), roles=(role,)).known == "a/7"
    assert one([ARTHUR, OSK], entity("Arthur"), entity("Osk", "place", 2)).known == "a/7"
    assert one([before, OSK], entity("Arthur"), entity("Osk", "place", 2)).known == ""


def test_a_paper_is_not_the_town_that_it_is_named_after() -> None:
    text = "The Osk Courier wrote from Osk."
    paper = replace(entity("Osk Courier", "outlet"), mentions=(Span(4, 15), Span(27, 30)))
    assert links([OSK], paper, text=text)[0].known == ""
    assert one([OSK], entity("Osk", "institution")).known == "a/3"


@pytest.mark.parametrize("name", ["Ilse Marrane Jr.", "Ilse Marrane, Jr.", "Marrane Jr."])
def test_the_child_is_not_the_parent_of_the_name(name: str) -> None:
    child = replace(MARRANE, aliases=("Ilse R. Marrane, Jr.",))
    assert one([MARRANE], entity(name)).known == ""
    assert one([child], entity(name.replace("Jr", "Sr"))).known == ""
    assert one([child], entity(name)).known == ("a/1" if "Ilse" in name else "")
    mentions = (Span(0, len(name)), Span(len(name) + 1, len(name) + 8))
    own = replace(entity(name), mentions=mentions)
    assert links([MARRANE], own, text=f"{name} Marrane")[0].known == ""


def test_who_is_called_so_in_the_base_is_found_by_that_name() -> None:
    child = replace(MARRANE, name="Ilse Marrane Jr.", aliases=())
    assert one([child], entity("Ilse Marrane Jr.")).why == "the same name"
    assert one([child], entity("Mayor Ilse Marrane Jr.")).why == "the same name"
    queen = replace(MARRANE, name="Ilse II", aliases=())
    assert one([queen], entity("Ilse II")).score == one([MARRANE], entity("Ilse Marrane")).score


LAND = Known("a/l", "place", "Vandia", ("Vandian",), {"iso3166": "VA"}, country="va", base="a")
NORTH = Known("a/n", "place", "Norhaven", (), {"iso3166": "OS-NH"}, base="a")
STATE = Known("a/s", "place", "Vandia", (), {"iso3166": "OS-VA"}, base="a")
UNITED = Known("a/u", "place", "United Osk", (), {"iso3166": "OS"}, country="os", base="a")


def test_a_country_and_a_state_of_one_name() -> None:
    known, own = [LAND, NORTH, STATE, UNITED], entity("Vandia", "place")
    assert one(known, own).known == "a/l"  # better known
    for named in ("United Osk", "Norhaven"):
        found = one(known, own, entity(named, "place", 2))
        assert found.known == ""
        assert found.why == "it may be several: Vandia (va) and Vandia (place)"


def test_a_state_does_not_speak_for_itself() -> None:
    found = one([LAND, STATE], entity("Vandia", "place"), entity("Vandian", "group", 2))
    assert found.known == "a/l"
    alone = one([NORTH, UNITED], entity("Norhaven", "place"), entity("United Osk", "place", 2))
    assert alone.why == "the same name; its country (os), or another state of it, is named"
