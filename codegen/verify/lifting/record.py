"""Recording: a loop's body run once over stand-ins, and the tapes that came of it, kept for the next time.

A tape depends on what the body branches on: the ints that it reads. It is good for any iterations, pointers and values.
Comes in: a counted loop and its body as a closure. Goes out: ``Tapes``, which run the loop or raise CannotLift.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from codegen.verify.lifting.bound import Bound
from codegen.verify.lifting.lift import CannotLift, Range
from codegen.verify.lifting.replay import replay
from codegen.verify.lifting.schedule import Tape
from codegen.verify.lifting.tape import Base, Recorder
from codegen.verify.machine.memory import Pointer
from codegen.verify.text.loops import Counted

KEPT = 16
"""Tapes of one loop; beyond that the ints it reads change all the time."""

FITS = 1024
"""Numbers of iterations of one loop that are remembered."""


class Tapes:
    """The tapes of one loop."""

    def __init__(self, form: Counted, body: Callable[[list[Any]], Any]):
        self.form, self.body = form, body
        self.tapes: dict[Any, Tape] = {}
        self.fits: dict[tuple[Tape, int, int], bool] = {}
        """Whether a tape is good for so many iterations from there on: small calls ask the same again and again."""

    def run(self, frame: list[Any], start: int, count: int) -> Bound:
        """All iterations at once. Raises CannotLift or Stop, and nothing has happened."""
        core = frame[0]
        key = (core.arithmetic.key, *[frame[k + 1] for k in self.form.ints])
        tape = self.tapes.get(key)
        if tape is None or not self._fits(tape, start, count):
            tape = Tape(self.record(frame, start, count), start, self.form.stride)
            if tape.reusable:
                if len(self.tapes) >= KEPT:
                    self.tapes.clear()
                self.tapes[key] = tape
        return replay(tape, core, frame, start, count)

    def _fits(self, tape: Tape, start: int, count: int) -> bool:
        key = (tape, start, count)
        if key not in self.fits:
            if len(self.fits) >= FITS:
                self.fits.clear()
            self.fits[key] = tape.fits(start, count)
        return self.fits[key]

    def record(self, frame: list[Any], start: int, count: int) -> Recorder:
        """The body, run once on stand-ins for everything that may differ from one iteration or one run to the next."""
        core, form = frame[0], self.form
        recorder = Recorder(core)
        stand_ins = list(frame)
        stand_ins[form.index + 1] = Range(start, form.stride, count, recorder)
        for k in form.pointers:
            if type(frame[k + 1]) is Pointer:
                stand_ins[k + 1] = Pointer(Base(k + 1, frame[k + 1], recorder), 0)  # type: ignore[arg-type]
        for k in (*form.values, *form.carried):
            value = frame[k + 1]
            if isinstance(value, np.ndarray | np.floating):
                lanes = len(value) if isinstance(value, np.ndarray) and value.ndim else 0
                carried = k in form.carried
                stand_ins[k + 1] = recorder.value("carried" if carried else "slot", (k + 1,), lanes, value.dtype, carried)
            elif value is not None:
                raise CannotLift("a value that was never initialised")
        before = {k: stand_ins[k + 1] for k in form.carried}
        arithmetic, depth, locals_, old = core.arithmetic, core.depth, len(core.stack), len(core.old)
        core.lift = core.arithmetic = recorder
        try:
            self.body(stand_ins)
        finally:
            core.lift, core.arithmetic, core.depth = None, arithmetic, depth
            core.leave(locals_)
            del core.old[old:]
        for k, value in before.items():
            recorder.carry(value, stand_ins[k + 1])
        return recorder
