"""Who speaks: one walk over the article in reading order, mention by mention."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reportedly.lexicon.nouns import HANDED_ON
from reportedly.lexicon.words import FEMININE, FIRST, MASCULINE, RELATIVE
from reportedly.resolve.cast import Draft
from reportedly.resolve.focus import Focus, Seen
from reportedly.resolve.mentions import descriptions, span_of
from reportedly.resolve.names import singular
from reportedly.resolve.phrases import Named, Phrase, read
from reportedly.resolve.pronouns import antecedent
from reportedly.resolve.quotes import quoted, within
from reportedly.resolve.reading import Line
from reportedly.resolve.roles import returning
from reportedly.resolve.tokens import Word, words
from reportedly.resolve.unnamed import Unnamed
from reportedly.schema import Attribution, Span, Spans

UNKNOWN = "unknown"
_HEAD = 12
"""Characters at the start of a source that are taken for its head."""
_ECHOES = frozenset({"headline", "caption", "pullquote"})
"""These repeat the story, so they are read behind it: "source says" is a source of the body."""
_LEAD = 3
_FLOATING_REACH = 3
"""Sentences after which a quotation without a source no longer belongs to the last speaker."""


@dataclass(frozen=True, slots=True)
class Own:
    """The article's own outlet and author."""

    outlet: Draft
    author: Draft


@dataclass(slots=True)
class Stage:
    """What the walk knows: the text, its lines, who is in focus, and who spoke so far."""

    text: str
    lines: Sequence[Line]
    unnamed: Unnamed
    own: Own
    quotes: list[Span]
    focus: Focus = field(default_factory=Focus)
    spoke: dict[str, Draft] = field(default_factory=dict)
    unknown: list[Draft] = field(default_factory=list)
    groups: dict[tuple[int, ...], Draft] = field(default_factory=dict)
    heard: dict[Spans, Draft] = field(default_factory=dict)


def speakers(
    text: str,
    lines: Sequence[Line],
    attributions: Sequence[Attribution],
    unnamed: Unnamed,
    own: Own,
) -> Stage:
    """Walk over the lines and give every attribution its speaker (`Stage.spoke`)."""
    walk = sorted(range(len(lines)), key=lambda i: lines[i].kind in _ECHOES)
    stage = Stage(text, [lines[i] for i in walk], unnamed, own, quoted(text))
    waiting = _by_line(lines, attributions)
    kind = ""
    for index, place in enumerate(walk):
        _turn(stage, kind, lines[place].kind)
        kind = lines[place].kind
        _line(stage, index, waiting.get(place, []))
    _within_quotes(stage, attributions)
    for attribution in attributions:
        if attribution.id not in stage.spoke:
            stage.spoke[attribution.id] = _nobody(stage)
    stage.spoke = {key: draft.truly() for key, draft in stage.spoke.items()}
    return stage


def _turn(stage: Stage, before: str, kind: str) -> None:
    """Another story begins with nobody in focus, an echo with those whom the story begins with."""
    if kind in _ECHOES:
        stage.unnamed.echo = True
        stage.focus.forget()
        for draft in reversed(stage.unnamed.lead):
            stage.focus.see(Seen(draft.truly(), 0, 0, True, False, False))
    elif kind != before and {kind, before} & {"teaser", "furniture"}:
        stage.focus.forget()


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


def _line(stage: Stage, index: int, waiting: Sequence[Attribution]) -> None:
    """Read one sentence: its names, pronouns, descriptions and sources in order."""
    line = stage.lines[index]
    inside = [s for a in waiting for s in a.source]
    events: list[tuple[int, int, object]] = [(n.name.start, 0, n) for n in line.names]
    events += [(w.start, 1, w) for w in line.words if w.lower in {"he", "she"}]
    events += [(d.start, 2, d) for d in _descriptions(line, inside)]
    events += [(_anchor(a), 3, a) for a in waiting]
    first = True
    for at, _, event in sorted(events, key=lambda e: e[:2]):
        if isinstance(event, Attribution):
            _attribution(stage, index, event)
        elif isinstance(event, Named):
            first = _name(stage, index, event, first)
        elif isinstance(event, Word) and not _in(inside, at) and not within(stage.quotes, at):
            _pronoun(stage, index, event)
        elif isinstance(event, Span):
            _description(stage, index, event)


def _in(spans: Sequence[Span], at: int) -> bool:
    return any(s.start <= at < s.end for s in spans)


def _descriptions(line: Line, inside: Sequence[Span]) -> Iterator[Span]:
    for first, head, last in descriptions(line.words):
        span = span_of(line.words, first, last)
        over = [s for s in inside if s.start < span.end and span.start < s.end]
        document = singular(line.words[head].lower) in HANDED_ON
        if not over or (document and all(s.start + _HEAD < span.start for s in over)):
            yield span


