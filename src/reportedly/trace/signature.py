"""What is kept of an article's text, so that a new one finds its relatives by an index."""

from hashlib import blake2b

import numpy as np

from reportedly.trace.shingles import PASSAGE, bands, fingerprints
from reportedly.trace.tokens import Tokens

KEY_BITS = 32
"""So a new text meets by chance about one of a million."""

CONTENT_BITS = 52
"""Of a million texts two different ones have the same with a chance of one in ten thousand."""

NOTHING = 0
"""The content of a text that is too short to be anybody's relative."""


def content_of(text: Tokens) -> int:
    """A number that is the same for texts of the same words."""
    if text.words < PASSAGE:
        return NOTHING
    digest = blake2b(text.codes.astype("<u8").tobytes(), digest_size=8).digest()
    return (int.from_bytes(digest, "little") >> (64 - CONTENT_BITS)) or 1


def keys_of(text: Tokens) -> tuple[int, ...]:
    """The numbers by which others find a text, sorted: fingerprints of passages, and bands.

    None for a text of fewer words than a passage. A text of 767 words, PolNeAR's mean, has about
    88: 80 fingerprints and 8 bands.
    """
    if text.words < PASSAGE:
        return ()
    keys = np.concatenate([fingerprints(text.codes), bands(text.codes)]) >> np.uint64(64 - KEY_BITS)
    return tuple(np.unique(keys).tolist())
