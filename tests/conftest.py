"""Fixtures that several test modules share.

They import the program when they are asked for: a unit test needs no weights.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code: see `slowness`.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

if TYPE_CHECKING:
    from newsroom import Newsroom

    from reportedly.pipeline.outcome import Outcome
    from reportedly.store import Unit


@pytest.fixture(scope="session")
def sample_read(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, Outcome]":
    """A store with the sample pile, read once for all tests, and what was told of the reading."""
    from whole import read_into

    from reportedly.sample import pile

    db = tmp_path_factory.mktemp("sample") / "sample.db"
    outcome = read_into(db, pile())
    assert not outcome.failed
    return db, outcome


@pytest.fixture(scope="session")
def sample_db(sample_read: "tuple[Path, Outcome]") -> Path:
    """A store with the sample pile; not to be written to."""
    return sample_read[0]


@pytest.fixture(scope="session")
def sample_view(sample_db: Path) -> "Iterator[Unit]":
    """A look at the sample store."""
    from reportedly.store import Store

    store = Store(str(sample_db))
    with store.view() as view:
        yield view
    store.close()


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small store that is read for real."""
    from newsroom import NEWS
    from whole import read_into

    folder = tmp_path_factory.mktemp("room")
    for name, text in NEWS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert not read_into(folder / "s.db", *(folder / f"{n}.txt" for n in NEWS)).failed
    return folder / "s.db"


@pytest.fixture
def room(read_once: Path, tmp_path: Path) -> "Newsroom":
    """A copy of it, to be worked on."""
    from newsroom import Newsroom

    from reportedly.store import Store

    (tmp_path / "s.db").write_bytes(read_once.read_bytes())
    return Newsroom(tmp_path / "s.db", Store(str(tmp_path / "s.db")))
