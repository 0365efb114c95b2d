"""Whom and what a content names: the principals that must agree if two contents are one claim."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from reportedly.gather.lexicon import CALENDAR, CONTRASTS, PREPOSITIONS, STOPWORDS, TITLES
from reportedly.gather.words import stem, words
from reportedly.schema import Entity, Identity, Spans, article_in

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[.!?:;“”\"]|\S")
_OPENS = frozenset('.!?:;“”"')
_OWNS = re.compile(r"['’]s?\s(?:\w*\s)?")
_BETWEEN = frozenset("a an the his her its their this that these those and or".split())
"""Words between a preposition and its names: "from the Norland board and Lund"."""
_ACTS = ("tion", "sion", "ment", "ance", "ence", "ture", "sure", "val", "sal", "exit")
"""Endings of nouns that tell a deed; whose it is stands behind "of" ("the resignation of X")."""
_OF_LANDS = frozenset({"", "n", "an", "ian", "i", "ic", "ish", "ese"})
"""What makes an adjective of a country's name."""
TITLE_SHARE = 0.75
"""Share of capitalised words from which a content is read as a headline in capitals."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a content: its wording there, the entity meant (or ""), the word it goes by.

    `full` is the entity's longest name; the word it goes by is the stem of that name's last.
    `role` is the preposition before it, "" for subjects, objects and whoever comes first.
    `owners` are those that the pile calls its owners ("Norland's Admiralty"), as ids and words.
    `place` is where it stands in the content; two names are equal wherever they stand.
    """

    text: str
    entity: str
    word: str
    role: str = ""
    owners: frozenset[str] = frozenset()
    full: str = ""
    place: int = field(default=0, compare=False)

    def is_same(self, other: "Name") -> bool:
        """Whether both name one: the same entity, the same last word, or a country's adjective."""
        if self.entity and self.entity == other.entity:
            return True
        if _namesakes(self, other):
            return False
        if {self.entity, self.word} & other.owners or {other.entity, other.word} & self.owners:
            return True
        return self.word == other.word or (kin(self.word, other.word) and not _two(self, other))

    def at(self, text: str, role: str, place: int) -> "Name":
        """The same name in other words, in another role and at another place."""
        return replace(self, text=text, role=role, place=place)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where in an article a named entity stands."""

    start: int
    end: int
    entity: str


class Register:
    """Who is named where in the pile, by article; built once and asked for each content."""

    def __init__(
        self,
        entities: Iterable[Entity],
        identities: Iterable[Identity],
        names: Mapping[str, str] | None = None,
        owners: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        """Index the named entities under the canonical entity of their group.

        Where only a part of the pile's entities is at hand, `names` tells the longest name of
        each group over the whole pile, and `owners` whom the pile calls its owners.
        """
        canonical = {i.entity: i.canonical for i in identities}
        ordered = sorted(entities, key=lambda e: e.id)
        self._named = {e.id: canonical.get(e.id, e.id) for e in ordered if e.named}
        self._groups = frozenset(self._named.values())
        self._names = _longest_names(ordered, self._named) if names is None else names
        by_article: dict[str, list[Mention]] = defaultdict(list)
        for entity in ordered:
            if entity.id in self._named:
                group = self._named[entity.id]
                by_article[entity.article].extend(Mention(s, e, group) for s, e in entity.mentions)
        self._mentions = {a: sorted(m, key=lambda m: m.start) for a, m in by_article.items()}
        self._owners: dict[str, set[str]] = defaultdict(set)
        self._told_owners = owners
        self._called = {e.id: e.name for e in ordered}
        self._speakers = {e.id: self._named.get(e.id, e.id) for e in ordered}

    @property
    def known(self) -> frozenset[str]:
        """The words by which the groups of these entities go."""
        return frozenset(word for groups in self.proper().values() for word in groups)

    def proper(self) -> dict[str, frozenset[str]]:
        """The words by which the groups go that are named in each article."""
        found: dict[str, set[str]] = defaultdict(set)
        for entity, group in self._named.items():
            found[article_in(entity)].add(self._word(group))
        return {article: frozenset(held - {""}) for article, held in found.items()}

    def _word(self, group: str) -> str:
        tail = words(self._names[group])
        return stem(tail[-1]) if tail else ""

    def within(self, article: str, spans: Spans) -> list[Mention]:
        """The mentions inside given spans of an article, in order."""
        mentions = self._mentions.get(article, [])
        found = []
        for start, end in spans:
            at = bisect_left(mentions, start, key=lambda m: m.start)
            while at < len(mentions) and mentions[at].start < end:
                if mentions[at].end <= end:
                    found.append(mentions[at])
                at += 1
        return found

    def called(self, entity: str, wording: str) -> Name | None:
        """An entity as a name that stands in a content in given words; None for an unnamed one."""
        group = self._named.get(entity, entity)
        if group not in self._groups:
            return None
        full = self._names[group]
        known = named(full, group)
        told = self._told_owners
        owners = frozenset(self._owners.get(group, ())) if told is None else told[group]
        return replace(known, text=wording, owners=owners, full=full)

    def speaker(self, entity: str) -> str:
        """Who that is over articles: the canonical entity of a named one, else itself."""
        return self._speakers.get(entity, entity)

    def name(self, entity: str) -> str:
        """How an entity is called, or its descriptor; "" for one that is not known."""
        return self._called.get(entity, "")

    def learn_owners(self, texts: Mapping[str, str]) -> None:
        """Note who belongs to whom by the possessives of the pile ("Norland's Admiralty").

        In politics a country, its capital and its palace speak for one another, so two contents
        that name the owner and the owned are not about two.
        """
        for article, mentions in self._mentions.items():
            text = texts.get(article, "")
            for one, other in possessions(text, mentions):
                self._owners[other.entity] |= self.owner(one.entity)

    def owner(self, group: str) -> frozenset[str]:
        """A group as an owner: its canonical entity and the word that it goes by."""
        return frozenset((group, named(self._names[group], group).word))


def possessions(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Owner and owned ("Norland's Admiralty"), of the mentions of one text in order."""
    for one, other in pairwise(mentions):
        if _OWNS.fullmatch(text[one.end : other.start][:4]) and one.end < other.start:
            yield one, other


