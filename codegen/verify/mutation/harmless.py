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
SLICES = "where a tile is cut: beside which of its parts a transfer is in flight, and whether one is computed twice"
CACHES = "which stores go past the caches: the bits are the same, an address that faults would be found"
BY_OWNER = {
    "slice": SLICES,
    "transfers": SLICES,
    "count": "another number of elements per pass",
    "vectors": "the size of a union member that nobody accesses: it is there for its alignment",
    "run_tiles.head": "more is fetched than the first tile, and fetched again with the next",
    "run_share.head": CACHES,
    "run_range.large": CACHES,
    "run_range.off": CACHES,
    "run_range.nontemporal": CACHES,
    "head_of": CACHES,
    "head_of.off": CACHES,
}
"""By the local, or the function and the local, or the function that the change is in."""
GUARDED = ("arguments_ok", "run_share", "run_range")
GUARD = "a guard that the loops repeat: for no elements they do nothing"
ROOM = "an array with more room than is used"
SIZES = {
    "BLOCK": "another number of elements per pass",
    "TILE": "another number of elements per pass",
    "AREA_BYTES": "a larger work area than is used",
    "NONTEMPORAL": "another number of elements from which on stores go past the caches",
}
UNUSED = "what it writes reaches no output: with poison in its place nothing changes"
"""Not a pattern but an experiment: the stores that the mutant is a part of are dropped, and everything passes."""
REPEATED = "done twice in a row, proven: what it stores depends on nothing that it stores"


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
    if mutant.role == "dim" and _value(mutant.new) > _value(mutant.old) >= 0:
        return ROOM
    if isinstance(mutant.old, c_ast.ID) and mutant.old.name == "nontemporal":
        return CACHES
    if mutant.function == "run_tile" and _names(mutant.old) >= {"at"}:
        return SLICES
    names = (f"{mutant.function}.{mutant.owner}", mutant.owner)
    return BY_KIND.get(mutant.kind, "") or next((BY_OWNER[name] for name in names if name in BY_OWNER), "")


def _names(node: c_ast.Node) -> set[str]:
    """What it names."""
    below = (_names(child) for _, child in node.children())
    return {node.name} if isinstance(node, c_ast.ID) else set().union(*below)


def _value(node: c_ast.Node) -> int:
    """Of a constant; -1 of anything else."""
    return int(node.value, 0) if isinstance(node, c_ast.Constant) else -1
