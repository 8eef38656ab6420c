"""Bugs of this class that shipped somewhere, as small edits of emitted kernels: each is found, with its code, at its line."""

import pytest

from codegen.verify import run
from codegen.verify.finding import Finding

from .conftest import ROOT, bundled, changed, kernel_text, verify_text

BCE_P, BCE_S = "fp_binarycrossentropygrad_p", "fp_binarycrossentropygrad_s"
SQRT_P, SQRT_S, HALF_P = "fp_sqrt_grad_p", "fp_sqrt_grad_s", "hp_sqrt_grad_p"

REAL = [
    # what, board, kernel, edits (old, new), code, text of the line that the finding points at
    (
        "amd/IRON#198: an elementwise loop past its tile",
        "ft78ne",
        SQRT_P,
        [("whole_vectors(input0, input1, output, done);", "whole_vectors(input0, input1, output, size);")],
        "V103",
        "const __float2_t low = _amem8_f2_const(&p[0]);",
    ),
    (
        "amd/IRON#198: the same through DMA",
        "ft78ne",
        SQRT_S,
        [("&output[begin + done], share - done);", "&output[begin + done], share - done + STEP - (share % STEP));")],
        "V401",
        "dma_trans(source, target, bytes);",
    ),
    (
        "nntrainer#3494: < for <=, exact multiples skipped",
        "ft78ne",
        SQRT_P,
        [("for (i = 0; i < count; i += STEP)", "for (i = 0; i + STEP < count; i += STEP)")],
        "V208",
        "TRIP_COUNT(1)",
    ),
    (
        "nntrainer#4345: an fp16 tail reads past x",
        "mt7004",
        HALF_P,
        [("size - (size % LANES)", "size - (size % 32)")],
        "V103",
        "x = vec_ld(0, (const lvector_half *)&input0[i]);",
    ),
    (
        "volk#360: tails only right for multiples of 8",
        "ft78ne",
        SQRT_P,
        [("while (done < size) {", "while (size - done >= 8) {")],
        "V108",
        "void fp_sqrt_grad_p(",
    ),
    (
        "volk#690: overruns that buffers padded by 5 hide",
        "ft78ne",
        SQRT_P,
        [
            (
                "for (i = 0; i < count; i++) {\n        copy->elements[i] = from[i];",
                "for (i = 0; (i < count + 5) && (i < BLOCK); i++) {\n        copy->elements[i] = from[i];",
            )
        ],
        "V103",
        "copy->elements[i] = from[i];",
    ),
    (
        "vectorscan#381: the tail is read as a whole vector, at a page's end",
        "ft78ne",
        SQRT_P,
        [("        copy->elements[i] = from[i];", "        copy->elements[i] = _lof2(_mem8_f2_const(&from[i]));")],
        "V103",
        "_mem8_f2_const(&from[i])",
    ),
    (
        "vectorscan#378: the tail takes the wrong lanes",
        "ft78ne",
        SQRT_P,
        [("to[i] = copy->elements[i];", "to[i] = copy->elements[BLOCK - count + i];")],
        "V201",
        "to[i] = copy->elements[BLOCK - count + i];",
    ),
    (
        "XNNPACK#10199: reads of whole vectors over the edge of a page",
        "mt7004",
        SQRT_S,
        [("dma_in(tiles, &input0[first], count);", "dma_in(tiles, &input0[first], count + LANES - (count % LANES));")],
        "V401",
        "vector_load(source, target, (unsigned int)bytes);",
    ),
    (
        "onnxruntime#32299, composable_kernel#3722: an index product wraps",
        "ft78ne",
        SQRT_S,
        [
            (
                "((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;",
                "((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK * (int)sizeof(float) / (int)sizeof(float);",
            )
        ],
        "V202",
        "BLOCK * (int)sizeof(float) / (int)sizeof(float);",
    ),
    (
        "composable_kernel#3722: the wrapped end stays unwritten",
        "ft78ne",
        SQRT_S,
        [
            (
                "const int mine = quota + ((rank < extra) ? 1 : 0);",
                "const unsigned short mine = (unsigned short)(quota + ((rank < extra) ? 1 : 0));",
            )
        ],
        "V108",
        "void fp_sqrt_grad_s(",
    ),
    (
        "tt-metal#54539: the split underflows in unsigned arithmetic",
        "ft78ne",
        SQRT_S,
        [
            (
                "const int extra = blocks % cores;",
                "const unsigned int each = ((unsigned int)blocks + (unsigned int)cores - 1U) / (unsigned int)cores;",
            ),
            ("const int quota = blocks / cores;", ""),
            (
                "const int mine = quota + ((rank < extra) ? 1 : 0);",
                "const unsigned int rest = (unsigned int)blocks - (each * (unsigned int)rank);\n    const int mine = (int)((rest < each) ? rest : each);",
            ),
            ("((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;", "rank * (int)each * BLOCK;"),
            ("((left / BLOCK) < mine) ? left : (mine * BLOCK);", "((left >= 0) && ((left / BLOCK) < mine)) ? left : (mine * BLOCK);"),
        ],
        "V401",
        "dma_trans(source, target, bytes);",
    ),
    (
        "tt-metal#54539: a core without work does not signal",
        "ft78ne",
        SQRT_S,
        [("        if (arguments_ok(", "        if (rank * BLOCK >= size) {\n            return;\n        }\n        if (arguments_ok(")],
        "V301",
        "void fp_sqrt_grad_s(",
    ),
    (
        "tt-metal#51290: fewer units than the multiple give none",
        "ft78ne",
        SQRT_S,
        [("(size / BLOCK) + (((size % BLOCK) != 0) ? 1 : 0);", "size / BLOCK;")],
        "V108",
        "void fp_sqrt_grad_s(",
    ),
    (
        "dotnet/runtime#42309: the tail's max loses a NaN",
        "ft78ne",
        SQRT_P,
        [("to[i] = copy->elements[i];", "to[i] = (copy->elements[i] > -3.4e38f) ? copy->elements[i] : -3.4e38f;")],
        "V201",
        "to[i] = (copy->elements[i] > -3.4e38f)",
    ),
    (
        "MindSpore nnacl: Sum and Mean swapped",
        "ft78ne",
        BCE_P,
        [("(reduction == REDUCTION_MEAN) ?", "(reduction == REDUCTION_SUM) ?")],
        "V201",
        "to[i] = copy->elements[i];",
    ),
    (
        "FlagGems#5212: dloss[n] of a one-element dloss",
        "ft78ne",
        BCE_P,
        [("s_for_all(reduction, dloss[0], input_size)", "s_for_all(reduction, dloss[input_size - 1], input_size)")],
        "V103",
        "dloss[input_size - 1]",
    ),
    (
        "FlagGems#5212: the same through DMA",
        "ft78ne",
        BCE_S,
        [("dma_in(area, dloss, 1);", "dma_in(area, dloss, input_size);")],
        "V401",
        "dma_trans(source, target, bytes);",
    ),
    (
        "a tile loop past its end",
        "ft78ne",
        BCE_S,
        [("(left < TILE) ? left : TILE", "(left < TILE) ? TILE : TILE")],
        "V401",
        "DMA_Start(0U, DNUM);",
    ),
    (
        "exact multiples of a block taken twice",
        "ft78ne",
        BCE_S,
        [("(left / BLOCK) < mine", "(left / BLOCK) <= mine")],
        "V307",
        "dma_trans(source, target, bytes);",
    ),
    ("stray mask bits counted", "ft78ne", SQRT_S, [("& 0xffU", "& 0xffffU")], "V302", "C6678E_SyncN(cores, rank);"),
    (
        "two cores in one private memory",
        "ft78ne",
        SQRT_S,
        [("DNUM * L2GADDOFFSET", "(unsigned int)rank * L2GADDOFFSET")],
        "V109",
        "dma_trans(source, target, bytes);",
    ),
    (
        "the last core takes the rest",
        "ft78ne",
        SQRT_S,
        [
            ("const int mine = quota + ((rank < extra) ? 1 : 0);", "const int mine = (rank == cores - 1) ? quota + extra : quota;"),
            ("((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;", "rank * quota * BLOCK;"),
        ],
        "V303",
        "void fp_sqrt_grad_s(",
    ),
    (
        "shares of ceil(n / count)",
        "mt7004",
        SQRT_S,
        [
            ("const int quota = blocks / cores;", "const int quota = (blocks / cores) + (((blocks % cores) != 0) ? 1 : 0);"),
            ("const int extra = blocks % cores;", "const int from = (rank * quota < blocks) ? rank * quota : blocks;"),
            ("quota + ((rank < extra) ? 1 : 0);", "(blocks - from < quota) ? blocks - from : quota;"),
            ("((rank * quota) + ((rank < extra) ? rank : extra)) * BLOCK;", "from * BLOCK;"),
        ],
        "V303",
        "void fp_sqrt_grad_s(",
    ),
    (
        "max(., eps) instead of + eps",
        "mt7004",
        BCE_P,
        [("vec_mula(x, one - x, eps)", "vec_muli(x, one - x)")],
        "V201",
        "to[i] = copy->elements[i];",
    ),
    (
        "x - x * x",
        "ft78ne",
        BCE_P,
        [("muladd4(x, sub4(one, x), eps)", "sub4(x, sub4(_qmpysp(x, x), eps))")],
        "V201",
        "to[i] = copy->elements[i];",
    ),
    (
        "one Newton step only",
        "ft78ne",
        BCE_P,
        [("return _qmpysp(q, sub4(two, _qmpysp(b, r1)));", "return q;")],
        "V201",
        "to[i] = copy->elements[i];",
    ),
    (
        "the mean in half",
        "mt7004",
        "hp_binarycrossentropygrad_s",
        [("(s / (float)input_size)", "(float)(half)(s / (float)(half)input_size)")],
        "V201",
        "vec_st(",
    ),
    (
        "the mean by another number",
        "ft78ne",
        BCE_P,
        [("(float)input_size", "(float)(input_size + 1)")],
        "V201",
        "to[i] = copy->elements[i];",
    ),
    (
        "high and low swapped",
        "ft78ne",
        BCE_P,
        [("_rcpsp(_get32f_128(a, 1U)), _rcpsp(_get32f_128(a, 0U))", "_rcpsp(_get32f_128(a, 0U)), _rcpsp(_get32f_128(a, 1U))")],
        "V201",
        "to[i] = copy->elements[i];",
    ),
    ("operands swapped", "mt7004", BCE_P, [(", x - y)", ", y - x)")], "V201", "to[i] = copy->elements[i];"),
]


