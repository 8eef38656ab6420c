"""``codegen native``: what it compares, and that it notices what is wrong: values, bits, memory, races, deadlocks, warnings."""

import json
import os
import re
import shutil
import tempfile
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner

from codegen import cli
from codegen.errors import CodegenError
from codegen.native import build, job, run, toolchain, trial
from codegen.verify.explanation import FOLDER
from codegen.verify.finding import BY_NATIVE
from codegen.verify.showcase import words_of
from codegen.verify.text.read import head

from .conftest import GENERATED, changed, context, kernel_text, task
from .test_native_standin import found_tools

S, P = "fp_sqrt_grad_s", "fp_sqrt_grad_p"


def natively(path, board="ft78ne", **options):
    return run.run([task(path, board)], run.Options(**{"bulk": 1000, **options}))


def edited(folder, name, *edits, board="ft78ne"):
    """The kernel with some places changed, beside its headers."""
    text = kernel_text(board, name)
    for old, new in edits:
        text = changed(text, old, new)
    (folder / "src").mkdir(exist_ok=True)
    shutil.copytree(GENERATED / board / "include", folder / "include", dirs_exist_ok=True)
    path = folder / "src" / f"{name}.c"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def by_gcc(monkeypatch):
    """One compiler is enough where the team, not the compiler, notices."""

    def gcc_only(*words):
        every = toolchain.tools(*words)
        return replace(every, found=tuple(tool for tool in every.found if tool.command == "gcc"))

    monkeypatch.setattr(run, "tools", gcc_only)


def found(verdict, code):
    findings = [f for f in verdict.findings if f.code == code]
    assert findings, [f.full() for f in verdict.findings]
    return findings[0]


@pytest.mark.parametrize(("board", "name"), [("ft78ne", S), ("mt7004", "hp_binarycrossentropygrad_s"), ("mt7004", "fp_sqrt_grad_p")])
def test_an_emitted_kernel_gives_the_same_bits_by_every_compiler(board, name):
    verdict = natively(GENERATED / board / "src" / f"{name}.c", board, bulk=100_000)
    assert verdict.findings == []
    (result,) = verdict.results
    assert [ran.tool for ran in result.programs] == [tool.label for tool in found_tools(board).found]
    assert all(ran.elements >= 100_000 and ran.runs > 100 for ran in result.programs)
    assert result.passed
    assert set(result.left_out) == {"arrays of up to 2^31 elements", "other seeds than the nominal one"}


def test_bulk_has_as_many_elements_as_asked_for_and_no_values_twice():
    from codegen.verify.check import Checker
    from codegen.verify.run import kernels_in
    from codegen.verify.text.unit import load

    where = context("ft78ne")
    (kernel,) = kernels_in(load(GENERATED / "ft78ne/src" / f"{S}.c", "k.c", where), where)
    checker = Checker(kernel, where)
    cases = list(job._bulk(checker, 1_000_000))
    assert sum(case.n for case in cases) >= 1_000_000
    assert len({case.data for case in cases}) == len(cases)
    one, other = (checker.operands.values(case)["input0"] for case in cases[:2])
    assert not (one[:1000] == other[:1000]).any()


def test_a_wrong_order_of_operands_is_a_wrong_value(by_gcc, tmp_path):
    verdict = natively(edited(tmp_path, S, ("sub4(two, _qmpysp(b, r0))", "sub4(_qmpysp(b, r0), two)")))
    finding = found(verdict, "V201")
    assert "built by gcc, but" in finding.message
    assert any(note.startswith("inputs: input0 = ") for note in finding.notes)
    assert re.search(r"--given 'size=\d+,core_mask=0x[0-9a-f]+", finding.repro) or "--given size=" in finding.repro
    assert not verdict.passed


def test_the_repro_line_runs_that_call_alone(by_gcc, tmp_path):
    path = edited(tmp_path, S, ("sub4(two, _qmpysp(b, r0))", "sub4(_qmpysp(b, r0), two)"))
    given = found(natively(path), "V201").repro.split("--given ")[1].strip("'")
    again = natively(path, given=given)
    found(again, "V201")
    assert {ran.runs for ran in again.results[0].programs} == {1}


