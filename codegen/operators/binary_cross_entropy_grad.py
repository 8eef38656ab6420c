"""Gradient of the binary cross entropy loss with packed parameters: the vendor's page binary_cross_entropy_grad."""

import numpy as np

from codegen.spec.accuracy import quotient
from codegen.spec.operator import Array, Code, CoreMask, Flag, Operator, Packed, Size

EPSILON = float(np.float32(1e-12))


def formula(x, y, w, s, eps=1e-12):
    denominator = x * (1 - x) + eps
    gradient = w * (x - y) / denominator
    return gradient * s


def reference(x, y, w, s):
    slope = np.divide(np.subtract(x, y), np.add(np.multiply(x, np.subtract(1.0, x)), EPSILON))
    return np.multiply(np.multiply(slope, w), s)


def bound(dtype, way, modes, n):
    """As binarycrossentropygrad."""
    return 0.501 if dtype == "fp16" else (10 if way == "newton" else 8) + 2 * (modes["reduction"] == "mean")


def accepted(way, x, y, w, s):
    return quotient(way, w * (x - y), x * (1 - x) + np.float32(EPSILON))


operator = Operator(
    name="binary_cross_entropy_grad",
    en="Gradient of the binary cross entropy loss.",
    zh="计算二元交叉熵损失函数的梯度。",
    math="dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)",
    parameters=(
        Array("T *input_x", "predictions", "预测值。", is_="x", draw="unit", special=(0.5, 0.0, 1.0, 1e-7)),
        Array("T *input_y", "targets", "目标值。", is_="y", draw="label", special=(1.0, 0.0)),
        Array("T *weight", "weights", "(可选) 权重。", is_="w", when="weight_defined", special=(1.0, -2.5)),
        Array(
            "T *dloss", "upstream gradient", "上游梯度。", is_="s", by="reduction",
            modes={"none": "each", "mean": "first / size", "sum": "first"}, special=(1.0, -3.0),
        ),
        Array("T *dx", "gradient with respect to x", "(输出) 梯度结果的存储地址。", out=True),
        Packed(
            "long long *param", "size, reduction, whether there are weights", "打包参数。",
            of=(
                Size("long long input_size"),
                Code(
                    "long long reduction", "reduction of the forward pass", "规约类型 (0: None, 1: Mean, 2: Sum)。",
                    codes={"none": 0, "mean": 1, "sum": 2}, example="mean",
                ),
                Flag("long long weight_defined", "whether there are weights", "权重是否有效。"),
            ),
        ),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    accepted=accepted,
    ulp=bound,
    special=((0.0, 2.0**-24, 1.0, 1.0),),  # in fp16 the only finite result that eps decides
)  # fmt: skip
