"""Gradient of the rectifier from its forward input: the vendor's page activation_grad."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(dy, x):
    return dy if x > 0 else 0


def reference(dy, x):
    return np.where(np.greater(x, 0.0), dy, 0.0)


operator = Operator(
    name="relu_grad",
    en="Gradient of the rectifier, from its input.",
    zh="计算ReLU激活函数的梯度。",
    math="dst[n] = src1[n] > 0 ? src0[n] : 0",
    parameters=(
        Array("T *src0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *src1", "forward input", "前向输入。", is_="x", special=(1.0, 0.0, -0.0, -1.0, 1e-30, np.nan)),
        Array("T *dst", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp=0,
    because="one of two values is chosen, nothing is rounded",
    notes=("src1 = 0, -0 or NaN gives 0",),
)
