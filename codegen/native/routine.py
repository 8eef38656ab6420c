"""A kernel as a NumPy callable: arrays in, the arguments of its ABI made of them, arrays out.

Comes in: an operator, a dtype, a variant and the ``Library`` of its kernel. Goes out: a ``Routine``.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from codegen.native import fit
from codegen.native.library import Argument, Library
from codegen.spec.board import Board
from codegen.spec.dtype import VARIANTS, DType
from codegen.spec.operator import Array, Begin, Code, CoreMask, Operator, Packed, Parameter, Scalar

PACKED: dict[str, type] = {"long long": np.int64, "int": np.int32, "float": np.float32}


@dataclass(frozen=True, eq=False)
class Routine:
    """Called with the arrays that are always read, in ABI order, and all else by the names of the reference page. Sizes, core masks, and
    flags that say whether an array is there, follow from the arrays.

    Arrays: float32; for fp16 float16, or uint16 with the bits. All have one shape, any, and are counted flat. What is changed in place
    must be C-contiguous; what is only read is copied where it is not. Where a mode has one element (dloss for mean and sum) a number will
    do. What is written overlaps nothing else. Optional arrays are None where absent. Scalars are numbers, codes their name or number,
    flags true or false; a range is all elements unless said. ``out``: where results go, an array or a tuple; else they are new, in the
    dtype of the first array. Values have no units but those of the operator.

    Returns the outputs in ABI order, a tuple where there are several; those changed in place are among them.
    Raises ``Unfit``, a ValueError, before anything is written.

    ``source``: the C text that was compiled. ``threads``: that share the work; 0: the caller's alone.
    """

    board: Board
    operator: Operator
    dtype: DType
    variant: str
    threads: int
    source: str
    library: Library

    def __post_init__(self) -> None:
        object.__setattr__(self, "__name__", self.operator.symbol(self.dtype, self.variant))
        object.__setattr__(self, "__signature__", inspect.Signature(list(self._parameters())))
        object.__setattr__(self, "__doc__", self._page())

    @property
    def name(self) -> str:
        """Of the function in C."""
        return self.operator.symbol(self.dtype, self.variant)

    @property
    def compiler(self) -> str:
        """Its command and version."""
        return f"{self.library.tool.label}: {self.library.tool.version}"

    @property
    def signature(self) -> inspect.Signature:
        """How it is called."""
        return inspect.signature(self)

    def __repr__(self) -> str:
        return f"<{self.name}{self.signature} of {self.board.name}>"

    def __call__(self, *arrays: Any, **others: Any) -> Any:
        """See the class."""
        try:
            bound = self.signature.bind(*arrays, **others)
        except TypeError as error:
            raise fit.Unfit(f"{self.name}()", str(error), f"call it as {self.name}{self.signature}") from None
        bound.apply_defaults()
        given = bound.arguments
        codes = {c.name: fit.code(self._where(c.name), given[c.name], c.codes) for c in self.operator.codes()}
        held = {a.name: self._operand(a, given[a.name], codes) for a in self.operator.inputs() if not self._absent(a, given)}
        first = fit.same_shape(
            f"{self.name}()", {a.name: held[a.name] for a in self.operator.inputs() if self._each(a, codes) and a.name in held}
        )
        held |= self._made(given.get("out"), first)
        fit.apart(f"{self.name}()", [a.name for a in self.operator.outputs()], held)
        values = self._values(given, codes, first.size)
        if values.pop("count"):
            kept: list[np.ndarray] = []
            self.library.call(self.threads, [self._argument(p, held, values, kept) for p in self.operator.of_variant(self.variant)])
        results = tuple(held[a.name] for a in self.operator.outputs())
        return results[0] if len(results) == 1 else results

    # how it is called

    def _parameters(self) -> Iterator[inspect.Parameter]:
        op, by_name = self.operator, inspect.Parameter.KEYWORD_ONLY
        yield from (inspect.Parameter(a.name, inspect.Parameter.POSITIONAL_OR_KEYWORD) for a in op.inputs() if not a.when)
        yield from (inspect.Parameter(p.name, by_name) for p in op.entries() if isinstance(p, Code | Scalar))
        yield from (inspect.Parameter(f.name, by_name) for f in op.flags() if f.name not in self._array_of)
        yield from (inspect.Parameter(a.name, by_name, default=None) for a in op.inputs() if a.when)
        yield from (inspect.Parameter(p.name, by_name, default=0 if isinstance(p, Begin) else None) for p in op.range or ())
        if self._new:
            yield inspect.Parameter("out", by_name, default=None)

    def _page(self) -> str:
        """What the operator's file says of it."""
        op, rows = self.operator, list[str]()
        for p in op.entries():
            if isinstance(p, Array):
                how = "changed in place" if p.is_ and p.out else "returned" if p.out else "read"
                rows.append(f"    {p.name}: {p.en} ({how})")
            elif p.name in self.signature.parameters:
                rows.append(f"    {p.name}: {p.en}" + (f" ({', '.join(p.codes)})" if isinstance(p, Code) else ""))
        head = f"{op.en}\n\n    {op.math}\n\n{self.name}{self.signature}\n"
        made = f"The {VARIANTS[self.variant]} kernel of {self.board.name} for {self.dtype.name}, compiled by {self.compiler}."
        return "\n".join([head, *rows, "", *op.notes, f"Accuracy: {op.reason}." if op.reason else "", made])

    # what a call brings

    def _where(self, name: str) -> str:
        return f"{self.name}(): {name}"

    @cached_property
    def _array_of(self) -> dict[str, str]:
        """Flag -> the array that is there where it is set."""
        return {a.when: a.name for a in self.operator.arrays() if a.when}

    @cached_property
    def _new(self) -> list[Array]:
        """Outputs that are no operands."""
        return [a for a in self.operator.outputs() if not a.is_]

    @property
    def _dtypes(self) -> fit.Dtypes:
        return fit.DTYPES[self.dtype.name]

    def _absent(self, a: Array, given: dict[str, Any]) -> bool:
        return bool(a.when) and given[a.name] is None

    def _each(self, a: Array, codes: dict[str, str]) -> bool:
        """Whether the array has an element for each result."""
        return not a.by or a.modes[codes[a.by]] == "each"

    def _operand(self, a: Array, value: Any, codes: dict[str, str]) -> np.ndarray:
        where = self._where(a.name)
        if not self._each(a, codes):
            value = fit.one(where, value, self._dtypes, f"{a.by}={codes[a.by]!r}")
        value = fit.array(where, value, self._dtypes)
        return fit.written(where, value) if a.out else fit.read(value)

    def _made(self, out: Any, first: np.ndarray) -> dict[str, np.ndarray]:
        """Where the results go that have no place yet. What lies outside a range is zero in new ones."""
        names = [a.name for a in self._new]
        if out is None or not names:
            return {name: (np.zeros if self.operator.range else np.empty)(first.shape, first.dtype) for name in names}
        return dict(zip(names, fit.outputs(self._where("out"), out, names, self._dtypes, first.shape), strict=True))

    def _values(self, given: dict[str, Any], codes: dict[str, str], count: int) -> dict[str, Any]:
        """What is passed for every parameter that is no memory; ``count``: of the elements that the kernel touches."""
        op = self.operator
        values: dict[str, Any] = {c.name: c.codes[codes[c.name]] for c in op.codes()}
        values |= {s.name: fit.number(self._where(s.name), given[s.name]) for s in op.scalars()}
        for flag in op.flags():
            array = self._array_of.get(flag.name)
            values[flag.name] = int(bool(given[flag.name])) if array is None else int(given[array] is not None)
        if op.range:
            first, past = (p.name for p in op.range)
            start, end = fit.span(self._where(f"{first}, {past}"), given[first], given[past], count)
            return values | {first: start, past: end, "count": end - start}
        return values | {op.size.name: count, "count": count}

    # the call

    def _argument(self, p: Parameter, held: dict[str, np.ndarray], values: dict[str, Any], kept: list[np.ndarray]) -> Argument:
        """``kept``: arrays that must outlive the call."""
        if isinstance(p, Packed):
            kept.append(np.array([values[entry.name] for entry in p.of], PACKED.get(p.type, self._dtypes[0])))
            return Argument(pointer=kept[-1].ctypes.data)
        if isinstance(p, Array):
            return Argument(pointer=held[p.name].ctypes.data if p.name in held else None)
        if isinstance(p, Scalar):
            return Argument(real=values[p.name])
        return Argument(number=(1 << self.threads) - 1 if isinstance(p, CoreMask) else values[p.name])
