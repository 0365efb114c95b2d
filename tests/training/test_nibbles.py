from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

import onnx  # noqa: E402
from onnx import TensorProto, helper  # noqa: E402

from reportedly.attribute.session import session  # noqa: E402
from training.export import CONTRIB, Graph  # noqa: E402
from training.nibbles import BLOCK, LEAST, MOST, FourBits, packed, repacked  # noqa: E402

INPUTS, OUTPUTS, ROWS = 2 * BLOCK, 24, 5


def product(graph: Graph, layer: "torch.nn.Linear", folder: Path, x: "np.ndarray") -> "np.ndarray":
    graph.name(graph.linear("x", layer), "y")
    sides = (helper.make_tensor_value_info(n, TensorProto.FLOAT, ["r", None]) for n in "xy")
    made = helper.make_graph(graph.nodes, "g", [next(sides)], [next(sides)], graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    model = helper.make_model(made, opset_imports=opsets, ir_version=8)
    (folder / "g.onnx").write_bytes(model.SerializeToString())
    (y,) = session([folder / "g.onnx"]).run(None, {"x": x})
    return np.asarray(y)


def test_the_product_is_that_of_the_packed_weights_and_half_as_large(tmp_path: Path) -> None:
    torch.manual_seed(3)
    layer = torch.nn.Linear(INPUTS, OUTPUTS)
    x = np.random.default_rng(3).standard_normal((ROWS, INPUTS)).astype(np.float32)
    y = product(FourBits(), layer, tmp_path, x)
    small = (tmp_path / "g.onnx").stat().st_size
    whole, scales = packed(layer.weight.detach().numpy())
    near = x @ (whole * scales.repeat(BLOCK, 1)).T + layer.bias.detach().numpy()
    assert np.abs(y - near).mean() < 0.02  # 7 bits, and the inputs in 8
    assert np.abs(y - layer(torch.from_numpy(x)).detach().numpy()).mean() < 0.1
    product(Graph(), layer, tmp_path, x)
    assert small < (tmp_path / "g.onnx").stat().st_size


def test_weights_on_the_grid_are_kept_as_they_are() -> None:
    rng = np.random.default_rng(4)
    whole = rng.integers(LEAST + 1, MOST + 1, (OUTPUTS, INPUTS))
    whole[:, ::BLOCK] = MOST
    scales = rng.uniform(0.01, 0.1, (OUTPUTS, INPUTS // BLOCK))
    found, kept = packed((whole * scales.repeat(BLOCK, 1)).astype(np.float32))
    assert (found == whole).all()
    assert np.allclose(kept, scales, rtol=1e-5)


def test_of_a_block_that_has_one_large_weight_the_least_error_is_taken() -> None:
    weights = np.full((1, BLOCK), 0.1, np.float32)
    weights[0, 0] = 1.0
    found, scales = packed(weights)
    lost = ((found * scales.repeat(BLOCK, 1) - weights) ** 2).sum()
    plain = np.rint(weights / (1 / MOST)) / MOST
    assert lost <= ((plain - weights) ** 2).sum()


def test_a_graph_in_8_bits_becomes_one_of_4(tmp_path: Path) -> None:
    torch.manual_seed(3)
    first, second = torch.nn.Linear(INPUTS, 2 * BLOCK), torch.nn.Linear(2 * BLOCK, OUTPUTS)
    g = Graph()
    g.name(g.linear(g.linear("x", first), second), "y")
    sides = (helper.make_tensor_value_info(n, TensorProto.FLOAT, ["r", None]) for n in "xy")
    made = helper.make_graph(g.nodes, "g", [next(sides)], [next(sides)], g.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    whole = helper.make_model(made, opset_imports=opsets, ir_version=8).SerializeToString()
    path = tmp_path / "g.onnx"
    path.write_bytes(whole)
    x = np.random.default_rng(3).standard_normal((ROWS, INPUTS)).astype(np.float32)
    (before,) = session([path]).run(None, {"x": x})
    path.write_bytes(repacked(onnx.load(path)).SerializeToString())
    (after,) = session([path]).run(None, {"x": x})
    assert path.stat().st_size < 0.8 * len(whole)
    assert 0 < np.abs(np.asarray(after) - np.asarray(before)).mean() < 0.1
