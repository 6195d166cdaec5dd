"""How English says that people were killed, injured, missing, captured or displaced, and what those people are called.

Forms are lower case with straight apostrophes. A reading is ``(field, role, shape)``. Roles: ``object`` (a transitive
verb: its object, or its subject in the passive, is the victim), ``subject`` (an intransitive verb or idiom: its
subject is), ``state`` (an adjective said of the victims), ``noun`` (a word that names the victims themselves, or is
counted for them). A trailing ``!`` on the field marks verbs that also take things ("seize 12 rifles"): they ask for a
noun of people; ``~`` asks for lives ("cost 12 lives"). Shapes: ``ed`` (past, participle) ``part past ger fin inf``."""

from __future__ import annotations

import re

from recoupe.lang.en.harm_phrases import ACCORDING as ACCORDING
from recoupe.lang.en.harm_phrases import AMONG as AMONG
from recoupe.lang.en.harm_phrases import AMONG_COUNTED as AMONG_COUNTED
from recoupe.lang.en.harm_phrases import AMONG_FIELDS as AMONG_FIELDS
from recoupe.lang.en.harm_phrases import AMONG_THEM as AMONG_THEM
from recoupe.lang.en.harm_phrases import ANYONE as ANYONE
from recoupe.lang.en.harm_phrases import BARE_PLURALS as BARE_PLURALS
from recoupe.lang.en.harm_phrases import BODIES as BODIES
from recoupe.lang.en.harm_phrases import CARE as CARE
from recoupe.lang.en.harm_phrases import COUNT_VERBS as COUNT_VERBS
from recoupe.lang.en.harm_phrases import CRITICAL as CRITICAL
from recoupe.lang.en.harm_phrases import DENY as DENY
from recoupe.lang.en.harm_phrases import DENY_END as DENY_END
from recoupe.lang.en.harm_phrases import GAP as GAP
from recoupe.lang.en.harm_phrases import INDEFINITE as INDEFINITE
from recoupe.lang.en.harm_phrases import KEEPING as KEEPING
from recoupe.lang.en.harm_phrases import LISTED as LISTED
from recoupe.lang.en.harm_phrases import NO_ZERO as NO_ZERO
from recoupe.lang.en.harm_phrases import NOT_TOLD as NOT_TOLD
from recoupe.lang.en.harm_phrases import PAIRED as PAIRED
from recoupe.lang.en.harm_phrases import PART_AFTER as PART_AFTER
from recoupe.lang.en.harm_phrases import PHRASE_GATE as PHRASE_GATE
from recoupe.lang.en.harm_phrases import PLACED as PLACED
from recoupe.lang.en.harm_phrases import REVISED as REVISED
from recoupe.lang.en.harm_phrases import SAID_AFTER as SAID_AFTER
from recoupe.lang.en.harm_phrases import SAID_BEFORE as SAID_BEFORE
from recoupe.lang.en.harm_phrases import TO_DEATH as TO_DEATH
from recoupe.lang.en.harm_phrases import TOLL_AFTER as TOLL_AFTER
from recoupe.lang.en.harm_phrases import TOLL_LINK as TOLL_LINK
from recoupe.lang.en.harm_phrases import TRAILING as TRAILING
from recoupe.lang.en.harm_phrases import WITH as WITH
from recoupe.lang.en.harm_phrases import ZERO_PHRASE as ZERO_PHRASE
from recoupe.lang.en.harm_phrases import ZERO_VERB as ZERO_VERB
from recoupe.lang.en.people import GROUP_PATTERNS as GROUP_PATTERNS

Reading = tuple[str, str, str]


def forms(verb: str) -> dict[str, str]:
    """The forms of a verb, each with its shape. ``kill`` is regular, ``kidnap+`` doubles its last letter, and
    ``take took taken taking`` names its past, participle and -ing form."""
    parts = verb.split("_")
    if len(parts) > 1:
        base, past, participle, ing = parts
        found = {past: "past", participle: "part"} if past != participle else {past: "ed"}
        return {**found, ing: "ger", base: "inf", base + "s": "fin"}
    if verb.endswith("+"):
        base = verb[:-1]
        return {base: "inf", base + "s": "fin", base + base[-1] + "ed": "ed", base + base[-1] + "ing": "ger"}
    if verb.endswith("e"):
        return {verb: "inf", verb + "s": "fin", verb + "d": "ed", verb[:-1] + "ing": "ger"}
    return {verb: "inf", verb + ("es" if verb.endswith(("sh", "ch", "ss")) else "s"): "fin", verb + "ed": "ed",
            verb + "ing": "ger"}  # fmt: skip


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _by_field(entries: dict[str, str]) -> dict[str, str]:
    """Word or phrase -> field, of words parted by commas."""
    return {" ".join(word.split()): field for field, words in entries.items() for word in words.split(",")}


