"""In which language and theme a person reads."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse

from recoupe.web.cookies import keep_cookie
from recoupe.web.gate import unnoted
from recoupe.web.identity import Anyone
from recoupe.web.paths import own_path
from recoupe.web.rendering import THEMES
from recoupe.web.room import room_of
from recoupe.web.wording import LANGUAGES

router = APIRouter()


@router.post("/preferences", status_code=303, response_class=RedirectResponse)
def preferences(
    request: Request,
    asker: Anyone,
    language: Annotated[str, Form(max_length=20)] = "",
    theme: Annotated[str, Form(max_length=20)] = "",
    back: Annotated[str, Form()] = "/",
) -> RedirectResponse:
    """Keeps what was chosen, in this browser, and goes back to where the choice was made."""
    unnoted(request)
    answer = RedirectResponse(own_path(back), status_code=303)
    for name, value, known in (("language", language, LANGUAGES), ("theme", theme, THEMES)):
        if value in known:
            keep_cookie(answer.headers, name, value, room_of(request).settings)
    return answer
