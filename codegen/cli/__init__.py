"""The commands: arguments in, one call into the package, a report and an exit code out.

Exit codes: 0 clean; 1 findings; 2 usage or specification; 3 an internal error. A family of commands is a module here, imported when one of
it is called for; what a command works with is imported when it runs.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import click

from codegen import __version__
from codegen.cli.options import BOARDS, OPERATORS
from codegen.errors import CodegenError, Problem, nearest

FAMILIES = {
    "emitting": ("breaking", "check", "generate", "headers"),
    "verifying": ("explain", "mutate", "verify"),
    "campaigning": ("campaign",),
    "compiling": ("native", "standin"),
    "estimating": ("estimate",),
    "documenting": ("pages",),
    "reporting": ("report",),
    "describing": ("boards", "operators"),
    "extending": ("board-check", "new-board", "new-dialect", "new-operator", "schema"),
}
"""Module -> its commands; a command is the function of its name, with _ for -."""


class Commands(click.Group):
    """The commands of ``FAMILIES``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(name for names in FAMILIES.values() for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        family = next((module for module, names in FAMILIES.items() if cmd_name in names), None)
        return getattr(import_module(f"codegen.cli.{family}"), cmd_name.replace("-", "_")) if family else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}, invoke_without_command=True)
@click.version_option(__version__, prog_name="codegen")
@click.pass_context
def cli(context: click.Context) -> None:
    """C kernels for DSP boards: generated from data files, verified from the text that was written."""
    if context.invoked_subcommand is None:
        click.echo(f"{context.get_help()}\n\n{_next()}")


def _next() -> str:
    """What to do next, by what there is."""
    there = Path("generated").is_dir()
    first = "codegen verify" if there else "codegen generate && codegen verify"
    what = "judges the kernels in generated/" if there else "writes the kernels of all boards into generated/, and judges them"
    rows = (
        (first, what),
        ("codegen boards, codegen operators", "what there is; with a NAME, all about it"),
        ("codegen new-board NAME --from BOARD", "a board of your own; codegen new-operator NAME: an operator"),
        ("codegen explain CODE", "what a finding means, and what to do"),
    )
    return "\n".join(["Next:", *(f"  {words:<37}{text}" for words, text in rows)])


def _hint(message: str) -> str:
    """What may have been meant by what click does not take."""
    unknown = re.match(r"No such command '(.*)'", message)
    if unknown:
        return nearest(unknown[1], cli.list_commands(click.Context(cli)))
    extra = re.match(r"Got unexpected extra arguments? \((\S+)", message)
    for option, complete in (("--board", BOARDS), ("--operator", OPERATORS)):
        if extra and extra[1].rstrip(")") in complete(None, None, ""):
            return f"did you mean {option} {extra[1].rstrip(')')}?"
    return ""


def main() -> None:
    """The console script: exceptions become messages and exit codes."""
    try:
        code = cli.main(standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        hint = _hint(error.format_message())
        if hint:
            click.echo(f"    {hint}", err=True)
        code = 2
    except click.Abort:
        click.echo("interrupted", err=True)
        code = 130
    except CodegenError as error:
        for problem in error.problems:
            click.echo(f"error: {problem}", err=True)
        code = error.exit_code
    except BrokenPipeError:
        code = 0
    except Exception as error:
        import traceback

        traceback.print_exc()
        problem = Problem(
            "internal error",
            f"{type(error).__name__}: {error}",
            "this is a fault of codegen itself: please report it with the lines above",
        )
        click.echo(f"error: {problem}", err=True)
        code = 3
    sys.exit(code)
