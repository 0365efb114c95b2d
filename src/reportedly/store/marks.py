"""Where the words of a search stand in a text: told by the same full text that found it."""

import re
import sqlite3
from collections.abc import Sequence

from reportedly.schema import Span, Spans

_OPEN, _SHUT = "\ue000", "\ue001"
_OWN = re.compile(f"[{_OPEN}{_SHUT}]")
_SIGN = re.compile(f"{_OPEN}([^{_SHUT}]*){_SHUT}")


def marks(texts: Sequence[str], query: str) -> list[Spans]:
    """Where what a query of FTS5 asks for stands in each text, in any of its forms."""
    if not query:
        return [() for _ in texts]
    # A table in memory with the tokens of `statement_text`: no second stemmer that might differ.
    with sqlite3.connect(":memory:") as memory:
        memory.execute(
            "CREATE VIRTUAL TABLE shown USING fts5"
            "(words, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        memory.executemany(
            "INSERT INTO shown (rowid, words) VALUES (?, ?)",
            ((n, _OWN.sub(" ", text)) for n, text in enumerate(texts)),
        )
        asked = "SELECT rowid, highlight(shown, 0, ?, ?) FROM shown WHERE shown MATCH ?"
        found = dict(memory.execute(asked, (_OPEN, _SHUT, query)).fetchall())
    memory.close()
    return [_spans(found.get(n, "")) for n in range(len(texts))]


def _spans(marked: str) -> Spans:
    """The places of the signs, as if these were not there."""
    found = enumerate(_SIGN.finditer(marked))
    return tuple(Span(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in found)
