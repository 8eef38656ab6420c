"""A few iterations of a loop on stand-ins: which operations of the dialect and of C they are made of, and which values these pass on.

The loop's statements run on the locals that the verifier's machine has when it comes to the loop. Integers and pointers keep their values;
floats and vectors become ``Node``s; what is called is followed, so that functions are inlined. Comes in: a loop, a core, a frame. Goes out:
a ``Trace``; or CannotTrace with the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from codegen.estimate.naming import named
from codegen.estimate.provenance import Roots
from codegen.estimate.tracer import CannotTrace, Node, Root, Tracer
from codegen.verify.finding import Place, Stop
from codegen.verify.machine.evaluate import Frame, Run
from codegen.verify.machine.interpret import CONTINUE, Compiler, Program
from codegen.verify.machine.memory import Pointer as Address
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Float, Int, Mask, Pointer, Vector
from codegen.verify.text.loops import walk

ITERATIONS = 3
"""Traced, whatever the loop's bound: the last one is the loop in full swing, those before it show what moves and what is carried on."""


@dataclass
class Trace:
    """The nodes of each traced iteration, in order; ``out``: what the function's locals hold at the end."""

    iterations: list[list[Node]]
    out: list[Node]
    place: Place


class Graphing(Program):
    """The functions of a unit on a ``Tracer``."""

    def compile(self, body: t.Stmt) -> Run:
        return Grapher(self).statement(body)


class Grapher(Compiler):
    """Compiles the statements of one function; only floats and vectors differ from the evaluator's own."""

    def expression(self, node: t.Expr) -> Run:
        if isinstance(node, t.Slot) and isinstance(node.type, Float | Vector):
            return self._local(node)
        if isinstance(node, t.Const) and isinstance(node.type, Float):
            return self._operation("const", [], node, node.value)
        if isinstance(node, t.Intrinsic) and not _memory_or_integer(node):
            return self._operation(node.row.name, list(node.arguments), node)
        if isinstance(node.type, Float | Vector) and isinstance(node, t.Unary):
            return self._operation(f"{node.type} neg", [node.a], node)
        if isinstance(node.type, Float | Vector) and isinstance(node, t.Binary):
            return self._operation(f"{node.type} {node.op}", [node.a, node.b], node)
        if isinstance(node, t.Convert) and Float in (type(node.type), type(node.a.type)) and node.type != node.a.type:
            return self._conversion(node)
        return super().expression(node)

    def _local(self, node: t.Slot) -> Run:
        value, index, type_ = self._slot_value(node), node.index, node.type

        def local(f: Frame) -> Node:
            found = value(f)
            return found if type(found) is Node else f[0].fixed("live", type_, index)

        return local

    def _operation(self, op: str, operands: list[t.Expr], node: t.Expr, value: Any = None) -> Run:
        parts = [self.expression(e) for e in operands]
        type_, place = node.type, node.place
        if op == "const":
            return lambda f: f[0].fixed(op, type_, value)
        row = node.row if isinstance(node, t.Intrinsic) else None

        def operation(f: Frame) -> Node:
            found = [part(f) for part in parts]
            values, others = tuple(v for v in found if type(v) is Node), tuple(v for v in found if type(v) is int)
            made: Node = f[0].node(op, values, type_, place, others or None)
            if row is not None and made.named is None:
                made.named = named(row, found)
            return made

        return operation

    def _conversion(self, node: t.Convert) -> Run:
        if isinstance(node.a, t.Const) and isinstance(node.type, Float):
            return self._operation("const", [], node, node.a.value)
        return self._operation("convert", [node.a], node)

    def _comparison(self, node: t.Binary, compare: Callable[[Any, Any], Any], a: Run, b: Run) -> Run:
        if isinstance(node.a.type, Int):
            return super()._comparison(node, compare, a, b)
        name, place = f"{node.a.type} compare", node.place
        return lambda f: f[0].node(name, (a(f), b(f)), node.type, place, node.op)

    def _logic_value(self, node: t.Logic) -> Run:
        """Conditions on data are tied without a branch: ``a && b`` chooses between b and 0, ``a || b`` between 1 and b."""
        a, b, decisive, type_, place = self.condition(node.a), self.condition(node.b), node.op == "||", node.type, node.place

        def logic(f: Frame) -> Any:
            x = a(f)
            if type(x) is not Node:
                return int(decisive) if bool(x) is decisive else b(f)
            y = b(f)
            if type(y) is not Node:
                return int(decisive) if bool(y) is decisive else x
            return f[0].node("select", (x, y), type_, place, node.op)

        return logic

    def _choose_value(self, node: t.Choose) -> Run:
        condition, a, b = self.condition(node.condition), self.expression(node.a), self.expression(node.b)
        type_, place = node.type, node.place

        def choose(f: Frame) -> Any:
            c = condition(f)
            if type(c) is not Node:
                return a(f) if c else b(f)
            values = (c, a(f), b(f))
            if any(type(v) is not Node for v in values):
                raise CannotTrace("an integer or a pointer depends on data")
            return f[0].node(f"{type_} select" if isinstance(type_, Vector) else "select", values, type_, place)

        return choose


