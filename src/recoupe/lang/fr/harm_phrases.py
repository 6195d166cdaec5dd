"""How French tells harm by whole phrases: "gisent dans des fosses", "parmi les morts figurent …", "n'en comptent que",
and what opens and ends a denial. Patterns are for lower-case text with straight apostrophes."""

from __future__ import annotations

import re

from recoupe.lang.fr.quantities import NUMBER_WORDS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AMONG = re.compile(
    r"\b(?:parmi|au nombre|au rang) (?:des|les) (?:morts|tués|victimes|blessés|disparus|otages|personnes tuées)\b"
)
AMONG_FIELDS = (("bless", "injured"), ("dispar", "missing"), ("otage", "captured"), ("", "killed"))
ANYONE = _set("quiconque tout toute moindre quelque")
DENY = re.compile(r"\b(?:dément\w*|démenti\w*|nie|nient|nié|niait|niaient|réfut\w+|récus\w+|contest\w+)\b")
ZERO_PHRASE = re.compile(
    r"\b(?:(?:sans|ni)(?: (?:faire|causer|provoquer|qu'il y ait))?(?: (?:de|d'|ni|aucune?))?|"
    r"(?:pas|jamais)(?: (?:eu|fait|causé|provoqué|entraîné))?(?: (?:de|d')))\s?"
    r"(?P<noun>victimes?|blessés?|morts?|pertes?|tués?|décès|disparus?)\b"
)
"""Zero said without "aucun": "sans faire de victimes", "ni mort ni blessé", "pas de blessé"."""
ZERO_VERB = re.compile(
    r"\bsans (?:(?P<killed>tuer)|(?P<injured>blesser|toucher|atteindre|faire de mal à)) (?:personne|quiconque)\b"
)
AMONG_COUNTED = re.compile(
    r" (?:sont|étaient|se trouvent|se trouvaient|figurent|figuraient|figurait|figure)(?: également| aussi)? "
    r"parmi (?:les |ces )?"
)
"""Between parts and the total that they belong to: "neuf enfants figurent parmi les 31 morts"."""
AMONG_THEM = re.compile(
    r"\b(?:parmi|dont|d'entre) (?:eux|elles|ceux-ci|celles-ci)\b[ ,:]*(?:(?:figur\w+|se trouv\w+|on compte)\s)?$"
)
"""Right before a share of those counted in the sentence before."""
NO_ZERO = re.compile(r"(?!)")
TOLL_LINK = re.compile(
    r"\b(?:à|de|atteint|atteignait|dépasse|est|était|frôle|approche|dépassait)\s*(?:de\s*)?$|\bd'$|[:(]\s*$"
)
TOLL_AFTER = re.compile(r"\s*(?:,\s*)?le nombre d(?:e|es)\b")
COUNT_VERBS = re.compile(
    r"\bn'en (?:\w+ )?(?:\w+) que\s*$|\bne (?:reconna\w+|compt\w+|recens\w+|signal\w+|déplor\w+|évoqu\w+) que\s*$|"
    r"\ben (?:compt\w+|recens\w+|dénombr\w+|annonc\w+|revendiqu\w+|évoqu\w+|déplor\w+|signal\w+|"
    r"a (?:compté|recensé|dénombré|annoncé|évoqué))\s*$|\bils (?:étaient|seraient|sont)\s*$|"
    r"\b(?:évoque|avance|compte|recense|dénombre|dénombrer|annonce|parle de|"
    r"parlait de|évoquait|parlent de|fait état de|compter)\s*$"
)
"""Right before a bare number that counts again what was counted before."""
ACCORDING = re.compile(r"\s*(?:selon|d'après)\b")
GAP = re.compile(r"[,;]\s[^,;:.]{3,60}\s(?:de|d'|à)\s*$")
"""Before a bare number whose verb is left out: "parle de 50 morts, l'opposition de 200"."""
WITH = _set("avec de ses leurs son sa")
PART_AFTER = re.compile(r"\s(?:parmi (?:eux|elles)|entre autres|inclus|incluses?|compris|comprises?)\b")
"""Right after a number that is part of the number before ("28 blessés, deux enfants parmi eux")."""
REVISED = re.compile(r"(?:,|\bet|\bmais) (?:puis|ensuite|finalement|désormais)\s*(?:de|d'|à)?\s*$")
"""Before a bare number that takes the place of the one just told ("quatre morts, puis sept")."""
_HELD = r"(?:prisons?|bagne|geôles?|commissariat|cellules?|pénitencier|maison d'arrêt|centre de détention)"
SAID_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("killed", re.compile(
        r"\s*(?:gisent|gisaient|reposent|reposaient|(?:sont|étaient|ont été|avaient été) (?:enterrés|enterrées|jetés|"
        r"jetées|inhumés|inhumées|ensevelis|ensevelies)) dans (?:[\w'-]+ ){1,3}(?:fosses?|charniers?|tombes?)\b")),
    ("captured", re.compile(
        r"\s*(?:ont|avaient|a|avait|sont|étaient|furent|fut) (?:\w+ )?(?:été )?(?:conduit|emmené|mené|transféré|envoyé|"
        rf"déporté)\w* [^.;]{{0,50}}\b{_HELD}\b")),
    ("captured", re.compile(
        r"\s*(?:croupi\w+|dorm\w+|rest\w+|sont|étaient|demeur\w+|se trouv\w+) (?:encore |toujours |actuellement )?"
        r"(?:en (?:prison|détention|captivité|cellule|garde à vue)|derrière les barreaux|sous les verrous|"
        r"(?:aux|entre les) mains d)")),
    ("displaced", re.compile(
        r"\s*(?:ont|avaient|auraient) (?:dû )?(?:été \w+ (?:de|à) )?(?:déjà )?(?:fuir?|quitt\w+|abandonn\w+|désert\w+) "
        r"(?:précipitamment )?(?:leurs?|la|le|les) (?:maisons?|foyers?|domiciles?|villages?|habitations?|camps?|zone|"
        r"région|ville|quartiers?|localités?|terres)\b")),
    ("displaced", re.compile(
        r"\s*(?:se (?:sont|étaient|seraient) réfugié|s'étaient réfugié|(?:ont|avaient) (?:trouvé|cherché) refuge|"
        r"(?:ont|avaient) pris (?:la fuite|la route de l'ex|le chemin de l'ex))")),
    ("missing", re.compile(r"\s*n'ont (?:plus|pas|toujours pas|jamais) (?:re)?donné (?:signe|de nouvelles)")),
)  # fmt: skip
"""(field, phrase) said of people right before it."""
SAID_BEFORE: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...] = (
    ("", re.compile(
        rf"\b(?:parmi|sur) (?:les |ces |leurs )?(?:quelque |environ )?(?:\d[\d .]*|{NUMBER_WORDS}) (?:personnes )?"
        r"(?:morts|tués|tuées|victimes|blessés|blessées|disparus|otages)"
        r"(?:,|,? (?:figur\w+|on (?:compte|dénombre|recense)|se trouv\w+|il y (?:a|avait)|compt\w+))\s*$"), None),
    ("", re.compile(
        r"\b(?:parmi|au nombre|au rang) (?:des|les) (?:(?:personnes )?(?:tuées|blessées|disparues|enlevées)|"
        r"morts|tués|blessés|disparus|otages)"
        r"(?: [^,;:.]{0,30})? (?:figur\w+|on (?:compte|dénombre|recense)|se trouv\w+|il y a|compt\w+)\s*$"), None),
    ("", re.compile(r"\bles (?:morts|tués|blessés|disparus|otages) (?:compt\w+|comprenn\w+|inclu\w+|sont)\s*$"), None),
    ("killed", re.compile(
        r"\b(?:évalu|estim|chiffr|fix|établi|port)\w* (?:ses|leurs|les) (?:propres )?pertes à"
        r"(?: (?:seulement|environ|au moins|quelque))?\s*$"), None),
    ("injured", re.compile(
        r"\b(?:hôpital|clinique|hôpitaux|dispensaire|médecins?|soignants|chirurgiens|msf|croix-rouge)\b[^.;:]{0,60}\b"
        r"(?:a|ont|avait|avaient|dit avoir|disent avoir) (?:soigné|traité|pris en charge|opéré)\s*$"), None),
    ("displaced", re.compile(r"\b(?:jet\w+|pouss\w+|lanc\w+) (?:sur les routes|à la rue|vers l'exode)\s*$"), None),
    ("displaced", re.compile(r"\b(?:contrai\w+|forc\w+|pouss\w+|oblig\w+|jet\w+|amen\w+|chass\w+)\s*$"), re.compile(
        r"(?: [\w']+){0,3} (?:(?:à|de) (?:la fuite|fuir|l'exode|l'exil|quitter|partir|abandonner|se réfugier)|"
        r"sur les routes|à la rue|de leurs (?:maisons|foyers|villages|terres))")),
)  # fmt: skip
"""(field, phrase right before people, what must follow them); an empty field: that of the word in the phrase."""
PHRASE_GATE = re.compile(
    r"fosse|charnier|gisent|prison|bagne|commissariat|barreaux|verrous|aux mains|captivité|fui|quitt|abandonn|refuge|"
    r"réfugi|exode|exil|sur les routes|à la rue|signe de vie|soign|pris en charge|opéré"
)
"""A word of one of these phrases."""
DENY_END = re.compile(r"[;:]|\b(?:mais|tandis|alors que|assurant|affirmant|et (?:a|ont|affirm\w+|assur\w+|dit)\b)")
"""Where what is denied ends."""
BARE_PLURALS = False
INDEFINITE = _set("des de d'")
NOT_TOLD = re.compile(r"(?:publi|donn|communiqu|fourn|divulgu|précis)")
CARE = re.compile(
    r"(?: \w+)? (?:à|au|aux|vers|dans|en|de|du) [^,;.]{0,40}\b"
    r"(?:hôpital|hôpitaux|clinique|hospice|soins|morgue|dispensaire|abri|urgences|sécurité|hélicoptère)\b"
)
"""After "emmenés", "relâchés": care, no captivity."""
CRITICAL = re.compile(r"\s*(?:(?:sont|étaient|est) )?(?:dans un|en) état (?:critique|grave|d'urgence)")
PAIRED = _set("")
"""Nouns that share a number with the people before them ("12 soldiers and police")."""
BODIES = _set("corps cadavre cadavres dépouille dépouilles")
KEEPING = re.compile(r"(?:identifi|rapatri|restitu|rendu|réclam)")
"""What is done with bodies counted already."""
TO_DEATH: frozenset[str] = frozenset()
TRAILING = re.compile(r"(?:,? (?:ainsi que|de même que|en plus de)|, et)\s*$")
"""Before people joined on at the end of a clause ("ont été tués au total, ainsi que 14 policiers")."""
PLACED = re.compile(r"\s(?:à|en|au|aux|dans|près d)\b")
LISTED = _set("- – — , : et ;")
"""Before a number that tells a total by places ("neuf morts, six à Kharkiv et trois à Odessa")."""
