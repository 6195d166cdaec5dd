"""French nouns by what they name: whom or what an act is done to. Lemmas or forms, lower case.

The classes are the conditions ``subj``, ``obj`` and ``to`` of the vocabulary's terms. None depends on a camp."""

from __future__ import annotations

from recoupe.lang.fr.actors import HEADS
from recoupe.lang.fr.people import GROUP_NOUNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CROWD = _words(
    "manifestant manifestants manifestante protestataire foule cortège marcheurs marcheur émeutier attroupement"
    " rassemblement contestataire gréviste opposants étudiants lycéens jeunes militants partisans sympathisants"
    " habitants riverains femmes milliers centaines ouvriers enseignants agriculteurs"
)
"""People in a street: what a protest is made of and what a crackdown is aimed at."""

PROTEST = _words(
    "manifestation marche rassemblement cortège sit-in défilé protestation émeute attroupement contestation"
)

PERSON = _words(
    "personne homme femme enfant fille garçon garçonnet fillette adolescent jeune bébé civil habitant villageois"
    " résident citoyen paysan agriculteur éleveur berger pêcheur commerçant chauffeur conducteur passager"
    " voyageur ouvrier employé travailleur humanitaire volontaire bénévole élève lycéen lycéenne écolier écolière"
    " étudiant étudiante enseignant instituteur professeur médecin infirmier soignant prêtre pasteur imam"
    " religieux moine fidèle touriste ressortissant étranger expatrié réfugié déplacé migrant otage détenu"
    " prisonnier suspect opposant militant activiste manifestant membre responsable cadre agent policier gendarme"
    " soldat militaire officier sous-officier garde gardien vigile combattant rebelle milicien insurgé jihadiste"
    " djihadiste terroriste assaillant bandit casque journaliste reporter avocat juge magistrat procureur maire"
    " député sénateur ministre président candidat chef commandant général colonel gens famille frère sœur fils"
    " père mère mari épouse victime mort blessé tué minorité musulman chrétien juif hindou sunnite chiite"
    " individu mineur collégien collégienne passant riverain creuseur orpailleur évêque fonctionnaire adulte"
    " proche parent collègue compatriote syndicaliste leader dirigeant délégué observateur technicien ingénieur"
    " contractuel sous-traitant casque-bleu pilote cameraman curé sacristain catéchiste paroissien préfet geôlier"
    " surveillant mécano cerveau commanditaire complice instigateur auteur meurtrier passeur fugitif"
)

CHOSEN = _words(
    "journaliste reporter juge magistrat procureur maire député députée sénateur sénatrice ministre président"
    " présidente candidat candidate gouverneur ambassadeur diplomate archevêque évêque cardinal avocat avocate"
    " général colonel commandant leader dirigeant syndicaliste écrivain opposant défenseur blogueur porte-parole"
    " conseiller préfet chef émir numéro planificateur scientifique animateur animatrice présentateur chroniqueur"
    " éditorialiste rédacteur éditeur romancier poète"
)
"""Someone singled out by office or name: killing one such person is an assassination."""

PEOPLE = (
    PERSON
    | CROWD
    | CHOSEN
    | _words(" ".join(HEADS[k] for k in ("soldiers", "security_people", "crowd", "civilians", "individual")))
    | _words(" ".join(words for group, words in GROUP_NOUNS.items() if group != "unspecified"))
)
"""Everybody whom a verb of killing or taking can have as its object: with the people that act, and those counted among
the dead."""

OFFICIAL = _words(
    "président présidente ministre chancelier roi prince émir premier ambassadeur ambassadrice diplomate"
    " émissaire envoyé médiateur négociateur délégation délégué dirigeant chef responsable secrétaire gouverneur"
    " sénateur représentant porte-parole conseiller attaché consul homologue général commandant chef-d'état"
)

RIOTERS = _words("émeutier émeutiers manifestant manifestants casseurs pillards jeunes hooligans protestataires")

STATE = _words("gouvernement État pays parlement union organisation conseil autorités nations junte régime")

DEMO = _words(
    "manifestant manifestants manifestante manifestation protestataire protestataires foule cortège marcheurs"
    " marcheur marche émeutier émeutiers attroupement attroupements rassemblement rassemblements contestataire"
    " contestataires gréviste grévistes sit-in protestation procession"
)
"""Words of a crowd that stands for a cause, against inhabitants or students at large."""

RAIDER = _words(
    "assaillant assaillants bandit bandits jihadiste djihadiste terroriste milicien tireur agresseur ravisseur"
    " tueur tueurs gang malfrat braqueur extrémiste inconnu éleveur brigand coupeur insurgé"
    " pirate braconnier cavalier pillard vandale saboteur trafiquant voyou maraudeur truand"
)

CIVPLACE = _words(
    "village hameau localité maison domicile école collège lycée église mosquée marché hôpital clinique hôtel"
    " restaurant bar camp campement site immeuble dortoir séminaire université monastère communauté boutique"
    " ferme synagogue temple concession habitation bourgade résidence bureau salle cour quartier"
)

