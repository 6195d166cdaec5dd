"""French phrases of place: nouns, prepositions, titles and the words that tell a place from a person or a power."""

from __future__ import annotations

import re

from recoupe.lang.place_words import PlaceWords


def _by_class(**words: str) -> dict[str, str]:
    """Noun -> class, from one string of nouns a class; a nominal phrase of several words is joined by ``_``."""
    return {word.replace("_", " "): kind for kind, listed in words.items() for word in listed.split()}


NOUNS = _by_class(
    country="pays république royaume",
    admin1="province provinces région régions gouvernorat état oblast wilaya kraï",
    admin2="district districts département départements cercle raïon commune communes arrondissement territoire "
    "territoires comté préfecture "
    "sous-préfecture canton chefferie municipalité woreda township zone_administrative groupement délégation",
    town="ville villes cité localité localités bourg bourgade métropole station_balnéaire",
    village="village villages hameau hameaux campement",
    district="quartier faubourg favela bidonville secteur",
    base="base bases poste postes avant-poste caserne casernes garnison camp_militaire aérodrome fort quartier_général",
    camp="camp camps bagne colonie_pénitentiaire",
    airport="aéroport aéroports",
    crossing="poste-frontière postes-frontières poste_frontière point_de_passage passage checkpoint check-point "
    "barrage "
    "pont terminal",
    building="école écoles lycée collège université campus hôpital hôpitaux clinique dispensaire maternité mosquée "
    "église "
    "cathédrale temple synagogue monastère marché marchés bazar gare hôtel restaurant théâtre stade prison pénitencier "
    "ambassade consulat palais parlement préfecture_de_police commissariat gendarmerie mairie immeuble immeubles usine "
    "raffinerie centrale barrage_hydroélectrique mine mines entrepôt dépôt siège orphelinat centre_commercial "
    "supermarché tribunal musée banque cimetière place rond-point zone_verte porte tour bureau synagogue ferme "
    "brigade",
    road="route routes autoroute axe piste",
    street="rue avenue boulevard",
    area="zone forêt vallée plaine désert frontière frontières enclave corridor bassin massif triangle "
    "bande "
    "péninsule territoire_occupé delta golan steppe collines ligne_de_front "
    "ligne_de_démarcation no-man's-land parc réserve savane",
    river="fleuve rivière lac barrage_de rive rives berge berges rivage rivages",
    sea="mer océan golfe détroit baie",
    island="île îles archipel atoll",
    mountain="mont montagne montagnes col colline",
)

_KM = r"(?:km|kilomètres?|mètres?|miles?|milles?(?:\s+(?:nautiques?|marins?))?|lieues?)"
_OF = r"(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])"
_NAMED = rf"(?:(?:la\s+|le\s+)?(?:ville|village|localité|frontière|capitale|base)\s+{_OF}?)?"
_QUARTER = r"(?:nord|sud|est|ouest|nord[-\s]est|nord[-\s]ouest|sud[-\s]est|sud[-\s]ouest)"

