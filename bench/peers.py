"""What others offer for the same gradient, each the best way we know to use it, on the same arrays.

Comes in: which packages are installed. Goes out: contestants, and who was skipped and why. How many threads a package uses is set anew
before each turn, as that is one setting for all.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from bench.contestant import TYPES, Contestant, Operands, Run, Skip, looped

EPS = np.float32(1e-12)
BLOCK = 8192
"""Elements that NumPy does at a time: its temporaries stay in the caches."""


def contestants(threads: tuple[int, ...]) -> Iterator[Contestant | Skip]:
    """One at a time, as importing them takes seconds."""
    for name, make in PEERS.items():
        try:
            module = importlib.import_module(name)
        except ImportError:
            yield Skip(name, f"not installed: pip install {'jax' if name == 'jax' else repr('dsp-codegen[bench]')}")
            continue
        yield from make(module, threads)


def _numpy(*_: Any) -> Iterator[Contestant]:
    for dtype in TYPES:
        yield Contestant("NumPy, out=", "peer", dtype, 1, _numpy_run)


def _numpy_run(o: Operands) -> Run:
    """Every step into memory that is there; half is computed in float32, as by us."""
    size = min(o.n, BLOCK)
    a, b = np.empty(size, np.float32), np.empty(size, np.float32)
    parts = [slice(k, k + size) for k in range(0, o.n, size)]
    blocks = [(o.x[p], o.y[p], o.w[p], o.s[p], o.dx[p], a[: len(o.x[p])], b[: len(o.x[p])]) for p in parts]
    one = np.float32(1)
    how: dict[str, Any] = {} if o.dtype == "fp32" else {"dtype": np.float32}  # as said, it costs a tenth of a short call

    def call() -> None:
        for x, y, w, s, dx, denominator, gradient in blocks:
            np.subtract(one, x, out=denominator, **how)
            np.multiply(x, denominator, out=denominator, **how)
            np.add(denominator, EPS, out=denominator)
            np.subtract(x, y, out=gradient, **how)
            np.multiply(w, gradient, out=gradient, **how)
            np.divide(gradient, denominator, out=gradient)
            np.multiply(gradient, s, out=dx, casting="same_kind", **how)

    return looped(call)


def _numba(numba: Any, threads: tuple[int, ...]) -> Iterator[Contestant | Skip]:
    def loop(x: Any, y: Any, w: Any, s: Any, dx: Any) -> None:
        for i in numba.prange(len(x)):
            dx[i] = w[i] * (x[i] - y[i]) / (x[i] * (one - x[i]) + EPS) * s[i]

    one = np.float32(1)

    def prepare(compiled: Any, count: int, o: Operands) -> Run:
        numba.set_num_threads(count)
        call = partial(compiled, o.x, o.y, o.w, o.s, o.dx)
        return _with(partial(numba.set_num_threads, count), looped(call))

    for name, options in (("numba", {}), ("numba, contracted", {"fastmath": {"contract"}})):
        yield Contestant(name, "peer", "fp32", 1, partial(prepare, numba.njit(loop, error_model="numpy", **options), 1))
    parallel = numba.njit(loop, error_model="numpy", parallel=True, fastmath={"contract"})
    for count in threads:
        yield Contestant("numba, parallel", "peer", "fp32", count, partial(prepare, parallel, count))
    yield Skip("numba, fp16", "it has no float16 on CPUs")


def _numexpr(numexpr: Any, threads: tuple[int, ...]) -> Iterator[Contestant | Skip]:
    def prepare(count: int, o: Operands) -> Run:
        names = {"x": o.x, "y": o.y, "w": o.w, "s": o.s, "one": np.float32(1), "eps": EPS}
        text = "w * (x - y) / (x * (one - x) + eps) * s"
        call = partial(numexpr.evaluate, text, local_dict=names, global_dict={}, out=o.dx)
        return _with(partial(numexpr.set_num_threads, count), looped(call))

    for count in threads:
        yield Contestant("numexpr", "peer", "fp32", count, partial(prepare, count))
    yield Skip("numexpr, fp16", "it has no float16")


def _torch(torch: Any, threads: tuple[int, ...]) -> Iterator[Contestant]:
    def prepare(count: int, o: Operands) -> Run:
        x, y, w, s, dx = (torch.from_numpy(a) for a in (o.x, o.y, o.w, o.s, o.dx))
        backward = torch.ops.aten.binary_cross_entropy_backward.grad_input
        call = partial(backward, s, x, y, w, 0, grad_input=dx)
        return _with(partial(torch.set_num_threads, count), looped(call))

    for dtype in TYPES:
        for count in threads:
            yield Contestant("torch, out=", "peer", dtype, count, partial(prepare, count))


def _jax(jax: Any, threads: tuple[int, ...]) -> Iterator[Contestant]:
    """All processors that it may use; there is no setting for one."""

    @jax.jit
    def gradient(x: Any, y: Any, w: Any, s: Any) -> Any:
        x, y, w, s = (a.astype(np.float32) for a in (x, y, w, s))
        return w * (x - y) / (x * (1 - x) + EPS) * s

    def prepare(o: Operands) -> Run:
        arrays = [jax.numpy.asarray(a) for a in (o.x, o.y, o.w, o.s)]
        o.dx[:] = gradient(*arrays).astype(o.dx.dtype)
        return looped(lambda: gradient(*arrays).block_until_ready())

    for dtype in TYPES:
        yield Contestant("jax.jit", "peer", dtype, max(threads), prepare)


def _with(setting: Callable[[], object], run: Run) -> Run:
    def with_setting(times: int) -> None:
        setting()
        run(times)

    return with_setting


PEERS: dict[str, Callable[[Any, tuple[int, ...]], Iterator[Contestant | Skip]]] = {
    "numpy": _numpy,
    "numba": _numba,
    "numexpr": _numexpr,
    "torch": _torch,
    "jax": _jax,
}
