import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slowness import at_most

from reportedly.attribute.quotation import marks
from reportedly.attribute.single import singles


def quoted(text: str, paragraphs: list[int] | None = None) -> list[str]:
    found = singles(text, 0, len(text), paragraphs or [])
    return [text[s.opens : len(text) if s.closes is None else s.closes + 1] for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: ‘We won’t go.’ He left.", ["‘We won’t go.’"]),
        ("'We won't go,' she said.", ["'We won't go,'"]),
        ("‘The senators’ vote was wrong,’ he said.", ["‘The senators’ vote was wrong,’"]),
        ("He called it 'a disgrace' and said 'no.'", ["'a disgrace'", "'no.'"]),
        ("‘We told ’em so,’ said Ode.", ["‘We told ’em so,’"]),
        ("the workers’ party of the ’90s won’t", []),
        ("‚So geht es nicht,‘ she said.", ["‚So geht es nicht,‘"]),
        ("''We go,'' she said", []),
        ("’", []),
        ("", []),
    ],
)
def test_apostrophes_are_told_from_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = "‘One.\n\n‘Two.\n\n‘Three.’"
    assert quoted(text, [0, 7, 14])[0].startswith("‘One.")
    assert [s.closes for s in singles(text, 0, len(text), [0, 7, 14])] == [None, None, 21]


def test_single_marks_count_only_where_most_quotations_stand_in_them() -> None:
    british = "‘He said “no” to us,’ she said. ‘Twice.’"
    assert [british[m.start] for m in marks(british, 0, len(british))] == ["‘", "’", "‘", "’"]
    american = "“He said ‘no’ to us,” she said. “Twice.” Her 'plan.'"
    assert {american[m.start] for m in marks(american, 0, len(american))} == {"“", "”"}


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("a A’‘',.\n‚“\"")), st.lists(st.integers(0, 40)))
def test_what_is_found_is_in_order_and_disjoint(text: str, begins: list[int]) -> None:
    found = singles(text, 0, len(text), sorted(begins))
    at = -1
    for one in found:
        assert at < one.opens < len(text)
        at = one.opens if one.closes is None else one.closes
        assert one.opens <= at < len(text)


@pytest.mark.parametrize("unit", ["‘a ", "'", "’ ", "‘a’", " 'a\n"])
def test_time_is_linear(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    with at_most(150):
        marks(text, 0, len(text), list(range(0, len(text), 50)))
