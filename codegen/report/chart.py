"""Charts of a page: small SVGs that take their colours from it, so that they are readable light and dark.

Comes in: what was sampled and estimated. Goes out: SVG elements, the same bytes for the same numbers. Matplotlib draws with colours that
stand for names; ``inline`` puts the page's variables in their place.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from io import StringIO
from typing import Any

import numpy as np

from codegen.estimate.kernel import KernelEstimate
from codegen.report.estimate_plot import COLOURS, rectangles, roofline, timeline
from codegen.report.sample import Sample, Written
from codegen.report.svg import inline

INK = {"one": "#4477aa", "two": "#ee8866", "three": "#aa3377", "soft": "#ffccaa", "faint": "#dddddd", "bad": "#cc3311", "grid": "#bbbbbb"}
"""Variables of the page, and the colours that stand for them here; those of timelines are among them."""
STYLE: Any = {
    "svg.hashsalt": "dsp-codegen", "svg.fonttype": "none", "font.size": 8, "font.family": "DejaVu Sans", "path.simplify": False,
    "axes.spines.top": False, "axes.spines.right": False, "axes.titlesize": 8, "xtick.major.size": 2, "ytick.major.size": 2,
    "xtick.minor.visible": False, "ytick.minor.visible": False, "legend.fontsize": 7, "legend.frameon": False, "axes.labelsize": 8,
    "axes.edgecolor": INK["grid"],
}  # fmt: skip
WIDTH, HEIGHT = 3.6, 2.2
"""Inches; as wide as a phone shows them, so that text has there the size that it is set in."""
BINS = 90
CAPTIONS = {"compute": "loops", "dma": "held up by DMA", "fixed": "its fixed time", "flight": "DMA beside", "barrier": "waits"}


def error_chart(sample: Sample) -> str:
    """The span of the error, with its sign, against the values of one operand."""
    return _drawn(lambda axes: _error(axes, sample), f"error in ulp against {sample.operand}")


def histogram_chart(sample: Sample) -> str:
    return _drawn(lambda axes: _histogram(axes, sample), "how many elements have which error in ulp")


def written_chart(written: Written, n: int) -> str:
    return _drawn(lambda axes: _written(axes, written, n), f"who wrote which elements of {written.output}")


def roofline_chart(kernel: KernelEstimate) -> str:
    def draw(axes: Any) -> None:
        roofline(axes, kernel)
        _plain(axes)
        axes.set_title("", loc="left")
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=1)

    return _drawn(draw, f"roofline of {kernel.function}", height=HEIGHT + 0.4)


def timeline_chart(kernel: KernelEstimate) -> str:
    def draw(axes: Any) -> None:
        timeline(axes, kernel)
        axes.get_legend().remove()
        axes.set_xlabel("us")
        axes.yaxis.set_major_locator(_whole(len(kernel.asked.timeline.spans) if kernel.asked else 1))

    return _drawn(draw, f"what each core does when in {kernel.function}")


def timeline_key() -> dict[str, tuple[str, str]]:
    """The page's variable and the words of each kind of span."""
    names = {colour: name for name, colour in INK.items()}
    return {kind: (names[colour], CAPTIONS[kind]) for kind, colour in COLOURS.items()}


def _plain(axes: Any) -> None:
    """Numbers as a programmer writes them, and few of them, where an axis is logarithmic."""
    from matplotlib.ticker import FuncFormatter, NullFormatter, NullLocator

    for axis in (axes.xaxis, axes.yaxis):
        if axis.get_scale() != "linear":
            axis.set_major_formatter(
                FuncFormatter(lambda value, _: f"{value:.3g}".replace("e+0", "e").replace("e-0", "e-").replace("e+", "e"))
            )
            axis.set_minor_formatter(NullFormatter())
            axis.set_minor_locator(NullLocator())


def _whole(rows: int) -> Any:
    from matplotlib.ticker import FixedLocator

    return FixedLocator(range(0, rows, 1 if rows <= 8 else 4))


