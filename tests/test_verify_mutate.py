"""A campaign: what is killed, what is equivalent, what survives; the sample; the text of mutants under a C compiler."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from codegen import cli
from codegen.errors import CodegenError
from codegen.native.toolchain import native_of, tools, vector_bytes
from codegen.verify import run
from codegen.verify.calls.cases import Case
from codegen.verify.mutation import mutate
from codegen.verify.mutation.mutants import mutants

from .conftest import GENERATED, ROOT, changed, context, kernel_text, task

STRICT = run.Options(strict=True)


def jobs(name="fp_sqrt_grad_p", board="ft78ne", path=None):
    return mutate.jobs_of([task(path or GENERATED / board / "src" / f"{name}.c", board, STRICT)])


@pytest.fixture(scope="module")
def of_kind():
    found: dict[str, list] = {}
    for job in jobs():
        found.setdefault(job.kind, []).append(job)
    return found


def test_killed_and_rejected(of_kind):
    campaign = mutate.campaign([of_kind["arithmetic operator"][0], of_kind["statement dropped"][0], of_kind["initial value dropped"][0]], 1)
    assert campaign.killed == 3
    assert all(f.why.startswith("V") for f in campaign.fates)
    assert campaign.score == 1.0
    rejected = [mutate.fate(job) for job in of_kind["operands swapped"][-4:]]
    assert "rejected" in {f.status for f in rejected}


def test_equivalent_is_not_counted(of_kind):
    swaps = [mutate.fate(job) for job in of_kind["operands swapped"][:16]]
    proven = [f for f in swaps if f.status == "proven"]
    assert proven
    assert mutate.Campaign(proven).score == 1.0
    assert mutate.Campaign(proven).equivalent == len(proven)


def test_a_survivor_is_named_and_lowers_the_score():
    campaign = mutate.Campaign(
        [
            mutate.Fate("k.c", 3, "condition", "`a` -> `1`", "killed", "V201: wrong"),
            mutate.Fate("k.c", 4, "condition", "`b` -> `1`", "survived", "right in all 9 runs"),
            mutate.Fate("k.c", 5, "statement twice", "`f()` twice", "performance only", "done twice"),
        ]
    )
    assert campaign.score == 0.5
    assert [f.line for f in campaign.survived] == [4]
    assert len(campaign.of(kind="condition").fates) == 2


def test_what_fills_padding_is_dropped_to_see_that_it_reaches_nothing(of_kind):
    fate = mutate.fate(of_kind["float constant"][-1])
    assert (fate.status, fate.why) == ("performance only", mutate.UNUSED)


def test_one_element_more_than_a_tile_is_tried():
    """The second tile would be computed with the first, beyond what was fetched of it."""
    late = "`done < (share - TILE)` -> `done < ((share - TILE) - 1)`"
    fate = fate_of("ft78ne", "fp_sqrt_grad_s", "run_tiles", late)
    assert (fate.status, fate.why.split(":")[0]) == ("killed", "V201")


def test_stores_past_the_caches_that_fault_are_no_matter_of_time():
    fate = fate_of("host_avx2", "fp_sqrt_grad_s", "put", "`nontemporal` -> `1`")
    assert (fate.status, fate.why.split(":")[0]) == ("killed", "V105")


def test_a_store_twice_into_private_memory_is_not_run_a_second_time():
    fate = fate_of("ft78ne", "fp_sqrt_grad_s", "whole_vectors", "`store4(&output[i], output_of(x0, g0))` twice")
    assert (fate.status, fate.why) == ("performance only", mutate.REPEATED)
    fate = fate_of("ft78ne", "fp_sqrt_grad_p", "whole_vectors", "`store4(&output[i], output_of(x0, g0))` twice")
    assert (fate.status, fate.why.split(":")[0]) == ("killed", "V107")


@pytest.mark.parametrize("name", ["hp_binary_cross_entropy_grad_p", "hp_binarycrossentropygrad_p"])
def test_an_eps_that_is_a_thousandth_off_is_seen_in_half(name):
    fate = fate_of("mt7004", name, "dx_of", "`1e-12f` -> `1.0009999999999999e-12f`")
    assert (fate.status, fate.why.split(":")[0]) == ("killed", "V201")


def test_what_ended_a_mutant_is_tried_first_on_the_next():
    every = jobs("fp_sqrt_grad_s", "ft78ne")
    mutate._deadly.cache_clear()
    tree = mutate._tree(every[0].task)
    late = [
        every[k]
        for k, m in enumerate(mutants(tree))
        if m.function == "run_tiles" and m.what.startswith("`done < (share - TILE)` -> `done < ((")
    ]
    runs = []
    for job in late:
        assert mutate.fate(job).status == "killed"
        runs.append(list(mutate._deadly(job.task)))
    assert len(late) == 2
    assert len(runs[0]) == 1
    assert runs[1][-1] == runs[0][0]
    assert mutate._deadly(late[0].task)[runs[0][0]].n > 1000  # far behind in the order of the cases


def test_so_many_calls_are_remembered():
    deadly = {}
    for k in (*range(mutate.DEADLY + 3), 5):
        mutate._remember(deadly, Case(k))
    assert [case.n for case in deadly.values()] == [5, *range(mutate.DEADLY + 2, 5, -1), 4, 3][: mutate.DEADLY]


def fate_of(board, name, function, what):
    """Of the first mutant in a function that changes this."""
    every = jobs(name, board)
    tree = mutate._tree(every[0].task)
    return mutate.fate(every[next(k for k, m in enumerate(mutants(tree)) if m.function == function and m.what == what)])


def test_a_kernel_with_findings_is_not_mutated(tmp_path):
    path = tmp_path / "ft78ne" / "fp_sqrt_grad_p.c"
    path.parent.mkdir()
    path.write_text(changed(kernel_text("ft78ne", "fp_sqrt_grad_p"), "0.5f, 0.5f", "0.5f, 0.25f"), encoding="utf-8")
    with pytest.raises(CodegenError, match="V201"):
        mutate.campaign(jobs(path=path)[:1], 1)


def test_nothing_to_mutate(tmp_path):
    path = tmp_path / "ft78ne" / "other.c"
    path.parent.mkdir()
    path.write_text("int x(void)\n{\n    return 1;\n}\n", encoding="utf-8")
    with pytest.raises(CodegenError, match="nothing to mutate"):
        jobs(path=path)
    path.write_text("int x(void)\n{\n    return y;\n}\n", encoding="utf-8")
    with pytest.raises(CodegenError, match="V004"):
        jobs(path=path)


def test_a_sample_has_every_kind_and_is_the_same_each_time():
    found = jobs()
    taken = mutate.sample(found, 40)
    assert len(taken) == 40
    assert {job.kind for job in taken} == {job.kind for job in found}
    assert taken == mutate.sample(found, 40)
    assert len(mutate.sample(found, 10_000)) == len(found)


def test_the_command(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    words = ["mutate", "generated/ft78ne/src/fp_sqrt_grad_p.c", "--sample", "2", "-j", "1", "--format", "json"]
    monkeypatch.setattr("sys.argv", ["codegen", *words])
    with pytest.raises(SystemExit) as done:
        cli.main()
    told = json.loads(capsys.readouterr().out)
    assert told["mutants"] == 2
    assert told["killed"] + told["equivalent"] + len(told["survived"]) == 2
    assert done.value.code == (1 if told["survived"] else 0)


GCC = shutil.which("gcc")


@pytest.mark.skipif(GCC is None, reason="no gcc on this machine to ask")
@pytest.mark.parametrize(("board", "name"), [("ft78ne", "fp_sqrt_grad_s"), ("mt7004", "hp_binarycrossentropygrad_s")])
def test_verify_accepts_nothing_that_a_compiler_rejects(tmp_path, board, name):
    sample = mutate.sample(jobs(name, board), 16)
    paths = mutate.write(sample, tmp_path)
    assert len(paths) == 16
    accepted = [path for path in paths if not rejected(path, board)]
    assert len(accepted) > 10
    assert [path.read_text().split("\n")[0] for path in accepted if compiler_rejects(path, board)] == []


def rejected(path: Path, board: str) -> bool:
    from codegen.verify.finding import Stop
    from codegen.verify.text.unit import load

    shutil.copytree(GENERATED / board / "include", path.parent / "include", dirs_exist_ok=True)
    try:
        load(path, path.name, context(board))
    except Stop:
        return True
    return False


def compiler_rejects(path: Path, board: str) -> bool:
    tool = tools(native_of(context(board)), board, vector_bytes(context(board))).found[0]
    errors = [
        f"-Werror={w}" for w in ("int-conversion", "incompatible-pointer-types", "discarded-qualifiers", "implicit-function-declaration")
    ]
    command = tool.c("-std=gnu11", "-fsyntax-only", "-I", GENERATED / board / "include", *errors, path)
    return subprocess.run(command, capture_output=True).returncode != 0


def test_the_compiler_is_asked_in_earnest(tmp_path):
    if GCC is None:
        pytest.skip("no gcc on this machine to ask")
    path = tmp_path / "k.c"
    path.write_text(changed(kernel_text("ft78ne", "fp_sqrt_grad_s"), "int done = 0;", "int done = area[;"), encoding="utf-8")
    assert compiler_rejects(path, "ft78ne")
    assert not compiler_rejects(GENERATED / "ft78ne/src/fp_sqrt_grad_s.c", "ft78ne")
    assert not compiler_rejects(GENERATED / "mt7004/src/hp_binarycrossentropygrad_s.c", "mt7004")
