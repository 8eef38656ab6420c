"""One page to look at instead of logs: what was verified, how sure it is, what it costs, what is wrong and where.

Comes in: a verdict, estimates, portraits, and a mutation campaign where there is one. Goes out: one HTML document that needs nothing else,
the same bytes for the same results.
"""

from __future__ import annotations

import importlib.util
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from codegen.emit.render import environment
from codegen.errors import CodegenError, Problem
from codegen.estimate.kernel import FileEstimate, KernelEstimate, Wanted
from codegen.estimate.run import Found, estimates
from codegen.report.estimate import guesses
from codegen.report.portrait import Job, Portrait, portraits
from codegen.spec.board import Board, shown
from codegen.store import Store
from codegen.verify.check import Result
from codegen.verify.explanation import explanations, rules_of
from codegen.verify.finding import CODES, Finding, caret
from codegen.verify.run import Task, Verdict, context_of
from codegen.workers import spread

AROUND = 3
"""Lines of the source shown before and after a finding."""
MUTATION_KEYS = ("mutants", "killed", "proven", "performance_only", "survived", "score")


@dataclass(frozen=True)
class Told:
    """A finding with its surroundings. ``excerpt``: line number, text, and the carets below it."""

    finding: Finding
    title: str
    excerpt: tuple[tuple[int, str, str], ...]
    rules: str
    means: str
    todo: str

    @property
    def place(self) -> str:
        place = self.finding.place
        return f"{place.file}:{place.line}:{place.column}" if place else ""


@dataclass
class Section:
    """One kernel. ``anchor``: its name in the page."""

    anchor: str
    result: Result
    findings: list[Told]
    cost: KernelEstimate | None = None
    portrait: Portrait = field(default_factory=Portrait)
    survivors: list[dict[str, Any]] = field(default_factory=list)

    @property
    def status(self) -> str:
        warnings = sum(told.finding.severity != "error" for told in self.findings)
        more = f", {warnings} warning{'s' * (warnings > 1)}" if warnings else ""
        return ("ok" if self.result.passed else "FAILED") + more

    @property
    def worst(self) -> str:
        if not self.result.elements:
            return "none"
        return f"{self.result.worst:.4g}" if math.isfinite(self.result.worst) else "wrong"

    @property
    def split(self) -> str:
        """Why the split is not proven."""
        return self.result.not_proved or ("not tried, as a run fails" if not self.result.passed else "")

    @property
    def guesses(self) -> list[str]:
        return guesses(self.cost) if self.cost and self.cost.good else []


def must_be_able() -> None:
    """Raises CodegenError where there is nothing to draw with."""
    if importlib.util.find_spec("matplotlib") is None:
        raise CodegenError(Problem("codegen report", "matplotlib is not installed", "install it: pip install 'dsp-codegen[plot]'"))


def gather(
    tasks: list[Task], verdict: Verdict, jobs: int, step: Callable[[int, str], Any], store: Store | None = None
) -> tuple[Found, dict[tuple[str, str], Portrait]]:
    """Portraits of every kernel, and estimates of those that are right. ``step(total, what)`` is a context that gives a function to be
    called as things end."""
    files = [task for task in tasks if task.path.suffix == ".c" and (task.explicit or task.path.parent.name != "examples")]
    wrong = {f.place.file for f in verdict.findings if f.place and f.severity == "error"} | {
        k.file for k in verdict.kernels if not k.passed
    }
    right = [task for task in files if task.shown not in wrong]
    found: Found = []
    if right:
        with step(len(right), "estimating") as advance:
            found = estimates(right, Wanted(), jobs, advance, store)
    costs = {task.shown: estimate for task, estimate in found}
    work = [
        Job(task, tuple(k for k in verdict.kernels if k.file == task.shown), tuple(costs.get(task.shown, FileEstimate()).kernels))
        for task in files
    ]
    drawn: dict[tuple[str, str], Portrait] = {}
    with step(len(work), "drawing") as advance:
        for k, made in spread(portraits, work, jobs):
            drawn |= {(work[k].task.shown, function): portrait for function, portrait in made.items()}
            advance(work[k].task.shown)
    return found, drawn


