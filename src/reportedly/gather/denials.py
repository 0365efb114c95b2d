"""Denials that name only what is denied: "there was no promise", "denied any involvement".

The noun means an earlier statement of the same article, whose verb or noun it repeats: "had
promised to renew the lease", then "no promise was made".
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content
from reportedly.gather.denied_doing import is_doing
from reportedly.gather.negation import PLAIN
from reportedly.gather.similar import kept_apart
from reportedly.gather.words import stem, words
from reportedly.schema import Attribution

READ = 60
"""Characters in which "such" must stand."""

FELLOWS = 60
"""Statements of the article before a denial that are looked through at most."""


_NO_SUCH = re.compile(
    r"\W*(?:that\s+)?(?!(?:although|because|had|if|should|since|though|unless|until|when|where"
    r"|while)\b)(?:[\w’']{1,15}\s+){0,4}?no\s+such\s+"
    r"(?!(?:kind|luck|man|people|person|place|sort|thing|things|woman)\b)(?P<what>[a-z]{3,20})\b",
    re.IGNORECASE,
)
"""“No such promise was ever made”, "that he had received no such offer"."""

_PLAN = meaning(stem("plan"))
_INTENDS = frozenset(meaning(stem(w)) for w in "prepare intend consider draft weigh aim".split())
"""What somebody does to what they have a plan for."""

SHORT = 100
"""Characters in which somebody says only that there was no such thing."""

MOST = 12
"""Meanings of a statement, but for names, up to which a word of it tells what it is about."""


def named(
    attributions: Sequence[Attribution],
    contents: Mapping[str, Content],
    speakers: Mapping[str, str],
    back: Set[str],
) -> dict[str, str]:
    """Which statement of its article each denial names: ids of the two attributions.

    The nearest earlier one that holds every word of what is denied; for a headline the first of
    the body. `back` are those that point back by a word for what was said ("denied the story").
    """
    found: dict[str, str] = {}
    earlier: list[Attribution] = []
    heads: list[Attribution] = []
    for a in sorted(attributions, key=lambda a: (a.article, a.content[0].start, a.id)):
        if earlier and earlier[-1].article != a.article:
            earlier, heads = [], []
        for head in [h for h in heads if _names(h, a, contents)] if a.block != "headline" else []:
            found[head.id] = a.id
            heads.remove(head)
        plain = a.id in back and not _such(contents[a.id])
        if not plain and (_whole(a, contents[a.id]) or _lacks(contents[a.id])):
            meant = _nearest(a, earlier[-FELLOWS:], contents, speakers)
            if meant is not None:
                found[a.id] = meant.id
            elif a.block == "headline":
                heads.append(a)
                continue
        earlier.append(a)
    return found


def again(contents: Sequence[Content], meant: Mapping[str, str]) -> dict[str, str]:
    """Denials that their speaker repeats elsewhere, where `meant` tells what one of them means.

    "There was no promise" may stand in an article that does not say what was promised.
    """
    known: dict[tuple[str, frozenset[str]], str] = {}
    for content in contents:
        for lack in content.lacks if content.attribution in meant else ():
            known.setdefault((content.speaker, lack), meant[content.attribution])
    taken = {*meant, *meant.values()}
    return {
        content.attribution: known[content.speaker, lack]
        for content in contents
        for lack in content.lacks
        if content.speaker and content.attribution not in taken
        if (content.speaker, lack) in known
    }


def _nearest(
    a: Attribution,
    earlier: Sequence[Attribution],
    contents: Mapping[str, Content],
    speakers: Mapping[str, str],
) -> Attribution | None:
    for c in reversed(earlier):
        own = speakers.get(c.id) is not None and speakers.get(c.id) == speakers.get(a.id)
        if (not own or c.denies) and _names(a, c, contents):
            return c
    return None


def _whole(a: Attribution, content: Content) -> bool:
    """Whether an attribution denies its whole content, and that is a thing and no sentence."""
    return a.denies and (not content.clause or is_doing(content.text) or _such(content))


def _such(content: Content) -> bool:
    return " such " in content.text[:READ]


def _names(a: Attribution, c: Attribution, contents: Mapping[str, Content]) -> bool:
    """Whether what `a` denies is all in what `c` says."""
    denial, said = contents[a.id], contents[c.id]
    if len(said.meanings) <= 1 or not 0 < len(said.bare) <= MOST:
        return False
    wanted = [denial.bare - PLAIN] if _whole(a, denial) else _lacks(denial)
    if not any(_holds(said, w) and w not in said.lacks for w in wanted):
        return False
    return kept_apart(_speaking_for(denial, said), said) is None


def _lacks(denial: Content) -> Sequence[Set[str]]:
    """What a denial says that there is none of, or no such one."""
    such = _NO_SUCH.match(denial.text) if len(denial.text) <= SHORT else None
    return denial.lacks or ([{meaning(stem(such["what"]))}] if such else [])


def _holds(said: Content, lack: Set[str]) -> bool:
    """Whether a statement has what is lacking; "is preparing to" is to have plans."""
    if said.meanings & _INTENDS and len(lack) > 1:
        lack = lack - {_PLAN}
    return bool(lack) and lack <= said.meanings


def _speaking_for(denial: Content, said: Content) -> Content:
    """A denial without its doer where the statement names nobody in two words: a minister denies
    spying for his country.
    """
    if not denial.doer or any(len(words(n.full or n.text)) > 1 for n in said.names):
        return denial
    return replace(denial, names=denial.names[1:])
