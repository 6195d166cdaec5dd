"""The interface for programs, under /api/v1: one module a subject, and its router here."""

from __future__ import annotations

from fastapi import APIRouter

ROUTERS: tuple[APIRouter, ...] = ()
