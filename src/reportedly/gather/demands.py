"""What a content demands: that somebody should resign is not that he will, or has.

Small words alone tell the two apart ("Oske should resign", "Oske will resign"). Many of them have
other uses: "should arrive by noon" expects, "must have known" infers, "if she should win" supposes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.gather.concepts import meaning, plain
from reportedly.gather.lexicon import IRREGULAR
from reportedly.gather.words import is_telling, last_word, stem, stems, words

READ = 600
"""Characters of a content in which demands are looked for."""

REACH = 60
"""Characters behind a word of demand in which the act stands."""

_MODAL = re.compile(
    r"\b(?:(?:should|must)(?:n['’]t)?|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to|had\s+better)\b",
    re.IGNORECASE,
)
_NOT_OF_ONE = r"(?!(?:to|that|for|if|whether|he|she|they|we|I)\b)"
_PASSED_BY = r"(?!(?:that|for|he|she|they|we|I|was|is|will|would|had|has|plan\w*|want\w*)\b)"
_ASKED_OF = re.compile(
    rf"\b(?:call(?:s|ed|ing)?\s+(?:up)?on|urg(?:e|es|ed|ing)|implor(?:e|es|ed|ing)"
    rf"|ask(?:s|ed|ing)?|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|tell(?:s|ing)?|told)\s+"
    rf"{_NOT_OF_ONE}[\w'’-]{{1,20}}(?:\s+{_PASSED_BY}[\w'’-]{{1,20}}){{0,4}}?\s+to\b"
    r"|\b(?:was|were|be|been|being)\s+(?:asked|instructed)\s+to\b|\b(?:told|ordered|urged)\s+to\b",
    re.IGNORECASE,
)
"""Who asks somebody else to do something; "asked to leave" may tell of one's own wish."""
_DEED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?)\s+"
    r"(?:(?:[\w-]{1,20}\s+){0,3}[\w-]{1,20}['’]s?|his|her|their|the)\s+(?:immediate\s+|swift\s+)?"
    r"(?P<deed>resignation|removal|dismissal|ouster|release|arrest|impeachment|withdrawal)\b",
    re.IGNORECASE,
)
"""Whose resignation is called for."""
_ASKS = re.compile(
    r"\b(?:should|must|ought|need|have to|has to|had to|had better|advis|advocat|aim|appeal|ask"
    r"|back|beg(?:s|ged|ging)?\b|call|crucial|demand|deserv|duty|endors|essential|favou?r|forc"
    r"|goal|hop(?:e|ing)|implor|important|insist|instruct|necess|oblig|order|plead|press|prefer"
    r"|propos|push|recommend|request|requir|seek|sought|suggest|support|time (?:for|to)"
    r"|urg|vital|want|wish)",
    re.IGNORECASE,
)
"""What may tell of a demand in some way; a content with it is never taken for a plain telling."""
_OF_ITSELF = frozenset(
    stem(w)
    for w in (
        "appear arrive benefit continue cost decline drop ease exceed expect fall feel follow grow"
        " help imagine improve know last learn lose mean pass reach realise realize recover remain"
        " rise seem stay suffice suit suspect understand win work worry"
    ).split()
)
"""What things do of themselves, so that they "should" do it tells an expectation."""
_SET_FOR_A_DAY = frozenset(
    stem(w) for w in "begin close end finish open reopen resume start".split()
)
"""What is expected where a time stands right behind it ("should open in May")."""
_INFERRED = frozenset(stem(w) for w in "feel know mean seem suspect win".split())
_EXPECTED = re.compile(
    r"\b(?:by|in|within|next|this|soon|later|before|from|until|on|at(?!\s+once))\b", re.I
)
_PROVIDED = re.compile(r"\bunder\s+(?:the|an?|this|that|its|new)\b[^.;!?]*$", re.IGNORECASE)
"""What a law or deal provides ("under the deal, troops must leave") is no one's demand."""
_PAPERS = frozenset(
    "accord agreement bill budget deal draft law motion pact plan proposal text treaty it".split()
)
"""What "calls for" something by providing for it."""
_UNLIKE = frozenset("if lest case unless provided how why when whenever".split())
"""Words in the clause before that make no demand of it: a condition, a rhetorical question."""
_WOULD = frozenset("will would may might could shall can did i'll we'll he'll she'll a the".split())
"""Right before "have to", or "must", what makes another thing of it."""
_ANYBODY = frozenset({"you", "i"})
"""Right before "have to", what makes a saying or a courtesy of it ("I have to thank")."""
_BEFORE = re.compile(r".*(?:[.,;:!?…—“”\"]|\b(?:and|but|because|that|who|which)\b)", re.I | re.S)
_AFTER = re.compile(r"[.;:!?…—“”\"]|\b(?:but|because|while|although|if|after)\b", re.IGNORECASE)
_FILLERS = frozenset("not never now also then just at once be been being have".split())


