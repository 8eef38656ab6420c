"""Estimates for people and for machines.

Comes in: what ``codegen.estimate.run`` found. Goes out: text on stdout, or a JSON list with one object for each kernel.
"""

from __future__ import annotations

from typing import Any

from codegen.estimate.kernel import CallEstimate, KernelEstimate
from codegen.estimate.loop import LoopEstimate
from codegen.estimate.run import Found
from codegen.report.terminal import open_console
from codegen.spec.timing import Timing

USED = ("clock_ghz", "ddr", "dma", "dma_start", "l1d.miss")
"""The facts that times in seconds rest on, beside those of the units."""


def listing(found: Found) -> list[dict[str, Any]]:
    """One object for each kernel; numbers that could not be found are null, with the reason in "failed"."""
    return [_kernel_json(k) for _, estimate in found for k in estimate.kernels]


def _kernel_json(k: KernelEstimate) -> dict[str, Any]:
    asked, main = k.asked, k.main
    return {
        "file": k.file,
        "function": k.function,
        "board": k.board,
        "cycles_per_element": main and round(main.per_element, 6),
        "resource_bound": main and round(main.bound, 6),
        "limit": asked.limit if asked and k.variant == "s" else main and main.limit,
        "roofline_efficiency": round(asked.efficiency, 6) if asked else None,
        "call": k.call,
        "cores": asked.cores if asked else None,
        "seconds": asked.seconds if asked else None,
        "of_ddr_and_dma": round(asked.of_memory, 6) if asked and k.variant == "s" else None,
        "by_cores": [_call_json(call) for call in k.by_cores],
        "cycles_per_element_off_alignment": k.unaligned,
        "cycles_per_element_from_behind_l1d": round(main.from_behind, 6) if main and k.timing.l1d else None,
        "seconds_of_l1d_misses": k.missed,
        "loops": [_loop_json(e) for e in k.loops],
        "guesses": guesses(k),
        "not_reckoned_with": k.unpriced,
        "never_run": k.never_run,
        "if_unrolled": [
            {
                "factor": u.factor,
                "ii": u.loop.placed.interval,
                "cycles_per_element": round(u.per_element, 6),
                "loop_buffer": u.loop.buffered,
                "registers": list(u.loop.live),
            }
            for u in k.unrolled
        ],
        "llvm_mca": _mca_json(k),
        "failed": k.failed,
    }


def _mca_json(k: KernelEstimate) -> dict[str, Any] | None:
    if k.mca is None or k.main is None:
        return None
    if k.mca.why:
        return {"why_not": k.mca.why}
    return {"resource_bound": k.mca.bound / k.main.elements, "cycles_per_element": k.mca.cycles / k.main.elements}


def _call_json(call: CallEstimate) -> dict[str, Any]:
    return {
        "cores": call.cores,
        "seconds": call.seconds,
        "roofline_efficiency": round(call.efficiency, 6),
        "of_ddr_and_dma": round(call.of_memory, 6),
        "limit": call.limit,
    }


def _loop_json(e: LoopEstimate) -> dict[str, Any]:
    placed = e.loop.placed if e.loop else None
    return {
        "function": e.variant.function,
        "line": e.variant.place.line,
        "elements": e.elements,
        "operations": e.operations,
        "cycles_by_units": {use.name: round(float(use.cycles), 6) for use in e.uses},
        "resource_bound": round(e.bound, 6),
        "recurrence_bound": e.recurrence / e.elements,
        "chain": e.chain,
        "pipelined": e.loop is not None,
        "ii": e.interval,
        "cycles_per_element": round(e.per_element, 6),
        "stages": placed.stages if placed else 1,
        "length": placed.length if placed else e.alone,
        "copies": e.loop.copies if e.loop else 0,
        "registers": list(e.loop.live) if e.loop else None,
        "code_bytes": e.code_bytes,
        "loop_buffer": e.loop.buffered if e.loop else False,
        "limit": e.limit,
        "bytes_per_element": e.bytes_per_element,
        "resource_bound_off_alignment": round(float(e.unaligned / e.elements), 6) if e.unaligned is not None else None,
        "l1d_lines_per_element": e.lines,
        "aliases_unknown": e.graph.unknown_aliases,
        "guesses": e.guesses,
    }


