"""Credits: which outlets and agencies an article says that it has something from."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reportedly.schema import Article, Block, Credit, CreditKind, Span
from reportedly.trace.outlets import is_own, outlets_in
from reportedly.trace.phrases import BEFORE, BEHIND, DATELINE, INDEFINITE, NO_REPORT

_MOST = 500
"""Credits of an article; what has more is no article."""
_NEAR = 100
"""Characters before and behind a name that are looked at."""
_READ = frozenset({"byline", "dateline", "body", "pullquote", "disclaimer", "caption"})
_NAMED_SO = re.compile(
    r"\b(?:(?:first|originally)\s+(?:appeared|published|ran)|republished|reprinted|"
    r"first\s+reported)(?:\s+\w+){0,3}?\s+(?:in|on|at|by|from)\s+(?:the\s+)?"
    r"(?-i:([A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,5}))",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?](?:\s|$)|\n")


def credits(article: Article, blocks: Sequence[Block], text: str) -> list[Credit]:
    """The credits of one article in the order of its text, each name at a place once.

    The article's own outlet is nobody whom it credits. What stands in menus and teasers counts for
    nothing; linear in the text.
    """
    found: list[Credit] = []
    for block in sorted(blocks, key=lambda b: b.start):
        if block.kind in _READ:
            reached = block.start
            some = islice(_in_block(text, block), _MOST)
            for name, kind, span in sorted(some, key=lambda c: (c[0], c[2])):
                written = text[name.start : name.end]
                if len(found) == _MOST:
                    return found
                if name.start >= reached and not is_own(written, article.outlet):
                    found.append(Credit(article.id, span.start, span.end, written, kind))
                    reached = name.end
    return found


def credits_to(outlet: str, blocks: Sequence[Block], text: str) -> list[tuple[CreditKind, Span]]:
    """The kinds and words of an article's credits to an outlet of the pile.

    Its name need not look like an outlet's.
    """
    bare = re.sub(r"^the\s+", "", outlet.strip(), flags=re.IGNORECASE)
    name = re.compile(rf"(?<!\w)(?:[Tt]he )?{re.escape(bare)}(?!\w)")
    found = []
    for block in blocks:
        if bare and block.kind in _READ:
            some = islice(name.finditer(text, block.start, block.end), _MOST)
            found += [_told(text, Span(*match.span()), block) for match in some]
    return [told for told in found if told]


def _in_block(text: str, block: Block) -> Iterator[tuple[Span, CreditKind, Span]]:
    """Each credit's name, kind, and words."""
    yield from _datelines(text, block)
    for name in outlets_in(text, block.start, block.end):
        if block.kind in ("byline", "dateline"):
            yield name, "wire", name
        elif (told := _told(text, name, block)) is not None:
            yield name, *told
    for match in _NAMED_SO.finditer(text, block.start, block.end):
        kind: CreditKind = "first" if "report" in match[0].lower() else "republished"
        yield _trimmed(text, match.start(1), match.end(1)), kind, Span(*match.span())


def _datelines(text: str, block: Block) -> Iterator[tuple[Span, CreditKind, Span]]:
    if block.kind in ("body", "dateline"):
        match = DATELINE.match(text, block.start, block.end)
        if match and match[1] != match[1].lower() and not _is_state(match[1]):
            yield Span(*match.span(1)), "wire", Span(*match.span())


def _is_state(name: str) -> bool:
    """Whether brackets hold a party and a state ("D-Conn."), or a place alone ("Ore.")."""
    return name.endswith(".") or re.fullmatch(r"[A-Z]-.*", name) is not None


def _told(text: str, name: Span, block: Block) -> tuple[CreditKind, Span] | None:
    """The kind and the words of a credit, by what stands around a name in its sentence."""
    before = text[_sentence_start(text, name.start, block.start) : name.start]
    behind = text[name.end : min(block.end, name.end + _NEAR)]
    if NO_REPORT.match(behind):
        return None
    indefinite = INDEFINITE.search(before)
    for kind, pattern in BEHIND:
        if match := pattern.match(behind):
            return kind, Span(name.start, name.end + match.end())
    if indefinite:
        return None
    for kind, pattern in BEFORE:
        if match := pattern.search(before):
            return kind, Span(name.start - len(before) + match.start(), name.end)
    return None


def _sentence_start(text: str, at: int, least: int) -> int:
    start = max(least, at - _NEAR)
    ends = [m.end() for m in _END.finditer(text, start, at)]
    return ends[-1] if ends else start


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip(".,’'")))
