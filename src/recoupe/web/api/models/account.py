"""Accounts and the audit log."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from recoupe.web.api.models.shapes import Form, Listed, Moment, Role, Shape

Password = Annotated[str, Field(min_length=1, max_length=200)]


class Account(Shape):
    name: str = Field(description="What one signs in with.", examples=["adiallo"])
    shown: str = Field(description="What decisions are signed with.", examples=["A. Diallo"])
    role: Role
    made_at: Moment
    closed_at: Moment | None


class AccountList(Listed[Account]):
    pass


class NewAccount(Form):
    name: Annotated[str, Field(max_length=64, examples=["adiallo"])]
    shown: Annotated[str, Field(max_length=64, examples=["A. Diallo"])] = ""
    password: Password = Field(description="A first one, which its owner is to change.")
    role: Role = "coder"


class NewRole(Form):
    role: Role


class NewPassword(Form):
    password: Password


class Audited(Shape):
    """Who did what."""

    id: int
    at: Moment
    who: str
    what: str = Field(examples=["POST /incidents/{incident}/correct"])
    about: str | None
    detail: dict[str, Any] | None
    digest: str = Field(description="SHA-256 of the row and of the digest before it.")


class AuditList(Listed[Audited]):
    pass
