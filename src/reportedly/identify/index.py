"""What the rules may ask of the pile: who bears a form, which forms share a block, and contexts.

`Index` is what they ask; `Memory` answers from what it was given. A store answers with queries of
its own (`pipeline/identities.py`), so that adding one article need not load the others.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.identify.blocks import blocks
from reportedly.identify.forms import label_of
from reportedly.identify.verdicts import Verdict
from reportedly.schema import Entity

_ALONE = "x"
"""The class of what has no name to compare: it is its own form, and only people may join it."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity with the form of its name."""

    entity: str
    article: str
    label: str
    name: str


class Index(Protocol):
    """The pile, as far as rules need it."""

    def forms_in(self, block: str) -> Sequence[str]:
        """The labels of a block, sorted."""

    def bearers(self, label: str, most: int = -1) -> Sequence[Bearer]:
        """Who bears a form, sorted by entity; with `most`, the first so many."""

    def articles(self, label: str) -> frozenset[str]:
        """The articles that have a form."""

    def is_doubled(self, label: str) -> bool:
        """Whether an article has two bearers of a form."""

    def spelled(self, label: str) -> str:
        """A spelling to show: the longest, of several the first in the alphabet."""

    def forms_of(self, article: str) -> frozenset[str]:
        """The forms that an article has."""

    def vector(self, entity: str) -> bytes:
        """What stands around an entity (float16, unit length); empty where nothing is known."""

    def get_ready(self, bearers: Sequence[Bearer]) -> None:
        """The forms of these bearers' articles and their vectors will be asked for."""

    def verdicts(self, label: str) -> Sequence[Verdict]:
        """What people judged of bearers of a form."""

    def label(self, entity: str) -> str:
        """The form that an entity bears."""


def bearer_of(entity: Entity) -> Bearer:
    """An entity with its form; without a name to compare, with a form of its own."""
    label = label_of(entity) or f"{_ALONE} {entity.id}"
    return Bearer(entity.id, entity.article, label, entity.name)


def is_alone(label: str) -> bool:
    """Whether a label is that of something without a name to compare."""
    return label.startswith(f"{_ALONE} ")


class Memory:
    """An index over bearers at hand."""

    def __init__(
        self,
        bearers: Iterable[Bearer],
        vectors: Mapping[str, bytes] | None = None,
        verdicts: Iterable[Verdict] = (),
    ) -> None:
        self._bearers: dict[str, list[Bearer]] = defaultdict(list)
        self._articles: dict[str, set[str]] = defaultdict(set)
        self._vectors = vectors or {}
        self._spelled: dict[str, str] = {}
        for bearer in bearers:
            self._bearers[bearer.label].append(bearer)
            self._articles[bearer.article].add(bearer.label)
        for some in self._bearers.values():
            some.sort(key=lambda b: b.entity)
        self._homes = {b.entity: b.label for some in self._bearers.values() for b in some}
        self._blocks = self._in_blocks()
        self._verdicts = self._by_form(verdicts)

    def _in_blocks(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for label in sorted(self._bearers):
            if not is_alone(label):
                for block in blocks(label):
                    found[block].append(label)
        return found

    def _by_form(self, verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
        found: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in verdicts:
            if verdict.one in self._homes and verdict.other in self._homes:
                for label in {self._homes[verdict.one], self._homes[verdict.other]}:
                    found[label].append(verdict)
        return found

    @property
    def labels(self) -> list[str]:
        """Every form."""
        return sorted(self._bearers)

    def forms_in(self, block: str) -> Sequence[str]:
        """The labels of a block, sorted."""
        return self._blocks.get(block, ())

    def bearers(self, label: str, most: int = -1) -> Sequence[Bearer]:
        """Who bears a form, sorted by entity; with `most`, the first so many."""
        found = self._bearers.get(label, [])
        return found if most < 0 else found[:most]

    def articles(self, label: str) -> frozenset[str]:
        """The articles that have a form."""
        return frozenset(b.article for b in self.bearers(label))

    def is_doubled(self, label: str) -> bool:
        """Whether an article has two bearers of a form."""
        return len(self.articles(label)) < len(self.bearers(label))

    def spelled(self, label: str) -> str:
        """A spelling to show: the longest, of several the first in the alphabet."""
        if label not in self._spelled:  # each of its bearers may ask
            names = (b.name for b in self.bearers(label))
            self._spelled[label] = min(names, key=lambda s: (-len(s), s))
        return self._spelled[label]

    def forms_of(self, article: str) -> frozenset[str]:
        """The forms that an article has."""
        return frozenset(self._articles.get(article, ()))

    def get_ready(self, bearers: Sequence[Bearer]) -> None:
        """All is at hand."""

    def vector(self, entity: str) -> bytes:
        """What stands around an entity; empty where nothing is known."""
        return self._vectors.get(entity, b"")

    def verdicts(self, label: str) -> Sequence[Verdict]:
        """What people judged of bearers of a form."""
        return self._verdicts.get(label, ())

    def label(self, entity: str) -> str:
        """The form that an entity bears."""
        return self._homes[entity]
