"""Actors: the noun phrases of a report that stand for sides, groups, forces, offices and people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import ModuleType

from recoupe.detect.actor_names import (
    Named,
    acronym_of,
    borne_otherwise,
    country_names,
    defined_acronyms,
    defined_names,
    first_word,
    last_name,
    organisation_names,
    person_names,
    quoted_names,
    registry_names,
    shortened_names,
    surnames,
    with_entries,
)
from recoupe.detect.actor_phrases import CLASS_KIND, NEEDS_OWNER, ActorPhrase, find_phrases, words_of
from recoupe.model.mention import ActorMention
from recoupe.model.sentence import Sentence, Token
from recoupe.vocab.actors import ActorEntry, code_of

_SIDES = frozenset({"rebel", "militia", "state_force", "police", "coalition", "international", "political_group"})
_TAKES_NAME = frozenset({"rebels", "fighters", "crowd", "group", "militia", "army", "soldiers", "unidentified", "party",
                         "peacekeepers", "coalition", "security_people", "security_bodies"})  # fmt: skip
"""Classes that give their own name up for one that stands beside them ("les rebelles du M23", "ADF fighters")."""
_KEEPS_NAME = frozenset({"army", "soldiers", "party", "militia", "peacekeepers", "coalition", "security_people",
                         "security_bodies"})  # fmt: skip
"""Of these, those that do so only where the name follows at once or makes nearly the whole phrase."""

_SHARED = frozenset({"army", "soldiers", "security_bodies", "security_people", "office", "individual"})
"""Classes of which one plural may stand for those of two countries."""


def detect_actors(text: str, sentences: Sequence[Sentence], language: str) -> tuple[ActorMention, ...]:
    """All actor mentions by start: (1) names, (2) phrases around a head noun, which take up a group's name beside it
    ("les rebelles du M23" is one mention named "M23"), (3) countries, capitals and nationalities outside both.

    Raises LanguageError. ``rule`` ends in the class of the phrase or the way the name was found."""
    about = _countries_named(sentences)
    defined = {s.index: list(defined_names(text, s, language)) for s in sentences if "(" in s.text}
    acronyms = {short: n.kind for names in defined.values() for n in names if (short := acronym_of(n.name))}
    defined = {k: [with_entries(n) for n in names] for k, names in defined.items()}
    others = frozenset(acronym_of(n.name) or "" for names in defined.values() for n in names if borne_otherwise(n))
    full: dict[str, Named] = {}
    persons: dict[str, Named] = {}
    found: list[ActorMention] = []
    for sentence in sentences:
        named = defined.get(sentence.index, [])
        if full:
            named = [*named, *shortened_names(sentence, language, full)]
        if persons:
            named = [*named, *surnames(sentence, persons)]
        if acronyms:
            named = [*named, *defined_acronyms(sentence, acronyms)]
        named = _names(text, sentence, language, named, others)
        for n in named:
            word = first_word(n, language) if n.made != "person" else None
            if word is not None:
                full[word] = n
            last = last_name(n) if n.made == "person" else None
            if last is not None:
                persons.setdefault(last, n)
        found += _of_sentence(text, sentence, language, about, named)
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _names(
    text: str, sentence: Sentence, language: str, defined: Sequence[Named], others: frozenset[str]
) -> list[Named]:
    """The sentence's names; where two overlap the registry's is kept, then the one that the report defines; ``others``
    are acronyms that the report gives to an actor of its own. A single word of the registry inside a person's name is
    that person's ("Abdel Fattah al-X")."""
    persons = list(person_names(sentence, language))
    names: list[Named] = []
    for n in registry_names(text, sentence):
        if n.name in others or any(_deep_inside(n, d) for d in defined):
            continue
        if " " in n.name or not any(p.start <= n.start and n.end <= p.end and " " in p.name for p in persons):
            names.append(n)
    for make in (defined, quoted_names(sentence, language), organisation_names(sentence, language), persons):
        for n in make:
            if not any(n.start < k.end and k.start < n.end for k in names):
                names.append(n)
    return names


