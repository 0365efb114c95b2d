"""Attitude: what kind of act or state a cue reports."""

import re
from collections.abc import Sequence

from reportedly.attribute.addressed import is_order
from reportedly.attribute.lexicon import NOUNS, PRECEDENCE, VERBS, lemma, words
from reportedly.schema import Attitude

_HEAD = 160
"""Characters of a content that are read."""

_WORDED: tuple[tuple[str, Attitude], ...] = (
    (r"(?:fired|fires|firing|shot|shoots|hit|hits|push\w*) back\b", "said"),
    (r"(?:made|make|makes|making) (?:it )?(?:\w+ )?clear\b", "said"),
    (r"(?:sign|signs|signed|signing) (?:on|up)\b", "planned"),
    (
        r"sign(?:s|ed|ing)? (?:an? |the )?(?:\w+ )?(?:agreement|pledge|deal|treaty|contract)",
        "planned",
    ),
    (r"rul(?:e|es|ed|ing) out\b", "planned"),
    (r"back(?:s|ed|ing)? (?:off|away|out)\b", "planned"),
    (r"ma(?:d|k)e up (?:his|her|their) mind", "planned"),
    (r"(?:in favou?r|fond|supportive|support) of\b", "felt"),
    (r"(?:identif|empathi|sympathi)\w+ with\b", "felt"),
    (r"(?:stands?|stood|sid(?:e|es|ed|ing)|lined?) (?:up )?(?:with|behind)\b", "felt"),
    (r"look(?:s|ed|ing)? forward\b", "wanted"),
    (r"look(?:s|ed|ing)? for\b|looking to\b", "wanted"),
    (r"set to\b", "planned"),
    (r"(?:duck|sidestep|dodg|evad|deflect)\w* (?:\w+ ){0,2}?questions?\b", "said"),
    (r"questions (?:about|on|over)\b", "asked"),
    (r"(?:got|get|gets|getting|threw|throwing) behind\b", "felt"),
    (r"would (?:like|prefer)\b|would love to\b|would rather\b|in search of\b", "wanted"),
    (r"(?:want|demand)(?:s|ed|ing)? to know\b", "asked"),
    (r"approv(?:e|es|ed|ing) of\b", "felt"),
    (r"(?:plead\w*|pled) (?:not )?guilty\b", "said"),
    (r"t(?:ook|ak(?:e|es|en|ing)) issue with\b", "said"),
    (r"call(?:s|ed|ing)? (?:(?!out\b|back\b)\w+ ){0,2}(?:for|on|upon)\b", "asked"),
    (r"push(?:es|ed|ing)? (?:\w+ )?(?:for|to)\b", "asked"),
    (r"(?:posted|wrote|said) on (?:twitter|facebook|instagram|x)\b", "wrote"),
    (r"(?:str(?:ike|ikes|uck|iking)) down\b", "ordered"),
    (r"issu\w+ (?:\w+ ){0,3}(?:order|ruling|subpoena|regulation|directive|ban)", "ordered"),
    (r"(?:would|will|to|not) let\b", "ordered"),
    (
        r"count(?:s|ed|ing)? on\b|known (?:as|for)\b|(?:seem|sound|look|feel)\w* like\b",
        "thought",
    ),
    (r"(?:it|is|was|are|were|it's|it’s) (?:\w+ )?(?:un)?(?:clear|obvious|apparent)", "thought"),
    (r"vot(?:e|es|ed|ing) (?:\w+ ){0,4}to$", "planned"),
    # What is heard there is said there: "a court heard".
    (
        r"(?:commission|committee|coroner|council|court|hearing|inquest|inquiry|judge|jur(?:or|y|ie)"
        r"|magistrate|mp|panel|parliament|tribunal)s?\b[^.;]{0,60}? hear(?:d|s|ing)?\b",
        "said",
    ),
)
"""Phrases whose attitude is not that of their words; asked before the lists."""
_PHRASES = [(re.compile(rf"\b(?:{pattern})"), kind) for pattern, kind in _WORDED]

_NOUN_AFTER = frozenset("a an any his her its my no of our some the their these this those".split())
"""Words behind which a listed verb is a noun: "the demand"."""
_ASIDE = frozenset("at during from in on through via with".split())
"""With a determiner these open what is no part of the act: "said in a letter"."""
_ASIDE_CLAUSE = re.compile(r",\s(?:when|while|as|after)\b")
_TO = frozenset("to will would shall must not also may might could can".split())
_LIGHT = frozenset(
    "announce convey declare describe express give indicate issue offer reiterate reveal show"
    " signal state take voice".split()
)
"""Verbs that leave it to their noun what is expressed: "expressed concern", "announced plans"."""

