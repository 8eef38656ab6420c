"""Gradient of the square root from its forward output: the vendor's page sqrt_grad."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(x, g):
    return 0.5 * g / x


def reference(x, g):
    return np.divide(np.multiply(g, 0.5), x)


def bound(dtype, way, modes, n):
    """0.5 * g is exact; an IEEE division rounds once, a seed with two unfused steps stays within 5 ulp."""
    if dtype == "fp16":
        return 0.501
    return {"divide": 0.5, "residual": 1.0, "newton": 5.0}[way]


def accepted(way, x, g):
    """Newton steps on 1/x are NaN where x is 0 or infinite, and 0 where the seed underflows; a residual loses infinities."""
    n = np.float32(0.5) * g
    nan = (x == 0) | np.isinf(x)
    if way == "residual":
        nan |= np.isinf(n) | np.isinf(n / x)
    return {"nan": nan, "zero": np.abs(x) > 2.0**126}


operator = Operator(
    name="sqrt_grad",
    en="Gradient of the square root, from its output.",
    zh="计算平方根的梯度。",
    math="output[n] = 0.5 * input1[n] / input0[n]",
    parameters=(
        Array(
            "T *input0",
            "output of the forward square root",
            "前向平方根的输出。",
            is_="x",
            draw="positive",
            special=(0.0, 1.0, 0.25, 3.0, 1e-3),
        ),
        Array("T *input1", "upstream gradient", "来自后一层的上游梯度。", is_="g", special=(0.0, 1.0, -3.0, 0.1, 1e4)),
        Array("T *output", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int size", "number of elements of the arrays", "元素数量。", example=1000),
        CoreMask("int core_mask", "the cores that share the work, bit k for core k", "核掩码。"),
    ),
    formula=formula,
    reference=reference,
    bound=bound,
    accepted=accepted,
    special=(
        (0.0, 1.0),
        (-0.0, 1.0),
        (0.0, 0.0),
        (np.inf, 1.0),
        (1.0, np.inf),
        (np.inf, np.inf),
        (np.nan, 1.0),
        (1.0, np.nan),
        (-2.0, 3.0),
        (1e-39, 1.0),
        (1.0, 1e-39),
        (2.0**127, 1.0),
        (2.0**-126, 2.0**100),
        (2.0**-14, 2.0**-14),
        (2.0**-24, 1.0),
    ),
    addresses={"p": [0x10000000, 0x10001000, 0x10002000]},
    notes=("input0 = 0 or an infinity gives an infinity or a NaN",),
)
