"""Sources that are pronouns: personal, relative, of the first person."""

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.lexicon.words import FEMININE, FIRST, MASCULINE, RELATIVE
from reportedly.resolve.committing import committed
from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.resolve.meaning import by_name, nominal, phrase_at
from reportedly.resolve.nowhere import nowhere
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.pointers import LIKELY
from reportedly.resolve.pronouns import REACH, antecedent, kind_of
from reportedly.resolve.quotes import quoted_in_line, within
from reportedly.resolve.tokens import Word
from reportedly.resolve.walk import Walk, look_up, meet, nobody, pointed
from reportedly.schema import Attribution, Span, Spans, covers


def by_pronoun(walk: Walk, index: int, attribution: Attribution, phrase: Phrase) -> Draft | None:
    """Whom a pronoun in a source means; None for "I" in a quotation whose speaker comes later."""
    word, span = phrase.pronoun, attribution.source[0]
    if nowhere(walk.lines[index].words, span, word):
        return _unclaimed(walk, span)
    if word in FIRST:
        return None if _is_quoted(walk, index, span.start) else _first_person(walk, span)
    if word in RELATIVE:
        draft = _taken_up(walk, index, span, word) or in_front(walk, index, span, word)
        if draft:
            return draft
        word = "they" if word in {"which", "that"} else "he"
    banned = attribution.content if attribution.manner != "indirect" else ()
    draft = committed(walk, word, span, index) or _described(walk, index, span)
    draft = draft or _pointed(walk, word, span, index, banned)
    if draft is None:
        found = _cataphor(walk, index, word)
        return found or _described(walk, index, span, _NOT_UNLIKELY) or nobody(walk)
    meet(walk, draft, word, span, index)
    return draft


def _unclaimed(walk: Walk, span: Span) -> Draft:
    """Whoever a pronoun does not tell: nobody before is meant, whatever the model takes it for."""
    draft = nobody(walk)
    walk.pointers.tell(span, draft)
    return draft


def _pointed(walk: Walk, word: str, span: Span, index: int, banned: Spans) -> Draft | None:
    """Whom a pronoun means; in an interview nobody calls themselves "he" or "she"."""
    own = walk.turns.speaking(span.start) if word in MASCULINE | FEMININE else None
    if own is None:
        return pointed(walk, word, span, index, banned)
    meant = [(d, p) for d, p in look_up(walk, span) if d is not own]
    seen = (s.start for s in walk.focus.recent(index, REACH) if s.draft is own)
    return antecedent(word, walk.focus, index, (*banned, *(Span(s, s + 1) for s in seen)), meant)


_NOT_UNLIKELY = 0.2
"""Where nobody else can be meant."""


def _described(walk: Walk, index: int, span: Span, least: float = LIKELY) -> Draft | None:
    """Whom the model takes a pronoun for, if that one was only described, and not spoken of yet."""
    place = walk.pointers.antecedent(span, least)
    if place is None or look_up(walk, span):
        return None
    lines = range(index, max(-1, index - REACH), -1)
    at = next((i for i in lines if covers([walk.lines[i].span], place.start)), None)
    return None if at is None else _under(walk, at, place)


def _is_quoted(walk: Walk, index: int, at: int) -> bool:
    """Whether it stands in quotation marks; in a headline single ones do, whatever the story has.

    "'I never asked for the job': an interview" is not what the story's author says.
    """
    line = walk.lines[index]
    single = line.kind == "headline" and within(quoted_in_line(walk.text, line.span), at)
    if line.kind == "headline":
        walk.headlined[at] = index
    return single or within(walk.quotes, at)


def _first_person(walk: Walk, span: Span) -> Draft:
    draft = walk.turns.at(span.start) or walk.own.author
    draft.mentions.add(span)
    return draft


def described_self(walk: Walk, index: int, span: Span) -> Draft | None:
    """Whom "self" in "a self-described socialist" means: whoever is so described."""
    place = walk.pointers.around(span)
    if place is None:
        return None
    draft, share = next(iter(walk.pointers.meant(place)), (None, 0.0))
    return draft if draft is not None and share >= LIKELY else _under(walk, index, place)


def _taken_up(walk: Walk, index: int, span: Span, word: str) -> Draft | None:
    """Whom a relative pronoun takes up by the model: a known one, or what stands there."""
    known = look_up(walk, span)
    if word == "who":
        known = [(d, p) for d, p in known if kind_of(d) not in _THINGS]
    draft, share = next(iter(known), (None, 0.0))
    if draft is not None and share >= LIKELY:
        return draft
    place = walk.pointers.antecedent(span)
    if place is None or place.start < walk.lines[index].span.start:
        return None
    return _under(walk, index, Span(place.start, min(place.end, span.start)))


_THINGS = frozenset({"institution", "outlet", "document", "place"})
"""Nobody says "who" of these."""


