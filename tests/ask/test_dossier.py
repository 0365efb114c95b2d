from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

import pytest
from piles import Pile

from reportedly.ask.alike import meant
from reportedly.ask.dossier import choices, described, dossier
from reportedly.ask.naming import form
from reportedly.ask.people import PeopleAtHand, StoredPeople
from reportedly.errors import Ambiguous, NotFound
from reportedly.schema import Article, Entity, Identity, Known, Link, Page, Role, Span
from reportedly.schema.nouns import Nouns
from reportedly.store import Unit

Noun = TypeVar("Noun")


class Given:
    """Nouns at hand, asked as a store is."""

    def __init__(self, nouns: Iterable[object]) -> None:
        self.nouns = Nouns(nouns)

    def all(self, kind: type[Noun], column: str = "", among: Iterable[str] = ()) -> list[Noun]:
        wanted = set(among)
        found = self.nouns.all(kind)
        return [n for n in found if getattr(n, column) in wanted] if column else found


def people(*nouns: object) -> PeopleAtHand:
    return PeopleAtHand(Given(nouns))


def named(*names: str) -> PeopleAtHand:
    return people(
        *(Entity(f"a:e{n}", "a", name, "person", True, 1, ()) for n, name in enumerate(names))
    )


def of(pile: Pile, *more: object) -> PeopleAtHand:
    """A pile of sentences as people; `more` are nouns beside."""
    pages = [Page(id_, id_, "text", text) for id_, text in pile.texts.items()]
    return people(
        *pages,
        *pile.articles.values(),
        *pile.attributions,
        *pile.speakers,
        *pile.hands,
        *pile.entities.values(),
        *pile.identities(),
        *more,
    )


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("ada brun", "Ada Brun"),
        ("Brun", "Ada Brun"),
        ("Müller", "Jan Muller"),
        ("Muller", "Jan Müller"),
        ("Sheray", "Bo O’Sheray"),
        ("O'Sheray", "Bo O’Sheray"),
        ("Петров", "Иван Петров"),
        ("Petrov", "Иван Петров"),
        ("Павловский", "Gleb Pavlovsky"),
        ("Pavlovskiy", "Pavlovsky"),
        ("Gleb Pavlovskii", "Gleb Pavlovsky"),
        ("Jan Mueler", "Jan Mueller"),
        ("李明", "李明"),
    ],
)
def test_a_name_is_found_however_it_is_written(asked: str, name: str) -> None:
    assert dossier(named("Cyr Dane", name), asked).name == name


@pytest.mark.parametrize(
    "asked", ["Mr. Brun", "Minister Brun", "Dr Ada Brun", "Prime Minister Brun"]
)
def test_a_title_is_no_part_of_a_name(asked: str) -> None:
    assert dossier(named("Cyr Dane", "Ada Brun"), asked).name == "Ada Brun"


def test_a_name_with_the_title_asked_for_comes_first() -> None:
    assert meant("Mayor Brun", ["Mayor Brun", "Ada Brun"]) == ["Mayor Brun"]


def test_a_name_too_long_to_compare_is_said_to_be_so() -> None:
    with pytest.raises(NotFound, match=r"beyond 200 characters \(this has 2,008\)"):
        dossier(named("Ada Brun"), "Ada Brun" + " Dane" * 400)


def test_who_is_nobody_and_who_is_several() -> None:
    for nobody in ("?", "", " ", "a:e9", "Dorn"):
        with pytest.raises(NotFound):
            dossier(named("Ada Brun"), nobody)
    with pytest.raises(Ambiguous, match="Ada Brun") as caught:
        dossier(named("Ada Brun", "Eva Brun"), "Brun")
    assert len(caught.value.choices) == 2


def test_a_name_that_is_exact_asks_for_no_other() -> None:
    assert dossier(named("Ada Brun", "Ada Brun Venn"), "Ada Brun").name == "Ada Brun"
    assert dossier(named("Osk", "Bank of Osk"), "Osk").name == "Osk"


def test_a_surname_may_be_everybody_who_bears_it() -> None:
    with pytest.raises(Ambiguous) as caught:
        dossier(named("Brun", "Ada Brun", "Brun Bank"), "Brun")
    assert len(caught.value.choices) == 2


