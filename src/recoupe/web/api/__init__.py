"""The interface for programs, under /api/v1: one module a subject, and its router here."""

from __future__ import annotations

from fastapi import APIRouter

from recoupe.web.api import administration, desk, exports, incidents, judgements, judging, reports, schema, sources

ROUTERS: tuple[APIRouter, ...] = (
    incidents.router,
    reports.router,
    judging.router,
    judgements.router,
    sources.router,
    exports.router,
    desk.router,
    administration.router,
    schema.router,
)
