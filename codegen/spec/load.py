"""From a TOML file to a validated model, or to every problem the file has, at once.

Comes in: a path and a pydantic model. Goes out: an instance, or a CodegenError that names file, key, what is wrong, what to do.
"""

from __future__ import annotations

import ast
import hashlib
import inspect
import json
import re
import textwrap
import tomllib
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, GetJsonSchemaHandler, PrivateAttr, ValidationError
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from codegen.errors import CodegenError, Problem, nearest

T = TypeVar("T")
M = TypeVar("M", bound="File")
Tag = Literal["known", "inferred", "guess"]
TAGS: tuple[Tag, ...] = ("known", "inferred", "guess")


class Strict(BaseModel):
    """A frozen record; a key it does not know is an error, and so is a value of another type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        found = handler(schema)
        properties = handler.resolve_ref_schema(found)["properties"]
        for key, text in docs(cls).items():
            properties[key]["description"] = text
        return found


@lru_cache
def docs(model: type[BaseModel]) -> dict[str, str]:
    """What each key of a model that has a docstring below it says there. Read from the source when asked for: pydantic's own way,
    `use_attribute_docstrings`, reads it whenever the class is made, which is a third of the time that a short command takes."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if "__pydantic_fields__" not in vars(base) or base.__module__.partition(".")[0] == "pydantic" or "[" in base.__name__:
            continue  # none of ours, or Fact[int], whose text is that of Fact
        body = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
        assert isinstance(body, ast.ClassDef)
        for field, below in pairwise(body.body):
            match field, below:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str() as text)):
                    if name in model.model_fields:
                        found[model.model_fields[name].alias or name] = inspect.cleandoc(text)
    return found


class File(Strict):
    """A whole specification file: ``path`` is where it was read, ``digest`` the hash of what can change the emitted text: its data, but
    for comments and for the keys ``aside``, which say how that text is tried, and what it costs."""

    aside: ClassVar[frozenset[str]] = frozenset()

    _path: Path | None = PrivateAttr(default=None)
    _digest: str = PrivateAttr(default="")

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def digest(self) -> str:
        return self._digest


class Fact(Strict, Generic[T]):
    """A value, how sure it is, and where it was read."""

    value: T
    tag: Tag
    """How sure it is: known (a public primary artefact), inferred, guess."""
    source: str
    """Where it was read."""


def _identifier(name: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ValueError("it becomes a folder and a C identifier: lower case letters, digits and _ only, a letter first")
    return name


Identifier = Annotated[str, AfterValidator(_identifier)]


def load(path: Path, model: type[M]) -> M:
    """Reads ``path`` into ``model``. Raises CodegenError with every problem of the file."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CodegenError(Problem(str(path), f"cannot be read: {error.strerror}", "give the path of a TOML file")) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CodegenError(Problem(str(path), f"is not TOML: {error}", "see https://toml.io for the syntax")) from None
    try:
        found = model.model_validate(data)
    except ValidationError as error:
        raise CodegenError([_problem(path, model, item) for item in error.errors()]) from None
    hashed = json.dumps({key: value for key, value in data.items() if key not in model.aside}, sort_keys=True, default=str)
    found._path, found._digest = path, hashlib.sha256(hashed.encode()).hexdigest()
    return found


def _problem(path: Path, model: type[BaseModel], item: Any) -> Problem:
    where = f"{path}: {'.'.join(map(str, item['loc'])) or 'the whole file'}"
    message = item["msg"].removeprefix("Value error, ")
    match item["type"]:
        case "extra_forbidden":
            return Problem(where, "no such key", nearest(str(item["loc"][-1]), _keys(model, item["loc"][:-1])))
        case "missing":
            return Problem(where, "missing", "every file needs it; see the bundled files for its form")
        case "literal_error":
            return Problem(
                where,
                f"{item['input']!r} is not one of the values it can have",
                nearest(str(item["input"]), re.findall(r"'(\w+)'", message)),
            )
        case _:
            what = f"{message} (it is {_short(item['input'])})" if item["loc"] else message
            return Problem(where, what, "the bundled files show its form, and `codegen schema` writes what may stand there")


def _keys(model: Any, loc: tuple[Any, ...]) -> list[str]:
    """The keys that the table at ``loc`` of ``model`` can have."""
    for step in loc:
        if isinstance(model, type) and issubclass(model, BaseModel) and step in model.model_fields:
            model = model.model_fields[step].annotation
        for argument in reversed(getattr(model, "__args__", ())):  # dict[str, X], list[X], X | None
            if isinstance(argument, type) and issubclass(argument, BaseModel):
                model = argument
                break
    return list(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
