"""A file of feeds' addresses: one a line; lines that begin with "#" and blank lines say nothing."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import Empty, InputError, Unreadable
from reportedly.ingest import Limits
from reportedly.ingest.address import is_address
from reportedly.ingest.encoding import decode
from reportedly.ingest.load import load

# A "#" inside an address belongs to it.
_COMMENT = re.compile(r"(?:^|\s)#.*$")


def feed_addresses(inputs: Iterable[str], limits: Limits) -> Iterator[str | InputError]:
    """The addresses that files and addresses name, each once, and an error for each bad line."""
    seen: set[str] = set()
    for name in inputs:
        for found in [name] if is_address(name) else _listed(name, limits):
            if isinstance(found, InputError) or found not in seen:
                seen.add(str(found))
                yield found


def _listed(name: str, limits: Limits) -> Iterator[str | InputError]:
    try:
        with load(Path(name), limits, {}) as document:
            whole = document.whole(limits)
        text = decode(whole.raw, name).removeprefix("\ufeff")
    except InputError as error:
        yield error
        return
    lines = [_COMMENT.sub("", line).strip() for line in text.splitlines()]
    if not any(lines):
        yield Empty(name, "it names no feed")
    for number, line in enumerate(lines, 1):
        if line and is_address(line):
            yield line
        elif line:
            yield Unreadable(name, f"line {number} is no address of http or https")
