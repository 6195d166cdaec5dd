"""French nouns of people: the codebook's group that each belongs to, and how nouns of people are formed."""

from __future__ import annotations

import re

GROUP_NOUNS: dict[str, str] = {
    "security_forces": """soldat militaire policier policière gendarme garde garde-frontière garde-frontières
        gardes-frontières gardes-côtes
        douanier officier sous-officier colonel général capitaine lieutenant commandant commissaire brigadier
        sergent caporal adjudant maréchal amiral parachutiste légionnaire tirailleur aviateur marin conscrit
        réserviste supplétif casque marine fantassin béret agent agente sentinelle artilleur pilote vigile
        carabinier tankiste gardien vdp douanière policière soldate paramilitaire recrue""",
    "combatants": """combattant combattante rebelle jihadiste djihadiste milicien insurgé guérillero terroriste
        taliban islamiste cadre chef jihadistes mercenaire séparatiste membre partisan guérilleros bandit
        peshmerga maquisard extrémiste indépendantiste commandant-rebelle houthi""",
    "perpetrators": """assaillant assaillante kamikaze agresseur tireur attaquant ravisseur auteur poseur braqueur
        terroriste-kamikaze""",
    "children": """enfant élève fille fillette garçon garçonnet écolier écolière lycéen lycéenne collégien
        collégienne adolescent adolescente bébé nourrisson mineur mineure bambin gamin gamine orphelin
        orpheline nouveau-né ado""",
    "women": "femme épouse mère",
    "journalists": """journaliste reporter caméraman cameraman photographe correspondant correspondante
        photojournaliste pigiste""",
    "health_workers": """médecin infirmier infirmière secouriste ambulancier soignant soignante humanitaire
        chirurgien docteur sage-femme urgentiste""",
    "civilians": """civil civile villageois villageoise habitant habitante résident résidente employé employée
        ouvrier ouvrière passant passante paysan paysanne berger éleveur agriculteur cultivateur commerçant
        commerçante fidèle pèlerin passager passagère voyageur voyageuse touriste chauffeur conducteur routier
        camionneur fonctionnaire enseignant enseignante instituteur professeur étudiant étudiante vendeur
        vendeuse réfugié réfugiée riverain riveraine sous-traitant contractuel technicien ingénieur
        mineur-artisanal orpailleur pêcheur chasseur prêtre imam pasteur religieuse moine maire député magistrat
        juge procureur avocat notable avocate candidat manifestant manifestante militant militante opposant
        citoyen citoyenne déplacé couple père mari frère sœur fils oncle cousin grand-mère vieillard retraité
        client cliente travailleur travailleuse ressortissant ressortissante diplomate ambassadeur consul
        ministre gouverneur conseiller préfet sénateur chrétien musulman proche parent voisin
        bûcheron coiffeur docker portefaix mendiant automobiliste motard maraîcher forgeron
        boulanger démineur syndicaliste activiste défenseur missionnaire
        évêque nonne bénévole volontaire expatrié élu élue famille""",
    "unspecified": """personne homme victime mort tué blessé disparu corps martyr prisonnier détenu captif autre
        individu âme camarade compagnon collègue occupant suspect dizaine vie migrant
        Serbe Croate Bosniaque
        Kurde Druze Alaouite Tchétchène Tutsi Hutu Rohingya Tamoul Yézidi Hazara Ouïghour Berbère Touareg Peul Haoussa
        Dogon Bambara Oromo Amhara Tigréen Dinka Nuer Hema Lendu Chiite Sunnite Copte hommes gens jeune
        compatriote frère-d'armes quidam inconnu leader dirigeant responsable
        président sœur otage""",
}
GROUP_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\bcasques? bleus?|\bgarde-?s?-? ?côtes?|\b(?:forces?|agents?|membres?|éléments?) "
            r"(?:de |des |d'|du )(?:la )?(?:sécurité|l'ordre|police|armée|gendarmerie|forces|l'armée|services)|"
            r"\bgardes? (?:nationa|présidentiel|républicain|frontière|civil)"
        ),
        "security_forces",
    ),
    (
        re.compile(r"\b(?:agents?|personnels?|travailleurs?) (?:de santé|humanitaires?|soignants?|médica\w+)"),
        "health_workers",
    ),
    (
        re.compile(
            r"\b(?:membres|employés?|volontaires?) (?:de |d'|du |des )(?:msf|médecins sans frontières|croix|croissant)"
        ),
        "health_workers",
    ),
    (
        re.compile(r"\bmembres? (?:de (?:leur|sa|la|cette|ma|une(?: même)?) (?:propre )?famille|de familles?)\b"),
        "civilians",
    ),
    (re.compile(r"\bmembres? d(?:e l|')?'?(?:ong|onu|une (?:ong|organisation|association))"), "civilians"),
    (re.compile(r"\bciv(?:il|ile|ils|iles)\b|\bmembres? (?:du personnel|du parlement|de l'équipage)\b"), "civilians"),
)
"""Phrases that decide before the head noun does."""

NO_AGENTS = frozenset(
    """ailleurs ampleur ancien ancienne artiste-peintre ascenseur atelier bannière barrière bien bière bombardier
    brouillard bunker bâtiment calendrier cargos carrière chalutier chantier chasseur-bombardier chasseur-mines
    chien cimetière clavier collier combien container conteneur couleur courant courrier croiseur cuirassé
    dangereuse dernier dernière destroyers dialogue dossier douleur détecteur enfant entier entière entretien erreur
    escalier extérieur faveur fleur foyer frontière février grenier générateur hasard hauteur heure hier immeuble
    instant intérieur janvier jour lanceur largeur leur levier lien lieux liste longueur lueur lumière majeur
    majeure manière matière meilleur milliard mitrailleuse montant moteur métier nombreuse nombreux ordinateur
    palier panier papier particulier pelleteuse peur pilier piste plombier-zingueur plusieurs port porteur-conteneur
    premier première prière propulseur pétroliers quartier quotidien regard restaurant retard rien rigueur rivière
    réacteur régulier scooter secteur semi-remorque sentier soixantaine soutien standard sueur sérieuse tanker
    terrier tracteur transformateur valeur vapeur vigueur voilier volant étendard""".split()
)
"""Nouns formed like those of people that are none, in the singular (or as they stand)."""
AGENTS = re.compile(r"\w{2,}(?:eu(?:rs?|ses?)|ières?|iers?|[^aeiouv]ers|iens?|iennes?|istes?|ards?|logues?|ants?)")
"""Endings of those who do something or come from somewhere: "coupeurs", "charpentiers"."""
BYSTANDERS = frozenset(
    """survivants survivant secouristes secouriste rescapés ambulanciers journalistes passants habitants occupants
    manifestants participants suivants dirigeants représentants auteurs messieurs acteurs lecteurs sauveteurs
    chercheurs observateurs enfants commerçants enseignants étudiants électeurs""".split()
)
"""Such nouns of those who tell of violence or suffer it: alone they make nobody its doer."""
ANYBODY = frozenset("hommes jeunes individus inconnus adolescents personnes".split())
"""Plain nouns of people that may be a doer's only name ("angry youths ransacked …")."""
