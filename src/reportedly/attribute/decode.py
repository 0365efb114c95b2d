"""Decode: from the encoder's scores on one window to attributions in pieces."""

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


@dataclass(frozen=True, slots=True)
class Decoder:
    """What turns scores into attributions, beside the encoder itself.

    `bias` is added to the tags' scores (it favours cues and sources, which cost the most when
    missed), `steps` are the scores of neighbouring tags.
    """

    bias: Floats
    steps: Floats
    to_cue: LinkWeights
    to_source: LinkWeights


class Output(NamedTuple):
    """The encoder's answer on pieces [lo, hi): tag scores (n, tags), parts (n, PARTS, WIDTH)."""

    lo: int
    hi: int
    scores: Floats
    parts: Floats


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


def decode(decoder: Decoder, outputs: Sequence[Output], breaks: Ints) -> list[Draft]:
    """The attributions of a run of windows; `breaks` is the break before each of its pieces."""
    found = []
    own = [breaks[o.lo : o.hi] for o in outputs]
    for output, path, inside in zip(outputs, tag_paths(decoder, outputs, own), own, strict=True):
        window = drafts(decoder, path, output.scores, output.parts, inside)
        found += [_shift(d, output.lo) for d in window]
    return found


def tag_paths(
    decoder: Decoder, outputs: Sequence[Output], breaks: Sequence[Ints]
) -> list[NDArray[np.int64]]:
    """The best path of tags of each window, given the breaks before its pieces."""
    lengths = np.array([o.hi - o.lo for o in outputs], np.int64)
    scores = np.zeros((len(outputs), int(lengths.max(initial=0)), N_TAGS), np.float32)
    for row, output, own in zip(scores, outputs, breaks, strict=True):
        row[: len(output.scores)] = output.scores + decoder.bias
        # No source and no cue runs on over the end of a line (none of 2,066 and 2,192 on dev).
        row[np.ix_(np.flatnonzero(own >= NEW_LINE), _RUNNING_ON)] = NEVER
    paths = best_paths(scores, lengths, decoder.steps)
    return [path[:n] for path, n in zip(paths, lengths, strict=True)]


def _shift(draft: Draft, by: int) -> Draft:
    def move(span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + by, span[1] + by

    source = move(draft.source) if draft.source else None
    return Draft(source, move(draft.cue), tuple(map(move, draft.content)), draft.evidence)


def drafts(
    decoder: Decoder, path: NDArray[np.int64], scores: Floats, parts: Floats, breaks: Ints
) -> list[Draft]:
    """The attributions of one window, from its best path of tags, in pieces of the window."""
    tagged = spans(path)
    source, cue, content = (_of_role(tagged, role) for role in range(len(ROLES)))
    if not len(cue) or not len(content):
        return []
    layout = Layout.of(breaks)
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
    sure = _tag_confidence(scores, path)
    return list(_assemble(source, cue, content, upward, outward, sure))


def _of_role(tagged: list[Tagged], role: int) -> Ints:
    found = [(t.start, t.end) for t in tagged if t.role == role]
    return np.array(found, np.int64).reshape(-1, 2)


def _tag_confidence(scores: Floats, path: NDArray[np.int64]) -> Floats:
    """Log probability of each piece's tag, by itself."""
    top = scores.max(axis=1)
    log_sum = top + np.log(np.exp(scores - top[:, None]).sum(axis=1))
    result: Floats = scores[np.arange(len(path)), path] - log_sum
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
    return float(values[span[0] : span[1]].mean())
