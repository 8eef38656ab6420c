"""What a campaign survives, with processes that are really killed: workers, the scheduler, the client, disks. `make test-campaign`."""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

import pytest

from codegen.campaign.cluster import Cluster
from codegen.campaign.cost import NAME, Costs
from codegen.errors import CodegenError

from .campaigning import Told, dies_always, dies_once, local, outside, plain, small_files, times, toys
from .conftest import GENERATED, ROOT, changed

pytestmark = pytest.mark.campaign


def squares(count):
    return [(k, k * k) for k in range(count)]


def test_a_worker_killed_in_mid_shard(tmp_path):
    with local(2) as over:
        assert sorted(over.spread(dies_once, toys(tmp_path, 8, 0.1))) == squares(8)
    assert times(tmp_path, "began", 0) == 2
    assert sum(times(tmp_path, "began", k) for k in range(1, 8)) <= 7 + 2, "but for what that worker had not handed over"


def test_a_shard_that_kills_every_worker_fails_the_campaign_and_no_other_shard(tmp_path):
    found = []
    with local(2) as over, pytest.raises(CodegenError) as caught:
        found.extend(over.spread(dies_always, toys(tmp_path, 6)))
    assert sorted(found) == squares(6)[1:]
    assert "file ft78ne/fp_relu_grad_p: no result: 4 workers died in it" in str(caught.value)
    assert times(tmp_path, "began", 0) == 4


def test_the_scheduler_is_killed_and_started_again(tmp_path):
    with outside(tmp_path, workers=2) as users, Cluster(users.address, 1, Costs(), Told()) as over:
        found = []
        for k, result in over.spread(plain, toys(tmp_path, 12, 0.4)):
            found.append((k, result))
            if len(found) == 3:
                users.kill()
                before = dict(found)
                threading.Timer(3, users.start, (2,)).start()
        assert sorted(found) == squares(12)
        assert [times(tmp_path, "ended", k) for k in before] == [1] * 3, "what was brought back is not run again"
        assert sum(times(tmp_path, "began", k) for k in range(12)) <= 12 + 4, "but for what was under way"
        assert any("is lost; waiting" in text for text in over.watch.texts)


def test_a_scheduler_that_does_not_come_back(tmp_path):
    with outside(tmp_path) as users, Cluster(users.address, 1, Costs(), Told(), patience=2) as over:
        found = []

        def results():
            for pair in over.spread(plain, toys(tmp_path, 6, 0.3)):
                found.append(pair)
                if len(found) == 2:
                    users.kill()

        with pytest.raises(CodegenError, match="does not answer"):
            results()
        assert 2 <= len(found) < 6


# the command


WORDS = ("--board", "ft78ne", "--operator", "relu_grad")


def begin(store, *words, before=None):
    command = [sys.executable, "-m", "codegen", "campaign", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "160", "CODEGEN_STORE": str(store)}
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,
        start_new_session=True,
    )


def ended(process, code=0):
    out, err = process.communicate(timeout=600)
    assert process.returncode == code, out + err
    return out, err


def entries(store):
    return {path: path.stat().st_mtime_ns for path in store.glob("??/*.json") if path.stem != NAME}


def rows(out):
    """The table of kernels without its seconds, and what was compared."""
    found = re.findall(r"^ft78ne +(fp_\w+ .*?) [\d.]+ +ok$", out, re.M)
    return [row.split() for row in found], re.findall(r"\d+ of \d+ kernels.*compared", out)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    return rows(ended(begin(tmp_path_factory.mktemp("store"), *WORDS, "-j", 2))[0])


def test_the_client_is_killed_and_run_again(tmp_path, undisturbed):
    store = tmp_path / "store"
    client = begin(store, *WORDS, "-j", 2)
    until = time.monotonic() + 200
    while len(entries(store)) < 3 and time.monotonic() < until:
        time.sleep(0.05)
    client.send_signal(signal.SIGKILL)
    client.wait()
    before = entries(store)
    assert len(before) >= 3
    until = time.monotonic() + 30
    while group_alive(client.pid) and time.monotonic() < until:
        time.sleep(0.2)
    assert not group_alive(client.pid), "its workers end with it"
    out, _ = ended(begin(store, *WORDS, "-j", 2))
    assert rows(out) == undisturbed
    assert len(undisturbed[0]) == 2
    after = entries(store)
    assert {path: after[path] for path in before} == before, "nothing that was kept is made again"
    assert "PASSED" in out


def group_alive(pid):
    try:
        os.killpg(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_damaged_entry_is_made_again_and_told(tmp_path, undisturbed):
    store = tmp_path / "store"
    ended(begin(store, *WORDS, "-j", 2))
    for path in entries(store):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 4
        path.write_bytes(data)
    out, _ = ended(begin(store, *WORDS, "-j", 2))
    assert rows(out) == undisturbed
    assert re.search(r"^[1-9]\d* broken entries of the store of results were made again", out, re.M)


def test_the_disk_of_the_client_is_full(tmp_path, undisturbed):
    """Every result counts, and it says that none could be kept."""
    with outside(tmp_path, workers=2) as users:
        out, _ = ended(begin(tmp_path / "store", *WORDS, "--scheduler", users.address, before=tiny_files))
    assert rows(out) == undisturbed
    assert "PASSED" in out
    assert "results could not be kept" in out and "File too large" in out
    assert not entries(tmp_path / "store")


def tiny_files():
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def test_the_disk_of_every_worker_is_full(tmp_path):
    with outside(tmp_path, before=small_files) as users:
        out, err = ended(begin(tmp_path / "store", *WORDS, "--scheduler", users.address), code=2)
    assert "PASSED" not in out
    assert "File too large" in err
    assert "shards have no result" in err


CLOSED = """
import sys

def closed(event, arguments):
    if event == "open" and str(arguments[0]).startswith({folder!r}):
        raise PermissionError(13, "of the client alone", arguments[0])

sys.addaudithook(closed)
"""


def test_workers_with_no_disk_in_common_with_the_client(tmp_path, undisturbed):
    """They cannot open a file of the client's tree, nor of its store."""
    theirs = tmp_path / "client"
    shutil.copytree(GENERATED / "ft78ne", theirs / "generated/ft78ne")
    closed = tmp_path / "closed.py"
    closed.write_text(CLOSED.format(folder=str(theirs)))
    with outside(tmp_path, 2, None, "--preload", str(closed)) as users:
        out, _ = ended(begin(theirs / "store", theirs / "generated", *WORDS, "--scheduler", users.address))
    assert rows(out) == undisturbed
    assert entries(theirs / "store")


def test_a_wrong_kernel_fails_the_campaign(tmp_path):
    tree = tmp_path / "generated"
    shutil.copytree(GENERATED / "ft78ne", tree / "ft78ne")
    kernel = tree / "ft78ne/src/fp_relu_grad_p.c"
    kernel.write_text(changed(kernel.read_text(), "dst_of(dy1, x1)", "dst_of(dy0, x1)"))
    out, _ = ended(begin(tmp_path / "store", tree, *WORDS, "-j", 2), code=1)
    assert "FAILED" in out and "V201" in out
