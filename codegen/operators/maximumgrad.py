"""Gradients of the maximum of two arrays of equal shape: the vendor's page maximumgrad, without its dimensions."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Size


def formula(x0, x1, dy):
    return (dy if x0 > x1 else 0), (dy if x0 <= x1 else 0)


def reference(x0, x1, dy):
    return np.where(np.greater(x0, x1), dy, 0.0), np.where(np.less_equal(x0, x1), dy, 0.0)


operator = Operator(
    name="maximumgrad",
    en="Gradients of the elementwise maximum.",
    zh="计算逐元素最大值的梯度。",
    math="dx0[n] = Input0[n] > Input1[n] ? dy[n] : 0, dx1[n] = Input0[n] <= Input1[n] ? dy[n] : 0",
    parameters=(
        Array("T *Input0", "first forward input", "第一个前向输入。", is_="x0", special=(1.0, 0.0, -0.0, -3.0, np.nan)),
        Array("T *Input1", "second forward input", "第二个前向输入。", is_="x1", special=(1.0, 0.0, -0.0, -3.0, np.nan)),
        Array("T *dy", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *dx0", "gradient with respect to Input0", "(输出) Input0的梯度。", out=True),
        Array("T *dx1", "gradient with respect to Input1", "(输出) Input1的梯度。", out=True),
        Size("int length", example=1000),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp=0,
    because="one of two values is chosen, nothing is rounded",
    special=((2.0, 2.0, 1.0), (0.0, -0.0, 1.0), (-0.0, 0.0, 1.0), (1e-39, 0.0, 1.0), (-1e-39, 0.0, 1.0)),
    prototype="inferred",
    notes=("ties go to Input1; where an input is NaN both gradients are 0",),
)
