"""The standard library as kernels call it: <math.h>, the copies of <string.h>, abs.

Goes out: rows like those of a dialect, by name, and the header that brings each. fabs, sqrt, floor and their kin are exact by C or by
IEEE 754; of exp, log and the others it is assumed that they are computed in float64 and rounded once: ``ASSUMED`` names them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from codegen.verify.finding import Place, Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine.number import Poisoned, Value, fma
from codegen.verify.text.ctype import DOUBLE, FLOAT, INT, VOID, CType, Model
from codegen.verify.text.integer import in_range
from codegen.verify.text.meaning import Row

Numeric = Callable[..., Value]


def _round(a: Value) -> Value:
    """To the nearest integer, halves away from zero: the sum is exact in float64 wherever a has a fraction of a half."""
    wide = np.asarray(a, np.float64)
    whole = np.trunc(wide)
    return np.where(np.abs(wide - whole) >= 0.5, whole + np.copysign(1.0, wide), whole).astype(a.dtype)[()]


EXACT: dict[str, tuple[Numeric, int]] = {
    "fabs": (np.abs, 1), "sqrt": (np.sqrt, 1), "floor": (np.floor, 1), "ceil": (np.ceil, 1), "trunc": (np.trunc, 1), "rint": (np.rint, 1),
    "nearbyint": (np.rint, 1), "round": (_round, 1), "fmax": (np.fmax, 2), "fmin": (np.fmin, 2), "fmod": (np.fmod, 2),
    "copysign": (np.copysign, 2),
}  # fmt: skip
ASSUMED: dict[str, tuple[Numeric, int]] = {
    "exp": (np.exp, 1), "exp2": (np.exp2, 1), "expm1": (np.expm1, 1), "log": (np.log, 1), "log2": (np.log2, 1), "log10": (np.log10, 1),
    "log1p": (np.log1p, 1), "sin": (np.sin, 1), "cos": (np.cos, 1), "tan": (np.tan, 1), "asin": (np.arcsin, 1), "acos": (np.arccos, 1),
    "atan": (np.arctan, 1), "sinh": (np.sinh, 1), "cosh": (np.cosh, 1), "tanh": (np.tanh, 1), "cbrt": (np.cbrt, 1), "pow": (np.power, 2),
    "atan2": (np.arctan2, 2), "hypot": (np.hypot, 2),
}  # fmt: skip
TESTS: dict[str, Callable[[Any], Any]] = {"isnan": np.isnan, "isinf": np.isinf, "isfinite": np.isfinite, "signbit": np.signbit}
HEADERS = {"abs": "stdlib.h", **dict.fromkeys(("memcpy", "memmove", "memset"), "string.h")}
"""Of the functions that are not in <math.h>."""
REFUSED = {
    "printf": "take it away: a kernel has no terminal",
    "assert": "take it away: the verifier checks every access",
    "malloc": "use the work area of the core",
    "free": "use the work area of the core",
}
"""Functions of the standard library that no kernel can call, and what to do instead."""


def library(model: Model) -> dict[str, Row]:
    """Every function, by name."""
    rows = {}
    for table in (EXACT, ASSUMED):
        for name, (function, count) in table.items():
            rows[name] = _row(name, DOUBLE, (DOUBLE,) * count, _rounded(function))
            rows[f"{name}f"] = _row(f"{name}f", FLOAT, (FLOAT,) * count, _rounded(function if table is EXACT else _once(function)))
    rows["fmaf"] = _row("fmaf", FLOAT, (FLOAT,) * 3, _rounded(fma))
    for name, test in TESTS.items():
        rows[name] = _row(name, INT, (DOUBLE,), _test(test))
    void, constant, size = model.pointer(VOID), model.pointer(VOID, True), model.names["size_t"]
    rows["abs"] = _row("abs", INT, (INT,), lambda core, place, a: in_range(a if a >= 0 else -a, INT, place))
    rows["memcpy"] = _row("memcpy", void, (void, constant, size), lambda core, place, *a: core.move(*a, place, apart=True))
    rows["memmove"] = _row("memmove", void, (void, constant, size), lambda core, place, *a: core.move(*a, place, apart=False))
    rows["memset"] = _row("memset", void, (void, INT, size), lambda core, place, *a: core.fill(*a, place))
    return rows


def header(name: str) -> str:
    return HEADERS.get(name, "math.h")


def is_assumed(name: str) -> bool:
    return name in ASSUMED or (name.endswith("f") and name[:-1] in ASSUMED)


def _row(name: str, returns: CType, parameters: tuple[CType, ...], run: Callable[..., Any]) -> Row:
    return Row(name, returns, parameters, name, "known", f"C11, <{header(name)}>", None, run)


def _rounded(function: Numeric) -> Callable[..., Any]:
    return lambda core, place, *arguments: core.arithmetic.apply(function, *arguments)


def _once(function: Numeric) -> Numeric:
    """``function`` in float64, rounded once to float32."""
    return lambda *arguments: function(*(a.astype(np.float64) for a in arguments)).astype(np.float32)


def _test(function: Callable[[Any], Any]) -> Callable[..., int]:
    def test(core: Any, place: Place, a: Any) -> int:
        if type(a) is Poisoned:
            raise Stop("V101", "a test of a value that was never initialised", place)
        if isinstance(a, np.ndarray) and a.ndim:
            raise CannotLift("a test of values")
        return int(function(a))

    return test
