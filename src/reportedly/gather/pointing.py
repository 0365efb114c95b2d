"""Contents that only point back, by rule: "confirmed this account", "said it was so"."""

import re

from reportedly.gather.untrue import is_called_untrue
from reportedly.gather.words import is_telling, words
from reportedly.lexicon.truth import ALL_OF_IT, IS_SO, IT_IS_TRUE
from reportedly.lexicon.views import AGREES, BACKS_A_PLAN, MERELY_ALIKE, VIEWS

TELLING = 3
"""Telling words beside the pointing phrase from which a content speaks for itself."""

_NOUNS = (
    "account|accusation|accusations|allegation|allegations|announcement|answer|assertion|"
    "assertions|assessment|characteri[sz]ation|charge|charges|claim|claims|conclusion|description|"
    "details|effect|explanation|facts|figure|figures|finding|findings|gist|idea|information|"
    "judge?ment|memory|narrative|news|notion|numbers|opinion|outline|particulars|picture|point|"
    "reason|recollection|report|reports|rumor|rumors|rumour|rumours|sentiment|sequence|"
    "speculation|statement|statements|story|stories|substance|suggestion|suggestions|tale|"
    "telling|testimony|theory|truth|version|view|words?"
)
_OWNED = r"(?:[\w.-]{1,20}\s+){0,3}[\w.-]{1,20}['’]s"
_BACK = re.compile(
    rf"\W*(?:that\s+|to\s+(?:confirm|deny)\s+|any\s+)?(?:(?:all|much|most|some)\s+of\s+)?"
    rf"(?:this|that|the|these|those|both|such|his|her|its|their"
    rf"|{_OWNED})\s+(?:\w{{1,20}}\s+)?"
    rf"(?:{_NOUNS})\b|\W*(?:that\s+)?any\s+such\s+\w{{1,20}}\b",
    re.IGNORECASE,
)
_WHEN = (
    r"(?:\s+(?:after|at|before|during|early|in|last|late|on|this)\s+[\w’'-]{1,20}"
    r"(?:\s+[\w’'-]{1,20}){0,7})?"
)
_IT = re.compile(
    rf"\W*(?:it|this|that|so|such|(?:as|that)\s+much|the\s+same|{ALL_OF_IT}){_WHEN}\W*",
    re.IGNORECASE,
)
_AS_WHAT = re.compile(r"\W*(?:it|this|that)\s+as(?:\s+[\w’'-]{1,20}){1,5}\W*", re.IGNORECASE)
"""What somebody dismisses: "dismissed that as a fantasy"."""
_AS_SUCH = re.compile(
    r"\s+as(?:\s+(?!(?:because|that|which|who)\b)[\w’'-]{1,20}){1,10}\W*", re.IGNORECASE
)
"""The same behind a word for what was said: "(the allegations) as a fantasy of frightened men"."""
_WAVES_OFF = re.compile(r"\b(?:dismiss|reject)(?:ed|es|ing|s)?\b", re.IGNORECASE)
_DISMISSES = re.compile(r"\b(?:dismiss|reject|denounc|brush|wav|decri|condemn)\w*", re.IGNORECASE)
_OUT = re.compile(
    r"\W*(?:this|that|it|him|her|them)\s+(?:out|up|right|true|correct)\W*", re.IGNORECASE
)
"""What is borne out, who is backed up or proved right."""
_TRUE = re.compile(
    r"\W*(?:yes\W+)?(?:that\s+)?(?:(?:he|she|they),?\s+too,?\s+believed\s+)?"
    rf"(?:this|that|it|he|she|they|(?:the|these|those|his|her|their|{_OWNED})\s+(?:\w{{1,20}}\s+)?"
    rf"(?:{_NOUNS})|everything\s+(?:\w{{1,20}}\s+){{1,4}})"
    r"\s*(?:\b(?:was|were|is|are|to\s+be)\b|['’](?:s|re)\b)\s+"
    r"(?:indeed\s+|exactly\s+|entirely\s+|absolutely\s+|all\s+|just\s+)?"
    r"(?:true|so|the\s+case|correct|right|accurate|what\s+happened|how\s+it\s+was"
    r"|consistent\s+with\s+(?:\w{1,20}\s+){0,2}\w{1,20})\b"
    r"(?:\s+in\s+every\s+\w{1,20})?\W*",
    re.IGNORECASE,
)
"""What somebody calls true: "that this was the case", "“It's true,”"."""
_IS_TRUE = re.compile(
    rf"\W*(?:yes\W+)?(?:that\s+)?(?:{IT_IS_TRUE}|(?:whether|if)\s+{IT_IS_TRUE}\W+yes|{IS_SO})\W*",
    re.IGNORECASE,
)
"""The same said in other words, whatever the cue."""
_LONGS = re.compile(
    r"\b(?:hop|wish|fear|pray|wonder|ask|doubt|question|dream|suppos)\w*", re.IGNORECASE
)
"""Cues by which nobody says that it is true."""
_EQUALLY = re.compile(r"\b(?:equally|just\s+as|no\s+less)\s+\w+\s+(?:about|of|on)$", re.IGNORECASE)
_FALSE = re.compile(
    rf"\W*(?:that\s+)?(?:this|that|it|(?:the|these|those|such|both|his|her|their|{_OWNED})\s+"
    rf"(?:\w{{1,20}}\s+)?(?:{_NOUNS}))(?:\s+(?:was|were|is|are)\b|['’](?:s|re)\b)",
    re.IGNORECASE,
)
"""The subject of what somebody calls false: "that the report was false", "“It's a fairy tale,”"."""
_MORE = re.compile(
    r"[,;]?\s+(?:and|but)\s+(?:that\s+)?(?=(?:he|she|it|they|I|we|there|no|nobody|nothing)\b"
    r".{0,60}\b(?:never|not|no|nobody|nothing|none|neither)\b)"
)
"""Where somebody goes on who has called it false: "… and that he had never taken a bribe"."""
_SHORT = 80
"""Characters in which somebody says no more than that."""
_OWNER = re.compile(r"([\w-]{1,20})['’]s\b")
_WHOSE = re.compile(r"\b(his|her)\b", re.IGNORECASE)
_NOUN = re.compile(rf"\b(?:{_NOUNS})\b", re.IGNORECASE)
_CONFIRMED = re.compile(
    r"\W*(?:(?:independent|further|similar|matching|the\s+same)\s+)?"
    r"(?:confirmation|corroboration)(?:\s+(?:for|of)\s+(?:this|that|it|(?:the|these|those|this|that)"
    r"\s+\w{1,20}))?\W*"
    r"|\W*(?:similar|matching|the\s+same)\s+testimony\W*",
    re.IGNORECASE,
)
_VIEW = re.compile(
    rf"(?:an?|that|this|the\s+same|an\s+identical|his|her|its|their)\s+(?:{VIEWS}|mind)"
    r"|in\s+(?:full\s+)?(?:agreement|assent)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:of|shares?d?|takes?|took|holds?|held|reached|c[ao]me to|subscribed?s? to|nod\w*|is|are"
    r"|was|were)$",
    re.IGNORECASE,
)
"""Cues that tell of holding a view."""
_TOO = re.compile(rf"(?:this|that|the)\s+(?:{_NOUNS}),?\s+(?:too|as\s+well)", re.IGNORECASE)
_COMES = re.compile(r"\b(?:been|came|arrived|provided|offered|given|was|is)$", re.IGNORECASE)
"""Cues by which a confirmation comes from somebody."""
_SAME = re.compile(
    rf"\W*(?:that\s+|to\s+|it\s+|things\s+|events\s+)?(?:much|just|exactly|roughly|largely|broadly|"
    rf"essentially|about|in)?\s*(?:the\s+(?:very\s+|exact\s+)?same"
    rf"|(?:an?\s+)?(?:(?:nearly|almost|virtually)\s+)?(?:identical|similar|matching))"
    rf"(?:\W*$|\s+(?:\w{{1,20}}\s+)?(?:{_NOUNS}|thing|things|way|terms|words|mind)s?\b)"
    r"|\W*(?:it|this|that|things)\s+(?:likewise|that\s+way|no\s+differently)\W*$|\W*no\s+different\W*$",
    re.IGNORECASE,
)
"""What is told once more: "the same story", "much the same", "it the same way"."""
_WITH = re.compile(r"\b(?:agree(?:[ds]|ing)?|concur(?:red|s)?|sided?|sides) with$", re.IGNORECASE)
_CONTRADICTS = re.compile(r"\bcontradict(?:ed|s)$", re.IGNORECASE)
_THEM = re.compile(r"him|her|them", re.IGNORECASE)
"""With whom somebody agrees, or whom somebody contradicts."""
_DITTO = re.compile(
    r"\W*(?:ditto|same here|spot on|correct|exactly|precisely|indeed|true|(?:quite|exactly) right"
    r"|no argument (?:t?here))\W*",
    re.IGNORECASE,
)
"""Words that have no other use than to say that it is so."""
_NO_LESS = re.compile(
    r"\W*it\s+(?:no\s+other\s+way|no\s+differently|just\s+so|that\s+way)\W*"
    r"|\W*(?:so,?(?:\s+too,?)?\s+d(?:id|oes|o)|ditto)\W*"
    r"|\W*what\s+.{3,60}\s(?:described?s?|said|says|told\s+\w+|saw|claim(?:ed|s)?)\W*",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"\W*(?:(?:it|this|that|so|(?:just|exactly|precisely)\s+(?:this|that)),?\s+(?:too|as\s+well)"
    r"|(?:it|this|that|things|events|matters|the\s+matter)\s+(?:to\s+(?:the\s+)?\w{1,20}\s+)?in\s+"
    r"(?:(?:much|exactly|just|precisely)\s+)?(?:like|identical|similar|(?:the\s+)?same|those|these)\s+(?:terms|words)"
    r"|(?:just|exactly|precisely)\s+(?:this|that)"
    r"|nothing\s+(?:amiss|untrue|false|to\s+(?:quarrel|quibble)\s+with)\s+(?:in|with)\s+.{2,40})\W*",
    re.IGNORECASE,
)
"""What witnesses and inquiries have of it: "overheard it as well", "found just that"."""
_HAVE = re.compile(
    r"\b(?:witness|overheard|saw|sees?|heard|ha[sd]|have|said|says?|tells?|told|found|finds?|establish"
    r"|conclud|report|learn|reads?\b|relat|describ|recount|put)",
    re.IGNORECASE,
)
_AS_TOLD = re.compile(
    r"\W*(?:(?:it|things)\s+)?(?:just|exactly|precisely)\s+as\s+.{3,60}"
    r"\s(?:describe[ds]?|said|says?|told|recalled|remembered|alleged?s?|claim(?:ed|s)?)"
    r"(?:\s+(?:it|them|things|us))?\W*",
    re.IGNORECASE,
)
"""“Just as the clerk described it”."""

