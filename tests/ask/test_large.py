"""Questions that meet very much, and contents that hold very little."""

from pathlib import Path

import pytest
from piles import Asked, Pile

from reportedly import ask as asking
from reportedly.ask import ask
from reportedly.ask.stored import StoredPile
from reportedly.ask.tree import hands
from reportedly.export.sheet_json import sheet_json
from reportedly.export.sheet_markdown import sheet_markdown
from reportedly.export.sheet_terminal import sheet_text
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Entity,
    Flag,
    Hand,
    Identity,
    Member,
    Metadata,
    Page,
    Pair,
    Run,
    Span,
    Speaker,
    Weight,
)
from reportedly.store import Store

RUN = Run("r", "test", 1, "")
COUNT = 10_000


def _many(asked: Asked) -> asking.Pile:
    pile = Pile()
    for n, plan in enumerate(PLANS):
        pile.say("abc"[n % 3], "Jon Pell", f"that Dara Oske means to {plan}")
    return asked(pile)


PLANS = (
    "sell the ferry, paint school roofs, build bridges, close every mill, drain canals,"
    " tax parrots, move archives, light towers, free prisoners, ban drones, plant oaks"
).split(", ")
QUESTION = "What does Dara Oske mean to do?"


def test_pages_hold_every_claim_once(asked: Asked) -> None:
    it = _many(asked)
    pages = [ask(QUESTION, it, limit=4, offset=at) for at in (0, 4, 8, 12)]
    ids = [claim.id for sheet in pages for claim in sheet.claims]
    assert len(ids) == len(set(ids)) == len(PLANS)
    assert [(s.total, s.left_out) for s in pages] == [(11, 7), (11, 3), (11, 0), (11, 0)]
    assert "Claims 5 to 8 of 11 that bear on it. The next: --page 3" in sheet_text(pages[1], 100)
    assert "No such page: 11 claims" in sheet_text(pages[3], 100)


def test_pages_reach_behind_what_is_ranked_at_once(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportedly.ask.free.LOOKED_AT", 3)
    it = _many(asked)
    pages = [ask(QUESTION, it, limit=4, offset=at) for at in (0, 4, 8)]
    ids = [claim.id for sheet in pages for claim in sheet.claims]
    assert len(ids) == len(set(ids)) == len(PLANS)
    assert pages[0].left_out >= 1


@pytest.mark.parametrize(
    "question", ["folly", "“Folly”", "Who says folly?", "What did Jon Pell say?"]
)
def test_a_content_of_one_word(asked: Asked, question: str) -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "Folly")
    pile.say("b", "Mira Holt", "no")
    sheet = ask(question, asked(pile))
    assert [c.text for c in sheet.claims] == ["Folly"]
    assert "Folly" in sheet_text(sheet, 80)


def test_a_claim_of_ten_thousand_is_told_in_few_lines(wide: Store) -> None:
    with wide.view() as view:
        sheet = ask("Will the northern quay close?", StoredPile(view))
        every = ask("Will the northern quay close?", StoredPile(view), most=3)
    (claim,) = sheet.claims
    assert (claim.statements, claim.denies, claim.articles) == (COUNT - 10, 10, COUNT // 10 - 1)
    assert len(claim.members) <= 60
    assert claim.left_out == COUNT - len(claim.members)
    assert {m.relation for m in claim.members} == {"asserts", "denies"}
    first = [m.date for m in claim.members if m.relation == "asserts"]
    assert first[0] == "2001-01-01"
    assert first == sorted(first)
    assert len({m.speaker for m in claim.members}) == 7
    shown = {m.attribution for m in claim.members}
    assert all({p.a, p.b} <= shown for p in claim.pairs)
    assert [f.rule for f in claim.flags] == ["single-source"]
    text = sheet_text(sheet, 100)
    assert f"{claim.left_out} more statements of this claim left out" in text
    assert len(text.splitlines()) < 500
    assert len(sheet_markdown(sheet)) < 100_000
    assert len(sheet_json(sheet)) < 200_000
    assert len(every.claims[0].members) < 10


def test_one_origin_is_one_root_though_its_leader_is_not_shown(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "led.db"))
    articles = [f"{at:016x}" for at in range(30)]
    leader, *others = said = [f"{id_}:a{n}" for id_ in articles for n in range(10)]
    with store.unit() as unit:
        for at, id_ in enumerate(articles):  # the first by its id is among the last by its date
            unit.add(RUN, list(_article(id_, 24 - at % 25)))
        members = [Member("c", a, "asserts", 1.0, "") for a in said]
        unit.add(RUN, [Claim("c", "the northern quay will close"), *members])
        pairs = [Pair("c", leader, a, "same", "both go back to Speaker 0") for a in others]
        unit.add(RUN, [*pairs, Weight("c", 1, 1, 0)])
    with store.view() as view:
        (claim,) = ask("Will the northern quay close?", StoredPile(view)).claims
    shown = {m.attribution for m in claim.members}
    assert 10 < len(shown) < len(said)
    assert leader not in shown
    assert len(hands(claim)) == 1
    assert len(claim.pairs) == len(shown) - 1
    assert {p.why for p in claim.pairs} == {"both go back to Speaker 0"}


@pytest.fixture
def wide(tmp_path: Path) -> Store:
    """One claim of very many statements, by seven speakers."""
    store = Store(str(tmp_path / "wide.db"))
    with store.unit() as unit:
        for at in range(COUNT // 10):
            unit.add(RUN, list(_article(f"{at:016x}", at)))
        entities = [f"{at:016x}:e{n}" for at in range(COUNT // 10) for n in range(7)]
        first = f"{0:016x}"
        unit.add(RUN, [Identity(e, f"{first}:e{e[-1]}", 1.0, "") for e in entities])
        said = [f"{at:016x}:a{n}" for at in range(COUNT // 10) for n in range(10)]
        members = [Member("c", a, "asserts", 1.0, "") for a in said[10:]]
        members += [Member("c", a, "denies", 1.0, "") for a in said[:10]]
        unit.add(RUN, [Claim("c", "the northern quay will close"), *members])
        pairs = [Pair("c", said[10], a, "unknown", f"may be {a}") for a in said[11:]]
        unit.add(RUN, [*pairs, Weight("c", 1, 7, 0), Flag("c", "single-source", "", said[-1], ())])
    return store


def _article(id_: str, at: int) -> list[object]:
    sentence = "the northern quay will close. "
    date = f"20{at % 25 + 1:02}-01-01"
    made: list[object] = [
        Page(id_, id_, "text", sentence * 10, (), Metadata()),
        Article(id_, "", "The Courier", "", date, "en", ""),
    ]
    made += [Entity(f"{id_}:e{n}", id_, f"Speaker {n}", "person", True, 1, ()) for n in range(7)]
    for n in range(10):
        a, start = f"{id_}:a{n}", n * len(sentence)
        content = (Span(start, start + len(sentence) - 2),)
        made.append(
            Attribution(
                a, id_, (), (), content, "body", "indirect", "said",
                negated=False, denies=False, hedges=(), parent=None, confidence=1.0,
            )
        )  # fmt: skip
        made += [
            Speaker(a, id_, f"{id_}:e{n % 7}"),
            Hand(a, id_, 0, f"{id_}:e{n % 7}", "person", ()),
        ]
    return made