def _deep_inside(name: Named, defined: Named) -> bool:
    """Whether a name is but a part of one that the report abbreviates ("Nations unies" in "Opération des Nations unies
    en Côte d'Ivoire (Onuci)")."""
    within = defined.start <= name.start and name.end <= defined.end and " (" in defined.name
    return within and 5 * (name.end - name.start) < 3 * (defined.end - defined.start)


def _of_sentence(
    text: str, sentence: Sentence, language: str, about: frozenset[str], names: Sequence[Named]
) -> Iterator[ActorMention]:
    """Steps 2 and 3 of ``detect_actors`` for a sentence whose names are known."""
    # 2. phrases
    taken: set[int] = set()
    covered: list[tuple[int, int]] = []
    offices: list[tuple[int, int]] = []
    for phrase in find_phrases(sentence, language):
        start, end = sentence.tokens[phrase.first].start, sentence.tokens[phrase.last].end
        head = sentence.tokens[phrase.head]
        if any(n.start <= head.start < n.end for n in names):
            continue
        if any(n.made == "person" and start < n.start < end and n.start - head.end <= 1 for n in names):
            continue  # a title of more than one word: "Premier ministre X"
        part = _part_of_group(text, sentence, language, phrase, names)
        if part is not None:  # "Boko Haram's northern wing"
            taken |= {n.start for n in names if part.start <= n.start < part.end}
            yield part
            covered.append((part.start, part.end))
            continue
        beside = _name_beside(sentence, phrase, names, language)
        if beside is not None:
            taken.add(beside.start)
            yield _mention(text, sentence, language, beside, about, phrase=phrase)
        else:
            bare = not any(t.pos == "PROPN" or code_of(t.text) for t in sentence.tokens[phrase.first : phrase.last + 1])
            if (phrase.noun_class in NEEDS_OWNER and bare) or (bare and head.lower in words_of(language).MEMBERS_ONLY):
                continue
            twins = list(_twins(text, sentence, language, phrase))
            if twins:
                yield from twins
                covered += [(m.start, m.end) for m in twins]
                continue
            for n in names:  # "les soldats de la force Barkhane"
                if start <= n.start < end < n.end and n.start > head.start:
                    end = n.end
            yield _described(text, sentence, language, phrase, end)
            if phrase.noun_class == "office":  # "Azerbaijan's defence ministry": the country too is named
                offices.append((start, end))
                continue
        covered.append((start, end))
    for name in names:
        if name.start not in taken:
            yield _mention(text, sentence, language, name, about)
            covered.append((name.start, name.end))
    # 3. countries
    for name in country_names(sentence, language):
        hidden = [*covered, *offices] if name.made == "nationality" else covered
        if not any(a < name.end and name.start < b for a, b in hidden):
            yield _mention(text, sentence, language, name, about)


def _part_of_group(
    text: str, sentence: Sentence, language: str, phrase: ActorPhrase, names: Sequence[Named]
) -> ActorMention | None:
    """A branch, wing or faction called by its group's name and more words ("the Sahel branch of Islamic State"): a
    group of its own, of the kind and camp of that group."""
    tokens, words = sentence.tokens, words_of(language)
    if phrase.noun_class != "group" or tokens[phrase.head].lower not in words.SUBGROUPS:
        return None
    start, end = tokens[phrase.first].start, tokens[phrase.last].end
    for n in names:
        if n.kind not in ("rebel", "militia", "political_group") or n.made == "person":
            continue
        head = tokens[phrase.head]
        gap = text[head.end : max(n.start, head.end)].lower().replace("'", "' ").replace("’", "’ ").split()
        if start <= n.start <= end + 1 and all(w in words.OF | words.ARTICLES for w in gap):
            made = _described(text, sentence, language, phrase, max(end, n.end))
            side = n.entries[0].side if n.entries else None
            return replace(made, form="name", actor_kind=n.kind, side=side)
    return None


