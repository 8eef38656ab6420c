"""Every file of a command, over processes.

Comes in: tasks as `verify` has them. Goes out: pairs of a task and its ``FileEstimate``, in the order of the paths.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from codegen.errors import CodegenError, Problem
from codegen.estimate.kept import Kept
from codegen.estimate.kernel import FileEstimate, Wanted, of_file
from codegen.spec import board as boards
from codegen.store import Store
from codegen.verify import run
from codegen.workers import spread

Found = list[tuple[run.Task, FileEstimate]]


def estimates(
    tasks: list[run.Task], wanted: Wanted, jobs: int, progress: Callable[[str], None] = lambda _: None, store: Store | None = None
) -> Found:
    """What the store has, and the others, each kept as it ends. Raises where no task is a C file with kernels in it."""
    files = [task for task in tasks if task.path.suffix == ".c" and (task.explicit or task.path.parent.name != "examples")]
    if not files:
        raise CodegenError(Problem("estimate", "no C file with a kernel is among these", "name a kernel's file or folder"))
    kept = Kept(store, wanted)
    found = {task.path: estimate for task in files if (estimate := kept.get(task))}
    for task in files:
        if task.path in found:
            progress(task.shown)
    groups = _alike([task for task in files if task.path not in found])
    for k, estimated in spread(partial(_of_files, wanted=wanted), groups, jobs):
        for task, estimate in zip(groups[k], estimated, strict=True):
            found[task.path] = estimate
            kept.put(task, estimate)
            progress(task.shown)
    return [(task, found[task.path]) for task in files]


def _alike(files: list[run.Task]) -> list[list[run.Task]]:
    """Files that have loops in common by their names and dialects, for one process to schedule these once."""
    groups: dict[tuple[str, str], list[run.Task]] = {}
    for task in files:
        groups.setdefault((boards.read(task.board_file).dialect, task.path.stem.removesuffix("_p").removesuffix("_s")), []).append(task)
    return list(groups.values())


def _of_files(tasks: list[run.Task], wanted: Wanted) -> list[FileEstimate]:
    return [of_file(task, wanted) for task in tasks]
