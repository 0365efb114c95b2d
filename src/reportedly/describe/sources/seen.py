"""What the model's mentions tell of a source: its type, its form, and whether it has a name."""

from bisect import bisect_left
from dataclasses import dataclass

from reportedly.schema import MentionForm, Mentions, Spans

_ASTRAY = 60
"""Characters by which a mention may end before or behind a source that begins with it."""
_NEAR, _LARGE = 12, 300
"""Mentions in front that may hold a source, and their characters at most."""
_SURE = 0.3
_FORMS: tuple[MentionForm, ...] = ("name", "nominal", "pronoun")
_NOBODY = (0.0,) * 8


@dataclass(frozen=True, slots=True)
class Look:
    """How the model sees one source; probabilities, all 0 where it sees no mention there.

    `types` are as in Mentions; `form` marks one of name, nominal, pronoun. `called` is how likely
    an earlier mention of the same is a name; `taken_up` tells how likely a later one is, from 0.3
    on it is 1, as stories name few of whom they describe first; `before` are the types of whom it
    takes up. `inside` marks what stands in a mention that begins in front of it ("a nominee who").
    """

    types: tuple[float, ...] = _NOBODY
    form: tuple[float, ...] = (0.0,) * len(_FORMS)
    new: float = 0.0
    called: float = 0.0
    taken_up: float = 0.0
    before: tuple[float, ...] = _NOBODY
    inside: float = 0.0

    @property
    def values(self) -> list[float]:
        """All of it in a row."""
        return [
            *self.types,
            *self.form,
            self.new,
            self.called,
            self.taken_up,
            *self.before,
            self.inside,
        ]


class Seen:
    """The mentions of an article, with how likely each has a name somewhere before or behind."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._starts = [span.start for span in mentions.spans]
        self._named = self._from_before()
        self._later = self._from_behind()

    def _from_before(self) -> list[float]:
        """How likely each mention is a name, or takes one up."""
        named: list[float] = []
        for form, earlier in zip(self._mentions.forms, self._mentions.antecedents, strict=True):
            named.append(1.0 if form == "name" else sum(p * named[j] for j, p in earlier))
        return named

    def _from_behind(self) -> list[float]:
        """How likely each mention is taken up by a name further on, at most by a chain of two."""
        later = [0.0] * len(self._named)
        for i in range(len(later) - 1, -1, -1):
            own = 1.0 if self._mentions.forms[i] == "name" else later[i]
            for j, p in self._mentions.antecedents[i]:
                later[j] = max(later[j], p * own)
        return later

    def look(self, source: Spans) -> Look:
        """How the model sees a source."""
        found = self._at(source)
        if found is None or not self._mentions.types:
            return Look()
        earlier = self._mentions.antecedents[found]
        types = self._mentions.types
        before = [sum(p * types[j][k] for j, p in earlier) for k in range(len(_NOBODY))]
        form = self._mentions.forms[found]
        return Look(
            types[found],
            tuple(float(form == one) for one in _FORMS),
            1.0 - sum(p for _, p in earlier),
            sum(p * self._named[j] for j, p in earlier),
            min(1.0, self._later[found] / _SURE),
            tuple(before),
            float(self._starts[found] < source[0].start),
        )

    def _at(self, source: Spans) -> int | None:
        """The mention that begins where a source does and is nearest to it in length."""
        if not source:
            return None
        start, end = source[0]
        at = bisect_left(self._starts, start)
        near = range(at, bisect_left(self._starts, start + 1))
        gaps = {i: abs(self._mentions.spans[i].end - end) for i in near}
        best = min(gaps, key=gaps.__getitem__, default=None)
        return best if best is not None and gaps[best] <= _ASTRAY else self._around(at, start)

    def _around(self, at: int, start: int) -> int | None:
        """The smallest mention that begins in front of a place and ends behind it."""
        spans = self._mentions.spans
        near = [i for i in range(max(0, at - _NEAR), at) if spans[i].end > start]
        near = [i for i in near if spans[i].end - spans[i].start <= _LARGE]
        return min(near, key=lambda i: spans[i].end - spans[i].start, default=None)