def test_one_ulp_in_a_stand_in_is_noticed(by_gcc, tmp_path, monkeypatch):
    copy = tmp_path / "standin"
    shutil.copytree(toolchain.STANDIN, copy)
    header = copy / "c66x/c6x.h"
    old = "return _ftof2(c6x_product(a.hi, b.hi), c6x_product(a.lo, b.lo));"
    new = "return _ftof2(c6x_product(a.hi, b.hi), nextafterf(c6x_product(a.lo, b.lo), 0.0f));"
    header.write_text(changed(header.read_text(), old, new), encoding="utf-8")
    monkeypatch.setattr(toolchain, "STANDIN", copy)
    toolchain._tools.cache_clear()
    try:
        finding = found(natively(GENERATED / f"ft78ne/src/{S}.c"), "V702")
    finally:
        toolchain._tools.cache_clear()
    assert re.search(r"`output\[\d+\]` is \S+ \(0x[0-9a-f]{8}\) built by gcc, \S+ \(0x[0-9a-f]{8}\) interpreted", finding.message)
    assert finding.notes[0].startswith("inputs: input0 = ")


@pytest.mark.parametrize(("old", "new", "code", "what"), [
    ("float *target, int count)\n{\n    const int bytes = count * (int)sizeof(float);", "float *target, int count)\n{\n    const int bytes = (count + 1) * (int)sizeof(float);", "V104", "past the end of `output`"),
    ("    dma_out(&last[2 * TILE], &output[begin + done], share - done);", "    dma_out(&last[2 * TILE], &output[begin + done], share - done);\n    dma_out(&last[2 * TILE], &input1[begin + done], share - done);", "V106", "`input1[0]`, an input"),
    ("        C6678E_SyncN(cores, rank);", "        if (size != 17) {\n            C6678E_SyncN(cores, rank);\n        } else if (rank == 0) {\n            C6678E_SyncN(cores, rank);\n        }", "V703", "deadlock"),
    ("        C6678E_SyncN(cores, rank);", "        C6678E_SyncN(cores, 0);", "V703", "enters a barrier of 8 cores as number 0, which is none, or another's"),
    ("    dma_in(&tiles[TILE], &input1[first], count);", "    dma_in(&tiles[TILE], &input1[first], count - 1);", "V703", "starts a DMA transfer of 0 bytes"),
    ("    int done = 0;", "    volatile unsigned int nowhere = 16U;\n    int done = 0;\n\n    if (share == 5) {\n        *(volatile float *)(uintptr_t)nowhere = 1.0f;\n    }", "V703", "is ended by SIGSEGV"),
])  # fmt: skip
def test_what_a_kernel_does_to_memory_and_cores_is_noticed_without_a_sanitizer(by_gcc, tmp_path, old, new, code, what):
    verdict = natively(edited(tmp_path, S, (old, new)))
    assert any(f.code == code and what in f.message for f in verdict.findings), [f.full() for f in verdict.findings]


def test_memory_outside_an_allocation_is_found_by_a_sanitizer(by_gcc, tmp_path):
    line = "    fetch_tiles(area, begin, head, input0, input1);"
    path = edited(tmp_path, S, (line, line + "\n    area[-3] = 1.0f;"), board="mt7004")
    finding = found(natively(path, "mt7004", sanitize=True, given="size=1000,core_mask=0xf"), "V704")
    assert "AddressSanitizer" in finding.message
    assert path.read_text().splitlines()[finding.place.line - 1].strip() == "area[-3] = 1.0f;"


def test_a_race_is_found_by_a_sanitizer(by_gcc, tmp_path):
    """No comparison of results can tell."""
    path = edited(
        tmp_path, S, ("        if (arguments_ok(", "        static int calls = 0;\n\n        calls++;\n        if (arguments_ok(")
    )
    verdict = natively(path, sanitize=True, given="size=1000,core_mask=0xff")
    finding = found(verdict, "V704")
    assert "ThreadSanitizer: data race" in finding.message
    assert "calls++" in path.read_text().splitlines()[finding.place.line - 1]


def test_a_warning_is_a_finding_at_its_line(by_gcc, tmp_path):
    path = edited(tmp_path, S, ("    int done = 0;", "    int done = 0;\n    int forgotten;"))
    finding = found(natively(path), "V701")
    assert finding.message == "gcc: warning: unused variable ‘forgotten’ [-Wunused-variable]"
    assert path.read_text().splitlines()[finding.place.line - 1].strip() == "int forgotten;"


def test_a_header_that_cpp_does_not_take_is_a_finding(tmp_path):
    path = tmp_path / "include" / "sqrt_grad.h"
    shutil.copytree(GENERATED / "ft78ne/include", tmp_path / "include")
    path.write_text(changed(path.read_text(), "int size, int core_mask)", "int class, int core_mask)"), encoding="utf-8")
    finding = found(natively(path), "V701")
    assert finding.message.startswith("gcc, as CPP: error: ")


