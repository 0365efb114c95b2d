"""What reviews do to a store that is read for real."""

import sqlite3
from dataclasses import replace

import pytest
from desk import DELAY, NEWS, Desk
from sqlalchemy import text
from whole import read_into, rows_of

from reportedly.errors import BadReview, StoreError
from reportedly.pipeline.reviewing import withdrawal, write
from reportedly.schema import Claim, Member, Place, Review, Reviewed, Weight
from reportedly.store import Unit


def weights(desk: Desk) -> dict[str, tuple[int, int]]:
    with desk.store.view() as view:
        counted = {w.claim: (w.low, w.high) for w in view.all(Weight)}
        return {c.text: counted[c.id] for c in view.all(Claim)}


def test_a_rejected_statement_leaves_its_claim(desk: Desk) -> None:
    clerk = desk.said("halls were full")
    assert "the halls were full" in weights(desk)
    desk.judge(clerk, "rejected")
    assert desk.apply() == 1
    assert "the halls were full" not in desk.contents()
    assert "the halls were full" not in weights(desk)
    with desk.store.view() as view:
        assert [r.verdict for r in view.all(Review)] == ["rejected"]


def test_the_others_keep_their_ids_and_words(desk: Desk) -> None:
    before = desk.said("more time")
    desk.judge(desk.said(DELAY, at="Vote late"), "rejected")
    desk.apply()
    assert desk.said("more time") == before


def test_a_corrected_statement_carries_its_spans_and_is_worded_anew(desk: Desk) -> None:
    marr = desk.said(DELAY, at="Vote late")
    shown = desk.shown(marr)
    end = shown.content[0].start + len("The vote in Osk will be put off")
    shorter = replace(shown, content=(shown.content[0]._replace(end=end),))
    desk.judge(marr, "corrected", right=shorter)
    desk.apply()
    now = desk.by_id(marr.id)
    assert now.content == shorter.content
    assert (now.id, now.confidence) == (marr.id, 1.0)
    assert now.vector != marr.vector
    assert len(now.vector) == len(marr.vector)


def test_a_fresh_speaker_makes_a_second_origin(desk: Desk) -> None:
    """Two articles have Ilko Marr say it: one origin, until one of them is somebody else's."""
    assert weights(desk)[DELAY] == (1, 1)
    marr = desk.said(DELAY, at="Vote late")
    shown = desk.shown(marr)
    start, end = shown.source[0]
    fresh = replace(shown, speaker=Place(marr.article, start, end, "anonymous"), fresh=True)
    desk.judge(marr, "corrected", right=fresh)
    desk.apply()
    assert desk.speaker(marr).kind == "anonymous"
    assert weights(desk)[DELAY][1] == 2


def test_an_entity_of_the_article_is_given_the_words(desk: Desk) -> None:
    mayor, marr = desk.said("more time"), desk.said(DELAY, at="Vote put")
    shown = desk.shown(marr)
    desk.judge(marr, "corrected", right=replace(shown, speaker=desk.shown(mayor).speaker))
    desk.apply()
    assert desk.speaker(marr).name == "Dana Brun"


def test_what_is_taken_back_is_as_before(desk: Desk) -> None:
    before = rows_of(desk.file)
    made = desk.judge(desk.said("halls were full"), "rejected")
    desk.apply()
    write(desk.store, [withdrawal(made, "Ana", "2031-03-05T00:00:00+00:00")])
    assert desk.apply() == 1
    after = rows_of(desk.file)
    assert len(after["review"]) == 2
    for table in ("attribution", "entity", "speaker", "hand", "claim", "member", "weight", "due"):
        assert after[table] == before[table], table


def test_the_newest_persons_verdict_wins_and_hers_returns_when_it_is_withdrawn(desk: Desk) -> None:
    clerk = desk.said("halls were full")
    desk.judge(clerk, "rejected", by="Ana")
    kept = desk.judge(clerk, "accepted", by="Bo")
    desk.apply()
    assert "the halls were full" in desk.contents()
    write(desk.store, [withdrawal(kept, "Bo", "2031-03-05T00:00:00+00:00")])
    desk.apply()
    assert "the halls were full" not in desk.contents()