_WHAT_SAID = re.compile(
    r"\W*what\s+.{2,60}\s(?:describe[ds]?|said|says?|told\s+\w+|recalled|alleged?s?|claim(?:ed|s)?)\W*",
    re.IGNORECASE,
)

_NO_OTHER = re.compile(
    rf"\W*(?:that\s+)?(?:this|that|the|his|her|their|its"
    rf"|{_OWNED})\s+(?:\w{{1,20}}\s+)?"
    rf"(?:{_NOUNS}|{VIEWS})\W+(?:is|was)\s+(?:no\s+different|(?:much\s+)?the\s+same|identical)\W*"
    r"|\W*(?:that|the\s+same)\s+effect\W*",
    re.IGNORECASE,
)
_AMOUNTS = re.compile(
    r"(?:\W*(?:just|quite)\s+so|\W*.{0,40}\b(?:amount(?:s|ed)|c[ao]mes?|boil(?:s|ed)\s+down)\s+to\s+"
    r"(?:much\s+)?the\s+same(?:\s+thing)?"
    r"|\W*to\s+(?:(?:much\s+)?the\s+same|that|this)\s+effect)\W*",
    re.IGNORECASE,
)
_ALL = re.compile(rf"\W*{ALL_OF_IT}\W*", re.IGNORECASE)
_AGAIN = re.compile(
    rf"\W*(?:of\s+)?(?:(?:exactly|just|much|precisely)\s+)?(?:the\s+(?:very\s+)?same|an?\s+identical)\s+"
    rf"(?:account|claim|description|facts|picture|report|story|testimony|version)\W*"
    r"|\W*(?:of\s+)?(?:exactly|just|precisely)\s+the\s+same(?:\s+thing)?\W*|\W*of\s+the\s+same\s+thing\W*"
    rf"|\W*(?:agrees?\s+with|bears?\s+out|fits|matches|squares\s+with|tallies\s+with)\s+(?:it|that|this"
    rf"|(?:that|the|this|these|those|his|her)\s+(?:{_NOUNS}))(?:\s+(?:in|on)\s+(?:all|every)\s+\w{{1,20}})?\W*",
    re.IGNORECASE,
)
"""What is the same in so many words, whatever the cue: "(obtained) the same account"."""
_POINT = re.compile(r"\W*(?:it|this|that|the\s+(?:matter|point|subject))\W*", re.IGNORECASE)
_AGREES = re.compile(AGREES, re.IGNORECASE)
_ALSO = re.compile(rf"^(?:was|is)\b.*\b(?:{_NOUNS}|{VIEWS})\s+(?:of|from)$", re.IGNORECASE)
"""Cues by which what was told is somebody's view too: "that was also the recollection of"."""
_ALSO_TELLS = re.compile(
    r"\b(?:is|are|was|were)\s+(?:also|likewise)\s+(?:described|given|mentioned|recounted|related"
    r"|reported|told)\b",
    re.IGNORECASE,
)
"""Cues by which it is told once more: "those facts are also recounted by"."""
_MATCHES = re.compile(
    r"\b(?:match|squares?d?\b|tall(?:y|ie)|consistent|accord|jibe|chime|mirror|in\s+(?:line|keeping)"
    r"|at\s+one\s+with|fit(?:s|ted)?$|vindicat"
    r"|(?:weight|support|credence|backing|corroboration|echo|confirmation)\b)",
    re.IGNORECASE,
)
_SO = re.compile(r"\W*(?:so|as much|the same|likewise)(?:\W+(?:too|as well))?\W*", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:said|says?|told|tells?|gave|gives?|made|makes?|offer|provid|relat|recount|repeat|"
    r"report|describ|put|puts|paint|present|had|has|recall|remember|suppl|carr|reach|came|drew|"
    r"testif|answer|repl|nod|wrote|heard|thought|think|believ|so,? (?:too,? )?d|ditto|"
    r"account|memory|recollection|story|version|of$)\w{0,5}\b",
    re.IGNORECASE,
)
"""Cues that by themselves take no stand, and do so where what they tell is the same."""
_TAKES_A_STAND = re.compile(
    r"\b(?:confirm|corroborat|back|support|echo|endors|repeat|reiterat|verif|affirm|stand|stood|overheard|witnessed|"
    r"agree|concur|second|ratif|subscrib|uph[eo]ld|bore|borne|bear|prove|vouch|swear|swore|attest|"
    r"retold|bolster|buttress|testified to|share|"
    r"acknowledg|conced|admit|reaffirm|substantiat|den[yi]|dismiss|reject|contradict|disput|refut|rebut|doubt|question|"
    r"call|brand|describ|disagree|scoff|ridicul)\w{0,12}\b",
    re.IGNORECASE,
)


