"""The paragraphs of a part of a Word file, in order, with their tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from reportedly.ingest.docx.styles import attribute, marked

# Deleted or moved text, codes of fields, and the second form of what has two.
_UNSEEN = frozenset("del moveFrom delText instrText delInstrText Fallback pPr rPr".split())
_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-"}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text, and its tag."""

    text: str
    tag: str


def paragraphs(root: etree._Element | None, styles: Mapping[str, str]) -> Iterator[Paragraph]:
    """All paragraphs that have text; those of a box stand after the one it is anchored to."""
    if root is None:
        return
    for element in root.iter("{*}p"):
        if text := _text(element):
            place = _place(element)
            if place != "unseen":
                yield Paragraph(text, place or _tag(element, styles))


def _place(element: etree._Element) -> str:
    """A cell of a table, or a place that is not seen."""
    cell = ""
    for above in element.iterancestors():
        name = _name(above)
        if name in _UNSEEN or attribute(above, "type") in _SEPARATORS:
            return "unseen"
        if name == "tc":
            cell = "td"
    return cell


def _tag(element: etree._Element, styles: Mapping[str, str]) -> str:
    properties = element.find("{*}pPr")
    if properties is None:
        return "p"
    style = attribute(properties.find("{*}pStyle"), "val")
    return marked(properties) or styles.get(style, "p")


def _text(paragraph: etree._Element) -> str:
    """What is seen of a paragraph; a line break stays one, other space is a blank."""
    parts: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        name = _name(element)
        if name in _UNSEEN or (name == "p" and element is not paragraph) or _hidden(element, name):
            walk.skip_subtree()
        elif name == "t":
            parts.append(element.text or "")
        elif name == "br":
            parts.append("\n" if attribute(element, "type") in ("", "textWrapping") else " ")
        else:
            parts.append(_SIGNS.get(name, ""))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _hidden(element: etree._Element, name: str) -> bool:
    """A run that is marked as hidden; "0" and "false" take the mark back."""
    if name != "r":
        return False
    vanish = element.find("{*}rPr/{*}vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
