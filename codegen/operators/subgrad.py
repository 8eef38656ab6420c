"""Gradients of the difference of two arrays of equal shape: the vendor's page subgrad, without its dimensions."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(dy):
    return dy, -dy


def reference(dy):
    return np.positive(dy), np.negative(dy)


operator = Operator(
    name="subgrad",
    en="Gradients of the elementwise difference.",
    zh="计算逐元素减法的梯度。",
    math="dx1[n] = dy[n], dx2[n] = -dy[n]",
    parameters=(
        Array("T *dy", "upstream gradient", "来自后一层的上游梯度。", is_="dy", special=(1.0, 0.0, -0.0, -3.0, np.nan)),
        Array("T *dx1", "gradient with respect to x1", "(输出) x1的梯度。", out=True),
        Array("T *dx2", "gradient with respect to x2", "(输出) x2的梯度。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp=0,
    because="a value and its negative, nothing is rounded",
    prototype="inferred",
    notes=("for x1, x2 and dy of equal shape; broadcasting has to sum over what was repeated",),
)
