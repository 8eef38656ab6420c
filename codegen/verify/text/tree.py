"""The typed tree: what a C text means after every name, type and conversion is settled.

Every expression has a ``type`` and a ``place``. Memory is reached only through ``At``; locals that nobody points to live in slots.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.verify.finding import Finding, Place
from codegen.verify.text.ctype import CType, Function
from codegen.verify.text.meaning import Row


@dataclass(frozen=True, slots=True)
class Expr:
    type: CType
    place: Place


@dataclass(frozen=True, slots=True)
class Const(Expr):
    value: int | float


@dataclass(frozen=True, slots=True)
class Slot(Expr):
    """A local that lives in a register."""

    index: int
    name: str
    const: bool = False


@dataclass(frozen=True, slots=True)
class Address(Expr):
    """The address of a local that lives in memory; ``type`` is the pointer."""

    index: int
    name: str


@dataclass(frozen=True, slots=True)
class Static(Expr):
    """The address of an object that lives as long as the program; ``type`` is the pointer."""

    key: str


@dataclass(frozen=True, slots=True)
class At(Expr):
    """What ``pointer`` points to. ``alignment`` in bytes where an access demands more than its element."""

    pointer: Expr
    const: bool
    alignment: int


@dataclass(frozen=True, slots=True)
class Member(Expr):
    """The address of a member: ``offset`` bytes behind ``base``; ``type`` is the pointer."""

    base: Expr
    offset: int


@dataclass(frozen=True, slots=True)
class Within(Expr):
    """A pointer to the first element of an array of ``bytes`` that lies inside something larger; ``type`` is the pointer."""

    pointer: Expr
    bytes: int


@dataclass(frozen=True, slots=True)
class Bounded(Expr):
    """The index ``a`` into an array of ``length`` elements that lies inside something larger."""

    a: Expr
    length: int
    name: str


@dataclass(frozen=True, slots=True)
class Unary(Expr):
    op: str
    a: Expr


@dataclass(frozen=True, slots=True)
class Binary(Expr):
    """Both operands have been converted to one type, except for shifts and pointer arithmetic."""

    op: str
    a: Expr
    b: Expr


@dataclass(frozen=True, slots=True)
class Convert(Expr):
    a: Expr


@dataclass(frozen=True, slots=True)
class Logic(Expr):
    """&& and ||: the right operand only where the left one does not decide."""

    op: str
    a: Expr
    b: Expr


@dataclass(frozen=True, slots=True)
class Choose(Expr):
    condition: Expr
    a: Expr
    b: Expr


@dataclass(frozen=True, slots=True)
class Assign(Expr):
    """``target = value``; for ``target op= value`` and ++, ``value`` reads ``Old``; ``old`` is the value of a postfix operator."""

    target: Slot | At
    value: Expr
    compound: bool = False
    postfix: bool = False


@dataclass(frozen=True, slots=True)
class Old(Expr):
    """The value that the enclosing compound assignment's target had."""


@dataclass(frozen=True, slots=True)
class Call(Expr):
    function: str
    arguments: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Intrinsic(Expr):
    row: Row
    arguments: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Comma(Expr):
    a: Expr
    b: Expr


Part = tuple[int, CType, Expr]
"""A value that an initialiser stores: its offset in bytes, its type, and what it is."""


@dataclass(frozen=True, slots=True)
class Stmt:
    place: Place


@dataclass(frozen=True, slots=True)
class Evaluate(Stmt):
    expr: Expr


@dataclass(frozen=True, slots=True)
class Declare(Stmt):
    """A local. ``memory``: it lives in memory (an array, or somebody takes its address); ``parts``: what its initialiser stores there."""

    index: int
    name: str
    type: CType
    init: Expr | None
    memory: bool
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Block(Stmt):
    body: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class If(Stmt):
    condition: Expr
    then: Stmt
    otherwise: Stmt | None


@dataclass(frozen=True, slots=True)
class Loop(Stmt):
    """for, while and do: ``first`` is true where the condition is tested before the first iteration."""

    init: Stmt | None
    condition: Expr | None
    step: Expr | None
    body: Stmt
    first: bool = True


@dataclass(frozen=True, slots=True)
class Switch(Stmt):
    """``labels``: a value (None: default) and the statement of ``body`` that it leads to."""

    value: Expr
    labels: tuple[tuple[int | None, int], ...]
    body: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class Return(Stmt):
    value: Expr | None


@dataclass(frozen=True, slots=True)
class Break(Stmt):
    pass


@dataclass(frozen=True, slots=True)
class Continue(Stmt):
    pass


@dataclass
class Procedure:
    """A function definition: parameters fill the first slots."""

    name: str
    type: Function
    parameters: list[tuple[str, CType]]
    static: bool
    place: Place
    slots: int = 0
    memory_parameters: frozenset[int] = frozenset()
    restricts: tuple[int, ...] = ()
    """Parameters that are restrict pointers."""
    body: Block | None = None


@dataclass(frozen=True)
class Variable:
    """An object that lives as long as the program. What ``parts`` do not store is zero."""

    name: str
    type: CType
    const: bool
    parts: tuple[Part, ...]
    place: Place


@dataclass
class Unit:
    """A translation unit: functions with a body, functions only declared, and static objects."""

    procedures: dict[str, Procedure] = field(default_factory=dict)
    prototypes: dict[str, tuple[Function, Place]] = field(default_factory=dict)
    variables: dict[str, Variable] = field(default_factory=dict)
    rows: set[Row] = field(default_factory=set)
    """The dialect rows the text relies on."""
    warnings: list[Finding] = field(default_factory=list)
