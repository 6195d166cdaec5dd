"""Which role each route asks for: told in the OpenAPI (``x-role``), and a route that forgot to say is no route."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fastapi import APIRouter
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from recoupe.web.identity import Needs

KEY = "x-role"


def declare(routers: Iterable[APIRouter]) -> dict[tuple[str, str], str]:
    """Writes the role of each route into its OpenAPI; gives them by method and path. Raises ``TypeError`` for a route
    that does not say which it needs, or is of a kind that cannot."""
    roles: dict[tuple[str, str], str] = {}
    for route, prefix in _routes(routers):
        if not isinstance(route, APIRoute):
            raise TypeError(f"{getattr(route, 'path', route)!r}: only plain routes can say which role they need")
        role = _needed(route.dependant)
        if role is None:
            raise TypeError(f"{route.path}: says not who may use it; its first parameter is `asker: Reader` …")
        route.openapi_extra = {**(route.openapi_extra or {}), KEY: role}
        roles |= {(method, prefix + route.path): role for method in route.methods or ()}
    return roles


def _routes(routers: Iterable[APIRouter], prefix: str = "") -> Iterator[tuple[BaseRoute, str]]:
    """All routes, those of routers in routers, too, and what stands before their paths."""
    for router in routers:
        for route in router.routes:
            inner = getattr(route, "original_router", None)
            if isinstance(inner, APIRouter):
                yield from _routes([inner], prefix + str(getattr(route.include_context, "prefix", "")))  # type: ignore[attr-defined]
            else:
                yield route, prefix


def _needed(dependant: Dependant) -> str | None:
    for one in dependant.dependencies:
        if isinstance(one.call, Needs):
            return one.call.role
        found = _needed(one)
        if found is not None:
            return found
    return None
