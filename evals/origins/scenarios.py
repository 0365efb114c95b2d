"""How a claim comes to its articles; each scenario knows who truly stands behind."""

from collections.abc import Callable
from dataclasses import replace

from evals.origins.scenario import Story
from evals.origins.telling import Voice, paper_says

Scenario = Callable[[Story], None]


def one_person(story: Story) -> None:
    """The same person tells it to several outlets."""
    voice = story.somebody()
    for _ in range(story.draw.randint(2, 4)):
        story.article(story.says(voice))


def two_people(story: Story) -> None:
    """Two or three people with names, each to another outlet, or two to one."""
    for _ in range(story.draw.randint(1, 2)):
        story.article(story.says(story.somebody()))
    pair = [story.says(story.somebody()) for _ in range(2)]
    story.article(*pair[: story.draw.randint(1, 2)])


def speak_together(story: Story) -> None:
    """Two people with names say it together; then one of them alone elsewhere."""
    one, other = story.somebody(), story.somebody()
    names = f"{one.words} and {other.words}"
    minds = one.minds | other.minds
    both = Voice(names, "group", True, minds, 2, members=(one.words, other.words))
    story.article(story.says(both))
    story.article(story.says(one))
    if story.draw.random() < 0.5:
        story.article(story.says(other))


def relay(story: Story) -> None:
    """An outlet has it from a person; a second quotes the first, a third the second."""
    named = story.draw.random() < 0.5
    voice = story.somebody() if named else story.nameless("m1")
    first = story.outlets.pop()
    if story.draw.random() < 0.7:
        story.article(story.says(voice), outlet=first)
    second = story.article(story.relayed(voice, first))
    if story.draw.random() < 0.7:
        story.article(story.reported(first, voice.minds, second.outlet))


def untold_report(story: Story) -> None:
    """Two outlets pass on a report of a third, whose own article the pile has or has not."""
    first = story.outlets.pop()
    minds = frozenset({"m1", "m2"}) if story.draw.random() < 0.3 else frozenset({"m1"})
    if story.draw.random() < 0.5:
        voices = [story.nameless(m) for m in sorted(minds)]
        apart = [replace(v, apart=(voices[0].words,), words=_another(v.words)) for v in voices[1:]]
        told = [story.says(v) for v in (voices[0], *apart)]
        story.article(*told, outlet=first)
    for _ in range(2):
        story.article(story.reported(first, minds))


def wire(story: Story) -> None:
    """An agency's article is printed by others, with its credit or without."""
    voice = story.somebody() if story.draw.random() < 0.4 else story.nameless("m1")
    sentences = [story.says(voice)]
    if story.draw.random() < 0.3:
        sentences.append(story.says(story.somebody()))
    name = story.agency[0]
    article = story.article(*sentences, outlet=name, style="wire", agency=story.agency)
    for _ in range(story.draw.randint(1, 3)):
        story.copy(article, credit=story.draw.random() < 0.6, agency=story.agency)


def unnamed(story: Story) -> None:
    """An unnamed source in one outlet, the same or another one in a second."""
    story.article(story.says(story.nameless("m1")))
    mind = story.draw.choice(("m1", "m2"))
    story.article(story.says(story.nameless(mind)))


def named_and_unnamed(story: Story) -> None:
    """A person with a name, and somebody without one who may be the same."""
    voice = story.somebody()
    story.article(story.says(voice))
    mind = story.draw.choice((voice.words, "m2"))
    story.article(story.says(story.nameless(mind)))


def counted(story: Story) -> None:
    """Two unnamed ones together; one of them, or a third, elsewhere or right after."""
    both = story.several(story.draw.choice(("two officials", "two senior aides")), ("m1", "m2"), 2)
    first = story.says(both)
    if story.draw.random() < 0.5:
        part = f"one of {'the officials' if 'officials' in both.words else 'the aides'}"
        one = Voice(part, "anonymous", False, frozenset({"m1"}))
        story.article(first, story.says(one))
        return
    story.article(first)
    mind = story.draw.choice(("m1", "m3"))
    story.article(story.says(story.nameless(mind)))


