"""Which earlier statement a denial or a word for a statement means, by who and what is named.

"A spokesman for Orn denied it" denies what was said of Orn, be there other statements in between,
and "called the report false" what somebody reported.
"""

import re
from collections.abc import Iterable, Mapping

from reportedly.gather.pointing import noun_of
from reportedly.lexicon.words import NOT_NAMES
from reportedly.schema import Attribution, quote

_CAPITAL = re.compile(r"\b[A-Z][\w’'-]{2,}")
_WORD = re.compile(r"[a-z]{4,}")
_STEM = 5
"""Letters in which "report" and "reported", "Vandia" and "Vandian" agree."""


class Denied:
    """What attributions name, by their words alone."""

    def __init__(
        self,
        attributions: Iterable[Attribution],
        texts: Mapping[str, str],
        speakers: Mapping[str, str],
    ) -> None:
        self._texts = texts
        self._speakers = speakers
        self._called: dict[tuple[str, str], set[str]] = {}
        for a in attributions:
            own = self._called.setdefault(self._voice(a), set())
            own |= _names(quote(texts[a.article], a.source))

    def concerns(self, denial: Attribution, said: Attribution) -> bool:
        """Whether a statement names who denies it, or whom they speak for."""
        names = _names(quote(self._texts[said.article], said.content))
        return not names.isdisjoint(self._called[self._voice(denial)])

    def is_so_called(self, pointer: Attribution, said: Attribution) -> bool:
        """Whether what points back tells how or where it was said.

        "The report" was reported, "the magazine's story" told to a magazine.
        """
        owner, noun = noun_of(quote(self._texts[pointer.article], pointer.content))
        text = self._texts[said.article]
        cue = quote(text, said.cue).lower()
        told = text[min(s.start for s in said.cue) : said.content[0].start] if said.cue else ""
        where = f"{quote(text, said.source)} {told}".lower()
        called = bool(noun) and any(w[:_STEM] == noun[:_STEM] for w in _WORD.findall(cue))
        return called or (bool(owner) and owner in _WORD.findall(where))

    def _voice(self, a: Attribution) -> tuple[str, str]:
        return a.article, self._speakers.get(a.id) or a.id


def _names(text: str) -> set[str]:
    """The beginnings of the words with a capital."""
    words = (w.lower().replace("’", "'").removesuffix("'s") for w in _CAPITAL.findall(text))
    return {w[:_STEM] for w in words if w not in NOT_NAMES}
