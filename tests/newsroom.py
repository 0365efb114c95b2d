"""A small store that is read for real, and reviews on it as a person would make them."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from reportedly.identify.verdicts import place_of
from reportedly.pipeline.applying import apply_reviews
from reportedly.pipeline.learned import model
from reportedly.pipeline.reviewing import review, write
from reportedly.pipeline.stages import runs
from reportedly.review import roles_of
from reportedly.schema import (
    Attribution,
    Entity,
    Page,
    Review,
    ReviewVerdict,
    Roles,
    Span,
    Speaker,
    quote,
)
from reportedly.store import Store

DELAY = "The vote in Osk will be put off until May"

NEWS = {
    "lantern": "Vote put off\n\nThe vote in Osk will be put off until May, Ilko Marr told the"
    " Lantern on Monday. “We need more time,” said Dana Brun, the mayor of Osk.\n",
    "courier": "Vote late\n\nThe vote in Osk will be put off until May, Ilko Marr said on"
    " Tuesday. A clerk said the halls were full.\n",
    "herald": "Port shut\n\nThe port of Vell is shut, Sten Holm told the Herald on Friday.\n",
}


@dataclass
class Newsroom:
    """A store and who works on it, an hour after the other."""

    file: Path
    store: Store
    hour: int = 0

    def said(self, words: str, at: str = "") -> Attribution:
        """The one attribution whose content holds some words, in the article with a title."""
        with self.store.view() as view:
            texts = {p.id: p.text for p in view.all(Page)}
            every = view.all(Attribution)
        (found,) = [
            a
            for a in every
            if words in quote(texts[a.article], a.content) and texts[a.article].startswith(at)
        ]
        return found

    def by_id(self, key: str) -> Attribution:
        with self.store.view() as view:
            return view.all(Attribution, "id", [key])[0]

    def outdate(self) -> None:
        """As if an older version had cleaned the articles: the next reading reads them anew."""
        with sqlite3.connect(self.file) as raw:
            raw.execute("UPDATE done SET run = 'older' WHERE stage = 'clean'")
            raw.execute("INSERT INTO run VALUES ('older', 'clean', 0, '')")

    def contents(self) -> set[str]:
        with self.store.view() as view:
            texts = {p.id: p.text for p in view.all(Page)}
            return {quote(texts[a.article], a.content) for a in view.all(Attribution)}

    def span(self, article: str, words: str) -> Span:
        with self.store.view() as view:
            (page,) = view.all(Page, "id", [article])
        start = page.text.index(words)
        return Span(start, start + len(words))

    def speaker(self, said: Attribution) -> Entity:
        with self.store.view() as view:
            (speaker,) = view.all(Speaker, "attribution", [said.id])
            return view.all(Entity, "id", [speaker.entity])[0]

    def shown(self, said: Attribution) -> Roles:
        place = place_of(self.speaker(said))
        roles = roles_of(said)
        return Roles(roles.source, roles.cue, roles.content, place)

    def judge(
        self,
        said: Attribution,
        verdict: ReviewVerdict,
        by: str = "Ana",
        right: Roles | None = None,
        *,
        shown: Roles | None = None,
        blind: bool = True,
    ) -> Review:
        """Write a review of an attribution down."""
        self.hour += 1
        seen = shown or self.shown(said)
        found = seen if verdict == "accepted" else right
        when = f"2031-03-04T{self.hour:02d}:00:00+00:00"
        made = review(said.article, seen, found, verdict, blind=blind, by=by, when=when)
        write(self.store, [made])
        return made

    def apply(self) -> int:
        return apply_reviews(self.store, runs(model().digest))
