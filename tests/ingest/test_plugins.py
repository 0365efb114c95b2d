import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from reads import reads

from reportedly.errors import BadPlugin
from reportedly.ingest.plugins import plugged_in

FORMATS = """
from reportedly.ingest import Container, Document, Reader, make_page


def read_wire(document, limits):
    text = document.raw.decode("ascii").removeprefix("WIRE:")
    if "!" in text:
        raise RuntimeError("no shouting")
    return [make_page(document, "record", text)]


def open_bag(document, limits):
    for number, line in enumerate(document.stream().readlines()[1:], 2):
        yield document.numbered(number, line, ".wire")


WIRE = Reader("wire", frozenset({".wire"}), lambda d: d.raw.startswith(b"WIRE:"), read_wire)
BAG = Container("bag", frozenset({".bag"}), lambda d: d.raw.startswith(b"Plain"), open_bag)
WRONG = "neither"
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Puts a distribution on the path as an installer would: a module and its metadata."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "wireformats.py").write_text(FORMATS)

    def made(*points: str) -> None:
        info = site / "wireformats-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: wireformats\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text("[reportedly.formats]\n" + "\n".join(points))
        monkeypatch.syspath_prepend(str(site))
        plugged_in.cache_clear()

    yield made
    plugged_in.cache_clear()
    sys.modules.pop("wireformats", None)


def test_a_package_brings_formats_of_both_kinds(tmp_path: Path, install: object) -> None:
    install("wire = wireformats:WIRE", "bag = wireformats:BAG")  # type: ignore[operator]
    assert [format.name for format in plugged_in()] == ["bag", "wire"]
    (tmp_path / "a.txt").write_text("WIRE:It stays.")
    assert reads(tmp_path / "a.txt").page.text == "It stays."
    (tmp_path / "all.bag").write_text("Plain.\nWIRE:One.\nWIRE:No!\n")
    found = reads(tmp_path / "all.bag")
    assert found.pages["all.bag/2"].text == "One.\n"
    assert found.errors["all.bag/3"] == "reading it as wire failed (RuntimeError: no shouting)"


@pytest.mark.parametrize(
    ("point", "reason"),
    [
        ("wire = wireformats:GONE", "the format wire of wireformats cannot be loaded"),
        ("wire = nowhere:WIRE", "the format wire of wireformats cannot be loaded"),
        ("wire = wireformats:WRONG", "is neither a Reader nor a Container"),
    ],
)
def test_a_broken_plug_in_is_named(
    tmp_path: Path, install: object, point: str, reason: str
) -> None:
    install(point)  # type: ignore[operator]
    (tmp_path / "a.txt").write_text("It stays.")
    with pytest.raises(BadPlugin, match=reason):
        reads(tmp_path / "a.txt")


def test_without_plug_ins_there_are_none() -> None:
    plugged_in.cache_clear()
    assert plugged_in() == ()
