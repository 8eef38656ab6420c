"""Which functions are remembered, and that this changes nothing."""

import pytest

from codegen.verify.finding import Stop
from codegen.verify.machine.pure import pure
from tests.conftest import run_c, unit_of

BITS = "static int bits(unsigned int m) { int k = 0; for (; m != 0U; m >>= 1) { k += (int)(m & 1U); } return k; }\n"
CALLER = "void f(int n, int *out) { int i; for (i = 0; i < n; i++) { out[0] = g(i); } }"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("static int g(int a) { return (a > 3) ? a / 2 : -a; }", True),
        (BITS + "static int g(int a) { return bits((unsigned int)a) + 1; }", True),
        ("static int seen;\nstatic int g(int a) { return a + seen; }", False),
        ("static int seen;\nstatic int h(void) { return ++seen; }\nstatic int g(int a) { return a + h(); }", False),
        ("static int g(int a) { int b[2] = {0, 1}; return b[a & 1]; }", False),
        ("static int g(int a) { int *b = &a; return *b; }", False),
        ("static int g(int a) { float x = (float)a; return (int)x; }", False),
        ("static int h(int a);\nstatic int g(int a) { return (a > 0) ? h(a - 1) : 0; }\nstatic int h(int a) { return g(a); }", False),
    ],
)
def test_only_whole_numbers_take_part(text, expected):
    assert pure(unit_of(f"{text}\n{CALLER}"), "g") is expected


def test_a_core_is_not_pure():
    text = "int GetLogicCoreId(int mask, int core);\nstatic int g(int a) { return GetLogicCoreId(7, a); }\n"
    assert not pure(unit_of(text + CALLER), "g")


def test_the_second_time_it_gives_as_much_and_takes_as_many_steps():
    steps = []
    for calls in (1, 2, 5):
        text = BITS + "int f(int calls) { int k, sum = 0; for (k = 0; k < calls; k++) { sum += bits(0x8001U); } return sum; }"
        result, core = run_c(text, "f", calls, lifting=False)
        assert result == 2 * calls
        steps.append(core.budget - core.steps)
    assert steps == [17, 34, 85]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("V501", BITS + "int f(void) { int k, s = 0; for (k = 0; k < 1000; k++) { s += bits(0xffffffffU); } return s; }"),
        ("V202", "static int g(int a) { return a * 65536; }\nint f(void) { return g(1) + g(1) + g(32767) + g(32768); }"),
        ("V202", "static int g(int a) { return a * 65536; }\nint f(void) { return g(1) + g(32767) + g(32767); }"),
    ],
)
def test_what_is_wrong_is_found_after_it_was_right(code, text):
    with pytest.raises(Stop) as stop:
        run_c(text, "f")
    assert stop.value.finding.code == code
