"""What is noted of each statement, so that later ones find it without the whole pile at hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from reportedly.gather.content import Content
from reportedly.gather.pointers import How, Pointer


@dataclass(frozen=True, slots=True)
class Noted:
    """A statement as the pile's index keeps it.

    `home` is the group to which likeness alone brought it, by the id of one of its statements, ""
    before it has one; people's verdicts work on top of that. `mute` says nothing by itself; `meant`
    and `how` tell what it means instead of what it says. `keys` are what it is looked for by
    beside its words.
    """

    attribution: str
    speaker: str
    home: str
    mute: bool
    meant: str
    how: How
    meanings: tuple[str, ...]
    keys: tuple[str, ...]


def note(
    contents: Iterable[Content],
    speakers: Mapping[str, str],
    mute: set[str],
    meant: Mapping[str, Pointer],
    homes: Mapping[str, str],
) -> list[Noted]:
    """What is noted of some statements."""
    nothing = Pointer("", "")
    return [
        Noted(
            c.attribution,
            speakers.get(c.attribution, ""),
            homes.get(c.attribution, ""),
            c.attribution in mute,
            meant.get(c.attribution, nothing).meant,
            meant.get(c.attribution, nothing).how,
            tuple(sorted(c.meanings)),
            tuple(keys(c)),
        )
        for c in contents
    ]


def keys(content: Content) -> list[str]:
    """By what a content is found that shares it, beside by its telling words."""
    found = [verbatim(content)] if content.meanings else []
    found += preferences(content)
    if content.speaker:
        found += sentences(content)
        found += lacks(content)
    return list(dict.fromkeys(found))


def verbatim(content: Content) -> str:
    """The key of all contents of the same meanings."""
    return _key("v", sorted(content.meanings))


def preferences(content: Content) -> list[str]:
    """The keys of a preference: its target, and each holder."""
    if content.stance is None:
        return []
    target = content.stance.target
    found = [_key("p", ["for", target.word])] if target is not None else []
    return found + [_key("p", ["by", holder.word]) for holder in content.stance.holders]


def sentences(content: Content) -> list[str]:
    """The keys of the sentences by which a speaker's statement is known again."""
    return [_key("s", [sentence]) for sentence in sorted(content.sentences)]


def lacks(content: Content) -> list[str]:
    """The keys of what a content says that there is none of."""
    return [_key("l", sorted(lack)) for lack in content.lacks]


def _key(kind: str, words: Sequence[str]) -> str:
    """Short, and no word: words hold no "#"."""
    return f"#{kind}{blake2b(' '.join(words).encode(), digest_size=8).hexdigest()}"
