"""English nouns by what they name: whom or what an act is done to. Lemmas or forms, lower case.

The classes are the conditions ``subj``, ``obj`` and ``to`` of the vocabulary's terms. None depends on a camp."""

from __future__ import annotations

from recoupe.lang.en.actors import HEADS
from recoupe.lang.en.people import GROUP_NOUNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CROWD = _words(
    "protester protesters demonstrator demonstrators crowd crowds marcher rioter mob mobs rally protest"
    " demonstration students student youths youth activists supporters residents villagers farmers workers"
    " opponents teachers thousands hundreds women people mourners strikers settlers locals"
)
"""People in a street: what a protest is made of and what a crackdown is aimed at."""

PROTEST = _words("protest demonstration march rally sit-in riot gathering vigil strike")

PERSON = _words(
    "person people man woman men women child children boy girl teenager teen baby civilian villager resident"
    " citizen farmer herder fisherman trader driver passenger traveller traveler commuter worker employee staff"
    " aid volunteer pupil student schoolboy schoolgirl schoolchild teacher lecturer doctor nurse medic priest"
    " pastor imam cleric monk nun worshipper worshiper tourist foreigner national expatriate refugee migrant"
    " hostage captive detainee prisoner inmate suspect opponent activist protester demonstrator member official"
    " leader agent policeman policemen police officer soldier troop guard fighter rebel militant militiaman"
    " insurgent jihadist terrorist gunman bandit peacekeeper journalist reporter lawyer judge prosecutor mayor"
    " lawmaker senator minister president candidate chief commander general colonel family brother sister son"
    " daughter father mother husband wife victim muslim christian jew hindu sunni shiite individual adult"
    " relative parent colleague compatriot unionist delegate observer technician engineer contractor miner youth"
    " schoolchildren bystander passer-by passerby shopkeeper sailor crew servicemen serviceman troops kid kids"
    " mastermind ringleader accomplice perpetrator attacker killer courier fugitive ringleaders"
    " girls boys pilot cameraman schoolteacher parishioner curate warden guard medics"
)

CHOSEN = _words(
    "journalist reporter judge prosecutor mayor lawmaker deputy senator minister president candidate governor"
    " ambassador diplomat archbishop bishop cardinal lawyer general colonel commander leader unionist writer"
    " opponent councillor councilor politician activist blogger spokesman adviser cleric elder chief premier"
    " envoy scientist broadcaster presenter anchor columnist editor publisher host novelist poet"
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
    "president minister chancellor king prince emir premier ambassador diplomat envoy mediator negotiator"
    " delegation delegate leader chief official secretary governor senator representative spokesman adviser"
    " attache consul counterpart general commander ministers leaders negotiators"
)

RIOTERS = _words("rioter rioters protester protesters demonstrator demonstrators mob mobs youths looters hooligans")

STATE = _words(
    "side sides parties factions government state country parliament union organisation organization council"
    " authorities nations junta"
)

DEMO = _words(
    "protester protesters demonstrator demonstrators crowd crowds marcher marchers rally protest demonstration"
    " demonstrations protests march sit-in gathering picketers rioter rioters mob procession mourners vigil"
)
"""Words of a crowd that stands for a cause, against residents or students at large."""

RAIDER = _words(
    "gunman gunmen assailant assailants attacker attackers bandit bandits raider raiders militiaman militiamen"
    " jihadist jihadists terrorist terrorists kidnapper kidnappers extremist extremists gang gangs herdsmen"
    " herder herders militant militants insurgent insurgents robber robbers hitmen hitman sicario sicarios"
    " pirate pirates rustler poacher horseman horsemen looter vandal saboteur trafficker smuggler thug marauder"
)

CIVPLACE = _words(
    "village villages hamlet home homes house houses school church mosque market hospital clinic hotel restaurant"
    " bar camp compound building room dormitory dormitories seminary university college monastery community shop"
    " farm synagogue temple nightclub cafe office offices store mall farmland residence settlement"
)

TOWN = _words(
    "city town village capital base garrison stronghold fort outpost enclave airport airfield bastion hamlet"
    " settlement municipality provincial-capital"
)

CAR = _words("car bus truck lorry train taxi van wave tram motorbike motorcyclist motorist trend")

