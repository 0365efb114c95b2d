"""Words that turn a statement round: denials, and pairs of which one is the other's opposite."""

import re

from reportedly.gather.content import Content
from reportedly.gather.words import stem, words

_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)|refut(?:e|es|ed)|rebut(?:s|ted)?|disput(?:e|es|ed)|disavow(?:s|ed)?|"
    r"reject(?:s|ed)?|contradict(?:s|ed|ory)?|false(?:ly|hood)?s?|untrue|incorrect(?:ly)?|"
    r"baseless|unfounded|groundless|inaccurate|fabricated|myth|lied|lies|lying|wrong(?:ly)?)\b",
    re.IGNORECASE,
)
_PAIRS = (
    "support oppose|legal illegal|legally illegally|constitutional unconstitutional|"
    "increase decrease|increase reduce|raise cut|raise lower|rise fall|rise drop|safe dangerous|"
    "succeed fail|success failure|win lose|approve reject|accept reject|better worse|best worst|"
    "strong weak|help hurt|guilty innocent|high low|higher lower|more fewer|more less|"
    "always never|everybody nobody|all none|likely unlikely|fit unfit|qualified unqualified|"
    "before after|allow ban|allow bar|open close|start end|begin end|join leave|praise criticize|"
    "confirm deny|release withhold|hire fire|credible baseless|friend enemy|good bad|true false|"
    "ahead behind|lead trail|majority minority|yes no|expand shrink|agree disagree|"
    "trust distrust|honest dishonest|peaceful violent|keep scrap"
)
OPPOSITES: dict[str, frozenset[str]] = {}
for _one, _other in (pair.split() for pair in _PAIRS.split("|")):
    OPPOSITES[stem(_one)] = OPPOSITES.get(stem(_one), frozenset()) | {stem(_other)}
    OPPOSITES[stem(_other)] = OPPOSITES.get(stem(_other), frozenset()) | {stem(_one)}
"""Each stem with those that say the opposite."""


def denials(text: str) -> int:
    """How many words of denial a text holds."""
    return len(_DENIAL.findall(text))


def opposed(one: str, other: str) -> int:
    """How many words of a text have an opposite in the other, where neither text holds both."""
    left, right = ({stem(w) for w in words(text)} for text in (one, other))
    return sum(bool(OPPOSITES[s] & right - left) for s in left - right if s in OPPOSITES)


def contradicts(one: Content, other: Content) -> bool:
    """Whether a word that one negates stands unnegated in the other, or one denies it whole."""
    if one.groundless != other.groundless:
        return True
    left = one.negated & (other.meanings - other.negated)
    right = other.negated & (one.meanings - one.negated)
    return bool(left or right)
