"""``recoupe serve``: the review room, on this machine alone unless told otherwise."""

from __future__ import annotations

import errno
import getpass
import os
import socket
import sys
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recoupe.cli.filters import DEFAULT_CASEBOOK, CasebookPath
from recoupe.cli.work import Run, ending
from recoupe.errors import CasebookError

if TYPE_CHECKING:
    import uvicorn

    from recoupe.casebook import Casebook
    from recoupe.web import Settings

_GRACE_S = 5
"""How long requests that run may take to end after Ctrl-C."""
_WARM_AFTER_S = 3.0
"""When the first page is there, what the first decision needs is loaded."""
_LONGEST_HEAD = 32_768
"""Bytes of a request's head."""


def serve(
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="Port; 0: any that is free.")] = 8321,
    open_browser: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    new: Annotated[bool, typer.Option("--new", help="Make an empty casebook where there is none.")] = False,
    who: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            envvar="RECOUPE_WHO",
            show_default=False,
            help="Who decides, where nobody signs in. Default: your name on this machine.",
        ),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name that browsers may use, such as a proxy's.", show_default=False),
    ] = None,
    https: Annotated[bool, typer.Option("--https", help="A proxy in front speaks TLS: cookies only over it.")] = False,
    proxy: Annotated[
        str, typer.Option(metavar="ADDRESS", help="The proxy that is believed about who asks.")
    ] = "127.0.0.1",
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Reports may be fetched from this machine and its own network.")
    ] = False,
    log: Annotated[bool, typer.Option("--log", help="Print every request.")] = False,
) -> None:
    """Serve the review room: check, correct and sign off what the casebook holds, in a browser.

    \b
    Examples:
      recoupe serve --open
      recoupe serve -c sahel.db --new --who "A. Diallo"
      recoupe account add a.diallo --shown "A. Diallo" --role admin
      recoupe serve --allow-host desk.journal.example --https

    \b
    On this machine alone nobody signs in: whoever sits at it decides. With
    --host, --allow-host or --https people sign in with accounts, and an admin
    must be there first (`recoupe account add`). TLS is a proxy's work; see
    docs/serving.md for Caddy and nginx. Ctrl-C ends it.
    """
    run = Run(paths=())
    with ending(run):
        import logging

        from recoupe.web import Settings
        from recoupe.web.settings import is_loopback

        names = tuple(name.strip().lower() for name in allow_host or ())
        accounts = bool(names) or https or not is_loopback(host)
        counted = _looked_at(casebook, new=new, accounts=accounts)
        listening = _listening(host, port)
        with listening:
            settings = Settings(
                casebook=casebook, host=host, port=listening.getsockname()[1], hosts=names, accounts=accounts,
                https=https, who=(who or "").strip() or _me(), allow_private=allow_private,
            )  # fmt: skip
            logging.getLogger("uvicorn").setLevel(logging.INFO if log else logging.WARNING)
            server = _server(settings, proxy=proxy if accounts else "", log=log, counted=counted, browse=open_browser)
            try:
                server.run(sockets=[listening])
            except KeyboardInterrupt:
                print("recoupe: the room is closed; what was decided is in the casebook", file=sys.stderr)


def _looked_at(casebook: str, *, new: bool, accounts: bool) -> str:
    """What there is in the casebook, in words. Raises ``CasebookError`` where nothing can be served."""
    from recoupe.casebook import Casebook

    try:
        book = Casebook.open(casebook, create=new)
    except CasebookError as error:
        if "no casebook here" not in str(error):
            raise
        hint = "add reports first (`recoupe add reports.jsonl`), or make an empty one with --new"
        raise CasebookError(f"{casebook}: no casebook here; {hint}") from None
    with book:
        if accounts and not book.accounts.has_admin():
            raise CasebookError(
                "others could reach this room, and nobody can sign in yet; make an admin first: "
                f"recoupe account add NAME --role admin{_named(casebook)}"
            )
        return _counted(book)


def _counted(book: Casebook) -> str:
    counts = book.counts()
    return ", ".join(
        f"{counts[what]:,} {what if counts[what] != 1 else what[:-1]}" for what in ("reports", "incidents")
    )


def _named(casebook: str) -> str:
    return "" if casebook == DEFAULT_CASEBOOK or os.environ.get("RECOUPE_CASEBOOK") == casebook else f" -c {casebook}"


def _listening(host: str, port: int) -> socket.socket:
    """The socket, bound before anything else is begun. Raises ``CasebookError`` where it cannot be."""
    try:
        kind, _, _, _, address = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
    except OSError:
        raise CasebookError(f"--host {host}: no address of this machine; leave it out for this machine alone") from None
    made = socket.socket(kind, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(128)
    except OSError as error:
        made.close()
        raise CasebookError(_why_not(error, host, port)) from None
    return made


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken, perhaps by another `recoupe serve`; end that, or give another: --port {port + 1}"
    if error.errno == errno.EACCES:
        return f"port {port} may not be used by you; give one above 1023: --port 8321"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"--host {host}: no address of this machine; leave it out for this machine alone"
    return f"{host}:{port}: cannot be listened on ({error.strerror})"


def _server(settings: Settings, *, proxy: str, log: bool, counted: str, browse: bool) -> uvicorn.Server:
    import uvicorn

    from recoupe.web import application

    app = application(settings)
    warming = threading.Timer(_WARM_AFTER_S, app.state.room.book.warm)
    warming.daemon = True

    class Room(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets=sockets)
            address = address_of(settings)
            _greet(settings, address, counted)
            warming.start()
            if browse:
                threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            warming.cancel()
            await super().shutdown(sockets=sockets)

    return Room(
        uvicorn.Config(
            app,
            log_level="info" if log else "error",
            access_log=log,
            server_header=False,
            proxy_headers=bool(proxy),
            forwarded_allow_ips=proxy or None,
            timeout_graceful_shutdown=_GRACE_S,
            h11_max_incomplete_event_size=_LONGEST_HEAD,
        )
    )


def address_of(settings: Settings) -> str:
    """Where a browser on this machine finds the room."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)
    return f"http://[{host}]:{settings.port}/" if ":" in host else f"http://{host}:{settings.port}/"


def _greet(settings: Settings, address: str, counted: str) -> None:
    name = settings.casebook if "://" not in settings.casebook else "the casebook"
    whose = "people sign in" if settings.accounts else f"decisions are signed {settings.who}"
    public = "".join(f", for others at http{'s' * settings.https}://{name}/" for name in settings.hosts[:1])
    print(f"recoupe: {Path(name).name}: {counted}")
    print(f"recoupe: the review room is at {address}{public} ({whose}; Ctrl-C ends it)", flush=True)
    if settings.accounts and not settings.https:
        print(
            "recoupe: passwords travel readable for the network; put a proxy with TLS in front and give --https"
            " (docs/serving.md)",
            file=sys.stderr,
            flush=True,
        )


def _me() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in containers
        return "this machine"
