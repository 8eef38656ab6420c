"""The command that verifies on a cluster.

Comes in: kernels on disk. Goes out: the summaries of `verify`, `mutate` and `native` on stdout, and the exit code that goes with them.
"""

from __future__ import annotations

import click

from codegen.cli.options import Asked, formats, jobs, kernels
from codegen.errors import CodegenError, Problem


@click.command()
@kernels
@click.option("--exhaustive", is_flag=True, help="Also all 2^32 pairs of inputs through each half kernel.")
@click.option("--mutate", is_flag=True, help="Also every mutant of the kernels that pass.")
@click.option("--native", is_flag=True, help="Also by every compiler that there is.")
@click.option("--scheduler", metavar="tcp://...", help="The scheduler of a Dask cluster.  [default: processes of this machine]")
@jobs
@formats("full", "json")
@click.pass_context
def campaign(
    context: click.Context, asked: Asked, exhaustive: bool, mutate: bool, native: bool, scheduler: str | None, jobs: int, format_: str
) -> None:
    """Verifies as `verify` does, on a Dask cluster; goes on where it was interrupted.

    Without FILE or DIR: the folder `generated`. Exit code 2: a shard has no result, or there is no cluster.
    """
    from codegen.campaign import run
    from codegen.campaign.cluster import Cluster
    from codegen.campaign.cost import Costs
    from codegen.report import campaign as report
    from codegen.store import Store
    from codegen.verify.run import Options

    if scheduler and context.get_parameter_source("jobs") is click.core.ParameterSource.COMMANDLINE:
        raise CodegenError(Problem("--jobs", "are processes of this machine, and --scheduler has workers of its own", "give one of both"))
    tasks = asked.tasks(Options(operators=asked.operators))
    roots = [path for path in asked.folders if path.is_dir()]
    store, wanted = Store.at_home(), run.Wanted(exhaustive, mutate, native)
    with report.bar() as watch, Cluster(scheduler, jobs, Costs(store), watch) as over:
        found = run.campaign(tasks, asked.chosen, roots, wanted, over, store)
    report.show(found, tasks, store, format_)
    context.exit(0 if found.passed else 1)
