"""The clearest statement of a claim, whose words become the claim's."""

import re
from collections.abc import Sequence

from reportedly.gather.content import Content
from reportedly.gather.lexicon import PRONOUNS
from reportedly.gather.negation import is_conditional
from reportedly.gather.words import words
from reportedly.schema import Attribution

GOOD_LENGTH = range(6, 31)
"""Words of a statement that is read at one glance."""

LONGEST = 400
"""Characters of a claim's wording; a longer one is cut at a sentence's or word's end."""

_REPORTS = re.compile(r"\b(?:said|says|told|tells|reported|according to|claimed)\b", re.IGNORECASE)
_QUOTES = "\"'“”‘’«»„ \t\n"
_LEAD = re.compile(r"^(?:that|how|of|as|to be|for)\s+", re.IGNORECASE)


def clearest(members: Sequence[tuple[Attribution, Content]]) -> int:
    """Index of the clearest: a whole sentence with full names, unhedged, under no condition, in one
    piece.

    Ties go to the smallest attribution id, so the order of the members changes nothing.
    """
    return min(range(len(members)), key=lambda i: (-_clarity(*members[i]), members[i][0].id))


def wording(content: Content, text: str) -> str:
    """The content as it stands in the text, without a leading "that" and outer quotation marks."""
    said = content.text.strip(_QUOTES + ",;:")
    plain = _LEAD.sub("", said, count=1)
    if len(words(plain)) >= 2:
        said = plain
    said = said if said.count("“") == said.count("”") else said.replace("“", "").replace("”", "")
    said = said if said.count('"') % 2 == 0 else said.replace('"', "")
    return _cut(said.strip(_QUOTES + ",;:") or content.text.strip() or text)


def _clarity(a: Attribution, content: Content) -> float:
    tokens = words(content.text)
    score = 2.0 * (len(tokens) in GOOD_LENGTH) + 2.0 * content.clause
    score += min(len({n.word for n in content.names}), 3) * 0.7
    score += 0.3 * min(len(content.meanings), 8) / 8
    score -= 1.0 * (len(a.content) - 1) + 0.7 * sum(h.kind != "boost" for h in a.hedges)
    score -= 0.8 * _opens_with_pronoun(tokens) + 0.5 * (content.text[:3].lower() == "to ")
    score -= 2.0 * bool(_REPORTS.search(content.text)) + 1.0 * bool(a.parent)
    score -= 1.0 * is_conditional(content.text)
    score -= 1.0 * (a.block == "headline") + 0.4 * a.content[0].start / 1_000_000
    return score + 0.5 * a.confidence


def _opens_with_pronoun(tokens: Sequence[str]) -> bool:
    opening = [t.lower().split("'")[0].split("’")[0] for t in tokens[:2]]
    return any(t in PRONOUNS for t in opening if t != "that")


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    head = text[:LONGEST]
    end = max(head.rfind(mark) for mark in (". ", "? ", "! "))
    return head[: end + 1] if end > LONGEST // 3 else head.rsplit(" ", 1)[0] + " …"