@pytest.mark.parametrize("bug", REAL, ids=lambda bug: bug[0])
def test_bugs_that_shipped_elsewhere_are_found(tmp_path, bug):
    _, board, name, edits, code, pointed = bug
    text = kernel_text(board, name)
    for old, new in edits:
        text = changed(text, old, new)
    (finding,) = verify_text(tmp_path, board, name, text)
    assert finding.code == code
    assert pointed in text.splitlines()[finding.place.line - 1]


# M7002: a dialect of its own


def m7002(folder, text: str) -> list[Finding]:
    """The findings of a kernel in M7002's C, as far as a dialect file can say it: vec_sub(a, b) is b - a, and there are no operators."""
    rows = '"lvector float vec_sub(lvector float a, lvector float b)" = "b - a"\n"lvector float vec_add(lvector float a, lvector float b)" = "a + b"\n'
    dialect = (ROOT / "codegen/dialects/m3000.toml").read_text("utf-8")
    known = '[intrinsic.known."public MT-3000 kernels and compiler/m3000.h; the unit of offset is unconfirmed, so it must be 0"]\n'
    dialect = changed(changed(dialect, 'name = "m3000"', 'name = "m7002"'), known, known + rows)
    dialect = changed(dialect, 'add = "a + b"\nsub = "a - b"\n', 'add = "vec_add(a, b)"\nsub = "vec_sub(b, a)"\n')
    board = (ROOT / "codegen/boards/mt7004.toml").read_text("utf-8")
    board = changed(changed(board, 'dialect = "m3000"', 'dialect = "m7002"'), 'name = "mt7004"', 'name = "m7002"')
    (folder / "m7002.toml").write_text(board, "utf-8")
    (folder / "m7002.dialect.toml").write_text(changed(dialect, 'operators = ["+", "-", "*"]', "operators = []"), "utf-8")
    path = folder / f"{BCE_P}.c"
    path.write_text(text.replace("mt7004", "m7002"), "utf-8")
    operators = tuple(op.path for op in bundled().operators if op.path)
    return run.run(run.Task(path, path.name, folder / "m7002.toml", operators, run.Options(), True)).findings


