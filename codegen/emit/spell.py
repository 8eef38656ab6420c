"""Expressions in a dialect's C. Spellings are put together as C syntax trees, so that no parenthesis is lost.

Comes in: expression trees and a dialect's [spell] table. Goes out: C expressions and statements as text.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from functools import cache

import numpy as np
from pycparser import c_ast, c_generator, c_parser

from codegen.emit.formula import Compare, Condition, Expr, Logic, Name, Number, Op, Select
from codegen.errors import CodegenError, Problem
from codegen.spec.dialect import Dialect, Spelling
from codegen.spec.dtype import DType

CHOICES = {">": "greater", "<": "greater", ">=": "at_least", "<=": "at_least", "==": "equal", "!=": "equal"}
"""The spelling by which a comparison chooses: < and <= with operands exchanged, != with what is chosen."""
NUMBER_NAMES = {
    0.0: "zero",
    0.5: "one_half",
    1.0: "one",
    2.0: "two",
    3.0: "three",
    6.0: "six",
    -0.5: "minus_half",
    -1.0: "minus_one",
    -3.0: "minus_three",
}


class Printer(c_generator.CGenerator):
    """pycparser's generator, with the parentheses and spaces that a person would write."""

    def __init__(self) -> None:
        super().__init__(reduce_parentheses=True)

    def visit_Cast(self, node: c_ast.Cast) -> str:
        to = self._generate_type(node.to_type, emit_declname=False).strip()
        return f"({to}){self._simple(node.expr)}"

    def visit_TernaryOp(self, node: c_ast.TernaryOp) -> str:
        return f"({self.visit(node.cond)}) ? {self._simple(node.iftrue)} : {self._simple(node.iffalse)}"

    def visit_BinaryOp(self, node: c_ast.BinaryOp) -> str:
        left = self._parenthesize_if(node.left, lambda child: self._apart(child, node))
        right = self._parenthesize_if(node.right, lambda child: self._apart(child, node, right=True))
        return f"{left} {node.op} {right}"

    def _apart(self, child: c_ast.Node, parent: c_ast.BinaryOp, right: bool = False) -> bool:
        """Whether an operand needs parentheses; a product in a sum gets them as well, and what logic ties (MISRA C:2012 12.1)."""
        if not isinstance(child, c_ast.BinaryOp):
            return not self._is_simple_node(child)
        inner, outer = self.precedence_map[child.op], self.precedence_map[parent.op]
        logic = parent.op in ("&&", "||") and child.op != parent.op
        return inner < outer or (right and inner == outer) or (parent.op in "+-" and child.op in "*/%") or logic

    def _simple(self, node: c_ast.Node) -> str:
        text = self.visit(node)
        return f"({text})" if isinstance(node, c_ast.BinaryOp | c_ast.TernaryOp | c_ast.Assignment) else text


def to_c(node: c_ast.Node) -> str:
    return Printer().visit(node)


@cache
def parse(text: str, where: str, types: frozenset[str]) -> c_ast.Node:
    """The syntax tree of one C expression, not to be changed; ``types``: the names in it that are types."""
    try:
        typedefs = "".join(f"typedef int {name}; " for name in sorted(types) if name != "float")
        tree = c_parser.CParser().parse(f"{typedefs}void f(void) {{ {text}; }}", where)
    except c_parser.ParseError as error:
        raise CodegenError(Problem(where, f"{text!r} is not a C expression: {error}", "correct the [spell] table")) from None
    return tree.ext[-1].body.block_items[0]


class _Fill(c_ast.NodeVisitor):
    """Replaces placeholder identifiers and type names in a copied tree."""

    def __init__(self, values: dict[str, c_ast.Node], types: dict[str, str]):
        self.values, self.types = values, types

    def fill(self, node: c_ast.Node) -> c_ast.Node:
        if isinstance(node, c_ast.ID) and node.name in self.values:
            return self.values[node.name]
        if isinstance(node, c_ast.IdentifierType):
            node.names = [self.types.get(name, name) for name in node.names]
        for name, child in node.children():
            attribute, _, index = name.partition("[")
            new = child if isinstance(node, c_ast.FuncCall) and child is node.name else self.fill(child)
            if index:
                getattr(node, attribute)[int(index[:-1])] = new
            else:
                setattr(node, attribute, new)
        return node


def fill(pattern: str, values: dict[str, str], types: dict[str, str], where: str) -> str:
    """``pattern`` with C expressions in place of its placeholders; ``types``: every type name in it, and what stands for it."""
    return _filled(pattern, tuple(values.items()), tuple(types.items()), where)


