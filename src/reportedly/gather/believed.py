"""Contents and cues that tell what somebody used to believe, and leave open whether it is so."""

import re

_HELD = r"(?:thought|believed|assumed|supposed)\b(?!\s+(?:about|of|in|through|twice|over|better)\b)"
_LONG = r"(?:(?:always|long|once|first|initially|originally|honestly|really|all)\s+)"
_OVER = (
    rf"(?:used\s+to\s+(?:think|believe|assume)\b(?!\s+(?:about|of|in)\b)|had\s+{_LONG}?{_HELD}"
    rf"|(?<!\bthan )once\s+{_HELD})"
)
_OPENS = re.compile(
    rf"\W*(?:that\s+)?(?:(?:I|we|he|she|they)\s+{_OVER}|(?:I|we)['’]d\s+{_LONG}?{_HELD}"
    rf"|(?:I|we)\s+{_LONG}?{_HELD}[^.,!?;]{{0,120}}?\b(?:would|was\s+going\s+to)\b)",
    re.IGNORECASE,
)
"""The speaker's own belief. "She thought it would help" is only what "said" makes of "I think"."""
_CUE = re.compile(rf"\b{_OVER}", re.IGNORECASE)
_NEXT = re.compile(r"[.!?][\"'”’»]*\s+(?=\W?\w)|[,;]\s+(?:and|but|so|yet)\b", re.IGNORECASE)
_WRONG = re.compile(r"\b(?:wrong|mistaken)\b", re.IGNORECASE)


def is_past_belief(content: str, cue: str) -> bool:
    """Whether it was believed once: "I thought that it would rain", "had believed".

    What is said behind it may say that it was so, unless it says that this was wrong.
    """
    if _CUE.search(cue):
        return True
    if _OPENS.match(content) is None:
        return False
    return _NEXT.search(content) is None or _WRONG.search(content) is not None
