"""What people decide about incidents, as methods of a casebook."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, select

from recoupe.casebook import claiming, history, parting, searching, signing, versions
from recoupe.casebook.asking import Asking
from recoupe.casebook.deciding import By, Desk, Judged, correct, relate, revoke
from recoupe.casebook.judging import Ruling, unanchored
from recoupe.casebook.likeness import similar
from recoupe.casebook.moments import at
from recoupe.casebook.shelf import Shelf, among, rows_of
from recoupe.casebook.standings import review_of
from recoupe.casebook.tables import incident as incident_table
from recoupe.casebook.tables import told
from recoupe.model.joined_json import with_claim_ids
from recoupe.model.linked import Judgement, Told
from recoupe.model.report import Json

Expected = Mapping[str, int]
"""Versions of incidents, by id, as the person who decides saw them."""


class Reviewing(Asking):
    """The part of a casebook in which people judge.

    Every method that decides takes ``who`` and ``why``, and ``expect``: the versions of the incidents that the person
    saw. Where one is another now, nothing is written and ``ConflictError`` says who changed it. What is decided stands
    above what the program finds, now and whenever reports come in or are coded anew; nothing that was decided is ever
    changed or deleted, a later decision stands above an earlier one, and every one can be taken back."""

    def _writing(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _desk(self, connection: Connection) -> Desk:
        raise NotImplementedError

    def judge(
        self,
        kind: Literal["same", "different", "unsure"],
        a: str,
        b: str,
        *,
        who: str,
        why: str,
        expect: Expected | None = None,
    ) -> Judged:
        """Two reported incidents are the same, different, or nobody can tell. ``a`` and ``b`` are ids of incidents or
        keys of tellings; two incidents that are the same become one, with all that is told of either. A later judgement
        on the same two replaces it, :meth:`revoke` takes it back."""
        with self._deciding(expect) as desk:
            return relate(desk, kind, a, b, By(who, why, at()))

    def split(
        self, incident: str, members: Collection[str], *, who: str, why: str, expect: Expected | None = None
    ) -> Judged:
        """Some tellings, by their keys in the incident's ``members``, leave it and become an incident of their own."""
        with self._deciding(expect) as desk:
            return parting.split(desk, incident, members, By(who, why, at()))

    def correct(
        self, incident: str, field: str, value: Any, *, who: str, why: str, expect: Expected | None = None
    ) -> Judged:
        """A field of an incident has this value; what the reports say stays beside it. None: it is not known."""
        with self._deciding(expect) as desk:
            return correct(desk, incident, field, value, By(who, why, at()))

    def review(
        self,
        incident: str,
        claims: Collection[str] | Literal["all"],
        verdict: Literal["accept", "reject"],
        *,
        who: str,
        why: str,
        expect: Expected | None = None,
    ) -> Judged:
        """Claims, by their ids, are in order, or set aside: those stand in no value, support, contradiction or toll any
        longer, only in the incident's ``rejected``. ``"all"``: every claim on which this was not decided yet."""
        with self._deciding(expect) as desk:
            return claiming.review(desk, incident, claims, verdict, By(who, why, at()))

    def add_claim(self, incident: str, claim: Json, *, who: str, why: str, expect: Expected | None = None) -> Judged:
        """A claim that a report makes and the program missed: ``report start end field value``, and ``speech_act``
        (assert), ``certainty`` (certain), ``stance`` (neutral), ``voice`` (``{"name", "kind", "anonymous"}``; null: the
        outlet itself). ``start`` and ``end`` are characters of the report's text. Raises ``CasebookError`` for what the
        codebook does not know."""
        with self._deciding(expect) as desk:
            return claiming.add_claim(desk, incident, claim, By(who, why, at()))

    def new_incident(
        self,
        report: str,
        start: int,
        end: int,
        type: str,
        when: Any = None,
        where: Any = None,
        *,
        who: str,
        why: str,
        expect: Expected | None = None,
    ) -> Judged:
        """A report tells, in these characters of its text, of an incident that the program missed; ``judgement.a`` is
        the key of the telling. It is compared with all others, and joined with what it is one with."""
        with self._deciding(expect) as desk:
            return claiming.new_incident(desk, report, start, end, type, when, where, By(who, why, at()))

    def sign_off(self, incident: str, *, who: str, why: str, expect: Expected | None = None) -> Judged:
        """The incident is in order as it is now. Where its content becomes another, it is no longer ``signed`` but
        ``changed``."""
        with self._deciding(expect) as desk:
            return signing.sign_off(desk, incident, By(who, why, at()))

    def assign(self, incident: str, to: str | None, *, who: str, why: str, expect: Expected | None = None) -> Judged:
        """Somebody is to review the incident; None: nobody any longer."""
        with self._deciding(expect) as desk:
            return signing.assign(desk, incident, to, By(who, why, at()))

    def revoke(self, judgement: int, *, who: str, why: str, expect: Expected | None = None) -> Judged:
        """Takes a judgement back, with all that were made together with it; they stay in the history. A revocation can
        be taken back, too."""
        with self._deciding(expect) as desk:
            return revoke(desk, judgement, By(who, why, at()))

    def undo(self, judgement: int, *, who: str, why: str, expect: Expected | None = None) -> Judged:
        """The same as :meth:`revoke`."""
        return self.revoke(judgement, who=who, why=why, expect=expect)

    def last_by(self, who: str) -> int | None:
        """The last judgement of a person that still stands and took nothing back; None where there is none."""
        with self._reading() as connection:
            return history.last_by(connection, who)

    def incident(self, name: str) -> Json:
        """One incident by its id, by one that it had before, or by the key of one of its tellings; with its ``version``
        and ``review``: ``state`` (new, open, signed, changed), ``assigned``, ``signed`` (who, at, why, judgement; or
        None) and ``touched_at``."""
        with self._reading() as connection:
            n = searching.resolve(connection, name)
            found: Json = with_claim_ids(json.loads(searching.incident_json(connection, n)))
            row = connection.execute(_STANDING, {"n": n}).one()
            return {**found, "version": row.version, "review": review_of(Ruling(connection), found, row)}

    def similar(self, incident: str, limit: int = 5) -> list[Json]:
        """Other incidents that may be this one, the likeliest first: ``incident score joined judged because summary``
        (``likeness``)."""
        with self._reading() as connection:
            return similar(connection, incident, limit)

    def history(self, incident: str) -> list[Json]:
        """What people decided about an incident and its tellings, oldest first: ``id kind who at why a b field value
        revokes batch``, and ``revoked_by``."""
        with self._reading() as connection:
            return history.history(connection, incident)

    def value_history(self, incident: str, field: str) -> list[Json]:
        """Of these, what was decided about one field, with ``stands``, and ``before`` and ``after`` where the corrected
        value became another."""
        with self._reading() as connection:
            return history.value_history(connection, incident, field)

    def decisions(self, limit: int = 50, before: int | None = None, who: str | None = None) -> list[Json]:
        """What people decided in the whole casebook, newest first, with ``incident``, ``other`` and ``stands``; to go
        on, ``before`` is the last ``id`` seen."""
        with self._reading() as connection:
            return history.decisions(connection, limit=limit, before=before, who=who)

    def unanchored(self) -> list[Judgement]:
        """Judgements that bind nothing, since after :meth:`recode` no telling has the words that they were about, or
        makes the claim."""
        with self._reading() as connection:

            def tolds(keys: set[str]) -> Iterable[Told]:
                numbers = [n for (n,) in rows_of(connection, _NUMBERS, keys)]
                return Shelf().tolds(connection, numbers).values()

            return unanchored(connection, tolds)

    @contextmanager
    def _deciding(self, expect: Expected | None) -> Iterator[Desk]:
        with self._writing() as connection:
            versions.check(connection, expect)
            yield self._desk(connection)


_STANDING = select(
    incident_table.c.version, incident_table.c.state, incident_table.c.assigned, incident_table.c.touched_at
).where(incident_table.c.n == bindparam("n"))
_NUMBERS = select(told.c.n).where(told.c.key.in_(among()))