def uncounted(story: Story) -> None:
    """A plural without a number, and then some of them one by one; or others elsewhere."""
    noun = story.draw.choice(("aides", "officials", "lawyers"))
    words = story.draw.choice((f"several {noun}", noun, f"{noun} close to the talks"))
    minds = tuple(f"m{n}" for n in range(1, story.draw.randint(2, 6)))
    several = story.several(words, minds, None)
    told = [story.says(several)]
    parts = story.draw.randint(0, min(2, len(minds)))
    if parts:
        one = Voice(f"one of the {noun}", "anonymous", False, frozenset({"m1"}))
        told.append(story.says(one))
    if parts == 2:
        other = Voice(
            f"another of the {noun}", "anonymous", False, frozenset({"m2"}), apart=(one.words,)
        )
        told.append(story.says(other))
    story.article(*told)
    if story.draw.random() < 0.4:
        story.article(story.says(story.somebody()))
    if story.draw.random() < 0.4:
        more = (*minds, *(f"n{n}" for n in range(story.draw.randint(0, 2))))
        others = story.draw.sample(more, min(len(more), 2))
        story.article(story.says(story.several("sources close to the talks", others, None)))


def another_insider(story: Story) -> None:
    """A second origin in the same article: "another insider confirmed this account"."""
    first = story.nameless("m1")
    second = Voice(
        story.draw.choice(("another insider", "a second source", "another official")),
        "anonymous",
        False,
        frozenset({"m2"}),
        apart=(first.words,),
    )
    story.article(story.says(first), story.confirms(second))
    if story.draw.random() < 0.4:
        mind = story.draw.choice(("m1", "m3"))
        story.article(story.says(story.nameless(mind)))


def both_sources(story: Story) -> None:
    """Two are told one after the other, and then "both sources" say it once more."""
    first = story.nameless("m1")
    second = Voice("a second source", "anonymous", False, frozenset({"m2"}), apart=(first.words,))
    both = Voice(
        "both sources",
        "anonymous",
        False,
        frozenset({"m1", "m2"}),
        2,
        members=(first.words, second.words),
    )
    story.article(
        story.says(first),
        story.confirms(second),
        story.says(both),
    )


def pair_and_another(story: Story) -> None:
    """Two together, one of them alone, then "another" who is the other one or a third."""
    both = story.several("two officials", ("m1", "m2"), 2)
    one = Voice("one of the officials", "anonymous", False, frozenset({"m1"}))
    mind = story.draw.choice(("m2", "m3"))
    other = Voice("another official", "anonymous", False, frozenset({mind}), apart=(one.words,))
    story.article(
        story.says(both),
        story.says(one),
        story.confirms(other),
    )


def paper(story: Story) -> None:
    """A paper that two outlets have seen, told by whose it is; somebody may say so as well."""
    town = story.draw.choice(("Ministry of Works", "Treasury", "Chamber of Audit"))
    kind = story.draw.choice(("a memo", "a letter", "an internal report"))
    voice = Voice(f"{kind} of the {town}", "document", False, frozenset({"paper"}))
    for _ in range(2):
        outlet = story.outlets.pop()
        story.article(paper_says(voice, story.clause(), outlet, story.draw), outlet=outlet)
    if story.draw.random() < 0.4:
        story.article(story.says(story.somebody()))


def denied(story: Story) -> None:
    """Somebody says so, and a spokesperson denies it."""
    voice = story.somebody() if story.draw.random() < 0.5 else story.nameless("m1")
    no = replace(story.somebody(), title="a spokeswoman for the Treasury")
    for _ in range(story.draw.randint(1, 2)):
        yes = story.says(voice)
        story.article(yes, story.says(no, "denies"))
        if not voice.named:
            return


def spokesperson(story: Story) -> None:
    """A body in one article, its spokeswoman, who is told as such, in another."""
    mind = frozenset({"body"})
    name = story.people.pop()
    body = Voice("the Chamber of Audit", "institution", True, mind)
    title = f"a spokeswoman for {body.words}"
    voice = Voice(name, "person", True, mind, title=title, body=body.words)
    story.article(story.says(body))
    story.article(story.says(voice))


SCENARIOS: dict[str, Scenario] = {
    s.__name__: s
    for s in (
        one_person,
        two_people,
        speak_together,
        relay,
        untold_report,
        wire,
        unnamed,
        named_and_unnamed,
        counted,
        uncounted,
        another_insider,
        both_sources,
        pair_and_another,
        paper,
        denied,
        spokesperson,
    )
}


def _another(words: str) -> str:
    """The words of a source as of one more: "a lawyer", "another lawyer"."""
    return f"another {words.partition(' ')[2]}"
