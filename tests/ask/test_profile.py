"""The dossier a page at a time tells what the whole one tells."""

from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.dossier import dossier
from reportedly.ask.people import StoredPeople
from reportedly.ask.profile import newest_said, profile, said_page
from reportedly.schema import Entity
from reportedly.schema.profile import Profile
from reportedly.store import Store, Unit, person

NAMES = ("Pavo Lindqar", "Benedikt O’Sheray", "Halverin Courier", "Korvath", "Mira Okonstad")


def of(view: Unit, key: str) -> Profile:
    group = person.canonical(view.connection, key)
    return profile(view, group, newest_said(view, group))


@pytest.mark.parametrize("name", NAMES)
def test_it_agrees_with_the_whole_dossier(sample_view: Unit, name: str) -> None:
    whole = dossier(StoredPeople(sample_view), name)
    found = of(sample_view, whole.entity)
    assert (found.entity, found.name, found.kind) == (whole.entity, whole.name, whole.kind)
    assert (found.articles, found.said) == (whole.articles, len(whole.said))
    assert found.naming == whole.naming
    assert sorted((t.statements, t.quoted, t.kind) for t in found.through) == sorted(
        (t.statements, t.quoted, t.kind) for t in whole.through
    )
    assert {m.merge for m in found.merges} == set(whole.merges)
    assert {(r.title.casefold(), r.articles) for r in found.roles} == {
        (r.title.casefold(), r.articles) for r in whole.roles
    }
    assert {k.id for k in found.known} == {k.id for k in whole.known}
    assert {n.name for n in found.names} <= set(whole.names)


def test_its_pages_hold_every_statement_once_the_newest_first(sample_view: Unit) -> None:
    whole = dossier(StoredPeople(sample_view), "Pavo Lindqar")
    said = newest_said(sample_view, whole.entity)
    pages = [said_page(sample_view, said[at : at + 5]) for at in range(0, len(said), 5)]
    found = [s for page in pages for s in page]
    assert sorted(s.attribution for s in found) == sorted(s.attribution for s in whole.said)
    dates = [s.date for s in found]
    assert dates == sorted(dates, reverse=True)


def test_any_mention_leads_to_the_whole_entity(sample_view: Unit) -> None:
    whole = dossier(StoredPeople(sample_view), "Pavo Lindqar")
    (lesser,) = [m for m in of(sample_view, whole.entity).merges if m.merge.name == "Lindqar"]
    assert lesser.entity != whole.entity
    assert of(sample_view, lesser.entity).entity == whole.entity
    assert person.canonical(sample_view.connection, "nobody:e1") == ""


def test_names_are_told_with_their_time(tmp_path: Path) -> None:
    pile = Pile()
    for article, date in {"a": "2021-05-01", "b": "", "c": "2019-01-01"}.items():
        pile.article(article, "Osk Post", date)
        pile.say(article, "Ada Brun", f"it is {article}")
    store = pile.store(tmp_path / "a.db")
    with store.view() as view:
        found = of(view, pile.entities["b", "Ada Brun"].id)
        said = newest_said(view, found.entity)
    (name,) = found.names
    assert (name.name, name.articles, name.first, name.last) == (
        "Ada Brun", 3, "2019-01-01", "2021-05-01",
    )  # fmt: skip
    assert [date for _, _, date in said] == ["2021-05-01", "2019-01-01", ""]


def test_an_unnamed_source_stays_one_of_its_article(sample_view: Unit) -> None:
    unnamed = next(e for e in sample_view.all(Entity) if e.name == "A source" and not e.named)
    found = of(sample_view, unnamed.id)
    assert (found.entity, found.named, found.articles) == (unnamed.id, False, 1)
    assert found.said > 0


def test_a_store_of_an_entity_that_says_nothing(tmp_path: Path) -> None:
    pile = Pile()
    pile.article("a", "Osk Post")
    pile.say("a", "Ada Brun", "it is late")
    store: Store = pile.store(tmp_path / "a.db")
    with store.view() as view:
        found = of(view, pile.entities["a", "Osk Post"].id)
    assert (found.said, found.through, found.roles, found.judged) == (0, (), (), ())
