"""Running the text for every size at once: conditions become guards, loops become what they do from first to last.

The evaluator's closures run once, on ``Sym`` numbers; floats are not followed (``OPAQUE``). Where a condition depends on the size, both
branches run, each under its guard, and what they leave is merged. A loop runs twice or more: to see how its variables move, then once for
all of its iterations. Comes in: a ``Unit``. Goes out: a program for ``prove.Core``; CannotProve where the text is beyond this.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from codegen.verify.finding import Place
from codegen.verify.machine.evaluate import COMPARE, Frame, Run
from codegen.verify.machine.interpret import BREAK, Compiler, Program
from codegen.verify.machine.memory import Pointer as Address
from codegen.verify.proving import term as terms
from codegen.verify.proving.control import Erased
from codegen.verify.proving.sumup import Loop
from codegen.verify.proving.symbolic import CannotProve, Log, Sym, Truth, both, either, negation, number, truth
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Float, Int, Mask, Pointer, Vector
from codegen.verify.text.integer import wrap


class Opaque:
    """Any float or vector: its value is not followed."""


OPAQUE = Opaque()


@dataclass(frozen=True)
class Partly:
    """Under ``when``, a statement ended in ``signal``."""

    when: Truth
    signal: tuple[str, Any]


@dataclass(frozen=True)
class Effects:
    """What a call returned and added to its core's log and stores; ``buffers``: what its arguments point into."""

    result: Any
    added: tuple[list[Any], ...]
    buffers: list[Any]


