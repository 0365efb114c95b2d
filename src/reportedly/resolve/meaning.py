"""Whom a source's noun phrase means: a name, several names, or a description."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.lexicon.people import WRITERS
from reportedly.lexicon.sources import ANYBODY
from reportedly.resolve.alike import of_two_genders
from reportedly.resolve.belonging import belongs_apart
from reportedly.resolve.competence import no_such_body
from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.resolve.joint import read
from reportedly.resolve.ordinals import counted_apart, set_apart
from reportedly.resolve.phrases import Phrase, without_asides
from reportedly.resolve.pointers import LIKELY
from reportedly.resolve.portfolio import portfolios_apart
from reportedly.resolve.pronouns import antecedent
from reportedly.resolve.remit import of_remit
from reportedly.resolve.tokens import words
from reportedly.resolve.unnaming import said_unnamed
from reportedly.resolve.walk import Walk, look_up, meet, nobody, pointed
from reportedly.schema import Span, Spans


def phrase_at(walk: Walk, index: int, spans: Spans) -> Phrase | None:
    """The noun phrase under the spans, with the names that it holds."""
    all_words = [w for s in spans for w in words(walk.text, s)]
    held_words = without_asides(all_words)
    at = {w.start: i for i, w in enumerate(held_words)}
    held = []
    for named in _names_near(walk, index, spans):
        name = named.name
        if name.start in at:
            first = at[name.start]
            front = max(0, first + name.front - name.first)
            last = first + name.last - name.first
            shifted = replace(name, first=first, last=last, front=front)
            if shifted.last <= len(held_words):
                held.append(Named(shifted, named.draft))
    phrase = read(held_words, held, "")
    closing = all_words[len(held_words) :]
    end = closing[0].start if closing else len(walk.text)
    return phrase and replace(phrase, text=_words_from(walk.text, spans, phrase.start, end))


def _words_from(text: str, spans: Spans, start: int, end: int) -> str:
    """The spans' words from a place on to another, on one line, without marks at their ends."""
    cut = (Span(max(s.start, start), min(s.end, end)) for s in spans if s.end > start)
    pieces = (text[s.start : s.end] for s in cut if s.start < s.end)
    return " ".join(" ".join(piece.split()).strip(" ,;:—–-") for piece in pieces)


def _names_near(walk: Walk, index: int, spans: Spans) -> Iterator[Named]:
    """Names of this line and of the lines that a source's further pieces stand in."""
    end = spans[-1].end
    while index < len(walk.lines) and walk.lines[index].span.start < end:
        yield from walk.lines[index].names
        index += 1


def by_name(walk: Walk, phrase: Phrase) -> Draft:
    """The bearer of the phrase's name; of several names a group, the same for the same ones."""
    drafts = list(dict.fromkeys(n.draft for n in phrase.names))
    if len(drafts) == 1:
        return drafts[0]
    key = tuple(sorted(id(d) for d in drafts))
    if key not in walk.groups:
        name = " and ".join(d.name for d in drafts)
        group = Draft(name, kind="group", count=len(drafts), plural=True, parts=drafts)
        walk.groups[key] = group
    start = min(n.name.start for n in phrase.names)
    walk.groups[key].mentions.add(Span(start, max(n.name.end for n in phrase.names)))
    walk.unnamed.together[id(walk.groups[key])] = drafts
    return walk.groups[key]


def nominal(walk: Walk, index: int, phrase: Phrase) -> Draft:
    """The draft that a description means, with the possessor of "his" or "their" found first."""
    if phrase.joined:
        return _joined(walk, index, phrase)
    owners = [n.draft for n in phrase.owners]
    if phrase.owner_pronoun:
        owner = _possessor(walk, index, phrase)
        owners += [owner] if owner else []
    phrase = _in_full(phrase)
    unnamed = said_unnamed(walk.text, walk.withholding, phrase, walk.lines[index].span)
    known = _likely(walk, phrase, owners)
    known = _counted(walk, index, phrase, known) or known
    if known is not None and not (unnamed and known.named):
        return known
    seen = walk.pointers.kind(Span(phrase.start, phrase.end))
    found = walk.unnamed.tie(phrase, owners, walk.focus, index, seen)
    if unnamed and found.named:
        found = walk.unnamed.tie(replace(phrase, definite=False), owners, walk.focus, index, seen)
    return found


