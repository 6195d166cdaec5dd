"""How French doubts, hedges, corrects itself and fails to confirm."""

from __future__ import annotations

import re

LIKELY = re.compile(
    r"\b(?:probable(?:ment)?|vraisemblable(?:ment)?|sans (?:aucun )?doute|selon toute (?:vraisemblance|probabilité"
    r"|apparence)|apparemment|visiblement|manifestement|sembl(?:e|ent|ait|aient)(?! indiquer)|il semblerait"
    r"|(?:a|ont|avait) sembl[eé]|paraî(?:t|ssent)(?!-il)|doi(?:t|vent) (?:avoir|être)(?= \w+(?:é|i|u)e?s?\b))(?!\w)",
    re.IGNORECASE,
)
"""What makes a thing told probable."""

MAYBE_SO = re.compile(
    r"\b(?:peut-être|éventuellement|possible(?= qu)|possiblement|pourrai(?:t|ent) (?:bien |très bien |également )?"
    r"(?:avoir|être|s['’]être)|(?:a|ont|avait|avaient|aurait|auraient) (?:bien |très bien )?pu (?:être|avoir"
    r"|\w+(?:er|ir|re))"
    r"|se (?:peut|pourrait)(?= qu))(?!\w)",
    re.IGNORECASE,
)
"""What makes a thing told possible."""

UNAWARE = re.compile(
    r"\b(?:à (?:notre|sa|leur) connaissance|n['’]avoir (?:eu )?connaissance|(?:avoir )?pas (?:eu )?connaissance)\b",
    re.IGNORECASE,
)
"""What a voice does not know of: probable, no more."""

IN_THEIR_WORDS = re.compile(
    r"\bce qu(?:e |['’])(?:[\w'’-]+ ){1,5}?(?:appell?e(?:nt)?|appelait|baptise(?:nt)?|nomme(?:nt)?"
    r"|qualifie(?:nt)? d(?:e |['’])"
    r"|présente(?:nt)? comme|désigne(?:nt)? comme|a appelé|a qualifié d(?:e |['’]))(?: ?une?| ?la| ?le| ?les| ?son"
    r"| ?sa)? ?"
    r"[«“\"] ?(?P<word>[^«»“”\"]{2,40}?) ?[»”\"]"
)
"""A name that the outlet leaves to somebody else ("ce que Bakou baptise « cessez-le-feu »")."""

OWN_ERROR = re.compile(
    r"\W*(?:nous nous sommes|je me suis|nous nous étions) (?:\w+ment )?(?:trompée?s?|mal exprimée?s?)"
    r"|\W*(?:nous avons|j['’]ai|nous avions) (?:fait|commis) (?:une )?erreur(?! (?:de|d['’]) ?(?:cible|tir))"
    r"|\W*(?:nous avions|j['’]avais) tort"
    r"|\W*(?:sa|son|ses|leurs?|notre|nos|la|le) (?:(?:premi(?:er|ère)s?|propres?) )?(?:version|récit|communiqué"
    r"|déclaration"
    r"|bilan|chiffre|estimation|information|annonce)s?(?: (?:initiale?s?|précédente?s?|de la veille))?"
    r" (?:d[^,.;]{2,40} )?(?:était|étaient|est|sont|s['’]est révélée?|s['’]avérait) (?:\w+ment )?"
    r"(?:fauss?e?s?|faux|inexacte?s?|erronée?s?|incorrecte?s?)\b",
    re.IGNORECASE,
)
"""Words by which a voice takes back what it had said."""

