"""What stands for a wide claim is kept, and believed only while the pile is as it was."""

from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.stored import StoredPile
from reportedly.pipeline.pile import PILE
from reportedly.schema import Claim, Member, Run
from reportedly.store import Store, Unit
from reportedly.web import Desk

DAYS = {"a": "2021-01-01", "b": "2020-01-01", "c": "2019-01-01"}
RUN = Run("more", "test", 1, "")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    pile = Pile()
    for article, day in DAYS.items():
        pile.article(article, "Osk Post", day)
        pile.say(article, "Ada Brun", "the ferry will be sold")
    return Desk(pile.store(tmp_path / "a.db"), "a.db")


def shown(desk: Desk) -> set[str]:
    """Whose articles' statements are shown of the claim, where one is enough."""
    with desk.store.view() as view:
        return _articles(view, desk.pile(view))


def _articles(view: Unit, pile: StoredPile) -> set[str]:
    (claim,) = view.all(Claim)
    return {a.article for a in pile.part([claim.id], most=1).attributions}


def take_out(store: Store, article: str) -> None:
    with store.unit() as unit:
        gone = [m.attribution for m in unit.all(Member) if m.attribution.startswith(f"{article}:")]
        unit.remove([Member], "attribution", gone)


def test_the_earliest_stands_for_a_wide_claim_and_is_found_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = shown(desk)
    assert "c" in first
    monkeypatch.setattr(StoredPile, "_first", lambda *_: pytest.fail("found once more"))
    assert shown(desk) == first


def test_what_is_no_member_any_more_is_not_shown(desk: Desk) -> None:
    assert "c" in shown(desk)
    take_out(desk.store, "c")
    with desk.store.view() as view:
        anew = _articles(view, StoredPile(view))
    assert shown(desk) == anew
    assert "c" not in anew
    assert "b" in anew


def test_it_is_found_anew_when_the_pile_was_brought_up_to_date(desk: Desk) -> None:
    with desk.store.view() as view:
        (member,) = [m for m in view.all(Member) if m.attribution.startswith("c:")]
    take_out(desk.store, "c")
    assert "c" not in shown(desk)
    with desk.store.unit() as unit:  # an earlier one comes to the claim
        unit.add(RUN, [member])
        unit.mark(PILE, RUN, "with one more")
    assert "c" in shown(desk)
