import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from training.claims.places import Place  # noqa: E402
from training.model import Shape  # noqa: E402
from training.reader import boundary  # noqa: E402
from training.reader.data import is_held  # noqa: E402
from training.reader.model import Reader  # noqa: E402

FREE = [name for name in (f"doc{n}" for n in range(40)) if not is_held(name)]
HELD = next(name for name in (f"doc{n}" for n in range(400)) if is_held(name))
QUAY = "The harbour board will close the northern quay in autumn"


def pile(*texts: tuple[str, str]) -> dict[Place, str]:
    return {Place(name, (), n): text for n, (name, text) in enumerate(texts)}


@pytest.fixture(autouse=True)
def labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "read.jsonl"
    file.write_text("")
    monkeypatch.setattr(boundary, "READ", file)
    return file


def test_pairs_of_two_documents_that_nobody_labelled_are_read(labels: Path) -> None:
    texts = pile(
        (FREE[0], QUAY),
        (FREE[1], f"{QUAY}, with its old cranes"),
        (FREE[0], f"{QUAY}, we hear"),
        (HELD, f"{QUAY}, it seems"),
        (FREE[2], "A choir of two hundred children sang in the cathedral"),
    )
    one, other, again, *_ = texts
    assert set(boundary.unread(texts)) == {(one, other), (other, again)}
    labels.write_text(json.dumps({"one": other.row, "other": one.row, "label": "same"}) + "\n")
    assert set(boundary.unread(texts)) == {(other, again)}


def test_each_band_has_its_part_and_each_text_a_few_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pile(*((name, f"{QUAY} {name}") for name in FREE[:12]))
    monkeypatch.setattr(boundary, "texts_of", lambda *_: texts)
    monkeypatch.setattr(
        boundary, "_together", lambda _, pairs: np.linspace(0, 1, len(pairs), dtype=np.float32)
    )
    drawn = list(boundary.unsure(Reader(Shape(384, 1, 1e-12)), "contents", 10))
    assert 0 < len(drawn) <= 11
    every = [place for d in drawn for place in (d.one, d.other)]
    assert max(map(every.count, every)) <= boundary.MOST
    assert {d.kind for d in drawn} == {"boundary"}
