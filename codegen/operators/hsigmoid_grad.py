"""Gradient of the hard sigmoid from its forward input: the vendor's page activation_grad, which names it without a prototype."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(dy, x, sixth=0.16666666666666666):
    return dy * sixth if -3 < x < 3 else 0


def reference(dy, x):
    inside = np.less(np.abs(x), 3.0)
    return np.where(inside, np.divide(dy, 6.0), 0.0)


operator = Operator(
    name="hsigmoid_grad",
    en="Gradient of the hard sigmoid clip((x + 3) / 6, 0, 1), from its input.",
    zh="计算HSigmoid激活函数的梯度。",
    math="dst[n] = |src1[n]| < 3 ? src0[n] / 6 : 0",
    parameters=(
        Array("T *src0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *src1", "forward input", "前向输入。", is_="x", special=(1.0, 0.0, 3.0, -3.0, 2.998, -3.002, 5.0, np.nan)),
        Array("T *dst", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp={"fp32": 1.5, "fp16": 0.501},
    because="1/6 and the product round; the error of the first may double in the unit of the second",
    prototype="inferred",
    notes=("src1 = 3, -3 or NaN gives 0",),
)
