"""The factuality corpora: events, how sure the text is that they happened, and the hedges by them.

UDS-IH2 (Rudinger, White and Van Durme 2018) and MEANTIME (Minard and others 2016, as scored by
Stanovsky and others 2017) mark an event by one word, with a figure from -3 (surely did not happen)
to 3 (surely did). Which hedge bears on an event is a guess from the words between them, made
without a parser: it stands a few words before, or next to it behind, and no word or mark between
opens another clause.
"""

import json
import lzma
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.schema import Hedge, HedgeKind, Span

BEFORE = 6
"""Words from a hedge to an event that follows it."""

BEHIND = 2
"""Words from an event to a hedge that follows it."""

LOOK_BACK = 5
"""Words before an event in which another reason to doubt it is looked for."""

Finder = Callable[[str, Iterable[Span]], Sequence[Hedge]]
Token = tuple[Span, str]

_OPENS = frozenset(
    "who which whom whose because while although though when where after before since until unless"
    " but and or , ; : ( ) -- - . ? ! '' `` \"".split()
)

_OTHERWISE = frozenset(
    "not n't no never nobody nothing none neither nor without will 'll wo would should shall must"
    " can ca going to if unless please let hope want ?".split()
)


@dataclass(frozen=True, slots=True)
class Event:
    """How sure the text is that an event happened, -3 to 3, and the hedges that bear on it.

    `plain` where no negation, future, wish, condition or question near it gives another reason
    to doubt it: in these corpora that is what most doubt comes from.
    """

    factuality: float
    kinds: frozenset[HedgeKind]
    plain: bool


def events(path: Path, find: Finder) -> Iterator[Event]:
    """The events of one part of a corpus, with what a finder of hedges finds by them."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            sentence = json.loads(line)
            text = sentence["text"]
            tokens = [(Span(*m.span()), m.group().lower()) for m in re.finditer(r"\S+", text)]
            found = find(text, [Span(0, len(text))])
            for target in sentence["targets"]:
                at = target["span1"][0]
                event = tokens[at][0]
                near = frozenset(h.kind for h in found if bears(h, event, tokens))
                yield Event(target["label"], near, _plain(tokens, at))


def _plain(tokens: Sequence[Token], at: int) -> bool:
    words = {word for _, word in tokens[max(0, at - LOOK_BACK) : at + 1]}
    return tokens[-1][1] != "?" and not words & _OTHERWISE


def bears(hedge: Hedge, event: Span, tokens: Sequence[Token]) -> bool:
    """Whether the hedge bears on the event, and is not the event itself ("seems")."""
    if hedge.start < event.end and event.start < hedge.end:
        return False
    first, second = sorted((hedge.span, event))
    between = [w for s, w in tokens if first.end <= s.start and s.end <= second.start]
    reach = BEFORE if first == hedge.span else BEHIND
    return len(between) <= reach and not _OPENS.intersection(between)
