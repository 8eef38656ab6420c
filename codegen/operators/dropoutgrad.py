"""Gradient of dropout: the vendor's page dropoutgrad, whose prototype has the mask by value: its example passes an address."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Scalar, Size


def formula(dy, scale, mask):
    return dy * mask * scale


def reference(dy, scale, mask):
    return np.multiply(scale, np.multiply(mask, dy))


operator = Operator(
    name="dropoutgrad",
    en="Gradient of dropout.",
    zh="计算Dropout的梯度。",
    math="output[n] = input[n] * mask[n] * scale",
    parameters=(
        Array("T *input", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Scalar("T scale", "one over the share that is kept", "缩放系数。", is_="scale", values=(1.25, 1.0, 0.0)),
        Size("int length", example=1000),
        Array("T *output", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Array("T *mask", "1 for what is kept, 0 for the rest", "掩码。", is_="mask", draw="label", special=(1.0, 0.0)),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp={"fp32": 1.5, "fp16": 0.501},
    because="two products round; the error of the first may double in the unit of the second",
    prototype="inferred",
)