def possessed(text: str, entities: Iterable[Entity]) -> list[tuple[str, str]]:
    """Owner and owned among the named entities of one article, by their ids, each pair once."""
    ordered = sorted((e for e in entities if e.named), key=lambda e: e.id)
    mentions = [Mention(s, e, entity.id) for entity in ordered for s, e in entity.mentions]
    mentions.sort(key=lambda m: m.start)
    return sorted({(a.entity, b.entity) for a, b in possessions(text, mentions)})


def named(text: str, entity: str) -> Name:
    """A name that goes by the stem of its last word."""
    tail = words(text)
    return Name(text, entity, stem(tail[-1]) if tail else "")


def capitals(text: str, known: Container[str]) -> list[Name]:
    """The runs of capitalised words of a content, but a sentence's first word only if known.

    In a content that is written like a headline only what is known elsewhere counts.
    """
    tokens = [(match.group(), match.start()) for match in _TOKEN.finditer(text)]
    headline = _is_headline([token for token, _ in tokens])
    names: list[Name] = []
    run: list[str] = []
    before, nominal, opening, place = "", False, True, 0
    for at, (token, start) in enumerate([*tokens, (".", len(text))]):
        is_name = _is_name(token, opening or headline, known)
        is_name = is_name or (opening and not headline and _is_given(token, tokens, at))
        if run and (not is_name or run[-1].endswith(("'s", "’s"))):
            role = "" if nominal else _role(before)
            names.append(named(" ".join(run), "").at(" ".join(run), role, place))
            run = []
        if is_name:
            place = place if run else start
            run.append(token)
        elif token.lower() not in _BETWEEN:
            nominal = token.lower() == "of" and before.endswith(_ACTS)
            before = token.lower()
        opening = token in _OPENS
    return names