def _possessor(walk: Walk, index: int, phrase: Phrase) -> Draft | None:
    """Whom the pronoun in front of a description means, by the model if it sees that one."""
    span = Span(phrase.start, phrase.start + len(phrase.owner_pronoun))
    alone = walk.pointers.at(span) != walk.pointers.at(Span(phrase.start, phrase.end))
    meant = look_up(walk, span) if alone else ()
    return antecedent(phrase.owner_pronoun, walk.focus, index, (), meant)


def _likely(walk: Walk, phrase: Phrase, owners: Sequence[Draft]) -> Draft | None:
    """Whom a description likely means by the model's mentions, if that one can be called so."""
    span = Span(phrase.start, phrase.end)
    if phrase.other or phrase.partitive:
        return None
    if not (phrase.definite or walk.unnamed.echo):
        return None  # a bare plural is who was called so before, in just its words (`tie`)
    draft, share = next(iter(look_up(walk, span)), (None, 0.0))
    told = _of_remit(walk, phrase, draft if share >= LIKELY else None)
    if told is not None:
        return told
    if draft is None and walk.unnamed.echo and not phrase.plural:
        draft, share = walk.pointers.taken_up(span), LIKELY
    if draft is None or share < LIKELY or draft.plural != phrase.plural:
        return None
    if draft is walk.own.author and phrase.noun not in WRITERS:
        return None  # whoever is told of is not the byline, which stands between
    if belongs_apart(draft, phrase, owners) or (draft.named and phrase.noun in _NOBODY_KNOWN):
        return None
    return None if _told_apart(draft, phrase) else draft


def _told_apart(draft: Draft, phrase: Phrase) -> bool:
    """Whether a description means somebody else by its ordinal, gender or office's field."""
    if draft.named:
        alike = any(phrase.noun in key for key in draft.keys)
        return alike and no_such_body(draft, phrase)
    other = portfolios_apart(draft.name, phrase.text, phrase.noun)
    other = other or (not phrase.plural and of_two_genders(draft.noun, phrase.noun))
    return other or counted_apart(draft.name, phrase.text)


def _in_full(phrase: Phrase) -> Phrase:
    """The PM is the prime minister."""
    if phrase.noun != "pm":
        return phrase
    return replace(phrase, noun="minister", mods=phrase.mods | {"prime"})


def _of_remit(walk: Walk, phrase: Phrase, likely: Draft | None) -> Draft | None:
    """The body that a description's own words tell, where the model takes another one for it."""
    if walk.unnamed.echo:
        return None
    nameless = (d for d in walk.unnamed.drafts if d.aside == walk.unnamed.aside)
    return of_remit(phrase, (*walk.unnamed.cast, *nameless), likely)


def _counted(walk: Walk, index: int, phrase: Phrase, known: Draft | None) -> Draft | None:
    """Whom "first" or "second" tells, where the model takes somebody else without a name for it."""
    if known is None or known.named or walk.unnamed.echo:
        return None
    near = [d for d in walk.unnamed.drafts[-_LOOK_BACK:] if d.aside == walk.unnamed.aside]
    return set_apart(phrase, near, walk.focus.last_speaker(index, _LOOK_BACK))


_LOOK_BACK = 40
_NOBODY_KNOWN = ANYBODY - {"man", "woman"}
"""Who has a name is not "the person" or "the source" in the same text."""


def _joined(walk: Walk, index: int, phrase: Phrase) -> Draft:
    """Two who speak together and are not both named: a draft for each, and one for both."""
    drafts = [_part(walk, index, part) for part in phrase.joined]
    kind = drafts[0].kind if drafts[0].kind == drafts[-1].kind else "group"
    both = Draft(phrase.text, kind=kind, named=False, count=phrase.count, plural=True, parts=drafts)
    both.noun = phrase.noun
    walk.unnamed.drafts.append(both)
    walk.unnamed.together[id(both)] = drafts
    return both


def _part(walk: Walk, index: int, part: Phrase) -> Draft:
    if part.names:
        return by_name(walk, part)
    whole = Span(part.start, part.end)
    if part.pronoun:
        return _meant(walk, index, part.pronoun, whole)
    words = " ".join(walk.text[whole.start : whole.end].split()).strip(" ,;:—–-")
    draft = nominal(walk, index, replace(part, text=words))
    draft.mentions.add(whole)
    return draft


def _meant(walk: Walk, index: int, pronoun: str, span: Span) -> Draft:
    """Whom a pronoun means that speaks together with somebody else."""
    draft = pointed(walk, pronoun, span, index)
    if draft is None:
        return nobody(walk)
    meet(walk, draft, pronoun, span, index)
    return draft
