"""What a speaker did besides: "Venn said the ferry was overloaded | and called on her to resign".

The model may take the second verb for the end of what was said. In PolNeAR train the annotators
cut such sentences in 20 of 21, four of five behind "said" and its like. It is cut only where what
is said is about a thing: no thing calls on anybody.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.counted import counts_things
from reportedly.attribute.found import Found, Meant
from reportedly.attribute.rules import CONFIDENCE
from reportedly.lexicon.nouns import DOCUMENTS
from reportedly.schema import Span

_SAID = re.compile(r"(?:also\s+)?(?:said|added|argued|claimed|insisted|complained)")
_WHOM = r"(?:[A-Z]|(?:the|his|her|their|its|all|people|everyone|voters|lawmakers|them|him)\b)"
_MORE = re.compile(
    r",?\s+and\s+(?:(?:also|then|again)\s+)?"
    rf"(?P<cue>called\s+(?:up)?on(?=\s+{_WHOM})|urged(?=\s+{_WHOM})|accused(?=\s+{_WHOM})"
    r"|vowed(?=\s+(?:not\s+)?to\s)|demanded(?=\s+that\s))\s+"
)
_CLAUSE = re.compile(
    r"(?:that\s+)?(?:(?:the|this|that|a|an|its|his|her|their)\s+)(?:[a-z-]+\s+){0,2}?"
    r"(?P<noun>[a-z-]+)\s+(?:was|were|is|are|had|has|would|will|could|can|should|must)\s+"
    r"(?:[^\s,;:.?!“”\"()]+\s*){1,8}"
)
_FURTHER = re.compile(
    r"\b(?:after|although|and|as|because|before|but|he|if|it|or|she|since|that|they|until|we|when"
    r"|where|which|while|who|whose|whom)\b",
    re.IGNORECASE,
)
"""Behind these there may be another subject."""
_CALLING = frozenset("movement news speech text website".split()) | DOCUMENTS
"""Things that call on somebody, too."""


def with_calls(text: str, found: Sequence[Found], meant: Meant) -> list[Found]:
    """What was found, with such a second verb apart; `meant` gives the meaning of a content."""
    cued = {one.cue[0].start for one in found if one.cue and not one.inner}
    cuts = [(one, more) for one in found if (more := _more(text, one))]
    apart = {id(one): more for one, more in cuts if more.start("cue") not in cued}
    taken = {more.start("cue") for more in apart.values()}
    made: list[Found] = []
    for one in found:
        more = apart.get(id(one))
        if more is not None:
            made += _parts(one, more, meant)
        elif not (one.inner and one.cue and one.cue[0].start in taken):
            # What was read inside is this second verb, mostly without anybody.
            made.append(one)
    return made


def _parts(one: Found, more: re.Match[str], meant: Meant) -> tuple[Found, Found]:
    """What was said, and what was done besides."""
    content, cue = one.content[0], Span(*more.span("cue"))
    said, asked = (Span(content.start, more.start()),), (Span(more.end(), content.end),)
    return (
        replace(one, content=said, vector=meant(said)),
        Found(one.source, (cue,), asked, CONFIDENCE, meant(asked), one.inner),
    )


def _more(text: str, one: Found) -> re.Match[str] | None:
    """The second verb in the content, where only the speaker can be its subject."""
    if not len(one.source) == len(one.cue) == len(one.content) == 1:
        return None
    source, cue, content = one.source[0], one.cue[0], one.content[0]
    in_order = source.end <= cue.start and cue.end <= content.start
    if not in_order or not _SAID.fullmatch(text, cue.start, cue.end):
        return None
    more = _MORE.search(text, content.start, min(content.end, content.start + _REACH))
    told = _CLAUSE.fullmatch(text, content.start, more.start()) if more else None
    return more if told and _is_about_a_thing(text, told) else None


_REACH = 200
"""Characters of a content in which the second verb is looked for."""


def _is_about_a_thing(text: str, told: re.Match[str]) -> bool:
    """Whether the clause is simple, and its subject nothing that calls on anybody."""
    noun = told["noun"]
    if _FURTHER.search(text, told.start("noun"), told.end()):
        return False
    return not {noun, noun.removesuffix("s")} & _CALLING and not counts_things(noun)
