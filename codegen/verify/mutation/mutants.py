"""Mutants: small wrong changes of a C text, made on its syntax tree. Each kind is one function from a site to what could stand there.

Comes in: the tree of one file. Goes out: its ``Mutant`` objects, always in the same order; ``edit`` makes the change, in place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pycparser import c_ast
from pycparser.c_generator import CGenerator

from codegen.verify.mutation.sites import Site, sites

RELATIONS = {
    "<": ("<=", "!=", ">="),
    "<=": ("<", "==", ">"),
    ">": (">=", "!=", "<="),
    ">=": (">", "==", "<"),
    "==": ("!=", "<=", ">="),
    "!=": ("==", "<", ">"),
}
ARITHMETIC = {"+": "-*", "-": "+*", "*": "/+", "/": "*%", "%": "/*", "&": "|^", "|": "&^", "^": "&|", "<<": (">>",), ">>": ("<<",)}
EXPRESSION = c_ast.Assignment | c_ast.FuncCall | c_ast.UnaryOp | c_ast.Cast | c_ast.BinaryOp
NEIGHBOURS = 2
"""How many other names an operand is replaced by."""


@dataclass(frozen=True)
class Mutant:
    kind: str
    line: int
    column: int
    old: c_ast.Node
    new: c_ast.Node
    owner: str
    function: str
    role: str
    edit: Callable[[], None]
    drop: Callable[[], None] | None

    @property
    def what(self) -> str:
        """What was changed, on one line."""
        if isinstance(self.new, c_ast.EmptyStatement):
            return f"`{_text(self.old)}` dropped"
        if isinstance(self.new, c_ast.Compound) and isinstance(self.old, EXPRESSION):
            return f"`{_text(self.old)}` twice"
        return f"`{_text(self.old)}` -> `{_text(self.new)}`"


def mutants(tree: c_ast.FileAST) -> Iterator[Mutant]:
    """Every mutant of a file, from its first line to its last."""
    for site in sites(tree):
        coord = site.node.coord or site.parent.coord
        line, column = (coord.line, coord.column or 1) if coord else (1, 1)
        for kind, change in KINDS.items():
            for new in change(site):
                yield Mutant(kind, line, column, site.node, new, site.owner, site.function, site.role, _edit(site, new), site.drop)


def _edit(site: Site, new: c_ast.Node) -> Callable[[], None]:
    return lambda: site.put(new)


def _text(node: c_ast.Node) -> str:
    text = " ".join(CGenerator().visit(node).split())
    return text if len(text) <= 120 else f"{text[:117]}..."


# what: one function for each kind


def relation(site: Site) -> Iterator[c_ast.Node]:
    node = site.node
    if isinstance(node, c_ast.BinaryOp):
        yield from (c_ast.BinaryOp(op, node.left, node.right, node.coord) for op in RELATIONS.get(node.op, ()))


def bound(site: Site) -> Iterator[c_ast.Node]:
    """A bound that is off by one."""
    node = site.node
    if isinstance(node, c_ast.BinaryOp) and node.op in ("<", "<=", ">", ">=") and not isinstance(node.right, c_ast.Constant):
        yield from (c_ast.BinaryOp(node.op, node.left, moved, node.coord) for moved in _around(node.right))


def arithmetic(site: Site) -> Iterator[c_ast.Node]:
    node = site.node
    if isinstance(node, c_ast.BinaryOp):
        yield from (c_ast.BinaryOp(op, node.left, node.right, node.coord) for op in ARITHMETIC.get(node.op, ()))
    if isinstance(node, c_ast.Assignment) and node.op != "=":
        for op in ("", *ARITHMETIC.get(node.op[:-1], ())):
            yield c_ast.Assignment(f"{op}=", node.lvalue, node.rvalue, node.coord)


def logic(site: Site) -> Iterator[c_ast.Node]:
    node = site.node
    if isinstance(node, c_ast.BinaryOp) and node.op in ("&&", "||"):
        yield c_ast.BinaryOp({"&&": "||", "||": "&&"}[node.op], node.left, node.right, node.coord)


def condition(site: Site) -> Iterator[c_ast.Node]:
    """Always true, never true, and negated where ``relation`` does not do that."""
    node = site.node
    if site.is_condition:
        yield from (c_ast.Constant("int", value, node.coord) for value in "10")
        if not (isinstance(node, c_ast.BinaryOp) and node.op in RELATIONS):
            yield c_ast.UnaryOp("!", node, node.coord)


def arms(site: Site) -> Iterator[c_ast.Node]:
    """The arms of ?: swapped, and else lost."""
    node = site.node
    if isinstance(node, c_ast.TernaryOp):
        yield c_ast.TernaryOp(node.cond, node.iffalse, node.iftrue, node.coord)
    if site.role == "iffalse" and isinstance(site.parent, c_ast.If):
        yield c_ast.EmptyStatement(node.coord)


def integer(site: Site) -> Iterator[c_ast.Node]:
    """A constant more or less by one, or 0."""
    if _is_int(site.node) and not isinstance(site.parent, c_ast.Enumerator):
        number = int(site.node.value.rstrip("uUlL"), 0)
        yield from (_int(site.node, value) for value in sorted({number + 1, number - 1, 0} - {number}) if value >= 0)


def enumerator(site: Site) -> Iterator[c_ast.Node]:
    """The value of an enum constant: LANES, BLOCK, TILE, CORES, the codes."""
    if _is_int(site.node) and isinstance(site.parent, c_ast.Enumerator):
        number = int(site.node.value.rstrip("uUlL"), 0)
        values = {number + 1, number - 1, number * 2, number // 2} - {number}
        yield from (_int(site.node, value) for value in sorted(values) if value >= 0)


def unsigned(site: Site) -> Iterator[c_ast.Node]:
    """Signed where it was unsigned."""
    node = site.node
    if _is_int(node) and node.value[-1] in "uU":
        yield c_ast.Constant("int", node.value.rstrip("uU"), node.coord)
    if isinstance(node, c_ast.IdentifierType) and "unsigned" in node.names:
        yield c_ast.IdentifierType([word for word in node.names if word != "unsigned"] or ["int"], node.coord)


def floating(site: Site) -> Iterator[c_ast.Node]:
    """A wrong eps, a wrong one, a wrong two: lost, doubled, negated, off by a thousandth."""
    node = site.node
    if isinstance(node, c_ast.Constant) and node.type in ("float", "double"):
        number, suffix = float(node.value.rstrip("fFlL")), node.value[len(node.value.rstrip("fFlL")) :]
        for value in (0.0, 2 * number, number * 1.001) if number else (1.0,):
            yield c_ast.Constant(node.type, f"{value!r}{suffix}", node.coord)
        if number:
            yield c_ast.UnaryOp("-", node, node.coord)


def operand(site: Site) -> Iterator[c_ast.Node]:
    """Another name of the same type: input_x for input_y, rank for core, cores for rank, one code for another."""
    node = site.node
    if not isinstance(node, c_ast.ID):
        return
    alike = list(dict.fromkeys(name for name, _ in site.scope if site.type_of(name) == site.type_of(node.name) != ""))
    if node.name in alike:
        k = alike.index(node.name)
        near = [alike[(k + d) % len(alike)] for d in (1, -1, 2, -2)]
        yield from (c_ast.ID(name, node.coord) for name in [n for n in dict.fromkeys(near) if n != node.name][:NEIGHBOURS])


def swapped(site: Site) -> Iterator[c_ast.Node]:
    """Operands of an operator, and neighbouring arguments of a call, in the wrong order."""
    node = site.node
    if isinstance(node, c_ast.BinaryOp) and node.op in ("-", "/", "%", "<<", ">>"):
        yield c_ast.BinaryOp(node.op, node.right, node.left, node.coord)
    if isinstance(node, c_ast.FuncCall) and node.args:
        exprs = node.args.exprs
        for k in range(len(exprs) - 1):
            if not _same(exprs[k], exprs[k + 1]):
                yield c_ast.FuncCall(node.name, c_ast.ExprList([*exprs[:k], exprs[k + 1], exprs[k], *exprs[k + 2 :]]), node.coord)


def index(site: Site) -> Iterator[c_ast.Node]:
    """An element beside the one that is meant."""
    if site.role == "subscript":
        yield from _around(site.node)


def base(site: Site) -> Iterator[c_ast.Node]:
    """A pointer one element off, so that what it points to is misaligned."""
    node = site.node
    if isinstance(node, c_ast.ID) and site.role in ("exprs", "init") and site.type_of(node.name).endswith("*"):
        yield c_ast.BinaryOp("+", node, c_ast.Constant("int", "1", node.coord), node.coord)


def loop(site: Site) -> Iterator[c_ast.Node]:
    """A loop that begins one later, or strides twice as far."""
    node = site.node
    if not isinstance(site.parent, c_ast.For) or site.role not in ("init", "next"):
        return
    if isinstance(node, c_ast.Assignment):
        op, number = ("+", 1) if site.role == "init" else ("*", 2)
        yield c_ast.Assignment(node.op, node.lvalue, c_ast.BinaryOp(op, node.rvalue, _constant(node, number), node.coord), node.coord)
    if isinstance(node, c_ast.UnaryOp) and node.op in ("p++", "++"):
        yield c_ast.Assignment("+=", node.expr, _constant(node, 2), node.coord)


def dropped(site: Site) -> Iterator[c_ast.Node]:
    """A statement lost: a transfer, a wait, a barrier, a store, a release, an assignment, a return."""
    if site.is_statement and isinstance(site.node, EXPRESSION | c_ast.Return):
        yield c_ast.EmptyStatement(site.node.coord)


def twice(site: Site) -> Iterator[c_ast.Node]:
    """A statement done twice."""
    if site.is_statement and isinstance(site.node, EXPRESSION):
        yield c_ast.Compound([site.node, site.node], site.node.coord)


def order(site: Site) -> Iterator[c_ast.Node]:
    """Two neighbouring statements in the wrong order."""
    node = site.node
    items = node.block_items or [] if isinstance(node, c_ast.Compound) else []
    for k in range(len(items) - 1):
        if not any(isinstance(item, c_ast.Decl | c_ast.DeclList | c_ast.Return) for item in items[k : k + 2]):
            yield c_ast.Compound([*items[:k], items[k + 1], items[k], *items[k + 2 :]], node.coord)


def cast(site: Site) -> Iterator[c_ast.Node]:
    if isinstance(site.node, c_ast.Cast):
        yield site.node.expr


def initial(site: Site) -> Iterator[c_ast.Node]:
    """A local that is not set."""
    if isinstance(site.node, c_ast.Decl) and site.node.init is not None:
        decl = site.node
        yield c_ast.Decl(decl.name, decl.quals, decl.align, decl.storage, decl.funcspec, decl.type, None, decl.bitsize, decl.coord)


KINDS: dict[str, Callable[[Site], Iterator[c_ast.Node]]] = {
    "relational operator": relation,
    "bound off by one": bound,
    "arithmetic operator": arithmetic,
    "&& and ||": logic,
    "condition": condition,
    "branch": arms,
    "integer constant": integer,
    "enum constant": enumerator,
    "unsigned": unsigned,
    "float constant": floating,
    "operand replaced": operand,
    "operands swapped": swapped,
    "index off by one": index,
    "misaligned base": base,
    "loop start and stride": loop,
    "statement dropped": dropped,
    "statement twice": twice,
    "statement order": order,
    "cast dropped": cast,
    "initial value dropped": initial,
}


def _same(a: c_ast.Node, b: c_ast.Node) -> bool:
    """The same text, whatever its layout."""
    mine, other = a.children(), b.children()
    words = [[getattr(node, name) for name in node.attr_names] for node in (a, b)]
    return (
        type(a) is type(b)
        and words[0] == words[1]
        and len(mine) == len(other)
        and all(_same(x, y) for (_, x), (_, y) in zip(mine, other, strict=True))
    )


def _is_int(node: Any) -> bool:
    return isinstance(node, c_ast.Constant) and "int" in node.type


def _constant(near: c_ast.Node, value: int) -> c_ast.Node:
    return c_ast.Constant("int", str(value), near.coord)


def _int(node: c_ast.Constant, value: int) -> c_ast.Node:
    """A constant like ``node``, of another value."""
    digits = node.value.rstrip("uUlL")
    return c_ast.Constant(node.type, (hex(value) if digits[:2].lower() == "0x" else str(value)) + node.value[len(digits) :], node.coord)


def _around(node: c_ast.Node) -> Iterator[c_ast.Node]:
    yield from (c_ast.BinaryOp(op, node, _constant(node, 1), node.coord) for op in "+-")
