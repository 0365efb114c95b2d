"""Nodes and their links: which bearers of a form stand together, and which by themselves.

Most forms are one node with all who bear it. Bearers are told apart where the name is common,
where one article has two of them, where a person said that two are different, or where the form
is a surname or initials and several of the pile could be meant; then company decides.
"""

from collections.abc import Iterator, Sequence

from reportedly.identify.around import ENOUGH, Context, contexts, likeness, sample
from reportedly.identify.blocks import blocks
from reportedly.identify.common import is_common
from reportedly.identify.families import rooted
from reportedly.identify.forms import form
from reportedly.identify.index import Bearer, Index, is_alone
from reportedly.identify.links import Link, Relation, link, named
from reportedly.identify.rules import relations

_MARGIN = 0.1
"""By so much the company of one must be closer than that of the next."""
_PAIRED = 150
"""So many bearers of a form, the first by id, meet all the others of it."""
_FALLBACK = 0.5


class Nodes:
    """The nodes of a pile and their links, each worked out once when it is asked for."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._relations: dict[str, list[Relation]] = {}
        self._of_form: dict[str, list[Relation]] = {}
        self._single: dict[str, bool] = {}
        self._links: dict[str, list[Link]] = {}
        self._decided: dict[str, list[Link]] = {}
        self._forms: dict[str, str] = {}

    def relations_in(self, block: str) -> list[Relation]:
        """What a block's rules say."""
        if block not in self._relations:
            self._relations[block] = relations(block, self.index)
        return self._relations[block]

    def relations_of(self, label: str) -> list[Relation]:
        """All relations of a form."""
        if label not in self._of_form:
            around = () if is_alone(label) else blocks(label)
            self._of_form[label] = [
                r for block in around for r in self.relations_in(block) if label in (r.one, r.other)
            ]
        return self._of_form[label]

    def is_single(self, label: str) -> bool:
        """Whether each bearer of a form is a node of its own."""
        if label not in self._single:
            self._single[label] = not is_alone(label) and (
                self.is_common(label) or self.is_parted(label) or self._is_open(label)
            )
        return self._single[label]

    def is_common(self, label: str) -> bool:
        """Whether a full name is so frequent that two bearers may well be two people."""
        own = form(label)
        return own.full and len(own.words) == 2 and is_common(own.given, own.surname)

    def is_parted(self, label: str) -> bool:
        """Whether the articles or people say that the name has two bearers."""
        return self.index.is_doubled(label) or any(
            not v.same and self.index.label(v.one) == self.index.label(v.other)
            for v in self.index.verdicts(label)
        )

    def _is_open(self, label: str) -> bool:
        """Whether a part of a name leaves open who is meant."""
        return any(r.part == label for r in self.relations_of(label))

    def node(self, entity: str) -> str:
        """The node of an entity."""
        label = self.index.label(entity)
        return self._own(entity, label) if self.is_single(label) else label

    def _node_of(self, bearer: Bearer) -> str:
        single = self.is_single(bearer.label)
        return self._own(bearer.entity, bearer.label) if single else bearer.label

    def _own(self, entity: str, label: str) -> str:
        self._forms[entity] = label
        return entity

    def nodes(self, label: str) -> list[str]:
        """The nodes of a form."""
        if not self.is_single(label):
            return [label]
        return [self._own(b.entity, label) for b in self.index.bearers(label)]

    def form_of(self, node: str) -> str:
        """The form of a node."""
        return self._forms.get(node, node)

    def links_of(self, label: str) -> list[Link]:
        """All links of a form's nodes, but for those that people made."""
        if label not in self._links:
            made: set[Link] = set()
            for found in self.relations_of(label):
                made.update(self._expand(found))
            if self.is_single(label):
                made.update(self._among(label))
            self._links[label] = sorted(made)
        return self._links[label]

    def _expand(self, found: Relation) -> Iterator[Link]:
        if found.part:
            yield from (k for k in self._by_company(found.part) if self._ends(k, found))
        elif not self.is_single(found.one) and not self.is_single(found.other):
            yield Link(found.one, found.other, found.score, found.why)
        else:
            yield from self._each(found)

    def _ends(self, made: Link, found: Relation) -> bool:
        return {self.form_of(made.one), self.form_of(made.other)} == {found.one, found.other}

    def _each(self, found: Relation) -> Iterator[Link]:
        """A relation of which a side has its bearers told apart: those in the same company."""
        one, other = sorted((found.one, found.other), key=lambda x: (not self.is_single(x), x))
        targets = self._targets([other], (one, other))
        for context in self._company(one, (one, other)):
            own = self._own(context.bearer.entity, one)
            near = [(likeness(context, t), node) for node, t in targets]
            best = max(near, key=lambda n: (n[0], n[1]), default=(0.0, ""))
            if best[0] >= ENOUGH:
                yield link(own, best[1], min(found.score, best[0]), found.why)
            elif targets and not self.is_common(one) and not self.is_common(other):
                yield link(own, targets[0][0], found.score * _FALLBACK, found.why)

    def _targets(self, labels: Sequence[str], but: Sequence[str]) -> list[tuple[str, Context]]:
        """(node, company) of some bearers of forms."""
        few = contexts(self.index, sample(self.index, labels), but)
        return [(self._node_of(context.bearer), context) for context in few]

    def _company(self, label: str, but: Sequence[str]) -> list[Context]:
        return contexts(self.index, self.index.bearers(label), but)

    def _by_company(self, part: str) -> list[Link]:
        """Links of a part of a name, each bearer's to the one whose company is clearly closest."""
        if part not in self._decided:
            self._decided[part] = list(self._decide(part))
        return self._decided[part]

    def _decide(self, part: str) -> Iterator[Link]:
        whole = sorted(
            r.other if r.one == part else r.one for r in self.relations_of(part) if r.part == part
        )
        but = (part, *whole)
        targets = self._targets(whole, but)
        homes = self._families(whole)
        for context in self._company(part, but):
            near: dict[str, tuple[float, str, str]] = {}
            for node, target in targets:
                score, label = likeness(context, target), target.bearer.label
                home = node if self.is_single(label) else homes[label]
                near[home] = max(near.get(home, (0.0, "", "")), (score, node, label))
            best = sorted(near.values(), reverse=True)
            rest = best[1][0] if len(best) > 1 else 0.0
            if best and best[0][0] >= max(ENOUGH, rest + _MARGIN):
                score, node, label = best[0]
                why = f"{named(part)} in the company of {named(label)}"
                own = self._own(context.bearer.entity, part)
                yield link(own, node, min(0.7, score), why)

    def _families(self, whole: Sequence[str]) -> dict[str, str]:
        """{form: the first of those that are linked with it anyway}."""
        ties = [(r.one, r.other) for label in whole for r in self.relations_of(label) if not r.part]
        return rooted(whole, [t for t in ties if set(t) <= set(whole)])

    def _among(self, label: str) -> Iterator[Link]:
        """Bearers of one form in the same company."""
        company = self._company(label, (label,))
        why = f"the same name, {named(label)}, in the same company"
        loose = self.is_parted(label) and not self.is_common(label) and not self._is_open(label)
        for at, one in enumerate(company[:_PAIRED]):
            for other in company[at + 1 :]:
                near = likeness(one, other)
                if near >= ENOUGH and one.bearer.article != other.bearer.article:
                    yield self._pair(one.bearer, other.bearer, near, why)
        if loose:
            first = company[0].bearer
            for other in company[1:]:
                if other.bearer.article != first.article:
                    name = f"the same name, {named(label)}"
                    yield self._pair(first, other.bearer, _FALLBACK, name)

    def _pair(self, one: Bearer, other: Bearer, score: float, why: str) -> Link:
        self._own(one.entity, one.label)
        self._own(other.entity, other.label)
        return link(one.entity, other.entity, score, why)