@dataclass(frozen=True, slots=True)
class Demands:
    """The meanings of the `acts` that are demanded, and of all that the `clause` around them holds.

    `asks` tells whether any word of the content may tell of a demand.
    """

    acts: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    asks: bool = False

    def bar(self, bare: frozenset[str], other: "Demands", others: frozenset[str]) -> bool:
        """Whether this demands what the other only tells; `bare` and `others` are what each says.

        Most of what they share must be in the demand: "broke the law and must pay" also tells.
        """
        if other.asks or not self.acts & others:
            return False
        shared = bare & others
        return 2 * len(shared & self.clause) >= len(shared)


def demands(content: str, cue: str) -> Demands:
    """What is demanded in a content, or by the cue that tells it ("urged", "Oske to resign")."""
    said = plain(content[:READ])
    whole = f"{cue[:REACH]} {said}"
    found = [(said, *demand) for demand in _owed_in(said)]
    found += [(whole, *demand) for demand in _asked_in(whole)]
    clause = frozenset(m for text, a, b, _ in found for m in _meanings(_clause(text, a, b)))
    acts = frozenset(act for *_, act in found)
    return Demands(acts, clause | acts, bool(acts) or _ASKS.search(whole) is not None)


def _owed_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of each modal verb of demand, and what it demands."""
    for match in _MODAL.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        act = _owed(match.group().lower(), _since(text, match.start()), after)
        if act and not _PROVIDED.search(before):
            yield match.start(), match.end(), act


def _asked_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The same of verbs that ask somebody."""
    for match in _ASKED_OF.finditer(text):
        act = next(iter(_acts(text[match.end() : match.end() + REACH])), "")
        if is_telling(act) and act[0].islower():
            yield match.start(), match.end(), meaning(stem(act))
    for match in _DEED.finditer(text):
        if last_word(text[: match.start()]) not in _PAPERS:
            yield match.start(), match.end(), meaning(stem(match["deed"]))


def _owed(modal: str, before: str, after: str) -> str:
    """The act that a modal verb demands; "" where it supposes, expects or infers."""
    if not before.strip() and modal == "should":  # "Should she win, the house falls"
        return ""
    by = last_word(before)
    if by in _WOULD or (by in _ANYBODY and modal.startswith(("have", "need"))):
        return ""
    if _UNLIKE & {w.lower() for w in words(before)}:
        return ""
    rest = _AFTER.split(after[:REACH], maxsplit=1)[0]
    act = next(iter(_acts(rest)), "")
    if not is_telling(act) or act[0].isupper() or _is_thought(modal, rest, act):
        return ""
    return meaning(stem(act))


def _is_thought(modal: str, rest: str, act: str) -> bool:
    """Whether it is expected ("should be ready by May") or inferred ("must have known")."""
    leading = [w.lower() for w in words(rest[: rest.find(act)])]
    if "have" in leading:
        return modal.startswith("must") or _EXPECTED.search(rest) is not None
    if "be" in leading and not _is_participle(act):
        return True
    if modal.startswith(("must", "need")):
        return "be" not in leading and stem(act) in _INFERRED
    behind = _EXPECTED.search(rest, rest.find(act) + len(act))
    if "be" in leading:
        return behind is not None
    at_once = behind is not None and not rest[rest.find(act) + len(act) : behind.start()].strip()
    return stem(act) in _OF_ITSELF or (at_once and stem(act) in _SET_FOR_A_DAY)


def _is_participle(word: str) -> bool:
    return word.lower().endswith("ed") or word.lower() in IRREGULAR


def _acts(text: str) -> Iterator[str]:
    """The words of a text but for what may stand before an act."""
    return (w for w in words(text) if w.lower() not in _FILLERS and not w.endswith("ly"))


def _since(text: str, at: int) -> str:
    """What stands in its clause before a place."""
    before = text[max(0, at - 2 * REACH) : at]
    broken = _BEFORE.match(before)
    return before[broken.end() :] if broken else before


def _clause(text: str, start: int, end: int) -> str:
    return f"{_since(text, start)} {_AFTER.split(text[end:], maxsplit=1)[0]}"


def _meanings(text: str) -> Iterator[str]:
    return (meaning(s) for s in stems(text))
