"""Momentum: the vendor's page applymomentum. Weight and accumulate are changed in place; scalars are float for half, too."""

import numpy as np

from codegen.spec.operator import Array, Begin, CoreMask, End, Flag, Operator, Scalar


def formula(w, a, g, rate, moment, nesterov):
    sum = a * moment + g
    step = g * rate + sum * moment * rate if nesterov else sum * rate
    return w - step, sum


def reference(w, a, g, rate, moment, nesterov):
    total = np.add(np.multiply(moment, a), g)
    ahead = np.add(np.multiply(rate, g), np.multiply(np.multiply(total, moment), rate))
    return np.subtract(w, np.where(nesterov, ahead, np.multiply(rate, total))), total


def terms(w, a, g, rate, moment, nesterov):
    total = np.maximum(np.abs(a * moment), np.abs(g))
    return np.maximum(np.abs(w), np.abs(total * rate) * (1 + np.abs(moment))), total


operator = Operator(
    name="applymomentum",
    en="One step of gradient descent with momentum, in place.",
    zh="使用动量法原地更新权重。",
    math="a = moment * accumulate + gradient; weight -= rate * (nesterov ? gradient + moment * a : a)",
    parameters=(
        Array("T *weight", "weights", "(原地写回) 权重。", is_="w", out=True),
        Array("T *accumulate", "momentum of each weight", "(原地写回) 动量累积量。", is_="a", out=True),
        Array("const T *gradient", "gradients", "梯度。", is_="g", special=(1.0, 0.0, -0.5, 1e4)),
        Scalar("float learning_rate", "learning rate", "学习率。", is_="rate", values=(0.01, 1.0, 0.0)),
        Scalar("float moment", "momentum", "动量系数。", is_="moment", values=(0.9, 0.0, 1.0)),
        Flag("bool nesterov", "whether to look ahead", "是否使用Nesterov动量。", is_="nesterov"),
        Begin(),
        End(),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    terms=terms,
    ulp={"fp32": 4, "fp16": 0.51},
    because="at most six roundings of half an ulp of the largest term, of which each later one is of a part of it",
    zero_sign=False,
)
