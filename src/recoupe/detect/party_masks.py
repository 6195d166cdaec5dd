"""What the parser is shown of the parties' names: one canonical name of the same class for each of them.

A statistical parser knows some names better than others and may read one sentence in two ways for two parties. It is
therefore shown the same name for every state and group, for every seat of government, and the same word for every
people, of the same number. A name of several words is one word for it ("Rapid Support Forces"). French names take an
article or none, and prepositions that go with it ("la Russie", "l'Ukraine", "Israël", "au Mali", "en Iran"): those,
too, are shown in one way. ``unmask`` gives the tree its own words back, with the report's offsets: a name of several
words has a head and the others under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.detect.opening_times import missing_comma
from recoupe.detect.party_names import PartyName, find_party_names
from recoupe.model.sentence import Token

_ENGLISH = ("Russia", "Russian", "Russians")
_FRENCH = ("Syrie", "russe", "russes")
_SEAT = "Paris"
_PERSON = {"en": "Obama", "fr": "Mitterrand"}
"""What stands for a state or group, for one and for several of a people, and (French) for a town that speaks for a
state. Any would do that the parser knows well and that begins with a consonant; in French a feminine name, an adjective
of one form for both genders, and a town without an article."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start`` to ``end`` of a sentence are shown as ``shown``, one word with the space behind it where it
    replaces an elided one. ``name`` is None for a small word before a name that only takes another shape there ("au"
    is shown as "en", "an" as "a"); where ``start`` is ``end`` an article or a comma is shown that the sentence does
    not have."""

    start: int
    end: int
    shown: str
    name: PartyName | None = None


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence as the parser is shown it, and what was changed in it, in order."""

    text: str
    edits: tuple[Edit, ...] = ()


def mask_parties(text: str, language: str, persons: re.Pattern[str] | None = None) -> Masked:
    """The sentence with a canonical name in place of each party's and of each of the ``persons``, and the comma that it
    should have behind a time."""
    edits: list[Edit] = []
    people = [m.span() for m in persons.finditer(text)] if persons is not None else []
    for name in find_party_names(text, language):
        if not any(a < name.end and name.start < b for a, b in people):
            edits += _french(text, name) if language == "fr" else _english(text, name)
    edits += (Edit(a, b, _PERSON[language], PartyName(a, b, people=False)) for a, b in people)
    comma = missing_comma(text, language)
    if comma is not None:
        edits.append(Edit(comma, comma, ","))
    edits.sort(key=lambda e: (e.start, e.end))
    shown, at = [], 0
    for e in edits:
        shown += [text[at : e.start], e.shown]
        at = e.end
    return Masked("".join((*shown, text[at:])), tuple(edits))


_THE = re.compile(r"\b[Tt]he[ \u00a0]$")
_NO_NOUN = re.compile(
    r"[ \u00a0](?![a-z]|[A-Z])|[ \u00a0](?:and|or|but|in|on|at|to|of|from|by|for|with|as|near|after|before|has"
    r"|have|had|is|are|was|were|will|would|could|may|did|does|said|says)\b|[^\s-]|$"
)
_MEN = re.compile(
    r"[ \u00a0](?:fighters?|forces|troops|soldiers?|militants?|rebels?|gunmen|guerrillas?|insurgents?|militiamen|men"
    r"|leaders?|commanders?|officials?|spokes(?:man|woman|person)|positions?|rockets?|drones?|missiles?|artillery|gunners?|army)\b"
)
"""Nouns before which a group's name is shown as an adjective, as a people's is ("Hamas fighters", "Russian soldiers"):
of two nouns in a row the parser makes two objects ("accused Hamas fighters of …")."""
_AN = re.compile(r"\b[Aa]n?(?=[ \u00a0]$)")


def _english(text: str, name: PartyName) -> Iterator[Edit]:
    state, people, peoples = _ENGLISH
    if (m := _AN.search(text, max(0, name.start - 4), name.start)) is not None:
        yield Edit(m.start(), m.end(), "a" if m[0][0] == "a" else "A")
    start = name.start
    if not name.people and _NO_NOUN.match(text, name.end) and (m := _THE.search(text, max(0, start - 5), start)):
        start = m.start()
    if name.people and name.plural:
        shown = peoples
    else:
        shown = people if name.people or _MEN.match(text, name.end) else state
    yield Edit(start, name.end, shown, name)


_GAP = "[ \u00a0\u202f]"
_ELIDED = re.compile(r"\b([DdLl]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’]$")
_ARTICLE = re.compile(rf"\b(?:([Ll])(?:[ae]|es){_GAP}|([Ll])['’])$")
_CONTRACTED = re.compile(rf"\b(?:([Dd])(?:u|es)|([Aa])ux?)(?={_GAP}$)")
_SOME = re.compile(rf"\b(?:[Ll]es|[Dd]es|[Aa]ux|[Cc]es|[Ss]es|[Ll]eurs){_GAP}$")
_TOWN = re.compile(rf"\b(?:[àÀ]{_GAP}(?:[Ll]a{_GAP})?|[Aa]u{_GAP})$")
_PLURAL_BEFORE = re.compile(rf"(?:\b(?:[Ll]es|[Dd]es|[Aa]ux|[Cc]es|[Ss]es|deux|dix|six)|\w{{3}}[sx]|\d)(?:{_GAP}|-)$")