def test_examples_run_at_their_addresses():
    paths = [
        GENERATED / "ft78ne/examples/fp_sqrt_grad_p_main.c",
        GENERATED / "mt7004/examples/hp_binarycrossentropygrad_s_main.c",
        GENERATED / "ft78ne/examples/fp_binary_cross_entropy_grad_p_main.c",  # its packed parameters are its own, its arrays are not
    ]
    verdict = run.run([task(path, board) for path, board in zip(paths, ("ft78ne", "mt7004", "ft78ne"), strict=True)], run.Options())
    assert verdict.findings == []
    assert [[ran.elements for ran in r.programs] for r in verdict.results] == [[1000] * 2, [1024] * 2, [1024] * 2] or len(
        found_tools("ft78ne").found
    ) == 1


@pytest.fixture
def fewer(monkeypatch):
    """One in eight of the cases: each kind of them is still there."""
    every = job.cases
    monkeypatch.setattr(job, "cases", lambda *words: islice(every(*words), 0, None, 8))


@pytest.mark.parametrize("code", sorted(BY_NATIVE - {"V705"}))
def test_twins(fewer, code):
    bad, good = ((FOLDER / code / f"{kind}.c") for kind in ("bad", "good"))
    sanitize = "--sanitize" in words_of(bad.read_text(), "native")
    board = head(bad)["board"]
    if not found_tools(board).found:
        pytest.skip(f"no compiler for {board}")
    verdict = natively(bad, board, sanitize=sanitize)
    finding = found(verdict, code)
    if code in ("V701", "V704", "V707"):
        assert f"/* {code} */" in bad.read_text().splitlines()[finding.place.line - 1]
    assert natively(good, board, sanitize=sanitize).findings == []


def test_a_compiler_that_does_not_end_is_a_finding_after_longer_on_a_busy_machine(monkeypatch, tmp_path):
    monkeypatch.setattr(build, "SECONDS", 0.2)
    monkeypatch.setattr(build.os, "getloadavg", lambda: (3.0 * (os.cpu_count() or 1), 0, 0))
    (finding,) = build._asked(["sleep", "60"], "cc", tmp_path / "a.c", "a.c")
    assert (finding.code, finding.message) == ("V701", "cc does not end within 1 s")
    monkeypatch.setattr(build.os, "getloadavg", lambda: (0.0, 0, 0))
    assert build.patience() == 0.2


def test_a_compiler_that_is_missing_is_counted_and_none_at_all_is_a_failure(monkeypatch, tmp_path):
    toolchain._tools.cache_clear()
    monkeypatch.setattr(toolchain.shutil, "which", lambda name: None)
    try:
        verdict = natively(GENERATED / f"ft78ne/src/{P}.c")
    finally:
        toolchain._tools.cache_clear()
    assert [f.code for f in verdict.findings] == ["V601"]
    assert [skip.what for skip in verdict.skipped] == ["ft78ne by gcc", "ft78ne by clang"]
    assert all("skipped: install " in skip.todo for skip in verdict.skipped)


def test_a_folder_without_kernels_is_told_as_that(tmp_path):
    (tmp_path / "none.c").write_text("int f(int a);\nint f(int a)\n{\n    return a;\n}\n")
    verdict = run.run([replace(task(tmp_path / "none.c", "ft78ne"), explicit=False)], run.Options())
    assert [f.code for f in verdict.findings] == ["V601"]
    assert verdict.findings[0].notes[0].startswith("no kernel of a known operator is in the C files given (1)")


def test_a_missing_cpp_compiler_is_counted(monkeypatch):
    toolchain._tools.cache_clear()
    which = shutil.which
    monkeypatch.setattr(toolchain.shutil, "which", lambda name: None if name == "g++" else which(name))
    try:
        skipped = found_tools("ft78ne").skipped
    finally:
        toolchain._tools.cache_clear()
    assert "ft78ne: headers from C++ by gcc: skipped: install g++: apt-get install gcc g++" in map(str, skipped)


def test_a_kernel_of_which_nothing_is_compared_is_a_failure(monkeypatch):
    """Though another was compared."""
    monkeypatch.setattr(job, "cases", lambda *_: iter(()))
    monkeypatch.setattr(job, "_bulk", lambda checker, n: iter(()) if checker.kernel.variant == "p" else bulk(checker, n))
    paths = [GENERATED / f"ft78ne/src/{name}.c" for name in (P, S)]
    verdict = run.run([task(path, "ft78ne") for path in paths], run.Options(bulk=1000))
    assert verdict.elements > 0
    (finding,) = verdict.findings
    assert (finding.code, finding.message[:33]) == ("V601", "no element was compared by gcc, c"[:33])


