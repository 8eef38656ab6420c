"""The scene of a finding: which core, in which call chain, with which values under the caret, written by what kind of store.

Comes in: a Stop with the functions and frames it left, or a unit and a place in it. Goes out: a ``Finding`` that shows it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.machine.memory import Pointer
from codegen.verify.machine.number import OFF
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Vector
from codegen.verify.text.loops import walk

CALLERS = 6
"""A longer chain of calls is shown by its ends."""


def told(stop: Stop) -> Finding:
    """The finding of a Stop that ended a run."""
    finding = stop.finding
    if not stop.trail:
        return finding
    procedure, frame = stop.trail[0]
    label = ": ".join(filter(None, (", ".join(_values(procedure, frame, finding)), finding.label)))
    callers = [f"`{caller.name}` (line {place.line})" for (caller, _), place in zip(stop.trail[1:], stop.calls, strict=False)]
    callers = callers if len(callers) <= CALLERS else [*callers[: CALLERS // 2], "...", *callers[-CALLERS // 2 :]]
    chain = (f"in `{procedure.name}`, called by {', by '.join(callers)}",) if callers else ()
    lane = "it comes from a lane that takes no part" if stop.origin == OFF else ""
    origin = (lane or f"it comes from `{_element(frame[0], stop.origin)}`, which was never written",) if stop.origin else ()
    return replace(finding.note(*origin, *chain), label=label, core=_core(frame[0]))


def _core(core: Any) -> str:
    if not core.call.shared:
        return ""
    rank = f"rank {core.rank} of {bin(core.call.team).count('1')}" if core.member else "not in the mask"
    return f"{core.name} ({rank})"


def _element(core: Any, address: int) -> str:
    """The element at an address, as the core sees it."""
    locals_ = [Pointer(b, address - b.base) for b, _ in core.stack if b.base <= address < b.base + b.size]
    pointer = locals_[-1] if locals_ else core.pointer_to(address)
    return f"{pointer.buffer.name}[{pointer.offset // pointer.buffer.grain}]" if pointer.buffer is not None else f"{address:#x}"


def _values(procedure: t.Procedure, frame: list[Any], finding: Finding) -> list[str]:
    """``name = value`` of each local that the marked expression reads."""
    marked = _marked(procedure, finding)
    slots = {node.index: node.name for node in walk(marked) if isinstance(node, t.Slot)}
    shown = ((name, _shown(name, frame[index + 1])) for index, name in slots.items())
    return [f"{name} = {value}" for name, value in shown if value]


def _marked(procedure: t.Procedure, finding: Finding) -> t.Expr | None:
    """What the caret stands under: of a finding about memory the access, else the outermost expression that starts there."""
    here = [node for node in walk(procedure.body) if isinstance(node, t.Expr) and node.place == finding.place]
    access = next((node.pointer for node in here if isinstance(node, t.At)), None)
    call = next((node for node in here if isinstance(node, t.Intrinsic)), None)
    if finding.code.startswith("V1") and (access or call):
        return access or call
    return here[0] if here else None


def _shown(name: str, value: Any) -> str:
    """A scalar or an address as text; nothing for what would not help."""
    if isinstance(value, Pointer) and value.buffer is not None and type(value.offset) is int:
        index, rest = divmod(value.offset, value.buffer.grain)
        return "" if rest or (index == 0 and value.buffer.name == name) else f"&{value.buffer.name}[{index}]"
    if isinstance(value, Pointer):
        return f"{value.offset:#x}" if value.offset else "NULL"
    return str(value) if isinstance(value, int | np.floating) else ""


def store_at(unit: t.Unit, place: Place) -> str:
    """What kind of store stands at ``place``."""
    nodes = (node for procedure in unit.procedures.values() for node in walk(procedure.body))
    stores = (node for node in nodes if isinstance(node, t.Assign | t.Intrinsic) and node.place == place)
    node = next(stores, None)
    return "scalar store" if isinstance(node, t.Assign) and not isinstance(node.target.type, Vector) else "vector store"
