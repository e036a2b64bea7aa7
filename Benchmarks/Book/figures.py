"""The plots of the book, in Matplotlib."""
import logging
import warnings

import matplotlib.pyplot as plt
import torch

plt.rcParams["font.sans-serif"] = ["Noto Sans CJK SC", "DejaVu Sans"]
# Where there is no Chinese font, each figure would fill the page with warnings.
warnings.filterwarnings("ignore", message="Glyph")
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)


def shown(figure):
    """For a cell to show, once: a notebook shows by itself what is still open."""
    plt.close(figure)
    return figure


def lines(series, title="", x=None, x_label="", y_label="", log=False, x_log=False):
    figure, axes = plt.subplots()
    for name, values in series.items():
        axes.plot(x if x is not None else range(1, len(values) + 1), values, label=name)
    axes.set(title=title, xlabel=x_label, ylabel=y_label, yscale="log" if log else "linear",
             xscale="log" if x_log else "linear")
    axes.legend()
    return shown(figure)


def compared(runs, name="loss", log=False):
    return lines({label: run.history[name] for label, run in runs.items()}, title=name, x_label="epoch", log=log)


@torch.inference_mode()
def curve(functions, low, high, data=None, title=""):
    x = torch.linspace(low, high, 200)
    figure = lines({name: function(x).numpy() for name, function in functions.items()}, title=title, x=x.numpy())
    if data is not None:
        figure.axes[0].scatter(data.inputs, data.targets, s=8)
    return figure


def prediction(model):
    return lambda x: model(x[:, None])[:, 0]


@torch.inference_mode()
def contour(function, x, y, title, trajectories):
    grid_x, grid_y = torch.meshgrid(torch.linspace(*x, 100), torch.linspace(*y, 100), indexing="xy")
    points = torch.stack([grid_x.flatten(), grid_y.flatten()], 1)
    heights = torch.func.vmap(function)(points).view(grid_x.shape)
    figure, axes = plt.subplots()
    axes.contour(grid_x, grid_y, heights, levels=20)
    for name, descent in trajectories.items():
        axes.plot(*descent.points.T, marker=".", label=name)
    axes.set(title=title, xlim=x, ylim=y)
    axes.legend()
    return shown(figure)


def scatter(points, title, x_label, y_label):
    figure, axes = plt.subplots()
    axes.scatter(*zip(*points))
    axes.set(title=title, xlabel=x_label, ylabel=y_label)
    return shown(figure)
