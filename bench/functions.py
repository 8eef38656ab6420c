"""The C functions that are timed: every kernel of a board, and the limits; and C that calls one again and again without Python between.

Comes in: a board's operators. Goes out: ``Function``s, and the text of an extension module with them for cffi.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bench.contestant import Operands
from codegen.spec.dtype import DTYPES, VARIANTS
from codegen.spec.operator import Array, Code, Flag, Operator, Size

OPERATOR = "binarycrossentropygrad"
OPERATORS = (OPERATOR, "sqrt_grad")
"""Whose kernels are measured."""
GRADIENT = ("int n", "int reduction", "void *x", "void *y", "void *w", "void *s", "void *dx", "int weight_defined")
LIMITS = {
    "p": {"fp32": ("fp_divide", "fp_registers", "fp_stream", "fp_stream_past"), "fp16": ("hp_cached", "hp_stream", "hp_stream_past")},
    "s": {"fp32": ("fp_stream_s", "fp_stream_past_s"), "fp16": ("hp_stream_s", "hp_stream_past_s")},
}
"""Of one thread, and of a team."""


@dataclass(frozen=True)
class Function:
    """``parameters``: C declarations, with pointers to void; ``operator``: of a kernel."""

    name: str
    parameters: tuple[str, ...]
    dtype: str
    variant: str
    operator: Operator | None = None

    @property
    def prototype(self) -> str:
        return f"void {self.name}({', '.join(self.parameters)});"

    @property
    def repeating(self) -> str:
        return f"void repeat_{self.name}(int times, {', '.join(self.parameters)})"

    @property
    def repeat(self) -> str:
        names = ", ".join(re.split(r"[\s*]", p)[-1] for p in self.parameters)
        return f"{self.repeating}\n{{\n    int k;\n\n    for (k = 0; k < times; k++) {{\n        {self.name}({names});\n    }}\n}}\n"

    def arguments(self, o: Operands, mask: int = 1) -> list[object]:
        """Everything element by element: every array is read. Arrays as they are."""
        if self.operator is None:
            return [o.n, 0, o.x, o.y, o.w, o.s, o.dx, 1, *([mask] if self.variant == "s" else [])]
        inputs, found = iter((o.x, o.y, o.w, o.s)), []
        for p in self.operator.of_variant(self.variant):
            match p:
                case Array():
                    found.append(o.dx if p.out else next(inputs))
                case Size():
                    found.append(o.n)
                case Code():
                    moded = next(a for a in self.operator.inputs() if a.by == p.name)
                    found.append(next(value for code, value in p.codes.items() if moded.modes[code] == "each"))
                case Flag():
                    found.append(1)
                case _:
                    found.append(mask)
        return found


def kernels(operators: list[Operator]) -> Iterator[Function]:
    for op in operators:
        for name in op.dtypes:
            for variant in VARIANTS:
                parameters = tuple(re.sub(r"\bT\b", "void", p.c) for p in op.of_variant(variant))
                yield Function(op.symbol(DTYPES[name], variant), parameters, name, variant, op)


def limits() -> Iterator[Function]:
    for variant, dtypes in LIMITS.items():
        parameters = (*GRADIENT, "int core_mask") if variant == "s" else GRADIENT
        yield from (Function(name, parameters, dtype, variant) for dtype, names in dtypes.items() for name in names)


def declarations(functions: list[Function]) -> str:
    """What is called from Python."""
    shared = f"void (*kernel)({', '.join((*GRADIENT, 'int core_mask'))})"
    gradient = ", ".join(GRADIENT)
    lines = [line for f in functions for line in (f.prototype, f.repeating + ";")]
    lines.append(f"int call_shared(int threads, {shared}, {gradient});")
    lines.append(f"int repeat_shared(int times, int threads, {shared}, {gradient});")
    return "\n".join(lines) + "\n"


def source(functions: list[Function]) -> str:
    return declarations(functions) + "\n" + "\n".join(f.repeat for f in functions)
