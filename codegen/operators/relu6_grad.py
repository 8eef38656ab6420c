"""Gradient of the rectifier up to 6, from its forward input: the vendor's page activation_grad, which names it without a prototype."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(dy, x):
    return dy if 0 < x <= 6 else 0


def reference(dy, x):
    inside = np.logical_and(np.greater(x, 0.0), np.less_equal(x, 6.0))
    return np.where(inside, dy, 0.0)


operator = Operator(
    name="relu6_grad",
    en="Gradient of the rectifier that is cut off at 6, from its input.",
    zh="计算ReLU6激活函数的梯度。",
    math="dst[n] = 0 < src1[n] <= 6 ? src0[n] : 0",
    parameters=(
        Array("T *src0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *src1", "forward input", "前向输入。", is_="x", special=(1.0, 0.0, -0.0, -1.0, 6.0, 6.0039, 7.0, np.nan)),
        Array("T *dst", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp=0,
    because="one of two values is chosen, nothing is rounded",
    prototype="inferred",
    notes=("src1 = 0, -0 or NaN gives 0; at src1 = 6 the gradient passes, as in MindSpore",),
)
