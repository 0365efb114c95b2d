"""How the teacher's heads begin: as what tells best, from vectors that were not trained for it yet,
what the shipped branch tells (a linear regression with a small ridge).

Heads of random numbers had found no mention after 134 large steps; these find most at once.
"""

from collections.abc import Callable, Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.attribute.weights import FOLDER, TOKENIZER, profile_folder
from training.config import ROOT
from training.coreference import shipped
from training.coreference.config import Config
from training.coreference.data import Text, read
from training.coreference.model import Branch
from training.coreference.reading import by_window, windows_of
from training.coreference.teacher import Teacher
from training.coreference.trunk import Trunk

RIDGE = 1.0


class Shown:
    """What the shipped branch tells of texts."""

    def __init__(self, path: str, threads: int) -> None:
        own = Config.load(ROOT / path)
        folder = profile_folder(own.profile)
        self.branch = Branch(own.shape()).eval()
        shipped.load(self.branch, folder)
        self._trunk = Trunk(folder, own.trunk, threads)
        self._tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))

    @torch.no_grad()
    def rows(self, text: Text) -> Tensor:
        """A row for each piece, (pieces, SIZE)."""
        again = read(text.sample, self._tokenizer, self._trunk, cuts=1)
        return _by_piece(self.branch, again)


@torch.no_grad()
def begin(teacher: Teacher, path: str, texts: Sequence[Text], threads: int) -> None:
    """Set the teacher's heads by what the branch of this configuration tells of some texts."""
    shown = Shown(path, threads)
    teacher.eval()
    pairs = [(_by_piece(teacher.before, text), shown.rows(text)) for text in texts]
    x = torch.cat([x for x, _ in pairs])
    x = torch.cat([x, torch.ones(len(x), 1)], 1)
    square = x.T @ x + RIDGE * torch.eye(x.shape[1])
    found = torch.linalg.solve(square, x.T @ torch.cat([y for _, y in pairs]))
    teacher.rows.weight.copy_(found[:-1].T)
    teacher.rows.bias.copy_(found[-1])
    teacher.lengths.copy_(shown.branch.lengths)
    teacher.pairs.load_state_dict(shown.branch.pairs.state_dict())


def _by_piece(reads: Callable[[Tensor, Tensor], Tensor], text: Text) -> Tensor:
    """What is told of each piece of a text, (pieces, size)."""
    return torch.cat([r for some in windows_of(text) for r in by_window(reads, some)])
