"""The command line: a file a command, put together here."""

from reportedly.cli.app import app, main

__all__ = ["app", "main"]