ABSTRACT = _words(
    "action actions rock rocks tree trees rain rains rainfall snow waves outage crisis economy inflation"
    " recession decision law announcement sanction sanctions drought storm hurricane cyclone typhoon earthquake"
    " quake flood floods tornado tsunami pandemic virus epidemic disease shortage shortages price prices cut cuts"
    " tax tariffs scandal news idea thought problem report book film song deal strike_action fire blaze wildfire"
    " downturn cold heatwave wind lightning temperature slump market reality measure measures question"
)
"""What strikes or hits without force."""

ABSTRACTED = _words(
    "deal agreement balance chord tone gold pose bargain note record target jackpot road wall snag rate level"
    " high low economy headline headlines stride problem issue question ceiling milestone peak"
    " brake brakes button nerve optimism accord pact compromise sales fund funds confidence industry sector"
    " growth inflation corruption poverty crime fraud"
)
"""What is struck, hit, attacked or fought without force."""

SPORT = _words("team teams club clubs striker player players squad coach teammate midfielder batsman boxer fans")

BODY = _words("body bodies corpse corpses remains grave graves cadaver")

POLICE = _words(
    "police policeman policemen officer officers gendarme gendarmes security forces soldiers troops agent agents"
    " guard guards detective detectives"
)

TROOPS = _words(
    "troop troops soldier soldiers army force forces battalion brigade regiment contingent reinforcement"
    " reinforcements unit column tank tanks armour armor paratrooper commando garrison detachment division"
    " mercenary peacekeeper marine marines personnel navy infantry military serviceman fleet warship vehicles"
    " convoy patrol paramilitary"
)

ATTACKER = _words(
    "rebel insurgent militiaman militiamen militant jihadist terrorist fighter gunman gunmen assailant attacker"
    " bandit guerrilla guerilla militia gang group sniper separatist islamist taliban kidnapper raider mutineer"
    " extremist paramilitary enemy infiltrator men cadre maoist"
)

MOB = _words(
    "mob mobs crowd crowds villagers residents vigilantes rioter rioters protester protesters demonstrator"
    " demonstrators youths"
)

PLACE = _words(
    "city town village locality settlement region province district territory area zone neighbourhood"
    " neighborhood suburb commune capital hill hilltop height mountain island position enclave sector valley"
    " country border hamlet oasis frontline bridge crossroads junction road pass bank river pocket bastion"
    " stronghold gorge plateau peninsula corridor strait delta plain coast strip bridgehead salient frontline canton"
    " county governorate prefecture oblast outskirts heights land outpost checkpoint field crossing"
    " centre center oilfield quarter"
)

BUILDING = _words(
    "base airport camp barracks post station building school university hospital clinic mosque church cathedral"
    " temple synagogue market palace headquarters hotel restaurant prison factory plant dam refinery port embassy"
    " consulate ministry parliament airfield garrison office house home villa tower complex depot warehouse"
    " facility square bridge theatre theater shop store police-station installation airbase block apartment mall"
    " stadium hall courthouse shrine customs"
)

VEHICLE = _words(
    "vehicle car truck lorry bus van motorcycle motorbike train ship boat convoy tank pick-up pickup canoe tanker"
    " minibus ambulance tractor jeep aircraft helicopter plane ferry taxi vessel warship frigate trawler barge dinghy"
)

PROPERTY = (
    _words(
        "property shop store crop granary field pipeline pylon grid infrastructure supplies aid warehouse depot mast"
        " kiosk stall livestock statue monument cemetery well line archive ballot flag tyre tire barricade hut tent"
        " gravestone tombstone headstone tomb grave icon sculpture"
        " shelter window windows business businesses dwelling house home shanty equipment"
    )
    | BUILDING
)

