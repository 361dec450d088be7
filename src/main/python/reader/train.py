"""Fine-tunes the encoder for span extraction with a no-answer option, on a CPU in bfloat16.

    python train.py ORIGINAL_ONNX WINDOWS_FOLDER OUT_FOLDER MINUTES

The learning rate follows the clock, so that the run ends on time however busy the machine is. Each pass reads the next
file round-N.windows, or starts over when there is none.
"""

import sys
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from model import Reader, load_onnx
from windows import batches, collate, read

PEAK_RATE = 2e-4
WARM_UP = 0.04
TOKENS = 2800
LONGEST_ANSWER = 40
CHECK_SECONDS = 420
CHECKED = 700


def span_log_probabilities(reader, batch):
    with torch.autocast("cpu", dtype=torch.bfloat16):
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
            scores = scores.triu().tril(LONGEST_ANSWER - 1)
            scores[scores == 0] = -torch.inf
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


def main():
    original, folder, out, minutes = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    torch.manual_seed(1)
    torch.set_num_threads(2)
    reader = Reader()
    load_onnx(reader, original)
    trained = [p for p in reader.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": [p for p in trained if p.dim() > 1], "weight_decay": 0.01},
                                   {"params": [p for p in trained if p.dim() == 1], "weight_decay": 0.0}], fused=True)
    held_out = read(folder / "fit.windows")[::max(1, 2497 // CHECKED)]
    began = checked = time.monotonic()
    step, windows_seen, running = 0, 0, None
    round_number = 1
    while True:
        path = folder / f"round-{round_number}.windows"
        windows = read(path if path.exists() else folder / f"round-{1 + round_number % 2}.windows")
        for group in batches(windows, TOKENS, round_number):
            now = time.monotonic()
            progress = (now - began) / (60 * minutes)
            if progress >= 1:
                print(f"end step {step} windows {windows_seen} {check(reader, held_out)}", flush=True)
                save(reader, out / "final.pt")
                return
            rate = PEAK_RATE * min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP))
            for parameters in optimizer.param_groups:
                parameters["lr"] = max(rate, 1e-7)
            loss = loss_of(reader, collate([windows[n] for n in group]))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
            step, windows_seen = step + 1, windows_seen + len(group)
            if step % 50 == 0:
                print(f"round {round_number} step {step} windows {windows_seen} loss {running:.3f} rate {rate:.2e} "
                      f"progress {progress:.3f} seconds {now - began:.0f}", flush=True)
            if now - checked > CHECK_SECONDS:
                checked = now
                save(reader, out / "checkpoint.pt")
                print(f"check step {step} {check(reader, held_out)}", flush=True)
        round_number += 1


if __name__ == "__main__":
    main()
