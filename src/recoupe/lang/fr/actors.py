"""French nouns for forces, groups, offices and people, by what they are.

``HEADS`` gives the singular of single nouns, ``PHRASES`` of fixed phrases (words apart, the article elided as its own
word). The classes are explained in ``recoupe.detect.actor_phrases``."""

from __future__ import annotations

import re

HEADS: dict[str, str] = {
    "army": "armée troupe forces aviation marine artillerie infanterie bataillon régiment brigade commando"
    " contingent unité"
    " escadron patrouille garnison junte légion parachutiste",
    "soldiers": "soldat militaire troupier officier sous-officier conscrit réserviste"
    " légionnaire marsouin tirailleur recrue aviateur artilleur tankiste fantassin caporal sergent",
    "security_bodies": "police gendarmerie",
    "security_people": "policier policière gendarme garde-frontière gardes-frontières"
    " garde-côte gardes-côtes douanier carabinier surveillant"
    " agent gardien",
    "rebels": "rebelle insurgé insurgée jihadiste djihadiste islamiste maquisard guérillero sécessionniste"
    " séparatiste"
    " putschiste rébellion insurrection guérilla dissident mutin",
    "fighters": "combattant combattante membre élément kamikaze cadre moudjahidine moudjahid",
    "militia": "milice milicien milicienne bandit mercenaire gang vigile supplétif auxiliaire narcotrafiquant cartel"
    " paramilitaire chasseur dozo braqueur brigand pillard trafiquant contrebandier pirate gangster mafieux",
    "unidentified": "assaillant agresseur ravisseur tireur terroriste inconnu attaquant assassin meurtrier auteur"
    " malfaiteur tueur kidnappeur extrémiste ennemi suspect cagoulé individu"
    " vandale voyou saboteur malfrat",
    "crowd": "manifestant manifestante foule émeutier protestataire contestataire gréviste opposant attroupement"
    " rassemblement cortège partisan sympathisant militant activiste",
    "civilians": "civil villageois villageoise habitant habitante résident résidente riverain riveraine passant"
    " passante"
    " enfant femme fillette garçon fille lycéen lycéenne élève étudiant étudiante écolier écolière collégien parent"
    " famille paysan cultivateur éleveur berger pêcheur orpailleur commerçant voyageur passager passagère"
    " déplacé réfugié migrant population citoyen fidèle pèlerin paroissien personne homme jeune adolescent"
    " adolescente vieillard bébé"
    " otage prisonnier détenu ouvrier ouvrière employé employée salarié fonctionnaire enseignant enseignante"
    " professeur secouriste humanitaire soignant infirmier infirmière chauffeur agriculteur colon gens"
    " survivant rescapé visiteur client spectateur touriste ressortissant travailleur"
    " patient équipage religieuse marin matelot convive vendeur vendeuse bûcheron volontaire bénévole"
    " ambulancier pompier ingénieur technicien missionnaire instituteur institutrice nourrisson grand-mère mère"
    " épouse veuve voisin voisine orphelin expatrié coopérant cuisinier serveur collègue sage-femme chirurgien"
    " fêtard négociant rapatrié exilé retraité piéton motard automobiliste cycliste camionneur badaud chanteur"
    " poète proviseur collégienne apprenti stagiaire croyant séminariste catéchiste rabbin maçon malade"
    " convalescent soignante marchand marchande lavandière réfugiée migrante survivante rescapée villageoise"
    " footballeur pilote bébé moine",
    "individual": "président présidente ministre général colonel commandant lieutenant capitaine maréchal amiral chef"
    " cheffe dirigeant dirigeante leader gouverneur gouverneure maire préfet sous-préfet élu élue notable ambassadeur"
    " ambassadrice"
    " député députée sénateur sénatrice juge magistrat procureur procureure journaliste avocat avocate conducteur"
    " conductrice sous-traitant contractuel imam prêtre évêque pasteur curé roi émir sultan cheikh candidat candidate"
    " diplomate reporter photographe cameraman médecin interprète responsable conseiller conseillère"
    " dictateur porte-parole syndicaliste blogueur religieux moine",
    "office": "gouvernement parlement ministère ambassade consulat présidence autorité"
    " régime exécutif assemblée sénat congrès diplomatie délégation municipalité préfecture mairie chancellerie"
    " tribunal émissaire envoyé administration",
    "company": "firme société entreprise compagnie",
    "site": "base caserne garnison camp convoi poste position avant-poste",
    "party": "parti opposition syndicat nationaliste collectif",
    "ngo": "association ligue ong",
    "coalition": "coalition alliance allié",
    "peacekeepers": "",
    "group": "groupe mouvement organisation faction groupuscule formation réseau secte branche cellule katiba"
    " confrérie",
}

