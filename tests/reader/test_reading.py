from collections.abc import Callable
from dataclasses import replace

import pytest
from piles import Pile
from readable import Shelf

from reportedly.errors import NotFound
from reportedly.reader.view import Reading
from reportedly.schema import Fact, Span


def _text(found: Reading) -> str:
    return "".join(r.text for s in found.sections for p in s.paragraphs for r in p.runs)


def _marked(found: Reading, role: str, of: str) -> str:
    runs = (r for s in found.sections for p in s.paragraphs for r in p.runs)
    return "".join(r.text for r in runs if any((m.role, m.of) == (role, of) for m in r.marks))


def test_the_text_with_its_marks(shelf: Callable[..., Shelf], report: Pile) -> None:
    found = shelf(report).read("osk")
    assert _text(found) == report.texts["osk"]
    assert _marked(found, "source", "osk:a0") == "Jon Pell"
    assert _marked(found, "cue", "osk:a1") == "said"
    assert _marked(found, "content", "osk:a1") == "that the mayor wants a new bridge"
    assert _marked(found, "content", "osk:a2") == "a new bridge"
    assert _marked(found, "hedge", "osk:a0") == "may"
    assert found.total == 3


def test_numbers_stand_behind_the_cues(shelf: Callable[..., Shelf], report: Pile) -> None:
    runs = [r for s in shelf(report).read("osk").sections for p in s.paragraphs for r in p.runs]
    assert [(r.text, r.refs) for r in runs if r.refs] == [
        ("said", ("osk:a0",)),
        ("said", ("osk:a1",)),
        ("wants", ("osk:a2",)),
    ]


def test_an_address_points_at_words(shelf: Callable[..., Shelf], report: Pile) -> None:
    found = shelf(report).read("osk", Span(4, 13))
    assert _marked(found, "at", "") == "Pell said"
    assert found.at_start == 4


@pytest.mark.parametrize("at", [Span(9, 9), Span(50_000, 60_000), Span(7, 3)])
def test_an_address_that_points_at_nothing_shows_the_article(
    shelf: Callable[..., Shelf], report: Pile, at: Span
) -> None:
    found = shelf(report).read("osk", at)
    assert found.at is None
    assert _text(found) == report.texts["osk"]


def test_other_mentions_of_a_speaker_are_marked(shelf: Callable[..., Shelf]) -> None:
    pile = Pile()
    pile.say("osk", "Jon Pell", "that he, Pell, is late")
    entity = pile.entities["osk", "Jon Pell"]
    pile.entities["osk", "Jon Pell"] = replace(
        entity, mentions=(*entity.mentions, Span(19, 21), Span(23, 27))
    )
    assert _marked(shelf(pile).read("osk"), "speaker", entity.id) == "Jon PellhePell"


def test_words_that_tell_of_a_hand_are_marked(shelf: Callable[..., Shelf]) -> None:
    pile = Pile()
    pile.say(
        "osk", "Jon Pell", "it rains", "told the Sel Post", via=[("Sel Post", "outlet")],
        told="told the Sel Post",
    )  # fmt: skip
    found = shelf(pile).read("osk")
    assert _marked(found, "via", "osk:a0") == "told the Sel Post"
    assert [h.via for h in found.cards[0].path] == ["", "told the Sel Post", ""]


def test_a_long_article_is_read_in_parts(shelf: Callable[..., Shelf]) -> None:
    pile = Pile()
    for number in range(900):
        pile.say(
            "osk", "Jon Pell", f"that the bridge number {number} may be shut until the end of May"
        )
    made = shelf(pile)
    first = made.read("osk")
    parts = [made.read("osk", part=n) for n in range(len(first.parts))]
    assert len(parts) > 1
    assert "".join(map(_text, parts)) == pile.texts["osk"]
    assert [c.number for p in parts for c in p.cards] == list(range(1, 901))
    assert {p.total for p in parts} == {900}
    last = pile.attributions[-1].content[0]
    assert made.read("osk", last).part == len(parts) - 1
    assert _marked(made.read("osk", last), "at", "") == pile.texts["osk"][last.start : last.end]


def test_a_statement_over_the_end_of_a_part_has_one_card(shelf: Callable[..., Shelf]) -> None:
    pile = Pile()
    pile.say("osk", "Jon Pell", "that it rains")
    pile.say("osk", "Ida Lund", "that " + "it rains and rains " * 4000)
    found = [shelf(pile).read("osk", part=n) for n in range(3)]
    assert [[c.number for c in f.cards] for f in found] == [[1, 2], [], []]
    assert all(_marked(f, "content", "osk:a1") for f in found)


def test_facts_tell_where_they_are_from(shelf: Callable[..., Shelf], report: Pile) -> None:
    facts = (
        Fact("osk", "published", "2031-05-01", "meta date"),
        Fact("osk", "title", "The bridge", "headline", 0, 10),
    )
    found = shelf(report, *facts).read("osk")
    assert [f.field for f in found.facts] == ["title", "published"]
    assert found.locations == ("/osk",)


def test_no_such_article(shelf: Callable[..., Shelf], report: Pile) -> None:
    with pytest.raises(NotFound, match="no article nowhere"):
        shelf(report).read("nowhere")
