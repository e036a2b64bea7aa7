#!/usr/bin/env python3
"""Writes trajectories.txt: the losses of full-batch training, step by step, as PyTorch computes them.

Made with torch 2.15.0 (CPU). Run again only when an optimiser is added:

    pip install torch==2.15.0
    python3 make_trajectories.py > trajectories.txt

The data are the first 128 rows of notes/data/digits.data, one line each: the label, then 64 pixels, one
character from 0 to g for 0 to 16. The network is 64-24-10 with tanh between. Parameter number i of the flat
vector (weights [inputs, outputs] row by row, then the bias, layer by layer) begins as
((i * 7919) mod 1009 / 1009 - 0.5) / 4. The loss is cross-entropy, or for the cases named "squares" the mean
squared error against one-hot rows.

Everything is computed in float64, so that the expectation is the better number. In the cases named "clipped", clip_grad_norm_ shortens
the gradients to a length of 0.1 before the update; PyTorch divides by the norm plus 1e-6.

In the cases whose name begins with "convolution", the network is instead, on images of 8 by 8: convolution 1 to 4
channels, kernel 3; relu; maximum of 2 by 2; convolution 4 to 6, kernel 2, padding 1; relu; dense 96 to 10. Their
weights are [outputs, inputs, kernel, kernel]; the parameters begin as above, times 2. Where an output is within
rounding of the kink of relu or of the maximum, its gradient jumps, and PyTorch's own losses in float32 leave those in
float64 by more than a thousandth. The learning rates are such that no course comes upon one: PyTorch's float32 stays
within 3e-5 of its float64.

In the case "normalization momentum" it is, on such images: convolution 1 to 3 channels, kernel 3, stride 2; batch
normalisation; relu; dense 27 to 12; layer normalisation; tanh; dense 12 to 10. Its line "statistics" has the running
means and variances after the updates, and then the loss with these in place of the batch's.

A case is a line with its name, a line with the losses before each of 200 updates, and one with the Euclidean norms of
the gradients; of both more digits than the test compares.
"""

import functools
import pathlib

import torch
import torch.nn.functional as F

ROWS, FEATURES, HIDDEN, CLASSES, STEPS = 128, 64, 24, 10, 200
DIGITS = pathlib.Path(__file__).resolve().parents[3] / "notes" / "data" / "digits.data"


def read_digits():
    content = DIGITS.read_bytes()
    header, body = content.split(b"\n\n", 1)
    count = int(header.split(b"rows: ")[1].split(b"\n")[0])
    pixels = [list(body[row * FEATURES : (row + 1) * FEATURES]) for row in range(ROWS)]
    labels = list(body[count * FEATURES : count * FEATURES + ROWS])
    return pixels, labels


DENSE = [(FEATURES, HIDDEN), (HIDDEN,), (HIDDEN, CLASSES), (CLASSES,)]
CONVOLUTION = [(4, 1, 3, 3), (4,), (6, 4, 2, 2), (6,), (96, CLASSES), (CLASSES,)]
NORMALIZATION = [(3, 1, 3, 3), (3,), (3,), (3,), (27, 12), (12,), (12,), (12,), (12, CLASSES), (CLASSES,)]


def begin(shapes, factor):
    """The parameters, as views of one flat vector cut up in order."""
    parameters, i = [], 0
    for shape in shapes:
        count = torch.Size(shape).numel()
        values = [((j * 7919) % 1009 / 1009 - 0.5) / 4 * factor for j in range(i, i + count)]
        # As float32 first: that is what a tensor holds.
        tensor = torch.tensor(values, dtype=torch.float32).double().reshape(shape)
        parameters.append(tensor.requires_grad_())
        i += count
    return parameters


def dense(inputs, w1, b1, w2, b2):
    return torch.tanh(inputs @ w1 + b1) @ w2 + b2


def convolution(inputs, w1, b1, w2, b2, w3, b3):
    hidden = F.max_pool2d(torch.relu(F.conv2d(inputs.reshape(-1, 1, 8, 8), w1, b1)), 2)
    return torch.relu(F.conv2d(hidden, w2, b2, padding=1)).flatten(1) @ w3 + b3


