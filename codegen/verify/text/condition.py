"""The conditions of ``#if``: integer constant expressions over macros and ``defined``.

Comes in: the text behind ``#if``. Goes out: whether it holds. A name without a value is a finding, not the 0 that C makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pycparser import c_ast, c_parser

from codegen.verify.finding import Place, Stop
from codegen.verify.text.integer import divide
from codegen.verify.text.macros import Macros, tokens

BINARY: dict[str, Callable[[int, int], int]] = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "&": lambda a, b: a & b, "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "/": divide, "%": lambda a, b: a - b * divide(a, b),
    "<<": lambda a, b: a << b, ">>": lambda a, b: a >> b,
}  # fmt: skip
UNARY: dict[str, Callable[[int], int]] = {"!": lambda a: not a, "~": lambda a: ~a, "-": lambda a: -a, "+": lambda a: a}
LARGEST = 2**63


def holds(text: str, macros: Macros, place: Place) -> bool:
    """Whether the condition is true. Raises Stop where it has no value."""
    plain = re.sub(r"\bdefined\s*(?:\(\s*(\w+)\s*\)|(\w+))", lambda m: str(int(macros.defined(m[1] or m[2], place))), text)
    words = " ".join(token.text for token in macros.expand(tokens(plain), lambda _: place))
    try:
        tree = c_parser.CParser().parse(f"int x = ({words});", "condition")
    except Exception:  # whatever the parser trips over is a fault of the text
        raise Stop("V011", f"#if {text}: not an expression", place, "compare integer constants, macros and defined()") from None
    return bool(_value(tree.ext[0].init, text, place))


def _value(node: c_ast.Node, text: str, place: Place) -> int:
    match node:
        case c_ast.Constant() if re.fullmatch(r"(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)[uUlL]*", node.value):
            digits = node.value.rstrip("uUlL")
            value = int(digits, 8) if re.fullmatch("0[0-7]+", digits) else int(digits, 0)
        case c_ast.UnaryOp() if node.op in UNARY:
            value = int(UNARY[node.op](_value(node.expr, text, place)))
        case c_ast.BinaryOp(op="&&"):
            value = int(bool(_value(node.left, text, place)) and bool(_value(node.right, text, place)))
        case c_ast.BinaryOp(op="||"):
            value = int(bool(_value(node.left, text, place)) or bool(_value(node.right, text, place)))
        case c_ast.BinaryOp():
            a, b = _value(node.left, text, place), _value(node.right, text, place)
            if (node.op in "/%" and b == 0) or (node.op in ("<<", ">>") and not 0 <= b < 64):
                raise Stop("V011", f"#if {text}: {a} {node.op} {b} has no value", place)
            value = int(BINARY[node.op](a, b))
        case c_ast.TernaryOp():
            value = _value(node.iftrue if _value(node.cond, text, place) else node.iffalse, text, place)
        case c_ast.ID():
            todo = f"#define {node.name} above it; C would silently take it for 0"
            raise Stop("V011", f"#if {text}: `{node.name}` has no value here", place, todo)
        case _:
            raise Stop("V011", f"#if {text}: not a constant of integers", place, "compare integer constants, macros and defined()")
    if not -LARGEST <= value < LARGEST or (value < 0 and re.search(r"\d[lL]*[uU]", text)):
        raise Stop("V011", f"#if {text}: {value} is out of range", place, "write it with smaller numbers, without unsigned ones")
    return value
