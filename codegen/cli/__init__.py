"""The commands: arguments in, one call into the package, a report and an exit code out.

Exit codes: 0 clean; 1 findings; 2 usage or specification; 3 an internal error. A family of commands is a module here, imported when one of
it is called for; what a command works with is imported when it runs.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from codegen import __version__
from codegen.errors import CodegenError, Problem

FAMILIES = {
    "emitting": ("breaking", "check", "generate", "headers"),
    "verifying": ("explain", "mutate", "verify"),
    "campaigning": ("campaign",),
    "compiling": ("native", "standin"),
    "estimating": ("estimate",),
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
        click.echo(context.get_help())
        click.echo("\nStart with:  codegen generate && codegen verify")


def main() -> None:
    """The console script: exceptions become messages and exit codes."""
    try:
        code = cli.main(standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
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
