"""What the named styles of a Word file say about paragraphs, in words of HTML's tags."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

_HEADING = re.compile(r"heading ([1-9])")
_TAGS = {"title": "h1", "subtitle": "h2", "caption": "figcaption", "quote": "blockquote",
         "intense quote": "blockquote"}  # fmt: skip
_LONGEST_CHAIN = 20


def styles_of(root: etree._Element | None) -> dict[str, str]:
    """{style id: tag} for the styles that tell one, also by what they are based on.

    Names count and not ids: Word translates ids and keeps the names of its own styles.
    """
    if root is None:
        return {}
    own: dict[str, str] = {}
    based: dict[str, str] = {}
    for style in root.iterfind("{*}style"):
        if name := attribute(style, "styleId"):
            own[name] = _own(style)
            based[name] = attribute(style.find("{*}basedOn"), "val")
    return {name: tag for name in own if (tag := _inherited(name, own, based))}


def _inherited(name: str, own: Mapping[str, str], based: Mapping[str, str]) -> str:
    for _ in range(_LONGEST_CHAIN):
        if tag := own.get(name):
            return tag
        name = based.get(name, "")
    return ""


def _own(style: etree._Element) -> str:
    name = attribute(style.find("{*}name"), "val").lower()
    if found := _HEADING.fullmatch(name):
        return f"h{min(6, int(found[1]))}"
    return _TAGS.get(name) or marked(style.find("{*}pPr"))


def marked(properties: etree._Element | None) -> str:
    """What a paragraph's own properties say: its place in the outline, or that it is an item."""
    if properties is None:
        return ""
    level = attribute(properties.find("{*}outlineLvl"), "val")
    if level.isdecimal() and int(level) < 9:  # 9 stands for none
        return f"h{min(6, int(level) + 1)}"
    number = properties.find("{*}numPr")
    if number is not None and attribute(number.find("{*}numId"), "val") != "0":
        return "li"
    return ""


def attribute(element: etree._Element | None, name: str) -> str:
    """An attribute whatever its namespace: strict and transitional files differ in it."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
