"""A small store that is read for real."""

from pathlib import Path

import pytest
from desk import NEWS, Desk
from whole import read_into

from reportedly.store import Store


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    for name, text in NEWS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert not read_into(folder / "s.db", *(folder / f"{n}.txt" for n in NEWS)).failed
    return folder / "s.db"


@pytest.fixture
def desk(read_once: Path, tmp_path: Path) -> Desk:
    (tmp_path / "s.db").write_bytes(read_once.read_bytes())
    return Desk(tmp_path / "s.db", Store(str(tmp_path / "s.db")))
