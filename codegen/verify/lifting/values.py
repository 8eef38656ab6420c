"""The values of a recorded loop, each computation once; the same one on neighbours ("strands") is one on wider vectors.

Comes in: operations on values. Goes out: ``Value``s, and wide ones instead of strands wherever no lane has to be moved for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import numpy as np

from codegen.verify.finding import Place
from codegen.verify.lifting.lift import CannotLift, Range
from codegen.verify.machine.number import COMPARISONS, STRUCTURAL, Poisoned

UNIFORM = ("const", "slot")


def _refuse(*_: Any, **__: Any) -> Any:
    raise CannotLift("an operation that a tape does not hold")


class Value:
    """One value of the loop's body. ``lanes``: 0 for a C scalar; ``varies``: from one iteration to the next."""

    __slots__ = ("args", "dtype", "index", "lanes", "op", "varies")

    def __init__(self, op: str, args: tuple[Any, ...], lanes: int, dtype: np.dtype, varies: bool, index: int):
        self.op, self.args, self.lanes, self.dtype, self.varies, self.index = op, args, lanes, dtype, varies, index

    @property
    def parts(self) -> list[Value]:
        """The values that it is made of."""
        return [a for a in self.args if type(a) is Value]

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __neg__ = __abs__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = __bool__ = __int__ = __float__ = __index__ = _refuse
    __array_ufunc__ = __array_function__ = __array__ = __getattr__ = _refuse
    __hash__ = object.__hash__


@dataclass(frozen=True, eq=False)
class Access:
    """A load or store of ``size`` bytes: ``offset`` bytes from the pointer in ``slot``, or from ``slot`` itself if it is one."""

    slot: Any
    offset: Any
    size: int
    alignment: int
    lanes: int
    dtype: np.dtype
    vector: bool
    verb: str
    place: Place
    writers: tuple[int, ...] = ()
    """Of a store: who writes, once for each of equal shares of the bytes."""


RESULTS: dict[str, Callable[[tuple[Any, ...]], Any]] = {
    "fp32": lambda args: np.float32,
    "fp16": lambda args: np.float16,
    "fma": lambda args: np.float32,
    "seed": lambda args: np.float32,
    "cast": lambda args: args[1],
    **dict.fromkeys((*COMPARISONS, "sign"), lambda args: np.bool_),
    "ones": lambda args: np.float32,
}
"""The type of a result, where it is not the common type of the operands."""


