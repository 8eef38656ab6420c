"""Every file of a command, over processes.

Comes in: tasks as `verify` has them. Goes out: pairs of a task and its ``FileEstimate``, in the order of the paths.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from codegen.errors import CodegenError, Problem
from codegen.estimate.kernel import FileEstimate, Wanted, of_file
from codegen.verify import run
from codegen.workers import spread

Found = list[tuple[run.Task, FileEstimate]]


def estimates(tasks: list[run.Task], wanted: Wanted, jobs: int, progress: Callable[[str], None] = lambda _: None) -> Found:
    """Raises where no task is a C file with kernels in it."""
    files = [task for task in tasks if task.path.suffix == ".c" and (task.explicit or task.path.parent.name != "examples")]
    if not files:
        raise CodegenError(Problem("estimate", "no C file with a kernel is among these", "name a kernel's file or folder"))
    found: dict[int, FileEstimate] = {}
    for k, estimate in spread(partial(of_file, wanted=wanted), files, jobs):
        found[k] = estimate
        progress(files[k].shown)
    return [(task, found[k]) for k, task in enumerate(files)]
