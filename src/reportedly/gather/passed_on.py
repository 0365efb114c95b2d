"""Statements that are passed on: those inside the content of another one.

"The Courier reported that the mayor said the quay would close": the mayor's statement came through
the Courier, as its path tells, and is what is said of the quay. The Courier's says no more; beside
the mayor's it would make two statements of one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.gather.clause import is_clause
from reportedly.schema import Attribution, Span, quote

SPEECH = frozenset({"said", "wrote"})
"""Attitudes by which a statement is passed on; what somebody thinks is said by who tells of it."""

MOSTLY = 0.6
"""Part of a content that what it passes on must fill for the content to say no more than that.

The words for the inner speakers and their cues count for neither: in a short sentence a speaker
with an apposition takes half of it. So of the four on the sample's key that pass speech on, two
have 0.89 and 0.95 (of their whole contents 0.47 and 0.45), and the key counts the inner statement
alone; the others have 0.29 and 0.42.
"""


def spoken(attributions: Sequence[Attribution], texts: Mapping[str, str]) -> list[Attribution]:
    """The attributions that may be members of claims, in their order.

    A statement that passes on what others said, and says little else, is left to theirs. What
    stands inside another's content without being passed on is left to that one's. `texts` are
    those of the articles.
    """
    known = {a.id: a for a in attributions}
    passed: dict[str, list[Attribution]] = defaultdict(list)
    for a in attributions:
        if a.parent in known and _says_something(a, texts) and _is_passed_on(a, known):
            passed[a.parent].append(a)
    heard = {a.id for inner in passed.values() for a in inner}
    own = (a for a in attributions if a.parent not in known or a.id in heard)
    return [a for a in own if not _says_no_more(a, passed.get(a.id, ()))]


def _says_something(a: Attribution, texts: Mapping[str, str]) -> bool:
    """Whether its content is a clause or has quoted words, or its cue is surely one of speech.

    In "said that the council exempted the firm from taxes" or "that the mayor denounced the bridge"
    the words around a mere thing tell what is claimed.
    """
    content = quote(texts[a.article], a.content)
    if _QUOTED.search(content) or is_clause(content):
        return True
    return _SAYS.search(quote(texts[a.article], a.cue)) is not None


_QUOTED = re.compile(r"[“„«\"]")
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|stat(?:ed|es|ing)|wr(?:ote|ites?))\b"
)


def _is_passed_on(a: Attribution, known: Mapping[str, Attribution]) -> bool:
    """Whether all around it speak, and say that it was said: "denied that he said" does not."""
    seen = {a.id}
    around = known.get(a.parent or "")
    inner = a
    while around is not None and around.id not in seen:
        if inner.attitude not in SPEECH or not _vouches(around):
            return False
        seen.add(around.id)
        inner, around = around, known.get(around.parent or "")
    return True


def _vouches(a: Attribution) -> bool:
    return a.attitude in SPEECH and not a.negated and not a.denies


def _says_no_more(a: Attribution, inner: Sequence[Attribution]) -> bool:
    """Whether a content is little else than what it passes on, and who said that."""
    if not inner:
        return False
    told = _length(s for one in inner for s in one.content)
    roles = _length(s for one in inner for s in (*one.source, *one.cue, *one.content))
    return told >= MOSTLY * (_length(a.content) - (roles - told))


def _length(spans: Iterable[Span]) -> int:
    """Characters in any of the spans."""
    total = reached = 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total
