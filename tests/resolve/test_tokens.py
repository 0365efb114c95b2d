import pytest

from reportedly.resolve.tokens import words
from reportedly.schema import Span


def test_the_stem_of_a_contraction_lies_where_it_stands() -> None:
    text = "No plan. It’s a mood of Ada’s, he’ll say."
    found = words(text, Span(9, len(text)))
    assert [text[w.start : w.end] for w in found] == [w.stem for w in found]
    assert [w.stem for w in found][:2] == ["It", "a"]


def _names(text: str) -> list[str]:
    return [w.stem for w in words(text, Span(0, len(text))) if w.capital]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("minister 李明远 said no", ["李明远"]),
        ("the spokesman, سامي حداد, said no", ["سامي", "حداد"]),
        ("his aide विक्रम सेठी said no", ["विक्रम", "सेठी"]),
        ("his aide 安德烈·马尔 said no", ["安德烈·马尔"]),
    ],
)
def test_words_without_case_are_names_among_words_with_case(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "قال سامي حداد إن الاجتماع انتهى",
        "李明远在首都说会议结束了",
        "he wrote that “ذهب الولد إلى السوق مع أبيه وأمه” again",
    ],
)
def test_a_text_without_case_is_no_name(text: str) -> None:
    assert _names(text) == []
