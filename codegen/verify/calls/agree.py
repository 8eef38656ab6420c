"""Whether the two ways of running a loop agree: lifted onto arrays, and stepped. A difference is a fault of ours, not of the kernel.

Comes in: a kernel's ``Checker``. Goes out: calls of a middling size, one for each combination; findings V606.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from codegen.spec.operator import Operator
from codegen.verify.calls.cases import Case, Shape, combinations
from codegen.verify.calls.inputs import NUMPY
from codegen.verify.finding import Finding, Stop
from codegen.verify.machine.memory import Buffer

if TYPE_CHECKING:
    from codegen.verify.check import Checker


def cases(op: Operator, shape: Shape, variant: str) -> Iterator[Case]:
    """Special values between ordinary ones; on two cores, with a tail."""
    n = 3 * shape.block + shape.lanes // 2 + 1
    mask = shape.full & 0b11 if variant == "s" else 1
    yield from (replace(combo, n=n, mask=mask, data="each lane") for combo in combinations(op))


def disagreement(checker: Checker, case: Case) -> list[Finding]:
    """Runs the case in both ways; every bit of the outputs and every record of who wrote them must be the same."""
    stepped, lifted = (_left(checker, case, lifting) for lifting in (False, True))
    if isinstance(stepped, Stop) or isinstance(lifted, Stop):
        if isinstance(stepped, Stop) and isinstance(lifted, Stop) and stepped.finding.code == lifted.finding.code:
            return []  # of the kernel, and told as such
        told = [f"stepped, it {_end(stepped)}", f"lifted, it {_end(lifted)}"]
        return [_fault(checker, "one way of running it ends with a finding, the other does not", *told)]
    dtype = NUMPY[checker.kernel.dtype.name]
    for name, a in stepped.items():
        b = lifted[name]
        records = {"bits": (_bits(a, dtype), _bits(b, dtype)), "writer": (a.writer, b.writer), "count of bytes": (a.stored, b.stored)}
        for what, (x, y) in records.items():
            assert x is not None and y is not None
            if not np.array_equal(x, y):
                k = int(np.argmax(x != y))
                return [_fault(checker, f"`{name}[{k}]` has the {what} {x[k]:#x} when stepped, {y[k]:#x} when lifted")]
    return []


def _end(ran: dict[str, Buffer] | Stop) -> str:
    return f"ends with {ran.finding.code}" if isinstance(ran, Stop) else "ends well"


def _fault(checker: Checker, what: str, *notes: str) -> Finding:
    note = "a fault of the verifier, not of the kernel: please report it with this text"
    return Finding("V606", what, checker.kernel.procedure.place, (*notes, note))


def _left(checker: Checker, case: Case, lifting: bool) -> dict[str, Buffer] | Stop:
    """The outputs as the call leaves them, or what stopped it."""
    checker.machine.lifting = lifting
    try:
        buffers, _, _ = checker.call(case)
    except Stop as stop:
        return stop
    finally:
        checker.machine.lifting = True
    return {a.name: buffers[a.name] for a in checker.kernel.operator.outputs()}


def _bits(buffer: Buffer, dtype: type) -> np.ndarray:
    """Any NaN equals any NaN."""
    values = buffer.view(dtype)
    return np.where(np.isnan(values), 0, values.view(np.uint32 if values.itemsize == 4 else np.uint16))
