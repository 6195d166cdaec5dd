"""Weapon types: their words, makes and the incident type that each gives to an attack (``weapons.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from recoupe.errors import VocabularyError
from recoupe.model.report import LANGUAGES
from recoupe.vocab.terms import Term, parse_terms, read_terms

WEAPON_TYPES = (
    *("rocket", "missile", "mortar", "artillery", "aerial_bomb", "drone", "ied", "car_bomb", "suicide_vest", "mine"),
    *("grenade", "small_arms", "blade", "incendiary", "chemical", "vehicle", "other"),
)
"""The codebook's weapon codes."""

ByLanguage = Mapping[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponType:
    """One weapon type. ``incident`` is the incident type it makes of an attack ("" where it tells nothing of it);
    ``plain`` terms are its ordinary names, ``named`` narrower ones that stay as the weapon's name, ``implied`` words
    for acts that need it. ``makes`` are model names; ``air_makes`` those fired from aircraft. ``carriers`` are what
    drops it; ``unless`` words of the sentence that speak against it ("gold" for mine)."""

    id: str
    labels: Mapping[str, str]
    incident: str
    plain: ByLanguage
    named: ByLanguage
    implied: ByLanguage
    makes: tuple[str, ...] = ()
    air_makes: tuple[str, ...] = ()
    carriers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unless: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def _entry(code: str, raw: Mapping[str, Any]) -> WeaponType:
    missing = [k for k in ("labels", "incident", "terms", "examples") if k not in raw]
    if missing:
        raise VocabularyError(f"weapons.yaml: {code} lacks {', '.join(missing)}")
    examples: Mapping[str, tuple[str, ...]] = {lang: tuple(raw["examples"].get(lang, ())) for lang in LANGUAGES}
    for lang in LANGUAGES:
        if not examples[lang] or not raw["labels"].get(lang):
            raise VocabularyError(f"weapons.yaml: {code} lacks a label or an example in {lang}")
    terms = {lang: raw["terms"].get(lang) or {} for lang in LANGUAGES}
    implied = raw.get("implied", {})
    return WeaponType(
        id=code,
        labels=dict(raw["labels"]),
        incident=raw["incident"],
        plain={lang: parse_terms(code, {"nouns": terms[lang].get("nouns", ())}, lang) for lang in LANGUAGES},
        named={lang: parse_terms(code, {"nouns": terms[lang].get("named", ())}, lang) for lang in LANGUAGES},
        implied={lang: parse_terms(code, implied.get(lang), lang) for lang in LANGUAGES},
        makes=tuple(raw.get("makes", ())) + tuple(raw.get("air_makes", ())),
        air_makes=tuple(raw.get("air_makes", ())),
        carriers={lang: tuple(raw.get("carriers", {}).get(lang, ())) for lang in LANGUAGES},
        unless={lang: tuple(raw.get("unless", {}).get(lang, ())) for lang in LANGUAGES},
        examples=examples,
    )


@lru_cache(maxsize=1)
def load_weapons() -> Mapping[str, WeaponType]:
    """All weapon types by code, in the codebook's order. Raises VocabularyError where the file is wrong."""
    raw = read_terms("weapons.yaml")
    if tuple(raw) != WEAPON_TYPES:
        raise VocabularyError("weapons.yaml: the entries are not exactly the codebook's weapon types, in its order")
    return {code: _entry(code, raw[code]) for code in WEAPON_TYPES}
