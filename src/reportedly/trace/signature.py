"""What is kept of an article's text, so that a new one finds its relatives by an index."""

from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from reportedly.trace.shingles import PASSAGE, bands, fingerprints
from reportedly.trace.tokens import Tokens

KEY_BITS = 32
CONTENT_BITS = 52

NOTHING = 0
"""The content of a text that is too short to be anybody's relative."""


@dataclass(frozen=True, slots=True)
class Signature:
    """`content` is the same for texts of the same words; `keys` are what others are found by.

    A content has 52 bits: of a million texts two different ones have the same with a chance of
    one in ten thousand. Keys have 32, so that a new text meets by chance about one of a million.
    """

    content: int
    keys: tuple[int, ...]


def signature(text: Tokens) -> Signature:
    """The signature of a text, the keys sorted.

    A text of fewer words than a passage has none. At 767 words, PolNeAR's mean, it has about 88
    keys: 80 fingerprints and 8 bands.
    """
    if text.words < PASSAGE:
        return Signature(NOTHING, ())
    keys = np.concatenate([fingerprints(text.codes), bands(text.codes)]) >> np.uint64(64 - KEY_BITS)
    return Signature(_content(text), tuple(np.unique(keys).tolist()))


def _content(text: Tokens) -> int:
    digest = blake2b(text.codes.astype("<u8").tobytes(), digest_size=8).digest()
    return (int.from_bytes(digest, "little") >> (64 - CONTENT_BITS)) or 1
