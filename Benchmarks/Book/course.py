"""What the cells of the book share, as a lecturer would keep it beside the notebooks: data and training.

In PyTorch as its documentation recommends it for small models in memory: batches are slices of tensors instead of a
DataLoader, optimisers are fused, gradients are set to None, evaluation runs in inference mode, and one thread, since
on models of this size more of them are slower.
"""
import copy
import math
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch import nn

from figures import *

torch.set_num_threads(1)
data_folder = Path(__file__).parent / "data"

SGD = partial(torch.optim.SGD, fused=True)
Adam = partial(torch.optim.Adam, fused=True)
AdamW = partial(torch.optim.AdamW, fused=True)
Adagrad = partial(torch.optim.Adagrad, fused=True)
RMSprop = partial(torch.optim.RMSprop, alpha=0.9)


# Data

@dataclass
class Data:
    inputs: torch.Tensor
    targets: torch.Tensor

    def __len__(self):
        return len(self.inputs)

    def __getitem__(self, rows):
        return Data(self.inputs[rows], self.targets[rows])

    @property
    def has_classes(self):
        return self.targets.dtype == torch.long

    def split(self, fraction, seed):
        order = torch.randperm(len(self), generator=torch.Generator().manual_seed(seed))
        count = round(fraction * len(self))
        return self[order[:count]], self[order[count:]]

    def folds(self, count, seed):
        order = torch.randperm(len(self), generator=torch.Generator().manual_seed(seed))
        for held_out in order.chunk(count):
            rest = torch.ones(len(self), dtype=torch.bool)
            rest[held_out] = False
            yield self[rest], self[held_out]

    def with_label_noise(self, fraction, seed):
        generator = torch.Generator().manual_seed(seed)
        wrong = torch.randperm(len(self), generator=generator)[:round(fraction * len(self))]
        targets = self.targets.clone()
        targets[wrong] = torch.randint(10, (len(wrong),), generator=generator)
        return replace(self, targets=targets)

    def inverted(self):
        return replace(self, inputs=1 - self.inputs)

    def with_(self, other):
        return Data(torch.cat([self.inputs, other.inputs]), torch.cat([self.targets, other.targets]))


def packed(name):
    head, bytes_ = (data_folder / f"{name}.data").read_bytes().split(b"\n\n", 1)
    fields = dict(line.split(": ", 1) for line in head.decode().splitlines()[1:])
    rows, features = int(fields["rows"]), math.prod(map(int, fields["features"].split("x")))
    values = torch.frombuffer(bytearray(bytes_), dtype=torch.uint8)
    inputs = values[: rows * features].view(rows, features).float() / float(fields["divisor"])
    return Data(inputs, values[rows * features:].long())


def diabetes():
    values = torch.from_numpy(np.loadtxt(data_folder / "diabetes.csv", delimiter=",", skiprows=1)).float()
    inputs = values[:, :-1]
    return Data((inputs - inputs.mean(0)) / inputs.std(0), values[:, -1:] / 100)


def sine(count, noise, seed):
    generator = torch.Generator().manual_seed(seed)
    inputs = torch.rand(count, 1, generator=generator) * 2 - 1
    return Data(inputs, torch.sin(math.pi * inputs) + noise * torch.randn(count, 1, generator=generator))


# Models

def dense(inputs, outputs, initializer=None, bias=True):
    layer = nn.Linear(inputs, outputs, bias=bias)
    if initializer == "he":
        nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    elif initializer is not None:
        nn.init.normal_(layer.weight, std=initializer)
    if bias and initializer is not None:
        nn.init.zeros_(layer.bias)
    return layer


def perceptron(inputs, units, outputs, seed=1):
    torch.manual_seed(seed)
    return nn.Sequential(dense(inputs, units, "he"), nn.ReLU(), nn.Linear(units, outputs))


def parameter_count(model):
    return sum(p.numel() for p in model.parameters())


def parameter_norm(model):
    return nn.utils.parameters_to_vector(model.parameters()).norm().item()


def criterion(data):
    return F.cross_entropy if data.has_classes else F.mse_loss


