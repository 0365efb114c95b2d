"""When or where it was, told in front: "According to an aide, in June, the port was shut".

The reader may begin such a content behind the second comma, and two reports of two months would be
one claim.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.found import Found, Meant
from reportedly.schema import Span

_FRONTED = re.compile(
    r",\s+(?P<when>(?:after|at|before|between|by|during|early|for|from|in|last|late|next|on|since|this"
    r"|until|within)\s+[^,;:.!?“”\"\n]{2,40}?)(?:,?\s*)"
)


def with_fronted(text: str, found: Sequence[Found], meant: Meant) -> list[Found]:
    """What was found, with such words in the contents that they open.

    `meant` gives the meaning of a content.
    """
    return [_whole(text, one, meant) for one in found]


def _whole(text: str, one: Found, meant: Meant) -> Found:
    if not (one.source and one.cue and one.content):
        return one
    end, first = max(one.source[-1].end, one.cue[-1].end), one.content[0]
    fronted = _FRONTED.fullmatch(text, end, first.start) if end < first.start else None
    if fronted is None:
        return one
    content = (Span(fronted.start("when"), first.end), *one.content[1:])
    return replace(one, content=content, vector=meant(content))
