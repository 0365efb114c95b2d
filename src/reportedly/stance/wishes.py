"""Who is wished to win or to lose: "wants Voss to win", "hopes Dunn will be defeated"."""

import re

from reportedly.stance.sides import Side

WISH = re.compile(
    r"\b(?:(?P<see>(?:wants?|wanted|wanting|would (?:like|love|prefer)|prefers?"
    r"|hopes?|hoped|hoping) to see|would rather see)"
    r"|(?P<help>(?:want(?:s|ed)?|work(?:s|ed|ing)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied|ying)"
    r"|hop(?:es|ed|ing)) to help)"
    r"|(?P<aid>(?:is|are) (?:(?:quietly|secretly|covertly|actively|openly) )?helping)"
    r"|(?P<to>wants?|wanted|wanting|would (?:like|love|prefer)"
    r"|(?:hopes?|hoped|hoping|wish(?:es)?) for)"
    r"|(?P<that>(?:hopes?|hoped|hoping|wish|wishes|would rather)(?: that)?))(?= )"
)
"""Heads of wishes; what is wished stands behind who is named next."""

_PLAIN = "win|prevail|triumph|succeed|lose|fail"
_CONTEST = (
    r"(?:elections?|votes?|race|run-?off|ballot|presidency|primary|primaries|nomination|seat|polls?"
    r"|contest|mayoralty|leadership|term|referendum|office|power)\b"
)
_GOES_ON = (
    r"(?:in|on|at|and|but|or|so|because|as|if|when|while|next|this|again|against|by"
    rf"|to(?= [A-Z])|outright|than)\b|re-?election\b|{_CONTEST}"
    r"|(?:the|an?|his|her|its|their|this|next|[\w-]{1,20}['’]s?) "
    rf"(?:[\w’'-]{{1,20}} ){{0,3}}{_CONTEST}"
)
_ENDS = rf"(?=$|\s*[.,;:!?)\"”—–]|\n|\s(?:{_GOES_ON}))"
"""Behind a plain verb, that it is of a contest: not "win over", "lose weight"."""

_OFFICE = r"(?:president|prime minister|premier|chancellor|mayor|governor|leader|senator)\b"
_FALLS = (
    r"(?:defeated|beaten|ousted|unseated|toppled|overthrown|deposed|voted out|thrown out"
    r"|(?:removed|driven) from (?:office|power))\b"
)
_WINS = (
    rf"(?:win|prevail|triumph|succeed)s?{_ENDS}|succeeds? (?=[A-Z])"
    rf"|becomes? (?:[\w’'-]{{1,14}} ){{0,3}}{_OFFICE}|(?:stay|remain)s? in (?:power|office)\b"
    r"|(?:be|is|get|gets|being) (?:re-?)?elected\b"
)
_LOSES = rf"(?:lose|fail)s?{_ENDS}|(?:be|is|get|gets|being) {_FALLS}"
_NO = r"(?:(?:will|would|does|do) (?:not|never)|won['’]t|wouldn['’]t|doesn['’]t|not|never)"
_OUTCOME = rf"(?:(?P<pro>{_WINS})|(?P<con>{_LOSES}))"

_TO = re.compile(rf" (?P<no>not )?to {_OUTCOME}")
_SEEN = re.compile(rf" (?:(?P<pro>(?:win|prevail|triumph|succeed){_ENDS}|(?:re-?)?elected\b)"
                   rf"|(?P<con>(?:lose|fail){_ENDS}|{_FALLS}))")  # fmt: skip
_HELPED = re.compile(rf" (?:to )?(?P<pro>{_WINS})")
_THAT = re.compile(rf" (?:(?P<no>{_NO}) |(?:will|would|can) )?{_OUTCOME}")

_IN_A_RACE = re.compile(r"\b(?:opponent|challenger|rival|candidate|nominee)\b", re.IGNORECASE)


def wished(head: re.Match[str], titles: str, text: str, at: int) -> Side | None:
    """The side that a wish takes of who is named between its head and `at`, after `titles`."""
    if head["aid"] and _IN_A_RACE.search(titles):  # "is helping her opponent, Voss"
        return "for"
    told = _pattern(head).match(text, at)
    if told is None:
        return None
    words = told.groupdict()
    favours = bool(words.get("pro")) != bool(words.get("no"))
    return "for" if favours else "against"


def _pattern(head: re.Match[str]) -> re.Pattern[str]:
    if head["to"]:
        return _TO
    if head["see"]:
        return _SEEN
    return _THAT if head["that"] else _HELPED
