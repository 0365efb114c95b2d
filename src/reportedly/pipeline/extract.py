"""Extracting without a store: inputs in, one JSON object a line and article out."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly.errors import InputError, StageFailed
from reportedly.export.extraction import extraction
from reportedly.fetch import Manners
from reportedly.ingest import Address, Limits, find
from reportedly.pipeline.article import Made, Task
from reportedly.pipeline.fetching import Web
from reportedly.pipeline.inputs import articles_of, pages_of
from reportedly.pipeline.learned import model
from reportedly.pipeline.linking import linked
from reportedly.pipeline.parsing import Parser
from reportedly.pipeline.progress import Progress
from reportedly.pipeline.stopping import Stop
from reportedly.pipeline.workers import Workers
from reportedly.schema import Page
from reportedly.schema.nouns import Nouns


def extract_lines(
    inputs: Iterable[str],
    limits: Limits,
    fields: Mapping[str, str],
    jobs: int,
    progress: Progress,
    out: BinaryIO,
    web: Web | None = None,
) -> int:
    """Write the objects of all inputs; returns how many inputs failed, each told to `progress`.

    `fields` says under which names rows keep what we look for: {our name: theirs}.

    Without a `web` of their own, addresses are fetched by the usual manners. Raises
    KeyboardInterrupt where the user stops it, when the lines in hand are written.
    """
    found = list(find(inputs))
    progress.total(len(found))
    extracting = Extracting(Parser(limits, fields), progress, out, web or Web(Manners()))
    with extracting.parser as parser:
        parser.prepare(found)
        model()  # loaded while the parser starts
        with Stop(extracting.finish) as stop, Workers(jobs) as workers:
            tasks = stop.until_asked(extracting.tasks(found, stop))
            for task, made in workers.over(tasks, len(found)):
                extracting.write(task.page, made)
    return extracting.failures


class Extracting:
    """One run of the command `extract`."""

    def __init__(self, parser: Parser, progress: Progress, out: BinaryIO, web: Web) -> None:
        self.parser = parser
        self.failures = 0
        self._progress = progress
        self._out = out
        self._web = web

    def tasks(self, found: Iterable[Path | Address | InputError], stop: Stop) -> Iterator[Task]:
        """The pages of all that was found; what cannot be read is told."""
        for item in stop.until_asked(found):
            self._progress.doing("" if isinstance(item, InputError) else item.name)
            for read in stop.until_asked(pages_of(item, self.parser, self._web)):
                if isinstance(read, InputError):
                    self._fail(read)
                else:
                    yield from (Task(page, at=place) for place, page in articles_of(read).items())
            self._progress.step(str(item))

    def write(self, page: Page, made: Made | StageFailed) -> None:
        """One page's line."""
        if isinstance(made, StageFailed):
            self._fail(made)
            return
        nouns = Nouns([page, *(noun for some in made.values() for noun in some)])
        nouns.add(linked(nouns))
        self._out.write(msgspec.json.encode(extraction(nouns)) + b"\n")
        self._out.flush()
        self._progress.article()

    def finish(self) -> None:
        """The user asked to stop."""
        self._progress.doing("what is in hand; once more stops at once")

    def _fail(self, error: InputError) -> None:
        self.failures += 1
        self._progress.failed(error)
