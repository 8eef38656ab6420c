"""Stochastic gradient descent: the vendor's page sgd. Weight and accumulate are changed in place."""

import numpy as np

from codegen.spec.operator import Array, Begin, CoreMask, End, Flag, Operator, Scalar


def formula(w, a, g, rate, dampening, moment, nesterov, decay):
    slope = g + w * decay
    sum = a * moment + slope * (1 - dampening)
    step = slope + sum * moment if nesterov else sum
    return w - (step if moment > 0 else slope) * rate, sum if moment > 0 else a


def reference(w, a, g, rate, dampening, moment, nesterov, decay):
    slope = np.add(np.multiply(decay, w), g)
    total = np.add(np.multiply(moment, a), np.multiply(np.subtract(1.0, dampening), slope))
    step = np.where(nesterov, np.add(np.multiply(moment, total), slope), total)
    heavy = np.greater(moment, 0.0)
    return np.subtract(w, np.multiply(rate, np.where(heavy, step, slope))), np.where(heavy, total, a)


def terms(w, a, g, rate, dampening, moment, nesterov, decay):
    slope = np.maximum(np.abs(decay * w), np.abs(g))
    total = np.maximum(np.abs(moment * a), slope * np.abs(1 - dampening))
    return np.maximum(np.abs(w), np.abs(rate) * np.maximum(slope, total * (1 + np.abs(moment)))), total


operator = Operator(
    name="sgd",
    en="One step of stochastic gradient descent, in place.",
    zh="使用随机梯度下降原地更新权重。",
    math="accumulate = moment * accumulate + (1 - dampening) * g; weight -= rate * step",
    parameters=(
        Array("T *weight", "weights", "(原地写回) 权重。", is_="w", out=True, special=(1.0, 0.0, -2.0)),
        Array("T *accumulate", "momentum of each weight", "(原地写回) 动量累积量。", is_="a", out=True, special=(1.0, 0.0, -2.0)),
        Array("const T *gradient", "gradients", "梯度。", is_="g", special=(1.0, 0.0, -0.5, 1e4)),
        Scalar("float learning_rate", "learning rate", "学习率。", is_="rate", values=(0.01, 1.0, 0.0)),
        Scalar("float dampening", "dampening of the momentum", "阻尼系数。", is_="dampening", values=(0.1, 0.0, 1.0)),
        Scalar("float moment", "momentum; 0: accumulate keeps its values", "动量系数。", is_="moment", values=(0.9, 0.0)),
        Flag("bool nesterov", "whether to look ahead", "是否使用Nesterov动量。", is_="nesterov"),
        Scalar("float weight_decay", "decay of the weights", "权重衰减。", is_="decay", values=(0.001, 0.0, 0.5)),
        Begin(),
        End(),
        CoreMask(),
    ),
    formula=formula,
    reference=reference,
    terms=terms,
    ulp={"fp32": 6, "fp16": 0.51},
    because="at most nine roundings of half an ulp of the largest term, of which most are of a part of it",
    zero_sign=False,
    notes=(
        "g is gradient + weight_decay * weight; step is accumulate, or g + moment * accumulate where nesterov",
        "moment = 0: accumulate keeps its values, and step is g",
    ),
)
