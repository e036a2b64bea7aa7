"""The same cases as Cases.swift in PyTorch and NumPy, as a user of theirs writes them.

    python peers.py THREADS     prints the names, then answers each line `NAME COUNT` with the seconds it took
"""
import sys
import time

import numpy
import torch
from torch import nn

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 1
torch.set_num_threads(threads)
torch.manual_seed(1)
cases = {}


def training(name, network, inputs, classes, optimizer):
    """One batch that lies ready, so that nothing but the step is measured."""
    network = network()
    optimizer = optimizer(network.parameters())
    targets = torch.arange(len(inputs)) % classes
    loss_function = nn.CrossEntropyLoss()

    def run(count):
        for _ in range(count):
            optimizer.zero_grad(set_to_none=True)
            loss = loss_function(network(inputs), targets)
            loss.backward()
            optimizer.step()

    cases[name] = run


def small():
    return nn.Sequential(
        nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 3))


def large():
    return nn.Sequential(
        nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))


def convolutional():
    return nn.Sequential(
        nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 10))


training("small-momentum", small, torch.rand(32, 2), 3,
         lambda p: torch.optim.SGD(p, lr=0.01, momentum=0.9))
training("small-adam", small, torch.rand(32, 2), 3, lambda p: torch.optim.Adam(p))
training("large-sgd", large, torch.rand(128, 784), 10, lambda p: torch.optim.SGD(p, lr=0.01))
training("large-adam", large, torch.rand(128, 784), 10, lambda p: torch.optim.Adam(p))
training("convolutional", convolutional, torch.rand(64, 1, 28, 28), 10,
         lambda p: torch.optim.SGD(p, lr=0.01, momentum=0.9))


def product(rows, depth, columns):
    a, b = torch.rand(rows, depth), torch.rand(depth, columns)
    c = torch.empty(rows, columns)

    def run(count):
        for _ in range(count):
            torch.mm(a, b, out=c)

    cases[f"product-{rows}x{depth}x{columns}"] = run
    x, y = a.numpy().copy(), b.numpy().copy()
    z = numpy.empty((rows, columns), dtype=numpy.float32)

    def run_numpy(count):
        for _ in range(count):
            numpy.matmul(x, y, out=z)

    cases[f"numpy-product-{rows}x{depth}x{columns}"] = run_numpy


for n in [8, 16, 32, 64, 128, 256, 512, 1024]:
    product(n, n, n)
for rows, depth, columns in [(128, 784, 10), (32, 64, 10), (128, 128, 10)]:
    product(rows, depth, columns)


def function(name, body, low, high):
    x = torch.empty(65536).uniform_(low, high)
    y = torch.empty(65536)

    def run(count):
        for _ in range(count):
            body(x, out=y)

    cases[name] = run


function("exp", torch.exp, -10, 10)
function("log", torch.log, 0.001, 1000)
function("tanh", torch.tanh, -5, 5)

print(*cases, flush=True)
for line in sys.stdin:
    name, count = line.split()
    start = time.perf_counter()
    cases[name](int(count))
    print(time.perf_counter() - start, flush=True)