_VERBS = {
    ("killed", "object"): """kill murder slay_slew_slain_slaying massacre slaughter behead decapitate assassinate
        lynch martyr electrocute hang crucify_crucified_crucified_crucifying strangle disembowel""",
    ("killed!", "object"): """execute neutralize neutralise eliminate bury_buried_buried_burying
        lose_lost_lost_losing butcher poison drown""",
    ("killed~", "object"): "claim cost_cost_cost_costing take_took_taken_taking",
    ("killed", "subject"): "die_died_died_dying perish",
    ("injured", "object"): "injure wound hurt_hurt_hurt_hurting maim harm",
    ("captured", "object"): "abduct kidnap+ arrest detain imprison jail apprehend",
    ("captured!", "object"): """capture seize hold_held_held_holding take_took_taken_taking
        free_freed_freed_freeing release rescue liberate snatch intern""",
    ("displaced", "object"): "displace uproot",
    ("displaced!", "subject"): "flee_fled_fled_fleeing",
    ("missing", "subject"): "disappear vanish",
}
NOT_ALONE = _set("wound wounds lives harm harms harming")

_IDIOMS: tuple[tuple[str, str, str, str], ...] = (
    ("shoot_shot_shot_shooting", "dead", "killed", "object"),
    ("shoot_shot_shot_shooting", "and killed", "killed", "object"),
    ("shoot_shot_shot_shooting", "to death", "killed", "object"),
    *(
        ("shoot_shot_shot_shooting", f"in the {part}", "injured", "object")
        for part in sorted(
            _set("leg legs head arm chest back stomach foot shoulder face neck abdomen hand groin thigh")
        )
    ),
    ("gun+", "down", "killed", "object"),
    ("mow", "down", "killed", "object"),
    ("mow_mowed_mown_mowing", "down", "killed", "object"),
    ("cut_cut_cut_cutting", "down", "killed", "object"),
    ("hack", "to death", "killed", "object"),
    ("stab+", "to death", "killed", "object"),
    ("beat_beat_beaten_beating", "to death", "killed", "object"),
    ("burn_burned_burned_burning", "to death", "killed", "object"),
    ("burn_burnt_burnt_burning", "to death", "killed", "object"),
    ("burn_burned_burned_burning", "alive", "killed", "object"),
    ("burn_burnt_burnt_burning", "alive", "killed", "object"),
    ("crush", "to death", "killed", "object"),
    ("torture", "to death", "killed", "object"),
    ("trample", "to death", "killed", "object"),
    ("stone", "to death", "killed", "object"),
    ("club+", "to death", "killed", "object"),
    ("bludgeon", "to death", "killed", "object"),
    ("shoot_shot_shot_shooting", "and wounded", "injured", "object"),
    ("shoot_shot_shot_shooting", "and injured", "injured", "object"),
    ("beat_beat_beaten_beating", "up", "injured!", "object"),
    ("take_took_taken_taking", "into custody", "captured", "object"),
    ("place", "under arrest", "captured", "object"),
    ("place", "under house arrest", "captured", "object"),
    ("put_put_put_putting", "behind bars", "captured", "object"),
    ("put_put_put_putting", "in jail", "captured", "object"),
    ("put_put_put_putting", "to death", "killed", "object"),
    ("lose_lost_lost_losing", "their lives", "killed", "subject"),
    ("lose_lost_lost_losing", "his life", "killed", "subject"),
    ("lose_lost_lost_losing", "her life", "killed", "subject"),
    ("meet_met_met_meeting", "their deaths", "killed", "subject"),
    ("pass", "away", "killed", "subject"),
    ("bleed_bled_bled_bleeding", "to death", "killed", "subject"),
    ("starve", "to death", "killed", "subject"),
    ("succumb", "to", "killed", "subject"),
    ("take_took_taken_taking", "hostage", "captured", "object"),
    ("take_took_taken_taking", "captive", "captured", "object"),
    ("take_took_taken_taking", "prisoner", "captured", "object"),
    ("take_took_taken_taking", "away", "captured!", "object"),
    ("hold_held_held_holding", "hostage", "captured", "object"),
    ("hold_held_held_holding", "captive", "captured", "object"),
    ("lead_led_led_leading", "away", "captured!", "object"),
    ("march", "off", "captured!", "object"),
    ("round", "up", "captured!", "object"),
    ("pick", "up", "captured!", "object"),
    ("carry_carried_carried_carrying", "off", "captured!", "object"),
    ("make_made_made_making", "off with", "captured!", "object"),
    ("go_went_gone_going", "missing", "missing", "subject"),
    ("come_came_come_coming", "back", "missing?", "subject"),
    ("return", "home", "missing?", "subject"),
    ("account", "for", "missing?", "object"),
    ("leave_left_left_leaving", "behind", "missing!", "object"),
    ("flee_fled_fled_fleeing", "their", "displaced", "subject"),
    *(
        ("flee_fled_fled_fleeing", rest, "displaced", "subject")
        for rest in (
            "the fighting",
            "the violence",
            "the clashes",
            "the war",
            "the attacks",
            "the shelling",
            "from their",
        )
    ),
    ("sustain", "injuries", "injured", "subject"),
    ("sustain", "wounds", "injured", "subject"),
    ("suffer", "injuries", "injured", "subject"),
    ("suffer", "wounds", "injured", "subject"),
    ("drive_drove_driven_driving", "from", "displaced!", "object"),
    ("force", "from", "displaced!", "object"),
    ("force", "to flee", "displaced!", "object"),
    ("force", "out of", "displaced!", "object"),
)
"""A verb with the words that stand right after it. ``?``: only where it is negated ("had not come back")."""

