import json
import shutil
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from reportedly.attribute.weights import GLANCE, STANCE_META, profile_folder
from reportedly.stance.glance import Glance
from training.stance import glance


def test_it_learns_which_rows_tell_something() -> None:
    rows = np.random.default_rng(2).standard_normal((300, 4))
    flat = glance.fit(rows, (rows[:, 1] > 0.5).astype(float))
    scores = rows @ flat[:-1] + flat[-1]
    assert ((scores > 0) == (rows[:, 1] > 0.5)).mean() > 0.9
    assert flat[1] > 3 * np.abs(flat[[0, 2, 3]]).max()


def test_what_is_shipped_is_what_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "full").mkdir()
    shutil.copy(profile_folder("full") / STANCE_META, tmp_path / "full")
    monkeypatch.setattr(glance, "FOLDER", tmp_path)
    glance.ship(np.array([1.0, 0, 0, -1.0]), 0.5)
    made = Glance.load(tmp_path / "full" / GLANCE)
    assert made.weights.tolist() == [1, 0, 0, -1]
    meta = tmp_path / "full" / STANCE_META
    assert GLANCE in json.loads(meta.read_text("utf-8"))["sha256"]
    glance.forget()
    assert GLANCE not in json.loads(meta.read_text("utf-8"))["sha256"]
