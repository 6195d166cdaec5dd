"""Whether a verb is used to say something here, and where what is said begins."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.detect.attribution_cue import Cue, language_of
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.detect.attribution_press import press_end
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice

_INFINITIVE = re.compile(
    r"\s*(?:\w+ment )?(?:n['’]|ne )?(?:pas )?(?:y |en |l['’])?(?:avoir|être|n['’]avoir|n['’]être|\w{3,}(?:er|ir|re)) "
)


_ONLY = re.compile(r"(?<!\w)(?:ne |n['’])(?!\w* (?:pas|plus|jamais|rien))", re.IGNORECASE)
"""What makes "que" mean *only*."""


def says(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str, words: set[str]) -> bool:
    """Whether the verb is used to say something here; moves ``content_from`` to the clause and may turn ``place``."""
    if cue.place in ("after", "deictic"):
        if cue.place == "after" and cue.lemma in cues.QUOTE_NEEDED and not _beside_quote(text, s, cue):
            return False
        needed = cues.NEEDS_WORD.get(cue.lemma)
        return needed is None or bool(needed.search(text, s.start, s.end))
    rest = text[t.end : s.end]
    number = re.search(
        r"\d|\b(?:une? (?:dizaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|douzaine|quinzaine)"
        r"|dizaines|centaines|dozens|scores|hundreds|deux|trois"
        r"|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cent"
        r"|one|two|three|four|five|seven|eight|nine|ten"
        r"|eleven|twelve|\w+teen|\w+ty|plusieurs|several|no|aucune?|morts?|tués?|victimes?|dead|killed|un|an?)\b",
        re.split(r"[;,](?!\d)", rest)[0][:90] if cue.relative else rest[:90],
        re.IGNORECASE,
    )
    if _of_oneself(s, t, cue, cues) or text[max(s.start, t.start - 3) : t.start].lower() == "so-":
        return False
    if cue.lemma in cues.OF_NEEDED and not cues.OF_NEEDED[cue.lemma].match(rest):
        return False
    told_on = t.i + 1 >= len(s.tokens) or s.tokens[t.i + 1].pos in ("ADP", "PUNCT")
    if cue.lemma in cues.COUNT_SET and told_on and cue.sources and _parenthetical(text, s, t, cue, cues):
        cue.place = "after"
        return True
    near = cues.THAT.search(rest[:40]) if cue.lemma in cues.NUMBER_NEEDED & cues.CLAUSE_NEEDED else None
    if near is not None and not re.search(r"[,;:]|\d", rest[: near.start()]):
        return _clause_after(text, s, t, cue, cues, language)
    if cue.lemma in cues.NUMBER_NEEDED and not number:
        return False
    if cue.lemma in cues.OF_HOSPITALS and not _by_medics(text, cue, language):
        return False
    if (needed := cues.NEEDS_WORD.get(cue.lemma)) and not needed.search(text, s.start, s.end):
        return False
    if cue.lemma in cues.NUMBER_NEEDED or cue.lemma in cues.COUNT:
        if m := re.match(r"\s*of\s+", text[cue.content_from : s.end]):
            cue.content_from += m.end()
        return True
    if (
        cue.lemma == "dire"
        and t.i + 1 < len(s.tokens)
        and s.tokens[t.i + 1].pos == "ADJ"
        and "qu" in text[max(s.start, t.start - 8) : t.start]
    ):
        return False
    begins = cue.content_from
    if cue.act == "assert" and cue.sources and _set_in(s, t, cue, cues):
        cue.place = "after"
        return True
    clause = _clause_after(text, s, t, cue, cues, language)
    if language == "en" and cue.lemma in cues.DIRECT_ADDRESS and cue.place == "before":
        cue.content_from = max(cue.content_from, press_end(text, s, t.i + 1, language))
    if cue.lemma in cues.PERFORMATIVE and _own_plan(text, s, t, cues):
        return False
    if cue.act == "claim_responsibility" and cue.sources and not rest.strip(' .,;»”"'):
        if text[: cue.sources[0].start].rstrip()[-1:] in "»”\"'’" and _parenthetical(text, s, t, cue, cues):
            cue.act, cue.rule, cue.place = "assert", cue.rule + ".that", "after"  # "…," its spokesman claimed.
            return True
    if cue.act == "claim_responsibility":
        return _claims_act(text, s, t, cue, cues, clause)
    if cue.act == "accuse" or (cue.act == "deny" and not cues.THAT.match(rest.lstrip()) and ":" not in rest[:20]):
        cue.content_from = begins
    if cue.lemma in cues.NOT_OF_PLANS and cues.PLAN.match(rest.lstrip()):
        return False
    if cue.lemma in cues.QUOTE_NEEDED and re.match(r"\s*(?:on )?(?:to|à|de|d['’])\b", rest):
        return False  # "continues to insist that", "went on to say"
    if cue.act == "confirm" and not clause and cue.sources and _parenthetical(text, s, t, cue, cues):
        cue.place = "after"
        return True
    if cue.act in ("deny", "accuse", "confirm", "retract"):
        if cue.lemma == "hold-responsible" or cue.act != "confirm":
            return True
        return bool(rest.strip(" .,")) or _may_confirm(text, s, cue, cues, language)
    if language == "en" and cue.lemma == "call" and re.match(r"\s*(?:for|on|off|in|up|out)\b", rest):
        return False
    if not clause and cue.sources and _parenthetical(text, s, t, cue, cues):
        cue.place = "after"
        return cue.lemma not in cues.QUOTE_NEEDED or _beside_quote(text, s, cue)
    if cue.lemma in cues.BLAMING and cues.COMMITTED_BY.search(rest[:90]):
        return True
    if cue.lemma in cues.SUSPECTING and re.match(
        r" (?!that\b)[^,.;]{3,70}? of (?:having )?\w+ing\b| (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*(?=[,.;]|$)", rest
    ):
        return True
    if cue.lemma in cues.CLAUSE_NEEDED:
        return clause or bool(
            cue.lemma in ("montrer", "show")
            and cue.sources
            and s.tokens[cue.sources[0].head].lower in cues.DOCUMENT_NOUNS
        )
    return clause or bool(rest.strip(' .,;»”"'))


def _of_oneself(s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> bool:
    """Whether a reflexive makes another verb of it ("ils se relayaient"): no clause of saying follows."""
    if cue.lemma in cues.REFLEXIVE | cues.SAID_OF_ONESELF | set(cues.BEFORE_REQUIRED) or not cues.REFLEXIVE or t.i == 0:
        return False
    first = next((k for k in range(t.i - 1, max(-1, t.i - 4), -1) if s.tokens[k].pos not in ("AUX", "ADV")), 0)
    own = s.tokens[first].lower in ("se", "s'", "s’")
    return own and not (t.i + 1 < len(s.tokens) and s.tokens[t.i + 1].lower in cues.RELATIVE_OBJECT)


def _own_plan(text: str, s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether an announcement is itself the act: of what the speaker will do or is doing ("announced that it was
    suspending"), or of a measure ("a annoncé la suspension de")."""
    return bool(cues.OWN_PLAN.match(text[t.end : s.end]))


