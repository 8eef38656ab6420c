"""What a campaign over every board and operator costs: shards by kind, the scheduler's share of each, two workers beside one.

    python -m bench.campaign [--kernels K] [--shards N] [--native K]

Comes in: the tree `generated`. Goes out: tables on stdout. Shards are timed in CPU seconds, theirs and their children's, so that others on
the machine do not count; what is timed by the wall (empty shards, two workers) needs a machine without others.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from codegen.campaign.cluster import Cluster, Watch
from codegen.campaign.cost import Costs
from codegen.native import job as natives
from codegen.native.run import _jobs as native_jobs
from codegen.native.run import _name as native_name
from codegen.spec.select import choose
from codegen.store import Store
from codegen.verify import files as named
from codegen.verify import kept, run, sweep
from codegen.verify.calls import exhaustive
from codegen.verify.mutation import mutate

CORES = (1, 10, 1_000)
GROWTH = 24
"""Shards of eight million pairs, for one and for two workers."""


@dataclass(frozen=True)
class Empty:
    task: run.Task
    work = "file"


def nothing(_: Empty) -> None:
    return None


def cpu() -> float:
    """CPU seconds of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def every_task() -> list[run.Task]:
    chosen = choose((), (), (), ())
    files = {b.name: b.path for b, _ in chosen.boards if b.path}
    return named.tasks([Path("generated")], chosen, files, None, run.Options())


def spread_out(jobs: Sequence[Any], count: int) -> list[Any]:
    """``count`` of them that lie far apart."""
    return [jobs[(2 * k + 1) * len(jobs) // (2 * count)] for k in range(min(count, len(jobs)))]


def timed(function: Callable[[Any], Any], jobs: Sequence[Any]) -> list[float]:
    found = []
    for job in jobs:
        before = cpu()
        function(job)
        found.append(cpu() - before)
    return found


def kernels(tasks: list[run.Task]) -> list[run.Task]:
    return [t for t in tasks if t.path.suffix == ".c" and t.path.parent.name == "src"]


def rows(tasks: list[run.Task], sample: int, of_native: int, store: Store) -> list[tuple[str, int, list[float], int]]:
    """Kind, how many shards there are, CPU seconds of some, bytes of an entry in the store."""
    found: list[tuple[str, int, list[float], int]] = []

    def add(kind: str, shards: int, function: Callable[[Any], Any], jobs: list[Any], name: Any, result: Any) -> None:
        before = set(store.folder.glob("??/*.json"))
        seconds = []
        for job in jobs:
            start = cpu()
            list(kept.resumed(function, [job], 1, store, lambda job: ("bench", kind, *name(job)), result))
            seconds.append(cpu() - start)
        new = [path.stat().st_size for path in store.folder.glob("??/*.json") if path not in before]
        found.append((kind, shards, seconds, sum(new) // max(1, len(new))))
        print(f"  {kind}: {', '.join(f'{s:.1f}' for s in seconds)}", flush=True)

    all_kernels = kernels(tasks)
    some = spread_out(all_kernels, sample)
    for part in ("runs", "proof"):
        parts = [replace(t, options=replace(t.options, part=part)) for t in some]
        add(part, len(all_kernels), run.run, parts, lambda t: (t.options.part,), run.Outcome)
    others = [t for t in tasks if t not in all_kernels]
    add("examples and headers", len(others), run.run, spread_out(others, sample), lambda _: (), run.Outcome)
    halves = [t for t in all_kernels if t.path.name.startswith("hp_")]
    pairs = [sweep.Job(t, t.path.stem, s) for t in halves for s in exhaustive.shards(_operator(t))]
    add("pairs", len(pairs), sweep.run_job, spread_out(pairs, max(2, sample // 3)), sweep._name, exhaustive.Record)
    batches = [b for t in some for b in spread_out(mutate._batches(mutate.jobs_of([t])), 1)]
    count = sum(len(mutate._batches(mutate.jobs_of([t]))) for t in some)
    add("mutants", round(count * len(all_kernels) / len(some)), mutate.fates_of, batches, lambda b: (repr(b.numbers),), list[mutate.Fate])
    if of_native:
        chosen = spread_out(all_kernels, of_native)
        jobs, _ = native_jobs(chosen, natives.Options(sanitize=True))
        add("native", len(all_kernels), natives.run_job, jobs, native_name, natives.Outcome)
    return found


def _operator(task: run.Task) -> Any:
    name = task.path.stem[3:-2]
    return next(op for op in run.context_of(task.board_file, task.operator_files).operators if op.name == name)


def overhead(task: run.Task, count: int) -> tuple[float, float]:
    """Seconds for each of ``count`` empty shards: by the wall, and of the process that is client and scheduler."""
    with Cluster(None, 2, Costs(), Watch()) as over:
        list(over.spread(nothing, [Empty(task)] * 10))  # workers are there, and have imported what they need
        wall, busy = time.perf_counter(), time.process_time()
        list(over.spread(nothing, [Empty(task)] * count))
        return (time.perf_counter() - wall) / count, (time.process_time() - busy) / count


def growth(task: run.Task) -> float:
    """How much faster two workers are than one, on shards that compute."""
    took = []
    for workers in (1, 2):
        with Cluster(None, workers, Costs(), Watch()) as over:
            jobs = [sweep.Job(task, task.path.stem, exhaustive.Shard(k << 24, 1 << 23)) for k in range(GROWTH)]
            list(over.spread(sweep.run_job, jobs[: 2 * workers]))
            started = time.perf_counter()
            list(over.spread(sweep.run_job, jobs))
            took.append(time.perf_counter() - started)
    return took[0] / took[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kernels", type=int, default=18, help="of which shards are timed")
    parser.add_argument("--native", type=int, default=4, help="kernels that are compiled and run")
    parser.add_argument("--shards", type=int, default=10_000, help="empty ones")
    parser.add_argument("--growth", action="store_true", help="also two workers beside one")
    asked = parser.parse_args()
    tasks = every_task()
    if asked.growth:
        print(
            f"two workers beside one: {growth(next(t for t in tasks if t.path.name == 'hp_binarycrossentropygrad_p.c')):.2f} times as fast"
        )
    wall, busy = overhead(kernels(tasks)[0], asked.shards)
    print(f"{asked.shards:,} empty shards, 2 workers: {wall * 1e3:.2f} ms each, {busy * 1e3:.2f} ms of them client and scheduler")
    with tempfile.TemporaryDirectory() as folder:
        found = rows(tasks, asked.kernels, asked.native, Store(Path(folder)))
    print("\n| shards | how many | CPU s each: mean, largest of the sample | CPU hours | store |\n|---|---|---|---|---|")
    total = shards = 0.0
    longest = 0.0
    for kind, count, seconds, size in found:
        mean = sum(seconds) / len(seconds)
        total, shards, longest = total + mean * count, shards + count, max(longest, *seconds)
        each = f"{mean:.2f}, {max(seconds):.1f} ({len(seconds)})"
        print(f"| {kind} | {count:,} | {each} | {mean * count / 3600:.2f} | {size * count / 1e6:.1f} MB |")
    print(f"\n{shards:,.0f} shards, {total / 3600:.1f} CPU hours")
    for cores in CORES:
        hours = max(total / cores, shards * busy, longest) / 3600
        parts = f"computing {total / cores / 3600:.2f}, scheduler {shards * busy / 3600:.3f}, longest shard {longest / 3600:.3f}"
        print(f"{cores:>6,} cores: {hours:.2f} h ({parts})")


if __name__ == "__main__":
    main()
