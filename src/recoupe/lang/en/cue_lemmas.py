"""English verbs of saying by what they do: assert, count, deny, accuse, claim, confirm, retract; stance and certainty.

A hyphen joins the words of a verb of several; what must follow it stands in ``PHRASES`` of ``cue_verbs``."""

from __future__ import annotations


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ASSERT = _split(
    "say tell announce add state declare report explain argue assert affirm insist note observe recall recount"
    " relate remark reply respond reveal show stress warn write tweet post testify claim allege maintain contend"
    " conclude disclose describe estimate believe think assess suspect suggest imply hint indicate point-out judge"
    " swear vow promise-not boast brag clarify specify caution denounce condemn decry find establish document"
    " determine prove demonstrate read give agree call dub narrate complain mention publish confide quote-as"
    " count reckon fear inform brief predict-not concede-not underline emphasise emphasize shout put-it lament"
    # said again, more, in answer, at length, aloud
    " reiterate repeat restate continue go-on counter retort rejoin elaborate detail outline summarise summarize"
    " sum-up underscore proclaim pronounce exclaim cry sob whisper mutter scream volunteer interject chime-in hit-back"
    " relay convey signal notify advise communicate"
    # written and sent
    " retweet text email blog message"
    # regretted, boasted, feared
    " regret deplore mourn gloat crow trumpet tout worry"
    # held and guessed
    " speculate guess surmise presume assume conjecture posit hypothesise theorise theorize infer deduce deem rule"
    " hold calculate ascertain discover learn gather understand attest certify avow profess opine"
    " predict forecast foresee purport let-slip not-rule-out be-certain"
)

COUNT = _split(
    "put-at set-at raise-to revise count list record speak-of tell-of talk-of report-of stick-to stand-by"
    " tally register treat receive cite give-as estimate-at place-at credit-with bring-to document number"
    " log total give-toll offer-toll issue-toll provide-toll release-toll"
)
"""Verbs that give a number or a matter as their object ("counts 39", "puts the toll at 12")."""

DENY = _split("deny reject dismiss refute rebut dispute disavow repudiate disclaim contradict debunk rubbish call-lie")

ACCUSE = _split(
    "see-hand accuse blame point-finger-at hold-responsible attribute pin-on implicate fault lay-blame put-blame"
    " place-blame cast-blame shift-blame credit-to ascribe incriminate"
)

CLAIM = _split(
    "claim admit-responsibility acknowledge-responsibility accept-responsibility take-responsibility"
    " claim-responsibility assume-responsibility"
)

CONFIRM = _split("confirm acknowledge admit concede corroborate verify own-up authenticate confess")

RETRACT = _split(
    "retract withdraw-statement correct-statement walk-back backtrack rectify revise-down back-away cut-to lower-to"
    " reduce-to backpedal recant"
)

STANCE = {
    "boast": "distance",
    "brag": "distance",
    "gloat": "distance",
    "crow": "distance",
    "trumpet": "distance",
    "allege": "distance",
    "purport": "distance",
    "profess": "distance",
    "reveal": "endorse",
    "prove": "endorse",
    "demonstrate": "endorse",
    "disclose": "endorse",
}

CERTAINTY = {
    "believe": "probable",
    "think": "probable",
    "assess": "probable",
    "reckon": "probable",
    "suspect": "probable",
    "lean": "probable",
    "presume": "probable",
    "assume": "probable",
    "infer": "probable",
    "deduce": "probable",
    "surmise": "probable",
    "speculate": "possible",
    "guess": "possible",
    "conjecture": "possible",
    "hypothesise": "possible",
    "theorise": "possible",
    "theorize": "possible",
    "posit": "possible",
    "suggest": "possible",
    "imply": "possible",
    "hint": "possible",
    "fear": "possible",
    "worry": "possible",
    "not-rule-out": "possible",
}