@cache
def _filled(pattern: str, given: tuple[tuple[str, str], ...], named: tuple[tuple[str, str], ...], where: str) -> str:
    values, types = dict(given), dict(named)
    known = frozenset({*types, *types.values()}) & set(re.findall(r"\w+", " ".join((pattern, *values.values()))))
    trees = {name: parse(text, where, known) for name, text in values.items() if re.search(rf"\b{name}\b", pattern)}
    return to_c(_Fill(trees, types).fill(copy.deepcopy(parse(pattern, where, known))))


def type_names(dialect: Dialect) -> dict[str, str]:
    """The types, beside T and V, that a dialect's spellings may name."""
    vectors = [name for name, v in dialect.vector.items() if name.isidentifier()]
    return {name: name for name in ("uintptr_t", "size_t", *vectors)}


@dataclass(frozen=True)
class Speller:
    """Spells the operations of one dtype. ``vector`` is the C name of its vector type."""

    where: str
    spelling: Spelling
    vector: str
    element: str
    types: dict[str, str]

    @classmethod
    def of(cls, dialect: Dialect, dtype: DType) -> Speller:
        spelling = getattr(dialect.spell, dtype.name)
        if spelling is None:
            raise CodegenError(
                Problem(f"dialect {dialect.name}", f"has no [spell.{dtype.name}]", "add the table, or take the dtype off the board")
            )
        return cls(
            f"dialect {dialect.name}: spell.{dtype.name}",
            spelling,
            dialect.vector[spelling.vector].typedef or spelling.vector,
            dtype.c,
            type_names(dialect),
        )

    def apply(self, op: str, **values: str) -> str:
        """Operation ``op`` over C expressions a, b, c, p."""
        return self.write(self._pattern(op), **values)

    def write(self, pattern: str, **values: str) -> str:
        return fill(pattern, values, self.types | {"T": self.element, "V": self.vector}, self.where)

    def _pattern(self, op: str) -> str:
        pattern = getattr(self.spelling, op)
        if not pattern:
            raise CodegenError(
                Problem(
                    f"{self.where}.{op}",
                    "missing, and a formula needs it",
                    "add the spelling to the dialect file, or name the operators that can do without (--operator)",
                )
            )
        return pattern

    def expression(self, expr: Expr, bind: Binder) -> str:
        """``expr`` as C; an argument that its pattern names twice is bound to a local first."""
        match expr:
            case Name(id):
                return bind.vector_of(id)
            case Number(value):
                return bind.constant(value)
            case Op("add", (Op("mul", (a, b)), c) | (c, Op("mul", (a, b)))) if self.spelling.fma or self.spelling.mul_add:
                op = "fma" if self.spelling.fma else "mul_add"
                return self.expression(Op(op, (a, b, c)), bind)  # spelled, so that no compiler decides about it
            case Op("sub", (c, Op("mul", (a, b)))) if self.spelling.fma:
                return self.expression(Op("fma", (Op("neg", (a,)), b, c)), bind)
            case Op("sub", (Op("mul", (a, b)), c)) if self.spelling.fma:
                return self.expression(Op("fma", (a, b, Op("neg", (c,)))), bind)
            case Op("div", (a, b)) if not self.spelling.div:
                return f"divide({self.expression(a, bind)}, {self.expression(b, bind)})"
            case Op(op, args):
                if op == "neg" and not self.spelling.neg:
                    return self.expression(Op("mul", (*args, Number(-1.0))), bind)  # exact, and right for the sign of a zero
                pattern = self._pattern(op)
                values = {letter: self.expression(argument, bind) for letter, argument in zip("abc", args, strict=False)}
                return self.write(pattern, **self._once(pattern, values, bind))
            case Select(condition, a, b):
                yes, no = ((bind.once if isinstance(arm, Select) else str)(self.expression(arm, bind)) for arm in (a, b))
                return self.choice(condition, yes, no, bind)
        raise AssertionError(expr)  # a condition stands only where ``choice`` meets it

    def choice(self, condition: Condition, yes: str, no: str, bind: Binder) -> str:
        """``yes`` where ``condition`` holds, else ``no``: a choice by the order of two vectors, by a flag, or choices within choices."""
        uniform = bind.uniform(condition)
        if uniform:
            return self.decided(uniform, yes, no, bind)
        match condition:
            case Compare(op, a, b):
                if op in ("<", "<="):
                    a, b = b, a
                if op == "!=":
                    yes, no = no, yes
                pattern = self._pattern(CHOICES[op])
                values = dict(zip("abcd", (self.expression(a, bind), self.expression(b, bind), yes, no), strict=True))
                return self.write(pattern, **self._once(pattern, values, bind))
            case Logic("not", (of,)):
                return self.choice(of, no, yes, bind)
            case Logic("and", (first, *rest)):
                no = bind.once(no)
                return self.choice(first, bind.once(self.choice(Logic("and", tuple(rest)), yes, no, bind)) if rest else yes, no, bind)
            case Logic("or", (first, *rest)):
                yes = bind.once(yes)
                return self.choice(first, yes, bind.once(self.choice(Logic("or", tuple(rest)), yes, no, bind)) if rest else no, bind)
            case Name(id):
                return self.choice(bind.conditions[id], yes, no, bind)
        raise AssertionError(condition)

    def decided(self, condition: str, yes: str, no: str, bind: Binder) -> str:
        """One of two vectors by a C condition: both in locals of the one type, as results of C's operators have another."""
        return fill(f"({condition}) ? yes : no", {"yes": bind.once(yes), "no": bind.once(no)}, self.types, self.where)

    def _once(self, pattern: str, values: dict[str, str], bind: Binder) -> dict[str, str]:
        """``values``, those that the pattern names twice as locals."""
        twice = {letter for letter in values if len(re.findall(rf"\b{letter}\b", pattern)) > 1}
        return {letter: bind.once(text) if letter in twice else text for letter, text in values.items()}


