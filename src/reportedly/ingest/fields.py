"""Under which names rows keep a text and what is known about it."""

from collections.abc import Iterable, Iterator, Mapping

# For each of our names, those under which people keep it, the likeliest first.
_GUESSES = {
    "text": (
        "text body content article full_text fulltext article_text articlebody article_body "
        "body_text bodytext maintext main_text plain_text story content_html html markdown "
        "transcript"
    ).split(),
    "title": "title headline heading head subject article_title".split(),
    "date": (
        "date published date_published datepublished published_at publishedat publication_date "
        "publish_date pub_date pubdate date_publish published_date webpublicationdate created_at "
        "timestamp time day"
    ).split(),
    "address": "address url link uri permalink canonical_url web_url weburl".split(),
    "outlet": (
        "outlet source publisher publication site sitename site_name newspaper source_name media "
        "domain source_domain"
    ).split(),
    "byline": "byline author authors writer creator by reporter".split(),
    "language": "language lang".split(),
    "id": "id _id doc_id document_id article_id uid uuid guid key".split(),
}
NAMES = tuple(_GUESSES)
"""Our names for the fields of a row."""


def field_map(words: Iterable[str]) -> dict[str, str]:
    """{our name: theirs} of words like "text=body". Raises ValueError for what is none."""
    found: dict[str, str] = {}
    for word in words:
        ours, _, theirs = word.partition("=")
        if ours not in _GUESSES or not theirs:
            names = ", ".join(NAMES)
            raise ValueError(f"{word!r}: write OURS=THEIRS, where OURS is one of {names}")
        found[ours] = theirs
    return found


def value_of(row: Mapping[str, object], ours: str, fields: Mapping[str, str]) -> str:
    """A field's value on one line or as many as it has; empty where the row has no such field.

    The user's word comes before the guesses; a name with full stops leads into objects
    ("article.body"). Of a list the values are joined, of an object its name counts.
    """
    if ours in fields:
        return _flat(_reached(row, fields[ours]), _JOINTS.get(ours, ", "))
    plain = {_plain(name): value for name, value in row.items()}
    values = (_flat(plain.get(guess), _JOINTS.get(ours, ", ")) for guess in _GUESSES[ours])
    return next((value for value in values if value.strip()), "")


def has_text_field(names: Iterable[str], fields: Mapping[str, str]) -> bool:
    """Whether one of these names is that of the text."""
    names = list(names)
    if "text" in fields:
        return fields["text"] in names or fields["text"].partition(".")[0] in names
    return not {_plain(name) for name in names}.isdisjoint(_GUESSES["text"])


_JOINTS = {"text": "\n\n"}


def _plain(name: str) -> str:
    return name.strip().strip("\ufeff").lower().replace(" ", "_").replace("-", "_")


def _reached(row: Mapping[str, object], path: str) -> object:
    if path in row:
        return row[path]
    value: object = row
    for step in path.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _flat(value: object, joint: str) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Mapping):
        return next(_named(value), "")
    if isinstance(value, list):
        return joint.join(part for one in value if (part := _flat_one(one)))
    return str(value)


def _flat_one(value: object) -> str:
    if isinstance(value, Mapping):
        return next(_named(value), "")
    return str(value) if isinstance(value, str | int | float) else ""


def _named(value: Mapping[str, object]) -> Iterator[str]:
    for key in ("name", "title", "text", "value"):
        if isinstance(found := value.get(key), str) and found:
            yield found