def _twins(text: str, sentence: Sentence, language: str, phrase: ActorPhrase) -> Iterator[ActorMention]:
    """The bodies of two countries told in one plural ("French and Malian troops", "les armées malienne et
    nigérienne"), each with its own name; none for any other phrase."""
    tokens, words = sentence.tokens, words_of(language)
    if phrase.noun_class not in _SHARED:
        return
    last = phrase.last if language == "fr" else phrase.head
    near = range(phrase.head + 1, phrase.head + 7) if language == "fr" else range(phrase.head - 6, phrase.head)
    owners = [k for k in near if 0 <= k < len(tokens) and _is_nation(tokens[k])]
    owners = owners[:2] if language == "fr" else owners[-2:]
    if len(owners) != 2 or owners[1] != owners[0] + 2 or tokens[owners[0] + 1].lower not in words.AND:
        return
    if language == "fr":
        between = range(phrase.head + 1, owners[0])
        shared = text[tokens[phrase.head].start : tokens[owners[0]].start].strip()
        spans = [(tokens[phrase.head].start, tokens[k].end) for k in owners]
    else:
        between = range(owners[1] + 1, phrase.head)
        shared = text[tokens[owners[1]].end : tokens[phrase.head].end].strip()
        spans = [(tokens[k].start, tokens[phrase.head].end) for k in owners]
    if any(tokens[k].pos not in ("ADJ", "NOUN", "PROPN") or tokens[k].dep == "conj" for k in between):
        return
    singular = not tokens[owners[0]].lower.endswith(("s", "x")) if language == "fr" else phrase.noun_class == "office"
    if shared.endswith("armies"):
        shared = shared.removesuffix("ies") + "y"
    elif singular:
        shared = " ".join(w.removesuffix("s") for w in shared.split())
    described = _described(text, sentence, language, phrase, tokens[last].end)
    for (start, end), k in zip(spans, owners):
        owner = tokens[k].text
        name = f"{shared} {owner}" if language == "fr" else f"{owner} {shared}"
        rule = f"{language}.actor.twin.{phrase.noun_class}"
        yield replace(described, start=start, end=end, quote=text[start:end], name=name, rule=rule)


def _is_nation(t: Token) -> bool:
    return len(t.text) > 3 and t.pos in ("ADJ", "PROPN", "NOUN", "VERB") and code_of(t.text) is not None


def _name_beside(sentence: Sentence, phrase: ActorPhrase, names: Sequence[Named], language: str) -> Named | None:
    """The named group whose people or kind the phrase tells: inside the phrase, or right after it."""
    words, tokens = words_of(language), sentence.tokens
    if phrase.noun_class not in _TAKES_NAME and tokens[phrase.head].lower not in words.MEN:
        return None
    start, end = tokens[phrase.first].start, tokens[phrase.last].end
    head = tokens[phrase.head]
    for n in names:
        if n.made == "person" or n.kind not in _SIDES:
            continue
        after = n.start >= head.end and any(
            _belongs(sentence.text[low - sentence.start : n.start - sentence.start], words)
            for low in (head.end, end)
            if low <= n.start
        )
        inside_before = start <= n.start and n.end <= head.start and language == "en"
        if phrase.noun_class == "civilians" and not (after and n.kind in ("rebel", "militia", "coalition")):
            continue  # of plain men only an armed group makes fighters
        if phrase.noun_class in _KEEPS_NAME and n.kind not in ("rebel", "militia", "coalition", "international"):
            continue
        beside = n.end + 1 == head.start and head.lower in words.FORCES  # "Houthi forces"
        if phrase.noun_class in ("army", "soldiers") and n.kind in ("rebel", "militia") and not (after or beside):
            continue
        inside_after = head.end <= n.start and n.end <= end and phrase.noun_class in ("fighters", "crowd")
        if phrase.noun_class == "crowd" and (n.kind not in ("rebel", "militia") or inside_before):
            continue  # "the militants of the PKK", but "Hezbollah supporters"
        if after or inside_before or inside_after:
            return n
    return None


def _belongs(gap: str, words: ModuleType) -> bool:
    """Whether the words between a noun of people and a name make them the people of that name."""
    between = words.BELONGING.sub(" ", gap.lower().replace("’", "'")).replace("'", "' ").split()
    small = words.OF | words.FROM | words.ARTICLES | {"«", "“", '"', "l'", "d'"}
    return len(between) <= 3 and all(w in small for w in between)


