"""What a verdict says."""

import shutil
from pathlib import Path

import pytest

from codegen.spec.select import choose
from codegen.verify import run
from codegen.verify.calls import example
from codegen.verify.text.unit import load

from .conftest import GENERATED, bundled, changed, kernel_text, task
from .test_verify_check_properties import SQRT_S
from .test_verify_files import tasks


def verdict(*paths: Path, jobs=1, **options):
    chosen = choose((), (), options.get("operators", ()), ())
    found = tasks(*paths, chosen=chosen, jobs=jobs, **options)
    roots = [p for p in paths if p.is_dir()]
    return run.verify(found, chosen, roots, run.Options(jobs=jobs, **options))


def test_one_kernel():
    found = verdict(GENERATED / "ft78ne/src/fp_sqrt_grad_p.c")
    (kernel,) = found.kernels
    assert found.passed
    assert (kernel.function, kernel.dtype, kernel.variant, kernel.board) == ("fp_sqrt_grad_p", "fp32", "p", "ft78ne")
    assert kernel.runs > 20
    assert kernel.elements > 10_000
    assert 0 < kernel.worst <= kernel.bound
    assert kernel.tags == {"known": 10}


def test_several_processes_give_the_same_verdict():
    folder = GENERATED / "ftm7002"
    one, two = (verdict(folder, jobs=j, operators=("sqrt_grad",)) for j in (1, 2))
    assert [(k.function, k.runs, k.elements, k.worst) for k in one.kernels] == [
        (k.function, k.runs, k.elements, k.worst) for k in two.kernels
    ]
    assert one.passed
    assert two.passed


def test_a_missing_kernel_is_found(tmp_path):
    shutil.copytree(GENERATED / "ftm7002", tmp_path / "ftm7002")
    (tmp_path / "ftm7002/src/fp_sqrt_grad_p.c").unlink()
    (tmp_path / "ftm7002/examples/fp_sqrt_grad_p_main.c").unlink()
    found = verdict(tmp_path, operators=("sqrt_grad",))
    assert [f.code for f in found.findings] == ["V009"]
    assert "fp_sqrt_grad_p" in found.findings[0].message


def header(tmp_path, old, new):
    folder = tmp_path / "ft78ne"
    shutil.copytree(GENERATED / "ft78ne", folder)
    path = folder / "include/sqrt_grad.h"
    path.write_text(changed(path.read_text(), old, new))
    return folder


def test_a_header_that_differs_from_the_abi_and_from_the_kernel(tmp_path):
    folder = header(tmp_path, "void fp_sqrt_grad_p(float *input0", "void fp_sqrt_grad_p(const float *input0")
    assert "V008" in {f.code for f in verdict(folder / "include/sqrt_grad.h").findings}
    findings = verdict(folder / "src/fp_sqrt_grad_p.c").findings
    assert [f.code for f in findings] == ["V008"]
    assert "sqrt_grad.h" in findings[0].message


def test_a_header_that_declares_less_or_more(tmp_path):
    folder = header(tmp_path, "void fp_sqrt_grad_p(", "void fp_sqrt_grad_q(")
    codes = sorted(f.code for f in verdict(folder / "include/sqrt_grad.h").findings)
    assert codes == ["V008", "V009"]


def test_a_static_kernel_is_refused(tmp_path):
    path = tmp_path / "k.c"
    text = kernel_text("ft78ne", "fp_sqrt_grad_p")
    path.write_text(changed(text, "\nvoid fp_sqrt_grad_p(", "\nstatic void fp_sqrt_grad_p("))
    assert [f.code for f in verdict(path).findings] == ["V008"]


def test_a_verdict_without_comparisons_fails():
    result = SQRT_S.__class__(SQRT_S.kernel, SQRT_S.context).run([])
    assert [f.code for f in result.findings] == ["V601"]
    assert not result.passed


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("0xE0000000", "0x60000000", "V102"),
        ("0xE0000000", "0xA0000800", "V403"),
        ("0xE0000000", "0xE0000002", "V105"),
        ("fp_binarycrossentropygrad_s(input_size", "fp_binarycrossentropygrad_t(input_size", "V004"),
        ("input_size, reduction, input_x", "reduction, input_size, input_x", None),
        ("weight_defined, core_mask);", "weight_defined);", "V006"),
        ("    fp_binarycrossentropygrad_s(", "    if (0) fp_binarycrossentropygrad_s(", "V009"),
    ],
)
def test_wrong_examples(tmp_path, old, new, code):
    shutil.copytree(GENERATED / "ft78ne", tmp_path / "ft78ne")
    path = tmp_path / "ft78ne/examples/fp_binarycrossentropygrad_s_main.c"
    path.write_text(changed(path.read_text(), old, new))
    found = verdict(path)
    assert [e.passed for e in found.examples] == [False]
    if code:
        assert [f.code for f in found.findings] == [code]


