"""Names of one bearer that are not written alike, and names of two that are."""

import numpy as np
import pytest
from slowness import at_most

from reportedly.identify import identify
from reportedly.identify.forms import form, label_of
from reportedly.identify.latin import plain, words
from reportedly.identify.verdicts import place_of
from reportedly.schema import Entity, EntityKind, Identity, Judgement, Span


def entity(article: str, name: str, kind: EntityKind = "person", n: int = 1) -> Entity:
    return Entity(f"{article}:e{n}", article, name, kind, True, 1, (Span(n, n + 1),))


def canonical(entities: list[Entity], **known: object) -> dict[str, str]:
    return {i.entity: i.canonical for i in identify(entities, **known)}  # type: ignore[arg-type]


def joined(one: Entity, other: Entity, *beside: Entity) -> bool:
    found = canonical([one, other, *beside])
    return found[one.id] == found[other.id]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Gleb Orlovsky", "Глеб Орловский", "person"),
        ("Dmitry Marenkov", "Дмитрий Маренков", "person"),
        ("Mahmoud Barakat", "محمود بركات", "person"),
        ("Li Weiming", "李伟明", "person"),
        ("Kim Dae Sun", "Kim Dae-sun", "person"),
        ("Anna Holm Berg", "Anna Holm-Berg", "person"),
        ("Sun Kim-Dae", "Sun Kim Dae", "person"),
        ("Robert Marrane", "Bob Marrane", "person"),
        ("Katherine Marrane", "Kate Marrane", "person"),
        ("Anna Berg (née Holm)", "Anna Holm", "person"),
        ("Anna Berg (née Holm)", "Anna Berg", "person"),
        ("Anna Holm-Berg", "Anna Holm", "person"),
        ("Anna Holm-Berg", "Anna Berg", "person"),
        ("Dr. Ilko Marr", "Ilko Marr Jr.", "person"),
        ("Ilko Marrane", "Ilko Marane", "person"),
        ("Orbel Ilko", "Ilko Orbel", "person"),
        ("Halver Motors Inc.", "Halver Motors", "institution"),
        ("United Vandia", "U.V.", "institution"),
        ("Ærø Łask", "Aero Lask", "person"),
    ],
)
def test_one_bearer(one: str, other: str, kind: EntityKind) -> None:
    assert joined(entity("a", one, kind), entity("b", other, kind))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("James Henry", "Henry James"),
        ("Robert Marrane", "Roberta Marrane"),
        ("Anna Berg (née Holm)", "Anna Lind"),
        ("Mahmoud Barakat", "سمير بركات"),
        ("Глеб Орловский", "Игорь Орловский"),
        ("Bob Marrane", "Bill Marrane"),
        ("Kim Dae-sol", "Kim Hyo-dae"),
        ("Kim Dae-sol", "Kim Hae-sol"),
        ("Yoon Dae-sol", "Yoon Hyo-dae"),
        ("Ilse Brenn Marrane", "Ilse Brenn"),
        ("Kim", "Kim Dae-sol"),
        ("Harry", "Ilse Harry"),
    ],
)
def test_two_bearers(one: str, other: str) -> None:
    assert not joined(entity("a", one), entity("b", other))


def test_a_short_given_name_that_fits_two_is_neither() -> None:
    short, steven = entity("a", "Chris Marrane"), entity("b", "Christopher Marrane")
    assert joined(short, steven)
    assert not joined(short, steven, entity("c", "Christine Marrane"))


def test_a_double_surname_beside_one_of_its_parts_is_somebody_else() -> None:
    one, other = entity("a", "Anna Holm-Berg"), entity("b", "Anna Holm")
    assert joined(one, other)
    assert not joined(one, other, entity("a", "Anna Holm", n=2))


def company(article: str, *names: str) -> list[Entity]:
    return [entity(article, name, n=n) for n, name in enumerate(names, 2)]


def test_a_common_name_is_joined_in_the_same_company_alone() -> None:
    smiths = [entity(a, "John Smith") for a in "abc"]
    ours = ("Ilse Marrane", "Yurin Dashko", "Pavo Lindqar")
    others = ("Nadia Ferr", "Bo Halvers", "Tilda Osk")
    around = [*company("a", *ours), *company("b", *ours), *company("c", *others)]
    found = canonical([*smiths, *around])
    assert found["a:e1"] == found["b:e1"] != found["c:e1"]


def test_a_surname_is_told_by_company_where_several_bear_it() -> None:
    ours, others = ("Ilse Ganz", "Yurin Dashko", "Pavo Lindqar"), ("Nadia Ferr", "Bo Halvers")
    entities = [
        entity("a", "Ilko Marrane"), *company("a", *ours),
        entity("b", "Dana Marrane"), *company("b", *others),
        entity("c", "Marrane"), *company("c", *ours),
        entity("d", "Marrane"), *company("d", "Tilda Osk"),
    ]  # fmt: skip
    found = canonical(entities)
    assert found["c:e1"] == found["a:e1"] != found["b:e1"]
    assert found["d:e1"] == "d:e1"


