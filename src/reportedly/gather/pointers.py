"""What the statements mean that say nothing of their own: those that point back or name a denial.

What such a statement means stands in its own article, so it is found when the article comes and
does not depend on the pile; but for a denial that its speaker repeats in another article.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportedly.gather.anaphora import antecedents, pointing, rebuttals
from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content
from reportedly.gather.denials import named
from reportedly.gather.denied import Denied
from reportedly.gather.figures import figures
from reportedly.gather.opposites import contradicts
from reportedly.gather.similar import on_one_thing
from reportedly.gather.what_denied import counters
from reportedly.gather.words import stem
from reportedly.schema import Attribution

NEXT = 200
"""Characters behind a denial in which its speaker must go on."""

SUMS = frozenset(meaning(stem(noun)) for noun in ("figure", "number", "sum", "estimate"))
"""What a pointer to a statement with a number speaks of ("rejected both figures")."""

How = Literal["", "named", "back", "turned", "against", "again"]
"""How a statement is tied to the one it means: it names what it denies, points back, points back to
who rejects it, goes on rejecting it, or repeats what its speaker said elsewhere."""


@dataclass(frozen=True, slots=True, order=True)
class Pointer:
    """The statement that is meant, and how."""

    meant: str
    how: How


def pointers(
    ordered: Sequence[Attribution],
    contents: Sequence[Content],
    texts: Mapping[str, str],
    speakers: Mapping[str, str],
) -> tuple[set[str], dict[str, Pointer]]:
    """Those that are mute by themselves, and what each means that means another one.

    Ids of attributions; each article's statements must be there whole.
    """
    back = pointing(ordered, texts)
    known = {c.attribution: c for c in contents}
    denied = named(ordered, known, speakers, back)
    back -= set(denied)
    who = Denied(ordered, known, texts, speakers)
    meant = antecedents(ordered, back, lambda a, b: akin(known[a], known[b]), speakers, who)
    meant |= explained(ordered, {p for p in meant if who.is_bare(p)}, denied, speakers)
    same, other = figures(ordered, known, texts, speakers)
    links = denied | meant | same | other
    answers = _answers(ordered, links, meant, lambda a, b: _means_the_answer(a, b, texts, who))
    against = rebuttals(
        ordered,
        lambda a, b: contradicts(known[a], known[b]),
        lambda a, b: on_one_thing(known[a], known[b]),
        {p: t for p, t in meant.items() if p not in answers},
        speakers,
    )
    links = denied | meant | against | same | other
    answers = _answers(ordered, links, meant, lambda a, b: _means_the_answer(a, b, texts, who))
    first = {p: t for p, t in _first(links).items() if p not in answers}
    found = {p: Pointer(t, _how(p, denied, against | other)) for p, t in first.items()}
    for p, answer in answers.items():
        to = links[answer.id]
        if to not in links and _rejects(answer, to, answer.id in meant, known):
            found[p] = Pointer(to, "turned")
    return back | same.keys() | other.keys(), found


def _answers(
    ordered: Sequence[Attribution],
    links: Mapping[str, str],
    meant: Mapping[str, str],
    means: Callable[[Attribution, Attribution], bool],
) -> dict[str, Attribution]:
    """Which answer to an earlier statement those mean that point back to an answer as such."""
    told = {a.id: a for a in ordered}
    chained = [p for p in meant if links[p] == meant[p] and meant[p] in links]
    return {p: told[meant[p]] for p in chained if means(told[p], told[meant[p]])}


def _means_the_answer(
    pointer: Attribution, answer: Attribution, texts: Mapping[str, str], who: Denied
) -> bool:
    """Whether what points back is about what somebody answered, and not what was said first."""
    text = texts[pointer.article]
    return who.means_whom(pointer, answer) or counters(pointer, answer, text)


def _rejects(answer: Attribution, to: str, pointing: bool, known: Mapping[str, Content]) -> bool:
    """Whether an answer says no to what it means; "denied that there was no deal" does not."""
    no = contradicts(known[answer.id], known[to])
    return answer.denies or no if pointing else answer.denies != no


def explained(
    ordered: Sequence[Attribution],
    bare: Set[str],
    denied: Mapping[str, str],
    speakers: Mapping[str, str],
) -> dict[str, str]:
    """What each bare "denied it" means behind which its speaker names what is denied.

    "The mayor denied it. “There was no promise,” she said."
    """
    found: dict[str, str] = {}
    ranked = sorted(ordered, key=lambda a: (a.article, a.content[0].start, a.id))
    for a, after in pairwise(ranked):
        one_voice = a.id in speakers and speakers[a.id] == speakers.get(after.id)
        near = a.article == after.article and after.content[0].start - a.content[-1].end <= NEXT
        if a.denies and a.id in bare and after.id in denied and one_voice and near:
            found[a.id] = denied[after.id]
    return found


def akin(pointer: Content, earlier: Content) -> bool:
    """Whether an earlier content has what a pointer speaks of: its word, or for a sum a number."""
    if pointer.bare & SUMS:
        return bool(earlier.quantities)
    return bool(pointer.bare & earlier.bare)


def _how(pointer: str, denied: Mapping[str, str], against: Mapping[str, str]) -> How:
    if pointer in denied:
        return "named"
    return "against" if pointer in against else "back"


def _first(meant: Mapping[str, str]) -> dict[str, str]:
    """What each pointer means in the end, where what it points to points back in its turn."""
    found = {}
    for pointer in meant:
        passed = {pointer}
        target = meant[pointer]
        while target in meant and target not in passed:
            passed.add(target)
            target = meant[target]
        if target not in meant:
            found[pointer] = target
    return found
