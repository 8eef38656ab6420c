"""From a syntax tree to a typed tree: every name found, every type checked, every conversion made explicit.

pycparser accepts undeclared names, wrong arity and writes through const; this does not. What it does not know is an error, never
skipped. Comes in: parsed sources and a dialect's vocabulary. Goes out: a typed ``Unit``, or a Stop with a finding.
"""

from __future__ import annotations

from pycparser import c_ast

from codegen.verify import tree as t
from codegen.verify.ctype import INT, VOID, Array, CType, Function, Model, Record
from codegen.verify.declare import Enumerator, Local, is_const
from codegen.verify.expressions import Expressions
from codegen.verify.finding import Place, Stop
from codegen.verify.meaning import Vocabulary
from codegen.verify.read import Source

C_WORDS = frozenset(
    "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict "
    "return short signed sizeof static struct switch typedef union unsigned void volatile while _Bool".split()
)


class Resolver(Expressions):
    """Resolves one file after the headers it includes."""

    def __init__(self, model: Model, vocabulary: Vocabulary, path: str):
        super().__init__(model, vocabulary, path)
        self.procedure: t.Procedure | None = None
        self.in_memory: set[str] = set()
        self.loops = 0

    # files and external declarations

    def file(self, source: Source, tree: c_ast.FileAST, *, header: bool = False) -> None:
        """Adds one file's declarations; a header may define nothing but types, enumerators and prototypes."""
        self.path = source.path
        self._take_macros(source)
        self.unit.warnings += source.warnings
        self.typedefs.update({word: self.model.names[name] for word, name in source.vectors.items()})
        for node in tree.ext:
            place = self.place(node)
            match node:
                case c_ast.Typedef():
                    self.typedefs[node.name] = self.type_of(node.type)
                case c_ast.Decl(type=c_ast.FuncDecl()):
                    self._prototype(node.name, self.type_of(node.type), place)
                case c_ast.Decl(type=c_ast.Enum()) if node.name is None:
                    self._enum(node.type)
                case c_ast.Decl(type=c_ast.Struct() | c_ast.Union()) if node.name is None:
                    self.type_of(node.type)
                case c_ast.FuncDef() if not header:
                    self._definition(node, place)
                case c_ast.Pragma():
                    pass
                case _:
                    raise Stop("V003", f"{type(node).__name__} at file level is not supported", place)

    def _take_macros(self, source: Source) -> None:
        for name, (text, place) in source.macros.items():
            if name in self.macros and self.macros[name][0] != text:
                raise Stop("V011", f"macro `{name}` is defined twice, with different texts", place)
            if name in C_WORDS or name in self.vocabulary.functions or name in self.vocabulary.names or name in self.typedefs:
                raise Stop("V011", f"macro `{name}` hides a name of C or of the dialect", place)
            self.macros[name] = text, place

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
        if isinstance(self.scope.levels[0].get(name), Enumerator):
            raise Stop("V005", f"`{name}` is an enumerator and a function", place)
        known = self.unit.prototypes.get(name)
        if known and known[0] != type_:
            raise Stop("V008", f"`{name}` is declared as {type_}, but at {known[1].file}:{known[1].line} as {known[0]}", place)
        if name in self.vocabulary.functions:
            raise Stop("V005", f"`{name}` is a name of the dialect and cannot be declared again", place)
        if not known:
            self.unit.prototypes[name] = (type_, place)

    def _enum(self, node: c_ast.Enum) -> None:
        if node.values is None:
            raise Stop("V003", "an enum without enumerators", self.place(node))
        value = 0
        for enumerator in node.values.enumerators:
            if enumerator.value is not None:
                value = self.constant(enumerator.value)
            if not INT.low <= value <= INT.high:
                raise Stop("V005", f"enumerator `{enumerator.name}` = {value} does not fit an int", self.place(enumerator))
            if enumerator.name in self.unit.prototypes:
                raise Stop("V005", f"`{enumerator.name}` is a function and an enumerator", self.place(enumerator))
            self._unhidden(enumerator.name, self.place(enumerator))
            self.scope.add(enumerator.name, Enumerator(value), self.place(enumerator))
            value += 1

    def _definition(self, node: c_ast.FuncDef, place: Place) -> None:
        name, type_ = node.decl.name, self.type_of(node.decl.type)
        if not isinstance(type_, Function) or not isinstance(node.decl.type, c_ast.FuncDecl):
            raise Stop("V005", f"`{name}` is defined as a function, but declared as {type_}", place)
        if "inline" in node.decl.funcspec and "static" not in node.decl.storage:
            raise Stop("V005", f"`{name}` is inline but not static: C99 gives it no definition that another file could link to", place)
        if name in self.macros:
            raise Stop("V011", f"`{name}` is the name of a macro", place)
        if name in self.unit.procedures:
            raise Stop("V005", f"`{name}` is defined twice", place)
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
            if parameter_name in self.in_memory:
                raise Stop("V003", f"the address of parameter `{parameter_name}` is taken", self.place(parameter))
            self._unhidden(parameter_name, place)
            self.scope.add(parameter_name, Local(procedure.slots, parameter_type, is_const(parameter), False), self.place(parameter))
            procedure.slots += 1
        self.unit.procedures[name] = procedure
        procedure.body = t.Block(place, tuple(self._items(node.body)))
        self.scope.pop()
        self.procedure = None

    # statements

    def _items(self, node: c_ast.Compound) -> list[t.Stmt]:
        return [self.statement(item) for item in node.block_items or []]

    def statement(self, node: c_ast.Node) -> t.Stmt:
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
                return loop
            case c_ast.While():
                return t.Loop(place, None, self.truth(node.cond), None, self._loop_body(node.stmt))
            case c_ast.DoWhile():
                return t.Loop(place, None, self.truth(node.cond), None, self._loop_body(node.stmt), first=False)
            case c_ast.Return():
                assert self.procedure
                returns = self.procedure.type.returns
                if (node.expr is None) != (returns is VOID):
                    raise Stop("V005", f"`{self.procedure.name}` returns {returns}", place)
                return t.Return(place, self.convert(self.value(node.expr), returns, place) if node.expr else None)
            case c_ast.Break() | c_ast.Continue():
                if not self.loops:
                    raise Stop("V005", f"{type(node).__name__.lower()} outside a loop", place)
                return t.Break(place) if isinstance(node, c_ast.Break) else t.Continue(place)
            case c_ast.EmptyStatement() | c_ast.Pragma():
                return t.Block(place, ())
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

    def _unhidden(self, name: str, place: Place) -> None:
        if name in self.macros:
            raise Stop("V011", f"`{name}` is the name of a macro: the preprocessor would replace it here", place)

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

    def _local(self, node: c_ast.Decl, place: Place) -> t.Stmt:
        assert self.procedure
        if isinstance(node.type, c_ast.Enum):
            self._enum(node.type)
            return t.Block(place, ())
        if node.storage or isinstance(node.type, c_ast.FuncDecl):
            raise Stop("V003", f"a local that is {' '.join(node.storage) or 'a function'} is not supported", place)
        type_ = self.type_of(node.type)
        if type_ is VOID:
            raise Stop("V005", f"`{node.name}` is void", place)
        memory = isinstance(type_, Array | Record) or node.name in self.in_memory
        if isinstance(type_, Array | Record) and node.init:
            raise Stop("V003", f"an initializer of {type_} is not supported", place)
        init = self.convert(self.value(node.init), type_, place) if node.init else None
        index = self.procedure.slots
        self.procedure.slots += 1
        self._unhidden(node.name, place)
        self.scope.add(node.name, Local(index, type_, is_const(node), memory), place)
        return t.Declare(place, index, node.name, type_, init, memory)


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
