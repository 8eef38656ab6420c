"""Gradient of the soft shrinkage from its forward input: the vendor's page activation_grad, which names it without a prototype."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Scalar, Size


def formula(dy, x, lambd):
    return 0 if -lambd <= x <= lambd else dy


def reference(dy, x, lambd):
    inside = np.logical_and(np.greater_equal(x, np.negative(lambd)), np.less_equal(x, lambd))
    return np.where(inside, 0.0, dy)


operator = Operator(
    name="softshrink_grad",
    en="Gradient of the soft shrinkage, from its input.",
    zh="计算SoftShrink激活函数的梯度。",
    math="dst[n] = -lambd <= src1[n] <= lambd ? 0 : src0[n]",
    parameters=(
        Array("T *src0", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *src1", "forward input", "前向输入。", is_="x", special=(1.0, 0.0, -0.0, 0.5, -0.5, -2.0, np.nan)),
        Array("T *dst", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        Scalar("T lambd", "half the width of what is cut to 0", "阈值。", is_="lambd", values=(0.5, 0.0, 1.0, -1.0)),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp=0,
    because="one of two values is chosen, nothing is rounded",
    prototype="inferred",
    notes=("src1 = lambd or -lambd gives 0; where src1 is NaN the gradient passes, as in MindSpore and PyTorch",),
)
