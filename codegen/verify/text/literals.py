"""Constants of a C text: their values, and the types that C gives them.

Comes in: pycparser's constant nodes. Goes out: typed constants, or a Stop with a finding.
"""

from __future__ import annotations

import re

from pycparser import c_ast

from codegen.verify.finding import Place, Stop
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import DOUBLE, FLOAT, INT, Int, Model

ESCAPES = {r"'\n'": 10, r"'\t'": 9, r"'\r'": 13, r"'\0'": 0, r"'\\'": 92, r"'\''": 39}


def literal(node: c_ast.Constant, place: Place, model: Model) -> t.Const:
    """The value of a constant, with the type that C gives it."""
    text = node.value
    if "float" in node.type or "double" in node.type:
        single = text[-1] in "fF" and not text.lower().startswith("0x")
        try:
            number = float.fromhex(text.rstrip("fFlL")) if text.lower().startswith("0x") else float(text.rstrip("fFlL"))
        except (OverflowError, ValueError):
            raise Stop("V005", f"{text} is no finite number", place) from None
        if not abs(number) < (2.0**128 if single else float("inf")):
            raise Stop("V005", f"{text} is no finite number of its type", place)
        return t.Const(FLOAT if single else DOUBLE, place, number)
    if "int" in node.type:
        digits = text.rstrip("uUlL")
        if len(digits) > 64:
            raise Stop("V005", "an integer constant of more than 64 digits", place)
        if not re.fullmatch(r"0[xX][0-9a-fA-F]+|0[bB][01]+|\d+", digits):
            raise Stop("V003", f"a constant such as {text} is not supported", place)
        number = int(digits, 0) if not re.fullmatch(r"0[0-7]+", digits) else int(digits, 8)
        return t.Const(_type_of(number, text[len(digits) :].lower(), digits, place, model), place, number)
    if node.type == "char" and len(text) == 3 and ord(text[1]) < 128:
        return t.Const(INT, place, ord(text[1]))
    if node.type == "char" and text in ESCAPES:
        return t.Const(INT, place, ESCAPES[text])
    raise Stop("V003", f"a constant of type {node.type} is not supported", place)


def _type_of(number: int, suffix: str, digits: str, place: Place, model: Model) -> Int:
    """The first type that holds the number (C11 6.4.4.1)."""
    names = ["int", "unsigned int", "long", "unsigned long", "long long", "unsigned long long"]
    if "u" in suffix:
        names = [n for n in names if n.startswith("unsigned")]
    elif digits[:1] != "0" or digits == "0":
        names = [n for n in names if not n.startswith("unsigned")]
    names = [n for n in names if suffix.count("l") <= n.count("long")]
    for name in names:
        type_ = model.names[name]
        assert isinstance(type_, Int)
        if number <= type_.high:
            return type_
    raise Stop("V005", f"{number} fits no integer type", place)