_INFINITIVE = re.compile(r"\W*(?:(?:not|never) )?to [a-z]")
_SPEECH = re.compile(
    r"\W*(?:to )?(?:(?:say|comment|answer|discuss|elaborate|respond|reply|speak|talk|speculate"
    r"|explain|disclose|reveal|name|identify|confirm|tell|specify|provide|address)\b|whether\b)",
)
_GERUND = re.compile(r"\W*[a-z]{3,20}ing\b")
_ASKS = re.compile(r"\W*(?:whether|if|why|how|what|who|when|where|which)\b")
_OUGHT = re.compile(r"[^.;:!?]{0,100}\bshould\b")
_CLAUSE = re.compile(
    r"\W*(?:that|the|an?|he|she|they|it|we|i|you|there|his|her|their|its|our|this|these|no)\b"
    r"|\W*[A-Z]"
)
_QUOTED = re.compile(r"\s*(?:[\"“„«`]|'')")
_TO_KNOW = re.compile(r"\W*to know\b|[^?]*\?\W*$")
_PLEA = re.compile(r"\W*(?:not )?(?:guilty|no contest)\b")
_PACT = re.compile(r"\W*(?:an? |the )?(?:\w+ )?(?:agreement|pledge|deal|treaty|contract)")
_DECREE = re.compile(r"\W*(?:\w+ ){0,4}(?:order|ruling|subpoena|regulation|directive|ban|permit)")

_ADDRESSES = frozenset({"tell", "warn"})
"""Verbs that have whoever is told to do it between them and what is to be done."""
_BY_CONTENT: dict[str, tuple[tuple[re.Pattern[str], Attitude], ...]] = {
    "tell": ((_INFINITIVE, "ordered"),),
    "warn": ((_INFINITIVE, "ordered"),),
    "agree": ((_INFINITIVE, "planned"),),
    "consider": ((_GERUND, "planned"),),
    "contemplate": ((_GERUND, "planned"),),
    "weigh": ((_GERUND, "planned"),),
    "decline": ((_SPEECH, "said"),),
    "refuse": ((_SPEECH, "said"),),
    "refusal": ((_SPEECH, "said"),),
    "offer": ((_QUOTED, "said"),),
    "demand": ((_TO_KNOW, "asked"),),
    "plead": ((_PLEA, "said"),),
    "approve": ((re.compile(r"\W*of\b"), "felt"),),
    "feel": ((_CLAUSE, "thought"),),
    "suggest": ((_OUGHT, "asked"),),
    "look": ((_INFINITIVE, "wanted"),),
    "vote": ((_INFINITIVE, "planned"),),
    "sign": ((_PACT, "planned"),),
    "issue": ((_DECREE, "ordered"),),
    # "The sign read “…”" tells of writing, "few read the report" does not.
    "read": ((re.compile(r"(?!\s*[\"“„«‘'`])"), "said"),),
}
"""By lemma: what the content's head makes of it, where it is not what the lists say."""


def attitude(cue: str, content: str = "") -> Attitude:
    """The attitude that a cue reports of a content; "said" when no listed word stands in it.

    The last listed verb decides ("declined to say" is said, "wants to tell" too, since the
    content depends on it), nouns only where there is no verb or one that merely carries them
    ("expressed hope"), and the content's head where the word has several meanings.
    """
    low = " ".join(cue.lower().replace("’", "'").split())
    for pattern, kind in _PHRASES:
        if pattern.search(low):
            return kind
    word, verbal = _deciding(words(_ASIDE_CLAUSE.split(cue, maxsplit=1)[0] or cue))
    if word == "question" and verbal:
        return "asked" if _ASKS.match(content[:_HEAD].lower()) or not content else "said"
    if word in _ADDRESSES and is_order(content[:_HEAD]):
        return "ordered"
    for pattern, kind in _BY_CONTENT.get(word, ()):
        if pattern.match(content[:_HEAD]):
            return kind
    return _listed(word) or "said"


def _deciding(cue: Sequence[str]) -> tuple[str, bool]:
    """The lemma that decides, and whether it stands as a verb; "" where none is listed."""
    verbs: list[str] = []
    nouns: list[str] = []
    for i, word in enumerate(cue):
        base = lemma(word)
        if _is_no_verb(word, cue[i - 1] if i else "", bool(verbs)):
            continue
        if verbs and word in _ASIDE and cue[i + 1 : i + 2] and cue[i + 1] in _NOUN_AFTER:
            break
        if _listed(base):
            is_noun = not any(base in own for own in VERBS.values()) or _after_determiner(cue, i)
            (nouns if is_noun else verbs).append(base)
    told = [noun for noun in nouns if _listed(noun) != "said"]
    if told and (not verbs or verbs[-1] in _LIGHT):
        return told[-1], False
    if verbs:
        return verbs[-1], True
    return (nouns[-1], False) if nouns else ("", False)


def _is_no_verb(word: str, before: str, verbs: bool) -> bool:
    """Whether a form of a listed verb is something else: "wrote back", "one overriding message"."""
    if word in ("direct", "signs"):
        return before not in ("", *_TO)
    if word == "overriding":
        return before == "one" or before in _NOUN_AFTER
    return word == "regarding" or (word == "back" and verbs)


def _after_determiner(cue: Sequence[str], at: int) -> bool:
    """Whether the word stands as a noun: "the demand", "a sharp demand"."""
    if at and cue[at - 1] in _NOUN_AFTER:
        return True
    return at > 1 and cue[at - 2] in _NOUN_AFTER and not cue[at].endswith(("ed", "ing"))


def _listed(word: str) -> Attitude | None:
    for kind in PRECEDENCE:
        if word in VERBS[kind]:
            return kind
    return next((kind for kind in PRECEDENCE if word in NOUNS[kind]), None)
