"""Memory: buffers with bounds, addresses, and a record of who wrote what.

A ``Buffer`` is as long as the contract says, not a byte more. Beside its bytes it keeps, for each element, the place that wrote it
(0: nobody), and for an output how many of its bytes were written, in all.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import numpy as np

from codegen.verify.lifting.lift import CannotLift, Range

if TYPE_CHECKING:
    pass

GIVEN = 1
"""The writer of what the caller put there."""
_GIVEN = GIVEN.to_bytes(2, sys.byteorder)
STRETCH, STRETCHES = 64, 64
"""Elements of which one writer is remembered at least, and how many such stretches of one buffer."""
MOST_WRITERS = (1 << 16) - 2
"""Stores beyond that many in one text share the last number."""
STALE = (1 << 16) - 1
"""The writer, in a static object, of what an earlier call left there."""


class Seen(Exception):
    """The first access to a ghost: where a core's work begins."""

    def __init__(self, buffer: Buffer, offset: int):
        super().__init__(f"{buffer.name} + {offset}")
        self.buffer, self.offset = buffer, offset


class Buffer:
    """``size`` bytes from address ``base``; ``grain`` bytes per element. kind: input, output, local, work, static, const.

    ``pointers``: what the pointers stored here point into, by offset; good as long as the bytes hold the same address.

    A ghost has bounds, but no bytes: the first access to it raises Seen.
    ``begin``: bytes at its start that are out of bounds as well, where a call is for elements from another on.
    """

    __slots__ = (
        "base", "begin", "by_vector", "data", "dirty", "ghost", "grain", "kind", "known", "latest", "live", "name", "origins", "owner",
        "pointers", "size", "stored", "vectors", "views", "writer", "written",
    )  # fmt: skip

    def __init__(self, name: str, base: int, size: int, grain: int, kind: str, owner: int | None = None, ghost: bool = False):
        self.name, self.base, self.size, self.grain, self.kind, self.owner, self.ghost = name, base, size, grain, kind, owner, ghost
        self.begin = 0
        if ghost:
            size = 0
        self.data = np.zeros(size, np.uint8)
        elements = -(-size // grain)
        self.writer = np.zeros(elements, np.uint16)
        self.stored: np.ndarray | None = np.zeros(elements, np.uint8) if kind == "output" else None
        """Bytes written of each element, modulo 256: together with the sum of all they tell who was not written once."""
        self.written = self.by_vector = 0
        """Bytes written in all, and those that a vector store wrote."""
        self.views: dict[Any, np.ndarray] = {}
        self.live = True
        self.vectors = True
        """It lies where vector loads and stores reach, as far as that depends on its type."""
        self.pointers: dict[int, Pointer] = {}
        self.dirty: list[tuple[int, int]] = []
        self.origins: np.ndarray | None = None
        """Of each element the address of what nobody wrote, where a lane that came from there was stored to it; else 0."""
        self.known = (0, 0)
        """Bytes from .. to that are known to have been written, all of them."""
        self.latest: dict[int, tuple[int, Any]] = {}
        """Long stretches of elements, by the first one: the end, and the last writer of all of them, or the row of writers."""

    def reset(self, base: int) -> Buffer:
        """As new, at another address, for another call; the bytes are still there."""
        self.base, self.live, self.known, self.latest = base, True, (0, 0), {}
        self.written = self.by_vector = 0
        self.dirty.clear()
        self.origins = None
        self.pointers.clear()
        if self.stored is not None:
            self.writer[:] = 0
            self.stored[:] = 0
        return self

    def view(self, dtype: Any) -> np.ndarray:
        """The bytes as an array of ``dtype``."""
        if dtype not in self.views:
            width = np.dtype(dtype).itemsize
            self.views[dtype] = self.data[: self.size // width * width].view(dtype)
        return self.views[dtype]

    def forget(self, writer: int = 0) -> None:
        """Nothing has been written here, for the next run; or by ``writer``."""
        for low, high in self.dirty:
            self.writer[low:high] = writer
        self.dirty.clear()
        self.origins = None
        self.known, self.latest = (0, 0), {}

    def came_from(self, offset: Any, never: np.ndarray) -> np.ndarray:
        """For elements at ``offset`` (of one access, or one for each row): 0, or the address of what was never written."""
        k = elements(self, offset, never.shape)
        found = self.base + k * self.grain
        if self.origins is not None:
            found = np.where(self.origins[k], self.origins[k], found)
        return np.where(never, found, 0)

    def comes_from(self, offset: Any, mask: np.ndarray) -> None:
        """What is stored to the elements at ``offset`` comes from the addresses in ``mask``, where nobody wrote; 0: it does not."""
        if self.origins is None:
            self.origins = np.zeros(self.elements, np.int64)
        self.origins[elements(self, offset, mask.shape)[mask != 0]] = mask[mask != 0]

    def origin(self, k: int) -> int:
        """The address of what was never written, so that element ``k`` was not."""
        return (0 if self.origins is None else int(self.origins[k])) or self.base + k * self.grain

    def give(self) -> None:
        """The caller put something into every element."""
        self.writer = np.ndarray(self.writer.shape, np.uint16, _GIVEN, 0, (0,))  # nobody may write an input: one number serves all
        self.known = (0, self.size)

    def initialised(self, offset: int, size: int) -> bool:
        """Whether every one of ``size`` bytes from ``offset`` on was written."""
        low, high = self.known
        if low <= offset and offset + size <= high:
            return True
        if not self.writer[offset // self.grain : -(-(offset + size) // self.grain)].all():
            return False
        self._now_known(offset, offset + size)
        return True

    def _now_known(self, first: int, last: int) -> None:
        low, high = self.known
        if first <= high and low <= last:
            self.known = (min(low, first), max(high, last))
        elif last - first > high - low:
            self.known = (first, last)

    def writers(self, offset: Range, size: int) -> np.ndarray:
        """Who wrote the elements of ``size`` bytes at every offset: an array (iterations, elements)."""
        if size % self.grain or offset.base % self.grain or offset.step % self.grain:
            raise CannotLift("elements of another size")
        return strided(self.writer, offset, self.grain, size // self.grain)

    def wrote(self, offset: int, size: int, writer: int | np.ndarray, vector: bool = False, all_: bool = True) -> None:
        """``size`` bytes from ``offset`` on were written by ``writer`` (one, or one for each element; ``all_``: none of them nobody)."""
        first, last = offset // self.grain, -(-(offset + size) // self.grain)
        if not self._holds(first, last, writer if type(writer) is int else None):
            self.writer[first:last] = writer
            self._touched(first, last)
        if all_:
            self._now_known(offset, offset + size)
        else:
            self.known = (0, 0)
        if self.stored is not None:
            self.written += size
            self.by_vector += size if vector else 0
            if size % self.grain or offset % self.grain:
                for k in range(first, last):
                    self.stored[k] += min(offset + size, (k + 1) * self.grain) - max(offset, k * self.grain)
            else:
                self.stored[first:last] += self.grain

    def _holds(self, first: int, last: int, writer: Any) -> bool:
        """Whether elements first .. last - 1 are known to be of ``writer`` (a number, a row, None for any others), which they are now."""
        latest = self.latest
        end, who = latest.get(first, (0, None))
        if end == last and (who is writer or (type(writer) is type(who) is int and who == writer)):
            return True
        if latest:
            for low in [low for low, (high, _) in latest.items() if low < last and first < high]:
                del latest[low]
        if writer is not None and last - first >= STRETCH:
            if len(latest) == STRETCHES:
                latest.clear()
            latest[first] = (last, writer)
        return False

    def who(self, first: int, last: int) -> Any:
        """Who wrote elements first .. last - 1: one number where one did, as far as that is known, else one for each."""
        for low, (high, writer) in self.latest.items():
            if low <= first and last <= high and type(writer) is int:
                return writer
        return self.writer[first:last]

    def _touched(self, first: int, last: int) -> None:
        self.dirty.append((first, last))
        if len(self.dirty) > 256:
            self.dirty = [(min(low for low, _ in self.dirty), max(high for _, high in self.dirty))]

    def wrote_lifted(self, offset: Range, size: int, writer: Any, masks: list[tuple[int, int, np.ndarray]]) -> None:
        """``size`` bytes at every offset were written by ``writer``: one, or one for each element, again and again; lanes of a mask
        (iterations from .. to) hold what was never written, at the address in the mask."""
        first, last = offset.base // self.grain, (offset.last + size) // self.grain
        dense = offset.step == size and not masks
        if not self._holds(first, last, writer if dense else None):
            if not dense:
                self._each_wrote(self.writers(offset, size), offset, writer, masks)
            elif type(writer) is int:
                self.writer[first:last] = writer
            else:
                fill(self.writer[first:last], writer)
            self._touched(first, last)
        if masks:
            self.known = (0, 0)
        elif offset.step == size or offset.count == 1:
            self._now_known(offset.base, offset.last + size)
        if self.stored is not None:
            strided(self.stored, offset, self.grain, size // self.grain)[...] += self.grain

    def _each_wrote(self, writers: np.ndarray, offset: Range, writer: Any, masks: list[tuple[int, int, np.ndarray]]) -> None:
        writers[...] = writer if type(writer) is int else writer[: writers.shape[1]]
        for first, last, mask in masks:
            writers[first:last][mask != 0] = 0
            rows = Range(offset.base + first * offset.step, offset.step, last - first)
            self.comes_from(rows, mask)

    def stand(self, values: np.ndarray) -> None:
        """An output that the caller filled: what it holds may be read, and every element is still to be written."""
        fill(self.view(values.dtype)[self.first :], values)
        self.writer[:] = GIVEN
        self.known, self.latest = (0, self.size), {}

    @property
    def first(self) -> int:
        """The first element in bounds."""
        return self.begin // self.grain

    @property
    def elements(self) -> int:
        return self.size // self.grain


class Pointer:
    """An address in a buffer: ``offset`` in bytes, an int or a Range. Without a buffer, ``offset`` is a bare address; 0 is NULL.

    ``limits``: the bytes (from, to) of the array inside a larger object that the pointer came from; it is good for these only.
    """

    __slots__ = ("buffer", "limits", "offset")

    def __init__(self, buffer: Buffer | None, offset: Any, limits: tuple[int, int] | None = None):
        self.buffer, self.offset, self.limits = buffer, offset, limits

    def moved(self, bytes_: Any) -> Pointer:
        return Pointer(self.buffer, self.offset + bytes_, self.limits)

    def within(self, size: int) -> Pointer:
        """As a pointer to an array of ``size`` bytes."""
        return Pointer(self.buffer, self.offset, (self.offset, self.offset + size)) if type(self.offset) is int else self

    @property
    def address(self) -> Any:
        return self.offset + self.buffer.base if self.buffer is not None else self.offset


NULL = Pointer(None, 0)


def fill(target: np.ndarray, values: np.ndarray) -> None:
    """``values`` again and again."""
    whole = len(target) // len(values) * len(values)
    target[:whole].reshape(-1, len(values))[...] = values
    target[whole:] = values[: len(target) - whole]


def strided(array: np.ndarray, offset: Range, width: int, lanes: int) -> np.ndarray:
    """A view (offset.count, lanes) of ``array``, whose items have ``width`` bytes, from offset.base by offset.step bytes."""
    first, step = offset.base // width, offset.step // width
    if offset.base % width or offset.step % width or step < 0:
        raise CannotLift("a stride that is no number of elements")
    if step == lanes:
        return array[first : first + offset.count * lanes].reshape(offset.count, lanes)
    item = array.strides[0]
    if item == array.itemsize:  # the same view, made several times faster
        return np.ndarray((offset.count, lanes), array.dtype, array, first * item, (step * item, item))
    return np.lib.stride_tricks.as_strided(array[first:], (offset.count, lanes), (step * item, item))


def elements(buffer: Buffer, offset: Any, shape: tuple[int, ...]) -> np.ndarray:
    """The numbers of the elements at ``offset``: of one access (lanes,), or for a Range of each of its rows (rows, lanes)."""
    lanes = np.arange(shape[-1])
    if type(offset) is not Range:
        return offset // buffer.grain + lanes
    starts = (offset.base + np.arange(shape[0]) * offset.step) // buffer.grain
    return starts[:, None] + lanes


def element(buffer: Buffer, offset: int) -> str:
    return f"{buffer.name}[{offset // buffer.grain}]"
