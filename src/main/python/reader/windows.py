"""Reads the windows that `train reader-windows` wrote, and deals them into batches of about equal work."""

import random
from dataclasses import dataclass

import numpy as np
import torch

NOT_ALLOWED = -1e4


@dataclass
class Batch:
    ids: torch.Tensor
    types: torch.Tensor
    attended: torch.Tensor
    allowed: torch.Tensor  # where an answer may start or end: [CLS], meaning none, and the passage
    first: torch.Tensor
    last: torch.Tensor
    weight: torch.Tensor  # logarithm of the share of annotators, -inf for padding


def read(path):
    """A list of (ids, position of the passage, answers as rows of first, last, annotators)."""
    numbers = np.fromfile(path, dtype=">u2").astype(np.int64)
    windows, at = [], 0
    while at < len(numbers):
        length, passage, answers = numbers[at:at + 3]
        ids = numbers[at + 3:at + 3 + length]
        at += 3 + length
        windows.append((ids, passage, numbers[at:at + 3 * answers].reshape(answers, 3)))
        at += 3 * answers
    return windows


def batches(windows, tokens, seed):
    """Shuffles, then sorts by length within pools so that hardly any padding is read."""
    order = list(range(len(windows)))
    dice = random.Random(seed)
    dice.shuffle(order)
    dealt, pool = [], 4096
    for start in range(0, len(order), pool):
        group, longest = [], 0
        for n in sorted(order[start:start + pool], key=lambda n: len(windows[n][0])):
            longest = max(longest, len(windows[n][0]))
            if group and longest * (len(group) + 1) > tokens:
                dealt.append(group)
                group, longest = [], len(windows[n][0])
            group.append(n)
        dealt.append(group)
    dice.shuffle(dealt)
    return dealt


def collate(windows):
    rows, length = len(windows), max(len(ids) for ids, _, _ in windows)
    golds = max(1, max(len(answers) for _, _, answers in windows))
    ids = np.zeros((rows, length), np.int64)
    types = np.zeros((rows, length), np.int64)
    attended = np.zeros((rows, length), bool)
    allowed = np.full((rows, length), NOT_ALLOWED, np.float32)
    first = np.zeros((rows, golds), np.int64)
    last = np.zeros((rows, golds), np.int64)
    weight = np.full((rows, golds), -np.inf, np.float32)
    for row, (tokens, passage, answers) in enumerate(windows):
        ids[row, :len(tokens)] = tokens
        types[row, passage:len(tokens)] = 1
        attended[row, :len(tokens)] = True
        allowed[row, passage:len(tokens) - 1] = 0
        allowed[row, 0] = 0
        if len(answers):
            first[row, :len(answers)] = answers[:, 0]
            last[row, :len(answers)] = answers[:, 1]
            weight[row, :len(answers)] = np.log(answers[:, 2] / answers[:, 2].sum())
        else:
            weight[row, 0] = 0
    return Batch(*map(torch.from_numpy, (ids, types, attended, allowed, first, last, weight)))
