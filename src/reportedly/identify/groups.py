"""Forms that are joined, and why: a forest whose result does not depend on the order of joining."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.identify.forms import Form


@dataclass(frozen=True, slots=True)
class Link:
    """Two forms mean the same; `score` in [0, 1], `why` in words."""

    one: Form
    other: Form
    score: float
    why: str


@dataclass(slots=True)
class Groups:
    """Forms joined by links (union by the smaller index)."""

    forms: Sequence[Form]
    links: list[Link] = field(default_factory=list)
    _parent: dict[int, int] = field(default_factory=dict)

    def root(self, form: Form) -> int:
        """The identity of the form's group."""
        at = id(form)
        while self._parent.get(at, at) != at:
            self._parent[at] = self._parent.get(self._parent[at], self._parent[at])
            at = self._parent[at]
        return at

    def join(self, links: Sequence[Link]) -> None:
        """Join what the links say."""
        for link in links:
            one, other = self.root(link.one), self.root(link.other)
            if one != other:
                self._parent[other] = one
            self.links.append(link)

    def members(self) -> list[list[Form]]:
        """The groups, each in the order of the forms."""
        found: dict[int, list[Form]] = {}
        for form in self.forms:
            found.setdefault(self.root(form), []).append(form)
        return list(found.values())