def in_front(walk: Walk, index: int, span: Span, word: str = "") -> Draft | None:
    """Whom the noun phrase right in front of a place means: a name, or what ends there.

    "Who" in "a Democrat close to the campaign's office, who" is no office.
    """
    line = walk.lines[index]
    front = [w for w in line.words if w.end <= span.start]
    while front and (front[-1].stem in _MARKS or front[-1].lower in {"and", "but"}):
        front.pop()
    if front and within(walk.quotes, front[-1].start):
        front = [w for w in front if not within(walk.quotes, w.start)]
    if not front:
        return None
    for named in reversed([n for n in line.names if n.name.end <= front[-1].end]):
        near = named.name.end == front[-1].end or _behind_name(front, named)
        whence = kind_of(named.draft) in {"place", "unknown"} and _of(front, named)
        if near and not whence and not (word == "who" and kind_of(named.draft) in _THINGS):
            return named.draft
    place = walk.pointers.before(span) if word == "who" else None
    return _under(walk, index, place or Span(front[_clause(front)].start, front[-1].end))


def _under(walk: Walk, index: int, span: Span) -> Draft | None:
    """Whom the words of a span mean, unless they are a pronoun."""
    phrase = phrase_at(walk, index, (span,))
    if phrase is None or phrase.pronoun:
        return None
    if phrase.names:
        return by_name(walk, phrase)
    called = _apposed(walk, index, phrase)
    draft = called or nominal(walk, index, phrase)
    draft.mentions.add(Span(phrase.start, phrase.end))
    return draft


def _apposed(walk: Walk, index: int, phrase: Phrase) -> Draft | None:
    """Who is named right in front of a description: "Ada Brun, a developer, who", "Brun is a …"."""
    one = (phrase.indefinite or phrase.partitive) and not phrase.plural
    for named in walk.lines[index].names if one else ():
        between = walk.text[named.name.end : phrase.start].strip()
        if between in _EQUATING and kind_of(named.draft) in {"person", "unknown"}:
            return named.draft
    return None


_EQUATING = frozenset({",", "is", "was"})


def _of(front: Sequence[Word], named: Named) -> bool:
    """Whether the name only says whence somebody is ("X, 59, of Y")."""
    before = [w.lower for w in front if w.end <= named.name.start]
    return bool(before) and before[-1] in {"of", "in", "from", "at", ","}


def _behind_name(front: Sequence[Word], named: Named) -> bool:
    """Whether only an age and a place stand between the name and the pronoun."""
    between = [w for w in front if w.start >= named.name.end]
    stems = [w.stem for w in between]
    plain = all(
        w.capital or w.stem.isdigit() or not w.stem[0].isalpha()
        for w in between
        if (w.lower not in {"of", "in", "from"})
    )
    return 0 < len(between) < 9 and stems[0] == "," and plain


def _clause(front: Sequence[Word]) -> int:
    """Back to the determiner or mark at which the phrase that ends here begins."""
    begin = len(front) - 1
    while begin > 0 and len(front) - begin < 12:
        before = front[begin - 1].lower
        dated = before == "on" and front[begin].capital  # "the trove released on Thursday, which"
        closed = (before in _CLOSING and not dated) or not front[begin - 1].stem[0].isalnum()
        if front[begin].lower in _DETERMINING or closed:
            return begin
        if begin > 1 and front[begin - 2].lower in _MODAL:
            return begin
        begin -= 1
    return begin


_MARKS = frozenset({",", "—", "–", "(", ")", "”", '"'})
_CLOSING = frozenset("and or with on by at to about against from than as".split())
"""What no noun phrase goes on behind, where the nearest word is sought: "in favour with groups"."""
_MODAL = frozenset("can could may might must shall should will would to".split())
"""The word behind these is a verb: "could bolster armies that"."""
_DETERMINING = frozenset("a an the another some several many two three those these both".split())


def _cataphor(walk: Walk, index: int, word: str) -> Draft | None:
    """At an article's beginning the pronoun may come before its name."""
    if index > 3:
        return None
    gender = "m" if word in MASCULINE else "f" if word in FEMININE else "?"
    for line in walk.lines[index : index + 3]:
        for named in line.names:
            person = named.draft.kind == "person" and named.draft.gender in {"", gender}
            if person and not within(walk.quotes, named.name.start):
                return named.draft
    return None


def within_quotes(walk: Walk, attributions: Sequence[Attribution]) -> None:
    """Resolve "I" and "we" inside a quotation to its speaker."""
    pieces = sorted((p, a.id) for a in attributions for p in a.content)
    starts = [p.start for p, _ in pieces]
    for attribution in attributions:
        if attribution.id in walk.spoke or not attribution.source:
            continue
        at = attribution.source[0].start
        near = pieces[max(0, bisect_right(starts, at) - 12) : bisect_right(starts, at)]
        for piece, other in reversed(near):
            if piece.start <= at < piece.end and other != attribution.id and other in walk.spoke:
                walk.spoke[attribution.id] = walk.spoke[other]
                break
        else:
            named = _of_headline(walk, attribution)
            if named is not None:
                walk.spoke[attribution.id] = named
                named.mentions.add(attribution.source[0])


def _of_headline(walk: Walk, attribution: Attribution) -> Draft | None:
    """Whom "I" in a headline's quotation means: the only one named, if the story bears it out."""
    span = attribution.source[0]
    index = walk.headlined.get(span.start)
    named = {id(n.draft): n.draft for n in walk.lines[index].names} if index is not None else {}
    people = [d for d in named.values() if kind_of(d) == "person"]
    alone = people[0] if len(people) == 1 else None
    return alone if alone is not None and walk.pointers.taken_up(span) is alone else None
