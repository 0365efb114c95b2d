from hypothesis import given
from hypothesis import strategies as st

from reportedly.schema import Attribution, Span
from reportedly.stance.places import Tellers

PLACES = st.builds(lambda at, size: Span(at, at + size), st.integers(0, 30), st.integers(1, 15))


def attribution(number: int, content: tuple[Span, ...]) -> Attribution:
    return Attribution(
        f"x:a{number}", "x", (), (), content,
        "body", "indirect", "said", False, False, (), None, 0.9,
    )  # fmt: skip


def plainly(made: list[Attribution], target: Span) -> Attribution | None:
    """All contents, the shortest first."""
    pieces = [(p.end - p.start, p, a) for a in made for p in a.content]
    for _, piece, told in sorted(pieces, key=lambda t: t[:2]):
        if piece.start <= target.start and target.end <= piece.end:
            return told
    return None


@given(st.lists(st.lists(PLACES, max_size=3).map(tuple), max_size=12), st.lists(PLACES, min_size=1))
def test_the_innermost_content_around_a_place_tells(
    contents: list[tuple[Span, ...]], targets: list[Span]
) -> None:
    made = [attribution(n, content) for n, content in enumerate(contents)]
    tellers = Tellers(made)
    assert [tellers.of(t) for t in targets] == [plainly(made, t) for t in targets]