def clash(one: Sequence[Name], other: Sequence[Name]) -> tuple[str, str] | None:
    """A name of each that the other lacks and that stands in the same role.

    "A favours B" and "A favours C" clash, "won in B" and "won in C" too; "in B" and "A" do not,
    as either content may leave out what the other tells. Names that both share outweigh a clash
    where they are more than twice as many.
    """
    left, right = _alone(one, other), _alone(other, one)
    shared = len({n.word for n in one}) - len({n.word for n in left})
    if shared > 2 * min(len(left), len(right)):
        return None
    pairs = ((a.text, b.text) for a in left for b in right if _in_one_role(a, b))
    return next(pairs, None)


def _in_one_role(one: Name, other: Name) -> bool:
    """Whether two names stand in the same role; who did it stands behind "by" in a passive."""
    return one.role == other.role or {one.role, other.role} == {"", "by"}


def namesakes(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether each tells of another bearer of one last name, whom the other lacks."""
    left, right = _alone(one, other), _alone(other, one)
    return any(_namesakes(a, b) for a in left for b in right)


def _alone(one: Sequence[Name], other: Sequence[Name]) -> list[Name]:
    """The names that the other lacks."""
    return [n for n in one if not any(n.is_same(o) for o in other)]


def _namesakes(one: Name, other: Name) -> bool:
    """Whether two entities share a last name, and have first names that cannot be one."""
    if not one.entity or not other.entity or one.word != other.word:
        return False
    first, second = (_given(n.text) or _given(n.full) for n in (one, other))
    return bool(first and second) and not (first.startswith(second) or second.startswith(first))


def _two(one: Name, other: Name) -> bool:
    """Whether both are known, as persons of two names are; "Norland" and "Norlandic" are not."""
    return bool(one.entity and other.entity) and _given(one.full) != _given(other.full)


def _given(full: str) -> str:
    """The first name of a name of two words at least, without titles; "" for an initial."""
    told = [w for w in words(full) if stem(w) not in TITLES and w.lower() not in STOPWORDS]
    return told[0].casefold() if len(told) > 1 and len(told[0]) > 2 else ""


def _longest_names(entities: Sequence[Entity], groups: Mapping[str, str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for entity in entities:
        group = groups.get(entity.id)
        if group is not None and len(entity.name) > len(names.get(group, "")):
            names[group] = entity.name
    return {group: names.get(group, "") for group in groups.values()}


@lru_cache(maxsize=65536)
def kin(one: str, other: str) -> bool:
    """Whether two words share a stem as a country and its adjective do ("russia", "russian")."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 5 and longer.startswith(shorter) and longer[len(shorter) :] in _OF_LANDS


def _is_headline(tokens: Sequence[str]) -> bool:
    long = [t for t in tokens if len(t) > 3 and t[0].isalpha()]
    if len(long) < 5 or not tokens[0][0].isupper():
        return False
    return sum(t[0].isupper() for t in long) >= TITLE_SHARE * len(long)


def _is_name(token: str, doubtful: bool, known: Container[str]) -> bool:
    plain = token.lower().replace("’", "'")
    if not token[0].isupper() or len(token) < 2 or plain in STOPWORDS or plain in CALENDAR:
        return False
    return not doubtful or stem(token) in known


def _is_given(token: str, tokens: Sequence[tuple[str, int]], at: int) -> bool:
    """Whether a sentence's first word is likely the first name of whom the next one names."""
    after = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    first = token.isalpha() and token.istitle() and len(token) > 2 and not token.endswith("s")
    common = token.lower() in STOPWORDS or token.lower() in CALENDAR or stem(token) in TITLES
    return first and not common and after.isalpha() and _is_name(after, False, frozenset())


def _role(before: str) -> str:
    return before if before in PREPOSITIONS or before in CONTRASTS else ""
