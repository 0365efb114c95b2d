"""Given mentions of a topic, told whom they mean: by the program, and by what topics allow beside.

Within a document the program's own coreference ties the given mentions together. What it tied is
an entity with the longest of its names, and `identify` joins those over documents, as in a store.
Beyond what a store may do, two documents of one topic mostly tell of the same things; so here, and
only here, what has no name is joined too:

- a name whose words stand in one longer name of the topic alone means that one;
- a description with the head that descriptions or appositions of one named entity alone have in
  the topic means that entity ("the actress", of "actress Ilse Marrane");
- descriptions with the same head mean the same, where their documents are alike (cosine of the
  documents' words, weighted by how few documents of the topic have them).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from evals.crossstories import stories
from evals.crosstexts import Document
from reportedly.identify import identify
from reportedly.identify.apart import rooted
from reportedly.identify.latin import words
from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.people import TITLES
from reportedly.schema import Entity, EntityKind, MentionForm, Mentions, Span

Name = tuple[str, ...]
Where = tuple[str, Span]
"""A document's name and a place in it."""

_CUT = frozenset(
    "of in on at to for from with by who which that whose where when based including as".split()
) | set(",(;:-")
_FRONT = frozenset(
    "in on at to for from with by near the a an this that these those his her its their our my"
    " your no some any all".split()
)
_QUOTES = "\"'`“”‘’"
_SPACED = re.compile(r"\b(?:[A-Z] \. ?){2,}")
"""Initials as the corpora have them: "U . S ."."""
_ALIAS = re.compile(r"\w \( ([A-Z][A-Z&.]+)")
"""A name for short, behind a long one: "General Motors ( GM"."""
_ROLES = frozenset(TITLES) | frozenset("ceo cfo coo cto c.e.o officer executive coach host".split())
PRONOUNS = frozenset(
    "i me my mine myself you your yours he him his himself she her hers herself it its itself we us"
    " our ours ourselves they them their theirs themselves who whom whose which that this these"
    " those what there here where".split()
)


_LEAST: dict[MentionForm, float] = {"pronoun": 0.05, "nominal": 0.5, "name": 1.0}
"""How much likelier than none the best antecedent must be: what is given mostly means something."""


_TIED = 1.0
"""As much for a description and a name; with another description only the head ties it."""
_ROLE = 0.7
"""So many of the entities with a head must be one, for the head to mean it."""
_SHORT = 5


def _fits(name: Name, longer: Name, kinds: Mapping[Name, EntityKind]) -> bool:
    """Whether a longer name may be cut down to this one: to its end, or a body's beginning."""
    if "and" in (*name, *longer):
        return False
    bodies = kinds[name] == kinds[longer] == "institution"
    return name[-1] == longer[-1] or (bodies and name[0] == longer[0])


