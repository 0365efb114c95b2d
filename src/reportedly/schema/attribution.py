"""Attributions: somebody is said to have said, thought or wanted something."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.article import BlockKind
from reportedly.schema.hedge import Hedge
from reportedly.schema.span import Spans

Manner = Literal["direct", "indirect", "mixed"]
Attitude = Literal["said", "wrote", "thought", "felt", "wanted", "planned", "asked", "ordered"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content spans, as in the PARC and PolNeAR corpora.

    `id` is "<article>:a<n>". `negated` is for a cue under a negation ("did not say"),
    `denies` for a cue that denies its content ("denied that"). `confidence` is the calibrated
    probability that source and content are right. `vector` is the content's meaning as
    little-endian float16, L2-normalised; empty where no weights read the text.
    """

    id: str
    article: str
    source: Spans
    cue: Spans
    content: Spans
    block: BlockKind
    manner: Manner
    attitude: Attitude
    negated: bool
    denies: bool
    hedges: tuple[Hedge, ...]
    parent: str | None
    confidence: float
    vector: bytes = b""


def article_in(attribution: str) -> str:
    """The article of an attribution's id, "<article>:a<n>"."""
    return attribution.partition(":")[0]
