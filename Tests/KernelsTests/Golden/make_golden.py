#!/usr/bin/env python3
"""Writes operations.txt: values and derivatives of tensor operations as PyTorch computes them.

Made with torch 2.15.0 (CPU). Run again only when a case is added:

    pip install torch==2.15.0
    python3 make_golden.py > operations.txt

Everything is computed in float64 from float32 inputs and rounded once, so that the expectation is the
better number. For each case, with inputs x, random weights c and directions d:

    value    f(x)
    first    gradients of sum(f(x) * c) with respect to each input
    second   gradients of sum over the inputs of sum(first * d), again with respect to each input

Each line is a word, a shape, and the bits of the float32 elements in hexadecimal.
"""

import struct
import zlib

import torch
import torch.nn.functional as F


def line(word, tensor):
    shape = ",".join(str(n) for n in tensor.shape) or "-"
    bits = [struct.pack(">f", v).hex() for v in tensor.detach().to(torch.float32).flatten().tolist()]
    print(" ".join([word, shape] + bits))


def case(name, function, *inputs):
    generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))

    def draw(shape, low, high):
        return torch.rand(shape, generator=generator, dtype=torch.float32) * (high - low) + low

    values = [draw(i[0], i[1], i[2]) if isinstance(i, tuple) else i for i in inputs]
    x = [v.double().requires_grad_() for v in values]
    result = function(*x)
    c = draw(tuple(result.shape), -1, 1)
    d = [draw(tuple(v.shape), -1, 1) for v in values]

    def gradients(scalar):
        if not scalar.requires_grad:
            return [torch.zeros_like(v) for v in x]
        found = torch.autograd.grad(scalar, x, create_graph=True, allow_unused=True)
        return [torch.zeros_like(v) if g is None else g for g, v in zip(found, x)]

    first = gradients((result * c.double()).sum())
    second = gradients(sum((g * v.double()).sum() for g, v in zip(first, d)))
    print("case", name)
    for v in values:
        line("input", v)
    line("weights", c)
    for v in d:
        line("direction", v)
    line("value", result)
    for v in first:
        line("first", v)
    for v in second:
        line("second", v)


def any_of(*shape):
    return (shape, -2.0, 2.0)


def positive(*shape):
    return (shape, 0.3, 3.0)


print(f"# torch {torch.__version__.split('+')[0]}, made by make_golden.py")

case("add same", lambda x, y: x + y, any_of(3, 5), any_of(3, 5))
case("add row", lambda x, y: x + y, any_of(4, 11), any_of(11))
case("add column", lambda x, y: x + y, any_of(4, 11), any_of(4, 1))
case("add scalar", lambda x, y: x + y, any_of(9), any_of())
case("add outer", lambda x, y: x + y, any_of(4, 1), any_of(1, 3))
case("add gap", lambda x, y: x + y, any_of(2, 3, 4), any_of(2, 1, 4))
case("subtract row from left", lambda x, y: x - y, any_of(9), any_of(3, 9))
case("subtract middle", lambda x, y: x - y, any_of(2, 3, 4), any_of(3, 1))
case("multiply same", lambda x, y: x * y, any_of(17), any_of(17))
case("multiply row", lambda x, y: x * y, any_of(4, 3), any_of(3))
case("multiply column from left", lambda x, y: x * y, any_of(4, 1), any_of(4, 9))
case("multiply outer", lambda x, y: x * y, any_of(5, 1), any_of(6))
case("divide same", lambda x, y: x / y, any_of(13), positive(13))
case("divide row", lambda x, y: x / y, any_of(3, 10), positive(10))
case("divide column", lambda x, y: x / y, any_of(3, 10), positive(3, 1))
case("divide scalar by matrix", lambda x, y: x / y, any_of(), positive(3, 4))

case("add constant", lambda x: x + 1.5, any_of(10))
case("subtract from constant", lambda x: 1.5 - x, any_of(10))
case("multiply constant", lambda x: x * -0.75, any_of(10))
case("divide by constant", lambda x: x / 3, any_of(10))
case("divide constant", lambda x: 2 / x, positive(10))
case("negate", lambda x: -x, any_of(10))

case("exp", torch.exp, any_of(19))
case("log", torch.log, positive(19))
case("tanh", torch.tanh, any_of(19))
case("sigmoid", torch.sigmoid, any_of(19))
case("sin", torch.sin, any_of(19))
case("cos", torch.cos, any_of(19))
case("sqrt", torch.sqrt, positive(19))
case("abs", torch.abs, any_of(19))
case("relu", torch.relu, any_of(19))
case("leakyRelu", lambda x: F.leaky_relu(x, 0.25), any_of(19))
case("squared", torch.square, any_of(19))
case("power 0", lambda x: x**0, any_of(5))
case("power 1", lambda x: x**1, any_of(5))
case("power 5", lambda x: x**5, any_of(19))
case("power -2", lambda x: x**-2, positive(19))
case("power 1.5", lambda x: x**1.5, positive(19))

