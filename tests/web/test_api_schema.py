"""Every operation of the interface for programs, asked for by what its description allows: no error of the program's
own, and no answer that the description does not tell of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zlib import crc32

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, settings
from jsonschema_rs import Draft202012Validator
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.types import Receive, Scope, Send
from tests.web.conftest import AWKWARD, WHO, Coder

from recoupe.casebook import Casebook
from recoupe.web import Settings, application
from recoupe.web.api.schema import schema_of

DESCRIBED = schema_of(FastAPI())
OPEN = {k: v for k, v in DESCRIBED.items() if k != "security"}
"""On a machine of one person nobody signs in, and a token that is made up would be refused."""
ROLES = {"reader", "coder", "editor", "admin"}


class Current:
    """The application of the test that runs."""

    app: FastAPI

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


CURRENT = Current()
SCHEMA = schemathesis.openapi.from_dict(OPEN)
SCHEMA.app = CURRENT
SCHEMA.config.update(base_url="http://127.0.0.1:8321")
KNOWN: dict[str, list[Any]] = {
    "report": ["sahel-1", "kivu-1", AWKWARD],
    "format": ["jsonl", "acled-style"],
    "job": ["x"],
    "field": ["killed", "when", "motive"],
    "start": [0, 4],
    "end": [9, 12],
    "when": ["2021-06-05"],
    "type": ["armed_attack"],
}


def with_known(given: Any) -> Any:
    """Half of what is made up gives way to what is there."""
    if not isinstance(given, dict):
        return given
    chosen = {name: crc32(str(value).encode()) for name, value in given.items()}
    return {
        name: KNOWN[name][chosen[name] // 2 % len(KNOWN[name])] if name in KNOWN and chosen[name] % 2 else value
        for name, value in given.items()
    }


@SCHEMA.hook
def map_path_parameters(context: Any, path_parameters: Any) -> Any:
    return with_known(path_parameters)


@SCHEMA.hook
def map_body(context: Any, body: Any) -> Any:
    return with_known(body)


@pytest.fixture
def served(casebook: str, ids: dict[str, str], coder: Coder, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("recoupe.casebook.book.default_encoder", lambda: None)
    monkeypatch.setattr("recoupe.fetch.addresses.resolved", lambda host, port: [])
    coder.set()
    KNOWN["incident"] = KNOWN["other"] = list(ids.values())
    with Casebook.open(casebook, encoder=None) as book:
        incidents = [book.incident(id) for id in ids.values()]
        KNOWN["judgement"] = [book.correct(ids["gao"], "killed", n, who=WHO, why="seen").id for n in (5, 6)]
    KNOWN["members"] = [[incident["members"][0]] for incident in incidents]
    KNOWN["claims"] = ["all", *([c["id"] for c in incident["claims"]] for incident in incidents)]
    CURRENT.app = application(Settings(casebook=casebook, who=WHO))
    yield
    CURRENT.app.state.room.jobs.close()
    CURRENT.app.state.room.book.close()


@pytest.mark.usefixtures("served")
@SCHEMA.parametrize()
@settings(
    max_examples=10,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_operation(case: schemathesis.Case) -> None:
    case.call_and_validate(
        checks=[
            not_a_server_error,
            status_code_conformance,
            content_type_conformance,
            response_schema_conformance,
        ]
    )


def test_the_description_is_openapi_3_1(client: Any) -> None:
    served = client.get("/api/openapi.json").json()
    assert served["openapi"].startswith("3.1")
    assert served["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    for schema in served["components"]["schemas"].values():
        Draft202012Validator({**schema, "components": served["components"]})


def test_every_operation_says_what_it_is_and_who_may(client: Any) -> None:
    served = client.get("/api/openapi.json").json()
    operations = [one for methods in served["paths"].values() for one in methods.values()]
    assert len(operations) > 30
    assert {one["x-role"] for one in operations} <= ROLES
    assert all(one["summary"] and one["description"] for one in operations)
    assert len({one["operationId"] for one in operations}) == len(operations)
    assert all("401" in one["responses"] and "422" in one["responses"] for one in operations)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_lists_every_operation_with_a_command(client: Any, language: str) -> None:
    page = client.get("/api", headers={"Accept-Language": language}).text
    for path, methods in DESCRIBED["paths"].items():
        assert f"<code>{path}</code>" in page
        assert page.count(f"<code>{path}</code>") == len(methods)
    assert "curl -X POST &#39;http://127.0.0.1:8321/api/v1/sources/files&#39;" in page
