"""What a content says is not so."""

import re

from reportedly.gather.concepts import meaning
from reportedly.gather.lexicon import CALENDAR, CLAUSE_BREAKS, NEGATORS
from reportedly.gather.untrue import is_called_untrue
from reportedly.gather.words import is_telling, stem, stems

REACH = 5
"""Words after a negator in which its objects are looked for."""

NOUN_OBJECTS = 2
"""Telling words that "no" reaches: the noun and its verb ("no plans to resign")."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[.,;:!?]|\S")
_CONDITIONS = frozenset({"if", "unless", "whether", "until"})
_CONDITION = re.compile(r"(?<!\bas )(?<!\beven )\b(?:if|unless|provided that)\b", re.IGNORECASE)
_CLAUSE_ENDS = frozenset(".,;:!?")
_NOUN_NEGATORS = frozenset({"no", "without", "neither", "nor"})
_REFUSALS = frozenset(
    "fail failed fails refuse refused refuses refusing decline declined unlikely".split()
)
"""They negate what stands behind them with "to"."""
_AMOUNTS = frozenset("many much only just merely".split())
"""Behind "not" they say how many or how far, and deny nothing of what they stand before."""
_FORBIDS = frozenset("can't couldn't shouldn't mustn't".split())
"""What may not "just" be done may not be done."""
_BOUNDS = frozenset("fewer less more later sooner earlier".split())
"""Between "no" and "than" they say how many at least or at most."""
_RELATIVE = frozenset({"who", "which", "that"})
_HELPERS = frozenset(
    "am are been can could did do does had has have is may might must should was were will"
    " would".split()
)
_ABOUT = frozenset("about of on to".split())
"""Behind "nothing" they tell what nobody spoke of ("for saying nothing about it")."""
_NOBODY = frozenset({"nobody", "none", "no-one"})
_WHERE = frozenset("at from in near of on outside".split())
"""Behind "nobody" they tell of where or of whom: "nobody in Osk may swim"."""
_HELPED = 3
"""Helping verbs between a relative pronoun and its no."""
_JOINS = frozenset("and but nor or so yet".split())
_DEGREES = frozenset("that so as too quite very".split())
_SURE = re.compile(
    r"\b(?:no|without(?:\s+any|\s+a)?|(?:not|never|\w{2,6}n['’]t)\s+(?:any|a(?=\s+doubt)))\s+"
    r"(?:\w{3,15}\s+)?"
    r"(?:doubts?|question(?!\s+(?:of|for|from|to|was|is|has|mark|time)\b)|denying|wonder"
    r"|(?:dispute|secret|surprise|coincidence|accident)(?=\s+that\b))\b"
    r"|\bit(?:['’]s|\s+(?:is|was))\s+no\s+secret\b"
    r"|\bm(?:ake|akes|ade|aking)\s+no\s+(?:mistake|secret)\b"
    r"|(?<!\ba )\blittle\s+(?:doubts?|question|wonder)\b"
    r"|(?:\bnot|\bnever|n['’]t)\s+(?:doubt|question)\w{0,3}(?=\s+that\b|\W*$)",
    re.IGNORECASE,
)
"""What says that something is so in spite of its "no": "there is no doubt that".

