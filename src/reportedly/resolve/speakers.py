"""Who speaks: one walk over the article in reading order, mention by mention."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.lexicon.nouns import HANDED_ON
from reportedly.resolve.beside import right_before
from reportedly.resolve.committing import committed, openings
from reportedly.resolve.draft import Draft
from reportedly.resolve.epithets import epithet
from reportedly.resolve.focus import Seen
from reportedly.resolve.heads import Named
from reportedly.resolve.identified import identified
from reportedly.resolve.incumbents import tagged
from reportedly.resolve.meaning import by_name, nominal, phrase_at
from reportedly.resolve.mentions import descriptions, span_of
from reportedly.resolve.names import singular
from reportedly.resolve.newcomers import newcomer
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.pointers import Pointers
from reportedly.resolve.quotes import quoted, within
from reportedly.resolve.reading import Line
from reportedly.resolve.recipients import to_oneself
from reportedly.resolve.roles import returning
from reportedly.resolve.sources import by_pronoun, described_self, in_front, within_quotes
from reportedly.resolve.tokens import Word
from reportedly.resolve.transcript import Turns
from reportedly.resolve.unnamed import Unnamed
from reportedly.resolve.walk import UNKNOWN, Own, Walk, meet, nobody, pointed
from reportedly.resolve.withheld import withhold, withholding
from reportedly.schema import ASIDE, Attribution, Span, covers

_HEAD = 12
"""Characters at the start of a source that are taken for its head."""
_ECHOES = frozenset({"headline", "caption", "pullquote"})
"""These repeat the story, so they are read behind it: "source says" is a source of the body."""
_LEAD = 3
_FLOATING_REACH = 3
"""Sentences after which a quotation without a source no longer belongs to the last speaker."""


def speakers(
    text: str,
    lines: Sequence[Line],
    attributions: Sequence[Attribution],
    unnamed: Unnamed,
    own: Own,
    pointers: Pointers,
) -> Walk:
    """Walk over the lines and give every attribution its speaker (`Walk.spoke`)."""
    order = sorted(range(len(lines)), key=lambda i: lines[i].kind in _ECHOES)
    turns = Turns(text, unnamed.cast, own.author)
    walk = Walk(text, [lines[i] for i in order], unnamed, own, quoted(text), turns, pointers)
    walk.withholding = withholding(text)
    walk.openings = openings(text, attributions)
    walk.unknown += turns.nameless.values()
    waiting = _by_line(lines, attributions)
    kind = ""
    for index, place in enumerate(order):
        _turn(walk, kind, lines[place].kind)
        kind = lines[place].kind
        _line(walk, index, waiting.get(place, []))
    within_quotes(walk, attributions)
    for attribution in attributions:
        if attribution.id not in walk.spoke:
            walk.spoke[attribution.id] = nobody(walk)
    walk.spoke = {key: draft.truly() for key, draft in walk.spoke.items()}
    return walk


def _turn(walk: Walk, before: str, kind: str) -> None:
    """Another story begins with nobody in focus, an echo with those whom the story begins with."""
    walk.unnamed.aside = kind in ASIDE
    if kind in _ECHOES:
        walk.unnamed.echo = True
        walk.focus.forget()
        for draft in reversed(walk.unnamed.lead):
            walk.focus.see(Seen(draft.truly(), 0, 0, True, False, False))
    elif kind != before and {kind, before}.intersection(ASIDE):
        walk.focus.forget()


def _anchor(attribution: Attribution) -> int:
    """The place at which a reader learns who speaks."""
    pieces = attribution.source or attribution.cue or attribution.content
    return pieces[0].start if pieces else 0


def _by_line(
    lines: Sequence[Line], attributions: Sequence[Attribution]
) -> dict[int, list[Attribution]]:
    starts = [line.span.start for line in lines]
    found: dict[int, list[Attribution]] = {}
    for attribution in sorted(attributions, key=lambda a: (_anchor(a), a.id)):
        index = max(0, bisect_right(starts, _anchor(attribution)) - 1)
        found.setdefault(index, []).append(attribution)
    return found


def _line(walk: Walk, index: int, waiting: Sequence[Attribution]) -> None:
    """Read one sentence: its names, pronouns, descriptions and sources in order."""
    line = walk.lines[index]
    inside = [s for a in waiting for s in a.source]
    events: list[tuple[int, int, object]] = [(n.name.start, 0, n) for n in line.names]
    events += [(w.start, 1, w) for w in line.words if w.lower in {"he", "she"}]
    events += [(d.start, 2, d) for d in _descriptions(line, inside)]
    events += [(_anchor(a), 3, a) for a in waiting]
    last = walk.focus.last_speaker(index, 1)
    if last and not waiting and not line.names:  # "The adviser spoke on condition of anonymity."
        withhold(last, walk.withholding, line.span)
    first = True
    for at, _, event in sorted(events, key=lambda e: e[:2]):
        if isinstance(event, Attribution):
            _attribution(walk, index, event)
        elif isinstance(event, Named):
            first = _name(walk, index, event, first)
        elif isinstance(event, Word) and not covers(inside, at) and not within(walk.quotes, at):
            _pronoun(walk, index, event)
        elif isinstance(event, Span):
            _description(walk, index, event)


def _descriptions(line: Line, inside: Sequence[Span]) -> Iterator[Span]:
    for first, head, last in descriptions(line.words):
        span = span_of(line.words, first, last)
        over = [s for s in inside if s.start < span.end and span.start < s.end]
        document = singular(line.words[head].lower) in HANDED_ON
        if not over or (document and all(s.start + _HEAD < span.start for s in over)):
            yield span


def _name(walk: Walk, index: int, named: Named, first: bool) -> bool:
    """Remember a name; whether the next one may still be the sentence's subject."""
    name = named.name
    role = returning(walk.lines[index].words, name)
    adopted = walk.unnamed.adopt(named.draft, role) if role else None
    adopted = adopted or walk.unnamed.introduced(named.draft, index)
    if adopted is not None:
        walk.focus.rename(adopted, named.draft)
    _identified(walk, index, named)
    walk.ages.see(named.draft, name.end)
    is_quoted = within(walk.quotes, name.start)
    front = name.front
    led = front > 0 and walk.lines[index].words[front - 1].lower in _GOVERN
    subject = first and not is_quoted and not led and not name.owns
    seen = Seen(named.draft, index, name.start, subject, is_quoted, name.owns)
    walk.focus.see(seen)
    return first and (is_quoted or led or name.owns)


