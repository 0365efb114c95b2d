"""Labelled pieces to blocks: maximal runs of one kind, in order, over all text but space."""

from collections.abc import Sequence

from reportedly.clean.dateline import DATELINE, is_proven, opening
from reportedly.clean.dates import date_prefix
from reportedly.clean.pieces import Piece
from reportedly.schema import Block, BlockKind

_KEPT = 4


def blocks(article: str, pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> list[Block]:
    """Neighbouring pieces of one kind become one block.

    A place and dash that open a paragraph ("PARIS (Reuters) -") are a block of their own, and so
    is a day written before the first line. Elsewhere than at the article's opening only an
    agency or a day tells that it is no speaker.
    """
    found: list[Block] = []
    top = opening([p for p, k in zip(pieces, kinds, strict=True) if k == "body"])
    for i, (piece, kind) in enumerate(zip(pieces, kinds, strict=True)):
        cut = _cut(piece, kind, i, piece is top)
        if cut:
            _add(found, Block(article, piece.start, piece.start + cut[0], "dateline"))
        _add(found, Block(article, piece.start + (cut[1] if cut else 0), piece.end, kind))
    return found


def _add(found: list[Block], block: Block) -> None:
    if found and found[-1].kind == block.kind:
        block = Block(block.article, found.pop().start, block.end, block.kind)
    found.append(block)


def _cut(piece: Piece, kind: BlockKind, i: int, opens: bool) -> tuple[int, int] | None:
    """Where the dateline at a piece's start ends, and where the piece goes on."""
    if kind not in ("body", "headline"):
        return None
    end = date_prefix(piece.text) if i < _KEPT else 0
    if not end and kind == "body" and len(piece.words) >= 10:
        found = DATELINE.match(piece.text)
        end = found.end() if found and (opens or is_proven(found)) else 0
    return (len(piece.text[:end].rstrip()), end) if 0 < end < len(piece.text) else None
