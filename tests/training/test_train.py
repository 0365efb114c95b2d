"""A training that was stopped and went on ends with the weights of one that was not."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from tokenizers import Tokenizer

torch = pytest.importorskip("torch")

from safetensors.torch import load_file  # noqa: E402

from reportedly.attribute.tags import ROLES  # noqa: E402
from training import checkpoint, train  # noqa: E402
from training.config import Config  # noqa: E402
from training.data import Document, examples, read_split  # noqa: E402

if TYPE_CHECKING:
    from training.model import Tagger


class Stopped(Exception):
    """As Ctrl-C would be."""


@pytest.fixture
def documents(split: Path, tokenizer: Tokenizer) -> list[Document]:
    return read_split(split, tokenizer)


@pytest.fixture
def short(config: Config, monkeypatch: pytest.MonkeyPatch) -> Config:
    """Three epochs from random weights: no base, and dev's scores are told by `scores`."""
    monkeypatch.setattr(train, "load_base", lambda encoder, weights: None)
    monkeypatch.setattr(Config, "base_weights", lambda self: Path("none"))
    return replace(config, epochs=3, batch=1)


def scores(monkeypatch: pytest.MonkeyPatch, *found: int | None) -> None:
    """What dev answers, epoch by epoch: right ones of ten; None stops the training there."""
    answers = iter(found)

    def dev_score(*_: object) -> dict[str, object]:
        if (right := next(answers)) is None:
            raise Stopped
        main = {"tp": right, "gold": 10, "pred": 10, "f1": 10.0 * right}
        return {"attribution": {"main": main}, "exact": {r: {"f1": 0.0} for r in ROLES}}

    monkeypatch.setattr(train, "dev_score", dev_score)


def fit(
    config: Config, documents: list[Document], output: Path, seed: int,
    monkeypatch: pytest.MonkeyPatch, make: "Callable[..., Tagger]",
) -> "Tagger":  # fmt: skip
    output.mkdir(exist_ok=True)
    torch.manual_seed(seed)
    monkeypatch.setattr(train, "Tagger", make)
    return train.fit(config, documents, [], output)


def same(one: Path, other: Path) -> bool:
    a, b = load_file(one), load_file(other)
    return a.keys() == b.keys() and all(torch.equal(a[k], b[k]) for k in a)


def test_going_on_gives_the_same_weights(
    short: Config, documents: list[Document], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, small: "Callable[..., Tagger]",
) -> None:  # fmt: skip
    whole, parted = tmp_path / "whole", tmp_path / "parted"
    scores(monkeypatch, 5, 6, 7)
    fit(short, documents, whole, 1, monkeypatch, small)
    scores(monkeypatch, 5, None)
    with pytest.raises(Stopped):
        fit(short, documents, parted, 1, monkeypatch, small)
    assert not same(whole / "last.safetensors", parted / "last.safetensors")
    scores(monkeypatch, 6, 7)
    fit(short, documents, parted, 2, monkeypatch, small)  # begun from other random weights
    for name in ("last", "best"):
        assert same(whole / f"{name}.safetensors", parted / f"{name}.safetensors")


def test_the_best_epoch_is_kept_over_a_stop(
    short: Config, documents: list[Document], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, small: "Callable[..., Tagger]",
) -> None:  # fmt: skip
    scores(monkeypatch, 8, 6, None)
    with pytest.raises(Stopped):
        fit(short, documents, tmp_path, 1, monkeypatch, small)
    kept = load_file(tmp_path / "best.safetensors")
    scores(monkeypatch, 7)
    found = fit(short, documents, tmp_path, 2, monkeypatch, small).state_dict()
    assert all(torch.equal(found[k], kept[f"average.{k}"]) for k in found)
    last = load_file(tmp_path / "last.safetensors")
    assert not torch.equal(last["average.tags.weight"], kept["average.tags.weight"])


def test_a_stop_between_the_two_files_does_not_lose_the_best_epoch(
    short: Config, documents: list[Document], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, small: "Callable[..., Tagger]",
) -> None:  # fmt: skip
    written: list[str] = []
    save = checkpoint.save

    def stop_after_three(path: Path, *rest: Any) -> None:
        if len(written) == 3:
            raise Stopped
        written.append(path.name)
        save(path, *rest)

    scores(monkeypatch, 5, 8)
    monkeypatch.setattr(checkpoint, "save", stop_after_three)
    with pytest.raises(Stopped):
        fit(short, documents, tmp_path / "parted", 1, monkeypatch, small)
    monkeypatch.setattr(checkpoint, "save", save)
    scores(monkeypatch, 8, 7)
    found = fit(short, documents, tmp_path / "parted", 2, monkeypatch, small)
    scores(monkeypatch, 5, 8, 7)
    wanted = fit(short, documents, tmp_path / "whole", 1, monkeypatch, small)
    assert torch.equal(found.tags.weight, wanted.tags.weight)


def test_padding_is_seen_by_nobody(documents: list[Document]) -> None:
    long, cut = next(examples(documents[0])), next(examples(documents[1]))
    torch.manual_seed(0)
    ids, features, mask, tags, lengths = train.padded([long, cut], blank=0.0)
    n = len(cut.ids)
    assert lengths.tolist() == [len(long.ids), n]
    assert ids[1, : n + 2].tolist() == [101, *cut.ids, 102]
    assert not ids[1, n + 2 :].any()
    assert (tags[1] >= 0).tolist() == [i < n for i in range(len(long.ids))]
    assert (mask[1, 0, 0] == 0).tolist() == [i < n + 2 for i in range(ids.shape[1])]
    assert features[0, 1:-1].tolist() == long.features.tolist()


def test_blanks_hide_words_and_never_special_pieces(documents: list[Document]) -> None:
    (long,) = examples(documents[0])
    torch.manual_seed(0)
    ids = train.padded([long], blank=1.0)[0][0]
    assert ids.tolist() == [101, *[train.BLANK] * len(long.ids), 102]


def test_batches_hold_every_window_once(documents: list[Document]) -> None:
    every = [next(examples(documents[i % 2])) for i in range(7)]
    batches = [*train.shuffled(list(every), 3, random.Random(0))]
    assert sorted(map(len, batches)) == [1, 3, 3]
    assert sorted(id(e) for b in batches for e in b) == sorted(map(id, every))


def test_the_average_moves_by_its_share(small: "Callable[..., Tagger]") -> None:
    average, model = small(), small()
    before, words = average.tags.weight.clone(), average.encoder.words.weight.clone()
    train.follow(average, model, 0.75)
    wanted = 0.75 * before + 0.25 * model.tags.weight
    np.testing.assert_allclose(
        average.tags.weight.detach().numpy(), wanted.detach().numpy(), atol=1e-6
    )
    assert torch.equal(average.encoder.words.weight, words)  # frozen
