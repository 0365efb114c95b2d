"""The nouns of a part as a source that can be asked, and what they count."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from reportedly.ask.pile import Part
from reportedly.schema import Member, Page, Tally, article_in
from reportedly.schema.nouns import Nouns

Noun = TypeVar("Noun")


class Given:
    """Nouns at hand, asked as a store is (see `ask.statements.Source`)."""

    def __init__(self, part: Part) -> None:
        own = (*part.entities, *part.identities, *part.articles, *part.attributions)
        said = (*part.speakers, *part.hands, *part.stances, *part.roles)
        pages = (Page(id_, id_, "text", text) for id_, text in part.texts.items())
        self._nouns = Nouns((*own, *said, *pages))

    def all(self, kind: type[Noun], column: str = "", among: Iterable[str] = ()) -> list[Noun]:
        """Nouns of one kind; with `column`, those whose column is among the values."""
        wanted = set(among)
        found = self._nouns.all(kind)
        return [n for n in found if getattr(n, column) in wanted] if column else found


def tallies(members: Iterable[Member]) -> Mapping[str, Tally]:
    """{claim: how many statements it has, of each relation}."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    for m in members:
        counts[m.claim][m.relation] += 1
        if m.relation == "asserts":
            articles[m.claim].add(article_in(m.attribution))
    return {c: Tally(**n, articles=len(articles[c])) for c, n in counts.items()}
