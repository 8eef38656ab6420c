"""The C around a kernel (standin/driver.c calls it as a file says), and that file: calls with their operands, and what they leave.

Comes in: a board, a prototype, cases as the interpreter's buffers. Goes out: C text; files of cases; ``Left`` objects from results.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.dtype import VARIANTS, DType
from codegen.spec.operator import Array, Operator, Packed, Parameter, Scalar
from codegen.verify.machine.memory import Buffer, Pointer
from codegen.verify.text.unit import Context

MAGIC = int.from_bytes(b"DSPCASE1", "little")
UNCHANGED = -(2**63)
PAGE = 4096

BOARD_C = """/* What there is of {board.title}, for team.c. */
#include "team.h"

{regions}const struct team_board team_board = {{
    "{board.name}", {cores}, {flushes}, {heap}U, {alignment}U, {channels}, {count}, {region}
}};
"""
CALL_C = """/* What driver.c calls. */
#include "driver.h"

{types}{declaration};

void driver_call(const union driver_argument *argument)
{{
    {statement};
}}
"""


def board_text(board: Board, alignment: int) -> str:
    """``team_board``: cores, private memory and DMA as the board file has them; ``alignment`` in bytes of a vector."""
    own = {name: region for name, region in board.region.items() if region.kind == "private" and (region.stride or region.local)}
    rows = [f'    {{"{name}", {r.start:#x}U, {r.stride:#x}U, {r.bytes:#x}U}}' for name, r in own.items()]
    table = "static const struct team_region regions[] = {\n" + ",\n".join(rows) + "\n};\n\n" if rows else ""
    return BOARD_C.format(
        board=board,
        regions=table,
        cores=board.cores.value,
        flushes="true" if board.subnormals.value == "flush" else "false",
        heap=hex(board.work_area.value if board.work_area else 0),
        alignment=alignment,
        channels=board.dma_channels.value if board.dma_channels else 0,
        count=len(rows),
        region="regions" if rows else "NULL",
    )


def call_text(op: Operator, dtype: DType, variant: str, dialect: Dialect) -> str:
    """A call of the kernel with the arguments of a case. It declares the kernel by itself: the headers on disk are not trusted."""
    parameters = op.of_variant(variant)
    given = ", ".join(_argument_of(p, f"argument[{k}]", dtype) for k, p in enumerate(parameters))
    types = "#include <stdbool.h>\n\n" if any(p.type == "bool" for p in parameters) else ""
    if dtype.c == "half":
        assert dialect.half
        header = dialect.half.header
        types += (f"#include <{header}>\n\n" if header else "") + f"{_extension(dialect)}typedef {dialect.half.type} half;\n"
    declaration = f"void {op.symbol(dtype, variant)}({op.declarations(dtype, variant)})"
    return CALL_C.format(types=types, declaration=declaration, statement=f"{op.symbol(dtype, variant)}({given})")


def _argument_of(p: Parameter, argument: str, dtype: DType) -> str:
    """What is passed for a parameter."""
    if isinstance(p, Scalar):
        return f"({dtype.c if p.type == 'T' else p.type}){argument}.real"
    if isinstance(p, Array | Packed):
        return f"{argument}.pointer"
    return f"{argument}.number" + (" != 0" if p.type == "bool" else "")


def _extension(dialect: Dialect) -> str:
    return "__extension__ " if dialect.half and dialect.half.extension else ""


def main_text(parameters: int) -> str:
    """A call of an example's main, which was compiled under another name: -Dmain=example_main."""
    declaration = "int example_main(int argc, char *argv[])" if parameters else "int example_main(void)"
    statement = f"(void)argument;\n    (void)example_main({'0, NULL' if parameters else ''})"
    return CALL_C.format(types="#include <stddef.h>\n\n", declaration=declaration, statement=statement)


def write_missing_headers(context: Context, present: list[Path], folder: Path) -> None:
    """Our own headers that lie in none of the folders ``present``, as far as a kernel by hand needs them."""
    for name in sorted(context.own_headers):
        if not any((place / name).is_file() for place in present):
            (folder / name).write_text(_header_text(context, name), encoding="utf-8")


