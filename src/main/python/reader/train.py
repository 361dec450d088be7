"""Fine-tunes the encoder for span extraction with a no-answer option, on a CPU, in bfloat16 where it multiplies that fast.

    python train.py ORIGINAL_ONNX WINDOWS_FOLDER OUT_FOLDER MINUTES [START]

The learning rate follows the clock, so that the run ends on time however busy the machine is; going on from START, a
checkpoint or an exported ONNX file, it rises to half as much. Each pass reads the next file round-N.windows, or starts over when there is none.
"""

import os
import sys
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from model import started
from windows import batches, collate, read

FAST_BFLOAT16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()  # other processors take ten times as long with it
PEAK_RATE = 1.5e-4
WARM_UP = 0.04
TOKENS = 2800
LONGEST_ANSWER = 40
CHECK_SECONDS = 600
CHECKED = 300


def span_log_probabilities(reader, batch):
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=FAST_BFLOAT16):
        logits = reader(batch.ids, batch.types, batch.attended)
    return (F.log_softmax(logits[..., 0] + batch.allowed, -1), F.log_softmax(logits[..., 1] + batch.allowed, -1))


def loss_of(reader, batch):
    """The mean of the marginal likelihood of all given answers and of the likelihood of each."""
    start, end = span_log_probabilities(reader, batch)
    spans = start.gather(1, batch.first) + end.gather(1, batch.last)
    marginal = torch.logsumexp(spans + batch.weight, 1)
    each = (spans * batch.weight.exp()).sum(1)
    return -(0.7 * marginal + 0.3 * each).mean()


@torch.no_grad()
def check(reader, windows):
    """Exact match and F1 over word pieces on windows with an answer, and the share of the others that is refused."""
    reader.eval()
    exact = f1 = answered = refused = kept = 0
    for group in batches(windows, 2 * TOKENS, 0):
        chosen = [windows[n] for n in group]
        start, end = span_log_probabilities(reader, collate(chosen))
        for row, (_, _, answers) in enumerate(chosen):
            null = (start[row, 0] + end[row, 0]).item()
            scores = start[row, 1:, None] + end[row, None, 1:]
            valid = torch.ones_like(scores, dtype=torch.bool).triu().tril(LONGEST_ANSWER - 1)
            scores[~valid] = -torch.inf
            best = scores.argmax().item()
            first, last = best // scores.shape[1] + 1, best % scores.shape[1] + 1
            if len(answers) == 0:
                refused += null > scores.max().item()
                continue
            answered += 1
            kept += null <= scores.max().item()
            exact += any(a[0] == first and a[1] == last for a in answers)
            f1 += max(2 * max(0, min(last, a[1]) - max(first, a[0]) + 1) / (last - first + a[1] - a[0] + 2)
                      for a in answers)
    reader.train()
    return (f"exact {exact / answered:.3f} f1 {f1 / answered:.3f} answered {kept / answered:.3f} "
            f"refused {refused / (len(windows) - answered):.3f}")


def save(reader, path):
    part = path.with_suffix(".part")
    torch.save({name: value for name, value in reader.state_dict().items() if name != "words.weight"}, part)
    part.replace(path)


def dealt_batches(folder):
    """Endlessly: all windows of the first round, in batches, then of the next; after the last file, from the first."""
    number = 0
    while True:
        files = sorted(folder.glob("round-*.windows"), key=lambda f: int(f.stem.removeprefix("round-")))
        windows = read(files[number % len(files)])
        number += 1
        for group in batches(windows, TOKENS, number):
            yield number, [windows[n] for n in group]


def work(reader, worker, folder, out, peak, began, minutes, step, checked):
    """One of two processes that train the same weights without waiting for each other (Niu et al. 2011, Hogwild):
    on a busy machine, two threads of one process wait for whichever is held up."""
    torch.manual_seed(worker)
    torch.set_num_threads(1)
    trained = [p for p in reader.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": [p for p in trained if p.dim() > 1], "weight_decay": 0.01},
                                   {"params": [p for p in trained if p.dim() == 1], "weight_decay": 0.0}], fused=True)
    held_out = read(folder / "fit.windows")
    held_out = held_out[::len(held_out) // CHECKED]
    at, running = -1, None
    source = dealt_batches(folder)
    while (progress := (time.monotonic() - began) / (60 * minutes)) < 1:
        with step.get_lock():
            mine = step.value
            step.value += 1
        while at < mine:
            at += 1
            number, chosen = next(source)
        rate = peak * min((progress + 0.001) / WARM_UP, (1 - progress) / (1 - WARM_UP))
        for parameters in optimizer.param_groups:
            parameters["lr"] = rate
        loss = loss_of(reader, collate(chosen))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        if mine % 50 == 0:
            print(f"round {number} step {mine} loss {running:.3f} rate {rate:.2e} progress {progress:.3f}", flush=True)
        with checked.get_lock():
            due = time.monotonic() - checked.value > CHECK_SECONDS
            checked.value = time.monotonic() if due else checked.value
        if due:
            save(reader, out / "checkpoint.pt")
            print(f"check step {mine} {check(reader, held_out)}", flush=True)


def main():
    original, folder, out, minutes = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    going_on = len(sys.argv) > 5
    reader = started(original, sys.argv[5] if going_on else None)
    reader.share_memory()
    processes = torch.multiprocessing.get_context("spawn")
    began = time.monotonic()
    shared = (folder, out, PEAK_RATE / 2 if going_on else PEAK_RATE, began, minutes, processes.Value("q", 0), processes.Value("d", began))
    other = processes.Process(target=work, args=(reader, 1, *shared))
    other.start()
    (out / "pid").write_text(f"{os.getpid()} {other.pid}\n")
    work(reader, 0, *shared)
    other.join()
    save(reader, out / "final.pt")
    print(f"end {check(reader, read(folder / 'fit.windows'))}", flush=True)


if __name__ == "__main__":
    main()