def _memory_or_integer(node: t.Intrinsic) -> bool:
    """Whether the call reaches memory, or is none of values."""
    pointers = any(isinstance(a.type, Pointer) for a in node.arguments)
    return (
        pointers
        or not any(isinstance(x.type, Float | Vector) for x in (node, *node.arguments))
        or not isinstance(node.row.returns, Float | Vector | Mask | Int)
    )


@dataclass
class Traced:
    """One loop of a function, ready to be traced."""

    node: t.Loop
    procedure: t.Procedure
    program: Graphing
    roots: Roots
    parts: list[Run] = field(init=False)

    def __post_init__(self) -> None:
        node, compiler = self.node, Grapher(self.program)
        nothing: Run = lambda f: None  # noqa: E731
        self.parts = [
            compiler.statement(node.init) if node.init else nothing,
            compiler.condition(node.condition) if node.condition else (lambda f: True),
            compiler.statement(node.body),
            compiler.expression(node.step) if node.step else nothing,
        ]
        inside = list(walk(node.body))
        self.declared = {n.index for n in inside if isinstance(n, t.Declare)}
        self.assigned = {n.target.index for n in inside if isinstance(n, t.Assign) and isinstance(n.target, t.Slot)}

    def trace(self, frame: Frame) -> Trace:
        """``frame``: of the function, as it is where the loop begins."""
        core, f = Tracer(frame[0]), [*frame]
        f[0] = core
        for k, value in enumerate(f[1:]):
            if type(value) is Address and value.buffer is not None:
                name, restrict, own = self.roots.of(k)
                f[k + 1] = Address(Root(name, value, restrict, own), 0)  # type: ignore[arg-type]
        mark = len(core.stack)
        try:
            return self._trace(core, f)
        except Stop as stop:
            raise CannotTrace(f"line {stop.finding.place.line if stop.finding.place else '?'}: {stop.finding.message}") from None
        finally:
            core.leave(mark)

    def _trace(self, core: Tracer, f: Frame) -> Trace:
        init, condition, body, step = self.parts
        init(f)
        for k in range(ITERATIONS if not self.node.first or condition(f) else 0):
            core.of = k
            core.iterations.append([])
            try:
                signal = body(f)
                step(f)
            except Stop:
                if k == 0:
                    raise
                core.iterations.pop()  # beyond the end of a short run, as an index would be
                break
            if signal is not None and signal[0] is not CONTINUE:
                raise CannotTrace("the loop is left from within")
        if not core.iterations:
            raise CannotTrace("it is never entered")
        out = [f[k + 1] for k in sorted(self.assigned - self.declared) if type(f[k + 1]) is Node]
        return Trace(core.iterations, out, self.node.place)
