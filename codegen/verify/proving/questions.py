"""Questions to Z3: whether some size makes all of these conditions true, and the smallest one that does.

Comes in: conditions as terms. Goes out: yes, no, or a size and what else holds at it. Each question is asked once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import z3
from z3 import z3core as core

from codegen.verify.proving.symbolic import CannotProve
from codegen.verify.proving.term import Term, whole

EFFORT = 50_000_000
"""Z3's own steps for one question: unlike a time, the same on every machine."""
LANDMARKS = sorted({size for k in range(32) for size in (2**k - 1, 2**k) if 0 < size < 2**31})
"""Sizes that are tried alone."""
BOOLEAN = frozenset(("true", "false", "lt0", "eq0", "not", "and", "or"))


@dataclass
class Questions:
    """Keeps the answers: other ranks and masks ask many of the same questions again."""

    answers: dict[frozenset[Term], bool] = field(default_factory=dict)
    _made: dict[Term, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._context = z3.Context()  # of its own: what was asked before, of other kernels, has no influence on what Z3 finds
        self._integers = z3.IntSort(self._context).ast

    def impossible(self, conditions: list[Term]) -> bool:
        """Whether nothing makes all ``conditions`` true. False where Z3 gives up, too."""
        key = frozenset(conditions)
        if key not in self.answers:
            self.answers[key] = self._solver(conditions).check() == z3.unsat
        return self.answers[key]

    def smallest(self, conditions: list[Term], of: Term) -> tuple[int, Any]:
        """The smallest value of ``of`` found that makes all ``conditions`` true, and a model for it. Raises CannotProve."""
        solver, n = self._solver(conditions), self.translated(of)
        model = _model(solver, True)
        solver.set("rlimit", EFFORT // 10)
        if model is None:  # at one size, what is too hard in general is mostly arithmetic with numbers
            model = next(filter(None, (_model(solver, n == size) for size in reversed(LANDMARKS))), None)
        if model is None:
            raise CannotProve("Z3 finds neither a proof nor a size that refutes it")
        low, high = 0, _int(model, n)
        for size in LANDMARKS:
            if size < high and (found := _model(solver, n == size)):
                model, high = found, size
        while low + 1 < high:
            middle = (low + high) // 2
            if found := _model(solver, n <= middle):
                model, high = found, _int(found, n)
            else:
                low = middle
        return high, model

    def holds_in(self, model: Any, condition: Term) -> bool:
        return bool(z3.is_true(model.eval(self.translated(condition), model_completion=True)))

    def value_in(self, model: Any, term: Term) -> int:
        return _int(model, self.translated(term))

    def _solver(self, conditions: list[Term]) -> Any:
        solver = z3.SimpleSolver(ctx=self._context)
        solver.set("rlimit", EFFORT)
        solver.set("arith.solver", 2)  # the older simplex is several times faster on divisions by constants
        solver.set("arith.branch_cut_ratio", 10)  # branches oftener than it cuts: that ends sooner on shares of many cores
        for condition in conditions:
            core.Z3_solver_assert(self._context.ref(), solver.solver, self._ast(condition))
        return solver

    def translated(self, term: Term) -> Any:
        """The term as Z3's Python has it."""
        kind = z3.BoolRef if term.op in BOOLEAN else z3.ArithRef
        return kind(self._ast(term), self._context)

    def _ast(self, term: Term) -> Any:
        """The term as Z3's C has it: its Python takes several times longer to make one than Z3 takes to think about it."""
        if term not in self._made:
            self._made[term] = made = self._translate(term)
            core.Z3_inc_ref(self._context.ref(), made)  # as long as the context lives
        return self._made[term]

    def _translate(self, term: Term) -> Any:
        c, a = self._context.ref(), term.args
        match term.op:
            case "int":
                return core.Z3_mk_numeral(c, str(a[0]), self._integers)
            case "var":
                return core.Z3_mk_const(c, core.Z3_mk_string_symbol(c, a[0]), self._integers)
            case "sum":
                products = [self._product(t, k) for t, k in a[1]]
                return core.Z3_mk_add(c, *_array([self._ast(whole(a[0])), *products] if a[0] else products))
            case "mul" | "quot":  # any number at all: what is known of it is among the conditions
                return core.Z3_mk_const(c, core.Z3_mk_string_symbol(c, f"{term.op} {len(self._made)}"), self._integers)
            case "div":
                return core.Z3_mk_div(c, self._ast(a[0]), self._ast(whole(a[1])))
            case "ite":
                return core.Z3_mk_ite(c, *map(self._ast, a))
            case "true" | "false":
                return core.Z3_mk_true(c) if term.op == "true" else core.Z3_mk_false(c)
            case "lt0":
                return core.Z3_mk_lt(c, self._ast(a[0]), self._ast(whole(0)))
            case "eq0":
                return core.Z3_mk_eq(c, self._ast(a[0]), self._ast(whole(0)))
            case "not":
                return core.Z3_mk_not(c, self._ast(a[0]))
            case "and" | "or":
                make = core.Z3_mk_and if term.op == "and" else core.Z3_mk_or
                return make(c, *_array([self._ast(x) for x in a]))
        raise AssertionError(term.op)

    def _product(self, term: Term, factor: int) -> Any:
        if factor == 1:
            return self._ast(term)
        c = self._context.ref()
        made = core.Z3_mk_mul(c, *_array([self._ast(whole(factor)), self._ast(term)]))
        core.Z3_inc_ref(c, made)
        return made


def _model(solver: Any, also: Any) -> Any:
    """What makes the solver's conditions and this one true; None where nothing is found."""
    solver.push()
    solver.add(also)
    found = solver.model() if solver.check() == z3.sat else None
    solver.pop()
    return found


def _array(asts: list[Any]) -> tuple[int, Any]:
    return len(asts), (z3.Ast * len(asts))(*asts)


def _int(model: Any, n: Any) -> int:
    return int(model.eval(n, model_completion=True).as_long())


def cone(facts: list[Term], about: Term) -> list[Term]:
    """The facts that have a bearing on ``about``: each shares an unknown of a core with it, or with one that has."""
    left = [(fact, _own(fact)) for fact in dict.fromkeys(facts)]
    known, relevant = _own(about), [fact for fact, names in left if not names]
    while now := [(fact, names) for fact, names in left if names & known]:
        relevant += [fact for fact, _ in now]
        left = [pair for pair in left if not pair[1] & known]
        known = known.union(*(names for _, names in now))
    return relevant


def _own(term: Term) -> frozenset[str]:
    """The unknowns of ``term`` but for the arguments, which all cores share."""
    return frozenset(name for name in term.unknowns if name.startswith("rank"))