TOWN = _words(
    "ville village localité cité capitale base garnison bastion fief camp enclave aéroport bourg bourgade"
    " chef-lieu hameau agglomération commune position"
)

CAR = _words("voiture bus camion train taxi vague moto car tramway")

ABSTRACT = _words(
    "incendie feu crise économie inflation récession décision loi annonce sanction sécheresse tempête ouragan"
    " cyclone séisme tremblement inondation pandémie virus épidémie maladie pénurie prix impôt scandale nouvelle"
    " idée problème rapport livre film chanson froid canicule vent foudre mesure pluie réforme projet initiative"
    " plan accord programme campagne enquête procédure mandat texte politique famine chômage stratégie objectif"
    " question plainte critique résolution grève arrestation arrestations interpellations rafle propos slogan"
)
"""What strikes or aims without force."""

ABSTRACTED = _words(
    "monnaie porte balle ballon record but objectif titre majorité victoire corruption chômage pauvreté"
    " fraude économie croissance confiance secteur équilibre inflation terrorisme idée"
)
"""What is struck, aimed at or fought without force."""

SPORT = _words(
    "équipe équipes club clubs buteur joueur joueurs sélection entraîneur coureur boxeur attaquant finaliste"
)

BODY = _words("corps cadavre cadavres dépouille dépouilles charnier charniers fosse ossement ossements restes")

POLICE = _words(
    "police policier policiers gendarme gendarmes gendarmerie ordre sécurité militaires soldats crs agent agents"
    " enquêteur garde gardien"
)

TROOPS = _words(
    "troupe soldat militaire armée force bataillon brigade régiment contingent renfort unité casque-bleu casque"
    " colonne blindé char parachutiste légionnaire commando garnison détachement division fantassin mercenaire"
    " patrouille paramilitaire instructeur marine gendarme réserviste effectif mission policier renforts"
    " effectifs armées"
)

ATTACKER = _words(
    "rebelle insurgé milicien jihadiste djihadiste terroriste combattant assaillant bandit guérilla guérillero"
    " milice gang groupe tireur sécessionniste séparatiste islamiste taliban talibans ravisseur homme mutin"
    " extrémiste paramilitaire ennemi agresseur infiltré individu inconnu"
)

MOB = _words("foule meute habitants villageois manifestants émeutiers émeutier manifestant jeunes")

PLACE = _words(
    "ville village localité cité bourg bourgade région province district territoire zone quartier commune"
    " préfecture capitale chef-lieu colline hauteur montagne île position positions enclave banlieue secteur"
    " vallée pays frontière faubourg hameau oasis ligne pont carrefour route col rive fleuve front poche bastion"
    " fief agglomération gorge gorges plateau péninsule corridor détroit delta plaine littoral côte bande saillant"
    " canton gouvernorat oblast département hauteurs"
)

BUILDING = _words(
    "base aéroport camp caserne poste commissariat immeuble bâtiment école lycée université hôpital clinique"
    " mosquée église cathédrale temple synagogue marché palais siège hôtel restaurant prison usine centrale"
    " barrage raffinerie port gare ambassade consulat ministère parlement mairie préfecture tribunal station"
    " aérodrome garnison bureau maison domicile villa tour complexe mine dépôt entrepôt installation place rue"
    " pont aérogare théâtre"
)

VEHICLE = _words(
    "véhicule voiture camion bus autobus car moto train navire bateau convoi blindé char pick-up pirogue cargo"
    " pétrolier minibus ambulance tracteur remorque avion hélicoptère wagon ferry"
    " vedette chalutier frégate patrouilleur barge"
)

PROPERTY = (
    _words(
        "bien propriété boutique magasin commerce récolte grenier champ oléoduc pipeline gazoduc pylône réseau"
        " infrastructure stock vivres aide entrepôt dépôt antenne kiosque étal bétail statue monument cimetière puits"
        " ligne archives urne drapeau pneu barricade case hutte tente abri demeure logement habitation maison foyer"
        " bibliothèque tombe stèle icône sculpture vitrine"
    )
    | BUILDING
)

AIRCRAFT = _words("avion appareil aviation hélicoptère jet bombardier drone")
TREES = _words("arbre olivier oliveraie verger vigne plantation palmier")
SETTLERS = _words("colon colons")
CATTLE = _words("bétail vache bœuf troupeau mouton chèvre chameau")
SALVE = _words("salve rafale volée barrage tir pluie déluge")
SHOT = _words("coup rafale salve")
STONE = _words("pierre caillou projectile brique pavé cocktail molotov")
TEARGAS = _words("lacrymogène lacrymogènes gaz grenade balle balles")
ACCORD = _words("accord traité trêve cessez-le-feu pacte protocole compromis armistice mémorandum entente paix")
SANCTION = _words("sanction embargo blocus couvre-feu restriction interdiction état gel")
PARTY = _words(
    "parti milice mouvement association organisation média journal ong syndicat radio chaîne télévision quotidien"
    " hebdomadaire église secte fondation"
)
AID = _words(
    "aide vivres nourriture médicament assistance secours eau carburant tonne blé riz farine céréale vaccin colis"
    " couverture ration tente"
)
ASSET = _words("avoir avoirs fonds compte")
BASE = _words("base quartier-général qg camp poste barrage avant-poste garnison")
BORDER = _words("frontière")
EVENT = _words("attaque assaut offensive raid incursion manifestation révolte émeute soulèvement insurrection")
DEMANDABLE = _words(
    "retrait départ démission renvoi expulsion libération fin arrêt cessez-le-feu trêve cessation enquête embargo"
    " sanction levée justice calme retenue dialogue désescalade réunion intervention envoi déploiement respect"
    " dissolution extradition négociation boycott soulèvement mobilisation grève élection protection ouverture"
    " accès référendum suspension vengeance riposte fermeture annulation abrogation réformes paix indépendance"
    " destitution limogeage augmentation rétablissement"
)
HOSTILE = _words(
    "venger riposter répliquer répondre attaquer frapper détruire tuer punir traquer pourchasser écraser anéantir"
    " éliminer faire poursuivre combattre bombarder exterminer envahir raser chasser reprendre"
)
"""Verbs that make a vow a threat."""

