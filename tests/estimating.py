"""What the tests of estimates share: the loops of a text, traced and as graphs, and boards with other numbers."""

from __future__ import annotations

from dataclasses import replace

from codegen.estimate.events import Work
from codegen.estimate.graph import Graph
from codegen.estimate.log import Runner, Variant
from codegen.spec.load import Fact
from codegen.spec.timing import Timing
from codegen.verify import run
from codegen.verify.calls.cases import combinations
from codegen.verify.text.unit import load

from .conftest import GENERATED, context

SQRT = """#include "sqrt_grad.h"
#include "ft78ne_board.h"
{before}
void fp_sqrt_grad_p(float *{restrict} input0, float *{restrict} input1, float *{restrict} output, int size)
{{
    int i;
{body}
}}
"""


def timing_of(board: str = "ft78ne", **values) -> Timing:
    """A board's timing, with other values for some facts; ``units`` as a dict."""
    timing = context(board).board.timing
    assert timing
    units = {**timing.units, **{name: Fact[int](value=n, tag="guess", source="the test") for name, n in values.pop("units", {}).items()}}
    facts = {key: getattr(timing, key).model_copy(update={"value": value}) for key, value in values.items()}
    return timing.model_copy(update={**facts, "units": units})


def costs_of(board: str = "ft78ne"):
    return context(board).dialect.costs()


def runner_of(path, board: str = "ft78ne") -> Runner:
    found = context(board)
    kernel = next(run.kernels_in(load(path, str(path), found), found))
    return Runner(kernel, found, costs_of(board))


def logs_of(path, board: str = "ft78ne", n: int = 4096, mask: int = 1, **case):
    """The log of each core for the heaviest call."""
    runner = runner_of(path, board)
    combos = [c for c in combinations(runner.checker.kernel.operator) if all(c.flags.values())]
    return runner.run(replace(combos[0], n=n, mask=mask, **case))


def variants(path, board: str = "ft78ne", **case) -> list[Variant]:
    found: dict[Variant, None] = {}
    for log in logs_of(path, board, **case):
        found.update(dict.fromkeys(e.variant for e in log if isinstance(e, Work)))
    return list(found)


def graph_of(name: str, board: str = "ft78ne", **case) -> Graph:
    """The vector loop that a bundled kernel's heaviest call goes through."""
    graphs = [v.graph for v in variants(GENERATED / board / "src" / f"{name}.c", board, **case) if v.vector]
    assert len(graphs) == 1 and graphs[0]
    return graphs[0]


def loop_of(folder, body: str, before: str = "", restrict: str = "restrict", **case) -> Variant:
    """The one loop of a hand-written fp_sqrt_grad_p; its values are not judged."""
    path = folder / "kernel.c"
    path.write_text(SQRT.format(before=before, body=body, restrict=restrict), encoding="utf-8")
    found = variants(path, **case)
    assert len(found) == 1
    return found[0]