def normalization(inputs, w1, b1, s1, t1, w2, b2, s2, t2, w3, b3, statistics=None, training=True):
    mean, variance = statistics
    hidden = F.conv2d(inputs.reshape(-1, 1, 8, 8), w1, b1, stride=2)
    hidden = torch.relu(F.batch_norm(hidden, mean, variance, s1, t1, training=training))
    hidden = F.layer_norm(hidden.flatten(1) @ w2 + b2, (12,), s2, t2)
    return torch.tanh(hidden) @ w3 + b3


def trajectory(name, inputs, labels, make_optimizer):
    network, shapes, factor = dense, DENSE, 1
    if name.startswith("convolution"):
        network, shapes, factor = convolution, CONVOLUTION, 2
    statistics = None
    if name.startswith("normalization"):
        statistics = [torch.zeros(3).double(), torch.ones(3).double()]
        network = functools.partial(normalization, statistics=statistics)
        shapes, factor = NORMALIZATION, 2
    parameters = begin(shapes, factor)
    optimizer = make_optimizer(parameters)
    losses, norms = [], []
    for _ in range(STEPS):
        optimizer.zero_grad()
        outputs = network(inputs, *parameters)
        if name.endswith("squares"):
            loss = F.mse_loss(outputs, F.one_hot(labels, CLASSES).double())
        else:
            loss = F.cross_entropy(outputs, labels)
        loss.backward()
        losses.append(loss.item())
        norms.append(torch.cat([p.grad.flatten() for p in parameters]).norm().item())
        if name.endswith("clipped"):
            torch.nn.utils.clip_grad_norm_(parameters, 0.1)
        optimizer.step()
    print("case", name)
    print("losses", *[f"{value:.7g}" for value in losses])
    print("norms", *[f"{value:.5g}" for value in norms])
    if statistics:
        loss = F.cross_entropy(network(inputs, *parameters, training=False), labels)
        values = torch.cat(statistics).tolist() + [loss.item()]
        print("statistics", *[f"{value:.9g}" for value in values])


def main():
    pixels, labels = read_digits()
    for row, label in zip(pixels, labels):
        print("row", label, "".join("0123456789abcdefg"[p] for p in row))
    inputs = torch.tensor(pixels, dtype=torch.float64) / 16
    labels = torch.tensor(labels)
    optim = torch.optim
    for name, make in [
        ("sgd", lambda p: optim.SGD(p, lr=0.5)),
        ("sgd squares", lambda p: optim.SGD(p, lr=0.5)),
        ("sgd clipped", lambda p: optim.SGD(p, lr=0.5)),
        ("momentum", lambda p: optim.SGD(p, lr=0.1, momentum=0.9)),
        ("momentum clipped", lambda p: optim.SGD(p, lr=0.1, momentum=0.9)),
        ("nesterov", lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True)),
        ("weight decay", lambda p: optim.SGD(p, lr=0.5, weight_decay=0.02)),
        (
            "nesterov with weight decay",
            lambda p: optim.SGD(p, lr=0.1, momentum=0.8, nesterov=True, weight_decay=0.01),
        ),
        ("adagrad", lambda p: optim.Adagrad(p, lr=0.05)),
        ("rmsprop", lambda p: optim.RMSprop(p, lr=0.002, alpha=0.95)),
        ("adam", lambda p: optim.Adam(p, lr=0.01)),
        ("adam with other betas", lambda p: optim.Adam(p, lr=0.01, betas=(0.8, 0.99), eps=1e-4)),
        ("adam squares", lambda p: optim.Adam(p, lr=0.01)),
        ("adamW", lambda p: optim.AdamW(p, lr=0.01, weight_decay=0.1)),
        ("convolution sgd", lambda p: optim.SGD(p, lr=0.1)),
        ("convolution momentum", lambda p: optim.SGD(p, lr=0.05, momentum=0.9)),
        ("convolution nesterov", lambda p: optim.SGD(p, lr=0.03, momentum=0.9, nesterov=True)),
        ("convolution adagrad", lambda p: optim.Adagrad(p, lr=0.07)),
        ("convolution rmsprop", lambda p: optim.RMSprop(p, lr=0.0006, alpha=0.95)),
        ("convolution adam", lambda p: optim.Adam(p, lr=0.01)),
        ("convolution adamW", lambda p: optim.AdamW(p, lr=0.003, weight_decay=0.1)),
        ("normalization momentum", lambda p: optim.SGD(p, lr=0.05, momentum=0.9)),
    ]:
        trajectory(name, inputs, labels, make)


if __name__ == "__main__":
    main()
