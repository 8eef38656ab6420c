"""The result as tables: nanoseconds per element for each size, what share of the machine's limit that is, and how the others compare.

Comes in: the ``Times`` of a run. Goes out: a Markdown text, and the same numbers as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bench.contestant import Skip
from bench.timing import Times

IN_CACHE = 4096
"""Elements of which all arrays of a call are in the caches."""
CLOSEST = {"numba": "numba", "torch": "torch", "NumPy": "NumPy"}
"""Peers that are told as ratios: name -> how the names of their variants begin."""


@dataclass(frozen=True)
class Result:
    """``kernels``: all of the board, on one core. ``told``: machine, compiler, packages. ``nontemporal``: bytes of output from
    which a core stores past the caches."""

    times: list[Times]
    kernels: list[Times]
    skipped: list[Skip]
    told: list[str]
    nontemporal: int
    threads: tuple[int, ...]

    @property
    def sizes(self) -> list[int]:
        return sorted({t.n for t in self.times})

    @property
    def dtypes(self) -> list[str]:
        return list(dict.fromkeys(t.contestant.dtype for t in self.times))

    def of(self, dtype: str, threads: int, kind: str = "") -> dict[str, dict[int, Times]]:
        """Name -> size -> times. What is the same for every number of threads counts for all of them."""
        found: dict[str, dict[int, Times]] = {}
        for t in self.times:
            c = t.contestant
            if c.dtype == dtype and c.threads == threads and kind in ("", c.kind):
                found.setdefault(c.name if c.kind != "kernel" else f"{c.name}, called from C", {})[t.n] = t
        return found

    def best(self, dtype: str, threads: int, begins: str, n: int, kind: str = "") -> float | None:
        """The fastest of the variants whose names begin so."""
        rows = self.of(dtype, threads, kind)
        return min((row[n].median for name, row in rows.items() if name.startswith(begins) and n in row), default=None)

    def kernel(self, dtype: str, threads: int, n: int) -> float | None:
        """The faster of both kernels, called from C."""
        return self.best(dtype, threads, "", n, "kernel")

    def limit(self, dtype: str, threads: int, n: int) -> tuple[float, str] | None:
        """What binds: what is computed, or the memory traffic with the stores that our kernel takes."""
        prefix, width, computes = {"fp32": ("fp", 4, "divide"), "fp16": ("hp", 2, "cached")}[dtype]
        past = n // threads * width >= self.nontemporal
        name = f"{prefix}_stream{'_past' if past else ''}{'_s' if threads > 1 else ''}"
        stream, alone = self.of(dtype, threads, "limit").get(name, {}), self.of(dtype, 1, "limit").get(f"{prefix}_{computes}", {})
        if n not in stream or n not in alone:
            return None
        return max((alone[n].median / threads, computes), (stream[n].median, "stream, past" if past else "stream"))


def markdown(result: Result) -> str:
    lines = ["# Measured", "", "Nanoseconds per element, medians of interleaved runs in one process; made by `make bench`.", ""]
    lines += [f"- {line}" for line in result.told]
    for dtype in result.dtypes:
        for threads in result.threads:
            lines += ["", f"## {dtype}, {threads} thread{'s' if threads > 1 else ''}", "", *_table(result, dtype, threads)]
            lines += ["", *_ratios(result, dtype, threads)]
    lines += ["", f"## All kernels, {IN_CACHE:,} elements, one core, called from C", "", *_head("", [IN_CACHE])]
    lines += [f"| {t.contestant.name} | {t.median:.3f} |" for t in result.kernels]
    lines += ["", f"## Skipped: {len(result.skipped)}", "", *(f"- {s.what}: {s.why}" for s in result.skipped)]
    return "\n".join(lines) + "\n"


def _table(result: Result, dtype: str, threads: int) -> Iterator[str]:
    yield from _head("", result.sizes)
    order = ("ours", "kernel", "limit", "peer")
    for kind in order:
        for name, row in result.of(dtype, threads, kind).items():
            shown = f"**{name}**" if kind == "ours" else f"limit: {name}" if kind == "limit" else name
            yield _row(shown, result.sizes, lambda n, row=row: f"{row[n].median:.3f}" if n in row else "")


def _ratios(result: Result, dtype: str, threads: int) -> Iterator[str]:
    yield from _head("how many times", result.sizes)

    def share(n: int) -> str:
        limit, kernel = result.limit(dtype, threads, n), result.kernel(dtype, threads, n)
        return f"{limit[0] / kernel:.2f} ({limit[1]})" if limit and kernel else ""

    def over(other: Callable[[int], float | None]) -> Callable[[int], str]:
        def told(n: int) -> str:
            ours, theirs = result.best(dtype, threads, "", n, "ours"), other(n)
            return f"{theirs / ours:.2f}" if ours and theirs else ""

        return told

    yield _row("limit / our kernel, both called from C", result.sizes, share)
    for name, begins in CLOSEST.items():
        if result.best(dtype, threads, begins, result.sizes[0], "peer"):
            yield _row(
                f"{name}, its best / ours, both called from Python",
                result.sizes,
                over(lambda n, begins=begins: result.best(dtype, threads, begins, n, "peer")),
            )
    if threads > 1:
        yield _row("ours on 1 thread / on all", result.sizes, over(lambda n: result.best(dtype, 1, "", n, "ours")))


def _head(first: str, sizes: list[int]) -> list[str]:
    return [f"| {first} | " + " | ".join(f"{n:,}" for n in sizes) + " |", "|---|" + "---|" * len(sizes)]


def _row(name: str, sizes: list[int], value: Callable[[int], str]) -> str:
    return f"| {name} | " + " | ".join(value(n) for n in sizes) + " |"


def as_json(result: Result) -> dict[str, Any]:
    rows = [
        {
            "name": t.contestant.name,
            "kind": t.contestant.kind,
            "dtype": t.contestant.dtype,
            "threads": t.contestant.threads,
            "n": t.n,
            "median_ns": round(t.median, 5),
            "least_ns": round(t.least, 5),
            "rounds": len(t.rounds),
        }
        for t in (*result.times, *result.kernels)
    ]
    return {"told": result.told, "times": rows, "skipped": [{"what": s.what, "why": s.why} for s in result.skipped]}


def json_text(result: Result) -> str:
    """A line for each measurement, so that two results can be compared."""
    told = as_json(result)
    rows = ",\n".join(f"  {json.dumps(row)}" for row in told.pop("times"))
    return f'{json.dumps(told)[:-1]}, "times": [\n{rows}\n]}}\n'
