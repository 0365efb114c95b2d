"""The key to the sample pile: what a careful reader finds in it. `README.md` has the format."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from reportedly.sample.locate import locate
from reportedly.schema import (
    BlockKind,
    EntityKind,
    LineageKind,
    Manner,
    Relation,
    Spans,
    Verdict,
)

Role = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True)
class KeyBlock:
    """A block of an important kind, by its opening words.

    `after` are words that precede it, where its own stand earlier in the text too.
    """

    kind: BlockKind
    opening: str
    after: str = ""

    def start(self, text: str) -> int:
        """Where the block starts in the article's text. Raises NotLocated."""
        return locate(text, [self.opening], self.after)[0].start


@dataclass(frozen=True, slots=True)
class KeyAttribution:
    """One attribution by its words; `path` is origin first and ends with the outlet.

    `after` holds, for a role whose words also stand earlier in the text, words that precede it.
    `parent` is the attribution in whose content this one stands, or empty.
    """

    id: str
    block: BlockKind
    source: tuple[str, ...]
    cue: tuple[str, ...]
    content: tuple[str, ...]
    speaker: str
    manner: Manner
    path: tuple[str, ...]
    parent: str = ""
    after: dict[Role, str] = field(default_factory=dict)

    def spans(self, text: str) -> dict[Role, Spans]:
        """Where the three roles stand in the article's text. Raises NotLocated."""
        return {
            "source": locate(text, self.source, self.after.get("source", "")),
            "cue": locate(text, self.cue, self.after.get("cue", "")),
            "content": locate(text, self.content, self.after.get("content", "")),
        }


@dataclass(frozen=True, slots=True)
class KeyArticle:
    """One file of the pile; `name` is the file's name without its ending."""

    name: str
    title: str
    outlet: str
    byline: str
    date: str
    blocks: tuple[KeyBlock, ...]
    attributions: tuple[KeyAttribution, ...]


@dataclass(frozen=True, slots=True)
class KeyEntity:
    """Somebody or something that several articles name, with every spelling in the pile."""

    name: str
    kind: EntityKind
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyOrigin:
    """An origin as far as the texts tell, and who it truly is in the invented story.

    `different` are the ids of the claim's other origins that the texts tell apart from it.
    """

    id: str
    name: str
    kind: Literal["resolved", "anonymous", "unresolved"]
    truly: str
    different: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyMember:
    """An attribution belongs to a claim; `origins` are empty for one that does not assert it."""

    attribution: str
    relation: Relation
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyPair:
    """Whether two statements of a claim have one origin, and why."""

    a: str
    b: str
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class KeyClaim:
    """A claim, who makes it, and how many origins stand behind those who assert it."""

    id: str
    text: str
    question: str
    members: tuple[KeyMember, ...]
    origins: tuple[KeyOrigin, ...]
    truth: int
    low: int
    high: int
    unresolved: int
    pairs: tuple[KeyPair, ...]


@dataclass(frozen=True, slots=True)
class KeyLineage:
    """Article `derived` was copied or derived from `original`."""

    original: str
    derived: str
    kind: LineageKind
    why: str


@dataclass(frozen=True, slots=True)
class KeyFlag:
    """A sourcing rule in short words, and where the pile trips it."""

    rule: str
    claim: str
    attribution: str
    why: str


@dataclass(frozen=True, slots=True)
class Key:
    """The whole key; `demo` is the id of the claim that the demo asks about."""

    demo: str
    articles: tuple[KeyArticle, ...]
    entities: tuple[KeyEntity, ...]
    claims: tuple[KeyClaim, ...]
    lineages: tuple[KeyLineage, ...]
    flags: tuple[KeyFlag, ...]

    def attributions(self) -> dict[str, KeyAttribution]:
        """Every attribution of the pile by its id."""
        return {a.id: a for article in self.articles for a in article.attributions}


@cache
def key() -> Key:
    """The key that ships with the package."""
    stored = files("reportedly.sample").joinpath("key.json").read_bytes()
    return msgspec.json.decode(stored, type=Key)
