"""``recoupe serve``: the review room on this machine."""

from __future__ import annotations

import getpass
import os

import typer

from recoupe.cli.filters import DEFAULT_CASEBOOK, CasebookPath


def serve(
    casebook: CasebookPath = DEFAULT_CASEBOOK,
    host: str = typer.Option("127.0.0.1", help="Address to listen on."),
    port: int = typer.Option(8321, help="Port to listen on."),
) -> None:
    """Serve the review room."""
    import uvicorn

    from recoupe.web import Settings, application

    who = os.environ.get("RECOUPE_WHO") or getpass.getuser()
    uvicorn.run(application(Settings(casebook=casebook, host=host, port=port, who=who)), host=host, port=port)
