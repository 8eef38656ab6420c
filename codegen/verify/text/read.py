"""From a C file to a syntax tree, every line and column as in the file.

Comments and directives become spaces of the same width, macros are expanded so that each token is known by where it stood, and
typedefs for the names that headers bring stand before a ``# 1 "file"`` line. Comes in: a path. Goes out: a ``Source``, or a Stop with
a finding.
"""

from __future__ import annotations

import pickle
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

from pycparser import c_ast, c_parser
from pycparser.c_parser import Coord

from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.text.condition import holds
from codegen.verify.text.macros import Macros, Moved, Token, render, tokens, words

MAX_BYTES = 1 << 20
TOKEN = re.compile(r"//(?:\\\n|[^\n])*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)
DIRECTIVE = re.compile(r"^[ \t]*#[ \t]*(\w*)((?:\\\n|[^\n])*)", re.M)
GUARD = re.compile(r"#[ \t]*(?:ifndef[ \t]+|if[ \t]+!defined[ \t(]*)(\w+)[ \t)]*\n\s*#[ \t]*define[ \t]+\1\b")
Include = Callable[[str, Place], None]


@dataclass
class Source:
    """One file: its text, what its head says, what it includes and defines, and its syntax tree."""

    path: str
    text: str
    head: dict[str, str] = field(default_factory=dict)
    includes: list[tuple[str, Place]] = field(default_factory=list)
    vectors: dict[str, str] = field(default_factory=dict)
    clean: str = ""
    moved: Moved = field(default_factory=dict)
    warnings: list[Finding] = field(default_factory=list)


def read(
    path: Path, shown: str, two_words: Iterable[str] = (), macros: Macros | None = None, include: Include = lambda name, place: None
) -> Source:
    """Reads and cleans one file; ``shown`` is how messages name it, ``two_words`` are vector types such as ``lvector float``.

    ``macros``: those of the files before it; ``include`` is called at each ``#include``, and may read a file that defines more.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Stop("V001", "is not a regular file", Place(shown, 1, 1))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Stop("V001", f"cannot be read: {error.strerror}", Place(shown, 1, 1)) from None
    if len(data) > MAX_BYTES:
        raise Stop("V001", f"has more than the {MAX_BYTES} bytes that a kernel may have", Place(shown, 1, 1))
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Stop("V001", f"is not UTF-8: byte {data[error.start]:#04x}", Place(shown, line, 1)) from None
    return clean(text, shown, two_words, macros, include)


def clean(
    text: str, shown: str, two_words: Iterable[str] = (), macros: Macros | None = None, include: Include = lambda name, place: None
) -> Source:
    """As ``read``, of a text that lies on no disk."""
    source = Source(shown, text)
    source.head = _head(text)
    bare = TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], text)
    open_comment = re.search(r"/\*", re.sub(TOKEN, lambda m: _blank(m[0]), bare))
    if open_comment:
        raise Stop("V002", "a comment is never closed", _place(source, open_comment.start()))
    bare = _Preprocessor(source, bare, macros or Macros(), include).run()
    source.clean = _join_words(source, bare, two_words)
    return source


def head(path: Path) -> dict[str, str]:
    """What the head comment of a file says of ``board`` and ``operator``."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return _head(file.read(4000))
    except OSError:
        return {}


def _head(text: str) -> dict[str, str]:
    return dict(re.findall(r"\b(board|operator): (\w+)", text[:4000]))


class _Parser(c_parser.CParser):
    """Gives the place of the next token where pycparser names only the file."""

    def _parse_error(self, msg: str, coord: Any) -> NoReturn:
        if isinstance(coord, str) and (token := self._peek()) is not None:
            coord = self._tok_coord(token)
        super()._parse_error(msg, coord)
        raise AssertionError


def _parsed(text: str) -> c_ast.FileAST:
    tree: c_ast.FileAST = _Parser().parse(text, "preamble")
    return tree


@lru_cache(maxsize=128)
def _kept(text: str) -> bytes:
    """The tree as bytes, to be read anew by each caller, who may change it; enough for the headers of all boards in turn."""
    return pickle.dumps(_parsed(text))


def parse(source: Source, typedefs: Iterable[str], again: bool = True) -> c_ast.FileAST:
    """The syntax tree; ``typedefs`` are the type names that headers bring. ``again``: the text is one that is read often, such as that
    of a header, or of a kernel of which thousands of mutants are made."""
    preamble = "".join(f"typedef int {name}; " for name in sorted({*typedefs, *source.vectors}))
    try:
        text = f'{preamble}\n# 1 "text"\n{source.clean}'
        tree: c_ast.FileAST = pickle.loads(_kept(text)) if again else _parsed(text)
    except c_parser.ParseError as error:
        match = re.match(r"text:(\d+)(?::(\d+))?: (.*)", str(error), re.S)
        at = (int(match[1]), int(match[2] or 1)) if match else (source.text.count("\n") + 1, 1)
        line, column, macro = source.moved.get(at, (*at, ""))
        note = (f"here macro `{macro}` has been expanded",) if macro else ()
        raise Stop("V002", f"does not parse: {match[3] if match else error}", Place(source.path, line, column), *note) from None
    except RecursionError:
        raise Stop("V503", "is nested too deeply to be read", Place(source.path, 1, 1)) from None
    except Exception as error:  # whatever else the parser trips over is a fault of the text
        raise Stop("V002", f"does not parse: {type(error).__name__} {error}", Place(source.path, 1, 1)) from None
    tree.ext = [node for node in tree.ext if node.coord is None or node.coord.file == "text"]
    if source.moved:
        _move_back(tree, source.moved, set())
    return tree


def _move_back(node: c_ast.Node, moved: Moved, done: set[int]) -> None:
    """Gives every node the place where its token stood; declarators share nodes."""
    if id(node) in done:
        return
    done.add(id(node))
    if node.coord is not None and (node.coord.line, node.coord.column) in moved:
        line, column, _ = moved[node.coord.line, node.coord.column]
        node.coord = Coord(node.coord.file, line, column)
    for _, child in node.children():
        _move_back(child, moved, done)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _place(source: Source, offset: int) -> Place:
    before = source.text[:offset]
    return Place(source.path, before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


class _Preprocessor:
    """Obeys the directives of one text, and leaves out what they leave out."""

    def __init__(self, source: Source, text: str, macros: Macros, include: Include):
        self.source, self.text, self.macros, self.include = source, text, macros, include
        self.stack: list[tuple[bool, bool, bool]] = []  # (this branch is taken, one of them was, #else has been)
        self.kept: list[Token] = []
        self.blanked: list[str] = []
        self.guards = set(GUARD.findall(text))

    def run(self) -> str:
        position = 0
        for match in DIRECTIVE.finditer(self.text):
            self._keep(position, match.start())
            self.blanked.append(_blank(match[0]))
            position = match.end()
            self._directive(match[1], match[2].replace("\\\n", " ").strip(), match.start())
        if self.stack:
            raise Stop("V011", "an #if is never closed", _place(self.source, len(self.text) - 1))
        self._keep(position, len(self.text))
        blanked = "".join(self.blanked)
        if [t.text for t in self.kept] == words(blanked):  # no macro was used
            return blanked
        clean, self.source.moved = render(self.kept, self.text)
        return clean

    @property
    def active(self) -> bool:
        return all(taken for taken, _, _ in self.stack)

    def _keep(self, start: int, end: int) -> None:
        piece = self.text[start:end].replace("\\\n", " \n")
        if self.active:
            found = (Token(t.text, t.offset + start) for t in tokens(piece))
            self.kept += self._pragmas(self.macros.expand(found, lambda offset: _place(self.source, offset)))
        self.blanked.append(piece if self.active else _blank(piece))

    def _pragmas(self, given: list[Token]) -> Iterator[Token]:
        """Without each ``_Pragma("...")`` but the promises; it stands for a line #pragma."""
        words = iter(given)
        for token in words:
            if token.text != "_Pragma":
                yield token
                continue
            place = _place(self.source, token.offset)
            behind = [*islice(words, 3)]
            text = [t.text for t in behind]
            if len(text) < 3 or (text[0], text[2]) != ("(", ")") or not text[1].startswith('"'):
                raise Stop("V011", "_Pragma takes one string", place)
            if self._is_promise(re.sub(r"\\(.)", r"\1", text[1][1:-1]), place):
                yield from (token, *behind)

    def _is_promise(self, text: str, place: Place) -> bool:
        """Whether a pragma stays in the text; of others than the harmless ones it is told that nobody checks them."""
        word = re.split(r"\W", text.strip(), maxsplit=1)[0]
        if word in self.macros.promises:
            return True
        if word not in {"once", *self.macros.harmless}:
            self.source.warnings.append(Finding("V603", f"#pragma {text} is not checked", place, severity="warning"))
        return False

    def _directive(self, word: str, rest: str, offset: int) -> None:
        place = _place(self.source, offset)
        if word in ("ifdef", "ifndef", "if"):
            taken = self.active and self._holds(word, rest, place)
            self.stack.append((taken, taken, False))
        elif word in ("else", "elif") and self.stack and not self.stack[-1][2]:
            _, done, _ = self.stack.pop()
            taken = not done and (word == "else" or (self.active and self._holds("if", rest, place)))
            self.stack.append((taken, done or taken, word == "else"))
        elif word == "endif" and self.stack:
            self.stack.pop()
        elif word in ("else", "endif", "elif"):
            raise Stop("V011", f"#{word} does not belong to an #if here", place)
        elif self.active:
            self._plain(word, rest, place, offset)

    def _holds(self, word: str, rest: str, place: Place) -> bool:
        guard = re.fullmatch(r"(?:!\s*defined\s*\(?\s*)?(\w+)\s*\)?", rest)
        if guard and guard[1] in self.guards and guard[1] not in self.macros.table and not self.macros.brought(guard[1]):
            self.macros.absent.add(guard[1])
        if word == "if":
            return holds(rest, self.macros, place)
        if not re.fullmatch(r"\w+", rest):
            raise Stop("V011", f"#{word} {rest}: not a name", place)
        return self.macros.defined(rest, place) == (word == "ifdef")

    def _plain(self, word: str, rest: str, place: Place, offset: int) -> None:
        if word == "include":
            header = re.fullmatch(r"<([^>]+)>|\"([^\"]+)\"", rest)
            if not header:
                raise Stop("V011", f'#include {rest}: not <name> or "name"', place)
            self.source.includes.append((header[1] or header[2], place))
            self.include(header[1] or header[2], place)
        elif word == "define":
            self.macros.define(rest, place)
        elif word == "undef":
            self.macros.undefine(rest)
        elif word == "pragma":
            if self._is_promise(rest, place):
                self.kept += [Token(text, offset) for text in ("_Pragma", "(", f'"{rest}"', ")")]
        elif word:
            raise Stop("V011", f"#{word} {rest}".strip() + ": is refused", place, "write plain C")


def _join_words(source: Source, text: str, two_words: Iterable[str]) -> str:
    """``lvector float`` -> ``lvector_float``, of the same width; pycparser takes one word only."""
    for name in two_words:

        def join(match: re.Match[str], name: str = name) -> str:
            word = re.sub(r"[ \t]", "_", match[0])
            source.vectors[word] = name
            return word

        text = re.sub(r"\b" + r"[ \t]+".join(name.split()) + r"\b", join, text)
    return text
