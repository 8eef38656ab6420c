"""Every contradiction in an operator file.

Comes in: an ``Operator`` as its file defines it. Goes out: problems, all at once, each with its place, its fault and what to do.
"""

from __future__ import annotations

import keyword
import re
from typing import TYPE_CHECKING

from codegen.errors import Problem, nearest
from codegen.spec.dtype import DTYPES, VARIANTS
from codegen.spec.parameter import Array, Begin, Code, CoreMask, End, Flag, Packed, Parameter, Scalar, Size

if TYPE_CHECKING:
    from codegen.spec.operator import Operator

C_WORDS = frozenset(
    "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict "
    "return short signed sizeof static struct switch typedef union unsigned void volatile while half main NULL".split()
)
MODES = ("each", "first", "first / size")
TAGS = ("known", "inferred", "guess")
WAYS = ("divide", "residual", "newton")
INTEGERS = r"int \w+"
DECLARED: dict[type[Parameter], tuple[str, str]] = {
    Size: (INTEGERS, "int n"),
    Begin: (INTEGERS, "int start"),
    End: (INTEGERS, "int end"),
    Code: (INTEGERS, "int reduction"),
    CoreMask: (INTEGERS, "int core_mask"),
    Flag: (r"(int|bool) \w+", "bool nesterov"),
    Scalar: (r"(T|float) \w+", "T beta"),
    Array: (r"(const )?T\s?\*\s?\w+", "T *x"),
    Packed: (r"(long long|int|T|float)\s?\*\s?\w+", "long long *param"),
}
"""How each kind may be declared: a pattern, and an example."""


class Contradictions:
    """Collects the problems of one operator."""

    def __init__(self, op: Operator, where: str):
        self.op, self.where = op, where
        self.found: list[Problem] = []

    def wrong(self, key: str, what: str, todo: str = "") -> None:
        self.found.append(Problem(f"{self.where}: {key}", what, todo))

    def names(self) -> None:
        op = self.op
        if not re.fullmatch(r"[a-z][a-z0-9_]*", op.name):
            self.wrong("name", f"{op.name!r} becomes a file name and a C identifier", "use lower case letters, digits and _")
        names = [p.name for p in (*op.entries(), *(p for p in op.parameters if isinstance(p, Packed)))]
        for p in op.parameters:
            self._declared(p, *DECLARED[type(p)])
            for entry in p.of if isinstance(p, Packed) else ():
                self._declared(entry, rf"{p.type} \w+", f"{p.type} {entry.name}")
        for name in names:
            if name in C_WORDS or keyword.iskeyword(name) or names.count(name) > 1:
                self.wrong(f"parameters.{name}", "the name is taken, by C, by Python or by another parameter", "rename it")

    def _declared(self, p: Parameter, pattern: str, example: str) -> None:
        if not re.fullmatch(pattern, p.c):
            self.wrong(f"parameters.{p.name}", f"{p.c!r} is not a declaration of a {type(p).__name__}", f"write it as {example!r}")

    def how_many(self) -> None:
        op = self.op
        sizes, begins, ends = (sum(isinstance(p, kind) for p in op.entries()) for kind in (Size, Begin, End))
        if (sizes, begins, ends) not in ((1, 0, 0), (0, 1, 1)):
            self.wrong("parameters", "there must be exactly one Size, or a Begin and an End", "add Size('int n') or Begin(), End()")
        if sum(isinstance(p, CoreMask) for p in op.parameters) != 1:
            self.wrong("parameters", "there must be exactly one CoreMask (the private variant drops it)", "add CoreMask()")
        if not op.outputs() or not op.inputs():
            what = f"{len(op.inputs())} inputs and {len(op.outputs())} outputs"
            self.wrong("parameters", what, "an operator has at least one input and one output array; one changed in place is both")

    def operands(self) -> None:
        named = self.op.operands()
        used = [p.is_ for p in named]
        for p in named:
            if not p.is_.isidentifier() or keyword.iskeyword(p.is_) or used.count(p.is_) > 1:
                self.wrong(f"parameters.{p.name}.is_", f"{p.is_!r} is not a name of its own", "say what formula and reference call it")
            if isinstance(p, Scalar) and not p.values:
                self.wrong(f"parameters.{p.name}.values", "says no value", "give the values that it is tried with")

    def arrays(self) -> None:
        codes, flags = {c.name: c for c in self.op.codes()}, {f.name for f in self.op.flags()}
        for array in self.op.arrays():
            key = f"parameters.{array.name}"
            if array.out and (array.when or array.by):
                self.wrong(key, "is written, but holds an element each in some calls only", "drop when and by: an output is always there")
            if array.when and array.when not in flags:
                self.wrong(f"{key}.when", f"no Flag {array.when!r}", nearest(array.when, flags))
            if array.by and array.by not in codes:
                self.wrong(f"{key}.by", f"no Code {array.by!r}", nearest(array.by, codes))
            elif array.by and set(array.modes) != set(codes[array.by].codes):
                what = f"says {sorted(array.modes)}, but {array.by} has {sorted(codes[array.by].codes)}"
                self.wrong(f"{key}.modes", what, "give each code a mode")
            for mode in array.modes.values():
                if mode not in MODES:
                    self.wrong(f"{key}.modes", f"no such mode {mode!r}", nearest(mode, MODES))
        for code in codes.values():
            if code.example not in code.codes:
                self.wrong(f"parameters.{code.name}.example", f"no code {code.example!r}", nearest(code.example, code.codes))

    def accuracy(self) -> None:
        op = self.op
        if isinstance(op.ulp, dict):
            for key in op.ulp:
                if key not in (*WAYS, *DTYPES):
                    self.wrong("ulp", f"{key!r} is neither a way to divide nor a dtype", nearest(key, (*WAYS, *DTYPES)))
            missing = [] if set(op.dtypes) <= set(op.ulp) else [way for way in WAYS if way not in op.ulp]
            if missing:
                self.wrong("ulp", f"says nothing of {', '.join(missing)}", "give a bound for each way a board may divide")
        if not op.reason:
            self.wrong("because", "says no reason for the bound", "say why it holds, or give a function with a docstring as ulp")

    def rest(self) -> None:
        op = self.op
        for dtype in op.dtypes:
            if dtype not in DTYPES:
                self.wrong("dtypes", f"no such dtype {dtype!r}", nearest(dtype, DTYPES))
        for variant in op.addresses:
            if variant not in VARIANTS:
                self.wrong("addresses", f"no such variant {variant!r}", nearest(variant, VARIANTS))
        if op.prototype not in TAGS:
            self.wrong("prototype", f"no such tag {op.prototype!r}", nearest(op.prototype, TAGS))
        for case in op.special:
            if len(case) != len(op.inputs()):
                what = f"{case} has {len(case)} values for {len(op.inputs())} inputs"
                self.wrong("special", what, "one value per input array, in their order")


def problems(op: Operator, where: str) -> list[Problem]:
    """Everything that is wrong with an operator."""
    found = Contradictions(op, where)
    for check in (found.names, found.how_many, found.operands, found.arrays, found.accuracy, found.rest):
        check()
    return found.found
