"""What a public header declares, by its text alone: no board, no compiler.

Comes in: the texts of a tree's headers, by path. Goes out: functions and types by name, each at its place.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pycparser import c_ast, c_generator

from codegen.errors import CodegenError, Problem
from codegen.verify.finding import Place, Stop
from codegen.verify.text.declare import BROUGHT_BY
from codegen.verify.text.read import clean, parse

BUILT_IN = ("_Float16", "__fp16", *BROUGHT_BY)
"""Types that compilers and standard headers bring."""


@dataclass(frozen=True)
class Parameter:
    type: str
    name: str
    place: Place

    def __str__(self) -> str:
        return f"{self.type}{'' if self.type.endswith('*') else ' '}{self.name}"


@dataclass(frozen=True)
class Declared:
    """A function, or a type: then ``parameters`` is None, and ``type`` what it stands for."""

    name: str
    type: str
    parameters: tuple[Parameter, ...] | None
    place: Place

    def __str__(self) -> str:
        if self.parameters is None:
            return f"typedef {self.type} {self.name}"
        return f"{self.type} {self.name}({', '.join(map(str, self.parameters)) or 'void'})"


def declared(path: str, texts: Mapping[str, str], shown: str) -> dict[str, Declared]:
    """By name. ``shown``: how messages name the tree. Raises CodegenError where the header cannot be read as C."""
    tree = _tree(path, texts, f"{shown}/{path}", set(BUILT_IN), {path})
    return {d.name: d for node in tree.ext if (d := _declared(node, f"{shown}/{path}"))}


def _tree(path: str, texts: Mapping[str, str], shown: str, types: set[str], taken: set[str]) -> c_ast.FileAST:
    """``types``: that are known, to which those of the headers beside it come; ``taken``: headers that are not read again."""

    def include(name: str, _: Place) -> None:
        beside = str(PurePosixPath(path).parent / name)
        if beside in texts and beside not in taken:
            taken.add(beside)
            tree = _tree(beside, texts, beside, types, taken)
            types.update(node.name for node in tree.ext if isinstance(node, c_ast.Typedef))

    try:
        source = clean(texts[path], shown, include=include)
        return parse(source, types)
    except Stop as stop:
        place = stop.finding.place or Place(shown, 1, 1)
        where = f"{place.file}:{place.line}:{place.column}"
        raise CodegenError(
            Problem(where, stop.finding.message, "an interface is compared that a C compiler takes: mend the header")
        ) from None


def _declared(node: c_ast.Node, file: str) -> Declared | None:
    if isinstance(node, c_ast.Typedef):
        return Declared(node.name, _spelled(node.type), None, _place(node, file))
    if not isinstance(node, c_ast.Decl) or not isinstance(node.type, c_ast.FuncDecl):
        return None
    given = node.type.args.params if node.type.args else []
    parameters = tuple(_parameter(p, file) for p in given if not _is_void(p))
    return Declared(node.name, _spelled(node.type.type), parameters, _place(node, file))


def _parameter(node: c_ast.Node, file: str) -> Parameter:
    if isinstance(node, c_ast.EllipsisParam):
        return Parameter("...", "", _place(node, file))
    return Parameter(_spelled(node.type), node.name or "", _place(node, file))


def _is_void(node: c_ast.Node) -> bool:
    return isinstance(node, c_ast.Typename) and _spelled(node.type) == "void"


def _spelled(node: c_ast.Node) -> str:
    """A type as C writes it without a name."""
    bare = copy.deepcopy(node)
    inner = bare
    while not isinstance(inner, c_ast.TypeDecl) and hasattr(inner, "type"):
        inner = inner.type
    if isinstance(inner, c_ast.TypeDecl):
        inner.declname = None
    return " ".join(c_generator.CGenerator().visit(c_ast.Typename(None, [], None, bare)).split())


def _place(node: c_ast.Node, file: str) -> Place:
    return Place(file, node.coord.line, node.coord.column) if node.coord else Place(file, 1, 1)
