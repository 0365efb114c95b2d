from hypothesis import given
from hypothesis import strategies as st

from reportedly.reader.sections import paragraphs, sections
from reportedly.reader.view import Mark, Section
from reportedly.schema import BLOCK_KINDS, Block, BlockKind, Span

TEXT = "Menu\n\nThe bridge is shut\n\nIt rains, Ida Lund said.\n\nJon Pell saw it.\n\nMore news"


def _blocks() -> list[Block]:
    return [
        Block("a", 0, 4, "furniture"),
        Block("a", 6, 24, "headline"),
        Block("a", 26, 68, "body"),
        Block("a", 70, 79, "teaser"),
    ]


def _text(found: tuple[Section, ...]) -> str:
    return "".join(r.text for s in found for p in s.paragraphs for r in p.runs)


def test_sections_by_kind_of_block_in_paragraphs() -> None:
    found = sections(TEXT, Span(0, len(TEXT)), _blocks(), [], {})
    told = [(s.kind, [TEXT[p.start : p.end].strip() for p in s.paragraphs]) for s in found]
    assert told == [
        ("furniture", ["Menu"]),
        ("headline", ["The bridge is shut"]),
        ("body", ["It rains, Ida Lund said.", "Jon Pell saw it."]),
        ("teaser", ["More news"]),
    ]


def test_text_in_no_block_is_furniture() -> None:
    found = sections("Menu. It rains.", Span(0, 15), [Block("a", 6, 15, "body")], [], {})
    assert [s.kind for s in found] == ["furniture", "body"]


def test_a_mark_over_two_paragraphs_lies_over_runs_of_both() -> None:
    mark = Mark(26, 60, "content", "a:a0")
    found = sections(TEXT, Span(0, len(TEXT)), _blocks(), [mark], {})
    body = next(s for s in found if s.kind == "body")
    assert [[r.text.strip() for r in p.runs if r.marks] for p in body.paragraphs] == [
        ["It rains, Ida Lund said."],
        ["Jon Pell"],
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "The bridge over the Sel has been shut since Monday, and\nthe ferry does not run.\n"
    assert len(paragraphs(text, Span(0, len(text)), [Block("a", 0, len(text), "body")])) == 1


@given(
    st.text(alphabet="ab.\n ", max_size=100),
    st.lists(
        st.tuples(st.integers(0, 100), st.integers(0, 100), st.sampled_from(BLOCK_KINDS)),
        max_size=6,
    ),
    st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), max_size=6),
    st.tuples(st.integers(0, 100), st.integers(0, 100)),
)
def test_sections_add_up_to_the_text_whatever_its_blocks(
    text: str,
    blocks: list[tuple[int, int, BlockKind]],
    marks: list[tuple[int, int]],
    part: tuple[int, int],
) -> None:
    size = len(text)
    span = Span(*sorted(min(at, size) for at in part))
    found = sections(
        text,
        span,
        [Block("a", min(a, b), max(a, b), kind) for a, b, kind in blocks],
        [Mark(min(a, b), max(a, b), "content", "a:a0") for a, b in marks],
        {},
    )
    assert _text(found) == text[span.start : span.end]
    here = [(p.start, p.end) for s in found for p in s.paragraphs]
    assert all(a < b for a, b in here)
