"""Spellings are proven, and a wrong one is found and told: one that is off in one lane, one place, one core, one bit of a seed."""

import pytest

from codegen.boardcheck.judge import judge
from codegen.boardcheck.probe import probes
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.verify.text.unit import Context


def told(tmp_path, name, key, spelled):
    """What is said of ``spelled`` in place of the spelling ``key`` of a bundled board's dialect."""
    board = boards.read(boards.by_name(name))
    dialect = dialects.of_board(board)
    _, table, word = key.split(".")
    new = getattr(dialect.spell, table).model_copy(update={word: spelled})
    dialect = dialect.model_copy(update={"spell": dialect.spell.model_copy(update={table: new})})
    (probe,) = (p for p in probes(board, dialect) if p.key == key)
    path = tmp_path / "probe.c"
    path.write_text(probe.text)
    return judge(path, key, Context(board, dialect, []))


WRONG = [
    ("ft78ne", "spell.fp32.sub", "sub4(b, a)", "lane 0 is (b[0] - a[0]), but (a[0] - b[0]) is wanted"),
    ("ft78ne", "spell.fp32.mul", "add4(a, b)", "lane 0 is (a[0] + b[0]), but (a[0] * b[0]) is wanted"),
    ("ft78ne", "spell.fp32.mul_add", "add4(_qmpysp(a, c), b)", "but (c[0] + (a[0] * b[0])) is wanted"),
    ("mt7004", "spell.fp32.mul_add", "vec_mula(a, b, c)", "lane 0 is fma(a[0], b[0], c[0]), but (c[0] + (a[0] * b[0])) is wanted"),
    ("ft78ne", "spell.fp32.seed", "_f2to128(_hif2_128(rcp4(a)), _ftof2(_rcpsp(_get32f_128(a, 1U)), _rcpsp(_get32f_128(a, 1U))))", "lane 0 is seed(a[1], 8), but seed(a[0], 8) is wanted"),
    ("ft78ne", "spell.fp32.splat", "_fto128(a, a, a, 0.0f)", "lane 0 is 0.0, but a is wanted"),
    ("ft78ne", "spell.fp32.load", "load4(p + 2)", "lane 0 is p[2], but p[0] is wanted"),
    ("ft78ne", "spell.fp32.store", "store4(p + 2, a)", "also stores to p[4], p[5]"),
    ("ft78ne", "spell.fp32.add", "_nonsense(a, b)", "`_nonsense` is no function known here"),
    ("mt7004", "spell.fp32.fma", "vec_mulb(a, b, c)", "lane 0 is fma(a[0], b[0], neg(c[0])), but fma(a[0], b[0], c[0]) is wanted"),
    ("mt7004", "spell.fp16.narrow", "vec_vfsphp16(b, a)", "lane 0 is fp16(b[0]), but fp16(a[0]) is wanted"),
    ("ft78ne", "spell.fp32.greater", "if_greater4(b, a, c, d)", "lane 0 is choose(greater(b[0], a[0]), c[0], d[0]), but choose(greater(a[0], b[0]), c[0], d[0]) is wanted"),
    ("ft78ne", "spell.fp32.at_least", "if_greater4(b, a, d, c)", "lane 0 is choose(greater(b[0], a[0]), d[0], c[0])"),
    ("mt7004", "spell.fp32.equal", "if_equal(a, b, d, c)", "lane 0 is choose(equal(a[0], b[0]), d[0], c[0])"),
    ("host_avx2", "spell.fp32.greater", "_mm256_blendv_ps(d, c, a)", "lane 0 is choose(sign(a[0]), c[0], d[0])"),
    ("host_avx512", "spell.fp32.greater", "_mm512_mask_blend_ps(_mm512_cmp_ps_mask(a, b, 14), d, c)", "predicate 14: only the quiet ones"),
    ("riscv64", "spell.fp32.greater", "__riscv_vmerge_vvm_f32m2(d, c, __riscv_vmfgt_vv_f32m2_b16(a, b, 16), LANES)", "lane 0 is choose("),
    ("ft78ne", "spell.runtime.core", "get_core_id() + 1", "on core 0 of mask 0x1, gives 1, but 0 is wanted"),
    ("ft78ne", "spell.runtime.rank", "core", "on core 1 of mask 0x2, gives 1, but 0 is wanted"),
    ("ft78ne", "spell.runtime.count", "8", "on core 0 of mask 0x1, gives 8, but 1 is wanted"),
    ("ft78ne", "spell.runtime.barrier", "C6678E_SyncN(rank, count)", "enters [(0, 1)], of (1, 0) wanted"),
    ("ft78ne", "spell.runtime.fetch", "dma_trans(target, source, bytes)", "moves [('source', 'target', 64)]"),
    ("ft78ne", "spell.runtime.put", "(void)bytes", "moves nothing"),
    ("ft78ne", "spell.runtime.start", ["dma_trans(source, target, bytes)"], "returns when the transfer is over"),
    ("ft78ne", "spell.runtime.wait", "(void)bytes", "returns while the transfer is in flight"),
    ("mt7004", "spell.runtime.start", ["dma_p2p(source, 1UL, 32U, 0, target, 1UL, 32U, 0, false, 0U)"], "('target', 'source', 32)"),
    ("mt7004", "spell.runtime.wait", "dma_wait(channel + 1U)", "nothing is in flight"),
    ("ft78ne", "spell.runtime.work_area", "(T *)0xA0000000", "gives no private memory of the core"),
    ("mt7004", "spell.runtime.release", "(void)area", "it is still allocated"),
    ("host_avx2", "spell.fp32.nontemporal", "_mm256_storeu_ps(p, a)", "is a store like any other, through the caches"),
    ("host_avx2", "spell.fp16.nontemporal", "_mm_stream_si128((V *)p + 1, a)", "also stores to p[8]"),
    ("host_avx2", "spell.runtime.fence", "(void)0", "orders nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("board", "key", "spelled", "words"), WRONG, ids=lambda v: str(v)[:40])
def test_a_wrong_spelling_is_told(tmp_path, board, key, spelled, words):
    assert words in told(tmp_path, board, key, spelled)


@pytest.mark.parametrize(
    ("board", "key", "spelled"),
    [
        ("ft78ne", "spell.fp32.add", "add4(b, a)"),
        ("ft78ne", "spell.fp32.sub", "_f2to128(_hif2_128(sub4(a, b)), _lof2_128(sub4(a, b)))"),
        ("mt7004", "spell.fp32.fma", "vec_mulb(b, a, vec_neg(c))"),
    ],
)
def test_another_way_to_say_the_same_is_none_where_bits_could_differ(tmp_path, board, key, spelled):
    found = told(tmp_path, board, key, spelled)
    assert bool(found) == ("vec_mulb" in spelled), "a subtraction of -c is not taken for an addition of c"