@torch.inference_mode()
def measure(model, data):
    """Loss and, for classes, accuracy."""
    model.eval()
    outputs = model(data.inputs)
    loss = criterion(data)(outputs, data.targets).item()
    accuracy = (outputs.argmax(1) == data.targets).float().mean().item() if data.has_classes else math.nan
    return loss, accuracy


def loss_on(model, data):
    return measure(model, data)[0]


def accuracy_on(model, data):
    return measure(model, data)[1]


# Training

@dataclass
class Run:
    model: nn.Module
    history: dict = field(default_factory=dict)
    updates: int = 0

    @property
    def losses(self):
        return self.history["loss"]

    @property
    def validation_losses(self):
        return self.history["validation loss"]

    def final(self, name="loss"):
        return self.history[name][-1]

    def table(self, every):
        return pd.DataFrame(self.history, index=range(1, len(self.losses) + 1))[every - 1::every]


def train(model, data, optimizer, epochs, batch_size=32, validation=None, schedule=None, patience=None, noise=0.0,
          seed=0, gradient_norms=False):
    torch.manual_seed(seed)
    loss_function = criterion(data)
    batch_size = batch_size or len(data)
    optimizer = optimizer(model.parameters())
    scheduler = None
    if schedule is not None:
        batches = math.ceil(len(data) / batch_size)
        scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: schedule(step / batches))
    run = Run(model)
    rows = {"loss": []}
    if data.has_classes:
        rows["accuracy"] = []
    if gradient_norms:
        rows["gradient norm"] = []
    if validation is not None:
        rows["validation loss"], rows["validation accuracy"] = [], []
    best, best_state, since_best = math.inf, None, 0
    for _ in range(epochs):
        model.train()
        total, correct, norm = 0.0, 0, 0.0
        for batch in torch.randperm(len(data)).split(batch_size):
            inputs, targets = data.inputs[batch], data.targets[batch]
            if noise > 0:
                inputs = inputs + noise * torch.randn_like(inputs)
            optimizer.zero_grad()
            outputs = model(inputs)
            loss = loss_function(outputs, targets)
            loss.backward()
            if gradient_norms:
                norm += nn.utils.get_total_norm([p.grad for p in model.parameters()]).item() * len(batch)
            optimizer.step()
            if scheduler is not None:
                scheduler.step()
            run.updates += 1
            total += loss.item() * len(batch)
            if data.has_classes:
                correct += (outputs.argmax(1) == targets).sum().item()
        rows["loss"].append(total / len(data))
        if data.has_classes:
            rows["accuracy"].append(correct / len(data))
        if gradient_norms:
            rows["gradient norm"].append(norm / len(data))
        if validation is not None:
            loss, accuracy = measure(model, validation)
            rows["validation loss"].append(loss)
            rows["validation accuracy"].append(accuracy)
            if patience is not None:
                if loss < best:
                    best, best_state, since_best = loss, copy.deepcopy(model.state_dict()), 0
                else:
                    since_best += 1
                    if since_best == patience:
                        break
    if best_state is not None:
        model.load_state_dict(best_state)
    run.history = rows
    return run


@dataclass
class Descent:
    points: torch.Tensor
    losses: list
    gradient_norms: list


def minimize(function, start, optimizer, steps):
    """Gradient descent on a function of a vector."""
    point = torch.tensor(start, requires_grad=True)
    optimizer = optimizer([point])
    descent = Descent([point.detach().clone()], [], [])
    for _ in range(steps + 1):
        optimizer.zero_grad()
        loss = function(point)
        loss.backward()
        descent.losses.append(loss.item())
        descent.gradient_norms.append(point.grad.norm().item())
        if len(descent.points) <= steps:
            optimizer.step()
            descent.points.append(point.detach().clone())
    descent.points = torch.stack(descent.points)
    return descent


def followed(points, function):
    """A path that was computed by hand, with the losses on it."""
    points = torch.stack(points)
    return Descent(points, torch.func.vmap(function)(points).tolist(), [])
