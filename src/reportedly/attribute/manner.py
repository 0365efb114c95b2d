"""Manner: is a content quoted, paraphrased, or both."""

from reportedly.schema import Manner, Spans

QUOTES = frozenset('"“”«»')


def manner(text: str, content: Spans) -> Manner:
    """Direct when quotation marks stand at both ends of the content, in it or just around it.

    Mixed when some stand inside only, indirect when there are none. Marks written as two
    single ones ('' and ``) count as one double mark.
    """
    if not content:
        return "indirect"
    start, end = content[0].start, content[-1].end
    if _opens(text, start) and _closes(text, end):
        return "direct"
    return "mixed" if any(_has_mark(text[s.start : s.end]) for s in content) else "indirect"


def _opens(text: str, start: int) -> bool:
    first, before = text[start : start + 2], text[max(0, start - 2) : start]
    return _is_mark(first, first[:1]) or _is_mark(before, before[-1:])


def _closes(text: str, end: int) -> bool:
    last, after = text[max(0, end - 2) : end], text[end : end + 2].lstrip()
    return _is_mark(last, last[-1:]) or _is_mark(after, after[:1])


def _is_mark(pair: str, single: str) -> bool:
    return (single != "" and single in QUOTES) or pair in ("''", "``")


def _has_mark(words: str) -> bool:
    return not QUOTES.isdisjoint(words) or "''" in words or "``" in words
