"""What a search finds, on the terminal."""

from collections.abc import Sequence

from rich.text import Text

from reportedly.export.statement_terminal import statement_text
from reportedly.export.wording import harmless, number
from reportedly.schema import SavedSearch
from reportedly.schema.query import Facet, FacetValue, Results

_LISTED = 6
"""Values of a facet on its line."""


def search_text(found: Results) -> Text:
    """How much was found, what of it may be chosen, and the hits of one page."""
    made = Text()
    made.append(f"{_counts(found)}\n", style="bold")
    for note in found.notes:
        made.append(f"  {harmless(note)}\n")
    for facet in found.facets:
        made.append(_facet(facet), style="dim")
    for hit in found.hits:
        made.append("\n").append_text(statement_text(hit.statement))
    if found.page < found.pages:
        made.append(f"\npage {found.page:,} of {found.pages:,}; see --page\n", style="dim")
    return made


def _counts(found: Results) -> str:
    if not found.statements:
        return "No statement of this store is like that."
    return f"{number(found.statements, 'statement')} in {number(found.articles, 'article')}"


def _facet(facet: Facet) -> str:
    if not facet.values:
        return ""
    shown = ", ".join(map(_value, facet.values[:_LISTED]))
    more = facet.more + len(facet.values[_LISTED:])
    return f"  {facet.name}: {shown}{f', {more:,} more' if more else ''}\n"


def _value(value: FacetValue) -> str:
    return f"{'*' if value.chosen else ''}{harmless(value.label)} {value.count:,}"


def saved_text(found: Sequence[SavedSearch]) -> Text:
    """The saved searches, with the words that run each."""
    made = Text()
    for search in found:
        made.append(harmless(search.name), style="bold")
        made.append(f"  {harmless(search.by)}, {search.when[:10]}\n", style="dim")
        made.append(f"  /search?{harmless(search.query)}\n")
    return made if found else Text("No search is saved; see --save\n")
