"""Judgements: what a person says of a link that the program made or did not make."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.entity import EntityKind

PlaceKind = EntityKind | Literal["statement", "claim"]
JudgementVerdict = Literal["same", "different", "unknown"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity is mentioned, or what a statement says begins: [start, end) in an article.

    Ids of entities and attributions are given anew when an article is read anew; its text never
    changes, and a place stays. An outlet or author whom nothing in the text names has an empty
    place, and is told by its kind.
    """

    article: str
    start: int
    end: int
    kind: PlaceKind


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whoever is mentioned at two places is the same, or not; "unknown" takes back the newest.

    Of two statements it judges whether they have one origin, where the places are of the kind
    "statement"; where they are of the kind "claim", whether they make one claim. Of two claims
    `one` is the statement that leaves.

    Judgements are only ever added. Of several on the same two the newest counts; once it is taken
    back, the one before it does (`standing.py`). What a person judged counts more than what the
    program finds. `by` is who judged, `when` an ISO time in UTC.
    """

    id: str
    one: Place
    other: Place
    verdict: JudgementVerdict
    by: str
    when: str
    why: str


"""Judged by the program itself are the rows of `Identity`, each with score and reason."""