def points_back(content: str, cue: str) -> bool:
    """Whether a content means an earlier statement, on which its cue takes a stand.

    "Gave this account" tells what follows; "gave the same account" points back.
    """
    if _HAVE.search(cue) and any(p.fullmatch(content) for p in (_LIKE, _SO, _AS_TOLD)):
        return True
    if _MATCHES.search(cue) and _WHAT_SAID.fullmatch(content):
        return True
    ways = (_says_so, _is_true, _calls_false, _holds_it, _agrees)
    if any(way(content, cue) for way in ways):
        return True
    if _dismisses(content, cue) or names_whom(content, cue):
        return True
    if not any(p.search(cue) for p in (_TAKES_A_STAND, _ALSO, _ALSO_TELLS, _MATCHES)):
        return False
    if _IT.fullmatch(content):
        return BACKS_A_PLAN.search(cue) is None
    if _OUT.fullmatch(content):
        return True
    match = _BACK.match(content)
    return match is not None and _says_no_more(content[match.end() :])


def noun_of(content: str) -> tuple[str, str]:
    """Whose statement a content points back to, and by which word for it ("magazine", "report").

    Each is "" where it does not tell that; an owner may be a pronoun ("her").
    """
    head = _BACK.match(content) or _FALSE.match(content)
    found = _NOUN.search(head.group()) if head else None
    if head is None or found is None:
        return "", ""
    owner = _OWNER.search(head.group()) or _WHOSE.search(head.group())
    return owner[1].lower() if owner else "", found.group().lower()


