"""Whom "the former premier said" means behind a quotation: who has just spoken, if it can be.

A text that has told "Olga Venn, the premier" calls nobody so when it goes on of a former premier,
and an interior minister is no former prime minister. Where a description of an office would mean
somebody whom the text's own words exclude, and stands in the tag right behind a sentence of one
named speaker whom they do not, it is that speaker.
"""

from reportedly.lexicon.people import ABOUT_ANYBODY
from reportedly.lexicon.roles import FORMER, SEATED, THEN
from reportedly.lexicon.sources import PARTISANS, SPEAKING_FOR
from reportedly.lexicon.words import FEMININE, MASCULINE, POSSESSIVES
from reportedly.resolve.alike import fit_of, may_be, same_role
from reportedly.resolve.draft import Draft
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.pronouns import agrees, kind_of
from reportedly.resolve.quotes import within
from reportedly.resolve.roles import Role, head
from reportedly.resolve.sentences import sentence_before, words_told
from reportedly.resolve.tokens import words
from reportedly.resolve.walk import Walk
from reportedly.schema import Attribution

_OPEN = ABOUT_ANYBODY | PARTISANS | frozenset("predecessor successor rival leader member".split())
"""What whoever holds or held an office may be called as well."""
_SPEAKERS = SPEAKING_FOR | frozenset("spokesperson aide adviser advisor lawyer".split())

_UNTOLD = 20
"""Sentences before that do not tell of the office whose holder is just named."""


def tagged(walk: Walk, index: int, said: Attribution, phrase: Phrase, found: Draft) -> Draft | None:
    """The speaker just before, where `found` cannot be who holds or held the office."""
    if walk.unnamed.echo or not _office(phrase) or not _behind(said):
        return None
    fresh = _fresh(walk, index, phrase, found)
    before = sentence_before(walk, index) if fresh or _cannot(found, phrase) else None
    if before is None or "\n" in walk.text[walk.lines[before].span.end : said.source[0].start]:
        return None
    draft = _one_told(walk, before, phrase)
    if draft is None or draft is found or not may_be(draft, phrase):
        return None
    excluded = any(fresh or _excludes(role, phrase) for role in draft.roles)
    if excluded or _spoken_of(walk, before, said, draft):
        return None
    if fresh:
        walk.unnamed.drafts.remove(found)
    return draft


def _office(phrase: Phrase) -> bool:
    """Whether it is "the prime minister" or "the former premier", and says nothing else."""
    one = phrase.definite and not (phrase.plural or phrase.other or phrase.partitive)
    whose = phrase.names or phrase.owners or phrase.owner_pronoun or phrase.owner_noun
    return one and not whose and phrase.noun in SEATED


def _behind(said: Attribution) -> bool:
    """Whether it stands behind the quotation whose speaker it tells."""
    tag = said.content and said.source and said.content[0].end <= said.source[0].start
    return bool(tag) and said.manner != "indirect"


def _cannot(found: Draft, phrase: Phrase) -> bool:
    """Whether what the text tells of somebody excludes that they are called so."""
    if not found.named:
        return not found.plural and found.noun in _SPEAKERS
    held = [role for role in found.roles if same_role(head(role), phrase.noun)]
    return bool(held) and all(_excludes(role, phrase) for role in held)


def _fresh(walk: Walk, index: int, phrase: Phrase, found: Draft) -> bool:
    """Whether it is taken for somebody of whom the text has not told yet."""
    if found.named or found.mentions or walk.unnamed.drafts[-1:] != [found]:
        return False
    near = (walk.lines[i].words for i in range(max(0, index - _UNTOLD), index + 1))
    return all(w.start >= phrase.start or w.lower != phrase.noun for held in near for w in held)


def _excludes(role: Role, phrase: Phrase) -> bool:
    """Whether a role keeps its bearer from being called so; one held is none that was held."""
    if not same_role(head(role), phrase.noun):
        return head(role) not in _OPEN and not FORMER.intersection(role)
    held = FORMER.isdisjoint(role) and THEN.isdisjoint(role)
    return fit_of(role, phrase) < 0 or (held and not FORMER.isdisjoint(phrase.mods))


def _one_told(walk: Walk, index: int, phrase: Phrase) -> Draft | None:
    """Who alone is named in a sentence and speaks, or is its subject and bears the role."""
    heard = {id(d): d for d, sentence in walk.focus.speakers if sentence == index}
    if not heard:
        seen = (s for s in walk.focus.seen if s.sentence == index and s.subject and not s.quoted)
        heard = {id(s.draft): s.draft for s in seen if _bears(s.draft, phrase)}
    draft = next(iter(heard.values()), None)
    if draft is None or len(heard) > 1 or not draft.named or draft.plural:
        return None
    told = (n.draft for n in walk.lines[index].names if not within(walk.quotes, n.name.start))
    others = any(d is not draft and kind_of(d) in {"person", "unknown"} for d in told)
    return None if others or kind_of(draft) not in {"person", "unknown"} else draft


def _bears(draft: Draft, phrase: Phrase) -> bool:
    """Whether a role that the text tells of somebody is the one described."""
    held = (role for role in draft.roles if same_role(head(role), phrase.noun))
    return any(not _excludes(role, phrase) for role in held)


def _spoken_of(walk: Walk, before: int, said: Attribution, draft: Draft) -> bool:
    """Whether the quotation may speak of the one: "“He is wrong,” the prime minister said"."""
    quoted = {w.lower for piece in said.content for w in words(walk.text, piece)}
    man, woman = agrees("he", draft), agrees("she", draft)
    own = {w.lower for w in words_told(walk, before)} & POSSESSIVES
    if man and woman and own.isdisjoint(MASCULINE) != own.isdisjoint(FEMININE):
        man, woman = not own.isdisjoint(MASCULINE), not own.isdisjoint(FEMININE)
    return bool((man and quoted & MASCULINE) or (woman and quoted & FEMININE))
