#!/usr/bin/env python3
"""Writes optimizers.txt: what PyTorch's optimisers make of twelve parameters, update by update.

Made with torch 2.15.0 (CPU). Run again only when an optimiser is added:

    pip install torch==2.15.0
    python3 make_optimizers.py > optimizers.txt

All cases begin at the same parameters and are given the same ten gradients, both float32. The updates are
computed in float64 and rounded once, so that the expectation is the better number. The first lines are the
parameters and the gradients; a case is a line with its name and one line with the parameters after each update.
Numbers are the bits of the float32 in hexadecimal.

The last parameter always has the gradient 0, and the one before it a very small one.
"""

import struct

import torch
from torch.optim import lr_scheduler as schedules

COUNT, STEPS = 12, 10


def line(word, tensor):
    print(word, *[struct.pack(">f", v).hex() for v in tensor.detach().to(torch.float32).tolist()])


def main():
    generator = torch.Generator().manual_seed(1)
    start = torch.randn(COUNT, generator=generator)
    gradients = [torch.randn(COUNT, generator=generator) * 2.0 ** (k % 3) for k in range(STEPS)]
    for gradient in gradients:
        gradient[-2] *= 1e-6
        gradient[-1] = 0
    print(f"# torch {torch.__version__.split('+')[0]}, made by make_optimizers.py")
    line("start", start)
    for gradient in gradients:
        line("gradient", gradient)

    def case(name, make, make_schedule=None):
        parameter = start.double().requires_grad_()
        optimizer = make([parameter])
        schedule = make_schedule(optimizer) if make_schedule else None
        print("case", name)
        for gradient in gradients:
            parameter.grad = gradient.double()
            optimizer.step()
            line("after", parameter)
            if schedule:
                schedule.step()

    optim = torch.optim
    case("sgd", lambda p: optim.SGD(p, lr=0.1))
    case("momentum", lambda p: optim.SGD(p, lr=0.1, momentum=0.9))
    case("nesterov", lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True))
    case("weight decay", lambda p: optim.SGD(p, lr=0.1, weight_decay=0.05))
    case(
        "nesterov with weight decay",
        lambda p: optim.SGD(p, lr=0.1, momentum=0.8, nesterov=True, weight_decay=0.05),
    )
    case("adagrad", lambda p: optim.Adagrad(p, lr=0.1))
    case("rmsprop", lambda p: optim.RMSprop(p, lr=0.01))
    case("rmsprop with other decay", lambda p: optim.RMSprop(p, lr=0.01, alpha=0.9, eps=1e-3))
    case("adam", lambda p: optim.Adam(p, lr=0.01))
    case("adam with other betas", lambda p: optim.Adam(p, lr=0.01, betas=(0.8, 0.99), eps=1e-4))
    case("adamW", lambda p: optim.AdamW(p, lr=0.01))
    case("adamW with more decay", lambda p: optim.AdamW(p, lr=0.05, weight_decay=0.5))
    case(
        "momentum with exponential schedule",
        lambda p: optim.SGD(p, lr=0.1, momentum=0.9),
        lambda o: schedules.ExponentialLR(o, gamma=0.8),
    )
    case(
        "adamW with exponential schedule",
        lambda p: optim.AdamW(p, lr=0.05, weight_decay=0.1),
        lambda o: schedules.ExponentialLR(o, gamma=0.8),
    )


if __name__ == "__main__":
    main()
