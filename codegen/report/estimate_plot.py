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
            roofline(left, k)
            timeline(right, k)
        with writing(path, "name a file in a folder there is"):
            figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})


def roofline(axes: Any, k: KernelEstimate) -> None:
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
    if units:
        of = f"units of {call.cores} core{'s' * (call.cores > 1)}: {main.uses[0].name}"
        axes.plot(ends, [units, units], color=COLOURS["compute"], label=of)
    axes.plot([intensity], [reached], "o", color=COLOURS["dma"], label=f"predicted: {call.efficiency:.2f} of the roofline")
    axes.set_xscale("log")
    axes.set_yscale("log")
    low, high = axes.get_ylim()
    top = 2 * max(high, units)
    axes.set_ylim(min(low, reached / 4, top / 200), top)
    axes.set_title(f"{k.function} ({k.board})", loc="left")
    axes.set_xlabel("elements per byte" + ("" if call.timeline.bytes else " of private memory"))
    axes.set_ylabel("elements per second")
    axes.legend(loc="lower right")


def timeline(axes: Any, k: KernelEstimate) -> None:
    call = k.asked
    assert call
    for kind, colour in COLOURS.items():
        low, high = (-0.45, -0.3) if kind == "flight" else (-0.3, 0.4)
        spans = [
            (s.start * 1e6, core + low, s.end * 1e6, core + high)
            for core, row in enumerate(call.timeline.spans)
            for s in row
            if s.kind == kind
        ]
        rectangles(axes, spans, colour, WORDS[kind])
    axes.set_xlim(0, call.seconds * 1e6)
    axes.set_ylim(-0.6, len(call.timeline.spans) - 0.4)
    axes.set_yticks(range(len(call.timeline.spans)))
    axes.invert_yaxis()
    axes.set_ylabel("core")
    axes.set_xlabel(f"us ({k.call})")
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=5, frameon=False)


def rectangles(axes: Any, boxes: list[tuple[float, float, float, float]], colour: str, label: str | None = None) -> None:
    """Boxes (left, bottom, right, top) as one path: there may be thousands of them."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    corners = [[(left, low), (right, low), (right, high), (left, high), (left, low)] for left, low, right, high in boxes]
    outline = Outline.make_compound_path(*(Outline(c, closed=True) for c in corners))
    axes.add_patch(PathPatch(outline, facecolor=colour, edgecolor=colour, linewidth=0.1 if corners else 0, label=label))
