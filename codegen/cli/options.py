"""Arguments that several commands have: which boards and operators, which kernels on disk, where to write, how to report.

Comes in: a command. Goes out: the command with these options, which it gets as one object.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from codegen.spec.select import Chosen
    from codegen.verify.run import Options, Task

F = TypeVar("F", bound=Callable[..., Any])
FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)


class Number(click.ParamType):
    """An int, also as 0x.. or 0b.."""

    name = "number"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        try:
            return value if isinstance(value, int) else int(value, 0)
        except ValueError:
            self.fail(f"{value!r} is not a number (decimal, 0x.. or 0b..)", param, ctx)


NUMBER = Number()
PACKAGE = Path(__file__).parent.parent


def names_in(folder: str, suffix: str) -> Callable[[Any, Any, str], list[str]]:
    """Completes the names of what lies in a folder of the package."""

    def complete(_context: Any, _parameter: Any, begun: str) -> list[str]:
        return sorted(path.stem for path in (PACKAGE / folder).glob(f"{begun}*{suffix}"))

    return complete


BOARDS, DIALECTS, OPERATORS = names_in("boards", ".toml"), names_in("dialects", ".toml"), names_in("operators", ".py")

board_files = click.option("--board-file", "board_files", multiple=True, type=FILE, metavar="F.toml", help="A board file of your own.")
operator_files = click.option(
    "--operator-file", "operator_files", multiple=True, type=FILE, metavar="F.py", help="An operator file of your own."
)
jobs = click.option("--jobs", "-j", type=click.IntRange(1), default=os.cpu_count() or 1, show_default="all cores", help="Processes.")
output = click.option("-o", "--output", "folder", type=FOLDER, default=Path("generated"), show_default=True, help="The tree.")


def formats(*names: str) -> Callable[[F], F]:
    return click.option("--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help="How to report.")


def selection(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose boards and operators; the command gets them as ``chosen``."""

    @functools.wraps(command)
    def with_choice(boards: Any, board_files: Any, operators: Any, operator_files: Any, **others: Any) -> Any:
        from codegen.spec.select import choose

        return command(chosen=choose(boards, board_files, operators, operator_files), **others)

    for option in (
        operator_files,
        click.option(
            "--operator",
            "operators",
            multiple=True,
            metavar="O",
            shell_complete=OPERATORS,
            help="Only this operator (several times for several).",
        ),
        board_files,
        click.option(
            "--board", "boards", multiple=True, metavar="B", shell_complete=BOARDS, help="Only this board (several times for several)."
        ),
    ):
        with_choice = option(with_choice)
    return with_choice


@dataclass(frozen=True)
class Asked:
    """Kernels on disk, as the command line names them: files and folders, and whose they are."""

    paths: tuple[Path, ...]
    boards: tuple[str, ...]
    operators: tuple[str, ...]
    chosen: Chosen

    @property
    def folders(self) -> list[Path]:
        """What was named, or the folder `generated`."""
        return list(self.paths) or [Path("generated")]

    def tasks(self, options: Options) -> list[Task]:
        """Every C file and header that is meant. Raises where a file belongs to no known board, or nothing is meant."""
        from codegen.verify.files import tasks

        files = {b.name: b.path for b, _ in self.chosen.boards if b.path}
        only = self.boards[0] if len(self.boards) == 1 else None
        return tasks(self.folders, self.chosen, files, only, options)


def kernels(command: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments that choose kernels on disk; the command gets them as ``asked``."""

    @functools.wraps(command)
    def with_kernels(
        paths: tuple[Path, ...], boards: tuple[str, ...], board_files: Any, operators: tuple[str, ...], operator_files: Any, **others: Any
    ) -> Any:
        from codegen.spec.select import choose

        chosen = choose(boards, board_files, operators, operator_files)
        return command(asked=Asked(paths, boards, operators, chosen), **others)

    for option in (
        operator_files,
        click.option(
            "--operator", "operators", multiple=True, metavar="O", shell_complete=OPERATORS, help="Only kernels of this operator."
        ),
        board_files,
        click.option(
            "--board",
            "boards",
            multiple=True,
            metavar="B",
            shell_complete=BOARDS,
            help="The board of the files (else their path, or head comment, tells); of folders, some.",
        ),
        click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE|DIR]..."),
    ):
        with_kernels = option(with_kernels)
    return with_kernels
