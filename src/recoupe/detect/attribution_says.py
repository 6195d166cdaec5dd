"""Whether a verb is used to say something here, and where what is said begins."""

from __future__ import annotations

import re
from types import ModuleType

from recoupe.detect.attribution_cue import Cue, language_of
from recoupe.detect.attribution_phrase_search import phrase_from
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.voices import classify_voice

_INFINITIVE = re.compile(
    r"\s*(?:\w+ment )?(?:n['’]|ne )?(?:pas )?(?:y |en |l['’])?(?:avoir|être|n['’]avoir|n['’]être|\w{3,}(?:er|ir)) "
)


def says(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, language: str, words: set[str]) -> bool:
    """Whether the verb is used to say something here; moves ``content_from`` to the clause and may turn ``place``."""
    if cue.place in ("after", "deictic"):
        needed = cues.NEEDS_WORD.get(cue.lemma)
        return needed is None or bool(needed.search(text, s.start, s.end))
    rest = text[t.end : s.end]
    number = re.search(
        r"\d|\b(?:une? (?:dizaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|douzaine|quinzaine)"
        r"|dizaines|centaines|dozens|scores|hundreds|deux|trois"
        r"|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cent"
        r"|one|two|three|four|five|seven|eight|nine|ten"
        r"|eleven|twelve|\w+teen|\w+ty|plusieurs|several|no|aucune?|morts?|tués?|victimes?|dead|killed|un|an?)\b",
        rest[:90],
        re.IGNORECASE,
    )
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
    clause = _clause_after(text, s, t, cue, cues, language)
    if cue.lemma in cues.PERFORMATIVE and _own_plan(text, s, t, cues):
        return False
    if cue.act == "claim_responsibility":
        return _claims_act(text, s, t, cue, cues, clause)
    if cue.act == "accuse" or (cue.act == "deny" and not cues.THAT.match(rest.lstrip()) and ":" not in rest[:20]):
        cue.content_from = begins
    if cue.lemma in cues.NOT_OF_PLANS and cues.PLAN.match(rest.lstrip()):
        return False
    if cue.act in ("deny", "accuse", "confirm", "retract"):
        if cue.lemma == "hold-responsible" or cue.act != "confirm":
            return True
        return bool(rest.strip(" .,"))
    if language == "en" and cue.lemma == "call" and re.match(r"\s*(?:for|on|off|in|up|out)\b", rest):
        return False
    if not clause and cue.sources and _parenthetical(text, s, t, cue, cues):
        cue.place = "after"
        return True
    if cue.lemma in cues.BLAMING and cues.COMMITTED_BY.search(rest[:90]):
        return True
    if cue.lemma in cues.CLAUSE_NEEDED:
        return clause or bool(
            cue.lemma in ("montrer", "show")
            and cue.sources
            and s.tokens[cue.sources[0].head].lower in cues.DOCUMENT_NOUNS
        )
    return clause or bool(rest.strip(' .,;»”"'))


def _own_plan(text: str, s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether an announcement is itself the act: of what the speaker will do or is doing ("announced that it was
    suspending"), or of a measure ("a annoncé la suspension de")."""
    return bool(cues.OWN_PLAN.match(text[t.end : s.end]))


def _claims_act(text: str, s: Sentence, t: Token, cue: Cue, cues: ModuleType, clause: bool) -> bool:
    """Whether what is claimed is an act; "claims that", "claims to have" only say, "claimed lives" says nothing."""
    rest = text[t.end : s.end]
    stripped = re.sub(
        r"^\s*(?:\w+ment |\w+ly |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche |hier |sur \w+ "
        r"|dans un communiqué |,)*",
        "",
        rest,
    )
    if cue.theme is not None or language_of(cues) == "fr" and _clitic_object(s, t):
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
    if language == "fr" and that and (infinitive := _INFINITIVE.match(text, t.end, s.end)):
        if that.start() > infinitive.end() and "," in text[t.end : that.start()]:
            return True  # "dit avoir tué 20 hommes, chiffre que …"
    if that and (not m or that.start() < m.start()) and _short_gap(text, s, t.end, that.start(), cues):
        cue.content_from = that.end()
        return True
    if (
        m
        and _short_gap(text, s, t.end, m.start(), cues)
        and (m[0][0] == ":" or text[m.end() : m.end() + 3].strip()[:1].isupper())
    ):
        cue.content_from = m.end()
        return True
    for k in s.children(t.i, "ccomp", "xcomp"):
        if k > t.i and s.tokens[k].pos in ("VERB", "AUX", "ADJ", "NOUN"):
            opening = s.tokens[min(s.subtree(k))].lower
            if opening in cues.RELATIVE or opening in ("avant", "après", "pour", "afin", "sans", "before", "after"):
                continue
            if any(t.i < o < k for o in s.children(t.i, "obj")) and language == "fr":
                continue
            begin = s.tokens[min(s.subtree(k))].start
            if begin >= t.end:
                cue.content_from = begin
                return True
    if language == "fr":
        return bool(_INFINITIVE.match(text, t.end, s.end))
    return False


def _short_gap(text: str, s: Sentence, a: int, b: int, cues: ModuleType) -> bool:
    """Whether only adverbs, times, addressees and texts stand between the verb and its clause."""
    gap = [s.tokens[k] for k in s.tokens_in(a, b)]
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
    if begin and s.tokens[begin - 1].lower in ("our", "nos", "notre"):
        begin -= 1  # "…, our medics on the spot tell us"
    if not begin or s.tokens[begin - 1].lower not in (",", "»", "”", '"', "—", "–", "'", "’", "-"):
        return False
    if not any(x.pos in ("VERB", "AUX") or x.pos == "NUM" and not _date(s, x, cues) for x in s.tokens[: begin - 1]):
        return False
    addressed = cue.lemma in ("tell", "inform", "brief")
    if language_of(cues) == "fr":
        return t.i + 1 >= len(s.tokens) or s.tokens[t.i + 1].pos == "PUNCT"
    for x in s.tokens[t.i + 1 :]:
        if x.pos in ("PUNCT", "ADP", "SCONJ", "SPACE") or x.lower in cues.TIME_WORDS:
            return True
        if x.pos == "ADV" and not addressed:
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


def _date(s: Sentence, t: Token, cues: ModuleType) -> bool:
    """Whether a number is a day or a year ("on 18 March 2023"), nobody's toll."""
    near = s.tokens[max(0, t.i - 1) : t.i + 2]
    return any(x.lower in cues.TIME_WORDS for x in near) or len(t.text) == 4 and t.text.startswith(("19", "20"))


def _by_medics(text: str, cue: Cue, language: str) -> bool:
    return any(classify_voice(text[p.start : p.end], language).kind == "medical" for p in cue.sources)
