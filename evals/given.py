"""What the program makes of a page whose attributions are given, and the halves of labels."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha1
from typing import Any

from evals.corpus import data_folder, load_scorer
from evals.speakers import Resolved, resolve_given
from reportedly.attribute.found import Found
from reportedly.clean import clean
from reportedly.describe.sources import sources
from reportedly.ingest import read_pages
from reportedly.schema import Page, Sentences, Source, Span, Spans, Speaker
from reportedly.segment import sentences


def half_of(doc: str) -> str:
    """`choose` where the SHA-1 of the document's name, read as a number, is even."""
    even = int(sha1(doc.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0
    return "choose" if even else "measure"


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


def described(page: Page, gold: Sequence[Found]) -> tuple[Resolved, list[Source]]:
    """What the stages resolve, and the source of each attribution."""
    resolved = resolve_given(page, gold)
    article, blocks = clean(page)
    cut = tuple(s for b in blocks for s in sentences(page.text, b.start, b.end))
    speakers = [Speaker(a, article.id, e) for a, e in resolved.speakers.items()]
    told = sources(
        page.text,
        Sentences(article.id, cut),
        resolved.attributions,
        list(resolved.entities.values()),
        speakers,
    )
    return resolved, told