def _french(text: str, name: PartyName) -> Iterator[Edit]:
    at = max(0, name.start - 24)
    head = text[at : name.start]
    _, people, peoples = _FRENCH
    if name.people or name.plural and _SOME.search(head):
        if (m := _ELIDED.search(head)) is not None:
            yield Edit(at + m.start(), name.start, m[1] + "e ")
        plural = _PLURAL_BEFORE.search(head) is not None if name.plural is None else name.plural
        word = peoples if plural else people
        yield Edit(name.start, name.end, word.capitalize() if text[name.start].isupper() else word, name)
        return
    if name.seat and _TOWN.search(head) is not None:
        yield from _town(head, at, name)
    else:
        yield from _state(head, at, name, text[name.end : name.end + 2])


def _town(head: str, at: int, name: PartyName) -> Iterator[Edit]:
    """A town that something is done in: behind "à" without an article ("à Alger", "au Caire"). Elsewhere it is shown as
    the state that it speaks for."""
    if (m := _CONTRACTED.search(head)) is not None:
        yield Edit(at + m.start(), at + m.end(), "à" if m[2] == "a" else "À")
    start = name.start - (len(m[0]) if (m := _ARTICLE.search(head)) else 0)
    yield Edit(start, name.end, _SEAT, name)


def _state(head: str, at: int, name: PartyName, following: str) -> Iterator[Edit]:
    """A state or group: with an article, unless it stands behind "de" or "en" or names a noun before it; "au"
    becomes "en" as of a place ("au Mali", "en Iran"), though a state may also be given something."""
    if (m := _ARTICLE.search(head)) is not None:
        small = m[1] or m[2] if at + m.start() == 0 or not name.seat else "l"  # "selon Le Caire"
        yield Edit(at + m.start(), name.start, small + "a ")
    elif (m := _ELIDED.search(head)) is not None:
        yield Edit(at + m.start(), name.start, m[1] + "e ")
        if m[1] not in "Dd":
            yield Edit(name.start, name.start, "la ")
    elif (m := _CONTRACTED.search(head)) is not None:
        if m[1]:
            yield Edit(at + m.start(), at + m.end(), m[1] + "e")
            yield Edit(name.start, name.start, "la ")
        else:
            yield Edit(at + m.start(), at + m.end(), "en" if m[2] == "a" else "En")
    elif ":" not in following and not _bare(head):  # "Mali : l'armée …" is a heading
        yield Edit(name.start, name.start, "la " if at + len(head.rstrip()) else "La ")
    yield Edit(name.start, name.end, _FRENCH[0], name)


_BEFORE = re.compile(
    rf"(?:\b(?P<det>[Ll][ae]s?|[Uu]ne?|[Dd]u|[Dd]es|[Aa]ux?|[Cc]e(?:tte|s|t)?|[Ss](?:on|a|es)|[LlDd](?=['’]))"
    rf"(?:{_GAP}|['’]))?(?P<word>[\w-]+){_GAP}$"
)
_NO_NOUNS = frozenset(
    "et ou mais que contre par avec pour sur sous entre chez vers dans selon depuis après avant sans comme à est sont"
    " puis tandis ni où si quand lorsque car donc malgré envers outre hors a ont avait avaient".split()
)
_OF_GROUPS = ("iste", "istes", "ique", "iques", "aire", "aires")
"""How adjectives of groups end ("le groupe jihadiste Boko Haram")."""


def _bare(head: str) -> bool:
    """Whether a name that has no article is shown without one: after "de" and "en", after a noun that it names ("le
    groupe Boko Haram", "réseau terroriste Al-Qaïda") and in brackets."""
    m = _BEFORE.search(head)
    if m is None:
        return head[-1:] in tuple("([/-–’'")
    word = m["word"]
    if word.lower() in _NO_NOUNS:
        return False
    return word in ("de", "De", "en", "En") or m["det"] is not None or word[0].isupper() or word.endswith(_OF_GROUPS)


