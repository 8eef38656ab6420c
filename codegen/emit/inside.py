"""The parameters that the functions inside a kernel file have: what the ABI packs or counts from a start is plain there.

A range [start, end) is a length, and arrays that begin at its start; packed numbers are ints; nothing is const, as DMA takes no such
pointers. Comes in: an operator. Goes out: its parameters as seen inside, and the C that makes them of the ABI's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from codegen.errors import CodegenError, Problem
from codegen.spec.dtype import DType
from codegen.spec.operator import Array, Begin, CoreMask, End, Flag, Operator, Packed, Parameter, Scalar, Size

LENGTHS = ("length", "size", "elements")
"""Names for the length of a range; the first one that is free."""


@dataclass(frozen=True)
class Inside:
    """``parameters``: in ABI order, without the core mask. ``size``: the one that says how many elements there are."""

    op: Operator
    parameters: tuple[Parameter, ...]
    size: Size

    @classmethod
    def of(cls, op: Operator) -> Inside:
        taken = {p.name for p in op.entries()}
        free = [name for name in LENGTHS if name not in taken]
        if op.range and not free:
            what = f"the names {', '.join(LENGTHS)} are taken, and the length of the range needs one"
            raise CodegenError(Problem(f"operator {op.name}: parameters", what, "rename a parameter"))
        parameters: list[Parameter] = []
        for p in op.parameters:
            if isinstance(p, Packed):
                parameters += [_unpacked(entry) for entry in p.of]
            elif isinstance(p, Begin):
                parameters.append(Size(f"int {free[0]}"))
            elif not isinstance(p, End | CoreMask):
                parameters.append(replace(p, c=p.c.removeprefix("const ")))
        return cls(op, tuple(parameters), next(p for p in parameters if isinstance(p, Size)))

    @property
    def packed(self) -> list[Packed]:
        return [p for p in self.op.parameters if isinstance(p, Packed)]

    @property
    def wide(self) -> bool:
        """Whether packed numbers may be none that an int holds."""
        return any(p.type == "long long" for p in self.packed)

    @property
    def guard(self) -> str:
        """The C condition under which packed numbers can be read (empty: there are none)."""
        asked = [f"{p.name} != NULL" for p in self.packed]
        return " && ".join(f"({text})" for text in asked) if len(asked) > 1 else "".join(asked)

    def locals(self, dtype: DType) -> list[tuple[str, str]]:
        """(declaration, value) of what the ABI's entry point makes of packed numbers, where ``guard`` holds, and of a range."""
        rows = []
        for p in self.packed:
            for k, entry in enumerate(p.of):
                value = f"{p.name}[{k}]"
                if isinstance(entry, Flag):
                    value = f"({value} != 0) ? 1 : 0"
                elif not isinstance(entry, Scalar) and p.type == "long long":
                    value = f"int_of({value})"
                rows.append((f"const {_unpacked(entry).declare(dtype)}", value))
        if self.op.range:
            begin, end = (p.name for p in self.op.range)
            rows.append((f"const {self.size.declare(dtype)}", f"(({begin} >= 0) && ({end} > {begin})) ? ({end} - {begin}) : 0"))
        return rows

    def pointer(self, array: Array, dtype: DType, const: bool) -> str:
        """Where the elements of an array begin; ``const``: a pointer to const will do."""
        first = f"&{array.name}[{self.op.range[0].name}]" if self.op.range else array.name
        return f"({dtype.c} *){first}" if array.c.startswith("const ") and not const else first


def _unpacked(entry: Parameter) -> Parameter:
    if isinstance(entry, Scalar):
        return entry
    return replace(entry, c=f"int {entry.name}")
