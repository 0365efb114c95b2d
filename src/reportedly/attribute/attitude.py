"""Attitude: what kind of act or state a cue reports, and whether it is negated or denies."""

import re

from reportedly.attribute.lexicon import (
    DENIALS,
    NEGATIONS,
    NOUNS,
    PRECEDENCE,
    VERBS,
    lemma,
    words,
)
from reportedly.schema import Attitude

_PHRASES: tuple[tuple[re.Pattern[str], Attitude], ...] = (
    (re.compile(r"\b(in favou?r|fond|supportive|support) of\b"), "felt"),
    (re.compile(r"\blook(s|ed|ing)? forward\b"), "wanted"),
    (re.compile(r"\bwould (like|love|prefer)\b"), "wanted"),
    (re.compile(r"\bcall(s|ed|ing)? (for|on|upon)\b"), "asked"),
    (re.compile(r"\b(posted|wrote|said) on (twitter|facebook|instagram|x)\b"), "wrote"),
    (re.compile(r"\bmad(e) up (his|her|their) mind"), "planned"),
)
"""Phrases whose attitude is not that of their words; asked before the lists."""


def attitude(cue: str) -> Attitude:
    """The attitude that a cue reports; "said" when no listed word stands in it.

    The last listed verb decides ("declined to say" is said, "wants to tell" too, since the
    content depends on it), and a noun only where there is no verb.
    """
    low = " ".join(cue.lower().split())
    for pattern, kind in _PHRASES:
        if pattern.search(low):
            return kind
    lemmas = [lemma(w) for w in words(cue)]
    for lists in (VERBS, NOUNS):
        for word in reversed(lemmas):
            kinds = [kind for kind in PRECEDENCE if word in lists[kind]]
            if kinds:
                return kinds[0]
    return "said"


def negated(cue: str) -> bool:
    """Whether the cue stands under a negation: "did not say", "never believed".

    "Denied" is not negated: see `denies`.
    """
    return any(w in NEGATIONS or w.endswith("n't") for w in words(cue))


def denies(cue: str) -> bool:
    """Whether the cue holds its content to be untrue: "denied that", "dismissed as".

    Under a negation ("did not deny") it does not.
    """
    return not negated(cue) and any(lemma(w) in DENIALS for w in words(cue))
