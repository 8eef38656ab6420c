"""The example mains: run for what they call, then the call itself on the board's memory map.

Comes in: a loaded main, and the kernels that were verified just before. Goes out: findings. The operands are mapped at the addresses that
main passes, with values of our own.
"""

from __future__ import annotations

import itertools
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from codegen.spec.board import Board
from codegen.spec.operator import Array, Begin, Code, CoreMask, End, Flag, Packed, Parameter, Scalar, Size
from codegen.verify.calls.cases import Case
from codegen.verify.calls.inputs import NUMPY
from codegen.verify.calls.operands import PACKED
from codegen.verify.calls.scene import told
from codegen.verify.check import Checker, Kernel
from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.machine.core import Call
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.machine import Machine
from codegen.verify.machine.memory import NULL, Buffer, Pointer
from codegen.verify.text.abi import kernels_of
from codegen.verify.text.unit import Context, Loaded, load

Known = dict[tuple[Path, str], Checker]
"""Kernels that are loaded already, by file and name."""


def check_example(loaded: Loaded, path: Path, context: Context, known: Known | None = None) -> tuple[list[Finding], int]:
    """Everything that is wrong with one example main and the kernel calls it makes, and how many elements were compared."""
    try:
        calls = calls_of(loaded, context)
        results = [_check_call(name, arguments, path, loaded, context, known or {}) for name, arguments in calls]
        return [finding for findings, _ in results for finding in findings], sum(elements for _, elements in results)
    except Stop as stop:
        return [told(stop)], 0


def calls_of(loaded: Loaded, context: Context) -> list[tuple[str, tuple[Any, ...]]]:
    """Name and arguments of each call that main makes. Raises Stop."""
    places: list[Place] = [Place("", 0, 0), loaded.unit.procedures["main"].place]
    calls: list[tuple[str, tuple[Any, ...]]] = []
    call = Call("main", _main_arguments(loaded), [], 1)
    call.external = lambda name, arguments: calls.append((name, arguments))
    Machine(context.board, 4, 4).run(Program(loaded.unit, places), call, [0])
    if not calls:
        raise Stop("V009", "main calls no kernel", places[1])
    return calls


def _main_arguments(loaded: Loaded) -> list[Any]:
    return [1, NULL][: len(loaded.unit.procedures["main"].type.parameters)]


def _check_call(
    name: str, arguments: tuple[Any, ...], path: Path, loaded: Loaded, context: Context, known: Known
) -> tuple[list[Finding], int]:
    place = loaded.unit.procedures["main"].place
    checker = known.get((_file_of(name, path), name)) or Checker(kernel_called(name, path, context, place), context)
    kernel = checker.kernel
    case, addresses = case_of(kernel, arguments)
    for array, (address, size) in _extents(checker, case, addresses).items():
        if address % checker.kernel.dtype.bytes:
            raise Stop("V105", f"`{array}` at {address:#x} is not aligned to its elements of {checker.kernel.dtype.bytes} bytes", place)
        objects = [p.buffer for p in arguments if isinstance(p, Pointer) and p.buffer is not None and p.address == address]
        fault = _fault(context.board, kernel.variant, array, address, size, objects[0] if objects else None)
        if fault:
            raise Stop("V102", fault, place, "the regions are in the board file")
    extents = sorted((a, s, n) for n, (a, s) in _extents(checker, case, addresses).items())
    for (low, size, first), (high, _, second) in itertools.pairwise(extents):
        if low + size > high:
            raise Stop("V403", f"`{first}` and `{second}` overlap at {high:#x}", place)
    result = checker.at(addresses).run([case])
    again = shlex.join(["codegen", "verify", str(path)])
    return [replace(finding, repro=again) for finding in result.findings], result.elements


def kernel_called(name: str, path: Path, context: Context, place: Place) -> Kernel:
    """The kernel ``name`` from the file beside the examples."""
    file = _file_of(name, path)
    if not file.is_file():
        raise Stop("V009", f"main calls `{name}`, but there is no {file}", place)
    shown = load(file, str(file), context)
    for op in context.operators:
        for symbol, dtype, variant in kernels_of(op, context.board):
            if symbol == name and name in shown.unit.procedures:
                return Kernel(shown, shown.unit.procedures[name], op, dtype, variant)
    raise Stop("V009", f"main calls `{name}`, which {file} does not define as a kernel of this board", place)


def _file_of(name: str, path: Path) -> Path:
    """Where the kernel ``name`` of the example ``path`` stands."""
    return path.parent.parent / "src" / f"{name}.c"


def case_of(kernel: Kernel, arguments: tuple[Any, ...]) -> tuple[Case, dict[str, int]]:
    """The call as a case, and the address of each array."""
    codes: dict[str, str | int] = {}
    n, start, mask, flags, numbers, addresses = 0, 0, 1, {}, {}, {}
    for p, value in _entries(kernel, arguments):
        match p:
            case Size():
                n = value
            case Begin():
                start = value
            case End():
                n = value - start
            case Scalar():
                numbers[p.name] = float(value)
            case Code():
                codes[p.name] = next((name for name, code in p.codes.items() if code == value), value)
            case Flag():
                flags[p.name] = value
            case CoreMask():
                mask = value
            case Array():
                assert isinstance(value, Pointer)
                addresses[p.name] = value.address
    return Case(n, codes, flags, mask, start=start, numbers=numbers), addresses


def _entries(kernel: Kernel, arguments: tuple[Any, ...]) -> Iterator[tuple[Parameter, Any]]:
    """Every parameter with its value, and what lies packed in one."""
    for p, value in zip(kernel.operator.of_variant(kernel.variant), arguments, strict=True):
        if not isinstance(p, Packed):
            yield p, value
            continue
        place, buffer = kernel.procedure.place, value.buffer
        element = PACKED.get(p.type, np.dtype(NUMPY[kernel.dtype.name]))
        if buffer is None or buffer.size < value.offset + len(p.of) * element.itemsize:
            raise Stop("V102", f"`{p.name}` is no object of main's own with {len(p.of)} values", place, "say what lies in it")
        held = buffer.data[value.offset :][: len(p.of) * element.itemsize].view(element)
        yield from zip(p.of, held.tolist(), strict=True)


def _extents(checker: Checker, case: Case, addresses: dict[str, int]) -> dict[str, tuple[int, int]]:
    sizes = {a.name: checker.operands.extent(a, case) * checker.kernel.dtype.bytes for a in checker.kernel.operator.arrays()}
    return {name: (addresses[name], size) for name, size in sizes.items() if size}


def _fault(board: Board, variant: str, array: str, address: int, size: int, of_main: Buffer | None) -> str:
    """What is wrong with where an array lies: in a region of the board, or in an object of main where the board names none."""
    kind = "shared" if variant == "s" else "private"
    if of_main and not board.region:
        last = of_main.base + of_main.size
        short = f"`{array}` takes {size} bytes; `{of_main.name}` has {last - address} from there on"
        return short if address + size > last else ""
    for region in board.region.values():
        if region.kind == kind and region.start <= address and address + size <= region.start + region.bytes:
            return ""
    return f"`{array}` at {address:#x} ({size} bytes) lies in no {kind} region of {board.name}"
