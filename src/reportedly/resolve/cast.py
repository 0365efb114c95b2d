"""The cast of an article: one draft for all the names of a person, office or outlet."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.lexicon.nouns import NAMED_BODIES
from reportedly.lexicon.outlets import OUTLET_WORDS
from reportedly.lexicon.people import BY_GIVEN, FEMALE_TITLES, KNIGHTED, MALE_TITLES, TITLES
from reportedly.lexicon.places import PLACES
from reportedly.resolve.bearers import OTHER, SUFFIXES, suffix_of
from reportedly.resolve.draft import Draft
from reportedly.resolve.kinds import Votes, is_outlet, shaped
from reportedly.resolve.names import Name
from reportedly.resolve.roles import Role, head
from reportedly.resolve.spelling import middles_differ, near, same_person
from reportedly.schema import EntityKind, Span

_TAILS = frozenset("magazine newspaper com".split()) | SUFFIXES.keys()
_BUCKET = 64
"""So many people of one surname, and surnames with one first letter, are compared; more would cost
their square."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name with what its sentence tells of it."""

    name: Name
    roles: tuple[Role, ...]
    hints: Votes
    gender: str
    mark: str = ""


def key_of(words: Iterable[str]) -> tuple[str, ...]:
    """A name's words for comparing: lower case, without articles and generic tails."""
    key = [w.lower().removesuffix(".com") for w in words]
    while len(key) > 1 and key[0] == "the":
        key = key[1:]
    while len(key) > 1 and key[-1] in _TAILS:
        key = key[:-1]
    return tuple(key)


