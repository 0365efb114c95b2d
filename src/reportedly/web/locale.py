"""Dates and numbers as a reader writes them, by what the browser asks for."""

import datetime
import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from markupsafe import Markup

_ASKED = re.compile(
    r"\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*"
)
_MOST = 20
_FALLBACK = Locale("en", "GB")
_KEPT = 1 << 14
"""Days and numbers whose words are kept: a page of a map wrote 750, a fifth of its time."""


def locale_of(accepted: str) -> Locale:
    """The first locale of an Accept-Language header that is known; British English for none."""
    asked = [m for part in accepted.split(",")[:_MOST] if (m := _ASKED.fullmatch(part))]
    for match in sorted(asked, key=lambda m: -float(m[2] or 1)):
        try:
            return Locale.parse(match[1], sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return _FALLBACK


@lru_cache(_KEPT)
def written_day(date: str, locale: Locale) -> Markup:
    """An ISO date, whole or cut off, as a `time` element; "undated" where there is none."""
    if not date:
        return Markup("<span class='undated'>undated</span>")
    return Markup("<time datetime='{}'>{}</time>").format(date, _words(date, locale))


def _words(date: str, locale: Locale) -> str:
    try:
        parts = [int(part) for part in date.split("-")]
        whole = datetime.date(*[*parts, 1, 1][:3])
        if len(parts) == 3:
            return format_date(whole, "long", locale=locale)
        return format_skeleton("yMMMM", whole, locale=locale) if len(parts) == 2 else date
    except (ValueError, TypeError, KeyError):
        return date


@lru_cache(_KEPT)
def written_number(number: int, locale: Locale) -> str:
    """A whole number with the separators of the locale."""
    return format_decimal(number, locale=locale)
