"""Attributions as people's reviews would have them."""

from collections.abc import Callable, Sequence

from reportedly.attribute.blocks import Blocks
from reportedly.attribute.nesting import with_parents
from reportedly.attribute.worded import worded
from reportedly.review.threads import Thread, bare, roles_of, standing, threads
from reportedly.schema import Attribution, Block, Review, Reviewed, Roles, Sentences, Spans

SURE = 1.0
"""The confidence of spans that a person set: the program's own is about others."""

Embed = Callable[[Spans], bytes]
"""What the words under some spans mean, as a vector."""


def apply(
    text: str,
    blocks: Sequence[Block],
    sentences: Sentences,
    made: Sequence[Attribution],
    reviews: Sequence[Review],
    embed: Embed,
) -> tuple[list[Attribution], list[Reviewed]]:
    """What the program read in an article, shaped by reviews; and whose verdict stands on what.

    What is rejected leaves. What is accepted, corrected or added has the spans that the person saw
    or set, and stays even where the program does not find it. Manner, attitude, hedges and parents
    are made anew; all others keep their ids and rows.
    """
    if not reviews:
        return list(made), []
    found = threads(reviews, made)
    shaped = {a.id: a for a in made}
    article, number = sentences.article, len(made)
    for thread, last in standing(found):
        if last.right is None:
            shaped.pop(thread.attribution, None)
            continue
        if not thread.attribution:
            thread.attribution, number = f"{article}:a{number}", number + 1
        before = shaped.get(thread.attribution)
        is_as_read = before is not None and roles_of(before) == bare(last.right)
        if last.verdict == "added" or not is_as_read:
            again = _again(text, thread.attribution, last.right, blocks, sentences, embed)
            shaped[again.id] = again
    return _nested(made, list(shaped.values())), _reviewed(found, shaped)


def _again(
    text: str,
    identifier: str,
    right: Roles,
    blocks: Sequence[Block],
    sentences: Sentences,
    embed: Embed,
) -> Attribution:
    spans = (right.source, right.cue, right.content)
    vector = embed(right.content) if right.content else b""
    return worded(text, identifier, spans, SURE, vector, Blocks(blocks), sentences)


def _nested(before: Sequence[Attribution], now: list[Attribution]) -> list[Attribution]:
    return now if list(before) == now else with_parents(now)


def _reviewed(found: Sequence[Thread], left: dict[str, Attribution]) -> list[Reviewed]:
    return [
        Reviewed(thread.attribution, review.article, review.by, review.verdict)
        for thread in found
        if thread.attribution in left
        for review in thread.held
    ]
