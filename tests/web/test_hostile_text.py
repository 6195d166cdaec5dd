"""Reports, and people, write what they like: pages show it as text, wherever it was written.

Every field of a report and of a decision holds markup here. Each page that the room has is read as a browser would read
it, and must hold no element, attribute or address that is not one of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from tests.web.conftest import ADDRESS, Visitor

from recoupe.casebook import Casebook
from recoupe.model.incident import Actor, Claim, CodedReport, Incident, Weapon, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span
from recoupe.web import Settings, api, application, pages
from recoupe.web.access import declare

BREAKOUT = (
    "\"'></title></textarea></script></style>"
    "<xss onclick=alert(1) style=color:red>{{7*7}}<script>alert(1)</script>"
)  # fmt: skip
"""Leaves any element, attribute or comment that it is put into unescaped."""
HOSTILE_URL = "javascript:alert(document.domain)//https://a.example/"
NEVER = {"xss", "iframe", "object", "embed", "base", "applet", "style", "math", "foreignobject", "frame"}
ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "hx-get", "hx-post")
OPENED = {"/", "/incidents/{incident}", "/reports/{id:path}", "/reports", "/history", "/audit", "/account", "/accounts"}
"""Pages that must be there, so that what is looked at is no refusal."""


def hostile(field: str) -> str:
    return f"{field}:{BREAKOUT}"


def report(n: int) -> CodedReport:
    """A report all of whose fields are hostile."""
    words = (hostile("text"), hostile("town"), hostile("voice"))
    text = "Report {0}. {1} Gunmen attacked {2}, killing 1{0} people, {3} said.".format(n, *words)
    whole = Span.of(text, 0, len(text))
    toll = {"min": 10 + n, "max": 10 + n, "group": "civilians", "text": f"1{n} people"}
    chain = (
        Voice(name=hostile("outlet"), kind="outlet", anonymous=False),
        Voice(name=hostile("voice"), kind="official", anonymous=False),
    )

    def claim(field: str, value: Any, act: str = "assert") -> Claim:
        return Claim(
            field=field, value=value, speech_act=act, certainty="certain", stance="distance", chain=chain,
            evidence=whole, cue=whole,
        )  # fmt: skip

    incident = Incident(
        type="armed_attack",
        when=When(earliest="2021-06-05", latest="2021-06-05", precision="day", evidence=(whole,)),
        where=Where(
            name=hostile("place"), country="ML", admin1=hostile("admin1"), lat=16.27, lon=-0.04,
            gazetteer_id=hostile("id"), precision="town", evidence=(whole,), uncertainty_m=3000,
        ),
        actors=(
            Actor(
                role="perpetrator", name=hostile("doer"), id=None, kind="rebel", side=hostile("side"), evidence=(whole,)
            ),
        ),
        weapons=(Weapon(type="drone", name=hostile("weapon"), min=1, max=2, evidence=(whole,)),),
        claims=(
            claim("occurrence", "armed_attack"),
            claim("killed", toll),
            claim("responsibility", hostile("doer"), "accuse"),
            claim("responsibility", hostile("other"), "deny"),
            claim("motive", hostile("motive")),
            claim("damage", hostile("damage")),
            claim("target", hostile("target")),
        ),
        links=(),
        evidence=(whole,),
    )  # fmt: skip
    head = Report(
        text=text, id=f"r{n}{BREAKOUT}", title=hostile("title"), outlet=hostile("outlet"), url=HOSTILE_URL,
        published="2021-06-06", language="en",
    )  # fmt: skip
    return CodedReport(report=head, incidents=(incident,))


class Reading(HTMLParser):
    """What of a page a browser would act on."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self._script = False
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self._script = tag == "script"
        if tag in NEVER:
            self.wrong.append(f"<{tag}>")
        if tag == "script" and not (given.get("src") or "").startswith("/static/"):
            if given.get("type") not in ("application/json", "application/ld+json"):
                self.wrong.append(f"script {given}")
        if tag == "meta" and "http-equiv" in given:
            self.wrong.append("meta http-equiv")
        for name, value in attributes:
            if name.startswith("on") or name == "style" or name.startswith("hx-on") or name == "srcdoc":
                self.wrong.append(f"{name} on <{tag}>")
            if name in ADDRESSES and value is not None:
                scheme = urlsplit(value.strip()).scheme if ":" in value.split("/")[0] else ""
                if scheme.lower() not in ("", "http", "https"):
                    self.wrong.append(f"{name}={value[:60]!r}")
            if "7*7" in (value or "") and "{{7*7}}" not in (value or ""):
                self.wrong.append(f"template in {name}")

    def handle_data(self, data: str) -> None:
        if self._script and data.strip() and not data.lstrip().startswith(("{", "[")):
            self.wrong.append(f"script text {data[:60]!r}")
        self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def unknown_decl(self, data: str) -> None:
        self.wrong.append(f"declaration {data[:40]}")


