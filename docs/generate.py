"""Writes what is generated in the docs: the command-line help and the README's transcript.

`python -m docs.generate` writes; the tests call the same functions and compare.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from typer.core import TyperGroup
from typer.main import get_group
from typer.testing import CliRunner

from reportedly.cli import app
from reportedly.sample import pile

ROOT = Path(__file__).parents[1]
COMMANDS = (
    *"read watch ask search claims flags why who article extract export".split(),
    *"serve password judge review grade knowledge".split(),
)
_BEGIN, _END = "<!-- demo: made by `make docs` -->", "<!-- end of demo -->"


def cli_page() -> str:
    """docs/cli.md: what each command says of itself."""
    parts = ["# The command line\n", "Made by `make docs` from the program's own help.\n"]
    for command in ("", *(own for name in COMMANDS for own in _with_its_own(name))):
        title = f"reportedly {command}".strip()
        parts.append(f"## {title}\n\n```text\n{_help(command)}\n```\n")
    return "\n".join(parts)


def _with_its_own(name: str) -> list[str]:
    """A command, and behind a group of commands each of them."""
    found = get_group(app).commands[name]
    own = found.commands if isinstance(found, TyperGroup) else ()
    return [name, *(f"{name} {each}" for each in own)]


def _help(command: str) -> str:
    words = [*command.split(), "--help"]
    result = CliRunner().invoke(app, words, prog_name="reportedly", env={"TERMINAL_WIDTH": "90"})
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


def demo() -> str:
    """What `make demo` prints on standard output."""
    question = (pile().parent / "question.txt").read_text(encoding="utf-8").strip()
    with tempfile.TemporaryDirectory() as folder:
        db = f"{folder}/demo.db"
        _reportedly("read", "--db", db, str(pile()))
        return _reportedly("ask", "--db", db, question).rstrip()


def _reportedly(*words: str) -> str:
    command = [sys.executable, "-m", "reportedly", *words]
    done = subprocess.run(
        command, capture_output=True, check=True, env={**os.environ, "COLUMNS": "100"}
    )
    return done.stdout.decode()


def readme(text: str, shown: str) -> str:
    """The README with the demo's transcript in its place. Raises ValueError without a place."""
    before, found, rest = text.partition(_BEGIN)
    _, ended, after = rest.partition(_END)
    if not found or not ended:
        raise ValueError("README.md has no place for the demo's transcript")
    return f"{before}{_BEGIN}\n\n```text\n{shown}\n```\n\n{_END}{after}"


def main() -> None:
    """Write all generated pages."""
    (ROOT / "docs" / "cli.md").write_text(cli_page(), encoding="utf-8")
    path = ROOT / "README.md"
    path.write_text(readme(path.read_text(encoding="utf-8"), demo()), encoding="utf-8")


if __name__ == "__main__":
    main()