def test_odd_names_cost_neither_time_nor_sense() -> None:
    long = "Brun " * 2_000
    many = named("Ada Brun", long, "Ada " * 2_000, "\u202eBrun", "💥", "")
    with pytest.raises(NotFound) as caught:
        dossier(many, "Dorn " * 2_000)
    assert len(str(caught.value)) < 200
    assert dossier(many, long).names == (long,)
    assert meant("💥", ["💥", "Ada Brun"]) == ["💥"]


def test_those_who_may_be_meant_are_told_with_roles_and_the_most_reported_first() -> None:
    nouns = [Entity(f"{a}:e1", a, "Ada Brun", "person", True, 1, ()) for a in "bc"]
    nouns += [Entity("a:e1", "a", "Eva Brun", "person", True, 1, ())]
    same = [Identity(e.id, "b:e1", 1.0, "") for e in nouns[:2]]
    roles = [Role("b:r1", "b", "b:e1", (), "Sen.", "current")]
    spelt = ("mayor of osk", "mayor of\nOsk", "mayor of Osk")
    roles += [Role(f"c:r{n}", "c", "c:e1", (), s, "former") for n, s in enumerate(spelt)]
    found = choices(people(*nouns, *same, *roles), "Brun")
    assert [described(c) for c in found] == [
        "Ada Brun (person, 2 articles, former mayor of Osk, Sen.) b:e1",
        "Eva Brun (person, 1 article) a:e1",
    ]


def test_an_id_stands_for_a_name() -> None:
    both = named("Ada Brun", "Eva Brun")
    assert dossier(both, "a:e1").name == "Eva Brun"
    assert [c.name for c in choices(both, "a:e1")] == ["Eva Brun"]


def test_what_they_said_and_through_whom() -> None:
    pile = Pile()
    pile.article("a", "Osk Post", "2020-05-02")
    pile.article("b", "Lund Post", "2020-05-01")
    pile.say("a", "Ada Brun", "the dam holds", via=[("Lund Post", "outlet")], manner="direct")
    pile.say("b", "Ada Brun", "the dam leaks")
    pile.say("b", "Bo Lind", "Ada Brun is wrong")
    about = pile.entities["b", "Ada Brun"]
    at = pile.texts["b"].rindex("Ada Brun")
    pile.entities["b", "Ada Brun"] = replace(about, mentions=(*about.mentions, Span(at, at + 8)))
    found = dossier(of(pile), "Ada Brun")
    assert [s.content for s in found.said] == ["the dam leaks", "the dam holds"]
    assert [s.speaker for s in found.said_of] == ["Bo Lind"]
    assert [(t.name, t.statements, t.quoted) for t in found.through] == [
        ("Lund Post", 2, 1),
        ("Osk Post", 1, 1),
    ]
    assert found.articles == 2


def test_both_its_names_in_one_article_count_where_others_speak_of_it() -> None:
    pile = Pile()
    pile.say("a", "Bo Lind", "the Harbour Office is late")
    pile.say("a", "Cy Dorn", "the Office of the Harbour is early")
    text, spans = pile.texts["a"], []
    for name in ("Harbour Office", "Office of the Harbour"):
        spans.append(Span(text.index(name), text.index(name) + len(name)))
    offices = [
        Entity(f"a:o{n}", "a", "Harbour Office", "institution", True, 1, (span,))
        for n, span in enumerate(spans)
    ]
    same = [Identity(e.id, "a:o0", 1.0, "the same name in other order") for e in offices]
    found = dossier(of(pile, *offices, *same), "a:o0")
    assert [s.speaker for s in found.said_of] == ["Bo Lind", "Cy Dorn"]


