"""The sample pile: reports about an invented election, and the key that was made by hand."""

from importlib.resources import files
from pathlib import Path

from reportedly.sample.key import Key, key
from reportedly.sample.locate import NotLocated, locate

__all__ = ["Key", "NotLocated", "key", "locate", "pile", "question"]


def pile() -> Path:
    """The folder of the sample pile."""
    return Path(str(files("reportedly.sample").joinpath("pile")))


def question() -> str:
    """The question that the sample pile is asked."""
    return files("reportedly.sample").joinpath("question.txt").read_text("utf-8").strip()