def _name(stage: Stage, index: int, named: Named, first: bool) -> bool:
    """Remember a name; whether the next one may still be the sentence's subject."""
    name = named.name
    role = returning(stage.lines[index].words, name)
    adopted = stage.unnamed.adopt(named.draft, role) if role else None
    if adopted is not None:
        stage.focus.rename(adopted, named.draft)
    is_quoted = within(stage.quotes, name.start)
    front = name.first - len(name.titles)
    led = front > 0 and stage.lines[index].words[front - 1].lower in _GOVERN
    subject = first and not is_quoted and not led and not name.owns
    seen = Seen(named.draft, index, name.start, subject, is_quoted, name.owns)
    stage.focus.see(seen)
    return first and (is_quoted or led or name.owns)


_GOVERN = frozenset("of for to in at with from on by against about over than and".split())


def _pronoun(stage: Stage, index: int, word: Word) -> None:
    draft = antecedent(word.lower, stage.focus, index)
    if draft:
        _meet(stage, draft, word.lower, Span(word.start, word.end), index)


def _meet(stage: Stage, draft: Draft, pronoun: str, span: Span, index: int) -> None:
    """Note that a pronoun means the draft, and learn its gender."""
    draft.mentions.add(span)
    if not draft.gender:
        draft.gender = "m" if pronoun in MASCULINE else "f" if pronoun in FEMININE else ""
    stage.focus.see(Seen(draft, index, span.start, True, False, False))


def _description(stage: Stage, index: int, span: Span) -> None:
    """A document or somebody unnamed outside of any source: kept if it is needed later."""
    phrase = _phrase(stage, index, (span,))
    if phrase is None or phrase.names or phrase.pronoun:
        return
    before = len(stage.unnamed.drafts)
    draft = _nominal(stage, index, phrase)
    draft.quiet = draft.quiet or len(stage.unnamed.drafts) > before
    draft.mentions.add(span)
    is_quoted = within(stage.quotes, span.start)
    first = span.start - stage.lines[index].span.start < _OPENING and not phrase.names
    stage.focus.see(Seen(draft, index, span.start, first, is_quoted, False))


_OPENING = 12
"""A description that begins within so many characters of its sentence is taken for its subject."""


def _attribution(stage: Stage, index: int, attribution: Attribution) -> None:
    draft = stage.heard.get(attribution.source) or _speaker(stage, index, attribution)
    if draft is None:
        return
    draft.spoke = True
    stage.spoke[attribution.id] = draft
    if attribution.source:
        stage.heard[attribution.source] = draft
    if draft.name != UNKNOWN and not _asks(stage.text, attribution):
        stage.focus.hear(draft, index)
        if len(stage.unnamed.lead) < _LEAD and draft not in stage.unnamed.lead:
            stage.unnamed.lead.append(draft)
        at = _anchor(attribution)
        is_quoted = within(stage.quotes, at)
        stage.focus.see(Seen(draft, index, at, True, is_quoted, False))


def _asks(text: str, attribution: Attribution) -> bool:
    """Whether it is a question: the next one to speak is whoever was asked."""
    cue = " ".join(text[p.start : p.end].lower() for p in attribution.cue)
    return attribution.attitude == "asked" or cue.startswith(("ask", "question", "inquir"))


def _speaker(stage: Stage, index: int, attribution: Attribution) -> Draft | None:
    """The speaker of one attribution; None for one that only the whole article can tell."""
    if not attribution.source:
        return _implicit(stage, index, attribution)
    phrase = _phrase(stage, index, attribution.source)
    if phrase is None:
        return _nobody(stage)
    if phrase.pronoun:
        return _by_pronoun(stage, index, attribution, phrase)
    if phrase.names:
        return _by_name(stage, phrase)
    if phrase.noun in _SELVES and phrase.text.lower().startswith("this "):
        return stage.own.outlet
    draft = _nominal(stage, index, phrase)
    draft.mentions.add(Span(phrase.start, phrase.end))
    return draft


_SELVES = frozenset("article report memo story paper piece analysis brief column letter".split())
"""With "this", the text that the reader has in hand."""


def _implicit(stage: Stage, index: int, attribution: Attribution) -> Draft:
    """Without a source: a quotation right behind another one has the same speaker."""
    joined = _joined(stage, index, attribution)
    if joined:
        return joined
    if attribution.manner == "direct":
        last = stage.focus.last_speaker(index, _FLOATING_REACH)
        if last:
            return last
    return _nobody(stage)


def _joined(stage: Stage, index: int, attribution: Attribution) -> Draft | None:
    """In "X said p but would not offer details" the second cue has the first one's source."""
    at = _anchor(attribution)
    before = [w.lower for w in stage.lines[index].words if w.end <= at][-2:]
    last = stage.focus.last_speaker(index, 0)
    return last if last and {"and", "but"} & set(before) else None


def _nobody(stage: Stage) -> Draft:
    draft = Draft(UNKNOWN, kind="unknown", named=False, count=None)
    stage.unknown.append(draft)
    return draft


def _phrase(stage: Stage, index: int, spans: Spans) -> Phrase | None:
    """The noun phrase under the spans, with the names that it holds."""
    held_words = [w for s in spans for w in words(stage.text, s)]
    at = {w.start: i for i, w in enumerate(held_words)}
    held = []
    for named in _names_near(stage, index, spans):
        name = named.name
        if name.start in at:
            first = at[name.start]
            shifted = replace(name, first=first, last=first + name.last - name.first)
            if shifted.last <= len(held_words):
                held.append(Named(shifted, named.draft))
    phrase = read(held_words, held, "")
    return phrase and replace(phrase, text=_words_from(stage.text, spans, phrase.start))


