from pathlib import Path

import pytest

from evals import manytexts


def test_a_small_store_is_filled_and_added_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manytexts, "_PLACES", 1 << 10)
    taken = manytexts.fill(tmp_path / "s.db", 2_000)
    assert taken["all"] > 8 * 88
    found = manytexts.place(tmp_path / "s.db", 6, 2_000)
    assert (found["placed"], found["related"]) == (6, 4)
