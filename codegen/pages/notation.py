"""The formula of an operator file, as LaTeX.

Comes in: ``math`` of an operator, as its header prints it: C's operators, and ``|x|``, ``x^2``, chained comparisons, several statements.
Goes out: LaTeX, one line for each statement. What cannot be read is a CodegenError that says where.
"""

from __future__ import annotations

import re

from codegen.errors import CodegenError, Problem

TOKEN = re.compile(r"\s*(\d+(?:\.\d+)?(?:e-?\d+)?|[A-Za-z_]\w*|<=|>=|-=|\S)")
GREEK = {"eps": r"\epsilon", "lambd": r"\lambda", "alpha": r"\alpha", "beta": r"\beta"}
COMPARISONS = {"<=": r"\le", ">=": r"\ge", "<": "<", ">": ">"}


def latex(math: str, otherwise: str = "otherwise") -> str:
    """``otherwise``: the words of a choice's last case."""
    reader = _Reader(math, otherwise)
    lines = [reader.statement()]
    while reader.take(";", ","):
        lines.append(reader.statement())
    if reader.at < len(reader.tokens):
        reader.fail()
    return lines[0] if len(lines) == 1 else r"\begin{array}{l} " + r" \\ ".join(lines) + r" \end{array}"


class _Reader:
    """Recursive descent; each method reads one level of precedence."""

    def __init__(self, math: str, otherwise: str):
        self.math, self.otherwise, self.at = math, otherwise, 0
        self.tokens = TOKEN.findall(math)

    def take(self, *wanted: str) -> str:
        """The next token if it is one of these, else nothing."""
        if self.at < len(self.tokens) and self.tokens[self.at] in wanted:
            self.at += 1
            return self.tokens[self.at - 1]
        return ""

    def expect(self, wanted: str) -> None:
        if not self.take(wanted):
            self.fail(f"{wanted!r} is missing")

    def fail(self, what: str = "") -> None:
        left = " ".join(self.tokens[self.at :]) or "its end"
        todo = "write + - * / ^, comparisons, a ? b : c, |x|, x[n], f(x); several statements with ; or , between them"
        raise CodegenError(Problem(f"math {self.math!r}", f"cannot be typeset from {left!r} on{': ' + what if what else ''}", todo))

    def statement(self) -> str:
        left = self.choice()
        if self.take("="):
            return f"{left} = {self.choice()}"
        if self.take("-="):
            return rf"{left} \leftarrow {left} - {self.choice()}"
        return left

    def choice(self) -> str:
        condition = self.comparison()
        if not self.take("?"):
            return condition
        rows = []
        while True:
            rows.append(rf"{self.comparison()} & {condition}")
            self.expect(":")
            condition = self.comparison()
            if not self.take("?"):
                break
        return r"\begin{cases} " + r" \\ ".join([*rows, rf"{condition} & \text{{{self.otherwise}}}"]) + r" \end{cases}"

    def comparison(self) -> str:
        text = self.sum()
        while token := self.take(*COMPARISONS):
            text += f" {COMPARISONS[token]} {self.sum()}"
        return text

    def sum(self) -> str:
        text = self.product()
        while token := self.take("+", "-"):
            text += f" {token} {self.product()}"
        return text

    def product(self) -> str:
        text = self.sign()
        while token := self.take("*", "/"):
            if token == "/":
                text = rf"\frac{{{_bare(text)}}}{{{_bare(self.sign())}}}"
            else:
                text += rf" \cdot {self.sign()}"
        return text

    def sign(self) -> str:
        return f"-{self.sign()}" if self.take("-") else self.power()

    def power(self) -> str:
        base = self.atom()
        return f"{{{base}}}^{{{_bare(self.atom())}}}" if self.take("^") else base

    def atom(self) -> str:
        if self.take("("):
            inner = self.choice()
            self.expect(")")
            return inner if inner.startswith(r"\begin{cases}") else rf"\left( {inner} \right)"
        if self.take("|"):
            inner = self.sum()
            self.expect("|")
            return rf"\left| {inner} \right|"
        token = self.tokens[self.at] if self.at < len(self.tokens) else ""
        if not re.match(r"\w", token):
            self.fail("a name or a number is missing")
        self.at += 1
        if token[0].isdigit():
            mantissa, _, exponent = token.partition("e")
            return rf"{mantissa} \cdot 10^{{{exponent}}}" if exponent else token
        if self.take("("):
            inner = self.choice()
            self.expect(")")
            return rf"\operatorname{{{token}}}\left( {inner} \right)"
        name = GREEK.get(token) or (token if len(token) == 1 else rf"\mathit{{{token}}}".replace("_", r"\_"))
        if self.take("["):
            index = self.sum()
            self.expect("]")
            return f"{name}_{{{index}}}"
        return name


def _bare(text: str) -> str:
    """Without the parentheses around the whole, which a fraction or an exponent does not need."""
    begin, end = r"\left( ", r" \right)"
    if text.startswith(begin) and text.endswith(end):
        inner = text[len(begin) : -len(end)]
        depth = 0
        for word in re.findall(r"\\left\(|\\right\)", inner):
            depth += 1 if word == r"\left(" else -1
            if depth < 0:
                return text
        return inner
    return text
