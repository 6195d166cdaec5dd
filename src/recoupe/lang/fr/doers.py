"""How French names a doer without a verb of saying: "X est derrière", "l'œuvre de X", "les ravisseurs sont X"."""

from __future__ import annotations

import re

_BE = r"(?:est|sont|était|étaient|soit|soient|serait|seraient|sera|être|a été|ont été|fut|furent|se trouve|se trouvent)"
_ADV = r"(?:\w+ment |bien |aussi |donc |également |en fait |sans doute |peut-être )*"
_OF = r"d(?:e la |e l['’]|u |es |e |['’])"

SUBJECT_DID = re.compile(
    rf"\b(?:(?:en |y )?{_BE} {_ADV}(?:derrière|responsables? (?=d)|à l['’]origine (?=d)"
    r"|(?:l['’]|les |bien les |bien l['’])(?:auteure?s?|instigat\w+|commanditaires?|responsables?) (?=d)"
    r"|impliquée?s? dans|mêlée?s? à"
    r"|pour quelque chose dans)"
    rf"|{_BE} {_ADV}(?:(?:les )?(?:vrais )?(?:responsables?|coupables?|assassins|tueurs)|en cause)(?=[.,;»”]|$)(?P<it>)"
    r"|(?:en |y )(?:est|sont|serait|seraient|était|étaient) (?:l['’]|les )?(?:auteure?s?|responsables?|à l['’]origine)"
    r"|(?:a|ont|avait|avaient|aurait|auraient) (?:bien )?(?:fait le coup|(?:commis|perpétré|commandité|orchestré)"
    r" (?=l|c))|(?:posé|allumé|lancé|tiré|jeté|enterré|largué|mis|déclenché)(?= (?:l['’]|la |le |les |cette |cet |ce "
    r"|ces )"
    r"(?:bombes?|incendies?|feu|grenades?|roquettes?|missiles?|obus|mines?|engins?|explosifs?|coups? de feu)\b))",
    re.IGNORECASE,
)
"""What stands between a doer, its subject, and the act."""

SUBJECT_DID_NOT = re.compile(
    r"\b(?:n['’](?:est|était|a|ont|avait|avaient|étaient)|ne (?:sont|serait|seraient|soit|porte|portent|portait))"
    r"(?: |en |y )*?"
    r"(?:(?:nullement|pas|jamais|en rien|aucunement) (?:\w+ment )?(?:derrière|responsables?|à l['’]origine"
    r"|(?:l['’]|les )auteure?s?|impliquée?s?|mêlée?s?|participé|pris part|commis|mené|commandité|perpétré|organisé"
    r"|ordonné)|(?:absolument |strictement )?rien à voir(?: (?:avec|dans|là-dedans))?"
    r"|(?:joué |eu |pris |porté )?aucun(?:e|) (?:rôle|part|responsabilité|lien|implication)(?: (?:dans|avec))?)"
    r"|\bn(?:['’]y |['’]|e )(?:est|sont|étaient|était|être|soient|seraient)? ?(?:absolument |strictement )?pour rien\b"
    r"|\b(?:est|sont|était|étaient|être) (?:totalement |complètement |tout à fait )?étrang(?:er|ère|ers|ères) à"
    r"|\bn['’](?:avoir|y avoir) (?:pas |jamais )?(?:participé|pris part|rien à voir)",
    re.IGNORECASE,
)
"""The same for somebody who had no part in it."""

WORK_OF = re.compile(
    rf"\b(?P<mine>{_BE} {_ADV}(?:son|leur|notre|mon) (?:œuvre|oeuvre|fait|ouvrage)\b)"
    rf"|\b(?P<sure>{_BE} {_ADV}(?:l['’](?:œuvre|oeuvre)|le fait|l['’]acte|l['’]ouvrage) (?={_OF})"
    rf"|signée?s? (?:du |de la |des |de l['’]|par (?:le |la |les |l['’])?)(?=\w)"
    rf"|{_BE} {_ADV}à (?:mettre (?:au compte|à l['’]actif|sur le compte)|porter au (?:compte|crédit)) (?={_OF})"
    rf"|{_BE} {_ADV}à (?:imputer|attribuer) (?=au|à))"
    r"|\b(?:port(?:e|ent|ait|aient|ant)|a|ont|avec) (?:bien )?(?:toutes? )?(?:la |les |l['’])(?:marques?|signature"
    rf"|griffe|patte|empreintes?|sceau) (?={_OF})(?P<maybe>)"
    r"|\b(?:rappelle|rappelait|ressemble|évoque|évoquait|correspond) (?:au?x? |à )?(?:le |la |les |l['’])?"
    rf"(?:mode opératoire|méthodes?|modus operandi) (?={_OF})(?P<maybe2>)",
    re.IGNORECASE,
)
"""What stands between an act, its subject, and the doer; by the act's style a doer is only possible."""