HYPOTHESIS = re.compile(
    r"^\W*(?:une?|toute?) (?:\w+ ){0,2}?(?:attaque|offensive|intervention|guerre|escalade|assaut|opération|retrait"
    r"|chute"
    r"|rupture|victoire|défaite|échec|accord|attentat|bombardement)s?\b[^,;]{0,40}? (?!aur|ser)\w+rai(?:t|ent)\b"
    r"|^\W*(?:sans|en l['’]absence d|faute d|à défaut d|dans le cas contraire|autrement|sinon|en cas d|avec un"
    r"|à supposer|au cas où"
    r"|même avec|un tel|une telle)\b"
    r"|\b(?:aurai|serai)(?:t|ent) (?:tout )?(?:tort|raison|intérêt|avantage|beau|besoin|du mal|peine|bien fait"
    r"|mieux fait)\b",
    re.IGNORECASE,
)
"""A conditional that supposes, and does not relay ("sans l'intervention de X, la ville serait tombée")."""

CHARGE_WORDS = re.compile(r"\b(?:accusations?|allégations?)\b", re.IGNORECASE)
"""What is called false where a charge is."""

FALSE_QUOTE = re.compile(
    r"^(?:(?:tout )?(?:cela|ceci|ça|c['’]|ce(?:ci)?) ?(?:est|n['’]est pas)? ?(?:\w+ment |absolument |tout à fait "
    r"|tout simplement )?"
    r"(?:faux|fausse|vrai|un mensonge|mensonger|exact|inexact|infondé|une invention|ridicule|absurde)"
    r"|ce (?:sont|étaient) (?:là )?(?:des|de purs|de simples|de grossiers) (?:\w+ )?(?:mensonges|inventions|rumeurs"
    r"|calomnies"
    r"|affabulations|contrevérités)"
    r"|(?:il|elle|cela|ça|ils|elles)? ?n['’](?:a|ont|avait|avaient) jamais (?:eu lieu|existé)|rien de tel "
    r"|nous (?:démentons|rejetons|nions)|(?:pur )?mensonge|fake|(?:des|ces|les) (?:allégations"
    r"|accusations|informations) (?:(?:sont|étaient) )?(?:\w+ment )?"
    r"(?:infondées|mensongères|fausses|sans fondement|dénuées de tout fondement))",
    re.IGNORECASE,
)
"""A quotation that denies ("C'est totalement faux")."""

UNABLE_PATTERN = re.compile(
    r"n['’](?:a|ont|avait|avaient|ayant)(?: \w+)? (?:pas )?(?:encore )?(?:pas )?pu(?: \w+ment)? (?:être "
    r"|en être |(?P<v0>l[ae]s? |l['’]|en ))?(?:\w+ment |aussitôt )?"
    r"(?P<v>vérifi\w+|confirm\w+|établi\w*|authentifi\w+|recoup\w+|corrobor\w+)"
    r"(?: (?:de (?:source|manière|façon) (?:indépendante|autonome)|de manière \w+|auprès d\w+ [\w' ]+?"
    r"|par des sources \w+|sur place))?"
    r"|(?:n['’](?:est|était|sont|étaient) pas|n['’](?:a|ont|avait) pas été|ne pas être) en mesure (?:de "
    r"|d['’])(?P<w>confirmer|vérifier|établir"
    r"|authentifier)"
    r"|(?:est|sont|reste|demeure|restent|demeurent|était|étaient|semble)(?: \w+)? (?:impossible|difficiles?"
    r"|invérifiables?)(?: à | de )?"
    r"(?P<x>vérifier|confirmer|établir)?(?: de (?:source|manière|façon) indépendante)?"
    r"|(?:reste|restent|demeure|demeurent)(?: encore)? à (?P<y1>confirmer|vérifier|établir)"
    r"|n['’](?:(?:est|était|sont|étaient) (?:pas|toujours pas)(?: encore)?|(?:a|ont|avait"
    r"|avaient)(?: \w+)? pas(?: \w+)?"
    r" été) (?P<y2>confirmée?s?|vérifiée?s?|corroborée?s?|recoupée?s?)(?! (?:par|ni)\b)"
    r"|(?:aucune|sans) (?P<z>(?:confirmation|vérification)(?: indépendante| officielle)?) d(?:e l['’]|es? la |e |u "
    r"|['’])"
    r"|(?:aucun moyen|pas (?:les moyens|la possibilité)) d(?:e |['’])(?:l[ae]s? |en )?(?P<w2>confirmer|vérifier)"
    r"|ne p(?:eut|euvent|ouvait|ouvaient) (?:pas )?(?:être )?(?P<y>vérifi\w+|confirm\w+)(?: de (?:source|manière"
    r"|façon) indépendante)?"
)