class Cast:
    """Drafts of named entities, found by full name, surname, given name or acronym.

    `seen` are all names of the article, told beforehand: what one is may show only further on.
    """

    def __init__(self, known: Iterable[Draft] = (), seen: Sequence[Sighting] = ()) -> None:
        self._times = Counter(key_of(s.name.words)[-1] for s in seen)
        self._places = _places(seen)
        self.drafts: list[Draft] = []
        self._full: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
        self._ends: dict[tuple[str, str], list[Draft]] = defaultdict(list)
        self._last: dict[str, list[Draft]] = defaultdict(list)
        self._given: dict[str, list[Draft]] = defaultdict(list)
        self._middle: dict[str, list[Draft]] = defaultdict(list)
        self._acronym: dict[str, list[Draft]] = defaultdict(list)
        self._letter: dict[str, list[str]] = defaultdict(list)
        self._single: dict[str, Draft] = {}
        for draft in known:
            self._seed(draft)

    def _seed(self, draft: Draft) -> None:
        key = key_of(draft.name.split())
        draft.mark = suffix_of(draft.name.replace(".", "").split())
        self.drafts.append(draft)
        draft.keys.add(key)
        if len(key) > 1:
            self._index(draft, key)
        elif key:
            self._single[key[0]] = draft

    def add_long(self, sighting: Sighting) -> Draft:
        """The draft of a name of several words, a new one where it is new."""
        key = key_of(sighting.name.words)
        if len(key) == 1:
            return self.add_short(sighting)
        bearers = self._full.get(key, [])
        draft = (
            _bearer(bearers, sighting)
            or (None if bearers else self._tailed(key) or self._variant(key, sighting))
            or self._new(sighting, bearers)
        )
        self._note(draft, sighting)
        self._index(draft, key)
        draft.long.append(sighting.name.start)
        draft.bare = draft.bare or not sighting.mark
        return draft

    def add_short(self, sighting: Sighting) -> Draft:
        """The draft of a name of one word: somebody's surname, an acronym, or its own."""
        word = key_of(sighting.name.words)[-1]
        draft = self._short(word, sighting)
        if draft is not None and draft.hints["person"]:
            sighting.hints["person"] += 1  # places and events are not called by a last word
        if draft is None:
            draft = self._single.get(word) or self._near(word, sighting) or self._new(sighting)
            self._single.setdefault(word, draft)
        return self._note(draft, sighting)

    def known(self, sighting: Sighting) -> bool:
        """Whether a name of one word is another form of a name that the cast holds."""
        word = key_of(sighting.name.words)[-1]
        return word in self._single or self._short(word, sighting) is not None

    def find(self, words: Sequence[str]) -> Draft | None:
        """The draft with this full name or single word, if any."""
        key = key_of(words)
        if len(key) == 1:
            return self._single.get(key[0]) or next(iter(self._last.get(key[0], [])), None)
        bearers = self._full.get(key, [])
        marked = (d for d in bearers if d.mark == suffix_of(words))
        return next(marked, next(iter(bearers), None))

    def bearers(self, surname: str) -> list[Draft]:
        """The people whose full name ends so."""
        return [d for d in self._last.get(surname, ()) if d.hints["person"]]

    def link(self, acronym: str, draft: Draft) -> None:
        """Say that this acronym means this draft."""
        self._single[acronym.lower()] = draft

    def _new(self, sighting: Sighting, apart: Sequence[Draft] = ()) -> Draft:
        draft = Draft(sighting.name.shown, mark=sighting.mark, distinct=list(apart))
        self.drafts.append(draft)
        return draft

    def _index(self, draft: Draft, key: tuple[str, ...]) -> None:
        if draft in self._full[key]:
            return
        self._full[key].append(draft)
        self._ends[key[0], key[-1]].append(draft)
        if draft not in self._last[key[-1]]:
            self._last[key[-1]].append(draft)
            self._given[key[0]].append(draft)
            for word in key[1:-1]:
                if draft.hints["person"] and draft not in self._middle[word]:
                    self._middle[word].append(draft)
            for letters in _letters(key):
                self._acronym[letters].append(draft)
            if key[-1] not in self._letter[key[-1][0]]:
                self._letter[key[-1][0]].append(key[-1])

    def _variant(self, key: tuple[str, ...], sighting: Sighting) -> Draft | None:
        """A person with the same surname and nearly the same given name, or the reverse."""
        if (
            not (sighting.hints["person"] or shaped(sighting.name))
            or sighting.hints["institution"] > 2
        ):
            return None
        if sighting.hints["outlet"] > 2:
            return None
        for draft in self._last.get(key[-1], [])[-_BUCKET:]:
            if sighting.mark not in {"", draft.mark} or not draft.hints["person"]:
                continue
            if any(same_person(key, k) for k in draft.keys) and not _parted(draft, key):
                return draft
        for surname in self._letter.get(key[-1][0], [])[-_BUCKET:]:
            if near(surname, key[-1]):
                for draft in self._ends.get((key[0], surname), []):
                    slip = surname == key[-1] or self._slip(surname, key[-1], draft, sighting)
                    if draft.hints["person"] and slip and not _parted(draft, key):
                        return draft
        return None

    def _slip(self, surname: str, other: str, draft: Draft, sighting: Sighting) -> bool:
        """Whether a spelling is a slip: one that comes back or brings a role is somebody's own.

        "North Korean" is what belongs to North Korea, however often both come back.
        """
        short, long = sorted((surname, other), key=len)
        if short.endswith("a") and long in (f"{short}n", f"{short}ns"):
            return True
        seldom = min(self._times[surname], self._times[other]) < 2
        return seldom and not _introduced(draft, sighting)

    def _tailed(self, key: tuple[str, ...]) -> Draft | None:
        """An outlet of one word with a generic second one ("M News")."""
        draft = self._single.get(key[0])
        if draft is not None and set(key[1:]) <= _GENERIC:
            return draft if draft.kind == "outlet" or draft.hints["outlet"] > 2 else None
        return None

    def _short(self, word: str, sighting: Sighting) -> Draft | None:
        if word in self._single and self._single[word].keys - {(word,)}:
            return self._single[word]
        if sighting.name.words[0].isupper() and len(word) > 1:
            lettered = next((d for d in self._acronym.get(word, ()) if _called(d, word)), None)
            if lettered is not None:
                return lettered
        if not sighting.name.titles and is_outlet((word,)) and not self._outlet_in(word):
            return None
        if BY_GIVEN.intersection(sighting.name.titles):
            called = _by_title(self._given.get(word, []), sighting)
            if called:
                return called[0] if len(called) == 1 else None
        people = [d for d in self._last.get(word, []) if _fits(d, sighting)]
        if people:
            return _foremost(people, sighting)
        if len(self._middle.get(word, [])) == 1:
            return self._middle[word][0]
        given = self._given.get(word, [])
        return given[0] if len(given) == 1 and self._by_first(given[0], word, sighting) else None

    def _by_first(self, draft: Draft, word: str, sighting: Sighting) -> bool:
        """Whether the first word of a name may mean its only bearer."""
        if word in NAMED_BODIES and sighting.name.the:
            return True
        if sighting.name.titles:
            return False
        if draft.kind == "outlet" or draft.hints["outlet"]:
            elsewhere = word in self._single or word in PLACES or sighting.hints["place"] > 0
            return not elsewhere and _goes_by_first(draft, word)
        return _plain(draft)

    def _outlet_in(self, word: str) -> bool:
        """Whether a longer name of an outlet ends in the word."""
        return any(d.hints["outlet"] > 2 or d.known for d in self._last.get(word, []))

    def _near(self, word: str, sighting: Sighting) -> Draft | None:
        """The only person with nearly this surname, unless the word is known for another kind."""
        if word in self._places:
            return None
        if any(sighting.hints[kind] > 2 for kind in ("place", "outlet", "institution")):
            return None
        for surname in self._letter.get(word[0], [])[-_BUCKET:]:
            if surname != word and near(surname, word):
                people = [d for d in self._last[surname] if d.hints["person"]]
                if len(people) == 1:
                    return people[0]
        return None

    def _note(self, draft: Draft, sighting: Sighting) -> Draft:
        name = sighting.name
        draft.mentions.add(Span(name.start, name.end))
        draft.keys.add(key_of(name.words))
        draft.hints.update(sighting.hints)
        if shaped(name) and not draft.shaped:
            draft.hints["person"] += 1
            draft.shaped = True
        draft.roles += [role for role in sighting.roles if role not in draft.roles]
        draft.gender = draft.gender or sighting.gender
        if len(name.words) > len(draft.name.split()) or _quieter(name.shown, draft.name):
            draft.name = name.shown
        return draft


