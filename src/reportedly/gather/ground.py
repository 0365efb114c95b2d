"""What contents are made ready with: the pile's names, and how telling its words are."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from reportedly.gather.content import Content, prepare
from reportedly.gather.names import Register
from reportedly.gather.scale import Scale
from reportedly.schema import Attribution


@dataclass(frozen=True, slots=True)
class Ground:
    """`texts` by article, `speakers` by attribution.

    `words` tells how telling each meaning is over the whole pile, and `known` which words are
    names there; without them both are told by what is at hand.
    """

    texts: Mapping[str, str]
    speakers: Mapping[str, str]
    register: Register
    words: Scale | None = None
    known: Container[str] | None = None

    def contents(self, said: Iterable[Attribution]) -> list[Content]:
        """The contents of some statements, in order."""
        return prepare(said, self.texts, self.speakers, self.register, self.known)

    def scale(self, contents: Iterable[Content]) -> Scale:
        """How telling words are."""
        return self.words or Scale(contents)