def _claims_act(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, clause: bool) -> bool:
    """Whether what is claimed is an act; "claims that", "claims to have" only say, "claimed lives" says nothing."""
    rest = re.sub(rf",? {cues.NO_PROOF.pattern},?", "", text[t.end : s.end], flags=re.IGNORECASE)
    stripped = re.sub(
        r"^\s*(?:\w+ment |\w+ly |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche |hier |sur \w+ "
        r"|dans un communiqué |,)*",
        "",
        rest,
    )
    if cue.theme is not None or language_of(cues) == "fr" and _clitic_object(s, t):
        return True
    if (
        clause
        and language_of(cues) == "en"
        and any(s.children(k, "nsubj", "nsubj:pass") for k in s.children(t.i, "ccomp"))
    ):
        cue.act, cue.rule = "assert", cue.rule + ".that"  # "claims 30 soldiers were killed"
        return True
    if cues.TERRITORY.match(stripped):
        cue.act, cue.rule = "assert", cue.rule + ".success"
        return True
    if cues.FINITE_CLAIM_CLAUSE.match(stripped) and not re.match(
        r"(?:it|that|l['’])\b(?! (?:was|had|is|has))\w* ?(?:(?:attack|raid|bomb|strike)|\.|,|$|(?:on|in)\b)", stripped
    ):
        cue.act, cue.rule = "assert", cue.rule + ".that"
        return True
    head = re.match(
        r"(?:(?:the|this|that|an?|its|their|both|responsibility for|la|le|les|l['’]|ce|cet|cette|ces|une?|sa|son"
        r"|leur|deux|trois|plusieurs|double|several|two|three|[\w’'-]+(?=\s))\s*){0,5}?"
        r"(?P<n>[\w’'-]+)",
        stripped,
        re.IGNORECASE,
    )
    if head is None:
        return False
    return bool(
        re.match(
            rf"(?:(?:[\w’'-]+\s+){{0,4}}?)(?:l['’]|d['’])?(?:{cues.ACT_OBJECT.pattern})\b", stripped, re.IGNORECASE
        )
    ) and not re.match(
        r"(?:the |les? |la )?(?:lives?|life|victor\w+|asylum|territor\w+|souveraineté|victoire|membres?"
        r"|indépendance|membership|control)\b",
        stripped,
        re.IGNORECASE,
    )


