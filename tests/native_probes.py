"""Functions of C that use one vendor's name each, run by the interpreter and by a compiler with the stand-in headers.

Names whose arguments and results are values are called on arrays, by a loop written here; the others need a text of their own: ``TEXTS``.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from codegen.verify.machine.memory import Buffer
from codegen.verify.text.ctype import Float, Vector
from codegen.verify.text.meaning import Row

from .conftest import context

LOAD = {
    "__float2_t": "_amem8_f2_const(&{p}[{k}])",
    "__x128_t": "_f2to128(_amem8_f2_const(&{p}[{k} + 2]), _amem8_f2_const(&{p}[{k}]))",
    "lvector float": "vec_ld(0, (const lvector_float *)&{p}[{k}])",
    "lvector __fp16": "vec_ld(0, (const lvector_half *)&{p}[{k}])",
    "vector float": "vec_ld(0, (const vector_float *)&{p}[{k}])",
}
STORE = {
    "__float2_t": "_amem8_f2(&{p}[{k}]) = {v}",
    "__x128_t": "_amem8_f2(&{p}[{k}]) = _lof2_128({v}); _amem8_f2(&{p}[{k} + 2]) = _hif2_128({v})",
    "lvector float": "vec_st({v}, 0, (lvector_float *)&{p}[{k}])",
    "lvector __fp16": "vec_st({v}, 0, (lvector_half *)&{p}[{k}])",
    "vector float": "vec_st({v}, 0, (vector_float *)&{p}[{k}])",
}

L2 = "    float *l2 = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);\n"
FT_END = "    C6678E_SyncN(GetCoreNum(core_mask), GetLogicCoreId(core_mask, (int)DNUM));\n"
FT_DMA = f"""
{L2}    const int at = 64 * (int)DNUM;

    dma_trans(&a[at], l2, 64 * (int)sizeof(float));
    dma_trans(l2, &out[at], 63 * (int)sizeof(float));
{FT_END}"""
FT_FLIGHT = f"""
{L2}    const int at = 64 * (int)DNUM;

    DMA_ParaConfig(0U, DNUM, 0U, (unsigned int)(uintptr_t)&a[at], 16U, 16U, (unsigned int)(uintptr_t)l2, 0xFFFFFFFFU);
    DMA_Start(0U, DNUM);
    while (DMA_TransState(0U, DNUM) == 0) {{
    }}
    dma_trans(l2, &out[at], 64 * (int)sizeof(float));
{FT_END}"""
MT_END = "    core_barrier(3U, (unsigned int)cores);\n"
MT_CORES = """
    int cores = 0;
    int k;

    for (k = 0; k < 32; k++) {
        cores += (core_mask >> k) & 1;
    }
"""
MT_AM = f"""{MT_CORES}
    {{
        const int at = 64 * get_core_id();
        float *am = (float *)vector_malloc(256U);
        float *more = (float *)vector_malloc(0x7FFFFFFFU);

        (void)vector_load(&a[at], am, 255U);
        (void)vector_store(am, &out[at], 251U);
        out[at + 63] = (more == 0) ? 1.0f : 2.0f;
        (void)vector_free(am);
    }}
{MT_END}"""
MT_FLIGHT = f"""{MT_CORES}
    {{
        const int at = 64 * get_core_id();
        float *am = (float *)vector_malloc(256U);
        unsigned int other;
        const unsigned int channel = dma_p2p(&a[at], 2UL, 64U, 0, am, 1UL, 128U, 0, 0, 0U);

        other = dma_p2p(&b[at], 1UL, 128U, 0, &am[32], 2UL, 64U, 0, 0, 0U);
        dma_wait(channel);
        while (dma_query(other) == 0) {{
        }}
        (void)vector_store(am, &out[at], 256U);
        (void)vector_free(am);
    }}
{MT_END}"""
M7_END = "    m7002_barrier(2, getCoreId());\n"
M7_ODD = "    for (int i = 1; i + 40 < n; i += 19) {\n"
"""From every distance to an aligned address."""
M7_AM = f"""
    float *am = (float *)(uintptr_t)WORK_AREA;

    if (getCoreId() == 1) {{
        M7002_datatrans(&a[64], am, 255);
        M7002_datatrans(am, &out[64], 251);
    }}
{M7_END}"""
M7_MASK = """    for (int i = 0; i < n; i += 16) {
        const vector_float x = vec_ld(0, (const vector_float *)&a[i]), y = vec_ld(0, (const vector_float *)&b[i]);
        const unsigned int lanes = (unsigned int)i * 2654435761U >> 16;
        vector_float sum;

        mov_to_vlr(lanes);
        sum = vec_add(x, y);
        vec_st(sum, 0, (vector_float *)&out[i]);
        mov_to_vlr(0xffffU & ~lanes);
        vec_st(vec_muli(x, vec_svbcast(3.0f)), 0, (vector_float *)&out[i]);
        mov_to_vlr(0x7ffeU);
        vec_st(x, (i % 48 == 0) ? 1 : 0, (vector_float *)&out[i]);
        mov_to_vlr(0xffffffffU);
    }
