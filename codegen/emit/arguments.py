"""Parameter and argument lists of the functions in a kernel file, in ABI order; the templates only wrap them.

Comes in: a planned ``Kernel``. Goes out: lists of C declarations and expressions.
"""

from __future__ import annotations

from dataclasses import dataclass

from codegen.emit.plan import Kernel, enumerator, restrict
from codegen.spec.operator import Array, CoreMask, Flag, Parameter, Scalar, Size


@dataclass(frozen=True)
class Arguments:
    k: Kernel

    def public(self) -> list[str]:
        """The parameters of the entry point; restrict belongs to the definition, the header has none."""
        declared = [(p, p.declare(self.k.dtype)) for p in self.k.operator.of_variant(self.k.variant)]
        return [restrict(text) if isinstance(p, Array) else text for p, text in declared]

    def parameters(self, *, const: str, size: bool = True) -> list[str]:
        """Operands and scalars without the core mask; ``const``: which pointers are to const ("inputs", "all", "none")."""
        kept = [p for p in self.k.inside.parameters if size or not isinstance(p, Size)]
        constant = [isinstance(p, Array) and (const == "all" or (const == "inputs" and not p.out)) for p in kept]
        return [("const " if c else "") + p.declare(self.k.dtype) for p, c in zip(kept, constant, strict=True)]

    def arguments(self, *, size: bool = True, rename: dict[str, str] | None = None) -> list[str]:
        rename = rename or {}
        return [rename.get(p.name, p.name) for p in self.k.inside.parameters if size or not isinstance(p, Size)]

    def checked(self, *, size: bool = True) -> list[str]:
        """Arguments of the functions that look at the call before anything is done: without numbers that anything is right for."""
        return [p.name for p in self._checked(size)]

    def checked_parameters(self, *, size: bool = True) -> list[str]:
        return [("const " if isinstance(p, Array) else "") + p.declare(self.k.dtype) for p in self._checked(size)]

    def _checked(self, size: bool) -> list[Parameter]:
        whens = {a.when for a in self.k.operator.arrays()}
        kept = (p for p in self.k.inside.parameters if size or not isinstance(p, Size))
        return [p for p in kept if not isinstance(p, Scalar | Flag) or p.name in whens]

    def called(self, *, size: bool = True) -> list[str]:
        """Arguments of the function that does the work, where it is called with the ABI's: arrays from the start of a range on."""
        const = self.k.in_place or self.k.variant == "p"
        of = {a.name: self.k.inside.pointer(a, self.k.dtype, const) for a in self.k.operator.arrays()}
        return self.arguments(size=size, rename=of)

    def entry_locals(self) -> list[str]:
        """What the ABI packs, and the length of a range."""
        return [f"{declaration} = {value};" for declaration, value in self.k.inside.locals(self.k.dtype)]

    @property
    def output_start(self) -> str:
        """Where the first element of the first output lies, by the ABI's arguments."""
        return self.k.inside.pointer(self.k.operator.outputs()[0], self.k.dtype, True)

    # whole_vectors(): every operand, the codes, the uniform value, the count

    def vector_parameters(self) -> list[str]:
        value = [f"float {self.k.uniform.value}_all"] if self.k.uniform else []
        return [*self.parameters(const="inputs", size=False), *value, *self.k.extent]

    def vector_arguments(self, count: str, rename: dict[str, str] | None = None, begin: str = "0", past: str = "false") -> list[str]:
        """``past``: whether dx is stored past the caches, where the kernel knows how."""
        extent = [*([begin] if self.k.any_address else []), count, *([past] if self.k.nontemporal else [])]
        if len(self.k.loops) == 1:  # then whole_vectors() is that loop
            rename = rename or {}
            own = self.k.loops[0].arguments[: -len(self.k.extent)]
            return [*(rename.get(name, name) for name in own), *extent]
        value = [f"{self.k.uniform.value}_all"] if self.k.uniform else []
        return [*self.arguments(size=False, rename=rename), *value, *extent]

    def on_tiles(self) -> list[str]:
        return self.vector_arguments("count", {a.name: f"{a.name}_tile" for a in self.k.operator.arrays()})

    # compute(): so many elements from one on of a set of tiles

    def compute_parameters(self) -> list[str]:
        value = [f"float {self.k.uniform.value}_all"] if self.k.uniform else []
        return [f"{self.k.dtype.c} *tiles", "int from", "int count", *self._scalars(declared=True), *value]

    def compute_arguments(self, tiles: str, first: str, count: str) -> list[str]:
        value = [f"{self.k.uniform.value}_all"] if self.k.uniform else []
        return [tiles, first, count, *self._scalars(declared=False), *value]

    # fetch_tiles(): so many elements of every input into a set of tiles; run_tile(): one tile, beside transfers

    def fetched_parameters(self) -> list[str]:
        return [p.declare(self.k.dtype) for p in self._fetched()]

    def fetched_arguments(self) -> list[str]:
        return [p.name for p in self._fetched()]

    def _fetched(self) -> list[Parameter]:
        return [p for p in self._checked(size=False) if not (isinstance(p, Array) and p.out and not p.is_)]

    def tile_parameters(self, many: bool) -> list[str]:
        """``many``: all transfers of a tile are in flight at once, so that it is computed as one."""
        value = [f"float {self.k.uniform.value}_all"] if self.k.uniform else []
        begun = [self.channel_parameter] if self.k.runtime.names_channel else []
        place = [f"{self.k.dtype.c} *area", "int begin", "int done", "int count", *([] if many else ["int transfers"]), *begun]
        return [*place, *self.parameters(const="none", size=False), *value]

    def tile_arguments(self, many: bool) -> list[str]:
        return [text.split()[-1].lstrip("*").removesuffix("[]") for text in self.tile_parameters(many)]

    @property
    def channel_parameter(self) -> str:
        """By which run_tile() learns on which channels the last results go out."""
        return f"unsigned int {self.output}_channel" if self.one_goes_out else "unsigned int channels[]"

    def channel(self, k: int) -> str:
        """On which output ``k`` goes out."""
        return f"{self.output}_channel" if self.one_goes_out else f"channels[{k}]"

    @property
    def one_goes_out(self) -> bool:
        """Whether at most one result is in flight at a time."""
        return len(self.outputs) == 1 or self.k.flights == 1

    def apart(self) -> list[int]:
        """Which outputs are no operands."""
        return [k for k, a in enumerate(self.k.operator.outputs()) if not a.is_]

    def in_place(self) -> list[int]:
        """Which outputs are operands as well: what comes in goes where the last result goes out from."""
        return [k for k, a in enumerate(self.k.operator.outputs()) if a.is_]

    def on_set(self) -> list[str]:
        """Arguments of whole_vectors() for `count` elements from `from` on of a set of tiles."""
        tiles = {a.name: f"&tiles[{self._behind(k)}from]" for k, a in enumerate(self.k.operator.arrays())}
        return self.vector_arguments("count", tiles)

    def tile(self, name: str, of: str) -> str:
        """Where in the set of tiles ``of`` that of an array begins."""
        k = [a.name for a in self.k.operator.arrays()].index(name)
        return f"&{of}[{self._behind(k).removesuffix(' + ').strip('()')}]" if k else of

    def _behind(self, k: int) -> str:
        return f"({k} * TILE) + " if k > 1 else "TILE + " if k else ""

    def _scalars(self, *, declared: bool) -> list[str]:
        kept = [p for p in self.k.inside.parameters if not isinstance(p, Array | Size)]
        return [p.declare(self.k.dtype) if declared else p.name for p in kept]

    def on_copies(self) -> list[str]:
        elements = ".elements" if self.k.vector_copies else ""
        return self.vector_arguments(self.copied, {a.name: f"{a.name}_copy{elements}" for a in self.k.operator.arrays()})

    @property
    def copied(self) -> str:
        """How many elements a copy has room for."""
        return self.step if self.k.any_address else "BLOCK"

    @property
    def step(self) -> str:
        """How many elements an iteration does."""
        return "LANES" if self.k.vectors == 1 else "STEP"

    # through_copies(): as whole_vectors(), for `count` elements from `first` on

    def copied_parameters(self) -> list[str]:
        return [*self.vector_parameters()[: -len(self.k.extent)], "int first", "int count"]

    def copied_arguments(self, first: str = "done", count: str = "count") -> list[str]:
        value = [f"{self.k.uniform.value}_all"] if self.k.uniform else []
        return [*self.arguments(size=False), *value, first, count]

    def head(self, of: list[str]) -> list[str]:
        """``of``, which says how far a range is from the first whole vector of the output, where anything depends on that."""
        return of if self.k.nontemporal else []

    # conditions

    def used_when(self, array: Array) -> str:
        """The C condition under which an array is read element by element (empty: always)."""
        parts = [f"({array.when} != 0)"] if array.when else []
        if self.k.uniform and array is self.k.uniform.array:
            parts.append(self.k.uniform.each)
        return parts[0][1:-1] if len(parts) == 1 else " && ".join(parts)

    def moved_in(self) -> list[tuple[str, str]]:
        """(input, the C condition under which it is read element by element); those that always are come last."""
        return sorted(((a.name, self.used_when(a)) for a in self.k.operator.inputs()), key=lambda pair: not pair[1])

    def always_moved_in(self) -> int:
        """How many inputs are read element by element whatever codes and flags say."""
        return sum(not condition for _, condition in self.moved_in())

    def always_streamed(self) -> list[str]:
        return [f"(uintptr_t){a.name}" for a in self.k.operator.arrays() if not self.used_when(a)]

    def sometimes_streamed(self) -> list[tuple[str, str]]:
        return [(a.name, self.used_when(a)) for a in self.k.operator.arrays() if self.used_when(a)]

    def checks(self) -> list[str]:
        """What must hold of the arguments before anything is touched."""
        checks = [f"({self.size} > 0)"]
        for code in self.k.operator.codes():
            options = [f"({code.name} == {enumerator(code, c)})" for c in code.codes]
            one_line = "(" + " || ".join(options) + ")"
            checks.append(one_line if len(one_line) < 80 else "(" + "\n            || ".join(options) + ")")
        for array in self.k.operator.arrays():
            checks.append(f"(({array.when} == 0) || ({array.name} != NULL))" if array.when else f"({array.name} != NULL)")
        return checks

    # single names and values

    @property
    def size(self) -> str:
        return self.k.inside.size.name

    @property
    def output(self) -> str:
        return self.outputs[0]

    @property
    def outputs(self) -> list[str]:
        return [a.name for a in self.k.operator.outputs()]

    @property
    def core_mask(self) -> str:
        return next(p.name for p in self.k.operator.parameters if isinstance(p, CoreMask))

    def first_of(self, array: str) -> str:
        """Element 0 of an array, in fp32."""
        return f"{array}[0]" if self.k.dtype.c == "float" else f"(float){array}[0]"

    @property
    def one(self) -> str:
        return "1.0f" if self.k.dtype.c == "float" else f"({self.k.dtype.c})1.0f"
