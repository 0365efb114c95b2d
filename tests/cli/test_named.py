"""What the name of a store means, and what is said of one that is not there."""

from pathlib import Path

import pytest

from reportedly.cli.named import file_named, shown, there
from reportedly.errors import StoreUnavailable


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("w.db").touch()
    Path("folder").mkdir()


@pytest.mark.parametrize(
    "name",
    [
        *("w.db", "sqlite:///w.db", "sqlite+pysqlite:///w.db", "sqlite:///w.db?mode=ro"),
        "sqlite:///file:w.db?mode=ro&uri=true",
    ],
)
def test_a_file_is_found_by_whatever_names_it(name: str) -> None:
    assert file_named(name) == Path("w.db")
    assert there(name) == name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.db", "none.db: there is no store yet; make one with"),
        ("sqlite+pysqlite:///none.db", "none.db: there is no store yet; make one with"),
        ("sqlite://", "there is no store yet"),
        ("sqlite:///:memory:", "there is no store yet"),
        ("folder", "folder: it is a folder, no store"),
        ("sqlite:///folder", "folder: it is a folder, no store"),
        ("postgresql://ana:secret@h/x", "postgresql://ana:***@h/x: only SQLite stores"),
        ("postgresql://ana:secret@[::1", "postgresql://ana:***@[::1: no path and no database URL"),
        ("~nobody-of-osk/x.db", "~nobody-of-osk/x.db: there is no such home folder"),
        (f"{'x' * 300}.db", "File name too long"),
    ],
)
def test_what_is_there_instead_is_told(name: str, told: str) -> None:
    before = sorted(Path().iterdir())
    with pytest.raises(StoreUnavailable) as caught:
        there(name)
    assert told in str(caught.value)
    assert "secret" not in str(caught.value)
    assert sorted(Path().iterdir()) == before


def test_only_a_password_is_hidden() -> None:
    for name in ("w.db", "sqlite:///w.db", "postgresql://ana@h/x", "a:b@c.db"):
        assert shown(name) == name