AIRCRAFT = _words("gunship gunships warplane aircraft plane jet helicopter airplane drone chopper warplanes")
TREES = _words("tree grove orchard vineyard palm")
SETTLERS = _words("settler settlers")
CATTLE = _words("cattle livestock cow herd sheep goat camel")
SALVE = _words("salvo volley barrage round")
SHOT = _words("shot shots round gunshot gunshots gunfire bullet")
STONE = _words("stone rock brick petrol molotov")
TEARGAS = _words("gas teargas bullet bullets cannon rounds ammunition pepper")
ACCORD = _words(
    "agreement accord deal treaty truce ceasefire cease-fire pact protocol compromise memorandum mou settlement"
)
SANCTION = _words("sanction embargo blockade curfew restriction ban tariff")
PARTY = _words(
    "party militia group organisation organization movement association newspaper ngo union media"
    " radio station channel broadcaster outlet website television weekly daily church sect charity"
)
AID = _words(
    "aid food medicine assistance relief supplies tonne ton help water package parcel ration blanket vaccine grain"
    " wheat flour rice tent kit"
)
ASSET = _words("asset fund account")
BASE = _words("base headquarters camp post point checkpoint outpost barracks position garrison")
BORDER = _words("border crossing frontier")
EVENT = _words("attack assault offensive raid incursion protest revolt riot uprising insurrection bomb device")
DEMANDABLE = _words(
    "withdrawal departure resignation expulsion release end halt ceasefire cease-fire truce cessation inquiry"
    " investigation embargo sanction lifting justice calm restraint dialogue de-escalation meeting intervention"
    " deployment respect dissolution extradition negotiation boycott uprising mobilisation strike election"
    " protection opening access suspension revenge closure repeal reform peace independence impeachment ouster"
    " removal talks action probe stop return arrest referendum"
)
HOSTILE = _words(
    "avenge retaliate respond attack strike hit destroy kill punish hunt crush annihilate eliminate fight"
    " continue bomb invade raze expel retake revenge retaliation crackdown intensify defeat wipe flush resist"
    " oppose halt"
)
"""Verbs that make a vow a threat."""

ARMED_PLACES = _words(
    "depot factory plant workshop warehouse store stockpile cache site position post emplacement silo dump base"
)
"""What is named by the weapons that it holds or makes ("an artillery position", "a drone factory")."""

CLASSES: dict[str, frozenset[str]] = {
    "airliner": _words("airbus boeing airliner jetliner airliners"),
    "earthwork": _words(
        "bund embankment ridge trench trenches dyke berm earthwork rampart bunker bunkers redoubt"
        " barricade line lines hill heights"
    ),
    "road": _words(
        "bridge road roads highway motorway street streets junction railway tracks"
        " runway port crossing roundabout intersection track"
    ),
    "armoury": _words("armoury armouries armory armories arsenal arsenals"),
    "bodypart": _words("head back neck chest face temple heart throat stomach"),
    "crowd": CROWD,
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
    "airdefence": frozenset({"defence", "defences", "defense", "defenses"}),
    "war": frozenset({"insurgency", "war", "conflict", "rebellion"}),
    "it": frozenset({"it"}),
    "aim": frozenset(["target", "targets"]),
    "custody": frozenset({"custody", "detention"}),
    "terms": frozenset({"terms", "roadmap", "timetable", "swap", "exchange", "borders"}),
    "device": frozenset({"device", "devices", "parcel", "package", "charge", "charges"}),
    "demo": DEMO,
    "rioters": RIOTERS,
    "raider": RAIDER,
    "civplace": CIVPLACE,
    "town": TOWN,
    "car": CAR,
    "abstract": ABSTRACT,
    "abstracted": ABSTRACTED,
    "body": BODY,
    "airforce": frozenset({"airforce", "warplanes"}),
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
        "artillery howitzer howitzers gunners battery batteries cannon guns gunboat gunboats warship warships"
    ),
    "monument": _words("statue statues monument monuments bust memorial"),
    "partisan": _words("supporter supporters fan fans partisans partisan sympathisers backers students"),
    "group": _words("clan clans tribe tribes community communities faction factions side sides neighbours neighbors"),
    "bomber": _words("bomber bombers attacker kamikaze"),
    "bed": frozenset({"bed", "beds"}),
    "blow": _words("shock shocks blow blows lash lashes stroke strokes"),
    "store": _words("warehouse depot store shop granary supermarket stockroom pharmacy home house"),
    "sitin": _words("sit-in encampment camp vigil rally protest demonstration march in"),
    "flag": _words("flag flags banner colours colors"),
}

COLLECTIVES = _words(
    "dozen dozens hundred hundreds thousand thousands score scores group number several majority part half third"
    " millions million member members column series wave team convoy tonne ton dollar dollars euro worth couple"
    " all some many most hail lot whole rest entirety bulk much band handful pack batch party contingent string"
    " cluster"
    " chunk swathe swath stretch crowd bunch group three-quarters two-thirds"
)
"""Heads that only count: the class is that of "of …" below them."""

TITLES = _words(
    "mr mr. mrs ms dr dr. president general colonel captain minister sheikh imam commander abu gen. col. sgt. sir"
    " father sister bishop pastor archbishop rabbi professor prof."
)
"""Words before a name that make it a person's."""

MARCHES = _words("protest demonstrate march rally parade chant picket")
"""Verbs of a crowd that stands for a cause."""
