import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.identify import identify
from reportedly.schema import Entity, EntityKind


def entity(article: str, name: str, kind: EntityKind = "person", named: bool = True) -> Entity:
    return Entity(f"{article}:{name}:{kind}", article, name, kind, named, 1, ())


def together(*entities: Entity) -> set[frozenset[str]]:
    """The groups of names."""
    by_id = {e.id: e for e in entities}
    groups: dict[str, set[str]] = {}
    for found in identify(entities):
        groups.setdefault(found.canonical, set()).add(by_id[found.entity].name)
    return {frozenset(g) for g in groups.values()}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Yurin Dashko", "Yuryn Daszko", "person"),
        ("Aleksandr Petrov", "Alexander Petroff", "person"),
        ("Ilse Marrane", "Ilse M. Marrane", "person"),
        ("Benedikt O’Sheray", "Benedikt O'Sheray", "person"),
        ("José Muñoz", "Jose Munoz", "person"),
        ("President Ilko Marr", "Ilko Marr", "person"),
        ("Ilko Marr", "Marr", "person"),
        ("Ilko Marr", "I. Marr", "person"),
        ("The Lantern", "Lantern Magazine", "outlet"),
        ("Halverin Courier", "Courier", "outlet"),
        ("Northline Press Agency", "NPA", "outlet"),
        ("Ministry of the Interior", "Interior Ministry", "institution"),
    ],
)
def test_the_same(one: str, other: str, kind: EntityKind) -> None:
    assert together(entity("a", one, kind), entity("b", other, kind)) == {frozenset({one, other})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivan Petrov", "Ivana Petrova"),
        ("Ivan Petrov", "Ivan Petrova"),
        ("John Smith", "Joan Smith"),
        ("Ilko Marr", "Ilko Moss"),
        ("Dana Voss", "Dana Foss"),
        ("Ilko Marr", "Dana Marr"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert len(together(entity("a", one), entity("b", other))) == 2


def test_a_surname_of_two_people_is_nobody() -> None:
    found = together(entity("a", "Ilko Marr"), entity("b", "Dana Marr"), entity("c", "Marr"))
    assert len(found) == 3


def test_spellings_used_side_by_side_are_two_people() -> None:
    assert len(together(entity("a", "Yurin Dashko"), entity("a", "Yuryn Daszko"))) == 2


@pytest.mark.parametrize("kind", ["anonymous", "unknown", "document", "group", "person"])
def test_the_nameless_are_never_joined(kind: EntityKind) -> None:
    one, other = entity("a", "a source", kind, False), entity("b", "a source", kind, False)
    assert [i.canonical for i in identify([one, other])] == [one.id, other.id]


def test_an_author_may_be_a_person() -> None:
    found = identify([entity("b", "Nadia Ferr", "author"), entity("a", "Nadia Ferr")])
    assert {i.canonical for i in found} == {"a:Nadia Ferr:person"}


def test_a_person_and_a_place_of_one_full_name_stay_apart() -> None:
    one, other = entity("a", "Sel Marr"), entity("b", "Sel Marr", "place")
    assert len({i.canonical for i in identify([one, other])}) == 2


def test_a_lone_word_is_taken_for_what_the_pile_knows_it_for() -> None:
    one, other = entity("a", "Korvath"), entity("b", "Korvath", "place")
    assert len({i.canonical for i in identify([one, other])}) == 1


def test_reasons_and_scores() -> None:
    found = identify([entity("a", "Yurin Dashko"), entity("b", "Yuryn Daszko")])
    first, second = found
    assert (first.canonical, first.score) == (first.entity, 1.0)
    assert second.canonical == first.entity
    assert 0.8 < second.score < 1
    assert second.why == "“Yurin Dashko” and “Yuryn Daszko” are spelt alike"


def test_nothing() -> None:
    assert identify([]) == []


_NAMES = st.sampled_from(
    [
        "Ilko Marr", "Ilko Mar", "I. Marr", "Marr", "Dana Marr", "Yurin Dashko", "Yuryn Daszko",
        "The Sel Post", "Sel Post", "Post", "SPA", "Sel Press Agency", "Marr Institute", "", "’",
        "Interior Ministry", "Ministry of the Interior", "Ilko J. Marr", "é", "\0",
    ]
)  # fmt: skip
_KINDS = st.sampled_from(["person", "outlet", "institution", "author", "unknown", "anonymous"])
_ENTITIES = st.lists(
    st.builds(entity, st.sampled_from("abcd"), _NAMES, _KINDS, st.booleans()),
    max_size=25,
    unique_by=lambda e: e.id,
)


@settings(max_examples=150, deadline=None)
@given(_ENTITIES, st.randoms(use_true_random=False))
def test_any_order_gives_the_same(entities: list[Entity], rng: random.Random) -> None:
    found = identify(entities)
    shuffled = entities.copy()
    rng.shuffle(shuffled)
    assert identify(shuffled) == found
    assert [i.entity for i in found] == sorted(e.id for e in entities)
    groups: dict[str, list[str]] = {}
    for i in found:
        groups.setdefault(i.canonical, []).append(i.entity)
        assert 0 <= i.score <= 1
        assert i.why
    assert all(canonical == min(group) for canonical, group in groups.items())