def wrongs(page: str) -> list[str]:
    reading = Reading()
    reading.feed(page)
    reading.close()
    return reading.wrong


@pytest.fixture(scope="module")
def hostile_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Visitor, dict[str, str]]]:
    path = tmp_path_factory.mktemp("hostile") / "casebook.db"
    with pytest.MonkeyPatch.context() as patch, Casebook.open(path, encoder=None) as book:
        patch.setattr("recoupe.casebook.book.default_encoder", lambda: None)
        for n in range(3):
            book.add_coded(report(n), source=hostile("source"))
        incident = next(iter(book.incidents()))
        who, why = hostile("who"), hostile("why")
        made = book.correct(incident["id"], "motive", hostile("corrected"), who=who, why=why)
        book.revoke(made.id, who=who, why=why)
        book.correct(incident["id"], "damage", hostile("corrected"), who=who, why=why)
        book.assign(incident["id"], hostile("assigned"), who=who, why=why)
        claims = [claim["id"] for claim in incident["claims"][:2]]
        book.review(incident["id"], claims[:1], "accept", who=who, why=why)
        book.review(incident["id"], claims[1:], "reject", who=who, why=why)
        book.sign_off(incident["id"], who=who, why=why)
        book.accounts.add("a.diallo", "A <b>Diallo</b>", "seven grey herons stand", "admin")
        book.tokens.make(None, "<script>alert(1)</script>", "reader", by=who)
        book.audit.write(who, hostile("what"), hostile("about"), {"x": hostile("detail")})
        ids = {
            "incident": incident["id"], "other": incident["id"], "report": incident["reports"][0],
            "claim": claims[0], "judgement": str(made.id),
        }  # fmt: skip
        app = application(Settings(casebook=str(path), who="<xss onclick=alert(1)>"))
        with Visitor(app, base_url=ADDRESS, follow_redirects=False) as visitor:
            yield visitor, ids


NAMES = (
    "q", "type", "country", "actor", "since", "near", "assigned", "state", "after", "order", "bbox", "queue", "claim",
    "back", "said", "who", "about",
)  # fmt: skip
GETS = sorted(path for (method, path) in declare((*pages.ROUTERS, *api.ROUTERS)) if method == "GET")


def filled(template: str, ids: dict[str, str]) -> str:
    known = {"incident": ids["incident"], "other": ids["other"], "judgement": ids["judgement"]}
    known |= dict.fromkeys(("report", "report:path", "id", "id:path"), quote(ids["report"], safe=""))
    while "{" in template:
        name = template[template.index("{") + 1 : template.index("}")]
        template = template.replace(f"{{{name}}}", known.get(name, "1"))
    return template