def guesses(k: KernelEstimate) -> list[str]:
    """Every guess that a number of this kernel rests on: facts of the board, and costs of operations."""
    names = {kind for e in k.loops for op in e.ops for kind in (*op.cost.on, *op.cost.also)}
    used = {*(f"units.{name}" for name in names), "registers", "clusters", *(USED if k.variant == "s" else USED[:1] + USED[-1:])}
    facts = [f"{key} = {fact.value}" for key, fact in k.timing.facts() if fact.tag == "guess" and key in used]
    costs = sorted({name for e in k.loops for name in e.guesses})
    return facts + ([f"the cost of {', '.join(costs)}"] if costs else [])


# for people


def show(found: Found) -> None:
    from rich.markup import escape

    console = open_console()
    kernels = [k for _, estimate in found for k in estimate.kernels]
    for task, estimate in found:
        for k in estimate.kernels:
            _show_kernel(console, k)
        if estimate.skipped:
            console.print(f"[yellow]{escape(task.shown)}: not estimated: {escape(estimate.skipped)}[/]\n", soft_wrap=True)
    failed = sum(not k.good for k in kernels)
    skipped = sum(bool(estimate.skipped) for _, estimate in found)
    left = sum(len(k.unpriced) + len(k.never_run) for k in kernels)
    text = f"{len(kernels) - failed} of {len(kernels)} kernels estimated; {skipped} files skipped; {left} loops not reckoned with"
    compared = [k.mca for k in kernels if k.mca]
    if compared:
        text += f"; {sum(bool(mca.why) for mca in compared)} of {len(compared)} not compared with llvm-mca"
    console.print(f"[bold]{text}[/]")
    console.print(
        "[dim]A model of the text, not a measurement. What is marked (guess) is not known of the board: `codegen boards NAME`.[/]"
    )


def _show_kernel(console: Any, k: KernelEstimate) -> None:
    from rich.markup import escape

    console.print(f"[bold]{k.function}[/] ({k.board}, {escape(k.file)})", soft_wrap=True)
    console.print(f"  call: {escape(k.call)}", soft_wrap=True)
    if k.failed:
        console.print(f"  [red]not estimated: {escape(k.failed)}[/]\n", soft_wrap=True)
        return
    if k.main:
        for name, text in _of_loop(k.main, k):
            console.print(f"  {name:<11}{escape(text)}", soft_wrap=True)
    _show_others(console, k)
    if k.variant == "s":
        _show_cores(console, k)
    elif k.asked:
        told = f"{k.asked.seconds * 1e6:,.1f} us, {k.asked.efficiency:.2f} of what the units allow"
        console.print(f"  {'call':<11}{told}{_guess(k.timing, 'clock_ghz')}")
    if k.unaligned is not None:
        console.print(f"  {'off base':<11}{k.unaligned:.2f} cycles per element where a base is off its alignment")
    for why in k.unpriced:
        console.print(f"  [yellow]not reckoned with: {escape(why)}[/]", soft_wrap=True)
    for where in k.never_run:
        console.print(f"  [yellow]never run in these calls: the loop at {escape(where)}[/]", soft_wrap=True)
    rests = guesses(k)
    if rests:
        console.print(f"  [red]guesses[/]    {escape('; '.join(rests))}", soft_wrap=True)
    console.print()


def _guess(timing: Timing, *keys: str) -> str:
    """A mark where one of these facts is a guess."""
    return " (guess)" if any(fact.tag == "guess" for key, fact in timing.facts() if key in keys) else ""


def _of_loop(e: LoopEstimate, k: KernelEstimate) -> list[tuple[str, str]]:
    """What is told of the main loop, line by line."""
    timing, at = e.timing, f"`{e.variant.function}`, line {e.variant.place.line}"
    kinds = tuple(f"units.{kind}" for use in e.uses for kind in use.kinds)
    units = ", ".join(f"{use.name} {use.work}/{use.count} = {float(use.cycles):.2f}" for use in e.uses)
    recurrence = f"recurrence {e.recurrence or 'none'}; chain {e.chain} cycles"
    lines = [
        ("loop", f"{at}: {e.elements} elements an iteration, {k.iterations:,} iterations at a time"),
        ("units", f"{units} cycles an iteration{_guess(timing, *kinds)}"),
        ("bounds", f"{e.bound:.4g} cycles per element by {e.uses[0].name}; {recurrence}"),
        *_schedule(e, k),
    ]
    for u in k.unrolled:
        buffered = ", from the loop buffer" if u.loop.buffered else ""
        lines.append(("unrolled", f"by {u.factor}, II {u.loop.placed.interval} = {u.per_element:.4g} cycles per element{buffered}"))
    off = f"; off alignment the bound is {float(e.unaligned / e.elements):.4g} cycles" if e.unaligned is not None else ""
    lines.append(("memory", f"{e.bytes_per_element:.4g} bytes per element{off}"))
    if timing.l1d:
        stall = f"{e.from_behind - e.per_element:.4g} cycles of stall if each is a miss{_guess(timing, 'l1d.miss')}"
        lines.append(("L1D", f"{e.lines:.4g} lines per element, {stall}: {k.missed * 1e6:,.1f} us a call, not in the times"))
    if k.mca and k.mca.why:
        lines.append(("llvm-mca", f"not compared: {k.mca.why}"))
    elif k.mca:
        bound, cycles = k.mca.bound / e.elements, k.mca.cycles / e.elements
        lines.append(("llvm-mca", f"{cycles:.4g} cycles per element, {bound:.4g} by units, of what clang makes of the loop"))
    if e.graph.unknown_aliases:
        why = "pairs of accesses that may meet for all the text says: restrict would free them"
        lines.append(("aliases", f"{e.graph.unknown_aliases} {why}"))
    return lines


