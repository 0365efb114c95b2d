"""What the attributions around a stance take back: it is denied, not said, or only wished for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportedly.schema import Attitude, Attribution, quote
from reportedly.stance.reading import Reading

WISHED: frozenset[Attitude] = frozenset({"asked", "ordered", "wanted", "planned"})
"""Attitudes whose contents need not be so: "urged voters to support Trent"."""

CLEAR = 0.5
"""How likely a stance is at least that is told as denied; it must be read before it can be."""

_WHY = re.compile(r"\W*(?:about )?why\b", re.IGNORECASE)
"""Who asks why somebody did something takes it that he did."""


class Within:
    """Readings as the attributions around them have it."""

    def __init__(
        self, text: str, attributions: Sequence[Attribution], speakers: Mapping[str, str]
    ) -> None:
        self._speakers = speakers
        self._by_id = {a.id: a for a in attributions}
        self._wishes = {a.id for a in attributions if _wishes(text, a)}

    def told(self, found: Reading) -> Reading | None:
        """Nothing where it is not said, or wished of another; neutral where it is denied.

        What somebody wants or plans to do himself is his stance all the same.
        """
        if found.told is None:
            return found
        around = [*self._around(found.told)]
        wished = any(self._of_another(one, found) for one in (found.told, *around))
        if wished or any(one.negated for one in around):
            return None
        if not any(one.denies for one in around):
            return found
        clear = found.sided or found.likely >= CLEAR
        return replace(found, polarity="neutral", sided=False) if clear else None

    def _around(self, told: Attribution) -> Iterator[Attribution]:
        at = self._by_id.get(told.parent or "")
        while at is not None:
            yield at
            at = self._by_id.get(at.parent or "")

    def _of_another(self, wish: Attribution, found: Reading) -> bool:
        return wish.id in self._wishes and self._speakers.get(wish.id) != found.holder


def _wishes(text: str, told: Attribution) -> bool:
    """A quotation says what it says, unless it asks: "Trent hates us. Vote!" he urged."""
    if told.attitude not in WISHED:
        return False
    content = quote(text, told.content)
    return "?" in content if told.manner == "direct" else _WHY.match(content) is None
