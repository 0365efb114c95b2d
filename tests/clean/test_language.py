import pytest

from reportedly.clean.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council of Norrby voted on Tuesday to keep the ferry that it had sold.", "en"),
        ("Der Rat von Norrby stimmte am Dienstag dafür, die Fähre nicht zu verkaufen.", "de"),
        ("Совет Норрбю проголосовал во вторник за то, чтобы сохранить паром до весны.", "ru"),
        ("Le conseil de Norrby a voté mardi pour garder le bac jusqu’au printemps prochain.", "fr"),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert language_of(text) == code


def test_too_few_words_leave_the_hint() -> None:
    assert language_of("12.4 km", "sv") == "sv"
    assert language_of("") == ""
