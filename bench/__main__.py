"""The kernels of the host boards beside other implementations and beside the machine's limits, in one process.

python -m bench [--sizes N,N] [--seconds S] [--format text|json] [-o FOLDER]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench import host, peers, plot, report
from bench.contestant import TYPES, Contestant, Operands, Skip
from bench.timing import Times, measure

SIZES = (16, 64, 256, 1024, 4096, 16384, 1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24, 1 << 26)
PACKAGES = ("numpy", "numba", "numexpr", "torch", "jax")


def run(sizes: list[int], seconds: float, folder: Path, say: bool) -> report.Result:
    """Every contestant at every size. Raises SystemExit where our own kernels cannot be run."""
    built = host.build(folder)
    if isinstance(built, Skip):
        raise SystemExit(f"skipped: {built.what}: {built.why}")
    threads = tuple(sorted({1, min(2, os.cpu_count() or 1)}))
    found: list[Contestant | Skip] = [*built.contestants(threads), *peers.contestants(threads)]
    skipped = [c for c in found if isinstance(c, Skip)]
    times: list[Times] = []
    for dtype in TYPES:
        contestants = [c for c in found if isinstance(c, Contestant) and c.dtype == dtype]
        for n in sizes:
            measured, failed = measure(contestants, Operands.random(n, dtype), seconds)
            times += measured
            skipped += failed
            contestants = [c for c in contestants if c.key not in {s.what for s in failed}]
            if say:
                print(f"{dtype}, {n:,} elements: {len(measured)} measured, {len(measured[0].rounds)} rounds", file=sys.stderr, flush=True)
    alone = [t for dtype in TYPES for t in _kernels(built, dtype, seconds)]
    fact = built.board.nontemporal_bytes
    told = [*_machine(), built.told, _packages()]
    return report.Result(times, alone, skipped, told, fact.value if fact else sys.maxsize, threads)


def _kernels(built: host.Host, dtype: str, seconds: float) -> list[Times]:
    """Every kernel in the caches, on one core: what `codegen estimate` says of them can be held against it."""
    return measure([c for c in built.kernels() if c.dtype == dtype], Operands.random(report.IN_CACHE, dtype), seconds)[0]


def _machine() -> list[str]:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.is_file() else []
    name = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "unknown processor")
    return [f"{name}, {os.cpu_count()} processors"]


def _packages() -> str:
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="elements, with commas (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=4, help="for each size and dtype (default: %(default)s)")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("-o", dest="folder", type=Path, help="an existing folder for results.md, results.json and results.svg")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        result = run([int(n) for n in arguments.sizes.split(",")], arguments.seconds, Path(name), arguments.format == "text")
    print(report.json_text(result) if arguments.format == "json" else report.markdown(result), end="")
    if arguments.folder:
        (arguments.folder / "results.md").write_text(report.markdown(result), "utf-8")
        (arguments.folder / "results.json").write_text(report.json_text(result), "utf-8")
        plot.draw(result, arguments.folder / "results.svg")


if __name__ == "__main__":
    main()
