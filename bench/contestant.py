"""What is measured: one way to compute the gradient, or a limit of the machine, on operands that all share.

Comes in: n and a dtype. Goes out: ``Operands``, and calls on them that ``timing`` measures.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import repeat

import numpy as np

TYPES = {"fp32": np.float32, "fp16": np.float16}
ULPS = 16
"""A contestant may differ by so much from float64: every formula here is within it, and a wrong one is not."""

Run = Callable[[int], object]
"""Calls something so many times."""


@dataclass(frozen=True)
class Operands:
    x: np.ndarray
    y: np.ndarray
    w: np.ndarray
    s: np.ndarray
    dx: np.ndarray

    @classmethod
    def random(cls, n: int, dtype: str) -> Operands:
        """x within [1/64, 63/64], where max(d, eps) and d + eps, which others and we divide by, are the same."""
        rng = np.random.default_rng(n)
        arrays = []
        for low, high in ((1 / 64, 63 / 64), (0, 1), (0.5, 1.5), (0.5, 1.5)):
            array = _aligned(n, dtype)
            for k in range(0, n, 1 << 20):
                part = array[k : k + (1 << 20)]
                part[:] = low + (high - low) * rng.random(len(part), dtype=np.float32)
            arrays.append(array)
        return cls(*arrays, _aligned(n, dtype))

    @property
    def n(self) -> int:
        return len(self.x)

    @property
    def dtype(self) -> str:
        return next(name for name, type_ in TYPES.items() if self.x.dtype == type_)

    def wrong(self) -> str:
        """What is wrong with dx; empty where it is the gradient, in the first elements and the last."""
        for part in (slice(0, 1000), slice(-1000, None)):
            x, y, w, s = (a[part].astype(np.float64) for a in (self.x, self.y, self.w, self.s))
            right = w * (x - y) / (x * (1 - x) + 1e-12) * s
            unit = np.finfo(self.x.dtype).eps
            off = np.abs(self.dx[part] - right) / (unit * (np.abs(right) + w * s * np.maximum(x, y)))
            if not off.max() <= ULPS:
                return f"{self.dx[part][off.argmax()]} instead of {right[off.argmax()]}"
        return ""


def _aligned(n: int, dtype: str) -> np.ndarray:
    """At the beginning of a page, as large arrays are anyway."""
    itemsize = np.dtype(TYPES[dtype]).itemsize
    memory = np.empty(n * itemsize + 4096, np.uint8)
    start = -memory.ctypes.data % 4096
    return memory[start : start + n * itemsize].view(TYPES[dtype])


@dataclass(frozen=True)
class Contestant:
    """``kind``: "ours" (called from Python), "kernel" (ours, called again and again from C, as limits are), "peer", "limit", or "one core"
    (any kernel of the board, called from C)."""

    name: str
    kind: str
    dtype: str
    threads: int
    prepare: Callable[[Operands], Run]

    @property
    def key(self) -> str:
        return f"{self.name}, {self.dtype}, {self.threads}"


def looped(call: Callable[[], object]) -> Run:
    """Called from Python, each time anew."""

    def run(times: int) -> None:
        for _ in repeat(None, times):
            call()

    return run


@dataclass(frozen=True)
class Skip:
    """What was not measured, and why."""

    what: str
    why: str