def _called(draft: Draft, letters: str) -> bool:
    """Whether it may be called by its letters: people are not, unless the text links them.

    Letters by which an outlet is known ("AP") mean only one.
    """
    hints = draft.hints
    if is_outlet((letters,)) and not (hints["outlet"] or _has_outlet_word(draft)):
        return False
    looks = int(draft.shaped and len(letters) > 2)  # three words are as likely a body's
    return hints["person"] - looks <= max(hints[k] for k in _LETTERED)


def _has_outlet_word(draft: Draft) -> bool:
    return any(not OUTLET_WORDS.isdisjoint(key) for key in draft.keys)


_LETTERED: tuple[EntityKind, ...] = ("institution", "outlet", "document", "place")


def _quieter(name: str, shown: str) -> bool:
    """Whether it is the same but for capitals, as "Sel" is for a dateline's "SEL"."""
    return shown.isupper() and name != shown and name.upper() == shown and len(name) > _MUTTERED


_MUTTERED = 3
"""Names that short are as likely letters ("WHO")."""


def _letters(key: tuple[str, ...]) -> set[str]:
    """Its acronyms: "Department of Rural Affairs" is the DRA or RA, "of Justice" is the DOJ."""
    key = key[1:] if key[0] in _STATES and len(key) > 2 else key
    front = key[2:] if key[0] in {"department", "ministry"} and key[1] == "of" else key
    made = {"".join(w[0] for w in k if w not in _SMALL) for k in (key, front) if len(k) > 1}
    return made | {"".join(w[0] for w in key)} if front != key else made


_STATES = frozenset({"u.s.", "u.s", "us", "u.k.", "u.k", "uk"})
_SMALL = frozenset({"of", "the", "and", "for", "&"})
_GENERIC = frozenset("news media tv radio television online network live digital".split())
_COMMON_FIRST = frozenset("new daily the national".split())


def _goes_by_first(outlet: Draft, word: str) -> bool:
    """Whether an outlet is called by its first word: "Sel News" is, the "Sel Gazette" is not."""
    ends = {key[-1] for key in outlet.keys if len(key) > 1}
    return word not in _COMMON_FIRST and not ends & (OUTLET_WORDS - _GENERIC)