@dataclass(slots=True)
class Draft:
    """What one document tells of one entity."""

    document: str
    places: list[Span] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)
    phrases: Counter[str] = field(default_factory=Counter)
    kinds: Counter[EntityKind] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The name it goes by: the one with most words, of several the most frequent."""
        return min(self.names, key=lambda n: (-min(3, len(n.split())), -self.names[n], n))


def by_name(documents: Sequence[Document]) -> list[set[Where]]:
    """The plain baseline: the same words, but for case, marks and articles, within a topic."""
    found: dict[tuple[str, ...], set[Where]] = defaultdict(set)
    for document in documents:
        for told in document.mentions:
            own = words(_quoted(document, told.span))
            found[(document.topic, *_without_articles(own))].add((document.name, told.span))
    return list(found.values())


def _without_articles(own: Sequence[str]) -> Sequence[str]:
    return own[1:] if len(own) > 1 and own[0] in ("the", "a", "an") else own


def _quoted(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


def clusters(
    documents: Sequence[Document], found: Mapping[str, Mentions], alike: float, described: bool
) -> list[set[Where]]:
    """Whom mentions mean. `described` tells whether what has no name is joined over documents."""
    made: list[set[Where]] = []
    for topic in sorted({d.topic for d in documents}):
        some = [d for d in documents if d.topic == topic]
        lower = {w for d in documents for w in d.text.split() if w.islower()}
        drafts = [x for d in some for x in drafted(d, found[d.name], lower)]
        made += _joined(some, drafts, alike, described)
    return made


def drafted(document: Document, found: Mentions, lower: Set[str]) -> list[Draft]:
    """The entities of a document, of the given mentions alone.

    A name means whoever bears it, whatever the model ties it to; all else what it is tied to.
    """
    given = {m.span for m in document.mentions}
    texts = [_quoted(document, span) for span in found.spans]
    forms = [_form(text, form, lower) for text, form in zip(texts, found.forms, strict=True)]
    names = [
        words(" ".join(named(core(text)))) if form == "name" else ()
        for text, form in zip(texts, forms, strict=True)
    ]
    heads = [
        _head(text) if form == "nominal" else "" for text, form in zip(texts, forms, strict=True)
    ]
    homes = _homes(found, names, heads)
    drafts: dict[str, Draft] = {}
    rows = zip(found.spans, forms, found.kinds, texts, homes, strict=True)
    for span, form, kind, text, home in rows:
        if span in given:
            draft = drafts.setdefault(home, Draft(document.name))
            draft.places.append(span)
            _describe(draft, text, form, kind)
    return list(drafts.values())


def _form(text: str, form: MentionForm, lower: Set[str]) -> MentionForm:
    """What the model says, but for descriptions that end in a word never written small."""
    own = named(core(text))
    if form != "nominal" or not own:
        return form
    last = own[-1]
    short = last.isupper() and len(last) <= _SHORT
    return "name" if short or (last[0].isupper() and last.lower() not in lower) else form


def _head(text: str) -> str:
    own = core(text)
    return own[-1].lower() if own and not _points(own[-1]) else ""


def _homes(found: Mentions, names: Sequence[tuple[str, ...]], heads: Sequence[str]) -> list[str]:
    """What each mention means: a name that no longer one of the document holds, or a place."""
    kinds = {n: k for n, k in zip(names, found.kinds, strict=True) if n}
    longest = _longest(kinds)
    homes: list[str] = []
    for at, own in enumerate(found.antecedents):
        rest = 1.0 - sum(p for _, p in own)
        if names[at]:
            homes.append(" ".join(longest[names[at]]))
        else:
            if heads[at]:
                before = homes[own[0][0]] if own and own[0][1] >= _TIED * rest else "~"
                homes.append(f"~{heads[at]}" if before.startswith("~") else before)
                continue
            tied = own and own[0][1] >= _LEAST[found.forms[at]] * rest
            homes.append(homes[own[0][0]] if tied else f"#{at}")
    return homes


def _longest(names: Mapping[tuple[str, ...], EntityKind]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """{name: the one longer name that holds its words, if there is just one}."""
    made = {}
    for name in names:
        longer = [n for n in names if set(name) < set(n) and _fits(name, n, names)]
        tops = [n for n in longer if not any(set(n) < set(m) for m in longer)]
        made[name] = tops[0] if len(tops) == 1 else name
    return made


def _describe(draft: Draft, text: str, form: MentionForm, kind: EntityKind) -> None:
    own = core(text)
    if not own or (len(own) == 1 and _points(own[0])):
        return
    draft.kinds[kind] += 1
    if form == "name" and (short := _ALIAS.search(text)):
        draft.names[short.group(1)] += 1
    name = named(own)
    if name and form == "name":
        draft.names[" ".join(name)] += 1
    if form == "nominal":
        draft.phrases["".join(words(" ".join(own)))] += 1
    rest = own[: len(own) - len(name)] if name else own
    if rest and not _points(rest[-1]):
        draft.heads[rest[-1].lower()] += 1


def _points(word: str) -> bool:
    """Whether a word is a pronoun; "US" is none."""
    return word.lower() in PRONOUNS and not (len(word) > 1 and word.isupper())


def core(text: str) -> list[str]:
    """A phrase without what hangs on its head: "the chief" of "the chief of the company"."""
    closed = _SPACED.sub(lambda m: m.group().replace(" ", ""), text)
    own = [w.strip(_QUOTES) for w in closed.replace("'s", "").replace("’s", "").split()]
    own = [w for w in own if w]
    while own and own[0].lower() in _FRONT:
        own = own[1:]
    for at, word in enumerate(own):
        if at and (word.lower() in _CUT or word[0] in "(,"):
            goes_on = word == "of" and own[at - 1][:1].isupper() and own[at + 1 : at + 2]
            if not (goes_on and own[at + 1][:1].isupper() and own[at - 1].lower() not in TITLES):
                return [w for w in own[:at] if _is_word(w)]
    return [w for w in own if _is_word(w)]


def _is_word(word: str) -> bool:
    return any(c.isalnum() for c in word)


def named(own: Sequence[str]) -> list[str]:
    """The name at the end of a phrase; nothing where it ends in something else."""
    at = len(own)
    if not own or own[-1].lower().strip(".") in _ROLES:
        return []
    for place in range(len(own) - 1, 0, -1):
        if own[place - 1].lower().strip(".") in _ROLES:
            own = own[place:]
            break
    at = len(own)
    if "and" in own[1:-1] and own[0][:1].isupper() and own[-1][:1].isupper():
        return list(own)
    while at and (own[at - 1][:1].isupper() or own[at - 1][:1].isdigit() or own[at - 1] == "of"):
        at -= 1
    name = list(own[at:])
    while name and (name[0].lower().strip(".") in TITLES or name[0] == "of"):
        name = name[1:]
    return name if any(w[:1].isupper() for w in name) else []


def _joined(
    documents: Sequence[Document], drafts: Sequence[Draft], alike: float, described: bool
) -> Iterator[set[Where]]:
    keys = {f"{n:06d}": d for n, d in enumerate(drafts)}
    pairs = list(_by_identity(keys))
    if described:
        home = rooted(list(keys), pairs)
        pairs += _same_names(keys)
        pairs += _short_names(keys, home)
        home = rooted(list(keys), pairs)
        pairs += _by_role(keys, home)
        pairs += _by_head(keys, stories(documents, alike))
    groups: dict[str, set[Where]] = defaultdict(set)
    for key, home_key in rooted(list(keys), pairs).items():
        groups[home_key].update((keys[key].document, place) for place in keys[key].places)
    yield from groups.values()


def _by_identity(keys: Mapping[str, Draft]) -> Iterator[tuple[str, str]]:
    """What `identify` joins by name."""
    entities = [
        Entity(f"{key}:{n}", d.document, name, _kind(d), True, 1, ())
        for key, d in keys.items()
        for n, name in enumerate(sorted(d.names))
    ]
    for found in identify(entities):
        yield found.entity.partition(":")[0], found.canonical.partition(":")[0]


def _kind(draft: Draft) -> EntityKind:
    told = [k for k in sorted(draft.kinds) if k != "group"]
    likely: EntityKind = max(told, key=lambda k: draft.kinds[k], default="unknown")
    own = words(draft.name)
    if len(own) > 1 and own[0] in GIVEN:
        return "person"
    capitals = len(own) == 1 and draft.name.isupper()
    return "institution" if capitals or likely == "unknown" else likely


def _same_names(keys: Mapping[str, Draft]) -> Iterator[tuple[str, str]]:
    """One name in one topic is one bearer, of whatever kind, in capitals or small: "the navy"."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for key, draft in keys.items():
        for name in draft.names:
            bearers["".join(words(name))].append(key)
    for key, draft in keys.items():
        if not draft.names:
            for phrase in draft.phrases:
                if phrase in bearers:
                    bearers[phrase].append(key)
    for some in bearers.values():
        yield from ((some[0], other) for other in some[1:])