def test_examples_run_with_the_reference_pages_arguments():
    found = verdict(*sorted((GENERATED / "mt7004/examples").glob("*binarycrossentropygrad_*.c")))
    assert len(found.examples) == 4
    assert found.passed
    text = (GENERATED / "mt7004/examples/hp_binarycrossentropygrad_s_main.c").read_text()
    for word in (
        "0xA0000000",
        "0xE0000000",
        "input_size = 1024",
        "reduction = 1",
        "core_mask = 0x0f",
        "#include <binarycrossentropygrad.h>",
    ):
        assert word in text


@pytest.mark.parametrize(
    ("new", "code", "reads"), [("output_of(x, g)", None, 1), ("output_of(g, x)", "V201", 1), ("output_of(x, g", "V002", 2)]
)
def test_a_kernel_is_read_once_for_itself_and_its_example(tmp_path, monkeypatch, new, code, reads):
    """Together they give what each gives alone, right or wrong."""
    shutil.copytree(GENERATED / "aarch64", tmp_path / "aarch64")
    path, main = (tmp_path / "aarch64" / name for name in ("src/fp_sqrt_grad_p.c", "examples/fp_sqrt_grad_p_main.c"))
    path.write_text(path.read_text().replace("output_of(x, g)", new))
    both = [task(file, "aarch64", run.Options(part="runs")) for file in (main, path)]
    of_main, of_kernel = map(run.run, both)
    loaded = []
    for module in (run, example):
        monkeypatch.setattr(module, "load", lambda file, *rest: loaded.append(file) or load(file, *rest))
    (group,) = run._groups(both)
    assert [t.path for t in group] == [path, main]
    kernel, called = run.run_each(group)
    assert loaded.count(path) == reads
    assert (kernel.findings, called.findings, called.examples) == (of_kernel.findings, of_main.findings, of_main.examples)
    assert [f.code for f in called.findings] == ([code] if code else [])
    assert called.examples[0].passed == (code is None)


def test_an_example_without_its_kernel(tmp_path):
    folder = tmp_path / "ft78ne" / "examples"
    folder.mkdir(parents=True)
    shutil.copy(GENERATED / "ft78ne/examples/fp_sqrt_grad_p_main.c", folder)
    assert [f.code for f in verdict(folder / "fp_sqrt_grad_p_main.c").findings] == ["V009"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_warning_of_the_proof_is_an_error_where_warnings_are(tmp_path, jobs):
    path = tmp_path / "fp_sqrt_grad_s.c"
    path.write_text(changed(kernel_text("mt7004", "fp_sqrt_grad_s"), "BLOCK = 32,", "BLOCK = 16,"))
    for strict in (False, True):
        options = run.Options(jobs=jobs, strict=strict)
        found = run.verify([task(path, "mt7004", options)], bundled(), [], options)
        assert [(f.code, f.severity) for f in found.findings] == [("V306", "error" if strict else "warning")]
        assert found.passed is found.kernels[0].passed is not strict


@pytest.mark.parametrize("jobs", [1, 2])
def test_without_a_proof_the_calls_that_it_would_make_needless_are_run(tmp_path, jobs):
    path = tmp_path / "a.c"
    loop = "    for (int i = 0; i < size; i++) out[i] = 0.5f * g[i] / x[i];\n"
    text = f"void fp_sqrt_grad_p(float *x, float *g, float *out, int size)\n{{\n    if (!x || !g || !out) return;\n{loop}}}\n"
    runs = []
    for strict, unproven in ((False, ""), (False, "switch (size) { case 0: return; default: break; }\n"), (True, "")):
        path.write_text(text.replace(loop, unproven + loop))
        options = run.Options(jobs=jobs, strict=strict)
        (kernel,) = run.verify([task(path, "mt7004", options)], bundled(), [], options).kernels
        assert kernel.passed
        assert bool(kernel.proved_up_to) is not bool(unproven)
        runs.append(kernel.runs)
    assert runs[0] < runs[2] <= runs[1], "some off alignment with fewer elements as well"
