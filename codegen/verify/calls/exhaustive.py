"""All 2**32 pairs: a half kernel run on every x and y, in shards that know nothing of each other.

Comes in: a kernel's ``Checker`` and a ``Shard``. Goes out: a record, plain numbers and text, fit to be kept as JSON; ``combine`` puts the
records of a kernel together. Most elements are waved through by ``judge.screen``; what is left is judged as in any other run.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from typing_extensions import TypedDict  # pydantic takes typing's from Python 3.12 on

from codegen.spec.operator import Array, Operator
from codegen.verify.calls import judge
from codegen.verify.calls.cases import Case
from codegen.verify.calls.inputs import NUMPY
from codegen.verify.calls.operands import mode
from codegen.verify.check import Checker
from codegen.verify.finding import Finding, Stop

VALUES = 1 << 16
"""Of a half."""
SHARD = 1 << 26
CALL = 1 << 20
"""Pairs in a shard, and in one call of the kernel."""


class Record(TypedDict):
    """Plain numbers. ``worst``: the largest error in ulp and its pair. ``wrong``: how many elements, and ``pair``, the first of them."""

    first: int
    count: int
    worst: float
    worst_pair: int
    wrong: int
    pair: int | None
    seconds: float


@dataclass(frozen=True)
class Shard:
    """Pairs ``first`` .. ``first + count - 1``: x in the high 16 bits of the number, y in the low ones."""

    first: int
    count: int


def total(op: Operator) -> int:
    """How many pairs there are; of an operator with one input, how many values."""
    return VALUES ** min(2, len(op.inputs()))


def shards(op: Operator, size: int = SHARD) -> list[Shard]:
    end = total(op)
    return [Shard(first, min(size, end - first)) for first in range(0, end, size)]


def run_shard(checker: Checker, shard: Shard) -> Record:
    started = time.perf_counter()
    record = Record(first=shard.first, count=shard.count, worst=0.0, worst_pair=shard.first, wrong=0, pair=None, seconds=0.0)
    for first in range(shard.first, shard.first + shard.count, CALL):
        case = _case(checker, first, min(CALL, shard.first + shard.count - first))
        try:
            buffers, call, _ = checker.call(case)
        except Stop:
            return _broken(record, first)
        if checker.outcome.written_once(call, buffers):
            return _broken(record, first)
        got = [buffers[a.name].view(NUMPY[checker.kernel.dtype.name]) for a in checker.kernel.operator.outputs()]
        for low in range(0, case.n, VALUES):
            _row(checker, case, [output[low : low + VALUES] for output in got], first + low, record)
        checker.operands.recycle(buffers)
    record["seconds"] = round(time.perf_counter() - started, 3)
    return record


def _broken(record: Record, first: int) -> Record:
    """The call from ``first`` on found something else than a wrong value: it is run again to be told."""
    return {**record, "wrong": record["wrong"] + 1, "pair": first if record["pair"] is None else record["pair"], "seconds": 0.0}


def _case(checker: Checker, first: int, n: int) -> Case:
    """Flags off, and codes by which the other inputs are one value for all, where there are such."""
    op = checker.kernel.operator
    codes: dict[str, str | int] = {}
    for code in op.codes():
        uniform = [name for name in code.codes if all(a.modes[name] == "first" for a in op.inputs()[2:] if a.by == code.name)]
        codes[code.name] = (uniform or list(code.codes))[0]
    numbers = {s.name: s.values[0] for s in op.scalars()}
    mask = checker.shape.full if checker.kernel.variant == "s" else 1
    return Case(n, codes, {f.name: 0 for f in op.flags()}, mask, pair=first, numbers=numbers)


def _row(checker: Checker, case: Case, outputs: list[np.ndarray], first: int, record: Record) -> None:
    """At most 2**16 pairs, with one x."""
    operands = checker.operands
    wide = operands.wide(replace(case, pair=first, n=len(outputs[0])))
    for k, exact in enumerate(judge.roughly(operands.op, wide, operands.flushes)):
        _compare(checker, case, outputs[k], k, exact, wide, first, record)


def _compare(
    checker: Checker, case: Case, got: np.ndarray, output: int, exact: np.ndarray, wide: dict[str, np.ndarray], first: int, record: Record
) -> None:
    """One output."""
    kernel, operands = checker.kernel, checker.operands
    bound, _ = checker.outcome.bounds(case)
    look = judge.screen(got, exact, kernel.dtype, min(record["worst"], bound))
    if not len(look):
        return
    chosen = {name: np.broadcast_to(value, len(got))[look] for name, value in wide.items()}
    right = judge.expect(kernel.operator, kernel.dtype, operands.flushes, operands.way, chosen)[output]
    verdict = judge.judge(got[look], right, kernel.dtype, bound)
    if verdict.worst > record["worst"]:
        record["worst"], record["worst_pair"] = verdict.worst, first + int(look[verdict.index])
    if len(verdict.wrong):
        record["wrong"] += len(verdict.wrong)
        if record["pair"] is None:
            record["pair"] = first + int(look[verdict.wrong[0]])


@dataclass(frozen=True)
class Coverage:
    """What the records of a kernel say together."""

    pairs: int
    worst: float
    worst_pair: int
    wrong: int
    pair: int | None


def combine(records: Iterable[Record]) -> Coverage:
    kept = sorted(records, key=lambda r: r["first"])
    worst = max(kept, key=lambda r: r["worst"])
    failing = [r["pair"] for r in kept if r["pair"] is not None]
    wrong = sum(r["wrong"] for r in kept)
    return Coverage(sum(r["count"] for r in kept), worst["worst"], worst["worst_pair"], wrong, failing[0] if failing else None)


def finding(checker: Checker, coverage: Coverage) -> Finding | None:
    """The first pair that is wrong, run alone as any other call is: with values, place and a repro line."""
    if coverage.pair is None:
        return None
    told = f"{coverage.wrong:,} of {coverage.pairs:,} pairs are wrong"
    for n in (checker.shape.lanes, 1, CALL):
        case = _case(checker, coverage.pair, min(n, total(checker.kernel.operator) - coverage.pair))
        for found in checker.one(case):
            if found.severity == "error":
                return checker.told(found.note(told), case)
    what = f"pair {coverage.pair:#010x} is wrong among {CALL:,}, but right alone"
    return Finding("V606", what, checker.kernel.procedure.place, (told,))


def inputs_of(checker: Checker, pair: int) -> str:
    """The inputs of a pair, for people."""
    case = _case(checker, pair, 1)
    data = checker.operands.values(case)
    shown: Iterator[Array] = (a for a in checker.kernel.operator.inputs() if mode(a, case) == "each" and not a.when)
    return ", ".join(f"{a.name} = {data[a.name][0]!s} ({int(data[a.name].view(np.uint16)[0]):#06x})" for a in shown)
