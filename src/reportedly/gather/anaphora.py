"""Contents that only point back: "confirmed this account", "called the report false"."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from reportedly.gather.back import LEAST, LONGEST, back_model
from reportedly.gather.words import is_telling, words
from reportedly.schema import Attribution, quote

REACH = 1500
"""Characters back in which the statement that is meant must end."""

FELLOWS = 100
"""Earlier statements that are looked through at most."""

TELLING = 3
"""Telling words beside the pointing phrase from which a content speaks for itself."""

_NOUNS = (
    "account|accusation|accusations|allegation|allegations|announcement|answer|assertion|"
    "assertions|assessment|characteri[sz]ation|charge|charges|claim|claims|conclusion|description|"
    "details|effect|explanation|facts|figure|figures|finding|findings|gist|idea|information|"
    "judge?ment|memory|narrative|news|notion|numbers|opinion|outline|particulars|picture|point|"
    "reason|recollection|report|reports|rumor|rumors|rumour|rumours|sentiment|sequence|"
    "speculation|statement|statements|story|stories|substance|suggestion|suggestions|tale|"
    "testimony|theory|truth|version|view|words"
)
_BACK = re.compile(
    rf"\W*(?:that\s+|to\s+(?:confirm|deny)\s+|any\s+)?(?:(?:all|much|most|some)\s+of\s+)?"
    rf"(?:this|that|the|these|those|both|such|his|her|its|their"
    rf"|(?:[\w.-]{{1,20}}\s+){{0,3}}[\w.-]{{1,20}}['’]s)\s+(?:\w{{1,20}}\s+)?"
    rf"(?:{_NOUNS})\b|\W*(?:that\s+)?any\s+such\s+\w{{1,20}}\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\W*(?:it|this|that|so|as much|the same)\W*", re.IGNORECASE)
_OUT = re.compile(r"\W*(?:this|that|it|him|her|them)\s+(?:out|up)\W*", re.IGNORECASE)
"""What is borne out, and who is backed up."""
_TRUE = re.compile(
    r"\W*(?:yes\W+)?(?:that\s+)?(?:(?:he|she|they),?\s+too,?\s+believed\s+)?"
    r"(?:this|that|it|he|she|they|(?:the|these|those|his|her|their)\s+(?:\w{1,20}\s+)?"
    rf"(?:{_NOUNS})|everything\s+(?:\w{{1,20}}\s+){{1,4}})"
    r"\s*(?:\b(?:was|were|is|are|to\s+be)\b|['’](?:s|re)\b)\s+"
    r"(?:indeed\s+|exactly\s+|entirely\s+|absolutely\s+|all\s+|just\s+)?"
    r"(?:true|so|the\s+case|correct|right|accurate|what\s+happened|how\s+it\s+was"
    r"|consistent\s+with\s+(?:\w{1,20}\s+){0,2}\w{1,20})\b"
    r"(?:\s+in\s+every\s+\w{1,20})?\W*",
    re.IGNORECASE,
)
"""What somebody calls true: "that this was the case", "“It's true,”"."""
_CONFIRMED = re.compile(
    r"\W*(?:(?:independent|further|similar|matching|the\s+same)\s+)?"
    r"(?:confirmation|corroboration|testimony)(?:\s+of\s+(?:this|that|it|the\s+\w{1,20}))?\W*",
    re.IGNORECASE,
)
_VIEW = re.compile(r"(?:that|this)\s+(?:opinion|view|mind)", re.IGNORECASE)
_COMES = re.compile(r"\b(?:came|arrived|provided|offered|given|was|is)$", re.IGNORECASE)
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
_SO = re.compile(r"\W*(?:so|as much|the same|likewise)(?:\W+(?:too|as well))?\W*", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:said|says?|told|tells?|gave|gives?|made|makes?|offer|provid|relat|recount|repeat|"
    r"report|describ|put|puts|paint|present|had|has|recall|remember|suppl|carr|reach|came|drew|"
    r"testif|answer|repl|nod|wrote|account|memory|recollection|story|version|of$)\w{0,5}\b",
    re.IGNORECASE,
)
"""Cues that by themselves take no stand, and do so where what they tell is the same."""
_TAKES_A_STAND = re.compile(
    r"\b(?:confirm|corroborat|back|support|echo|endors|repeat|reiterat|verif|affirm|stand|stood|"
    r"agree|concur|second|bore|borne|bear|vouch|attest|share|acknowledg|conced|admit|reaffirm|"
    r"substantiat|den[yi]|dismiss|reject|contradict|disput|refut|rebut|doubt|question|"
    r"call|brand|describ|disagree|scoff|ridicul)\w{0,12}\b",
    re.IGNORECASE,
)


def points_back(content: str, cue: str) -> bool:
    """Whether a content means an earlier statement, on which its cue takes a stand.

    "Gave this account" tells what follows; "gave the same account" points back.
    """
    if _TELLS.search(cue) or _TAKES_A_STAND.search(cue):
        same = _SAME.match(content)
        if _SO.fullmatch(content) or (same and _says_no_more(content[same.end() :])):
            return True
        if _TRUE.fullmatch(content):
            return True
    if _VIEW.fullmatch(content) and cue.endswith("of"):
        return True
    if _CONFIRMED.fullmatch(content) and _COMES.search(cue):
        return True
    if not _TAKES_A_STAND.search(cue):
        return False
    if _IT.fullmatch(content) or _OUT.fullmatch(content):
        return True
    match = _BACK.match(content)
    return match is not None and _says_no_more(content[match.end() :])


def _says_no_more(rest: str) -> bool:
    return sum(is_telling(w) for w in words(rest)) < TELLING


def pointing(attributions: Iterable[Attribution], texts: Mapping[str, str]) -> set[str]:
    """Ids of the attributions that only point back, by rule or as it was learned."""
    return {a.id for a in attributions if _points_back(a, texts[a.article])}


def _points_back(a: Attribution, text: str) -> bool:
    content, cue = quote(text, a.content), quote(text, a.cue)
    if points_back(content, cue):
        return True
    if not (a.source and a.vector) or a.parent or a.denies or len(content.split()) > LONGEST:
        return False
    return back_model().likely(content, cue, a.vector) >= LEAST


def antecedents(
    attributions: Sequence[Attribution],
    back: Iterable[str],
    akin: Callable[[str, str], bool],
    speakers: Mapping[str, str],
) -> dict[str, str]:
    """What each attribution that points back means.

    "Any such promise" means the nearest statement about a promise (`akin` tells whether two
    attributions share a word); "the story" means the first of the last speaker's statements, for
    who dismisses a story means what it opened with and not its last detail. Keys and values are
    attribution ids; where nothing is in reach there is no entry. An attribution that points back
    or stands in another kind of block is never meant.
    """
    wanted = set(back)
    found: dict[str, str] = {}
    earlier: list[Attribution] = []
    for a in sorted(attributions, key=lambda a: (a.article, a.content[0].start, a.id)):
        if earlier and (earlier[-1].article, earlier[-1].block) != (a.article, a.block):
            earlier = []
        if a.id not in wanted:
            earlier.append(a)
            continue
        reach = _reach(a, earlier, speakers)
        near = next((c for c in reversed(reach) if akin(a.id, c.id)), None)
        meant = near or _opening(reach, speakers)
        if meant is not None:
            found[a.id] = meant.id
    return found


def rebuttals(
    attributions: Sequence[Attribution],
    rejects: Callable[[str, str], bool],
    akin: Callable[[str, str], bool],
    meant: Mapping[str, str],
    speakers: Mapping[str, str],
) -> dict[str, str]:
    """Statements that go on rejecting what their speaker has just denied, and what they mean.

    "She contradicted the account. 'There is no sign of it,' she said": the second means what the
    first does. `rejects` tells whether one attribution's content says that another's is not so;
    `akin` whether it speaks of the same, which after a denial ("dismissed the story. 'He is in
    good health'") is to say why it is not so.
    """
    found: dict[str, str] = {}
    before: Attribution | None = None
    for a in sorted(attributions, key=lambda a: (a.article, a.content[0].start, a.id)):
        one_voice = before is not None and speakers.get(before.id) == speakers.get(a.id)
        if before is not None and one_voice and before.article == a.article and a.id not in meant:
            target = found.get(before.id, meant.get(before.id))
            same = target is not None and before.denies and akin(a.id, target)
            if target is not None and (same or rejects(a.id, target)):
                found[a.id] = target
        before = a
    return found


def _reach(
    a: Attribution, earlier: Sequence[Attribution], speakers: Mapping[str, str]
) -> list[Attribution]:
    """The earlier statements that are near enough, but the speaker's own."""
    here = min(s.start for s in (*a.content, *a.cue))
    speaker = speakers.get(a.id)
    near = [c for c in earlier[-FELLOWS:] if here - c.content[-1].end <= REACH]
    near = [c for c in near if c.source] or near  # "Snow is expected" is nobody's account
    return [c for c in near if speaker is None or speakers.get(c.id) != speaker]


def _opening(reach: Sequence[Attribution], speakers: Mapping[str, str]) -> Attribution | None:
    """The first of the unbroken run of statements by the last speaker in reach."""
    meant: Attribution | None = None
    for candidate in reversed(reach):
        theirs = speakers.get(candidate.id)
        if meant is not None and (theirs is None or theirs != speakers.get(meant.id)):
            break
        meant = candidate
    return meant
