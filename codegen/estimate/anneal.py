"""Annealing: operations of a schedule taken out and put back elsewhere, over and over, until its values fit the registers.

Lists and heights give schedules that are short; where registers are what is scarce, values have to live as short as can be, and as evenly
over the interval. Comes in: a schedule of one side. Goes out: one with the same graph and interval.
"""

from __future__ import annotations

from random import Random

from codegen.estimate.modulo import Placed, Scheduler
from codegen.spec.timing import Timing

WINDOWS = 0.4
ROUNDS = 2000
HEAT, COOLING = 20.0, 0.998
"""How many register cycles more are taken for a start, and what is left of them after a round."""
CROWDED, LATE, OUTLIVES = 10, 60, 1000
"""What weighs a register too many in a cycle, squared; a cycle beyond the loop buffer; one that a value lives beyond the interval."""


def anneal(placed: Placed, timing: Timing, room: int, later: int, seed: int) -> Placed:
    """``room``: registers for what an iteration computes; the same ``seed`` gives the same schedule."""
    return _Annealer(placed, timing, room, later).cooled(Random(seed))


class _Annealer(Scheduler):
    def __init__(self, placed: Placed, timing: Timing, room: int, later: int):
        super().__init__(placed.graph, timing, placed.interval, 0, later)
        self.room = room
        self.longest = timing.loop_buffer.length - later if timing.loop_buffer else 0
        for k, (t, units) in enumerate(zip(placed.times, placed.units, strict=True)):
            self._put(k, t, units)

    def cooled(self, random: Random) -> Placed:
        heat, cost = HEAT, self._cost()
        least, best = cost, self.placed()
        for _ in range(ROUNDS):
            picked = self._picked(random)
            before = [(j, self._time(j), self.at[j]) for j in picked]
            for j in picked:
                self._remove(j)
            found = all(self._back(j, random) for j in picked) and self._cost()
            if found is not False and found <= cost + heat * random.expovariate(1):
                cost = found
                if cost < least:
                    least, best = cost, self.placed()
            else:
                for j in (j for j in picked if self.time[j] is not None):
                    self._remove(j)
                for j, t, units in before:
                    self._put(j, t, units)
            heat *= COOLING
        return best

    def _picked(self, random: Random) -> list[int]:
        """An operation, some of its neighbours, and now and then one from elsewhere."""
        k = random.randrange(len(self.time))
        if random.random() < WINDOWS:
            first, width = self._time(k), random.randint(2, self.interval)
            inside = [j for j in range(len(self.time)) if first <= self._time(j) < first + width]
            picked = random.sample(inside, min(len(inside), 8))
            rank = random.random() < 0.5
            return sorted(picked, key=self._time) if rank else sorted(picked, key=self._time, reverse=True)
        near = [e.source for e in self.into[k]] + [e.target for e in self.out[k]] + sorted(self.beside[k])
        picked = [k, *random.sample(near, random.randint(0, min(len(near), 5)))]
        if random.random() < 0.5:
            picked.append(random.randrange(len(self.time)))
        picked = list(dict.fromkeys(picked))
        random.shuffle(picked)
        return picked

    def _back(self, k: int, random: Random) -> bool:
        """Puts an operation where the values that it reads and makes live for the shortest time."""
        early, late = self._earliest(k), self._latest(k)
        best = None
        for t in range(early, (early + 2 * self.interval if late is None else late) + 1):
            units = self._fitting(k, t)
            if units is not None:
                self._put(k, t, units)
                found = (self._lives(k)[1], random.random(), t, units)
                best = found if best is None else min(best, found)
                self._remove(k)
        if best is not None:
            self._put(k, best[2], best[3])
        return best is not None

    def _cost(self) -> float:
        total, live = 0, [0] * self.interval
        for j, op in enumerate(self.graph.ops):
            reads = [self._time(e.target) + e.distance * self.interval for e in self.out[j] if e.value]
            if reads:
                there, last = self._time(j) + op.cost.latency, max(reads)
                width = max(1, op.bytes // self.timing.register_bytes.value)
                total += (last - there + 1) * width + OUTLIVES * max(0, last - there + 1 - self.interval)
                for c in range(there, last + 1):
                    live[c % self.interval] += width
        times = [self._time(k) for k in range(len(self.time))]
        late = max(0, max(times) - min(times) + 1 - self.longest) if self.longest else 0
        return total + CROWDED * sum(max(0, n - self.room) ** 2 for n in live) + LATE * late
