"""The stage: who and what an article's names, pronouns and descriptions mean, and who speaks."""

from collections.abc import Sequence

from reportedly.resolve.apposition import tell_apposed
from reportedly.resolve.chained import chained
from reportedly.resolve.entities import author, entities, own_outlet
from reportedly.resolve.namesakes import part_namesakes
from reportedly.resolve.offices import without_other_offices
from reportedly.resolve.pointers import Pointers, seen_names
from reportedly.resolve.reading import Line, cast_of, lines
from reportedly.resolve.speakers import speakers
from reportedly.resolve.unnamed import Unnamed
from reportedly.resolve.walk import Own
from reportedly.schema import Article, Attribution, Block, Entity, Mentions, Sentences, Speaker


def resolve(
    article: Article,
    text: str,
    blocks: Sequence[Block],
    sentences: Sentences,
    attributions: Sequence[Attribution],
    mentions: Mentions | None = None,
) -> tuple[list[Entity], list[Speaker]]:
    """The entities of one article, and the speaker of each of its attributions.

    Entities come in order of first mention, after the article's own outlet and its author;
    every attribution has exactly one speaker, in the attributions' order. Definitions of source
    spans follow the PolNeAR guidelines. Rules, no learned weights; linear in the text.
    """
    read = lines(text, blocks, sentences.spans, attributions)
    outlet, writer = own_outlet(article), author(article, blocks, text)
    known = [draft for draft in (outlet, writer) if draft.named]
    known_mentions = mentions or Mentions(article.id, (), (), (), ())
    names = seen_names(known_mentions)
    cast = cast_of(read, [a.source[0] for a in attributions if a.source], known, names)
    part_namesakes(text, read, cast, known_mentions)
    unnamed = Unnamed(cast.drafts)
    first = _pointers(text, read, known_mentions)
    known_mentions = without_other_offices(text, known_mentions, first)
    pointers = _pointers(text, read, known_mentions)
    pointers.hints()
    walked = speakers(text, read, attributions, unnamed, Own(outlet, writer), pointers)
    spoken = set(map(id, walked.spoke.values()))
    for draft in cast.drafts:
        draft.spoke = draft.spoke or id(draft) in spoken
        draft.settle()
    head = [outlet, writer] if writer.named or id(writer) in spoken else [outlet]
    nameless = [d for d in unnamed.drafts if d.mentions and d.same is None]
    pointers.learn([*nameless, *walked.groups.values()])
    drafts = [*cast.drafts, *nameless, *walked.groups.values(), *walked.unknown]
    drafts += chained(text, known_mentions, pointers, [*head, *drafts])
    made, ids = entities(article, head, drafts, unnamed.together)
    return made, [Speaker(a.id, article.id, ids[id(walked.spoke[a.id])]) for a in attributions]


def _pointers(text: str, read: Sequence[Line], mentions: Mentions) -> Pointers:
    """What the model ranks, with the bearers of names told."""
    pointers = Pointers(text, mentions, (n for line in read for n in line.names))
    tell_apposed(read, pointers)
    return pointers
