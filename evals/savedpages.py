"""The saved pages of article-extraction-benchmark, with the text of each one's article."""

import gzip
import json
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

PAGES = Path("article-extraction-benchmark/aeb.tar.xz")
"""Where they are in the folder of the corpora."""


def saved(folder: Path) -> Iterator[tuple[str, Path, str]]:
    """Each saved page: its name, a file of its HTML, and the article's text."""
    with tempfile.TemporaryDirectory() as place, tarfile.open(folder / PAGES) as archive:
        archive.extractall(place, filter="data")
        gold = json.loads(Path(place, "ground-truth.json").read_text("utf-8"))
        for name, entry in sorted(gold.items()):
            path = Path(place, f"{name}.html")
            path.write_bytes(gzip.decompress(Path(place, "html", f"{name}.html.gz").read_bytes()))
            yield name, path, entry["articleBody"]