def unmask(tokens: Sequence[Token], masked: Masked, text: str, offset: int, language: str) -> tuple[Token, ...]:
    """The tree of the masked sentence as a tree of the sentence ``text``, which begins at ``offset`` of the report."""
    if not masked.edits:
        return tuple(replace(t, start=t.start + offset, end=t.end + offset) for t in tokens)
    places = list(_places(tokens, masked))
    heads = _heads_without_added(tokens, places)
    cuts: list[list[tuple[int, int]]] = []  # of each shown token: its tokens in the sentence
    chief: list[int] = []  # which of them is the head of the others
    for a, b, edit in places:
        named = edit is not None and edit.name is not None
        cut = list(_words(text, a, b)) if a < b else []
        cuts.append(cut)
        chief.append(_head_word(text, cut, language) if named else max(0, len(cut) - 1))
    firsts = [0]
    for cut in cuts:
        firsts.append(firsts[-1] + len(cut))
    made: list[Token] = []
    for t, (_, _, edit), cut, first, own in zip(tokens, places, cuts, firsts, chief):
        name = edit.name if edit is not None else None
        above = heads[t.i]
        head = first + own if above == t.i else firsts[above] + chief[above]
        for k, (a, b) in enumerate(cut):
            word = text[a:b]
            lower = word.lower().replace("’", "'")
            at = replace(t, i=first + k, start=offset + a, end=offset + b, text=word, lower=lower, head=head)
            if k == own and name is not None and not name.people and t.pos == "ADJ":  # shown as one of people
                dep = "compound" if t.dep == "amod" else t.dep
                made.append(replace(at, lemma=name.lemma or lower, pos="PROPN", dep=dep, morph="Number=Sing"))
            elif k == own:
                made.append(at if name is None else replace(at, lemma=name.lemma or lower))
            else:
                made.append(_part(at, t, first + own, k < own, language))
    return tuple(made)


_DEFINITE = "Definite=Def|PronType=Art"


def _part(word: Token, shown: Token, head: int, before: bool, language: str) -> Token:
    """A word of a name of several, under the name's head."""
    if word.text == "-":
        return replace(word, lemma="-", pos="PUNCT", dep="punct", head=head, morph="")
    if language == "fr":
        if before:  # "Le Caire"
            return replace(word, lemma="le", pos="DET", dep="det", head=head, morph=_DEFINITE)
        dep = "flat:name"
    elif before and word.lower == "the":
        return replace(word, lemma="the", pos="DET", dep="det", head=head, morph=_DEFINITE)
    elif before:
        dep = "amod" if shown.pos == "ADJ" else "compound"
    else:
        dep = "flat"
    return replace(word, lemma=word.lower, dep=dep, head=head, morph="")


_OPENS_COMPLEMENT = frozenset("of for in".split())


def _head_word(text: str, words: Sequence[tuple[int, int]], language: str) -> int:
    """The head of a name: its first word in French, but for an article; in English its last, or that before a
    complement ("Volunteers for the Defence of the Homeland")."""
    if language == "fr":
        return 1 if len(words) > 1 and text[slice(*words[0])].lower() in ("le", "la") else 0
    for k, (a, b) in enumerate(words):
        if k and text[a:b] in _OPENS_COMPLEMENT:
            return k - 1
    return max(0, len(words) - 1)


_ARABIC = re.compile(r"(?:[Aa][ldnrs]|[Ee]l|[Aa]sh|[Uu][lr])-(?=\w)")


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of a stretch of the sentence, cut at white space, behind the apostrophe of a small word and at the
    hyphen of an Arabic article ("al | - | Burhane")."""
    for m in re.finditer(r"(?:\b[DdLl]['’]|[^\s'’]|['’])+?(?=\s|$|(?<=\b[DdLl]['’]))", text[start:end]):
        at = start + m.start()
        article = _ARABIC.match(m[0])
        if article is not None:
            k = at + article.end()
            yield at, k - 1
            yield k - 1, k
            at = k
        yield at, start + m.end()


def _heads_without_added(tokens: Sequence[Token], places: Sequence[tuple[int, int, Edit | None]]) -> list[int]:
    """The head of each token, past articles that only the parser was shown."""
    added = {t.i for t, (a, b, _) in zip(tokens, places) if a == b}
    heads = []
    for t in tokens:
        above = t.head
        seen = set()
        while above in added and above not in seen:
            seen.add(above)
            above = tokens[above].head if tokens[above].head != above else t.i
        heads.append(above)
    return heads


def _places(tokens: Sequence[Token], masked: Masked) -> Iterator[tuple[int, int, Edit | None]]:
    """Where each token of the masked sentence stands in the sentence (nowhere, with equal ends, if it was added); and
    the edit, if the token is what it made and no more."""
    spans, shift = [], 0
    for e in masked.edits:
        start = e.start + shift
        spans.append((start, start + len(e.shown), e))
        shift += len(e.shown) - (e.end - e.start)
    k = shift = 0
    for t in tokens:
        while k < len(spans) and spans[k][1] <= t.start:
            shift = spans[k][2].end - spans[k][1]
            k += 1
        start, end, source, moved = t.start + shift, t.end + shift, None, shift
        for first, last, e in spans[k:]:
            if first >= t.end:
                break
            if first == t.start and t.end - first == len(e.shown.rstrip()):
                start, end, source = e.start, e.end, e
                break
            if first <= t.start:
                start = e.start
            moved = e.end - last
            end = e.end if last >= t.end else t.end + moved
        yield start, end, source
