"""The core that a loop is traced on: floats are nodes, memory is what is reached, from which pointer.

Comes in: what the traced statements do. Goes out: the ``Node``s of each iteration, in order; CannotTrace where no pipelined loop does that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from codegen.verify.finding import Place
from codegen.verify.machine.memory import Pointer as Address
from codegen.verify.text.ctype import CType, Float, Vector


class CannotTrace(Exception):
    """The loop's iterations are not all alike, or do what no pipelined loop can."""


def _refuse(*_: Any) -> Any:
    raise CannotTrace("control flow or an address depends on data")


@dataclass(frozen=True, eq=False)
class Access:
    """A load or store: ``root`` is the pointer that it starts from, ``shared`` tells memory that all cores see."""

    root: Any
    address: int
    size: int
    alignment: int
    store: bool
    vector: bool
    shared: bool
    natural: int
    """The alignment that the type of the access asks for."""


class Node:
    """One operation of one iteration; of iteration -1: a constant, or what a local holds when the loop begins."""

    __slots__ = ("access", "args", "key", "named", "number", "of", "op", "place", "type")

    def __init__(self, op: str, args: tuple[Node, ...], type_: CType | None, key: Any, of: int, number: int, place: Place | None):
        self.op, self.args, self.type, self.key, self.of, self.number, self.place = op, args, type_, key, of, number, place
        self.access: Access | None = None
        self.named: tuple[Lane, ...] | None = None
        """The lanes of its arguments that it consists of, where the operation only moves lanes."""

    @property
    def all_lanes(self) -> tuple[Lane, ...]:
        return tuple((self, k) for k in range(self.type.lanes if isinstance(self.type, Vector) else 1))

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __neg__ = __mod__ = __rmod__ = __floordiv__ = __and__ = __or__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = __bool__ = __int__ = __float__ = __index__ = _refuse
    __hash__ = object.__hash__


Lane = tuple[Node, int]


@dataclass(frozen=True)
class Root:
    """Stands for the memory behind a pointer of the frame. ``name``: the pointer that it was made from."""

    name: Any
    actual: Address
    restrict: bool
    own: bool
    """An object of the function itself, which no pointer given to it can reach."""

    @property
    def base(self) -> Any:
        return self.actual.address


class Tracer:
    """Stands for a core while a loop is traced. Anything that it does not know is nothing for a pipelined loop."""

    lift, lifting, steps = None, False, 1 << 20

    def __init__(self, core: Any):
        self.core, self.stack, self.depth = core, core.stack, 1
        self.old: list[Any] = []
        self.of = -1
        self.iterations: list[list[Node]] = []
        self.known: dict[Any, Node] = {}

    def __getattr__(self, name: str) -> Any:
        what = {"do_copy": "a DMA transfer", "call_external": "a call of a function that is defined elsewhere", "move": "a copy of memory"}
        raise CannotTrace(f"{what.get(name, name.removeprefix('do_'))} inside the loop")

    # what integers and pointers need

    def enter(self, *arguments: Any) -> Any:
        return self.core.enter(*arguments)

    def leave(self, mark: int) -> None:
        self.core.leave(mark)

    def static(self, key: str) -> Address:
        actual: Address = self.core.static(key)
        return Address(Root(key, actual, False, True), 0)  # type: ignore[arg-type]

    def pointer_to(self, address: Any) -> Any:
        return self.core.pointer_to(address)

    def apart(self, *_: Any) -> None:
        """Whether restrict pointers are apart is the verifier's to check."""

    def do_zero(self, place: Place, value: Any) -> Any:
        return self.core.do_zero(place, value)

    def do_core(self, place: Place) -> Any:
        return self.core.do_core(place)

    # nodes

    def node(self, op: str, args: tuple[Any, ...], type_: CType | None, place: Place | None, key: Any = None) -> Node:
        """The one node of this operation on these values in this iteration."""
        known = (self.of, op, type_, key, *(a.number for a in args))
        if known not in self.known:
            self.known[known] = self._new(op, args, type_, key, place)
        return self.known[known]

    def fixed(self, op: str, type_: CType, key: Any) -> Node:
        """A constant, or a local's value from before the loop."""
        known = (-1, op, type_, key)
        if known not in self.known:
            self.known[known] = Node(op, (), type_, key, -1, len(self.known), None)
        return self.known[known]

    def _new(self, op: str, args: tuple[Node, ...], type_: CType | None, key: Any, place: Place | None) -> Node:
        node = Node(op, args, type_, key, self.of, len(self.known), place)
        if self.of >= 0:
            self.iterations[self.of].append(node)
        return node

    # memory

    def load(self, p: Address, type_: Any, place: Place) -> Any:
        access = self._access(p, type_.size, type_.size, False, False, type_.size)
        node = self._memory("scalar load", (), type_, access, place)
        if isinstance(type_, Float):
            return node
        actual = p.buffer.actual.moved(p.offset) if isinstance(p.buffer, Root) else p
        return self.core.load(actual, type_, place)

    def store(self, p: Address, type_: Any, value: Any, writer: int, place: Place) -> None:
        access = self._access(p, type_.size, type_.size, True, False, type_.size)
        self._memory("scalar store", (value,) if type(value) is Node else (), None, access, place)

    def load_vector(self, p: Address, type_: Vector, alignment: int, place: Place) -> Node:
        access = self._access(p, type_.size, alignment, False, True, type_.alignment)
        return self._memory("load" if alignment >= type_.alignment else "load unaligned", (), type_, access, place)

    def store_vector(self, p: Address, type_: Vector, alignment: int, place: Place, value: Any, writer: int = 0) -> None:
        access = self._access(p, type_.size, alignment, True, True, type_.alignment)
        self._memory("store" if alignment >= type_.alignment else "store unaligned", (value,), None, access, place)

    def nontemporal_vector(self, p: Address, type_: Vector, alignment: int, place: Place, value: Any) -> None:
        self.store_vector(p, type_, alignment, place, value)

    def load_first(self, p: Address, type_: Vector, alignment: int, place: Place, n: Any) -> Node:
        self._whole(n, type_)
        return self.load_vector(p, type_, alignment, place)

    def store_first(self, p: Address, type_: Vector, alignment: int, place: Place, value: Any, n: Any) -> None:
        self._whole(n, type_)
        self.store_vector(p, type_, alignment, place, value)

    def _whole(self, n: Any, type_: Vector) -> None:
        if n != type_.lanes:
            raise CannotTrace("an access of a part of a vector")

    def _memory(self, op: str, args: tuple[Node, ...], type_: CType | None, access: Access, place: Place) -> Node:
        same = (self.of, "load", access.root, access.address, access.size)
        if not access.store and same in self.known:
            return self.known[same]
        node = self._new(op, args, type_, None, place)
        node.access = access
        self.known[same if not access.store else (self.of, "store", node.number)] = node
        return node

    def _access(self, p: Address, size: int, alignment: int, store: bool, vector: bool, natural: int) -> Access:
        if p.buffer is None:
            p = self.core.find(p.offset, "reaches", Place("", 0, 0))
        assert p.buffer is not None
        actual = p.buffer.actual.buffer if isinstance(p.buffer, Root) else p.buffer
        local = not isinstance(p.buffer, Root) and p.buffer.kind == "local"  # of an inlined function: no other pointer leads there
        root = p.buffer if isinstance(p.buffer, Root) else Root(id(actual), Address(p.buffer, 0), False, local)
        shared = actual is not None and actual.kind in ("input", "output") and actual.owner is None
        return Access(root, p.address, size, alignment, store, vector, shared, natural)
