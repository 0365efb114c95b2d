from dataclasses import replace

import pytest

from reportedly.gather.names import Name, Register, capitals, clash, named, namesakes, swapped
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


def test_exchanged_roles_are_seen_but_a_passive_is_none() -> None:
    one, other = "that Oske will sack Brandt", "that Brandt will sack Oske"
    assert swapped(_named(one), _named(other), (one, other))
    passive = "that Brandt will be sacked by Oske"
    assert not swapped(_named(one), _named(passive), (one, passive))
    assert not swapped(_named(one), _named(one), (one, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oske threatened Brandt", "Oske was threatened by Brandt"),
        ("Oske defeats Brandt", "Oske was narrowly defeated by her rival Brandt"),
        ("Oske was beaten by Brandt", "Brandt was beaten by Oske"),
        ("Oske lost to Brandt", "Brandt lost to Oske"),
        ("Oske leads Brandt by three points", "Brandt leads Oske by three points"),
    ],
)
def test_who_did_it_to_whom_is_told_over_passives_and_prepositions(one: str, other: str) -> None:
    left, right = (capitals(text, {"osk", "brandt"}) for text in (one, other))
    assert swapped(left, right, (one, other))
    assert swapped(right, left, (other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oske threatened Brandt", "Brandt was threatened by Oske"),
        ("Brandt, whom Oske threatened, left", "Brandt was threatened by Oske"),
        ("Oske and Brandt were beaten", "Oske was beaten by Brandt"),
        ("Oske met with Brandt", "Brandt met with Oske"),
        ("Oske is married to Brandt", "Brandt is married to Oske"),
        ("Oske sold a barge to Brandt", "Brandt bought a barge from Oske"),
    ],
)
def test_the_same_deed_in_other_words_is_no_exchange(one: str, other: str) -> None:
    left, right = (capitals(text, {"osk", "brandt"}) for text in (one, other))
    assert not swapped(left, right, (one, other))
    assert not swapped(right, left, (other, one))


def test_over_and_against_turn_a_preference_round() -> None:
    one, other = "they prefer Oske over Brandt", "they prefer Brandt over Oske"
    assert swapped(_named(one), _named(other), (one, other))


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


def test_who_gives_and_who_gets_are_not_exchanged() -> None:
    one = "that the Vell Guild gave Brandt a barge"
    other = "that Brandt got a barge from the Vell Guild"
    assert not swapped(_named(one), _named(other), (one, other))


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
