"""Times of contestants, interleaved: in every round each has its turn, so that a noisy minute falls on all.

Comes in: contestants, n, seconds. Goes out: nanoseconds per element of every round.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from statistics import median

from bench.contestant import Contestant, Operands, Run, Skip

SAMPLE = 2e-4
"""Seconds that one turn takes at least: long beside what the clock takes."""
ROUNDS = (7, 101)


@dataclass(frozen=True)
class Times:
    """Nanoseconds per element of one contestant at one n."""

    contestant: Contestant
    n: int
    rounds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return median(self.rounds)

    @property
    def least(self) -> float:
        return min(self.rounds)


def measure(contestants: list[Contestant], operands: Operands, seconds: float) -> tuple[list[Times], list[Skip]]:
    """Of those that can be prepared and give the right result: the others are skipped, with the reason."""
    runs: list[tuple[Run, int, Times]] = []
    skipped: list[Skip] = []
    for contestant in contestants:
        operands.dx[:] = 0
        try:
            run = contestant.prepare(operands)
            run(1)
        except Exception as error:  # a peer may raise anything; nothing of ours is measured when it does
            if contestant.kind != "peer":
                raise
            skipped.append(Skip(contestant.key, f"{type(error).__name__}: {str(error).strip().splitlines()[0]}"))
            continue
        if contestant.kind in ("ours", "kernel", "peer") and (wrong := operands.wrong()):
            raise AssertionError(f"{contestant.key}: n = {operands.n}: {wrong}")
        runs.append((run, _times(run), Times(contestant, operands.n)))
    started = time.perf_counter()
    least, most = ROUNDS
    for k in range(most):
        if k >= least and time.perf_counter() - started > seconds:
            break
        for run, times, found in runs:
            if times > 1:
                run(1)  # wakes threads that have gone to sleep while others had their turns
            found.rounds.append(_seconds(run, times) / times / operands.n * 1e9)
    return [found for _, _, found in runs], skipped


def _times(run: Run) -> int:
    """How many calls one sample takes."""
    times = 1
    while _seconds(run, times) < SAMPLE:
        times *= 2
    return times


def _seconds(run: Run, times: int) -> float:
    started = time.perf_counter()
    run(times)
    return time.perf_counter() - started
