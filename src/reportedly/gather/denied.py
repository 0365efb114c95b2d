"""Which earlier statement a denial or a word for a statement means, by who and what is named.

"A spokesman for Orn denied it" denies what was said of Orn, be there other statements in between,
and "called the report false" what somebody reported.
"""

import re
from collections.abc import Iterable, Mapping

from reportedly.gather.content import Content
from reportedly.gather.owners import bearers, owning, surnames
from reportedly.gather.pointing import names_whom, noun_of
from reportedly.gather.untrue import is_called_untrue
from reportedly.gather.what_denied import CHARGES
from reportedly.gather.words import words
from reportedly.lexicon.words import NOT_NAMES
from reportedly.lexicon.wrongs import WRONGS
from reportedly.schema import Attribution, quote

_CAPITAL = re.compile(r"\b[A-Z][\w’'-]{2,}")
_WORD = re.compile(r"[a-z]{4,}")
PRONOUNS = frozenset({"his", "her"})
_WHOM = {"him": "his", "her": "her"}
_THAT = re.compile(r"(?:that|this)", re.IGNORECASE)
_ENDS = re.compile(r"[.!?][\"'”’»)]*\s|\n\s*\n")
_A_BODY = re.compile(r"the\b|an?\b", re.IGNORECASE)
READ = 2000
"""Characters between two statements in which a sentence may end."""
_GROUNDS = re.compile(r"\b(?:evidence|proof|indication|sign)\b", re.IGNORECASE)
_LAW = frozenset("crime crimes criminal illegality law laws misconduct offence offense".split())
"""Words beside those for wrongs by which "no evidence that" tells of a charge of its own."""
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
        self._titled: dict[str, dict[str, set[str]]] = {}
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

    def accusing(self, pointer: Attribution, reach: list[Attribution]) -> list[Attribution]:
        """The reach of a charge up to what was said of who speaks of it.

        It passes by those who only find no evidence of something: "the allegation" is no such word.
        """
        owner, noun = noun_of(self._contents[pointer.id].text)
        if noun not in CHARGES and (owner or noun != "claims"):
            return reach
        end = len(reach)
        while end and self._clears(reach[end - 1]):
            end -= 1
        told = (i for i in range(end) if self.concerns(pointer, reach[i]))
        plain = [i for i in told if not self._is_no(reach[i])]
        return reach[: plain[-1] + 1] if plain and end < len(reach) else reach

    def _clears(self, said: Attribution) -> bool:
        """Whether there is no evidence of what is told, which is no charge that has a name."""
        content = self._contents[said.id]
        told = words(content.text.lower())
        if not (WRONGS | _LAW).isdisjoint(told) or is_called_untrue(content.text):
            return False
        cue = quote(self._texts[said.article], said.cue)
        return content.groundless or (said.negated and _GROUNDS.search(cue) is not None)

    def by_whom(self, pointer: Attribution, reach: list[Attribution]) -> Attribution | None:
        """The last statement by whom what points back names: "Kade's account"."""
        return next((c for c in reversed(reach) if self.means_whom(pointer, c)), None)

    def means_whom(self, pointer: Attribution, said: Attribution) -> bool:
        """Whether a statement is by whom what points back names."""
        by = self._is_whom if self.only_names(pointer) else self._is_named_owner
        return by(pointer, said)

    def only_names(self, pointer: Attribution) -> bool:
        """Whether what points back tells nothing but who is contradicted."""
        content = self._contents[pointer.id].text
        return names_whom(content, quote(self._texts[pointer.article], pointer.cue))

    def says_that(self, pointer: Attribution) -> bool:
        """Whether what points back is a bare "that", which means what was said just before."""
        return _THAT.fullmatch(self._contents[pointer.id].text) is not None

    def is_bare(self, pointer: str) -> bool:
        """Whether what points back is no more than "it" or "that"."""
        return self._contents[pointer].text.lower() in ("it", "that", "this")

    def end_between(self, one: Attribution, other: Attribution) -> bool:
        """Whether a sentence ends between two statements."""
        between = self._texts[one.article][one.content[-1].end : other.content[0].start]
        return _ENDS.search(between[:READ]) is not None

    def _is_whom(self, pointer: Attribution, said: Attribution) -> bool:
        """Whether a statement is by one who can be called "her" or "him"."""
        pronoun = _WHOM.get(self._contents[pointer.id].text.lower())
        own = self._pronoun(said)
        if pronoun is None or own:
            return pronoun in (None, own)
        source = quote(self._texts[said.article], said.source)
        return bool(self._called[self._voice(said)]) and not _A_BODY.match(source)

    def _is_named_owner(self, pointer: Attribution, said: Attribution) -> bool:
        """Whether a statement is by whom what points back names: "Kade's account".

        "The premier's" is by Kade where the article titles nobody else so ("Premier Jost Kade").
        """
        owner, _ = noun_of(self._contents[pointer.id].text)
        if not owner or owner in PRONOUNS:
            return False
        own = self._words[self._voice(said)]
        if said.article not in self._titled:
            self._titled[said.article] = bearers(self._texts[said.article])
        titled = self._titled[said.article].get(owner, set())
        return owner in own or (len(titled) == 1 and titled <= own)

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
