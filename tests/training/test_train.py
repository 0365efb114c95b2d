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

from reportedly.attribute.tags import N_TAGS, ROLES  # noqa: E402
from training import checkpoint, train  # noqa: E402
from training.config import Config  # noqa: E402
from training.data import Document, Gold, Lessons, examples, read_split  # noqa: E402

if TYPE_CHECKING:
    from training.model import Tagger


TAGS = "average.levels.outer.tags.weight"


class Stopped(Exception):
    """As Ctrl-C would be."""


@pytest.fixture
def documents(split: Path, tokenizer: Tokenizer) -> list[Document]:
    return read_split(split, tokenizer)


@pytest.fixture
def short(config: Config, monkeypatch: pytest.MonkeyPatch) -> Config:
    """Three epochs from random weights: no base, and dev's scores are told by `scores`."""
    monkeypatch.setattr(train, "load_base", lambda encoder, weights: None)
    monkeypatch.setattr(Config, "base_weights", lambda self: b"")
    return replace(config, epochs=3, batch=1, lessons=None)


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
    assert not torch.equal(last[TAGS], kept[TAGS])


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
    assert torch.equal(found.level("outer").tags.weight, wanted.level("outer").tags.weight)


def test_padding_is_seen_by_nobody(documents: list[Document]) -> None:
    long, cut = next(examples(documents[0])), next(examples(documents[1]))
    torch.manual_seed(0)
    ids, features, mask = train.padded([long, cut], blank=0.0)
    n = len(cut.ids)
    assert ids[1, : n + 2].tolist() == [101, *cut.ids, 102]
    assert not ids[1, n + 2 :].any()
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
    own, other = average.level("outer").tags.weight, model.level("outer").tags.weight
    before, words = own.clone(), average.encoder.words.weight.clone()
    train.follow(average, model, 0.75)
    wanted = 0.75 * before + 0.25 * other
    np.testing.assert_allclose(own.detach().numpy(), wanted.detach().numpy(), atol=1e-6)
    assert torch.equal(average.encoder.words.weight, words)  # frozen


def taught(document: Document) -> Document:
    """The document with a teacher who finds the second content's first word inside it."""
    golds, p = document.annotations, document.pieces
    inner: list[list[list[Gold]]] = [[[] for _ in own] for own in golds]
    (at, end) = golds[0][1]["content"][0]
    inner[0][1] = [{"source": [], "cue": [(at, at + 1)], "content": [(at + 1, end)]}]
    even = np.full((len(p), N_TAGS), 1 / N_TAGS, np.float16)
    return replace(document, lessons=Lessons(even, inner))


def test_lessons_are_read_in_every_window(documents: list[Document]) -> None:
    (one,) = examples(taught(documents[0]))
    assert one.soft is not None
    assert one.soft.shape == (len(one.ids), N_TAGS)
    told = [i for i in one.inside if len(i.example.spans[1])]
    assert len(one.inside) == 3
    assert [i.example.spans[1].tolist() for i in told] == [[[0, 1]]]
    assert one.ids[told[0].places].tolist() == told[0].example.ids.tolist()


def test_a_content_in_two_pieces_is_one_text(documents: list[Document]) -> None:
    parted = next(i for e in examples(taught(documents[0])) for i in e.inside)
    assert (np.diff(parted.places) > 1).sum() == 1


def test_the_inner_heads_learn_from_the_lessons_alone(
    config: Config, documents: list[Document], small: "Callable[..., Tagger]"
) -> None:
    torch.manual_seed(0)
    model, batch = small(), list(examples(taught(documents[0])))
    torch.autograd.backward(train.step(config, model, batch))
    grad = model.level("inner").tags.weight.grad
    assert grad is not None
    assert grad.abs().sum() > 0
    alone = small()
    torch.autograd.backward(train.step(config, alone, list(examples(documents[0]))))
    assert alone.level("inner").tags.weight.grad is None
