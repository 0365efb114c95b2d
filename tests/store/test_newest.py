from pathlib import Path

from piles import Pile

from reportedly.store.newest import articles_of, newest, shelves


def test_articles_a_page_at_a_time_the_newest_first(tmp_path: Path) -> None:
    pile = Pile()
    for number, outlet in enumerate(("Osk Herald", "Sel Post", "Osk Herald", "Lake News"), 1):
        pile.article(f"a{number}", outlet, f"2031-05-0{number}" if number < 4 else "")
        pile.say(f"a{number}", "Jon Pell", f"that it rained on day {number}")
    pile.say("a2", "Ida Lund", "that it did not")
    store = pile.store(tmp_path / "some.db")
    with store.view() as view:
        at = view.connection
        assert [(a.id, a.statements) for a in newest(at, None, 3, 0)] == [
            ("a3", 1),
            ("a2", 2),
            ("a1", 1),
        ]
        assert [a.id for a in newest(at, None, 3, 3)] == ["a4"]
        assert [a.id for a in newest(at, "Osk Herald", 3, 0)] == ["a3", "a1"]
        assert (articles_of(at, None), articles_of(at, "Sel Post")) == (4, 1)
        assert [(s.outlet, s.articles) for s in shelves(at, 2)] == [
            ("Osk Herald", 2),
            ("Lake News", 1),
        ]
    store.close()


def test_a_copy_is_told(tmp_path: Path) -> None:
    pile = Pile()
    text = " ".join(f"word{n} that stands in both of the articles" for n in range(30))
    pile.article("old", "Osk Herald", "2031-05-01", text=text)
    pile.article("new", "Sel Post", "2031-05-02", text=text)
    store = pile.store(tmp_path / "some.db")
    with store.view() as view:
        assert {a.id: a.is_copy for a in newest(view.connection, None, 9, 0)} == {
            "new": True,
            "old": False,
        }
    store.close()
