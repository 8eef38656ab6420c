"""An operator file: parameters in ABI order, the formula, a separately written reference, accuracy, special inputs.

Comes in: ``codegen/operators/*.py`` or a user's file; each defines ``operator = Operator(...)``. Goes out: a frozen ``Operator``.

The formula is a Python function whose source is read through ``ast`` by the emitting half; the reference is NumPy and is called by the
verifying half. Neither half looks at the other's.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from codegen.errors import CodegenError, Problem, nearest
from codegen.spec.contradictions import problems
from codegen.spec.dtype import DType
from codegen.spec.parameter import Array, Begin, Code, CoreMask, End, Flag, Operand, Packed, Parameter, Scalar, Size

__all__ = (
    "Array", "Begin", "Code", "CoreMask", "End", "Flag", "Operand", "Operator", "Packed", "Parameter", "Scalar", "Size",
    "bundled", "by_name", "problems", "read",
)  # fmt: skip
BUNDLED = Path(__file__).parent.parent / "operators"
Bound = Callable[[str, str, dict[str, str], int], float]


@dataclass(frozen=True)
class Operator:
    """One operator of the library.

    formula(**operands, constant=default, ...) -> value: names, numbers, + - * /, comparisons, ``a if x > y else b`` (with and, or, not);
    read, never called. Comparisons are C's: false where an operand is NaN, and -0 equals 0. Several outputs: a tuple, in the order of
    the out arrays.
    reference(**operands): float64 arrays in, float64 array out, or a tuple of them; it chooses with np.where.
    Operands of both: the ``is_`` of arrays, scalars and flags (which are 1 or 0 in the reference).
    ulp: the bound: a number, a number for each way the board divides and for "fp16", or bound(dtype, way, modes, n): way is "divide"
    (IEEE), "residual" (seed, FMA steps and a residual correction) or "newton" (seed and unfused steps); modes maps each Code to the name
    of its choice. because: why it holds (else the function's docstring says it).
    seen(...), as the function: what sampled runs may show at most, where that is less than what can be derived.
    terms(**operands): where a sum may cancel, the size of its largest term, for each output; an ulp is then one of that.
    accepted(way, **operands) -> {"nan": mask, "zero": mask}: what else is right where an operand or intermediate leaves
    [2**-126, 2**126], beside IEEE's own outcome; float32 arrays in, boolean arrays out; for several outputs a tuple.
    zero_sign: whether the sign of a zero result counts.
    special: inputs (one tuple per case, in the order of the input arrays) that neither random numbers find nor each operand's own
    0, -0, infinities, NaN and subnormals, which every operator is tried with.
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
    ulp: float | dict[str, float] | Bound
    because: str = ""
    seen: Bound | None = None
    terms: Callable[..., Any] | None = None
    accepted: Callable[..., Any] | None = None
    zero_sign: bool = True
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

    def bound(self, dtype: str, way: str, modes: dict[str, str], n: int) -> float:
        """The largest error that is right, in ulp."""
        if callable(self.ulp):
            return self.ulp(dtype, way, modes, n)
        return self.ulp.get(dtype, self.ulp.get(way, 0.0)) if isinstance(self.ulp, dict) else self.ulp

    @property
    def reason(self) -> str:
        """Why the bound holds."""
        return self.because or (" ".join((self.ulp.__doc__ or "").split()) if callable(self.ulp) else "")

    def entries(self) -> list[Parameter]:
        """Every parameter, and in place of a packed one what lies in it."""
        return [entry for p in self.parameters for entry in (p.of if isinstance(p, Packed) else (p,))]

    def arrays(self) -> list[Array]:
        return [p for p in self.parameters if isinstance(p, Array)]

    def inputs(self) -> list[Array]:
        """The arrays that are read: those changed in place are outputs as well."""
        return [a for a in self.arrays() if a.is_ or not a.out]

    def outputs(self) -> list[Array]:
        return [a for a in self.arrays() if a.out]

    def codes(self) -> list[Code]:
        return [p for p in self.entries() if isinstance(p, Code)]

    def flags(self) -> list[Flag]:
        return [p for p in self.entries() if isinstance(p, Flag)]

    def scalars(self) -> list[Scalar]:
        return [p for p in self.entries() if isinstance(p, Scalar)]

    def operands(self) -> list[Operand]:
        """What formula and reference see: arrays, scalars, flags."""
        return [*self.inputs(), *self.scalars(), *(f for f in self.flags() if f.is_)]

    @property
    def size(self) -> Size:
        """Raises StopIteration where a Begin and an End stand in its place."""
        return next(p for p in self.entries() if isinstance(p, Size))

    @property
    def range(self) -> tuple[Begin, End] | None:
        """The two that say which elements, where no Size does."""
        begin, end = ([p for p in self.entries() if isinstance(p, kind)] for kind in (Begin, End))
        return (begin[0], end[0]) if begin and end else None  # type: ignore[return-value]

    @property
    def core_mask(self) -> CoreMask:
        return next(p for p in self.parameters if isinstance(p, CoreMask))

    def by_name(self, name: str) -> Parameter:
        return next(p for p in self.entries() if p.name == name)


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
