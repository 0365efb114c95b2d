"""GUM's texts: plain text out of CoNLL-U, and where each of its tokens stands.

The corpus has words and sentences with their spelling ("# text = "), and marks where paragraphs
begin. Sentences are joined by a space, paragraphs by an empty line: a text as a reader would save
it, in which our own stages have to find sentences and blocks themselves.
"""

import re
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.schema import Span

ARCHIVE = Path("gum") / "gum-v11-noreddit.tar.xz"
"""Where the corpus lies in the folder of corpora."""

_TEXT = "# text = "
_MEMBER = re.compile(r"(?:\./)?(dep|rst/rstweb)/(GUM_([a-z]+)_\w+)\.(?:conllu|rs4)$")
_WORD = re.compile(r"\d+\t([^\t]+)")
"""A token; not one of several that are written as one ("3-4"), and no unwritten one ("8.1")."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its genre, the spans of its tokens, and its discourse tree as rs4."""

    name: str
    genre: str
    text: str
    tokens: tuple[Span, ...]
    tree: str


def documents(archive: Path, genres: Iterable[str]) -> Iterator[Document]:
    """The documents of some genres, in the order of their names."""
    chosen, members = set(genres), dict[str, dict[str, str]]()
    with tarfile.open(archive) as tar:
        for member in tar:
            known = _MEMBER.match(member.name)
            if known and known[3] in chosen and (file := tar.extractfile(member)):
                members.setdefault(known[2], {})[known[1]] = file.read().decode("utf-8")
    for name, own in sorted(members.items()):
        text, tokens = read_text(own["dep"])
        yield Document(name, name.split("_")[1], text, tuple(tokens), own["rst/rstweb"])


def read_text(conllu: str) -> tuple[str, list[Span]]:
    """The text, and the span of each token in it."""
    text, tokens, between, at = "", list[Span](), "", 0
    for line in conllu.splitlines():
        if line.startswith("# newpar"):
            between = "\n\n"
        elif line.startswith(_TEXT):
            text += (between if text else "") + line.removeprefix(_TEXT).strip()
            between = " "
        elif word := _WORD.match(line):
            at = text.index(word[1], at) + len(word[1])
            tokens.append(Span(at - len(word[1]), at))
    return text, tokens
