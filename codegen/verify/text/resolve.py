"""From a syntax tree to a typed tree: every name found, every type checked, every conversion made explicit.

pycparser accepts undeclared names, wrong arity and writes through const; this does not. What it does not know is an error, never
skipped. Comes in: parsed sources and a dialect's vocabulary. Goes out: a typed ``Unit``, or a Stop with a finding.
"""

from __future__ import annotations

import re

from pycparser import c_ast

from codegen.verify.finding import Finding, Place, Stop
from codegen.verify.text import tree as t
from codegen.verify.text.ctype import INT, VOID, Array, CType, Function, Int, Model, Pointer, Record, promote
from codegen.verify.text.declare import Enumerator, Global, Local, is_const
from codegen.verify.text.induction import indexed, peeled
from codegen.verify.text.initial import Initialisers
from codegen.verify.text.meaning import Row, Vocabulary
from codegen.verify.text.promise import numbers, promised
from codegen.verify.text.read import Source


class Resolver(Initialisers):
    """Resolves one file after the headers it includes."""

    def __init__(self, model: Model, vocabulary: Vocabulary, path: str):
        super().__init__(model, vocabulary, path)
        self.procedure: t.Procedure | None = None
        self.in_memory: set[str] = set()
        self.loops = self.switches = 0
        self.pragma: tuple[str, Place] | None = None
        """What stands right before the next statement, and promises something of it."""
        self.enums: dict[int, c_ast.Enum] = {}

    # files and external declarations

    def file(self, source: Source, tree: c_ast.FileAST, *, header: bool = False) -> None:
        """Adds one file's declarations; a header may define nothing that other files see."""
        self.path = source.path
        self.unit.warnings += source.warnings
        self.typedefs.update({word: self.model.names[name] for word, name in source.vectors.items()})
        for node in tree.ext:
            place = self.place(node)
            match node:
                case c_ast.Typedef():
                    self.typedefs[node.name] = self.type_of(node.type)
                case c_ast.Decl(type=c_ast.FuncDecl()):
                    self._prototype(node.name, self.type_of(node.type), place)
                case c_ast.Decl(type=c_ast.Enum() | c_ast.Struct() | c_ast.Union()) if node.name is None:
                    self.type_of(node.type)
                case c_ast.FuncDef() if not header or "static" in node.decl.storage:
                    self._definition(node, place)
                case c_ast.Decl() if node.name and (not header or "static" in node.storage):
                    self.variable(node)
                case c_ast.Pragma():
                    self._unchecked(_told(node), "no loop stands outside a function", place)
                case _:
                    what = f"{type(node).__name__} at file level is not supported"
                    raise Stop("V003", what, place, "move what is not static out of the header" if header else "write plain C")

    def declare(self, prototypes: dict[str, Function], place: Place) -> None:
        """Functions that a header would declare; ``place`` is where it is included."""
        for name, type_ in prototypes.items():
            self._prototype(name, type_, place)

    def constants(self, values: dict[str, int], place: Place) -> None:
        """Enumerators that a header would bring."""
        for name, value in values.items():
            self.scope.add(name, Enumerator(value), place)

    def _prototype(self, name: str, type_: CType, place: Place) -> None:
        assert isinstance(type_, Function)
        if isinstance(self.scope.levels[0].get(name), Enumerator | Global):
            raise Stop("V005", f"`{name}` is an enumerator or a variable, and a function", place)
        known = self.unit.prototypes.get(name)
        if known and known[0] != type_:
            raise Stop("V008", f"`{name}` is declared as {type_}, but at {known[1].file}:{known[1].line} as {known[0]}", place)
        rows = self.vocabulary.functions.get(name) or ([self.library[name]] if name in self.library else [])
        if rows and not known:
            self._foreign(name, type_, rows, place)
        elif not known:
            self.unit.prototypes[name] = (type_, place)

    def _foreign(self, name: str, type_: Function, rows: list[Row], place: Place) -> None:
        """A function of the vendor or of C that the file declares itself instead of including the header."""
        if not any(_alike(type_, Function(row.returns, row.parameters)) for row in rows):
            known = Function(rows[0].returns, rows[0].parameters)
            raise Stop("V008", f"`{name}` is declared as {type_}, but is {known}", place, "include its header instead of declaring it")
        self.declared.add(name)

    def enumerators(self, node: c_ast.Enum) -> None:
        if node.values is None or id(node) in self.enums:  # declarators share it
            return
        self.enums[id(node)] = node
        value = 0
        for enumerator in node.values.enumerators:
            if enumerator.value is not None:
                value = self.constant(enumerator.value)
            if not INT.low <= value <= INT.high:
                raise Stop("V005", f"enumerator `{enumerator.name}` = {value} does not fit an int", self.place(enumerator))
            if enumerator.name in self.unit.prototypes:
                raise Stop("V005", f"`{enumerator.name}` is a function and an enumerator", self.place(enumerator))
            self.scope.add(enumerator.name, Enumerator(value), self.place(enumerator))
            value += 1

    def _definition(self, node: c_ast.FuncDef, place: Place) -> None:
        name, type_ = node.decl.name, self.type_of(node.decl.type)
        if not isinstance(type_, Function) or not isinstance(node.decl.type, c_ast.FuncDecl):
            raise Stop("V005", f"`{name}` is defined as a function, but declared as {type_}", place)
        if "inline" in node.decl.funcspec and "static" not in node.decl.storage:
            raise Stop("V005", f"`{name}` is inline but not static: C99 gives it no definition that another file could link to", place)
        if name in self.unit.procedures:
            raise Stop("V005", f"`{name}` is defined twice", place)
        if isinstance(type_.returns, Record):
            raise Stop("V003", f"`{name}` returns a {type_.returns}", place, "give it a pointer to what it fills")
        if name in self.vocabulary.functions or name in self.library:
            raise Stop("V005", f"`{name}` is a name of the dialect or of C, and cannot be defined again", place, "give it another name")
        self._prototype(name, type_, place)
        declared = node.decl.type.args.params if node.decl.type.args and type_.parameters else []
        parameters = [(p.name, q) for p, q in zip(declared, type_.parameters, strict=True)]
        procedure = t.Procedure(name, type_, parameters, "static" in node.decl.storage, place)
        self.procedure = procedure
        self.in_memory = _address_taken(node.body)
        self.scope.push()
        for parameter, (parameter_name, parameter_type) in zip(declared, parameters, strict=True):
            if parameter_name is None:
                raise Stop("V005", f"a parameter of `{name}` has no name", place)
            memory = parameter_name in self.in_memory or isinstance(parameter_type, Record)
            local = Local(procedure.slots, parameter_type, is_const(parameter), memory)
            self.scope.add(parameter_name, local, self.place(parameter))
            if memory:
                procedure.memory_parameters |= {procedure.slots}
            procedure.slots += 1
        procedure.restricts = tuple(k for k, p in enumerate(declared) if isinstance(p.type, c_ast.PtrDecl) and "restrict" in p.type.quals)
        self.unit.procedures[name] = procedure
        procedure.body = t.Block(place, tuple(self._items(node.body)))
        self.scope.pop()
        self.procedure = None

    # statements

    def _items(self, node: c_ast.Compound) -> list[t.Stmt]:
        return [self.statement(item) for item in node.block_items or []]

    def statement(self, node: c_ast.Node) -> t.Stmt:
        pragma, self.pragma = self.pragma, None
        found = self._statement(node)
        if pragma is None:
            return found
        told = numbers(pragma[0])
        kept = promised(found, told, pragma[1]) if told and isinstance(node, c_ast.For | c_ast.While | c_ast.DoWhile) else None
        if kept is None:
            why = "no loop that counts in steps of a constant to a fixed bound follows" if told else "its numbers are not understood"
            self._unchecked(pragma[0], why, pragma[1])
        return kept or found

    def _unchecked(self, pragma: str, why: str, place: Place) -> None:
        self.unit.warnings.append(Finding("V603", f"#pragma {pragma} is not checked: {why}", place, severity="warning"))

    def _statement(self, node: c_ast.Node) -> t.Stmt:
        place = self.place(node)
        match node:
            case c_ast.Compound():
                self.scope.push()
                body = tuple(self._items(node))
                self.scope.pop()
                return t.Block(place, body)
            case c_ast.Decl():
                return self._local(node, place)
            case c_ast.DeclList():
                return t.Block(place, tuple(self._local(d, self.place(d)) for d in node.decls))
            case c_ast.If():
                test = self.truth(node.cond)
                return t.If(place, test, self._inner(node.iftrue), self._inner(node.iffalse) if node.iffalse else None)
            case c_ast.For():
                self.scope.push()
                init = self.statement(node.init) if node.init else None
                condition, step = self.truth(node.cond) if node.cond else None, self.value(node.next) if node.next else None
                loop = t.Loop(place, init, condition, step, self._loop_body(node.stmt))
                self.scope.pop()
                return indexed(loop, self._slot)
            case c_ast.While():
                return indexed(t.Loop(place, None, self.truth(node.cond), None, self._loop_body(node.stmt)), self._slot)
            case c_ast.DoWhile():
                return peeled(t.Loop(place, None, self.truth(node.cond), None, self._loop_body(node.stmt), first=False), self._slot)
            case c_ast.Return():
                assert self.procedure
                returns = self.procedure.type.returns
                if (node.expr is None) != (returns is VOID):
                    raise Stop("V005", f"`{self.procedure.name}` returns {returns}", place)
                return t.Return(place, self.convert(self.value(node.expr), returns, place) if node.expr else None)
            case c_ast.Switch():
                return self._switch(node, place)
            case c_ast.Break() | c_ast.Continue():
                if not self.loops and not (self.switches and isinstance(node, c_ast.Break)):
                    raise Stop("V005", f"{type(node).__name__.lower()} outside a loop", place)
                return t.Break(place) if isinstance(node, c_ast.Break) else t.Continue(place)
            case c_ast.EmptyStatement():
                return t.Block(place, ())
            case c_ast.Pragma():  # of the others, none is left in the text
                self.pragma = _told(node), place
                return t.Block(place, ())
            case c_ast.Typedef():
                self.typedefs[node.name] = self.type_of(node.type)
                return t.Block(place, ())
            case c_ast.Goto() | c_ast.Label():
                todo = "write a loop, an if or a function: which way a core goes must be seen from the text"
                raise Stop("V003", "goto and its labels are not supported", place, todo)
            case c_ast.Case() | c_ast.Default():
                raise Stop("V003", "a label of a switch inside another statement is not supported", place, "put it right into the switch")
            case (
                c_ast.ID()
                | c_ast.Assignment()
                | c_ast.FuncCall()
                | c_ast.UnaryOp()
                | c_ast.BinaryOp()
                | c_ast.TernaryOp()
                | c_ast.Cast()
                | c_ast.ExprList()
            ):
                return t.Evaluate(place, self.value(node))
        raise Stop("V003", f"a statement of kind {type(node).__name__} is not supported", place)

    def _inner(self, node: c_ast.Node) -> t.Stmt:
        self.scope.push()
        inner = self.statement(node)
        self.scope.pop()
        return inner

    def _loop_body(self, node: c_ast.Node) -> t.Stmt:
        self.loops += 1
        body = self._inner(node)
        self.loops -= 1
        return body

    def _switch(self, node: c_ast.Switch, place: Place) -> t.Stmt:
        value = self.value(node.cond)
        if not isinstance(value.type, Int):
            raise Stop("V005", f"a switch over {value.type}", place)
        body: list[t.Stmt] = []
        labels: dict[int | None, int] = {}
        self.switches += 1
        self.scope.push()
        for item in node.stmt.block_items or [] if isinstance(node.stmt, c_ast.Compound) else [node.stmt]:
            inner = [item]
            while inner and isinstance(inner[0], c_ast.Case | c_ast.Default):  # labels may stand one behind the other
                label, *rest = inner
                number = self.constant(label.expr) if isinstance(label, c_ast.Case) else None
                if number in labels:
                    raise Stop("V005", "a label that the switch has already", self.place(label))
                labels[number] = len(body)
                inner = [*(label.stmts or []), *rest]
            for statement in map(self.statement, inner):
                if isinstance(statement, t.Declare) and statement.memory:
                    what = f"`{statement.name}` is declared between the labels of a switch"
                    raise Stop("V003", what, statement.place, "put the case into braces, or declare it before the switch")
                body.append(statement)
        self.scope.pop()
        self.switches -= 1
        return t.Switch(place, self.convert(value, promote(value.type), place), tuple(labels.items()), tuple(body))

    def _slot(self) -> int:
        """A slot of the function that nobody uses."""
        assert self.procedure
        self.procedure.slots += 1
        return self.procedure.slots - 1

    def _local(self, node: c_ast.Decl, place: Place) -> t.Stmt:
        assert self.procedure
        if node.name is None:
            self.type_of(node.type)
            return t.Block(place, ())
        if isinstance(node.type, c_ast.FuncDecl):
            raise Stop("V003", f"`{node.name}` is declared inside a function", place, "declare it at file level")
        if "static" in node.storage or "extern" in node.storage:
            self.variable(node, self.procedure.name)
            return t.Block(place, ())
        if "register" in node.storage and node.name in self.in_memory:
            raise Stop("V005", f"the address of `{node.name}` is taken, which is a register", place)
        type_, parts = self.initialised(node)
        memory = isinstance(type_, Array | Record) or node.name in self.in_memory
        index = self._slot()
        self.scope.add(node.name, Local(index, type_, is_const(node), memory), place)
        if isinstance(type_, Array | Record):
            return t.Declare(place, index, node.name, type_, None, memory, parts)
        return t.Declare(place, index, node.name, type_, parts[0][2] if parts else None, memory)


def _told(node: c_ast.Pragma) -> str:
    """What stands in a ``_Pragma("...")``."""
    return re.sub(r"\\(.)", r"\1", node.string.value[1:-1])


def _alike(a: CType, b: CType) -> bool:
    """Whether two declarations of a function can mean the same one: integers and pointers may be spelled differently."""
    if isinstance(a, Function) and isinstance(b, Function):
        pairs = zip((a.returns, *a.parameters), (b.returns, *b.parameters), strict=False)
        return len(a.parameters) == len(b.parameters) and all(_alike(x, y) for x, y in pairs)
    return a == b or (type(a) is type(b) and isinstance(a, Int | Pointer) and a.size == b.size)


def _address_taken(body: c_ast.Node) -> set[str]:
    """Names that stand behind a unary &."""
    found: set[str] = set()

    class Visitor(c_ast.NodeVisitor):
        def visit_UnaryOp(self, node: c_ast.UnaryOp) -> None:
            if node.op == "&" and isinstance(node.expr, c_ast.ID):
                found.add(node.expr.name)
            self.generic_visit(node)

    Visitor().visit(body)
    return found
