"""The program's outermost layer, which ends in one line whatever a command leaves to it.

`--help` and `--version` print before any command is at work, and a pipe may be closed then too.
"""

from typing import Any

from typer.core import TyperGroup

from reportedly.cli.console import in_one_line


class Program(TyperGroup):
    """All commands together."""

    def make_context(self, *args: Any, **more: Any) -> Any:
        """Read the words of the command line; `--help` and `--version` are answered here."""
        with in_one_line():
            return super().make_context(*args, **more)

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        with in_one_line():
            return super().invoke(ctx)
