"""Gradient of the sigmoid from its forward output: the vendor's page activation_grad, which names it without a prototype."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(dy, y):
    """y * (1 - y), never y - y * y, which cancels near 1."""
    return dy * (y * (1 - y))


def reference(dy, y):
    return np.multiply(np.multiply(np.subtract(1.0, y), y), dy)


operator = Operator(
    name="sigmoid_grad",
    en="Gradient of the sigmoid, from its output.",
    zh="计算Sigmoid激活函数的梯度。",
    math="dst[n] = src0[n] * src1[n] * (1 - src1[n])",
    parameters=(
        Array("T *src0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *src1", "forward output", "前向输出。", is_="y", draw="unit", special=(0.5, 0.0, 1.0, 1e-7, 1 - 2**-24, 2.0, -0.25)),
        Array("T *dst", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp={"fp32": 3.0, "fp16": 0.501},
    because="a difference and two products round; the error of the first ones may double in the unit of the last",
    prototype="inferred",
    notes=("src1 is the output of the sigmoid, not its input",),
)
