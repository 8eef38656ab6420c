"""Macros expanded token by token, each token of the result knowing where it stood.

Comes in: ``#define`` lines and pieces of a text. Goes out: tokens, and the text that they make: every token on its line, and in its
column wherever nothing expanded before it takes more room; ``moved`` says of the others where they stood. What a macro brings stands
where the macro is used; its arguments stand where they are written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from codegen.verify.finding import Place, Stop

TOKEN = re.compile(
    r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|[A-Za-z_]\w*|\.?\d(?:[eEpP][+-]|[\w.])*"
    r"|->|\+\+|--|<<=|>>=|<<|>>|[-+*/%&|^<>=!]=|&&|\|\||##|\.\.\.|\S"
)
DEFINITION = re.compile(r"([A-Za-z_]\w*)(?:\(([^)]*)\))?(.*)", re.S)
MAX_TOKENS = 200_000
"""Tokens that macros may bring, in all."""
C_WORDS = frozenset(
    "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict "
    "return short signed sizeof static struct switch typedef union unsigned void volatile while _Bool".split()
)
QUALIFIERS = frozenset(("const", "inline", "register", "restrict", "volatile"))
"""Words that a macro may take away: what they say changes no value."""
SPELLINGS = {"__extension__": "", "__inline": "inline", "__inline__": "inline", "__restrict": "restrict", "__restrict__": "restrict"}


class Token(NamedTuple):
    """``offset`` into the text where it stood; ``macro``: the one that brought it; ``hidden``: macros that it is not expanded by."""

    text: str
    offset: int
    macro: str = ""
    hidden: frozenset[str] = frozenset()


Arguments = dict[str, list[Token]]
"""By parameter."""


@dataclass(frozen=True)
class Macro:
    """``parameters``: None where it is object-like."""

    name: str
    parameters: tuple[str, ...] | None
    body: tuple[str, ...]
    place: Place


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    return [Token(match[0], match.start()) for match in TOKEN.finditer(text, start, len(text) if end is None else end)]


def words(text: str) -> list[str]:
    """The tokens alone."""
    return TOKEN.findall(text)


def _nothing(_: str) -> bool:
    return False


@dataclass
class Macros:
    """The macros of one translation unit. ``reserved``: names of the dialect; ``brought``: whether a header defines a name."""

    reserved: frozenset[str] = frozenset()
    brought: Callable[[str], bool] = _nothing
    table: dict[str, Macro] = field(default_factory=dict)
    harmless: frozenset[str] = frozenset()
    """Pragmas that change no value."""
    promises: frozenset[str] = frozenset()
    """Pragmas that promise something of the loop behind them: they stay in the text."""
    absent: set[str] = field(default_factory=lambda: {"__cplusplus"})
    """Names of which it is known that they are not defined."""
    taken: int = 0

    def __post_init__(self) -> None:
        place = Place("", 1, 1)
        self.table |= {name: Macro(name, None, tuple(text.split()), place) for name, text in SPELLINGS.items()}

    def define(self, rest: str, place: Place) -> None:
        match = DEFINITION.fullmatch(rest)
        if not match:
            raise Stop("V011", "#define without a name", place)
        name, listed, text = match.groups()
        parameters = None if listed is None else tuple(p.strip() for p in listed.split(",")) if listed.strip() else ()
        macro = Macro(name, parameters, tuple(TOKEN.findall(text)), place)
        known = self.table.get(name)
        if known and (known.parameters, known.body) != (macro.parameters, macro.body):
            told = f"it was defined at {known.place.file}:{known.place.line} as {' '.join(known.body)}" if known.place.file else ""
            raise Stop("V011", f"macro `{name}` is defined twice, with different texts", place, *filter(None, (told, "#undef it before")))
        if name in self.reserved or (name in C_WORDS and (macro.body or name not in QUALIFIERS)):
            raise Stop("V011", f"macro `{name}` hides a name of C or of the dialect", place, "give it another name")
        self.table[name] = macro
        self.absent.discard(name)

    def undefine(self, name: str) -> None:
        self.table.pop(name, None)
        self.absent.add(name)

    def defined(self, name: str, place: Place) -> bool:
        """Whether ``name`` is defined here. Raises Stop where that depends on who compiles."""
        if name in self.table or self.brought(name):
            return True
        if name not in self.absent:
            todo = f"write `#define {name}` or `#undef {name}` above it: what is compiled must be known"
            raise Stop("V011", f"whether `{name}` is defined is not known", place, todo)
        return False

    def expand(self, given: Iterable[Token], place: Callable[[int], Place]) -> list[Token]:
        """``given`` with every macro expanded; ``place`` tells where an offset is."""
        waiting, out = deque(given), []
        while waiting:
            token = waiting.popleft()
            macro = self.table.get(token.text)
            if macro is None or token.text in token.hidden or (macro.parameters is not None and not _called(waiting)):
                out.append(token)
                continue
            arguments = self._arguments(macro, waiting, place(token.offset)) if macro.parameters is not None else {}
            expanded = {name: self.expand(value, place) for name, value in arguments.items()}
            body = _body(macro, expanded, arguments, token, place)
            self.taken += len(body) + 1
            if self.taken > MAX_TOKENS:
                raise Stop("V503", f"macros bring more than {MAX_TOKENS} tokens", place(token.offset))
            waiting.extendleft(reversed(body))
        return out

    def _arguments(self, macro: Macro, waiting: deque[Token], place: Place) -> Arguments:
        assert macro.parameters is not None
        if "..." in macro.parameters:
            raise Stop("V011", f"macro `{macro.name}` takes any number of arguments", place, "write a function, or take its use away")
        found: list[list[Token]] = [[]]
        depth = 0
        while waiting:
            token = waiting.popleft()
            depth += (token.text == "(") - (token.text == ")")
            if depth == 0:
                break
            if token.text == "," and depth == 1:
                found.append([])
            elif depth > 1 or token.text != "(":
                found[-1].append(token)
        else:
            raise Stop("V011", f"the arguments of macro `{macro.name}` are never closed", place)
        if not macro.parameters and found == [[]]:
            found = []
        if len(found) != len(macro.parameters):
            raise Stop("V011", f"macro `{macro.name}` takes {len(macro.parameters)} arguments, not {len(found)}", place)
        return dict(zip(macro.parameters, found, strict=True))


def _called(waiting: deque[Token]) -> bool:
    return bool(waiting) and waiting[0].text == "("


def _body(macro: Macro, arguments: Arguments, raw: Arguments, use: Token, place: Callable[[int], Place]) -> list[Token]:
    """What the macro stands for at ``use``; ``raw``: the arguments as they are written."""
    if "##" in macro.body:
        raise Stop("V011", f"macro `{macro.name}` uses ##", place(use.offset), "write out what it makes")
    found: list[Token] = []
    words = iter(macro.body)
    for word in words:
        by = use.macro or macro.name
        if word == "#" and macro.parameters is not None:
            name = next(words, "")
            if name not in raw:
                raise Stop("V011", f"macro `{macro.name}` has a # before what is no parameter of it", place(use.offset))
            found.append(Token(_quoted(raw[name]), use.offset, by))
        else:
            found += arguments[word] if word in arguments else [Token(word, use.offset, by, use.hidden | {macro.name})]
    return found


def _quoted(given: list[Token]) -> str:
    """The tokens as a string; between two of them at most one space, which no pragma looks at."""
    text = " ".join(token.text for token in given)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


Moved = dict[tuple[int, int], tuple[int, int, str]]
"""Line and column in the rendered text -> line and column in the file, and the macro that brought the token."""


def render(given: Iterable[Token], text: str) -> tuple[str, Moved]:
    """The text that the tokens make, with as many lines as ``text``."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    out: list[str] = []
    moved: Moved = {}
    line, column, before = 1, 1, ""
    for token in given:
        stood = bisect_right(starts, token.offset)
        wanted = token.offset - starts[stood - 1] + 1
        if stood > line:
            out.append("\n" * (stood - line))
            line, column = stood, 1
        room = wanted - column if stood == line and wanted > column else 0
        if room == 0 and column > 1 and (wanted != column or token.macro or before):
            room = 1  # two tokens that did not stand side by side
        out.append(" " * room + token.text)
        column += room
        if token.macro or (line, column) != (stood, wanted):
            moved[line, column] = stood, wanted, token.macro
        column += len(token.text)
        before = token.macro
    out.append("\n" * (len(starts) - line))
    return "".join(out), moved
