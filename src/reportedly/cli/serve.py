"""reportedly serve: the desk in the browser."""

import socket
import ssl
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, flags_off, load_settings, opened
from reportedly.errors import CannotServe

if TYPE_CHECKING:
    from reportedly.web import Desk

EXAMPLES = """
Examples:

  reportedly serve

  reportedly serve --db election.db --port 9000

  REPORTEDLY_PASSWORD_HASH="$(reportedly password)" reportedly serve --host 0.0.0.0 \\
      --certificate desk.pem --key desk.key
"""

_OWN = ("127.0.0.1", "localhost", "::1")


def serve(
    db: Db = None,
    host: Annotated[
        str, typer.Option("--host", metavar="NAME", help="Where to listen; this machine alone.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: any free one.")] = 8017,
    certificate: Annotated[
        Path | None, typer.Option("--certificate", metavar="FILE", help="For HTTPS, in PEM.")
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", metavar="FILE", help="The certificate's key, in PEM.")
    ] = None,
    behind_proxy: Annotated[
        bool, typer.Option("--behind-proxy", help="A proxy on this machine speaks HTTPS for it.")
    ] = False,
) -> None:
    """Serve the desk: reading, checking and deciding in the browser.

    Only this machine reaches it, unless `--host` says otherwise. Others must then say a password,
    whose hash REPORTEDLY_PASSWORD_HASH holds (`reportedly password` makes it), and come by HTTPS:
    with a certificate, or by way of a proxy. The store is made where there is none yet. Ctrl-C
    ends it.
    """
    own = host in _OWN and not behind_proxy
    hashed = "" if own else _password()
    if not own and not (certificate or behind_proxy):
        raise typer.BadParameter(
            "the password would travel openly: give --certificate and --key, or --behind-proxy",
            param_hint="--host",
        )
    if (certificate is None) != (key is None):
        raise typer.BadParameter("--certificate and --key go together")
    with in_one_line():
        tls = _checked(certificate, key)
        _serve(_desk(db, hashed, own), _bound(host, port), tls)


def _password() -> str:
    """The hash of the password that others must say; none, or one that is none, is wrong use."""
    from argon2 import extract_parameters
    from argon2.exceptions import InvalidHashError

    found = load_settings().password_hash
    try:
        extract_parameters(found)
    except InvalidHashError as error:
        raise typer.BadParameter(
            "others would reach it: set REPORTEDLY_PASSWORD_HASH to what `reportedly password`"
            " prints",
            param_hint="--host",
        ) from error
    return found


def _checked(certificate: Path | None, key: Path | None) -> tuple[Path, Path] | None:
    """Raises CannotServe, in one line, where they are no certificate and its key."""
    if certificate is None or key is None:
        return None
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except OSError as error:
        raise CannotServe(f"{certificate}: no certificate with the key {key}") from error
    return certificate, key


def _desk(db: str | None, hashed: str, own: bool) -> "Desk":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.web import Desk
    from reportedly.web.desk import LOOPBACK

    found = load_settings()
    name = db or found.db
    return Desk(
        opened(name),
        name,
        off=flags_off(),
        password=hashed,
        secure=not own,
        hosts=LOOPBACK if own else ("*",),
        max_bytes=found.max_bytes,
        second_share=found.second_share,
    )


def _bound(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises CannotServe, in one line, where none can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except OSError as error:
        raise CannotServe(f"{host}, port {port}: cannot listen there: {_why(error)}") from error


def _why(error: OSError) -> str:
    # By its number it could not be told: that of a name that nobody knows is none of the system's.
    return (error.strerror or str(error)).partition(" (while ")[0]


def _serve(desk: "Desk", listening: socket.socket, tls: tuple[Path, Path] | None) -> None:
    import uvicorn

    from reportedly.web import create

    config = uvicorn.Config(
        create(desk),
        log_level="warning",
        access_log=False,
        server_header=False,
        ssl_certfile=tls[0] if tls else None,
        ssl_keyfile=tls[1] if tls else None,
        timeout_graceful_shutdown=3,
    )
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    complain(f"the desk is at http{'s' if tls else ''}://{shown}:{port}/ (Ctrl-C ends it)")
    desk.counted.begin(desk.store)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        desk.counted.end()
        desk.store.close()