WORDS = PlaceWords(
    connectors=frozenset(
        "de du des d' la le les l' en sur sous et aux à al el ad an ar as at az ash bin ben ibn ould lès démocratique "
        "populaire centrafricaine arabe arabes unis unies équatoriale dominicaine tchèque fédérale islamique "
        "centrale australe latine verte".split()
    ),
    endings=frozenset(
        "démocratique populaire centrafricaine arabe arabes unis unies équatoriale dominicaine tchèque centrale "
        "australe latine est ouest nord sud verte".split()
    ),
    regions={
        "afrique": "africa",
        "afrique de l'ouest": "west-africa",
        "afrique de l'est": "east-africa",
        "afrique centrale": "central-africa",
        "afrique du nord": "north-africa",
        "afrique australe": "southern-africa",
        "asie": "asia",
        "asie du sud-est": "southeast-asia",
        "asie centrale": "central-asia",
        "europe": "europe",
        "europe de l'est": "eastern-europe",
        "amérique du nord": "north-america",
        "amérique du sud": "south-america",
        "amérique latine": "latin-america",
        "amérique centrale": "central-america",
        "moyen-orient": "middle-east",
        "proche-orient": "middle-east",
        "balkans": "balkans",
        "caucase": "caucasus",
        "maghreb": "maghreb",
        "corne de l'afrique": "horn-of-africa",
        "levant": "levant",
        "caraïbes": "caribbean",
        "grands lacs": "great-lakes",
    },  # fmt: skip
    abbreviations={},
    directions=frozenset("nord sud est ouest grand haut bas nord-est nord-ouest sud-est sud-ouest".split()),
    outlets=frozenset("times post journal daily tribune radio télévision news".split()),
    nouns=NOUNS,
    links=frozenset("de du des d' à au en dans aux sur".split()),
    articles=frozenset("la le les l' un une cette ce cet ces".split()),
    inside=frozenset("à au aux en dans sur depuis vers chez jusqu'à par".split()),
    near=re.compile(
        rf"(?:\b(?:tout\s+)?près\s+{_OF}|\bproche\s+{_OF}|\bproches\s+{_OF}|\bau\s+large\s+{_OF}"
        rf"|\baux\s+(?:abords|alentours|environs|portes|confins)\s+(?:immédiats\s+)?{_OF}"
        rf"|\b(?:dans\s+)?les\s+(?:environs|alentours|abords|faubourgs)\s+{_OF}|\bà\s+(?:proximité"
        rf"|côté)\s+(?:immédiate\s+)?{_OF}"
        rf"|\b(?:en\s+|dans\s+la\s+|la\s+)?(?:périphérie|banlieue|lisière)\s+(?:\w+\s+)?{_OF}"
        rf"|\bautour\s+{_OF}|\bnon\s+loin\s+{_OF}|\bpas\s+loin\s+{_OF}"
        rf"|\bau(?:x)?\s+{_QUARTER}(?:\s+immédiat)?\s+{_OF}|\bà\s+l['’](?:est|ouest|extérieur|approche)\s+{_OF}"
        rf"|\bà\s+(?:l['’]entrée|la\s+sortie)\s+(?:{_QUARTER}\s+)?{_OF}"
        rf"|(?:\bà\s+(?:[\w.,]+\s+){{1,5}}?)?\b{_KM}\s+(?:environ\s+)?(?:(?:au|à\s+l['’])\s*{_QUARTER}\s+|au\s+large\s+)?{_OF}"
        rf"|\b{_KM}\s+(?:à\s+vol\s+d['’]oiseau\s+){_OF}){_NAMED}$",
        re.I,
    ),
    between=re.compile(
        rf"\bentre\s+[\w'’ -]{{2,40}}\s+et\s+(?:la\s+|le\s+|les\s+|l['’])?$"
        rf"|\b(?:reliant|relient?|joignant)\s+(?:[\w'’ -]{{2,40}}\s+(?:à|et)\s+)?(?:la\s+|le\s+|les\s+|l['’])?$"
        rf"|(?:\b(?:une?\s+|la\s+|le\s+)?(?:zone|région|secteur|route|axe|tronçon)\s+(?:\w+\s+){{0,2}})?"
        rf"\bentre\s+(?:la\s+|le\s+|les\s+|l['’])?(?:villes?\s+{_OF}|villages?\s+{_OF})?$",
        re.I,
    ),
    along=re.compile(
        rf"\b(?:le\s+long|la\s+frontière|aux\s+frontières|les\s+frontières|la\s+rive|les\s+rives|la\s+côte"
        rf"|la\s+route)\s+"
        rf"(?:\w+\s+)?(?:avec\s+(?:la\s+|le\s+|l['’])?|{_OF})$",
        re.I,
    ),
    toward=re.compile(
        r"\b(?:vers|en\s+direction\s+(?:de\s+|du\s+|d['’]|des\s+)|pour|jusqu['’]à|à\s+destination\s+d[eu]\s+)"
        r"\s*(?:la\s+|le\s+|l['’]|les\s+)?$",
        re.I,
    ),
    away=re.compile(
        r"\b(?:depuis|en\s+provenance\s+(?:de\s+|du\s+|d['’]|des\s+)|venus?\s+d[eu]\s+|originaires?\s+d[eu]\s+)"
        r"\s*(?:la\s+|le\s+|l['’]|les\s+)?$",
        re.I,
    ),
    side=re.compile(
        rf"(?:\b(?:dans\s+)?(?:le\s+|l['’]|du\s+)(?:extrême[-\s])?(?:{_QUARTER}|centre|cœur|sein)\s+{_OF}"
        rf"|\b(?:au|dans\s+le)\s+(?:centre|cœur|centre-ville)\s+{_OF}|\bpartie\s+\w+\s+{_OF})$",
        re.I,
    ),
    container=re.compile(
        rf"^(?:\s*,\s*|\s+\(|\s*,?\s+(?:dans|en|au|à|aux)\s+)(?:dans\s+|en\s+|au\s+|à\s+|aux\s+)?"
        rf"(?:(?:(?:le|la|les|un|une|du)\s+|l['’])?(?:\w+\s+){{0,2}}?"
        rf"(?:province|région|gouvernorat|état|oblast|département|wilaya|district|cercle|commune|territoire"
        rf"|préfecture|ville|"
        rf"sous-préfecture|arrondissement|canton|chefferie|municipalité|woreda|raïon|township|comté|zone|groupement|"
        rf"village|localité|hameau|bourgade|bourg|faubourg|banlieue|(?<=le\s){_QUARTER}"
        rf"|(?<=l['’]){_QUARTER})\s+(?:\w+\s+){{0,1}}?{_OF}|(?:la|le|les)\s+|l['’])?$",
        re.I,
    ),
    pair=re.compile(r"\s+(?:et|à)\s+(?:(?:la|le|les)\s+|l['’])?(?:de\s+|d['’]|du\s+)?", re.I),
    ways_between=re.compile(r"frontière|ligne|liaison|tronçon"),
    conjunction=re.compile(r"\s+et\s+(?:(?:la|le|les)\s+|l['’])?(?:de\s+|d['’]|du\s+)?", re.I),
    metonym_verbs=frozenset(
        "accuser affirmer annoncer assurer condamner dénoncer démentir nier exiger demander estimer dire déclarer "
        "réagir "
        "répondre menacer promettre refuser rejeter reconnaître revendiquer soutenir souhaiter vouloir décider "
        "suspendre signer négocier prévenir avertir appeler considérer juger craindre saluer soupçonner espérer "
        "imputer indiquer confirmer prétendre plaider proposer accepter imposer expulser rappeler riposter envoyer "
        "fournir livrer déployer retirer lancer mener continuer cesser ordonner convoquer fermer rompre gouverner "
        "dépendre jurer maintenir insister évoquer qualifier réclamer intensifier poursuivre financer armer".split()
    ),
    blame_verbs=frozenset(
        "accuser blâmer condamner exhorter appeler presser menacer soutenir sanctionner avertir défier soupçonner "
        "affronter combattre".split()
    ),
    place_verbs=frozenset(
        "attaquer bombarder pilonner prendre reprendre conquérir capturer assiéger encercler quitter fuir viser "
        "frapper "
        "toucher rejoindre atteindre gagner traverser contrôler tenir occuper évacuer libérer envahir secouer "
        "endeuiller "
        "pénétrer investir piller incendier raser détruire ravager cibler défendre perdre visiter entourer survoler "
        "évacuer déserter abandonner".split()
    ),
    beside=re.compile(r"^\s*,\s*(?:près|non\s+loin|dans|au\s+\w+\s+d|à\s+(?:\w+\s+){1,4}kilom|en\s+[A-Z])"),
    according=re.compile(
        r"\b(?:selon|d['’]après|pour|avec|contre|par|de\s+la\s+part\s+(?:de\s+|du\s+|d['’]))\s*(?:la\s+|le\s+"
        r"|l['’]|les\s+)?$",
        re.I,
    ),
    actor_nouns=frozenset(
        "gouverneur gouverneure gouvernement ministre ministère président présidente présidence autorités autorité "
        "armée "
        "armées police gendarmerie maire procureur parquet évêque archevêque ambassadeur ambassadrice consul roi émir "
        "parlement parlementaire parlementaires député députée sénateur porte-parole chef cheffe dirigeant dirigeants "
        "responsable responsables préfet commandant commissaire émissaire envoyé envoyés émissaires cartel gang "
        "milice forces "
        "loyalistes rebelles mouvement front union ligue république_autoproclamée services renseignement "
        "renseignements "
        "diplomatie diplomate diplomates premier vice-président délégation équipe club université journal quotidien "
        "radio télévision agence alliés allié régime junte leader imam administration sultan patriarche croix-rouge "
        "organisation ressortissant ressortissants nationalité relations soutien pouvoir conseil".split()
    ),
    titles=frozenset(
        "m. mme mlle mr mrs dr pr monsieur madame général colonel capitaine lieutenant lieutenant-colonel commandant "
        "major sergent caporal amiral maréchal adjudant président présidente ministre gouverneur maire "
        "père sœur frère cheikh cheik imam ayatollah mollah émir prince roi reine docteur professeur maître "
        "porte-parole député sénateur procureur juge chancelier chancelière secrétaire ambassadeur évêque pape saint "
        "journaliste avocat militant opposant analyste chercheur chercheuse expert nommé dénommé surnommé alias "
        "certain".split()
    ),
    organisations=frozenset(
        "université ministère parti front mouvement brigade brigades armée police garde conseil comité agence radio "
        "tv télévision press presse news fc club banque groupe fondation institut commission haut-commissariat ong onu "
        "observatoire union ligue organisation croissant croix-rouge post times".split()
    ),
    groups=re.compile(
        r"(?:[ÉEée]tat\s+islamique\s+(?:[–-]\s*)?$|(?:[ÉEée]tat\s+islamique|\bEI\b|Daech|Al[-\s]Qa[iï]da"
        r"|Jihad\s+islamique|Front\s+\w+|Mouvement\s+\w+"
        r"|Organisation\s+\w+|Frères\s+musulmans|Résistance\s+\w+)(?:\s+\([^)]*\))?\s+"
        r"(?:(?:en|au|aux|dans|du|de|d['’]|de\s+la)\s*(?:la\s+|le\s+|l['’]|les\s+)?)"
        r"(?:[\w'’-]+\s+et\s+(?:en|au|aux|du|de|d['’])\s*(?:la\s+|le\s+|l['’])?)?$)"
    ),
    not_places=frozenset(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi "
        "jeudi "
        "vendredi samedi dimanche dieu allah islam coran ramadan internet facebook twitter telegram youtube whatsapp "
        "onu otan ue afp reuters ap unicef hcr oms fmi cia fbi ong onusida état etat états parlement sénat police "
        "armée "
        "constitution république présidence union front parti ligue garde force forces croix-rouge noël pâques covid "
        "covid-19 ebola daech hamas hezbollah boko haram al-qaïda talibans taliban chebab fatah mission nations monde "
        "nord sud est ouest occident église bible nobel jihad djihad maison blanche elysée cour conseil major "
        "marie saint sainte centre zone avenue rue place liberté france-presse rfi bfm onu-femmes pentagone "
        "vatican-news "
        "libération salut kurde kurdes arabe arabes haoussa peul peuls hutu hutus tutsi tutsis pachtoune "
        "ouïghour sunnite "
        "chiite druze alaouite yézidi touareg touaregs rohingya "
        "aucun personne aujourd'hui hier alors selon plus moins tout toute tous mais ainsi ici jean pierre paul martin "
        "ali mohammed ahmed hassan omar ibrahim moussa abdallah adam anna laurent victor léon charles santé défense "
        "intérieur éducation résistance "
        "observatoire gardiens sang révolution justice iskander grad kalachnikov shahed".split()
    ),
    common_openers=frozenset(
        "le la les l' un une des du de d' en à au aux dans sur sous par pour avec sans vers chez depuis entre contre "
        "après "
        "avant pendant selon malgré et ou mais or donc car ni si que qui quoi dont où quand comme lorsque ce cet cette "
        "ces il elle ils elles on nous vous je tu son sa ses leur leurs mon ma mes notre nos votre vos aucun aucune "
        "plusieurs certains certaines quelques chaque tout toute tous toutes deux trois quatre cinq six sept huit neuf "
        "dix cent mille puis ensuite ainsi alors aussi cependant toutefois pourtant néanmoins hier demain aujourd'hui "
        "lundi mardi mercredi jeudi vendredi samedi dimanche environ près plus moins outre lors dès afin ici là parmi "
        "selon d'après jusqu'à jusque outre-mer vingt trente autour".split()
    ),
    anaphors=_by_class(
        country="pays",
        town="ville localité bourgade cité bourg capitale",
        village="village hameau",
        base="base caserne",
        camp="camp",
        airport="aéroport terminal aérodrome",
        admin1="province région gouvernorat",
        area="enclave zone secteur",
        building="école lycée hôpital prison mosquée église marché gare",
    ),
    definite=frozenset("le la l' cette ce cet du au".split()),
    demonstrative=frozenset("ce cet cette".split()),
    arms=frozenset({"mine", "mines"}),
    same=frozenset({"même"}),
    cue=re.compile(
        r"près|proche|large|aux? |abords|alentours|environs|faubourgs|proximité|côté|périphérie|banlieue|lisière"
        r"|autour|loin"
        r"|nord|sud|est\b|ouest|extérieur|entrée|sortie|approche|km|kilom|mètre|mil[el]|lieue|vol d|entre"
        r"|relie|joign|long|fronti|rive"
        r"|côte|route"
        r"|vers|direction|pour|jusqu|destination|depuis|provenance|venu|originaire|centre|cœur|sein|partie"
    ),
    held=re.compile(
        rf"\s*,?\s+(?:(?:situé|perdu|niché)e?s?\s+)?(?:du\s+|de\s+la\s+|de\s+l['’]|de\s+|d['’]|dans\s+(?:la\s+"
        rf"|le\s+|l['’])?|en\s+|au\s+)"
        rf"(?:(?:{_QUARTER}|centre)\s+{_OF}|(?:[\w-]+\s+){{1,2}}{_OF})?",
    ),
    dateline=re.compile(
        r"\s*(?:$|[.:]\s|\(|[—–-]|,\s+(?:(?:le\s+)?\d|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche\b|"
        r"(?:(?:dans\s+)?(?:le|la|les)\s+|l['’])?(?:cercle|province|région|département|territoire|district"
        r"|commune|gouvernorat|wilaya)\b))"
    ),
    pact=re.compile(
        r"\b(?:cessez-le-feu|trêves?|accords?|pourparlers|négociations?|discussions|dialogue|tensions?|relations"
        r"|guerres?"
        r"|conflits?|différends?|contentieux|traités?|rapprochement|brouille|médiation|alliance|paix)\b[^.;:]{0,60}$",
        re.I,
    ),
    dealings=re.compile(
        r"\b(?:sanctions?|pressions?|embargo|accusations?|représailles|soutien|aide|guerre|critiques?|mesures)\s+"
        r"(?:\w+\s+)?(?:contre|sur|envers|visant|par)\s+(?:la\s+|le\s+|l['’]|les\s+)?$",
        re.I,
    ),
    owned=re.compile(r"(?!)"),
    still_verbs=frozenset(
        "être devenir rester demeurer tomber brûler trembler subir abriter connaître vivre compter héberger pleurer "
        "s'éveiller réveiller enregistrer se_trouver trouver situer border souffrir résister figurer".split()
    ),
    head_first=True,
)