def _clitic_object(s: Sentence, t: Token) -> bool:
    """ "L'ELN l'avait revendiqué": what is claimed is a pronoun before the verb."""
    i = t.i - 1
    while i >= 0 and s.tokens[i].pos in ("AUX", "ADV"):
        i -= 1
    return i > 0 and s.tokens[i].lower in ("l'", "l’", "les", "la", "le") and s.tokens[i].pos == "PRON"


def _clause_after(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str) -> bool:
    """Whether a clause, an infinitive or a quotation follows the verb as what is said; sets ``content_from`` to it."""
    end = min(s.end, t.end + 160)
    m = re.compile(r"[«“\"]|: ?").search(text, t.end, end)
    that = cues.THAT.search(text, t.end, end)
    if that and that.start() - t.end > 2 and _after_speech(text, cue):
        that = None  # "…," she said of the blast that woke her
    if that and language == "fr" and _ONLY.search(text, t.end, that.start()):
        that = None  # "dit n'avoir été prévenu que la veille"
    if language == "fr" and that and (infinitive := _INFINITIVE.match(text, t.end, s.end)):
        if that.start() > infinitive.end() and re.search(r",|\bet\b", text[t.end : that.start()]):
            return True  # "dit avoir tué 20 hommes, chiffre que …"
    if that and (not m or that.start() < m.start()) and _short_gap(text, s, t.end, that.start(), cues):
        cue.content_from = that.end()
        return True
    if (
        m
        and _short_gap(text, s, t.end, m.start(), cues)
        and (
            m[0][0] == ":"
            or text[m.end() : m.end() + 3].strip()[:1].isupper()
            or cues.QUOTED_OBJECT
            and not text[t.end : m.start()].strip()
        )
    ):
        cue.content_from = m.end()
        return True
    for k in s.children(t.i, "ccomp", "xcomp"):
        if k > t.i and s.tokens[k].pos in ("VERB", "AUX", "ADJ", "NOUN"):
            if cues.PREPOSITIONS.match(text, s.tokens[k].start):
                continue  # "…, SANA reported, citing a military source"
            opening = s.tokens[min(s.subtree(k))].lower
            if opening in cues.RELATIVE or opening in ("avant", "après", "pour", "afin", "sans", "before", "after"):
                continue
            if any(t.i < o < k for o in s.children(t.i, "obj")) and language == "fr":
                continue
            begin = s.tokens[min(s.subtree(k))].start
            if text[t.end : begin].strip() == "," and s.tokens[k].has("VerbForm=Part"):
                continue  # "…," he said, weeping
            if begin >= t.end:
                cue.content_from = begin
                return True
    if m := cues.ASKED.match(text, t.end, s.end):
        cue.content_from = m.end()
        return True
    if language == "fr":
        return bool(_INFINITIVE.match(text, t.end, s.end))
    return False


def _after_speech(text: str, cue: Cue) -> bool:
    """Whether the speaker is named right after a quotation that ends with a comma."""
    before = text[max(0, cue.sources[0].start - 4) : cue.sources[0].start].rstrip() if cue.sources else ""
    return bool(re.search(r",[»”\"’']$|[»”\"’'],$", before))


def _short_gap(text: str, s: Sentence, a: int, b: int, cues: ModuleType) -> bool:
    """Whether only adverbs, times, addressees and texts stand between the verb and its clause."""
    bare = cues.NO_PROOF.search(text, a, b)  # "claimed, without offering evidence, that"
    gap = [s.tokens[k] for k in s.tokens_in(a, b) if bare is None or not bare.start() <= s.tokens[k].start < bare.end()]
    verbal = any(
        x.pos in ("VERB", "AUX")
        and (x.has("VerbForm=Fin") or x.lower.endswith(("ing", "ant")))
        or x.lower in cues.RELATIVE
        for x in gap
    )
    return not verbal and len(gap) <= 16