class Values:
    """The values of one tape."""

    def __init__(self) -> None:
        self._known: dict[Any, Value] = {}
        self._packed: dict[tuple[int, ...], Value | None] = {}
        self.next: dict[Value, Value] = {}
        """Of each value "carried" from the iteration before: the one that takes its place for the next."""

    def value(self, op: str, args: tuple[Any, ...], lanes: int, dtype: Any, varies: bool) -> Value:
        """The one value of this operation on these arguments."""
        key = (op, lanes, dtype, *((Value, a.index) if type(a) is Value else a for a in args))
        if key not in self._known:
            self._known[key] = Value(op, args, lanes, np.dtype(dtype), varies, len(self._known))
        return self._known[key]

    def constant(self, value: Any) -> Value:
        """A value that the body computes from nothing that the frame holds."""
        if type(value) is Poisoned:
            raise CannotLift("a uniform value that was never initialised")
        value = np.asarray(value)
        lanes = value.shape[-1] if value.ndim else 0
        value = alike(value)
        key = ("const", lanes, value.dtype, value.tobytes())
        if key not in self._known:
            self._known[key] = Value("const", (value,), lanes, value.dtype, False, len(self._known))
        return self._known[key]

    def elementwise(self, name: str, operands: tuple[Any, ...]) -> Value:
        """An operation on each lane; an argument that is no value (the bits of a seed, a type) is the same for all."""
        values = [a for a in operands if type(a) is Value]
        dtype = RESULTS[name](operands) if name in RESULTS else np.result_type(*(a.dtype for a in values))
        return self.value(name, operands, max(a.lanes for a in values), dtype, any(a.varies for a in values))

    def loaded(self, access: Access) -> Value:
        """What is loaded from one place is one value: no store of the loop reaches a load (``lift.conflicts``)."""
        offset = access.offset
        varies = type(offset) is Range
        key = ("load", access.slot, (offset.base, offset.step) if varies else offset, access.size, access.lanes, access.dtype)
        if key not in self._known:
            self._known[key] = Value("load", (access,), access.lanes, access.dtype, varies, len(self._known))
        return self._known[key]

    # strands: the same operation on neighbours is one operation on wider vectors

    def pack(self, strands: tuple[Value, ...]) -> Value | None:
        """One value whose lanes are those of ``strands``, if that takes no moving of lanes."""
        if len(strands) == 1:
            return strands[0]
        key = tuple(s.index for s in strands)
        if key not in self._packed:
            self._packed[key] = None  # should a carried value depend on itself
            self._packed[key] = self._pack(strands)
        return self._packed[key]

    def forget_refusals(self) -> None:
        """More is known now of how values hang together."""
        self._packed = {key: value for key, value in self._packed.items() if value is not None}

    def _pack(self, strands: tuple[Value, ...]) -> Value | None:
        a = strands[0]
        if any(s.op != a.op or s.lanes != a.lanes or s.dtype != a.dtype or len(s.args) != len(a.args) for s in strands):
            return None
        width = (a.lanes or 1) * len(strands)
        if not a.varies and all(s is a for s in strands):
            return self.value("tile", (a, len(strands)), width, a.dtype, False)
        if a.op in ("lane", "part"):
            return self._whole(strands)
        if a.op == "load":
            return self._wide_load(strands, width)
        if a.op == "carried":
            return self._wide_carried(strands, width)
        if a.op in (*UNIFORM, "index", "tile", *STRUCTURAL):
            return None
        return self._wide_operation(strands)

    def _whole(self, strands: tuple[Value, ...]) -> Value | None:
        """Of all lanes or parts of a vector in order, the vector; of those of several vectors, one behind the other, the wide one."""
        per = strands[0].args[0].lanes // (strands[0].lanes or 1)
        wholes = [strands[k].args[0] for k in range(0, len(strands), per)]
        in_order = all(s.args[0] is wholes[k // per] and s.args[1] == k % per for k, s in enumerate(strands))
        return self.pack(tuple(wholes)) if in_order and len(strands) % per == 0 else None

    def _wide_operation(self, strands: tuple[Value, ...]) -> Value | None:
        operands: list[Any] = []
        for arguments in zip(*(s.args for s in strands), strict=True):
            if all(type(x) is Value for x in arguments):
                packed = self.pack(arguments)
                if packed is None:
                    return None
                operands.append(packed)
            elif any(x != arguments[0] for x in arguments if type(x) is not Value) or Value in map(type, arguments):
                return None
            else:
                operands.append(arguments[0])
        return self.elementwise(strands[0].op, tuple(operands))

    def _wide_carried(self, strands: tuple[Value, ...], width: int) -> Value | None:
        if any(s not in self.next for s in strands):  # the body is still being recorded
            return None
        after = self.pack(tuple(self.next[s] for s in strands))
        if after is None:
            return None
        before = self.value("carried", tuple(slot for s in strands for slot in s.args), width, strands[0].dtype, True)
        self.next[before] = after
        return before

    def _wide_load(self, strands: tuple[Value, ...], width: int) -> Value | None:
        accesses = [s.args[0] for s in strands]
        if not neighbours(accesses):
            return None
        return self.loaded(replace(accesses[0], size=accesses[0].size * len(strands), lanes=width))

    def packed_stores(self, stores: list[tuple[Access, Value]]) -> list[tuple[Access, Value]]:
        """The stores in program order; those of neighbours as one, where their values are strands."""
        groups: dict[Any, list[tuple[Access, Value]]] = {}
        for access, value in stores:
            groups.setdefault((access.slot, access.offset.step, access.size, access.dtype, access.vector), []).append((access, value))
        if len(groups) != 1 or len(stores) == 1:
            return stores
        ordered = sorted(stores, key=lambda s: s[0].offset.base)
        packed = self.pack(tuple(value for _, value in ordered)) if neighbours([a for a, _ in ordered]) else None
        if packed is None:
            return stores
        first = ordered[0][0]
        writers = tuple(a.writers[0] for a, _ in ordered)
        return [(replace(first, size=first.size * len(stores), lanes=packed.lanes, writers=writers), packed)]


def neighbours(accesses: list[Access]) -> bool:
    """Whether they lie side by side in every iteration, so that one wide access does the same with the same checks."""
    a = accesses[0]
    if a.size % a.alignment:
        return False
    for k, other in enumerate(accesses):
        same = (a.slot, a.size, a.alignment, a.dtype, a.vector, type(a.offset))
        if (other.slot, other.size, other.alignment, other.dtype, other.vector, type(other.offset)) != same:
            return False
        if type(a.offset) is not Range or other.offset.step != a.offset.step or other.offset.base != a.offset.base + k * a.size:
            return False
    return True


def joined(accesses: list[Access]) -> list[Access]:
    """The accesses of an iteration, neighbours as one: what holds of that one holds of each. No load is moved across a store."""
    whole: list[Access] = []
    for _, found in groupby(accesses, key=lambda a: a.verb):
        groups: dict[Any, list[Access]] = {}
        for k, a in enumerate(found):
            moves = type(a.offset) is Range
            groups.setdefault((a.slot, a.offset.step, a.size, a.alignment, a.dtype, a.vector) if moves else k, []).append(a)
        for group in groups.values():
            ordered = sorted(group, key=lambda a: a.offset.base) if len(group) > 1 else group
            if len(group) > 1 and neighbours(ordered):
                first, n = ordered[0], len(group)
                writers = tuple(writer for a in ordered for writer in a.writers)
                group = [replace(first, size=first.size * n, lanes=first.lanes * n, writers=writers)]
            whole += group
    return whole


def alike(value: np.ndarray) -> np.ndarray:
    """A vector whose lanes have all the same bits, as a scalar: NumPy is faster so."""
    if value.ndim and value.tobytes() == value[:1].tobytes() * len(value):
        return value[0]
    return value
