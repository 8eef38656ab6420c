"""The evaluator: the functions of a typed unit as Python closures, its loops lifted where that is possible.

Comes in: a typed ``Unit``. Goes out: a ``Program`` whose functions run on a core.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.lifting.record import Tapes
from codegen.verify.lifting.slices import Repeat, repeated, slices
from codegen.verify.lifting.trace import Traces
from codegen.verify.machine.evaluate import Expressions, Frame, Run
from codegen.verify.machine.memory import Pointer as Address
from codegen.verify.machine.pure import pure, remembered
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import VOID, CType, Pointer, alignment, grain, holds_vectors
from codegen.verify.text.loops import Counted, counted

BREAK, CONTINUE, RETURN = "break", "continue", "return"
MAX_DEPTH = 64


class Program:
    """The functions of one translation unit, compiled when first called."""

    repeats = True
    """Calls that do nothing but one loop are remembered, and their loop is run again."""

    def __init__(self, unit: t.Unit, places: list[Place]):
        self.unit, self.places = unit, places
        self.compiled: dict[str, Callable[..., Any]] = {}
        self.sliced: dict[str, bool] = {}
        """What slices.py found of each function."""
        self.tapes: list[Tapes] = []
        """Of the loops compiled so far."""

    def function(self, name: str) -> Callable[..., Any]:
        """``f(core, *arguments)``; a function that is only declared is the core's to call."""
        if name not in self.compiled:
            procedure = self.unit.procedures.get(name)
            run = self._define(procedure) if procedure else self._external(name)
            again = remembered if pure(self.unit, name) else repeated if self.repeats and slices(self.unit, name, self.sliced) else None
            self.compiled[name] = again(run) if again else run
        return self.compiled[name]

    def compile(self, body: t.Stmt) -> Run:
        return Compiler(self).statement(body)

    def _external(self, name: str) -> Callable[..., Any]:
        return lambda core, *arguments: core.call_external(name, arguments)

    def _define(self, procedure: t.Procedure) -> Callable[..., Any]:
        assert procedure.body
        body, compiler = self.compile(procedure.body), Compiler(self)
        enter = [compiler.parameter(k, *procedure.parameters[k], procedure.place) for k in sorted(procedure.memory_parameters)]
        size, count = procedure.slots + 1, len(procedure.parameters)
        returns = procedure.type.returns
        names = [name for name, _ in procedure.parameters]
        written = [isinstance(type_, Pointer) and not type_.const for _, type_ in procedure.parameters]
        restricts = procedure.restricts if len(procedure.restricts) > 1 else ()

        def call(core: Any, *arguments: Any) -> Any:
            core.depth += 1
            if core.depth > MAX_DEPTH:
                raise Stop("V503", f"calls are nested more than {MAX_DEPTH} deep, here of `{procedure.name}`", procedure.place)
            frame: Frame = [core, *arguments, *([None] * (size - 1 - count))]
            mark = len(core.stack)
            try:
                if restricts:
                    core.apart([(names[k], arguments[k], written[k]) for k in restricts], procedure.place)
                for parameter in enter:
                    parameter(frame)
                result = body(frame)
            except Stop as stop:
                stop.trail.append((procedure, frame))
                raise
            if len(core.stack) > mark:
                core.leave(mark)
            core.depth -= 1
            if not core.depth:
                core.left = result[2] if result else None
            if result is not None:
                return result[1]
            if returns is not VOID:
                raise Stop("V206", f"`{procedure.name}` ends without a return", procedure.place)
            return None

        return call

    def initialise(self, key: str, core: Any, to: Address) -> None:
        """Stores what a static object begins with."""
        variable = self.unit.variables[key]
        compiler = Compiler(self)
        for offset, type_, expr in variable.parts:
            compiler.store_to(type_, alignment(type_), variable.place)(core, to.moved(offset), compiler.expression(expr)([core]))


