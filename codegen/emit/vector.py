"""The vector functions of a kernel: the formula, the division it needs, and the loads, computation and store of one iteration.

Comes in: formula and spellings. Goes out: C functions as names, parameters and lines, ready for a template.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from codegen.emit.formula import Compare, Expr, Formula, Logic, Name, Number, Op, Select
from codegen.emit.spell import Binder, Speller, float_literal
from codegen.spec.operator import Array, Flag, Operator, Scalar

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
    flags: tuple[str, ...] = ()
    """Declarations of those parameters that are no vectors."""
    choices: int = 0
    """How many of its operations choose by a comparison."""

    def declared(self) -> list[str]:
        plain = {declaration.split()[-1]: declaration for declaration in self.flags}
        return [plain.get(name, f"{self.vector} {name}") for name in self.parameters]


@dataclass(frozen=True)
class Body:
    """One loop: ``before`` it, the ``loads`` of an iteration, its computation, its ``stores``."""

    before: list[str]
    loads: list[str]
    compute: list[str]
    stores: list[str]


def parts(expr: Expr) -> tuple[Expr, ...]:
    """What an expression is made of."""
    match expr:
        case Op(_, args) | Logic(_, args):
            return args
        case Compare(_, a, b):
            return a, b
        case Select(condition, a, b):
            return condition, a, b
    return ()


def operations(expr: Expr) -> list[str]:
    """All that an expression does."""
    own = [expr.op] if isinstance(expr, Op) else ["choose"] if isinstance(expr, Compare) else []
    return own + [op for part in parts(expr) for op in operations(part)]


def names(expr: Expr) -> set[str]:
    return {expr.id} if isinstance(expr, Name) else {name for part in parts(expr) for name in names(part)}


def of_all(formula: Formula) -> list[str]:
    return [op for e in [*(e for _, e in formula.steps), *formula.results] for op in operations(e)]


def of_a_vector(formula: Formula, scalars: set[str]) -> list[str]:
    """What is done anew for each vector: not what is the same for all, such as a product of ``scalars``, or a comparison of them."""
    same, done = scalars | set(formula.constants), []

    def anew(expr: Expr) -> list[str]:
        if names(expr) <= same:
            return []
        own = [expr.op] if isinstance(expr, Op) else ["choose"] if isinstance(expr, Compare) else []
        chosen = ["select"] if isinstance(expr, Select) and not anew(expr.condition) else []
        return [*own, *chosen, *(op for part in parts(expr) for op in anew(part))]

    for name, expr in formula.steps:
        done += anew(expr)
        same |= {name} if names(expr) <= same else set()
    return done + [op for expr in formula.results for op in anew(expr)]


def only(formula: Formula, k: int) -> Formula:
    """The part of a formula that result ``k`` takes."""
    needed, steps = names(formula.results[k]), []
    for step in reversed(formula.steps):
        if step[0] in needed:
            needed |= names(step[1])
            steps.append(step)
    operands = tuple(name for name in formula.operands if name in needed)
    constants = {name: value for name, value in formula.constants.items() if name in needed}
    return replace(formula, operands=operands, constants=constants, steps=tuple(reversed(steps)), results=(formula.results[k],))


def without(formula: Formula, ones: set[str]) -> Formula:
    """``formula`` where the operands ``ones`` are 1, without those products that change no bit; an operand that nothing needs is gone.

    The other factor must be a sum, a difference or a quotient: the bits of these have been rounded, and flushed where a board flushes. A
    product might become part of a fused sum, which rounds once; an operand could be a subnormal that the product flushes.
    """

    def left(expr: Expr) -> Expr:
        match expr:
            case Op("mul", (Name(id), Op("add" | "sub" | "div") as factor)) if id in ones:
                return left(factor)
            case Op("mul", (Op("add" | "sub" | "div") as factor, Name(id))) if id in ones:
                return left(factor)
            case Op(op, args):
                return Op(op, tuple(map(left, args)))
            case Select(condition, a, b):
                return Select(condition, left(a), left(b))
        return expr

    steps = tuple((name, left(expr)) for name, expr in formula.steps)
    results = tuple(map(left, formula.results))
    used = {name for expr in (*(e for _, e in steps), *results) for name in names(expr)}
    return replace(formula, operands=tuple(n for n in formula.operands if n not in ones - used), steps=steps, results=results)


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


def of_formula(formula: Formula, name: str, speller: Speller, flags: list[Flag], scalars: list[Scalar]) -> VectorFunction:
    """A formula of one result; its locals keep their names. ``flags`` and ``scalars`` are operands that are no vectors."""
    conditions = {flag.is_: flag.is_ if flag.type == "bool" else f"({flag.is_} != 0)" for flag in flags}
    binder = Binder(speller, {*formula.operands, *formula.constants, *(n for n, _ in formula.steps)}, conditions, {s.is_ for s in scalars})
    lines = []
    constants = [_constant_line(speller, n, v) for n, v in formula.constants.items()]
    for step, expr in formula.steps:
        if isinstance(expr, Compare | Logic):
            binder.conditions[step] = expr
            continue
        text = speller.expression(expr, binder)
        lines += binder.lines
        binder.lines.clear()
        lines.append(f"const {speller.vector} {step} = {text};")
    result = speller.expression(formula.result, binder)
    lines += binder.lines
    comment = formula.note or "The formula, on a vector of elements."
    lines = binder.constant_lines + constants + lines
    done = of_a_vector(formula, {flag.is_ for flag in flags} | {scalar.is_ for scalar in scalars})
    plain = [*((flag.is_, flag.type) for flag in flags), *((scalar.is_, "float") for scalar in scalars)]
    declared = tuple(f"{type_} {of}" for of, type_ in plain if of in formula.operands)
    return VectorFunction(name, comment, list(formula.operands), lines, result, speller.vector, len(done), declared, done.count("choose"))


def _constant_line(speller: Speller, name: str, value: float) -> str:
    return f"const {speller.vector} {name} = {speller.apply('splat', a=float_literal(value))};"


def body(
    functions: list[VectorFunction],
    op: Operator,
    inputs: list[tuple[Array, str]],
    store: Speller,
    compute: Speller,
    put: bool,
    vectors: int,
) -> Body:
    """An iteration over ``vectors`` of each input, which comes as "each" (of the array), "one" (the scalar ``<is>_all``), or "absent".

    ``functions``: one for each output. ``put``: the store is left to the kernel's function of that name, which knows two."""
    taken = {p.name for p in op.entries()}
    local = {a.is_: a.is_ + ("_i" if a.is_ in taken else "") for a, _ in inputs}
    uniform = {s.is_: _as_float(s, store, compute) for s in op.scalars()} | {f.is_: f.name for f in op.flags() if f.is_}
    before, loads, computed, stores = [], [], [], []
    needed = {name for function in functions for name in function.parameters}
    for array, how in inputs:
        if how != "each" and array.is_ in needed:
            value = f"{array.is_}_all" if how == "one" else float_literal(array.otherwise)
            before.append(f"const {compute.vector} {local[array.is_]} = {compute.apply('splat', a=value)};")
    for k in range(vectors):
        number = str(k) if vectors > 1 else ""
        index = "i" if k == 0 else "i + LANES" if k == 1 else f"i + ({k} * LANES)"
        each = {array.is_ for array, how in inputs if how == "each"}
        values = uniform | {array.is_: local[array.is_] + (number if array.is_ in each else "") for array, _ in inputs}
        for array, how in inputs:
            if how == "each":
                loads.append(f"const {store.vector} {values[array.is_]} = {store.apply('load', p=f'&{array.name}[{index}]')};")
        for output, function in zip(op.outputs(), functions, strict=True):
            if store is compute:
                value = f"{function.name}({', '.join(values[name] for name in function.parameters)})"
            else:
                prefix = f"{output.name}_" if len(functions) > 1 else ""
                halves = [prefix + name + number for name in (("low", "high") if len(store.spelling.widen) > 1 else ("wide",))]
                for widen, half in zip(store.spelling.widen, halves, strict=True):
                    arguments = [store.write(widen, a=values[n]) if n in each else values[n] for n in function.parameters]
                    computed.append(f"const {compute.vector} {half} = {function.name}({', '.join(arguments)});")
                value = store.apply("narrow", **dict(zip("ab", halves, strict=False)))
            target = f"&{output.name}[{index}]"
            stored = f"put({target}, {value}, nontemporal)" if put else store.apply("store", p=target, a=value)
            stores.append(stored + ";")
    return Body(before, loads, computed, stores)


def _as_float(scalar: Scalar, store: Speller, compute: Speller) -> str:
    return f"(float){scalar.name}" if scalar.type == "T" and store is not compute else scalar.name
