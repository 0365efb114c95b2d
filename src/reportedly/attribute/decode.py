"""Decode: from the scores of one pass of the encoder to attributions that may be meant.

The scores are decoded several times, each time with another leaning towards sources, cues and
contents. What most of them find is more likely right (see candidates.py), and what only a
daring one finds is still there to be weighed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.links import Floats, Layout, LinkWeights, ends, pair_rows
from reportedly.attribute.pieces import NEW_LINE, Ints
from reportedly.attribute.tags import N_TAGS, ROLES, Tagged, spans, tag
from reportedly.attribute.viterbi import NEVER, best_paths

SOURCE, CUE, CONTENT = range(3)
_RUNNING_ON = np.array([tag(role, place) for role in (SOURCE, CUE) for place in "IE"])

Path = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Decoder:
    """What turns scores into attributions, beside the encoder itself.

    `bias` (passes, tags) is added to the tags' scores, a row a pass; `steps` (tags, tags) are
    the scores of neighbouring tags.
    """

    bias: Floats
    steps: Floats
    to_cue: LinkWeights
    to_source: LinkWeights


class Output(NamedTuple):
    """What one level's heads say of n pieces that are read as one text.

    Tag scores (n, tags), link parts (n, PARTS, WIDTH), the break before each piece (n,).
    """

    scores: Floats
    parts: Floats
    breaks: Ints

    def at(self, places: Ints) -> "Output":
        """What they say of some of the pieces."""
        return Output(self.scores[places], self.parts[places], self.breaks[places])


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution in pieces, [start, end), with what speaks for it.

    `evidence` are log probabilities: of the weakest link of content to cue, of the link to the
    source (or to none), and the mean tag log probability of content, cue and source.
    """

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    evidence: tuple[float, float, float, float, float]


def decode(decoder: Decoder, outputs: Sequence[Output]) -> list[list[list[Draft]]]:
    """The attributions of each output, pass by pass. Passes that agree on the tags share theirs."""
    found = []
    for output, paths in zip(outputs, tag_paths(decoder, outputs), strict=True):
        known: dict[bytes, list[Draft]] = {}
        layout, sure = Layout.of(output.breaks), _log_probabilities(output.scores)
        for path in paths:
            if path.tobytes() not in known:
                known[path.tobytes()] = drafts(decoder, path, output.parts, layout, sure)
        found.append([known[path.tobytes()] for path in paths])
    return found


def tag_paths(decoder: Decoder, outputs: Sequence[Output]) -> list[list[Path]]:
    """The best path of tags of each output in each pass."""
    passes = len(decoder.bias)
    lengths = np.array([len(o.scores) for o in outputs], np.int64)
    scores = np.zeros((len(outputs), passes, int(lengths.max(initial=0)), N_TAGS), np.float32)
    for rows, output in zip(scores, outputs, strict=True):
        rows[:, : len(output.scores)] = output.scores + decoder.bias[:, None]
        # No source and no cue runs on over the end of a line (none of 2,066 and 2,192 on dev).
        line = np.flatnonzero(output.breaks >= NEW_LINE)
        rows[:, line[:, None], _RUNNING_ON] = NEVER
    flat = scores.reshape(len(outputs) * passes, *scores.shape[2:])
    paths = best_paths(flat, lengths.repeat(passes), decoder.steps)
    whole = paths.reshape(scores.shape[:3])
    return [[path[:n] for path in own] for own, n in zip(whole, lengths, strict=True)]


def drafts(
    decoder: Decoder, path: Path, parts: Floats, layout: Layout, sure: Floats
) -> list[Draft]:
    """The attributions of one output, from a path of tags and the tags' log probabilities."""
    tagged = spans(path)
    source, cue, content = (_of_role(tagged, role) for role in range(len(ROLES)))
    if not len(cue) or not len(content):
        return []
    upward = decoder.to_cue.probabilities(
        ends(parts, content, "content_start", "content_end"),
        ends(parts, cue, "cue_start", "cue_end"),
        pair_rows(content, cue, source, layout),
    )
    outward = decoder.to_source.probabilities(
        ends(parts, cue, "asking_start", "asking_end"),
        ends(parts, source, "source_start", "source_end"),
        pair_rows(cue, source, content, layout),
    )
    return list(_assemble(source, cue, content, upward, outward, sure[np.arange(len(path)), path]))


def _of_role(tagged: list[Tagged], role: int) -> Ints:
    found = [(t.start, t.end) for t in tagged if t.role == role]
    return np.array(found, np.int64).reshape(-1, 2)


def _log_probabilities(scores: Floats) -> Floats:
    """Log probability of each tag of each piece, by itself."""
    over = scores - scores.max(axis=1, keepdims=True)
    result: Floats = over - np.log(np.exp(over).sum(axis=1, keepdims=True))
    return result


def _assemble(
    source: Ints, cue: Ints, content: Ints, upward: Floats, outward: Floats, sure: Floats
) -> list[Draft]:
    """Gather each cue's contents and pick its source."""
    chosen, picks = upward.argmax(axis=1), outward.argmax(axis=1)
    found = []
    for u in range(len(cue)):
        mine = np.flatnonzero(chosen == u)
        if not len(mine):
            continue
        pick = int(picks[u])
        whose = _pair(source[pick]) if pick < len(source) else None
        pieces = tuple(_pair(content[c]) for c in mine)
        tags = [min(_mean(sure, p) for p in pieces), _mean(sure, _pair(cue[u]))]
        links = [float(np.log(upward[mine, u].min())), float(np.log(outward[u, pick]))]
        whose_tags = _mean(sure, whose) if whose else 0.0
        evidence = (links[0], links[1], tags[0], tags[1], whose_tags)
        found.append(Draft(whose, _pair(cue[u]), pieces, evidence))
    return found


def _pair(span: Ints) -> tuple[int, int]:
    return int(span[0]), int(span[1])


def _mean(values: Floats, span: tuple[int, int]) -> float:
    return float(np.add.reduce(values[span[0] : span[1]])) / (span[1] - span[0])
