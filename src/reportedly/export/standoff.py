"""Attributions in the standoff format of brat, with the roles of PolNeAR.

After Stenetorp and others, "brat: a Web-based Tool for NLP-Assisted Text Annotation" (EACL 2012):
the text in one file, its annotations in another, a line each. A `T` line is a span with its role,
its offsets in characters, pieces parted by semicolons; an `E` line ties a source, a cue and a
content together; an `A` line tells of an `E` line which verdict it had.
"""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.ask.lessons import Lesson, Lessons
from reportedly.schema import Roles, Spans

ANNOTATOR = "reviewed"
"""Stands where the corpus names who annotated a file: "<document>_<annotator>.ann"."""

_COLUMNS = "document outlet date title accepted corrected added rejected left".split()


def annotations(text: str, found: Iterable[Lesson]) -> str:
    """The file of annotations of one text; empty where there are none."""
    return "".join(f"{line}\n" for line in _lines(text, found))


def index(every: Sequence[Lessons]) -> str:
    """A table of the documents: what was found in each, and how much nobody has reviewed."""
    return "".join("\t".join(row) + "\n" for row in (_COLUMNS, *map(_row, every)))


def _row(one: Lessons) -> list[str]:
    known = (one.article.id, one.article.outlet, one.article.date, one.article.title)
    right = (one.count("accepted"), one.count("corrected"), one.count("added"))
    counts = (*right, one.rejected, one.left)
    return [*(_on_one_line(word) for word in known), *map(str, counts)]


def _lines(text: str, found: Iterable[Lesson]) -> Iterator[str]:
    number = 0
    for event, lesson in enumerate(found, 1):
        roles, tied = lesson.roles, []
        for role, spans in _spans(roles):
            number += 1
            yield f"T{number}\t{role} {_offsets(spans)}\t{_words(text, spans)}"
            tied.append(f"{role}:T{number}")
        yield f"E{event}\t{' '.join(reversed(tied))}"
        yield f"A{event}\tVerdict E{event} {lesson.verdict}"


def _spans(roles: Roles) -> Iterator[tuple[str, Spans]]:
    """Each role that there is; last the attribution itself, which stands at its cue."""
    for role, spans in (("Source", roles.source), ("Cue", roles.cue), ("Content", roles.content)):
        if spans:
            yield role, spans
    # As the corpus has it, whose roles tell of an attribution whether a source is named.
    event = "Attribution" if roles.source else "Attribution-no-source"
    yield event, roles.cue or roles.content[:1]


def _offsets(spans: Spans) -> str:
    return ";".join(f"{start} {end}" for start, end in spans)


def _words(text: str, spans: Spans) -> str:
    # On one line: in a quoted line break, a hostile text could begin an annotation of its own.
    return " ".join(_on_one_line(text[start:end]) for start, end in spans)


def _on_one_line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