PHRASES: dict[str, str] = {
    "army": "force armée; force de défense; force de défense et de sécurité; force de sécurité; force spéciale; garde"
    " présidentielle; garde républicaine; garde royale; garde nationale; garde révolutionnaire; béret rouge;"
    " béret vert;"
    " armée de terre; armée de l' air; force aérienne; force navale; armée nationale; armée régulière; force"
    " régulière;"
    " force gouvernementale; force loyaliste; troupe gouvernementale; troupe loyaliste; service de renseignement;"
    " service de renseignements; service secret; état-major; conseil militaire; junte militaire; garde-côte;"
    " force terrestre; défense antiaérienne; défense aérienne; force d' occupation; armée d' occupation;"
    " force d' intervention; armée de libération",
    "soldiers": "homme de troupe; soldat de l' armée; membre des forces de sécurité;"
    " élément des forces de sécurité; élément des forces de défense; membre de l' armée; élément de l' armée;"
    " aide de camp",
    "security_bodies": "force de l' ordre; police nationale; unité antiémeute; garde civile; police judiciaire;"
    " service de sécurité; force de police; brigade antigang",
    "security_people": "agent de police; agent de sécurité; gardien de prison; garde forestier; policier"
    " anti-émeutes;"
    " agent des forces de l' ordre; officier de police; vigile privé; douanier",
    "rebels": "groupe armé; groupe jihadiste; groupe djihadiste; groupe islamiste; groupe rebelle; mouvement rebelle;"
    " formation armée; bande armée; groupe de sabotage; groupe de combattants; force rebelle; force séparatiste;"
    " groupe insurgé; coalition rebelle; groupe radical; groupe armé terroriste",
    "militia": "groupe d' autodéfense; milice d' autodéfense; comité d' autodéfense; gang armé; groupe criminel;"
    " groupe paramilitaire; bande criminelle; supplétif de l' armée; auxiliaire de l' armée; coupeur de route;"
    " voleur de bétail; chasseur traditionnel; force paramilitaire; garde du corps",
    "unidentified": "homme armé; homme en armes; individu armé; inconnu armé; homme masqué; homme cagoulé; tireur"
    " embusqué; présumé terroriste; homme à moto; personne armée; jeune armé; groupe d' assaillants;"
    " groupe d' hommes armés",
    "civilians": "femme et enfant; travailleur humanitaire; personnel médical; personnel soignant; personne déplacée;"
    " membre de famille; frère; sœur; chef de famille; candidat à l' exil",
    "individual": "chef d' état; chef d' état-major; chef militaire; chef rebelle; premier ministre; garde des"
    " sceaux;"
    " homme politique; chef traditionnel; chef religieux; chef de guerre; haut responsable; chef de village;"
    " chef de canton; vice-président; ex-président; ancien président",
    "office": "conseil de sécurité; cour suprême; cour martiale; cour d' assises; cour d' appel;"
    " cour constitutionnelle; haute cour; cour pénale; conseil de transition; assemblée nationale;"
    " commission électorale",
    "peacekeepers": "casque bleu; soldat de la paix; force de maintien de la paix; force de la paix; soldat de"
    " l' onu;"
    " mission de l' onu; observateur de l' onu; force d' interposition; contingent de paix",
    "coalition": "coalition internationale; force coalisée; force alliée; troupe étrangère; force étrangère;"
    " force internationale; force conjointe; coalition arabe; armée étrangère",
    "party": "parti d' opposition; parti politique; parti au pouvoir; société civile; mouvement citoyen;"
    " organisation syndicale",
}

INVARIABLE_AFTER = frozenset("de d' des du à en au et".split())
"""In a phrase the words before one of these take the plural: "forces de l'ordre"."""

