"""Judging an incident: each decision has a form of its own, which says what it will do, and asks why."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from recoupe.casebook.typed import Unreadable, parsed_value
from recoupe.errors import CasebookError, ConflictError
from recoupe.web.identity import Asker, Coder, Editor, Role
from recoupe.web.incident import beside as comparing
from recoupe.web.incident import forms
from recoupe.web.incident.laid import Laid
from recoupe.web.pages.incident import beside_context, laid_out
from recoupe.web.rendering import render
from recoupe.web.room import room_of

router = APIRouter(include_in_schema=False)
CONFLICT, REFUSED = 409, 422
Why = Annotated[str, Form(max_length=4000)]
Version = Annotated[int, Form()]
From = Annotated[str, Form(alias="from")]


# Forms


@router.get("/incidents/{incident}/correct", response_class=HTMLResponse)
def correct_form(request: Request, asker: Coder, incident: str, field: str = "killed", value: str = "") -> HTMLResponse:
    """What a field is set to, and why."""
    laid = laid_out(request, incident)
    return _form(request, "judge_correct.html", laid, typed={"field": field, "value": value}, values=forms.values(laid))


@router.get("/incidents/{incident}/merge", response_class=HTMLResponse)
def merge_form(request: Request, asker: Coder, incident: str) -> HTMLResponse:
    """Which other incident is the same one: those that are like it, or any by its id."""
    laid = laid_out(request, incident)
    return _form(request, "judge_merge.html", laid, like=comparing.likely(room_of(request).book, laid, 10))


@router.get("/incidents/{incident}/beside", response_class=HTMLResponse)
def choose(request: Request, asker: Coder, incident: str, other: str, desk: str = Query("", alias="from")) -> Response:
    """The other incident that was typed: on to the two side by side."""
    laid, book = laid_out(request, incident), room_of(request).book
    try:
        found = book.incident(other.strip().rsplit("/", 1)[-1])["id"]
    except CasebookError as error:
        refused = str(error)
    else:
        if found != laid.id:
            query = "?" + urlencode({"from": desk}) if desk else ""
            return RedirectResponse(f"/incidents/{quote(laid.id)}/beside/{quote(found)}{query}", status_code=303)
        refused = laid.say("judging.itself")
    like = comparing.likely(book, laid, 10)
    return _form(request, "judge_merge.html", laid, status=REFUSED, typed={"error": refused, "other": other}, like=like)


@router.get("/incidents/{incident}/split", response_class=HTMLResponse)
def split_form(request: Request, asker: Editor, incident: str) -> HTMLResponse:
    """Which tellings are another incident."""
    laid = laid_out(request, incident)
    return _form(request, "judge_split.html", laid, tellings=forms.tellings(room_of(request).book, laid))


@router.get("/incidents/{incident}/review", response_class=HTMLResponse)
def review_form(request: Request, asker: Coder, incident: str) -> HTMLResponse:
    """Accept many claims at once."""
    laid = laid_out(request, incident)
    return _form(request, "judge_review.html", laid, bulk=forms.bulk(laid))


@router.get("/incidents/{incident}/sign-off", response_class=HTMLResponse)
def sign_off_form(request: Request, asker: Editor, incident: str) -> HTMLResponse:
    """That the incident is in order as it stands; what is still open is told first."""
    laid = laid_out(request, incident)
    return _form(request, "judge_sign_off.html", laid, open=forms.still_open(laid))


@router.get("/incidents/{incident}/assign", response_class=HTMLResponse)
def assign_form(request: Request, asker: Coder, incident: str) -> HTMLResponse:
    """Who is to review it."""
    laid = laid_out(request, incident)
    return _form(request, "judge_assign.html", laid, people=forms.people(room_of(request).book))


# Decisions


@router.post("/incidents/{incident}/correct")
def correct(
    request: Request, asker: Coder, incident: str, version: Version, field: Annotated[str, Form(max_length=40)],
    value: Annotated[str, Form(max_length=20_000)] = "", why: Why = "", desk: From = "",
) -> Response:  # fmt: skip
    """A field of the incident has this value, whatever the reports say; what they say stays beside it."""
    book, laid = room_of(request).book, laid_out(request, incident)

    def decide() -> int:
        parsed = parsed_value(field, value)
        return book.correct(laid.id, field, parsed, who=asker.name, why=why, expect={laid.id: version}).id

    typed = {"field": field, "value": value, "why": why, "version": version}
    return _decided(
        request, laid, decide, why=why, desk=desk, template="judge_correct.html", typed=typed,
        more=lambda now: {"values": forms.values(now)},
    )  # fmt: skip


@router.post("/incidents/{incident}/review")
def review(
    request: Request, asker: Coder, incident: str, version: Version, verdict: Annotated[str, Form()],
    claims: Annotated[list[str] | None, Form()] = None, scope: Annotated[str, Form()] = "", why: Why = "",
    desk: From = "",
) -> Response:  # fmt: skip
    """Claims are accepted, or set aside. ``scope`` "all" or "agreed" names them instead of ``claims``. A single claim
    needs no words of one's own: that its own words say so is reason enough, and is written down as such."""
    book, laid = room_of(request).book, laid_out(request, incident)
    if verdict not in ("accept", "reject"):
        raise HTTPException(REFUSED, laid.say("judging.no_verdict"))
    reason = why.strip() or ("" if scope else laid.say(f"judging.why_{verdict}"))
    chosen: Sequence[str] = forms.scoped(laid, scope) if scope else claims or ()

    def decide() -> int:
        if not chosen:
            raise CasebookError(laid.say("judging.no_claims"))
        expect = {laid.id: version}
        found = book.review(laid.id, chosen, verdict, who=asker.name, why=reason, expect=expect)  # type: ignore[arg-type]
        return found.id

    typed = {"scope": scope, "claims": list(claims or ()), "verdict": verdict, "why": why, "version": version}
    return _decided(
        request, laid, decide, why=reason, desk=desk, template="judge_review.html", typed=typed,
        more=lambda now: {"bulk": forms.bulk(now)},
    )  # fmt: skip


