"""Gradient of the logarithm from its forward input: the vendor's page loggrad."""

import numpy as np

from codegen.spec.accuracy import quotient
from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(dy, x):
    return dy / x


def reference(dy, x):
    return np.divide(dy, x)


def accepted(way, dy, x):
    return quotient(way, dy, x)


operator = Operator(
    name="log_grad",
    en="Gradient of the logarithm, from its input.",
    zh="计算对数的梯度。",
    math="output[n] = input0[n] / input1[n]",
    parameters=(
        Array("T *input0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *input1", "forward input", "前向输入。", is_="x", draw="positive"),
        Array("T *output", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    accepted=accepted,
    ulp={"divide": 0.5, "residual": 1.0, "newton": 5.0, "fp16": 0.501},
    because="an IEEE division rounds once, a seed with two unfused steps stays within 5 ulp",
    addresses={"p": [0x10000000, 0x10010000, 0x10020000]},
    notes=("input1 = 0 gives an infinity or a NaN: the caller sees to it",),
)
