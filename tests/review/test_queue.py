"""What comes next in the queue, for whom, and what it tells."""

from dataclasses import fields
from pathlib import Path

import pytest
from newsroom import DELAY, Newsroom

from reportedly.ask.queue import Item, below, next_item, voices
from reportedly.pipeline.reviewing import place_of, withdrawal, write
from reportedly.review import priority
from reportedly.schema import Stake, quote
from reportedly.store import due

NOON = "2031-03-06T12:00:00+00:00"


def following(
    room: Newsroom, by: str, share: float = 0.0, skipped: int = 0, now: str = NOON
) -> str:
    """The content of somebody's next item; empty for none."""
    with room.store.view() as view:
        found = next_item(view, by, share, now, skipped)
    return told(found)


def told(found: Item | None) -> str:
    if found is None:
        return ""
    spans = [s._replace(start=s.start - found.start, end=s.end - found.start)
             for s in found.shown.content]  # fmt: skip
    return quote(found.text, spans)


def test_doubt_and_reach_decide() -> None:
    def stake(confidence: float, articles: int, high: int, alone: bool) -> float:
        return priority(Stake("a", "c", confidence, articles, high, alone))

    unsure, sure = stake(0.5, 1, 1, True), stake(0.9, 1, 1, True)
    assert unsure > sure > 0 == stake(1.0, 9, 1, True)
    assert stake(0.8, 6, 3, False) > stake(0.8, 2, 3, False)
    one_origin, several = stake(0.8, 6, 1, False), stake(0.8, 6, 2, False)
    assert one_origin > several
    assert stake(0.8, 6, 3, True) > stake(0.8, 6, 3, False)


def test_what_is_told_in_two_articles_of_one_origin_comes_first(room: Newsroom) -> None:
    assert following(room, "Ana") == DELAY
    with room.store.view() as view:
        ranked = due.undone(view.connection, 9)
    assert len(ranked) == 5
    with room.store.view() as view:
        assert due.undone(view.connection, 2) == ranked[:2]


def test_an_item_names_the_speaker_and_shows_its_spans_in_their_passage(room: Newsroom) -> None:
    with room.store.view() as view:
        found = next_item(view, "Ana", 0.0, NOON)
    assert found is not None
    assert found.speaker == "Ilko Marr"
    assert found.title.startswith("Vote")
    assert "Ilko Marr" in found.text


def test_an_item_tells_neither_confidence_nor_verdicts() -> None:
    assert {f.name for f in fields(Item)} == set(
        "article title outlet date shown speaker start end text".split()
    )


def test_what_somebody_did_leaves_the_queue_of_all(room: Newsroom) -> None:
    seen = set()
    while said := following(room, "Ana"):
        seen.add(said)
        with room.store.view() as view:
            (first,) = due.undone(view.connection, 1)
        room.judge(room.by_id(first), "accepted")
    assert seen == room.contents()
    assert following(room, "Bo") == ""


def test_a_share_comes_to_a_second_person_as_it_was_shown_to_the_first(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    with room.store.view() as view:
        every = due.undone(view.connection, 9)
    for key in every:
        room.judge(room.by_id(key), "rejected" if key == clerk.id else "accepted")
    room.apply()
    assert "the halls were full" not in room.contents()
    assert following(room, "Ana", 1.0) == ""
    offered = {following(room, "Bo", 1.0, skipped=n) for n in range(5)}
    assert offered == {*room.contents(), "the halls were full"}
    assert following(room, "Bo", 1.0, skipped=5) == following(room, "Bo", 0.0) == ""


def test_two_are_enough_for_a_share(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    with room.store.view() as view:
        every = due.undone(view.connection, 9)
    for key in every:
        room.judge(room.by_id(key), "accepted", by="Ana")
        if key != clerk.id:
            room.judge(room.by_id(key), "accepted", by="Bo")
    assert following(room, "Cyr", 1.0) == "the halls were full"
    made = room.judge(clerk, "accepted", by="Bo")
    assert following(room, "Cyr", 1.0) == ""
    write(room.store, [withdrawal(made, "Bo", NOON)])
    assert following(room, "Cyr", 1.0) == "the halls were full"


def test_an_override_of_what_was_seen_is_no_second_reading(room: Newsroom) -> None:
    with room.store.view() as view:
        every = due.undone(view.connection, 9)
    for key in every:
        room.judge(room.by_id(key), "accepted", by="Ana")
    clerk = room.said("halls were full")
    room.judge(clerk, "rejected", by="Bo", blind=False)
    assert following(room, "Bo", 1.0) != "the halls were full"
    offered = {following(room, "Cyr", 1.0, skipped=n) for n in range(5)}
    assert "the halls were full" in offered


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
def test_the_share_is_drawn_by_the_place(room: Newsroom, share: float) -> None:
    shown = room.shown(room.said("halls were full"))
    places = [place_of(f"article {n}", shown) for n in range(2_000)]
    drawn = sum(place < below(share) for place in places) / len(places)
    assert drawn == pytest.approx(share, abs=0.03)


def test_seconds_come_in_between(room: Newsroom) -> None:
    """With every item to be read twice, every other one is a second reading."""
    first = room.said("halls were full")
    room.judge(first, "accepted", by="Ana")
    assert following(room, "Bo", 1.0) == DELAY
    room.judge(room.said("port of Vell"), "accepted", by="Bo")
    assert following(room, "Bo", 1.0) == "the halls were full"


def test_those_at_work_get_different_items(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    room.judge(clerk, "accepted", by="Ana")
    room.judge(clerk, "accepted", by="Bo")
    now = f"2031-03-04T{room.hour:02d}:05:00+00:00"
    with room.store.view() as view:
        left = due.undone(view.connection, 9)
    served = {
        by: [following(room, by, skipped=n, now=now) for n in range(len(left))]
        for by in ("Ana", "Bo")
    }
    assert served["Ana"] != served["Bo"]
    assert sorted(served["Ana"]) == sorted(served["Bo"])


def test_everybody_in_an_article_may_be_named_as_its_speaker(room: Newsroom) -> None:
    with room.store.view() as view:
        found = voices(view, room.said("more time").article)
    assert {"Ilko Marr", "Dana Brun", "Osk"} <= {v.name for v in found}
    assert [v.place.start for v in found] == sorted(v.place.start for v in found)


def test_a_long_article_is_shown_in_part(tmp_path: Path) -> None:
    from reportedly.ask.queue import AROUND, stretch
    from reportedly.schema import Roles, Span

    text = "word " * 10_000 + "Ada Brun said it will rain. " + "word " * 10_000
    at = text.index("Ada")
    roles = Roles((Span(at, at + 8),), (Span(at + 9, at + 13),), (Span(at + 14, at + 26),))
    start, end = stretch(text, roles)
    assert start <= at
    assert end >= at + 26
    assert end - start < 5 * AROUND
    assert text[start - 1].isspace()
    assert text[end].isspace()
