"""The command that shows everything at once.

Comes in: kernels on disk. Goes out: one page in a file, and the exit code of their verdict.
"""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.options import FILE, Asked, jobs, kernels


@click.command()
@kernels
@click.option("--mutations", type=FILE, metavar="FILE.json", help="A campaign to show: what `codegen mutate --format json` printed.")
@jobs
@click.option("--no-cache", is_flag=True, help="Verify everything, also what the store of results knows.")
@click.option("-o", "--output", "file", type=FILE, default=Path("report.html"), show_default=True, help="The page.")
@click.pass_context
def report(context: click.Context, asked: Asked, mutations: Path | None, jobs: int, no_cache: bool, file: Path) -> None:
    """Verifies, estimates, and writes one HTML page to look at: errors, shares, cost, what is proven, what is wrong (needs matplotlib).

    Without FILE or DIR: the folder `generated`. Exit code as that of `verify`.
    """
    from codegen.errors import writing
    from codegen.report import page, terminal
    from codegen.store import Store
    from codegen.verify import run, sweep

    page.must_be_able()
    campaign = page.read_mutation(mutations) if mutations else None
    store = None if no_cache else Store.at_home()
    options = run.Options(operators=asked.operators, jobs=jobs)
    tasks = asked.tasks(options)
    roots = [path for path in asked.folders if path.is_dir()]
    with terminal.progress(len(tasks)) as advance:
        verdict = run.verify(tasks, asked.chosen, roots, options, advance, store)
    if store:
        sweep.exhaust(sweep.known(sweep.jobs_of(tasks, verdict), store), verdict, jobs, store=store)
    text = page.page(tasks, verdict, *page.gather(tasks, verdict, jobs, terminal.progress, store), campaign)
    with writing(file, "name a file in a folder there is"):
        file.write_text(text, encoding="utf-8", newline="\n")
    good = sum(k.passed for k in verdict.kernels)
    click.echo(f"wrote {file}: {len(text.encode()):,} bytes, {good} of {len(verdict.kernels)} kernels passed")
    context.exit(0 if verdict.passed else 1)
