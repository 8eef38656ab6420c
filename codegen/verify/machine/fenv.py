"""The processor's floating-point environment: its flush-to-zero mode, and the flags that tell what operations on arrays came to.

Comes in: nothing. Goes out: ``flushing``, a context; ``flags()``. Where the processor or the C library is not known, flushes are done
explicitly and every flag counts as raised.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import functools
import platform
from collections.abc import Callable, Iterator

import numpy as np

INEXACT_UNDERFLOW = {"x86_64": (0x20, 0x10), "AMD64": (0x20, 0x10), "aarch64": (0x10, 0x08), "arm64": (0x10, 0x08)}
"""FE_INEXACT and FE_UNDERFLOW of fenv.h."""
MXCSR, FTZ_DAZ = 28, 0x8040
"""Where MXCSR lies in fenv_t on x86-64 Linux, and its bits to flush results and operands."""


@functools.cache
def _library() -> ctypes.CDLL | None:
    name = ctypes.util.find_library("m")
    return ctypes.CDLL(name) if name else None


@contextlib.contextmanager
def flushing(wanted: bool) -> Iterator[bool]:
    """The processor's own flush-to-zero mode while a run lasts; yields False where explicit flushes are needed."""
    known = platform.machine() == "x86_64" and platform.system() == "Linux"
    library = _library() if wanted and known else None
    if library is None:
        yield not wanted
        return
    before, now = ctypes.create_string_buffer(32), ctypes.create_string_buffer(32)
    library.fegetenv(before)
    mxcsr = int.from_bytes(before.raw[MXCSR:], "little") | FTZ_DAZ
    now.raw = before.raw[:MXCSR] + mxcsr.to_bytes(4, "little")
    library.fesetenv(now)
    try:
        yield bool(np.float32(1e-39) * np.float32(1.0) == 0)
    finally:
        library.fesetenv(before)


class Flags:
    """``clear()``, operations, then ``inexact()``: whether any was rounded, and ``underflow()``: a tiny one, or flushed."""

    clear: Callable[[], object] = staticmethod(lambda: None)
    inexact: Callable[[], object] = staticmethod(lambda: True)
    underflow: Callable[[], object] = staticmethod(lambda: True)


@functools.cache
def flags() -> Flags:
    """Those of this processor, if they prove right."""
    told, library, bits = Flags(), _library(), INEXACT_UNDERFLOW.get(platform.machine())
    if library is not None and bits is not None:
        told.clear = functools.partial(library.feclearexcept, bits[0] | bits[1])
        told.inexact, told.underflow = (functools.partial(library.fetestexcept, bit) for bit in bits)
    return told if _tell(told) else Flags()


def _tell(told: Flags) -> bool:
    """Whether they tell a rounded sum from an exact one, and so a tiny result; one element of an array is enough, any of them."""
    zero, wide, narrow = np.zeros(19), np.empty(19), np.empty(19, np.float32)

    def found(a: np.ndarray) -> tuple[bool, bool]:
        told.clear()
        np.add(a, zero + 1, wide)
        inexact = bool(told.inexact())
        np.copyto(narrow, a, casting="same_kind")
        return inexact, bool(told.underflow())

    with np.errstate(all="ignore"):
        rounded = all(found(np.where(np.arange(19) == k, 2.0**-60, 0.5)) == (True, False) for k in range(19))
        tiny = all(found(np.where(np.arange(19) == k, 2.0**-130 + 2.0**-160, 0.5)) == (True, True) for k in range(19))
        return rounded and tiny and found(zero) == (False, False)
