"""The parameters of an operator: how the reference page declares them, what they mean, what they are tried with.

Goes out: one frozen record per kind. Texts that most pages have are the defaults.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from codegen.spec.dtype import DType


@dataclass(frozen=True)
class Parameter:
    """``c`` is the declaration as the reference page prints it, with T for the element type; ``en`` and ``zh`` describe it."""

    c: str
    en: str
    zh: str = ""

    @cached_property
    def name(self) -> str:
        return re.split(r"[\s*]", self.c)[-1]

    @cached_property
    def type(self) -> str:
        """What is declared, or pointed to, without const."""
        return re.sub(r"\s*\*?\s*\w+$", "", self.c).removeprefix("const ")

    def declare(self, dtype: DType) -> str:
        """The C declaration for ``dtype``."""
        return re.sub(r"\bT\b", dtype.c, self.c)


@dataclass(frozen=True)
class Size(Parameter):
    """How many elements the arrays have; zero or less touches no memory. ``example``: what the example main passes."""

    en: str = "number of elements of the arrays"
    zh: str = "元素数量。"
    example: int = 1024


@dataclass(frozen=True)
class Begin(Parameter):
    """The first element of [start, end), in place of a Size: elements outside are neither read nor written; below 0 touches no memory."""

    c: str = "int start"
    en: str = "the first element"
    zh: str = "起始元素下标。"
    example: int = 0


@dataclass(frozen=True)
class End(Parameter):
    """The element behind the last one of [start, end); not above start: touches no memory."""

    c: str = "int end"
    en: str = "the element behind the last one"
    zh: str = "结束元素下标(不含)。"
    example: int = 1024


@dataclass(frozen=True)
class Code(Parameter):
    """A choice between named codes; any other value writes nothing."""

    codes: dict[str, int] = field(default_factory=dict)
    example: str = ""


@dataclass(frozen=True)
class Operand(Parameter):
    """``is_``: its name in formula and reference; empty for what they do not see."""

    is_: str = ""


@dataclass(frozen=True)
class Flag(Operand):
    """False when 0, true otherwise. ``example_s`` and ``example_p``: what the two example mains pass."""

    example_s: int = 1
    example_p: int = 1


@dataclass(frozen=True)
class Scalar(Operand):
    """A number by value: of the element type ("T beta") or of one type for every dtype ("float moment").

    ``values``: what it is tried with; the first one is what the example main passes.
    """

    values: tuple[float, ...] = (1.0,)


@dataclass(frozen=True)
class Array(Operand):
    """An operand in memory.

    ``out``: it is written, every element once. With ``is_`` as well it is changed in place: what is read is what the caller put there.
    ``when`` names a Flag without which the array is never read and stands for ``otherwise``.
    ``by`` names a Code, and ``modes`` says for each of its codes what the array holds: ``each`` (an element each), ``first`` (one element
    for all), ``first / size`` (that element divided by the number of elements, in fp32).
    ``draw`` says what typical values look like: ``unit`` (0, 1), ``sign`` 2^-6 to 2^4 of either
    sign, ``positive`` 2^-8 to 2^8, ``label`` (0 or 1, and between).
    ``special``: values that are tried in every combination with those of the other inputs; the first one is an ordinary one.
    """

    out: bool = False
    when: str = ""
    otherwise: float = 1.0
    by: str = ""
    modes: dict[str, str] = field(default_factory=dict)
    draw: str = "sign"
    special: tuple[float, ...] = (1.0, 0.0, -3.0, 0.1, 1e4)


@dataclass(frozen=True)
class CoreMask(Parameter):
    """The cores that share the work; in the shared variant only."""

    c: str = "int core_mask"
    en: str = "the cores that share the work, bit k for core k"
    zh: str = "核掩码。"


@dataclass(frozen=True)
class Packed(Parameter):
    """An array in which other parameters lie, in the order of ``of``: "long long *param" = {input_size, reduction, weight_defined}.

    NULL, or a size or code that is no int, writes nothing. ``of`` declares what lies there with the type it has there.
    """

    of: tuple[Parameter, ...] = ()
