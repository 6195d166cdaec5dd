"""Incident types: labels, words by language, examples and codes of other codebooks (``incident_types/*.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from recoupe.errors import VocabularyError
from recoupe.model.report import LANGUAGES
from recoupe.vocab.terms import Term, parse_terms, read_terms

FILES: Mapping[str, tuple[str, ...]] = {
    "violence_strikes": ("air_strike", "drone_strike", "shelling", "bombing", "suicide_bombing"),
    "violence_attacks": ("armed_attack", "armed_clash", "assassination"),
    "violence_persons": (
        "abduction",
        "detention",
        "torture",
        "sexual_violence",
        "property_destruction",
        "chemical_attack",
    ),
    "control": ("territory_change", "troop_movement", "withdrawal"),
    "crowds": ("protest", "riot", "crackdown"),
    "politics": ("agreement", "talks", "demand", "threat", "accusation", "sanction", "aid"),
}
"""The codebook's section 4 in its order: file of ``incident_types/`` -> its types. The group is the first word."""

CODES = ("plover", "cameo", "acled_style", "ucdp", "gtd", "muc4")
"""Codebooks to which every type has a crosswalk; a value is None where the other codebook has no such thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentType:
    """One incident type. ``codes`` are its counterparts in other codebooks: PLOVER event (and mode), CAMEO code,
    an ACLED-style sub-event, UCDP type of violence, GTD attack type and the MUC-4 incident type. ``examples`` are
    sentences that report it; ``counterexamples`` sentences in which nothing of it may be found."""

    id: str
    group: str
    labels: Mapping[str, str]
    terms: Mapping[str, tuple[Term, ...]]
    codes: Mapping[str, str | None]
    examples: Mapping[str, tuple[str, ...]]
    counterexamples: Mapping[str, tuple[str, ...]]


def _entry(code: str, file: str, raw: Mapping[str, Any]) -> IncidentType:
    where = f"incident_types/{file}.yaml: {code}"
    if missing := [k for k in ("labels", "codes", "terms", "examples") if k not in raw]:
        raise VocabularyError(f"{where} lacks {', '.join(missing)}")
    if set(raw["codes"]) != set(CODES):
        raise VocabularyError(f"{where}: codes must be exactly {', '.join(CODES)} (null where there is none)")
    if set(raw["labels"]) != set(LANGUAGES):
        raise VocabularyError(f"{where}: labels must be in exactly {', '.join(LANGUAGES)}; quote one with a comma")
    for lang in LANGUAGES:
        if not (raw["labels"].get(lang) and raw["terms"].get(lang) and raw["examples"].get(lang)):
            raise VocabularyError(f"{where} lacks a label, terms or an example in {lang}")
    return IncidentType(
        id=code,
        group=file.split("_")[0],
        labels=dict(raw["labels"]),
        terms={lang: parse_terms(code, raw["terms"][lang], lang) for lang in LANGUAGES},
        codes={k: None if v is None else str(v) for k, v in raw["codes"].items()},
        examples={lang: tuple(raw["examples"][lang]) for lang in LANGUAGES},
        counterexamples={lang: tuple(raw.get("not", {}).get(lang, ())) for lang in LANGUAGES},
    )


@lru_cache(maxsize=1)
def load_incident_types() -> Mapping[str, IncidentType]:
    """All incident types by code, in the codebook's order. Raises VocabularyError where a file is wrong."""
    found: dict[str, IncidentType] = {}
    for name, codes in FILES.items():
        raw = read_terms("incident_types", f"{name}.yaml")
        if tuple(raw) != codes:
            raise VocabularyError(f"incident_types/{name}.yaml: the entries must be exactly {', '.join(codes)}")
        found.update({code: _entry(code, name, raw[code]) for code in codes})
    return found
