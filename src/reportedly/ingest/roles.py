"""What the class names and other attributes of an element say that its tag does not."""

import re
from collections.abc import Mapping
from functools import lru_cache

# Names in wide use over the web's templates (schema.org, WordPress, Drupal, AMP); a name is
# matched as a whole word of a class, id or property, so "caption-toggle" is still a caption.
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:^|[\s_-])(?:{names})s?(?:[\s_-]|$)", re.IGNORECASE))
    for role, names in (
        ("byline", r"byline|author|authors|contributor|writtenby"),
        ("figcaption", r"caption|figcaption|photocaption|imagecaption|photo-?credit|image-?credit"),
        (
            "aside",
            r"related|recommended|newsletter|promo|promotion|paywall|subscribe|subscription|"
            r"share|sharing|social|cookie|cookies|consent|comments?|sidebar|trending|popular|"
            r"most-?read|support|appeal|letter-signup|advert|advertisement|sponsored|signup|donate|donation|membership|"
            r"read-?more|more-?stories|recirc|outbrain|taboola|breadcrumb|breadcrumbs|tags",
        ),
        ("nav", r"menu|navigation|navbar|nav|skip-?link|skip-to-content"),
        ("footer", r"footer|copyright|colophon"),
        ("time", r"dateline|pubdate|publish-?date|timestamp|datepublished"),
    )
)
_BY_ARIA = {
    "navigation": "nav",
    "complementary": "aside",
    "contentinfo": "footer",
    "search": "form",
}
_MOST = 300
_DIGITS = re.compile(r"\d+")


def role_of(attributes: Mapping[str, str]) -> str:
    """A tag word ("byline", "figcaption", "aside", "nav", "footer", "time") or nothing."""
    if not attributes:
        return ""
    if aria := _BY_ARIA.get(attributes.get("role", "")):
        return aria
    if attributes.get("rel") == "author":
        return "byline"
    return _told_by(" ".join(attributes.get(k, "")[:_MOST] for k in ("class", "id", "itemprop")))


# A page has thousands of elements and some hundred classes.
@lru_cache(maxsize=4096)
def _told_by(names: str) -> str:
    # Long lists of names belong to wrappers and utility frameworks, and tell of everything at once.
    if not names.strip() or len(names.split()) > 8:
        return ""
    return next((role for role, names_of in _ROLES if names_of.search(names)), "")


def names_of(tag: str, attributes: Mapping[str, str]) -> str:
    """The class without digits, by which elements of a kind are known; a picture's description."""
    if tag == "img":
        return attributes.get("alt", "")[:_MOST]
    names = attributes.get("class", "")[:_MOST]
    return _DIGITS.sub("", names).strip() if names else ""
