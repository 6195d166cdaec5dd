"""Who stands behind a claim: the root of its chain, as the words of the chain and of the report tell it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from recoupe.link.offices import GENERIC, leads, name_words, office_of, plain_words, speaks_for
from recoupe.link.posts import post_of
from recoupe.model.incident import Claim
from recoupe.model.mention import Voice
from recoupe.model.report import Report
from recoupe.vocab.actors import ActorEntry, code_of, find_names, fold_word, load_actors
from recoupe.vocab.voice_sides import voice_side
from recoupe.vocab.voices import classify_voice, load_voices


@dataclass(frozen=True, slots=True)
class Root:
    """A voice as its words tell it. ``body``: what it is, in a form equal in all languages (``actor:jnim``,
    ``voice:afp``, ``defence:body``, ``state:body``), None where only its name tells; ``camp`` the slug of its side;
    ``names`` folded proper names of the body ("governor of Borno"), ``person`` those of the person who speaks for it;
    ``words`` its plain words; ``report`` the fingerprint of the report that relays it, empty for a named voice.
    ``own``: the outlet's own voice; ``leader``: one who leads the body; ``covers``: a capital or a country that stands
    for whoever speaks there."""

    kind: str
    anonymous: bool
    body: str | None
    camp: str | None
    names: frozenset[str]
    words: str
    report: str
    person: frozenset[str] = frozenset()
    own: bool = False
    leader: bool = False
    covers: bool = False


@lru_cache(maxsize=1)
def actor_entries() -> Mapping[str, ActorEntry]:
    """The registry of actors by id."""
    return {e.id: e for e in load_actors()}


@lru_cache(maxsize=1)
def _voices() -> dict[str, str | None]:
    return {e.id: e.side for e in load_voices() if e.names}


def parents(actor: str) -> tuple[str, ...]:
    """A registered actor and those that it belongs to, the nearest first."""
    found: list[str] = []
    at: str | None = actor
    while at is not None and at not in found:
        found.append(at)
        entry = actor_entries().get(at)
        at = entry.parent if entry else None
    return tuple(found)


_PLATFORMS = frozenset({"telegram", "twitter", "facebook", "whatsapp", "x", "tiktok", "instagram", "youtube"})
_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]")


def root_of(voice: Voice, report: Report, uid: str, *, own: bool = False) -> Root:
    """The voice that ``voice`` is in ``report``; ``own`` for the outlet's own voice."""
    name = voice.name or ""
    language = report.language or "en"
    body, camp, leader, covers = _described(name, voice.kind, voice.anonymous, language)
    plain = _BRACKET.sub("", name) or name
    person: frozenset[str] = frozenset()
    if name and not voice.anonymous and body is None and voice.kind != "outlet":
        person = _names(plain)
        if post := post_of(plain, report.text):
            body, camp, leader, covers = _described(post, voice.kind, False, language)
            plain = post if body else plain
    if voice.actor_id is not None and not leader and body is None:
        body = f"actor:{voice.actor_id}" if voice.actor_id in actor_entries() else f"voice:{voice.actor_id}"
    told = voice.anonymous or body is None or body.startswith(("actor:", "voice:", "state:"))
    return Root(
        kind=voice.kind,
        anonymous=voice.anonymous or not name,
        body=body,
        camp=voice.side or camp,
        names=frozenset() if told else _names(plain),
        words=plain_words(_BRACKET.sub("", name) or name),
        report=uid if voice.anonymous or own or not name else "",
        person=person,
        own=own,
        leader=leader,
        covers=covers,
    )


@lru_cache(maxsize=16384)
def _names(phrase: str) -> frozenset[str]:
    """Folded proper names of a phrase, those of countries and capitals left out: they are the camp."""
    found = {w for w in name_words(phrase) if code_of(w.capitalize()) is None}
    return frozenset(fold_word(w) for w in found)


@lru_cache(maxsize=16384)
def _described(name: str, kind: str, anonymous: bool, language: str) -> tuple[str | None, str | None, bool, bool]:
    """Body, camp, whether it leads the body, and whether it stands for a whole state."""
    if not name:
        return None, None, False, False
    language = language if language in ("fr", "en") else "en"
    found = classify_voice(name, language)
    if found.entry in _PLATFORMS:  # "Sabah al-Iraq (canal Telegram)" is not Telegram
        found = classify_voice(_BRACKET.sub("", name) or name, language)
    camp = voice_side(name, "official" if kind in ("outlet", "unknown") else kind, language) or found.side
    leading = leads(name) and not speaks_for(name)
    office = office_of(name)
    if found.entry == "capital" or (found.role == "name" and found.entry is None and found.actor is None):
        return ("state:body", found.side or camp, False, True) if found.side else (None, camp, False, False)
    if found.role == "name" and (found.entry or found.actor):
        actor = _registered(found.entry, found.actor, name)
        return actor, _side(actor) or camp, False, False
    if anonymous:
        return office, camp, False, False
    if office is None or office.split(":")[0] in GENERIC or office == "army:body":
        for entry in _named_actors(name):
            if entry.kind in ("rebel", "militia", "political_group", "coalition") or speaks_for(name):
                return f"actor:{entry.id}", entry.side or camp, leading, False
    if kind == "outlet" and not speaks_for(name):
        return None, None, False, False
    if office is not None:
        return office, camp, False, False
    return ("head" if leading else None), camp, leading, False


def _named_actors(name: str) -> tuple[ActorEntry, ...]:
    return tuple(found.entries[0] for found in find_names(name))


def _registered(entry: str | None, actor: str | None, name: str) -> str:
    """One key for names that stand in both registries ("Pentagon")."""
    if actor is None and (found := _named_actors(name)):
        actor = found[0].id
    if actor is not None:
        return f"actor:{actor}"
    return f"actor:{entry}" if entry in actor_entries() else f"voice:{entry}"


def _side(key: str) -> str | None:
    kind, _, ident = key.partition(":")
    if kind == "actor":
        return actor_entries()[ident].side
    return _voices().get(ident)


def chain_roots(claim: Claim, report: Report, uid: str) -> tuple[Root, ...]:
    """The voices of a claim from the outlet inwards, the root last."""
    own = len(claim.chain) == 1
    last = len(claim.chain) - 1
    return tuple(
        root_of(v, report, uid, own=own and i == last and not _speaks_itself(v, report))
        for i, v in enumerate(claim.chain)
    )


def _speaks_itself(voice: Voice, report: Report) -> bool:
    """Whether an outlet is an institution of its own ("Ministry of Defence, press service") or a channel of sources."""
    if voice.kind != "outlet" or not voice.name:
        return True
    body, _, _, _ = _described(voice.name, voice.kind, False, report.language or "en")
    return body is not None and not body.startswith("voice:")


def key_of(root: Root) -> str:
    """A readable name of the voice, equal for all reports that quote the same one by name."""
    who = root.body or "+".join(sorted(root.names)) or root.words.replace(" ", "_") or root.kind
    if root.anonymous:
        return f"{root.kind}?{root.report[:16]}:{root.words.replace(' ', '_')}"
    if root.body is not None and root.body.startswith(("actor:", "voice:")):
        return who + ("/head" if root.leader else "")
    parts = [root.camp, *sorted(root.names)] if root.body is not None else []
    return "@".join([who, "+".join(p for p in parts if p)]) if any(parts) else who