THE_KILLERS = re.compile(
    r"\b(?:assaillants?|ravisseurs?|tueurs?|agresseurs?|assassins?|kidnappeurs?|attaquants?|tireurs?"
    r"|poseurs? de bombes?|kamikazes?|meurtriers?|incendiaires?|coupables?|bourreaux|geôliers|preneurs d['’]otages?"
    rf"|(?:auteure?s?|responsables?) {_OF}[^,.;]{{3,40}}?)(?: de [^,.;]{{3,30}}?)?"
    rf" (?:sont|étaient|est|était|seraient|serait|appartenaient|appartiennent) {_ADV}(?:tous |à |au |aux )*"
    r"|\b(?:drones?|roquettes?|missiles?|obus|avions?|hélicoptères?|appareils?) (?:\w+ )?appart(?:ient|iennent|enait"
    r"|enaient) (?:à (?:la |l['’])?|aux? )"
    r"|\b(?:ils?|elles?|ceux-ci|celui-ci|celle-ci|celles-ci) (?:avai(?:t|ent)|a|ont|aurai(?:t|ent)) été (?:tiré|lancé"
    r"|posé"
    r"|largué|jeté|allumé|mené|commis|perpétré|déclenché|commandité)e?s? par (?:la |le |les |l['’])?"
    r"|\b(?P<appos>(?:ravisseurs?|kidnappeurs?|assaillants?|agresseurs?|tueurs?|geôliers),) ",
    re.IGNORECASE,
)
"""What stands before the doer in "les ravisseurs sont …"."""

CLEFT = re.compile(
    r"\b(?:c['’](?:est|était)|ce (?:sont|furent|seraient|serait)) (?P<who>[^,;.]{2,60}?)"
    r" qui (?:ont |a |avaient |avait )?$",
    re.IGNORECASE,
)
"""What puts a doer forward ("ce sont les gardes qui ont fait le coup")."""