PREPOSED = frozenset("jeune jeunes ancien anciens ancienne anciennes présumés présumé ex haut hauts".split())
"""Adjectives that belong to the name when they stand before the noun; others ("derniers", "autres") do not."""

PARTICIPLES = frozenset(
    "armé armés armée armées identifié identifiés masqué masqués cagoulé cagoulés encagoulés déplacé déplacés"
    " déplacées"
    " allié alliés alliée alliées uni unis unies interdit interdits basé illégal présumé présumés enturbannés"
    " radicalisés affilié affiliés".split()
)
"""Participles that stand as adjectives inside a name ("hommes armés non identifiés"); others open a clause."""

OF = frozenset({"de", "du", "des", "d'", "d’"})
AT = frozenset({"à", "en"})
ARTICLES = frozenset({"le", "la", "les", "l'", "l’"})
DEFINITE = ARTICLES | {"ce", "cet", "cette", "ces", "du", "au", "aux", "des", "leur", "leurs", "son", "sa", "ses"}
AND = frozenset({"et"})
NOT_COMPLEMENTS = frozenset(
    "plusieurs différentes différents lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril"
    " mai juin juillet août septembre octobre novembre décembre jour jours semaine mois année nuit ans an heures"
    " kilomètres km mètres nouveau manière façon retour plus moins tout part moto nombreux".split()
)
"""What follows *de* without belonging to the noun before it."""

LOCATIVE = frozenset("en dans à au aux vers depuis chez près hors jusque jusqu'à entre via".split())
"""Before a country or a capital they make a place of it, not an actor."""

TITLES = frozenset(
    "président présidente ministre général colonel commandant lieutenant capitaine maréchal amiral chef leader émir"
    " cheikh gouverneur maire préfet ambassadeur député sénateur imam prêtre évêque roi docteur professeur m. mme"
    " monsieur madame dirigeant opposant journaliste juge procureur dictateur lieutenant-colonel mollah guide"
    " chancelier"
    " chancelière secrétaire porte-parole religieux pasteur prince vice-président ex-président".split()
)
"""Words right before a person's name."""

NAME_HEADS: dict[str, str] = {
    "rebel": "front brigade brigades armée bataillon katiba kataeb kataib jaysh jaish jeish harakat ansar liwa saraya"
    " jund jound lashkar jaish-e tehreek tehrik hizb moudjahidines résistance combattants",
    "militia": "volontaires milice milices gardiens",
    "political_group": "parti union rassemblement convention mouvement alliance ligue collectif syndicat comité bloc"
    " plateforme coordination",
    "other": "commission agence société fondation observatoire",
    "coalition": "coalition",
}
"""First words of names that are in no registry, with what such names mostly name; *Mouvement* and *Alliance* are of
both kinds, and an organisation whose report gives no arms is political."""

BACKED = frozenset(
    {"soutenu", "soutenus", "soutenue", "soutenues", "appuyé", "appuyés", "commandée", "dirigée", "menée"}
)
BY = frozenset({"par"})

SKIPPED_BEFORE: frozenset[str] = frozenset()
"""Words before a noun that count or order and do not belong to its name."""

BELONGING = re.compile(
    r"\b(?:(?:présumé|supposé|suspecté)e?s?|(?:appartenant|affiliée?s?|ralliée?s?) (?:à|aux?)|se réclamant|membres)\b"
)
"""Words between people and their group that leave them its people ("combattants présumés du X", "hommes armés
appartenant à l'X")."""

FIRED_ARMS = frozenset({"artillerie"})
"""Arms of an army that are also what it fires ("des tirs d'artillerie")."""

MEMBERS_ONLY = frozenset("membre membres élément éléments cadre cadres".split())
"""Nouns that mean people of a group only where the group is named beside them."""

LONE = frozenset("kamikaze kamikazes".split())
"""Nouns of the class of fighters that mean one person where no group stands beside them."""

OCCUPATIONS = frozenset(
    "ingénieur technicien missionnaire pilote pompier ambulancier vendeur mère épouse veuve bénévole "
    "moine religieuse marin négociant voisin chanteur commerçant employé employée ouvrier ouvrière "
    "chauffeur enseignant enseignante professeur infirmier infirmière fonctionnaire salarié salariée "
    "travailleur humanitaire secouriste imam ressortissant otage".split()
)
"""Nouns of the class of civilians that tell one person by their work."""