ARMED_PLACES = _words(
    "dépôt usine atelier entrepôt stock cache site position poste silo base batterie fabrique lanceur"
)
"""What is named by the weapons that it holds or makes ("une position d'artillerie", "une usine de drones")."""

CLASSES: dict[str, frozenset[str]] = {
    "airliner": _words("airbus boeing airliner jetliner airliners"),
    "earthwork": _words(
        "levée remblai crête tranchée tranchées digue talus bunker redoute merlon colline hauteurs ligne"
    ),
    "road": _words(
        "pont ponts route routes autoroute rue rues carrefour rond-point voie voies piste port"
        " nationale avenue boulevard passage"
    ),
    "bodypart": _words("dos nuque tête"),
    "crowd": CROWD,
    "aim": frozenset(["cible", "cibles", "objectif", "objectifs"]),
    "protest": PROTEST,
    "person": PEOPLE,
    "chosen": CHOSEN,
    "official": OFFICIAL,
    "state": STATE,
    "police": POLICE,
    "troops": TROOPS,
    "attacker": ATTACKER,
    "mob": MOB,
    "place": PLACE,
    "building": BUILDING,
    "vehicle": VEHICLE,
    "property": PROPERTY,
    "aircraft": AIRCRAFT,
    "cattle": CATTLE,
    "tree": TREES,
    "settler": SETTLERS,
    "salve": SALVE,
    "shot": SHOT,
    "stone": STONE,
    "teargas": TEARGAS,
    "sport": SPORT,
    "airdefence": frozenset({"défense", "défenses", "dca"}),
    "war": frozenset({"insurrection", "guerre", "conflit", "rébellion"}),
    "device": frozenset({"engin", "engins", "charge", "charges", "colis"}),
    "demo": DEMO,
    "rioters": RIOTERS,
    "raider": RAIDER,
    "civplace": CIVPLACE,
    "town": TOWN,
    "car": CAR,
    "abstract": ABSTRACT,
    "abstracted": ABSTRACTED,
    "body": BODY,
    "airforce": frozenset({"aviation", "chasse"}),
    "accord": ACCORD,
    "sanction": SANCTION,
    "party": PARTY,
    "aid": AID,
    "asset": ASSET,
    "base": BASE,
    "border": BORDER,
    "event": EVENT,
    "demandable": DEMANDABLE,
    "hostile": HOSTILE,
    "artillery": _words(
        "artillerie batterie batteries canon canons artilleurs obusier obusiers canonnière canonnières"
    ),
    "monument": _words("statue buste monument mémorial"),
    "flag": _words("drapeau étendard bannière"),
    "tyre": _words("pneu pneus"),
    "window": _words("vitrine vitrines vitre vitres devanture porte portes"),
    "bag": _words("sac colis paquet valise mallette charge"),
    "fight": _words("combat bataille fusillade"),
    "sitin": _words("sit-in campement occupation"),
    "bed": frozenset({"lit"}),
    "blow": _words("décharge décharges coup coups sévices supplice supplices"),
    "store": _words("entrepôt dépôt magasin boutique grenier supermarché pharmacie maison"),
    "partisan": _words("supporter supporters ultras hooligan hooligans fan fans"),
    "convoy": _words("colonne convoi blindé char"),
    "part": _words("moitié partie tiers quart ensemble essentiel"),
}

COLLECTIVES = _words(
    "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier"
    " dizaines centaines milliers groupe nombre plusieurs majorité partie moitié tiers millions million cadre"
    " cent cents chef membre colonne série vague pluie équipe convoi tonne dollar euro franc bande ensemble totalité"
    " reste essentiel quasi-totalité poignée contingent chapelet flopée pan paire tronçon quart dizaine"
)
"""Heads that only count: the class is that of "de …" below them."""

TITLES = _words(
    "m. mme monsieur madame président général colonel capitaine ministre docteur dr cheikh imam commandant abou père"
    " sœur abbé mgr monseigneur pasteur frère professeur"
)
"""Words before a name that make it a person's."""

MARCHES = _words("manifester marcher défiler protester scander")
"""Verbs of a crowd that stands for a cause."""
