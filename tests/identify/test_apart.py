"""People of one given name and surname whom a middle name or "Jr." tells apart."""

import pytest

from reportedly.identify import identify
from reportedly.identify.forms import form, label_of
from reportedly.schema import Entity, EntityKind, Span


def entity(article: str, name: str, kind: EntityKind = "person", n: int = 1) -> Entity:
    return Entity(f"{article}:e{n}", article, name, kind, True, 1, (Span(n, n + 1),))


def groups(*entities: Entity) -> set[frozenset[str]]:
    """The groups of entities, each as "article name"."""
    found: dict[str, set[str]] = {}
    by_id = {e.id: e for e in entities}
    for one in identify(entities):
        own = by_id[one.entity]
        found.setdefault(one.canonical, set()).add(f"{own.article} {own.name}")
    return {frozenset(some) for some in found.values()}


def many(*names: str) -> list[frozenset[str]]:
    """The groups of names, each in an article of its own, as sets of names."""
    found = groups(*(entity(chr(97 + n), name) for n, name in enumerate(names)))
    return sorted((frozenset(x[2:] for x in group) for group in found), key=sorted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilko W. Marr", "Ilko H. W. Marr"),
        ("Ilko L. Marr", "Ilko R. Marr"),
        ("Ilko Lars Marr", "Ilko R. Marr"),
        ("Ilko Marr Sr", "Ilko Marr Jr."),
        ("Ilko Marr Jr.", "Ilko Marr III"),
        ("I. W. Marr", "Ilko H. W. Marr"),
        ("Bob L. Marr", "Robert T. Marr"),
    ],
)
def test_two_of_a_family(one: str, other: str) -> None:
    assert len(many(one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilko W. Marr", "Ilko Marr"),
        ("Ilko W. Marr", "Ilko Walter Marr"),
        ("Ilko HW Marr", "Ilko H.W. Marr"),
        ("Ilko Sergeyevich Marr", "Ilko Sergeevich Marr"),
        ("Ilko van der Marr", "Ilko R. Marr"),
        ("Robert 'Bob' Marrane", "Robert T. Marrane"),
        ("Anna Holm-Berg", "Anna M. Berg"),
        ("Ilko Marr Jr.", "Ilko Marr"),
        ("Ilko R. Marr Jr.", "Ilko Marr"),
        ("Ilko Marr Jr., PhD", "Ilko Marr Jr"),
    ],
)
def test_one_whose_name_is_cut_short(one: str, other: str) -> None:
    assert len(many(one, other)) == 1


def test_a_bare_name_makes_no_one_of_two_who_are_told_apart() -> None:
    names = ("Ilko L. Marr", "Ilko R. Marr", "Ilko Marr")
    assert many(*names) == [frozenset({name}) for name in sorted(names)]
    assert len(many("Bob L. Marr", "Robert T. Marr", "Bob Marr")) == 2
    assert len(many("Ilko Marr Sr", "Ilko Marr Jr", "Ilko Marr")) == 3


def test_nor_does_a_surname() -> None:
    assert len(many("Ilko L. Marr", "Ilko R. Marr", "Ilko Marr", "Marr")) == 4


def test_an_article_that_has_father_and_son_tells_them_apart_in_all_others() -> None:
    found = groups(
        entity("a", "Ilko Marr"),
        entity("a", "Ilko Marr Jr.", n=2),
        entity("b", "Ilko Marr Jr."),
        entity("c", "Ilko Marr"),
        entity("d", "Ilko R. Marr Jr."),
        entity("e", "Marr Jr."),
    )
    assert found == {
        frozenset({"a Ilko Marr", "c Ilko Marr"}),
        frozenset({"a Ilko Marr Jr.", "b Ilko Marr Jr.", "d Ilko R. Marr Jr.", "e Marr Jr."}),
    }


def test_so_it_is_where_they_stand_beside_another_form_of_the_name() -> None:
    found = groups(
        entity("a", "Ilko Marr"),
        entity("a", "Ilko Marr Jr.", n=2),
        entity("b", "Ilko Marr"),
        entity("b", "Ilko J. Marr", n=2),
    )
    assert frozenset({"a Ilko Marr Jr."}) in found


def test_a_surname_alone_is_the_fathers() -> None:
    both = (entity("a", "Ilko Marrane"), entity("a", "Ilko Marrane Jr.", n=2))
    assert frozenset({"a Ilko Marrane", "b Marrane"}) in groups(*both, entity("b", "Marrane"))
    sister = (entity("a", "Dana Marrane"), entity("a", "Ilko Marrane Jr.", n=2))
    assert frozenset({"b Marrane"}) in groups(*sister, entity("b", "Marrane"))


def test_without_such_an_article_the_two_are_one_with_less_certainty() -> None:
    found = identify([entity("a", "Ilko Marr"), entity("b", "Ilko Marr Jr.")])[1]
    assert (found.canonical, found.score) == ("a:e1", 0.8)
    assert found.why == "“Ilko Marr” may be short for “Ilko Marr Jr.”, as no article has both"


def test_a_mark_is_no_word_of_the_name() -> None:
    own = form(label_of(entity("a", "Anna Holm-Berg Jr., MD")))
    assert (own.words, own.further, own.mark) == (("anna", "holm", "berg"), ("holm",), "jr")
    assert form(label_of(entity("a", "Jr"))).mark == ""


def test_letters_of_an_outlet_are_no_body_of_these_initials() -> None:
    def of(short: EntityKind, full: EntityKind, *beside: Entity) -> int:
        letters = entity("a", "NPA", short)
        return len(groups(letters, entity("b", "Northline Press Agency", full), *beside))

    assert of("outlet", "institution") == of("institution", "outlet") == 2
    assert of("outlet", "outlet") == of("institution", "institution") == 1
    assert of("outlet", "unknown") == of("unknown", "institution") == 1
    assert of("institution", "institution", entity("c", "NPA", "outlet")) == 2
    assert of("outlet", "institution", entity("c", "Northline Press Agency", "outlet")) == 1
