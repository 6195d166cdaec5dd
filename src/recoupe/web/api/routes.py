"""What all operations of the interface for programs share: errors as one object, versions as entity tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from fastapi import APIRouter, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from recoupe.errors import CasebookError, ConflictError, ExportError, RecoupeError
from recoupe.web.jobs import RefusedError
from recoupe.web.room import room_of

PREFIX = "/api/v1"
ERROR = "#/components/schemas/ErrorBody"
"""Errors are JSON, whatever an operation answers with when all is well."""
T = TypeVar("T")
_TAG = re.compile(r'(?:W/)?"(\d{1,18})"|(\d{1,18})')


class GeoResponse(JSONResponse):
    """GeoJSON (RFC 7946)."""

    media_type = "application/geo+json"


class Refused(Exception):
    """An operation that is not carried out. ``code`` is for programs, ``message`` for people."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


class ProgramRoute(APIRoute):
    """Whatever goes wrong in an operation is answered as ``{"error": {"code", "message"}}``."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                return await handle(request)
            except Refused as error:
                return refusal(error.status, error.code, _said(request, error))
            except HTTPException as error:
                if error.status_code != 400:
                    raise
                return refusal(422, "invalid", "the body cannot be read; send JSON in UTF-8, or a form")
            except RequestValidationError as error:
                return refusal(422, "invalid", _what_is_wrong(error))
            except ConflictError as error:
                return refusal(412 if "if-match" in request.headers else 409, "conflict", _said(request, error))
            except RefusedError as error:
                return refusal(429, "busy", str(error)) if error.busy else refusal(422, "refused", str(error))
            except RecoupeError as error:
                return refusal(422, "refused", _said(request, error))

        return handled


def program_router(tag: str) -> APIRouter:
    """A router under /api/v1 whose errors are objects, documented with their statuses."""
    return APIRouter(prefix=PREFIX, tags=[tag], route_class=ProgramRoute, responses=errors(401, 403, 413, 414, 422))


def refusal(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


_MEANT = {
    401: "Nobody is signed in, or the token does not hold (any more).",
    403: "The role does not allow it.",
    404: "There is no such thing.",
    406: "There is no such form of it.",
    409: "What was decided on is another now (`version`); nothing was written.",
    412: "What was decided on is another now (`If-Match`); nothing was written.",
    413: "The body is too large.",
    414: "The address is too long.",
    422: "The request is not understood; the message says what to do.",
    429: "Too much at once; try again later.",
}


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What an operation may answer when it is not carried out, for the schema."""
    content = {"application/json": {"schema": {"$ref": ERROR}}}
    return {status: {"content": content, "description": _MEANT[status]} for status in statuses}


def found(look: Callable[[], T]) -> T:
    """What is looked up by a name in the address; 404 where there is none."""
    try:
        return look()
    except CasebookError as error:
        raise Refused(404, "not_found", str(error)) from None


def expected(request: Request, incident: str) -> dict[str, int] | None:
    """The version that the program saw of an incident, by ``If-Match``; None where it does not say. Raises Refused."""
    given = request.headers.get("if-match", "").strip()
    if given in ("", "*"):
        return None
    match = _TAG.fullmatch(given)
    if match is None:
        raise Refused(422, "invalid", f'If-Match is the ETag of one incident, such as "17", not {given[:60]!r}')
    return {incident: int(match[1] or match[2])}


def unchanged(request: Request, tag: str) -> bool:
    """Whether the program has what it asks for already (``If-None-Match``)."""
    given = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return tag in given or "*" in given


def _said(request: Request, error: Exception) -> str:
    """The message without the place of the casebook, which is no business of those who ask from elsewhere."""
    return str(error).removeprefix(f"{room_of(request).book.name}: ")


def _what_is_wrong(error: RequestValidationError) -> str:
    lines = []
    for one in error.errors()[:5]:
        if one["type"] == "json_invalid":
            return f"the body is no JSON ({one['ctx']['error']} at character {one['loc'][-1]})"
        at = ".".join(str(step) for step in one["loc"] if step not in ("body", "query", "path", "header"))
        lines.append(f"{at[:80]}: {one['msg'][:200]}" if at else str(one["msg"])[:200])
    return "; ".join(lines) or "the request is not understood"


def found_export(look: Callable[[], T], status: int) -> T:
    """A format or policy that is asked for by name."""
    try:
        return look()
    except ExportError as error:
        raise Refused(status, "not_found" if status == 404 else "invalid", str(error)) from None
