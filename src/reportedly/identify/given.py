"""Short forms of given names: Bob of Robert."""

from functools import cache

from nicknames import NickNamer


@cache
def _short_forms() -> dict[str, set[str]]:
    """{name: its short forms}, from the list of the package `nicknames`."""
    return NickNamer().nickname_lookup


def short_forms(name: str) -> set[str]:
    """The short forms of a given name: "bob" of "robert"."""
    return _short_forms().get(name, set())
