"""Every node of a syntax tree with where it stands: what could be put there, which names are in scope, what it belongs to.

Comes in: the tree of one file. Goes out: its ``Site`` objects, in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from pycparser import c_ast

INTEGER = re.compile(r"(unsigned |signed )?(int|char|short|long|bool|_Bool|unsigned|size_t|u?intptr_t|u?int\d+_t)( int| long)*")


@dataclass(frozen=True)
class Site:
    """A node and where it stands: below which parent, in which role; ``scope`` are the names that it could use, with their types.

    ``owner``: the local, enumerator or function that it belongs to, in ``function``. ``drop``: takes away the stores that it is a part of.
    """

    node: c_ast.Node
    parent: c_ast.Node
    role: str
    put: Callable[[c_ast.Node], None]
    scope: tuple[tuple[str, str], ...]
    owner: str
    function: str
    drop: Callable[[], None] | None

    def type_of(self, name: str) -> str:
        return next((type_ for known, type_ in reversed(self.scope) if known == name), "")

    @property
    def is_condition(self) -> bool:
        return self.role == "cond" or (isinstance(self.parent, c_ast.BinaryOp) and self.parent.op in ("&&", "||"))

    @property
    def is_statement(self) -> bool:
        return isinstance(self.parent, c_ast.Compound)


def sites(tree: c_ast.FileAST) -> Iterator[Site]:
    return _below(tree, [], "", "", None)


def _below(node: c_ast.Node, scope: list[tuple[str, str]], owner: str, function: str, drop: Callable[[], None] | None) -> Iterator[Site]:
    """The sites below a node; ``scope`` grows as declarations are passed."""
    if isinstance(node, c_ast.FuncDef | c_ast.Compound | c_ast.For):
        scope = list(scope)
    if isinstance(node, c_ast.FuncDef) and node.decl.type.args:
        scope += [(p.name, _type(p.type)) for p in node.decl.type.args.params if isinstance(p, c_ast.Decl)]
    if isinstance(node, c_ast.Decl | c_ast.Enumerator) and node.name:
        owner = node.name
    if isinstance(node, c_ast.FuncDef):
        owner = function = node.decl.name
    for name, child in node.children():
        role, _, index = name.partition("[")
        if (isinstance(node, c_ast.FuncCall) and role == "name") or (isinstance(node, c_ast.StructRef) and role == "field"):
            continue
        put = _putter(node, role, index)
        inner = partial(put, c_ast.EmptyStatement(child.coord)) if role == "block_items" and _only_stores(child) else drop
        yield Site(child, node, role, put, tuple(scope), owner, function, inner)
        yield from _below(child, scope, owner, function, inner)
    if isinstance(node, c_ast.Decl) and node.name and not isinstance(node.type, c_ast.FuncDecl):
        scope.append((node.name, _type(node.type)))
    if isinstance(node, c_ast.Enum) and node.values:
        first = node.values.enumerators[0].name
        scope += [(e.name, f"enum of {first}") for e in node.values.enumerators]


def _only_stores(node: c_ast.Node) -> bool:
    """A store to an element, or a loop of nothing else."""
    match node:
        case c_ast.Assignment():
            return isinstance(node.lvalue, c_ast.ArrayRef)
        case c_ast.For():
            return _only_stores(node.stmt)
        case c_ast.Compound():
            return all(_only_stores(item) for item in node.block_items or [])
    return False


def _putter(node: c_ast.Node, role: str, index: str) -> Callable[[c_ast.Node], None]:
    def put(new: c_ast.Node) -> None:
        if index:
            getattr(node, role)[int(index.rstrip("]"))] = new
        else:
            setattr(node, role, new)

    return put


def _type(node: c_ast.Node) -> str:
    """The type of a declarator without its qualifiers; all integers are one."""
    match node:
        case c_ast.PtrDecl():
            return f"{_type(node.type)} *"
        case c_ast.ArrayDecl():
            return f"{_type(node.type)} []"
        case c_ast.TypeDecl():
            return _type(node.type)
        case c_ast.IdentifierType():
            name = " ".join(node.names)
            return "integer" if INTEGER.fullmatch(name) else name
    return type(node).__name__
