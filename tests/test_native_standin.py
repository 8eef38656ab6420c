"""The stand-in headers against the dialect files: two statements of each vendor's name, which must give the same bits."""

import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest

from codegen.native import build, driver
from codegen.native.toolchain import STANDIN, native_of, tools, vector_bytes
from codegen.verify.finding import Place
from codegen.verify.machine.core import Call
from codegen.verify.machine.interpret import Program
from codegen.verify.machine.machine import Machine
from codegen.verify.machine.memory import Pointer
from codegen.verify.text.unit import load

from .conftest import GENERATED, changed, context
from .native_probes import UNTESTED, Probe, buffers_of, probes

BOARDS = ["ft78ne", "mt7004", "ftm7002"]


def found_tools(board, sanitize=False):
    return tools(native_of(context(board)), board, vector_bytes(context(board)), sanitize)


def all_tools():
    return [(board, tool) for board in BOARDS for tool in found_tools(board).found]


if not all_tools():
    pytest.skip("no C compiler on this machine: make toolchains", allow_module_level=True)


def text_of(board, found):
    return f'#include "{board}_board.h"\n\n' + "\n".join(probe.text for probe in found)


def call_text(found):
    """driver_call picks the function by its last argument."""
    lines = ['#include "driver.h"', '#include "types.h"']
    for p in found:
        lines.append(p.text.split("\n", 1)[0] + ";")
    lines.append("void driver_call(const union driver_argument *g)\n{\n    switch (g[6].number) {")
    for k, p in enumerate(found):
        given = ", ".join(f"g[{j}].pointer" for j in range(4)) + ", g[4].number, g[5].number"
        lines.append(f"    case {k}:\n        {p.function}({given});\n        break;")
    return "\n".join([*lines, "    default:\n        break;\n    }\n}\n"])


@pytest.fixture(scope="module")
def interpreted(tmp_path_factory):
    """For each board its probes, the calls as sent, and the bytes that the interpreter leaves."""
    result = {}
    for board in BOARDS:
        found = [p for p in probes(board) if isinstance(p, Probe)]
        folder = tmp_path_factory.mktemp(board)
        path = folder / "probes.c"
        path.write_text(text_of(board, found), encoding="utf-8")
        shutil.copytree(GENERATED / board / "include", folder / "include")
        where = context(board)
        loaded = load(path, "probes.c", where)
        sent, left = [], []
        for k, probe in enumerate(found):
            buffers = buffers_of(probe)
            mask = (1 << where.board.cores.value) - 1 if probe.shared else 1
            cores = where.board.cores.value if probe.shared else 1
            arguments = [*(Pointer(b, 0) for b in buffers.values()), probe.n, mask]
            sent.append(driver.Sent.of(cores, False, buffers, [*arguments, k]))
            call = Call(probe.function, arguments, list(buffers.values()), mask, shared=probe.shared)
            machine = Machine(where.board, 2 if "half" in probe.types else 4, 128)
            machine.run(Program(loaded.unit, [Place("", 0, 0), Place("probes.c", 1, 1)]), call, list(range(cores)))
            left.append(buffers["o"].data.copy())
        result[board] = (found, path, sent, left)
    return result


def compiled(board, tool, folder, found, path, sent):
    """What the same calls leave, compiled by a tool."""
    objects = list(build.support(tool, folder))
    half = "typedef __fp16 half;\n" if board == "mt7004" else ""
    (folder / "types.h").write_text(half, encoding="utf-8")
    (folder / "call.c").write_text(call_text(found), encoding="utf-8")
    (folder / "board.c").write_text(driver.board_text(context(board).board, alignment(board)), encoding="utf-8")
    for source in (path, folder / "call.c", folder / "board.c"):
        objects.append(folder / f"{source.stem}.o")
        assert build.compile_c(tool, source, objects[-1], [folder, GENERATED / board / "include"], source.name, *UNUSED) == []
    program = build.link(tool, objects, folder / "program", "probes.c")
    assert isinstance(program, build.Program), program
    driver.write(folder / "cases", sent)
    ended = program.run(folder / "cases", folder / "results", seconds=100)
    left = driver.read(folder / "results", sent)
    assert (ended.code, len(left)) == (0, len(sent)), (found[min(len(left), len(sent) - 1)].row, ended)
    return left


def alignment(board):
    return max(vector.alignment for vector in context(board).dialect.vector.values())


UNUSED = ("-Wno-unused-parameter", "-std=c11")  # all probes have the same parameters, and for (int ...


def classes(data, element):
    """The bits, with one NaN for all."""
    kind, unsigned = (np.float16, np.uint16) if element == "half" else (np.float32, np.uint32)
    return np.where(np.isnan(data.view(kind)), 0x7FFF, data.view(unsigned))


