"""The vector functions of a kernel: the formula, the division it needs, and the loads, computation and store of one iteration.

Comes in: formula and spellings. Goes out: C functions as names, parameters and lines, ready for a template.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from codegen.emit.formula import Expr, Formula, Name, Number, Op
from codegen.emit.spell import Binder, Speller, float_literal
from codegen.spec.operator import Array

MANTISSA_BITS = 24
SPARE_BITS = 8
"""Good bits beyond the mantissa before the last rounding, where that costs no more: the quotient is then within 0.504 ulp."""


@dataclass(frozen=True)
class VectorFunction:
    """``static inline vector name(parameters)`` with ``lines`` and a returned expression; ``comment`` says why."""

    name: str
    comment: str
    parameters: list[str]
    lines: list[str]
    result: str
    vector: str
    operations: int

    def declared(self) -> list[str]:
        return [f"{self.vector} {name}" for name in self.parameters]


@dataclass(frozen=True)
class Body:
    """One loop: ``before`` it, the ``loads`` of an iteration, its computation, its ``stores``."""

    before: list[str]
    loads: list[str]
    compute: list[str]
    stores: list[str]


def operations(expr: Expr) -> list[str]:
    """All that an expression does."""
    return [expr.op, *(op for a in expr.args for op in operations(a))] if isinstance(expr, Op) else []


def of_all(formula: Formula) -> list[str]:
    return [op for e in [*(e for _, e in formula.steps), formula.result] for op in operations(e)]


def division(speller: Speller) -> VectorFunction:
    """a / b from a reciprocal seed: Newton steps, fused with a residual correction where the dialect has fma."""
    bits = speller.spelling.seed_bits
    fused = bool(speller.spelling.fma)
    steps = math.ceil(math.log2((MANTISSA_BITS + SPARE_BITS) / 2 / bits if fused else MANTISSA_BITS / bits))
    binder = Binder(speller, {"a", "b"})
    a, b = Name("a"), Name("b")

    done: list[str] = []

    def local(name: str, expr: Expr) -> Name:
        done.extend(operations(expr))
        return Name(binder.local(speller.expression(expr, binder), name))

    if fused:
        one = Number(1.0)
        minus_b = local("minus_b", Op("neg", (b,)))
        r = local("r0", Op("seed", (b,)))
        for k in range(1, steps + 1):
            error = local(f"e{k}", Op("fma", (minus_b, r, one)))
            r = local(f"r{k}", Op("fma", (r, error, r)))
        q = local("q", Op("mul", (a, r)))
        residual = local("residual", Op("fma", (minus_b, q, a)))
        result: Expr = Op("fma", (residual, r, q))
        good = ", ".join(str(bits << k) for k in range(steps + 2))
        comment = f"a / b: each fused step doubles the good bits: {good}. Newton's on r = 1 / b, then the residual's on q = a * r."
    else:
        two = Number(2.0)
        r = local("r0", Op("seed", (b,)))
        for k in range(1, steps):
            r = local(f"r{k}", Op("mul", (r, Op("sub", (two, Op("mul", (b, r)))))))
        q = local("q", Op("mul", (a, r)))
        result = Op("mul", (q, Op("sub", (two, Op("mul", (b, r))))))
        doubled = ", ".join(str(bits << k) for k in range(steps))
        comment = (
            f"a / b: each Newton step r * (2 - b * r) doubles the good bits of 1 / b: {doubled}, then nearly all. "
            "The last one is done on q = a * r, which shortens the chain by a product."
        )
    done.extend(operations(result))
    text = speller.expression(result, binder)
    return VectorFunction("divide", comment, ["a", "b"], binder.constant_lines + binder.lines, text, speller.vector, len(done))


def of_formula(formula: Formula, name: str, speller: Speller) -> VectorFunction:
    """The operator's formula; its locals keep their names."""
    binder = Binder(speller, {*formula.operands, *formula.constants, *(n for n, _ in formula.steps)})
    lines = []
    constants = [_constant_line(speller, n, v) for n, v in formula.constants.items()]
    for step, expr in formula.steps:
        text = speller.expression(expr, binder)
        lines += binder.lines
        binder.lines.clear()
        lines.append(f"const {speller.vector} {step} = {text};")
    result = speller.expression(formula.result, binder)
    lines += binder.lines
    comment = formula.note or "The formula, on a vector of elements."
    lines = binder.constant_lines + constants + lines
    return VectorFunction(name, comment, list(formula.operands), lines, result, speller.vector, len(of_all(formula)))


def _constant_line(speller: Speller, name: str, value: float) -> str:
    return f"const {speller.vector} {name} = {speller.apply('splat', a=float_literal(value))};"


def body(
    function: VectorFunction, inputs: list[tuple[Array, str]], output: Array, store: Speller, compute: Speller, put: bool, vectors: int
) -> Body:
    """An iteration over ``vectors`` of each input, which comes as "each" (of the array), "one" (the scalar ``<is>_all``), or "absent".

    ``put``: the store is left to the kernel's function of that name, which knows two."""
    before, loads, computed, stores = [], [], [], []
    for array, how in inputs:
        if how != "each":
            value = f"{array.is_}_all" if how == "one" else float_literal(array.otherwise)
            before.append(f"const {compute.vector} {array.is_} = {compute.apply('splat', a=value)};")
    for k in range(vectors):
        number = str(k) if vectors > 1 else ""
        index = "i" if k == 0 else "i + LANES" if k == 1 else f"i + ({k} * LANES)"
        names = {array.is_: array.is_ + (number if how == "each" else "") for array, how in inputs}
        for array, how in inputs:
            if how == "each":
                loads.append(f"const {store.vector} {names[array.is_]} = {store.apply('load', p=f'&{array.name}[{index}]')};")
        if store is compute:
            value = f"{function.name}({', '.join(names.values())})"
        else:
            parts = [name + number for name in (("low", "high") if len(store.spelling.widen) > 1 else ("wide",))]
            for widen, part in zip(store.spelling.widen, parts, strict=True):
                arguments = [store.write(widen, a=names[a.is_]) if how == "each" else a.is_ for a, how in inputs]
                computed.append(f"const {compute.vector} {part} = {function.name}({', '.join(arguments)});")
            value = store.apply("narrow", **dict(zip("ab", parts, strict=False)))
        target = f"&{output.name}[{index}]"
        stored = f"put({target}, {value}, nontemporal)" if put else store.apply("store", p=target, a=value)
        stores.append(stored + ";")
    return Body(before, loads, computed, stores)
