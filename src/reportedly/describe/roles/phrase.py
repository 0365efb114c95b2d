"""A role as a phrase: its head noun, what stands in front of it and what completes it."""

from dataclasses import dataclass

from reportedly.describe.roles.complement import CLAUSES, STOP, VERBS, completed, pointed
from reportedly.describe.roles.tokens import Bearer, Line, Token
from reportedly.lexicon.nouns import IRREGULAR
from reportedly.lexicon.roles import (
    CURRENT,
    ELECT,
    FORMER,
    FUTURE,
    HONORIFICS,
    INSIDE_HEAD,
    MAKERS,
    ROLE_HEADS,
    SEATED,
    THEN,
    TITLE_WORDS,
    WEAK_HEADS,
)
from reportedly.lexicon.verbs import HELPERS
from reportedly.lexicon.words import DETERMINERS, NOT_NAMES
from reportedly.schema import RoleState

MARKS = FORMER | FUTURE | THEN | CURRENT
_BEGINS_TITLES = frozenset("new first second third great former late current ex".split())
_PARTICIPLES = frozenset(
    "elected retired appointed acting outgoing incoming leading ruling".split()
)
_BACK, _ON = 7, 10
"""Tokens of a title that are read in front of its head, and of a role from its determiner on."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [first, last) of a sentence that tell a role; `head` is that of its noun."""

    first: int
    last: int
    head: int

    def marks(self, line: Line) -> list[str]:
        """The marks of time in front of the head."""
        return [m for t in line.tokens[self.first : self.head] if (m := mark(t))]

    def plural(self, line: Line) -> bool:
        """Whether it tells the role of several."""
        low = line.low(self.head)
        return singular(low) != low

    def title(self, line: Line) -> str:
        """The role in the text's words, without marks of time."""
        kept = []
        for at in range(self.first, self.last):
            token = line.tokens[at]
            if at < self.head and (mark(token) or (at == self.first and token.text.isdigit())):
                continue
            kept.append(_without_elect(token.text) if at == self.head else token.text)
        return _joined(kept)

    def state(self, line: Line) -> RoleState | None:
        """What its marks of time tell, or nothing."""
        if line.low(self.head).endswith(ELECT):
            return "future"
        told: RoleState | None = None
        for one in self.marks(line):
            told = _STATE[one]
            if told != "current":
                break
        return told


_STATE: dict[str, RoleState] = {
    **dict.fromkeys(FORMER, "former"),
    **dict.fromkeys(FUTURE, "future"),
    **dict.fromkeys(THEN, "then"),
    **dict.fromkeys(CURRENT, "current"),
}


def mark(token: Token) -> str:
    """The mark of time that a token is, or nothing."""
    low = token.lower.replace("‑", "-")
    return low if low in MARKS else ""


def _without_elect(word: str) -> str:
    for ending in ELECT:
        if word.lower().endswith(ending):
            return word[: -len(ending)]
    return word


def _joined(words: list[str]) -> str:
    """Words as a text writes them: no blank in front of a comma, none behind a prefix."""
    made = ""
    for word in words:
        tight = not made or made.endswith(("(", "-", "“")) or word in {",", ")", "”", "'", "’", "%"}
        made += word if tight else f" {word}"
    return made


def singular(low: str) -> str:
    """A noun in the singular, if that is a role; else as it is."""
    found = IRREGULAR.get(low, low)
    if found not in ROLE_HEADS and low.endswith("s") and low[:-1] in ROLE_HEADS:
        return low[:-1]
    return found


def heads(line: Line, at: int) -> bool:
    """Whether the token there is a noun that heads a role."""
    if at < 0:
        return False
    token = line.tokens[at]
    low = _without_elect(token.lower)
    hour = low == "pm" and (token.text != "PM" or line.low(at - 1)[-1:].isdigit())
    return token.word and not token.owns and singular(low) in ROLE_HEADS and not hour


def ending(line: Line, end: int) -> Phrase | None:
    """The role whose words end right in front of the token `end`, as titles do."""
    at = end
    while at > 0 and line.low(at - 1) in HONORIFICS:
        at -= 1
    head = _head_before(line, at)
    if head is None:
        return None
    first = head
    while first > max(0, head - _BACK) and _belongs(line, first - 1, head):
        first -= 1
    first = _behind_other_title(line, first, head)
    found = Phrase(first, at, head)
    return None if _weak(line, found) else found


