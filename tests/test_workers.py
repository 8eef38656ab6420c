"""Work over processes: results in any order, errors raised, and no worker that outlives its parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from codegen.workers import spread


def half(number):
    return number // 2 if number % 2 == 0 else None


def picky(number):
    if number == 3:
        raise ValueError("three")
    return os.getpid()


@pytest.mark.parametrize("processes", [1, 2])
def test_every_job_has_its_result(processes):
    assert dict(spread(half, [4, 5, 6], processes)) == {0: 2, 1: None, 2: 3}


def test_one_job_needs_no_process():
    assert dict(spread(picky, [1], 8)) == {0: os.getpid()}


def test_other_processes_do_the_work():
    assert os.getpid() not in dict(spread(picky, [1, 2, 4], 2)).values()


@pytest.mark.parametrize("processes", [1, 2])
def test_what_a_job_raises_is_raised(processes):
    with pytest.raises(ValueError, match="three"):
        dict(spread(picky, [1, 2, 3, 4], processes))


PARENT = """
from codegen.workers import spread
from tests.test_workers import sleepy

if __name__ == "__main__":
    list(spread(sleepy, [60.0, 60.0], 2))
"""


def sleepy(seconds):
    print(f"worker {os.getpid()}", file=sys.stderr, flush=True)
    time.sleep(seconds)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_a_parent_that_is_killed(tmp_path, how):
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    parent = subprocess.Popen([sys.executable, str(script)], stderr=subprocess.PIPE, text=True, env=environment)
    workers = [int(parent.stderr.readline().split()[1]) for _ in range(2)]
    assert all(alive(pid) for pid in workers)
    parent.send_signal(how)
    parent.wait(timeout=20)
    until = time.monotonic() + 20
    while any(alive(pid) for pid in workers) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(alive(pid) for pid in workers)


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
