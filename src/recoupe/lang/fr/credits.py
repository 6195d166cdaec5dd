"""How French credits a text to whoever wrote it first, and what every outlet prints around and inside its texts.

All patterns are for text as it stands, straight or curly apostrophes; ``{n}`` is where the name of a source stands."""

from __future__ import annotations

import re

FUNCTION_WORDS = frozenset(
    "le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos "
    "votre vos c s j m n t qu que qui quoi dont où quand comme si et ou mais ni or car donc puis ne pas plus non on "
    "il ils elle elles je tu nous vous se y en lui eux à dans sur sous par pour avec sans vers chez entre depuis "
    "pendant avant après contre lors près dès jusqu ainsi aussi alors très tout toute tous toutes autre autres même "
    "mêmes est sont était étaient être été étant a ont avait avaient avoir eu ayant sera seront serait seraient aura "
    "auront aurait auraient fut furent eut eurent ait aient soit soient celui celle ceux celles ci là cela ça "
    "dit déclaré indiqué affirmé ajouté selon".split()
)
"""Words that tie others together: they weigh nothing when two texts are compared."""

CREDIT_LINES = (
    r"avec (?:l['’]|le |la |les )?(?:agences? )?{n}",
    r"(?:sources?|crédit|via|par|de|et|en partenariat avec)\s*:?\s*(?:l['’]|le |la )?{n}",
    r"{n} (?:et (?:la )?rédaction|correspondants?|agences?)",
)
"""What a short line of its own, a byline or a bracket says of where the text comes from."""

CREDITS = (
    r"(?:initialement|d['’]abord|à l['’]origine) (?:publiée?s?|parue?s?|diffusée?s?)"
    r"(?: \w+)?(?:\s+(?:par|dans|sur|chez|de))?\s+(?:l['’]|le |la )?{n}",
    r"(?:publiée?s?|parue?s?|diffusée?s?) (?:initialement |d['’]abord |à l['’]origine )(?:par|dans|sur|chez) "
    r"(?:l['’]|le |la )?{n}",
    r"(?:lire|voir|retrouve[rz]|lisez) l['’](?:article|original|texte|intégralité)[^.\n]{{0,30}}?"
    r" (?:sur|dans|chez|de|du) (?:l['’]|le |la )?{n}",
    r"(?:article|dépêche|récit|texte|enquête)s? (?:publiée?s?|parue?s?|diffusée?s?|rédigée?s?|fournie?s?) "
    r"(?:par|dans|sur|pour) (?:l['’]|le |la )?{n}",
    r"(?:reprise?s?|extraite?s?|tirée?s?|reproduite?s?|republiée?s?|adaptée?s?) (?:avec l['’]autorisation )?"
    r"(?:de |du |d['’])(?:l['’]|la )?{n}",
    r"(?:copyright|(?<![ÂÃ])©|\(c\))\s*(?:\d{{4}}\s*)?{n}",
    r"tradui(?:te?|t) (?:de l['’]|du )\w+ ?(?:(?:de|par|dans|sur|du) )?(?:l['’]|le |la )?{n}",
)
"""What says anywhere in a text that all of it was another's first."""

CITES = (
    r"(?:selon|d['’]après|citée?s? par|rapportée?s? par|relayée?s? par|citant) (?:l['’]|le |la )?{n}",
    r"(?:a |ont |avait )?(?:rapporté|indiqué|écrit|annoncé|révélé|relayé|cité)(?:e|s|es)? (?:par )?"
    r"(?:l['’]|le |la )?(?:(?:agence|chaîne|journal|quotidien|site|compte|canal|radio)(?: \w+)? )?{n}",
    r"{n},? (?:\w+,? ){{0,3}}(?:rapporte|rapportait|écrit|écrivait|indique|indiquait|cite|citait|a rapporté|a indiqué)",
    r"(?:à|auprès de) (?:l['’]|la )?{n}",
)
"""Words inside a text that name another outlet as the source of what is told."""

