"""The parts of a reference page: formulas as LaTeX, the Chinese of what headers and operator files say, Markdown."""

import pytest

from codegen.errors import CodegenError
from codegen.pages.facts import escaped
from codegen.pages.language import Language
from codegen.pages.notation import latex
from codegen.pages.write import pages
from codegen.spec.board import shown
from codegen.spec.select import choose
from codegen.store import Store

from .conftest import GENERATED


@pytest.mark.parametrize(
    ("math", "wanted"),
    [
        ("y[n] = a * b / c", r"y_{n} = \frac{a \cdot b}{c}"),
        ("y[n] = a / b / c", r"y_{n} = \frac{\frac{a}{b}}{c}"),
        ("y = (a + b) * (c - d) / (a - b)", r"y = \frac{\left( a + b \right) \cdot \left( c - d \right)}{a - b}"),
        ("y = a - (b - c)", r"y = a - \left( b - c \right)"),
        ("y = -0.5 * x^3", r"y = -0.5 \cdot {x}^{3}"),
        ("y = x ^ (p - 1)", r"y = {x}^{p - 1}"),
        ("w -= r * g; a = b", r"\begin{array}{l} w \leftarrow w - r \cdot g \\ a = b \end{array}"),
        ("y = -l <= x <= l ? 0 : d", r"y = \begin{cases} 0 & -l \le x \le l \\ d & \text{otherwise} \end{cases}"),
        ("y = x > 3 ? a : x < -3 ? b : c", r"y = \begin{cases} a & x > 3 \\ b & x < -3 \\ c & \text{otherwise} \end{cases}"),
        ("y = |d| < beta ? d : sign(d)", r"y = \begin{cases} d & \left| d \right| < \beta \\ \operatorname{sign}\left( d \right) & \text{otherwise} \end{cases}"),
        ("y = weight_decay * 1e-12", r"y = \mathit{weight\_decay} \cdot 1 \cdot 10^{-12}"),
    ],
)  # fmt: skip
def test_formulas(math, wanted):
    assert latex(math) == wanted


@pytest.mark.parametrize(
    ("math", "what"), [("y = (a + b", r"'\)' is missing"), ("y = a +", "a name or a number is missing"), ("y = a b", "'b' on")]
)
def test_a_formula_that_cannot_be_typeset(math, what):
    with pytest.raises(CodegenError, match=what) as error:
        latex(math)
    assert "write + - *" in str(error.value)


@pytest.mark.parametrize(
    ("boards", "operators"),
    [
        (("mt3000",), ()),
        (("aarch64", "ft78ne", "ftm7002", "host_avx2", "riscv64"), ("binarycrossentropygrad",)),
    ],
    ids=["operators", "boards"],
)
def test_every_sentence_of_every_page_is_translated(boards, operators, tmp_path):
    """Sentences come from operators and from boards: all of these on one of those, and the other way round."""
    chosen = choose(boards, (), operators, ())
    made = pages(chosen, ["zh"], GENERATED, Store(tmp_path))
    assert made.untranslated == []
    assert len(made.texts) == 1 + len(chosen.boards) + len(chosen.operators)


def test_what_has_no_chinese_stays_and_is_named():
    chinese = Language("zh")
    assert chinese.say("A sentence of mine. nothing is written;") == "A sentence of mine.不写任何输出；"
    assert list(chinese.missing) == ["A sentence of mine."]
    assert chinese.say("DDR") == "DDR" and len(chinese.missing) == 1
    assert Language("en").say("nothing is written;") == "nothing is written;"


def test_patterns_carry_names_and_numbers_over():
    say = Language("zh").say
    assert say("dx0 and dx1 overlaps no input.") == "dx0 和 dx1 不得与任何输入重叠。"
    assert say("10 ulp for none, 11 ulp for mean (12 beyond 2^24 elements), 10 ulp for sum") == (
        "none 时 10 ulp、mean 时 11 ulp（超过 2^24 个元素时 12 ulp）、sum 时 10 ulp"
    )
    assert say("copies for tails: 1280 bytes in fp_*_p, 640 bytes in hp_*_p; the compiler's own frames come on top.") == (
        "尾部处理用的副本：fp_*_p 1280 字节、hp_*_p 640 字节；编译器自身的栈帧另计。"
    )


def test_markdown():
    assert escaped("a * b < c, x_y[n], fp_*_p at 0x10, `p*q` [1]") == r"a \* b \< c, `x_y[n]`, `fp_*_p` at `0x10`, `p*q` \[1\]"


def test_facts_are_told_for_people():
    values = {"dtypes": ["fp32", "fp16"], "facts.scalar_access_to_AM": True, "work_area": 983040, "cores": 4}
    assert [shown(*item) for item in values.items()] == ["fp32, fp16", "yes", "0xf0000 bytes per core", "4"]
