"""reportedly password: the hash of a password, for a desk that others reach."""

import sys
from getpass import getpass

import typer

from reportedly.cli.console import complain

EXAMPLES = """
Examples:

  reportedly password

  export REPORTEDLY_PASSWORD_HASH="$(reportedly password)"
"""

_LEAST = 12


def password() -> None:
    """Ask for a password and print its hash, for REPORTEDLY_PASSWORD_HASH.

    Without a terminal it is the first line of standard input. The hash is argon2id's (RFC 9106);
    the password itself is kept nowhere.
    """
    from argon2 import PasswordHasher

    given = _asked() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if len(given) < _LEAST:
        complain(f"a password has {_LEAST} characters or more")
        raise typer.Exit(2)
    typer.echo(PasswordHasher().hash(given))


def _asked() -> str:
    """Typed twice, and shown nowhere."""
    given = getpass("Password: ")
    if getpass("Once more: ") != given:
        complain("these are not the same")
        raise typer.Exit(2)
    return given
