"""reportedly serve: the desk in the browser."""

import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, flags_off, load_settings
from reportedly.errors import StoreUnavailable

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
    hashed = load_settings().password_hash
    if not own and not hashed:
        raise typer.BadParameter(
            "others would reach it: set REPORTEDLY_PASSWORD_HASH to what `reportedly password`"
            " prints",
            param_hint="--host",
        )
    if not own and not (certificate or behind_proxy):
        raise typer.BadParameter(
            "the password would travel openly: give --certificate and --key, or --behind-proxy",
            param_hint="--host",
        )
    if (certificate is None) != (key is None):
        raise typer.BadParameter("--certificate and --key go together")
    with in_one_line():
        _serve(_desk(db, "" if own else hashed, own), _bound(host, port), certificate, key)


def _desk(db: str | None, hashed: str, own: bool) -> "Desk":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.store import Store
    from reportedly.web import Desk
    from reportedly.web.desk import LOOPBACK

    found = load_settings()
    name = db or found.db
    return Desk(
        Store(name),
        name,
        off=flags_off(),
        password=hashed,
        secure=not own,
        hosts=LOOPBACK if own else ("*",),
        max_bytes=found.max_bytes,
    )


def _bound(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises StoreUnavailable, in one line, where none can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except OSError as error:
        why = error.strerror or error
        raise StoreUnavailable(f"{host}, port {port}: cannot listen there: {why}") from error


def _serve(
    desk: "Desk", listening: socket.socket, certificate: Path | None, key: Path | None
) -> None:
    import uvicorn

    from reportedly.web import create

    config = uvicorn.Config(
        create(desk),
        log_level="warning",
        access_log=False,
        server_header=False,
        ssl_certfile=certificate,
        ssl_keyfile=key,
        timeout_graceful_shutdown=3,
    )
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    complain(f"the desk is at http{'s' if certificate else ''}://{shown}:{port}/ (Ctrl-C ends it)")
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        desk.reading.end()
        desk.store.close()
