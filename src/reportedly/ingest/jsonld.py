"""What a page's JSON-LD says of its articles (schema.org: Article, LiveBlogPosting)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from reportedly.schema import Told, ToldField

_ARTICLE = re.compile(
    r"(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|"
    r"\w*Review|CreativeWork)"
)
_FIELDS: tuple[tuple[str, ToldField], ...] = (
    ("headline", "title"),
    ("author", "byline"),
    ("publisher", "outlet"),
    ("dateline", "dateline"),
    ("datePublished", "published"),
    ("dateCreated", "published"),
    ("dateModified", "updated"),
    ("inLanguage", "language"),
    ("url", "address"),
    ("mainEntityOfPage", "address"),
)
# So deep, so many and so long: what lies beyond is no metadata.
_DEPTH, _OBJECTS, _LONGEST, _VALUE = 12, 2_000, 2_000_000, 1_000
# A line feed inside a string is an error that many pages make; json.loads takes it with
# strict=False. A comment around the whole is another.
_WRAPPED = re.compile(r"\s*(?:<!--|/\*.{0,40}?\*/|//<!\[CDATA\[)?\s*([\[{].*[\]}])", re.DOTALL)

Object = Mapping[str, Any]


def objects(tree: HtmlElement) -> list[Object]:
    """Every object of the page's JSON-LD with a type, outer ones first."""
    found: list[Object] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found += _objects(_parsed(script.text or ""))
    return found[:_OBJECTS]


def is_article(thing: Object) -> bool:
    """Whether it describes a text with a day, not the page, the site or a person."""
    kinds = _strings(thing.get("@type"))
    return any(_ARTICLE.fullmatch(kind.rpartition("/")[2]) for kind in kinds)


def told_by(thing: Object, name: str = "json-ld") -> list[Told]:
    """What an object says of itself, by name of the property that says it."""
    return [
        Told(field, value, f"{name} {prop}")
        for prop, field in _FIELDS
        if (value := _value(thing.get(prop), field))
    ]


def _parsed(text: str) -> object:
    found = _WRAPPED.match(text[:_LONGEST])
    try:
        return json.loads(found[1], strict=False) if found else None
    except (ValueError, RecursionError):
        return None


def _objects(value: object, depth: int = 0) -> Iterator[Object]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for one in value[:_OBJECTS]:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            if isinstance(one, dict | list):
                yield from _objects(one, depth + 1)


def _value(value: object, field: ToldField) -> str:
    """A property's value on one line: a string, or the names or address of what it holds."""
    key = "@id" if field == "address" else "name"
    names = [" ".join(name.split()) for name in _names(value, key)]
    if field != "byline":
        names = names[:1]
    return ", ".join(dict.fromkeys(name for name in names if name))[:_VALUE]


def _names(value: object, key: str) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            yield from _strings(one.get(key) or one.get("url"))


def _strings(value: object) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]
