"""French verbs of asking, promising and threatening: what is said with them is a wish, not a claim of what happened.

The coder leaves them alone (a demand or threat is an incident of its own); a list of quotations needs them."""

from __future__ import annotations

import re

FORMS = {
    "promettre": "f:promet,promettent,promettait,promettaient,promit,promirent p:promis,promise g:promettant",
    "permettre": "p:permis",
    "enjoindre": "f:enjoint,enjoignent,enjoignait p:enjoint g:enjoignant",
    "requérir": "f:requiert,requièrent,requérait p:requis g:requérant",
    "prescrire": "f:prescrit,prescrivent,prescrivait p:prescrit g:prescrivant",
    "prévoir": "f:prévoit,prévoient,prévoyait,prévoyaient p:prévu g:prévoyant",
    "convenir": "f:convient,conviennent,convenait,conviennent p:convenu",
    "interdire": "f:interdit,interdisent,interdisait p:interdit g:interdisant",
}
"""Irregular ones, as in ``cue_verbs``: ``f`` finite, ``p`` past participle, ``g`` present participle."""

ASKING = (
    *FORMS,
    *(
        "demander exiger réclamer ordonner sommer exhorter appeler presser supplier implorer prier inviter encourager"
        " conseiller recommander préconiser suggérer proposer souhaiter espérer menacer engager jurer décréter"
        " interroger questionner intimer commander réquisitionner demander commenter saluer déplorer"
    ).split(),
)

LABELS = frozenset("qualifier présenter présenter-comme décrire décrire-comme baptiser traiter vouloir-voir".split())
"""Verbs that give a thing a name; with them only words between marks are quoted."""

NO_SPEECH = frozenset("recevoir accueillir soigner enregistrer".split())
"""Verbs that count the harmed without a word said ("l'hôpital a reçu 23 corps")."""

LEADERS = frozenset({"que", "qu'", "qu’", "de", "d'", "d’", "à"})
"""Words that lead from the verb to what is said and are not of it."""

ASKED = re.compile(
    r"[^,;:.«»]{0,70}?\b(?:de|d['’]|à) ?(?=(?:ne (?:pas |plus |jamais )?)?"
    r"(?:(?:se|me|le|la|les|lui|leur|y|en) |[sl]['’])?\w+(?:er|ir|re)\b)"
)
"""Up to the infinitive of what is asked or promised ("a juré jeudi soir de | traquer les auteurs")."""

TELLING = frozenset("parler évoquer faire-état".split())
"""Verbs with which a noun alone tells a story ("parle d'un crime commis par …")."""

STORY = re.compile(
    r"(?:d['’]une?|une?|des|plusieurs|de (?!l[ae]s? |l['’]|son |sa |ses |leurs? |ce|tout)(?=\w+s ))(?= ?\w)",
    re.IGNORECASE,
)
"""The beginning of such a story, not of a subject that is only touched on ("parle de la situation")."""

SUBJECTS = frozenset("il elle ils elles on je nous".split())
"""Pronouns that speak."""

UNNAMED = re.compile(
    r"(?:(?:à|de) )?(?:l['’]anonymat|garder l['’]anonymat|rester anonyme|ne pas (?:être|voir) )", re.IGNORECASE
)
"""What is asked of the reporter, not said to the reader."""