UNABLE_TAIL = re.compile(
    r",? (?:(?:de (?:source|manière|façon) )?(?:indépendamment|indépendante|autonome)|dans l['’]immédiat|sur place"
    r"|à ce stade|pour l['’](?:instant|heure)|auprès d[^,;.]{2,40})\W*$"
)
"""Words at the end of a doubt that are no part of what is doubted."""

SNEER = re.compile(r"\b(?:soi[- ]disant|prétendu(?:e|s|es)?|os(?:e|ent|ait|é)(?= \w+(?:er|ir|re)\b))\b", re.IGNORECASE)

NO_PROOF = re.compile(
    r"\bsans (?:en )?(?:fournir |apporter |donner |avancer |produire |présenter )?(?:de |la moindre |aucune |la "
    r"|d['’])?"
    r"(?:preuves?|élément de preuve|éléments de preuve)\b",
    re.IGNORECASE,
)

NO_PROOF_SENTENCE = re.compile(
    r"n['’](?:a|ont|apporte|avance|fournit)\w* (?:\w+ )?aucune preuve|sans preuves?", re.IGNORECASE
)

MOCKING = re.compile(r"[,–—] (?:évidemment|bien sûr|bien entendu|naturellement|paraît-il)\b", re.IGNORECASE)

PROBABLE = re.compile(
    r"\b(?:probable(?:ment)?|vraisemblable(?:ment)?|sans doute|peu probable|selon toute vraisemblance|à (?:notre"
    r"|sa|leur) connaissance"
    r"|n['’]avoir (?:eu )?connaissance|n['’]avoir pas connaissance|pas connaissance)\b",
    re.IGNORECASE,
)

POSSIBLE = re.compile(
    r"\b(?:peut-être|éventuellement|possible(?:ment)?|n['’]exclu\w+ pas|n['’]écart\w+ pas|implicitement"
    r"|à mots couverts)\b",
    re.IGNORECASE,
)

OWN_KNOWLEDGE = re.compile(r"\bà notre connaissance\b", re.IGNORECASE)

HEARSAY = re.compile(
    r"\b(?:dit-on|semble-t-il|paraît-il|on (?:nous )?(?:dit|rapporte|signale|raconte|apprend|informe)(?: \w+)? qu[e'’]"
    r"|on nous (?:dit|rapporte|signale|annonce|apprend|parle|informe)(?: d(?:e|u|es)\b|(?: aussi| également"
    r"| à l['’]instant)*)"
    r"|il nous revient qu[e'’]|il se (?:raconte|murmure) qu[e'’]"
    r"|il se dit qu[e'’]|le bruit court qu[e'’]|des rumeurs (?:font état|parlent)"
    r"|selon (?:des|certaines) (?:rumeurs|informations)(?: non[- ](?:confirmées|vérifiées))?)",
    re.IGNORECASE,
)

SELF_CORRECTION = re.compile(
    r"(?:c['’]était|cela était|c['’]est|(?:cette|ce|cet|la|le|ces|l['’])\s?(?:version|chiffres?|bilan|information"
    r"|annonce|récit"
    r"|rapport|estimation) (?:était|est|étaient|s['’]est révélée?|s['’]avère))"
    r" (?:(?<!c['’]était )(?<!cela était )(?<!c['’]est )une erreur|inexacte?s?|incorrecte?s?|erronée?s?|fauss?e?s?"
    r"|faux)\b"
    r"(?=[^»]*$)",
    re.IGNORECASE,
)
