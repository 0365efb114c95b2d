"""A surname that several people of an article bear: whom it means, as the model ranks them."""

from collections.abc import Sequence

from reportedly.resolve.cast import Cast
from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.resolve.pointers import LIKELY, Pointers
from reportedly.resolve.reading import Line
from reportedly.schema import Mentions, Span


def part_namesakes(text: str, lines: Sequence[Line], cast: Cast, mentions: Mentions) -> None:
    """Give each bare surname to its likeliest bearer; changes `Line.names` and the drafts."""
    several = {
        id(named): bearers
        for line in lines
        for named in line.names
        if len(named.name.words) == 1 and len(bearers := cast.bearers(named.name.key[-1])) > 1
    }
    if not several:
        return
    plain = (n for line in lines for n in line.names if id(n) not in several)
    pointers = Pointers(text, mentions, plain)
    for line in lines:
        line.names = tuple(
            _parted(pointers, line, named, several[id(named)]) if id(named) in several else named
            for named in line.names
        )


def _parted(pointers: Pointers, line: Line, named: Named, bearers: Sequence[Draft]) -> Named:
    name = named.name
    whole = Span(line.words[name.front].start, name.end)
    meant = next(
        (d for d, share in pointers.meant(whole) if share >= LIKELY and d in bearers), named.draft
    )
    pointers.tell(whole, meant)
    if meant is named.draft:
        return named
    own = Span(name.start, name.end)
    named.draft.mentions.discard(own)
    meant.mentions.add(own)
    return Named(name, meant)
