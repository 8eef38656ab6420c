"""Gradient of the square root from its forward output: the vendor's page sqrt_grad."""

import numpy as np

from codegen.spec.accuracy import quotient
from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(x, g):
    return 0.5 * g / x


def reference(x, g):
    return np.divide(np.multiply(g, 0.5), x)


def accepted(way, x, g):
    return quotient(way, np.float32(0.5) * g, x)


operator = Operator(
    name="sqrt_grad",
    en="Gradient of the square root, from its output.",
    zh="计算平方根的梯度。",
    math="output[n] = 0.5 * input1[n] / input0[n]",
    parameters=(
        Array("T *input0", "output of the forward square root", "前向平方根的输出。", is_="x", draw="positive"),
        Array("T *input1", "upstream gradient", "来自后一层的上游梯度。", is_="g"),
        Array("T *output", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int size", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    accepted=accepted,
    ulp={"divide": 0.5, "residual": 1.0, "newton": 5.0, "fp16": 0.501},
    because="0.5 * g is exact; an IEEE division rounds once, a seed with two unfused steps stays within 5 ulp",
    special=((0.0, 0.0), (np.inf, np.inf), (-2.0, 3.0), (2.0**-126, 2.0**100), (2.0**-14, 2.0**-14)),
    addresses={"p": [0x10000000, 0x10001000, 0x10002000]},
    notes=("input0 = 0 or an infinity gives an infinity or a NaN",),
)
