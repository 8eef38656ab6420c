"""Estimates in the store of results, under all that they depend on: the file, its headers, board, dialect and operators, the call that was
asked for, our own text, and on boards that llvm-mca knows, which tools there are.

Comes in: tasks and what is asked for. Goes out: ``FileEstimate``s that need not be made again.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pydantic import TypeAdapter, ValidationError

from codegen.estimate import mca
from codegen.estimate.kernel import FileEstimate, KernelEstimate, Wanted
from codegen.spec import board as boards
from codegen.store import Store, engine, key_of
from codegen.verify import kept
from codegen.verify.run import Options, Task


@cache
def _adapter() -> TypeAdapter[FileEstimate]:
    return TypeAdapter(FileEstimate)


def key(task: Task, wanted: Wanted) -> str | None:
    """The key of a task; None where a file cannot be read: then it is estimated, and the finding says so."""
    file = kept.key(replace(task, options=Options(), proofs=None))
    timing = boards.read(task.board_file).timing
    return file and key_of("estimate", engine("estimate"), repr(wanted), str(mca.tools() if timing and timing.mca else ""), file)


class Kept:
    """The estimates in a store, or none where there is no store."""

    def __init__(self, store: Store | None, wanted: Wanted) -> None:
        self.store, self.wanted = store, wanted
        self.names: dict[Task, str | None] = {}

    def get(self, task: Task) -> FileEstimate | None:
        if self.store is None:
            return None
        name = self.names[task] = key(task, self.wanted)
        record = self.store.get(name) if name else None
        try:
            found = _adapter().validate_python(record) if record else None
        except ValidationError:
            self.store.damaged += 1
            return None
        for kernel in found.kernels if found else ():
            _same_main(kernel)
        return found

    def put(self, task: Task, found: FileEstimate) -> None:
        """After ``get``. What was edited since is not kept: nobody knows which text was read."""
        if self.store and (name := self.names[task]) and key(task, self.wanted) == name:
            self.store.put(name, _adapter().dump_python(found, mode="json"))


def _same_main(kernel: KernelEstimate) -> None:
    """The main loop is one of the loops again, as a record has it twice."""
    if kernel.main:
        place, graph = kernel.main.variant.place, kernel.main.graph
        kernel.main = next(e for e in kernel.loops if e.variant.place == place and e.graph == graph)
