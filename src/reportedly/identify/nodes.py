"""Nodes and their links: which bearers of a form stand together, and which by themselves.

Most forms are one node with all who bear it. Bearers are told apart where the name is common,
where one article has two of them, where a person said that two are different, or where the form
is a surname or initials and several of the pile could be meant; then company decides.
"""

from collections.abc import Iterator, Sequence

from reportedly.identify.apart import rooted
from reportedly.identify.around import ENOUGH, Context, contexts, likenesses, sample, strongest
from reportedly.identify.blocks import blocks
from reportedly.identify.forms import form
from reportedly.identify.frequent import is_common
from reportedly.identify.index import Bearer, Index, is_alone
from reportedly.identify.links import Link, Relation, link, named
from reportedly.identify.rules import relations

_MARGIN = 0.1
"""By so much the company of one must be closer than that of the next."""
_PAIRED = 40
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
        company = self._company(one, (one, other))
        near = likenesses(company, [t for _, t in targets])
        common = self.is_common(one) or self.is_common(other)
        for context, row in zip(company, near, strict=True):
            own = self._own(context.bearer.entity, one)
            best = int(row.argmax()) if len(row) else -1
            if best >= 0 and row[best] >= ENOUGH:
                yield link(own, targets[best][0], min(found.score, float(row[best])), found.why)
            elif targets and not common:
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
        company = self._company(part, but)
        near = likenesses(company, [t for _, t in targets])
        homes = self._families(whole)
        for context, row in zip(company, near, strict=True):
            best = self._clearest(row.tolist(), targets, homes)
            if best:
                score, node, label = best
                why = f"{named(part)} in the company of {named(label)}"
                yield link(self._own(context.bearer.entity, part), node, min(0.7, score), why)

    def _clearest(
        self, near: Sequence[float], targets: Sequence[tuple[str, Context]], homes: dict[str, str]
    ) -> tuple[float, str, str] | None:
        """(likeness, node, form) of whose company is closest, and clearly so."""
        best: dict[str, tuple[float, str, str]] = {}
        for score, (node, target) in zip(near, targets, strict=True):
            if score >= ENOUGH - _MARGIN:
                label = target.bearer.label
                home = node if self.is_single(label) else homes[label]
                best[home] = max(best.get(home, (0.0, "", "")), (score, node, label))
        first, *rest = sorted(best.values(), reverse=True) or [(0.0, "", "")]
        clear = first[0] >= max(ENOUGH, rest[0][0] + _MARGIN if rest else 0.0)
        return first if clear else None

    def _families(self, whole: Sequence[str]) -> dict[str, str]:
        """{form: the first of those that are linked with it anyway}."""
        ties = [(r.one, r.other) for label in whole for r in self.relations_of(label) if not r.part]
        return rooted(whole, [t for t in ties if set(t) <= set(whole)])

    def _among(self, label: str) -> Iterator[Link]:
        """Bearers of one form in the same company."""
        if self._is_open(label):
            return
        company = self._company(label, (label,))
        why = f"the same name, {named(label)}, in the same company"
        near = likenesses(company[:_PAIRED], company)
        for row, column in strongest(near, [c.bearer.article for c in company]):
            one, other = company[row].bearer, company[column].bearer
            yield self._pair(one, other, float(near[row, column]), why)
        loose = self.is_parted(label) and not self.is_common(label)
        if loose:
            first = company[0].bearer
            for further in company[1:]:
                if further.bearer.article != first.article:
                    name = f"the same name, {named(label)}"
                    yield self._pair(first, further.bearer, _FALLBACK, name)

    def _pair(self, one: Bearer, other: Bearer, score: float, why: str) -> Link:
        self._own(one.entity, one.label)
        self._own(other.entity, other.label)
        return link(one.entity, other.entity, score, why)
