"""How French tells the details of an act: what was damaged or taken, what was aimed at, with what, and why."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DAMAGE_VERBS = _words(
    "détruire endommager incendier brûler piller raser saccager ravager dévaster pulvériser démolir éventrer souffler"
    " calciner saboter vandaliser voler emporter dérober plastiquer dynamiter abîmer anéantir éborgner défoncer"
    " fracasser effondrer écrouler couler dégrader profaner consumer carboniser ruiner déchiqueter désosser razzier"
    " détériorer broyer lézarder cambrioler dépouiller rafler percer perforer cribler arracher"
)
"""Verbs that say that things were damaged or taken; their object is the ``damage``."""

FALLING_VERBS = _words("brûler flamber effondrer écrouler sombrer couler")
"""Of these, and beside them, those whose subject is damaged when they have no object."""

PARTICLE_VERBS: dict[str, frozenset[str]] = {}
"""Verbs that damage or take only with one of these particles."""

INTERCEPT_VERBS = _words("intercepter détruire abattre neutraliser brouiller")
INTERCEPT_PARTICLES: frozenset[str] = frozenset()
"""What air defences do to what is fired: of a weapon that was fired, it is its ``damage``."""

FIRE_TO = re.compile(
    r"\b(?:mis|mise|mises|met|mettent|mettre|mettant|mettait|mettaient|bouté|boutant|bouter) (?:\w+ )?(?P<to>le feu "
    r"(?:à|au|aux)|à sac)",
    re.I,
)
"""Groups of words before what is set on fire or sacked."""
RESULTS = re.compile(r"\b(?:en (?:cendres|poussière|ruines|miettes|pièces|flammes)|à sac|à néant|aux flammes)\b", re.I)
RESULT_VERBS = _words("réduire mettre livrer tailler laisser être gésir")
LYING_VERBS = _words("être gésir")
"""Verbs and results: "le dépôt a été réduit en cendres", "la mairie a été mise à sac"."""
TAKES_FIRE = re.compile(
    r"\b(?:pris|prend|prendre|prenait|prenant) feu\b|\b(?:parti\w*|part) en fumée\b|\b(?:été|est|sont) la proie des "
    r"flammes|\bvol\w+ en éclats",
    re.I,
)
"""Groups of words whose subject burns."""

TAKING_PHRASES = re.compile(
    r"\b(?:repart\w+|reparti\w*|enfui\w*|parti\w*|s'enfu\w+|repli\w*) (?:\w+ )?avec|\bfait main basse sur|"
    r"\bfaire main "
    r"basse sur",
    re.I,
)
"""What stands before what raiders took."""

DAMAGE_NOUNS = _words("dégât dégâts dommage dommages")
DAMAGED_CASES = _words("à au aux sur dans")
UNTAKEN = _words("voler")
"""Verbs of taking whose participle beside a noun tells nothing new ("une querelle pour une vache volée")."""
ACT_AIMED = re.compile(
    r"\b(?:opérations?|attaques?|frappes?|raids?|offensive|attentats?|campagne|assaut|bombardements?|incursion|"
    r"tirs?) "
    r"(?:\w+ )?(?P<aim>(?:vis(?:e|ait|aient|ent|ant) à|avai(?:t|ent) pour (?:but|objectif) d|cherchai(?:t|"
    r"ent) à) ?[^.,;»]*)",
    re.I,
)
"""What the report says that an act was for ("l'opération visait à couper les routes")."""
DAMAGE_GIVERS = _words("causer provoquer faire occasionner subir entraîner infliger enregistrer signaler déplorer")
NO_DAMAGE = re.compile(
    r"\btoute? (?:dégât|dommage|perte matérielle)s?\b|\b(?:aucuns?|pas de|pas d['’]|ni|sans(?: \w+){0,3}?(?: de|"
    r" ni)?|ni de) (?:\w+ )?(?:dégâts?|dommages?)"
    r"(?: (?:matériels?|importants?))*",
    re.I,
)
"""Damage that is said not to be."""

TRIVIAL = _words(
    "pneu pneus effigie drapeau poubelle poubelles palette palettes portrait photo pancarte bougie botte barricade"
    " barricades corps cadavre"
    " dépouille charge engin bombe mine"
)
"""What crowds burn in the street, and charges that are made safe: no damage."""

AIM_VERBS = _words("viser cibler")
AIM_PREPOSITIONS: frozenset[str] = frozenset()
STRIKE_VERBS = _words("frapper toucher attaquer bombarder tirer pilonner atteindre")
MEANT_VERBS = _words("destiner")
MEANT_CASES = _words("à au aux")
AIM_PHRASES = re.compile(r"\b(?:pris\w*|prendre|prend|prennent|prenant|prenait) (?:[\w']+ )?pour cibles?\b", re.I)
AIM_NOUNS = _words("cible cibles objectif objectifs")
SPARING_VERBS = _words("épargner")

AIMED_CASES = _words("sur contre vers parmi envers")
"""Prepositions after which people are aimed at ("tirer sur la foule")."""

PLACE_NOUNS = _words(
    "ville village capitale région province district territoire zone quartier commune hameau pays état cercle"
    " département localité bourg bourgade cité enclave secteur frontière front côte île vallée banlieue périphérie"
    " arrondissement préfecture canton lieu centre-ville ensemble sol terre"
)
"""Nouns for the place itself, which ``where`` tells."""

THINGS = _words(
    "position site cible objectif installation infrastructure cellule cache repaire fief bastion entrepôt usine"
    " raffinerie terminal oléoduc gazoduc dépôt arsenal radar lanceur batterie tour antenne pylône local studio café"
    " bar boîte salle clinique appartement immeuble maternité tribunal porte étal fourgon refuge tanière foire"
    " boulangerie caravane patrouille dortoir crèche abri tente ferme verger barrage centrale sous-station mine"
    " carrière quai bunker tranchée fortification obsèques mariage fête cérémonie concert marche file agence silo"
    " laboratoire cantine péniche barge pick-up pickup jeep sanctuaire séminaire couvent monastère mausolée"
    " ambulance checkpoint atelier piste hangar parking perception permanence mairie parking campement autobus"
    " minibus car hélicoptère avion drone locaux baraquement avant-poste garnison détachement lycée collège marché"
    " centre point réunion salle pénitencier prison commissariat QG station camionnette fourgonnette tracteur pick"
    " tour gare"
)
"""Things that are struck and told apart from the place, beside buildings, vehicles and facilities."""

NEGATIONS = _words("ne n' pas jamais aucun aucune ni non sans point nul")
MODALS = _words("pouvoir devoir aller falloir risquer")
CONDITIONS = _words("si s' quand-bien")
UNREAL_VERBS = _words(
    "menacer craindre redouter promettre jurer vouloir appeler demander prévoir tenter essayer ordonner exiger"
    " espérer"
    " planifier projeter envisager refuser éviter empêcher risquer chercher compter souhaiter préparer échouer"
    " déjouer"
    " manquer"
)
HABITS = re.compile(
    r"\b(?:régulièrement|souvent|fréquemment|toujours|chaque (?:jour|semaine|nuit|mois|année|matin|soir)|"
    r"quotidien\w*|tous les (?:jours|soirs|matins|mois)|parfois|presque toujours|trop souvent|rarement)\b",
    re.I,
)

COUNT_VERBS = _words("compter dénombrer recenser évoquer signaler avancer parler")
SHOTS = _words("projectile tir engin munition roquette missile frappe raid")
AT_LEAST_AFTER = re.compile(r"\s*(?:au moins|ou plus)\b", re.I)
LIVE_ROUNDS = re.compile(r"\b(?:réelles?|légères?|automatiques?|caoutchouc)\b", re.I)
HELD_VERBS = _words("prendre") | _words(
    "avoir posséder disposer détenir manquer saisir récupérer retrouver livrer vendre stocker fournir recevoir importer"
)
USED_VERBS = _words("utiliser employer tirer équiper armer porter appartenir contenir tomber lancer identifier bourrer")

MISTAKE = re.compile(r"\bpar (?:erreur|mégarde|accident|méprise)\b(?:, dans [^.,;»]+)?", re.I)
SELF_DEFENCE = re.compile(
    r"\b(?:en (?:état de )?|de la |la |une? )?(?:légitime défense|autodéfense)\b|\b(?:ne font que|n['’]ont fait que|"
    r"ne faisaient que|n['’]a fait que|fait que) se défendre\b|\b(?:se sont|s['’]est|s['’]étaient|s['’]était|"
    r"simplement|de) (?:« ?)?(?:défendu\w*|se défendre)\b",
    re.I,
)
PRESENTED_AS = re.compile(
    r"\b(?:présent\w+|qualifi\w+|décri\w+|justifi\w+|dépein\w+|revendiqu\w+) (?:[\w'’-]+ ){0,8}?(?:comme|de|par) "
    r"(?P<as>(?:une |un |la |le |d['’]une? )?(?:« ?\w+ ?» )?(?:\w+ )?(?:riposte|réponse|représailles|vengeance|"
    r"punition|"
    r"châtiment|avertissement|acte de (?:défense|vengeance|représailles))\b[^.;»]*)",
    re.I,
)
BID = re.compile(
    r"\b(?:était|est|étaient|sont|été|serait|fut) (?P<aim>une (?:\w+ )?(?:tentative|manœuvre|opération|vengeance|"
    r"acte) (?:de |d['’]|"
    r"pour |visant )[^.,;»]*)|\b(?:évoqu\w+|parl\w+ d['’e]|dénonc\w+|soupçonn\w+|y voi\w+) ?(?P<aim2>(?:des |une |"
    r"un |de |la )?(?:représailles|"
    r"vengeance|règlement de comptes?|punition|expédition punitive)\b[^.,;»]*)",
    re.I,
)
"""What a voice calls the act, with its purpose ("était une tentative de renverser le régime", "évoque des
représailles")."""
BECAUSE = re.compile(
    r"(?<=, )car (?!de )|\b(?:parce qu[e'’]|au motif qu[e'’]|sous prétexte (?:qu[e'’]|d[e'’])|à cause d(?:e la |"
    r"e l['’]|u |es |e |['’])|"
    r"en raison d(?:e la |e l['’]|u |es |e |['’])|pour (?=avoir |n['’]avoir |s['’]être |être )|"
    r"(?:à la suite|à l['’]origine) d['’]une (?=(?:dispute|querelle|altercation|rixe))|faute d(?:e |['’])|"
    r"sur fond d(?:e |['’])(?=(?:rivalités?|conflit|litige|vengeance|querelle)))",
    re.I,
)
QUARREL = re.compile(
    r"\b(?:une? |le |la )?(?:dispute|querelle|litige|différend|conflit foncier|altercation) (?:autour|à propos|"
    r"au sujet|"
    r"entre|foncier|sur|pour)\b[^,.;:]*?(?= (?:a |avait |qui |est |était |aurait |ayant )|[,.;:]|$)",
    re.I,
)
WANT_VERBS = _words("vouloir chercher entendre")
ACCUSED_AIM = re.compile(
    r"\b(?:d['’](?:avoir (?:voulu|cherché à|tenté d[e'’]|essayé d[e'’]))|de (?:vouloir|chercher à|tenter d[e'’]|"
    r"poursuivre|viser|préparer)) ?(?P<aim>[^.,;:»]+)",
    re.I,
)
ACCUSING_OF = re.compile(r"\b(?:accus\w+|soupçonn\w+) (?:[\w'’-]+ ){0,6}?(?P<aim>d(?:e |['’])[^.,;:»]+)", re.I)
INVOKE_VERBS = _words("invoquer alléguer")
INVOKE_NOT = _words("raison source rapport droit article")
COMING_VERBS = _words("venir entrer aller revenir arriver")
PURPOSE_MARKS = _words("pour afin")
PURPOSE_NOT = _words("être avoir")
BARE_PURPOSE = _words("venger punir châtier dissuader empêcher protéger intimider terroriser")
DEMANDING = _words(
    "réclamer exiger demander protester dénoncer condamner rejeter soutenir commémorer appeler plaider fustiger"
)
"""Verbs of what a crowd is out for ("ont défilé pour réclamer …")."""
CROWD_CAUSES = re.compile(
    r"\b(?:contre (?=\w)|en (?:soutien|solidarité|faveur|mémoire) (?:à|au|aux|avec|d[eu'’])|en signe de|pour (?=(?:"
    r"réclamer|exiger|demander|protester|dénoncer|condamner|rejeter|soutenir|commémorer|appeler|plaider|obtenir|"
    r"fustiger|"
    r"défendre|la |le |l['’]|les |une? ))|afin (?=d[e'’])|aux cris d[e'’]|réclam(?:ant|é|aient)\b|exige(?:ant|"
    r"aient)\b|"
    r"demandant\b|dénonçant\b)",
    re.I,
)

ABSTRACT = _words(
    "espoir espoirs relation relations confiance économie réputation crédibilité paix moral menace plan vie vies"
    " carrière chance unité image avenir pourparlers accord trêve cessez-le-feu preuve preuves tissu pouvoir"
    " processus"
    " stabilité réseau résistance révolte soulèvement rébellion contestation mouvement opposition insurrection"
    " identité"
    " document attention vedette vote scrutin élection victoire regard"
)
"""What is damaged, destroyed or stolen without force."""

POSSESSIVES = _words("leur leurs son sa ses")
MIDST = _words("centre port point quartier")
"""Nouns that only say which part of a named place it is ("le centre de Homs")."""
PHRASE_ENDS = _words("pour afin avant")
PHRASE_LEAD = re.compile(r"(?:(?:que |qu['’]|seulement )(?:d(?:e |['’]|es ))?|de )", re.I)
PHRASE_TAIL = re.compile(
    r"[\s,]+(?:entre|à|au|aux|dans(?: l['’]| la| le| les)?|en|près d[eu]|sur|par|avec|du|de|d['’]|des|la|le|l['’])$",
    re.I,
)
BEFORE_PLACE = re.compile(
    r"\b(?:\d+ ?(?:km|kilomètres)|à|au|aux|dans|en|près|autour|entre|vers|non loin)\b(?=[^,;:]*$)", re.I
)
"""What a tight noun phrase ends before, and what is left of it at its ends."""
RIDDEN = _words("moto motos vélo cheval chameau scooter")
RIDING_CASES = _words("à sur en bord")
HIT_VERBS = _words("toucher atteindre")
COMPLETING: frozenset[str] = frozenset()
OF_THEM = re.compile(
    r"\ben (?:(?:a|ont|avait|avaient|aurait|auraient) )?(?:\w+ )?(?:compt|dénombr|recens)\w*(?: \w+)?? "
    r"(?:que |qu['’])?$",
    re.I,
)
"""A count of what *en* stands for ("n'en ont compté que quatorze")."""
NO_MOTIVE = re.compile(r"^pour$|riposté$", re.I)
"""Cues that alone give no motive: a purpose with *pour* is read from the tree; who "a riposté" only answered."""
OF_DATE = re.compile(r"\b(?:du|de|d['’])\s*$", re.I)
"""What makes a day that of the noun before it ("l'attaque du 15 février")."""