class Binder:
    """Collects the statements of one vector function: constants first, then locals in order."""

    def __init__(self, speller: Speller, taken: set[str], flags: dict[str, str] | None = None, scalars: set[str] | None = None):
        self.speller, self.taken = speller, set(taken)
        self.flags, self.scalars = flags or {}, scalars or set()
        """The C conditions of flags, by the formula's names; the names of operands that are floats, not vectors."""
        self.splats: dict[str, str] = {}
        self.conditions: dict[str, Condition] = {}
        """The formula's locals that are conditions: they are spelled where they decide."""
        self.constants: dict[float, str] = {}
        self.constant_lines: list[str] = []
        self.lines: list[str] = []

    def constant(self, value: float, name: str = "") -> str:
        if value not in self.constants:
            self.constants[value] = self._fresh(name or NUMBER_NAMES.get(value, "number"))
            self.constant_lines.append(self._declare(self.constants[value], self.speller.apply("splat", a=float_literal(value))))
        return self.constants[value]

    def local(self, text: str, name: str = "t") -> str:
        name = self._fresh(name)
        self.lines.append(self._declare(name, text))
        return name

    def vector_of(self, name: str) -> str:
        """The vector that the formula calls so: of a scalar, one that holds it in every lane."""
        if name not in self.scalars:
            return name
        if name not in self.splats:
            self.splats[name] = self._fresh(f"{name}_all")
            self.constant_lines.append(self._declare(self.splats[name], self.speller.apply("splat", a=name)))
        return self.splats[name]

    def uniform(self, condition: Condition) -> str:
        """The C of a condition that is one for all lanes, so that C decides it; empty where lanes differ."""
        match condition:
            case Compare(op, a, b) if (left := self._scalar(a)) and (right := self._scalar(b)):
                return f"{left} {op} {right}"
            case Logic("not", (of,)) if text := self.uniform(of):
                return f"!({text})"
            case Logic("and" | "or" as op, args) if all(texts := [self.uniform(of) for of in args]):
                return f" {'&&' if op == 'and' else '||'} ".join(f"({text})" for text in texts)
            case Name(id) if id in self.conditions:
                return self.uniform(self.conditions[id])
            case Name(id):
                return self.flags[id]
        return ""

    def _scalar(self, expr: Expr) -> str:
        """The C of a float that is one for all lanes (empty: it is none)."""
        match expr:
            case Number(value):
                return float_literal(value)
            case Name(id) if id in self.scalars:
                return id
        return ""

    def once(self, text: str) -> str:
        """``text``, or the local that it is put into, for what is written twice."""
        return text if text.isidentifier() else self.local(text)

    def _declare(self, name: str, text: str) -> str:
        return f"const {self.speller.vector} {name} = {text};"

    def _fresh(self, name: str) -> str:
        fresh, k = name, 2
        while fresh in self.taken:
            fresh, k = f"{name}{k}", k + 1
        self.taken.add(fresh)
        return fresh


def float_literal(value: float) -> str:
    """A C float literal that reads back as ``value`` rounded to fp32; raises for what fp32 has not."""
    with np.errstate(over="ignore"):
        single = np.float32(value)
    if not np.isfinite(single):
        raise CodegenError(Problem(f"the number {value!r}", "is no finite fp32", "formulas are computed in fp32"))
    text = repr(value)
    if "e" not in text and "." not in text:
        text += ".0"
    return text.replace("e-0", "e-").replace("e+", "e") + "f"