def names_whom(content: str, cue: str) -> bool:
    """Whether somebody is contradicted who is only called "him", "her" or "them"."""
    return _CONTRADICTS.search(cue) is not None and _THEM.fullmatch(content) is not None


def _dismisses(content: str, cue: str) -> bool:
    """Whether what was said is dismissed as something."""
    if _DISMISSES.search(cue) and _AS_WHAT.fullmatch(content):
        return True
    match = _BACK.match(content) if _WAVES_OFF.search(cue) else None
    return match is not None and _AS_SUCH.fullmatch(content[match.end() :]) is not None


def calls_true(content: str) -> bool:
    """Whether it is told that something said before was so."""
    return any(p.fullmatch(content) for p in (_TRUE, _IS_TRUE))


def _is_true(content: str, cue: str) -> bool:
    """Whether it is said to be so, or the same once more, in words that need no such cue."""
    if (
        _AMOUNTS.fullmatch(content)
        or _AGAIN.fullmatch(content)
        or (_ALL.fullmatch(content) and _TAKES_A_STAND.search(cue))
    ):
        return True
    if _EQUALLY.search(cue) and _POINT.fullmatch(content):
        return True
    return _IS_TRUE.fullmatch(content) is not None and _LONGS.search(cue) is None


def _calls_false(content: str, cue: str) -> bool:
    """Whether it is told that it was not so."""
    more = _MORE.search(content[: 2 * _SHORT])
    first = content[: more.start()] if more else content
    subject = _FALSE.match(first) if len(first) < _SHORT else None
    if subject is None or not (_TELLS.search(cue) or _TAKES_A_STAND.search(cue)):
        return False
    return " that " not in first[subject.end() :] and is_called_untrue(first)


