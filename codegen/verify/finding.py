"""What the verifier finds: a stable code, a message, the place, and the call that shows it.

Goes out: ``Finding`` and ``CODES``; ``Stop`` carries a finding out of a run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from codegen.verify.explanation import rules_of

GROUPS = {
    "V0": "the text",
    "V1": "memory",
    "V2": "values",
    "V3": "the cores",
    "V4": "DMA",
    "V5": "limits",
    "V6": "what the verdict rests on",
    "V7": "real compilers",
}

CODES: dict[str, str] = {
    # the text
    "V001": "the file cannot be read",
    "V002": "the text does not parse as C",
    "V003": "a construct that the verifier does not know",
    "V004": "an undeclared name",
    "V005": "a type error",
    "V006": "a wrong number or type of arguments",
    "V007": "a write through const, or const cast away silently",
    "V008": "a prototype differs from the header or from the operator's ABI",
    "V009": "a kernel or its main is missing",
    "V010": "an unknown header",
    "V011": "a preprocessor directive that is refused",
    # memory
    "V101": "a read of memory that was never written",
    "V102": "an access through a NULL or wild pointer",
    "V103": "a read outside its memory",
    "V104": "a write outside its memory",
    "V105": "a misaligned access",
    "V106": "a write to an input",
    "V107": "an element of the output written more than once",
    "V108": "an element of the output never written",
    "V109": "memory touched where the contract forbids it",
    "V110": "uninitialised padding reaches the output",
    "V111": "memory used after its lifetime",
    "V112": "a vector access to memory that the board's vector unit does not reach",
    "V113": "a memcpy between overlapping memory",
    "V114": "an index outside an array that lies inside a larger object",
    "V115": "two restrict pointers to one place",
    "V116": "more lanes asked for than a vector has",
    # values
    "V201": "a wrong value",
    "V202": "signed integer overflow",
    "V203": "integer division by zero",
    "V204": "a shift count out of range",
    "V205": "a float out of the range of the integer it is converted to",
    "V206": "a function ended without the value it returns",
    "V207": "the same inputs give other bits",
    "V208": "a loop runs less or more often than it is promised to",
    "V209": "a condition that the compiler is promised is false",
    # the cores
    "V301": "cores of one mask do not reach the same barriers",
    "V302": "a barrier with wrong arguments",
    "V303": "work shared unevenly",
    "V304": "two cores store to one cache line of shared memory",
    "V305": "the vector loop is not entered",
    "V306": "a core's share does not begin at a whole block",
    "V307": "two cores touch the same memory, one of them writing, and no barrier lies between",
    "V308": "a static object written in a kernel that several cores run",
    "V309": "a static object carries a value from one call to the next",
    "V310": "vector lanes left switched off",
    "V311": "non-temporal stores that no fence orders",
    # DMA
    "V401": "a DMA transfer outside its memory",
    "V402": "a DMA transfer of no bytes, or of a negative number",
    "V403": "a DMA transfer between overlapping memory",
    "V404": "memory used while a DMA transfer into it is in flight",
    "V405": "private memory not released, or released twice",
    "V406": "memory changed while a DMA transfer from it is in flight",
    "V407": "a DMA transfer that is never awaited",
    "V408": "a DMA channel used wrongly",
    # limits
    "V501": "the step limit: the kernel does not end",
    "V502": "the memory limit",
    "V503": "the depth limit",
    # what the verdict rests on
    "V601": "nothing was compared",
    "V602": "a meaning that is unconfirmed was relied on",
    "V603": "a pragma that is not checked",
    "V604": "a product and a sum that a compiler may contract",
    "V605": "the accuracy of a libm is assumed",
    "V606": "the verifier's two engines disagree: a fault of ours",
    "V607": "a proof is refuted by a call whose run finds nothing",
    # real compilers
    "V701": "a compiler refuses the text, or warns of it",
    "V702": "the compiled kernel gives other bits than the interpreter",
    "V703": "the compiled kernel crashes, hangs, or does what no core may",
    "V704": "a sanitizer reports something",
    "V705": "a MISRA rule is broken without a deviation",
    "V706": "a deviation from MISRA that matches nothing",
    "V707": "the compiled code is larger than stated",
}


OURS = frozenset({"V606", "V706"})
"""Faults of ours, not of a kernel: none shows them."""

BY_NATIVE = frozenset({"V701", "V702", "V703", "V704", "V705", "V707"})
"""Found by `codegen native`, with compilers and tools that may not be there."""


@dataclass(frozen=True)
class Place:
    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Finding:
    """``notes``: one line each, below the source line. ``repro``: a command that shows it again. ``label``: stands beside the caret."""

    code: str
    message: str
    place: Place | None = None
    notes: tuple[str, ...] = ()
    repro: str = ""
    severity: str = "error"
    label: str = ""
    core: str = ""
    """Which core met it, where it is one core's doing."""

    def note(self, *lines: str) -> Finding:
        return replace(self, notes=(*self.notes, *lines))

    def json(self) -> dict[str, Any]:
        place = self.place or Place("", 0, 0)
        return {
            "code": self.code,
            "severity": self.severity,
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "message": self.message,
        }

    def full(self, source: str | None = None) -> str:
        """As a compiler would show it; ``source`` is the text of the file."""
        lines = [f"{self.severity}[{self.code}]: {self.message}"]
        if self.place:
            lines.append(f"  --> {self.place.file}:{self.place.line}:{self.place.column}")
            rows = source.splitlines() if source else []
            if 0 < self.place.line <= len(rows):
                margin = " " * len(str(self.place.line))
                row = rows[self.place.line - 1]
                lines += [f"{margin} |", f"{self.place.line} | {row}", f"{margin} | {caret(row, self.place.column)} {self.label}".rstrip()]
        lines += [f"  {note}" for note in self.notes]
        rules = rules_of(self.code)
        lines += [f"  rule: {rules}"] if rules else []
        if self.repro:
            lines.append(f"  repro: {self.repro}")
        return "\n".join(lines)


def caret(row: str, column: int) -> str:
    """Carets below the expression that starts at ``column`` (from 1): a name with the brackets that close on its line."""
    start = column - 1
    end = start
    while end < len(row) and (row[end].isalnum() or row[end] == "_"):
        end += 1
    while end < len(row) and row[end] in "([":
        depth, close = 0, end
        while close < len(row):
            depth += (row[close] in "([") - (row[close] in ")]")
            close += 1
            if depth == 0:
                break
        if depth:
            break
        end = close
    return " " * start + "^" * max(1, end - start)


def outside(index: Any, length: int, name: str, place: Place) -> Stop:
    """An index beyond an array that is part of something larger."""
    what = f"the index {index} is outside `{name}`, an array of {length} elements inside a larger object"
    return Stop("V114", what, place, "C lets a compiler take it for granted that this does not happen")


class Stop(Exception):
    """A run cannot go on: it found something."""

    def __init__(self, code: str, message: str, place: Place | None = None, *notes: str, label: str = "", origin: int = 0):
        super().__init__(message)
        self.finding = Finding(code, message, place, notes, label=label)
        self.origin = origin
        """The address of the element that was never written, where that is what it is about."""
        self.trail: list[tuple[Any, list[Any]]] = []
        """The functions it left, innermost first, each with its frame."""
        self.calls: list[Place] = []
        """Where each of them was called."""
