"""A compact BERT encoder with a span head, loadable from the ONNX file of MiniLM-L6."""

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS = 384, 12, 6
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

    def __init__(self, vocabulary=30522, positions=512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.embedding_norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
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


def load_onnx(reader, path):
    """Copies the encoder weights of the original ONNX file into the reader."""
    import onnx
    from onnx import numpy_helper

    arrays = {i.name: torch.from_numpy(np.array(numpy_helper.to_array(i)))
              for i in onnx.load(path).graph.initializer}
    # torch's exporter names the transposed weights in graph order: per layer
    # query, key, value, output, intermediate, output.
    products = sorted((n for n in arrays if n.startswith("onnx::MatMul_")), key=lambda n: int(n.split("_")[1]))
    weights = [arrays[n].T for n in products]
    embeddings = "embeddings."
    with torch.no_grad():
        reader.words.weight.copy_(arrays[embeddings + "word_embeddings.weight"])
        reader.positions.weight.copy_(arrays[embeddings + "position_embeddings.weight"])
        reader.types.weight.copy_(arrays[embeddings + "token_type_embeddings.weight"])
        reader.embedding_norm.weight.copy_(arrays[embeddings + "LayerNorm.weight"])
        reader.embedding_norm.bias.copy_(arrays[embeddings + "LayerNorm.bias"])
        for n, layer in enumerate(reader.layers):
            at = f"encoder.layer.{n}."
            query, key, value, out, widen, narrow = weights[6 * n:6 * n + 6]
            layer.qkv.weight.copy_(torch.cat([query, key, value]))
            layer.qkv.bias.copy_(torch.cat([arrays[at + f"attention.self.{p}.bias"] for p in ("query", "key", "value")]))
            layer.attended.weight.copy_(out)
            layer.attended.bias.copy_(arrays[at + "attention.output.dense.bias"])
            layer.attention_norm.weight.copy_(arrays[at + "attention.output.LayerNorm.weight"])
            layer.attention_norm.bias.copy_(arrays[at + "attention.output.LayerNorm.bias"])
            layer.widen.weight.copy_(widen)
            layer.widen.bias.copy_(arrays[at + "intermediate.dense.bias"])
            layer.narrow.weight.copy_(narrow)
            layer.narrow.bias.copy_(arrays[at + "output.dense.bias"])
            layer.output_norm.weight.copy_(arrays[at + "output.LayerNorm.weight"])
            layer.output_norm.bias.copy_(arrays[at + "output.LayerNorm.bias"])
