"""The smallest call that still shows a finding.

Comes in: the calls that showed it (one; two where the bits of two calls differ), and a function that runs calls from a fresh start.
Goes out: smaller calls with the same code. Greedy: sizes by a ladder and by bisection, then fewer cores, then every choice at its
plainest, as long as something gets smaller. The budget counts runs and steps, never time: the outcome is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from codegen.spec.operator import Operator
from codegen.verify.calls.cases import MAX_ELEMENTS, Case, Shape
from codegen.verify.finding import Finding

RUNS, STEPS = 160, 200_000
"""About a second, most of the time much less: a run that was begun is finished."""
Calls = tuple[Case, ...]
Change = Callable[[Case], Case]
Run = Callable[[Calls], tuple[Finding | None, int]]


def shrink(calls: Calls, finding: Finding, run: Run, op: Operator, shape: Shape, variant: str) -> tuple[Calls, Finding]:
    """``run``: the finding with the same code that calls give, or None; and how many steps that took."""
    search = Search(calls, finding, run)
    before: Calls = ()
    while before != search.calls:
        before = search.calls
        _size(search, shape)
        if variant == "s":
            _cores(search, shape.full)
        for choices in _plainer(op, search.calls[-1]):
            any(search.each(change) for change in choices)
    return search.calls, search.finding


class Search:
    """The smallest failing calls so far, and what may still be spent."""

    def __init__(self, calls: Calls, finding: Finding, run: Run):
        self.calls, self.finding, self.run = calls, finding, run
        self.runs, self.steps = RUNS, STEPS
        self.tried = {repr(calls)}

    def attempt(self, calls: Calls) -> bool:
        """Whether ``calls`` fail as well; then they are the smallest so far."""
        if repr(calls) in self.tried or self.runs < 1 or self.steps < 0:
            return False
        self.tried.add(repr(calls))
        found, steps = self.run(calls)
        self.runs -= 1
        self.steps -= steps
        if found:
            self.calls, self.finding = calls, found
        return found is not None

    def each(self, change: Change) -> bool:
        """Changes all calls alike; where that does not fail, one of them."""
        if self.attempt(tuple(map(change, self.calls))):
            return True
        one = [tuple(change(c) if c is call else c for c in self.calls) for call in self.calls]
        return len(self.calls) > 1 and any(self.attempt(calls) for calls in one)


def _size(search: Search, shape: Shape) -> None:
    """The first failing size of a ladder, then down to the smallest between it and the last one that did not fail."""
    n = max(c.n for c in search.calls)
    if n <= 0:
        any(_sized(search, size) for size in (0, -1) if size > n)
        return
    passed = 0
    for size in ladder(shape):
        if size >= n or _sized(search, size):
            break
        passed = size
    failing = max(c.n for c in search.calls)
    passed = max(passed, MAX_ELEMENTS) if failing > MAX_ELEMENTS else passed
    while failing - passed > 1:
        middle = (passed + failing) // 2
        passed, failing = (passed, middle) if _sized(search, middle) else (middle, failing)


def _sized(search: Search, size: int) -> bool:
    """Calls of more than ``size`` elements (or of fewer than none) with ``size``."""
    return search.attempt(tuple(replace(c, n=size if c.n < 0 else min(c.n, size)) for c in search.calls))


def ladder(shape: Shape) -> list[int]:
    """Sizes on which a bug in body, tail, blocks or split is likely to show."""
    lanes, block, cores = shape.lanes, shape.block, shape.cores
    around = (lanes, 2 * lanes, block, 2 * block, (cores + 1) * block)
    return sorted({1, 2, 3, *(k + d for k in around for d in (-1, 0, 1)), lanes // 2, 2 * cores * block + lanes // 2} - {0})


def _cores(search: Search, full: int) -> None:
    """No stray bits; then the lowest cores, few first; else one core less, as often as that fails."""
    search.each(lambda c: replace(c, mask=c.mask & full or c.mask))
    mask = search.calls[-1].mask & full
    lowest = [(1 << count) - 1 for count in range(1, bin(mask).count("1") + 1)]
    if any(search.each(lambda c, m=m: replace(c, mask=m)) for m in lowest):  # type: ignore[misc]
        return
    for k in reversed(range(full.bit_length())):
        if mask >> k & 1 and mask & ~(1 << k) and search.each(lambda c, m=mask & ~(1 << k): replace(c, mask=m)):  # type: ignore[misc]
            mask &= ~(1 << k)


def _plainer(op: Operator, case: Case) -> Iterator[list[Change]]:
    """Every choice of a call at its plainest: of each list, the first that still fails."""
    yield [lambda c: replace(c, offset={}, data="typical", first=None, unit=False, seed="nominal", no_memory=False)]
    yield [lambda c: replace(c, data="typical")]
    yield [lambda c: replace(c, first=None)]
    yield [lambda c: replace(c, unit=False)]
    yield [lambda c: replace(c, seed="nominal")]
    yield [lambda c: replace(c, no_memory=False)]
    yield [lambda c: replace(c, offset={})]
    for name in case.offset:
        yield [lambda c, name=name: replace(c, offset={k: v for k, v in c.offset.items() if k != name})]  # type: ignore[misc]
    for name in case.null:
        yield [lambda c, name=name: replace(c, null=c.null - {name})]  # type: ignore[misc]
    for flag in op.flags():
        on = [0, 1] if case.flags[flag.name] else []
        yield [lambda c, name=flag.name, v=value: replace(c, flags={**c.flags, name: v}) for value in on]  # type: ignore[misc]
    yield [lambda c, start=start: replace(c, start=start) for start in (0, 1, 2) if case.start > start or case.start < 0]  # type: ignore[misc]
    for scalar in op.scalars():
        yield [lambda c, name=scalar.name, v=scalar.values[0]: replace(c, numbers={**c.numbers, name: v})]  # type: ignore[misc]
    for code in op.codes():
        plain = [*code.codes][:1] if isinstance(case.codes[code.name], str) else [*code.codes, max(code.codes.values()) + 1]
        yield [lambda c, name=code.name, v=value: replace(c, codes={**c.codes, name: v}) for value in plain]  # type: ignore[misc]
