"""Grades by the Admiralty system: how reliable people hold a source, how credible a claim."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.judgement import Place

GradeOf = Literal["source", "claim"]

RELIABILITY = "ABCDEF"
"""Of a source: A completely, B usually, C fairly, D not usually reliable, E unreliable, F unrated.

After NATO's AJP-2.1, "Allied Joint Doctrine for Intelligence Procedures", and STANAG 2511.
"""

CREDIBILITY = "123456"
"""Of what is claimed: 1 borne out by others, 2 probably, 3 possibly true, 4 doubtful, 5 improbable,
6 unrated. The system has a stronger word for 1, which the program never uses: others who say
so too may have talked to each other."""

UNRATED = {"source": "F", "claim": "6"}


@dataclass(frozen=True, slots=True)
class Grade:
    """What a person rates at a place; of several there the newest counts.

    `place` is a mention of a source, or the first words of a statement of a claim, so that it is
    found again when ids are given anew. `by` is who rated, `when` an ISO time in UTC.
    """

    id: str
    of: GradeOf
    place: Place
    mark: str
    by: str
    when: str
    why: str