def test_a_review_of_what_a_review_corrected_is_of_the_same_statement(desk: Desk) -> None:
    clerk = desk.said("halls were full")
    shown = desk.shown(clerk)
    shorter = replace(shown, content=(desk.span(clerk.article, "halls were full"),))
    desk.judge(clerk, "corrected", by="Ana", right=shorter)
    desk.apply()
    desk.judge(desk.by_id(clerk.id), "rejected", by="Bo")
    desk.apply()
    assert "halls were full" not in " ".join(desk.contents())


def test_accepting_reads_nothing_anew(desk: Desk) -> None:
    before = rows_of(desk.file)
    desk.judge(desk.said("halls were full"), "accepted")
    assert desk.apply() == 0
    after = rows_of(desk.file)
    assert {t for t in after if after[t] != before[t]} == {"review", "reviewed", "run"}


def test_read_applies_what_waits_and_then_nothing_more(desk: Desk) -> None:
    desk.judge(desk.said("halls were full"), "rejected")
    desk.store.close()
    assert read_into(desk.file).renewed == 1
    assert "the halls were full" not in desk.contents()
    before = rows_of(desk.file)
    assert read_into(desk.file).renewed == 0
    assert rows_of(desk.file) == before


def test_the_rows_are_those_of_a_store_that_is_read_anew(desk: Desk) -> None:
    desk.judge(desk.said("halls were full"), "rejected")
    desk.apply()
    before = rows_of(desk.file)
    with sqlite3.connect(desk.file) as raw:
        raw.execute("UPDATE done SET run = 'older' WHERE stage = 'clean'")
        raw.execute("INSERT INTO run VALUES ('older', 'clean', 0, '')")
    read_into(desk.file)
    after = rows_of(desk.file)
    assert {t for t in after if after[t] != before[t]} <= {"run"}


def test_reviews_cannot_be_changed_or_deleted(desk: Desk) -> None:
    desk.judge(desk.said("halls were full"), "rejected")
    for query in ("DELETE FROM review", "UPDATE review SET verdict = 'accepted'"):
        with pytest.raises(StoreError, match="only ever added"), desk.store.unit() as unit:
            unit.connection.execute(text(query))


def test_a_review_outlasts_its_page(desk: Desk) -> None:
    clerk = desk.said("halls were full")
    desk.judge(clerk, "rejected")
    file = desk.file.parent / "courier.txt"
    file.write_text(NEWS["courier"], encoding="utf-8")
    with desk.store.unit() as unit:
        unit.forget_page(clerk.article)
    read_into(desk.file, file)
    assert "the halls were full" not in desk.contents()
    with desk.store.view() as view:
        assert len(view.all(Review)) == 1


def test_whose_verdict_stands_is_noted_at_once(desk: Desk) -> None:
    clerk = desk.said("halls were full")

    def stand(view: Unit) -> list[tuple[str, str]]:
        return [(r.by, r.verdict) for r in view.all(Reviewed, "attribution", [clerk.id])]

    made = desk.judge(clerk, "accepted", by="Ana")
    desk.judge(clerk, "rejected", by="Bo")
    with desk.store.view() as view:
        assert stand(view) == [("Ana", "accepted"), ("Bo", "rejected")]
    write(desk.store, [withdrawal(made, "Ana", "2031-03-05T00:00:00+00:00")])
    with desk.store.view() as view:
        assert stand(view) == [("Bo", "rejected")]


def test_spans_outside_the_text_or_out_of_order_are_refused(desk: Desk) -> None:
    clerk = desk.said("halls were full")
    shown = desk.shown(clerk)
    start, end = shown.content[0]
    for spans in ([(start, 10**6)], [(end, start)], [(start, end), (start, end)], [(-3, end)], []):
        wrong = replace(shown, content=tuple(shown.content[0]._make(s) for s in spans))
        with pytest.raises(BadReview):
            desk.judge(clerk, "corrected", right=wrong)
    with desk.store.view() as view:
        assert not view.all(Review)


def test_members_of_other_claims_stay_where_they_were(desk: Desk) -> None:
    with desk.store.view() as view:
        before = {m.attribution: m.claim for m in view.all(Member)}
    clerk = desk.said("halls were full")
    desk.judge(clerk, "rejected")
    desk.apply()
    with desk.store.view() as view:
        after = {m.attribution: m.claim for m in view.all(Member)}
    assert after == {a: c for a, c in before.items() if a != clerk.id}