@pytest.mark.parametrize(
    ("lone", "full"), [("Harry", "Ilse Harry"), ("Kim", "Kim Dae-sol"), ("Kim", "Kim Dae Sol")]
)
def test_company_tells_of_whom_a_lone_given_name_is_the_surname(lone: str, full: str) -> None:
    ours = ("Ilse Ganz", "Yurin Dashko", "Pavo Lindqar")
    around = [*company("a", *ours), *company("b", *ours)]
    assert joined(entity("a", full), entity("b", lone), *around)


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Kim Dae-sol", "kim"),
        ("Lee Hsien Hyuk", "lee"),
        ("Lee Harvey Osk", "osk"),
        ("Kim Holm Marrane", "marrane"),
        ("Kim Marr", "marr"),
    ],
)
def test_syllables_behind_a_given_name_tell_a_surname_in_front(name: str, surname: str) -> None:
    assert form(label_of(entity("a", name))).surname == surname


def test_what_they_say_tells_two_of_one_name_apart() -> None:
    def vector(*numbers: float) -> bytes:
        row = np.array(numbers, np.float32)
        return (row / np.linalg.norm(row)).astype("<f2").tobytes()

    smiths = [entity(a, "John Smith") for a in "abc"]
    vectors = {"a:e1": vector(1, 0, 0), "b:e1": vector(1, 0.2, 0), "c:e1": vector(0, 0, 1)}
    found = canonical(smiths, vectors=vectors)
    assert found["a:e1"] == found["b:e1"] != found["c:e1"]


def test_two_of_one_name_in_one_article_stay_two() -> None:
    entities = [
        entity("a", "Ilko Marrane"),
        entity("a", "Ilko Marrane", n=2),
        entity("b", "Ilko Marrane"),
    ]
    found = canonical(entities)
    assert found["a:e1"] != found["a:e2"]
    assert found["b:e1"] in (found["a:e1"], found["a:e2"])


def judged(one: Entity, other: Entity, verdict: str, when: str) -> Judgement:
    places = [place_of(one), place_of(other)]
    return Judgement(when, *places, verdict, "Ana", when, "")  # type: ignore[arg-type]


def test_a_persons_different_cuts_the_weakest_link_of_a_chain() -> None:
    one, middle, far = (
        entity("a", "Ilko Marrane"),
        entity("b", "Marrane"),
        entity("c", "Ilko Marane"),
    )
    assert len(set(canonical([one, middle, far]).values())) == 1
    apart = [judged(one, far, "different", "1")]
    found = canonical([one, middle, far], judgements=apart)
    assert found["a:e1"] == found["b:e1"] != found["c:e1"]
    back = [*apart, judged(one, far, "unknown", "2")]
    assert canonical([one, middle, far], judgements=back) == canonical([one, middle, far])


def test_only_people_join_who_has_no_name() -> None:
    one = Entity("a:e1", "a", "a source", "anonymous", False, 1, (Span(1, 9),))
    other = Entity("b:e1", "b", "a source", "anonymous", False, 1, (Span(1, 9),))
    assert canonical([one, other])["b:e1"] == "b:e1"
    found = identify([one, other], {}, [judged(one, other, "same", "1")])
    assert found[1] == Identity("b:e1", "a:e1", 1.0, "Ana judged them the same")


def test_a_judgement_holds_when_entities_get_other_ids() -> None:
    one, other = entity("a", "Ilko Marrane"), entity("b", "Dana Ferr")
    said = [judged(one, other, "same", "1")]
    anew = [Entity("a:e9", "a", "Ilko Marrane", "person", True, 1, (Span(1, 2),)), other]
    assert len(set(canonical(anew, judgements=said).values())) == 1
    gone = [Entity("a:e9", "a", "Ilko Marrane", "person", True, 1, (Span(50, 60),)), other]
    assert len(set(canonical(gone, judgements=said).values())) == 2


def test_a_name_of_ten_thousand_characters_stands_alone() -> None:
    long = "Ilko " * 2_000
    with at_most(100):
        found = canonical([entity("a", long), entity("b", long), entity("c", "Ilko Marrane")])
        assert label_of(entity("a", long)) == ""
    assert len(set(found.values())) == 3


def test_five_thousand_people_in_one_article() -> None:
    crowd = [entity("a", f"{_word(n)} {_word(n * 7)}", n=n) for n in range(5_000)]
    with at_most(200):
        found = canonical([*crowd, entity("b", crowd[77].name)])
    assert found["b:e1"] == found["a:e77"]


def test_five_thousand_names_of_one_surname() -> None:
    many = [entity(f"a{n}", f"{_word(n)} Marrane") for n in range(5_000)]
    with at_most(600):
        identify([*many, entity("b", "Marrane")])


def test_ten_thousand_who_bear_a_common_name() -> None:
    many = [entity(f"a{n}", "John Smith") for n in range(10_000)]
    with at_most(250):
        identify(many)


def _word(n: int) -> str:
    letters = ""
    for _ in range(4):
        n, rest = divmod(n, 20)
        letters += "bcdfghklmnprstvzwxqj"[rest] + "aeiou"[rest % 5]
    return letters.title()


def test_scripts() -> None:
    assert plain("Хрущёв") == "khrushchev"
    assert plain("Михаил") == "mikhail"
    assert words("习近平") == ("xi", "jinping")
    assert words("欧阳修文") == ("ouyang", "xiuwen")
    assert plain("José Muñoz") == "jose munoz"
