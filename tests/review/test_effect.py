"""What reviews do to a store that is read for real."""

from dataclasses import replace

import pytest
from newsroom import DELAY, NEWS, Newsroom
from sqlalchemy import text
from whole import read_into, rows_of

from reportedly.errors import BadReview, StoreError
from reportedly.pipeline.apart.articles import from_request, to_request
from reportedly.pipeline.learned import model
from reportedly.pipeline.pile import is_current
from reportedly.pipeline.renewing import task_of
from reportedly.pipeline.reviewing import withdrawal, write
from reportedly.pipeline.stages import runs
from reportedly.schema import Claim, Member, Place, Review, Reviewed, Weight
from reportedly.store import Unit


def weights(room: Newsroom) -> dict[str, tuple[int, int]]:
    with room.store.view() as view:
        counted = {w.claim: (w.low, w.high) for w in view.all(Weight)}
        return {c.text: counted[c.id] for c in view.all(Claim)}


def test_a_rejected_statement_leaves_its_claim(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    assert "the halls were full" in weights(room)
    room.judge(clerk, "rejected")
    assert room.apply() == 1
    assert "the halls were full" not in room.contents()
    assert "the halls were full" not in weights(room)
    with room.store.view() as view:
        assert [r.verdict for r in view.all(Review)] == ["rejected"]


def test_the_others_keep_their_ids_and_words(room: Newsroom) -> None:
    before = room.said("more time")
    room.judge(room.said(DELAY, at="Vote late"), "rejected")
    room.apply()
    assert room.said("more time") == before


def test_a_corrected_statement_carries_its_spans_and_is_worded_anew(room: Newsroom) -> None:
    marr = room.said(DELAY, at="Vote late")
    shown = room.shown(marr)
    end = shown.content[0].start + len("The vote in Osk will be put off")
    shorter = replace(shown, content=(shown.content[0]._replace(end=end),))
    room.judge(marr, "corrected", right=shorter)
    room.apply()
    now = room.by_id(marr.id)
    assert now.content == shorter.content
    assert (now.id, now.confidence) == (marr.id, 1.0)
    assert now.vector != marr.vector
    assert len(now.vector) == len(marr.vector)


def test_a_fresh_speaker_makes_a_second_origin(room: Newsroom) -> None:
    """Two articles have Ilko Marr say it: one origin, until one of them is somebody else's."""
    assert weights(room)[DELAY] == (1, 1)
    marr = room.said(DELAY, at="Vote late")
    shown = room.shown(marr)
    start, end = shown.source[0]
    fresh = replace(shown, speaker=Place(marr.article, start, end, "anonymous"), fresh=True)
    room.judge(marr, "corrected", right=fresh)
    room.apply()
    assert room.speaker(marr).kind == "anonymous"
    assert weights(room)[DELAY][1] == 2


def test_an_entity_of_the_article_is_given_the_words(room: Newsroom) -> None:
    mayor, marr = room.said("more time"), room.said(DELAY, at="Vote put")
    shown = room.shown(marr)
    room.judge(marr, "corrected", right=replace(shown, speaker=room.shown(mayor).speaker))
    room.apply()
    assert room.speaker(marr).name == "Dana Brun"


def test_what_is_taken_back_is_as_before(room: Newsroom) -> None:
    before = rows_of(room.file)
    made = room.judge(room.said("halls were full"), "rejected")
    room.apply()
    write(room.store, [withdrawal(made, "Ana", "2031-03-05T00:00:00+00:00")])
    assert room.apply() == 1
    after = rows_of(room.file)
    assert len(after["review"]) == 2
    for table in ("attribution", "entity", "speaker", "hand", "claim", "member", "weight", "due"):
        assert after[table] == before[table], table


def test_the_newest_wins_and_the_one_before_returns_when_it_is_withdrawn(
    room: Newsroom,
) -> None:
    clerk = room.said("halls were full")
    room.judge(clerk, "rejected", by="Ana")
    kept = room.judge(clerk, "accepted", by="Bo")
    room.apply()
    assert "the halls were full" in room.contents()
    write(room.store, [withdrawal(kept, "Bo", "2031-03-05T00:00:00+00:00")])
    room.apply()
    assert "the halls were full" not in room.contents()


def test_a_review_of_what_a_review_corrected_is_of_the_same_statement(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    shown = room.shown(clerk)
    shorter = replace(shown, content=(room.span(clerk.article, "halls were full"),))
    room.judge(clerk, "corrected", by="Ana", right=shorter)
    room.apply()
    room.judge(room.by_id(clerk.id), "rejected", by="Bo")
    room.apply()
    assert "halls were full" not in " ".join(room.contents())


def test_accepting_reads_nothing_anew(room: Newsroom) -> None:
    before = rows_of(room.file)
    room.judge(room.said("halls were full"), "accepted")
    assert room.apply() == 0
    after = rows_of(room.file)
    assert {t for t in after if after[t] != before[t]} == {"due", "review", "reviewed", "run"}


def test_read_applies_what_waits_and_then_nothing_more(room: Newsroom) -> None:
    room.judge(room.said("halls were full"), "rejected")
    room.store.close()
    assert read_into(room.file).renewed == 1
    assert "the halls were full" not in room.contents()
    before = rows_of(room.file)
    assert read_into(room.file).renewed == 0
    assert rows_of(room.file) == before


def test_the_rows_are_those_of_a_store_that_is_read_anew(room: Newsroom) -> None:
    room.judge(room.said("halls were full"), "rejected")
    room.apply()
    before = rows_of(room.file)
    room.outdate()
    read_into(room.file)
    after = rows_of(room.file)
    assert {t for t in after if after[t] != before[t]} <= {"run"}


def test_what_waits_is_not_up_to_date(room: Newsroom) -> None:
    now = runs(model().digest)

    def current() -> bool:
        with room.store.view() as view:
            return is_current(view, now)

    assert current()
    room.judge(room.said("halls were full"), "rejected")
    assert not current()
    room.apply()
    assert current()


def test_reviews_cannot_be_changed_or_deleted(room: Newsroom) -> None:
    room.judge(room.said("halls were full"), "rejected")
    for query in ("DELETE FROM review", "UPDATE review SET verdict = 'accepted'"):
        with pytest.raises(StoreError, match="only ever added"), room.store.unit() as unit:
            unit.connection.execute(text(query))


def test_a_review_outlasts_its_page(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    room.judge(clerk, "rejected")
    file = room.file.parent / "courier.txt"
    file.write_text(NEWS["courier"], encoding="utf-8")
    with room.store.unit() as unit:
        unit.forget_page(clerk.article)
    read_into(room.file, file)
    assert "the halls were full" not in room.contents()
    with room.store.view() as view:
        assert len(view.all(Review)) == 1


def test_a_review_counts_also_where_its_page_stands_nowhere(room: Newsroom) -> None:
    """Another one was read in its place, by a reading that was stopped."""
    clerk = room.said("halls were full")
    with room.store.unit() as unit:
        unit.connection.execute(text("DELETE FROM location"))
    room.judge(clerk, "rejected")
    assert room.apply() == 1
    assert "the halls were full" not in room.contents()


def test_whose_verdict_stands_is_noted_at_once(room: Newsroom) -> None:
    clerk = room.said("halls were full")

    def stand(view: Unit) -> list[tuple[str, str]]:
        return [(r.by, r.verdict) for r in view.all(Reviewed, "attribution", [clerk.id])]

    made = room.judge(clerk, "accepted", by="Ana")
    room.judge(clerk, "rejected", by="Bo")
    with room.store.view() as view:
        assert stand(view) == [("Ana", "accepted"), ("Bo", "rejected")]
    write(room.store, [withdrawal(made, "Ana", "2031-03-05T00:00:00+00:00")])
    with room.store.view() as view:
        assert stand(view) == [("Bo", "rejected")]


def test_spans_outside_the_text_or_out_of_order_are_refused(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    shown = room.shown(clerk)
    start, end = shown.content[0]
    for spans in ([(start, 10**6)], [(end, start)], [(start, end), (start, end)], [(-3, end)], []):
        wrong = replace(shown, content=tuple(shown.content[0]._make(s) for s in spans))
        with pytest.raises(BadReview):
            room.judge(clerk, "corrected", right=wrong)
    with room.store.view() as view:
        assert not view.all(Review)


def test_members_of_other_claims_stay_where_they_were(room: Newsroom) -> None:
    with room.store.view() as view:
        before = {m.attribution: m.claim for m in view.all(Member)}
    clerk = room.said("halls were full")
    room.judge(clerk, "rejected")
    room.apply()
    with room.store.view() as view:
        after = {m.attribution: m.claim for m in view.all(Member)}
    assert after == {a: c for a, c in before.items() if a != clerk.id}


def test_reviews_reach_a_process_that_reads_for_another(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    room.judge(clerk, "corrected", right=replace(room.shown(clerk), cue=()))
    with room.store.view() as view:
        task = task_of(view, clerk.article, ("attribute", "resolve"))
    assert [type(noun) for noun in task.kept].count(Review) == 1
    assert from_request(to_request(task)) == task
