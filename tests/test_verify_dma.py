"""DMA that does not block: what may be touched while a transfer is in flight."""

import pytest

from codegen.verify import run
from codegen.verify.calls.given import Narrow
from tests.conftest import changed, kernel_text, verify_text

FT = """\
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum { TILE = 32 };

static void start(float *source, float *target, int count)
{
    DMA_ParaConfig(0U, DNUM, 0U, (unsigned int)source, (unsigned int)count * sizeof(float), 1U, (unsigned int)target, 0xFFFFFFFFU);
    DMA_Start(0U, DNUM);
}

static void await(void)
{
    while (DMA_TransState(0U, DNUM) == 0) {
    }
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output, int size, int core_mask)
{
    const int mask = (int)((unsigned int)core_mask & 0xffU);
    const int rank = GetLogicCoreId(mask, (int)DNUM);

    if (rank >= 0) {
        if ((rank == 0) && (size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
            float *const area = (float *)(L2GADDBASE + DNUM * L2GADDOFFSET);
            float *const a = area;
            float *const b = &area[TILE];
            float *const c = &area[2 * TILE];
            int done;

            for (done = 0; done < size; done += TILE) {
                const int count = (size - done < TILE) ? (size - done) : TILE;
                int i;

                start(&input0[done], a, count);
                await();
                start(&input1[done], b, count);
                await(); /* b */
                for (i = 0; i < count; i++) {
                    c[i] = 0.5f * b[i] / a[i];
                }
                start(c, &output[done], count);
                await(); /* c */
            }
        }
        C6678E_SyncN(GetCoreNum(mask), rank);
    }
}
"""

MT = """\
#include "sqrt_grad.h"
#include "mt7004_board.h"

static unsigned int start(float *source, float *target, int count)
{
    const unsigned int bytes = (unsigned int)(count * (int)sizeof(float));

    return dma_p2p(source, 1UL, bytes, 0, target, 1UL, bytes, 0, 0, 0U);
}

void fp_sqrt_grad_s(float *restrict input0, float *restrict input1, float *restrict output, int size, int core_mask)
{
    const unsigned int active = (unsigned int)core_mask & 0xfU;
    const int core = get_core_id();
    int cores = 0;
    int k;

    for (k = 0; k < 4; k++) {
        cores += (int)((active >> k) & 1U);
    }
    if ((core < 4) && (((active >> core) & 1U) != 0U)) {
        if ((((active & (0U - active)) >> core) == 1U) && (size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
            float *const area = (float *)vector_malloc((unsigned int)(3 * size * (int)sizeof(float)));

            if (area != NULL) {
                const unsigned int first = start(input0, area, size);
                const unsigned int second = start(input1, &area[size], size);
                int i;

                dma_wait(first);
                dma_wait(second);
                for (i = 0; i < size; i++) {
                    area[2 * size + i] = 0.5f * area[size + i] / area[i];
                }
                dma_wait(start(&area[2 * size], output, size));
                (void)vector_free(area);
            }
        }
        core_barrier(0U, (unsigned int)cores);
    }
}
"""


def found(folder, board, text, n=70):
    options = run.Options(Narrow(n=n, mask=1))
    return [f for f in verify_text(folder, board, "fp_sqrt_grad_s", text, options) if f.severity == "error"]


@pytest.mark.parametrize(("board", "text"), [("ft78ne", FT), ("mt7004", MT)])
def test_transfers_that_are_awaited_are_fine(tmp_path, board, text):
    assert found(tmp_path, board, text) == []


@pytest.mark.parametrize(
    ("code", "words", "board", "old", "new"),
    [
        ("V404", "core 0 reads `L2[32]`, which is still being filled by DMA", "ft78ne", "await(); /* b */", ""),
        ("V406", "core 0 writes `L2[64]`, which is still being read by DMA", "ft78ne", "await(); /* c */", "c[0] = 0.0f; await();"),
        ("V408", "uses DMA channel 0 again while it is in flight", "ft78ne", "                await(); /* c */", ""),
        ("V407", "enters the barrier while a DMA transfer of", "ft78ne", "await(); /* c */", "if (done + TILE < size) { await(); }"),
        ("V408", "launches DMA channel 0, which is not set up", "ft78ne", "await(); /* b */", "await(); DMA_Start(0U, DNUM);"),
        ("V408", "on which nothing is in flight", "ft78ne", "await(); /* b */", "await(); await();"),
        ("V402", "of 0 bytes", "ft78ne", "start(c, &output[done], count);", "start(c, &output[done], 0);"),
        ("V401", "past the end of `output`", "ft78ne", "start(c, &output[done], count);", "start(c, &output[done], TILE);"),
        ("V404", "reads `allocated[", "mt7004", "dma_wait(second);", ""),
        ("V408", "waits for DMA channel 0, on which nothing is in flight", "mt7004", "dma_wait(second);", "dma_wait(first);"),
        ("V407", "while a DMA transfer of", "mt7004", "dma_wait(start(&area[2 * size], output, size));",
         "(void)start(&area[2 * size], output, size);"),
        ("V402", "with 128000 in a field of 16 bits", "ft78ne", "* sizeof(float), 1U,", "* 4000U, 1U,"),
        ("V402", "with 4 in a field of 2 bits", "ft78ne", "DNUM, 0U, (unsigned int)source", "DNUM, 4U, (unsigned int)source"),
        ("V602", "with 0x0 where only 0xffffffff has a meaning", "ft78ne", "0xFFFFFFFFU", "0U"),
        ("V408", "it may wait for ever", "mt7004", "dma_wait(second);", "dma_wait(second); while (dma_query(second) == 0) { }"),
        ("V402", "1 x 280 bytes into 2 x 280 bytes", "mt7004", "target, 1UL,", "target, 2UL,"),
        ("V602", "with 0x1 where only 0x0 has a meaning", "mt7004", "bytes, 0, 0, 0U);", "bytes, 0, 0, 1U);"),
        ("V602", "with 0x1 where only 0x0 has a meaning", "mt7004", "bytes, 0, 0, 0U);", "bytes, 0, 1, 0U);"),
        ("V602", "an offset of 4", "mt7004", "source, 1UL, bytes, 0,", "source, 1UL, bytes, 4,"),
    ],
)  # fmt: skip
def test_hazards_are_found(tmp_path, code, words, board, old, new):
    (finding,) = found(tmp_path, board, changed(FT if board == "ft78ne" else MT, old, new))
    assert finding.code == code, finding
    assert words in finding.message


