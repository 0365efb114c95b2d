"""Which earlier statement a denial or a word for a statement means, by who and what is named.

"A spokesman for Orn denied it" denies what was said of Orn, be there other statements in between,
and "called the report false" what somebody reported.
"""

import re
from collections.abc import Iterable, Mapping

from reportedly.gather.content import Content
from reportedly.gather.owners import owning, surnames
from reportedly.gather.pointing import noun_of
from reportedly.gather.what_denied import CHARGES
from reportedly.gather.words import words
from reportedly.lexicon.words import NOT_NAMES
from reportedly.lexicon.wrongs import WRONGS
from reportedly.schema import Attribution, quote

_CAPITAL = re.compile(r"\b[A-Z][\w’'-]{2,}")
_WORD = re.compile(r"[a-z]{4,}")
PRONOUNS = frozenset({"his", "her"})
_STEM = 5
"""Letters in which "report" and "reported", "Vandia" and "Vandian" agree."""


class Denied:
    """What attributions name, by their words alone."""

    def __init__(
        self,
        attributions: Iterable[Attribution],
        contents: Mapping[str, Content],
        texts: Mapping[str, str],
        speakers: Mapping[str, str],
    ) -> None:
        self._contents = contents
        self._texts = texts
        self._speakers = speakers
        self._called: dict[tuple[str, str], set[str]] = {}
        self._words: dict[tuple[str, str], set[str]] = {}
        self._surnames: dict[str, dict[str, str]] = {}
        for a in attributions:
            source = quote(texts[a.article], a.source)
            self._called.setdefault(self._voice(a), set()).update(_names(source))
            self._words.setdefault(self._voice(a), set()).update(words(source.lower()))

    def concerns(self, denial: Attribution, said: Attribution) -> bool:
        """Whether a statement names who denies it, or whom they speak for."""
        names = _names(self._contents[said.id].text)
        return not names.isdisjoint(self._called[self._voice(denial)])

    def speaks_of_a_charge(self, pointer: Attribution) -> bool:
        """Whether what points back does so by a word for what is said against somebody."""
        return noun_of(self._contents[pointer.id].text)[1] in CHARGES

    def charges(self, denial: Attribution, said: Attribution) -> bool:
        """Whether a statement tells of a wrong by who denies it, or by whom they speak for."""
        told = words(self._contents[said.id].text.lower())
        wrong = not WRONGS.isdisjoint(told) and not self._is_no(said)
        return wrong and self.concerns(denial, said)

    def unanswering(self, reach: Iterable[Attribution]) -> list[Attribution]:
        """Those that do not say no to what was said of their own speaker before."""
        kept, named = [], set[str]()
        for c in reach:
            if not self._is_no(c) or named.isdisjoint(self._called[self._voice(c)]):
                kept.append(c)
            named |= _names(self._contents[c.id].text)
        return kept

    def owns(self, pointer: Attribution, said: Attribution) -> bool:
        """Whether a statement is by one whose "her story" or "his story" surely can be."""
        owner, _ = noun_of(self._contents[pointer.id].text)
        return owner in PRONOUNS and self._pronoun(said) == owner

    def may_own(self, pointer: Attribution, said: Attribution) -> bool:
        """Whether it can be theirs, for all that is known."""
        owner, _ = noun_of(self._contents[pointer.id].text)
        return owner not in PRONOUNS or self._pronoun(said) in ("", owner)

    def is_so_called(self, pointer: Attribution, said: Attribution) -> bool:
        """Whether what points back tells how or where it was said.

        "The report" was reported, "the magazine's story" told to a magazine.
        """
        owner, noun = noun_of(self._contents[pointer.id].text)
        text = self._texts[said.article]
        cue = quote(text, said.cue).lower()
        told = text[min(s.start for s in said.cue) : said.content[0].start] if said.cue else ""
        where = f"{quote(text, said.source)} {told}".lower()
        called = bool(noun) and any(w[:_STEM] == noun[:_STEM] for w in _WORD.findall(cue))
        if not owner or owner in PRONOUNS:
            return called
        return called or owner in _WORD.findall(where)

    def _is_no(self, said: Attribution) -> bool:
        content = self._contents[said.id]
        return said.denies or said.negated or content.groundless or bool(content.negated)

    def _pronoun(self, said: Attribution) -> str:
        """Whether "his" or "her" is for who said it, as far as names tell; "" where they do not."""
        own = self._words[self._voice(said)]
        if told := owning(own):
            return told
        if said.article not in self._surnames:
            self._surnames[said.article] = surnames(self._texts[said.article])
        known = self._surnames[said.article]
        (pronoun, *others) = {known[w] for w in own if known.get(w)} or {""}
        return "" if others else pronoun

    def _voice(self, a: Attribution) -> tuple[str, str]:
        return a.article, self._speakers.get(a.id) or a.id


def _names(text: str) -> set[str]:
    """The beginnings of the words with a capital."""
    found = (w.lower().replace("’", "'").removesuffix("'s") for w in _CAPITAL.findall(text))
    return {w[:_STEM] for w in found if w not in NOT_NAMES}