def _short_names(keys: Mapping[str, Draft], home: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names whose words stand in one longer name alone."""
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for key, draft in keys.items():
        for name in draft.names:
            bearers[words(name)].add(key)
    holding: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    kind: dict[tuple[str, ...], EntityKind] = {
        name: Counter(_kind(keys[k]) for k in sorted(some)).most_common(1)[0][0]
        for name, some in bearers.items()
    }
    for whole in bearers:
        for word in whole:
            holding[word].add(whole)
    for short, some in bearers.items():
        near = holding[short[0]] if short else ()
        longer = [n for n in near if set(short) < set(n) and _fits(short, n, kind)]
        homes = {home[k] for n in longer for k in bearers[n]}
        if len(homes - {home[k] for k in some}) == 1:
            yield from ((min(some), other) for other in {*homes, *some})


def _by_role(keys: Mapping[str, Draft], home: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Descriptions with a head that mostly one named entity has in the topic."""
    heads: dict[str, Counter[str]] = defaultdict(Counter)
    for key, draft in keys.items():
        if draft.names:
            for head in draft.heads:
                heads[head][home[key]] += 1
    for key, draft in keys.items():
        if not draft.names and len(draft.heads) >= 1:
            head = max(sorted(draft.heads), key=lambda h: draft.heads[h])
            likely = heads[head].most_common(2)
            if likely and likely[0][1] >= _ROLE * sum(heads[head].values()):
                yield likely[0][0], key


def _by_head(
    keys: Mapping[str, Draft], near: Mapping[tuple[str, str], bool]
) -> Iterator[tuple[str, str]]:
    """Descriptions with the same head in documents that are alike."""
    same: dict[str, list[str]] = defaultdict(list)
    for key, draft in keys.items():
        if not draft.names and draft.heads:
            same[max(sorted(draft.heads), key=lambda h: draft.heads[h])].append(key)
    for some in same.values():
        for at, one in enumerate(some):
            for other in some[at + 1 :]:
                if near[keys[one].document, keys[other].document]:
                    yield one, other


def gold(documents: Iterable[Document]) -> list[set[Where]]:
    """What annotators say, within a topic."""
    found: dict[tuple[str, str], set[Where]] = defaultdict(set)
    for document in documents:
        for told in document.mentions:
            found[document.topic, told.cluster].add((document.name, told.span))
    return list(found.values())
