"""The result as a picture: nanoseconds per element against n, both logarithmic, a panel for each dtype and number of threads.

Comes in: a ``Result``. Goes out: an SVG that is the same, to the byte, for the same numbers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.report import Result

STYLE = {
    "ours": {"color": "#c03030", "linewidth": 2.2, "marker": "o", "markersize": 3},
    "kernel": {"color": "#c03030", "linewidth": 1, "linestyle": ":"},
    "limit": {"color": "#404040", "linewidth": 1, "linestyle": "--"},
    "peer": {"linewidth": 1},
}


def draw(result: Result, path: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "bench", "svg.fonttype": "none", "font.size": 8})
    from matplotlib import pyplot

    panels = [(dtype, threads) for dtype in result.dtypes for threads in result.threads]
    figure, axes = pyplot.subplots(len(result.dtypes), len(result.threads), figsize=(11, 8), sharex=True, sharey=True, squeeze=False)
    for (dtype, threads), axis in zip(panels, axes.flat, strict=True):
        _panel(axis, result, dtype, threads)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None, "Creator": None})
    pyplot.close(figure)


def _panel(axis: Any, result: Result, dtype: str, threads: int) -> None:
    for kind, style in STYLE.items():
        for name, row in result.of(dtype, threads, kind).items():
            label = f"limit: {name}" if kind == "limit" else name
            axis.plot(list(row), [t.median for t in row.values()], label=label, **style)
    axis.set_xscale("log", base=2)
    axis.set_yscale("log")
    axis.set_title(f"{dtype}, {threads} thread{'s' if threads > 1 else ''}")
    axis.set_xlabel("elements")
    axis.set_ylabel("ns per element")
    axis.grid(alpha=0.3)
    axis.legend(fontsize=6)
