"""A C file with the headers it includes, as one typed unit.

Headers on disk are read (beside the file, in ../include and in include); vendor and standard headers are what the dialect and the C
standard say; our own headers, where they are not on disk, are what the specifications say. Comes in: a path. Goes out: a ``Loaded``.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pycparser import c_ast

from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.operator import Operator
from codegen.verify.finding import Place, Stop
from codegen.verify.text import read
from codegen.verify.text import tree as t
from codegen.verify.text.abi import abi, kernels_of
from codegen.verify.text.ctype import Function, Model
from codegen.verify.text.declare import STANDARD_HEADERS
from codegen.verify.text.macros import Macros
from codegen.verify.text.meaning import Vocabulary, vocabulary
from codegen.verify.text.resolve import Resolver

MAX_HEADERS = 64


@dataclass
class Context:
    """What a file is read against."""

    board: Board
    dialect: Dialect
    operators: list[Operator]
    model: Model = field(init=False)
    vocabulary: Vocabulary = field(init=False)
    proven: dict[str, Any] = field(init=False, default_factory=dict)
    """Proofs that hold on this board, by the control that they are of."""

    def __post_init__(self) -> None:
        self.model = Model.of(self.dialect)
        self.vocabulary = vocabulary(self.dialect, self.model)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What the board and its dialect say, where they are files."""
        paths = (self.board.path, self.dialect.path)
        return tuple(path.read_text("utf-8") for path in paths if path) if all(paths) else ()

    @property
    def vendor_headers(self) -> set[str]:
        half = self.dialect.half.header if self.dialect.half else None
        return {header.strip('<>"') for header in (*self.dialect.headers, *self.dialect.also_headers, *([half] if half else []))}

    @property
    def own_headers(self) -> set[str]:
        return {op.header for op in self.operators} | {f"{self.board.name}_board.h", f"{self.board.name}_types.h"}


@dataclass
class Loaded:
    """``headers``: name -> path of each header that was read from disk."""

    source: read.Source
    unit: t.Unit
    headers: dict[str, Path]


def header_folders(path: Path) -> list[Path]:
    """Where the headers that ``path`` includes are looked for."""
    return [path.parent, path.parent.parent / "include", path.parent / "include"]


Change = Callable[[c_ast.FileAST], None]


def load(path: Path, shown: str, context: Context, change: Change | None = None) -> Loaded:
    """Raises Stop with the first thing that no C compiler for this board would take. ``change`` edits the tree of the file itself."""
    two_words = [name for name in context.dialect.vector if " " in name]
    resolver = Resolver(context.model, context.vocabulary, shown)
    resolver.vendor_headers = frozenset(context.vendor_headers)
    macros = Macros(frozenset({*context.vocabulary.functions, *context.vocabulary.names}), resolver.brings)
    threshold = context.dialect.interrupt_threshold
    if threshold:  # what is read is what the board's own compiler sees
        macros.define(f"{threshold.compiler} 1", Place("", 1, 1))
        macros.harmless = frozenset({threshold.word})
    trips = context.dialect.trip_count
    if trips:
        macros.define(f"{trips.compiler} 1", Place("", 1, 1))
        macros.promises = frozenset({trips.word})
    headers: dict[str, Path] = {}
    folders = header_folders(path)

    def include(name: str, place: Place) -> None:
        resolver.included.add(name)
        if name in headers or name in STANDARD_HEADERS | context.vendor_headers:
            return
        if len(name) > 200:
            raise Stop("V010", "a header with a name of more than 200 characters", place)
        found = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if found is None:
            resolver.declare(_known(name, place, context), place)
            resolver.typedefs.update(context.model.aliases)
            if name == f"{context.board.name}_board.h":  # as we would emit it
                resolver.constants({n: c.value for n, c in context.dialect.constant.items()}, place)
                resolver.included |= context.vendor_headers | {"stdbool.h", "stddef.h", "stdint.h"}
                if context.board.interrupt_threshold:
                    macros.define("INTERRUPT_THRESHOLD(function)", place)
                if trips:
                    macros.define("PRAGMA(text) _Pragma(#text)", place)
                    macros.define(f"TRIP_COUNT(least) PRAGMA({trips.pragma.replace('LEAST', 'least')})", place)
            return
        if len(headers) >= MAX_HEADERS:
            raise Stop("V010", f"more than {MAX_HEADERS} headers", place)
        headers[name] = found
        header = read.read(found, str(found), two_words, macros, include)
        resolver.file(header, read.parse(header, resolver.type_names()), header=True)

    try:
        source = read.read(path, shown, two_words, macros, include)
        tree = read.parse(source, resolver.type_names(), again=change is not None)
        if change:
            change(tree)
        resolver.file(source, tree)
    except RecursionError:
        raise Stop("V503", "is nested too deeply to be checked", Place(shown, 1, 1)) from None
    return Loaded(source, resolver.unit, headers)


def _known(name: str, place: Place, context: Context) -> dict[str, Function]:
    """The prototypes of a header of ours that is not on disk. Raises Stop for a header of nobody."""
    if name not in context.own_headers:
        known = sorted(STANDARD_HEADERS | context.vendor_headers | context.own_headers)
        close = [f"did you mean {c}?" for c in difflib.get_close_matches(name, known, n=1)]
        todo = f"put it beside the file; if it is the vendor's, name it in also_headers of the dialect {context.dialect.name}"
        raise Stop("V010", f"header `{name}` is not on disk and is none that the dialect knows", place, *close, todo)
    return {
        function: abi(op, dtype, variant, context.model)
        for op in context.operators
        if op.header == name
        for function, dtype, variant in kernels_of(op, context.board)
    }
