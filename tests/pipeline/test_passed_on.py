"""From a file to the count: who is passed on counts once, by the installed weights."""

from pathlib import Path

import pytest
from whole import read_into

from reportedly.schema import Attribution, Hand, Member, Page, Weight, quote
from reportedly.store import Store, Unit

RELAYED = """Norrby quay to close

The council met on Monday to talk about the harbour and its ferries.

The Sel Gazette reported that Mayor Ana Brandt said the northern quay would close in autumn.

"The northern quay will close in autumn," Mayor Ana Brandt told reporters on Tuesday.

Officials said the minister believes the ferry line will lose money.
"""
PASSED_ON = "the northern quay would close in autumn"
RELAYING = f"that Mayor Ana Brandt said {PASSED_ON}"
TOLD_OF = "the minister believes the ferry line will lose money"
A_MIND = "the ferry line will lose money"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "relayed.txt").write_text(RELAYED, encoding="utf-8")
    read_into(tmp_path / "s.db", tmp_path / "relayed.txt")
    return Store(str(tmp_path / "s.db"))


def contents(view: Unit) -> dict[str, Attribution]:
    """The attributions by the words of their contents."""
    (page,) = view.all(Page)
    return {quote(page.text, a.content): a for a in view.all(Attribution)}


def test_a_statement_through_a_relay_is_a_member_with_its_path(store: Store) -> None:
    with store.view() as view:
        said = contents(view)
        assert said[PASSED_ON].parent == said[RELAYING].id
        assert len([h for h in view.all(Hand) if h.attribution == said[PASSED_ON].id]) == 3
        members = {m.attribution: m.claim for m in view.all(Member)}
        assert said[RELAYING].id not in members
        home = members[said[PASSED_ON].id]
        assert list(members.values()).count(home) == 2
        (weight,) = [w for w in view.all(Weight) if w.claim == home]
        assert (weight.low, weight.high, weight.unresolved) == (1, 1, 0)


def test_what_somebody_is_said_to_think_is_told_by_who_says_so(store: Store) -> None:
    with store.view() as view:
        said = contents(view)
        assert said[A_MIND].parent == said[TOLD_OF].id
        members = {m.attribution for m in view.all(Member)}
        assert said[TOLD_OF].id in members
        assert said[A_MIND].id not in members
