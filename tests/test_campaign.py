"""Campaigns on local processes and without any: the same verdict as `verify`, everything kept, nothing twice, clear errors."""

import json
import math
import shutil
import sys
from dataclasses import replace

import pytest

from codegen.campaign import run as campaigns
from codegen.campaign import shard
from codegen.campaign.cluster import Cluster
from codegen.campaign.cost import NAME, Costs, label
from codegen.errors import CodegenError
from codegen.store import Store
from codegen.verify import run, sweep
from codegen.verify.calls import exhaustive
from codegen.verify.calls.cases import Case
from codegen.verify.calls.exhaustive import Shard
from codegen.verify.check import Result
from codegen.verify.kept import Kept, resumed
from codegen.verify.mutation import mutate
from codegen.workers import spread

from .campaigning import KERNEL, Told, Toy, local, one, plain, raises, small_files, times, toys
from .conftest import GENERATED, bundled, changed, task


@pytest.fixture(scope="module")
def over():
    with local(1) as found:
        yield found


@pytest.fixture
def tree(tmp_path):
    """A folder of one board with one operator."""
    for name in ("src/fp_relu_grad_p.c", "examples/fp_relu_grad_p_main.c", "include/relu_grad.h", "include/ft78ne_board.h"):
        (tmp_path / "ft78ne" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(GENERATED / "ft78ne" / name, tmp_path / "ft78ne" / name)
    return tmp_path / "ft78ne"


def tasks_of(tree):
    return [replace(one(), path=path, shown=str(path), explicit=False) for path in sorted(tree.rglob("*.[ch]"))]


def numbers(verdict):
    return [(k.function, k.runs, k.elements, k.worst, k.proved_up_to, k.findings) for k in verdict.kernels]


def test_the_verdict_is_that_of_verify_and_what_is_kept_needs_no_cluster(tree, tmp_path, over):
    tasks, store = tasks_of(tree), Store(tmp_path / "store")
    report = campaigns.campaign(tasks, bundled(), [], campaigns.Wanted(), over, store)
    alone = run.verify(tasks, bundled(), [], run.Options())
    assert numbers(report.verdict) == numbers(alone)
    assert report.verdict.examples == alone.examples
    assert alone.passed and report.passed and alone.kernels[0].proved_up_to
    with Cluster("tcp://127.0.0.1:1", 1, Costs(), Told()) as nobody:  # asked for nothing, it connects to nothing
        again = campaigns.campaign(tasks, bundled(), [], campaigns.Wanted(), nobody, store)
    assert (again.verdict.kept, numbers(again.verdict)) == (len(tasks), numbers(alone))
    assert run.verify(tasks, bundled(), [], run.Options(), store=store).kept == len(tasks)


def test_findings_name_the_files_of_the_client(tree, over, monkeypatch):
    header = tree / "include/relu_grad.h"
    header.write_text(changed(header.read_text(), "void fp_relu_grad_p(float *", "void fp_relu_grad_p(const float *"))
    main = tree / "examples/fp_relu_grad_p_main.c"
    main.write_text(changed(main.read_text(), "fp_relu_grad_p(", "fp_relu_grad_q("))
    monkeypatch.chdir(tree)
    for tasks in (tasks_of(tree), [replace(t, path=t.path.relative_to(tree), shown=t.path.name) for t in tasks_of(tree)]):
        here = run.verify(tasks, bundled(), [], run.Options())
        there = run.verify(tasks, bundled(), [], run.Options(), over=over)
        assert {f.code for f in here.findings} >= {"V004", "V008"}
        assert sorted(map(repr, there.findings)) == sorted(map(repr, here.findings))


def files_here(toy: Toy) -> list[bool]:
    """Whether all that a shard is told to read lies in its worker's own folder."""
    from distributed import get_worker

    home = get_worker().local_directory
    return [str(path).startswith(home) for path in (toy.task.path, toy.task.board_file, *toy.task.operator_files)]


def test_a_worker_reads_its_own_copies(tmp_path, over):
    assert dict(over.spread(files_here, toys(tmp_path, 1))) == {0: [True, True, True]}


def test_progress_has_the_predicted_cost_and_learns_it(tmp_path):
    costs = Costs(Store(tmp_path / "store"))
    jobs = toys(tmp_path, 3, 0.2)
    assert costs.of(jobs[0]) == 0.3
    with local(1, costs) as over:
        assert sorted(over.spread(plain, jobs)) == [(0, 0), (1, 1), (2, 4)]
        assert over.watch.shards == [("file", 3)]
        assert over.watch.seconds == pytest.approx(over.watch.total) == pytest.approx(0.9)
        assert "dashboard at http://127.0.0.1:" in over.watch.texts[0]
    learnt = Costs(Store(tmp_path / "store"))
    assert label(jobs[0]) == "file ft78ne/fp_relu_grad_p"
    assert 0.2 <= learnt.of(jobs[0]) < 2
    Store(tmp_path / "store").put(NAME, {"x": "not a number"})
    assert Costs(Store(tmp_path / "store")).of(jobs[0]) == 0.3


def test_a_shard_that_raises_fails_the_campaign_and_no_other_shard(tmp_path, over):
    found = []
    with pytest.raises(CodegenError) as caught:
        found.extend(over.spread(raises, toys(tmp_path, 4)))
    assert sorted(found) == [(1, 1), (2, 2), (3, 3)]
    first, last = caught.value.problems
    assert str(first) == "file ft78ne/fp_relu_grad_p: no result: ValueError: zero"
    assert "1 of 4 shards have no result" in last.what
    assert "run the same command again" in last.todo


def test_a_damaged_result_is_made_again(tmp_path, over, monkeypatch):
    original, damaged = over._session, []

    def session(*words):
        for k, result in original(*words):
            if not damaged:
                damaged.append(k)
                result = replace(result, data=result.data[:-9] + b"?" + result.data[-8:])
            yield k, result

    monkeypatch.setattr(over, "_session", session)
    assert sorted(over.spread(plain, toys(tmp_path, 3))) == [(0, 0), (1, 1), (2, 4)]
    assert [times(tmp_path, "ended", k) for k in range(3)] == [2 if k in damaged else 1 for k in range(3)]
    assert any("was damaged on its way" in text for text in over.watch.texts)


def test_other_versions_are_refused(tmp_path, over, monkeypatch):
    mine = shard.versions()
    monkeypatch.setattr(shard, "versions", lambda: (("dsp-codegen", "another"), *mine[1:]))
    with pytest.raises(CodegenError, match=r"has dsp-codegen \w+ instead of another") as caught:
        list(over.spread(plain, toys(tmp_path, 1)))
    assert "install the same dsp-codegen" in str(caught.value)
    assert not times(tmp_path, "began", 0)


def test_without_dask_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CodegenError, match=r"dask.distributed is not installed\n    .*pip install 'dsp-codegen\[cluster\]'"):
        local()