def _described(text: str, sentence: Sentence, language: str, phrase: ActorPhrase, end: int) -> ActorMention:
    tokens = sentence.tokens
    start = tokens[phrase.first].start
    head = tokens[phrase.head]
    return ActorMention(
        start=start,
        end=end,
        quote=text[start:end],
        rule=f"{language}.actor.{phrase.noun_class}",
        sentence=sentence.index,
        name=text[start:end],
        head=phrase.head,
        form="description",
        actor_kind=_kind_described(tokens[phrase.first : phrase.last + 1], phrase, language),
        plural=head.has("Number=Plur") or head.lower.endswith(("s", "x", "men")),
        definite=_definite(sentence, phrase.first, language),
    )


def _kind_described(words: Sequence[Token], phrase: ActorPhrase, language: str) -> str:
    """The kind of the class, but of a patrol or a unit of police that of the police."""
    if phrase.noun_class in ("army", "soldiers") and any(t.lower in words_of(language).POLICE for t in words):
        return "police"
    return CLASS_KIND[phrase.noun_class]


def _mention(
    text: str,
    sentence: Sentence,
    language: str,
    named: Named,
    about: frozenset[str],
    *,
    phrase: ActorPhrase | None = None,
) -> ActorMention:
    """A name as a mention; with ``phrase`` the span and the head are those of the phrase that takes the name up."""
    entry = _choose(named.entries, about)
    start, end = named.start, named.end
    first = sentence.token_at(start)
    if phrase is not None:
        start = min(start, sentence.tokens[phrase.first].start)
        end = max(end, sentence.tokens[phrase.head].end)
        first = phrase.first
    head = phrase.head if phrase is not None else _head_of(sentence, start, end)
    made = f"{named.made}.{phrase.noun_class}" if phrase is not None else named.made
    mention = ActorMention(
        start=start,
        end=end,
        quote=text[start:end],
        rule=f"{language}.actor.{made}",
        sentence=sentence.index,
        name=named.name,
        head=head if head is not None else 0,
        form="name",
        actor_id=entry.id if entry else None,
        actor_kind=entry.kind if entry else named.kind,
        side=entry.side if entry else None,
        plural=head is not None and sentence.tokens[head].has("Number=Plur"),
        definite=first is not None and _definite(sentence, first, language),
    )
    return mention if phrase is None or entry else replace(mention, actor_kind=_kind_of(named, phrase))


def _head_of(sentence: Sentence, start: int, end: int) -> int | None:
    """The name's head: a noun that hangs on a word outside ("Saudi-led coalition warplanes": coalition, not led)."""
    inside = sentence.tokens_in(start, end)
    within = set(inside)
    for i in inside:
        t = sentence.tokens[i]
        if t.pos in ("NOUN", "PROPN") and (t.head not in within or t.head == i):
            return i
    return sentence.head_in(start, end)


def _kind_of(named: Named, phrase: ActorPhrase) -> str:
    """What a name outside the registry is, by the noun beside it ("la milice Zorro", "le parti Zorro")."""
    kind = CLASS_KIND[phrase.noun_class]
    return named.kind if kind in ("other", "unidentified", "civilians") else kind


def _choose(entries: Sequence[ActorEntry], about: frozenset[str]) -> ActorEntry | None:
    """Of several that bear one name, the one most of whose countries the report names; else the registry's first."""
    if not entries:
        return None
    return max(entries, key=lambda e: bool(about & set(e.country)))


def _countries_named(sentences: Sequence[Sentence]) -> frozenset[str]:
    """ISO codes of the countries that the text names, by name, adjective or capital, single words only."""
    found = set()
    for sentence in sentences:
        for t in sentence.tokens:
            if len(t.text) > 3 and t.pos in ("PROPN", "ADJ", "NOUN") and code_of(t.text):
                found.add((code_of(t.text) or "")[:2])
    return frozenset(found)


def _definite(sentence: Sentence, first: int, language: str) -> bool:
    return first > 0 and sentence.tokens[first - 1].lower in words_of(language).DEFINITE
