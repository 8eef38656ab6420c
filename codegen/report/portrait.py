"""Everything a page shows of one kernel that takes a run: its charts, its wrong elements, the vendor names that it trusts.

Comes in: a task, what was found of its kernels, what was estimated. Goes out: a ``Portrait`` for each kernel that was run. Made by workers:
a portrait is text and numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from codegen.estimate.kernel import KernelEstimate
from codegen.report import chart
from codegen.report.sample import Sample, Wrong, of_finding, ordinary, sample, unconfirmed
from codegen.verify.check import Checker, Result
from codegen.verify.run import Task, context_of, kernels_in
from codegen.verify.text.unit import load


@dataclass(frozen=True)
class Figure:
    """``svg``: an element; empty where words say it all. ``key``: the page's variable and the words of each colour."""

    title: str
    svg: str
    told: str
    key: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Shown:
    """One call. ``stores``: line, kind, elements, of each output."""

    title: str
    call: str
    figures: tuple[Figure, ...]
    stores: tuple[tuple[str, int, str, int], ...]
    wrong: tuple[Wrong, ...]
    wrong_count: int
    lanes: str
    stopped: str


@dataclass(frozen=True)
class Portrait:
    """``meanings``: name, meaning, tag and source of what is not known for sure."""

    shown: tuple[Shown, ...] = ()
    cost: tuple[Figure, ...] = ()
    meanings: tuple[tuple[str, str, str, str], ...] = ()


@dataclass(frozen=True)
class Job:
    """One file; ``results`` and ``estimates`` of its kernels."""

    task: Task
    results: tuple[Result, ...]
    estimates: tuple[KernelEstimate, ...] = field(default=())


def portraits(job: Job) -> dict[str, Portrait]:
    """By function; a kernel that was never run has none."""
    ran = {result.function: result for result in job.results if result.runs}
    if not ran:
        return {}
    context = context_of(job.task.board_file, job.task.operator_files)
    loaded = load(job.task.path, job.task.shown, context)
    costs = {estimate.function: estimate for estimate in job.estimates}
    found = {}
    for kernel in kernels_in(loaded, context):
        name = kernel.procedure.name
        if name in ran:
            checker = Checker(kernel, context)
            cost = _cost(costs[name]) if name in costs else ()
            found[name] = Portrait(tuple(_shown(checker, ran[name])), cost, tuple(unconfirmed(checker)))
    return found


def _shown(checker: Checker, result: Result) -> list[Shown]:
    """The calls of its findings, then an ordinary one."""
    found = []
    for finding in result.findings:
        if case := of_finding(checker, finding):
            found.append(_call(f"The call of {finding.code}", sample(checker, case)))
    return [*found, _call("An ordinary call", sample(checker, ordinary(checker)))]


def _call(title: str, s: Sample) -> Shown:
    stores = tuple((w.output, *store) for w in s.written for store in w.stores)
    return Shown(title, s.call, (*_errors(s), *_writes(s)), stores, s.wrong, s.wrong_count, s.lanes, s.stopped)


def _errors(s: Sample) -> list[Figure]:
    """Against an operand, and counted. Few elements make no picture: they are told one by one where they are wrong."""
    largest = float(np.abs(s.error).max(initial=0.0))
    far = f"; {len(s.far)} are infinitely far" if len(s.far) else ""
    told = f"{_elements(len(s.error))}, largest {largest:.4g} ulp, {s.bound:g} allowed{far}"
    if not len(s.error):
        return [Figure("Error", "", f"No element that the bound holds for was written{far}.")]
    if not largest and not len(s.far):
        return [Figure("Error", "", f"{_elements(len(s.error))}, exact.")]
    if s.n < chart.BINS:
        return [Figure("Error", "", told + ".")]
    against = f"smallest to largest in each of {chart.BINS} bins; {told}"
    return [Figure(f"Error against {s.operand}", chart.error_chart(s), against), Figure("Errors counted", chart.histogram_chart(s), told)]


def _writes(s: Sample) -> list[Figure]:
    figures = []
    for w in s.written:
        by = "cores" if w.rows and w.rows[0][0].startswith("core") else "lines"
        told = f"{_elements(s.n)}, by the {by} that wrote them"
        told += "".join(f"; {count:,} {what}" for what, count, _ in w.faults)
        figures.append(Figure(f"Who wrote {w.output}", chart.written_chart(w, s.n), told))
    return figures


def _cost(k: KernelEstimate) -> tuple[Figure, ...]:
    if not (k.good and k.asked):
        return ()
    call = k.asked
    told = f"{call.seconds * 1e6:,.1f} us for {k.n:,} elements, {call.efficiency:.2f} of the roofline; limit: {call.limit or 'none'}"
    figures = [Figure("Roofline", chart.roofline_chart(k), told)]
    kinds = {span.kind for row in call.timeline.spans for span in row}
    if kinds - {"compute"}:
        key = tuple(entry for kind, entry in chart.timeline_key().items() if kind in kinds)
        figures.append(Figure("Timeline", chart.timeline_chart(k), f"each of {call.cores} cores, {k.call}", key))
    return tuple(figures)


def _elements(n: int) -> str:
    return f"{n:,} element{'s' * (n != 1)}"