class Compiler(Expressions):
    """Compiles the statements of one function."""

    # statements: None to go on, or (signal, value, ...)

    def statement(self, node: t.Stmt) -> Run:
        return getattr(self, f"_{type(node).__name__.lower()}")(node)

    def _block(self, node: t.Block) -> Run:
        parts = [self.statement(s) for s in node.body]
        if len(parts) == 1 and not isinstance(node.body[0], t.Declare):
            return parts[0]

        def block(f: Frame) -> Any:
            for part in parts:
                signal = part(f)
                if signal is not None:
                    return signal
            return None

        if not any(isinstance(s, t.Declare) and s.memory for s in node.body):
            return block

        def scoped(f: Frame) -> Any:
            mark = len(f[0].stack)
            signal = block(f)
            f[0].leave(mark)
            return signal

        return scoped

    def _evaluate(self, node: t.Evaluate) -> Run:
        expr = self.expression(node.expr)

        def evaluate(f: Frame) -> None:
            expr(f)

        return evaluate

    def _declare(self, node: t.Declare) -> Run:
        index = node.index + 1
        init = self.expression(node.init) if node.init else None
        if not node.memory:

            def declare(f: Frame) -> None:
                f[index] = init(f) if init else None

            return declare
        size, place = node.type.size, node.place
        parts = [(0, node.type, node.init)] if node.init else node.parts
        stores = [(at, self.store_to(type_, alignment(type_), place), self.expression(expr)) for at, type_, expr in parts]
        room = self._room(node.index, node.name, node.type, place)

        def allocate(f: Frame) -> None:
            to = room(f)
            if node.parts:
                f[0].fill(to, 0, size, place)
            for at, store, value in stores:
                store(f[0], to.moved(at), value(f))

        return allocate

    def _room(self, slot: int, name: str, type_: CType, place: Place) -> Callable[[Frame], Address]:
        """Makes room for a local in memory."""
        element, unit, size, vectors = grain(type_), alignment(type_), type_.size, holds_vectors(type_)

        def room(f: Frame) -> Address:
            f[slot + 1] = to = Address(f[0].enter(name, size, element, unit, place, vectors), 0)
            if f[0].lift is not None:
                f[0].lift.own[to.buffer] = {}
            return to

        return room

    def parameter(self, slot: int, name: str, type_: CType, place: Place) -> Callable[[Frame], None]:
        """Puts an argument into memory."""
        room, store = self._room(slot, name, type_, place), self.store_to(type_, alignment(type_), place)

        def enter(f: Frame) -> None:
            value = f[slot + 1]
            store(f[0], room(f), value)

        return enter

    def _if(self, node: t.If) -> Run:
        condition, then = self.condition(node.condition), self.statement(node.then)
        otherwise = self.statement(node.otherwise) if node.otherwise else None

        def branch(f: Frame) -> Any:
            if condition(f):
                return then(f)
            return otherwise(f) if otherwise else None

        return branch

    def _switch(self, node: t.Switch) -> Run:
        value, body = self.expression(node.value), [self.statement(s) for s in node.body]
        starts = dict(node.labels)
        default = starts.get(None, len(body))

        def switch(f: Frame) -> Any:
            v = value(f)
            if type(v) is not int:
                raise CannotLift("a switch changes within the loop")
            for part in body[starts.get(v, default) :]:
                signal = part(f)
                if signal is not None:
                    return None if signal[0] is BREAK else signal
            return None

        return switch

    def _return(self, node: t.Return) -> Run:
        value, place = self.expression(node.value) if node.value else None, node.place
        return lambda f: (RETURN, value(f) if value else None, place)

    def _break(self, node: t.Break) -> Run:
        return lambda f: (BREAK, None)

    def _continue(self, node: t.Continue) -> Run:
        return lambda f: (CONTINUE, None)

    def _loop(self, node: t.Loop) -> Run:
        init = self.statement(node.init) if node.init else None
        condition = self.condition(node.condition) if node.condition else (lambda f: True)
        step = self.expression(node.step) if node.step else None
        body = self.statement(node.body)
        first = node.first
        form = counted(node)
        lifted = self._lifted(form, body) if form else None
        traces = Traces(self.program.unit, node.body, body) if self.program.repeats else None

        def loop(f: Frame) -> Any:
            if init:
                init(f)
            if lifted and f[0].lifting and f[0].lift is None:
                lifted(f)
            core = f[0]
            test, again = first, False
            while not test or condition(f):
                test = True
                core.steps -= 1
                if core.steps < 0:
                    raise core.too_long(node.place)
                if not (traces and core.lifting and core.lift is None and traces.run(f, again)):
                    signal = body(f)
                    if signal is not None and signal[0] is not CONTINUE:
                        return None if signal[0] is BREAK else signal
                again = True
                if step:
                    step(f)
            return None

        return loop

    def _lifted(self, form: Counted, body: Run) -> Run:
        """Runs the loop at once as far as that is possible; the variable says how far that was."""
        index, stride, bound, inclusive = form.index + 1, form.stride, self.expression(form.bound), form.inclusive
        tapes = Tapes(form, body)
        self.program.tapes.append(tapes)

        def run(f: Frame) -> None:
            start, end = f[index], bound(f)
            if type(start) is not int or type(end) is not int:
                return
            count = (end - form.ahead - start + stride - (0 if inclusive else 1)) // stride - form.left
            count = min(count, (form.high - form.ahead - start) // stride)  # where the variable overflows, stepping shows
            if count < 1:
                return
            core = f[0]
            cost = count * form.lanes // 64
            if core.steps < cost:
                return
            try:
                ran = tapes.run(f, start, count)
            except (CannotLift, Stop):  # stepping finds out what is the matter, and where
                return
            core.lifted += count
            core.steps -= cost
            if core.watched is not None:
                core.watched.append(Repeat(ran, [None, *f[1:]], cost))
            f[index] = start + count * stride

        return run