def _error(axes: Any, s: Sample) -> None:
    every = np.concatenate([s.x, s.far])
    edges = _bins(axes, every)
    place = np.clip(np.searchsorted(edges, s.x, side="right") - 1, 0, len(edges) - 2)
    low, high = np.full(len(edges) - 1, np.inf), np.full(len(edges) - 1, -np.inf)
    np.minimum.at(low, place, s.error)
    np.maximum.at(high, place, s.error)
    full = low <= high
    largest = float(np.abs(s.error).max(initial=0.0))
    hair = max(s.bound, largest, 1e-3) / 200
    rectangles(axes, [(edges[k], low[k] - hair, edges[k + 1], high[k] + hair) for k in np.flatnonzero(full)], INK["one"])
    if largest > 100 * max(s.bound, 1):
        axes.set_yscale("symlog", linthresh=max(s.bound, 0.5))
        decades = range(1 + math.ceil(math.log10(max(s.bound, 0.5))), 1 + math.floor(math.log10(largest)))
        marks = [10.0**k for k in decades[:: 1 + len(decades) // 4]]
        axes.set_yticks([*(-m for m in reversed(marks)), 0.0, *marks])
    top = 1.15 * max(s.bound, largest) or 1.0
    axes.set_ylim(-top, top)
    for y in {s.bound, -s.bound}:
        axes.axhline(y, color=INK["bad"], linewidth=0.8, linestyle=(0, (4, 2)))
    axes.axhline(0, color=INK["grid"], linewidth=0.5)
    if len(s.far):
        some = s.far[:: max(1, len(s.far) // 200)]
        axes.plot(some, np.full(len(some), top), "|", color=INK["bad"])
    axes.set_xlim(edges[0], edges[-1])
    _plain(axes)
    axes.set_xlabel(s.operand)
    axes.set_ylabel("error in ulp")


def _bins(axes: Any, values: np.ndarray) -> np.ndarray:
    """Edges of bins that are equally wide as the axis shows them: linear, by powers of two, or by these on both sides of 0."""
    size = np.abs(values[values != 0])
    if not len(size):
        return np.linspace(-1, 1, BINS + 1)
    low, high = float(size.min()), float(size.max())
    if high / low < 64 or (float(values.min()) >= 0 and high <= 1):
        return np.linspace(float(values.min()), float(values.max()) or high, BINS + 1)
    if float(values.min()) > 0:
        axes.set_xscale("log", base=2)
        axes.set_xticks(_marks(low, high, 5))
        return np.geomspace(low, high * (1 + 1e-9), BINS + 1)
    low = 2.0 ** math.floor(math.log2(max(low, high * 2.0**-24)))
    axes.set_xscale("symlog", base=2, linthresh=low, linscale=0.5)
    ends = np.geomspace(low, high * (1 + 1e-9), BINS // 2)
    marks = _marks(2 * low, high, 3)
    axes.set_xticks([*(-m for m in reversed(marks)), 0.0, *marks])
    return np.concatenate([-ends[::-1], ends])


def _marks(low: float, high: float, count: int) -> list[float]:
    """About so many powers of two, equally far from each other."""
    last = math.floor(math.log2(high))
    step = max(1, round((last - math.log2(low)) / count))
    return [2.0**k for k in range(last, math.ceil(math.log2(low)) - 1, -step)][::-1]


def _histogram(axes: Any, s: Sample) -> None:
    size = np.abs(s.error)
    largest = float(size.max(initial=0.0))
    edges = np.linspace(0, largest or 1.0, 31)
    counts, _ = np.histogram(size, edges)
    top = float(counts.max(initial=1))
    width = 0.9 * edges[1]
    rectangles(axes, [(edges[k], 0.5, edges[k] + width, c) for k, c in enumerate(counts) if c], INK["one"])
    axes.set_yscale("log")
    axes.set_ylim(0.5, top * 2)
    if largest <= 20 * s.bound:
        axes.axvline(s.bound, color=INK["bad"], linewidth=0.8, linestyle=(0, (4, 2)))
    axes.set_xlim(0, 1.05 * max(largest, s.bound if largest <= 20 * s.bound else 0) or 1.0)
    _plain(axes)
    axes.set_xlabel("|error| in ulp")
    axes.set_ylabel("elements")


def _written(axes: Any, w: Written, n: int) -> None:
    rows = [*w.rows, *((what, found) for what, _, found in w.faults)]
    for k, (_, found) in enumerate(rows):
        colour = INK["one" if k < len(w.rows) else "bad"]
        rectangles(axes, [(low, k - 0.35, max(high, low + n / 200), k + 0.35) for low, high in found], colour)
    axes.set_xlim(0, n)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    shown = [k for k in range(len(rows)) if len(w.rows) <= 8 or k >= len(w.rows) or k % 4 == 0]
    axes.set_yticks(shown, [rows[k][0] for k in shown])
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlabel(f"element of {w.output}")


def _drawn(draw: Callable[[Any], None], label: str, height: float = HEIGHT) -> str:
    import matplotlib

    with matplotlib.rc_context(STYLE):
        from matplotlib.figure import Figure

        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        draw(figure.subplots())
        text = StringIO()
        figure.savefig(text, format="svg", transparent=True, metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return inline(text.getvalue(), label, INK)
