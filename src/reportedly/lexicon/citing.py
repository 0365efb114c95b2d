"""Cues that name a source's own source: "M, citing Y, reported that p"."""

_CITING = frozenset("citing cites cited quoting quotes quoted".split())
_PASSIVE = frozenset("is are was were be been being".split())


def cites(cue: str) -> bool:
    """Whether a cue tells whom somebody cites: not "was quoted"."""
    words = cue.lower().split()
    return bool(words) and words[-1] in _CITING and not _PASSIVE & set(words)
