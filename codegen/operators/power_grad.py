"""Gradient of (scale * x + shift) ^ power from its forward input: the vendor's page power_grad. Scalars are float for half, too."""

import numpy as np

from codegen.spec.operator import Array, CoreMask, Operator, Scalar, Size


def formula(dy, x, power, scale, shift, huge=1e38):
    """Powers of 0 to 4 need no logarithm; another one gives NaN, which is infinity less infinity here."""
    base = x * scale + shift
    square = base * base
    infinite = huge * huge
    known = power == 1 or power == 2 or power == 3 or power == 4
    scaled = dy * (power * scale if known else infinite - infinite)
    high = base if power == 2 else square if power == 3 else square * base
    none = scale == 0 or power == 0
    return 0 if none else scaled if power == 1 else scaled * high


def reference(dy, x, power, scale, shift):
    base = np.add(np.multiply(scale, x), shift)
    known = np.isin(power, (0.0, 1.0, 2.0, 3.0, 4.0))
    slope = np.where(known, np.power(base, np.where(known, np.maximum(np.subtract(power, 1.0), 0.0), 0.0)), np.nan)
    none = np.logical_or(np.equal(scale, 0.0), np.equal(power, 0.0))
    return np.where(none, 0.0, np.multiply(np.multiply(np.multiply(slope, scale), power), dy))


def terms(dy, x, power, scale, shift):
    base = np.maximum(np.abs(x * scale), np.abs(shift))
    return np.abs(dy * power * scale) * base ** np.clip(power - 1, 0, 3)


operator = Operator(
    name="power_grad",
    en="Gradient of the power of a linear function, from its input.",
    zh="计算幂函数的梯度。",
    math="output[n] = Input1[n] * power * scale * (scale * Input2[n] + shift) ^ (power - 1)",
    parameters=(
        Array("T *Input1", "upstream gradient", "来自后一层的上游梯度。", is_="dy"),
        Array("T *Input2", "forward input", "前向输入。", is_="x", special=(1.0, 0.0, -3.0, 0.5, 1e4)),
        Array("T *output", "gradient with respect to the input", "(输出) 梯度结果的存储地址。", out=True),
        Size("int length", example=1000),
        Scalar(
            "float power",
            "exponent: 0, 1, 2, 3 or 4",
            "指数 (0 到 4 的整数)。",
            is_="power",
            values=(2.0, 1.0, 3.0, 4.0, 0.0, 0.5, -1.0, 5.0),
        ),
        Scalar("float scale", "factor of x", "缩放系数。", is_="scale", values=(0.5, 1.0, 0.0, -2.0)),
        Scalar("float shift", "what is added to x", "偏移量。", is_="shift", values=(1.0, 0.0, -0.25)),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    terms=terms,
    ulp={"fp32": 8, "fp16": 0.51},
    because="scale * x + shift is within 1 ulp of its larger term, which a third power trebles; five products round",
    zero_sign=False,
    notes=("scale = 0 or power = 0 gives 0", "an exponent that is none of 0, 1, 2, 3, 4 gives NaN: it would take a logarithm"),
)
