"""The attribution model: text and sentences in, attributions out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.accused import with_accuser
from reportedly.attribute.appended import with_appended
from reportedly.attribute.appointed import without_appointed
from reportedly.attribute.called import with_calls
from reportedly.attribute.candidates import Range
from reportedly.attribute.counted import with_counts
from reportedly.attribute.demanded import with_act
from reportedly.attribute.described import without_descriptions
from reportedly.attribute.encoder import BRANCH_OUTPUT, OPENING, TRUNK
from reportedly.attribute.found import Found
from reportedly.attribute.fronted import with_fronted
from reportedly.attribute.hearers import with_what_is_told
from reportedly.attribute.idioms import with_idioms
from reportedly.attribute.levels import places_of, read_level
from reportedly.attribute.meaning import EMPTY, MEANING, unit
from reportedly.attribute.pieces import Pieces, read_pieces
from reportedly.attribute.revealed import with_revealed
from reportedly.attribute.tagged import with_own_tags
from reportedly.attribute.tails import with_tails
from reportedly.attribute.view import View
from reportedly.attribute.weights import Weights, load_weights, profile_folder
from reportedly.attribute.windows import windows
from reportedly.refer.detect import Bounds
from reportedly.refer.model import (
    NOTHING,
    Referred,
    ReferWeights,
    Seen,
    bounds_of,
    joined,
    look,
    refer,
)
from reportedly.schema import Span, Spans
from reportedly.stance.leaning import Leaning, leanings
from reportedly.stance.model import StanceWeights

Floats = NDArray[np.float32]

AT_ONCE = 16
"""Windows whose scores are held at once: a book needs no more memory than an article."""


@dataclass(slots=True)
class _Section:
    """What is found in one section, as it is read."""

    pieces: Pieces
    found: list[Found] = field(default_factory=list)
    leaning: list[Leaning] = field(default_factory=list)
    referred: Referred = NOTHING


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over a text finds: attributions, and each section's mentions and leanings."""

    found: list[Found]
    referred: list[tuple[Pieces, Referred]]
    leaning: list[tuple[Pieces, list[Leaning]]]


class AttributionModel:
    """The installed weights, ready to read. Holds no state between texts."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.digest: str = weights.digest

    @classmethod
    def load(
        cls, threads: int = 1, profile: str = "full", *, bare: bool = False
    ) -> "AttributionModel":
        """Load a profile's weights; `threads` is how many cores one text may use.

        A `bare` model reads attributions only.

        Raises:
            WeightsMissing: when they are absent or damaged.
        """
        return cls(load_weights(threads, profile_folder(profile), bare=bare))

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        """The attributions in `sections`, which are runs of sentences; sorted by first offset.

        What the encoder sees at once never crosses a section. Those inside the contents of
        others are marked as `inner`.
        """
        return self.read_all(text, sections).found

    def read_all(
        self, text: str, sections: Sequence[Sequence[Span]], given: Sequence[Span] = ()
    ) -> Reading:
        """The same, mentions, and who leans to whom, from one pass of the encoder.

        `given` are places that are mentions whether the model sees it or not.
        """
        read = [self._section(text, sentences, given) for sentences in sections]
        found = sorted((f for one in read for f in one.found), key=lambda f: f.key)
        return Reading(
            found,
            [(one.pieces, one.referred) for one in read],
            [(one.pieces, one.leaning) for one in read],
        )

    def inside(
        self, text: str, sections: Sequence[Sequence[Span]], contents: Sequence[Spans]
    ) -> list[list[Found]]:
        """The attributions inside each of the given contents, whoever found those."""
        found: list[list[Found]] = [[] for _ in contents]
        for sentences in sections:
            pieces = read_pieces(self._weights.tokenizer, text, sentences)
            for view in self._views(pieces, _holding(pieces, contents)):
                own = [(i, view.covered(spans)) for i, spans in enumerate(contents)]
                held = [(i, ranges) for i, ranges in own if ranges]
                inner = self._inside(view, [ranges for _, ranges in held])
                for (i, _), told in zip(held, inner, strict=True):
                    found[i] += told
        return found

    def embed(self, texts: Sequence[str]) -> Floats:
        """One L2-normalised vector a text, (texts, d), in the space of `Found.vector`."""
        rows = [self._vector(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, MEANING), np.float32)

    def _vector(self, text: str) -> Floats:
        pieces = read_pieces(self._weights.tokenizer, text, [Span(0, len(text))])
        total = EMPTY
        for view in self._views(pieces):
            for window in view.windows:
                total = total + len(window) * view.meant([(int(window[0]), int(window[-1]) + 1)])
        return unit(total)

    def _section(
        self, text: str, sentences: Sequence[Span], given: Sequence[Span] = ()
    ) -> "_Section":
        pieces = read_pieces(self._weights.tokenizer, text, sentences)
        bounds = bounds_of(text, pieces)
        read = _Section(pieces)
        seen: list[tuple[int, Seen]] = []
        for view in self._views(pieces):
            own = _as_worded(text, sentences, list(self._attributions(view)), view)
            read.found += own
            if self._weights.refer is not None:
                looked = _look(view, bounds, given, self._weights.refer)
                seen.append((view.first, looked))
                if self._weights.stance is not None:
                    read.leaning += _lean(view, bounds, looked, own, self._weights.stance)
        if self._weights.refer is not None:
            read.referred = refer(joined(seen), text, pieces, self._weights.refer)
        return read

    def _attributions(self, view: View) -> Iterator[Found]:
        outer = self._weights.levels["outer"]
        kept = [
            k for window in read_level(outer, view.output("outer"), view.windows) for k in window
        ]
        inner = self._inside(view, [k.draft.content for k in kept])
        yield from (view.as_found(k) for k in kept)
        yield from (f for own in inner for f in own)

    def _inside(self, view: View, contents: Sequence[Sequence[Range]]) -> list[list[Found]]:
        places = [places_of(ranges) for ranges in contents]
        read = read_level(self._weights.levels["inner"], view.output("inner"), places)
        pairs = zip(contents, read, strict=True)
        return [[view.as_found(k, around) for k in own] for around, own in pairs]

    def _views(
        self, pieces: Pieces, wanted: Callable[[tuple[int, int]], bool] | None = None
    ) -> Iterator[View]:
        """The encoder's answers, some neighbouring windows at a time; of the wanted ones only."""
        for batch in _batches(windows(pieces.breaks), wanted):
            answers = [
                self._weights.encoder(pieces.ids[a:b], pieces.features[a:b]) for a, b in batch
            ]
            heads = {name: np.concatenate([a[name] for a in answers]) for name in answers[0]}
            first = batch[0][0]
            cut = [np.arange(a - first, b - first) for a, b in batch]
            yield View(pieces, first, cut, heads, self._weights.meaning)


