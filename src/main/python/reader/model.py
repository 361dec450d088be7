"""A compact BERT encoder with a span head, loadable from the ONNX file of a sentence encoder 384 wide."""

import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS = 384, 12
NORM_EPSILON = 1e-12
EMBEDDING_DROPOUT = 0.1
SCALE = (WIDTH // HEADS) ** -0.5


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.widen = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: on a CPU the fused kernel's backward pass takes longer than all other layers together.
        weights = torch.softmax(q * SCALE @ k.transpose(-1, -2) + mask, -1)
        attended = weights @ v
        attended = attended.transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.attention_norm(x + self.attended(attended))
        return self.output_norm(x + self.narrow(F.gelu(self.widen(x))))


class Reader(nn.Module):
    """Token ids to start and end logits. Position 0 ([CLS]) stands for "no answer"."""

    def __init__(self, layers, vocabulary=30522, positions=512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.embedding_norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(WIDTH, 2)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        self.words.weight.requires_grad = False

    def encode(self, ids, types, attended):
        """ids, types: (rows, length) int; attended: (rows, length) bool, False on padding."""
        places = torch.arange(ids.shape[1])
        x = self.embedding_norm(self.words(ids) + self.positions(places) + self.types(types))
        x = F.dropout(x, EMBEDDING_DROPOUT, self.training)
        if torch.is_autocast_enabled("cpu"):
            x = x.to(torch.bfloat16)
        mask = torch.zeros(attended.shape, dtype=x.dtype).masked_fill_(~attended, -math.inf)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, types, attended):
        return self.head(self.encode(ids, types, attended)).float()


def places(reader, names):
    """Pairs each weight's name in the original ONNX file with the reader's tensor, laid out as in the file."""
    yield "embeddings.word_embeddings.weight", reader.words.weight
    yield "embeddings.position_embeddings.weight", reader.positions.weight
    yield "embeddings.token_type_embeddings.weight", reader.types.weight
    yield "embeddings.LayerNorm.weight", reader.embedding_norm.weight
    yield "embeddings.LayerNorm.bias", reader.embedding_norm.bias
    # torch's exporter numbers the transposed matrices in graph order: per layer query, key, value, output,
    # intermediate, output.
    products = iter(sorted((n for n in names if n.startswith("onnx::MatMul_")), key=lambda n: int(n.split("_")[1])))
    for n, layer in enumerate(reader.layers):
        at = f"encoder.layer.{n}."
        for part, name in enumerate(("query", "key", "value")):
            rows = slice(part * WIDTH, (part + 1) * WIDTH)
            yield next(products), layer.qkv.weight[rows].T
            yield at + f"attention.self.{name}.bias", layer.qkv.bias[rows]
        for linear, name in ((layer.attended, "attention.output"), (layer.widen, "intermediate"),
                             (layer.narrow, "output")):
            yield next(products), linear.weight.T
            yield at + name + ".dense.bias", linear.bias
        for norm, name in ((layer.attention_norm, "attention.output"), (layer.output_norm, "output")):
            yield at + name + ".LayerNorm.weight", norm.weight
            yield at + name + ".LayerNorm.bias", norm.bias


@torch.no_grad()
def from_onnx(path):
    """A reader with as many layers as the original ONNX file's encoder, and its weights."""
    arrays = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}
    reader = Reader(sum(name.endswith(".output.dense.bias") and "attention" not in name for name in arrays))
    for name, tensor in places(reader, arrays):
        tensor.copy_(torch.from_numpy(arrays[name].copy()))
    return reader


def dequantized(arrays, name):
    """A matrix that export.py rounded to int8, with a scale for each column; other weights are as they were."""
    if name in arrays:
        return arrays[name]
    zero = arrays[name + "_zero_point"].astype(np.float32)
    return (arrays[name + "_quantized"].astype(np.float32) - zero) * arrays[name + "_scale"]


@torch.no_grad()
def from_exported(original, path):
    """The reader in a file of export.py, but for what rounding to 8 bits took from it."""
    reader = from_onnx(original)
    names = [i.name for i in onnx.load(original).graph.initializer]
    arrays = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}
    for n, layer in enumerate(reader.layers):
        layer.qkv.weight.copy_(torch.from_numpy(dequantized(arrays, f"Attention_{n}_qkv_weight").T.copy()))
        layer.qkv.bias.copy_(torch.from_numpy(arrays[f"Attention_{n}_qkv_bias"].copy()))
    for name, tensor in places(reader, names):
        if name in arrays or name + "_quantized" in arrays:
            tensor.copy_(torch.from_numpy(dequantized(arrays, name).copy()))
    reader.head.weight.copy_(torch.from_numpy(dequantized(arrays, "head.weight").T.copy()))
    reader.head.bias.copy_(torch.from_numpy(arrays["head.bias"].copy()))
    return reader


def started(original, start=None):
    """The reader as START left it, a checkpoint or an exported file; without it, the encoder before any training."""
    if start is not None and start.endswith(".onnx"):
        return from_exported(original, start)
    reader = from_onnx(original)
    if start is not None:
        reader.load_state_dict(torch.load(start), strict=False)
    return reader
