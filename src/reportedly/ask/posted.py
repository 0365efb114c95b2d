"""A question that was posted on a network: its tags and handles as the words they are made of."""

import re

_ADDRESS = re.compile(r"https?://\S+|\bpic\.twitter\.com/\S+")
_MARKED = re.compile(r"(?<!\w)[#@](\w+)")
_INNER = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][^\W\d_A-Z])|_")


def plain(text: str) -> str:
    """The text without addresses of the web, "#StopTheVote" as "Stop The Vote".

    Only what is marked so is taken apart: "McBride" is one word.
    """
    return _MARKED.sub(lambda m: _INNER.sub(" ", m[1]), _ADDRESS.sub(" ", text))
