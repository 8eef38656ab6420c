"""Gradient of the binary cross entropy loss: the vendor's page binarycrossentropygrad."""

import numpy as np

from codegen.spec.accuracy import quotient
from codegen.spec.operator import Array, Code, CoreMask, Flag, Operator, Size

EPSILON = float(np.float32(1e-12))  # the page leaves it open; MindSpore, CANN, PyTorch, OneFlow and Paddle agree on it


def formula(x, y, w, s, eps=1e-12):
    """The order ((w * (x - y)) / d) * s is part of the contract; x * (1 - x), never x - x * x, which cancels near 1."""
    denominator = x * (1 - x) + eps
    gradient = w * (x - y) / denominator
    return gradient * s


def reference(x, y, w, s):
    slope = np.divide(np.subtract(x, y), np.add(np.multiply(x, np.subtract(1.0, x)), EPSILON))
    return np.multiply(np.multiply(slope, w), s)


def bound(dtype, way, modes, n):
    """k roundings give at most k ulp; the worst case (y near x < 1/2) has 7, the seed and its two unfused steps add 2.5."""
    if dtype == "fp16":
        return 0.501  # computed in fp32: half an ulp of fp16 for the rounding, 8 ulp of fp32 = 0.001 before it
    ulp = 10 if way == "newton" else 8
    mean = modes["reduction"] == "mean"
    return ulp + mean + (mean and n > 2**24)  # s / n rounds once; beyond 2**24 so does n


def seen(dtype, way, modes, n):
    """The largest error found by climbing over legal seeds was 6.99 ulp."""
    return bound(dtype, "divide", modes, n)


def accepted(way, x, y, w, s):
    return quotient(way, w * (x - y), x * (1 - x) + np.float32(EPSILON))


operator = Operator(
    name="binarycrossentropygrad",
    en="Gradient of the binary cross entropy loss.",
    zh="计算二元交叉熵损失函数的梯度。",
    math="dx[n] = s[n] * w[n] * (x[n] - y[n]) / (x[n] * (1 - x[n]) + eps)",
    parameters=(
        Size("int input_size", "number of elements of the input arrays", "输入张量的总元素数量。", example=1024),
        Code(
            "int reduction",
            "reduction of the forward pass",
            "前向传播时使用的规约类型 (0: None, 1: Mean, 2: Sum)。",
            codes={"none": 0, "mean": 1, "sum": 2},
            example="mean",
        ),
        Array(
            "T *input_x",
            "predictions x of the forward pass",
            "前向传播时的预测值张量。",
            is_="x",
            draw="unit",
            special=(0.5, 0.0, 1.0, 1e-12, 1e-10, 1e-7, 1 - 2**-24, 0.1, 0.9999, 2.0, -0.25),
        ),
        Array(
            "T *input_y",
            "targets y of the forward pass",
            "前向传播时的目标值(标签)张量。",
            is_="y",
            draw="label",
            special=(1.0, 0.0, 0.5, 0.1, 1e-7),
        ),
        Array(
            "T *weight",
            "weights w",
            "(可选) 前向传播时使用的权重张量。",
            is_="w",
            when="weight_defined",
            special=(1.0, -2.5, 0.0, 1e4, 2.0**-10),
        ),
        Array(
            "T *dloss",
            "upstream gradient",
            "来自后一层的上游梯度。",
            is_="s",
            by="reduction",
            modes={"none": "each", "mean": "first / size", "sum": "first"},
            special=(1.0, -3.0, 0.0, 2.0**-20),
        ),
        Array("T *dx", "gradient with respect to x", "(输出) 梯度结果的存储地址。", out=True),
        Flag(
            "int weight_defined",
            "0: no weights; any other value: weights",
            "权重是否有效的标志。若为非0,则`weight`参数必须提供。",
            example_s=1,
            example_p=0,
        ),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    ulp=bound,
    seen=seen,
    accepted=accepted,
    special=(
        (0.0, 1.0, 2.0**-10, 2.0**-20),  # -931.5 in half, where 1e-12 itself is no half
        (-1e-12, 1.0, 1.0, 1.0),  # the denominator is exactly 0
        (1.0, 1.0, 1.0, 1.0),
        (0.0, 0.0, 1.0, 1.0),
        (0.0, 1.0, 1e30, 1e-10),  # overflows between the steps; no order is safe everywhere
        (2.0**-20, 0.0, 3.0, 2.0**-14),  # half subnormals
        (2.0**-24, 0.0, 1.0, 2.0**-20),
        (1e-20, 1e-20, 1.0, 1.0),
        (0.0, 2.0**-24, 1.0, 1.0),  # in fp16 the only finite result that eps decides
        (0.25, 0.75, 2.0**-120, 2.0**-20),  # the result is subnormal in fp32
        (0.25, 0.75, 2.0**-120, 2.0**20),
        (0.5, 0.25, 1e-33, 1.0),
        (0.5, 0.0, 1.0, 1e-35),
        (0.5, 0.0, 1e33, -1.0),
        (3e18, 1.0, 1.0, 1.0),
        (1e19, 1.0, 1.0, 1.0),
        (2e19, 1.0, 1.0, 1.0),
        (-3e38, 0.0, 1.0, 1.0),
    ),
    notes=(
        "eps is 1e-12, and is added, never max(., eps)",
        "any x is legal, also outside [0, 1]; where x * (1 - x) + eps is 0 or infinite, dx is an infinity or a NaN",
    ),
)
