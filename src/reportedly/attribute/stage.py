"""The stage: what the model found in an article, as attributions."""

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Protocol

import numpy as np

from reportedly.attribute.according import with_own_source
from reportedly.attribute.blocks import Blocks, first
from reportedly.attribute.dashed import with_dashed
from reportedly.attribute.deeds import is_deed
from reportedly.attribute.edges import trimmed
from reportedly.attribute.found import Found
from reportedly.attribute.letters import with_letter
from reportedly.attribute.nesting import with_parents
from reportedly.attribute.ownhedges import with_own_hedges
from reportedly.attribute.parted import with_own_subjects
from reportedly.attribute.runs import runs
from reportedly.attribute.seconding import with_seconding
from reportedly.attribute.worded import worded
from reportedly.schema import Attribution, Block, Sentences, Span, quote


class Reader(Protocol):
    """What reads a text: the model, or the rules that it is measured against."""

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        """The attributions found in sections, which are runs of sentences."""


def attribute(
    text: str, blocks: Sequence[Block], sentences: Sentences, reader: Reader
) -> list[Attribution]:
    """The attributions of one article in the order of its text, ids "<article>:a<n>"."""
    found = reader.read(text, sections(text, blocks, sentences))
    return attributions(text, blocks, sentences, found)


def sections(text: str, blocks: Sequence[Block], sentences: Sentences) -> list[Sequence[Span]]:
    """What is read apart, as runs of sentences.

    The article's own text is one section, menus and the like another, teasers a third.
    """
    return [run for s in Blocks(blocks).sections(sentences.spans) for run in runs(text, s)]


def attributions(
    text: str, blocks: Sequence[Block], sentences: Sentences, every: Sequence[Found]
) -> list[Attribution]:
    """What a reader found in the sections, as attributions.

    Without what is no speech (`deeds`), their sources set right (`according`, `parted`, `edges`),
    with those who are named behind a dash (`dashed`), stand by what was said or are quoted
    elsewhere (`seconding`), and without hedges of other speakers (`ownhedges`).
    """
    own = Blocks(blocks)
    spoken = [f for f in every if not is_deed(quote(text, f.cue), quote(text, f.content))]
    spans = sentences.spans
    whole = with_own_subjects(text, spoken, spans)
    meant = [with_letter(text, trimmed(text, with_own_source(text, f, spans))) for f in whole]
    # A byline says nothing: what was read in one has no content left.
    told = (
        f
        for f in with_seconding(text, sentences, with_dashed(text, meant))
        if not f.content or own.own_words(f.content, f.cue)
    )
    found = sorted(told, key=lambda f: first(f.cue + f.content))
    made = [
        _attribution(text, f"{sentences.article}:a{n}", one, own, sentences)
        for n, one in enumerate(found)
    ]
    held = _held(made, {one.id for one, f in zip(made, found, strict=True) if f.inner})
    return with_own_hedges(_numbered(held))


def _held(made: list[Attribution], inner: Set[str]) -> list[Attribution]:
    """All with their parents, but for inner ones that lost theirs to a block's edge."""
    linked = with_parents(made)
    held = [a for a in linked if a.parent or a.id not in inner]
    return linked if len(held) == len(linked) else _held(held, inner)


def _numbered(made: Sequence[Attribution]) -> list[Attribution]:
    """The same, numbered anew where some were left out."""
    names = {a.id: f"{a.article}:a{n}" for n, a in enumerate(made)}
    return [replace(a, id=names[a.id], parent=names.get(a.parent or "")) for a in made]


def _attribution(
    text: str, identifier: str, found: Found, blocks: Blocks, sentences: Sentences
) -> Attribution:
    source = blocks.own_words(found.source, found.cue)
    content = blocks.own_words(found.content, found.cue)
    vector = b"" if found.vector is None else found.vector.astype(np.dtype("<f2")).tobytes()
    roles = (source, found.cue, content)
    return worded(text, identifier, roles, found.confidence, vector, blocks, sentences)