def _header_text(context: Context, name: str) -> str:
    board, dialect = context.board, context.dialect
    guard = re.sub(r"\W", "_", f"missing_{name}").upper()
    types = f"#include <{dialect.half.header}>\n" if dialect.half and dialect.half.header else ""
    types += f"{_extension(dialect)}typedef {dialect.half.type} half;\n" if dialect.half else ""
    if name == f"{board.name}_types.h":
        body = types
    elif name == f"{board.name}_board.h":
        body = "".join(f"#include {h}\n" for h in ("<stdbool.h>", "<stddef.h>", "<stdint.h>", *dialect.headers, f'"{board.name}_types.h"'))
        body += "".join(f"typedef {c} {vector.typedef};\n" for c, vector in dialect.vector.items() if vector.typedef)
        body += "#define INTERRUPT_THRESHOLD(function)\n" if board.interrupt_threshold else ""
        body += "#define TRIP_COUNT(least)\n" if dialect.trip_count else ""
        body += "".join(f"enum {{ {constant} = {c.value} }};\n" for constant, c in dialect.constant.items())
    else:
        op = next(op for op in context.operators if op.header == name)
        prototypes = [op.prototype_of(dtype, v) for dtype in board.dtype_list() if dtype.name in op.dtypes for v in VARIANTS]
        body = f'#include "{board.name}_types.h"\n' + "".join(f"{prototype};\n" for prototype in prototypes)
    return f"#ifndef {guard}\n#define {guard}\n{body}#endif\n"


@dataclass(frozen=True)
class Operand:
    """``data``: what the caller put there; None for an output that is only written."""

    name: str
    size: int
    base: int
    data: bytes | None
    output: bool


@dataclass(frozen=True)
class Sent:
    """One call as the driver gets it. ``arguments``: (0, an int), (1, number of the operand, -1 for NULL) or (2, the bits of a double).
    ``fixed``: the operands lie where their ``base`` says, not only as far off a page."""

    cores: int
    memory_fails: bool
    operands: tuple[Operand, ...]
    arguments: tuple[tuple[int, int], ...]
    fixed: bool = False

    @classmethod
    def of(cls, cores: int, memory_fails: bool, buffers: dict[str, Buffer], arguments: list[Any], fixed: bool = False) -> Sent:
        """Takes the inputs' bytes as they are now: before a run."""
        rows = list(buffers.values())
        operands = tuple(Operand(b.name, b.size, b.base, b.data.tobytes() if _given(b) else None, b.kind == "output") for b in rows)
        return cls(cores, memory_fails, operands, tuple(_argument(value, rows) for value in arguments), fixed)

    def words(self) -> list[int]:
        words = [self.cores, int(self.memory_fails), len(self.operands), len(self.arguments)]
        for o in self.operands:
            words += [o.size, o.base % PAGE, o.base if self.fixed else 0, int(o.data is not None), int(o.output)]
        return [*words, *(word for argument in self.arguments for word in argument)]

    @property
    def size(self) -> int:
        return sum(o.size for o in self.operands)


def _given(buffer: Buffer) -> bool:
    """Whether the caller put something there: before the call, an output that is only written has no writer."""
    return buffer.kind != "output" or bool(buffer.writer.any())


def _argument(value: Any, buffers: list[Buffer]) -> tuple[int, int]:
    if isinstance(value, np.floating):
        return 2, int(np.float64(value).view(np.int64))
    if not isinstance(value, Pointer):
        return 0, value
    return 1, next((k for k, buffer in enumerate(buffers) if buffer is value.buffer), -1)


def write(path: Path, calls: list[Sent]) -> None:
    """The file of cases."""
    with path.open("wb") as file:
        file.write(_words([MAGIC, len(calls)]))
        for call in calls:
            file.write(_words(call.words()))
            for operand in call.operands:
                if operand.data is not None:
                    file.write(operand.data)
                    file.write(bytes(-operand.size % 8))


def _words(values: list[int]) -> bytes:
    return np.array(values, np.int64).tobytes()


@dataclass(frozen=True)
class Left:
    """What a call left: ``changed``: for each operand the byte, counted from its start, that had to stay as it was (None: none has
    changed); ``outputs``: the bytes of each output."""

    nanoseconds: int
    changed: tuple[int | None, ...]
    outputs: tuple[np.ndarray, ...]


def read(path: Path, calls: list[Sent]) -> list[Left]:
    """What the calls left, in their order; fewer than ``calls`` where the program ended early."""
    data = np.fromfile(path, np.uint8) if path.is_file() else np.zeros(0, np.uint8)
    found: list[Left] = []
    at = 8
    for call in calls:
        head = 8 * (1 + len(call.operands))
        sizes = [o.size for o in call.operands if o.output]
        if at + head + sum(-(-size // 8) * 8 for size in sizes) > len(data):
            break
        nanoseconds, *changed = (int(w) for w in data[at : at + head].view(np.int64))
        at += head
        outputs = []
        for size in sizes:
            outputs.append(data[at : at + size])
            at += -(-size // 8) * 8
        found.append(Left(nanoseconds, tuple(None if c == UNCHANGED else c for c in changed), tuple(outputs)))
    return found
