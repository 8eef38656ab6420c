"""Calls as words: a case as a person would describe it, as the options that repeat it, and back.

Comes in: a case, or the options of the command line. Goes out: text, or cases.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from codegen.errors import CodegenError, Problem, nearest
from codegen.spec.operator import Array, Begin, Code, CoreMask, End, Flag, Operator, Packed, Scalar, Size
from codegen.verify.calls.cases import INT_MAX, INT_MIN, MAX_ELEMENTS, Case, Shape, combinations
from codegen.verify.machine.number import SEEDS

KINDS = ("typical", "special", "each lane")
MANY = 1 << 18


@dataclass(frozen=True)
class Narrow:
    """What the command line narrows the calls to; ``given``: words as ``options`` writes them, several calls between semicolons."""

    n: int | None = None
    mask: int | None = None
    reduction: str | None = None
    given: str | None = None

    def __bool__(self) -> bool:
        return self != Narrow()


def describe(case: Case, op: Operator, variant: str) -> str:
    """The call, as a person would write it."""
    parts = [f"{p.name}=NULL" for p in op.parameters if isinstance(p, Packed) and p.name in case.null]
    for p in op.entries():
        match p:
            case Size():
                parts.append(f"{p.name}={case.n}")
            case Begin():
                parts.append(f"{p.name}={case.start}")
            case End():
                parts.append(f"{p.name}={case.start + case.n}")
            case Scalar():
                parts.append(f"{p.name}={case.numbers[p.name]:g}")
            case Code():
                code = case.codes[p.name]
                parts.append(f"{p.name}={code if isinstance(code, int) else f'{p.codes[code]} ({code})'}")
            case Flag():
                parts.append(f"{p.name}={case.flags[p.name]}")
            case CoreMask() if variant == "s":
                parts.append(f"{p.name}={case.mask & 0xFFFFFFFF:#x}")
            case Array():
                if p.name in case.null:
                    parts.append(f"{p.name}=NULL")
                elif case.offset.get(p.name):
                    parts.append(f"{p.name} {case.offset[p.name]} elements off alignment")
    if case.data != "typical":
        parts.append(f"{case.data} values")
    if case.pair is not None:
        parts.append(f"pairs of half bits from {case.pair:#010x} on")
    if case.first is not None:
        parts.append(f"element 0 is {case.first}")
    if case.seed != "nominal":
        parts.append(f"{case.seed} seeds")
    if case.no_memory:
        parts.append("no private memory to allocate")
    return ", ".join(parts)


def options(calls: tuple[Case, ...], op: Operator, variant: str) -> list[str]:
    """The command line options that run these calls alone, one after the other."""
    last = calls[-1]
    found = ["-n", str(last.n)]
    if variant == "s":
        found += ["--core-mask", f"{last.mask & 0xFFFFFFFF:#x}"]
    for code in op.codes():
        if code.name == "reduction":
            found += ["--reduction", str(last.codes[code.name])]
    given = ";".join(",".join([*_differing(call, last, op), *_words(call, op)]) for call in calls)
    return [*found, "--given", given] if given else found


def words(case: Case, op: Operator, variant: str) -> str:
    """The call as words alone: what ``--given`` takes, and no other option."""
    found = [*_extent(case, op), *([f"{op.core_mask.name}={case.mask & 0xFFFFFFFF:#x}"] if variant == "s" else [])]
    found += [f"{name}={value}" for name, value in case.codes.items() if name == "reduction"]
    return ",".join([*found, *_words(case, op)])


def _differing(call: Case, last: Case, op: Operator) -> list[str]:
    """Words for what the other options say of the last call only."""
    found = _extent(call, op) if (call.n, call.start) != (last.n, 0) else []
    return found + ([f"{op.core_mask.name}={call.mask & 0xFFFFFFFF:#x}"] if call.mask != last.mask else [])


def _extent(case: Case, op: Operator) -> list[str]:
    """Which elements the call is for."""
    if not op.range:
        return [f"{op.size.name}={case.n}"]
    begin, end = op.range
    return [f"{begin.name}={case.start}", f"{end.name}={case.start + case.n}"]


def _words(case: Case, op: Operator) -> list[str]:
    words = [f"{name}={value}" for name, value in case.flags.items()]
    words += [f"{name}={value}" for name, value in case.codes.items() if name != "reduction"]
    words += [f"{s.name}={case.numbers[s.name]!r}" for s in op.scalars() if case.numbers[s.name] != s.values[0]]
    words += [f"{name}+{k}" for name, k in case.offset.items() if k]
    words += [f"{name}=NULL" for name in sorted(case.null)]
    words += [f"data={case.data}".replace(" ", "-")] if case.data != "typical" else []
    words += [f"pair={case.pair:#010x}"] if case.pair is not None else []
    words += [f"first={case.first}"] if case.first is not None else []
    words += [f"seed={case.seed}"] if case.seed != "nominal" else []
    words += ["unit=1"] if case.unit else []
    words += ["memory=0"] if case.no_memory else []
    return words


def narrowed(op: Operator, shape: Shape, variant: str, narrow: Narrow) -> Iterator[Case]:
    """The cases that the command line asks for: each choice it leaves open, with ordinary and special values.

    Above ``MANY`` elements only what a size can change: the values come again after a few thousand, and bases off alignment take the
    same path at every size, a slow one here; ``given`` asks for them all the same.
    """
    check(narrow, [op])
    combos = []
    for combo in combinations(op):
        case = _with_reduction(combo, op, narrow.reduction)
        if case is not None:
            mask = (shape.full if variant == "s" else 1) if narrow.mask is None else narrow.mask
            combos.append(replace(case, n=shape.block + 1 if narrow.n is None else narrow.n, mask=mask))
    if narrow.given is not None:
        for words, case in itertools.product(narrow.given.split(";"), combos):
            fixed = _with_words(case, op, words)
            if fixed is not None:
                yield expecting(fixed, op, shape, variant)
        return
    for case in combos:
        offsets: list[dict[str, int]] = [{}, {a.name: 1 for a in op.arrays()}]
        for data, offset in itertools.product(KINDS, offsets if case.n <= MANY else offsets[:1]):
            expected = expecting(replace(case, data=data, offset=offset), op, shape, variant)
            yield expected
            if expected.expect != "values":
                break
        else:
            yield from () if case.n > MANY else (replace(case, seed=seed) for seed in SEEDS if seed != "nominal")


def check(narrow: Narrow, operators: Iterable[Operator]) -> None:
    """Raises CodegenError where a choice is none, for any of the operators."""
    problems = []
    if narrow.n is not None and not INT_MIN <= narrow.n <= INT_MAX:
        problems.append(Problem("-n", f"{narrow.n} does not fit an int", f"give {INT_MIN} to {INT_MAX}"))
    if narrow.mask is not None and not INT_MIN <= narrow.mask < 2**32:
        problems.append(Problem("--core-mask", f"{narrow.mask:#x} has more than 32 bits", "give 0 to 0xffffffff"))
    if problems:
        raise CodegenError(problems)
    for op in operators:
        if narrow.reduction is not None and (code := _reduction(op)) is not None:
            _code(code, narrow.reduction, "--reduction")


def _with_reduction(case: Case, op: Operator, reduction: str | None) -> Case | None:
    """The case with this reduction; None where it has another."""
    code = _reduction(op)
    if reduction is None or code is None:
        return case
    picked = _code(code, reduction, "--reduction")
    if isinstance(picked, str):
        return case if case.codes[code.name] == picked else None
    return replace(case, codes={**case.codes, code.name: picked}) if case.codes[code.name] == next(iter(code.codes)) else None


def _reduction(op: Operator) -> Code | None:
    return next((c for c in op.codes() if c.name == "reduction"), None)


def _code(code: Code, text: str, where: str) -> str | int:
    """A code by its name or its number; a number that is none stays a number."""
    if text in code.codes:
        return text
    try:
        number = int(text, 0)
    except ValueError:
        raise CodegenError(Problem(where, f"{text!r} is neither a code nor a number", nearest(text, code.codes))) from None
    return {value: name for name, value in code.codes.items()}.get(number, number)


def _with_words(case: Case, op: Operator, given: str) -> Case | None:
    """The case with every word of ``--given``; None where it contradicts one."""
    parameters = {p.name: p for p in (*op.parameters, *op.entries())}
    for word in filter(None, given.split(",")):
        match = re.fullmatch(r"(\w+)([=+])(.+)", word)
        if not match:
            raise CodegenError(
                Problem(
                    "--given", f"{word!r} is not name=value or array+elements", "take the words of a repro line, with commas between them"
                )
            )
        name, _, value = match.groups()
        p = parameters.get(name)
        try:
            if isinstance(p, Flag):
                if bool(int(value, 0)) != bool(case.flags[name]):
                    return None
                case = replace(case, flags={**case.flags, name: int(value, 0)})
            elif isinstance(p, Code):
                picked = _code(p, value, f"--given {name}")
                if isinstance(picked, str) and case.codes[name] != picked:
                    return None
                case = replace(case, codes={**case.codes, name: picked})
            elif isinstance(p, Size):
                case = replace(case, n=int(value, 0))
            elif isinstance(p, Begin):
                case = replace(case, start=int(value, 0))
            elif isinstance(p, End):
                case = replace(case, n=int(value, 0) - case.start)
            elif isinstance(p, Scalar):
                case = replace(case, numbers={**case.numbers, name: float(value)})
            elif isinstance(p, CoreMask):
                case = replace(case, mask=int(value, 0))
            elif isinstance(p, Array | Packed):
                case = (
                    replace(case, null=case.null | {name})
                    if value == "NULL"
                    else replace(case, offset={**case.offset, name: int(value, 0)})
                )
            elif name == "data" and (value.replace("-", " ") in KINDS or re.fullmatch(r"drawn-\d{1,6}", value)):
                case = replace(case, data=value.replace("-", " "))
            elif name == "seed" and value in SEEDS:
                case = replace(case, seed=value)
            elif name == "pair" and 0 <= int(value, 0) < 2**32:
                case = replace(case, pair=int(value, 0))
            elif name == "first":
                case = replace(case, first=float(value))
            elif name in ("unit", "memory"):
                case = replace(case, unit=value == "1") if name == "unit" else replace(case, no_memory=value == "0")
            else:
                known = [*parameters, "data", "seed", "pair", "first", "unit", "memory"]
                raise CodegenError(Problem("--given", f"{word!r} says nothing of this call", nearest(name, known)))
        except ValueError:
            raise CodegenError(
                Problem("--given", f"{word!r} needs a number", "take the words of a repro line, with commas between them")
            ) from None
    return case


def expecting(case: Case, op: Operator, shape: Shape, variant: str) -> Case:
    """The case with what it must do, which follows from its arguments."""
    required = {a.name for a in op.arrays() if not (a.when and not case.flags[a.when])}
    packed = {p.name for p in op.parameters if isinstance(p, Packed)}
    if variant == "s" and not case.mask & shape.full:
        return replace(case, expect="nothing")
    if case.null & packed:
        return replace(case, expect="no writes")
    if case.n <= 0 or case.start < 0:
        return replace(case, expect="nothing")
    if case.n > INT_MAX or any(isinstance(code, int) for code in case.codes.values()) or case.null & required:
        return replace(case, expect="no writes")
    if case.no_memory:
        return replace(case, expect="barrier")
    return replace(case, expect="begin" if case.start + case.n > MAX_ELEMENTS else "values")