UNSURE = re.compile(
    r"\b(?:peut-être|pourrai(?:t|ent)|peut|peuvent|semble\w*|possible(?:ment)?|éventuellement)\b", re.IGNORECASE
)
LIKELY = re.compile(
    r"\b(?:probable(?:ment)?|vraisemblable(?:ment)?|sans doute|présumée?s?|supposée?s?|soupçonnée?s?"
    r"|selon toute vraisemblance)\b",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"\b(?:qui|si|s['’]il|quel|quelle|quels|celui|ceux|celles|quiconque)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
"""Before a subject that names nobody ("on ignore qui est derrière l'attaque")."""

RELATIVES = frozenset({"qui"})

NO_NAME = frozenset("qui quiconque celui ceux celle celles personne cela ça ce c' on".split())

AN_ACT = re.compile(
    r"\W*(?:d(?:e la |e l['’]|es |u |e |['’])|l['’]|le |la |les |cette |cet |ce |ces |une |un |son |sa |ses |leurs? "
    r"|[\w’'-]+ ){0,6}?"
    r"(?:attaques?|attentats?|tentatives?|raids?|frappes?|tirs?|bomb\w+|explosions?|assauts?|embuscades?|enlèvements?"
    r"|rapts?|tueries?|massacres?|meurtres?|assassinats?|opérations?|fusillades?|crimes?|exactions?|violences?"
    r"|pillages?|incendies?|incidents?|sabotages?|roquettes?|obus|missiles?|drones?|incursions?|drame|carnage|coup"
    r"|troubles|émeutes?|disparitions?|morts?|ce qui s['’]est passé|cela|affrontements?|exécutions?|viols?"
    r"|agressions?|feu|grenades?|mines?|engins?|explosifs?)\b",
    re.IGNORECASE,
)
"""What a doer is behind of, responsible for."""

WE = frozenset({"nous", "je", "j'", "j’"})
OUR = frozenset({"notre", "nos", "mon", "mes"})
ITS = frozenset({"son", "sa", "ses", "leur", "leurs"})
SPEAKER_PRONOUNS = frozenset({"il", "elle", "ils", "elles"})

PRESUMED = re.compile(
    r"\b(?:présumée?s?|supposée?s?|soupçonnée?s?|suspectée?s?|probables?|vraisemblables?)\b", re.IGNORECASE
)
"""An adjective that makes a doer probable ("des rebelles présumés")."""

LOCAL_OFFICE = re.compile(
    r"\b(?:maires?|chefs? (?:de|du) (?:village|quartier|canton|district)|notables?|député\w*|sénat\w+|préfet\w*"
    r"|gouverneur\w*|conseill\w+|juges?|procureur\w*|magistrats?|ambassad\w+|élus?|commissaires?)\b",
    re.IGNORECASE,
)
"""Offices that tell of their state's forces and do not own up for them ("le maire dit que des soldats …")."""

BRANDED = frozenset("terroriste terroristes".split())
"""Words for the unnamed that accuse all the same."""

MACHINES = frozenset(
    "avion avions chasseur chasseurs hélicoptère hélicoptères appareil appareils aéronef aéronefs artillerie char chars"
    " blindé blindés drone drones bombardier bombardiers missile missiles roquette roquettes obus bombe bombes mine"
    " mines véhicule véhicules navire navires canonnière canonnières mortier mortiers".split()
)
"""Things that strike and name nobody, unless an owner stands with them."""

CAUSES = frozenset(
    "fuite panne défaillance erreur négligence météo accident court-circuit incendie engin engins explosif explosifs"
    " dispositif bonbonne sécheresse pluies tempête froid chaleur vitesse surcharge pénurie différend rivalité tensions"
    " représailles vengeance règlement attaque attaques raid raids embuscade affrontements violences combats munition"
    " munitions roquette roquettes missile missiles obus bombe bombes mine"
    " mines mortier mortiers drone drones char chars artillerie tirs tir".split()
)
"""What is blamed and is nobody ("met en cause une fuite de gaz")."""

BARE_REPLY = re.compile(
    r"\s*(?:(?:\w+ment|en bloc|cela|ça|tout|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|dans un communiqué"
    r"|à nouveau)\b\W*)*$",
    re.IGNORECASE,
)
"""What is answered is what was told before ("dément catégoriquement")."""

A_CHARGE = re.compile(
    r"\s*(?:\w+ment |en bloc )?(?:(?:les?|la|ces|cette|ce|toutes?|ses|leurs?) |l['’]){1,2}(?:\w+ )?"
    r"(?:accusations?|allégations?|versions?|revendications?|affirmations?|mises? en cause|reproches?|propos)\b"
    r"(?! (?:de\b|d['’]|selon|qu))",
    re.IGNORECASE,
)
"""What is answered is a charge told before ("récuse l'accusation")."""

CLAIM_DOUBTED = re.compile(
    r"\b(?:authenticité|(?:la|cette|sa|leur) revendication|(?:qui|quel camp) (?:est|était|a)"
    r"|(?P<many>(?:ces|les|leurs|deux|toutes) (?:deux )?(?:versions|affirmations|accusations|allégations"
    r"|revendications)))",
    re.IGNORECASE,
)
"""What cannot be confirmed is who did it, by the last claim or, with ``many``, by all of them."""

VAGUE = frozenset(
    "homme femme assaillant attaquant individu inconnu personne foule jeune kamikaze poseur tireur tueur ravisseur"
    " kidnappeur agresseur braqueur voleur meurtrier auteur commando conducteur chauffeur incendiaire manifestant"
    " émeutier casseur habitant villageois passager suspect partisan sympathisant témoin responsable chef membre groupe"
    " camp partie dirigeant porte-parole victime enfant garçon gens corps gang criminel bande".split()
)
"""Lemmas of nouns that say no more of a doer than that somebody did it."""

WHOSE = re.compile(
    r" (?:(?:(?:liée?s?|affiliée?s?|fidèles?|alliée?s?|ralliée?s?|à la solde|proches?|venue?s?) (?:à |au |aux |d(?:e "
    r"|u |es"
    r" |['’]))|(?:dirigée?s?|soutenue?s?|armée?s?|financée?s?|commandée?s?|payée?s?|envoyée?s?) par )(?:la |le |les "
    r"|l['’])?)?[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý][\w'’-]*)*"
)
"""What tells a class of doers apart ("des gangs dirigés par Belgrade", "le groupe Alpha")."""

_TO = r"(?:à (?:la |l['’])?|aux? |sur (?:la |le |les |l['’])?)"
_ACT = r"(?: d(?:e |u |es |['’])(?P<act>[^,.;]{2,60}?))"
BLAME_AT = {
    "mettre-au-compte": re.compile(r"(?:sur le|au) compte d(?:e la |e l['’]|u |es |e |['’])"),
    "rejeter-la-faute": re.compile(rf"(?:faute|responsabilité|blâme|torts?)\b{_ACT}? {_TO}"),
    "faire-porter": re.compile(rf"(?:responsabilité|faute|chapeau|poids)\b{_ACT}? {_TO}"),
    "pointer-la-responsabilité": re.compile(
        r"la (?:responsabilité|culpabilité|main|complicité) d(?:e la |e l['’]|u |es |e |['’])"
    ),
}
"""By the verb of blame what ends right before the one blamed; what stands between is the act."""

CALLED = re.compile(
    r",? (?:(?:localement |aussi )?(?:connue?s?|désignée?s?) (?:localement )?sous le nom (?:de |d['’])|appelée?s?"
    r"|surnommée?s?|baptisée?s?|nommée?s?|du nom (?:de |d['’])|se faisant appeler|dite?s?) (?:le |la |les |l['’]|« ?)?"
)
"""What stands between a class of fighters and the name of their group."""

COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}
SEVERAL_ACTS = re.compile(
    rf"\b(?:(?:toutes? |tous )?(?:ces|les|des|aux) (?P<n>{'|'.join(COUNTS)}|[2-8])"
    rf"|(?P<both>ces deux)) (?:[\w-]+ ){{0,2}}?"
    r"(?:attaques|attentats|raids|frappes|tirs|bombes|explosions|assauts|embuscades|enlèvements|rapts|tueries|massacres"
    r"|meurtres|assassinats|opérations|fusillades|crimes|incidents|drones|roquettes|missiles|salves|incursions)\b",
    re.IGNORECASE,
)
"""Several acts told before, by their number ("nie avoir mené ces deux raids")."""

