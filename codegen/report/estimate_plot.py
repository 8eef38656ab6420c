"""Estimates as a picture: each kernel's roofline, and for a shared one what every core does when.

Comes in: what ``codegen.estimate.run`` found, and a path. Goes out: an SVG, the same bytes for the same estimates.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.errors import CodegenError, Problem, writing
from codegen.estimate.kernel import KernelEstimate
from codegen.estimate.run import Found

COLOURS = {"compute": "#4477aa", "dma": "#ee8866", "fixed": "#aa3377", "flight": "#ffccaa", "barrier": "#dddddd"}
WORDS = {
    "compute": "loops",
    "dma": "held up by DMA",
    "fixed": "by its fixed time",
    "flight": "DMA beside them",
    "barrier": "waits for the others",
}


def draw(found: Found, path: Path) -> None:
    """Raises CodegenError where there is nothing to draw, or nothing to draw with."""
    try:
        import matplotlib
    except ImportError:
        todo = "install it: pip install 'dsp-codegen[plot]'"
        raise CodegenError(Problem("--plot", "matplotlib is not installed", todo)) from None
    kernels = [k for _, estimate in found for k in estimate.kernels if k.good and k.asked]
    if not kernels:
        raise CodegenError(Problem("--plot", "no kernel was estimated", "see what `codegen estimate` says without it"))
    fixed: Any = {"svg.hashsalt": "dsp-codegen", "svg.fonttype": "none", "font.size": 8, "font.family": "DejaVu Sans"}
    with matplotlib.rc_context(fixed):
        from matplotlib.figure import Figure

        figure = Figure(figsize=(12, 3 * len(kernels)), layout="constrained")
        axes = figure.subplots(len(kernels), 2, squeeze=False, width_ratios=(1, 2))
        for (left, right), k in zip(axes, kernels, strict=True):
            _roofline(left, k)
            _timeline(right, k)
        with writing(path, "name a file in a folder there is"):
            figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})


def _roofline(axes: Any, k: KernelEstimate) -> None:
    """Elements a second over elements a byte of memory: what memory and units allow, and the call."""
    call, main, timing = k.asked, k.main, k.timing
    assert call and main
    units = call.cores * timing.clock_ghz.value * 1e9 / main.bound if main.bound else 0.0
    reached = k.n / call.seconds
    moved = call.timeline.bytes or main.bytes_per_element * k.n
    intensity = k.n / moved
    ends = [intensity / 8, intensity * 8]
    if call.timeline.bytes:
        axes.plot(ends, [timing.ddr.value * 1e9 * x for x in ends], color="black", label=f"DDR {timing.ddr.value} GB/s ({timing.ddr.tag})")
    axes.plot(
        ends, [units, units], color=COLOURS["compute"], label=f"units of {call.cores} core{'s' * (call.cores > 1)}: {main.uses[0].name}"
    )
    axes.plot([intensity], [reached], "o", color=COLOURS["dma"], label=f"predicted: {call.efficiency:.2f} of the roofline")
    axes.set_ylim(min(reached, units or reached) / 10, max(reached, units) * 4)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_title(f"{k.function} ({k.board})", loc="left")
    axes.set_xlabel("elements per byte" + ("" if call.timeline.bytes else " of private memory"))
    axes.set_ylabel("elements per second")
    axes.legend(loc="lower right")


def _timeline(axes: Any, k: KernelEstimate) -> None:
    call = k.asked
    assert call
    for kind in COLOURS:
        for core, spans in enumerate(call.timeline.spans):
            bars = [(s.start * 1e6, (s.end - s.start) * 1e6) for s in spans if s.kind == kind]
            row = (core - 0.45, 0.15) if kind == "flight" else (core - 0.3, 0.7)
            axes.broken_barh(bars, row, facecolors=COLOURS[kind], edgecolor="white", linewidth=0.2, label=WORDS[kind] if not core else None)
    axes.set_yticks(range(len(call.timeline.spans)))
    axes.invert_yaxis()
    axes.set_ylabel("core")
    axes.set_xlabel(f"us ({k.call})")
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=5, frameon=False)