def page(
    tasks: list[Task],
    verdict: Verdict,
    found: Found,
    drawn: dict[tuple[str, str], Portrait],
    mutation: dict[str, Any] | None = None,
) -> str:
    """The document."""
    texts = {task.shown: task.path for task in tasks}
    costs = {(k.file, k.function): k for _, estimate in found for k in estimate.kernels}
    survivors: dict[Path, list[dict[str, Any]]] = {}
    for fate in mutation["survived"] if mutation else []:
        survivors.setdefault(Path(fate["file"]).resolve(), []).append(fate)
    sections: list[Section] = []
    anchors: Counter[str] = Counter()
    for k in verdict.kernels:
        name = f"{k.board}-{k.function}"
        anchors[name] += 1
        anchor = name if anchors[name] == 1 else f"{name}-{anchors[name]}"
        own = survivors.get(texts[k.file].resolve(), [])
        told = [tell(f, texts) for f in k.findings]
        sections.append(Section(anchor, k, told, costs.get((k.file, k.function)), drawn.get((k.file, k.function), Portrait()), own))
    others = [tell(f, texts) for f in verdict.findings if not any(f in k.findings for k in verdict.kernels)]
    boards = {context_of(task.board_file, ()).board.name: context_of(task.board_file, ()).board for task in tasks}
    used = sorted({k.board for k in verdict.kernels})
    here = {path.resolve() for path in texts.values()}
    elsewhere = sum(len(fates) for path, fates in survivors.items() if path not in here)
    return _template().render(
        verdict=verdict,
        by_board=[(boards[name], [s for s in sections if s.result.board == name]) for name in used],
        sections=sections,
        others=others,
        rests=[(boards[name], _facts(boards[name]), _meanings(s for s in sections if s.result.board == name)) for name in used],
        mutation=mutation,
        elsewhere=elsewhere,
        skipped=[(task.shown, estimate.skipped) for task, estimate in found if estimate.skipped],
        errors=sum(f.severity == "error" for f in verdict.findings),
    )


def read_mutation(path: Path) -> dict[str, Any]:
    """What ``codegen mutate --format json`` wrote. Raises CodegenError where it did not."""
    todo = "give what `codegen mutate --format json` printed"
    try:
        found = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise CodegenError(Problem(f"--mutations {path}", f"cannot be read: {error.strerror}", todo)) from None
    except ValueError as error:
        raise CodegenError(Problem(f"--mutations {path}", f"is no JSON: {error}", todo)) from None
    missing = [key for key in MUTATION_KEYS if not isinstance(found, dict) or key not in found]
    if missing:
        raise CodegenError(Problem(f"--mutations {path}", f"is no result of a campaign: it lacks {', '.join(missing)}", todo))
    fates = found["survived"]
    if not isinstance(fates, list) or not all(isinstance(f, dict) and {"file", "line", "what", "why"} <= set(f) for f in fates):
        raise CodegenError(Problem(f"--mutations {path}", "its survivors are no objects with file, line, what and why", todo))
    return found


def tell(finding: Finding, texts: dict[str, Path]) -> Told:
    """The finding with what stands around its place, and what there is to know of its kind."""
    known = explanations().get(finding.code)
    excerpt: list[tuple[int, str, str]] = []
    place = finding.place
    path = texts.get(place.file, Path(place.file)) if place else None
    if place and path and path.is_file():
        rows = path.read_text("utf-8", errors="replace").splitlines()
        for number in range(max(1, place.line - AROUND), min(len(rows), place.line + AROUND) + 1) if 0 < place.line <= len(rows) else ():
            row = rows[number - 1]
            mark = f"{caret(row, place.column)} {finding.label}".rstrip() if number == place.line else ""
            excerpt.append((number, row, mark))
        excerpt = _dedented(excerpt)
    means, todo = (known.means, known.todo) if known else ("", "")
    return Told(finding, CODES.get(finding.code, ""), tuple(excerpt), rules_of(finding.code), means, todo)


def _dedented(excerpt: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Without the margin that all lines have, for narrow screens."""
    margin = min((len(row) - len(row.lstrip(" ")) for _, row, _ in excerpt if row.strip()), default=0)
    return [(number, row[margin:], mark[margin:]) for number, row, mark in excerpt]


def _facts(board: Board) -> list[tuple[str, str, str, str]]:
    """Key, value, tag and source of each fact that is not known for sure, guesses first."""
    rows = [(key, shown(key, value), tag, source) for key, (value, tag, source) in board.tagged().items() if tag != "known"]
    return sorted(rows, key=lambda row: row[2] != "guess")


def _meanings(sections: Iterable[Section]) -> list[tuple[str, str, str, str, int]]:
    """Name, meaning, tag, source, and by how many kernels it is used: of the vendor names whose meaning is not known for sure."""
    counts = Counter(row for s in sections for row in s.portrait.meanings)
    return sorted(((*row, count) for row, count in counts.items()), key=lambda row: (row[2] != "guess", row[0], row[1]))


@cache
def _template() -> jinja2.Template:
    made = environment().overlay(autoescape=True)
    made.filters["code"] = _code
    return made.get_template("report.html.j2")


def _code(text: str) -> Any:
    """Words between backquotes as code; names may break behind an underscore."""
    from markupsafe import Markup, escape

    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))).replace("_", "_<wbr>"))
