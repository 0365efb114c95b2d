"""What is read as one: a file, a member of an archive, a mail's attachment, a server's answer."""

from dataclasses import dataclass, field
from pathlib import Path

from reportedly.schema import Metadata


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes with where they are from and what was said of them there.

    `location` is how a user is told of it (a path, "saved.zip/a.html", an address), `name` its
    file name with its ending, `media` and `charset` what a server, a mail or an archive declares,
    `hints` what the place that it came from tells of it (its address, its day).
    """

    location: str
    name: str
    raw: bytes
    media: str = ""
    charset: str = ""
    hints: Metadata = field(default_factory=Metadata)

    @property
    def stem(self) -> str:
        """The name without its ending; odd bytes of an unknown encoding get a mark each."""
        stem = Path(self.name).stem
        return stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    @property
    def ending(self) -> str:
        """The name's ending in lower case, with its full stop."""
        return Path(self.name).suffix.lower()