def _identified(walk: Walk, index: int, named: Named) -> None:
    """Mark the unnamed speaker whose name this is said to be."""
    begins = walk.lines[index].span.start
    if any(m.start < begins for m in named.draft.mentions):
        return
    for found in identified(walk.text, named, walk.focus, index):
        walk.unnamed.is_named(found, named.draft)
        walk.focus.rename(found, named.draft)


_GOVERN = frozenset("of for to in at with from on by against about over than and".split())


def _pronoun(walk: Walk, index: int, word: Word) -> None:
    span = Span(word.start, word.end)
    draft = newcomer(walk, index, word.lower, span) or committed(walk, word.lower, span, index)
    draft = draft or pointed(walk, word.lower, span, index)
    if draft:
        meet(walk, draft, word.lower, span, index)


def _description(walk: Walk, index: int, span: Span) -> None:
    """A document or somebody unnamed outside of any source: kept if it is needed later."""
    phrase = phrase_at(walk, index, (span,))
    own = phrase is not None and phrase.noun in _SELVES and phrase.text.lower().startswith("this ")
    if phrase is None or phrase.names or phrase.pronoun or own:
        return
    before = len(walk.unnamed.drafts)
    draft = epithet(walk, index, phrase) or nominal(walk, index, phrase)
    if to_oneself(walk, index, span, draft):
        return
    draft.quiet = draft.quiet or len(walk.unnamed.drafts) > before
    draft.mentions.add(span)
    withhold(draft, walk.withholding, walk.lines[index].span)
    is_quoted = within(walk.quotes, span.start)
    first = span.start - walk.lines[index].span.start < _OPENING and not phrase.names
    walk.focus.see(Seen(draft, index, span.start, first, is_quoted, False))


_OPENING = 12
"""A description that begins within so many characters of its sentence is taken for its subject."""


