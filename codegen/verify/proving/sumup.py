"""A loop whose number of iterations depends on the size: what its variables and its stores amount to, from first to last.

Where every variable moves by a fixed step, the state is a function of one count. Elsewhere the variables are unknown but for what every
iteration is shown to keep (``_kept``). Stores to outputs must follow one another; together they are one interval. A loop must come
nearer to its end in every iteration. Comes in: a ``Loop`` and a frame. Goes out: the frame after the loop, or CannotProve.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from codegen.verify.machine.evaluate import Frame, Run
from codegen.verify.machine.interpret import BREAK, CONTINUE
from codegen.verify.machine.memory import Pointer as Address
from codegen.verify.proving import term as terms
from codegen.verify.proving.symbolic import CannotProve, Sym, Truth, either, truth, whole
from codegen.verify.proving.symbolic import condition as _term
from codegen.verify.proving.term import Term
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import Int
from codegen.verify.text.loops import moved_by, set_before_read, walk

FIXED = 64
"""Iterations that are followed one by one, where a loop's condition is decided each time."""
MANY = 2**40
ZERO, ONE = terms.whole(0), terms.whole(1)


@dataclass(frozen=True)
class Write:
    """Bytes low .. high - 1 of an output, under the path ``when``."""

    buffer: Any
    low: Any
    high: Any
    when: tuple[Term, ...]
    place: Any


class Loop:
    """One loop: followed step by step while its condition is decided, else summed up."""

    def __init__(self, node: t.Loop, condition: Run, body: Run, step: Run, variant: Run | None):
        self.node, self.condition, self.body, self.step, self.variant = node, condition, body, step, variant
        nodes = [*walk(node.body), *walk(node.step), *walk(node.condition)]
        declared = {n.index for n in nodes if isinstance(n, t.Declare)}
        targets = {n.target.index: n.target for n in nodes if isinstance(n, t.Assign) and isinstance(n.target, t.Slot)}
        told = {n.index for n in walk(node.condition) if isinstance(n, t.Slot)}
        self.fresh = set_before_read((node.body, node.step), set(targets) - declared - told)[0]
        """Variables that every iteration sets before it reads them: they carry nothing, and after the loop they are not followed."""
        self.changed = {index + 1: slot for index, slot in sorted(targets.items()) if index not in declared | self.fresh}
        self.simple = not any(isinstance(n, t.Assign | t.Call) for n in walk(node.condition))

    def run(self, f: Frame) -> Any:
        test = self.node.first
        for _ in range(0 if self._long(f) else FIXED):
            if test:
                c = self.condition(f)
                if c is False:
                    return None
                if c is not True:
                    break
            test = True
            signal = _settled(self.body(f))
            if signal is not None and signal[0] is not CONTINUE:
                return None if signal[0] is BREAK else signal
            self.step(f)
        if not self.simple or self.variant is None:
            raise CannotProve("a loop whose condition does more than compare")
        Summary(self, f).run()
        for index in self.fresh:
            f[index + 1] = None
        return None

    def _long(self, f: Frame) -> bool:
        """Whether more iterations are sure to come than are followed one by one."""
        step = self.node.step
        stride = moved_by(step) if isinstance(step, t.Assign) else None
        if not stride or not self.node.first or not self.simple or self.variant is None:
            return False
        left = self.variant(f)
        return (left.low if isinstance(left, Sym) else int(left)) > FIXED * abs(stride)

    def once(self, f: Frame) -> None:
        """One iteration, from whatever the variables are."""
        signal = _settled(self.body(f))
        if signal is not None and signal[0] is not CONTINUE:
            raise CannotProve(f"a loop with a {signal[0]} inside")
        self.step(f)


def _settled(signal: Any) -> Any:
    """How an iteration ended, if it ends so for every size."""
    if signal is not None and not isinstance(signal, tuple):
        raise CannotProve("an iteration that ends early for some sizes or values")
    return signal