"""

FT_QUAD = """    for (int i = 0; i < n; i += 4) {
        const __x128_t quad = _fto128(a[i + 2], b[i], c[i + 1], a[i]);

        out[i] = _get32f_128(quad, 3U);
        out[i + 1] = _get32f_128(quad, 1U);
        out[i + 2] = _get32f_128(quad, (unsigned int)(i / 4) % 4U);
        out[i + 3] = _hif2(_hif2_128(quad));
    }
"""

TEXTS: dict[str, dict[str, str]] = {
    "c66x": {
        "_fto128": FT_QUAD,
        "_get32f_128": FT_QUAD,
        "_amem8_f2": "    for (int i = 0; i < n; i += 2) {\n        _amem8_f2(&out[i]) = _amem8_f2(&a[i]);\n    }\n",
        "_amem8_f2_const": "    for (int i = 0; i < n; i += 2) {\n        _amem8_f2(&out[i]) = _amem8_f2_const(&a[i]);\n    }\n",
        "_mem8_f2": "    for (int i = 1; i < n - 2; i += 2) {\n        _mem8_f2(&out[i]) = _mem8_f2(&a[i]);\n    }\n",
        "_mem8_f2_const": "    for (int i = 1; i < n - 2; i += 2) {\n        _mem8_f2(&out[i]) = _mem8_f2_const(&a[i]);\n    }\n",
        "_nassert": "    for (int i = 0; i < n; i++) {\n        _nassert(i < n);\n        out[i] = a[i];\n    }\n",
        "GetCoreNum": "    for (int i = 0; i < n; i++) {\n        out[i] = (float)GetCoreNum((i * 40503) ^ (i << 17));\n    }\n",
        "GetLogicCoreId": "    for (int i = 0; i < n; i++) {\n        out[i] = (float)GetLogicCoreId((i * 40503) ^ (i << 17), (i % 36) - 2);\n    }\n",
        "DNUM": f"    out[16 * (int)DNUM] = (float)DNUM;\n{FT_END}",
        "get_core_id": f"    out[16 * get_core_id()] = (float)get_core_id() + 1.0f;\n{FT_END}",
        "C6678E_SyncN": "    const int rank = GetLogicCoreId(core_mask, (int)DNUM), cores = GetCoreNum(core_mask);\n\n"
        "    out[16 * rank] = a[rank];\n    C6678E_SyncN(cores, rank);\n    out[16 * rank + 1] = out[16 * ((rank + 1) % cores)];\n"
        "    C6678E_SyncN(cores, rank);\n",
        "L2GADDBASE": f"    out[16 * (int)DNUM] = (float)(L2GADDBASE / 65536U);\n{FT_END}",
        "L2GADDOFFSET": f"    out[16 * (int)DNUM] = (float)(L2GADDOFFSET / 65536U);\n{FT_END}",
        "dma_trans": FT_DMA,
        "DMA_ParaConfig": FT_FLIGHT,
        "DMA_Start": FT_FLIGHT,
        "DMA_TransState": FT_FLIGHT,
    },
    "m3000": {
        "vec_ld": "    for (int i = 0; i < n; i += LANES) {\n        vec_st(vec_ld(0, (const V *)&a[i]), 0, (V *)&out[i]);\n    }\n",
        "vec_st": "    for (int i = 0; i < n; i += LANES) {\n        vec_st(vec_ld(0, (V *)&a[i]), 0, (V *)&out[i]);\n    }\n",
        "get_core_id": f"{MT_CORES}    out[16 * get_core_id()] = (float)get_core_id() + 1.0f;\n{MT_END}",
        "core_barrier": f"{MT_CORES}\n    out[16 * get_core_id()] = a[get_core_id()];\n{MT_END}"
        "    out[16 * get_core_id() + 1] = out[16 * ((get_core_id() + 1) % cores)];\n    core_barrier(15U, (unsigned int)cores);\n",
        "vector_malloc": MT_AM,
        "vector_free": MT_AM,
        "vector_load": MT_AM,
        "vector_store": MT_AM,
        "dma_p2p": MT_FLIGHT,
        "dma_wait": MT_FLIGHT,
        "dma_query": MT_FLIGHT,
    },
    "m7002": {
        "vec_ld": f"{M7_ODD}        vec_st(vec_ld(i % 5 - 1, (const V *)&a[i]), 0, (V *)&out[i]);\n    }}\n",
        "vec_st": f"{M7_ODD}        vec_st(vec_ld(0, (V *)&a[i]), i % 5 - 1, (V *)&out[i]);\n    }}\n",
        "mov_to_vlr": M7_MASK,
        "getCoreId": f"    out[16 * getCoreId()] = (float)getCoreId() + 1.0f;\n{M7_END}",
        "M7002_datatrans": M7_AM,
        "m7002_barrier": f"    out[16 * getCoreId()] = a[getCoreId()];\n{M7_END}"
        f"    out[16 * getCoreId() + 1] = out[16 * (1 - getCoreId())];\n{M7_END}",
    },
}
"""For names that take or give more than values: the body of a function; one that ends in a barrier runs on all cores."""

UNTESTED: dict[str, dict[str, str]] = {"c66x": {}, "m3000": {}, "m7002": {}}
"""Rows that no test can compare, each with the reason."""


@dataclass(frozen=True)
class Probe:
    """A function. ``types`` and ``sizes``: C type and number of the elements of a, b, c, out; ``arity``: how many of a, b, c the name
    takes; ``shared``: every core runs it."""

    row: Row
    function: str
    text: str
    types: tuple[str, ...]
    n: int
    sizes: tuple[int, ...]
    arity: int
    shared: bool = False


def probes(board: str) -> list[Probe | str]:
    """One for each row of the dialect; the name of a row for which there is none."""
    found = context(board)
    every = [row for rows in found.vocabulary.functions.values() for row in rows] + list(found.vocabulary.names.values())
    return [_probe(row, k, found.dialect.name, found.board.cores.value) or row.name for k, row in enumerate(every)]


def _probe(row: Row, k: int, dialect: str, cores: int) -> Probe | None:
    """``k`` numbers the function."""
    body = TEXTS[dialect].get(row.name)
    if body is None:
        return _of_values(row, k) if _values_only(row) else None
    vector = next((t for t in (row.returns, *row.parameters) if isinstance(t, Vector)), None)
    half = vector is not None and vector.element.bytes == 2
    if vector:
        body = (
            body.replace("LANES", str(vector.lanes))
            .replace("(V *)", f"({_typedef(vector)} *)")
            .replace("const V *", f"const {_typedef(vector)} *")
        )
    types = ("half" if half else "float", "float", "float", "half" if half else "float")
    shared = any(barrier in body for barrier in ("C6678E_SyncN(", "core_barrier(", "m7002_barrier("))
    n = 64 * cores if shared else 4096
    text = f"void probe_{k}{_parameters(types)}\n{{\n{body}}}\n"
    return Probe(row, f"probe_{k}", text, types, n, (n, n, n, n), 1, shared)


def _typedef(vector: Vector) -> str:
    return vector.name.replace("__fp16", "half").replace(" ", "_")


def _parameters(types: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"{t} *{name}" for t, name in zip(types, ("a", "b", "c", "out"), strict=True)) + ", int n, int core_mask)"


def _values_only(row: Row) -> bool:
    return bool(row.parameters) and all(isinstance(t, Float | Vector) for t in (row.returns, *row.parameters))


def _lanes(t) -> int:
    return t.lanes if isinstance(t, Vector) else 1


def _element(t) -> str:
    return "half" if (t.element.bytes if isinstance(t, Vector) else t.bytes) == 2 else "float"


def _of_values(row: Row, k: int) -> Probe:
    """out[i] = name(a[i], b[i], c[i]) for every i."""
    names = ("a", "b", "c")[: len(row.parameters)]
    given = [_at(LOAD, t, name) for t, name in zip(row.parameters, names, strict=True)]
    call = f"{row.name}({', '.join(given)})"
    types = [_element(t) for t in row.parameters] + ["float"] * (3 - len(names)) + [_element(row.returns)]
    store = f"out[i] = {call}" if isinstance(row.returns, Float) else _at(STORE, row.returns, "out").format(v=call)
    text = f"void probe_{k}{_parameters(tuple(types))}\n{{\n    int i;\n\n    for (i = 0; i < n; i++) {{\n        {store};\n    }}\n}}\n"
    wide = max(_lanes(t) for t in (row.returns, *row.parameters))
    n = len(operands(types[0], len(names))[0]) // wide
    sizes = tuple(n * _lanes(t) for t in row.parameters) + (16,) * (3 - len(names)) + (n * _lanes(row.returns),)
    return Probe(row, f"probe_{k}", text, tuple(types), n, sizes, len(names))


def _at(how: dict[str, str], t, name: str) -> str:
    if isinstance(t, Float):
        return f"{name}[i]"
    return how[t.name].format(p=name, k=f"{t.lanes} * i", v="{v}")


@lru_cache
def operands(element: str, count: int) -> list[np.ndarray]:
    """Every combination of special values, then any bits, then numbers with few bits, whose sums and products are often ties."""
    kind, unsigned = (np.float16, np.uint16) if element == "half" else (np.float32, np.uint32)
    info = np.finfo(kind)
    edges = [0.0, 1.0, 3.0, 1.5, np.inf, np.nan, float(info.tiny), float(info.tiny) / 2, float(info.smallest_subnormal), float(info.max)]
    if element == "float":
        edges += [
            2.0**126,
            float(np.nextafter(np.float32(2.0**126), np.float32(np.inf))),
            float(np.nextafter(np.float32(2.0**-126), np.float32(1))),
        ]
        edges += [65504.0, 65519.99, 65520.0, 2.0**-24, 2.0**-25, 1 + 2.0**-11]
    special = np.array([sign * edge for edge in edges for sign in (1.0, -1.0)], np.float64)
    rows = np.array(list(itertools.product(special, repeat=count)))
    rng = np.random.default_rng(3)
    bits = rng.integers(0, 1 << (8 * kind().itemsize), (count, 1 << 17), unsigned).view(kind)
    few = rng.integers(-64, 65, (count, 1 << 16)) * 2.0 ** rng.integers(-14, 4, (count, 1 << 16))
    with np.errstate(all="ignore"):
        found = [np.concatenate([rows[:, k].astype(kind), bits[k], few[k].astype(kind)]) for k in range(count)]
    whole = len(found[0]) // 64 * 64
    return [values[:whole] for values in found]


def buffers_of(probe: Probe) -> dict[str, Buffer]:
    """The operands of a probe, as the interpreter has them."""
    base = 0x80000000 if probe.shared else 0x00900000
    made: dict[str, Buffer] = {}
    for k, (name, size, element) in enumerate(zip("abco", probe.sizes, probe.types, strict=True)):
        grain, is_output = (2 if element == "half" else 4), name == "o"
        made[name] = Buffer(
            name, base + k * 0x04000000 + 128, size * grain, grain, "output" if is_output else "input", None if probe.shared else 0
        )
        if is_output:
            made[name].data[:] = 0xA5
        else:
            values = operands(element, probe.arity)[min(k, probe.arity - 1)]
            made[name].view(np.float16 if element == "half" else np.float32)[:] = np.resize(values, size)
            made[name].give()
    return made
