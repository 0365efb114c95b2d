"""Negation and denial: a source did not say it, or says that it is not so."""

import re

from reportedly.attribute.lexicon import DENIALS, NEGATIONS, UNDONE, lemma, words
from reportedly.attribute.refused import refused
from reportedly.attribute.rejecting import rejects
from reportedly.attribute.untrue import calls_untrue, not_untrue

_HEAD = 160
"""Characters of a content or source that are read."""

_NOT_GUILTY = r"(?<!not plead )(?<!n't plead )(?<!not pleaded )(?<!never pleaded )\bnot guilty\b"
"""A plea or verdict: nothing is left unsaid, and the charge is denied."""
_ASSERTS = re.compile(
    r"\bnot (?:only|just)\b|\b(?:no|little|without|not) (?:a |any )?(?:doubt|question|secret"
    r"|illusions?|wonder|mistake|hesitation|surprise)\b|\bwithout (?:any )?(?:evidence|proof)\b"
    r"|(?:\bcannot|\bnot|n't) (?:help|resist|agree more)\b|\bbr(?:eak|oke)\w* (?:\w+ )?silence\b"
    r"|\bcan(?:not|'t| not| hardly| scarcely) believe\b"
    r"|(?:\bnever|\bnot|n't) (?:tire|miss|shy|stop|ceas|hesitat|afraid)"
    r"|(?:\bnever|\bnot|n't) be(?:en)? (?:shy|afraid|slow|coy)\b|\bnothing but\b"
    r"|\b(?:could|can)(?:not|n't| not| hardly| scarcely)(?: have)? be(?:en)? (?:any )?"
    r"(?:more \w|(?!(?:other|either|under|after|never)\b)\w{3,20}er\b)"
    r"|\bcan(?:not|'t| not) (?:\w+ ){1,3}?enough\b(?! (?:for|to)\b)"
    r"|\w (?:\w+ )?without (?:elaborat|cit|provid|offer|giv|present|specify|explain)ing\b"
    r"|(?:\bnot|n't|\bhardly|\bscarcely) (?:\w+ )?alone in\b|\bnot for the first time\b"
    r"|\b(?:wast(?:e|es|ed|ing)|los(?:e|es|t|ing)) (?:no|little) time\b"
    r"|\bno bones\b|\bpull\w* no punches\b|\bbeat\w* (?:about|around) the bush\b"
    r"|\bminc(?:e|ed|es|ing) (?:\w+ )?words\b"
    r"|\b(?:did|does|do|is|are|was|were|has|have)(?:n't| not) "
    r"(?:just|merely|simply|so much(?! as\b| den))\b"
    rf"|{_NOT_GUILTY}"
)
"""Negations that assert: "has no doubt", "could not be clearer", "said without elaborating"."""
_CONCEDES = re.compile(
    r"\bcan(?:not|'t| not) (?:\w+ly )?(?:be )?(?:den(?:y|ied)|disputed?)\b(?! or\b)"
)
"""Who cannot deny it says so, if with no joy."""
_PRAISES = re.compile(r"\bcan(?:not|'t| not) \w+$")
_ENOUGH = re.compile(r"\W*(?:\w+ ){1,6}enough\W*$")
"""The two halves of "cannot praise Hale enough"."""
_UNDONE = re.compile(
    r"\byet to\b|\bstop\w* short\b|\bsteer\w* clear\b|\bsh(?:y|ies|ied) away\b"
    r"|\bdecid\w+ against\b|\brul\w+ out\b|\bback\w* (?:off|away from)\b|\bleft out\b"
    r"|\bleav\w+ out\b|\bshort of (?:say|call|endors)|\bopt\w+ (?:against|out)\b"
    r"|\bf(?:all(?:s|ing|en)?|ell) (?:\w+ )?short of [a-z]{2,20}ing\b"
    r"|\bh(?:old(?:s|ing)?|eld) (?:\w+ )?back from [a-z]{2,20}ing\b"
    r"|\bke(?:ep(?:s|ing)?|pt) (?:\w+ )?quiet (?:about|on|over)\b"
    r"|\b(?:duck|sidestep|dodg|evad|deflect)\w* (?:\w+ ){0,2}?questions?\b"
    r"|(?<!\ba )(?<!campaign )\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit(?:s|ting)?)"
    r" (?!short|during|(?:any|every|no|some)thing)[a-z]+ing\b"
)
_FAR_FROM = re.compile(r"\bfar from (?:[a-z]{2,20}ing|certain|clear|convinced|sure)\b")
_QUARREL = re.compile(r"\b(?:an?|the|in) (?:\w+ )?disputes?\b")
_NOTHING = re.compile(r"\W*nothing(?: (?:that|about|of|on|more|to|else)\b|\W*$)")
_NOBODY = re.compile(
    r"\W*(?:(?i:no[ -]one|nobody|none|nothing)\b(?! (?:but|except|short of|(?:other|less) than)\b)"
    r"|(?i:neither|there (?:is|are|was|were) no|not (?:all|every\w*|many|a single|one)"
    r"|few(?! other)|hardly any\w*|scarcely any\w*|scant)\b(?!-)|(?i:little)(?= [a-z]|\W*$)"
    r"|(?i:no) (?!(?:fewer|less|lesser|more|small|stranger|doubt|wonder)\b)[a-z]|no [A-Z]"
    r"|No (?:[A-Z][\w.]{0,20} ){0,2}[A-Z][a-z]{1,20}(?:ans?|crats?|ists?|ese|ish)\b)"
)
"""Sources that are nobody. With a capital behind it, "No" and "Little" may open a name ("Little
Rock"), but for members of parties and peoples ("No House Republican")."""