def _parted(draft: Draft, key: tuple[str, ...]) -> bool:
    """Whether a middle name speaks against it, though the rest agrees."""
    return any(middles_differ(key, k) for k in draft.keys)


def _places(seen: Iterable[Sighting]) -> set[str]:
    """Single words that stand where places do ("in Selmond") and never behind a title."""
    single = [s for s in seen if len(s.name.words) == 1]
    titled = {s.name.key[0] for s in single if s.name.titles}
    return {s.name.key[0] for s in single if s.hints["place"]} - titled


def _introduced(draft: Draft, sighting: Sighting) -> bool:
    """Whether words beside the name, not its titles, tell a role that the draft does not have."""
    titles = {TITLES.get(t, t) for t in sighting.name.titles}
    told = {head(role) for role in sighting.roles} - titles
    return bool(told - {head(role) for role in draft.roles})


def _fits(draft: Draft, sighting: Sighting) -> bool:
    """Whether a single word with its title may mean the draft whose last word it is."""
    titles = set(sighting.name.titles)
    if titles & MALE_TITLES and draft.gender == "f":
        return False
    if titles & FEMALE_TITLES and draft.gender == "m":
        return False
    return not (titles and draft.hints["institution"] > draft.hints["person"])


def _by_title(drafts: Iterable[Draft], sighting: Sighting) -> list[Draft]:
    """Whom a title that goes with a given name ("Sir Lionel") may mean of those called so.

    A knight may be named without it before; "King Charles" is nobody else who is called Charles.
    """
    titles = BY_GIVEN.intersection(sighting.name.titles)
    fits = [d for d in drafts if _plain(d) and _fits(d, sighting)]
    borne = [d for d in fits if any(titles.intersection(role) for role in d.roles)]
    return borne or (fits if titles <= KNIGHTED else [])


def _plain(draft: Draft) -> bool:
    """Whether nothing tells a body or place, whose first word alone hardly means it."""
    return not any(draft.hints[k] for k in ("institution", "place", "document"))


def _foremost(drafts: Sequence[Draft], sighting: Sighting) -> Draft:
    """Of several with one surname whose gender is the title's, most often named in full, or last.

    A relative is mostly given in full each time, the person that the story is about is not.
    """
    titles = set(sighting.name.titles)
    told = "m" if titles & MALE_TITLES else "f" if titles & FEMALE_TITLES else ""

    def rank(draft: Draft) -> tuple[bool, int, int]:
        index = bisect_right(draft.long, sighting.name.start)
        agrees = bool(told) and draft.gender == told
        return agrees, len(draft.long), draft.long[index - 1] if index else -1

    return max(drafts, key=rank) if len(drafts) > 1 else drafts[0]


def _bearer(bearers: Sequence[Draft], sighting: Sighting) -> Draft | None:
    """Which bearer of a full name is meant; None where it is a new one."""
    if not bearers:
        return None
    if not sighting.mark:
        return _plainest(bearers, sighting)
    marks = {d.mark: d for d in reversed(bearers)}
    found = marks.get(sighting.mark)
    if found is None and sighting.mark in _OPPOSITE:
        found = _by_contrast(marks, sighting.mark)
    return found


_OPPOSITE = {"younger": "elder", "elder": "younger"}


def _by_contrast(marks: dict[str, Draft], mark: str) -> Draft | None:
    """Who must be the elder where the younger is known, and the like; takes the mark."""
    if _OPPOSITE[mark] in marks or (mark == "elder" and OTHER in marks):
        found = marks.get("") or marks.get(OTHER)
    else:
        found = marks.get(OTHER)
    if found is not None:
        found.mark = mark
    return found


def _plainest(bearers: Sequence[Draft], sighting: Sighting) -> Draft:
    """Whom a full name without a mark means: by role, then who was called so, then foremost."""
    told = {head(role) for role in sighting.roles}

    def fit(draft: Draft) -> tuple[bool, bool]:
        return bool(told & {head(role) for role in draft.roles}), draft.bare

    best = max(map(fit, bearers))
    return _foremost([d for d in bearers if fit(d) == best], sighting)
