"""What a new interface breaks for those who call the old one.

Comes in: the headers of two trees. Goes out: ``Break`` records, in the order of the headers, and what was added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from codegen.interface.declared import Declared, Parameter, declared
from codegen.verify.finding import Place

KINDS = {
    "removed-function": "a function is gone",
    "removed-type": "a type is gone",
    "retyped-result": "a function returns another type",
    "removed-parameter": "a function has a parameter less",
    "added-parameter": "a function has a parameter more",
    "reordered-parameters": "a function has its parameters in another order",
    "renamed-parameter": "a parameter has another name",
    "retyped-parameter": "a parameter has another type",
    "retyped-type": "a type stands for another one",
}
KEEP = "keep `{name}` as it was, and give what changed another name; or say in the change log that callers must change"
BRING_BACK = "bring `{name}` back, beside what replaces it; or say in the change log that callers must change"


@dataclass(frozen=True)
class Break:
    """``was``, ``now``: the declarations as they were and are; ``now`` is empty where there is none."""

    code: str
    message: str
    place: Place
    was: str
    now: str
    todo: str


@dataclass
class Comparison:
    """``headers``: compared; ``changed``: of these, that differ in any byte."""

    breaks: list[Break] = field(default_factory=list)
    added: list[Declared] = field(default_factory=list)
    headers: int = 0
    changed: int = 0


def compare(old: Mapping[str, str], new: Mapping[str, str], shown_old: str, shown_new: str) -> Comparison:
    """Both trees: path -> text of each header. ``shown``: how messages name them."""
    found = Comparison(headers=len(old))
    for path in sorted({*old, *new}):
        if old.get(path) == new.get(path):
            continue
        found.changed += path in old
        before = declared(path, old, shown_old) if path in old else {}
        after = declared(path, new, shown_new) if path in new else {}
        for name, was in before.items():
            gone = Place(f"{shown_new}/{path}" if path in new else was.place.file, 1, 1)
            found.breaks += _between(was, after[name]) if name in after else [_gone(was, gone)]
        found.added += [after[name] for name in after if name not in before]
    return found


def _gone(was: Declared, place: Place) -> Break:
    kind = "removed-function" if was.parameters is not None else "removed-type"
    return Break(kind, f"`{was.name}` is not declared any more", place, str(was), "", BRING_BACK.format(name=was.name))


def _between(was: Declared, now: Declared) -> Iterator[Break]:
    def broken(code: str, message: str, place: Place = now.place) -> Break:
        return Break(code, message, place, str(was), str(now), KEEP.format(name=was.name))

    if was.parameters is None or now.parameters is None:
        if (was.parameters, was.type) != (now.parameters, now.type):
            yield broken("retyped-type", f"`{was.name}` was `{was}`")
        return
    if was.type != now.type:
        yield broken("retyped-result", f"`{was.name}` returned {was.type}, and returns {now.type}")
    yield from (broken(code, f"`{was.name}`: {message}", place) for code, message, place in _parameters(was, now))


def _parameters(was: Declared, now: Declared) -> Iterator[tuple[str, str, Place]]:
    before, after = list(was.parameters or ()), list(now.parameters or ())
    renamed = {
        a.name: b.name
        for a, b in zip(before, after, strict=False)
        if _takes(a, b) and a.name not in {p.name for p in after} and b.name not in {p.name for p in before}
    }
    old_names, new_names = [renamed.get(p.name, p.name) for p in before], [p.name for p in after]
    by_name = {p.name: p for p in after}
    yield from (("renamed-parameter", f"`{a}` is `{b}` now", by_name[b].place) for a, b in renamed.items())
    yield from (("removed-parameter", f"`{name}` is gone", now.place) for name in old_names if name not in new_names)
    yield from (("added-parameter", f"`{p.name}` is new", p.place) for p in after if p.name not in old_names)
    for p, name in zip(before, old_names, strict=True):
        if name in by_name and not _takes(p, by_name[name]):
            yield "retyped-parameter", f"`{name}` was {p.type}, and is {by_name[name].type}", by_name[name].place
    kept = [name for name in old_names if name in new_names]
    order = [name for name in new_names if name in old_names]
    if kept != order:
        yield "reordered-parameters", f"the order was {', '.join(kept)}, and is {', '.join(order)}", now.place


def _takes(was: Parameter, now: Parameter) -> bool:
    """Whether every argument for the one does for the other: a pointer may promise more than it did."""
    return now.type in (was.type, f"const {was.type}" if was.type.endswith("*") else was.type)