case("matmul", torch.matmul, any_of(5, 7), any_of(7, 3))
case("matmul wide", torch.matmul, any_of(9, 6), any_of(6, 21))
case("matmul transposed left", lambda x, y: x.T @ y, any_of(7, 5), any_of(7, 3))
case("matmul transposed right", lambda x, y: x @ y.T, any_of(5, 7), any_of(3, 7))
case("matmul matrix with vector", torch.matmul, any_of(5, 7), any_of(7))
case("matmul vector with matrix", torch.matmul, any_of(7), any_of(7, 4))
case("matmul vectors", torch.matmul, any_of(7), any_of(7))
case("dot", torch.dot, any_of(11), any_of(11))
case("norm", torch.linalg.vector_norm, any_of(3, 4))

case("transposed", lambda x: x.T, any_of(3, 5))
case("reshaped", lambda x: x.reshape(5, 3) * x.reshape(5, 3), any_of(3, 5))
case("slice", lambda x: x[1] * x[2], any_of(4, 3))
case("element", lambda x: x[0] * x[0] * x[1], any_of(2))
case("rows", lambda x: x[1:4] ** 2, any_of(5, 2))
case("concatenated", lambda x, y: torch.cat([x, y, x]) ** 2, any_of(2, 3), any_of(4, 3))
case("broadcast", lambda x: x.broadcast_to(2, 3, 4) ** 2, any_of(3, 1))



def convolution(stride=1, padding=0):
    return lambda x, w: F.conv2d(x, w, stride=stride, padding=padding)


def pool(size, stride=None):
    return lambda x: F.max_pool2d(x * x * x, size, stride)


case("convolution", convolution(), any_of(2, 3, 6, 5), any_of(4, 3, 3, 3))
case("convolution padded", convolution(padding=1), any_of(1, 2, 5, 7), any_of(9, 2, 3, 3))
case("convolution with stride", convolution(stride=2), any_of(2, 2, 8, 7), any_of(3, 2, 3, 3))
case("convolution with stride, padded", convolution(3, 2), any_of(2, 1, 9, 10), any_of(2, 1, 4, 4))
case("convolution of single pixels", convolution(), any_of(2, 3, 4, 4), any_of(5, 3, 1, 1))
case(
    "convolution with bias",
    lambda x, w, b: torch.tanh(F.conv2d(x, w, b)),
    *[any_of(2, 2, 5, 5), any_of(3, 2, 2, 2), any_of(3)],
)
case("maxPool", pool(2), any_of(2, 3, 6, 21))
case("maxPool with a rest", pool(2), any_of(1, 2, 7, 5))
case("maxPool overlapping", pool(3, 2), any_of(2, 1, 9, 8))



def batch_norm(x, w, b):
    return F.batch_norm(x, None, None, w, b, training=True)


case("batchNorm", batch_norm, any_of(7, 3), any_of(3), any_of(3))
case("batchNorm of images", batch_norm, any_of(2, 3, 4, 5), any_of(3), any_of(3))
case("layerNorm", lambda x, w, b: F.layer_norm(x, (9,), w, b), any_of(4, 9), any_of(9), any_of(9))

case("sum", lambda x: (x * x).sum(), any_of(3, 7))
case("sum axis 0", lambda x: (x * x).sum(0), any_of(3, 9))
case("sum axis 1", lambda x: (x * x).sum(1), any_of(3, 4, 5))
case("sum axis 2", lambda x: (x * x).sum(2), any_of(3, 4, 9))
case("mean", lambda x: (x * x).mean(), any_of(3, 7))
case("mean axis 1", lambda x: (x * x).mean(1), any_of(3, 7))
case("max", lambda x: x.max(), any_of(13))
case("min", lambda x: x.min(), any_of(13))
case("max of equals", lambda x: x.amax(), torch.tensor([1.0, 3.0, 3.0, -2.0, 3.0]))

case("softmax", lambda x: torch.softmax(x, -1), any_of(4, 3))
case("softmax wide", lambda x: torch.softmax(x, -1), any_of(2, 19))
case("logSoftmax", lambda x: torch.log_softmax(x, -1), any_of(4, 10))


def cross_entropy(x, t):
    return -(t * torch.log_softmax(x, -1)).sum() / x.shape[0]


case("crossEntropy", cross_entropy, any_of(5, 3), ((5, 3), 0.0, 1.0))
case("crossEntropy wide", cross_entropy, any_of(3, 17), ((3, 17), 0.0, 1.0))
case("meanSquaredError", F.mse_loss, any_of(6, 2), any_of(6, 2))
case("meanAbsoluteError", F.l1_loss, any_of(6, 2), any_of(6, 2))
case("huber", lambda x, t: F.huber_loss(x, t, delta=0.75), any_of(9, 3), any_of(9, 3))
case(
    "crossEntropy with label smoothing",
    lambda x, t: F.cross_entropy(x, t, label_smoothing=0.1),
    any_of(5, 4),
    ((5, 4), 0.0, 1.0),
)


def network(x, w1, b1, w2, b2):
    return F.mse_loss(torch.tanh(x @ w1 + b1) @ w2 + b2, torch.zeros(6, 1, dtype=torch.float64))


case("network", network, any_of(6, 2), any_of(2, 9), any_of(9), any_of(9, 1), any_of(1))