class Following(Program):
    """The functions of a unit, for every size at once. A call with the same arguments, on the same path, is not followed twice."""

    def __init__(self, unit: t.Unit, places: list[Place]):
        super().__init__(unit, places)
        self.known: dict[tuple[Any, ...], dict[tuple[int, int | None] | None, Effects]] = {}
        """By core, where the function asks for it, and by rank, where that is no unknown."""
        self.roles: dict[tuple[str, range], dict[int, bool]] = {}
        """Which arguments of a call are the rank of the core, and which how many cores there are, by function and team."""
        self.idle: dict[str, Any] = {}
        """What functions without arguments return that left nothing behind: they never do, whatever is known where they are called."""

    def compile(self, body: t.Stmt) -> Run:
        return Follower(self).statement(body)

    def function(self, name: str) -> Callable[..., Any]:
        if name not in self.compiled and name in self.unit.procedures:
            self.compiled[name] = self._once(name, super().function(name))
        return super().function(name)

    def _once(self, name: str, run: Callable[..., Any]) -> Callable[..., Any]:
        def follow(core: Any, arguments: tuple[Any, ...]) -> Any:
            lists, who, buffers = core.grows(), (core.number, None if core.general else core.rank), _buffers(arguments)
            given = [_key(a, core) for a in arguments]
            key = (name, core.log.prefix, core.forbidden, *given, None, *core.log.path, None, *core.log.facts)
            known = self.known.setdefault(key, {})
            effects = known.get(who) or known.get(None)
            if effects:
                for items, new in zip(lists, effects.added, strict=True):
                    items += new
                core.asked_core += who in known
                return _rebound(effects.result, core.log, dict(zip(effects.buffers, buffers, strict=True)))
            before, asked, state = [len(items) for items in lists], core.asked_core, core.state()
            result = run(core, *arguments)
            if core.state() == state:
                added = tuple(items[start:] for items, start in zip(lists, before, strict=True))
                if not arguments and result is OPAQUE and not any(added) and core.asked_core == asked:
                    self.idle[name] = result
                known[who if core.asked_core > asked else None] = Effects(result, added, buffers)
            return result

        def call(core: Any, *arguments: Any) -> Any:
            if name in self.idle:
                return self.idle[name]
            general = self._general(name, core, arguments)
            if general is None:
                return follow(core, arguments)
            core.asked_core += 1
            core.general = True
            result = follow(core, general)
            core.general = False
            return result

        return call

    def _general(self, name: str, core: Any, arguments: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """For a core that is followed for all ranks: the arguments with its rank, and the number of cores, as unknowns, if any is.

        The first core to come here, the one with the highest rank of the largest team, decides which arguments; those of the others must
        be their ranks, and how many they are, as well. Inside such a call a number is no rank, though it may be equal to one.
        """
        team = core.log.team
        if team is None or core.general:
            return None
        unknown = {core.rank: team.rank} | ({core.cores: team.cores} if isinstance(team.cores, Sym) else {})
        here = {k: unknown[a] for k, a in enumerate(arguments) if type(a) is int and a in unknown}
        roles = self.roles.setdefault((name, team.counts), {k: a is team.rank for k, a in here.items()})
        if not roles or any(k not in here or (here[k] is team.rank) is not is_rank for k, is_rank in roles.items()):
            return None
        return tuple(here[k] if k in roles else a for k, a in enumerate(arguments))


def _buffers(arguments: tuple[Any, ...]) -> list[Any]:
    return [a.buffer for a in arguments if isinstance(a, Address)]


def _key(value: Any, core: Any) -> Any:
    if isinstance(value, Address):
        return value.buffer and (value.buffer.name, core.lies(value.buffer)), _key(value.offset, core)
    return value.term if isinstance(value, Sym) else value


def _rebound(value: Any, log: Log, buffers: dict[Any, Any]) -> Any:
    if isinstance(value, Address):
        return Address(buffers.get(value.buffer, value.buffer), _rebound(value.offset, log, buffers))
    return Sym(log, value.term, value.low, value.high, value.truth) if isinstance(value, Sym) else value


class Follower(Compiler):
    """Compiles the statements of one function; only control flow and floats differ from the evaluator's own."""

    # expressions

    def condition(self, node: t.Expr) -> Run:
        value = self.expression(node)
        if isinstance(node.type, Pointer):
            return lambda f: truth(f[0].address(value(f)) != 0)
        if isinstance(node.type, Float):
            return lambda f: f[0].data_decides()
        return lambda f: truth(value(f))

    def expression(self, node: t.Expr) -> Run:
        if isinstance(node, t.Intrinsic) and isinstance(node.type, Int) and any(isinstance(a.type, Float) for a in node.arguments):
            return self._test(node)
        if not isinstance(node.type, Float | Vector | Mask) or isinstance(
            node, t.Slot | t.At | t.Choose | t.Assign | t.Call | t.Comma | t.Old
        ):
            return super().expression(node)
        if isinstance(node, t.Intrinsic) and any(isinstance(a.type, Pointer) for a in node.arguments):
            return super().expression(node)  # it loads
        parts = [self.expression(e) for e in _operands(node)]

        def opaque(f: Frame) -> Opaque:
            for part in parts:
                part(f)
            return OPAQUE

        return opaque

    def _intrinsic_value(self, node: t.Intrinsic) -> Run:
        if node.row.meaning.startswith("prepare("):  # its ends are addresses: which memory they lie in, only the pointers say
            node = replace(node, arguments=tuple(map(_pointer_behind, node.arguments)))
        return super()._intrinsic_value(node)

    def _test(self, node: t.Intrinsic) -> Run:
        """A number that depends on floats, such as isnan(x)."""
        parts, name, to = [self.expression(e) for e in node.arguments], node.row.name, node.row.returns
        assert isinstance(to, Int)

        def tested(f: Frame) -> Any:
            for part in parts:
                part(f)
            return f[0].log.unknown(name, to.low, to.high)

        return tested

    def _unary_value(self, node: t.Unary) -> Run:
        if node.op != "!":
            return super()._unary_value(node)
        a = self.condition(node.a)
        return lambda f: number(f[0].log, negation(a(f)))

    def _comparison(self, node: t.Binary, compare: Callable[[Any, Any], Any], a: Run, b: Run) -> Run:
        if isinstance(node.a.type, Int):
            return lambda f: number(f[0].log, compare(a(f), b(f)))

        def floats(f: Frame) -> Any:
            a(f), b(f)
            return number(f[0].log, f[0].data_decides())

        return floats

    def _pointer_binary(self, node: t.Binary, a: Run, b: Run) -> Run:
        if node.op not in COMPARE:
            return super()._pointer_binary(node, a, b)
        compare = COMPARE[node.op]
        return lambda f: number(f[0].log, compare(f[0].address(a(f)), f[0].address(b(f))))

    def _convert_value(self, node: t.Convert) -> Run:
        if isinstance(node.type, Int) and isinstance(node.a.type, Float):
            a, to = self.expression(node.a), node.type

            def truncated(f: Frame) -> Any:
                a(f)
                return f[0].log.unknown("truncated", to.low, to.high)

            return truncated
        if isinstance(node.type, Int) and node.type.name == "bool":
            condition = self.condition(node.a)
            return lambda f: number(f[0].log, condition(f))
        if isinstance(node.type, Int) and isinstance(node.a.type, Pointer):
            p, to = self.expression(node.a), node.type
            return lambda f: wrap(f[0].address(p(f)), to)
        return super()._convert_value(node)

    def _logic_value(self, node: t.Logic) -> Run:
        a, b, stops = self.condition(node.a), self.condition(node.b), node.op == "||"

        def logic(f: Frame) -> Any:
            x = a(f)
            if isinstance(x, bool):
                return int(x) if x is stops else number(f[0].log, b(f))
            y = f[0].under(negation(x) if stops else x, lambda: b(f))
            return number(f[0].log, negation(both(negation(x), negation(y))) if stops else both(x, y))

        return logic

    def _choose_value(self, node: t.Choose) -> Run:
        condition, a, b = self.condition(node.condition), self.expression(node.a), self.expression(node.b)

        def choose(f: Frame) -> Any:
            c = condition(f)
            if isinstance(c, bool):
                return a(f) if c else b(f)
            return merged(f[0].log, c, f[0].under(c, lambda: a(f)), f[0].under(negation(c), lambda: b(f)))

        return choose

    # statements: None to go on, (signal, value), or Partly

    def _block(self, node: t.Block) -> Run:
        parts = [self.statement(s) for s in node.body]
        in_memory = any(isinstance(s, t.Declare) and s.memory for s in node.body)

        def block(f: Frame) -> Any:
            core, mark = f[0], len(f[0].stack)
            ended: list[Partly] = []
            last = None
            for part in parts:
                signal = part(f)
                if type(signal) is Partly:
                    ended.append(signal)
                    core.log.path.append(negation(signal.when).term)
                elif signal is not None:
                    last = signal
                    break
            if ended:
                del core.log.path[-len(ended) :]
            if in_memory:
                core.leave(mark)
            for partly in reversed(ended):
                last = _joined(core.log, partly.when, partly.signal, last)
            return last

        return block

    def _if(self, node: t.If) -> Run:
        condition, then = self.condition(node.condition), self.statement(node.then)
        otherwise = self.statement(node.otherwise) if node.otherwise else (lambda f: None)

        def branch(f: Frame) -> Any:
            c = condition(f)
            if isinstance(c, bool):
                return then(f) if c else otherwise(f)
            core, before = f[0], f[:]
            first = core.under(c, lambda: then(f))
            taken = f[:]
            f[:] = before
            second = core.under(negation(c), lambda: otherwise(f))
            for k in range(1, len(f)):
                if first is not None and type(first) is not Partly:
                    continue  # nothing follows on that way
                f[k] = taken[k] if second is not None and type(second) is not Partly else merged(core.log, c, taken[k], f[k])
            return _joined(core.log, c, first, second)

        return branch

    def _switch(self, node: t.Switch) -> Run:
        value, body = self.expression(node.value), [self.statement(s) for s in node.body]
        starts = dict(node.labels)

        def switch(f: Frame) -> Any:
            v = value(f)
            if type(v) is not int:
                raise CannotProve("a switch over what the caller gives")
            for part in body[starts.get(v, starts.get(None, len(body))) :]:
                signal = part(f)
                if type(signal) is Partly:
                    raise CannotProve("a switch that some sizes leave early")
                if signal is not None:
                    return None if signal[0] is BREAK else signal
            return None

        return switch

    def _loop(self, node: t.Loop) -> Run:
        init = self.statement(node.init) if node.init else (lambda f: None)
        loop = Loop(
            node,
            self.condition(node.condition) if node.condition else (lambda f: True),
            self.statement(node.body),
            self.expression(node.step) if node.step else (lambda f: None),
            _variant(self, node.condition),
        )

        def run(f: Frame) -> Any:
            init(f)
            return loop.run(f)

        return run


def _pointer_behind(node: t.Expr) -> t.Expr:
    """The pointer that was converted to an integer of its size, perhaps by way of others; else ``node`` itself."""
    inner = node
    while isinstance(inner, t.Convert) and isinstance(inner.a.type, Int | Pointer) and inner.type.size >= inner.a.type.size:
        inner = inner.a
        if isinstance(inner.type, Pointer):
            return inner
    return node


def _operands(node: t.Expr) -> list[t.Expr]:
    match node:
        case t.Unary(a=a) | t.Convert(a=a):
            return [a]
        case t.Binary(a=a, b=b):
            return [a, b]
        case t.Intrinsic(arguments=parts) | Erased(parts=parts):
            return list(parts)
    return []


def merged(log: Log, when: Truth, a: Any, b: Any) -> Any:
    """What a variable holds after both ways."""
    if a is b or b is None or a is None:
        return a if a is b else None
    if isinstance(a, Opaque):
        return OPAQUE
    if isinstance(a, Address) and isinstance(b, Address):
        return Address(a.buffer, either(log, when, a.offset, b.offset)) if a.buffer is b.buffer else None
    return either(log, when, a, b)


def _joined(log: Log, when: Truth, first: Any, second: Any) -> Any:
    """How two ways end together: ``first`` under ``when``, ``second`` otherwise."""
    if first is None and second is None:
        return None
    if first is not None and second is not None and Partly not in (type(first), type(second)):
        return _one(log, when, first, second)
    ends = []
    for condition, end in ((when, first), (negation(when), second)):
        if type(end) is Partly:
            ends.append(Partly(Truth(terms.every(condition.term, end.when.term)), end.signal))
        elif end is not None:
            ends.append(Partly(condition, end))
    if len(ends) == 1:
        return ends[0]
    signal = _one(log, ends[0].when, ends[0].signal, ends[1].signal)
    return Partly(Truth(terms.some(ends[0].when.term, ends[1].when.term)), signal)


def _one(log: Log, when: Truth, first: Any, second: Any) -> Any:
    if first[0] is not second[0]:
        raise CannotProve("ways that end differently, one in a return and one in a jump")
    return first[0], merged(log, when, first[1], second[1])


def _variant(compiler: Follower, condition: t.Expr | None) -> Run | None:
    """What a loop's condition says must shrink: the distance between its two sides."""
    if isinstance(condition, t.Binary) and condition.op in COMPARE and isinstance(condition.a.type, Int):
        a, b = compiler.expression(condition.a), compiler.expression(condition.b)
        up = condition.op in ("<", "<=", "!=")
        return (lambda f: b(f) - a(f)) if up else (lambda f: a(f) - b(f))
    if condition is not None and isinstance(condition.type, Int):
        return compiler.expression(condition)
    return None