def negated(cue: str, content: str = "", source: str = "", outside: bool = False) -> bool:
    """Whether the source is said not to have said, thought or wanted the content.

    The cue stands under a negation ("did not say", "has yet to say"), means as much ("refused
    to say", "is unsure whether"), or source or content carry it ("nobody believes", "proposed
    nothing that"), or the words before them, which is `outside` ("nor did Ada Brun say"). Two
    negations undo each other. "Denied" is not negated: see `denies`.
    """
    low = "not " * outside + _plain(cue)
    if _ASSERTS.search(low) or _CONCEDES.search(low) or not_untrue(low):
        return False
    if _PRAISES.search(low) and _ENOUGH.match(content[:_HEAD]):
        return False
    found = words(cue)
    under = outside or any(w in NEGATIONS or w.endswith("n't") for w in found)
    under = under or _FAR_FROM.search(low) is not None
    undone = any(lemma(w) in UNDONE for w in found) or _UNDONE.search(low) is not None
    nobody = _NOBODY.match(source[:_HEAD]) is not None
    if under or undone:
        return (under, undone, nobody).count(True) != 2
    return nobody or _NOTHING.match(content[:_HEAD].lower()) is not None


def denies(cue: str, content: str = "", source: str = "", outside: bool = False) -> bool:
    """Whether the cue holds its content to be untrue: "denied that", "dismissed the claim",
    "it is wrong to say".

    What may be said of other things than assertions denies an assertion only ("rejected the
    offer" does not); without a content it does. Under a negation ("did not deny", "nobody
    denied") nothing is denied, nor where it is only wanted or expected ("to deny").
    """
    if negated(cue, source=source, outside=outside) or words(cue[:_HEAD])[:1] == ["to"]:
        return False
    if calls_untrue(_plain(cue[:_HEAD]), source):
        return True
    bases = {lemma(w) for w in words(_QUARREL.sub("", cue.lower()))}
    if not bases.isdisjoint(DENIALS):
        conceded = _CONCEDES.search(_plain(cue)) is not None
        return not (conceded or ("deny" in bases and refused(content[:_HEAD])))
    return re.search(_NOT_GUILTY, _plain(cue)) is not None or rejects(cue, content)


def _plain(cue: str) -> str:
    return " ".join(cue.lower().replace("’", "'").split())
