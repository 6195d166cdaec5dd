"""The OpenAPI 3.1 description of the interface for programs, made of its operations, and the page that lists them."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any, NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse, JSONResponse

from recoupe.model.report import Json
from recoupe.web.api.models.shapes import ErrorBody
from recoupe.web.identity import Reader
from recoupe.web.rendering import render

router = APIRouter(tags=["description"])

TAGS = (
    ("incidents", "What happened, according to whom: incidents laid side by side."),
    ("reports", "The reports as they were read."),
    ("judging", "Deciding on incidents. Nothing that was decided is changed or deleted; all can be taken back."),
    ("judgements", "What people decided, and taking it back."),
    ("sources", "Adding reports, files and addresses."),
    ("exports", "Incidents in the formats of the field."),
    ("desk", "Counts, periods, points; who asks."),
    ("administration", "Accounts and the audit log."),
)
_ABOUT = """Everything that the pages of the review room do, for programs: the same rights, the same errors.

Days are ISO dates, moments RFC 3339 in UTC, points GeoJSON in WGS 84. Lists have `items` and `next`: give `next` as
`after` for the page that follows. Whatever is refused is answered as `{"error": {"code", "message"}}`. An incident
has a `version` (its `ETag`): give it as `If-Match` when you decide on the incident, and nothing is written on what
you did not see. Each operation says in `x-role` which role it needs."""


@router.get("/api/openapi.json", response_class=JSONResponse, include_in_schema=False)
def openapi(request: Request, asker: Reader) -> JSONResponse:
    """The description as a document."""
    return JSONResponse(schema_of(request.app))


@router.get("/api", response_class=HTMLResponse, include_in_schema=False)
def operations(request: Request, asker: Reader) -> HTMLResponse:
    """The description for people."""
    schema = schema_of(request.app)
    base = str(request.base_url).rstrip("/")
    groups = [(name, about, operations_of(schema, name, base)) for name, about in TAGS]
    return render(request, "api.html", groups=groups, release=schema["info"]["version"], base=base)


def schema_of(app: FastAPI) -> Json:
    """The OpenAPI document, made once an application."""
    made: Json | None = getattr(app.state, "api_schema", None)
    if made is None:
        from recoupe.web.api import ROUTERS  # this module is one of them

        routes = [route for router in ROUTERS for route in router.routes]
        made = get_openapi(
            title="recoupe",
            version=version("recoupe"),
            openapi_version="3.1.0",
            summary="Reports of political violence, laid side by side.",
            description=_ABOUT,
            routes=routes,
            tags=[{"name": name, "description": about} for name, about in TAGS],
            license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        )
        shapes = ErrorBody.model_json_schema(ref_template="#/components/schemas/{model}")
        made["components"]["schemas"] |= shapes.pop("$defs") | {"ErrorBody": shapes}
        made["components"]["securitySchemes"] = {
            "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "A token that you make on your account's page.",
            },
            "session": {
                "type": "apiKey",
                "in": "cookie",
                "name": "session",
                "description": "A browser that is signed in; what changes something also needs X-CSRF-Token.",
            },
        }
        made["security"] = [{"token": []}, {"session": []}]
        made["servers"] = [{"url": "/"}]
        app.state.api_schema = made
    return made


class Parameter(NamedTuple):
    name: str
    place: str
    required: bool
    about: str


class Operation(NamedTuple):
    """One operation as the page shows it."""

    id: str
    method: str
    path: str
    summary: str
    about: str
    role: str
    parameters: list[Parameter]
    curl: str


def operations_of(schema: Json, tag: str, base: str) -> list[Operation]:
    """The operations under a tag, in the order of the document."""
    return [
        _operation(schema, path, method, one, base)
        for path, methods in schema["paths"].items()
        for method, one in methods.items()
        if tag in one.get("tags", ())
    ]


def _operation(schema: Json, path: str, method: str, one: Json, base: str) -> Operation:
    parameters = [
        Parameter(p["name"], p["in"], p.get("required", False), p.get("description", ""))
        for p in one.get("parameters", ())
    ]
    return Operation(
        id=one["operationId"],
        method=method.upper(),
        path=path,
        summary=one.get("summary", ""),
        about=" ".join(one.get("description", "").split()),
        role=one.get("x-role", ""),
        parameters=parameters,
        curl=_curl(schema, path, method, one, base),
    )


def _curl(schema: Json, path: str, method: str, one: Json, base: str) -> str:
    """A command that can be tried, with the examples of the schema."""
    query: dict[str, Any] = {}
    lines = ['-H "Authorization: Bearer $RECOUPE_TOKEN"']
    for parameter in one.get("parameters", ()):
        example = _example(schema, parameter.get("schema", {}))
        if parameter["in"] == "path":
            path = path.replace("{" + parameter["name"] + "}", str(example or "ID"))
        elif parameter["in"] == "header":
            lines.append(f"-H '{parameter['name']}: \"17\"'")
        elif parameter.get("required"):
            query[parameter["name"]] = example
    content = one.get("requestBody", {}).get("content", {})
    if "application/json" in content:
        body = json.dumps(_example(schema, content["application/json"]["schema"]), ensure_ascii=False)
        lines += ["-H 'Content-Type: application/json'", "-d '" + body.replace("'", "'\\''") + "'"]
    elif "multipart/form-data" in content:
        lines.append("-F files=@reports.jsonl")
    address = base + path + (f"?{urlencode(query)}" if query else "")
    command = "curl" if method == "get" else f"curl -X {method.upper()}"
    return " \\\n  ".join([f"{command} '{address}'", *lines])


def _example(schema: Json, node: Json) -> Any:
    """A value that fits a part of the schema: its own example where it has one."""
    if "$ref" in node:
        node = schema["components"]["schemas"][node["$ref"].rsplit("/", 1)[-1]]
    if node.get("examples"):
        return node["examples"][0]
    for choice in ("anyOf", "oneOf"):
        for one in node.get(choice, ()):
            if one.get("type") != "null":
                return _example(schema, one)
    if "const" in node or "enum" in node:
        return node.get("const", node.get("enum", [None])[0])
    kind = node.get("type")
    if kind == "object":
        needed = node.get("required", ())
        members = node.get("properties", {})
        return {name: _example(schema, member) for name, member in members.items() if name in needed or name == "why"}
    if kind == "array":
        return [_example(schema, node.get("items", {}))]
    return {"integer": 0, "number": 0.0, "boolean": True, "string": "…"}.get(str(kind))
