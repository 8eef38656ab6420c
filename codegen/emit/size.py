"""How much code a kernel takes, reckoned from its text: a figure for the header, before any compiler has seen it.

Operations are counted (operators, calls, branches), those of an inline function wherever it is called, and a board says how many bytes
one takes. Comes in: C text. Goes out: bytes, rounded up.
"""

from __future__ import annotations

import re

from codegen.emit.plan import FP32, Kernel
from codegen.errors import CodegenError, Problem

NO_CODE = re.compile(r"/\*.*?\*/|^[ \t]*#[^\n]*", re.S | re.M)
FUNCTION = re.compile(r"^(\w[\w *]*?)\b(\w+)\([^;{}]*\)\n\{\n(.*?)^\}\n", re.S | re.M)
OPERATION = re.compile(
    r"\b(?P<loop>for|while)\b|\b(?:if|return)\b|\b(?!sizeof)(?P<called>\w+)\("
    r"|\+\+|--|<<|>>|&&|\|\||[-+*/%&|^<>=!]=|[-+*/%&|^~!<>=?[]"
)
LOOP, CALL = 16, 8
"""Operations that a loop takes beside its body (what comes before and after it, copies of the body that compilers make), and a function
of its own with each call of it. With these two the compiled kernels of four boards by three compilers vary least around the figure."""
BRANCH = 3
"""Operations that `?` takes: of vectors it is a branch and a move of registers."""
CHOICE, HALF_CHOICE = 4, 24
"""Operations that a choice takes beside those in its text, and how many a lane where halves are chosen: compilers move that before
the widening, and where the processor chooses no halves they do it lane by lane."""
ROUNDED = 100


def operations(text: str) -> int:
    """Of a file, for a compiler that inlines what is declared so."""
    functions = {name: (kind, body) for kind, name, body in FUNCTION.findall(NO_CODE.sub("", text))}

    def of(name: str) -> int:
        total = CALL
        for found in OPERATION.finditer(functions[name][1]):
            called = functions.get(found["called"])
            inline = called and "inline" in called[0]
            one = LOOP if found["loop"] else BRANCH if found[0] == "?" else 1
            total += of(found["called"]) if inline else CALL if called else one
        return total

    return sum(of(name) for name, (kind, _) in functions.items() if "inline" not in kind)


def of_kernel(k: Kernel, text: str) -> int:
    """The operations of a kernel's file, with what its choices take besides."""
    choices = sum(f.choices for f in k.formulas) if not k.board.work_area else 0
    return operations(text) + choices * (CHOICE if k.dtype is FP32 else HALF_CHOICE * k.lanes)


def code_bytes(k: Kernel, text: str) -> int | None:
    """None where the board does not say what an operation takes. Raises CodegenError for more than its program cache holds."""
    board = k.board
    if board.operation_bytes is None:
        return None
    found = of_kernel(k, text) * board.operation_bytes.value
    if board.program_cache and found > board.program_cache.value:
        what = f"{k.function} takes about {found:,} bytes of code, of which the board keeps {board.program_cache.value:,} at hand"
        todo = "make the formula shorter or fewer arrays optional; or leave program_cache out of the board file, and have it fetched again"
        raise CodegenError(Problem(f"board {board.name}: program_cache", what, todo))
    return -(-found // ROUNDED) * ROUNDED
