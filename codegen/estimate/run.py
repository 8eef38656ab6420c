"""Every file of a command, over processes.

Comes in: tasks as `verify` has them. Goes out: pairs of a task and its ``FileEstimate``, in the order of the paths.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from codegen.errors import CodegenError, Problem
from codegen.estimate.kernel import FileEstimate, Wanted, of_file
from codegen.spec import board as boards
from codegen.verify import run
from codegen.workers import spread

Found = list[tuple[run.Task, FileEstimate]]


def estimates(tasks: list[run.Task], wanted: Wanted, jobs: int, progress: Callable[[str], None] = lambda _: None) -> Found:
    """Raises where no task is a C file with kernels in it."""
    files = [task for task in tasks if task.path.suffix == ".c" and (task.explicit or task.path.parent.name != "examples")]
    if not files:
        raise CodegenError(Problem("estimate", "no C file with a kernel is among these", "name a kernel's file or folder"))
    groups = _alike(files)
    found: dict[Path, FileEstimate] = {}
    for k, estimated in spread(partial(_of_files, wanted=wanted), groups, jobs):
        for task, estimate in zip(groups[k], estimated, strict=True):
            found[task.path] = estimate
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
