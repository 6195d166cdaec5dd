"""A small casebook and people who look at it, for all tests of the review room. No parser runs, nothing is awaited.

    from tests.web.conftest import Visitor

    def test_toll(client: Visitor, ids: Mapping[str, str]) -> None:
        page = client.get(f"/incidents/{ids['gao']}")
        answer = client.submit(f"/incidents/{ids['gao']}/correct", field="killed", value="160+", why="graves counted")
        assert answer.status_code == 303

===========  ===========================================================================================================
casebook     path of a SQLite file of this test's own: the eight reports of ``REPORTS``, five incidents
ids          the incidents by name: ``gao`` (contested: 12 or at least 30 dead, one denial, two doers; three reports,
             one of them French), ``gao_next_day`` (much like it, one report), ``goma`` (one unnamed witness), ``suva``
             (east of Australia, two reports), ``nowhere`` (neither day nor place; its report's id has a slash, blanks,
             accents and signs, its title and outlet are markup)
book         the casebook opened beside the room, to see what was written
client       asks the room as the one person at this machine ("A. Diallo", who may all); ``submit`` posts a form
room         makes a room with other settings: ``room(accounts=True)``, ``room(max_body=1000)``; gives a ``Visitor``
signed_in    ``signed_in("coder")``: a visitor with an account of that role, in a room where people sign in
coder        codes "At PLACE on DAY: NUMBER dead." in place of the real coder; a report that says "foreign" cannot be
             coded, one that says "hold" is coded once ``coder.set()`` was called; ``coder.at_it`` is set from then on
telling      makes a coded report of one attack: ``book.add_coded(telling("x", town="Gao", day="2021-06-05"))``
===========  ===========================================================================================================
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import threading
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher

from recoupe.casebook import Casebook
from recoupe.errors import LanguageError
from recoupe.model.incident import Actor, Claim, CodedReport, Incident, When, Where
from recoupe.model.mention import Voice
from recoupe.model.report import Report, Span
from recoupe.web import Settings, application

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it would have httpx under another name
    from starlette.testclient import TestClient

WHO = "A. Diallo"
ADDRESS = "http://127.0.0.1:8321"
PASSWORD = "seven grey herons stand"
TOWNS = {
    "Gao": ("ML", 16.27, -0.04),
    "Goma": ("CD", -1.67, 29.23),
    "Suva": ("FJ", -18.14, 178.44),
    "Solhan": ("BF", 13.38, 0.46),
}
AWKWARD = 'dépêche 7/8 "b" <i>?#&%2f'
"""The id of a report that is hard on addresses and markup."""

Telling = Callable[..., CodedReport]


def tell(
    id: str,
    *,
    town: str | None = "Gao",
    day: str | None = "2021-06-05",
    type: str = "armed_attack",
    text: str = "",
    outlet: str = "Le Fleuve",
    language: str = "en",
    published: str | None = None,
    title: str | None = None,
    claims: tuple[tuple[str, Any, str, tuple[tuple[str, str], ...], str], ...] | None = None,
    doers: tuple[tuple[str, str], ...] = (("the Black Eagles", "rebel"),),
    killed: int = 12,
) -> CodedReport:
    """A report of one incident, coded by hand. ``claims``: field, value, its words in the text, the voices after the
    outlet (name, kind; an empty name is nobody named), speech act. Without ``text``, an attack that the governor tells
    of. Evidence is the first place where the words stand."""
    if not text:
        text = f"Gunmen of the Black Eagles attacked {town} on {day}, killing {killed} civilians, the governor said."
        official = (("the governor", "official"),)
        toll = {"min": killed, "max": killed, "group": "civilians", "text": f"{killed} civilians"}
        claims = (
            ("occurrence", type, "attacked", official, "assert"),
            ("killed", toll, f"{killed} civilians", official, "assert"),
        )

    def span(words: str) -> Span:
        at = text.index(words)
        return Span.of(text, at, at + len(words))

    first = span(text.split(". ")[0])
    place = TOWNS.get(town or "")
    incident = Incident(
        type=type,
        when=day and When(earliest=day, latest=day, precision="day", evidence=(first,)) or None,
        where=place
        and Where(
            name=town or "", country=place[0], admin1=None, lat=place[1], lon=place[2], gazetteer_id=f"x:{town}",
            precision="town", evidence=(span(town or ""),), uncertainty_m=3000,
        )
        or None,
        actors=tuple(
            Actor(role="perpetrator", name=name, id=None, kind=kind, side=None, evidence=(first,))
            for name, kind in doers
        ),
        weapons=(),
        claims=tuple(
            Claim(
                field=field, value=value, speech_act=act, certainty="certain", stance="neutral", evidence=span(words),
                chain=(
                    Voice(name=outlet, kind="outlet", anonymous=False),
                    *(Voice(name=name or None, kind=kind, anonymous=not name) for name, kind in voices),
                ),
            )
            for field, value, words, voices, act in claims or ()
        ),
        links=(),
        evidence=(first,),
    )  # fmt: skip
    report = Report(
        text=text, id=id, outlet=outlet, published=published or day, language=language, title=title or f"{town}, {day}"
    )
    return CodedReport(report=report, incidents=(incident,))


def toll(least: int | None, most: int | None, text: str, group: str = "civilians") -> Mapping[str, Any]:
    return {"min": least, "max": most, "group": group, "text": text}


_GOVERNOR, _MONITOR, _ARMY, _EAGLES = (
    (("le gouverneur", "official"),),
    (("Amnesty Watch", "ngo"),),
    (("the army", "official"),),
    (("the Black Eagles", "armed_group"),),
)

REPORTS: Mapping[str, tuple[CodedReport, ...]] = {
    "gao": (
        tell(
            "fleuve-1", outlet="Le Fleuve", language="fr", published="2021-06-06", title="Un marché attaqué à Gao",
            text="Des hommes armés ont attaqué le marché de Gao le 5 juin 2021, tuant 12 civils, a déclaré le"
            " gouverneur. Les Aigles noirs n'ont pas réagi.",
            claims=(
                ("occurrence", "armed_attack", "attaqué", _GOVERNOR, "assert"),
                ("killed", toll(12, 12, "12 civils"), "12 civils", _GOVERNOR, "assert"),
            ),
        ),
        tell(
            "sahel-1", outlet="Sahel Post", published="2021-06-06", title="At least 30 dead in Gao market",
            text="Gunmen attacked the market of Gao on 5 June 2021. The Black Eagles killed at least 30 civilians,"
            " Amnesty Watch said. The army denied that any civilian had died.",
            claims=(
                ("occurrence", "armed_attack", "attacked", (), "assert"),
                ("killed", toll(30, None, "at least 30 civilians"), "at least 30 civilians", _MONITOR, "assert"),
                ("responsibility", "the Black Eagles", "The Black Eagles", _MONITOR, "accuse"),
                ("killed", toll(1, None, "any civilian"), "any civilian", _ARMY, "deny"),
            ),
        ),
        tell(
            "zagros-1", outlet="Zagros Monitor", published="2021-06-07", title="Eagles deny raid on Gao",
            text="The Black Eagles denied having attacked Gao on 5 June 2021 and blamed the army for it. The dead were"
            " 12 civilians.",
            claims=(
                ("occurrence", "armed_attack", "attacked", (), "assert"),
                ("responsibility", "the Black Eagles", "The Black Eagles", _EAGLES, "deny"),
                ("responsibility", "the army", "the army", _EAGLES, "accuse"),
                ("killed", toll(12, 12, "12 civilians"), "12 civilians", (), "assert"),
            ),
            doers=(("the army", "state_force"),),
        ),
    ),
    "gao_next_day": (
        tell(
            "courier-1", outlet="The Courier", day="2021-06-06", published="2021-06-08", title="Gao raided again",
            text="Armed men raided Gao again on 6 June 2021, killing 3 traders, residents said.",
            claims=(
                ("occurrence", "armed_attack", "raided", (("", "witness"),), "assert"),
                ("killed", toll(3, 3, "3 traders"), "3 traders", (("", "witness"),), "assert"),
            ),
            doers=(("Armed men", "unidentified"),),
        ),
    ),
    "goma": (
        tell(
            "kivu-1", town="Goma", day="2021-06-07", type="shelling", outlet="Kivu Hebdo", language="fr",
            title="Des obus sur Goma", text="Des obus sont tombés sur Goma le 7 juin 2021, selon un habitant.",
            claims=(("occurrence", "shelling", "tombés", (("", "witness"),), "assert"),), doers=(),
        ),
    ),
    "suva": (
        tell("lantern-1", town="Suva", day="2019-03-04", outlet="Daily Lantern", killed=2),
        tell("courier-2", town="Suva", day="2019-03-04", outlet="The Courier", killed=2, published="2019-03-05"),
    ),
    "nowhere": (
        tell(
            AWKWARD, town=None, day=None, type="threat", outlet='<b onclick="x()">Outlet</b>', published="2021-06-09",
            title="<script>alert(1)</script> & \u202eleft", doers=(("the <img src=x> group", "rebel"),),
            text="The <img src=x> group warned that it would strike again.",
            claims=(("occurrence", "threat", "warned", (("the <img src=x> group", "armed_group"),), "assert"),),
        ),
    ),
}  # fmt: skip


class Visitor(TestClient):
    """A browser without script: it keeps cookies, follows no redirection, and posts forms with the token that the page
    gave it."""

    def token(self, page: str = "/") -> str:
        """The token against forged requests that stands on a page."""
        found = re.search(r'<meta name="csrf" content="([^"]*)"', self.get(page).text)
        return unescape(found[1]) if found else ""

    def submit(self, path: str, *, page: str = "/", headers: Mapping[str, str] | None = None, **form: Any) -> Any:
        """Posts a form that stands on ``page``."""
        return self.post(path, data={"csrf": self.token(page), **form}, headers={"Origin": ADDRESS, **(headers or {})})


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, str]]:
    path = tmp_path_factory.mktemp("web") / "casebook.db"
    with Casebook.open(path, encoder=None) as book:
        for name in REPORTS:
            for coded in REPORTS[name]:
                book.add_coded(coded)
        of_report = {report: incident["id"] for incident in book.incidents() for report in incident["reports"]}
    ids = {name: of_report[reports[0].report.id] for name, reports in REPORTS.items()}
    assert len(set(ids.values())) == len(ids), "the casebook for the tests is not linked as its docstring says"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path, ids


@pytest.fixture
def ids(_made: tuple[Path, Mapping[str, str]]) -> Mapping[str, str]:
    return _made[1]


@pytest.fixture
def casebook(_made: tuple[Path, Mapping[str, str]], tmp_path: Path) -> str:
    return str(shutil.copy(_made[0], tmp_path / "casebook.db"))


@pytest.fixture
def book(casebook: str) -> Iterator[Casebook]:
    with Casebook.open(casebook, encoder=None) as book:
        yield book


@pytest.fixture
def room(casebook: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Visitor]]:
    monkeypatch.setattr("recoupe.casebook.book.default_encoder", lambda: None)  # nothing here compares languages
    monkeypatch.setattr("recoupe.casebook.passwords._HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    with ExitStack() as visits:

        def open_room(**settings: Any) -> Visitor:
            app = application(Settings(**{"casebook": casebook, "who": WHO, **settings}))
            visitor = Visitor(app, base_url=ADDRESS, client=("127.0.0.1", 50000), follow_redirects=False)
            return visits.enter_context(visitor)

        yield open_room


@pytest.fixture
def client(room: Callable[..., Visitor]) -> Visitor:
    return room()


@pytest.fixture
def signed_in(room: Callable[..., Visitor], book: Casebook) -> Callable[[str], Visitor]:
    def enter(role: str) -> Visitor:
        name = f"{role}-{len(book.accounts.list())}"
        book.accounts.add(name, name.title(), PASSWORD, role)
        visitor = room(accounts=True)
        answer = visitor.submit("/sign-in", page="/sign-in", name=name, password=PASSWORD)
        assert answer.status_code == 303, answer.text
        return visitor

    return enter


class Coder(threading.Event):
    """``at_it``: it has a report that says "hold"."""

    def __init__(self) -> None:
        super().__init__()
        self.at_it = threading.Event()


@pytest.fixture
def coder(monkeypatch: pytest.MonkeyPatch) -> Coder:
    release = Coder()

    def code(report: Report) -> CodedReport:
        if "foreign" in report.text:
            raise LanguageError("language 'xx' is not supported")
        if "hold" in report.text:
            release.at_it.set()
            release.wait(20)
        found = re.search(r"At (\w+) on (\S+): (\d+) dead\.", report.text)
        if found is None:
            return CodedReport(report=report, incidents=())
        dead = {"min": int(found[3]), "max": int(found[3]), "group": "civilians", "text": f"{found[3]} dead"}
        claims = (
            ("occurrence", "armed_attack", found[0], (), "assert"),
            ("killed", dead, f"{found[3]} dead", (), "assert"),
        )
        told = tell(
            report.id,
            town=found[1],
            day=found[2],
            text=report.text,
            outlet=report.outlet or "",
            claims=claims,
            doers=(),
        )
        return CodedReport(report=report, incidents=told.incidents)

    monkeypatch.setattr("recoupe.casebook.book.code", code)
    return release


@pytest.fixture(scope="session")
def telling() -> Telling:
    return tell
