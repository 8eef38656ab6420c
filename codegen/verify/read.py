"""From a C file to a syntax tree, every line and column as in the file.

No preprocessor runs: comments and directives become spaces of the same width, and typedefs for the names that headers bring
stand before a ``# 1 "file"`` line. Comes in: a path. Goes out: a ``Source``, or a Stop with a finding.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from pycparser import c_ast, c_parser

from codegen.verify.finding import Finding, Place, Stop

MAX_BYTES = 1 << 20
KNOWN_NAMES = frozenset(("__cplusplus",))
"""Names of which it is known that the compiler for a board does not define them."""
TOKEN = re.compile(r"//(?:\\\n|[^\n])*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)
DIRECTIVE = re.compile(r"^[ \t]*#[ \t]*(\w*)((?:\\\n|[^\n])*)", re.M)


@dataclass
class Source:
    """One file: its text, what its head says, what it includes and defines, and its syntax tree."""

    path: str
    text: str
    head: dict[str, str] = field(default_factory=dict)
    includes: list[tuple[str, Place]] = field(default_factory=list)
    macros: dict[str, tuple[str, Place]] = field(default_factory=dict)
    vectors: dict[str, str] = field(default_factory=dict)
    clean: str = ""
    warnings: list[Finding] = field(default_factory=list)


def read(path: Path, shown: str, two_words: Iterable[str] = ()) -> Source:
    """Reads and cleans one file; ``shown`` is how messages name it, ``two_words`` are vector types such as ``lvector float``."""
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
    source = Source(shown, text)
    source.head = _head(text)
    clean = TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], text)
    open_comment = re.search(r"/\*", re.sub(TOKEN, lambda m: _blank(m[0]), clean))
    if open_comment:
        raise Stop("V002", "a comment is never closed", _place(source, open_comment.start()))
    clean = _directives(source, clean).replace("\\\n", " \n")
    source.clean = _join_words(source, clean, two_words)
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


def parse(source: Source, typedefs: Iterable[str]) -> c_ast.FileAST:
    """The syntax tree; ``typedefs`` are the type names that headers bring."""
    preamble = "".join(f"typedef int {name}; " for name in sorted({*typedefs, *source.vectors}))
    try:
        tree = _Parser().parse(f'{preamble}\n# 1 "text"\n{source.clean}', "preamble")
    except c_parser.ParseError as error:
        match = re.match(r"text:(\d+)(?::(\d+))?: (.*)", str(error), re.S)
        place = Place(source.path, int(match[1]), int(match[2] or 1)) if match else Place(source.path, source.text.count("\n") + 1, 1)
        raise Stop("V002", f"does not parse: {match[3] if match else error}", place) from None
    except RecursionError:
        raise Stop("V503", "is nested too deeply to be read", Place(source.path, 1, 1)) from None
    except Exception as error:  # whatever else the parser trips over is a fault of the text
        raise Stop("V002", f"does not parse: {type(error).__name__} {error}", Place(source.path, 1, 1)) from None
    tree.ext = [node for node in tree.ext if node.coord is None or node.coord.file == "text"]
    return tree


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _place(source: Source, offset: int) -> Place:
    before = source.text[:offset]
    return Place(source.path, before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def _directives(source: Source, text: str) -> str:
    """Blanks directives and what they leave out; records includes and object-like macros."""
    out, position = [], 0
    stack: list[tuple[bool, bool | None]] = []  # (this branch is taken, the first one was; None after #else)
    defined: set[str] = set()
    guards = set(re.findall(r"#[ \t]*(?:ifndef[ \t]+|if[ \t]+!defined[ \t(]*)(\w+)[ \t)]*\n\s*#[ \t]*define[ \t]+\1[ \t]*\n", text))

    def keep(end: int) -> None:
        piece = text[position:end]
        out.append(piece if all(taken for taken, _ in stack) else _blank(piece))

    for match in DIRECTIVE.finditer(text):
        keep(match.start())
        out.append(_blank(match[0]))
        position = match.end()
        word, rest, place = match[1], match[2].replace("\\\n", " ").strip(), _place(source, match.start())
        active = all(taken for taken, _ in stack)
        if word in ("ifdef", "ifndef", "if"):
            holds = active and _holds(word, rest, defined, guards, place)
            stack.append((holds, holds))
        elif word == "else" and stack and stack[-1][1] is not None:
            _, taken = stack.pop()
            stack.append((not taken, None))
        elif word == "endif" and stack:
            stack.pop()
        elif word in ("else", "endif", "elif"):
            raise Stop("V011", f"#{word} does not belong to an #if here, or is not supported", place)
        elif active:
            _plain(source, word, rest, place, defined)
    if stack:
        raise Stop("V011", "an #if is never closed", _place(source, len(text) - 1))
    keep(len(text))
    return "".join(out)


def _holds(word: str, rest: str, defined: set[str], guards: set[str], place: Place) -> bool:
    test = re.fullmatch(r"(!?)\s*(?:defined\s*\(\s*(\w+)\s*\)|defined\s+(\w+))" if word == "if" else r"()(\w+)()", rest)
    if not test:
        raise Stop("V011", f"#{word} {rest}: only a test of one name is read", place, "write plain C, or test a single name with defined()")
    name = test[2] or test[3]
    if name not in KNOWN_NAMES | defined | guards:
        raise Stop(
            "V011", f"#{word} {rest}: whether `{name}` is defined is not known", place, "write plain C: what is compiled must be read"
        )
    return (name in defined) != (word == "ifndef" or test[1] == "!")


def _plain(source: Source, word: str, rest: str, place: Place, defined: set[str]) -> None:
    if word == "include":
        header = re.fullmatch(r"<([^>]+)>|\"([^\"]+)\"", rest)
        if not header:
            raise Stop("V011", f'#include {rest}: not <name> or "name"', place)
        source.includes.append((header[1] or header[2], place))
    elif word == "define":
        macro = re.fullmatch(r"([A-Za-z_]\w*)(\(?)(.*)", rest, re.S)
        if not macro:
            raise Stop("V011", "#define without a name", place)
        name, text = macro[1], macro[3].strip()
        if macro[2]:
            raise Stop("V011", f"#define {name}(): a function-like macro", place, "write a static inline function instead")
        if source.macros.get(name, (text,))[0] != text:
            raise Stop("V011", f"macro `{name}` is defined twice, with different texts", place)
        defined.add(name)
        if text:
            source.macros[name] = (text, place)
    elif word == "pragma":
        if rest != "once":
            source.warnings.append(Finding("V603", f"#pragma {rest} is not checked", place, severity="warning"))
    elif word:
        raise Stop("V011", f"#{word} is refused", place, "write plain C")


def _join_words(source: Source, text: str, two_words: Iterable[str]) -> str:
    """``lvector float`` -> ``lvector_float``, of the same width; pycparser takes one word only."""
    for name in two_words:

        def join(match: re.Match[str], name: str = name) -> str:
            word = re.sub(r"[ \t]", "_", match[0])
            source.vectors[word] = name
            return word

        text = re.sub(r"\b" + r"[ \t]+".join(name.split()) + r"\b", join, text)
    return text