Who does not doubt that it is so says as much, but not who did not question the witness.
"""
_NO_GROUNDS = re.compile(
    r"\b(?:no|not any|without|little)\s+(?:\w{1,20}\s+)?"
    r"(?:evidence|proof|sign|indication|truth|basis|substance)\b"
    r"|\bnot (?:an?|one|any) (?:\w{1,20} )?(?:bit|grain|hint|iota|jot|ounce|scrap|shred"
    r"|word) of (?:evidence|proof|substance|truth)\b"
    r"|\bnot (?:true|correct|accurate|the case)\b|(?<!not )(?<!n['’]t )\bunlikely that\b"
    r"|\b(?:nothing|none\s+of)\s+"
    r"(?:(?!(?:and|as|but|except|less|more|or|other|short|so|which)\b)\w{1,20}\s+){0,5}?"
    r"(?:(?:show(?:s|ed)?|prove[sd]?)\s+(?:that|there|it|he|she|they|we|any(?:one|body)?)\b"
    r"|(?:suggest(?:s|ed)?|indicate[sd]?)\b(?!\s+(?:otherwise|the\s+(?:contrary|opposite))\b)"
    r"|support(?:s|ed)?\s+(?:that|th(?:e|is|ese|ose)\s+(?:\w{1,20}\s+)?"
    r"(?:account|accusation|allegation|charge|claim|idea|notion|report|stor(?:y|ie)|theory"
    r"|view)s?)\b)",
    re.IGNORECASE,
)
_HEAD = 80
"""Characters in which a content must open with "no evidence that" to be denied as a whole."""


READ = 600
"""Characters of a content in which its denials are looked for."""

_SENTENCE = re.compile(r"[^.!?;…“”\"]+")
_NONE = re.compile(
    r"\W*(?:(?:but|and|no|well|so)\W+)?"
    r"(?:there(?:['’]s|\s+(?:is|was|were|are|has\s+been|had\s+been|have\s+been))|"
    r"(?:we|I)\s+(?:have|had|see|saw|found|find|know\s+of|made|gave))\s+"
    r"(?:never\s+(?:been\s+)?an?y?|not\s+any|no)\s+(?!\w{1,15}ing\b)(?P<what>[^,:]{3,80})\W*",
    re.IGNORECASE,
)
_GROUNDS = re.compile(
    r"^(?:(?:\w{3,15}\s+)?(?:evidence|proof|signs?|indications?|traces?|hints?)\s+"
    r"(?:of|for|that\s+there\s+(?:was|is))\s+)(?:any\s+|an?\s+|the\s+|such\s+){0,2}|^such\s+",
    re.IGNORECASE,
)
_SIGN_OF = re.compile(
    r"\bno\s+(?=(?:\w{3,15}\s+)?(?:evidence|proof|signs?|indications?|traces?|hints?)\s+of\s+)"
    r"(?P<what>[^,:]{3,80})",
    re.IGNORECASE,
)
PLAIN = frozenset(
    stem(word)
    for word in (
        "answer basis case choice chance comment decision difference doubt evidence excuse "
        "explanation fact idea interest intention issue need news opinion option place plan point "
        "power proof problem purpose question reason right role room sense sign substitute "
        "time truth use way word"
    ).split()
)
"""Stems of nouns that are said to be lacking in any matter, so that they mean no statement."""


def negated(text: str) -> frozenset[str]:
    """The stems that stand under a negator ("will not resign": "resign").

    A negation in a condition ("if it is not settled by Thursday") denies nothing.
    """
    tokens = [t.lower().replace("’", "'") for t in _TOKEN.findall(without_sureness(text))]
    found: set[str] = set()
    conditional = False
    for at, token in enumerate(tokens):
        conditional = token in _CONDITIONS or (conditional and token not in _CLAUSE_ENDS)
        reach = tokens[at + 1 : at + 1 + REACH]
        if conditional or _is_amount(token, reach) or _in_relative(tokens, at):
            continue
        if token == "nothing" and reach[:1] and reach[0] in _ABOUT:
            continue
        if token in _NOUN_NEGATORS:
            found |= _objects(reach, NOUN_OBJECTS)
        elif token in _NOBODY and reach[1:] and reach[0] in _WHERE:
            found |= _objects(tokens[at + 3 : at + 3 + REACH], 1)
        elif token in NEGATORS or (_refuses(tokens, at) and reach[:1] == ["to"]):
            found |= _objects(reach, 1)
    return frozenset(found)


def _in_relative(tokens: list[str], at: int) -> bool:
    """Whether a no only tells which ones are meant: "doses that had never been used"."""
    begun = at - 1
    while begun > 0 and at - begun <= _HELPED and tokens[begun] in _HELPERS:
        begun -= 1
    if begun < 1 or tokens[begun] not in _RELATIVE or begun == at - 1:
        return False
    return tokens[begun - 1].isalpha() and tokens[begun - 1] not in _JOINS


def is_conditional(text: str) -> bool:
    """Whether a content is said under a condition: "only if", "unless"; not "as if", "even if"."""
    return _CONDITION.search(text) is not None


def _refuses(tokens: list[str], at: int) -> bool:
    """Whether a refusal stands there; one under a no of its own ("not unlikely") is none."""
    return tokens[at] in _REFUSALS and (at == 0 or tokens[at - 1] not in NEGATORS)


def without_sureness(text: str) -> str:
    """A text without the words that say with a no that it is so."""
    return _SURE.sub(" ", text)


def _is_amount(token: str, reach: list[str]) -> bool:
    """Whether a negator only tells how many or how far: "not that many votes", "not only", "no
    fewer than 20".
    """
    if token in ("no", "not") and reach[1:2] == ["than"] and reach[0] in _BOUNDS:
        return True
    following = reach[1:] if reach[:1] and reach[0] in _DEGREES else reach
    plain = token == "not" or (token.endswith("n't") and token not in _FORBIDS)
    return plain and bool(following) and following[0] in _AMOUNTS


def is_groundless(text: str) -> bool:
    """Whether the content opens by saying that there is nothing in it ("no evidence that")."""
    return _NO_GROUNDS.search(text[:_HEAD]) is not None or is_called_untrue(text)


def lacking(text: str) -> tuple[frozenset[str], ...]:
    """What a content says that there is none of, each as its meanings ("no sign of a promise").

    Only a whole sentence counts, as one that goes on ("no promise that he has not kept") may not
    say that there is none.
    """
    found = []
    for sentence in _SENTENCE.findall(without_sureness(text[:READ])):
        match = _NONE.fullmatch(sentence) or _SIGN_OF.search(sentence)
        if match is None:
            continue
        what = _GROUNDS.sub("", match["what"])
        held = frozenset(meaning(s) for s in stems(what))
        if held and not held <= PLAIN:
            found.append(held)
    return tuple(found)


def _objects(tokens: list[str], most: int) -> set[str]:
    found: list[str] = []
    for token in tokens:
        if token in CLAUSE_BREAKS or token in ".,;:!?" or len(found) == most:
            break
        if token[0].isalpha() and is_telling(token) and token not in CALENDAR:
            found.append(stem(token))
    return set(found)
