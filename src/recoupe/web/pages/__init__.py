"""The pages: one module each, and its router here."""

from __future__ import annotations

from fastapi import APIRouter

from recoupe.web.pages import (
    account,
    accounts,
    audit,
    desk,
    exports,
    history,
    incident,
    judging,
    preferences,
    report,
    signing_in,
    sources,
)

ROUTERS: tuple[APIRouter, ...] = (
    desk.router,
    incident.router,
    judging.router,
    report.router,
    sources.router,
    exports.router,
    history.router,
    preferences.router,
    signing_in.router,
    account.router,
    accounts.router,
    audit.router,
)
