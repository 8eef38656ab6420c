"""What is known of the integers at every expression of a kernel: guards, definitions, and loop invariants found by induction.

Walks the original text as it runs, into every call. Comes in: a typed unit and the kernels in it. Goes out: for each integer or pointer
expression the states it is evaluated in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from typing import Any

import z3

from codegen.verify.mutation.logic import OLD, State, Terms, Unknown, follows
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Int, Pointer
from codegen.verify.text.loops import walk

Invariant = Callable[[State], Any]


class States:
    """``of[id(expression)]``: every state it is evaluated in. One call chain is one state, one loop is one state for all iterations."""

    def __init__(self, unit: t.Unit, kernels: list[str], cores: int):
        self.unit, self.terms = unit, Terms(unit, cores)
        self.of: dict[int, list[State]] = {}
        self.seeing = True
        self.depth = 0
        for name in kernels:
            state = State()
            procedure = unit.procedures[name]
            for k, (_, type_) in enumerate(procedure.parameters):
                self._set(k, type_, None, state)
            assert procedure.body
            self.statement(procedure.body, state)

    def _set(self, index: int, type_: Any, value: t.Expr | None, state: State) -> None:
        """A local gets a value; what is not modelled may be anything."""
        if not isinstance(type_, Int | Pointer):
            return
        state.types[index] = type_
        known = self._term(value, state) if value is not None else None
        if known is not None and z3.is_const(known):  # a name for a name
            state.slots[index] = known
            return
        state.slots[index] = self.terms.fresh(type_, state)
        if known is not None:
            state.facts.append(state.slots[index] == known)

    def _term(self, e: t.Expr, state: State) -> Any:
        try:
            return self.terms.assumed(e, state)
        except Unknown:
            return None

    def _truth(self, e: t.Expr, state: State, holds: bool) -> None:
        """From here on ``e`` is true, or false."""
        defined: list[Any] = []
        try:
            truth = self.terms.truth(e, state, defined)
        except Unknown:
            if isinstance(e, t.Logic) and holds == (e.op == "&&"):  # what is known of one half
                self._truth(e.a, state, holds)
                self._truth(e.b, state, holds)
            return
        state.facts += [*defined, truth if holds else z3.Not(truth)]

    # statements: the state after it, None where it does not go on

    def statement(self, s: t.Stmt | None, state: State) -> State | None:
        match s:
            case t.Block(body=body):
                current: State | None = state
                for inner in body:
                    if current is None:
                        return None
                    current = self.statement(inner, current)
                return current
            case t.Declare(index=index, type=type_, init=init, memory=memory):
                if init:
                    self.expression(init, state)
                if not memory:
                    self._set(index, type_, init, state)
            case t.Evaluate(expr=expr):
                self.expression(expr, state)
            case t.If():
                return self._if(s, state)
            case t.Loop():
                return self._loop(s, state)
            case t.Return(value=value):
                if value:
                    self.expression(value, state)
                return None
            case t.Break() | t.Continue():
                return None
        return state

    def _if(self, s: t.If, state: State) -> State | None:
        self.expression(s.condition, state)
        yes, no = state.copy(), state.copy()
        self._truth(s.condition, yes, True)
        self._truth(s.condition, no, False)
        after, otherwise = self.statement(s.then, yes), self.statement(s.otherwise, no) if s.otherwise else no
        if after is None or otherwise is None:
            return after or otherwise
        changed = _assigned(s)
        self._forget(changed, state)
        ways = [
            [*way.facts, *(state.slots[k] == way.slots[k] for k in changed if k in state.slots and k in way.slots)]
            for way in (after, otherwise)
        ]
        state.facts.append(z3.Or(*(z3.And(*way) for way in ways)))
        return state

    def _forget(self, slots: dict[int, Any], state: State) -> None:
        for index, type_ in slots.items():
            self._set(index, type_, None, state)

    def _loop(self, s: t.Loop, state: State) -> State | None:
        if s.init:
            self.statement(s.init, state)
        changed = _assigned(s.body) | _assigned(s.step) | _assigned(s.condition)
        leaves = any(isinstance(n, t.Break | t.Continue | t.Return) for n in walk(s.body))
        before = state.copy()
        self._forget(changed, state)
        if s.first and not leaves:
            state.facts += [inv(state) for inv in self._invariants(s, changed, before, state)]
        if s.condition and s.first:
            self.expression(s.condition, state)
        inside = state.copy()
        if s.condition and s.first:
            self._truth(s.condition, inside, True)
        end = self.statement(s.body, inside)
        if s.step and end:
            self.expression(s.step, end if not leaves else state.copy())
        if s.condition and not s.first:
            self.expression(s.condition, state.copy())
        if s.condition and s.first and not leaves:
            self._truth(s.condition, state, False)
        return state

    def _invariants(self, s: t.Loop, changed: dict[int, Any], before: State, head: State) -> list[Invariant]:
        """Those of the likely ones that hold at first, and that every iteration keeps."""
        falling: list[Invariant] = [partial(_not_above, index, before.slots[index]) for index in changed if index in before.slots]
        kept = [inv for inv in [*self._likely(s, before), *falling] if follows(before.facts, inv(before))]
        seeing, self.seeing = self.seeing, False
        while kept:
            end: State | None = head.copy()
            assert end
            end.facts += [inv(end) for inv in kept]
            if s.condition:
                self._truth(s.condition, end, True)
            end = self.statement(s.body, end)
            if end and s.step:
                self.expression(s.step, end)
            still = [inv for inv in kept if end is None or follows(end.facts, inv(end))]
            if len(still) == len(kept):
                break
            kept = still
        self.seeing = seeing
        return kept

    def _likely(self, s: t.Loop, before: State) -> list[Invariant]:
        """A counter stays between where it begins and its bound, in steps of its stride."""
        match s.condition:
            case t.Binary(op="<" | "!=" | "<=", a=t.Slot(index=index), b=limit) if index in before.slots:
                pass
            case _:
                return []
        start = before.slots[index]
        strides = {c.value for n in walk(s.step) if isinstance(n, t.Binary) for c in (n.b,) if isinstance(c, t.Const) and c.value}

        def at_least(state: State) -> Any:
            return state.slots[index] >= start

        def in_step(stride: int, state: State) -> Any:
            return (state.slots[index] - start) % stride == 0

        def below(state: State) -> Any:
            try:
                return state.slots[index] <= self.terms.term(limit, state, [])
            except Unknown:
                return z3.BoolVal(False)

        return [at_least, below, *(partial(in_step, d) for d in strides if isinstance(d, int) and d > 1)]

    # expressions: seen with their states, inner ones first

    def expression(self, e: t.Expr, state: State) -> None:
        match e:
            case t.Logic(op=op, a=a, b=b):
                self.expression(a, state)
                right = state.copy()
                self._truth(a, right, op == "&&")
                self.expression(b, right)
                self._forget(_assigned(b), state)
            case t.Choose(condition=condition, a=a, b=b):
                self.expression(condition, state)
                for arm, holds in ((a, True), (b, False)):
                    inner = state.copy()
                    self._truth(condition, inner, holds)
                    self.expression(arm, inner)
                self._forget(_assigned(a) | _assigned(b), state)
            case t.Assign(target=target, value=value):
                self._assign(target, value, state)
            case t.Call(function=name, arguments=arguments):
                for argument in arguments:
                    self.expression(argument, state)
                self._enter(name, arguments, state)
            case _:
                for child in _children(e):
                    self.expression(child, state)
        if self.seeing and isinstance(e.type, Int | Pointer):
            self.of.setdefault(id(e), []).append(state.copy())

    def _assign(self, target: t.Slot | t.At, value: t.Expr, state: State) -> None:
        if isinstance(target, t.Slot):
            inner = state.copy()
            if target.index in state.slots:
                inner.slots[OLD], inner.types[OLD] = state.slots[target.index], target.type
            self.expression(value, inner)
            known = self._term(value, inner)
            state.facts = inner.facts
            self._set(target.index, target.type, None, state)
            if known is not None and target.index in state.slots:
                state.facts.append(state.slots[target.index] == known)
        else:
            self.expression(target.pointer, state)
            self.expression(value, state)

    def _enter(self, name: str, arguments: tuple[t.Expr, ...], state: State) -> None:
        """The body of the function that is called, with these arguments."""
        procedure = self.unit.procedures.get(name)
        if not self.seeing or not procedure or not procedure.body or self.depth > 8:
            return
        given = [self._term(argument, state) for argument in arguments]
        inner = State({}, list(state.facts))
        for k, (known, (_, type_)) in enumerate(zip(given, procedure.parameters, strict=True)):
            self._set(k, type_, None, inner)
            if known is not None and k in inner.slots:
                inner.facts.append(inner.slots[k] == known)
        self.depth += 1
        self.statement(procedure.body, inner)
        self.depth -= 1


def _not_above(index: int, start: Any, state: State) -> Any:
    return state.slots[index] <= start


def _assigned(node: Any) -> dict[int, Any]:
    return {n.target.index: n.target.type for n in walk(node) if isinstance(n, t.Assign) and isinstance(n.target, t.Slot)}


def _children(e: t.Expr) -> list[t.Expr]:
    found: list[t.Expr] = []
    for f in fields(e):
        value = getattr(e, f.name)
        found += [value] if isinstance(value, t.Expr) else [v for v in value if isinstance(v, t.Expr)] if isinstance(value, tuple) else []
    return found
