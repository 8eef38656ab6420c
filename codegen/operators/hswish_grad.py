"""Gradient of the hard swish from its forward input: the vendor's page activation_grad, which names it without a prototype."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(dy, x, sixth=0.16666666666666666):
    inside = dy * ((2 * x + 3) * sixth)
    return dy if x > 3 else 0 if x < -3 else inside


def reference(dy, x):
    inside = np.multiply(np.divide(np.add(np.multiply(x, 2.0), 3.0), 6.0), dy)
    return np.where(np.greater(x, 3.0), dy, np.where(np.less(x, -3.0), 0.0, inside))


operator = Operator(
    name="hswish_grad",
    en="Gradient of the hard swish x * clip((x + 3) / 6, 0, 1), from its input.",
    zh="计算HSwish激活函数的梯度。",
    math="dst[n] = src1[n] > 3 ? src0[n] : src1[n] < -3 ? 0 : src0[n] * (2 * src1[n] + 3) / 6",
    parameters=(
        Array("T *src0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *src1", "forward input", "前向输入。", is_="x", special=(1.0, 0.0, 3.0, -3.0, 3.002, -3.002, -1.5, -1.4999, np.nan)),
        Array("T *dst", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp={"fp32": 3.5, "fp16": 0.501},
    because="1/6, a sum and two products round, and 2 * x is exact; near x = -1.5 the sum is exact as well",
    prototype="inferred",
    notes=(
        "at src1 = 3 the slope is 1.5, at -3 it is -0.5, as in MindSpore and PyTorch",
        "src1 = NaN gives NaN",
    ),
)
