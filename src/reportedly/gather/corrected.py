"""Statements that are told as untrue, or that who made them takes back.

"A report incorrectly said that", "misstated the sum that", "retracted her claim that" and "could no
longer stand by his statement that" all name a statement which nobody stands by any more.
"""

import re
from collections.abc import Sequence

from reportedly.schema import Attribution, Relation, quote

READ = 80
"""Characters in front of a cue, and in front of an attribution, that are read."""

BEHIND = 40
"""Characters behind a cue in which an adverb may follow it: "told the board, falsely, that"."""

_UNTRULY = r"(?:erroneously|falsely|inaccurately|incorrectly|mistakenly|untruthfully|wrongly)"
"""Adverbs of what is not so; who says a thing baselessly, or to mislead, may yet stand by it."""
_SAYS = (
    r"(?:accus(?:e[sd]?|ing)|alleg(?:e[sd]?|ing)|announc(?:e[sd]?|ing)|argu(?:e[sd]?|ing)"
    r"|assert(?:s|ed|ing)?|assum(?:e[sd]?|ing)|believ(?:e[sd]?|ing)|claim(?:s|ed|ing)?"
    r"|conclud(?:e[sd]?|ing)|declar(?:e[sd]?|ing)|den(?:y|ie[sd]|ying)|describ(?:e[sd]?|ing)"
    r"|impl(?:y|ie[sd]|ying)|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|quot(?:e[sd]?|ing)"
    r"|report(?:s|ed|ing)?|sa(?:id|ys?|ying)|stat(?:e[sd]?|ing)|suggest(?:s|ed|ing)?"
    r"|t(?:old|ells?|elling)|testif(?:y|ie[sd]|ying)|think(?:s|ing)?|thought"
    r"|wr(?:ites?|iting|itten|ote))\b"
)
_MISTOLD = r"\bmis(?:characteri[sz]|describ|represent|report|stat)(?:e[sd]?|s|ed|ing)\b"
_AS = r"\s+[^.,;:!?\n]{1,60}?\s+as\s+(?:having\s+)?(?:said|saying|claiming)\b"
_ERRED = (
    r"\b(?:misspoke|erred|(?<!\bit )(?:am|are|been|is|was|were)\s+(?:\w{2,20}ly\s+)?"
    r"(?:incorrect|mistaken|wrong))\s+(?:to|in|when\s+(?:he|I|it|she|they|we)(?:\s+had)?)\s+(?:have\s+)?"
)
_TOLD_UNTRULY = re.compile(
    rf"\b{_UNTRULY}[,”\"]{{0,2}}\s+(?:and\s+\w{{2,20}}ly\s+)?[“\"]?(?:{_SAYS}|quoted{_AS})"
    rf"|\b{_SAYS}(?:\s+[\w’'-]{{1,20}}){{0,3}}?,?\s+{_UNTRULY}\W*(?:$|[.,])"
    rf"|{_MISTOLD}|\bmisquoted{_AS}|{_ERRED}{_SAYS}",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    rf"{_MISTOLD}[^.,;:!?“”\"\n]{{0,60}}\b(?:how|that|what|when|where|which|who|why)\s+$",
    re.IGNORECASE,
)
"""In front of who is said to have said what was mistold: "misstated the sum that (an official)"."""