def _schedule(e: LoopEstimate, k: KernelEstimate) -> list[tuple[str, str]]:
    if not e.loop:
        return [("schedule", f"not pipelined ({e.limit}): {e.per_element:.4g} cycles per element")]
    timing, placed = e.timing, e.loop.placed
    registers = " and ".join(f"{live} of {timing.registers.value}" for live in e.loop.live)
    stages = f"{placed.stages} stages, {(placed.stages - 1) * placed.interval} cycles around it"
    return [
        ("schedule", f"II {placed.interval} = {e.per_element:.4g} cycles per element ({e.limit}); {stages}"),
        ("registers", f"{registers} live{_guess(timing, 'registers')}; {e.loop.copies} copies of values that live longer than II"),
        ("code", f"{e.code_bytes:,} bytes{_guess(timing, 'instruction_bytes')}; {_interrupts(e, k)}"),
    ]


def _interrupts(e: LoopEstimate, k: KernelEstimate) -> str:
    if not k.held_off:
        return "interruptible at any time"
    if e.loop and e.loop.buffered:
        return "fits the loop buffer, interruptible"
    without = f"no interrupt for {e.uninterrupted(k.iterations):,.0f} cycles at {k.iterations:,} iterations"
    buffer = e.timing.loop_buffer
    if e.loop and buffer:
        without += f": an iteration has {e.loop.placed.length} cycles, the loop buffer {buffer.length}"
    if k.threshold and e.uninterrupted(k.iterations) > k.threshold:
        without += f"; the board's interrupt_threshold asks for {k.threshold:,}, for which the compiler may make it slower"
    return without


def _show_others(console: Any, k: KernelEstimate) -> None:
    from rich.table import Table

    others = [e for e in k.loops if e is not k.main]
    if not others:
        return
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2))
    for heading in ("  other loops", "line", "bound", "II", "cycles per element", "bytes", "limit"):
        table.add_column(heading, justify="left" if heading in ("  other loops", "limit") else "right", no_wrap=True)
    for e in others:
        numbers = (str(e.variant.place.line), f"{e.bound:.4g}", str(e.interval), f"{e.per_element:.4g}", f"{e.bytes_per_element:.4g}")
        table.add_row(f"  {e.variant.function}", *numbers, e.limit + (" (aliases)" if e.graph.unknown_aliases else ""))
    console.print(table)


def _show_cores(console: Any, k: KernelEstimate) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2))
    mark = _guess(k.timing, "clock_ghz", "ddr", "dma", "dma_start")
    headings = ("  cores", f"us{mark}", "of the roofline", "of DDR and DMA", "compute", "bytes", "fixed", "limit")
    for heading in headings:
        table.add_column(heading, justify="left" if heading == "limit" else "right", no_wrap=True)
    asked = [k.asked] if k.asked and all(k.asked.seconds != call.seconds for call in k.by_cores) else []
    for call in k.by_cores + asked:
        shares = (call.compute, call.data, call.latency)
        numbers = (
            f"{call.seconds * 1e6:,.1f}",
            f"{call.efficiency:.3f}",
            f"{call.of_memory:.3f}",
            *(f"{s / call.seconds if call.seconds else 0:.2f}" for s in shares),
        )
        table.add_row(f"  {call.cores}" + (" of the mask" if call in asked else ""), *numbers, call.limit)
    console.print(table)
