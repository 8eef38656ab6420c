"""Whether what a caller gives fits an operand of a kernel, and as what the kernel gets it.

Comes in: a value from Python, and the parameter it is for. Goes out: a NumPy array or a number; or ``Unfit``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from numbers import Integral, Real
from typing import Any

import numpy as np

from codegen.errors import CodegenError, Problem, nearest

Dtypes = tuple[np.dtype[Any], ...]
DTYPES: dict[str, Dtypes] = {
    "fp32": (np.dtype(np.float32),),
    "fp16": (np.dtype(np.float16), np.dtype(np.uint16)),
}
"""What arrays may have; uint16 holds the bits of a half."""
INT_MAX = 2**31 - 1


class Unfit(CodegenError, ValueError):
    """Arguments that a kernel does not take; nothing was written."""

    def __init__(self, where: str, what: str, todo: str):
        super().__init__(Problem(where, what, todo))


def number(where: str, value: Any) -> float:
    """A scalar as Python has it: the C that calls rounds it to its type, once."""
    if not isinstance(value, Real) or isinstance(value, bool):
        raise Unfit(where, f"is {told(value)}, no number", "give a Python or NumPy number")
    try:
        return float(value)
    except OverflowError:
        raise Unfit(where, "is beyond every float", "give a number that a double holds") from None


def code(where: str, value: Any, codes: Mapping[str, int]) -> str:
    """The name of a code, which may be given by its number."""
    for name, known in codes.items():
        if value == name or (isinstance(value, Integral) and not isinstance(value, bool) and value == known):
            return name
    raise Unfit(where, f"is {value!r}, none of its codes", f"{nearest(str(value), codes)}; or give its number")


def array(where: str, value: Any, dtypes: Dtypes) -> np.ndarray:
    """An array of elements of a dtype."""
    if not isinstance(value, np.ndarray) or value.dtype not in dtypes:
        todo = f"give an array of {' or '.join(map(str, dtypes))}: numpy.asarray(..., numpy.{dtypes[0]}) makes one"
        raise Unfit(where, f"is {told(value)}", todo)
    return value


def one(where: str, value: Any, dtypes: Dtypes, why: str) -> np.ndarray:
    """An array of one element, which may be given as a number; ``why`` it has but one."""
    if isinstance(value, Real) and not isinstance(value, bool):
        with np.errstate(over="ignore"):
            return np.array([value], dtypes[0])
    found = array(where, value, dtypes)
    if found.size != 1:
        raise Unfit(where, f"has {found.size} elements, but for {why} it has one", "give that one, or a number")
    return found


def read(value: np.ndarray) -> np.ndarray:
    """As a kernel can read it: copied where it is not contiguous or not aligned to its elements."""
    return np.require(value, requirements=("C", "A"))


def written(where: str, value: np.ndarray) -> np.ndarray:
    """As a kernel can write it where it lies."""
    if not value.flags.carray:
        what = "is not contiguous, or not aligned to its elements" if value.flags.writeable else "is read-only"
        raise Unfit(where, f"{what}, and the kernel writes it where it lies", "give a contiguous copy of it: numpy.array(..., order='C')")
    return value


def same_shape(function: str, arrays: Mapping[str, np.ndarray]) -> np.ndarray:
    """The first of the arrays, whose shape all have."""
    (leading, first), *others = arrays.items()
    for name, other in others:
        if other.shape != first.shape:
            what = f"has the shape {other.shape}, but {leading} has {first.shape}"
            raise Unfit(f"{function}: {name}", what, "give all arrays one shape: nothing is broadcast")
    if first.size > INT_MAX:
        raise Unfit(f"{function}: {leading}", f"has {first.size} elements; sizes are ints, up to {INT_MAX}", "call it on parts")
    return first


def outputs(where: str, out: Any, names: Sequence[str], dtypes: Dtypes, shape: tuple[int, ...]) -> list[np.ndarray]:
    """What a caller gives to be written."""
    given = out if isinstance(out, tuple) else (out,)
    if len(given) != len(names):
        raise Unfit(where, f"has {len(given)} arrays for {len(names)} outputs", f"give a tuple of: {', '.join(names)}")
    for value in given:
        if array(where, value, dtypes).shape != shape:
            raise Unfit(where, f"is {told(value)}", f"give an array of the shape {shape}, as the inputs have it")
    return [written(where, value) for value in given]


def apart(function: str, names: Sequence[str], arrays: Mapping[str, np.ndarray]) -> None:
    """Arrays that are written, by ``names``, overlap no other."""
    for name in names:
        for other, value in arrays.items():
            if other != name and np.may_share_memory(arrays[name], value):
                raise Unfit(f"{function}: {name}", f"shares memory with {other}", "give it memory of its own: numpy.copy(...)")


def span(where: str, start: Any, end: Any, count: int) -> tuple[int, int]:
    """A range of elements; an ``end`` of None is that of the arrays."""
    end = count if end is None else end
    if not all(isinstance(value, Integral) and not isinstance(value, bool) for value in (start, end)) or not 0 <= start <= end <= count:
        raise Unfit(where, f"are {start!r} and {end!r}", f"give 0 <= start <= end <= {count}, the number of elements")
    return int(start), int(end)


def told(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"an array of {value.dtype} of the shape {value.shape}"
    return "None" if value is None else f"a {type(value).__name__}"
