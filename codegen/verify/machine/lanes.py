"""Lanes that take no part: switched off by a mask that the core keeps, or beyond the vector length that an intrinsic is given.

A lane that takes no part holds nothing: it may be computed with, but must not reach an output. Loads are checked in whole under a mask:
that a masked lane is not read is stated nowhere. Comes in: the words enable and first, and loads and stores of so many lanes. Goes out:
values of which some lanes were never set, or a Stop.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine.memory import Pointer
from codegen.verify.machine.number import Masked, extended, leading, without
from codegen.verify.machine.ordering import Ordering
from codegen.verify.text.ctype import Vector

MASK_BITS = 16
"""Of a mask register: each bit stands for an equal share of the lanes."""


class Lanes(Ordering):
    """The lanes of one core. ``off``: which of the mask's bits are 0; None while all are on."""

    arithmetic: Any
    lifting: bool
    off: np.ndarray | None = None
    switched: Place | None = None
    """Where the mask was set last."""

    def do_enable(self, place: Place, mask: Any) -> None:
        """From now on only the lanes of the mask compute and write."""
        if self.lift is not None or type(mask) is not int:
            raise CannotLift("lanes are switched")
        bits = np.array([mask >> k & 1 for k in range(MASK_BITS)], bool)
        self.off, self.switched = (None if bits.all() else ~bits), place
        plain = self.arithmetic.plain if isinstance(self.arithmetic, Masked) else self.arithmetic
        self.arithmetic = plain if self.off is None else Masked(plain, self.off)
        self.lifting = self.may_lift and self.off is None

    may_lift = True
    """Loops are lifted while all lanes are on."""

    def all_on(self, name: str) -> None:
        """Raises where lanes are still switched off as the kernel ends."""
        if self.off is not None:
            what = f"{name} leaves the kernel with {int(self.off.sum())} of {MASK_BITS} bits of the lane mask off"
            raise Stop("V310", what, self.switched, f"it {self.way_out()}; whoever computes next does so on a part of each vector")

    def way_out(self) -> str:
        raise NotImplementedError

    def load_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place) -> Any:
        value = super().load_vector(p, type_, alignment, place)
        return value if self.off is None else without(value, self.off)

    def store_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any, writer: int = 0) -> None:
        if self.off is None:
            super().store_vector(p, type_, alignment, place, value, writer)
            return
        if p.address % alignment:
            raise Stop("V105", f"{self.name} writes {type_.size} bytes at a misaligned address: {p.address:#x}", place)
        on = ~np.repeat(self.off, type_.lanes // MASK_BITS)
        for k in np.flatnonzero(on):
            one = replace(type_, lanes=1)
            super().store_vector(p.moved(int(k) * type_.element.bytes), one, type_.element.bytes, place, leading(value, k, 1), writer)

    # a vector length

    def do_first(self, place: Place, value: Any, n: Any) -> Any:
        """The first ``n`` lanes of a value; the others are not set."""
        lanes = _lanes(value)
        if type(n) is int and n == lanes:
            return value
        self._partly(n, lanes, place)
        return without(value, np.arange(lanes) >= n)

    def load_first(self, p: Pointer, type_: Vector, alignment: int, place: Place, n: Any) -> Any:
        if type(n) is int and n == type_.lanes:
            return self.load_vector(p, type_, alignment, place)
        self._partly(n, type_.lanes, place)
        found = self.load_vector(p, replace(type_, lanes=n), alignment, place) if n else np.zeros(0, type_.element.numpy)
        return without(extended(found, type_.lanes - n), np.arange(type_.lanes) >= n)

    def store_first(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any, n: Any) -> None:
        if type(n) is int and n == type_.lanes:
            self.store_vector(p, type_, alignment, place, value)
            return
        self._partly(n, type_.lanes, place)
        if n:
            self.store_vector(p, replace(type_, lanes=n), alignment, place, leading(value, 0, n))

    def _partly(self, n: Any, lanes: int, place: Place) -> None:
        if self.lift is not None or type(n) is not int:
            raise CannotLift("a part of the lanes")
        if not 0 <= n <= lanes:
            raise Stop("V116", f"{self.name} asks for {n} lanes; the vector has {lanes}", place)


def _lanes(value: Any) -> int:
    """How many lanes a value has, also while it is recorded."""
    found = getattr(value, "lanes", None)
    return int(found) if type(found) is int else int(np.shape(getattr(value, "value", value))[-1])
