"""Padding: the steps of a recorded loop on masks, where it reads lanes that were never written.

Comes in: a ``Tape`` and where it loads and stores. Goes out: which lanes of what is stored, and of what is carried on, come from such
memory; or CannotLift.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from codegen.verify.lifting.lift import CannotLift, Range
from codegen.verify.lifting.schedule import Tape
from codegen.verify.lifting.values import Value
from codegen.verify.machine.memory import Buffer
from codegen.verify.machine.number import STRUCTURAL, arithmetic

Masks = dict[Value, np.ndarray]


class Padding:
    """``stored``: for each store the iterations from .. to and their masks; ``left``: of carried values, after the last iteration."""

    def __init__(self, tape: Tape, count: int, loads: list[Any], stores: list[Buffer]):
        self.tape, self.loads = tape, dict(zip(tape.loads, loads, strict=True))
        self.never = {v: buffer.writers(offset, v.args[0].size) == 0 for v, (buffer, offset) in self.loads.items()}
        self.stored: list[list[tuple[int, int, np.ndarray]]] = [[] for _ in stores]
        self.left: Masks = {}
        for first in range(0, count, tape.at_once):
            last = min(count, first + tape.at_once)
            masks = self._masks(first, last)
            for k, (buffer, (_, v)) in enumerate(zip(stores, tape.stores, strict=True)):
                if v in masks and masks[v].any():
                    if buffer.kind == "output" or buffer.grain != v.dtype.itemsize:
                        raise CannotLift("padding reaches the output")
                    self.stored[k].append((first, last, masks[v]))

    def _masks(self, first: int, last: int) -> Masks:
        """Of all values, over these iterations; those that are not there have none."""
        masks = {v: self._came_from(v, first, last) for v, mask in self.never.items() if mask[first:last].any()}
        if not masks and not self.left:
            return {}
        for v in self.tape.place:
            if v.op == "carried":
                self._shift(v, masks, last - first)
            elif v.varies and v not in masks and any(p in masks for p in v.parts):
                masks[v] = _mask(v, masks, last - first)
        return masks

    def _came_from(self, v: Value, first: int, last: int) -> np.ndarray:
        buffer, offset = self.loads[v]
        rows = Range(offset.base + first * offset.step, offset.step, last - first)
        mask: np.ndarray = buffer.came_from(rows, self.never[v][first:last])
        return mask if v.lanes == mask.shape[1] else np.repeat(mask, v.lanes // mask.shape[1], axis=1)

    def _shift(self, v: Value, masks: Masks, count: int) -> None:
        whole = np.zeros((count + 1, v.lanes) if v.lanes else (count + 1,), np.int64)
        whole[0], whole[1:] = self.left.pop(v, 0), masks.get(self.tape.recorder.next[v], 0)
        if whole[:-1].any():
            masks[v] = whole[:-1]
        if np.any(whole[-1]):
            self.left[v] = whole[-1]


def _mask(v: Value, masks: Masks, count: int) -> np.ndarray:
    none = {p: np.zeros((count, p.lanes) if p.lanes else (count,), np.int64) for p in v.parts if p not in masks}
    of = [(masks.get(a, none.get(a)) if type(a) is Value else a) for a in v.args]
    if v.op in STRUCTURAL:
        return np.asarray(getattr(arithmetic(False, "nominal"), v.op)(*of))
    result = np.zeros((count, v.lanes) if v.lanes else (count,), np.int64)
    for mask in of:
        if isinstance(mask, np.ndarray):
            result = np.where(result, result, mask)
    return result