def _parenthetical(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> bool:
    """Whether "X said" stands after or inside what is said: a comma or quotation before it, a verb before that."""
    begin = cue.sources[0].first if cue.sources else t.i
    while begin and s.tokens[begin - 1].pos in ("DET", "NOUN", "PROPN", "ADJ"):
        begin -= 1  # "…, our medics on the spot tell us", "…, the state news agency SANA reported"
    if not begin or s.tokens[begin - 1].lower not in (",", "»", "”", '"', "—", "–", "'", "’", "-"):
        return False
    opening = s.tokens[:1] if s.tokens[0].has("VerbForm=Part") else ()  # "Joint par l'AFP, un habitant déplore …"
    before = s.tokens[len(opening) : begin - 1]
    if not any(x.pos in ("VERB", "AUX") or x.pos == "NUM" and not _date(s, x, cues) for x in before):
        return False
    addressed = cue.lemma in ("tell", "inform", "brief")
    if language_of(cues) == "fr":
        return t.i + 1 >= len(s.tokens) or s.tokens[t.i + 1].pos == "PUNCT"
    for x in s.tokens[t.i + 1 :]:
        if x.pos in ("PUNCT", "ADP", "SCONJ", "SPACE") or x.lower in cues.TIME_WORDS:
            return True
        if x.pos == "ADV" and not addressed or x.dep == "nmod:poss":
            continue
        if not addressed:
            return False
        inner = phrase_from(s, x.i, cues)
        return inner is not None and (
            inner.last + 1 >= len(s.tokens)
            or s.tokens[inner.last + 1].pos in ("PUNCT", "ADP")
            or (s.tokens[inner.last + 1].lower in cues.TIME_WORDS)
        )
    return True


def _may_confirm(text: str, s: Sentence, cue: Cue, cues: ModuleType, language: str) -> bool:
    """ "La famille confirme.": what was told before, where a speaker stands alone with the verb."""
    if cue.act != "confirm" or not cue.sources or cue.sources[0].first > s.tokens[0].i + 1:
        return False
    words = text[cue.sources[0].start : cue.sources[0].end]
    return cue.sources[0].pronoun or classify_voice(words, language).kind not in ("unknown", "document")


def _beside_quote(text: str, s: Sentence, cue: Cue) -> bool:
    """Whether a quotation closes right before the cue and its speaker ("« … », reprend le colonel")."""
    begin = min([cue.start, *[p.start for p in cue.sources]])
    return text[s.start : begin].rstrip(" ,\u00a0\u202f—–-")[-1:] in ("»", "”", '"', "’", "'", "?", "!", "…")


def _set_in(s: Sentence, t: Token, cue: Cue, cues: ModuleType) -> bool:
    """Whether "X said" is set between a subject and its verb ("The shells, the governor said, fell on a school")."""
    begin = cue.sources[0].first
    if begin < 2 or s.tokens[begin - 1].lower != "," or begin > t.i:
        return False
    lead = [x for x in s.tokens[:begin] if x.pos != "SPACE"]
    opening = next((x.i + 1 for x in reversed(lead[:-1]) if x.lower in (";", ":", ".")), 0)
    head = s.tokens[opening:begin]
    if head[0].pos not in ("DET", "PROPN", "NUM", "NOUN", "ADJ") or head[0].lower in cues.TIME_WORDS:
        return False
    if any(x.pos in ("VERB", "AUX") for x in head):
        return False
    comma = next((x.i for x in s.tokens[t.i + 1 : t.i + 9] if x.lower == ","), None)
    if comma is None or comma + 1 >= len(s.tokens):
        return False
    if any(x.pos in ("VERB", "AUX", "SCONJ", "PRON") for x in s.tokens[t.i + 1 : comma]):
        return False
    following = [x for x in s.tokens[comma + 1 : comma + 5] if x.pos not in ("PART", "ADV") and x.lower not in cues.NE]
    return bool(following) and following[0].pos in ("VERB", "AUX")


def _date(s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether a number is a day or a year ("on 18 March 2023"), nobody's toll."""
    near = s.tokens[max(0, t.i - 1) : t.i + 2]
    return any(x.lower in cues.TIME_WORDS for x in near) or len(t.text) == 4 and t.text.startswith(("19", "20"))


def _by_medics(text: str, cue: Cue, language: str) -> bool:
    return any(classify_voice(text[p.start : p.end], language).kind == "medical" for p in cue.sources)
