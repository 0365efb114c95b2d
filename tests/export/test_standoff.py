"""Reviewed statements as training data: what is written is what the trainer reads."""

from dataclasses import replace

from newsroom import DELAY, Newsroom

from reportedly.ask.lessons import Lesson, Lessons, lessons
from reportedly.export.standoff import annotations, index
from reportedly.schema import Roles, Span, Spans
from training.data import read_brat


def spans(*pairs: tuple[int, int]) -> Spans:
    return tuple(Span(*pair) for pair in pairs)


TEXT = "“It will rain,” said Ada Brun.\n“All day,” she added.\nT9\tContent 0 3\train\n"


def gold(lesson: Lesson) -> dict[str, list[tuple[int, int]]]:
    roles = lesson.roles
    named = (("source", roles.source), ("cue", roles.cue), ("content", roles.content))
    return {name: [(s.start, s.end) for s in own] for name, own in named}


def test_the_trainer_reads_back_what_is_written() -> None:
    found = [
        Lesson(Roles(spans((21, 29)), spans((16, 20)), spans((0, 15), (31, 41))), "accepted"),
        Lesson(Roles((), spans((46, 51)), spans((31, 41))), "corrected"),
        Lesson(Roles(spans((42, 45)), (), spans((31, 41))), "corrected"),
        # A content that runs over the line that looks like an annotation.
        Lesson(Roles(spans((21, 29)), spans((16, 20)), spans((31, len(TEXT)))), "accepted"),
    ]
    written = annotations(TEXT, found)
    assert list(read_brat(written)) == [gold(lesson) for lesson in found]
    assert len(written.splitlines()) == 4 + 2 + 3 + 2 + 3 + 2 + 4 + 2
    assert "T3\tContent 0 15;31 41\t“It will rain,” “All day,”\n" in written
    # As the 134 attributions without a source in PolNeAR's dev have it.
    assert "T7\tAttribution-no-source 46 51\tadded\n" in written
    assert "E2\tAttribution-no-source:T7 Content:T6 Cue:T5\n" in written
    assert "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\nA1\tVerdict E1 accepted\n" in written


def test_nothing_found_is_an_empty_file() -> None:
    assert annotations(TEXT, []) == ""


def lessons_of(room: Newsroom) -> list[Lessons]:
    with room.store.view() as view:
        return list(lessons(view))


def test_lessons_hold_what_was_found_right_and_count_the_rest(room: Newsroom) -> None:
    clerk, marr = room.said("halls were full"), room.said(DELAY, at="Vote late")
    shown = room.shown(clerk)
    right = replace(shown, content=(room.span(clerk.article, "halls were full"),))
    room.judge(clerk, "corrected", right=right)
    room.judge(marr, "accepted")
    room.judge(room.said("more time"), "rejected")
    before = lessons_of(room)
    late, early = sorted(before, key=lambda one: -len(one.found))
    assert [lesson.verdict for lesson in late.found] == ["accepted", "corrected"]
    assert late.found[1].roles.content == right.content
    assert (late.count("accepted"), late.rejected, late.left) == (1, 0, 0)
    assert (early.found, early.rejected, early.left) == ((), 1, 1)
    room.apply()
    assert lessons_of(room) == before
    table = index(before).splitlines()
    assert table[0].split("\t")[0] == "document"
    assert sorted(row.split("\t")[-5:] for row in table[1:]) == [
        ["0", "0", "0", "1", "1"],
        ["1", "1", "0", "0", "0"],
    ]
