"""The table ``[native]`` of a dialect or board file: how compilers of this machine, and emulators, take the emitted C.

A board's table replaces, key by key, what its dialect's says. Comes in: both. Goes out: a ``Native``, or None where neither has compilers.
"""

from __future__ import annotations

from codegen.spec.load import Identifier, Strict


class Compiler(Strict):
    """A compiler."""

    commands: list[str]
    """The first of these that is installed."""
    cxx: list[str] = []
    """Its C++ twin, at the same place of this list."""
    flags: list[str] = []
    link: list[str] = []
    """Flags for the linker only."""
    install: str
    """What to do where none is installed."""


class Native(Strict):
    """How compilers of this machine, and emulators, take the emitted C."""

    standin: str | None = None
    """The folder with stand-ins for the vendor's headers; none where the compilers have the headers themselves."""
    standard: str = "c99"
    flags: list[str] = []
    """For every compiler."""
    silenced: dict[str, str] = {}
    """Warnings that the dialect makes impossible, each with the reason."""
    compiler: dict[Identifier, Compiler] = {}
    """The compilers to run the kernels by."""
    machine: str | None = None
    """What the programs are for, as `uname -m` has it; none: any."""
    processor: list[str] = []
    """Features that the processor must have, as /proc/cpuinfo names them."""
    runner: list[str] = []
    """Runs a program on another machine."""
    runner_install: str = ""
    """What to do where the runner is not installed."""
    sanitizers: list[str] = ["address,undefined", "thread"]
    """What -fsanitize= takes, one run each."""


def merged(dialect: Native | None, board: Native | None) -> Native | None:
    """The dialect's table with what the board's says instead."""
    if board and dialect:
        board = dialect.model_copy(update={key: getattr(board, key) for key in board.model_fields_set})
    found = board or dialect
    return found if found and found.compiler else None