STATES = _by_field(
    {
        "killed": "dead, to death",
        "missing": "missing, unaccounted for",
        "captured": "hostage, captive, in captivity, prisoner, in custody",
        "displaced": "homeless",
        "injured": """hurt, critically wounded, wounded, in critical condition, in a critical condition, in serious
            condition, in a serious condition""",
    }
)
"""Adjectives and phrases said of the victims, right after them or after "be", "left", "feared", "found"."""

NOUNS = _by_field(
    {
        "killed": """dead, death, deaths, fatality, fatalities, body, bodies, corpse, corpses, killed, slain,
            killings, martyrs, martyr""",
        "injured": "wounded, injured, injuries, injury, hurt",
        "missing": "missing, disappearances",
        "captured": """hostage, hostages, captive, captives, prisoner, prisoners, detainee, detainees, abductee,
            abductees, arrest, arrests, detentions, abductions""",
        "displaced": "displaced",
    }
)
"""Nouns counted for people harmed ("12 dead", "23 bodies", "943 arrests")."""
BOTH = _set("casualty casualties victim victims losses")
"""Dead and wounded alike: a zero of these is a zero of both, any other number of them fits no field."""
BOTH_NOT = _set("material")

ACTS = _by_field(
    {
        "killed": """death, deaths, killing, killings, murder, murders, assassination, execution, massacre,
            slaughter, lives, life, body, bodies, corpse, remains, corpses, loss, beheading, lynching,
            slaying, burial""",
        "injured": "wounding",
        "captured": """abduction, abductions, kidnapping, kidnap, capture, arrest, arrests, detention, release,
            rescue, freeing""",
        "captured!": "seizure, liberation",
        "missing": "disappearance",
        "displaced": "displacement",
    }
)
"""Nouns of the act, with the victims after "of" ("the death of two soldiers", "claimed the lives of nine")."""
ACT_LINKS = _set("of")
PARTITIVE = _set("of among")
PARTITIVE_PRONOUNS = _set("them whom these those us which own")
RELATIVE = _set("whom which")
LIVES = _set("lives life")
PARENTS = _set("father mother dad mum mom parent grandfather grandmother widow widower")
"""Nouns whose "of" counts children who are not spoken of ("a father of four")."""
PART_MARKS = _set("including among include included notably counting")
"""Words before a number that is part of the number before ("14 people, including three women")."""

BE = _set("is are was were be been being 's 're get got gets getting remain remains remained lay lie")
HAVE = _set("has have had having 've")
SKIP = _set("""left feared found reported confirmed believed presumed thought known said also still later now then
    since reportedly allegedly seriously critically badly severely lightly slightly fatally mortally gravely
    others other more to have instantly already not n't yet all both never ever either themselves initially
    eventually subsequently declared pronounced listed previously immediately who that - again""")
MODAL = _set("could would might may will should can must shall wo 'll ca")
IF = _set("if unless lest whether")
NOT = _set("not n't never")
OR = _set("or and and/or nor")
NOBODY = _set("nobody none")
NEGATION: frozenset[str] = frozenset()

TOLL = _set("toll tolls count number figure tally total estimate estimates it")
"""Nouns whose number may follow bare ("raised the toll to 73")."""
TOLL_DEAD = _set("toll tolls")
MANNER = _set("critically seriously badly severely lightly slightly gravely")
MANNER_OF = dict.fromkeys(MANNER, "injured")

