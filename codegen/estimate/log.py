"""What each core of a call does that takes time, in its order: loops with their iterations, DMA, barriers.

The verifier's machine runs the text; its cores keep a log beside what they check. Comes in: a kernel and a case. Goes out: a list of
``Event``s for each core of the mask, loops as ``Variant``s with the graph of an iteration.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from codegen.estimate.events import Event, Logging, Variant, Work
from codegen.estimate.graph import Costs, build
from codegen.estimate.provenance import Roots
from codegen.estimate.trace import Graphing, Traced
from codegen.estimate.tracer import CannotTrace
from codegen.verify.calls.cases import Case
from codegen.verify.check import Checker, Kernel
from codegen.verify.finding import Place, Stop
from codegen.verify.machine.evaluate import Frame, Run
from codegen.verify.machine.interpret import Compiler, Program
from codegen.verify.machine.machine import Machine
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Float, Vector
from codegen.verify.text.loops import Counted, trips, walk
from codegen.verify.text.unit import Context

TRACED = 8
"""Times that a loop is traced, for other integers in its function; it is the first of these graphs beyond that."""
UNROLLED = 32
"""A loop of constant bounds that runs no oftener is taken to be unrolled, such as one over the lanes of a vector: it is part of the loop
around it."""


@dataclass
class Watched:
    """An innermost loop over floats: its graphs, by the integers of its function."""

    traced: Traced
    vector: bool
    costs: Costs
    element: int
    known: dict[Any, Variant] = field(default_factory=dict)

    def variant(self, frame: Frame) -> Variant:
        key = tuple(v for v in frame[1:] if type(v) is int)
        if key not in self.known:
            self.known[key] = self._same(self._new(frame)) if len(self.known) < TRACED else next(iter(self.known.values()))
        return self.known[key]

    def _new(self, frame: Frame) -> Variant:
        function, place = self.traced.procedure.name, self.traced.node.place
        try:
            graph = build(self.traced.trace(frame), self.costs, self.element)
        except CannotTrace as reason:
            return Variant(function, place, self.vector, None, str(reason))
        return Variant(function, place, self.vector, graph)

    def _same(self, new: Variant) -> Variant:
        return next((v for v in self.known.values() if _signature(v) == _signature(new)), new)


def _signature(variant: Variant) -> Any:
    g = variant.graph
    return (g.edges, g.elements, [(op.name, len(op.fixed)) for op in g.ops]) if g else variant.why


class Watching(Program):
    """The functions of a unit; every innermost loop over floats is logged, each time anew."""

    repeats = False

    def __init__(self, unit: t.Unit, places: list[Place], costs: Costs, element: int):
        super().__init__(unit, places)
        self.costs, self.element = costs, element
        self.graphing = Graphing(unit, list(places))
        self.loops: dict[int, Watched] = {}
        self.bodies: dict[int, Place] = {}
        """The place of each such loop, by its body."""
        self._looping = {name for name in unit.procedures if self._reaches(name, t.Loop, set())}
        self._floating = {name for name in unit.procedures if self._reaches(name, (Float, Vector), set())}
        for procedure in unit.procedures.values():
            roots = Roots(procedure)
            for node in walk(procedure.body):
                if isinstance(node, t.Loop) and self._innermost(node):
                    self.loops[id(node)] = Watched(Traced(node, procedure, self.graphing, roots), self._vector(node), costs, element)
                    self.bodies[id(node.body)] = node.place

    def compile(self, body: t.Stmt) -> Run:
        return Timer(self).statement(body)

    def _calls(self, node: Any) -> set[str]:
        return {n.function for n in walk(node) if isinstance(n, t.Call)}

    def _reaches(self, name: str, what: Any, seen: set[str]) -> bool:
        """Whether a function, or one that it calls, has a loop, or expressions of these types."""
        if name in seen or name not in self.unit.procedures:
            return False
        seen.add(name)
        body = self.unit.procedures[name].body
        here = any(_is_loop(n) if what is t.Loop else isinstance(n, t.Expr) and isinstance(n.type, what) for n in walk(body))
        return here or any(self._reaches(other, what, seen) for other in self._calls(body))

    def _innermost(self, loop: t.Loop) -> bool:
        inside = list(walk(loop.body))
        floats = any(isinstance(n, t.Expr) and isinstance(n.type, Float | Vector) for n in inside)
        calls = self._calls(loop.body)
        loops = any(map(_is_loop, inside)) or bool(calls & self._looping)
        return _is_loop(loop) and not loops and (floats or bool(calls & self._floating))

    def _vector(self, loop: t.Loop) -> bool:
        here = any(isinstance(n, t.Expr) and isinstance(n.type, Vector) for n in walk(loop.body))
        return here or any(self._reaches(name, Vector, set()) for name in self._calls(loop.body))


def _is_loop(node: Any) -> bool:
    return isinstance(node, t.Loop) and ((count := trips(node)) is None or count > UNROLLED)


class Timer(Compiler):
    """Compiles statements; loops log how many iterations they made."""

    def statement(self, node: t.Stmt) -> Run:
        assert isinstance(self.program, Watching)
        run, place = super().statement(node), self.program.bodies.get(id(node))
        if place is None:
            return run

        def counted(f: Frame) -> Any:
            if f[0].lift is None:
                f[0].iterations[place] += 1
            return run(f)

        return counted

    def _loop(self, node: t.Loop) -> Run:
        assert isinstance(self.program, Watching)
        run, watched = super()._loop(node), self.program.loops.get(id(node))
        if watched is None:
            return run

        def timed(f: Frame) -> Any:
            core, before = f[0], f[0].iterations[node.place]
            variant = watched.variant(f)
            signal = run(f)
            if core.iterations[node.place] > before:
                core.events.append(Work(variant, core.iterations[node.place] - before))
            return signal

        return timed

    def _lifted(self, form: Counted, body: Run) -> Run:
        run: Callable[[Frame], Any] = super()._lifted(form, body)

        def noted(f: Frame) -> None:
            before = f[0].lifted
            run(f)
            f[0].iterations[form.place] += f[0].lifted - before

        return noted


class Runner:
    """Runs calls of one kernel and hands out their logs."""

    def __init__(self, kernel: Kernel, context: Context, costs: Costs):
        self.checker = Checker(kernel, context)
        self.program = Watching(kernel.loaded.unit, self.checker.places, costs, kernel.dtype.bytes)
        self.checker.program = self.program
        self.checker.machine = Machine(context.board, kernel.dtype.bytes, self.checker.alignment, Logging)

    def run(self, case: Case) -> list[list[Event]]:
        """The log of each core of the mask. Raises Stop."""
        try:
            buffers, _, cores = self.checker.call(case)
        except RecursionError:
            raise Stop("V503", "nested too deeply to be run", self.checker.kernel.procedure.place) from None
        self.checker.operands.recycle(buffers)
        return [core.events for core in cores if core.member and isinstance(core, Logging)]
