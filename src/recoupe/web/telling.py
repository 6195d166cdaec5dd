"""Values in the words of the page's language: days, places, tolls, voices, codes.

What a report says in its own words (damage, a motive, a place's name) stays in them, whatever the page's language."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any
from unicodedata import normalize

from babel import Locale

from recoupe.model.report import Json
from recoupe.show.incident_words import own_words
from recoupe.show.words import label
from recoupe.vocab.incident_types import load_incident_types
from recoupe.vocab.weapons import load_weapons
from recoupe.web.wording import Language, knows, say_in

_COUNTRIES: Mapping[Language, Mapping[str, str]] = {
    "en": {"CD": "DR Congo", "CG": "Congo", "MM": "Myanmar"},
    "fr": {"CD": "RD Congo", "CG": "Congo", "MM": "Birmanie"},
}
"""Countries whose usual short name is not the locale data's ("Congo-Kinshasa")."""
_DENIALS = ("deny", "retract")


class Telling:
    """What templates call ``tell``; made once a language (``telling_in``)."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._say = say_in(language)
        self._locale = Locale.parse(language)
        forms = self._locale.months["format"]
        self._long, self._short = dict(forms["wide"]), dict(forms["abbreviated"])
        self._weekdays = dict(self._locale.days["format"]["wide"])

    # Codes

    def code(self, code: str | None) -> str:
        """A code of the codebook (type, role, kind, field, weapon, stance …) as a word of the language; one that
        nobody put into words is shown as it is."""
        if code is None:
            return ""
        labels = _labels().get(code)
        if labels is not None:
            return labels[self.language]
        return self._say(f"code.{code}") if knows(f"code.{code}") else label(code)

    def weapon(self, code: str) -> str:
        """A type of weapon: "other" is a weapon, here."""
        entry = load_weapons().get(code)
        return entry.labels[self.language] if entry else label(code)

    # Days

    def days(self, earliest: str | None, latest: str | None, *, short: bool = True) -> str:
        """Days from ``earliest`` to ``latest``, both included, as briefly as can be: "5 Jun 2021", "4–5 Jun 2021",
        "June 2021", "2021"; with ``short`` False "Saturday 5 June 2021"."""
        if not earliest or not latest:
            return self._say("told.not_said")
        a, b = date.fromisoformat(earliest), date.fromisoformat(latest)
        if a == b:
            day = self._day(a, short=short)
            return day if short else f"{self._weekdays[a.weekday()]} {day}"
        months = self._short if short else self._long
        if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31):
            return f"{a.year}" if a.year == b.year else f"{a.year}–{b.year}"
        if a.day == 1 and b.day == monthrange(b.year, b.month)[1]:
            if (a.year, a.month) == (b.year, b.month):
                return f"{months[a.month]} {a.year}"
            first = months[a.month] if a.year == b.year else f"{months[a.month]} {a.year}"
            return f"{first} – {months[b.month]} {b.year}"
        if (a.year, a.month) == (b.year, b.month):
            return f"{self._number_of(a)}–{b.day} {months[b.month]} {b.year}"
        first = f"{self._number_of(a)} {months[a.month]}" + ("" if a.year == b.year else f" {a.year}")
        return f"{first} – {self._day(b, short=short)}"

    def moment(self, at: str | None) -> str:
        """An RFC 3339 moment or an ISO date: "5 Jun 2021, 20:00 UTC"; what is neither stays as it stands."""
        if not at:
            return self._say("told.day_not_said")
        try:
            day = date.fromisoformat(at[:10])
        except ValueError:
            return at
        clock, zone = at[11:16], at[16:].lstrip(":0123456789.")
        if len(clock) != 5 or clock[2] != ":":
            return self._day(day, short=True)
        named = "UTC" if at.endswith(("Z", "+00:00", "-00:00")) else at[-6:] if at[-6:-5] in ("+", "-") else zone
        return f"{self._day(day, short=True)}, {clock} {named}".rstrip()

    def precision(self, when: Json) -> str:
        """How closely the day is known: "to the hour", "to the day", "to within 7 days"."""
        if when.get("precision") in ("minute", "hour"):
            return self._say(f"told.to_the_{when['precision']}")
        if not when.get("earliest") or not when.get("latest"):
            return ""
        a, b = date.fromisoformat(when["earliest"]), date.fromisoformat(when["latest"])
        days = (b - a).days + 1
        if days == 1:
            return self._say("told.to_the_day")
        if a.day == 1 and (a.year, a.month) == (b.year, b.month) and b.day == monthrange(b.year, b.month)[1]:
            return self._say("told.to_the_month")
        if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31) and a.year == b.year:
            return self._say("told.to_the_year")
        if days <= 62:
            return self._say("told.within_days", n=days)
        return self._say("told.within_months", n=round(days / 30.4))

    # Places

    def place(self, where: Json | None, *, short: bool = False) -> str:
        """Name, province and country; "near" where it was not in the place itself. ``short`` leaves the province
        out."""
        if not where:
            return self._say("told.not_said")
        country, name = self.country(where.get("country")), str(where.get("name") or "")
        if where.get("precision") == "country" and country:
            return country if short or name.casefold() == country.casefold() else f"{country} (“{name}”)"
        if where.get("precision") == "near":
            name = self._say("told.near_vowel" if _begins_with_vowel(name) else "told.near", name=name)
        parts = [name, "" if short else where.get("admin1") or "", country]
        return ", ".join(dict.fromkeys(p for p in parts if p))

    def place_precision(self, where: Json) -> str:
        """How closely the place is known: "town, within 5 km"; the size of a country says nothing of the report."""
        precision, radius = where.get("precision") or "", where.get("uncertainty_m")
        said = "" if precision in ("", "near") else self.code(precision)
        if not radius or precision in ("country", "admin1"):
            return said
        near = (
            self._say("told.within_km", km=round(radius / 1000))
            if radius >= 1000
            else self._say("told.within_m", m=round(radius))
        )
        return f"{said}, {near}" if said else near

    def country(self, code: str | None) -> str:
        """The country's name; the code itself where it has none."""
        if not code:
            return ""
        return _COUNTRIES[self.language].get(code) or str(self._locale.territories.get(code, code))

    def report_language(self, code: str | None) -> str:
        """The name of a language, for a report's head."""
        return str(self._locale.languages.get(code, code)) if code else ""

    # Values

    def number(self, least: int | None, most: int | None) -> str:
        """A closed interval: "12", "none", "16–24"; open at one end "at least 160", "up to 12"; at both "some"."""
        if least is None:
            return self._say("told.some") if most is None else self._say("told.up_to", most=most)
        if most is None:
            return self._say("told.at_least", least=least)
        if least == most == 0:
            return self._say("told.none")
        return self.count(least) if least == most else f"{self.count(least)}–{self.count(most)}"

    def count(self, n: int) -> str:
        """A number as the language writes it: "1,200", "1 200"."""
        return str(n) if -1000 < n < 1000 else self._say("told.count", n=n)

    def toll(self, value: Json) -> str:
        """A number of people with their group: "at least 12 civilians", "no civilian"."""
        least, most, group = value.get("min"), value.get("max"), value.get("group")
        number = self.number(least, most)
        if group in (None, "unspecified"):
            return number
        many = most if most is not None else 2 if least is None else least
        named = self._say(f"group.{group}", n=many) if knows(f"group.{group}") else label(str(group))
        if least == most == 0:
            return self._say("told.no_group", group=named)
        return f"{number} {named}"

    def value(self, field: str, value: Any) -> str:
        """A claim's value, whatever its field."""
        if value is None:
            return self._say("told.not_said")
        if isinstance(value, (list, tuple)):
            return ", ".join(self.value(field, v) for v in value)
        if not isinstance(value, dict):
            text = " ".join(str(value).split())
            return self.code(text) if field in ("occurrence", "type") else text
        if "earliest" in value:
            if value["earliest"] and value.get("latest"):
                return self.days(value["earliest"], value["latest"])
            return own_words(value) or self._say("told.not_said")
        if value.get("type"):
            return self._armed(value)
        if {"min", "max", "group"} & value.keys():
            return self.toll(value)
        if value.get("name"):
            return self.place(value)
        return own_words(value) or json.dumps(value, ensure_ascii=False)

    def support(self, support: Json) -> str:
        """ "9 reports, 4 texts, 2 to 3 roots, 2 sides, 1 denial"; "only denied, by 1 root" where nobody holds it."""
        denials = support.get("denials", 0)
        if not support["reports"] and denials:
            return self._say("support.only_denied", roots=self._say("support.roots", n=denials))
        return ", ".join(words for _, words in self.support_parts(support))

    def support_parts(self, support: Json) -> list[tuple[str, str]]:
        """The counts one by one, each with its name: (reports, "9 reports"), (texts, …), (roots, …), (sides, …),
        (denials, …); sides only where there are two, denials only where there are any."""
        least, most = support["roots"]
        roots = (
            self._say("support.roots", n=most)
            if least == most
            else self._say("support.roots_range", least=least, n=most)
        )
        parts = [
            ("reports", self._say("support.reports", n=support["reports"])),
            ("texts", self._say("support.texts", n=support["texts"])),
            ("roots", roots),
        ]
        if support.get("parties", 0) > 1:
            parts.append(("sides", self._say("support.sides", n=support["parties"])))
        if support.get("denials"):
            parts.append(("denials", self._say("support.denials", n=support["denials"])))
        return parts

    # Voices

    def voice(self, voice: Json, outlet: str | None = None) -> str:
        """A voice of a chain; ``outlet`` is the name of an outlet that speaks for itself."""
        name = voice.get("name")
        if not name:
            if voice.get("kind") == "outlet":
                return outlet or self._say("told.the_outlet")
            return self._say("told.no_name")
        return self._say("told.unnamed", name=name) if voice.get("anonymous") else str(name)

    def manner(self, claim: Json) -> str:
        """What kind of speech it is and how sure, where that is not a plain statement: "denies it, as possible"."""
        act, certainty = claim.get("speech_act", "assert"), claim.get("certainty", "certain")
        said = [self.code(act)] if act != "assert" else []
        return ", ".join([*said, self.code(certainty)] if certainty != "certain" else said)

    def denies(self, claim: Json) -> bool:
        return claim.get("speech_act") in _DENIALS

    def _armed(self, value: Json) -> str:
        code, name = str(value["type"]), value.get("name")
        kind = self.weapon(code)
        said = f"{kind} “{name}”" if name and name.casefold() not in (code.replace("_", " "), kind) else kind
        least, most = value.get("min"), value.get("max")
        return said if least is None and most is None else f"{said}, {self.number(least, most)}"

    def _day(self, day: date, *, short: bool) -> str:
        return f"{self._number_of(day)} {(self._short if short else self._long)[day.month]} {day.year}"

    def _number_of(self, day: date) -> str:
        return "1er" if self.language == "fr" and day.day == 1 else str(day.day)


def _begins_with_vowel(name: str) -> bool:
    """French shortens "de" before it: "près d'Abou Kamal"."""
    return normalize("NFD", name[:1]).casefold()[:1] in tuple("aeiou")


@cache
def telling_in(language: Language) -> Telling:
    """The one of that language."""
    return Telling(language)


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    weapons = {code: entry.labels for code, entry in load_weapons().items() if code != "other"}
    return {**weapons, **{code: entry.labels for code, entry in load_incident_types().items()}}
