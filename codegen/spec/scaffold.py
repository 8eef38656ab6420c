"""New board and dialect files from ones that are there: everything explained, and nothing claimed yet.

Comes in: a name, and a file to begin with. Goes out: the text of a file that is valid as it is, in which every fact of a board is a guess
until someone says where it was read; and the JSON Schemas that editors check such files by.
"""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import Any

import tomlkit
from pydantic import BaseModel

from codegen.errors import CodegenError, Problem, Refused, writing
from codegen.spec import board as boards
from codegen.spec.board import Board
from codegen.spec.dialect import Dialect
from codegen.spec.load import docs, load

SCHEMAS: dict[str, type[BaseModel]] = {"board.schema.json": Board, "dialect.schema.json": Dialect}
TABLE = re.compile(r"\[(\w+)[\].]")
ROWS = re.compile(r'^\[(intrinsic|name_meaning)\.(?:known|inferred|guess)\."((?:[^"\\]|\\.)*)"\]$', re.MULTILINE)
EMITTED = "Emitted by `codegen schema`; a change by hand is lost."
BOARD_HEAD = """{new}: every value is {old}'s until you change it. Then say how sure it is (tag: known, inferred, guess), and where you read
it (source)."""
DIALECT_HEAD = """{new}: every name is that of {old} until you change it. [intrinsic] says what the names mean, [spell] how operations are
written; `codegen board-check` proves that the two agree. A row that you have read in the SDK belongs under [intrinsic.known."where"]."""


def board(name: str, source: Path) -> str:
    """A board file ``name`` with the values of another board."""
    old = boards.read(source)
    data = tomlkit.parse(source.read_text("utf-8"))
    data["name"], data["title"] = name, name.upper()
    _guess(data, old.title)
    return _file(data, BOARD_HEAD.format(new=name.upper(), old=old.title), "board.schema.json", Board)


def dialect(name: str, source: Path) -> str:
    """A dialect file ``name`` with the meanings and spellings of another dialect."""
    old = load(source, Dialect)
    data = tomlkit.parse(source.read_text("utf-8"))
    data["name"], data["title"] = name, f"{name.upper()}, as {old.title}"
    _guess(data, old.name)
    text = _file(data, DIALECT_HEAD.format(new=name.upper(), old=old.name), "dialect.schema.json", Dialect)
    return ROWS.sub(lambda m: f'[{m[1]}.guess."copied from {old.name}: {m[2]}"]', text)


def _guess(table: Any, title: str) -> None:
    """Every fact as a guess that is copied from another board."""
    if isinstance(table, dict):
        if {"tag", "source"} <= set(table):
            table["tag"], table["source"] = "guess", f"copied from {title}: {table['source']}"
        for value in table.values():
            _guess(value, title)


def _file(data: tomlkit.TOMLDocument, head: str, schema: str, model: type[BaseModel]) -> str:
    """The text, each table and each key at the top below what it is for."""
    explained: set[str] = set()
    lines = [f"#:schema ./{schema}", *_comment(head), ""]
    old = tomlkit.dumps(data).splitlines()
    while old and old[0].startswith("#"):
        del old[0]
    for line in old:
        table = TABLE.match(line)
        key = table[1] if table else line.partition(" = ")[0] if not any(TABLE.match(x) for x in lines) else ""
        if key in (told := docs(model)) and key not in explained:
            if table and lines[-1].startswith("#"):
                explained.add(key)  # it has a comment of its own
            else:
                lines += _comment(told[key])
                explained.add(key)
        lines.append(line)
    return "\n".join(lines) + "\n"


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, 110, initial_indent="# ", subsequent_indent="# ")


def schema(model: type[BaseModel]) -> str:
    """The JSON Schema of a kind of file."""
    found = model.model_json_schema(by_alias=True)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$comment": EMITTED}
    return json.dumps({**head, **found}, indent=2, ensure_ascii=False) + "\n"


ELSEWHERE = "choose another folder with -o, or mend its permissions"


def write(texts: dict[Path, str]) -> list[Path]:
    """Writes files; one that is there is somebody's work, but for a schema. Returns those that were written."""
    with writing(next(iter(texts)), ELSEWHERE):
        old = {path: path.read_text("utf-8", errors="replace") if path.exists() else "" for path in texts}
    there = [path for path, text in texts.items() if old[path] not in ("", text) and EMITTED not in old[path]]
    if there:
        todo = "choose another name or folder (-o), or delete it"
        raise Refused([Problem(str(path), "is already there, and differs", todo) for path in there])
    written = [path for path, text in texts.items() if old[path] != text]
    for path in written:
        with writing(path, ELSEWHERE):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[path], encoding="utf-8")
    return written


def must_be_new(name: str, bundled: list[str], kind: str) -> None:
    """Raises where a bundled file has this name, or where it is no name."""
    if name in bundled:
        raise CodegenError(Problem(f"{kind} {name!r}", "comes with codegen", "choose a name of your own"))
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        what = "becomes a folder and a C identifier: lower case letters, digits and _ only, a letter first"
        raise CodegenError(Problem(f"{kind} {name!r}", what, "choose another name"))