def test_a_scheduler_that_is_not_there(tmp_path, monkeypatch):
    monkeypatch.setattr("codegen.campaign.cluster.CONNECT", 1.0)
    with Cluster("tcp://127.0.0.1:1", 1, Costs(), Told()) as over, pytest.raises(CodegenError, match="does not answer") as caught:
        list(over.spread(plain, toys(tmp_path, 1)))
    assert "start it (dask scheduler)" in str(caught.value)


class Careless:
    """An executor that loses one job, or gives one twice."""

    def __init__(self, order):
        self.order = order

    def spread(self, function, jobs):
        yield from ((k, function(jobs[k])) for k in self.order)


def test_no_executor_may_lose_a_job_or_count_it_twice(tree):
    assert list(spread(abs, [1, -2, 3], Careless([2, 0, 2, 1]))) == [(2, 3), (0, 1), (1, 2)]
    with pytest.raises(CodegenError, match="1 of 3 jobs have no result"):
        list(spread(abs, [1, 2, 3], Careless([0, 2])))
    with pytest.raises(CodegenError, match="have no result"):
        run.verify(tasks_of(tree), bundled(), [], run.Options(), over=Careless([0, 1]))


# the store


def test_pairs_are_kept_and_a_damaged_record_is_made_again(tmp_path, over, monkeypatch):
    shards = [Shard(first, 64) for first in (0x3C000000, 0x42000000)]
    monkeypatch.setattr(exhaustive, "shards", lambda op: shards)
    one_task = task(GENERATED / "mt7004/src/hp_relu_grad_p.c", "mt7004")
    jobs, store = [sweep.Job(one_task, "hp_relu_grad_p", s) for s in shards], Store(tmp_path)

    def records(over):
        found = resumed(sweep.run_job, jobs, over, store, lambda j: ("pairs", repr(j.shard)), exhaustive.Record)
        return {job.shard.first: {**record, "seconds": 0} for job, record in found}

    first = records(over)
    assert all(record["count"] == 64 and not record["wrong"] for record in first.values())
    assert records(Careless([])) == first
    paths = sorted(tmp_path.glob("??/*.json"))
    paths[0].write_text(paths[0].read_text()[:-20])
    entry = json.loads(paths[1].read_text())
    store.put(entry["key"], {"first": 0})
    assert records(over) == first
    assert store.damaged == 2