def _weak(line: Line, found: Phrase) -> bool:
    """Whether the head is an ordinary word as well, and nothing tells that it is a role's."""
    head = found.head
    if line.low(head) in MAKERS and line.low(head + 1) == "of" and pointed(line, head + 2):
        return True
    if line.low(head) not in WEAK_HEADS or line.tokens[head].capital:
        return False
    front = line.tokens[found.first : head]
    vague = line.low(head) in {"head", "chief"}
    told = any(t.capital or t.lower in TITLE_WORDS or mark(t) for t in front)
    whole = line.low(head + 1) == "of" or (found.last > head + 1 and not vague)
    return not (whole or told or (front and not vague))


def _behind_other_title(line: Line, first: int, head: int) -> int:
    """Behind the end of an earlier title: "House" in "Speaker of the House Rep. X"."""
    of = first - 1 - (line.low(first - 1) == "the")
    inside = first < head and line.low(first) in INSIDE_HEAD
    return first + 1 if inside and line.low(of) == "of" and heads(line, of - 1) else first


def _head_before(line: Line, end: int) -> int | None:
    """The head of a title that ends there: "President", "secretary of state", "chief of staff"."""
    if end > 0 and heads(line, end - 1):
        return end - 1
    for at in range(end - 1, max(0, end - 4), -1):
        if line.low(at) == "of" and heads(line, at - 1):
            inside = line.tokens[at + 1 : end]
            if inside and all(t.capital or t.lower in INSIDE_HEAD | {"the"} for t in inside):
                return at - 1
        if not line.tokens[at].word:
            break
    return None


def _belongs(line: Line, at: int, head: int) -> bool:
    """Whether the token there stands in front of the title's head and is part of it."""
    token = line.tokens[at]
    low = token.lower
    if token.owns:
        return low[:-2] in {"women", "children", "people", "men", "workers"}
    if mark(token) or low in TITLE_WORDS:
        return True
    if not token.word:
        return low in {"-", "&", "/"} and at > 0 and line.tokens[at - 1].word
    if low in STOP or line.loud:
        return False
    if token.capital:
        return low not in NOT_NAMES or low in _BEGINS_TITLES
    if token.text.isdigit():
        return len(token.text) == 4
    if mark(line.tokens[at + 1]):
        return False
    plain = not line.tokens[head].capital and low not in NOT_NAMES
    return plain and not (low.endswith(("ed", "ing", "ly")) and low not in _PARTICIPLES)


def beginning(line: Line, at: int) -> Phrase | None:
    """The role whose words begin at a token: "a former adviser to the president"."""
    first = at
    while first < len(line.tokens) and _opens(line, first):
        first += 1
    head = None
    for here in range(first, min(len(line.tokens), first + _ON)):
        if not _inner(line, here):
            break
        if heads(line, here):
            head = here
    if head is None or _goes_on(line, head + 1):
        return None
    found = Phrase(first, completed(line, head), head)
    return None if _weak(line, found) else found


def _opens(line: Line, at: int) -> bool:
    """Whether a token may stand in front of a role without being part of it."""
    low = line.low(at)
    return low in DETERMINERS - {"no", "said", "any", "each", "every"} or low == "one"


def _inner(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if token.word:
        return token.lower not in CLAUSES or bool(mark(token))
    return token.text in {"-", "&", "/", "‑"}


def _goes_on(line: Line, at: int) -> bool:
    """Whether the noun in front is no head, as another word belongs to it ("Senator Brun")."""
    if at >= len(line.tokens):
        return False
    token = line.tokens[at]
    if not token.word:
        return token.text in {"'", "’"}
    low = token.lower
    return low in VERBS - HELPERS or (token.capital and low not in NOT_NAMES)


def ruled(line: Line, bearer: Bearer) -> bool:
    """Whether a name is what an office is held for, and so no person: "senator for Nordhavn"."""
    return line.low(bearer.first - 1) in {"of", "for", "from"} and (
        line.low(bearer.first - 2) in SEATED
    )


def another(line: Line, at: int) -> int:
    """Where another role may begin behind one: behind "and", "and later", "and now"."""
    while line.low(at) in {",", "and", "&", "also", "later", "as"}:
        at += 1
    return at
