"""What programs are told that read something with a trained checkpoint."""

from argparse import ArgumentParser
from pathlib import Path


def of_checkpoint(what: str | None, written: str) -> ArgumentParser:
    """The settings it was trained with, the checkpoint, and where to write (`written`)."""
    parser = ArgumentParser(description=what)
    for name in ("config", "checkpoint", written):
        parser.add_argument(name, type=Path)
    return parser