def test_a_transfer_can_be_polled(tmp_path):
    text = changed(MT, "dma_wait(second);", "while (dma_query(second) == 0) {\n                }")
    assert found(tmp_path, "mt7004", text) == []


def test_no_more_transfers_are_in_flight_than_the_board_takes(tmp_path):
    """The second transfer on another channel, while the first is in flight: the board is known to take one."""
    text = FT.replace(
        "static void await(void)",
        "static void await_other(void)\n{\n    while (DMA_TransState(0U, 9U) == 0) {\n    }\n}\n\nstatic void await(void)",
    )
    text = changed(
        text,
        "                await(); /* b */",
        "                DMA_ParaConfig(0U, 9U, 0U, (unsigned int)&input1[done], 4U, 1U, (unsigned int)&c[0], 0xFFFFFFFFU);\n                DMA_Start(0U, 9U);\n                await_other();\n                await();",
    )
    (finding,) = found(tmp_path, "ft78ne", text)
    assert (finding.code, finding.message) == ("V408", "core 0 starts a DMA transfer while 1 are in flight")


def test_the_transfer_that_is_in_the_way_is_named(tmp_path):
    (finding,) = found(tmp_path, "ft78ne", changed(FT, "await(); /* b */", ""))
    line = FT.splitlines().index("    DMA_Start(0U, DNUM);") + 1
    assert f"the transfer was started at line {line} and has not been awaited" in finding.notes


TILES = 3 * 32752
WAIT = "(void)DMA_TransState(0U, DNUM);"
LAST_SLICE = f"    compute(tiles, at, TILE - at);\n    {WAIT}\n"
RESULT = "    begin_copy(&tiles[2 * TILE], &output[first], TILE);\n"
FETCH = "    begin_copy(&input0[next], others, count);\n"


@pytest.mark.parametrize(
    ("code", "board", "old", "new"),
    [
        ("V408", "ft78ne", LAST_SLICE, "    compute(tiles, at, TILE - at);\n"),  # a wait left out
        ("V408", "ft78ne", f"    if (done > 0) {{\n        {WAIT} /* the previous tile's result is out */\n    }}\n", ""),
        ("V408", "ft78ne", f"    if (done > 0) {{\n        {WAIT}\n    }}\n    dma_out", "    dma_out"),
        ("V408", "ft78ne", FETCH, ""),  # a start left out
        ("V404", "ft78ne", "others = set_of(area, done + TILE)", "others = set_of(area, done)"),  # the wrong set
        ("V404", "ft78ne", "(done / TILE) % 2", "(done / TILE) % 1"),
        ("V110", "ft78ne", LAST_SLICE + RESULT, f"    {WAIT}\n{RESULT}    compute(tiles, at, TILE - at);\n"),  # sent too early
        ("V110", "ft78ne", "at += slice;", "at += slice + LANES;"),  # a slice with a gap before it
        ("V110", "ft78ne", "compute(tiles, at, TILE - at);", "compute(tiles, at, slice - LANES);"),
        ("V406", "ft78ne", "compute(tiles, 0, slice);", "compute(tiles, 0, slice);\n        compute(others, 0, slice);"),
        ("V408", "ft78ne", f"{WAIT} /* the", "(void)DMA_TransState(1U, DNUM); /* the"),  # another DMA
        ("V404", "mt7004", "    dma_wait(input1_channel);\n", ""),
        ("V406", "mt7004", "    if (done > 0) {\n        dma_wait(output_channel);\n    }\n    dma_wait", "    dma_wait"),
        ("V408", "mt7004", "dma_wait(input1_channel)", "dma_wait(input0_channel)"),
        ("V404", "mt7004", "others = set_of(area, done + TILE)", "others = set_of(area, done)"),
        ("V407", "mt7004", "    if (done > 0) {\n        dma_wait(output_channel);\n    }\n    dma_out", "    dma_out"),
    ],
)  # fmt: skip
def test_what_goes_wrong_between_tiles_is_found(tmp_path, code, board, old, new):
    """In the committed kernels."""
    (finding,) = found(tmp_path, board, changed(kernel_text(board, "fp_sqrt_grad_s"), old, new), TILES)
    assert finding.code == code, finding


def test_a_transfer_that_blocks_counts_beside_those_in_flight(tmp_path):
    text = changed(FT, "await(); /* b */", "dma_trans(&input0[done], c, 4); await();")
    (finding,) = found(tmp_path, "ft78ne", text)
    assert (finding.code, finding.message) == ("V408", "core 0 starts a DMA transfer while 1 are in flight")
