"""The pages as files.

Comes in: the chosen boards and operators, the tree that was verified, the store. Goes out: ``{relative path: text}``:
``<language>/<operator>.md`` and ``<language>/boards/<board>.md``, each with its sha256 in the first line, as everything that is generated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen.emit import plan, tree
from codegen.emit.render import environment, seal
from codegen.pages import facts
from codegen.pages.facts import Emitted
from codegen.pages.language import Language
from codegen.pages.measured import Measured, look_up
from codegen.spec import operator as operators
from codegen.spec.board import Board, shown
from codegen.spec.dialect import Dialect
from codegen.spec.select import Chosen
from codegen.store import Store


@dataclass(frozen=True)
class Pages:
    """``texts`` by path; ``kernels``: how many the pages are about. ``untranslated``: English sentences on Chinese pages."""

    texts: dict[str, str]
    kernels: int
    measured: Measured
    untranslated: list[str]


def pages(chosen: Chosen, languages: list[str], folder: Path, store: Store, estimated: tuple[str, ...] = ()) -> Pages:
    """``folder``: the tree that was verified. ``estimated``: boards whose kernels are estimated where the store has no cost of them."""
    emitted = _emitted(chosen)
    kernels = [(k, b.text_of(k)) for boards in emitted.values() for b in boards for k in b.kernels]
    bundled = [operators.read(operators.by_name(name)) for name in operators.bundled()]
    measured = look_up(store, folder, kernels, bundled, estimated)
    texts: dict[str, str] = {}
    untranslated: dict[str, None] = {}
    for name in languages:
        language = Language(name)
        said = {"index.md": _render("pages.md.j2", operators=chosen.operators, boards=chosen.boards, _=language.say)}
        for board, dialect in chosen.boards:
            said[f"boards/{board.name}.md"] = _board(board, dialect, language)
        for op in chosen.operators:
            said[f"{op.name}.md"] = _render("page.md.j2", **facts.page(op, emitted[op.name], measured, language))
        texts |= {f"{name}/{path}": text for path, text in said.items()}
        untranslated |= language.missing
    return Pages(texts, len(kernels), measured, list(untranslated))


def _emitted(chosen: Chosen) -> dict[str, list[Emitted]]:
    """By operator: each board with its kernels and their texts."""
    texts = tree.emitted(chosen)
    found: dict[str, list[Emitted]] = {op.name: [] for op in chosen.operators}
    for board, dialect in chosen.boards:
        own = {path.partition("/")[2]: text for path, text in texts.items() if path.startswith(f"{board.name}/")}
        for op in chosen.operators:
            found[op.name].append(Emitted(board, dialect, plan.kernels(board, dialect, op), own))
    return found


def _board(board: Board, dialect: Dialect, language: Language) -> str:
    rows = [(name, shown(name, value), tag, source) for name, (value, tag, source) in board.tagged().items()]
    meanings = [row for row in dialect.rows(dialect.intrinsic) + dialect.rows(dialect.meaning_of_names) if row[2] != "known"]
    values = {"board": board, "dialect": dialect, "facts": rows, "meanings": meanings}
    return _render("board.md.j2", _=language.say, e=facts.escaped, **values)


def _render(template: str, **values: Any) -> str:
    body = environment().get_template(template).render(**values)
    return seal(re.sub(r"\n{3,}", "\n\n", body).strip("\n") + "\n", "%")
