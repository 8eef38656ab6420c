"""Commands that judge C on disk by the interpreter and the prover, explain what they find, and test them.

Comes in: kernels on disk. Goes out: a verdict on stdout, and the exit code that goes with it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from codegen.cli.options import FOLDER, NUMBER, Asked, formats, jobs, kernels
from codegen.errors import CodegenError, Problem, nearest


@click.command()
@kernels
@click.option("-n", "n", type=NUMBER, help="Only calls with this number of elements.")
@click.option("--core-mask", type=NUMBER, help="Only calls with this core mask.")
@click.option("--reduction", metavar="R", help="Only calls with this reduction: its name or its number.")
@click.option("--given", metavar="WORDS", help="Only calls like this: the words of a finding's repro line.")
@click.option("--exhaustive", is_flag=True, help="All 2^32 pairs of inputs through each half kernel (minutes); fp32 stays sampled.")
@jobs
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--no-cache", is_flag=True, help="Run everything, also what the store of results knows.")
@formats("full", "json", "github", "sarif")
@click.pass_context
def verify(
    context: click.Context,
    asked: Asked,
    n: int | None,
    core_mask: int | None,
    reduction: str | None,
    given: str | None,
    exhaustive: bool,
    jobs: int,
    strict: bool,
    no_cache: bool,
    format_: str,
) -> None:
    """Reads the C from disk, checks it, and runs it in the interpreter against the NumPy reference.

    Without FILE or DIR: the folder `generated`.
    """
    from codegen.report import terminal
    from codegen.report.tell import tell
    from codegen.store import Store
    from codegen.verify import run, sweep
    from codegen.verify.calls.given import Narrow
    from codegen.verify.finding import CODES

    if exhaustive and any(x is not None for x in (n, core_mask, reduction, given)):
        what = "runs calls of its own, which -n, --core-mask, --reduction and --given do not narrow"
        raise CodegenError(Problem("--exhaustive", what, "leave them out, or leave --exhaustive out"))
    options = run.Options(Narrow(n, core_mask, reduction, given), asked.operators, jobs, strict)
    if any(str(path) in ("", ".") and not path.name for path in asked.paths) and "" in sys.argv[1:]:
        raise CodegenError(Problem("an empty path", "names no file", "name a file or a folder, or leave it out"))
    tasks = asked.tasks(options)
    roots = [path for path in asked.folders if path.is_dir()] if not options.narrow else []
    store = None if no_cache else Store.at_home()
    with terminal.progress(len(tasks)) as advance:
        verdict = run.verify(tasks, asked.chosen, roots, options, advance, store)
    if exhaustive:
        all_pairs = sweep.jobs_of(tasks, verdict)
        with terminal.progress(len(all_pairs), "all pairs") as advance:
            sweep.exhaust(all_pairs, verdict, jobs, advance, store)
    tell(
        format_,
        verdict.findings,
        CODES,
        verdict=terminal.summary(verdict),
        root=asked.folders[0],
        json=lambda: terminal.verdict_json(verdict),
        full=lambda: terminal.show_verdict(verdict, tasks),
    )
    context.exit(0 if verdict.passed else 1)


def _codes(_context: Any, _parameter: Any, begun: str) -> list[str]:
    """Completes the codes of findings."""
    from codegen.verify.finding import CODES

    return [code for code in CODES if code.startswith(begun.upper())]


@click.command()
@click.argument("code", required=False, shell_complete=_codes)
@formats("full", "json")
def explain(code: str | None, format_: str) -> None:
    """What a finding means on a board, why it matters, what to do, and an example.

    Without CODE: the list of all codes.
    """
    from codegen.report import explain as report
    from codegen.report.terminal import json_text
    from codegen.verify.finding import CODES

    code = code.upper() if code else None
    if code and code not in CODES:
        close = nearest(code, CODES)
        todo = "`codegen explain` lists them all"
        raise CodegenError(
            Problem("explain", f"{code!r} is the code of no finding", f"{close} {todo}" if close.startswith("did you") else todo)
        )
    if format_ == "json":
        click.echo(json_text(report.page_json(code) if code else report.listing_json()))
    else:
        click.echo(report.page(code) if code else report.listing())


@click.command()
@kernels
@click.option("--sample", type=click.IntRange(1), metavar="K", help="Only K mutants, of all kinds, spread over the text.")
@click.option("--write", "folder", type=FOLDER, metavar="DIR", help="Only write the C text of the mutants, for a compiler to be asked.")
@jobs
@formats("full", "json")
@click.pass_context
def mutate(context: click.Context, asked: Asked, sample: int | None, folder: Path | None, jobs: int, format_: str) -> None:
    """Changes kernels in many small wrong ways, and tells how many of them `verify --strict` notices.

    Without FILE or DIR: the folder `generated`. Exit code 0: every mutant is killed or equivalent; 1: some survived.
    """
    from codegen.report import mutation, terminal
    from codegen.verify import run
    from codegen.verify.mutation import mutate

    found = mutate.jobs_of(asked.tasks(run.Options(operators=asked.operators, strict=True)))
    picked = mutate.sample(found, sample) if sample else found
    if folder:
        written = mutate.write(picked, folder)
        click.echo(f"{len(written)} mutants written to {folder}/")
        return
    with terminal.progress(len(picked), "mutants") as advance:
        campaign = mutate.campaign(picked, jobs, advance)
    if format_ == "json":
        click.echo(terminal.json_text(mutation.campaign_json(campaign)))
    else:
        mutation.show_campaign(campaign)
    context.exit(1 if campaign.survived else 0)
