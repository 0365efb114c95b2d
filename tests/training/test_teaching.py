"""What the teachers of the two encoders over pairs tell, and how it is learned from."""

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tokenizers import Tokenizer  # noqa: E402

from evals.stancetexts import TURNED  # noqa: E402
from reportedly.attribute.weights import FOLDER, TOKENIZER  # noqa: E402
from training.claims.places import Place  # noqa: E402
from training.model import MPNET, Linear, Shape  # noqa: E402
from training.reader import boundary  # noqa: E402
from training.reader import config as reader_config  # noqa: E402
from training.reader import data as reader_data  # noqa: E402
from training.reader import lessons as reader_lessons  # noqa: E402
from training.reader.model import Reader, batch  # noqa: E402
from training.reader.train import targets  # noqa: E402
from training.second_look import config as look_config  # noqa: E402
from training.second_look import data as look_data  # noqa: E402
from training.second_look import lessons as look_lessons  # noqa: E402
from training.second_look import train as look_train  # noqa: E402
from training.second_look.model import Marked  # noqa: E402

SHAPE = Shape(384, 1, 1e-12)
SETTINGS = Path(__file__).parents[2] / "training"
PIECES = Tokenizer.from_file(str(FOLDER / TOKENIZER))
QUAY = "The harbour board will close the northern quay in autumn"
FREE = [name for name in (f"doc{n}" for n in range(40)) if not reader_data.is_held(name)]


@pytest.fixture(autouse=True)
def _exact(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(5)
    monkeypatch.setattr(Linear, "exact", True)


def test_pairs_that_share_most_words_are_half_of_the_lessons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "read.jsonl").write_text("")
    monkeypatch.setattr(boundary, "READ", tmp_path / "read.jsonl")
    texts = {Place(name, (), n): f"{QUAY} {name}" for n, name in enumerate(FREE[:8])}
    monkeypatch.setattr(reader_lessons, "texts_of", lambda pile, _: texts if pile == "ecb+" else {})
    most = [tuple(texts[p] for p in pair) for pair in boundary.unread(texts)]
    drawn = list(reader_lessons.drawn(20, random.Random(1)))
    assert drawn[:2] == most[:2]
    assert len(drawn) == len(set(drawn)) == 4  # a fifth of twenty
    assert set(drawn[2:]) <= set(most[2:])


def test_a_reader_learns_what_its_teacher_told(tmp_path: Path) -> None:
    texts = [(QUAY, f"{QUAY}, we hear"), (QUAY, "A choir sang")]
    lines = list(reader_lessons.told(Reader(SHAPE).eval(), texts))
    (tmp_path / "lessons.jsonl").write_text("\n".join(lines), "utf-8")
    read = list(reader_data.lessons(tmp_path / "lessons.jsonl", PIECES))
    assert [PIECES.decode(list(e.one)) for e in read] == [QUAY.lower()] * 2
    config = reader_config.Config.load(SETTINGS / "reader" / "taught.toml")
    sure = replace(read[0], told=(0.7, 0.1, 0.1, 0.1))
    aims = targets(config, [sure, replace(read[1], label="unrelated", told=())])
    assert aims[0].tolist() == pytest.approx([0.7, 0.1, 0.1, 0.1])
    assert aims[1].argmax() == 3


def test_a_second_look_learns_what_its_teacher_told_either_way_round(tmp_path: Path) -> None:
    text = "On Monday Fenn praised Trent in Osk."
    folder = tmp_path / "polnear" / "train" / "text"
    folder.mkdir(parents=True)
    (folder / "doc.txt").write_text(text, "utf-8")
    row = {"doc": "doc", "sentence": [0, len(text)], "one": [10, 14], "other": [23, 28], "label": 0}
    file = tmp_path / "lessons.jsonl"
    teacher = Marked(SHAPE).eval()
    (told,) = look_lessons.told(teacher, [row], tmp_path)
    assert sum(told["told"]) == pytest.approx(1, abs=1e-3)
    file.write_text(json.dumps(told) + "\n", "utf-8")
    (read,) = look_data.lessons(file, tmp_path, PIECES)
    assert read.other_way().told == tuple(read.told[i] for i in TURNED)
    assert look_train.aim(read, 0.05, 5).tolist() == pytest.approx(told["told"])


@pytest.mark.parametrize("name", ["reader/teacher", "second_look/teacher"])
def test_teachers_are_larger(name: str) -> None:
    config = {"reader": reader_config, "second_look": look_config}[name.split("/")[0]].Config
    assert config.load(SETTINGS / f"{name}.toml").size() == MPNET


def test_a_teacher_hears_how_far_pieces_are_apart() -> None:
    """MPNet adds to the attention by distance: without it the same pieces read otherwise."""
    some = Reader(replace(SHAPE, buckets=32)).eval()
    pair = batch([((2003, 3007, 4000), (2003, 3007))])
    torch.nn.init.normal_(some.head.weight, std=0.5)
    before = some(pair).detach().numpy()
    assert some.encoder.distances is not None
    torch.nn.init.normal_(some.encoder.distances.weight, std=2)
    assert not np.allclose(before, some(pair).detach().numpy(), atol=1e-3)
