import pytest

from reportedly.attribute.quotation import marks


def opens(text: str, paragraphs: list[int] | None = None) -> list[bool]:
    return [m.opens for m in marks(text, 0, len(text), paragraphs or [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said, "Go on."', [True, False]),
        ("She said, “Go on.”", [True, False]),
        ("''Go on,'' she said", [True, False]),
        ("``Go on,'' she said", [True, False]),
        ('("Go")', [True, False]),
        ('"a"b"', [True, False, False]),
        ("„So,“ she said, „no.“", [True, False, True, False]),
        ("»So,« she said, »no.«", [True, False, True, False]),
        ("«So,» she said, « no. »", [True, False, True, False]),
        ("”So,” she said, ”no.”", [True, False, True, False]),
        ("‘I said “No.”’ ‘And “go.”’", [True, False, True, False]),
        ("“He said ‘no’ and ‘go,’” she said.", [True, False]),
        ('The " in it', []),
        ('" Go , " he said', [True, False]),
        ('The " in it was "odd"', [True, False]),
        ('An 8" pipe and a 12" one', []),
        ('"A 12" by 8" one," he said', [True, False]),
        ('“A 12" record,” he said', [True, False]),
        ('"Since 1998" and "until 2002," he said', [True, False, True, False]),
        ('He said "in 1998" that it was 12" wide', [True, False]),
    ],
)
def test_marks_open_and_close(text: str, expected: list[bool]) -> None:
    assert opens(text) == expected


def test_a_forgotten_mark_ends_with_its_paragraph() -> None:
    text = '"No end\n\nHe said"yes"later'
    assert opens(text) == [True, False, True]
    assert opens(text, [9]) == [True, True, False]
