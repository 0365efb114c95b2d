"""Fitting what is small enough to see all of its rows at once."""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def descend(net: nn.Module, cost: Callable[[], Tensor], steps: int) -> None:
    """Move the weights to where the cost is least, in at most so many steps (L-BFGS).

    Nothing is drawn: the same rows make the same weights.
    """
    optimiser = torch.optim.LBFGS(net.parameters(), max_iter=steps, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimiser.zero_grad()
        total = cost()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimiser.step(closure)  # type: ignore[no-untyped-call]