bulk = job._bulk


def test_what_another_machine_needs_is_said():
    native = toolchain.native_of(context("ft78ne"))
    other = native.model_copy(update={"machine": "pdp11"})
    assert "this machine is" in toolchain.tools(other, "b", 16).skipped[0].todo
    other = native.model_copy(update={"machine": "pdp11", "runner": ["qemu-pdp11"], "runner_install": "build it"})
    assert toolchain.tools(other, "b", 16).skipped[0].todo == "skipped: install qemu-pdp11: build it"
    other = native.model_copy(update={"processor": ["sse2", "quantum"]})
    assert "no quantum" in toolchain.tools(other, "b", 16).skipped[0].todo
    other = native.model_copy(update={"flags": ["-fno-such-flag"]})
    assert all("ends with 1" in skip.todo for skip in toolchain.tools(other, "b", 16).skipped)
    assert "has a table [native]" in toolchain.tools(None, "b", 16).skipped[0].todo


def test_an_example_whose_address_is_taken_is_linked_only_and_says_so(tmp_path):
    shutil.copytree(GENERATED / "ft78ne", tmp_path / "ft78ne")
    path = tmp_path / "ft78ne/examples/fp_sqrt_grad_p_main.c"
    board_file = tmp_path / "ft78ne.toml"
    board = (GENERATED.parent / "codegen/boards/ft78ne.toml").read_text("utf-8")
    board_file.write_text(changed(board, "[region.page_0]\nkind = \"private\"\nstart = 0x10000000", '[region.page_0]\nkind = "private"\nstart = 0x48000000').replace(
        "private = [0x10000000, ", "private = [0x48000000, "), encoding="utf-8")  # fmt: skip
    path.write_text(path.read_text().replace("0x1000", "0x4800"), encoding="utf-8")  # where the driver keeps its operands
    verdict = run.run([replace(task(path, "ft78ne"), board_file=board_file)], run.Options())
    assert [f.code for f in verdict.findings] == ["V601"]  # nothing else was compared
    assert "linked, not run: team: cannot have" in verdict.skipped[0].todo
    assert verdict.results[0].passed


@pytest.mark.parametrize(
    ("board", "name", "given", "why"),
    [
        ("ft78ne", P, "size=1000,seed=low", "other seeds than the nominal one"),
        ("ft78ne", P, "size=2147483647", "arrays of up to"),
    ],
)
def test_what_is_not_run_natively_is_refused(board, name, given, why):
    with pytest.raises(CodegenError, match=f"asks for what is not run natively: {why}"):
        natively(GENERATED / board / f"src/{name}.c", board, given=given)


def test_a_product_with_minus_one_flushes_subnormals_as_any_other():
    """Compilers make a change of sign of it, of which the processor's flush mode knows nothing."""
    verdict = natively(GENERATED / "ft78ne/src/fp_subgrad_p.c", given="length=68,data=each-lane")
    assert verdict.findings == []
    assert verdict.elements >= 68


def test_cores_with_memory_of_their_own_at_one_address_run_together_and_the_races_of_processes_are_counted_as_not_looked_for(by_gcc):
    from codegen.verify.check import Checker
    from codegen.verify.run import kernels_in
    from codegen.verify.text.unit import load

    path, where = GENERATED / f"ftm7002/src/{S}.c", context("ftm7002")
    (kernel,) = kernels_in(load(path, "k.c", where), where)
    assert {case.mask for case in job._bulk(Checker(kernel, where), 100_000)} == {3}
    verdict = natively(path, "ftm7002", bulk=20_000, sanitize=True)
    assert verdict.findings == []
    (result,) = verdict.results
    assert set(result.left_out) == {"arrays of up to 2^31 elements", "other seeds than the nominal one"}
    blind = [ran for ran in result.programs if "TSan" in ran.tool]
    assert [(ran.runs, ran.not_run) for ran in blind] == [(0, job.PROCESSES)]
    assert [str(skip) for skip in verdict.skipped] == [f"{path} by {ran.tool}: linked, not run: {job.PROCESSES}" for ran in blind]
    assert all(ran.elements > 20_000 for ran in result.programs if ran not in blind)


