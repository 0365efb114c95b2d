"""The origin of a statement: the first hand of its path, and how firmly it is known."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from reportedly.schema import Article, Entity, EntityKind, Hand

DESCRIBED = "described:"
"""Opens the key of a paper or institution that is known by its descriptor alone."""

LONG = 48
"""Characters of a descriptor from which its appositions are left out."""

Standing = Literal["resolved", "anonymous", "unresolved"]

_NAMED_KINDS: frozenset[EntityKind] = frozenset({"person", "group", "institution", "place"})
_PEOPLE: frozenset[EntityKind] = frozenset({"person", "group", "anonymous"})
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OPENER = re.compile(r"^(?:An?|The|These|Those|Both|Some|Another|One|Two|Several)\b")
_REPORTS = (
    "(?:reports?|reporting|findings|articles?|stor(?:y|ies)|investigations?|dispatch(?:es)?"
    "|columns?|pieces?)"
)
_REPORT = re.compile(rf"\b{_REPORTS}\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:internal|confidential|classified|secret|draft|unpublished|official|intelligence|police"
    r"|audit|auditors['’]|inspection|government) (?:reports?|findings)\b",
    re.IGNORECASE,
)
"""Reports that are papers of an office, no reports for an outlet."""
_SEEN = re.compile(
    r",? (?:seen|obtained|reviewed|viewed|read|released|published) by\b"
    r"|,? (?:leaked|shown|given|provided|made available) to\b|,? shared with\b"
)
"""What follows in a paper's descriptor tells how it came to the outlet, not which paper it is."""