OF_THE_GROUP = re.compile(
    r"\b(?:d(?:u|e ce|e cette|e la|e l['’]) ?(?:groupe|milice|mouvement|organisation|gang|faction|collectif|parti)"
    r"|(?:leur|son) (?:\w+ )?(?:chef|leader|porte-parole|commandant|représentant|dirigeant|fondateur|patron"
    r"|président))\b",
    re.IGNORECASE,
)
"""A speaker told by a group that was named before."""

CONFESSING = re.compile(r"\b(?:avou\w+|admet\w*|admis|confess\w+)\b", re.IGNORECASE)
"""What is said of one's own act only."""

NONE_OF_OURS = re.compile(
    r"\b(?:aucun(?:e)?|pas un(?: seul)?|nul) (?:de ses|de nos|de leurs|de mes|d['’]entre (?:nous|ses))"
    r" (?:hommes|soldats|combattants|forces|agents|membres|unités|éléments|troupes|policiers|gendarmes|militants"
    r"|partisans|avions|drones|moudjahidines|gardes)\b",
    re.IGNORECASE,
)
"""That nobody of the speaker's own did it or was there."""

NO_FORCES = re.compile(
    r"\baucune? (?:soldat|avion|appareil|unité|drone|combattant|missile|hélicoptère|troupe|agent|élément)s?"
    r" (?:d(?:e la |e l['’]|u |es |e |['’]))?[\w'’-]+",
    re.IGNORECASE,
)
"""That none of a party's forces were there ("aucun avion de la coalition ne survolait la zone")."""

SIGNED = re.compile(r"signée?s?\b", re.IGNORECASE)
"""An act that bears its doer's name as a signature."""

HARMED = re.compile(
    r"\b(?:bless\w+|tué\w*|mort\w*|touché\w*|endommagé\w*|perdu\w*|disparu\w*|capturé\w*|abattu\w*|détruit\w*|arrêté\w*"
    r"|victimes?|enlevé\w*|atteint\w*)\b",
    re.IGNORECASE,
)
"""What those came to of whom it is said that none did it, and who then are its victims."""

THERE_WAS = re.compile(
    r"(?:l['’]existence (?:même )?d|qu['’]il (?:n['’])?(?:y (?:ait|a|avait|eut)|existe|existât)\b"
    r"|qu(?:e |['’])(?:une?|tout|toute|aucune?|le|la|les|l['’]|de tels?|de telles?) ?(?:[\w-]+ ){1,4}?"
    r"(?:(?:ait|aient) (?:jamais )?(?:eu lieu|été commise?s?|existé)|existe))",
    re.IGNORECASE,
)
"""The beginning of what is denied, where it is that there was something."""

FORCE_USED = re.compile(
    r"(?:(?:avoir|qu(?:e |['’])(?:[\w'’-]+ ){1,5}?(?:aie?nt|ait)) (?:jamais )?"
    r"(?:(?:fait |eu )(?:un |une )?|utilisé |employé |tiré (?:à )?))?"
    r"(?:(?:tout|toute|tous|l['’]|le|la|un|une|de l['’]|du|des) ?)?"
    r"(?:(?:usage|recours|emploi|utilisation) (?:(?:jugé )?(?:excessi(?:f|ve)|disproportionnée?|abusi(?:f|ve)"
    r"|indiscriminée?|injustifiée?) )?(?:de|à|d['’]|des|aux) ?(?:la |l['’]|une )?"
    r"(?:force|violence|armes|balles|munitions)"
    r"|(?:balles réelles|violences? policières?|brutalités? policières?|force excessive|force disproportionnée"
    r"|munitions réelles|tirs? à balles réelles))",
    re.IGNORECASE,
)
"""The beginning of what is denied, where it is force against a crowd."""