@router.post("/incidents/{incident}/beside/{other}")
def relate(
    request: Request, asker: Coder, incident: str, other: str, version: Version,
    other_version: Annotated[int, Form()], verdict: Annotated[str, Form()], why: Why = "", desk: From = "",
) -> Response:  # fmt: skip
    """Two incidents are the same, different, or nobody can tell. To make one of two takes an editor."""
    book, one, two = room_of(request).book, laid_out(request, incident), laid_out(request, other)
    if verdict not in ("same", "different", "unsure"):
        raise HTTPException(REFUSED, one.say("judging.no_verdict"))
    if verdict == "same":
        _must(asker, "editor")
    error, status = None if why.strip() else one.say("judging.why_missing"), REFUSED
    if error is None:
        try:
            expect = {one.id: version, two.id: other_version}
            made = book.judge(verdict, one.id, two.id, who=asker.name, why=why, expect=expect)  # type: ignore[arg-type]
        except ConflictError as conflict:
            error, status = forms.conflict_words(one, conflict), CONFLICT
        except CasebookError as refused:
            error = str(refused)
        else:
            return _onward(request, book.incident(one.id)["id"], made.id, desk)
    one, two = laid_out(request, incident), laid_out(request, other)
    context = beside_context(book, one, two, why=why, error=error)
    return render(request, "incident_beside.html", status=status, **context)


@router.post("/incidents/{incident}/split")
def split(
    request: Request, asker: Editor, incident: str, version: Version,
    members: Annotated[list[str] | None, Form()] = None, why: Why = "", desk: From = "",
) -> Response:  # fmt: skip
    """The chosen tellings leave the incident and become one of their own."""
    book, laid = room_of(request).book, laid_out(request, incident)

    def decide() -> int:
        if not members:
            raise CasebookError(laid.say("judging.no_members"))
        return book.split(laid.id, members, who=asker.name, why=why, expect={laid.id: version}).id

    return _decided(
        request, laid, decide, why=why, desk=desk, template="judge_split.html",
        typed={"members": list(members or ()), "why": why, "version": version},
        more=lambda now: {"tellings": forms.tellings(book, now)},
    )  # fmt: skip


@router.post("/incidents/{incident}/sign-off")
def sign_off(
    request: Request, asker: Editor, incident: str, version: Version, why: Why = "", desk: From = ""
) -> Response:
    """The incident is in order as it stands; whatever changes of it afterwards is told."""
    book, laid = room_of(request).book, laid_out(request, incident)
    return _decided(
        request, laid, lambda: book.sign_off(laid.id, who=asker.name, why=why, expect={laid.id: version}).id,
        why=why, desk=desk, template="judge_sign_off.html", typed={"why": why, "version": version},
        more=lambda now: {"open": forms.still_open(now)},
    )  # fmt: skip


