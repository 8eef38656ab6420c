"""The simulated board: the memories of its cores, and the calls that run on them.

Comes in: a ``Program``, a board, a ``Call`` and the cores that take part. Goes out: the cores as the call left them, or a Stop.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from codegen.spec.board import Board
from codegen.verify.finding import Stop
from codegen.verify.lifting.bound import Kept
from codegen.verify.machine import fenv, number
from codegen.verify.machine.core import Call, Core
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.memory import STALE, Buffer, Seen
from codegen.verify.machine.team import together


class Machine:
    """A board's memories, kept from one call to the next. ``core``: what its cores are made of."""

    def __init__(self, board: Board, grain: int, alignment: int, core: type[Core] = Core):
        self.board, self.grain, self.alignment, self.core = board, grain, alignment, core
        self.room = board.work_area.value if board.work_area else 0
        """Bytes that a shared kernel may use of its core's memory; what lies behind them in a region is the caller's and the compiler's."""
        self.areas: dict[tuple[int, str], Buffer] = {}
        self.spare: dict[int, list[Buffer]] = {}
        self.statics: dict[str, Buffer] = {}
        self.kept: dict[tuple[int, Any, str], Kept] = {}
        """By core, arithmetic, and what it may touch."""
        self.lifting = True
        self.lifted = self.stepped = 0

    def run(self, program: Program, call: Call, cores: list[int]) -> list[Core]:
        """Runs ``call`` on each of ``cores``, from barrier to barrier; returns the cores for what they recorded."""
        for static in self.statics.values():
            static.forget(STALE)
        with np.errstate(all="ignore"), fenv.flushing(self.board.subnormals.value == "flush") as done:
            arithmetic = number.arithmetic(not done, call.seed)
            team = [self.core(self, k, call, program, arithmetic) for k in cores]
            function = program.function(call.function)

            def run(core: Core) -> None:
                try:
                    function(core, *call.arguments)
                except Seen as seen:
                    core.first = seen
                except Stop as stop:
                    if not (core.ghosts and stop.finding.code == "V501"):
                        raise
                    core.lost = True
                else:
                    core.finish()

            together(team, 0 if self.board.coherent and self.board.coherent.value else self.board.cache_line.value, run)
        for core in team:
            self.lifted += core.lifted
            self.stepped += core.budget - core.steps
        return team

    def area(self, core: int, name: str, start: int, size: int) -> Buffer:
        """The private region ``name`` of a core, as nobody has written it yet."""
        key = core, name
        if key not in self.areas:
            self.areas[key] = Buffer(name, start, size, self.grain, "work", core)
        return self.areas[key]

    def allocate(self, core: int, base: int, size: int) -> Buffer:
        buffer = Buffer.__new__(Buffer)
        old = self.spare[size].pop() if self.spare.get(size) else Buffer("", 0, size, self.grain, "work")
        for slot in Buffer.__slots__:
            if slot not in ("name", "base", "owner", "live"):
                setattr(buffer, slot, getattr(old, slot))
        buffer.name, buffer.base, buffer.owner, buffer.live = "allocated", base, core, True
        return buffer

    def release(self, buffer: Buffer) -> None:
        buffer.forget()
        buffer.live = False
        self.spare.setdefault(buffer.size, []).append(buffer)