def in_m7002(text: str) -> str:
    """In each of its two functions, with a weight and without."""
    text = changed(text, ", one - x,", ", vec_sub(x, one),", 2)
    return changed(changed(text, ", x - y)", ", vec_sub(y, x))"), "(x - y, ", "(vec_sub(y, x), ")


def test_m7002_subtracts_the_first_operand_from_the_second(tmp_path):
    right = in_m7002(kernel_text("mt7004", BCE_P))
    assert m7002(tmp_path, right) == []
    wrong = changed(right, "vec_sub(y, x)", "vec_sub(x, y)", 2)
    (finding,) = m7002(tmp_path, wrong)
    assert finding.code == "V201"
    assert "to[i] = copy->elements[i];" in wrong.splitlines()[finding.place.line - 1]


def test_m7002_has_no_operators_on_vectors(tmp_path):
    (finding,) = m7002(tmp_path, kernel_text("mt7004", BCE_P))
    assert (finding.code, "x" in finding.message) == ("V005", False)


def test_a_lane_mask_is_refused_as_no_dialect_can_say_what_it_means(tmp_path):
    """mov_to_vlr left unrestored on one path: what it does to later instructions is no meaning of one call, so it is not judged at all."""
    text = changed(
        in_m7002(kernel_text("mt7004", BCE_P)), "        int done = 0;\n", "        int done = 0;\n\n        mov_to_vlr(0xffffU);\n"
    )
    (finding,) = m7002(tmp_path, text)
    assert finding.code == "V004"
    assert "mov_to_vlr" in text.splitlines()[finding.place.line - 1]


def test_an_operand_that_is_absent_is_not_fetched_from_where_another_lies(tmp_path):
    """By an address that was a number in between, which no longer tells whose it is: behind an absent array there is nothing."""
    text = kernel_text("ft78ne", "fp_binarycrossentropygrad_s")
    begin = "    if (weight_defined != 0) {\n        begin_copy("
    (finding,) = verify_text(
        tmp_path, "ft78ne", "fp_binarycrossentropygrad_s", changed(text, begin, begin.replace("weight_defined != 0", "1"))
    )
    assert finding.code == "V102"
