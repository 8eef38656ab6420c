"""Gradient of the smooth L1 loss: the vendor's page smoothl1lossgrad. Its output stands second."""

import numpy as np

from codegen.spec.accuracy import quotient
from codegen.spec.operator import Array, CoreMask, Operator, Scalar, Size


def formula(dy, x1, x2, beta):
    d = x1 - x2
    slope = d / beta if -beta < d < beta else 1 if d > 0 else -1 if d < 0 else d
    return slope * dy


def reference(dy, x1, x2, beta):
    d = np.subtract(x1, x2)
    inside = np.less(np.abs(d), beta)
    return np.multiply(dy, np.where(inside, np.divide(d, beta), np.where(d > 0, 1.0, np.where(d < 0, -1.0, np.multiply(d, 0.0)))))


def accepted(way, dy, x1, x2, beta):
    return quotient(way, x1 - x2, beta)


operator = Operator(
    name="smoothl1lossgrad",
    en="Gradient of the smooth L1 loss.",
    zh="计算SmoothL1损失函数的梯度。",
    math="dx1[n] = dy[n] * (|d| < beta ? d / beta : sign(d)), d = x1[n] - x2[n]",
    parameters=(
        Array("T *dy", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *dx1", "gradient with respect to x1", "(输出) 梯度结果的存储地址。", out=True),
        Array("T *x1", "predictions", "预测值。", is_="x1"),
        Array("T *x2", "targets", "目标值。", is_="x2", special=(1.0, 0.0, -2.0, 2.0)),
        Size("int length", example=1000),
        Scalar("T beta", "where the loss goes over into a straight line", "平滑阈值。", is_="beta", values=(1.0, 0.25, 3.0, 0.0, -1.0)),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    accepted=accepted,
    ulp={"divide": 2.0, "residual": 2.0, "newton": 7.0, "fp16": 0.501},
    because="a difference, a division and a product round; a seed with two unfused steps adds 4.5 ulp",
    special=((1.0, 2.0, 1.0), (1.0, 1.0, 2.0), (3.0, 1.25, 1.0), (-1.0, 0.0, 1.0)),
    zero_sign=False,
    notes=("|d| = beta takes the straight line", "the sign of a zero result is not specified"),
)