@dataclass
class Summary:
    """All iterations of ``loop`` from the frame ``f`` on."""

    loop: Loop
    f: Frame

    def __post_init__(self) -> None:
        self.core = self.f[0]
        self.log = self.core.log
        self.entry = {k: self.f[k] for k in self.loop.changed if isinstance(self.f[k], int | Sym | Address)}
        lost = [slot.name for k, slot in self.loop.changed.items() if k not in self.entry and isinstance(slot.type, Int)]
        if lost:
            raise CannotProve(f"a loop that carries `{lost[0]}`, which is not set before")

    def run(self) -> None:
        states = {k: self._unknown(k) for k in self.entry}
        with self.core.trial():
            before = dict(states)
            self._iterate(before)
            steps = {k: _distance(self.f[k], states[k]) for k in states}
            back = [k for k in states if steps[k] != 0 and _distance(self.f[k], self.entry[k]) == 0]
        if back:  # whatever they were, an iteration leaves them as they were before the loop: so they are that in every iteration
            for k in back:
                self.f[k] = self.entry.pop(k)
            self.run()
        elif all(isinstance(step, int) for step in steps.values()):
            self._counted(steps)
        else:
            self._kept(states)

    def _unknown(self, k: int) -> Any:
        value, slot = self.entry[k], self.loop.changed[k]
        if isinstance(value, Address):
            return Address(value.buffer, self.log.unknown(slot.name, -MANY, MANY))
        return self.log.unknown(slot.name, slot.type.low, slot.type.high)  # type: ignore[attr-defined]

    def _iterate(self, state: dict[int, Any]) -> Any:
        """One iteration from ``state`` under the loop's condition; the condition is left on the path. Returns the variant before it."""
        self._set(state)
        self.log.path.append(_term(truth(self.loop.condition(self.f))))
        assert self.loop.variant
        before = self.loop.variant(self.f)
        self.loop.once(self.f)
        return before

    def _set(self, state: dict[int, Any]) -> None:
        for k, value in state.items():
            self.f[k] = value

    # fixed steps: everything is a function of the number of iterations so far

    def _counted(self, steps: dict[int, int]) -> None:
        log, f = self.log, self.f
        count = log.unknown("count", 0, MANY)

        def at(k: Sym) -> dict[int, Any]:
            return {i: _moved(self.entry[i], steps[i], k, self.loop.changed[i].type) for i in self.entry}

        mark = len(log.path)
        begin = self.core.mark()
        before = self._iterate(at(count))
        assert self.loop.variant
        after = self.loop.variant(f)
        step = _distance(after, before)
        exact = isinstance(self.loop.node.condition, t.Binary) and self.loop.node.condition.op in ("<", "<=", ">", ">=")
        if not isinstance(step, int) or step >= 0 or (not exact and step != -1):
            raise CannotProve("a loop that does not come nearer to its end by fixed steps")
        writes = self.core.writes_since(begin)
        path, end = log.path[mark:], self.core.mark()
        del log.path[mark:]
        last = log.unknown("last", 0, MANY)
        self._set(at(last))
        if not exact:  # the end must be met, not jumped over
            self._set(self.entry)
            if not self.core.holds(truth(self.loop.variant(f) >= 0)):
                raise CannotProve("a loop that may miss its end")
            self._set(at(last))
        log.assume(terms.negation(_term(truth(self.loop.condition(f)))))
        self._set(at(last - 1))
        log.assume(terms.some(terms.equal(last.term, ZERO), _term(truth(self.loop.condition(f)))))
        self._set(at(last))
        for write in writes:
            self._written(write, path, count.term, last.term, (begin, end))

    # other steps: the variables are unknown but for what every iteration keeps

    def _kept(self, states: dict[int, Any]) -> None:
        log, f = self.log, self.f
        self._set(self.entry)
        starts = _term(truth(self.loop.condition(f)))
        keeps = [keep for keep in self._candidates() if self.core.holds_under([starts], _term(keep(self.entry)))]
        while True:
            with self.core.trial():
                for keep in keeps:
                    log.path.append(_term(keep(states)))
                self._iterate(states)
                left = [keep for keep in keeps if self.core.holds(keep(self._now()))]
            if len(left) == len(keeps):
                break
            keeps = left
        mark, begin = len(log.path), self.core.mark()
        log.path.extend(_term(keep(states)) for keep in keeps)
        before = self._iterate(states)
        assert self.loop.variant
        after = self.loop.variant(f)
        if not self.core.holds(truth(after < before)):
            raise CannotProve("a loop of which it is not clear that it ends")
        writes, path, then = self.core.writes_since(begin), log.path[mark:], self._now()
        del log.path[mark:]
        end = {k: self._unknown(k) for k in states}
        self._set(end)
        log.assume(terms.negation(_term(truth(self.loop.condition(f)))))
        for keep in keeps:
            log.assume(terms.implies(starts, _term(keep(end))))
        log.assume(terms.some(starts, terms.every(*(terms.equal(_whole(end[k]), _whole(self.entry[k])) for k in end))))
        self._met(end, starts)
        for write in writes:
            pairs = {_whole(states[k]): _whole(then[k]) for k in states}
            low, high = _whole(write.low), _whole(write.high)
            following = terms.substitute(low, pairs)
            if not self.core.holds_under(path, terms.every(*write.when, terms.equal(high, following), terms.less(low, high))):
                raise CannotProve("a loop whose stores do not follow one another")
            first = terms.substitute(low, {_whole(states[k]): _whole(self.entry[k]) for k in states})
            beyond = terms.substitute(low, {_whole(states[k]): _whole(end[k]) for k in states})
            self.core.write(write.buffer, self._number(first), self._number(beyond), write.place, starts)

    def _met(self, end: dict[int, Any], starts: Term) -> None:
        """Where the loop ends just when its variable meets the bound, the variable is the bound: that is simpler than an unknown."""
        condition = self.loop.node.condition
        if not isinstance(condition, t.Binary) or not isinstance(condition.a, t.Slot) or condition.op not in ("<", ">", "!="):
            return
        k = condition.a.index + 1
        assert self.loop.variant
        left = self.loop.variant(self.f)
        if k in end and self.core.holds_under([starts], terms.equal(_whole(left), ZERO)):
            bound = end[k] + left if condition.op != ">" else end[k] - left
            self.f[k] = end[k] = either(self.log, Truth(starts), bound, self.entry[k])

    def _now(self) -> dict[int, Any]:
        return {k: self.f[k] for k in self.entry}

    def _candidates(self) -> Iterator[Any]:
        """What a loop might keep: a variable stays on one side of its start, or of what the condition compares it to; two move alike."""
        for k in self.entry:
            yield lambda s, k=k: truth(_offset(s[k]) >= _offset(self.entry[k]))
            yield lambda s, k=k: truth(_offset(s[k]) <= _offset(self.entry[k]))
        if self.loop.node.condition is not None and self.loop.variant:
            yield lambda s: truth(self._variant(s) >= 0)
        for a in self.entry:
            for b in self.entry:
                if a != b:
                    for ratio in {1, -1, _size(self.entry[a]), -_size(self.entry[a])}:

                        def alike(s: Any, a: int = a, b: int = b, ratio: int = ratio) -> Any:
                            moved = (_offset(s[b]) - _offset(self.entry[b])) * ratio
                            return truth(_offset(s[a]) - _offset(self.entry[a]) == moved)

                        yield alike

    def _variant(self, state: dict[int, Any]) -> Any:
        now = self._now()
        self._set(state)
        assert self.loop.variant
        value = self.loop.variant(self.f)
        self._set(now)
        return value

    # stores

    def _written(self, write: Write, path: list, count: Any, last: Any, marks: Any) -> None:
        """One interval for the stores of all iterations, or of all but the first one; the last one may be shorter than the others."""
        low, high = _whole(write.low), _whole(write.high)
        following = {count: terms.plus(count, ONE)}
        next_low = terms.substitute(low, following)
        goes_on = terms.substitute(path[0], following)
        stored, later = terms.every(*write.when), terms.less(ZERO, count)
        begin = ZERO if self.core.holds_under(path, stored) else ONE
        if begin is ONE and not self.core.holds_under(path, terms.every(terms.implies(stored, later), terms.implies(later, stored))):
            raise CannotProve("a loop whose stores are left out by some iterations, and not by the first one alone")
        follows = terms.every(terms.less(low, high), terms.implies(goes_on, terms.equal(high, next_low)))
        if not self.core.holds_under(path, terms.implies(stored, follows)):
            raise CannotProve("a loop whose stores do not follow one another")
        first = terms.substitute(low, {count: begin})
        some = terms.less(begin, last)
        end = self.core.renamed(*marks, high, {count: terms.plus(last, ONE, -1)}, some)
        self.core.write(write.buffer, self._number(first), self._number(end), write.place, some)

    def _number(self, term: Any) -> Sym:
        return Sym(self.log, term, -MANY, MANY)


def _distance(after: Any, before: Any) -> Any:
    """after - before where that is one number, else None."""
    if isinstance(after, Address) and isinstance(before, Address):
        return _distance(after.offset, before.offset) if after.buffer is before.buffer else None
    return terms.value_of(terms.plus(_whole(after), _whole(before), -1))


def _moved(entry: Any, step: int, count: Sym, type_: Any) -> Any:
    """``entry`` after ``count`` steps. As a variable of its type it cannot leave the type's range: a step that would is found there."""
    if isinstance(entry, Address):
        return Address(entry.buffer, entry.offset + count * step)
    value = entry + count * step
    if not isinstance(value, Sym):
        return value
    low, high = (entry if isinstance(entry, int) else entry.low), (entry if isinstance(entry, int) else entry.high)
    return Sym(value.log, value.term, low if step >= 0 else max(value.low, type_.low), high if step <= 0 else min(value.high, type_.high))


def _offset(value: Any) -> Any:
    return value.offset if isinstance(value, Address) else value


def _size(value: Any) -> int:
    return value.buffer.grain if isinstance(value, Address) and value.buffer else 1


def _whole(value: Any) -> Term:
    return whole(_offset(value))
