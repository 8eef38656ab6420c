"""The table ``[native]`` of a dialect or board file: how compilers of this machine, and emulators, take the emitted C.

A board's table replaces, key by key, what its dialect's says. Comes in: both. Goes out: a ``Native``, or None where neither has compilers.
"""

from __future__ import annotations

from codegen.spec.load import Identifier, Strict


class Compiler(Strict):
    """A compiler: the first of ``commands`` that is installed, and its C++ twin at the same place of ``cxx``.

    ``link``: flags for the linker only. ``install``: what to do where none is installed.
    """

    commands: list[str]
    cxx: list[str] = []
    flags: list[str] = []
    link: list[str] = []
    install: str


class Native(Strict):
    """``standin``: the folder with stand-ins for the vendor's headers; none where the compilers have the headers themselves.

    ``flags``: for every compiler. ``silenced``: warnings that the dialect makes impossible, each with the reason.
    ``machine``: what the programs are for, as ``uname -m`` has it (none: any); ``processor``: features it must have, as /proc/cpuinfo
    names them. ``runner``: runs a program on another machine; ``runner_install``: what to do where it is not installed.
    """

    standin: str | None = None
    standard: str = "c99"
    flags: list[str] = []
    silenced: dict[str, str] = {}
    compiler: dict[Identifier, Compiler] = {}
    machine: str | None = None
    processor: list[str] = []
    runner: list[str] = []
    runner_install: str = ""
    sanitizers: list[str] = ["address,undefined", "thread"]


def merged(dialect: Native | None, board: Native | None) -> Native | None:
    """The dialect's table with what the board's says instead."""
    if board and dialect:
        board = dialect.model_copy(update={key: getattr(board, key) for key in board.model_fields_set})
    found = board or dialect
    return found if found and found.compiler else None
