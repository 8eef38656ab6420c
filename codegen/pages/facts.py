"""What the page of an operator says, and in which order: the vendor's, then what the vendor's page lacks.

Comes in: an operator, the boards with its kernels and what was emitted for them, and what was measured. Goes out: the values that the
template ``page.md.j2`` prints, with every text in the page's language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from codegen.emit import contract
from codegen.emit.plan import Kernel
from codegen.emit.render import prototypes, wrap
from codegen.emit.size import code_bytes
from codegen.pages.language import Language
from codegen.pages.measured import Measured
from codegen.pages.notation import latex
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.dtype import VARIANTS
from codegen.spec.operator import Array, Code, Operator, Packed, Parameter

EXAMPLE_BOARD = "ft78ne"
"""The board of the examples, as on the vendor's page; the first one where it is not chosen."""
TERMS = {
    "arrays": "Aliasing, alignment, subnormals", "bad arguments": "Bad arguments", "_s": "Calls of the shared version", "caches": "Caches",
    "work area": "Work area", "_p": "Calls of the private version", "stack": "Stack", "code": "Code size", "rounding": "Rounding",
    "interrupts": "Interrupts",
}  # fmt: skip
"""The headers' terms of the contract, as headings."""
NAME = re.compile(r"(\b0x[0-9a-f]+\b|[\w*]*_[\w*]+(?:\[\w+\])?|\b\w+\[\w+\])")
SPECIAL = re.compile(r"([\\*{}\[\]<>|$#])")
Told = list[tuple[str, str]]
"""Texts with the boards that they hold for; "" for all of them."""


@dataclass(frozen=True)
class Emitted:
    """A board's kernels of an operator. ``texts``: path below the board's folder -> text, of everything emitted for the board."""

    board: Board
    dialect: Dialect
    kernels: list[Kernel]
    texts: dict[str, str] = field(repr=False)

    def text_of(self, k: Kernel) -> str:
        return self.texts[f"src/{k.file}"]

    def example(self, variant: str) -> str:
        """The example main of the first dtype, without its head comment."""
        k = next(k for k in self.kernels if k.variant == variant)
        text = self.texts[f"examples/{k.function}_main.c"]
        return text[text.index("#include") :].rstrip()


def escaped(text: str) -> str:
    """For Markdown: names of C and addresses between backticks, and what stands there already as it is; all else as it is read."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if k % 2 else _escaped_prose(part) for k, part in enumerate(parts))


def _escaped_prose(text: str) -> str:
    return "".join(f"`{part}`" if k % 2 else SPECIAL.sub(r"\\\1", part) for k, part in enumerate(NAME.split(text)))


def page(op: Operator, boards: list[Emitted], measured: Measured, language: Language) -> dict[str, Any]:
    say = language.say
    example = next((b for b in boards if b.board.name == EXAMPLE_BOARD), boards[0])
    return {
        "op": op,
        "description": language.choose(op.en, op.zh),
        "math": latex(op.math, say("otherwise")),
        "where": [(name, say(value)) for name, value in contract.names(op)],
        "inputs": [_parameter(op, p, example.board, language) for p in op.parameters],
        "outputs": [_parameter(op, p, example.board, language) for p in op.outputs()],
        "boards": boards,
        "variants": [_variant(op, v, boards, example) for v in VARIANTS],
        "rules": _rules(op, boards, language),
        "notes": [say(note) for note in op.notes],
        "accuracy": _grouped(
            [(b, k.dtype.name, contract.accuracy(op, k)) for b in boards for k in b.kernels if k.variant == "s"], language
        ),
        "reason": say(op.reason),
        "results": [(b.board, k, measured.results.get((b.board.name, k.function))) for b in boards for k in b.kernels],
        "costs": [(b.board, k, measured.costs.get((b.board.name, k.function))) for b in boards for k in b.kernels],
        "unsure": [(b.board, *_unsure(b)) for b in boards],
        "inferred_prototype": op.prototype != "known",
        "_": say,
        "e": escaped,
    }


def _parameter(op: Operator, p: Parameter, board: Board, language: Language) -> dict[str, Any]:
    """Its description as the vendor's page has it, and what the header adds."""
    entries = p.of if isinstance(p, Packed) else ()
    shape = contract.shape(board, op, p)
    if p is op.parameters[-1] and not isinstance(p, Array | Packed):  # bits above the board's cores: each board has its own number
        shape = shape.replace(f"the board's {board.cores.value} cores", "the board's cores")
    return {
        "name": p.name,
        "text": language.choose(p.en, p.zh).rstrip("。"),
        "shape": "" if isinstance(p, Code) and language.name == "zh" and p.zh else language.say(shape),
        "entries": [_parameter(op, entry, board, language) for entry in entries],
    }


def _variant(op: Operator, variant: str, boards: list[Emitted], example: Emitted) -> dict[str, Any]:
    """The prototypes that the headers of the boards declare, each once; the example main."""
    declared: dict[str, None] = {}
    for b in boards:
        for head, items, tail in prototypes(op, b.kernels, variant):
            declared[wrap(head, items, tail)] = None
    return {"kind": VARIANTS[variant], "prototypes": list(declared), "board": example.board, "example": example.example(variant)}


def _rules(op: Operator, boards: list[Emitted], language: Language) -> list[tuple[str, Told]]:
    rows = []
    for b in boards:
        code = {k.function: code_bytes(k, b.text_of(k)) for k in b.kernels}
        rows += [(b, term, text) for term, text in contract.rules(op, b.kernels, code)]
    return _grouped(rows, language)


def _grouped(rows: list[tuple[Emitted, str, str]], language: Language) -> list[tuple[str, Told]]:
    """By term, each text once with the boards that have it; where all have the same one, boards are not named."""
    boards = list(dict.fromkeys(b.board.name for b, _, _ in rows))
    terms: dict[str, dict[str, list[str]]] = {}
    titles: dict[str, str] = {}
    for b, term, text in rows:
        terms.setdefault(term, {}).setdefault(text, []).append(b.board.name)
        titles[b.board.name] = language.say(b.board.title)
    return [
        (
            language.say(TERMS.get(term, term)),
            [
                ("" if have == boards else language.say(", ").join(titles[name] for name in have), language.say(text))
                for text, have in told.items()
            ],
        )
        for term, told in terms.items()
    ]


def _unsure(b: Emitted) -> tuple[int, int]:
    """How many facts and meanings are inferred, and how many are guesses."""
    rows = b.dialect.rows(b.dialect.intrinsic) + b.dialect.rows(b.dialect.meaning_of_names)
    tags = [tag for _, tag, _ in b.board.tagged().values()] + [tag for _, _, tag, _ in rows]
    return tags.count("inferred"), tags.count("guess")
