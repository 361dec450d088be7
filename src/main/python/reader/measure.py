"""Compares exported readers on held-out windows: quality over word pieces, time on one thread, and size.

    python measure.py WINDOWS ONNX...
"""

import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime

from windows import read

LONGEST_ANSWER = 40


def best_span(logits, passage):
    """First and last position of the best span, and its score less that of "no answer"."""
    start, end = logits[passage:-1, 0], logits[passage:-1, 1]
    scores = np.tril(np.triu(np.ones((len(start), len(start)), bool)), LONGEST_ANSWER - 1)
    scores = np.where(scores, start[:, None] + end[None, :], -np.inf)
    first, last = divmod(int(scores.argmax()), len(start))
    return passage + first, passage + last, scores.max() - logits[0].sum()


def f1(first, last, answer):
    shared = max(0, min(last, answer[1]) - max(first, answer[0]) + 1)
    return 2 * shared / (last - first + 1 + answer[1] - answer[0] + 1)


def main():
    windows = read(sys.argv[1])
    for path in sys.argv[2:]:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(path, options)
        exact, overlap, answered, refused, spent = [], [], [], [], 0
        for ids, passage, answers in windows:
            began = time.process_time()
            types = (np.arange(len(ids)) >= passage).astype(np.int64)
            logits = session.run(None, {"input_ids": ids[None], "token_type_ids": types[None],
                                        "attention_mask": np.ones_like(ids)[None]})[0][0]
            spent += time.process_time() - began
            first, last, lead = best_span(logits, passage)
            if len(answers) == 0:
                refused.append(lead < 0)
                continue
            answered.append(lead >= 0)
            exact.append(any(a[0] == first and a[1] == last for a in answers))
            overlap.append(max(f1(first, last, a) for a in answers))
        print(f"{Path(path).name}: exact {np.mean(exact):.3f} f1 {np.mean(overlap):.3f} answered {np.mean(answered):.3f} "
              f"refused {np.mean(refused):.3f} of {len(windows)} windows, {1000 * spent / len(windows):.1f} ms each, "
              f"{Path(path).stat().st_size / 1e6:.1f} MB", flush=True)


if __name__ == "__main__":
    main()