@pytest.mark.parametrize(("old", "new", "code", "what"), [
    ("        m7002_barrier(cores, rank);", "        if (rank == 0) {\n            m7002_barrier(cores, rank);\n        }", "V703", "deadlock"),
    ("        m7002_barrier(cores, rank);", "        m7002_barrier(cores, 0);", "V703", "as number 0, which is none, or another's"),
    ("        m7002_barrier(cores, rank);", "        m7002_barrier(cores, rank);\n        if (rank == 1) {\n            mov_to_vlr(0xFFF0U);\n        }", "V703", "ends with lanes switched off: 0xf"),
    ("    int done = 0;", "    volatile unsigned int nowhere = 16U;\n    int done = 0;\n\n    if (getCoreId() == 1) {\n        *(volatile float *)(uintptr_t)nowhere = 1.0f;\n    }", "V703", "is ended by SIGSEGV"),
    ("    int done = 0;", "    volatile int most = 2147483647;\n    int done = 0;\n\n    if (getCoreId() == 1) {\n        most = most + 1;\n    }", "V704", "signed integer overflow"),
])  # fmt: skip
def test_what_a_core_does_that_is_a_process_is_noticed(by_gcc, tmp_path, old, new, code, what):
    path = edited(tmp_path, S, (old, new), board="ftm7002")
    verdict = natively(path, "ftm7002", given="size=1000,core_mask=0x3", sanitize=code == "V704")
    assert any(f.code == code and what in f.message for f in verdict.findings), [f.full() for f in verdict.findings]


def _read(path):
    try:
        return path.read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


def test_a_process_does_not_outlive_the_program(by_gcc, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(trial, "SECONDS", 1)
    forever = "    int done = 0;\n\n    while (getCoreId() == 1) {\n        *(volatile float *)area = 1.0f;\n    }"
    path = edited(tmp_path, S, ("    int done = 0;", forever), board="ftm7002")
    verdict = natively(path, "ftm7002", given="size=1000,core_mask=0x3")
    assert "the kernel does not end" in found(verdict, "V703").message
    deadline = time.monotonic() + 10  # the kernel ends them, which takes a moment on a busy machine

    def alive():
        return [p for p in Path("/proc").glob("[0-9]*/cmdline") if str(tmp_path).encode() in _read(p)]

    while alive() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not alive()


def test_an_example_for_such_cores_runs_at_its_addresses_in_the_memory_of_the_first_where_it_is_private():
    paths = [GENERATED / f"ftm7002/examples/{name}_main.c" for name in (S, P)]
    verdict = run.run([task(path, "ftm7002") for path in paths], run.Options())
    assert (verdict.findings, verdict.skipped) == ([], [])
    for result in verdict.results:
        assert [ran.elements for ran in result.programs] == [1000] * len(found_tools("ftm7002").found)


def test_operands_of_an_example_that_share_a_page_are_not_mixed_up(tmp_path):
    shutil.copytree(GENERATED / "ftm7002", tmp_path / "ftm7002")
    path = tmp_path / f"ftm7002/examples/{P}_main.c"
    path.write_text(changed(path.read_text(), "0x40064000", "0x40060FC0"), encoding="utf-8")  # 1000 elements end at 0x40060FA0
    verdict = run.run([task(path, "ftm7002")], run.Options())
    assert "linked, not run: driver: operands 0 and 1 lie on one page" in verdict.skipped[0].todo


@pytest.mark.parametrize("kind", ["good", "bad"])
def test_lanes_that_are_off_write_nothing_and_are_on_again_when_a_kernel_ends(fewer, kind):
    verdict = natively(FOLDER / "V310" / f"{kind}.c", "ftm7002")
    if kind == "good":
        assert verdict.findings == []
        assert verdict.elements > 1000
    else:
        assert "ends with lanes switched off: 0xf" in found(verdict, "V703").message


def test_the_command(monkeypatch):
    monkeypatch.chdir(GENERATED.parent)
    words = ["native", f"generated/ft78ne/src/{P}.c", "--given", "size=2000", "-j", "1"]
    done = CliRunner().invoke(cli.cli, words)
    assert done.exit_code == 0, done.output
    assert "PASSED 1 of 1 kernels" in done.output
    assert "elements compared bit for bit" in done.output
    told = json.loads(CliRunner().invoke(cli.cli, [*words, "--format", "json"]).output)
    assert told["passed"] and told["elements_compared"] > 1000
    assert told["kernels"][0]["programs"][0]["by"] == "gcc"


def test_a_runtime_that_does_not_compile_is_our_fault(tmp_path):
    tool = replace(found_tools("ft78ne").found[0], flags=("-fno-such-flag",))
    with pytest.raises(Exception, match="does not take our own runtime"):
        build.support(tool, tmp_path)
