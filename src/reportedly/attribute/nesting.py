"""Which attribution stands inside the content of which."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.blocks import first
from reportedly.schema import Attribution, Spans, inside


def with_parents(made: Sequence[Attribution]) -> list[Attribution]:
    """Each with the id of the smallest attribution in whose content it stands.

    One sweep over the text with the contents that are open, so a book costs no square.
    """
    parents: dict[str, str] = {}
    opened: list[Attribution] = []
    for one in sorted(made, key=lambda a: (first(_all(a)).start, -_size(a.content))):
        start = first(_all(one)).start
        opened = [a for a in opened if a.content and a.content[-1].end > start]
        around = [a for a in opened if inside(_all(one), a.content)]
        if around:
            parents[one.id] = min(around, key=lambda a: (_size(a.content), a.id)).id
        opened.append(one)
    return [replace(a, parent=parents.get(a.id)) for a in made]


def _all(attribution: Attribution) -> Spans:
    return (*attribution.source, *attribution.cue, *attribution.content)


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)
