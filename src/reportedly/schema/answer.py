"""What was answered when a question was asked last: the next answer tells what changed."""

from dataclasses import dataclass

from reportedly.schema.span import Span


@dataclass(frozen=True, slots=True)
class Said:
    """A statement by its place: the article, and where its content begins and ends first.

    Places outlast ids, which are given anew when an article is read by other weights.
    """

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Answered:
    """One claim of an answer: its wording, its counts, and its statements.

    `said` is empty where the claim has more statements than a sheet shows.
    """

    id: str
    text: str
    statements: int
    low: int
    high: int
    unresolved: int
    said: tuple[Said, ...]
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The last answer to a question; `question` is its key.

    `asked` is an ISO time in UTC, and behind a space how the question was read, if it was.

    `claims` are those that were shown, best first; `whole` tells that no other bore on it.
    """

    question: str
    asked: str
    whole: bool
    claims: tuple[Answered, ...]
