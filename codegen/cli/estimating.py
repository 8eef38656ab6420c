"""The command that tells how long a kernel takes by its text.

Comes in: kernels on disk. Goes out: tables or JSON on stdout, and a picture where one is asked for.
"""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.options import FILE, NUMBER, Asked, formats, jobs, kernels


@click.command()
@kernels
@click.option("-n", "n", type=NUMBER, help="Elements of the call.  [default: 1048576]")
@click.option("--core-mask", type=NUMBER, help="The cores of the call.  [default: all of the board]")
@click.option("--plot", "picture", type=FILE, metavar="FILE.svg", help="Draw roofline and timeline (needs matplotlib).")
@jobs
@click.option("--no-cache", is_flag=True, help="Estimate everything, also what the store of results knows.")
@formats("full", "json")
@click.pass_context
def estimate(
    context: click.Context,
    asked: Asked,
    n: int | None,
    core_mask: int | None,
    picture: Path | None,
    jobs: int,
    no_cache: bool,
    format_: str,
) -> None:
    """How long a kernel takes by its text: loops scheduled on the board's units, DMA and cores on a timeline.

    Without FILE or DIR: the folder `generated`. Exit code 1: a kernel could not be estimated.
    """
    from codegen.estimate.kernel import DEFAULT_N, Wanted
    from codegen.estimate.run import estimates
    from codegen.report import estimate as report
    from codegen.report import terminal
    from codegen.store import Store
    from codegen.verify import run

    wanted = Wanted(DEFAULT_N if n is None else n, core_mask)
    tasks = asked.tasks(run.Options(operators=asked.operators))
    with terminal.progress(len(tasks), "estimating") as advance:
        found = estimates(tasks, wanted, jobs, advance, None if no_cache else Store.at_home())
    if picture:
        from codegen.report.estimate_plot import draw

        draw(found, picture)
    if format_ == "json":
        click.echo(terminal.json_text(report.listing(found)))
    else:
        report.show(found)
    good = [k for _, file in found for k in file.kernels]
    context.exit(0 if good and all(k.good for k in good) else 1)