CALENDAR = _set("""january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday ramadan christmas easter""")
"""Words of time that a parser may take for a person's name ("Last May, 35 people died")."""
COLLECTIVES = _set("family families household households")
"""Counted households are no number of people."""
THINGS = _set("""drone drones plane planes aircraft helicopter helicopters tank tanks vehicle vehicles missile
    missiles rocket rockets armour truck trucks shell shells bomb bombs explosion explosions attack attacks
    strike strikes house houses home homes village villages town towns base bases position positions motorbike
    motorbikes motorcycles weapon weapons rifle rifles cow cows cattle sheep goat goats livestock animal animals
    tree trees car cars boat boats ship ships vessel vessels tanker tankers bus buses minibus dollars euros days
    hours months years weeks times kilometres kilometers miles countries country city cities district districts
    province provinces territory targets target objective satellite building buildings raid raids battle battles
    ambush deal law plan war election elections bridge bridges school schools mosque church hospital hospitals
    outpost outposts checkpoint checkpoints post posts settlement settlements state states seats talks meetings
    meeting rounds round laptops phones seat hostage-taking airport clash clashes shootout firefight
    gunfight operation operations offensive crossfire
    blast blasts incident incidents massacre crime""")


SINGULAR_ARTICLES = _set("a an one another")
ONE_WORDS = _set("one")
DEFINITE = _set("the his her its their our my this that")
TWO_WORDS = _set("both")
"""Determiners that count two people ("both pilots")."""
ORDINALS = _set("second third fourth fifth sixth")
"""After "a": one more of those just counted ("three were killed and a fourth captured")."""
OTHERS = _set("other others more")


def _readings() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, list[Reading]] = {"beaten": [("injured!", "object", "part")]}
    for (field, role), verbs in _VERBS.items():
        for verb in verbs.split():
            for form, shape in forms(verb).items():
                found.setdefault(form, []).append((field, role, shape))
    for form in NOT_ALONE:
        found.pop(form, None)
    return {form: tuple(r) for form, r in found.items()}


def _idioms() -> dict[str, tuple[tuple[tuple[str, ...], Reading], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Reading]]] = {}
    for verb, rest, field, role in _IDIOMS:
        for form, shape in forms(verb).items():
            found.setdefault(form, []).append((tuple(rest.split()), (field, role, shape)))
    return {form: tuple(r) for form, r in found.items()}


READINGS = _readings()
"""Form of a verb of harm -> its readings."""
IDIOMS = _idioms()
"""First form of an idiom -> the words that must follow it and the reading of the whole."""
ONE_NOT = _set("death injury arrest fatality dead")
"""After "a" these name an act, not one person harmed; "one death" counts."""
ONE_NOT_GROUP = _set("""majority minority half
    life crew figure total number group team unit battalion convoy series string couple dozen
    hundred thousand""")
"""Singular nouns that are no single person."""
BEFORE_SKIP = frozenset(
    {"the", "its", "his", "their", "all", "another", "“", "”", '"', "further", "these", "those", "also", "our", "her"}
)
NOT_ACTIVE_AFTER = _set("the of")
AND = _set("and")
JOINERS = _set(", and as well along with plus also the his her their but then")
TOLL_DETS = _set("the of")
PURPOSE = re.compile(
    r"\b(?:(?:want\w*|threaten\w*|plan\w*|plot\w*|intend\w*|vow\w*|try|tried|trying|seek\w*|sought|attempt\w*|"
    r"order\w*|aim\w*|"
    r"able|likely|expected|designed|enough|in order|meant|hop\w+) to|would|could)\s+$"
)
"""Before an infinitive: what is wanted or feared, not done."""


def ACT_PAIR(act: str, link: str, before: str) -> bool:
    """Whether the noun of the act takes its victims with this preposition; English always "of"."""
    return True


REPORTS = _set("report reports")
EPISTEMIC = _set("may might could must")
ALONG = _set("along well plus")
OWN_SIDE = _set("own")
SINGLE = _set("single")
VOICED = _set("according said say says")
MODIFIERS = _set("death casualty hostage prisoner body arrest injury victim captive detainee fatality corpse martyr")
"""Nouns of harm that may only qualify the noun after them ("12 arrest warrants")."""
FURTHER = _set("further additional")
OF_THE: frozenset[str] = frozenset()

AT_LEAST = frozenset({"at least", "fewer than", "less than", "minimum of"})
"""The two words before *one* that make it a minimum."""
