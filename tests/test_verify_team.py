"""Cores together: barriers, deadlock, races between two barriers, cache lines."""

import itertools
import random
from types import SimpleNamespace

from codegen.verify import run
from codegen.verify.calls.given import Narrow
from codegen.verify.finding import Place
from codegen.verify.machine.team import Touch, shared_line
from tests.conftest import verify_text

KERNEL = """\
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum { BLOCK = 16 };

static void by_cpu(const float *a, const float *b, float *out, int first, int last)
{
    int i;

    for (i = first; i < last; i++) {
        out[i] = 0.5f * b[i] / a[i];
    }
}

static void work(const float *a, const float *b, float *out, int first, int last)
{
    float *const area = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);

    if (first < last) {
        by_cpu(&a[first], &b[first], area, 0, last - first);
        dma_trans(area, &out[first], (last - first) * (int)sizeof(float));
    }
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output, int size, int core_mask)
{
    const int mask = (int)((unsigned int)core_mask & 0xffU);
    const int core = (int)DNUM;
    const int cores = GetCoreNum(mask);
    const int rank = GetLogicCoreId(mask, core);

    if ((rank >= 0) && (size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        const int blocks = (size / BLOCK) + (((size % BLOCK) != 0) ? 1 : 0);
        const int mine = (blocks / cores) + ((rank < (blocks % cores)) ? 1 : 0);
        const int begin = ((rank * (blocks / cores)) + ((rank < (blocks % cores)) ? rank : (blocks % cores))) * BLOCK;
        const int left = size - begin;
        const int share = ((left / BLOCK) < mine) ? left : (mine * BLOCK);

        @
    }
    if (rank >= 0) {
        C6678E_SyncN(cores, rank);
    }
}
"""
WORK = "work(input0, input1, output, begin, begin + share);"


def found(folder, body, *, n=64, mask=0b111, text=KERNEL):
    options = run.Options(Narrow(n=n, mask=mask))
    return [f for f in verify_text(folder, "ft78ne", "fp_sqrt_grad_s", text.replace("@", body), options) if f.severity == "error"]


def test_shares_that_do_not_meet_are_no_race(tmp_path):
    assert found(tmp_path, WORK) == []


def test_several_barriers_are_followed(tmp_path):
    """After a barrier a core may read what another one wrote before it."""
    exchange = """
        const float *const other = &output[(begin + 16 < size) ? (begin + 16) : 0];
        work(input0, input1, output, begin, begin + share);
        C6678E_SyncN(cores, rank);
        if ((other[0] > 0.0f) && (other[0] < 0.0f)) { return; }
        """
    assert found(tmp_path, exchange) == []


def test_a_read_of_what_another_core_writes_is_a_race(tmp_path):
    race = """
        work(input0, input1, output, begin, begin + share);
        if ((rank == 1) && (output[0] != output[0])) { return; }
        """
    (finding,) = found(tmp_path, race)
    assert finding.code == "V307"
    assert finding.message == "core 0 writes `output[0]` by DMA, core 1 reads it, and no barrier lies between"
    assert any(note.startswith("core 1 does so at line ") for note in finding.notes)


def test_the_other_order_is_a_race_as_well(tmp_path):
    race = """
        if ((rank == 0) && (begin + share < size)) {
            work(input0, input1, output, begin + share, begin + share + 1);
        }
        work(input0, input1, output, begin, begin + share);
        """
    (finding,) = found(tmp_path, race)
    assert finding.code == "V307"
    assert "core 1 writes `output[32]` by DMA, core 0 writes it by DMA" in finding.message


def test_another_core_passing_a_barrier_less_is_a_deadlock(tmp_path):
    less = "if (rank == 1) { C6678E_SyncN(cores, rank); }" + WORK
    (finding,) = found(tmp_path, less)
    assert finding.code == "V301"
    assert finding.message.endswith("deadlock")


def test_a_core_that_returns_early_is_named(tmp_path):
    (finding,) = found(tmp_path, "if (rank == 2) { return; }" + WORK)
    assert finding.code == "V301"
    assert "core 2" in finding.message


def test_stores_of_two_cores_to_one_line_are_found(tmp_path):
    """Whole lines, from a base that is aligned to a vector only: right where caches are coherent, lost on this board."""
    (finding,) = found(tmp_path, WORK.replace("work", "by_cpu"))
    assert finding.code == "V304"


def test_stores_to_one_line_are_found_among_any_others():
    draw = random.Random(1)
    found = []
    for _ in range(300):
        cores = [SimpleNamespace(name=f"core {k}", touched=[]) for k in range(3)]
        for place in range(draw.randint(1, 6)):
            low = draw.randrange(0, 2000)
            touch = Touch(
                low, low + draw.choice((1, 64, 200)), draw.random() < 0.8, draw.choice(("CPU", "CPU", "DMA")), Place("", place, 0), None
            )
            draw.choice(cores).touched.append(touch)
        lines = [
            {k for t in core.touched if t.writes and t.by == "CPU" for k in range(t.low // 64, (t.high - 1) // 64 + 1)} for core in cores
        ]
        both = {line for a, b in itertools.combinations(lines, 2) for line in a & b}
        shared = shared_line(cores, 64)
        assert bool(shared) == bool(both)
        if shared:
            assert int(shared[0].rpartition(" ")[2], 16) // 64 in both
        found.append(bool(shared))
    assert {True, False} == set(found)


def test_different_barriers_at_a_time_are_a_deadlock(tmp_path):
    text = """\
#include "sqrt_grad.h"
#include "mt7004_board.h"

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output, int size, int core_mask)
{
    if (get_core_id() < 2) {
        core_barrier((unsigned int)get_core_id(), 2U);
    }
}
"""
    (finding,) = verify_text(tmp_path, "mt7004", "fp_sqrt_grad_s", text, run.Options(Narrow(n=1, mask=3)))
    assert (finding.code, finding.message) == ("V301", "core 0 waits in barrier 0, core 1 in barrier 1: deadlock")
    assert finding.notes[0] == "core 1 waits in barrier 1 at line 7"
