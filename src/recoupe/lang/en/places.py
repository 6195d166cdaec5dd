"""English phrases of place: nouns, prepositions, titles and the words that tell a place from a person or a power."""

from __future__ import annotations

import re

from recoupe.lang.place_words import PlaceWords


def _by_class(**words: str) -> dict[str, str]:
    """Noun -> class, from one string of nouns a class; a nominal phrase of several words is joined by ``_``."""
    return {word.replace("_", " "): kind for kind, listed in words.items() for word in listed.split()}


NOUNS = _by_class(
    country="country republic kingdom",
    admin1="province provinces state states region regions governorate oblast emirate prefecture wilaya krai",
    admin2="district districts county counties parish municipality raion subdistrict township townships commune "
    "borough "
    "lga territory department cercle woreda canton arrondissement tehsil taluk upazila rayon chiefdom",
    town="city cities town towns locality metropolis",
    village="village villages hamlet hamlets settlement settlements kibbutz",
    district="neighbourhood neighborhood suburb quarter slum favela shantytown",
    base="base bases airbase airbases barracks garrison airfield fort outpost outposts military_post police_post "
    "border_post army_post headquarters",
    camp="camp camps",
    airport="airport airports",
    crossing="crossing checkpoint checkpoints bridge terminal",
    building="school schools college university campus hospital hospitals clinic mosque church cathedral temple "
    "synagogue "
    "monastery market markets bazaar station hotel restaurant theatre theater stadium prison jail embassy consulate "
    "palace parliament factory plant refinery warehouse depot mine mines orphanage mall supermarket court courthouse "
    "museum cemetery square roundabout gate tower office offices building buildings farm compound dam gate "
    "library shrine park green_zone",
    road="road roads highway route",
    street="street avenue boulevard drive lane",
    area="zone forest valley plain desert border frontier enclave corridor basin peninsula delta strip "
    "heights "
    "front area areas triangle belt reserve steppe exclave jungle",
    river="river lake bank banks riverbank shore shores",
    sea="sea ocean gulf strait bay channel",
    island="island islands archipelago atoll",
    mountain="mount mountain mountains hill hills pass",
)

_DISTANCE = r"(?:km|kms|kilomet(?:er|re)s?|(?:nautical\s+)?miles?|met(?:er|re)s?|yards?)"
_NAMED = r"(?:the\s+)?(?:(?:\w+\s+){0,2}(?:city|town|village|capital|border|base|hamlet|settlement)\s+(?:of\s+)?)?"
_QUARTER = r"(?:north|south|east|west|north[-\s]?east|north[-\s]?west|south[-\s]?east|south[-\s]?west)"

