"""The fixed list of changes that cost or save time and nothing else, each with its reason. Asked only of mutants that pass everything.

Comes in: a mutant. Goes out: the reason, or "".
"""

from __future__ import annotations

from pycparser import c_ast

from codegen.verify.mutation.mutants import Mutant

BY_KIND = {
    "statement twice": "done twice in a row: the output is still stored once, and what is written twice is the same private memory",
    "statement order": "neighbouring statements that need nothing of each other, in the other order",
}
SLICES = "where a tile is cut: beside which of its parts a transfer is in flight"
BY_OWNER = {
    "slice": SLICES,
    "transfers": SLICES,
    "count": "another number of elements per pass",
    "vectors": "the size of a union member that nobody accesses: it is there for its alignment",
}
GUARDED = ("arguments_ok", "run_share")
GUARD = "a guard that the loops repeat: for no elements they do nothing"
SIZES = {
    "BLOCK": "another number of elements per pass",
    "TILE": "another number of elements per pass",
    "AREA_BYTES": "a larger work area than is used",
    "NONTEMPORAL": "another number of elements from which on stores go past the caches",
}
UNUSED = "what it writes reaches no output: with poison in its place nothing changes"
"""Not a pattern but an experiment: the stores that the mutant is a part of are dropped, and everything passes."""


def harmless(mutant: Mutant) -> str:
    if mutant.kind == "enum constant":
        assert isinstance(mutant.old, c_ast.Constant) and isinstance(mutant.new, c_ast.Constant)
        old, new = int(mutant.old.value, 0), int(mutant.new.value, 0)
        any_will_do = mutant.owner == "NONTEMPORAL" or (mutant.owner == "AREA_BYTES" and new > old)
        return SIZES.get(mutant.owner, "") if any_will_do or new == 2 * old or old == 2 * new else ""
    if mutant.kind in ("relational operator", "condition") and isinstance(mutant.old, c_ast.BinaryOp):
        right = mutant.old.right
        if isinstance(right, c_ast.ID) and right.name == "NONTEMPORAL":
            return SIZES[right.name]
        if mutant.owner in GUARDED:
            return GUARD if mutant.old.op == ">" and isinstance(right, c_ast.Constant) and right.value == "0" else ""
    return BY_KIND.get(mutant.kind, "") or BY_OWNER.get(mutant.owner, "")
