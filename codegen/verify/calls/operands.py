"""The operands of a call: buffers exactly as long as the contract says, filled with a case's values, and what is right for them.

Comes in: a case. Goes out: buffers, arguments, input values, expected values. Values come again after a period, and so does what is right:
one period of each is kept, and cut where a call is shorter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from codegen.spec.board import Board
from codegen.spec.dtype import DType
from codegen.spec.operator import Array, Begin, Code, CoreMask, End, Flag, Operator, Packed, Parameter, Scalar, Size
from codegen.verify.calls import judge
from codegen.verify.calls.cases import INT_MAX, MAX_ELEMENTS, Case
from codegen.verify.calls.inputs import NUMPY, inputs, pairs
from codegen.verify.machine.memory import NULL, Buffer, Pointer, fill

Key = tuple[Any, ...]
AHEAD = 512
"""Elements whose right values are asked for at least: a few cost as much as so many."""
PACKED: dict[str, np.dtype[Any]] = {"long long": np.dtype(np.int64), "int": np.dtype(np.int32), "float": np.dtype(np.float32)}


@dataclass
class Operands:
    """Builds the operands of one kernel's calls. ``alignment`` in bytes of a vector.

    ``way``: how the text divides, which decides what else is right at the ends of the range; ``board_way``: how the board does, which
    decides the bound.
    """

    op: Operator
    board: Board
    dtype: DType
    variant: str
    alignment: int
    way: str
    board_way: str

    def __post_init__(self) -> None:
        self.addresses: dict[str, int] = {}
        """Where the arrays lie, for a call whose addresses are given."""
        self._by_code = [a for a in self.op.inputs() if a.by]
        self._data: dict[Key, dict[str, np.ndarray]] = {}
        self._expected: dict[Key, tuple[judge.Expected, ...]] = {}
        self._spare: dict[tuple[str, int], Buffer] = {}
        """The longest-lasting part of a call of millions of elements would be to ask for its memory."""

    def build(self, case: Case) -> tuple[dict[str, Buffer], list[Any]]:
        """Buffers by name, and the arguments of the call, in ABI order. A case that only begins gets ghosts."""
        data = {} if case.expect == "begin" else self.values(case)
        buffers: dict[str, Buffer] = {}
        arguments: list[Any] = []
        base = 0x80000000 if self.variant == "s" else 0x00900000
        # behind an array that is absent, or has one element, nobody else lies where its elements would: addresses that have been numbers
        # tell no more which array they are of
        reach = 0 if case.expect == "begin" else (max(case.start, 0) + min(max(case.n, 0), MAX_ELEMENTS)) * self.dtype.bytes
        for p in self.op.of_variant(self.variant):
            if not isinstance(p, Array | Packed):
                arguments.append(self.value(p, case))
            elif p.name in case.null:
                arguments.append(NULL)
            else:
                base = -(-base // 4096) * 4096 + self.alignment  # aligned to a vector, and to nothing more
                buffers[p.name] = self._buffer(p, case, base, data) if isinstance(p, Array) else self._packed(p, case, base)
                arguments.append(Pointer(buffers[p.name], 0))
                base += max(buffers[p.name].size, reach) + 4096
        return buffers, arguments

    def value(self, p: Parameter, case: Case) -> Any:
        """What is passed for a parameter that is no memory."""
        match p:
            case Size():
                return case.n
            case Begin():
                return case.start
            case End():
                return case.start + case.n
            case Code():
                value = case.codes[p.name]
                return value if isinstance(value, int) else p.codes[value]
            case Flag():
                return case.flags[p.name]
            case Scalar():
                with np.errstate(all="ignore"):
                    return NUMPY[self.dtype.name if p.type == "T" else "fp32"](case.numbers[p.name])
            case CoreMask():
                return case.mask - (1 << 32) if case.mask > INT_MAX else case.mask
        raise AssertionError(p)

    def _packed(self, p: Packed, case: Case, base: int) -> Buffer:
        element = PACKED[p.type] if p.type != "T" else np.dtype(NUMPY[self.dtype.name])
        values = np.array([self.value(entry, case) for entry in p.of], element)
        base += max(0, element.itemsize - self.alignment)  # where a vector asks for less than a number here does
        base = self.addresses.get(p.name, base)
        buffer = Buffer(p.name, base, values.nbytes, element.itemsize, "packed", None if self.variant == "s" else 0)
        buffer.view(element)[:] = values
        buffer.give()
        return buffer

    def _buffer(self, p: Array, case: Case, base: int, data: dict[str, np.ndarray]) -> Buffer:
        length = self.length(p, case)
        before = self.extent(p, case) - length
        off = case.offset.get(p.name, 0)
        if p.when and not case.flags[p.when]:
            off = 1  # nobody may look at it, not even at its alignment
        address = self.addresses.get(p.name, base + off * self.dtype.bytes)
        owner = None if self.variant == "s" else 0
        ghost = case.expect == "begin" and before + length > 1
        size, kind = (before + length) * self.dtype.bytes, "output" if p.out else "input"
        if not ghost and (p.name, size) in self._spare:
            buffer = self._spare.pop((p.name, size)).reset(address)
        else:
            buffer = Buffer(p.name, address, size, self.dtype.bytes, kind, owner, ghost)
        buffer.begin = before * self.dtype.bytes
        if p.out and not ghost:
            buffer.data[:] = 0xA5
            if data and p.is_:
                buffer.stand(data[p.name])
        elif not p.out:
            buffer.give()
            if data:
                fill(buffer.view(NUMPY[self.dtype.name])[buffer.first :], data[p.name])
        return buffer

    def forget(self) -> None:
        """Drops the values that are kept, where no other call will have them."""
        self._data.clear()
        self._expected.clear()

    def recycle(self, buffers: dict[str, Buffer]) -> None:
        """Takes back the memory of a call that was judged, for the next of the same size."""
        self._spare = {(name, b.size): b for name, b in buffers.items() if not b.ghost and b.size}

    def length(self, array: Array, case: Case) -> int:
        """How many elements the array has in this call; of a size that is no int, as many as one has who takes it for one."""
        n = max(case.n, 0) if case.n <= INT_MAX else case.n & 0xFFFF
        if array.when and not case.flags[array.when]:
            return 0
        return n if mode(array, case) == "each" else min(n, 1)

    def extent(self, array: Array, case: Case) -> int:
        """How many elements it takes, with those before the first one of a range."""
        length = self.length(array, case)
        return length + max(case.start, 0) if length and mode(array, case) == "each" else length

    def values(self, case: Case) -> dict[str, np.ndarray]:
        """One period of the values of every input array."""
        if case.pair is not None:
            return pairs(self.op, self.dtype, case.pair, max(case.n, 1))
        key = (case.data, repr(case.first), case.unit, tuple(mode(a, case) for a in self.op.inputs()) if case.first is not None else ())
        if key not in self._data:
            found = inputs(self.op, self.dtype, case.data)
            for array in self.op.inputs():
                if case.unit and array.when:
                    found[array.name][:] = array.otherwise
                if case.first is not None and mode(array, case) != "each":
                    with np.errstate(all="ignore"):
                        found[array.name][0] = case.first
            self._data[key] = found
        return self._data[key]

    def period(self, case: Case) -> int:
        """After how many elements the values come again; ``case.n`` where they do not."""
        return min(max(case.n, 0), len(next(iter(self.values(case).values()))))

    def key(self, case: Case) -> Key:
        """What the values of the outputs depend on, but for the number of elements."""
        flags = tuple(bool(value) for value in case.flags.values())
        n = case.n if self._size_counts(case) else 0
        numbers = tuple(map(repr, case.numbers.values()))
        return case.data, case.pair, repr(case.first), numbers, case.unit, tuple(case.codes.values()), flags, n

    def expected(self, case: Case) -> tuple[judge.Expected, ...]:
        """What is right of each output, for each element of the first period."""
        key, length = self.key(case), self.period(case)
        if key not in self._expected or len(self._expected[key][0].exact) < length:
            of = self._longer(case, length)
            wide = {name: np.broadcast_to(value, self.period(of)) for name, value in self.wide(of).items()}
            self._expected[key] = judge.expect(self.op, self.dtype, self.flushes, self.way, wide)
        return tuple(right.first(length) for right in self._expected[key])

    def _longer(self, case: Case, length: int) -> Case:
        """A call with the same values, and so many more elements that the next longer ones need not be asked again."""
        only = self._size_counts(case) or case.pair is not None
        return case if only else replace(case, n=max(case.n, 2 * length, AHEAD))

    def _size_counts(self, case: Case) -> bool:
        """Whether what is right depends on the number of elements."""
        return any(mode(a, case) == "first / size" for a in self._by_code)

    def wide(self, case: Case) -> dict[str, np.ndarray]:
        """The reference's operands in float64, of the first period."""
        length, modes = self.period(case), {name: str(code) for name, code in case.codes.items()}
        flags = {name: bool(value) for name, value in case.flags.items()}
        data = {name: values[:length] for name, values in self.values(case).items()}
        given = {p.is_: np.array([self.value(p, case)], np.float64) for p in self.op.scalars()}
        given |= {p.is_: np.array([float(flags[p.name])]) for p in self.op.flags() if p.is_}
        return judge.operand_values(self.op, modes, flags, data, case.n) | given

    @property
    def flushes(self) -> bool:
        return self.board.subnormals.value == "flush"


def mode(array: Array, case: Case) -> str:
    """How the array is read in this call: each, first, first / size."""
    return array.modes.get(str(case.codes[array.by]), "each") if array.by else "each"
