"""An operator file: parameters in ABI order, the formula, a separately written reference, accuracy, special inputs.

Comes in: ``codegen/operators/*.py`` or a user's file; each defines ``operator = Operator(...)``. Goes out: a frozen ``Operator``.

The formula is a Python function whose source is read through ``ast`` by the emitting half; the reference is NumPy and is called by the
verifying half. Neither half looks at the other's.
"""

from __future__ import annotations

import importlib.util
import keyword
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from codegen.errors import CodegenError, Problem, nearest
from codegen.spec.dtype import DTYPES, VARIANTS, DType

BUNDLED = Path(__file__).parent.parent / "operators"
C_WORDS = frozenset(
    "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict "
    "return short signed sizeof static struct switch typedef union unsigned void volatile while half main NULL".split()
)


@dataclass(frozen=True)
class Parameter:
    """``c`` is the declaration as the reference page prints it, with T for the element type; ``en`` and ``zh`` describe it."""

    c: str
    en: str
    zh: str = ""

    @cached_property
    def name(self) -> str:
        return re.split(r"[\s*]", self.c)[-1]

    def declare(self, dtype: DType) -> str:
        """The C declaration for ``dtype``."""
        return re.sub(r"\bT\b", dtype.c, self.c)


@dataclass(frozen=True)
class Size(Parameter):
    """How many elements the arrays have; zero or less touches no memory. ``example``: what the example main passes."""

    example: int = 1024


@dataclass(frozen=True)
class Code(Parameter):
    """A choice between named codes; any other value writes nothing."""

    codes: dict[str, int] = field(default_factory=dict)
    example: str = ""


@dataclass(frozen=True)
class Flag(Parameter):
    """False when 0, true otherwise. ``example_s`` and ``example_p``: what the two example mains pass."""

    example_s: int = 1
    example_p: int = 1


@dataclass(frozen=True)
class Array(Parameter):
    """An operand. ``is_``: its name in formula and reference (empty for an output).

    ``when`` names a Flag without which the array is never read and stands for ``otherwise``.
    ``by`` names a Code, and ``modes`` says for each of its codes what the array holds: ``each`` (an element each), ``first`` (one element
    for all), ``first / size`` (that element divided by the number of elements, in fp32).
    ``draw`` says what typical values look like: ``unit`` (0, 1), ``sign`` (-1, 1), ``positive`` (0.5, 2), ``label`` (0 or 1, and between).
    """

    is_: str = ""
    out: bool = False
    when: str = ""
    otherwise: float = 1.0
    by: str = ""
    modes: dict[str, str] = field(default_factory=dict)
    draw: str = "sign"
    special: tuple[float, ...] = ()


@dataclass(frozen=True)
class CoreMask(Parameter):
    """The cores that share the work; in the shared variant only."""


@dataclass(frozen=True)
class Operator:
    """One operator of the library.

    formula(**operands, constant=default, ...) -> value: only names, numbers and + - * / ; read, never called.
    reference(**operands): float64 arrays in, float64 array out.
    bound(dtype, way, modes, n) -> ulp: way is how the board divides: "divide" (IEEE), "residual" (seed, FMA steps and a
    residual correction) or "newton" (seed and unfused steps); modes maps each Code to the name of its choice.
    seen(...), as bound: what sampled runs may show at most, where that is less than what can be derived.
    accepted(way, **operands) -> {"nan": mask, "zero": mask}: what else is right where an operand or intermediate leaves
    [2**-126, 2**126], beside IEEE's own outcome; float32 arrays in, boolean arrays out.
    special: inputs (one tuple per case, in the order of the reference's parameters) that random numbers do not find.
    addresses: for the example mains, instead of the board's: variant -> one address per array.
    prototype: how sure the prototypes are (known, inferred, guess). path: the file, filled in by ``read``.
    """

    name: str
    en: str
    zh: str
    math: str
    parameters: tuple[Parameter, ...]
    formula: Callable[..., Any]
    reference: Callable[..., Any]
    bound: Callable[[str, str, dict[str, str], int], float]
    seen: Callable[[str, str, dict[str, str], int], float] | None = None
    accepted: Callable[..., dict[str, Any]] | None = None
    special: tuple[tuple[float, ...], ...] = ()
    addresses: dict[str, list[int]] = field(default_factory=dict)
    dtypes: tuple[str, ...] = ("fp32", "fp16")
    notes: tuple[str, ...] = ()
    prototype: str = "known"
    path: Path | None = None

    def symbol(self, dtype: DType, variant: str) -> str:
        return f"{dtype.prefix}_{self.name}_{variant}"

    @property
    def header(self) -> str:
        return f"{self.name}.h"

    def of_variant(self, variant: str) -> list[Parameter]:
        """The parameters of the shared or the private function, in ABI order."""
        return [p for p in self.parameters if variant == "s" or not isinstance(p, CoreMask)]

    def declarations(self, dtype: DType, variant: str) -> str:
        return ", ".join(p.declare(dtype) for p in self.of_variant(variant))

    def prototype_of(self, dtype: DType, variant: str) -> str:
        return f"void {self.symbol(dtype, variant)}({self.declarations(dtype, variant)})"

    def arrays(self) -> list[Array]:
        return [p for p in self.parameters if isinstance(p, Array)]

    def inputs(self) -> list[Array]:
        return [a for a in self.arrays() if not a.out]

    def outputs(self) -> list[Array]:
        return [a for a in self.arrays() if a.out]

    @property
    def size(self) -> Size:
        return next(p for p in self.parameters if isinstance(p, Size))

    def codes(self) -> list[Code]:
        return [p for p in self.parameters if isinstance(p, Code)]

    def flags(self) -> list[Flag]:
        return [p for p in self.parameters if isinstance(p, Flag)]

    def by_name(self, name: str) -> Parameter:
        return next(p for p in self.parameters if p.name == name)


