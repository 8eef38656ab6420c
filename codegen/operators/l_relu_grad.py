"""Gradient of the leaky rectifier from its forward input: the vendor's page activation_grad, which names it without a prototype."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Scalar, Size


def formula(dy, x, alpha):
    return dy if x > 0 else dy * alpha


def reference(dy, x, alpha):
    return np.where(np.greater(x, 0.0), dy, np.multiply(alpha, dy))


operator = Operator(
    name="l_relu_grad",
    en="Gradient of the leaky rectifier, from its input.",
    zh="计算LeakyReLU激活函数的梯度。",
    math="dst[n] = src1[n] > 0 ? src0[n] : alpha * src0[n]",
    parameters=(
        Array("T *src0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *src1", "forward input", "前向输入。", is_="x", special=(1.0, 0.0, -0.0, -1.0, np.nan)),
        Array("T *dst", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        Scalar("T alpha", "slope below 0", "负半轴斜率。", is_="alpha", values=(0.01, 0.0, 1.0, -0.3)),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp={"fp32": 0.5, "fp16": 0.501},
    because="one multiplication; half is computed in fp32 and rounded once",
    prototype="inferred",
)