_NAMED = (
    r"(?:accounts?|accusations?|allegations?|assertions?|claims?|comments?|denials?|remarks?"
    r"|reports?|statements?|story|stories|suggestions?|testimony)\b"
)
_OWN = (
    r"\s+(?:(?:an?|her|his|its|my|our|that|the|their|this)\s+)?"
    r"(?:(?:earlier|first|initial|original|own|previous|public|recent|sworn|written)\s+){0,2}"
    rf"{_NAMED}"
)
"""A statement as its own speaker's, or as nobody's: no other name may stand before the noun."""
_TAKES_BACK = re.compile(
    r"\b(?:disavow(?:s|ed|ing)?|recant(?:s|ed|ing)?|retract(?:s|ed|ing)?"
    r"|(?:t(?:akes?|aken|aking|ook)|walk(?:s|ed|ing)?)\s+back|withdr(?:aw|awing|awn|aws|ew))"
    rf"{_OWN}|\b(?:recant|retract)ed\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"(?:\b(?:can|cannot|could|declin\w{1,3}|den(?:y|ied|ies|ying)|ever|if|may|might|must|neither"
    r"|never|nor|not|of|refus\w{1,3}|should|than|unless|will|without|would|yet"
    r"|(?<!agreed )(?<!compelled )(?<!decided )(?<!forced )(?<!had )to)|n['’]t)"
    r"\s+(?:\w{2,20}ly\s+|have\s+|having\s+){0,2}$",
    re.IGNORECASE,
)
"""Before the verb, what says that it was not taken back, or not yet: "refused to (retract)"."""
_TO_TAKE_BACK = re.compile(rf"to\s+{_TAKES_BACK.pattern}", re.IGNORECASE)
_UNTRUE_BEHIND = re.compile(
    r"[”\"]?\s+(?:(?:had|has|have)\s+)?(?:are|been|is|proved|was|were)\s+"
    r"(?:(?:\w{2,20}ly|later|since)\s+){0,2}(?:disavowed|erroneous|false|inaccurate|incorrect"
    r"|mistaken|recanted|retracted|untrue|withdrawn|wrong)\b",
    re.IGNORECASE,
)
"""Behind the content of a noun: "his claim that the dam had cracked (was retracted)"."""
_NOUN = re.compile(rf"{_NAMED}\W*$", re.IGNORECASE)
_STANDS_BY = re.compile(
    r"(?:\b(?:no\s+longer|not|never|cannot)|n['’]t)\s+(?:\w{2,20}ly\s+)?"
    rf"st(?:and|anding|ands|ood)\s+(?:behind|by){_OWN}",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"(?:an?|one|our|the|this)\s+(?:(?:earlier|first|headline|news|online|opinion|original|photo"
    r"|previous|print|recent)\s+){0,2}(?:article|caption|column|dispatch|editorial|headline|item"
    r"|newsletter|obituary|report|story|version)s?\b(?!.*\b(?:by|from)\b)",
    re.IGNORECASE,
)
"""A piece of news, of which only who corrects it can tell that it was wrong."""
_STOP = re.compile(r"[.!?][\"'”’»)]*\s|\n")


def corrected(a: Attribution, text: str) -> tuple[Relation, str] | None:
    """How a statement stands that is told as untrue or taken back; None where it is neither.

    A correction denies what the article that it corrects said. What a person is said to have said
    falsely, or takes back, is left open: that person said it, and nobody is told to deny it.
    """
    if not a.cue or not a.content:
        return None
    read, begun = _around(a, text)
    cue = [range(s.start - begun, s.end - begun) for s in a.cue]
    if told := _at(_TOLD_UNTRULY, read, cue):
        return _denied_by(a, text), f"it is told as untrue (“{told[0].strip(' ,.')}”)"
    if taken := _taken_back(read, cue):
        return "questions", f"it is an earlier statement, taken back (“{taken[0]}”)"
    if _INSIDE.search(_before(a, text)) or _ends_untrue(a, text):
        return "questions", "the sentence around it says that it is untrue or was taken back"
    return _not_taken_back(a, text, read, cue)


def _denied_by(a: Attribution, text: str) -> Relation:
    """Whether the article itself corrects a piece of news, and tells in a clause what was wrong."""
    news = a.parent is None and _REPORT.match(quote(text, a.source)) is not None
    mistold = re.search(_MISTOLD, quote(text, a.cue), re.IGNORECASE) is not None
    clause = quote(text, a.content).lower().startswith("that ")
    return "denies" if news and not a.denies and (clause or not mistold) else "questions"


def _taken_back(read: str, cue: Sequence[range]) -> re.Match[str] | None:
    found = _at(_TAKES_BACK, read, cue)
    if found and not _UNDONE.search(read[: found.start()]):
        return found
    return _at(_STANDS_BY, read, cue)


def _not_taken_back(
    a: Attribution, text: str, read: str, cue: Sequence[range]
) -> tuple[Relation, str] | None:
    """Who refuses to take a statement back has not denied it, for all the negation of the cue."""
    if not a.negated or a.denies:
        return None
    if _TO_TAKE_BACK.match(quote(text, a.content)):
        return "questions", "it speaks of an earlier statement, which is not taken back"
    kept = _at(_TAKES_BACK, read, cue)
    if kept is None or "denial" in kept[0].lower():
        return None
    return "asserts", "it is an earlier statement, not taken back"


def _ends_untrue(a: Attribution, text: str) -> bool:
    """Whether the words behind the content of a noun say that it was not so."""
    noun = _NOUN.search(quote(text, a.cue)) and a.content[0].start >= a.cue[-1].end
    return bool(noun and _UNTRUE_BEHIND.match(text, a.content[-1].end))


def _at(pattern: re.Pattern[str], read: str, cue: Sequence[range]) -> re.Match[str] | None:
    """The first place of a pattern that has a part in the cue."""
    every = pattern.finditer(read)
    return next(
        (m for m in every if any(m.start() < c.stop and m.end() > c.start for c in cue)), None
    )


def _around(a: Attribution, text: str) -> tuple[str, int]:
    """The words beside a cue and where they begin; no words of its content or another sentence."""
    start, end = a.cue[0].start, a.cue[-1].end
    begun = max(0, start - READ, *(s.end for s in a.content if s.end <= start))
    stops = [m.end() for m in _STOP.finditer(text, begun, start)]
    begun = max([begun, *stops])
    until = min([end + BEHIND, *(s.start for s in a.content if s.start >= end)])
    return text[begun:until], begun


def _before(a: Attribution, text: str) -> str:
    first = min(s.start for s in (*a.source, *a.cue, *a.content))
    return text[max(0, first - READ) : first]