def test_mutants_are_those_of_one_machine_and_kept(tmp_path, over):
    tasks = [replace(one(), options=run.Options(strict=True))]
    store = Store(tmp_path)
    jobs = mutate.sample(mutate.jobs_of(tasks, over, store), 3)
    fates = mutate.campaign(jobs, over, store=store).fates
    assert [(f.line, f.status) for f in fates] == [(f.line, f.status) for f in mutate.campaign(jobs, 1).fates]
    jobs = mutate.sample(mutate.jobs_of(tasks, Careless([]), store), 3)
    assert mutate.campaign(jobs, Careless([]), store=store).fates == fates


def test_what_is_edited_meanwhile_is_not_kept(tree, tmp_path):
    kept = Kept(Store(tmp_path / "store"))
    first = next(t for t in tasks_of(tree) if t.path.name == KERNEL.name)
    assert kept.get(first) is None
    outcome = run.Outcome()
    first.path.write_text(first.path.read_text() + "\n")
    kept.put(first, outcome)
    assert not list((tmp_path / "store").glob("??/*.json"))
    assert kept.get(first) is None
    kept.put(first, outcome)
    assert kept.get(first) == outcome


def test_the_call_that_stopped_a_kernel_is_kept(tree, tmp_path):
    kept = Kept(Store(tmp_path / "store"))
    first = next(t for t in tasks_of(tree) if t.path.name == KERNEL.name)
    result = Result(first.shown, "fp_relu_grad_p", "ft78ne", "relu_grad", "fp32", "p", worst=math.inf)
    result.stopped = Case(n=3, null=frozenset({"src0", "dst"}), expect="no writes")
    kept.get(first)
    kept.put(first, run.Outcome(kernels=[result]))
    assert kept.get(first) == run.Outcome(kernels=[result])


def test_an_example_depends_on_the_kernel_that_it_calls(tree, tmp_path):
    kept = Kept(Store(tmp_path / "store"))
    main = next(t for t in tasks_of(tree) if t.path.name.endswith("main.c"))
    kept.get(main)
    kept.put(main, run.Outcome())
    assert kept.get(main)
    kernel = tree / "src/fp_relu_grad_p.c"
    kernel.write_text(kernel.read_text() + "\n")
    assert kept.get(main) is None


def test_runs_without_their_proof_are_kept(tree, tmp_path):
    """A campaign that ends between the two parts of a file goes on with the second."""
    kernel, store = [t for t in tasks_of(tree) if t.path.name == KERNEL.name], Store(tmp_path / "store")
    done = []

    class Ends:
        def spread(self, function, jobs):
            for k, job in enumerate(jobs):
                if len(done) == 1:
                    raise KeyboardInterrupt
                done.append(job.work)
                yield k, function(job)

    with pytest.raises(KeyboardInterrupt):
        run.verify(kernel, bundled(), [], run.Options(), store=store, over=Ends())
    assert done == ["runs"]

    class Rest:
        def spread(self, function, jobs):
            done.extend(job.work for job in jobs)
            yield from ((k, function(job)) for k, job in enumerate(jobs))

    verdict = run.verify(kernel, bundled(), [], run.Options(), store=store, over=Rest())
    assert done == ["runs", "proof"]
    assert numbers(verdict) == numbers(run.verify(kernel, bundled(), [], run.Options()))


def fill(folder):
    """In a process of its own: a store whose disk takes no more than small files."""
    small_files()
    store = Store(folder)
    store.put("00ff", "x" * 5000)
    store.put("00fe", "y")
    return store.get("00ff"), store.get("00fe"), store.unkept


def test_a_full_disk_keeps_what_fits_and_counts_the_rest(tmp_path):
    import multiprocessing

    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(fill, (tmp_path,)) == (None, "y", {"File too large": 1})
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["00fe.json"]


def test_the_bench_times_shards_of_every_kind(tmp_path, monkeypatch):
    from bench import campaign as bench

    monkeypatch.setattr(exhaustive, "shards", lambda op: [Shard(0x3C000000, 64)])
    monkeypatch.setattr(mutate, "BATCH", 1)
    kernel = task(GENERATED / "mt7004/src/hp_relu_grad_p.c", "mt7004")
    found = bench.rows([kernel, task(GENERATED / "mt7004/include/relu_grad.h", "mt7004")], 1, 0, Store(tmp_path))
    assert [(kind, shards) for kind, shards, _, _ in found[:4]] == [("runs", 1), ("proof", 1), ("examples and headers", 1), ("pairs", 1)]
    assert found[4][0] == "mutants" and found[4][1] > 100
    assert all(seconds and min(seconds) > 0 and size > 100 for _, _, seconds, size in found)