_NOBODY = re.compile(
    r"\b(?:board|bureau|contributors?|correspondents?|desk|editor(?:s|ial)?|newsroom|reporters?"
    r"|service|staff|team|wires?|writers?)\b",
    re.IGNORECASE,
)
"""Words for who writes for an outlet and has no name."""
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*\s+){1,4}[^\W\d_a-z][\w.’'-]*")
_BETWEEN = re.compile(r"[,;|/]|\b(?:and|for|of|in)\b")


FIRMNESS: tuple[Standing, ...] = get_args(Standing)
"""From the firmest on."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who said it first.

    `key` is equal for statements whose origins are known to be one entity: the canonical entity
    for a named one, the entity itself for one without a name, the descriptor for a paper.
    `count` is how many people or papers the text says it is (1 where it gives no number),
    `open_ended` tells that they are several people and no number is given: "officials".
    `descriptor` is how it is called.
    """

    standing: Standing
    key: str
    descriptor: str
    kind: EntityKind
    entity: str
    count: int = 1
    open_ended: bool = False

    @property
    def is_body(self) -> bool:
        """Whether it is a body that is called by a description: "the finance ministry"."""
        return self.standing == "anonymous" and self.kind == "institution"

    @property
    def is_unnamed(self) -> bool:
        """Whether it is somebody who goes without a name, as no ministry or court does."""
        return self.standing == "anonymous" and not self.is_body

    @property
    def called(self) -> str:
        """The descriptor as reasons use it: without its appositions, if it is long."""
        head, comma, _ = self.descriptor.partition(", ")
        return head if comma and len(self.descriptor) > LONG and " " in head else self.descriptor


def origin(
    path: Sequence[Hand],
    entities: Mapping[str, Entity],
    canonical: Mapping[str, str],
    article: Article,
    source: str,
) -> Origin:
    """The origin of a path (hands in order) in its article; `source` are the words that name it.

    Resolved: a named person, group, institution or place, an identified document, or the
    article's own author or outlet, which then asserts it itself. Anonymous: somebody without a
    name. Unresolved: the path stops at another outlet, at somebody's report for another outlet,
    at a report without a name, or at nobody known ("it is widely believed"). An empty path is
    unresolved.
    """
    if not path or (not source and path[0].kind in ("author", "outlet", "unknown")):
        return Origin("unresolved", f"{article.id}:nobody", "nobody named", "unknown", "")
    first = path[0]
    entity = entities.get(first.entity)
    name = entity.name if entity is not None else ""
    if _is_own(path, canonical):
        return _own(article, first)
    known = canonical.get(first.entity, first.entity)
    standing = _standing(first.kind, entity)
    if first.kind == "person" and len(path) > 2 and _reports(name, source):
        standing = "unresolved"
    key = known if standing != "anonymous" else first.entity
    if standing == "resolved" and entity is not None and not entity.named:
        key = f"{DESCRIBED}{bare_name(_which(name))}"
    together = entity is not None and bool(entity.members)
    counted = standing == "anonymous" or together
    count = _count(entity) if counted else 1
    several = counted and entity is not None and _is_uncounted(entity)
    shown = name if entity is not None and entity.named else in_sentence(_unseen(name))
    return Origin(standing, key, shown or "somebody", first.kind, first.entity, count, several)


def _reports(name: str, source: str) -> bool:
    """Whether a person is told of as a reporter: "Lund's report in the Herald", "report by Lund".

    "Lund, who leads the investigation" told the Herald herself.
    """
    if not name.split() or _REPORT.search(name):
        return bool(name)
    last, few = re.escape(name.split()[-1]), r"(?:[\w’'.-]+ ){0,3}"
    own = rf"(?:\b{last}['’]s?|\b{last},? in|\b(?:his|her|their)) {few}{_REPORTS}\b"
    by = rf"\b{_REPORTS} {few}by {few}{last}\b"
    return re.search(f"{own}|{by}", source, re.IGNORECASE) is not None


def _which(descriptor: str) -> str:
    """Which paper or body it is: without appositions, and without how an outlet came by it."""
    return _unseen(descriptor).partition(",")[0]


def _unseen(descriptor: str) -> str:
    found = _SEEN.search(descriptor)
    return descriptor[: found.start()] if found and found.start() else descriptor


def in_sentence(descriptor: str) -> str:
    """A descriptor as it stands inside a sentence: its article may have opened one."""
    return _OPENER.sub(lambda m: m.group().lower(), descriptor)


@lru_cache(maxsize=4096)  # a pair of statements asks for the same few names as the next
def bare_name(name: str) -> str:
    """A name without its article, in small letters, for comparing outlets and reports."""
    return without_article(name).casefold()


def without_article(name: str) -> str:
    """A name without its article, as it is written."""
    return _ARTICLE.sub("", " ".join(name.split()))


def _standing(kind: EntityKind, entity: Entity | None) -> Standing:
    named = entity is not None and entity.named
    if kind in ("outlet", "unknown") or entity is None:
        return "unresolved"
    if kind == "document":
        return "resolved" if named or _is_identified(entity.name) else "unresolved"
    if kind == "institution" and _is_identified(entity.name):
        return "resolved"
    return "resolved" if named and kind in _NAMED_KINDS else "anonymous"


def _is_identified(descriptor: str) -> bool:
    """Whether a paper or an institution is told by whose it is ("Norland's harbour police").

    A report for an outlet is a relay all the same, and so is "an institute in Norland" nobody's.
    """
    descriptor = _unseen(descriptor)
    first, *rest = descriptor.split() or [""]
    owned = any(w[:1].isupper() for w in rest) or first.endswith(("'s", "’s"))
    vague = first.lower() in ("a", "an", "some") and not re.search(r"['’]s?\s|\bof\b", descriptor)
    told = _REPORT.search(descriptor) is None or _PAPER.search(descriptor) is not None
    return owned and not vague and told


def _is_own(path: Sequence[Hand], canonical: Mapping[str, str]) -> bool:
    """Whether the article asserts it itself: by its author, or with its outlet as first hand."""
    first, last = path[0], path[-1]
    if first.kind == "author":
        return True
    own = canonical.get(last.entity, last.entity)
    return first.kind == "outlet" and canonical.get(first.entity, first.entity) == own


def _own(article: Article, first: Hand) -> Origin:
    """The article's own voice; by its byline, else its outlet, else by itself."""
    by = " ".join(article.byline.split())
    name = by or article.outlet or article.title or article.id
    who = f"{by} {article.outlet}" if _is_nobody(by) else by or article.outlet
    key = f"own:{who.casefold() or article.id}"
    return Origin("resolved", key, name, "author", first.entity)


def _is_nobody(byline: str) -> bool:
    """Whether it names nobody: another outlet's "Staff Reporter" is somebody else."""
    parts = (p.strip() for p in _BETWEEN.split(byline))
    named = any(_NAME.fullmatch(p) and not _NOBODY.search(p) for p in parts)
    return _NOBODY.search(byline) is not None and not named


def _is_uncounted(entity: Entity) -> bool:
    """Whether these are several people, and the text gives no number.

    "Police" and other bodies speak with one voice, be they plural or not.
    """
    return entity.count is None and entity.kind in _PEOPLE


def _count(entity: Entity | None) -> int:
    return max(1, entity.count or 1) if entity is not None else 1
