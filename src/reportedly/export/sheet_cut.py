"""Which runs of a long passage a sheet prints: its beginning, and what nobody may miss."""

from collections.abc import Iterator

from reportedly.ask.passage import ends
from reportedly.ask.question import terms
from reportedly.gather.words import stem, stems
from reportedly.schema import Span, Spans
from reportedly.schema.sheet import MemberSheet

LONGEST = 700
"""Characters of a passage's beginning that are printed; of the rest much is left to the article."""


def runs(member: MemberSheet, question: str = "") -> Spans:
    """The runs of a statement's passage that are printed, in characters of the article.

    Behind the beginning each sentence with a hedge, or with a word of the question that is not
    printed yet: without these a guess would read as a fact, or as no answer.
    """
    passage = member.passage
    if len(passage.text) <= LONGEST:
        return (Span(passage.start, passage.end),)
    found = [Span(0, LONGEST)]
    for sentence in _telling(member, question):
        if sentence.start <= found[-1].end:
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    trimmed = (_trimmed(passage.text, run) for run in found)
    return tuple(Span(passage.start + s, passage.start + e) for s, e in trimmed)


def _telling(member: MemberSheet, question: str) -> Iterator[Span]:
    """The sentences behind the beginning that are printed, in characters of the passage."""
    text, first = member.passage.text, member.passage.start
    unseen = {stem(word) for word in terms(question)} - {*stems(text[:LONGEST])}
    for sentence in _behind(text):
        hedged = any(
            h.start - first < sentence.end and h.end - first > sentence.start for h in member.hedges
        )
        held = unseen.intersection(stems(text[sentence.start : sentence.end]))
        if hedged or held:
            unseen -= held
            yield sentence


def _behind(text: str) -> Iterator[Span]:
    """The sentences that end behind the beginning; one that begins in it, from where that ends."""
    start = LONGEST
    for end in [*(e for e in ends(text) if e > LONGEST), len(text)]:
        if start < end:
            yield Span(start, end)
        start = end


def _trimmed(text: str, run: Span) -> Span:
    held = text[run.start : run.end]
    return Span(run.end - len(held.lstrip()), run.start + len(held.rstrip()))
