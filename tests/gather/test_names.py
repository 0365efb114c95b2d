from dataclasses import replace

from reportedly.gather.names import Name, Register, capitals, clash, named, namesakes
from reportedly.schema import Entity, Identity, Span


def _entity(id_: str, article: str, name: str, *mentions: tuple[int, int]) -> Entity:
    return Entity(id_, article, name, "person", True, 1, tuple(Span(*m) for m in mentions))


def _named(text: str) -> list[Name]:
    return capitals(text, frozenset())


def test_capitals_within_a_sentence_are_names() -> None:
    assert [n.text for n in _named("the minister met Dara Oske in Vell")] == ["Dara Oske", "Vell"]
    assert [n.role for n in _named("the minister met Dara Oske in Vell")] == ["", "in"]


def test_the_first_word_is_a_name_only_if_known_elsewhere() -> None:
    assert _named("Ministers met") == []
    assert [n.text for n in capitals("Oske resigns", {"osk"})] == ["Oske"]


def test_days_and_months_name_no_one() -> None:
    assert _named("she leaves on Friday in March") == []


def test_possessives_end_a_name() -> None:
    assert [n.text for n in _named("they saw Norland’s Admiralty")] == ["Norland’s", "Admiralty"]


def test_a_headline_has_no_names_but_the_known() -> None:
    headline = "Minister Plans New Harbour Against Fishermen"
    assert _named(headline) == []


def test_other_names_in_one_role_clash() -> None:
    assert clash(_named("that Oske favours Brandt"), _named("that Oske favours Lund")) is not None
    assert clash(_named("that he won in Vell"), _named("that he won in Holm")) is not None


def test_a_name_that_one_leaves_out_is_no_clash() -> None:
    assert clash(_named("that Oske favours Brandt"), _named("that Oske decided")) is None
    assert clash(_named("at a dinner in Vell"), _named("that Oske dined")) is None


def test_a_country_and_its_adjective_are_one() -> None:
    assert named("Norland", "").is_same(named("Norlandic", ""))
    assert not named("Norland", "").is_same(named("Northam", ""))
    for land, other in (("Norgia", "Norgiaria"), ("Varrin", "Varrinez"), ("Ostards", "Ostardson")):
        assert not named(land, "").is_same(named(other, ""))


def test_two_known_people_are_no_country_and_its_adjective() -> None:
    ada, bea = (
        replace(named(n, e), full=n) for n, e in (("Ada Varrin", "x"), ("Bea Varrini", "y"))
    )
    assert not ada.is_same(bea)
    land, folk = (replace(named(n, e), full=n) for n, e in (("Norland", "x"), ("Norlandic", "y")))
    assert land.is_same(folk)


def test_the_register_knows_names_by_their_place() -> None:
    entities = [_entity("a:e1", "a", "Oske", (0, 4)), _entity("b:e1", "b", "Dara Oske", (5, 14))]
    register = Register(
        entities, [Identity("b:e1", "a:e1", 1.0, ""), Identity("a:e1", "a:e1", 1, "")]
    )
    (mention,) = register.within("a", (Span(0, 10),))
    called = register.called("a:e1", "she")
    assert mention.entity == "a:e1"
    assert called is not None
    assert (called.text, called.word, called.full) == ("she", "osk", "Dara Oske")
    assert register.within("a", (Span(1, 10),)) == []
    assert register.called("nobody", "x") is None


def test_owners_are_learnt_from_possessives() -> None:
    text = "Norland’s Admiralty"
    entities = [
        _entity("a:e1", "a", "Norland", (0, 7)),
        _entity("a:e2", "a", "Admiralty", (10, 19)),
    ]
    register = Register(entities, [])
    register.learn_owners({"a": text})
    admiralty, norland = register.called("a:e2", "Admiralty"), register.called("a:e1", "Norland")
    assert admiralty is not None
    assert norland is not None
    assert admiralty.is_same(norland)


def test_a_name_keeps_its_role_behind_an_article_and_an_and() -> None:
    roles = {n.text: n.role for n in _named("it came from the Vell and Lund")}
    assert roles == {"Vell": "from", "Lund": "from"}


def test_two_who_share_a_last_name_are_two() -> None:
    ada, bea = (replace(named(n, e), full=n) for n, e in (("Ada Oske", "x"), ("Bea Oske", "y")))
    assert not ada.is_same(bea)
    assert ada.is_same(replace(bea, text="Oske", full="Oske"))
    assert ada.is_same(replace(bea, text="Mrs Oske", full="Mrs Oske"))
    assert ada.is_same(replace(ada, text="Adalind Oske", entity="z"))
    assert ada.is_same(replace(bea, entity=""))


def test_who_does_it_in_a_passive_clashes_with_another_doer() -> None:
    one, other = "that Oske burnt the letters", "that the letters were burnt by Brandt"
    assert clash(_named(one), _named(other)) == ("Oske", "Brandt")


def test_whose_deed_it_is_stands_in_no_other_role() -> None:
    one, other = "that the abdication of Oske is near", "that Brandt will abdicate"
    assert clash(_named(one), _named(other)) == ("Oske", "Brandt")


def test_two_of_one_last_name_are_told_apart_where_each_is_named_alone() -> None:
    ada = replace(named("Ada Oske", ""), word="oske", entity="x", full="Ada Oske")
    bea = replace(ada, text="Bea Oske", entity="y", full="Bea Oske")
    assert namesakes([ada], [bea])
    assert not namesakes([ada, bea], [bea])
    assert not namesakes([ada], [replace(bea, text="Oske", full="Oske")])
