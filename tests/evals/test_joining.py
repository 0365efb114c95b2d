"""How the measurement of one article more is called."""

import pytest

from evals.joining.__main__ import main


def test_a_store_to_agree_with_must_be_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["evals.joining", "agree"])
    with pytest.raises(SystemExit):
        main()
    assert "--db" in capsys.readouterr().err.splitlines()[-1]
