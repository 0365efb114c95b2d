"""The text of a page that a reader would see, block by block, with the tag that tells most."""

import re
from dataclasses import dataclass, field

from reportedly.ingest.place import PLACES, Place
from reportedly.schema import Reference, Region

_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0]+")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")

DROPPED = frozenset(
    "script style template noscript head svg math canvas object iframe frame applet audio video "
    "datalist map".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q "
    "rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TELLING = frozenset(
    "h1 h2 h3 h4 h5 h6 p blockquote li td th dt dd pre caption summary address time byline".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# These hold text and what stands in its lines (WHATWG HTML, 3.2.5.2.5), but no blocks.
_PHRASES = _HEADINGS | {"p"}
# Each link costs the length of its block twice; so many characters are spent on a page's links.
_LINK_BUDGET = 4_000_000


@dataclass(slots=True)
class _Open:
    tag: str
    role: str
    block: bool
    number: int
    path: int
    story: int


@dataclass(slots=True)
class Visible:
    """Fed with tags and text in document order; afterwards `text`, `regions` and `links` hold it.

    Blocks are separated by an empty line; space inside a block is collapsed, but for <br> and
    <pre>. A block's tag is that of the place around it (nav, aside, footer, form, figcaption),
    else "a" where nearly all of it is links, else the nearest telling element's. `places` tells
    for each region where in the tree it stands.
    """

    parts: list[str] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    links: list[Reference] = field(default_factory=list)
    _length: int = 0
    _stack: list[_Open] = field(default_factory=list)
    _run: list[str] = field(default_factory=list)
    _anchors: list[tuple[int, int, str]] = field(default_factory=list)
    _open_anchor: tuple[int, str] | None = None
    _budget: int = _LINK_BUDGET
    _described: str = ""
    _linked: int = 0
    _links: int = 0
    _dropping: int = 0
    _pre: int = 0
    _elements: int = 0

    @property
    def text(self) -> str:
        """The page's visible text so far."""
        return "".join(self.parts)

    def start(self, tag: str, role: str = "", names: str = "", address: str = "") -> None:
        """An element begins; `role` is what its class says, in words of the tags, `names` it.

        `address` is where it leads, if it is a link.
        """
        if tag in _VOID:
            self._void(tag, names)
            return
        block = self._is_block(tag)
        if block:
            self.flush()
        if address and not self._dropping:
            self._open_anchor = len(self._run), address
        self._count(tag, 1)
        self._open(tag, role, block, names)

    def data(self, text: str | None) -> None:
        """Text between tags."""
        if not text or self._dropping:
            return
        if not self._pre:
            text = _SPACE.sub(" ", text)
        self._run.append(text)
        if self._links:
            self._linked += len(text.strip())

    def end(self, tag: str) -> None:
        """An element ends, and with it whatever was left open inside it."""
        if tag in _VOID or not any(o.tag == tag for o in reversed(self._stack[-64:])):
            return
        while self._stack:
            closed = self._stack[-1]
            if closed.block:
                self.flush()
            self._stack.pop()
            self._count(closed.tag, -1)
            if closed.tag == "a" and not self._dropping:
                self._close_anchor()
            if closed.tag == tag:
                return

    def flush(self) -> None:
        """Ends the block that is being collected."""
        self._close_anchor()
        block = _tidy(self._run)
        linked, self._linked = self._linked, 0
        if block and self.parts:
            self.parts.append("\n\n")
            self._length += 2
        self._place_anchors(block)
        self._run.clear()
        if not block:
            return
        place = self._place(linked > 0.8 * len(block), block)
        self.regions.append(Region(self._length, self._length + len(block), place.tag()))
        self.places.append(place)
        self.parts.append(block)
        self._length += len(block)

    def _is_block(self, tag: str) -> bool:
        """Whether an element stands apart from the text before it.

        An icon, a script or a frame in a sentence does not part it, nor does what is in them;
        pictures and elements of a site's own making do so unless a paragraph is around them.
        """
        if self._dropping or tag in DROPPED or tag in INLINE:
            return False
        if tag not in ("picture", "slot") and "-" not in tag:
            return True
        around = next((one.tag for one in reversed(self._stack[-40:]) if one.block), "")
        return around not in _PHRASES

    def _close_anchor(self) -> None:
        if self._open_anchor:
            at, address = self._open_anchor
            self._anchors.append((at, len(self._run), address))
        self._open_anchor = None

    def _place_anchors(self, block: str) -> None:
        """Links to their places in the block: what stands before them, tidied, tells where."""
        for first, last, address in self._anchors:
            self._budget -= 2 * len(block)
            if self._budget < 0:
                break
            start, end = len(_tidy(self._run[:first])), len(_tidy(self._run[:last]))
            start += len(block[start:end]) - len(block[start:end].lstrip())
            if start < end:
                self.links.append(Reference(self._length + start, self._length + end, address))
        self._anchors.clear()

    def _open(self, tag: str, role: str, block: bool, names: str) -> None:
        path, story = (self._stack[-1].path, self._stack[-1].story) if self._stack else (0, 0)
        self._elements += 1
        if block:
            path = hash((path, tag, names))
        story = self._elements if tag == "article" else story
        self._stack.append(_Open(tag, role, block, self._elements, path, story))

    def _void(self, tag: str, described: str) -> None:
        if self._dropping and tag in ("br", "hr"):
            return
        if tag == "br":
            self._run.append("\n")
        elif tag == "hr":
            self.flush()
        elif tag == "img" and described:
            self._described = _SPACE.sub(" ", described).strip()

    def _count(self, tag: str, step: int) -> None:
        self._dropping += step * (tag in DROPPED)
        self._pre += step * (tag in ("pre", "textarea"))
        self._links += step * (tag == "a")

    def _place(self, linked: bool, block: str) -> Place:
        """Where a block stands; what repeats the words that describe a picture is its caption."""
        near = self._stack[-40:][::-1]
        claims = tuple((o.number, w) for o in near for w in (o.role, o.tag) if w in PLACES)
        words = [word for o in near for word in (o.role, o.tag) if word]
        nearest = next((word for word in words if word in _TELLING), "")
        inner = nearest or "div"
        if linked and nearest != "h1":
            inner = "a"
        elif block == self._described and nearest not in _HEADINGS:
            inner = "figcaption"
        elif "header" in words and nearest not in _HEADINGS:
            inner = "header"
        top = self._stack[-1] if self._stack else None
        return Place(top.path if top else 0, top.story if top else 0, claims, inner)


def _tidy(run: list[str]) -> str:
    lines = (line.strip() for line in _BLANKS.sub(" ", "".join(run)).split("\n"))
    return "\n".join(line for line in lines if line)
