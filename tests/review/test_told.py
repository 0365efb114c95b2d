"""Progress, agreement and history, as people are told them."""

from dataclasses import replace

from newsroom import DELAY, Newsroom

from reportedly.ask.history import history
from reportedly.ask.listing import article_reading
from reportedly.ask.progress import progress
from reportedly.export.article_terminal import article_text
from reportedly.pipeline.grading import grade, grade_claim
from reportedly.pipeline.judging import judge, judgement_of_origins
from reportedly.pipeline.learned import model
from reportedly.pipeline.reviewing import withdrawal, write
from reportedly.pipeline.stages import runs


def test_progress_counts_what_is_done_and_by_whom(room: Newsroom) -> None:
    room.judge(room.said("halls were full"), "rejected", by="Ana")
    room.judge(room.said("more time"), "accepted", by="Ana")
    room.judge(room.said("more time"), "accepted", by="Bo")
    with room.store.view() as view:
        told = progress(view)
    assert (told.due, told.done, told.left, told.waiting) == (5, 2, 3, 1)
    assert [(s.by, s.total, dict(s.verdicts)) for s in told.shares] == [
        ("Ana", 2, {"accepted": 1, "rejected": 1}),
        ("Bo", 1, {"accepted": 1}),
    ]
    room.apply()
    with room.store.view() as view:
        told = progress(view)
    assert (told.due, told.done, told.waiting) == (4, 1, 0)


def test_agreement_rests_on_what_two_reviewed_without_seeing_each_other(room: Newsroom) -> None:
    clerk, mayor, port = (room.said(w) for w in ("halls were full", "more time", "port of Vell"))
    for by, verdicts in {"Ana": ("accepted", "rejected"), "Bo": ("accepted", "rejected")}.items():
        for said, verdict in zip((clerk, mayor), verdicts, strict=True):
            room.judge(said, verdict, by=by)  # type: ignore[arg-type]
    room.judge(port, "accepted", by="Ana")
    room.judge(port, "rejected", by="Bo", blind=False)
    with room.store.view() as view:
        told = progress(view).agreement
    assert (told.items, told.alike, told.verdict, told.kept, told.spans) == (2, 2, 1.0, 1, 1)
    assert not told.is_enough


def test_two_who_correct_it_differently_do_not_agree_on_its_spans(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    shown = room.shown(clerk)
    for by, words in (("Ana", "halls were full"), ("Bo", "the halls")):
        right = replace(shown, content=(room.span(clerk.article, words),))
        room.judge(clerk, "corrected", by=by, right=right)
    with room.store.view() as view:
        told = progress(view).agreement
    assert (told.items, told.alike, told.kept, told.spans) == (1, 1, 1, 0)


def test_the_history_has_everything_the_newest_first(room: Newsroom) -> None:
    clerk, mayor = room.said("halls were full"), room.said("more time")
    shown = room.shown(clerk)
    right = replace(shown, content=(room.span(clerk.article, "halls were full"),))
    made = room.judge(clerk, "corrected", by="Ana", right=right)
    day = "2031-03-0{}T00:00:00+00:00"
    judge(
        room.store,
        [judgement_of_origins((clerk, mayor), "different", "Bo", day.format(5), "two people")],
        runs(model().digest),
    )
    grade(room.store, grade_claim(mayor, "3", "Cyr", day.format(6), ""))
    write(room.store, [withdrawal(made, "Ana", day.format(7))])
    with room.store.view() as view:
        told = history(view)
        (newest,) = history(view, 1).lines
        (third,) = history(view, 1, 2).lines
    assert [(h.kind, h.by, h.verdict, h.about) for h in told.lines] == [
        ("review", "Ana", "taken back", "attribution"),
        ("grade", "Cyr", "3", "claim"),
        ("judgement", "Bo", "different", "origins"),
        ("review", "Ana", "corrected", "attribution"),
    ]
    assert (newest, third) == (told.lines[0], told.lines[2])
    assert not told.has_more
    assert told.lines[3].quoted[0].words == "the halls were full"
    assert told.lines[3].now == "content: halls were full"
    quoted = [q.words for q in told.lines[2].quoted]
    assert quoted == ["the halls were full", "“We need more time,”"]


def test_a_speaker_who_was_given_the_words_is_told(room: Newsroom) -> None:
    marr, mayor = room.said(DELAY, at="Vote put"), room.said("more time")
    right = replace(room.shown(marr), speaker=room.shown(mayor).speaker)
    room.judge(marr, "corrected", right=right)
    with room.store.view() as view:
        assert history(view).lines[0].now == "speaker: Dana Brun"


def test_an_article_tells_of_its_reviews_and_of_what_was_rejected(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    room.judge(clerk, "rejected")
    room.judge(room.said(DELAY, at="Vote late"), "accepted", by="Bo")
    room.apply()
    with room.store.view() as view:
        told = article_reading(view, view.locations(), clerk.article)
    assert [s.content for s in told.statements] == [DELAY]
    assert [(r.verdict, r.by, r.content, bool(r.attribution)) for r in told.reviews] == [
        ("accepted", "Bo", DELAY, True),
        ("rejected", "Ana", "the halls were full", False),
    ]
    assert "rejected by Ana on 2031-03-04" in article_text(told).plain
