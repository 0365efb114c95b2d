"""Attribution in GUM's discourse trees (enhanced RST, the rs4 files of rstWeb).

A tree's leaves are segments of the text; groups join them. A relation leads from a satellite to
its nucleus: with "attribution", the satellite is who says so ("the mayor said") and the nucleus
is what is said. The satellite is taken with all that hangs on it, the nucleus without: what else
hangs on it is another relation's business, and where it is part of what is said the annotators
have put both into a group of their own. One exception: a satellite in the middle ("recipients,
said Mauer, have …") hangs on the first part of what it parts; there all parts are the content.
Signals name the words by which the relation is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from reportedly.schema import Span, Spans, inside

ATTRIBUTION = "attribution"
UNIT = "same-unit"
_CUES = ("indicative_word", "indicative_phrase")
_SOURCE = "attribution_source"


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution of a tree. `source` and `cue` are words that signal it and may be empty.

    A source may stand outside the satellite, where the words in it refer back to it.
    """

    satellite: Spans
    content: Spans
    source: Spans
    cue: Spans


def relations(rs4: str, tokens: Sequence[Span]) -> list[Relation]:
    """The attributions of a tree over a text's tokens, secondary edges with them."""
    tree = _Tree(ElementTree.fromstring(rs4), tokens)
    return [tree.relation(*edge) for edge in tree.attributions()]


def enclosing(every: Sequence[Relation]) -> dict[int, int]:
    """By the place of each nested relation, that of the smallest whose content it lies in."""
    made: dict[int, int] = {}
    for n, one in enumerate(every):
        whole = one.satellite + one.content
        around = [m for m, o in enumerate(every) if m != n and inside(whole, o.content)]
        if around:
            made[n] = min(around, key=lambda m: sum(b - a for a, b in every[m].content))
    return made


class _Tree:
    """A tree with its nodes by id."""

    def __init__(self, root: Element, tokens: Sequence[Span]) -> None:
        self._tokens = tokens
        self._edges = list(root.iter("secedge"))
        self._nodes = {n.attrib["id"]: n for kind in ("segment", "group") for n in root.iter(kind)}
        self._joins = {r.attrib["name"] for r in root.iter("rel") if r.get("type") == "multinuc"}
        self._words = dict(self._segments(root))
        self._below: dict[str, list[str]] = {}
        for name, node in self._nodes.items():
            self._below.setdefault(node.get("parent", ""), []).append(name)
        self._signals = list(root.iter("signal"))

    def _segments(self, root: Element) -> Iterator[tuple[str, frozenset[int]]]:
        """The places of each segment's tokens: segments stand in the order of the text."""
        at = 0
        for segment in root.iter("segment"):
            end = at + len((segment.text or "").split())
            yield segment.attrib["id"], frozenset(range(at, end))
            at = end
        if at != len(self._tokens):
            raise ValueError(f"segments of {at} tokens in a text of {len(self._tokens)}")

    def attributions(self) -> Iterator[tuple[str, str, str]]:
        """Satellite, nucleus, and what signals call the relation."""
        for name, node in self._nodes.items():
            if node.get("relname", "").startswith(ATTRIBUTION):
                yield name, node.attrib["parent"], name
        for edge in self._edges:
            if edge.attrib["relname"].startswith(ATTRIBUTION):
                yield edge.attrib["source"], edge.attrib["target"], edge.attrib["id"]

    def relation(self, satellite: str, nucleus: str, name: str) -> Relation:
        return Relation(
            self._spans(self._whole(satellite)),
            self._spans(self._said(satellite, nucleus)),
            self._spans(self._signalled(name, (_SOURCE,))),
            self._spans(self._signalled(name, _CUES)),
        )

    def _said(self, satellite: str, nucleus: str) -> frozenset[int]:
        """The nucleus, with the other parts of its unit where the satellite parts them."""
        own, apart, unit = self._own(nucleus), self._whole(satellite), self._unit(nucleus)
        parted = unit and max(own) < min(apart) < max(unit)
        return unit - apart if parted else own

    def _unit(self, name: str) -> frozenset[int]:
        """The whole of what a node is a part of, or the core of a part; or nothing."""
        while self._nodes[name].get("relname") == "span":
            name = self._nodes[name].attrib["parent"]
        node = self._nodes[name]
        return self._own(node.attrib["parent"]) if node.get("relname") == UNIT else frozenset()

    def _own(self, name: str) -> frozenset[int]:
        """The tokens of a segment, or of what a group joins."""
        if name in self._words:
            return self._words[name]
        joined = (n for n in self._below.get(name, ()) if self._joined(n))
        return frozenset[int]().union(*map(self._whole, joined))

    def _whole(self, name: str) -> frozenset[int]:
        """The tokens of a node with those of its satellites."""
        satellites = (n for n in self._below.get(name, ()) if not self._joined(n))
        return self._own(name).union(*map(self._whole, satellites))

    def _joined(self, name: str) -> bool:
        relation = self._nodes[name].get("relname", "")
        return relation == "span" or relation in self._joins

    def _signalled(self, name: str, kinds: Sequence[str]) -> frozenset[int]:
        own = (s for s in self._signals if s.get("source") == name and s.get("subtype") in kinds)
        return frozenset(int(t) - 1 for s in own for t in s.get("tokens", "").split(",") if t)

    def _spans(self, places: Iterable[int]) -> Spans:
        """Runs of tokens as spans."""
        runs = groupby(enumerate(sorted(places)), key=lambda pair: pair[1] - pair[0])
        made = ([at for _, at in run] for _, run in runs)
        return tuple(Span(self._tokens[r[0]].start, self._tokens[r[-1]].end) for r in made)
