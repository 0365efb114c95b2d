"""The bases: published encoders whose weights the package registry carries, inside the wheels."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path

import torch
from safetensors.torch import load
from torch import Tensor

from training.model import Encoder

CLS, SEP, MASK, UNKNOWN, PAD = 101, 102, 103, 100, 0
"""Special pieces of BERT's vocabulary, which the product's tokenizer uses."""


def base_bytes(package: str, sha256: str) -> bytes:
    """The weights of a base, refused when they are not the ones that we trained from.

    A package whose name ends in "*" stands for all its parts, which are a split archive.

    Raises:
        SystemExit: when the package is absent or holds something else.
    """
    data = _joined(package[:-1]) if package.endswith("*") else _single(package)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise SystemExit(f"{package} is not the pinned base")
    return data


def _single(package: str) -> bytes:
    return _file(package, "model.safetensors").read_bytes()


def _joined(package: str) -> bytes:
    parts = [_file(f"{package}{n:03}", f".zip.{n:03}").read_bytes() for n in range(1, 6)]
    with zipfile.ZipFile(io.BytesIO(b"".join(parts))) as archive:
        name = next(n for n in archive.namelist() if n.endswith("model.safetensors"))
        return archive.read(name)


def _file(package: str, ending: str) -> Path:
    """A file of an installed package, which is found but never imported."""
    try:
        found = next(f for f in files(package) or [] if str(f).endswith(ending))
    except (ImportError, StopIteration) as error:
        raise SystemExit(f"{package} is missing: pip install 'reportedly[training]'") from error
    return Path(str(found.locate()))


def load_base(encoder: Encoder, data: bytes) -> None:
    """Fill the encoder with a checkpoint of BERT's or MPNet's; a type embedding joins the words.

    An encoder of fewer layers takes as many of the base's, spread evenly, the last one included
    (Sanh et al. 2019 begin a distilled encoder so).
    """
    base = load(data)
    mpnet = "encoder.relative_attention_bias.weight" in base
    filled = dict(_mpnet(base) if mpnet else _bert(base))
    n = max(int(k.split(".")[1]) for k in filled if k.startswith("layers.")) + 1
    kept = {old: new for new, old in enumerate(spread(len(encoder.layers), n))}
    own = {_renumbered(k, kept): v for k, v in filled.items() if _layer(k) in (None, *kept)}
    missing = set(dict(encoder.named_parameters())) - set(own)
    assert all(name.startswith("features.") for name in missing), missing
    encoder.load_state_dict(own, strict=False)


def spread(layers: int, of: int) -> list[int]:
    """Which layers of the base become the encoder's own."""
    return [of - 1 - (layers - 1 - i) * of // layers for i in range(layers)]


def _layer(name: str) -> int | None:
    return int(name.split(".")[1]) if name.startswith("layers.") else None


def _renumbered(name: str, kept: dict[int, int]) -> str:
    layer = _layer(name)
    return name if layer is None else name.replace(f".{layer}.", f".{kept[layer]}.", 1)


def _bert(base: dict[str, Tensor]) -> Iterator[tuple[str, Tensor]]:
    e = "embeddings."
    types = base[e + "token_type_embeddings.weight"][0]
    yield "words.weight", base[e + "word_embeddings.weight"] + types
    yield "positions.weight", base[e + "position_embeddings.weight"]
    yield from _layers(base, "attention.self.{}", ("query", "key", "value"), "attention.output")


def _mpnet(base: dict[str, Tensor]) -> Iterator[tuple[str, Tensor]]:
    """MPNet's vocabulary is BERT's behind four special pieces of its own, and one at the end."""
    words = base["embeddings.word_embeddings.weight"]
    own = words[4:-1].clone()
    for at, there in ((CLS, 0), (SEP, 2), (PAD, 1), (UNKNOWN, 104), (MASK, -1)):
        own[at] = words[there]
    yield "words.weight", own
    yield "positions.weight", base["embeddings.position_embeddings.weight"][2:]
    yield "distances.weight", base["encoder.relative_attention_bias.weight"]
    yield from _layers(base, "attention.attn.{}", ("q", "k", "v"), "attention")


def _layers(
    base: dict[str, Tensor], inputs: str, names: tuple[str, ...], attention: str
) -> Iterator[tuple[str, Tensor]]:
    n = max(int(k.split(".")[2]) for k in base if k.startswith("encoder.layer.")) + 1
    out = "attention.output.dense" if "output" in attention else "attention.attn.o"
    for kind in ("weight", "bias"):
        yield f"norm.{kind}", base[f"embeddings.LayerNorm.{kind}"]
        for i in range(n):
            old, new = f"encoder.layer.{i}.", f"layers.{i}."
            qkv = [base[f"{old}{inputs.format(x)}.{kind}"] for x in names]
            yield f"{new}qkv.{kind}", torch.cat(qkv)
            yield f"{new}out.{kind}", base[f"{old}{out}.{kind}"]
            yield f"{new}norm1.{kind}", base[f"{old}{attention}.LayerNorm.{kind}"]
            yield f"{new}up.{kind}", base[f"{old}intermediate.dense.{kind}"]
            yield f"{new}down.{kind}", base[f"{old}output.dense.{kind}"]
            yield f"{new}norm2.{kind}", base[f"{old}output.LayerNorm.{kind}"]