def _words_from(text: str, spans: Spans, start: int) -> str:
    """The spans' words from a place on, on one line, without marks at their ends."""
    pieces = (text[max(s.start, start) : s.end] for s in spans if s.end > start)
    return " ".join(" ".join(piece.split()).strip(" ,;:—–-") for piece in pieces)


def _names_near(stage: Stage, index: int, spans: Spans) -> Iterator[Named]:
    """Names of this line and of the lines that a source's further pieces stand in."""
    end = spans[-1].end
    while index < len(stage.lines) and stage.lines[index].span.start < end:
        yield from stage.lines[index].names
        index += 1


def _by_name(stage: Stage, phrase: Phrase) -> Draft:
    drafts = list(dict.fromkeys(n.draft for n in phrase.names))
    if len(drafts) == 1:
        return drafts[0]
    key = tuple(sorted(id(d) for d in drafts))
    if key not in stage.groups:
        name = " and ".join(d.name for d in drafts)
        group = Draft(name, kind="group", count=len(drafts), plural=True, parts=drafts)
        stage.groups[key] = group
    stage.groups[key].mentions.add(Span(phrase.names[0].name.start, phrase.names[-1].name.end))
    return stage.groups[key]


def _nominal(stage: Stage, index: int, phrase: Phrase) -> Draft:
    owners = [n.draft for n in phrase.owners]
    if phrase.owner_pronoun:
        owner = antecedent(phrase.owner_pronoun, stage.focus, index)
        owners += [owner] if owner else []
    return stage.unnamed.tie(phrase, owners, stage.focus, index)


def _by_pronoun(stage: Stage, index: int, attribution: Attribution, phrase: Phrase) -> Draft | None:
    word, span = phrase.pronoun, attribution.source[0]
    if word in FIRST:
        return None if within(stage.quotes, span.start) else _first_person(stage, span)
    if word in RELATIVE:
        draft = _relative(stage, index, span)
        if draft:
            return draft
        word = "they" if word in {"which", "that"} else "he"
    banned = attribution.content if attribution.manner != "indirect" else ()
    draft = antecedent(word, stage.focus, index, banned)
    if draft is None:
        return _cataphor(stage, index, word) or _nobody(stage)
    _meet(stage, draft, word, span, index)
    return draft


def _first_person(stage: Stage, span: Span) -> Draft:
    stage.own.author.mentions.add(span)
    return stage.own.author


def _relative(stage: Stage, index: int, span: Span) -> Draft | None:
    """The noun phrase right in front of "who": a name, or what ends there."""
    line = stage.lines[index]
    front = [w for w in line.words if w.end <= span.start]
    while front and front[-1].stem in {",", "—", "–", "(", ")"}:
        front.pop()
    if not front:
        return None
    for named in reversed(line.names):
        if named.name.end == front[-1].end:
            return named.draft
    begin = _clause(front)
    phrase = _phrase(stage, index, (Span(front[begin].start, front[-1].end),))
    if phrase is None or phrase.pronoun:
        return None
    if phrase.names:
        return _by_name(stage, phrase)
    draft = _nominal(stage, index, phrase)
    draft.mentions.add(Span(phrase.start, phrase.end))
    return draft


def _clause(front: Sequence[Word]) -> int:
    """Back to the determiner or mark at which the phrase that ends here begins."""
    begin = len(front) - 1
    while begin > 0 and len(front) - begin < 12:
        if front[begin].lower in _DETERMINING or not front[begin - 1].stem[0].isalnum():
            return begin
        begin -= 1
    return begin


_DETERMINING = frozenset("a an the another some several many two three those these both".split())


def _cataphor(stage: Stage, index: int, word: str) -> Draft | None:
    """At an article's beginning the pronoun may come before its name."""
    if index > 3:
        return None
    gender = "m" if word in MASCULINE else "f" if word in FEMININE else "?"
    for line in stage.lines[index : index + 3]:
        for named in line.names:
            person = named.draft.kind == "person" and named.draft.gender in {"", gender}
            if person and not within(stage.quotes, named.name.start):
                return named.draft
    return None


def _within_quotes(stage: Stage, attributions: Sequence[Attribution]) -> None:
    """Resolve "I" and "we" inside a quotation to its speaker."""
    pieces = sorted((p, a.id) for a in attributions for p in a.content)
    starts = [p.start for p, _ in pieces]
    for attribution in attributions:
        if attribution.id in stage.spoke or not attribution.source:
            continue
        at = attribution.source[0].start
        near = pieces[max(0, bisect_right(starts, at) - 12) : bisect_right(starts, at)]
        for piece, other in reversed(near):
            if piece.start <= at < piece.end and other != attribution.id and other in stage.spoke:
                stage.spoke[attribution.id] = stage.spoke[other]
                break
