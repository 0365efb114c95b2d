from io import StringIO

import pytest

from reportedly.ask.dossier import MOST_CHOICES
from reportedly.cli.choose import choose
from reportedly.schema.dossier import Choice


@pytest.mark.parametrize(
    ("count", "told"),
    [(2, "2 may be meant:"), (MOST_CHOICES, f"{MOST_CHOICES} or more may be meant:")],
)
def test_a_list_that_was_cut_does_not_say_how_many_there_are(
    count: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("2\n"))
    some = [Choice(f"a:e{n}", "Ada Brun", "person", 1, ()) for n in range(count)]
    assert choose(some) == "a:e1"
    assert capsys.readouterr().err.splitlines()[0] == told
