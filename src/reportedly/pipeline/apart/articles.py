"""What is said between a process that runs the article stages and the one that asks it to."""

from collections.abc import Iterable

import msgspec

from reportedly.errors import StageFailed
from reportedly.pipeline.article import Made, Task
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.schema import Page

Sent = list[tuple[str, msgspec.Raw]]
"""Nouns, each with the name of its kind."""

_KINDS = {k.__name__: k for stage in ARTICLE_STAGES for k in (*stage.reads, *stage.writes)}

# How long the stages may work on an article: so many seconds, and one more for so many characters.
# That is twenty times what they take (22,000 characters a second, PolNeAR, one core), and grows
# with the text, so that it ends what has gone astray and not what is merely long.
_PATIENCE = 60.0
_CHARACTERS_A_SECOND = 1_000


class Wanted(msgspec.Struct):
    """A task."""

    page: Page
    kept: Sent
    stages: tuple[str, ...]


class Answer(msgspec.Struct, omit_defaults=True):
    """What each stage made; or the article's name, and why a stage failed."""

    made: dict[str, Sent] = {}
    failed: tuple[str, str] | None = None


def patience(task: Task) -> float:
    """How many seconds a task may take, on the clock and of the processor."""
    return _PATIENCE + len(task.page.text) / _CHARACTERS_A_SECOND


def to_request(task: Task) -> bytes:
    """A task, as a frame."""
    return msgspec.msgpack.encode(Wanted(task.page, _sent(task.kept), task.stages))


def from_request(frame: bytes) -> Task:
    """A task."""
    wanted = msgspec.msgpack.decode(frame, type=Wanted)
    return Task(wanted.page, tuple(_nouns(wanted.kept)), wanted.stages)


def to_answer(made: Made | StageFailed) -> bytes:
    """What a task made, or why it failed, as a frame."""
    if isinstance(made, StageFailed):
        reason = made.reason.encode("utf-8", "backslashreplace").decode()
        return msgspec.msgpack.encode(Answer(failed=(made.location, reason)))
    return msgspec.msgpack.encode(Answer({name: _sent(nouns) for name, nouns in made.items()}))


def from_answer(frame: bytes) -> Made | StageFailed:
    """What a task made, its types checked, or why it failed."""
    answer = msgspec.msgpack.decode(frame, type=Answer)
    if answer.failed:
        return StageFailed(*answer.failed)
    return {name: _nouns(sent) for name, sent in answer.made.items()}


def _sent(nouns: Iterable[object]) -> Sent:
    return [(type(n).__name__, msgspec.Raw(msgspec.msgpack.encode(n))) for n in nouns]


def _nouns(sent: Sent) -> list[object]:
    return [msgspec.msgpack.decode(raw, type=_KINDS[name]) for name, raw in sent]
