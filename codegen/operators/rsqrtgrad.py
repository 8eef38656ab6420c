"""Gradient of the reciprocal square root from its forward output: the vendor's page rsqrtgrad (there for MT7004 only)."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(y, dy):
    """The order ((-0.5 * dy) * y) * (y * y) keeps every step in range where the result is."""
    return -0.5 * dy * y * (y * y)


def reference(y, dy):
    return np.multiply(np.multiply(np.multiply(dy, -0.5), y), np.multiply(y, y))


operator = Operator(
    name="rsqrtgrad",
    en="Gradient of the reciprocal square root, from its output.",
    zh="计算平方根倒数的梯度。",
    math="output[n] = -0.5 * input2[n] * input1[n]^3",
    parameters=(
        Array("T *input1", "output of the forward operator", "前向输出。", is_="y", draw="positive"),
        Array("T *input2", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *output", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int size", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp={"fp32": 3.0, "fp16": 0.501},
    because="three products round, and -0.5 * dy is exact",
    addresses={"p": [0x10000000, 0x10001000, 0x10002000]},
)