def _attribution(walk: Walk, index: int, attribution: Attribution) -> None:
    draft = walk.heard.get(attribution.source) or _speaker(walk, index, attribution)
    if draft is None:
        return
    draft.spoke = True
    withhold(draft, walk.withholding, walk.lines[index].span, attribution.content)
    walk.spoke[attribution.id] = draft
    if attribution.source:
        walk.heard[attribution.source] = draft
    asks = _asks(walk.text, attribution) or draft.noun in _ASKERS
    if draft.name != UNKNOWN and not asks:
        walk.focus.hear(draft, index)
        if len(walk.unnamed.lead) < _LEAD and draft not in walk.unnamed.lead:
            walk.unnamed.lead.append(draft)
        at = _anchor(attribution)
        is_quoted = within(walk.quotes, at)
        walk.focus.see(Seen(draft, index, at, True, is_quoted, False))


def _asks(text: str, attribution: Attribution) -> bool:
    """Whether it is a question: the next one to speak is whoever was asked."""
    cue = " ".join(text[p.start : p.end].lower() for p in attribution.cue)
    return attribution.attitude == "asked" or cue.startswith(("ask", "question", "inquir"))


_ASKERS = frozenset("questioner interviewer moderator".split())
"""Whoever asks, whatever the verb."""


def _by_name(walk: Walk, phrase: Phrase) -> Draft:
    """Who is named, whom the description in front of a single name means too."""
    draft = by_name(walk, phrase)
    if phrase.start < phrase.names[0].name.start and draft.named and len(phrase.names) == 1:
        walk.pointers.tell_described(Span(phrase.start, phrase.names[0].name.end), draft)
    return draft


def _speaker(walk: Walk, index: int, attribution: Attribution) -> Draft | None:
    """The speaker of one attribution; None for one that only the whole article can tell."""
    if not attribution.source:
        return _implicit(walk, index, attribution)
    nameless = walk.turns.nameless.get(attribution.source[0].start)
    if nameless is not None:
        return nameless
    quoted_by = _quoted_by(walk.text, attribution.source[0].start)
    quoted_one = in_front(walk, index, quoted_by) if quoted_by else None
    if quoted_one is not None:
        return quoted_one
    phrase = phrase_at(walk, index, attribution.source)
    if phrase is None:
        return nobody(walk)
    if phrase.pronoun:
        return _by_pronoun(walk, index, attribution, phrase)
    if phrase.names:
        return _by_name(walk, phrase)
    if phrase.text.lower() == "self" and (
        draft := described_self(walk, index, attribution.source[0])
    ):
        return draft
    if phrase.noun in _SELVES and phrase.text.lower().startswith("this "):
        return walk.own.outlet
    draft = epithet(walk, index, phrase) or nominal(walk, index, phrase)
    draft = tagged(walk, index, attribution, phrase, draft) or draft
    draft.mentions.add(Span(phrase.start, phrase.end))
    return draft


def _by_pronoun(walk: Walk, index: int, attribution: Attribution, phrase: Phrase) -> Draft | None:
    """Whom a pronoun means: who stands right before it, else as the text before has it."""
    span = attribution.source[0]
    before = right_before(walk, index, phrase.pronoun, span)
    if before is not None:
        return before
    draft = newcomer(walk, index, phrase.pronoun, span)
    if draft is None:
        return by_pronoun(walk, index, attribution, phrase)
    meet(walk, draft, phrase.pronoun, span, index)
    return draft


def _quoted_by(text: str, at: int) -> Span | None:
    """Where "quoted in" stands, if a source was cut behind it: who is quoted speaks."""
    found = _CUT.search(text, max(0, at - 40), at)
    return Span(found.start(), found.end()) if found else None


_CUT = re.compile(r"\b(?:quoted|cited|interviewed)\s+(?:in|by)\s+(?:the\s+|an?\s+)?$")


_SELVES = frozenset("article report memo story paper piece analysis brief column letter".split())
"""With "this", the text that the reader has in hand."""


def _implicit(walk: Walk, index: int, attribution: Attribution) -> Draft:
    """Without a source: a quotation right behind another one has the same speaker."""
    joined = _joined(walk, index, attribution)
    if joined:
        return joined
    if attribution.manner == "direct":
        last = walk.focus.last_speaker(index, _FLOATING_REACH)
        if last:
            return last
    return nobody(walk)


def _joined(walk: Walk, index: int, attribution: Attribution) -> Draft | None:
    """In "X said p but would not offer details" the second cue has the first one's source."""
    at = _anchor(attribution)
    before = [w.lower for w in walk.lines[index].words if w.end <= at][-2:]
    last = walk.focus.last_speaker(index, 0)
    return last if last and {"and", "but"} & set(before) else None
