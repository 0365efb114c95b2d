from pathlib import Path

from reportedly.ask.claimlines import claim_lines_of
from reportedly.ask.listing import claim_lines
from reportedly.store import Store, Unit, overview


def test_they_are_those_of_the_whole_list(sample_view: Unit) -> None:
    whole = {line.id: line for line in claim_lines(sample_view)}
    ids = [*whole, "c00000000"]
    assert claim_lines_of(sample_view, ids) == list(whole.values())


def test_flags_of_rules_that_are_off_are_left_out(sample_view: Unit) -> None:
    ids = overview.claims_by(sample_view.connection, "articles", 50, 0)
    off = {"single-source"}
    assert any("single-source" in line.flags for line in claim_lines_of(sample_view, ids))
    assert not any("single-source" in line.flags for line in claim_lines_of(sample_view, ids, off))


def test_every_order_pages_through_all(sample_view: Unit) -> None:
    counted = overview.totals(sample_view.connection).claims
    for order in ("articles", "origins", "newest"):
        at, seen = 0, []
        while some := overview.claims_by(sample_view.connection, order, 20, at):  # type: ignore[arg-type]
            seen += some
            at += 20
        assert len(seen) == len(set(seen)) == counted, order


def test_an_empty_store_has_none(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "empty.db"))
    with store.view() as view:
        assert overview.totals(view.connection).claims == 0
        assert claim_lines_of(view, overview.claims_by(view.connection, "denied", 9, 0)) == []
    store.close()
