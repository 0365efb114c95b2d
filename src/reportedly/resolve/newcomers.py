"""Whom "he" means behind a sentence that begins with somebody new: "Another baker was against it.".

A sentence that opens with "another", "a second" or one more of a kind leaves whoever came before:
the "she" that opens the next sentence, or stands behind its quotation, goes on with the new one.
Where the sentence tells of anybody else whom the pronoun could mean, nothing is told here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.lexicon.nouns import OTHER
from reportedly.lexicon.sources import HUMANS, NOUNS
from reportedly.lexicon.verbs import HELPERS, SAYING, THINKING
from reportedly.lexicon.words import BREAKS, DETERMINERS
from reportedly.resolve.described import described_kind
from reportedly.resolve.draft import Draft
from reportedly.resolve.meaning import nominal, phrase_at
from reportedly.resolve.names import singular
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.pronouns import agrees, kind_of
from reportedly.resolve.quotes import within
from reportedly.resolve.sentences import sentence_before, words_told
from reportedly.resolve.tokens import Word
from reportedly.resolve.walk import Walk
from reportedly.schema import Span

_TOLD = {"he": {"he", "him"}, "she": {"she"}, "they": {"they", "them"}}
"""Whoever is told by one of these in a sentence may be meant by the pronoun in the next one."""
_JOINING = frozenset("but and yet still however meanwhile though".split())
_NEW = frozenset({"a", "an", "another"})
_ALIKE = 3
"""Sentences before in which "a senator" has stood, where "a senator" is one more."""
_TAIL = 9
"""Words of a subject behind its noun."""
_ASKING = frozenset("asked asks pressed questioned interviewed challenged quizzed".split())
_ASKERS = frozenset("reporter journalist questioner interviewer moderator".split())
"""Whoever asks is not whoever says something next."""
_HARMED = frozenset(
    "killed shot wounded injured hurt arrested detained charged died dead missing jailed".split()
)
"""Of whom these are told, somebody else mostly tells it."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """The description that a sentence begins with, and the words behind its noun and behind it."""

    line: int
    phrase: Phrase
    noun: int
    behind: int


def newcomer(walk: Walk, index: int, pronoun: str, span: Span) -> Draft | None:
    """The new one whom the sentence before begins with, if the pronoun takes that one up."""
    if walk.unnamed.echo or pronoun not in _TOLD or not _opens(walk, index, span):
        return None
    before = sentence_before(walk, index)
    subject = None if before is None else _subject(walk, before)
    if subject is None or not _bare(walk, subject, pronoun):
        return None
    draft = _bearer(walk, subject)
    return draft if draft is not None and _means(walk, subject, pronoun, draft) else None


def _opens(walk: Walk, index: int, span: Span) -> bool:
    """Whether it opens its sentence, or stands right behind a quotation that does."""
    if within(walk.quotes, span.start):
        return False
    for word in walk.lines[index].words:
        if word.start >= span.start:
            return True
        told = word.stem[0].isalnum() and not within(walk.quotes, word.start)
        if told and word.lower not in _JOINING:
            return False
    return True


def _subject(walk: Walk, index: int) -> _Subject | None:
    """The one that a sentence begins with, if no earlier one can be meant by it."""
    words = walk.lines[index].words
    skipped = (i for i, w in enumerate(words) if w.lower not in _JOINING and w.stem != ",")
    first = next(skipped, len(words))
    noun = _noun_end(words, first)
    if noun is None:
        return None
    behind = _tail_end(words, noun)
    phrase = phrase_at(walk, index, (Span(words[first].start, words[noun - 1].end),))
    if phrase is None or phrase.plural or phrase.partitive or phrase.names or phrase.joined:
        return None
    new = phrase.other or _one_more(walk, index, phrase.noun)
    human = _human(walk, index, phrase)
    return _Subject(index, phrase, noun, behind) if new and human else None


def _noun_end(words: Sequence[Word], first: int) -> int | None:
    """The place behind the noun of a description of somebody new that begins at a word."""
    if first >= len(words) or words[first].lower not in _NEW:
        return None
    at = first + 1
    while at < len(words) and words[at].lower in OTHER:
        at += 1
    near = range(at, min(len(words), at + 4))
    known = next((i for i in near if words[i].lower in HUMANS), at)
    between = words[at : known + 1]
    if not between or any(w.owns or not w.stem[0].isalpha() or w.lower in BREAKS for w in between):
        return None
    following = words[known + 1].lower if known + 1 < len(words) else ""
    verb = following in SAYING | THINKING or words[known + 1 : known + 2] == []
    goes_on = singular(following) in NOUNS and not verb  # "another official document"
    return None if goes_on else known + 1


def _tail_end(words: Sequence[Word], at: int) -> int:
    """The place behind what qualifies the noun: "from the north", "close to Ada Brun"."""
    if at >= len(words) or words[at].lower not in BREAKS:
        return at
    for end in range(at + 1, min(len(words), at + _TAIL)):
        low = words[end].lower
        verb = low in HELPERS | SAYING | THINKING or low.endswith("ed")
        if verb or not words[end].stem[0].isalnum():
            return end
    return at


def _one_more(walk: Walk, index: int, noun: str) -> bool:
    """Whether "a senator" comes up behind another "a senator"."""
    near = range(max(0, index - _ALIKE), index)
    return any(_introduced([w.lower for w in walk.lines[i].words], noun) for i in near)


def _introduced(lows: Sequence[str], noun: str) -> bool:
    places = (i for i, low in enumerate(lows) if low == noun)
    return any({"a", "an", "one"}.intersection(lows[max(0, i - 3) : i]) for i in places)


def _human(walk: Walk, index: int, phrase: Phrase) -> bool:
    """Whether it is a person who may speak, by the noun or by its form and what the model sees."""
    if phrase.noun in _ASKERS or described_kind(phrase) not in {"anonymous", "person"}:
        return False
    if phrase.noun in HUMANS:
        return True
    seen = walk.pointers.kind(Span(phrase.start, phrase.end))
    return seen in {"person", "anonymous"} or (not seen and _one_more(walk, index, phrase.noun))


def _bare(walk: Walk, subject: _Subject, pronoun: str) -> bool:
    """Whether the sentence tells of nobody else by a pronoun, asks nobody and tells no harm."""
    at = walk.lines[subject.line].words[subject.noun - 1].end
    lows = [w.lower for w in words_told(walk, subject.line) if w.start >= at]
    if not (_TOLD[pronoun] | _ASKING | _HARMED).isdisjoint(lows):
        return False
    return pronoun != "she" or not any(_object(lows, i) for i, low in enumerate(lows))


def _object(lows: Sequence[str], at: int) -> bool:
    """Whether "her" is a woman there, not whose something is."""
    behind = lows[at + 1] if at + 1 < len(lows) else ""
    return lows[at] == "her" and (not behind or behind in DETERMINERS | BREAKS)


def _bearer(walk: Walk, subject: _Subject) -> Draft | None:
    """Who is so described: whom an apposition names, who spoke so, or somebody new."""
    line, phrase = walk.lines[subject.line], subject.phrase
    comma = line.words[subject.behind : subject.behind + 1]
    last = subject.behind + (bool(comma) and comma[0].stem == ",")
    for named in line.names:
        if named.name.first in {subject.noun, last}:
            return named.draft
    for seen in walk.focus.recent(subject.line, _ALIKE):
        if seen.start == phrase.start:
            return seen.draft
    span = Span(phrase.start, line.words[subject.behind - 1].end)
    words = " ".join(walk.text[span.start : span.end].split())
    draft = nominal(walk, subject.line, replace(phrase, text=words))
    draft.mentions.add(span)
    return draft


def _means(walk: Walk, subject: _Subject, pronoun: str, draft: Draft) -> bool:
    """Whether the pronoun can mean the new one, and nobody named beside it."""
    if draft.plural or kind_of(draft) not in {"person", "anonymous", "unknown"}:
        return False
    near = {id(s.draft): s.draft for s in walk.focus.recent(subject.line, _ALIKE)}
    if pronoun == "they":
        return not draft.named and not any(agrees(pronoun, d) for d in near.values() if d.plural)
    return agrees(pronoun, draft) and not _others(walk, subject, pronoun, draft)


def _others(walk: Walk, subject: _Subject, pronoun: str, draft: Draft) -> bool:
    """Whether somebody else is named, or speaks, in the sentence of the new one."""
    line = walk.lines[subject.line]
    told = [n for n in line.names if not within(walk.quotes, n.name.start)]
    rest = [n.draft for n in told if n.name.first >= subject.behind and not n.name.owns]
    if any(d is not draft and agrees(pronoun, d) for d in rest):
        return True
    heard = (d for d, sentence in walk.focus.speakers if sentence == subject.line)
    return any(d is not draft for d in heard)
