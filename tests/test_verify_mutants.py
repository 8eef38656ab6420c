"""Mutants: what each kind changes, where, and that no two runs number them differently."""

import pytest
from pycparser.c_generator import CGenerator

from codegen.verify.mutation.harmless import CACHES, GUARD, ROOM, harmless
from codegen.verify.mutation.mutants import KINDS, mutants
from codegen.verify.text.unit import load

from .conftest import GENERATED, context, of_each_kind

TEXT = """#include "ft78ne_board.h"
enum { LANES = 2, TILE = 8 };
static float one(const float *x, const float *y, int n, unsigned int mask)
{
    float sum = 0.5f;
    int i;

    for (i = 0; i < n; i += LANES) {
        sum = sum + (x[i] - y[i]);
    }
    if ((n > 0) && ((mask & 3U) != 0U)) {
        sum = (float)n;
    } else {
        sum = 1.0f;
    }
    return sum;
}
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    path = tmp_path_factory.mktemp("mutants") / "text.c"
    path.write_text(TEXT, encoding="utf-8")
    all_of_them = []
    load(path, "text.c", context("ft78ne"), lambda tree: all_of_them.extend(mutants(tree)))
    return all_of_them


@pytest.mark.parametrize(
    ("kind", "line", "what"),
    [
        ("relational operator", 8, "`i < n` -> `i <= n`"),
        ("bound off by one", 8, "`i < n` -> `i < (n + 1)`"),
        ("arithmetic operator", 9, "`x[i] - y[i]` -> `x[i] + y[i]`"),
        ("arithmetic operator", 8, "`i += LANES` -> `i -= LANES`"),
        ("&& and ||", 11, "`(n > 0) && ((mask & 3U) != 0U)` -> `(n > 0) || ((mask & 3U) != 0U)`"),
        ("condition", 11, "`n > 0` -> `1`"),
        ("branch", 13, "`{ sum = 1.0f; }` dropped"),
        ("integer constant", 11, "`3U` -> `4U`"),
        ("enum constant", 2, "`8` -> `16`"),
        ("unsigned", 11, "`3U` -> `3`"),
        ("float constant", 14, "`1.0f` -> `2.0f`"),
        ("operand replaced", 9, "`x` -> `y`"),
        ("operands swapped", 9, "`x[i] - y[i]` -> `y[i] - x[i]`"),
        ("index off by one", 9, "`i` -> `i + 1`"),
        ("loop start and stride", 8, "`i += LANES` -> `i += LANES * 2`"),
        ("statement dropped", 9, "`sum = sum + (x[i] - y[i])` dropped"),
        ("statement twice", 12, "`sum = (float) n` twice"),
        ("cast dropped", 12, "`(float) n` -> `n`"),
        ("initial value dropped", 5, "`float sum = 0.5f` -> `float sum`"),
    ],
)
def test_each_kind(found, kind, line, what):
    assert (kind, line) in {(m.kind, m.line) for m in found if m.what == what}, [m.what for m in found if m.kind == kind]


def test_every_kind_has_a_mutant_in_some_kernel():
    kinds = set()
    for name in of_each_kind():
        path = GENERATED / "ft78ne" / "src" / f"fp_{name}_s.c"
        load(path, str(path), context("ft78ne"), lambda tree: kinds.update(m.kind for m in mutants(tree)))
    assert kinds == set(KINDS)


def test_every_mutant_changes_the_text(tmp_path):
    path = tmp_path / "text.c"
    path.write_text(TEXT, encoding="utf-8")
    trees = []
    load(path, "text.c", context("ft78ne"), trees.append)
    before = CGenerator().visit(trees[0])
    count = sum(1 for _ in mutants(trees[0]))
    assert count > 80
    for number in range(0, count, 7):
        tree = _fresh(path)
        list(mutants(tree))[number].edit()
        assert CGenerator().visit(tree) != before


def _fresh(path):
    from codegen.verify.text import read

    source = read.read(path, "text.c")
    return read.parse(source, ["bool"])


def told(board, name, text=None):
    """What the list says of each mutant, by function, owner and change."""
    path = GENERATED / board / "src" / f"{name}.c" if text is None else text
    found = []
    load(path, path.name, context(board), lambda tree: found.extend(mutants(tree)))
    return {(m.function, m.owner, m.what): harmless(m) for m in found}


def test_from_where_on_stores_go_past_the_caches_costs_time_only():
    found = told("host_avx2", "fp_sqrt_grad_s")
    why = "another number of elements from which on stores go past the caches"
    assert found["", "NONTEMPORAL", "`1048576` -> `1048577`"] == why
    assert found["run_range", "large", "`(end - begin) >= NONTEMPORAL` -> `(end - begin) > NONTEMPORAL`"] == why
    assert found["run_range", "nontemporal", "`off == 0U` -> `off != 0U`"] == CACHES  # where it does not fault
    assert found["run_share", "head", "`rank == 0` -> `rank != 0`"] == CACHES
    assert found["run_range", "off", "`(uintptr_t) VECTOR_BYTES` -> `VECTOR_BYTES`"] == CACHES
    assert found["run_range", "first", "`begin + head` -> `begin - head`"] == ""


def test_where_a_tile_is_cut_costs_time_only():
    found = told("ft78ne", "fp_sqrt_grad_s")
    assert "where a tile is cut" in found["run_tile", "slice", "`(TILE / BLOCK) / transfers` -> `(TILE / BLOCK) * transfers`"]
    assert "computed twice" in found["run_tile", "run_tile", "`compute(tiles, at, TILE - at)` -> `compute(tiles, TILE - at, at)`"]
    assert "computed twice" in found["run_tile", "run_tile", "`at += slice` -> `at = slice`"]
    assert found["run_tile", "run_tile", "`compute(tiles, 0, slice)` -> `compute(0, tiles, slice)`"] == ""
    assert found["run_tile", "run_tile", "`done > 0` -> `done >= 0`"] == ""
    assert "fetched again" in found["run_tiles", "head", "`TILE` -> `SET`"]


def test_a_guard_of_nothing_is_on_the_list_where_loops_repeat_it():
    found = told("host_avx2", "fp_sqrt_grad_s")
    assert found["run_range", "run_range", "`left > 0` -> `left >= 0`"] == GUARD
    assert found["run_range", "run_range", "`left > 0` -> `left != 0`"] == GUARD
    assert found["whole_vectors", "whole_vectors", "`i < end` -> `i <= end`"] == ""


def test_only_a_larger_array_has_room_to_spare(tmp_path):
    path = tmp_path / "text.c"
    path.write_text("int f(void)\n{\n    int a[4];\n\n    a[3] = 4;\n    return a[3];\n}\n", encoding="utf-8")
    found = told("ft78ne", "", path)
    assert found["f", "a", "`4` -> `5`"] == ROOM
    assert found["f", "a", "`4` -> `3`"] == ""
    assert found["f", "f", "`3` -> `4`"] == ""
