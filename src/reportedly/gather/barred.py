"""What stands under a verb that bars or ends it: "will bar observers", "drop the requirement".

Such a verb says a no of its own, so that "will let no observers in" is not denied by "will keep
observers out". It only undoes a contradiction: of two that bar the same nobody is sure which words
the one bars.
"""

import re
from functools import lru_cache

from reportedly.gather.concepts import meaning
from reportedly.gather.words import is_telling, stem, words

_BARRED = (
    r"abandoned|abolished|axed|banned|barred|blocked|called\s+off|cancelled|canceled|ceased|discontinued"
    r"|dropped|ended|excluded|forbidden|halted|kept\s+(?:out|away)|lifted|prevented|prohibited|refused"
    r"|ruled\s+out|scrapped|shut\s+out|stopped|suspended|turned\s+away|waived|withdrawn|denied"
)
_BARS = (
    r"abandon(?:s|ed|ing)?|abolish(?:es|ed|ing)?|ax(?:es|ed|ing)|ban(?:s|ned|ning)?"
    r"|bar(?:s|red|ring)?|block(?:s|ed|ing)?|call(?:s|ed|ing)?\s+off|cancel(?:s|l?ed|l?ing)?"
    r"|ceas(?:e|es|ed|ing)|discontinu(?:e|es|ed|ing)|do(?:es|ing)?\s+away\s+with|drop(?:s|ped|ping)?"
    r"|end(?:s|ed|ing)?|exclud(?:e|es|ed|ing)|forb(?:id|ids|ade|idding)|halt(?:s|ed|ing)?"
    r"|ke(?:ep|eps|pt|eping)\s+out|lift(?:s|ed|ing)?|prevent(?:s|ed|ing)?|prohibit(?:s|ed|ing)?"
    r"|refus(?:e|es|ed|ing)|rul(?:e|es|ed|ing)\s+out|scrap(?:s|ped|ping)?|shut(?:s|ting)?\s+out"
    r"|stop(?:s|ped|ping)?|suspend(?:s|ed|ing)?|turn(?:s|ed|ing)?\s+away|waiv(?:e|es|ed|ing)"
    r"|withdr(?:aw|aws|ew|awing)"
)
_WORD = r"(?:[^\s.;:!?]+\s+)"
_ACTIVE = re.compile(rf"\b(?:{_BARS})\s+(?P<what>{_WORD}{{0,4}}[^\s.;:!?]+)", re.IGNORECASE)
_PASSIVE = re.compile(
    rf"(?P<what>{_WORD}{{1,6}}?)(?:(?:to\s+)?be|been|being|is|are|was|were|get|gets|got)\s+"
    rf"(?:\w{{2,20}}ly\s+)?(?:{_BARRED})\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def barred(text: str) -> frozenset[str]:
    """The meanings of the telling words that stand under such a verb."""
    found = (m["what"] for pattern in (_ACTIVE, _PASSIVE) for m in pattern.finditer(text))
    return frozenset(meaning(stem(w)) for what in found for w in words(what) if is_telling(w))