FROM_ANOTHER_LANGUAGE = re.compile(
    r"tradui(?:te?|re|ction) (?:de l['’]|du |par )?(?:anglais|français)?"
    r"|(?:initialement|d['’]abord) (?:publié|paru|écrit|rédigé)e?s? en (?:anglais|français)"
    r"|(?:lire|version)[^.\n]{0,20} en (?:anglais|français)",
    re.IGNORECASE,
)
"""A text that says it was written in another language first."""

BOILERPLATE = re.compile(
    r"(?:ceci est )?une? (?:information|affaire|actualité) en (?:cours|développement)|dernière minute"
    r"|(?:article|dépêche|page) (?:en cours de|sera) (?:mise? à jour|actualisation)"
    r"|mise? à jour (?:à|le|régulièrement)|plus (?:d['’]informations|de détails) à (?:suivre|venir)"
    r"|(?:détails|informations?) suivr\w+|restez (?:abonn|connect)\w+"
    r"|(?:à )?(?:lire|voir|écouter) (?:aussi|également|plus)|sur le même sujet|cliquez ici|en savoir plus"
    r"|tous droits (?:de reproduction (?:et de représentation )?)?réservés|copyright|(?<![ÂÃ])©"
    r"|toute (?:reproduction|utilisation)|reproduction (?:interdite|totale)|mentions légales|conditions générales"
    r"|politique de confidentialité|cookies"
    r"|inscrivez-vous|abonne[zr]-?|(?:connectez|identifiez)-vous|créez (?:un|votre) compte|newsletter"
    r"|lettre d['’]information|votre boîte (?:mail|de réception)|recevez |suivez-nous|rejoignez|téléchargez|soutenez"
    r"|(?:pour|vous devez) (?:lire|consulter|continuer)|(?:cet|l['’])article (?:est )?réservé"
    r"|(?:toute personne|les témoins|ceux) (?:qui [^.]{0,30})?(?:ayant|possédant|dispos\w+)[^.]{0,20}information"
    r"|(?:rédigé|écrit|édité|traduit|propos recueillis|version française|reportage) (?:par\b|de\b)"
    r"|photo d['’](?:archives|illustration)|crédit photo|getty images|les opinions exprimées|une version précédente"
    r"|(?:les )?informations (?:ci-dessous|suivantes) (?:ont été|sont) fournies"
    r"|publicité|partage[zr] (?:massivement|cet)|laisse[zr] un commentaire|regarde[zr] la vidéo|plus de vidéos",
    re.IGNORECASE,
)
"""Furniture of a page or a wire: lines that say nothing of what happened."""

STOCK = re.compile(
    r"n['’](?:a|ont|avai\w+) pas pu (?:être )?(?:immédiatement |dans l['’]immédiat )?"
    r"(?:vérifi\w+|confirm\w+|joindre|jointe?)"
    r"|n['’](?:a|ont|avait) pas (?:encore |immédiatement |souhaité )*(?:réagi|répondu|commenté|commenter|donné suite)"
    r"|n['’](?:a|avait|est|était) (?:pas )?(?:encore |toujours )?(?:été )?revendiqu\w+"
    r"|aucun (?:groupe|mouvement)[^.]{0,25}(?:n['’]a|n['’]avait)[^.]{0,25}revendiqu\w+|aucune revendication"
    r"|(?:sous|requis|couvert de|condition d['’]) ?(?:le )?(?:couvert de )?l?['’]?anonymat"
    r"|de source indépendante|(?:refusé|décliné)[^.]{0,20}commentaire",
    re.IGNORECASE,
)
"""Sentences of the trade that every desk writes alike: alone they make no copy."""

SPEECH = re.compile(
    r"\b(?:selon|d['’]après|déclaré|affirm\w+|indiqué|annoncé|expliqué|assur(?:e|é|ait|ent)|écrit|a dit|disent)\b",
    re.IGNORECASE,
)
"""A sentence of prose that gives what somebody said."""