def _as_worded(
    text: str, sentences: Sequence[Span], read: Sequence[Found], view: View
) -> list[Found]:
    """What was read in a view, set right by words where contents change: these need a meaning."""
    said = with_fronted(text, read, view.meaning_of)
    said = without_appointed(text, without_descriptions(text, said, view.meaning_of))
    said = with_accuser(text, sentences, said, view.meaning_of)
    heard = with_what_is_told(text, sentences, said, view.meaning_of)
    heard = with_act(text, sentences, heard, view.meaning_of)
    told = with_tails(text, sentences, read, heard, view.meaning_of)
    told = with_revealed(text, sentences, view.reach, told, view.meaning_of)
    told = with_idioms(text, sentences, view.reach, told, view.meaning_of)
    told = with_own_tags(text, sentences, told, view.meaning_of)
    told = with_calls(text, told, view.meaning_of)
    told = with_appended(text, sentences, told, view.meaning_of)
    return with_counts(text, sentences, view.reach, told, view.meaning_of)


def _batches(
    cuts: Iterable[tuple[int, int]], wanted: Callable[[tuple[int, int]], bool] | None
) -> Iterator[list[tuple[int, int]]]:
    """Runs of wanted windows, AT_ONCE at most."""
    for is_wanted, run in groupby(cuts, wanted or (lambda _: True)):
        while is_wanted and (batch := list(islice(run, AT_ONCE))):
            yield batch


def _holding(pieces: Pieces, contents: Sequence[Spans]) -> Callable[[tuple[int, int]], bool]:
    """Whether a window holds any of the contents, or a part of one."""
    spans = [span for spans in contents for span in spans]
    starts = np.searchsorted(pieces.ends, [s.start for s in spans], side="right")
    ends = np.searchsorted(pieces.starts, [s.end for s in spans])

    def holds(window: tuple[int, int]) -> bool:
        return bool(((starts < window[1]) & (ends > window[0])).any())

    return holds


def _look(view: View, bounds: Bounds, given: Sequence[Span], own: ReferWeights) -> Seen:
    cut = [(int(w[0]), int(w[-1]) + 1) for w in view.windows]
    rows = view.heads[BRANCH_OUTPUT]
    known = [ranges for span in given for ranges in view.covered((span,))]
    part = bounds.part(view.first, view.first + len(rows))
    return look(rows, cut, part, own, known)


def _lean(
    view: View, bounds: Bounds, seen: Seen, found: Sequence[Found], own: StanceWeights
) -> Iterator[Leaning]:
    """Leanings in a view, as ranges among all pieces of its section."""
    vectors = view.heads[TRUNK]
    cut = [(int(w[0]), int(w[-1]) + 1) for w in view.windows]
    told = np.zeros(len(vectors), bool)
    for one in found:
        for a, b in view.covered(one.content):
            told[a:b] = True
    sentences = bounds.part(view.first, view.first + len(vectors)).sentences
    opening = list(zip(cut, view.heads[OPENING], strict=True))
    for leaning in leanings(vectors, opening, sentences, seen, told, own):
        yield leaning.moved(view.first)