def test_what_two_say_together_each_of_them_says() -> None:
    pile = Pile()
    pile.say("a", "Ada Brun", "it is late")
    pile.say("a", "Ada Brun and Bo Lind", "it is early", kind="group")
    pair = pile.entities["a", "Ada Brun and Bo Lind"]
    one = pile.entities["a", "Ada Brun"].id
    pile.entities["a", pair.name] = replace(pair, members=(one,), named=False)
    found = dossier(of(pile), "Ada Brun")
    assert [s.content for s in found.said] == ["it is late", "it is early"]
    assert (found.naming.named, found.naming.in_groups) == (2, 1)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Brun", "named"),
        ("the minister, Ada Brun,", "named"),
        ("she", "pronoun"),
        ("she herself", "pronoun"),
        ("the minister", "description"),
        ("her spokesman", "description"),
        ("", "untold"),
    ],
)
def test_how_the_source_is_called(source: str, told: str) -> None:
    assert form(source, {"ada", "brun"}) == told


def test_roles_are_put_together_with_the_words_that_tell_them() -> None:
    texts = {"a": "Sen. Ada Brun spoke.", "b": "The senator, Ada Brun, was mayor until 2010."}
    nouns: list[object] = [Page(i, i, "text", text) for i, text in texts.items()]
    nouns += [Article(i, f"Title of {i}", "Osk Post", "", "2020-01-01", "en", "") for i in texts]
    nouns += [
        Entity("a:e1", "a", "Ada Brun", "person", True, 1, (Span(5, 13),)),
        Entity("b:e1", "b", "Ada Brun", "person", True, 1, (Span(13, 21),)),
        Identity("a:e1", "a:e1", 1.0, "the first of its group"),
        Identity("b:e1", "a:e1", 1.0, "the same name, “Ada Brun”"),
        Role("a:r1", "a", "a:e1", (Span(0, 4),), "Sen.", "current"),
        Role("b:r1", "b", "b:e1", (Span(4, 11),), "senator", "current"),
        Role("b:r2", "b", "b:e1", (Span(27, 32),), "mayor", "former", until="2010"),
    ]
    senator, mayor = dossier(people(*nouns), "Ada Brun").roles
    assert (senator.title, senator.articles) == ("senator", 2)
    assert [t.words for t in senator.told] == ["Sen.", "senator"]
    assert [t.passage for t in senator.told] == ["Sen. Ada Brun", "senator, Ada Brun"]
    assert (mayor.state, mayor.until, mayor.articles) == ("former", "2010", 1)


def test_identifiers_and_reasons_are_told() -> None:
    nouns: list[object] = [
        Entity("a:e1", "a", "Ada Brun", "person", True, 1, ()),
        Entity("b:e1", "b", "Brun", "person", True, 1, ()),
        Identity("a:e1", "a:e1", 1.0, "the first of its group"),
        Identity("b:e1", "a:e1", 0.8, "“Ada Brun” is the only one of that surname"),
        Link("a:e1", "a", "base/1", 0.9, "the same name"),
        Link("b:e1", "b", "", 0.0, "nobody known"),
        Known("base/1", "person", "Ada Brun", identifiers={"osk": "7"}, base="base"),
    ]
    found = dossier(people(*nouns), "Ada Brun")
    assert found.names == ("Ada Brun", "Brun")
    assert [(m.name, m.score) for m in found.merges] == [("Ada Brun", 1.0), ("Brun", 0.8)]
    (entry,) = found.known
    assert (entry.id, entry.identifiers, entry.articles) == ("base/1", {"osk": "7"}, 1)


def test_the_spellings_inside_an_article_are_told() -> None:
    mentions = ("Ada Brun", "Eda Brun", "Mayor A. Brun’s", "Mayor", "she", "the elder Brun")
    text = ". ".join(mentions)
    spans = tuple(Span(text.index(m), text.index(m) + len(m)) for m in mentions)
    nouns = (
        Page("a", "a", "text", text),
        Entity("a:e1", "a", "Ada Brun", "person", True, 1, spans),
    )
    assert dossier(people(*nouns), "Brun").names == ("A. Brun", "Ada Brun", "Eda Brun")


def test_a_store_is_asked_like_nouns_at_hand(sample_view: Unit) -> None:
    stored, at_hand = StoredPeople(sample_view), PeopleAtHand(sample_view)
    assert set(stored.names()) == set(at_hand.names())
    assert dossier(stored, "Lindqar") == dossier(at_hand, "Lindqar")
    every = {e.article for e in sample_view.all(Entity)}
    assert sorted(stored.groups_of(every)) == sorted(
        (e, list(m)) for e, m in at_hand.groups_of(every)
    )