@pytest.mark.parametrize("kind", ["page", "piece"])
@pytest.mark.parametrize("template", GETS)
def test_no_page_holds_any_of_it_as_markup(
    hostile_room: tuple[Visitor, dict[str, str]], template: str, kind: str
) -> None:
    visitor, ids = hostile_room
    headers = {"HX-Request": "true"} if kind == "piece" else {}
    query = f"?claim={ids['claim']}&report={quote(ids['report'], safe='')}&incident={ids['incident']}"
    for language in ("en", "fr"):
        for address in (filled(template, ids), filled(template, ids) + query):
            answer = visitor.get(address, headers={**headers, "Accept-Language": language})
            assert answer.status_code < 500 and (answer.status_code == 200 or template not in OPENED)
            what = answer.headers.get("content-type", "")
            if what.startswith("text/html"):
                assert not wrongs(answer.text), address
                assert not re.search(r"[^{]\b49\b[^0-9]*<script", answer.text)
            elif answer.content and "attachment" not in answer.headers.get("content-disposition", ""):
                assert what.startswith(("application/", "text/plain", "text/csv")), what
                assert "html" not in what and "svg" not in what and "xml" not in what


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", ["/", "/history", "/reports", "/audit", "/export", "/sources", "/sign-in", "/account"])
def test_what_stands_in_the_address_is_text(hostile_room: tuple[Visitor, dict[str, str]], path: str, name: str) -> None:
    answer = hostile_room[0].get(path, params={name: BREAKOUT})
    assert answer.status_code < 500
    if answer.headers.get("content-type", "").startswith("text/html"):
        assert not wrongs(answer.text)


def test_the_text_itself_is_there(hostile_room: tuple[Visitor, dict[str, str]]) -> None:
    """It is shown, not dropped: a person sees what the report says."""
    visitor, ids = hostile_room
    reading = Reading()
    reading.feed(visitor.get(f"/reports/{quote(ids['report'], safe='')}").text)
    shown = "".join(reading.text)
    assert "<xss onclick=alert(1) style=color:red>{{7*7}}<script>alert(1)</script>" in shown


def test_hostile_addresses_are_no_links(hostile_room: tuple[Visitor, dict[str, str]]) -> None:
    visitor, ids = hostile_room
    page = visitor.get(f"/reports/{quote(ids['report'], safe='')}").text
    assert 'href="javascript' not in page.lower().replace(" ", "")


def test_forms_give_back_what_was_typed_as_text(hostile_room: tuple[Visitor, dict[str, str]]) -> None:
    visitor, ids = hostile_room
    typed = {
        "field": hostile("field"), "value": BREAKOUT, "why": BREAKOUT, "version": BREAKOUT, "name": BREAKOUT,
        "shown": BREAKOUT, "label": BREAKOUT * 3, "to": BREAKOUT, "title": BREAKOUT, "url": HOSTILE_URL,
        "addresses": HOSTILE_URL, "published": BREAKOUT, "language": BREAKOUT, "outlet": BREAKOUT, "text": "",
    }  # fmt: skip
    own = ("/preferences", "/sign-in", "/sign-out", "/account/sessions/end")
    writes = sorted(path for (method, path) in declare(pages.ROUTERS) if method == "POST" and path not in own)
    for template in writes:
        answer = visitor.submit(filled(template, ids), **typed)
        assert answer.status_code < 500, f"{template}: {answer.status_code}"
        assert not wrongs(answer.text), template
        for value in answer.headers.values():
            assert "<xss" not in value and "\n" not in value


def test_json_is_no_page(hostile_room: tuple[Visitor, dict[str, str]]) -> None:
    visitor, ids = hostile_room
    answer = visitor.get(f"/api/v1/incidents/{ids['incident']}")
    assert answer.headers["content-type"].startswith("application/json")
    assert "<xss" in json.dumps(answer.json())


def test_reading_finds_what_it_should() -> None:
    """The test is worth something: each of these is found."""
    for bad in (
        "<xss>", "<p onclick=x>", "<p style='x'>", "<script>x()</script>", "<script src=https://e></script>",
        "<a href=' javascript:x'>", "<iframe src=/>", "<svg onload=x>", "<meta http-equiv=refresh content=0>",
        "<a href='data:text/html,x'>", "<base href=//e>", "<p hx-on:click='x'>", "<form action='javascript:x'>",
    ):  # fmt: skip
        assert wrongs(bad), bad
    assert not wrongs("<a href='/x?a:b'>&lt;xss onclick=x&gt;</a><script src='/static/a.js'></script>")