def _says_so(content: str, cue: str) -> bool:
    """Whether it is told that it was so, or the same once more."""
    if not (_TELLS.search(cue) or _TAKES_A_STAND.search(cue)):
        return False
    same = None if MERELY_ALIKE.match(content) else _SAME.match(content)
    if same and _says_no_more(content[same.end() :]):
        return True
    return any(p.fullmatch(content) for p in (_SO, _TRUE, _DITTO, _NO_LESS))


def _holds_it(content: str, cue: str) -> bool:
    """Whether a view, a charge or a confirmation is somebody's too."""
    if _NO_OTHER.fullmatch(content):
        return True
    pairs = ((_VIEW, _HOLDS), (_TOO, _TELLS), (_CONFIRMED, _COMES))
    return any(own.fullmatch(content) and by.search(cue) for own, by in pairs)


def _agrees(content: str, cue: str) -> bool:
    """Whether it is agreement, with somebody or with what was said."""
    if _AGREES.fullmatch(content):
        return cue.endswith(content)
    return _THEM.fullmatch(content) is not None and _WITH.search(cue) is not None


def _says_no_more(rest: str) -> bool:
    return sum(is_telling(w) for w in words(_IN_WHAT.sub(" ", rest))) < TELLING


_IN_WHAT = re.compile(
    r"\s(?:at|by|during|in|on|over|through|via)\s+(?:(?:an?|his|her|their|its|the)\s+)?(?:[\w-]{1,20}\s+){0,2}?"
    r"(?:briefing|calls?|conversation|e-?mails?|exchange|filing|hearing|interviews?|letter|line"
    r"|meeting|messages?|note|phone|post|reply|speech|statement|telephone|testimony|text)\b(?:\s+(?:late\s+|early\s+|on\s+)?\w+day\b)?",
    re.IGNORECASE,
)
"""Where or how somebody said so, which is no part of what was said."""