@router.post("/incidents/{incident}/assign")
def assign(
    request: Request, asker: Coder, incident: str, version: Version, to: Annotated[str, Form(max_length=200)] = "",
    why: Why = "", desk: From = "",
) -> Response:  # fmt: skip
    """Somebody is to review it; "" takes it from whoever had it. Whom one does not bear the name of, an editor
    assigns."""
    book, laid = room_of(request).book, laid_out(request, incident)
    name = to.strip()
    if name != asker.name and not (name == "" and (laid.incident.get("review") or {}).get("assigned") == asker.name):
        _must(asker, "editor")
    reason = why.strip() or laid.say("judging.why_assign")
    return _decided(
        request, laid,
        lambda: book.assign(laid.id, name or None, who=asker.name, why=reason, expect={laid.id: version}).id,
        why=reason, desk=desk, template="judge_assign.html", typed={"to": to, "why": why, "version": version},
        more=lambda now: {"people": forms.people(book)},
    )  # fmt: skip


@router.post("/incidents/{incident}/undo")
def undo(
    request: Request, asker: Coder, incident: str, judgement: Annotated[int, Form()], why: Why = "", desk: From = ""
) -> Response:
    """A decision is taken back, with all that were made together with it; what others decided, by an editor."""
    book, laid = room_of(request).book, laid_out(request, incident)
    made = next((j for j in book.history(laid.id) if j["id"] == judgement), None)
    if made is None:
        raise HTTPException(404, laid.say("judging.no_judgement", number=str(judgement)))
    if made["who"] != asker.name:
        _must(asker, "editor")
    reason = why.strip() or laid.say("judging.why_undo")
    return _decided(
        request, laid, lambda: book.revoke(judgement, who=asker.name, why=reason).id,
        why=reason, desk=desk, template="judge_refused.html", typed={"why": why},
    )  # fmt: skip


# What they share


def _form(request: Request, template: str, laid: Laid, *, status: int = 200, **context: Any) -> HTMLResponse:
    """A form; ``typed`` is what stands in it, and ``error`` what was wrong with it."""
    given = context.pop("typed", {})
    typed = {"why": "", "error": None, "version": laid.version, **given}
    return render(
        request, template, status=status, laid=laid, signed=forms.signed_words(laid), typed=typed,
        desk=request.query_params.get("from", ""), **context,
    )  # fmt: skip


def _decided(
    request: Request,
    laid: Laid,
    decide: Callable[[], int],
    *,
    why: str,
    desk: str,
    template: str,
    typed: dict[str, Any],
    more: Callable[[Laid], dict[str, Any]] = lambda laid: {},
) -> Response:
    """Does it, and leads on to the incident as it is then. What cannot be done leaves what was typed in its form, with
    the reason: 409 where somebody else was faster, 422 otherwise. A second try is about the incident as it is now."""
    error, status = None if why.strip() else laid.say("judging.why_missing"), REFUSED
    if error is None:
        try:
            judgement = decide()
        except ConflictError as conflict:
            error, status = forms.conflict_words(laid, conflict), CONFLICT
        except Unreadable as unreadable:
            error = forms.unreadable_words(laid, unreadable)
        except CasebookError as refused:
            error = str(refused)
        else:
            now = room_of(request).book.incident(laid.id)
            return _onward(request, now["id"], judgement, desk)
    now_laid = laid_out(request, laid.id)
    kept = {**typed, "error": error, "version": now_laid.version}
    return _form(request, template, now_laid, status=status, typed=kept, **more(now_laid))


def _onward(request: Request, incident: str, judgement: int, desk: str) -> Response:
    """Back to the incident, which tells what was decided. With script only the incident is swapped: the place in the
    page, and what stands open beside it, stay."""
    query = urlencode({"said": judgement, **({"from": desk} if desk else {})})
    path = f"/incidents/{quote(incident)}?{query}"
    if "hx-request" not in request.headers:
        return RedirectResponse(path, status_code=303)
    place = {"path": path, "target": "#incident", "select": "#incident", "swap": "outerHTML show:none"}
    return Response(status_code=204, headers={"HX-Location": json.dumps(place)})


def _must(asker: Asker, role: Role) -> None:
    if not asker.may(role):
        raise HTTPException(403, f"needs:{role}")
