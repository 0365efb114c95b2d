"""What the program makes of a page whose attributions are given, and the halves of labels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from evals.corpus import data_folder, is_even, load_scorer
from reportedly.attribute import attribute, sections
from reportedly.attribute.found import Found
from reportedly.clean import clean
from reportedly.describe.sources import sources
from reportedly.ingest import read_pages
from reportedly.pipeline.learned import kinds, model
from reportedly.refer import mentions
from reportedly.resolve import resolve
from reportedly.schema import (
    Attribution,
    Entity,
    Mentions,
    Page,
    Sentences,
    Source,
    Span,
    Spans,
    Speaker,
)
from reportedly.segment import sentences


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the stages make of one text, the article's own outlet first among the entities."""

    sentences: Sentences
    attributions: Sequence[Attribution]
    entities: Mapping[str, Entity]
    speakers: Mapping[str, str]
    outlet: str
    mentions: Mentions


class Given:
    """Reads what it was given, in place of a model."""

    def __init__(self, gold: Sequence[Found]) -> None:
        self._gold = list(gold)

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        """The given attributions, whatever the text."""
        return self._gold


def half_of(doc: str) -> str:
    """`choose` where the SHA-1 of the document's name, read as a number, is even."""
    return "choose" if is_even(doc) else "measure"


def spans(pieces: Iterable[Sequence[int]]) -> Spans:
    """Spans of a label."""
    return tuple(Span(*piece) for piece in pieces)


def page_of(split: str, doc: str) -> Page:
    """A text of PolNeAR."""
    (page,) = read_pages(data_folder() / "polnear" / split / "text" / f"{doc}.txt")
    return page


def gold_of(split: str, doc: str) -> list[Found]:
    """The corpus' own attributions of a text."""
    return [_found(roles) for roles in _gold(split)[doc][1]]


def _found(roles: Mapping[str, Any]) -> Found:
    source, cue, content = (spans(roles[role]) for role in ("source", "cue", "content"))
    return Found(source, cue, content, 1.0)


@cache
def _gold(split: str) -> Any:
    return load_scorer().read_gold(data_folder() / "polnear", split)


def resolve_given(page: Page, gold: Sequence[Found]) -> Resolved:
    """What the program's stages make of a page when its attributions are given."""
    article, blocks = clean(page)
    cut = tuple(s for b in blocks for s in sentences(page.text, b.start, b.end))
    own = Sentences(article.id, cut)
    attributions = attribute(page.text, blocks, own, Given(gold))
    seen = model().read_all(page.text, sections(page.text, blocks, own))
    known = mentions(article.id, page.text, seen.referred)
    entities, speakers = resolve(article, page.text, blocks, own, attributions, known)
    by_id = {entity.id: entity for entity in entities}
    spoke = {speaker.attribution: speaker.entity for speaker in speakers}
    return Resolved(own, attributions, by_id, spoke, entities[0].id, known)


def described(page: Page, gold: Sequence[Found]) -> tuple[Resolved, list[Source]]:
    """What the stages resolve, and the source of each attribution."""
    resolved = resolve_given(page, gold)
    cut = resolved.sentences
    told = sources(
        page.text,
        cut,
        resolved.attributions,
        list(resolved.entities.values()),
        [Speaker(a, cut.article, e) for a, e in resolved.speakers.items()],
        resolved.mentions,
        kinds(),
    )
    return resolved, told
