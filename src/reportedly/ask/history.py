"""What people judged, graded and reviewed: all of it, with who and when, the newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.schema import Judgement, Place, Review, Roles, Span, Spans, quote
from reportedly.schema.grade import Grade
from reportedly.store import Unit, reviews

Kind = Literal["judgement", "grade", "review"]

PAGE = 50
"""Lines of a page."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article, and where they stand."""

    article: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that a person said: `verdict` on what `quoted` says, in words.

    `about` tells what kind of thing it is about: "attribution", "entities", "origins", "claims",
    "source" or "claim". `now` is what a correction made of it, and what an addition has besides its
    content, word for word; empty for others.
    """

    kind: Kind
    id: str
    by: str
    when: str
    verdict: str
    about: str
    quoted: tuple[Quoted, ...]
    now: str
    why: str


@dataclass(frozen=True, slots=True)
class History:
    """A page of it: `lines` from the `skipped`-th on, of `total`."""

    lines: tuple[HistoryLine, ...]
    skipped: int
    total: int

    @property
    def has_more(self) -> bool:
        """Whether older lines follow."""
        return self.skipped + len(self.lines) < self.total


def history(view: Unit, most: int = PAGE, skipped: int = 0) -> History:
    """Some of what people said, the newest first."""
    found = reviews.past(view.connection, most, skipped)
    said: dict[str, Judgement | Grade | Review] = {}
    ids = [id_ for _, id_ in found]
    said |= {j.id: j for j in view.all(Judgement, "id", ids)}
    said |= {g.id: g for g in view.all(Grade, "id", ids)}
    said |= {r.id: r for r in view.all(Review, "id", ids)}
    texts = view.texts({article for noun in said.values() for article in _articles(noun)})
    lines = tuple(_line(said[id_], texts) for _, id_ in found)
    return History(lines, skipped, reviews.past_size(view.connection))


def _articles(noun: Judgement | Grade | Review) -> tuple[str, ...]:
    if isinstance(noun, Judgement):
        return noun.one.article, noun.other.article
    return (noun.place.article,) if isinstance(noun, Grade) else (noun.article,)


def _line(noun: Judgement | Grade | Review, texts: Mapping[str, str]) -> HistoryLine:
    if isinstance(noun, Judgement):
        return _of_judgement(noun, texts)
    return _of_grade(noun, texts) if isinstance(noun, Grade) else of_review(noun, texts)


def _of_judgement(noun: Judgement, texts: Mapping[str, str]) -> HistoryLine:
    about = {"statement": "origins", "claim": "claims"}.get(noun.one.kind, "entities")
    quoted = tuple(_at(p, texts) for p in (noun.one, noun.other))
    verdict = {"unknown": "taken back"}.get(noun.verdict, noun.verdict)
    return HistoryLine(
        "judgement", noun.id, noun.by, noun.when, verdict, about, quoted, "", noun.why
    )


def _of_grade(noun: Grade, texts: Mapping[str, str]) -> HistoryLine:
    quoted = (_at(noun.place, texts),)
    return HistoryLine(
        "grade", noun.id, noun.by, noun.when, noun.mark, noun.of, quoted, "", noun.why
    )


def of_review(noun: Review, texts: Mapping[str, str]) -> HistoryLine:
    """A review as a line of the history."""
    text = texts.get(noun.article, "")
    spans = noun.shown.content or noun.shown.cue
    # Older stores may hold reviews of no words at all.
    start, end = (spans[0].start, spans[-1].end) if spans else (0, 0)
    quoted = Quoted(noun.article, start, end, quote(text, spans) or "no words")
    now = _told(text, noun)
    verdict = "taken back" if noun.verdict == "withdrawn" else noun.verdict
    return HistoryLine(
        "review", noun.id, noun.by, noun.when, verdict, "attribution", (quoted,), now, noun.why
    )


def _told(text: str, noun: Review) -> str:
    """What a correction changed, or who is said to say what was added."""
    if noun.verdict == "corrected":
        return _changed(text, noun.shown, noun.right)
    if noun.verdict == "added":
        return _changed(text, Roles((), (), noun.shown.content), noun.right)
    return ""


def _changed(text: str, shown: Roles, right: Roles | None) -> str:
    """What a correction changed, role by role."""
    if right is None:
        return ""
    speaker = right.speaker if (right.speaker, right.fresh) != (shown.speaker, False) else None
    named: Iterable[tuple[str, Spans, Spans]] = (
        ("source", shown.source, right.source),
        ("cue", shown.cue, right.cue),
        ("content", shown.content, right.content),
        ("speaker", (), (Span(speaker.start, speaker.end),) if speaker else ()),
    )
    told = [f"{role}: {quote(text, now) or 'none'}" for role, was, now in named if was != now]
    return "; ".join(told)


def _at(place: Place, texts: Mapping[str, str]) -> Quoted:
    words = quote(texts.get(place.article, ""), [Span(place.start, place.end)])
    return Quoted(place.article, place.start, place.end, words or f"the {place.kind}")
