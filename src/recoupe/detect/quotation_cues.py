"""The cues of quotations: those of attributions and verbs of asking, promising and threatening."""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType

from recoupe.lang.en import asking as english_asking
from recoupe.lang.en import cues as english
from recoupe.lang.en.cue_verbs import regular_forms as english_forms
from recoupe.lang.fr import asking as french_asking
from recoupe.lang.fr import cues as french
from recoupe.lang.fr.cue_verbs import regular_forms as french_forms

_NEVER = re.compile(r"(?!)")
_SETS = {"fr": (french, french_asking, french_forms), "en": (english, english_asking, english_forms)}


def asking_words(language: str) -> ModuleType:
    """The language's words about asking and naming (``ASKING``, ``LABELS``, ``NO_SPEECH``, ``LEADERS``)."""
    return _SETS[language][1]


@cache
def quotation_cues(language: str) -> ModuleType:
    """The language's cues with the further verbs among its ``VERB_FORMS``; they say something only with a clause or
    a quotation. An announcement of what one will do oneself is speech here, whatever it is for the coder; so is the
    whole of "…, tuant deux civils, selon X", where the coder gives X the toll alone."""
    cues, asking, regular = _SETS[language]
    forms = {form: dict(readings) for form, readings in cues.VERB_FORMS.items()}
    for lemma in asking.ASKING:
        listed = asking.FORMS.get(lemma)
        own = _listed(listed) if listed else regular(lemma)
        for form, shapes in own.items():
            forms.setdefault(form, {}).setdefault(lemma, shapes)
    wide = ModuleType(cues.__name__)
    wide.__dict__.update({k: v for k, v in vars(cues).items() if k.isupper()})
    known = {lemma for readings in cues.VERB_FORMS.values() for lemma, _ in readings}
    wide.__dict__["VERB_FORMS"] = {form: tuple(lemmas.items()) for form, lemmas in forms.items()}
    wide.__dict__["CLAUSE_NEEDED"] = cues.CLAUSE_NEEDED | (frozenset(asking.ASKING) - known)
    wide.__dict__["NUMBER_NEEDED"] = cues.NUMBER_NEEDED - frozenset(asking.ASKING)
    wide.__dict__["RESULT_CLAUSE"] = _NEVER
    wide.__dict__["QUOTED_OBJECT"] = True
    wide.__dict__["ASKED"] = asking.ASKED
    wide.__dict__["PERFORMATIVE"] = frozenset()
    return wide


def _listed(words: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for group in words.split():
        shapes, _, listed = group.partition(":")
        forms |= dict.fromkeys(listed.split(","), shapes)
    return forms
