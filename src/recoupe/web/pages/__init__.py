"""The pages: one module each, and its router here."""

from __future__ import annotations

from fastapi import APIRouter

from recoupe.web.pages import desk, incident, report, sources

ROUTERS: tuple[APIRouter, ...] = (desk.router, incident.router, report.router, sources.router)
