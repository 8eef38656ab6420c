"""The processor's flags and flush mode, and what stands in for them."""

import platform

import numpy as np
import pytest

from codegen.verify.lifting.inplace import OPERATIONS
from codegen.verify.machine import fenv


@pytest.fixture
def unknown(monkeypatch):
    monkeypatch.setattr(fenv, "INEXACT_UNDERFLOW", {})
    fenv.flags.cache_clear()
    yield
    fenv.flags.cache_clear()


def test_flags_tell_a_rounded_sum_from_an_exact_one():
    if platform.machine() not in fenv.INEXACT_UNDERFLOW:
        pytest.skip("the flags of this processor are not known")
    flags, a = fenv.flags(), np.ones(1000)
    b, out = np.full(1000, 0.5), np.empty(1000)
    flags.clear()
    np.add(a, b, out)
    assert not flags.inexact()
    b[777] = 2.0**-60
    np.add(a, b, out)
    assert flags.inexact()
    flags.clear()
    assert not flags.inexact()


def test_flags_that_tell_wrong_are_not_believed(monkeypatch):
    monkeypatch.setattr(fenv, "INEXACT_UNDERFLOW", {platform.machine(): (0x20, 0x04)})
    fenv.flags.cache_clear()
    try:
        assert fenv.flags().underflow()
        assert fenv.flags().inexact()
    finally:
        fenv.flags.cache_clear()


def test_an_unknown_processor_raises_every_flag_and_rounds_alike(unknown):
    flags = fenv.flags()
    flags.clear()
    assert flags.inexact()
    assert flags.underflow()
    a = np.array([1 + 2.0**-12, 2.0**-100, 1.0])
    c = np.array([2.0**-60, 2.0**-149, -1.0])
    out, scratch = np.empty(3, np.float32), [np.empty(3), np.empty(3)]
    OPERATIONS["fma"].run(a, a, c, out, *scratch)
    assert out.tolist() == [float(np.float32(1 + 2.0**-11 + 2.0**-23)), 2.0**-149, 0.0]