OFFICE_HOLDERS = frozenset(
    "président présidente ministre général colonel commandant lieutenant capitaine maréchal amiral gouverneur"
    " gouverneure préfet ambassadeur ambassadrice député députée sénateur dictateur roi vice-président".split()
)
"""Those who hold an office of the state where the report plays, where no other is named."""

HOUSEHOLD = frozenset("base caserne garnison poste position avant-poste".split())
"""Places that are a state's forces when a country is named with them ("la base américaine")."""

FACILITIES = frozenset(
    "poste commissariat voiture véhicule fourgon camion école station brigade caserne base chef uniforme"
    " bus convoi".split()
)
"""Nouns whose complement without an article tells their use ("un poste de police")."""

SHORT_GROUP = frozenset(
    "groupe mouvement organisation faction groupuscule secte branche formation gang milice rébellion guérilla cartel"
    " réseau".split()
)
LEAGUE_NOUNS = frozenset("alliance bloc coalition".split())
PARTY_NOUNS = frozenset({"parti"})
"""Nouns that stand for a group named before: any group, a league of states, a party."""

SUBGROUPS = frozenset("branche faction cellule aile filiale dissidence".split())
"""Nouns for a part of a group, which is not the group itself ("la branche sahélienne de l'État islamique")."""

SAME = frozenset({"même", "mêmes"})
INDEFINITE = frozenset({"un", "une"})
OUR = frozenset({"notre"})
OF_THE_GROUP = re.compile(
    r"\s+(?:du|de la|de l['’]|de ce|de cet|de cette)\s*(?:même\s+)?(?P<noun>groupe|mouvement|organisation|faction"
    r"|groupuscule|secte|gang|milice|rébellion|guérilla|cartel)$",
    re.IGNORECASE,
)
OF_NAME = " de "
"""The complement by which people or a part are tied to a group told before ("des combattants du même groupe")."""

SHORT_ARMY = frozenset("armée aviation marine police gendarmerie forces".split())
"""Nouns that stand for a fuller name told before ("le groupe", "l'armée")."""

ADDRESSING_VERBS = frozenset(
    "accuser blâmer condamner menacer avertir soupçonner sommer exhorter appeler défier critiquer sanctionner "
    "convaincre remercier irriter féliciter incriminer".split()
)
"""Verbs with a government as object: after them a capital is an actor ("accuser Moscou"), elsewhere a town."""

POLICE = frozenset("police policier policière policiers policières gendarme gendarmes gendarmerie".split())
"""Words that make a patrol, a unit or a brigade one of the police."""

MEN = frozenset({"hommes"})
"""Plain words for people that are fighters where an armed group's name follows ("the men of the M23")."""

QUOTED_GROUP = re.compile(
    r"(?:combattants|miliciens|rebelles|hommes|éléments|membres|jeunes|insurgés)\s+(?:du|des|de|d['’])\s*(?:la |l['’])?"
    r"\s*[«“\"]\s*([^«»“”\"]{3,40}?)\s*[»”\"]"
)
"""A group called by a name in quotation marks."""

FROM: frozenset[str] = frozenset()
"""Prepositions beside *of* that join fighters to their group ("men from the LRA")."""

PERSONAL_NOUNS = frozenset(
    "assassinat meurtre enlèvement rapt kidnapping arrestation interpellation détention mort décès "
    "exécution capture libération lynchage décapitation disparition empoisonnement élimination".split()
)
"""Nouns for what is done to persons: a name behind their *of* is a person's."""

GENERIC_GROUP = frozenset("groupe mouvement organisation".split())
"""Of the nouns for groups those that fit any."""

THESE = frozenset("ces".split())
"""Demonstratives that point back to people told before ("ces hommes")."""

FORCES = frozenset({"forces", "troupes", "soldats", "unités"})
"""Words for soldiers that are an armed group's right beside its name."""

POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
"""Determiners that give forces to whom the sentence speaks of ("affirme que ses troupes")."""
BANDS = frozenset({"commando", "commandos"})
"""Words for a force that, with nobody named, mean a band of attackers."""

LOYAL = frozenset({"fidèle", "fidèles"})
"""Adjectives that could be nouns for people, before *à*."""