WORDS = PlaceWords(
    connectors=frozenset(
        "of the and de del la las los el al ad an ar as at az ash es bin ben ibn ould du da do dos das am an der upon "
        "on sur le les en".split()
    ),
    endings=frozenset(),
    regions={
        "africa": "africa",
        "west africa": "west-africa",
        "east africa": "east-africa",
        "central africa": "central-africa",
        "north africa": "north-africa",
        "southern africa": "southern-africa",
        "sub-saharan africa": "africa",
        "asia": "asia",
        "southeast asia": "southeast-asia",
        "south-east asia": "southeast-asia",
        "central asia": "central-asia",
        "south asia": "south-asia",
        "east asia": "east-asia",
        "europe": "europe",
        "western europe": "europe",
        "eastern europe": "eastern-europe",
        "north america": "north-america",
        "south america": "south-america",
        "latin america": "latin-america",
        "central america": "central-america",
        "americas": "americas",
        "middle east": "middle-east",
        "balkans": "balkans",
        "caucasus": "caucasus",
        "maghreb": "maghreb",
        "horn of africa": "horn-of-africa",
        "levant": "levant",
        "caribbean": "caribbean",
        "great lakes": "great-lakes",
    },  # fmt: skip
    abbreviations={
        "ala.": "Alabama",
        "ariz.": "Arizona",
        "ark.": "Arkansas",
        "calif.": "California",
        "cal.": "California",
        "colo.": "Colorado",
        "conn.": "Connecticut",
        "del.": "Delaware",
        "fla.": "Florida",
        "ga.": "Georgia",
        "ill.": "Illinois",
        "ind.": "Indiana",
        "kan.": "Kansas",
        "ky.": "Kentucky",
        "la.": "Louisiana",
        "md.": "Maryland",
        "mass.": "Massachusetts",
        "mich.": "Michigan",
        "minn.": "Minnesota",
        "miss.": "Mississippi",
        "mo.": "Missouri",
        "mont.": "Montana",
        "neb.": "Nebraska",
        "nev.": "Nevada",
        "n.h.": "New Hampshire",
        "n.j.": "New Jersey",
        "n.m.": "New Mexico",
        "n.y.": "New York",
        "n.c.": "North Carolina",
        "n.d.": "North Dakota",
        "okla.": "Oklahoma",
        "ore.": "Oregon",
        "pa.": "Pennsylvania",
        "r.i.": "Rhode Island",
        "s.c.": "South Carolina",
        "s.d.": "South Dakota",
        "tenn.": "Tennessee",
        "tex.": "Texas",
        "vt.": "Vermont",
        "va.": "Virginia",
        "wash.": "Washington",
        "w.va.": "West Virginia",
        "wis.": "Wisconsin",
        "wyo.": "Wyoming",
        "ont.": "Ontario",
        "d.c.": "District of Columbia",
        "phila.": "Philadelphia",
        "l.a.": "Los Angeles",
        "b.c.": "British Columbia",
    },  # fmt: skip
    directions=frozenset(
        "north south east west northern southern eastern western central northeast northwest southeast southwest upper "
        "lower greater downtown mid north-east north-west south-east south-west north-eastern north-western "
        "south-eastern south-western northeastern northwestern southeastern southwestern inner outer".split()
    ),
    outlets=frozenset("times post news journal tribune herald gazette daily chronicle observer star magazine".split()),
    nouns=NOUNS,
    links=frozenset("of in at on near".split()),
    articles=frozenset("the a an this that".split()),
    inside=frozenset("in at on into inside across throughout within from through over to".split()),
    near=re.compile(
        rf"(?:\b(?:near|nearby|outside|around|beside|beyond|close\s+to|next\s+to|adjacent\s+to|bordering|surrounding"
        rf"|off|not\s+far\s+from|on\s+the\s+(?:\w+\s+)?(?:edge|outskirts|approaches)\s+of|in\s+the\s+vicinity\s+of"
        rf"|(?:on\s+|to\s+|in\s+)?the\s+outskirts\s+of|(?:just\s+)?{_QUARTER}\s+(?:of|from)"
        rf"|{_QUARTER}(?:ern)?\s+outskirts\s+of|(?:entrances?|exits?|gates?)\s+(?:to|of|into|from)"
        rf"|(?:(?:about|some|around|roughly"
        rf"|nearly)\s+)?(?:[\w.,]+\s+)?{_DISTANCE}\s+(?:\([^)]*\)\s+)?(?:(?:to\s+the\s+)?{_QUARTER}(?:ern)?\s+)?(?:of|from|away\s+from|outside|off)"
        rf"|{_DISTANCE}\s+\([^)]*\)\s+{_QUARTER}\s+of))\s+{_NAMED}$",
        re.I,
    ),
    between=re.compile(
        rf"\bbetween\s+[\w'’ -]{{2,40}}\s+and\s+(?:the\s+)?$"
        rf"|\b(?:linking|links?|connecting|connects?)\s+(?:[\w'’ -]{{2,40}}\s+(?:to|and|with)\s+)?(?:the\s+)?$"
        rf"|(?:\b(?:the\s+|an?\s+)?(?:area|zone|region|road|highway"
        rf"|stretch)\s+(?:\w+\s+){{0,2}})?\bbetween\s+{_NAMED}$",
        re.I,
    ),
    along=re.compile(
        r"\b(?:along|the\s+border|borders|banks?|the\s+coast|the\s+road|the\s+highway|the\s+frontier|frontiers)\s+"
        r"(?:(?:with|of|to|from|between)\s+)?(?:the\s+)?$",
        re.I,
    ),
    toward=re.compile(
        r"\b(?:towards?|bound\s+for|heading\s+(?:to|for)|on\s+(?:the|its|their)\s+way\s+to)\s+(?:the\s+)?$", re.I
    ),
    away=re.compile(r"\bfrom\s+(?:the\s+)?$", re.I),
    side=re.compile(
        rf"\b(?:(?:(?:far|mid|upper|lower)[-\s]?)?(?:{_QUARTER}ern|{_QUARTER}|central|downtown|rural|coastal)"
        rf"|(?:the\s+)?(?:{_QUARTER}(?:ern)?|cent(?:er|re)|heart|middle|interior|part)(?:\s+part)?\s+of(?:\s+the)?"
        rf"|(?:{_QUARTER}(?:ern)?|central)\s+(?:part|parts|region|regions|areas?)\s+of(?:\s+the)?)\s+$",
        re.I,
    ),
    container=re.compile(
        r"^(?:\s*,\s*|\s+\(|\s*,?\s+(?:in|of)\s+)(?:(?:in|of)\s+)?(?:the\s+|an?\s+)?"
        r"(?:(?:\w+\s+){0,2}?(?:province|state|district|county|region|governorate|town|city|village|hamlet|suburb"
        r"|area|parts?|"
        rf"department|township|territory|municipality|oblast|raion|prefecture|woreda|zone|commune"
        rf"|(?<=the\s){_QUARTER})\s+(?:of|in)\s+(?:the\s+)?)?(?:(?:{_QUARTER}(?:ern)?|central|nearby)\s+)?$",
        re.I,
    ),
    pair=re.compile(r"\s+(?:and|to|with)\s+(?:the\s+)?", re.I),
    ways_between=re.compile(r"borders?|frontiers?|line|corridor|axis|stretch"),
    conjunction=re.compile(r"\s+and\s+(?:the\s+)?", re.I),
    metonym_verbs=frozenset(
        "accuse announce affirm assert blame claim condemn confirm declare demand denounce deny insist reject refuse "
        "respond retaliate say state threaten vow warn want urge call agree sign suspend decide believe fear hope "
        "offer "
        "propose pledge promise accept admit acknowledge impose expel recall summon order ask argue maintain suspect "
        "back support supply arm fund deploy withdraw send launch wage continue stop react tell describe consider see "
        "regard seek request report hit_back welcome negotiate cut sever break plan intend fail try".split()
    ),
    blame_verbs=frozenset(
        "accuse blame condemn urge call press threaten back support sanction warn defy suspect fight oppose "
        "pressure".split()
    ),
    place_verbs=frozenset(
        "attack bomb shell shell capture recapture seize retake take storm raid besiege encircle enter leave reach "
        "flee hit "
        "strike target pound control hold occupy evacuate liberate invade overrun rock destroy devastate defend lose "
        "visit "
        "cross approach surround abandon burn ravage bombard ransack loot pummel blanket".split()
    ),
    beside=re.compile(r"^\s*,\s*(?:near|close\s+to|in|just|about|some|outside|\w+\s+of)\s"),
    according=re.compile(r"\b(?:according\s+to|for|with|against|by)\s+(?:the\s+)?$", re.I),
    actor_nouns=frozenset(
        "governor government minister ministry president presidency premier authorities authority army police mayor "
        "prosecutor prosecutors bishop archbishop ambassador king queen prince emir parliament lawmaker lawmakers "
        "senator "
        "spokesman spokeswoman spokesperson chief head leader leaders official officials commander commissioner "
        "envoy envoys "
        "cartel gang militia forces force rebels troops soldiers movement front union league bank council team club "
        "newspaper radio television agency ally allies regime junta administration military intelligence diplomat "
        "diplomats delegation native citizen citizens congress senate court "
        "sheriff judge attorney officer officers legislature assembly firefighter firefighters prime vice deputy "
        "foreign defence defense interior secretary relations".split()
    ),
    titles=frozenset(
        "mr. mr mrs. mrs ms. ms dr. dr sir lord lady gen. gen general col. col colonel lt. lt capt. capt captain maj. "
        "maj major sgt. sgt sergeant cpl. cpl lance brig. brigadier adm. admiral president minister governor gov. "
        "mayor "
        "sen. senator rep. rev. rev reverend father sister brother bishop archbishop pope sheikh sheik imam ayatollah "
        "mullah king queen prince princess emir judge justice prof. prof professor chancellor premier secretary "
        "ambassador spokesman spokeswoman spokesperson commander chief director officer detective deputy sheriff "
        "inspector superintendent coach saint named nicknamed alias attorney lawyer analyst "
        "journalist activist commissioner chairman chairwoman councilman councilwoman councillor congressman "
        "congresswoman principal trooper firefighter coroner principal manager coordinator "
        "actor actress singer author".split()
    ),
    organisations=frozenset(
        "police department army air navy university college school council committee commission agency office bureau "
        "court "
        "ministry party front movement brigade brigades battalion regiment guard guards press news times post radio tv "
        "herald tribune journal gazette daily fc club united bank group foundation institute association federation "
        "union league organisation organization corporation company corp inc inc. co. ltd llc center centre hospital "
        "clinic church sheriff board authority service services force forces command mayor governor state-journal "
        "county-sheriff chamber society museum library company fire rescue emergency district legislature congress "
        "senate house assembly supreme attorney high elementary middle medical health regional memorial community "
        "public national international state volunteer administration city town county superior district circuit "
        "stock exchange airlines airways railway motors energy power electric insurance financial capital parks "
        "women men youth alliance coalition network project program festival fair marathon bears tigers government "
        "authorities officials city correctional observer chronicle star".split()
    ),
    groups=re.compile(
        r"(?:Islamic\s+State\s+$|(?:Islamic\s+State(?:'s)?|\bISIS|\bISIL|al[-\s]Qaeda|Al[-\s]Qaeda"
        r"|Islamic\s+Jihad|Front|Movement|Taliban"
        r"|Organi[sz]ation|Brotherhood|Resistance|Province|Liberation|Salvation|Defen[cs]e|Forces"
        r"|Party)(?:\s+\([^)]*\))?\s+(?:in|of|for|at)\s+(?:the\s+)?"
        r"(?:[\w'’-]+\s+and\s+(?:the\s+)?)?$)"
    ),
    not_places=frozenset(
        "january february march april may june july august september october november december monday tuesday "
        "wednesday "
        "thursday friday saturday sunday god allah islam quran koran ramadan internet facebook twitter telegram "
        "youtube "
        "whatsapp google nato un eu afp reuters ap unicef unhcr who imf cia fbi ngo state states parliament senate "
        "congress police army navy constitution republic presidency union front party league guard force forces "
        "christmas "
        "easter covid covid-19 ebola hamas hezbollah boko haram taliban fatah mission nations world north south east "
        "west church bible nobel jihad house court council major center centre street road avenue route highway "
        "liberty "
        "independence freedom democrat democrats republican republicans mayor governor president sheriff judge "
        "university college school high hospital company department board committee commission city town county "
        "downtown today english french spanish arabic americans christian muslim muslims jews democratic national "
        "international federal central general royal united social security medicare olympics senator fire medical "
        "sun star post times journal news tribune herald friday justice law act bill title iraqis one two three a the "
        "john james george william david thomas charles robert michael paul mark mary martin smith johnson williams "
        "brown jones miller davis wilson anderson taylor moore lee harris clark lewis young king wright scott hill "
        "adams baker nelson carter mitchell roberts turner phillips campbell parker evans edwards collins stewart "
        "morris murphy cook rogers morgan cooper peterson reed bailey bell kelly ward cox richardson "
        "watson brooks bennett gray hughes price myers long foster sanders ross powell sullivan russell "
        "obama bush clinton biden trump reagan ali mohammed ahmed hassan omar ibrahim abdullah adam anna jesus port "
        "homeland security defence defense "
        "iskander grad kalashnikov shahed revolution resistance "
        "jan feb aug sept oct nov dec gen no man men woman women drug agriculture transportation education health web "
        "first second block northeast northwest southeast southwest western eastern northern southern middle superior "
        "reserve hall liberal labour conservative congressional duma hope story pack babies children department "
        "district county "
        "victor sam ben joe tom jim bob jack henry christ cup bowl series wall main internet amber phase memorial "
        "enterprise commerce marine marines mobile energy summit bay lake river mount park senior junior lincoln "
        "liberation salvation kurdish kurd kurds arab arabs hausa fulani hutu tutsi pashtun pashtuns uyghur "
        "uyghurs uighur "
        "sunni sunnis shia shiite shiites druze alawite yazidi berber rohingya "
        "day eagle mission media transit reading bath prime".split()
    ),
    common_openers=frozenset(
        "the a an in on at by for with without from to into near outside around between against after before during "
        "since until despite and or but so yet nor if that who which what where when while as because although though "
        "this these those he she they we you i it his her their its our my your no some several many few each every "
        "all "
        "both two three four five six seven eight nine ten hundred then later also however meanwhile yesterday "
        "tomorrow "
        "today monday tuesday wednesday thursday friday saturday sunday about nearly more less under over across "
        "according amid among throughout inside there here not now one another other most such police officials "
        "once how why within through off like just even only still".split()
    ),
    anaphors=_by_class(
        country="country",
        town="city town capital",
        village="village hamlet settlement",
        base="base barracks",
        camp="camp",
        airport="airport terminal airfield",
        admin1="province region governorate state",
        area="enclave area zone",
        building="school hospital prison mosque church market station",
    ),
    definite=frozenset("the this that".split()),
    demonstrative=frozenset("this that".split()),
    arms=frozenset({"mine", "mines"}),
    same=frozenset({"same"}),
    cue=re.compile(
        r"near|outside|around|beside|beyond|close|next|adjacent|border|surround|off|far|edge|outskirts|approaches"
        r"|vicinity|north|south|east|west|from|km|kilomet|mile|met(?:er|re)|yard|between|along|bank|coast|road|highway|entrance|exit|gate|link|connect"
        r"|frontier|toward|bound|heading|way|central|downtown|rural|coastal|cent(?:er|re)|heart|middle|interior|part"
    ),
    held=re.compile(
        rf"\s*,?\s+(?:in|of)\s+(?:the\s+)?(?:(?:\w+\s+){{0,2}}(?:of|in)\s+(?:the\s+)?)?(?:(?:{_QUARTER}(?:ern)?"
        rf"|central)\s+)?"
    ),
    dateline=re.compile(
        r"\s*(?:$|[.:]\s|\(|[—–-]|,\s+(?:\w+day\b|\d|[A-Z]\w+\s+\d|(?:[\w'’-]+\s+){1,3}(?:township|district"
        r"|province|state"
        r"|region|county|oblast|territory|department|governorate)\b))"
    ),
    pact=re.compile(
        r"\b(?:ceasefires?|cease-fires?|truces?|talks|deals?|agreements?|accords?|wars?|tensions?|relations|ties"
        r"|dialogue"
        r"|negotiations|conflicts?|disputes?|pacts?|treat(?:y|ies)|rift|row|alliance|mediat\w+|peace)\b[^.;:]{0,60}$",
        re.I,
    ),
    dealings=re.compile(
        r"\b(?:sanctions?|pressure|embargo|accusations?|demands?|tariffs?|help|support|backing|arms|weapons|orders|war"
        r"|criticism|restrictions?|protests?)\s+(?:\w+\s+)?(?:on|against|by|from)\s+(?:the\s+)?$",
        re.I,
    ),
    owned=re.compile(
        r"-(?:held|controlled|occupied|run|ruled|administered|backed|led|allied|aligned|affiliated|sponsored|funded"
        r"|brokered|mediated|supplied|made|built|trained|appointed|imposed)\b",
        re.I,
    ),
    still_verbs=frozenset(
        "be become remain lie stand sit burn fall wake suffer host witness see shake tremble endure mourn house "
        "have_been "
        "experience contain border face home shut reel".split()
    ),
    head_first=False,
)
