from hypothesis import given
from hypothesis import strategies as st

from reportedly.reader.runs import DEEPEST, runs
from reportedly.reader.view import Mark
from reportedly.schema import Span

ROLES = ("source", "cue", "content", "hedge", "via", "speaker", "at")


@st.composite
def marked(draw: st.DrawFn, most: int = DEEPEST) -> tuple[str, Span, list[Mark]]:
    """A text, a stretch of it, and marks that may lie over it, beside it, or over each other."""
    text = draw(st.text(max_size=80))
    at = st.integers(0, len(text))
    start, end = sorted((draw(at), draw(at)))
    pairs = draw(st.lists(st.tuples(at, at, st.sampled_from(ROLES)), max_size=most))
    found = [Mark(*sorted((a, b)), role, f"x:a{i}") for i, (a, b, role) in enumerate(pairs)]
    return text, Span(start, end), found


@given(marked())
def test_runs_add_up_to_the_text(case: tuple[str, Span, list[Mark]]) -> None:
    text, span, marks = case
    assert "".join(r.text for r in runs(text, span, marks, {})) == text[span.start : span.end]


@given(marked())
def test_the_runs_of_a_mark_are_its_span(case: tuple[str, Span, list[Mark]]) -> None:
    text, span, marks = case
    found = runs(text, span, marks, {})
    for mark in marks:
        own = {at for r in found if mark in r.marks for at in range(r.start, r.start + len(r.text))}
        assert own == set(range(max(mark.start, span.start), min(mark.end, span.end)))


@given(marked(), st.dictionaries(st.integers(0, 80), st.lists(st.text(max_size=2), min_size=1)))
def test_numbers_stand_where_they_are_put(
    case: tuple[str, Span, list[Mark]], refs: dict[int, list[str]]
) -> None:
    text, span, marks = case
    found = {r.start + len(r.text): list(r.refs) for r in runs(text, span, marks, refs) if r.refs}
    assert found == {at: ids for at, ids in refs.items() if span.start < at <= span.end}


def test_longer_marks_stand_outside_shorter_ones() -> None:
    outer, inner = Mark(0, 9, "content", "x:a0"), Mark(4, 6, "cue", "x:a1")
    found = runs("it rained", Span(0, 9), [inner, outer], {})
    assert [(r.text, r.marks) for r in found] == [
        ("it r", (outer,)),
        ("ai", (outer, inner)),
        ("ned", (outer,)),
    ]


@given(marked(most=60))
def test_no_run_names_more_marks_than_the_deepest(case: tuple[str, Span, list[Mark]]) -> None:
    text, span, marks = case
    found = runs(text, span, marks, {})
    assert "".join(r.text for r in found) == text[span.start : span.end]
    assert all(len(r.marks) <= DEEPEST for r in found)
