"""Values come again after a period; what is right does too, and an element far out is held against the first period."""

import numpy as np

from codegen.verify.calls.given import Narrow
from codegen.verify.calls.outcome import _count, _other_bits
from codegen.verify.run import Options

from .conftest import changed, kernel_text, verify_text

STORES = {"output[i]": "output_of(x0, g0)", "output[i + LANES]": "output_of(x1, g1)"}


def far(tmp_path, term, n=40_000, op="sub4"):
    """The findings of a kernel that adds ``term`` to every element, or multiplies it."""
    text = kernel_text("ft78ne", "fp_sqrt_grad_p")
    for place, value in STORES.items():
        more = f"_fto128({', '.join([term] * 4)})"
        text = changed(text, f"store4(&{place}, {value});", f"store4(&{place}, {op}({value}, {more}));")
    return verify_text(tmp_path, "ft78ne", "fp_sqrt_grad_p", text, Options(Narrow(n=n)))


def test_a_wrong_value_beyond_the_first_period_is_found(tmp_path):
    (found,) = far(tmp_path, "((i < 30000) ? 0.0f : 1.0f)")
    assert found.code == "V201"
    assert "`output[30000]`" in found.message
    assert "10000 of 40000 elements are wrong" in found.notes


def test_the_same_inputs_with_other_bits_in_one_call(tmp_path):
    (found,) = far(tmp_path, "((i < 30000) ? 1.0f : 1.0000001f)", 30_010, "_qmpysp")
    assert found.code == "V207"
    assert "from the same inputs" in found.message


def test_wrong_in_every_period_is_counted_in_every_period(tmp_path):
    (found,) = far(tmp_path, "1.0f")
    assert found.code == "V201"
    assert "40000 of 40000 elements are wrong" in found.notes


def test_other_bits_are_told_from_other_nans():
    got = np.resize(np.array([1, 2, np.nan, -0.0, 5], np.float32), 1003)
    assert not len(_other_bits(got, 5))
    got.view(np.uint32)[507] = 0x7FC00001
    assert not len(_other_bits(got, 5))
    got[508], got[1002] = 0.0, 3
    assert _other_bits(got, 5).tolist() == [508, 1002]


def test_counting_what_was_not_looked_at():
    looked = np.array([0, 1, 2, 3, 4, 508, 1000])
    assert _count(looked, np.array([1]), 5, 1003) == 201
    assert _count(looked, np.array([3, 5]), 5, 1003) == 200
    assert _count(looked, np.array([3]), 5, 1003) == 199
    assert _count(looked, np.array([0, 6]), 5, 1003) == 201
