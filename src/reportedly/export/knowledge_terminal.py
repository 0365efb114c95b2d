"""Knowledge bases and their entries in a terminal."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from reportedly.export.wording import harmless
from reportedly.schema import Known, Office
from reportedly.store.knowledge import Base


def bases_text(bases: Sequence[Base]) -> Text:
    """A line for each base."""
    lines = (f"{b.name}  {_count(b.entries)}  {b.licence}".rstrip() for b in bases)
    return Text("\n".join(map(harmless, lines)))


def _count(entries: int) -> str:
    return f"{entries:,} {'entry' if entries == 1 else 'entries'}"


def entries_text(entries: Sequence[Known]) -> Text:
    """A paragraph for each entry."""
    return Text("\n\n".join("\n".join(map(harmless, _lines(known))) for known in entries))


def _lines(known: Known) -> Iterator[str]:
    yield f"{known.name}  {known.kind}  {known.id}"
    for word, values in (
        ("also", known.aliases),
        ("ids", tuple(f"{k} {v}" for k, v in known.identifiers.items())),
        ("domains", known.domains),
        ("country", (known.country,)),
        ("offices", tuple(map(_office, known.offices))),
        ("is", (known.description,)),
        ("from", (f"{known.base} {known.licence}".strip(),)),
    ):
        if told := "; ".join(v for v in values if v):
            yield f"  {word}: {told}"


def _office(office: Office) -> str:
    when = f"{office.since} to {office.until}" if office.since or office.until else ""
    return " ".join(part for part in (office.title, f"({office.body})" * bool(office.body), when))
