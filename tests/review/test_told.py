"""Progress, agreement and history, as people are told them."""

from dataclasses import replace

from desk import DELAY, Desk

from reportedly.ask.history import history
from reportedly.ask.progress import progress
from reportedly.pipeline.grading import grade, grade_claim
from reportedly.pipeline.judging import judge, judgement_of_origins
from reportedly.pipeline.reviewing import withdrawal, write
from reportedly.pipeline.stages import model, runs


def test_progress_counts_what_is_done_and_by_whom(desk: Desk) -> None:
    desk.judge(desk.said("halls were full"), "rejected", by="Ana")
    desk.judge(desk.said("more time"), "accepted", by="Ana")
    desk.judge(desk.said("more time"), "accepted", by="Bo")
    with desk.store.view() as view:
        told = progress(view)
    assert (told.due, told.done, told.left, told.waiting) == (5, 2, 3, 1)
    assert [(s.by, s.total, dict(s.verdicts)) for s in told.shares] == [
        ("Ana", 2, {"accepted": 1, "rejected": 1}),
        ("Bo", 1, {"accepted": 1}),
    ]
    desk.apply()
    with desk.store.view() as view:
        told = progress(view)
    assert (told.due, told.done, told.waiting) == (4, 1, 0)


def test_agreement_rests_on_what_two_reviewed_without_seeing_each_other(desk: Desk) -> None:
    clerk, mayor, port = (desk.said(w) for w in ("halls were full", "more time", "port of Vell"))
    for by, verdicts in {"Ana": ("accepted", "rejected"), "Bo": ("accepted", "rejected")}.items():
        for said, verdict in zip((clerk, mayor), verdicts, strict=True):
            desk.judge(said, verdict, by=by)  # type: ignore[arg-type]
    desk.judge(port, "accepted", by="Ana")
    desk.judge(port, "rejected", by="Bo", blind=False)
    with desk.store.view() as view:
        told = progress(view).agreement
    assert (told.items, told.alike, told.verdict, told.kept, told.spans) == (2, 2, 1.0, 1, 1)
    assert not told.is_enough


def test_two_who_correct_it_differently_do_not_agree_on_its_spans(desk: Desk) -> None:
    clerk = desk.said("halls were full")
    shown = desk.shown(clerk)
    for by, words in (("Ana", "halls were full"), ("Bo", "the halls")):
        right = replace(shown, content=(desk.span(clerk.article, words),))
        desk.judge(clerk, "corrected", by=by, right=right)
    with desk.store.view() as view:
        told = progress(view).agreement
    assert (told.items, told.alike, told.kept, told.spans) == (1, 1, 1, 0)


def test_the_history_has_everything_the_newest_first(desk: Desk) -> None:
    clerk, mayor = desk.said("halls were full"), desk.said("more time")
    shown = desk.shown(clerk)
    right = replace(shown, content=(desk.span(clerk.article, "halls were full"),))
    made = desk.judge(clerk, "corrected", by="Ana", right=right)
    day = "2031-03-0{}T00:00:00+00:00"
    judge(
        desk.store,
        [judgement_of_origins((clerk, mayor), "different", "Bo", day.format(5), "two people")],
        runs(model().digest),
    )
    grade(desk.store, grade_claim(mayor, "3", "Cyr", day.format(6), ""))
    write(desk.store, [withdrawal(made, "Ana", day.format(7))])
    with desk.store.view() as view:
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
        "the halls were full",
        "“We need more time,”",
    ]


def test_a_speaker_who_was_given_the_words_is_told(desk: Desk) -> None:
    marr, mayor = desk.said(DELAY, at="Vote put"), desk.said("more time")
    right = replace(desk.shown(marr), speaker=desk.shown(mayor).speaker)
    desk.judge(marr, "corrected", right=right)
    with desk.store.view() as view:
        assert history(view).lines[0].now == "speaker: Dana Brun"
