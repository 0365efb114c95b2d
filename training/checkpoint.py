"""Checkpoints without pickle: weights, their average and the optimizer's state in safetensors."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from training.rates import follow

Model = TypeVar("Model", bound=nn.Module)

ADAM = ("exp_avg", "exp_avg_sq", "step")


def save(
    path: Path, model: nn.Module, average: nn.Module, adam: torch.optim.AdamW, state: dict[str, int]
) -> None:
    """Write all that is needed to go on after `state["epoch"]` epochs."""
    tensors = {f"model.{k}": v for k, v in model.state_dict().items()}
    tensors |= {f"average.{k}": v for k, v in average.state_dict().items()}
    for name, parameter in model.named_parameters():
        for key in ADAM if parameter in adam.state else ():
            tensors[f"{key}.{name}"] = adam.state[parameter][key]
    part = path.with_suffix(".part")
    whole = {k: v.detach().clone().contiguous() for k, v in tensors.items()}
    save_file(whole, part, {"state": json.dumps(state)})
    part.replace(path)


def load(
    path: Path, model: nn.Module, average: nn.Module, adam: torch.optim.AdamW | None = None
) -> dict[str, int]:
    """Fill model, average and optimizer; returns the state that was saved with them."""
    with safe_open(path, "pt") as file:
        tensors: dict[str, Tensor] = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
        state: dict[str, int] = json.loads(file.metadata()["state"])
    for prefix, module in (("model.", model), ("average.", average)):
        own = {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}
        module.load_state_dict(own)
    for name, parameter in model.named_parameters() if adam else ():
        if f"step.{name}" in tensors and adam:
            adam.state[parameter] = {key: tensors[f"{key}.{name}"] for key in ADAM}
    return state


def mean(empty: Callable[[], Model], paths: Sequence[Path]) -> Model:
    """The mean of the averages of several checkpoints that went on from one another."""
    made, trained, average = (empty() for _ in range(3))
    for n, path in enumerate(paths, 1):
        load(path, trained, average)
        follow(made, average, 1 - 1 / n)
        for own, known in zip(made.parameters(), average.parameters(), strict=True):
            if not own.requires_grad:
                own.data.copy_(known)
    return made
