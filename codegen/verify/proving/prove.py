"""A core that runs the text on every size at once: memory has bounds, but no contents.

Comes in: a kernel's program and operands, a mask, a core of it. Goes out: the ``Core`` after its run: intervals of the output that it
writes, one behind the other, and what must hold of its indices and accesses. CannotProve where the text is beyond this.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from codegen.spec.operator import Array, Begin, Code, End, Flag, Packed, Parameter, Scalar, Size
from codegen.verify.calls.cases import INT_MAX, INT_MIN
from codegen.verify.calls.operands import Operands
from codegen.verify.finding import Place
from codegen.verify.machine import core as cores
from codegen.verify.machine.dma import Transfer
from codegen.verify.machine.machine import Machine
from codegen.verify.machine.memory import Buffer, Pointer
from codegen.verify.machine.number import Arithmetic
from codegen.verify.proving import term as terms
from codegen.verify.proving.follow import OPAQUE, Following, Opaque
from codegen.verify.proving.questions import Questions
from codegen.verify.proving.split import SIZE
from codegen.verify.proving.sumup import Write
from codegen.verify.proving.symbolic import CannotProve, Log, Sym, Team, Truth, at_most, both, either, negation, truth, whole
from codegen.verify.proving.symbolic import condition as _term
from codegen.verify.proving.term import Term
from codegen.verify.text import ctype
from codegen.verify.text.ctype import Float, Int, Vector, grain

ARITHMETIC = Arithmetic()
"""For the operations on numbers: floats are not followed."""
ALIGNED = 4096
"""No access asks for an alignment beyond that."""


class Core(cores.Core):
    """``general``: it stands for the cores of all ranks, in teams of so many cores: where a call gets these, they are unknown numbers."""

    def __init__(self, of: Machine, number: int, call: cores.Call, program: Following, questions: Questions, general: range | None = None):
        super().__init__(of, number, call, program, ARITHMETIC)
        self.log = Log(prefix="rank." if general else f"rank{self.rank}.", holds=lambda condition: self.holds_under([], condition))
        self.cores = bin(call.team).count("1")
        if general:
            self.log.team = Team.of(self.log, general)
        self.general = False
        """It is in a call that gets an unknown rank."""
        self.questions = questions
        self.writes: list[Write] = []
        self.packed: dict[str, list[Any]] = {}
        """What lies in arrays of parameters, by their names."""
        self.asked_core = 0
        """How often the text asked which core it runs on, or for what depends on it: where its private memory lies."""

    def do_holds(self, place: Place, value: Any) -> None:
        self.log.demand(truth(value), "V209", "a promise to the compiler is not kept: the condition is false", place)

    def do_iterates(self, place: Place, distance: Any, stride: int, least: int, most: int, multiple: int) -> None:
        if type(distance) is int:
            super().do_iterates(place, distance, stride, least, most, multiple)
            return
        trips = (distance + (stride - 1)).divided(stride)  # of less than one stride back: 0, as it is where the loop does not run
        rest = trips.remainder(multiple) if isinstance(trips, Sym) else trips % multiple
        kept = [
            (truth(trips >= least) if least else True, f"{cores.times(least)} or oftener"),
            (truth(trips <= most), f"{cores.times(most)} at most"),
            (negation(both(truth(distance > 0), truth(rest != 0))), f"a multiple of {cores.times(multiple)}"),
        ]
        for right, what in kept:
            self.log.demand(right, "V208", f"a loop is promised to run {what}, and does not", place)

    def do_core(self, place: Place) -> int:
        self.asked_core += 1
        return self.number

    def pointer_to(self, address: Any) -> Pointer:
        found = super().pointer_to(address)
        self.asked_core += found.buffer is None or self._own(found.buffer)
        return found

    def address(self, p: Pointer) -> Any:
        self.asked_core += p.buffer is not None and self._own(p.buffer)
        return p.address

    def _own(self, buffer: Buffer) -> bool:
        """Whether it is a region that every core has for itself."""
        return buffer.kind == "work" and buffer.name in self.machine.board.region

    def lies(self, buffer: Buffer) -> int:
        """Its address; of private memory, which lies elsewhere for each core, only what its alignment tells."""
        return buffer.base % ALIGNED if self._own(buffer) else buffer.base

    # what the control flow needs

    def grows(self) -> tuple[list[Any], ...]:
        """Everything that a run adds to."""
        log = self.log
        return log.facts, log.obligations, log.path, log.made, log.names, self.writes

    def state(self) -> tuple[Any, ...]:
        """What else a call may change."""
        return len(self.barriers), tuple(self.allocated), len(self.stack), tuple(map(id, self.prepared.values()))

    def mark(self) -> tuple[int, ...]:
        return tuple(map(len, self.grows()))

    @contextmanager
    def trial(self) -> Iterator[None]:
        """What happens inside leaves nothing behind."""
        mark = self.mark()
        yield
        for items, length in zip(self.grows(), mark, strict=True):
            del items[length:]

    def summary(self) -> tuple[Any, ...]:
        """What this run claims: another run with an equal one needs no proof of its own."""
        obligations = [(o.path, o.right) for o in self.log.obligations]
        writes = [(w.buffer.name, whole(w.low), whole(w.high), w.when) for w in self.writes]
        return tuple(self.log.facts), tuple(obligations), tuple(writes)

    def under(self, condition: Truth, run: Any) -> Any:
        self.log.path.append(condition.term)
        try:
            return run()
        finally:
            self.log.path.pop()

    def data_decides(self) -> Truth:
        """A condition on values: either may hold."""
        return Truth(terms.equal(self.log.unknown("data", 0, 1).term, terms.whole(1)))

    def holds(self, condition: Truth | bool) -> bool:
        return condition is True or self.holds_under([], _term(condition))

    def holds_under(self, path: list[Term], condition: Term) -> bool:
        return self.questions.impossible([*self.log.facts, *self.log.path, *path, terms.negation(condition)])

    def write(self, buffer: Buffer, low: Any, high: Any, place: Place, when: Term | None = None) -> None:
        path = (*self.log.path, *([when] if when is not None else []))
        self.writes.append(Write(buffer, low, high, path, place))

    def writes_since(self, mark: tuple[int, ...]) -> list[Write]:
        """The stores since ``mark``, to each output as one; each must begin where the one before it ends.

        None may be left out, but for an only one: that is under the conditions it has besides those of the present path.
        """
        by_output: dict[str, list[Write]] = {}
        for write in self.writes[mark[-1] :]:
            by_output.setdefault(write.buffer.name, []).append(write)
        del self.writes[mark[-1] :]
        return [self._as_one(list(_either_way(writes))) for writes in by_output.values()]

    def _as_one(self, writes: list[Write]) -> Write:
        depth = len(self.log.path)
        if len(writes) == 1:
            return replace(writes[0], when=writes[0].when[depth:])
        for k, write in enumerate(writes):
            follows = terms.TRUE if k == 0 else terms.equal(whole(writes[k - 1].high), whole(write.low))
            if not self.holds_under([], terms.every(*write.when[depth:], follows)):
                raise CannotProve("stores in a loop that do not follow one another")
        return Write(writes[0].buffer, writes[0].low, writes[-1].high, (), writes[0].place)

    def renamed(self, begin: tuple[int, ...], end: tuple[int, ...], term: Term, pairs: dict[Term, Term], when: Term) -> Term:
        """``term`` for another iteration, if there is one: what was unknown between the marks is unknown anew, under the same facts."""
        log = self.log
        fresh = {made: log.unknown(f"again.{made.args[0]}", -(2**40), 2**40).term for made in log.made[begin[3] : end[3]]}
        log.facts += [terms.implies(when, terms.substitute(fact, pairs | fresh)) for fact in log.facts[begin[0] : end[0]]]
        return terms.substitute(term, pairs | fresh)

    # memory

    def load(self, p: Pointer, type_: Int | Float | ctype.Pointer, place: Place) -> Any:
        buffer, offset = self.checked(p, type_.size, type_.size, "reads", place)
        if buffer.name in self.packed and isinstance(offset, int) and type_.size == buffer.grain:
            return self.packed[buffer.name][offset // buffer.grain]
        if isinstance(type_, Float):
            return OPAQUE
        if not isinstance(type_, Int):
            raise CannotProve("a pointer that lies in memory")
        return self.log.unknown("loaded", type_.low, type_.high)

    def static(self, key: str) -> Pointer:
        """Of what is in a static object, nothing is known here."""
        variable = self.program.unit.variables[key]
        kind = "const" if variable.const else "static"
        return Pointer(Buffer(variable.name, cores.STATICS, variable.type.size, grain(variable.type), kind), 0)

    def move(self, target: Pointer, source: Pointer, size: Any, place: Place, *, apart: bool) -> Pointer:
        a, _ = self.checked(source, size, 1, "reads", place)
        b, to = self.checked(target, size, 1, "writes", place)
        if a is b and apart:
            raise CannotProve("a memcpy within one memory")
        self._stored(b, to, size, place)
        return target

    def fill(self, target: Pointer, value: Any, size: Any, place: Place) -> Pointer:
        self._stored(*self.checked(target, size, 1, "writes", place), size, place)
        return target

    def store(self, p: Pointer, type_: Int | Float | ctype.Pointer, value: Any, writer: int, place: Place) -> None:
        self._stored(*self.checked(p, type_.size, type_.size, "writes", place), type_.size, place)

    def load_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place) -> Opaque:
        self.checked(p, type_.size, alignment, "reads", place, vector=True)
        return OPAQUE

    def store_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any, writer: int = 0) -> None:
        self._stored(*self.checked(p, type_.size, alignment, "writes", place, vector=True), type_.size, place)

    def nontemporal_vector(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any) -> None:
        """As any store: whether a fence follows is for the runs to find."""
        self.store_vector(p, type_, alignment, place, value)

    def load_first(self, p: Pointer, type_: Vector, alignment: int, place: Place, n: Any) -> Opaque:
        self.checked(p, self._lanes_of(type_, n, place) * type_.element.bytes, alignment, "reads", place, vector=True)
        return OPAQUE

    def store_first(self, p: Pointer, type_: Vector, alignment: int, place: Place, value: Any, n: Any) -> None:
        size = self._lanes_of(type_, n, place) * type_.element.bytes
        self._stored(*self.checked(p, size, alignment, "writes", place, vector=True), size, place)

    def _lanes_of(self, type_: Vector, n: Any, place: Place) -> Any:
        self.log.demand(both(truth(n >= 0), truth(n <= type_.lanes)), "V116", f"it asks for more than {type_.lanes} lanes", place)
        return n

    def do_first(self, place: Place, value: Any, n: Any) -> Any:
        return value

    def do_enable(self, place: Place, mask: Any) -> None:
        raise CannotProve("lanes that are switched on and off")

    def _stored(self, buffer: Buffer, offset: Any, size: Any, place: Place) -> None:
        if buffer.kind == "output":
            self.write(buffer, offset, offset + size, place)

    def checked(self, p: Pointer, size: Any, alignment: int, verb: str, place: Place, vector: bool = False) -> tuple[Buffer, Any]:
        if p.buffer is None:
            if not isinstance(p.offset, int):
                raise CannotProve("an address that depends on the size, in no operand")
            p = self.find(p.offset, verb, place)
        buffer, offset = p.buffer, p.offset
        assert buffer is not None
        self._permitted(buffer, verb, place, vector)
        inside = both(truth(offset >= buffer.begin), truth(offset + size <= buffer.size))
        self.log.demand(inside, "V103" if verb == "reads" else "V104", f"it {verb} outside `{buffer.name}`", place)
        if alignment > 1:
            self.asked_core += ALIGNED % alignment != 0
            rest = terms.rest(whole(offset + buffer.base), alignment)
            what = f"it {verb} `{buffer.name}` at an address that is not aligned to {alignment} bytes"
            self.log.demand(Truth(terms.equal(rest, terms.whole(0))), "V105", what, place)
        return buffer, offset

    def _move(self, t: Transfer) -> Transfer:
        self.log.demand(truth(t.size > 0), "V402", "it starts a DMA transfer of no bytes", t.place)
        mark = len(self.log.obligations)
        a, _ = self.checked(t.source, t.size, 1, "reads", t.place)
        b, offset = self.checked(t.target, t.size, 1, "writes", t.place)
        self.log.obligations[mark:] = [replace(o, code="V401", what=f"by DMA, {o.what}") for o in self.log.obligations[mark:]]
        if a is b:
            raise CannotProve("a DMA transfer within one memory")
        self._stored(b, offset, t.size, t.place)
        return t

    # a transfer in flight is over at once: whether its memory is left alone meanwhile is for the runs to find

    def do_start(self, place: Place, target: Pointer, source: Pointer, rows: Any, size: Any, *_: Any) -> int:
        self._move(Transfer(target, source, rows * size, place))
        return 0

    def do_fits(self, place: Place, value: Any, bits: int) -> Any:
        inside = both(truth(value >= 0), truth(value < 1 << bits))
        self.log.demand(inside, "V402", f"it sets up a DMA transfer with a number beyond {bits} bits", place)
        return value

    def do_launch(self, place: Place, channel: int) -> int:
        if channel not in self.prepared:
            raise CannotProve("a DMA channel that is not set up")
        self._move(self.prepared.pop(channel))
        return 0

    def do_wait(self, place: Place, channel: int) -> int:
        return 1

    def do_landed(self, place: Place, channel: int) -> int:
        return 1

    def _meet(self, place: Place, count: int, rank: int | None, identity: int) -> None:
        if self.log.path and not self.questions.impossible([*self.log.facts, terms.negation(self.log.guard())]):
            raise CannotProve("a barrier that some sizes do not reach")
        if self.barriers:
            raise CannotProve("a second barrier")
        super()._meet(place, count, rank, identity)

    def wait(self) -> None:
        """The others are followed on their own; what comes after the barrier must leave the operands alone."""
        self.forbidden, self.why_forbidden = "all", "it lies behind a barrier"


def _either_way(writes: list[Write]) -> Iterator[Write]:
    """The stores of the two ways of an if as one, where both write the same."""
    last: Write | None = None
    for write in writes:
        if last and last.when and write.when == (*last.when[:-1], terms.negation(last.when[-1])) and _same(write, last):
            last = replace(last, when=last.when[:-1])
            continue
        if last:
            yield last
        last = write
    if last:
        yield last


def _same(a: Write, b: Write) -> bool:
    return a.buffer is b.buffer and (whole(a.low), whole(a.high)) == (whole(b.low), whole(b.high))


FLAGS = {"bool": (0, 1), "int": (INT_MIN, INT_MAX), "long long": (-(2**63), 2**63 - 1)}
"""What a flag may be, by its type."""


def run(core: Core, operands: Operands, apart: int = 1) -> Core:
    """The run of a core on every size, and with every one of the codes and flags.

    The arrays have as many elements as size, codes and flags ask for. A range begins at any element whose number ``apart`` divides.
    """
    log, op, call = core.log, operands.op, core.call
    n = log.given(SIZE.args[0], 1, INT_MAX)
    modes: dict[str, Any] = {c.name: _any_of(log, c) for c in op.codes()}
    flags: dict[str, Any] = {f.name: log.given(f.name, *FLAGS[f.type]) for f in op.flags()}
    start: Any = log.given(op.range[0].name, 0, (INT_MAX - 1) // apart) * apart if op.range else 0
    end = n
    if op.range:
        end = Sym(log, whole(start + n), 1, INT_MAX)
        log.assume(at_most(end.term, whole(INT_MAX)))

    def passed(p: Parameter) -> Any:
        match p:
            case Size():
                return n
            case Begin():
                return start
            case End():
                return end
            case Code():
                return modes[p.name]
            case Flag():
                return flags[p.name]
        assert isinstance(p, Scalar)
        return OPAQUE

    arguments: list[Any] = []
    buffers = {b.name: b for b in call.operands}
    for p, value in zip(op.of_variant(operands.variant), call.arguments, strict=True):
        match p:
            case Scalar():
                pass  # the functions that are followed have no floats
            case Size() | Begin() | End() | Code() | Flag():
                arguments.append(passed(p))
            case Packed():
                core.packed[p.name] = [passed(entry) for entry in p.of]
                arguments.append(value)
            case Array():
                size: Any = end
                buffers[p.name].begin = start * operands.dtype.bytes
                if p.by:
                    codes = next(c.codes for c in op.codes() if c.name == p.by)
                    each = [_term(truth(modes[p.by] == codes[code])) for code, mode in p.modes.items() if mode == "each"]
                    size = either(log, Truth(terms.some(*each)), end, 1)
                if p.when:
                    size = either(log, truth(flags[p.when] != 0), size, 0)
                buffers[p.name].size = size * operands.dtype.bytes
                arguments.append(value)
            case _:
                arguments.append(value)
    core.program.function(call.function)(core, *arguments)
    core.finish()
    return core


def _any_of(log: Log, code: Code) -> Sym:
    value = log.given(code.name, min(code.codes.values()), max(code.codes.values()))
    log.facts.append(terms.some(*(terms.equal(value.term, terms.whole(number)) for number in code.codes.values())))
    return value
