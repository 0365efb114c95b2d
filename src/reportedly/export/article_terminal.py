"""One article's attributions on the terminal."""

from rich.text import Text

from reportedly.export.statement_terminal import statement_text
from reportedly.export.wording import harmless, number
from reportedly.schema.statement import ArticleReading


def article_text(reading: ArticleReading) -> Text:
    """What is known of the article, then its statements."""
    made = Text()
    made.append(f"{harmless(reading.title) or 'untitled'}\n", style="bold")
    known = (reading.outlet, reading.byline, reading.date, reading.language, reading.address)
    made.append(" · ".join(harmless(part) for part in known if part) + "\n")
    if reading.whole:
        made.append(f"one of several articles of the page {reading.whole}\n", style="dim")
    for fact in reading.facts:
        made.append(f"  {fact.field:10}", style="dim")
        made.append(harmless(fact.value))
        made.append(f"  from {harmless(fact.origin)}\n", style="dim")
    for place in reading.locations:
        made.append(f"{harmless(place)}\n", style="dim")
    made.append(f"\n{number(len(reading.statements), 'attribution')}\n", style="bold underline")
    for statement in reading.statements:
        made.append_text(statement_text(statement, place=False))
    if reading.reviews:
        made.append(f"\n{number(len(reading.reviews), 'review')}\n", style="bold underline")
    for line in reading.reviews:
        made.append(f"“{harmless(line.content)}”\n")
        why = f": {harmless(line.why)}" if line.why else ""
        made.append(f"  {line.verdict} by {harmless(line.by)} on {line.when[:10]}{why}\n", "dim")
    return made
