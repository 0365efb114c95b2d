"""Reviews beside the store, where another program is writing to it for long.

Each is a file of its own in a folder, written whole or not at all, so that several programs may
take them in at once and none is lost when one of them ends.
"""

import os
import re
from pathlib import Path

import msgspec

from reportedly.errors import StoreUnavailable
from reportedly.schema import Review

_NAME = re.compile(r"[0-9a-f]{16}\.json")


class Aside:
    """The folder of a store's reviews that are still to be taken in; made when it is first needed.

    `database` is the file of the store; empty for one that is not in a file.
    """

    def __init__(self, database: str) -> None:
        self.folder = Path(f"{Path(database).absolute()}-aside") if database else None

    def put(self, review: Review) -> None:
        """Lay a review aside, to stay even where the machine stops now.

        Raises StoreUnavailable where the disk does not take it.
        """
        if self.folder is None:
            raise StoreUnavailable("this store is in no file that a review could lie beside")
        try:
            self.folder.mkdir(exist_ok=True)
            unfinished = self.folder / f"{review.id}.part"
            with unfinished.open("wb") as file:
                file.write(msgspec.json.encode(review))
                file.flush()
                os.fsync(file.fileno())
            unfinished.rename(self.folder / f"{review.id}.json")
        except OSError as error:
            raise StoreUnavailable(f"{self.folder}: {error.strerror}") from error

    def all(self) -> list[Review]:
        """What lies there, the oldest first."""
        files = self.folder.iterdir() if self.folder and self.folder.is_dir() else ()
        found = [_read(file) for file in files if _NAME.fullmatch(file.name)]
        return sorted((r for r in found if r is not None), key=lambda r: (r.when, r.id))

    def drop(self, review: Review) -> None:
        """Take away what is in the store now."""
        if self.folder is not None:  # it stays: another review may just be on its way there
            (self.folder / f"{review.id}.json").unlink(missing_ok=True)


def _read(file: Path) -> Review | None:
    """None where another program has taken it in meanwhile, or it is none of ours."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Review)
    except (OSError, msgspec.MsgspecError):
        return None
