"""Writes the trained reader as an ONNX file in 8-bit integers.

    python export.py ORIGINAL_ONNX START... OUT_ONNX [--full]

Each START is a checkpoint or a file that was exported before. Of several the mean is taken (Wortsman et al. 2022,
"Model soups"). Matrices are quantized per channel,
activations while the model runs, word embeddings by row. With --full the file keeps 32-bit floats, for comparison.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model

from model import HEADS, WIDTH, places, started


def store_onnx(reader, original, path):
    """Puts the reader's weights into the original ONNX graph, and the span head behind it."""
    model = onnx.load(original)
    graph = model.graph
    stored = {i.name: i for i in graph.initializer}
    for name, tensor in places(reader, stored):
        stored[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(tensor.detach().numpy()), name))
    head = reader.head
    graph.initializer.extend([numpy_helper.from_array(np.ascontiguousarray(head.weight.T.detach().numpy()), "head.weight"),
                              numpy_helper.from_array(head.bias.detach().numpy(), "head.bias")])
    graph.node.extend([helper.make_node("MatMul", [graph.output[0].name, "head.weight"], ["head.product"]),
                       helper.make_node("Add", ["head.product", "head.bias"], ["logits"])])
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("logits", onnx.TensorProto.FLOAT, ["rows", "length", 2]))
    onnx.save(model, path)


def mean(states):
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def quantize_words(model):
    """Replaces the word embeddings by int8 rows with a scale for each row, multiplied out after the look-up."""
    graph = model.graph
    table = max((i for i in graph.initializer), key=lambda i: np.prod(i.dims))
    rows = numpy_helper.to_array(table)
    scale = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-12) / 127
    small = np.rint(rows / scale).astype(np.int8)
    gather = next(n for n in graph.node if n.op_type == "Gather" and n.input[0] == table.name)
    graph.initializer.remove(table)
    graph.initializer.extend([numpy_helper.from_array(small, "words.int8"),
                              numpy_helper.from_array(scale.astype(np.float32), "words.scale")])
    ids, found = gather.input[1], gather.output[0]
    at = list(graph.node).index(gather)
    graph.node.remove(gather)
    for node in reversed([helper.make_node("Gather", ["words.int8", ids], ["words.row8"]),
                          helper.make_node("Cast", ["words.row8"], ["words.row"], to=onnx.TensorProto.FLOAT),
                          helper.make_node("Gather", ["words.scale", ids], ["words.rowscale"]),
                          helper.make_node("Mul", ["words.row", "words.rowscale"], [found])]):
        graph.node.insert(at, node)


def main():
    full = "--full" in sys.argv
    original, *checkpoints, out = [a for a in sys.argv[1:] if a != "--full"]
    reader = started(original)
    reader.load_state_dict(mean([started(original, checkpoint).state_dict() for checkpoint in checkpoints]))
    reader.eval()
    with tempfile.TemporaryDirectory() as folder:
        plain, fused, eighth = (Path(folder) / name for name in ("plain.onnx", "fused.onnx", "eighth.onnx"))
        store_onnx(reader, original, plain)
        options = FusionOptions("bert")
        options.enable_embed_layer_norm = False  # its table could only be quantized as a whole
        optimized = optimize_model(str(plain), "bert", HEADS, WIDTH, options, opt_level=0)
        print(optimized.get_fused_operator_statistics())
        optimized.save_model_to_file(str(fused))
        if full:
            Path(out).write_bytes(fused.read_bytes())
            return
        quantize_dynamic(fused, eighth, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8,
                         op_types_to_quantize=["MatMul", "Attention"], extra_options={"MatMulConstBOnly": True,
                                                                            "DefaultTensorType": onnx.TensorProto.FLOAT})
        model = onnx.load(eighth)
        quantize_words(model)
        onnx.save(model, out)


if __name__ == "__main__":
    main()
