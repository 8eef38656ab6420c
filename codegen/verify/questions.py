"""Questions to Z3: whether some size makes all of these conditions true, and the smallest one that does.

Comes in: conditions as terms. Goes out: yes, no, or a size and what else holds at it. Each question is asked once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import z3

from codegen.verify.symbolic import CannotProve
from codegen.verify.term import Term, whole

CONTEXT = z3.main_ctx()
EFFORT = 50_000_000
"""Z3's own steps for one question: unlike a time, the same on every machine."""


@dataclass
class Questions:
    """Keeps the answers: other ranks and masks ask many of the same questions again."""

    answers: dict[frozenset[Term], bool] = field(default_factory=dict)
    _translated: dict[Term, Any] = field(default_factory=dict)

    def impossible(self, conditions: list[Term]) -> bool:
        """Whether nothing makes all ``conditions`` true. False where Z3 gives up, too."""
        key = frozenset(conditions)
        if key not in self.answers:
            self.answers[key] = self._solver(conditions).check() == z3.unsat
        return self.answers[key]

    def smallest(self, conditions: list[Term], of: Term) -> tuple[int, Any]:
        """The smallest value of ``of`` that makes all ``conditions`` true, and a model for it. Raises CannotProve."""
        solver, n = self._solver(conditions), self.translated(of)
        if solver.check() != z3.sat:
            raise CannotProve("Z3 finds neither a proof nor a size that refutes it")
        model = solver.model()
        low, high = 0, _int(model, n)
        while low + 1 < high:
            middle = (low + high) // 2
            solver.push()
            solver.add(n <= middle)
            if solver.check() == z3.sat:
                model = solver.model()
                high = _int(model, n)
            else:
                low = middle
            solver.pop()
        return high, model

    def holds_in(self, model: Any, condition: Term) -> bool:
        return bool(z3.is_true(model.eval(self.translated(condition), model_completion=True)))

    def value_in(self, model: Any, term: Term) -> int:
        return _int(model, self.translated(term))

    def _solver(self, conditions: list[Term]) -> Any:
        solver = z3.SimpleSolver()
        solver.set("rlimit", EFFORT)
        solver.set("arith.solver", 2)  # the older simplex is several times faster on divisions by constants
        solver.add(*map(self.translated, conditions))
        return solver

    def translated(self, term: Term) -> Any:
        if term not in self._translated:
            self._translated[term] = self._translate(term)
        return self._translated[term]

    def _translate(self, term: Term) -> Any:
        """Through Z3's C functions: its operators for Python look at the sorts of their operands, which takes longer than the rest."""
        match term.op:
            case "int":
                return z3.IntVal(term.args[0])
            case "var":
                return z3.Int(term.args[0])
            case "sum":
                parts = [self._times(t, k) for t, k in term.args[1]]
                return _many(z3.Z3_mk_add, z3.ArithRef, [*parts, self._whole(term.args[0])] if term.args[0] else parts)
            case "div":
                return _one(z3.Z3_mk_div, z3.ArithRef, self.translated(term.args[0]), self._whole(term.args[1]))
            case "ite":
                return _one(z3.Z3_mk_ite, z3.ArithRef, *map(self.translated, term.args))
            case "true" | "false":
                return z3.BoolVal(term.op == "true")
            case "lt0":
                return _one(z3.Z3_mk_lt, z3.BoolRef, self.translated(term.args[0]), self._whole(0))
            case "eq0":
                return _one(z3.Z3_mk_eq, z3.BoolRef, self.translated(term.args[0]), self._whole(0))
            case "not":
                return _one(z3.Z3_mk_not, z3.BoolRef, self.translated(term.args[0]))
            case "and":
                return _many(z3.Z3_mk_and, z3.BoolRef, list(map(self.translated, term.args)))
            case "or":
                return _many(z3.Z3_mk_or, z3.BoolRef, list(map(self.translated, term.args)))
        raise AssertionError(term.op)

    def _times(self, term: Term, factor: int) -> Any:
        """The product, as a part of a sum."""
        one = self.translated(term)
        return one if factor == 1 else _many(z3.Z3_mk_mul, z3.ArithRef, [self._whole(factor), one])

    def _whole(self, value: int) -> Any:
        return self.translated(whole(value))


def _one(make: Any, kind: Any, *of: Any) -> Any:
    return kind(make(CONTEXT.ref(), *(a.ast for a in of)), CONTEXT)


def _many(make: Any, kind: Any, of: list[Any]) -> Any:
    return kind(make(CONTEXT.ref(), len(of), (z3.Ast * len(of))(*(a.ast for a in of))), CONTEXT)


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