def test_every_row_has_a_probe_or_a_reason():
    for board in BOARDS:
        without = {p for p in probes(board) if isinstance(p, str)}
        assert without == set(UNTESTED[context(board).dialect.name])
        rows = context(board).dialect
        assert len(probes(board)) == len(rows.rows(rows.intrinsic)) + len(rows.rows(rows.meaning_of_names))


@pytest.mark.parametrize(("board", "tool"), all_tools(), ids=lambda x: getattr(x, "label", x))
def test_every_row_gives_the_bits_of_its_meaning(tmp_path, interpreted, board, tool):
    found, path, sent, wanted = interpreted[board]
    left = compiled(board, tool, tmp_path, found, path, sent)
    for probe, got, mine in zip(found, left, wanted, strict=True):
        assert got.changed == (None,) * 4, probe.row
        differs = np.flatnonzero(classes(got.outputs[0], probe.types[3]) != classes(mine, probe.types[3]))
        assert not len(differs), (probe.row, differs[:5], len(differs))
        assert (mine != 0xA5).any(), probe.row


@pytest.mark.parametrize(
    ("board", "file", "old", "new", "row"),
    [
        ("ft78ne", "c66x/c6x.h", "_ftof2(a.hi - b.hi,", "_ftof2(b.hi - a.hi,", "_dsubsp"),
        ("ft78ne", "c66x/c6x.h", "pair.lo = lo;", "pair.lo = hi;", "_ftof2"),
        ("ft78ne", "seed.h", "0x100000000001p0", "0x200000000001p0", "_rcpsp"),
        ("mt7004", "seed.h", "0x100000000001p0", "0x080000000001p0", "vec_vfrcps32"),
        ("ft78ne", "seed.h", "return (float)(shifted - (shifted - inverse));", "return (float)(inverse + 0.0 * shifted);", "_rcpsp"),
        ("ft78ne", "seed.h", "> 0x1p126f", ">= 0x1p126f", "_rcpsp"),
        ("ft78ne", "team.c", "        flush_subnormals();\n", "", "_daddsp"),
        ("ft78ne", "c66x/78NE/utils.h", "return -1;", "return -2;", "GetLogicCoreId"),
        ("mt7004", "m3000/compiler/m3000.h", "sum[k] = fmaf(a[k], b[k], c[k]);", "sum[k] = a[k] * b[k] + c[k];", "vec_mula"),
        ("mt7004", "m3000/compiler/m3000.h", "return vec_mula(a, b, -c);", "return vec_mula(-a, b, c);", "vec_mulb"),
        ("mt7004", "m3000/compiler/m3000.h", "return m3000_widen(a, M3000_FLOATS);", "return m3000_widen(a, 0);", "vec_fstdh"),
        ("mt7004", "m3000/compiler/m3000.h", "narrow[k] = (__fp16)low[k];", "narrow[k] = (__fp16)high[k];", "vec_vfsphp16"),
        ("ftm7002", "m7002/M7002.h", "m7002_computed(b - a)", "m7002_computed(a - b)", "vec_sub"),
        ("ftm7002", "m7002/M7002.h", "return vec_mula(a, b, -c);", "return vec_mula(-a, b, c);", "vec_mulb"),
        ("ftm7002", "m7002/M7002.h", "sum[k] = fmaf(a[k], b[k], c[k]);", "sum[k] = a[k] * b[k] + c[k];", "vec_mula"),
        ("ftm7002", "m7002/M7002.h", "(intptr_t)offset * 4", "(intptr_t)offset * 64", "vec_ld"),
        ("ftm7002", "m7002/M7002.h", "(intptr_t)offset * 4", "(intptr_t)offset * 0", "vec_st"),
        (
            "ftm7002",
            "m7002/M7002.h",
            "if (team_lanes_off == 0U) {\n        (void)memcpy(to",
            "if (to != NULL) {\n        (void)memcpy(to",
            "mov_to_vlr",
        ),
        ("ftm7002", "m7002/M7002.h", "(team_lanes_off >> lane)", "(team_lanes_off >> (15 - lane))", "mov_to_vlr"),
        ("ftm7002", "seed.h", "0x100000000001p0", "0x200000000001p0", "vec_vfrcps32"),
    ],
)
def test_a_wrong_stand_in_is_noticed(tmp_path, monkeypatch, interpreted, board, file, old, new, row):
    copy = tmp_path / "standin"
    shutil.copytree(STANDIN, copy)
    (copy / file).write_text(changed((copy / file).read_text("utf-8"), old, new), encoding="utf-8")
    first = found_tools(board).found[0]
    include = tuple(copy / folder for folder in first.include)
    monkeypatch.setattr(build, "STANDIN", copy)
    tool = replace(first, include=include, flags=(*first.flags, "-Wno-unused-function", "-O0"))  # -O0: it is compiled once and run once
    found, path, sent, wanted = interpreted[board]
    (tmp_path / "built").mkdir()
    left = compiled(board, tool, tmp_path / "built", found, path, sent)
    rows = zip(found, left, wanted, strict=True)
    wrong = {p.row.name for p, got, mine in rows if (classes(got.outputs[0], p.types[3]) != classes(mine, p.types[3])).any()}
    assert row in wrong