def problems(op: Operator, where: str) -> list[Problem]:
    """Every contradiction in an operator file."""
    found: list[Problem] = []

    def wrong(key: str, what: str, todo: str = "") -> None:
        found.append(Problem(f"{where}: {key}", what, todo))

    if not re.fullmatch(r"[a-z][a-z0-9_]*", op.name):
        wrong("name", f"{op.name!r} becomes a file name and a C identifier", "use lower case letters, digits and _, a letter first")
    names = [p.name for p in op.parameters]
    for p in op.parameters:
        if not re.fullmatch(r"(int|T|float)\s?\*?\s?\w+", p.c):
            wrong(f"parameters.{p.name}", f"{p.c!r} is not a declaration", "write it as 'int n' or 'T *x'")
        if p.name in C_WORDS or keyword.iskeyword(p.name) or names.count(p.name) > 1:
            wrong(f"parameters.{p.name}", "the name is taken, by C, by Python or by another parameter", "rename it")
    if sum(isinstance(p, Size) for p in op.parameters) != 1:
        wrong("parameters", "there must be exactly one Size", "add Size('int n', ...)")
    if sum(isinstance(p, CoreMask) for p in op.parameters) != 1:
        wrong("parameters", "there must be exactly one CoreMask (the private variant drops it)", "add CoreMask('int core_mask', ...)")
    if len(op.outputs()) != 1 or not op.inputs():
        wrong(
            "parameters",
            f"{len(op.inputs())} inputs and {len(op.outputs())} outputs",
            "an operator has at least one input and one output array",
        )
    codes, flags = {c.name: c for c in op.codes()}, {f.name for f in op.flags()}
    for array in op.arrays():
        if array.when and array.when not in flags:
            wrong(f"parameters.{array.name}.when", f"no Flag {array.when!r}", nearest(array.when, flags))
        if array.by and array.by not in codes:
            wrong(f"parameters.{array.name}.by", f"no Code {array.by!r}", nearest(array.by, codes))
        elif array.by and set(array.modes) != set(codes[array.by].codes):
            wrong(
                f"parameters.{array.name}.modes",
                f"says {sorted(array.modes)}, but {array.by} has {sorted(codes[array.by].codes)}",
                "give each code a mode",
            )
        for mode in array.modes.values():
            if mode not in ("each", "first", "first / size"):
                wrong(f"parameters.{array.name}.modes", f"no such mode {mode!r}", nearest(mode, ("each", "first", "first / size")))
        if not array.out and not array.is_.isidentifier():
            wrong(f"parameters.{array.name}.is_", f"{array.is_!r} is not a name", "say what formula and reference call this operand")
    for code in codes.values():
        if code.example not in code.codes:
            wrong(f"parameters.{code.name}.example", f"no code {code.example!r}", nearest(code.example, code.codes))
    for dtype in op.dtypes:
        if dtype not in DTYPES:
            wrong("dtypes", f"no such dtype {dtype!r}", nearest(dtype, DTYPES))
    for variant in op.addresses:
        if variant not in VARIANTS:
            wrong("addresses", f"no such variant {variant!r}", nearest(variant, VARIANTS))
    for case in op.special:
        if len(case) != len(op.inputs()):
            wrong(
                "special",
                f"{case} has {len(case)} values for {len(op.inputs())} inputs",
                "one value per input array, in their order",
            )
    return found


def bundled() -> list[str]:
    """The names of the operators that come with the package."""
    return sorted(path.stem for path in BUNDLED.glob("*.py") if not path.stem.startswith("_"))


def by_name(name: str) -> Path:
    """The file of the bundled operator ``name``; CodegenError with the nearest spelling if there is none."""
    if name not in bundled():
        raise CodegenError(Problem(f"operator {name!r}", "no such operator", f"{nearest(name, bundled())} (or give --operator-file)"))
    return BUNDLED / f"{name}.py"


def read(path: Path) -> Operator:
    """Runs one operator file and validates what it defines. Raises CodegenError with every problem."""
    if not path.is_file():
        raise CodegenError(Problem(str(path), "cannot be read: no such file", "give the path of an operator file"))
    spec = importlib.util.spec_from_file_location(f"codegen_operator_{path.stem}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever a user's Python file raises is a problem of that file
        raise CodegenError(
            Problem(str(path), f"{type(error).__name__}: {error}", "the file must run as Python and define `operator`")
        ) from error
    op = getattr(module, "operator", None)
    if not isinstance(op, Operator):
        raise CodegenError(Problem(str(path), "defines no `operator = Operator(...)`", "see the bundled operators for the form"))
    found = problems(op, str(path))
    if op.name != path.stem:
        found.append(Problem(f"{path}: name", f"{op.name!r}, but the file is {path.name}", "give both the same name"))
    if found:
        raise CodegenError(found)
    return replace(op, path=path)
