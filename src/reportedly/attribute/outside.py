"""Negations outside the roles: "Nor did | Holm | say", "Not | all senators", "without | saying".

The reader takes the words that name somebody and the verb; what undoes them may stand just before,
or open the clause: "No account that | we | have seen proves".
"Not only did" is no negation, and "never before has" tells of a first time.
"""

import re

from reportedly.schema import Spans, quote

_REACH = 100
"""Characters before a role that are read."""
_INVERTED = re.compile(
    r"\b(?:nor|neither|never|not (?:once|for (?:a|one) (?:moment|second))"
    r"|at no (?:point|time|stage|moment)|nowhere(?: [^,.;:!?]{1,60})?|in no way|on no account"
    r"|(?:in|under) no circumstances?) (?:did|does|do|has|have|had|is|are|was|were|will|would|can"
    r"|could|should|may|might|must)(?: it)? $"
)
_NOTHING = re.compile(
    r"(?:^|[.!?]['\"’”]? )"
    r"(?:no (?!doubt\b|wonder\b|less\b|fewer\b|more\b|sooner\b)|none of |nothing )"
    r"(?:[^\s,;:.!?]+ ){0,8}$"
)
_PROVES = re.compile(
    r"(?:.*\b)?(?:prov|show|establish|demonstrat|suggest|indicat|confirm|support)(?:s|es|ed)?\b",
    re.I,
)
_NOT = re.compile(r"(?<!or )(?<!if )\bnot $")
_QUANTIFIED = re.compile(r"(?:all|every\w*|many|much|enough|a single)\b", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\b(?P<how>without|instead of|rather than|far from)"
    r"(?: (?:ever|even|actually|[a-z]{2,20}ly))? $"
)
_DOING = re.compile(r"[a-z]+ing\b")
_BARE = re.compile(r"[a-z]+\b(?<!ed)(?<![^s]s)")


def negated_outside(text: str, source: Spans, cue: Spans) -> bool:
    """Whether the words right before the source, or before the cue, undo the cue."""
    if not cue:
        return False
    ahead = bool(source) and source[0].start < cue[-1].end
    before = _before(text, source[0].start if ahead else cue[0].start)
    if _INVERTED.search(before):
        return True
    if _NOTHING.search(before) and _PROVES.fullmatch(quote(text, cue)):
        return True
    if ahead and _NOT.search(before) and _QUANTIFIED.match(quote(text, source[:1])):
        return True
    match = _WITHOUT.search(_before(text, cue[0].start))
    act = _BARE if match and match["how"] == "rather than" else _DOING
    return match is not None and act.match(text, cue[0].start) is not None


def _before(text: str, end: int) -> str:
    """What stands before a place in its paragraph: small letters, single spaces."""
    head = text[max(0, end - _REACH) : end].rpartition("\n\n")[2]
    return re.sub(r"\s+", " ", head).lower()