@pytest.mark.parametrize(("board", "tool"), all_tools(), ids=lambda x: getattr(x, "label", x))
def test_the_headers_compile_without_a_warning_also_twice_and_in_cpp(tmp_path, board, tool):
    folder = STANDIN / context(board).dialect.native.standin
    headers = [*sorted(folder.rglob("*.h")), STANDIN / "seed.h", STANDIN / "team.h"]
    assert len(headers) >= 3
    for header in headers:
        assert build.check_headers(tool, [header], [], tmp_path, header.name) == []
    assert build.check_headers(tool, headers, [], tmp_path, "all") == []


def test_a_container_takes_no_operator(tmp_path):
    tool = found_tools("ft78ne").found[0]
    source = tmp_path / "sum.c"
    source.write_text(
        "#include <c6x.h>\n__float2_t sum(__float2_t a, __float2_t b);\n__float2_t sum(__float2_t a, __float2_t b) { return a + b; }\n"
    )
    (finding,) = build.compile_c(tool, source, tmp_path / "sum.o", [], "sum.c")
    assert "invalid operands to binary" in finding.message


def test_the_quads_that_no_row_has(tmp_path):
    tool = found_tools("ft78ne").found[0]
    (tmp_path / "quad.c").write_text("""#include <stdio.h>
#include <c6x.h>
#include "team.h"
const struct team_board team_board = {"quad", 1, false, 0U, 8U, 0, 0, NULL};
int main(void)
{
    const __x128_t a = _f2to128(_ftof2(4.0f, 3.0f), _ftof2(2.0f, 1.0f));
    const __x128_t p = _qmpysp(a, a);
    return (_lof2(_lof2_128(p)) == 1.0f && _hif2(_lof2_128(p)) == 4.0f && _lof2(_hif2_128(p)) == 9.0f && _hif2(_hif2_128(p)) == 16.0f) ? 0 : 1;
}
""")
    (team, _) = build.support(tool, tmp_path)
    subprocess.run(tool.c(tmp_path / "quad.c", team, "-o", tmp_path / "quad", "-pthread", "-lm"), check=True)
    assert subprocess.run([tmp_path / "quad"]).returncode == 0


PROCESSES = """#include <stdio.h>
#include <stdlib.h>
#include "team.h"

static const struct team_region own[] = {{"AM", 0x40000000U, 0U, 4096U}};
const struct team_board team_board = {"two", 2, false, 0U, 8U, 0, 1, own};
static int ends_with = -1;
static int calls;

static void job(void *shared)
{
    int *const mine = (int *)0x40000000;
    int *const seen = shared;

    calls++;
    *mine = 10 + team_core();
    if ((ends_with >= 0) && (team_core() == 1)) {
        exit(ends_with);
    }
    team_barrier(2, team_core());
    seen[team_core()] = *mine + seen[2];
}

int main(int argc, char *argv[])
{
    int *const seen = team_map(0, 4096);
    int round;

    for (round = 1; round <= 2; round++) {
        ends_with = ((argc > 1) && (round == 2)) ? atoi(argv[1]) : -1;
        seen[2] = 100 * round;
        team_run(2, job, seen);
        (void)printf("%d %d, in the program %d, %d calls\\n", seen[0], seen[1], *(int *)0x40000000, calls);
    }
    return 0;
}
"""


def test_cores_are_processes_where_each_has_its_own_memory_at_one_address(tmp_path):
    """Two jobs; `exit` of one core, also with 0, ends the program in the middle of the second."""
    tool = found_tools("ftm7002").found[0]
    (tmp_path / "cores.c").write_text(PROCESSES)
    (team, _) = build.support(tool, tmp_path)
    subprocess.run(tool.c(tmp_path / "cores.c", team, "-o", tmp_path / "cores", "-pthread", "-lm"), check=True)
    lines = ["110 111, in the program 10, 0 calls", "210 211, in the program 10, 0 calls"]
    for words, code, expected in (([], 0, lines), (["0"], 0, lines[:1]), (["5"], 5, lines[:1])):
        done = subprocess.run([tmp_path / "cores", *words], capture_output=True, text=True, timeout=30)
        assert (done.returncode, done.stdout.splitlines()) == (code, expected)
