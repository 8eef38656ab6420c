"""The proof of one kernel: every mask, every size, every code and flag.

One core is followed for all ranks in teams of any size, where the text allows it, else one for the ranks of each team, else every core.
Every mask of a board with up to 8 cores is run, of larger boards one for each rank and count: a core that does just what was proven of
its rank needs no proof of its own. Comes in: a ``Checker``. Goes out: a ``Proof``.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from codegen.store import Store, engine, key_of
from codegen.verify.calls.cases import INT_MAX, Case, combinations, core_masks
from codegen.verify.finding import Stop
from codegen.verify.lifting.lift import CannotLift
from codegen.verify.machine.core import Call
from codegen.verify.proving import term as terms
from codegen.verify.proving.control import control, told
from codegen.verify.proving.follow import Following
from codegen.verify.proving.prove import Core, run
from codegen.verify.proving.questions import Questions
from codegen.verify.proving.symbolic import CannotProve
from codegen.verify.proving.tiling import Refuted, Tiling
from codegen.verify.text.tree import Unit

if TYPE_CHECKING:
    from codegen.verify.check import Checker

FEW = 3
"""A number of cores below which each is followed alone."""

TOO_DEEP = "nested too deeply to be followed"


@dataclass(frozen=True)
class Proof:
    """``up_to``: the size up to which the kernel is proven, else ``why`` it is not. ``case`` refutes it, as ``refuted`` says."""

    up_to: int | None = None
    why: str = ""
    refuted: Refuted | None = None
    case: Case | None = None
    masks: int = 0


def prove(checker: Checker, proofs: Store | None = None) -> Proof:
    """Never raises: what cannot be followed is no finding, but nothing is claimed of it either. Each control is proven once.

    ``proofs``: where others have put theirs.
    """
    kernel, context = checker.kernel, checker.context
    name = kernel.procedure.name
    try:
        unit = control(kernel.loaded.unit, name)
        same = key_of("proof", kernel.dtype.name, kernel.variant, told(unit, name, kernel.operator, kernel.variant))
    except RecursionError:
        return Proof(why=TOO_DEEP)
    on_disk = key_of(engine(), *context.texts, same) if proofs and context.texts else ""
    if same not in context.proven and (kept := proofs.get(on_disk) if proofs and on_disk else None):
        context.proven[same] = Proof(**kept)
    if same not in context.proven:
        proof = _prove(checker, unit)
        if proof.up_to is None:
            return proof  # which tells of places in this text
        context.proven[same] = proof
        if proofs and on_disk:
            proofs.put(on_disk, {"up_to": proof.up_to, "masks": proof.masks})
    return context.proven[same]


def _prove(checker: Checker, unit: Unit) -> Proof:
    terms.forget()
    attempt = Attempt(checker, unit)
    gc.disable()  # terms are kept, so that looking for what is garbage among them is most of what it costs
    try:
        return attempt.shared() if checker.kernel.variant == "s" else attempt.private()
    except (CannotProve, CannotLift) as reason:
        return Proof(why=str(reason))
    except Stop as stop:
        place = stop.finding.place
        return Proof(why=f"line {place.line if place else 0}: {stop.finding.message}")
    except RecursionError:
        return Proof(why=TOO_DEEP)
    finally:
        gc.enable()


@dataclass(frozen=True)
class Claim:
    """What the cores of a mask without holes do, by their ranks, or all of them, where they are ``of`` a team of so many."""

    summaries: list[Any]
    of: range | None = None

    def summary(self, rank: int) -> Any:
        return self.summaries[0 if self.of else rank]


def _first(count: int) -> int:
    """The mask of the first cores."""
    return (1 << count) - 1


class Attempt:
    """What the runs of one proof have in common. Codes and flags are followed as unknowns."""

    def __init__(self, checker: Checker, unit: Unit):
        self.checker = checker
        self.kernel = checker.kernel
        self.questions = Questions()
        self.program = Following(unit, checker.places)
        self.any_case = next(c for c in combinations(self.kernel.operator) if all(c.flags.values()))

    def private(self) -> Proof:
        """From aligned bases and from others."""
        arrays = {a.name: 1 for a in self.kernel.operator.arrays()}
        for offset in ({}, arrays):
            case = replace(self.any_case, offset=offset)
            if found := self._tiling([self._core(self._call(case), 0)], 1).refute(self.questions):
                return self._refuted(found, case)
        return Proof(INT_MAX, masks=1)

    def shared(self) -> Proof:
        """Every mask. In place, from bases at the first and the last element of a line."""
        board = self.checker.context.board
        cores = board.cores.value
        claims: dict[int, Claim] = {}
        bases = [{}] if board.work_area else [self._behind_a_line(elements) for elements in (-1, 0)]
        for offset in bases:
            case = replace(self.any_case, offset=offset)
            of_all = self._in_general(case, range(1, cores + 1))
            for count in range(1, cores + 1):
                claim = of_all or self._in_general(case, range(count, count + 1))
                if claim is None:
                    case = replace(case, mask=_first(count))
                    call = self._call(case)
                    team = [self._core(call, k) for k in range(count)]
                    if found := self._tiling(team, count).refute(self.questions):
                        return self._refuted(found, case)
                    claim = Claim([core.summary() for core in team])
                claims[count] = claim
        masks = core_masks(cores)
        for mask in masks:
            if not mask & (mask + 1):
                continue  # without holes: proven above
            case = replace(self.any_case, mask=mask, offset=bases[-1])
            call, numbers = self._call(case), [k for k in range(cores) if mask >> k & 1]
            claim = claims[len(numbers)]
            if all(self._core(call, k, claim.of).summary() == claim.summary(rank) for rank, k in enumerate(numbers)):
                continue
            if found := self._tiling([self._core(call, k) for k in numbers], len(numbers)).refute(self.questions):
                return self._refuted(found, case)
        return Proof(INT_MAX, masks=len(masks))

    def _in_general(self, case: Case, counts: range) -> Claim | None:
        """What every core does in a mask of so many without holes, if that is the same but for its rank, and right whatever its rank is."""
        if counts[-1] < FEW:
            return None
        try:
            calls = ((count, self._call(replace(case, mask=_first(count)))) for count in reversed(counts))
            first, *others = (self._core(call, k, counts) for count, call in calls for k in reversed(range(count)))
            same = all(core.summary() == first.summary() for core in others)
            right = same and self._tiling([first], counts[-1]).holds_for_every_rank(self.questions)
            return Claim([first.summary()], counts) if right else None
        except (CannotProve, CannotLift, Stop):
            return None  # what this is about is found, and told, when its cores are followed one by one

    def _behind_a_line(self, elements: int) -> dict[str, int]:
        """Offsets that put every array so many elements behind the beginning of every second cache line, or before it."""
        line, grain = self.checker.context.board.cache_line.value, self.kernel.dtype.bytes
        offset = (elements - self.checker.operands.alignment // grain) % (2 * line // grain)
        return dict.fromkeys([a.name for a in self.kernel.operator.arrays()], offset)

    @property
    def _apart(self) -> int:
        """Elements between the places where a range may begin. In place, what counts is where in a cache line: the bases say that."""
        board = self.checker.context.board
        in_place = self.kernel.variant == "s" and not board.work_area
        return board.cache_line.value // self.kernel.dtype.bytes if in_place else 1

    def _call(self, case: Case) -> Call:
        buffers, arguments = self.checker.operands.build(replace(case, n=INT_MAX, expect="begin"))
        shared = self.kernel.variant == "s"
        return Call(self.kernel.procedure.name, arguments, list(buffers.values()), case.mask if shared else 1, shared=shared)

    def _core(self, call: Call, number: int, general: range | None = None) -> Core:
        """One core's run, in general for teams of so many."""
        core = Core(self.checker.machine, number, call, self.program, self.questions, general)
        return run(core, self.checker.operands, self._apart)

    def _tiling(self, team: list[Core], count: int) -> Tiling:
        kernel, grain, op = self.kernel, self.kernel.dtype.bytes, self.kernel.operator
        outputs = tuple(a.name for a in op.outputs())
        block = self.checker.shape.block * grain
        names = tuple(p.name for p in (*op.codes(), *op.flags()))
        names += (op.range[0].name,) if op.range else ()
        board = self.checker.context.board
        start = terms.times(terms.variable(op.range[0].name), self._apart) if op.range else terms.whole(0)
        address = next(b.base for b in team[0].call.operands if b.name == outputs[0])
        lead = 0 if board.work_area or kernel.variant == "p" else address % board.cache_line.value
        return Tiling(team, count, grain, block, start, lead, outputs, kernel.procedure.place, names)

    def _refuted(self, found: Refuted, case: Case) -> Proof:
        op = self.kernel.operator
        words = {c.name: {number: word for word, number in c.codes.items()} for c in op.codes()}
        codes = {name: words[name][value] for name, value in found.given.items() if name in words}
        flags = {f.name: found.given[f.name] for f in op.flags() if f.name in found.given}
        start = found.given[op.range[0].name] * self._apart if op.range else 0
        case = replace(case, n=found.n, start=start, codes={**case.codes, **codes}, flags={**case.flags, **flags})
        return Proof(why=f"n = {found.n}: {found.what}", refuted=found, case=case)
