#!/usr/bin/env python3
"""Writes schedules.txt: the learning rates of PyTorch's schedulers, epoch by epoch, from a rate of 1.

Made with torch 2.15.0 (CPU). Run again only when a schedule is added:

    pip install torch==2.15.0
    python3 make_schedules.py > schedules.txt

Each line is a name, a colon, and the rates at the epochs 0, 1, 2, … as the shortest decimals.

PyTorch goes from one epoch to the next by multiplication, so its numbers carry the rounding of all epochs
before. Its cosine rises again after its last epoch, where ours stays: that line ends there. A warm-up to the
full rate in n epochs is LinearLR from 1 / n in n − 1 steps. PyTorch has no schedule of its own for the
inverse square root; it is written as LambdaLR, as its users do.
"""

import warnings

import torch
from torch.optim import lr_scheduler as schedules

warnings.filterwarnings("ignore")


def rates(name, count, make):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    schedule = make(optimizer)
    found = []
    for _ in range(count):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    print(f"{name}:", *[repr(float(rate)) for rate in found])


def warmup(optimizer, epochs):
    return schedules.LinearLR(optimizer, start_factor=1 / epochs, total_iters=epochs - 1)


rates("constant", 5, lambda o: schedules.ConstantLR(o, factor=1.0))
rates("step", 40, lambda o: schedules.StepLR(o, step_size=7, gamma=0.3))
rates("exponential", 40, lambda o: schedules.ExponentialLR(o, gamma=0.9))
rates("cosine", 31, lambda o: schedules.CosineAnnealingLR(o, T_max=30))
rates("cosine with minimum", 31, lambda o: schedules.CosineAnnealingLR(o, T_max=30, eta_min=0.2))
rates("linear warm-up", 10, lambda o: warmup(o, 6))
rates("inverse square root", 40, lambda o: schedules.LambdaLR(o, lambda e: (e + 1) ** -0.5))
rates(
    "warm-up, then cosine",
    25,
    lambda o: schedules.SequentialLR(
        o, [warmup(o, 5), schedules.CosineAnnealingLR(o, T_max=20)], milestones=[5]
    ),
)
rates(
    "constant, then exponential, then step",
    25,
    lambda o: schedules.SequentialLR(
        o,
        [
            schedules.ConstantLR(o, factor=1.0),
            schedules.ExponentialLR(o, gamma=0.8),
            schedules.StepLR(o, step_size=4, gamma=0.5),
        ],
        milestones=[3, 10],
    ),
)
