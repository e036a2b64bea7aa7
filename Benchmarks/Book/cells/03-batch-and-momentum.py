# %% updates-per-epoch
import time

from course import *

digits = packed("digits")
training, testing = digits.split(0.8, seed=1)


def updates_per_epoch(batch_size):
    return math.ceil(len(training) / batch_size)


sizes = [1, 8, 32, 128, 512, len(training)]
pd.DataFrame({"批次大小": sizes, "每回合更新次数": [updates_per_epoch(size) for size in sizes]})

# %% two-trajectories
generator = torch.Generator().manual_seed(3)
xs = torch.rand(24, generator=generator) * 2 - 1
ys = 1.5 * xs - 0.5 + 0.5 * torch.randn(24, generator=generator)


def line_loss(p):
    return ((p[0] * xs + p[1] - ys) ** 2).mean()


def walk(batch_size, epochs, rate):
    p = torch.tensor([-1.5, 1.5])
    points = [p]
    for _ in range(epochs):
        for x, y in zip(xs.split(batch_size), ys.split(batch_size)):
            error = p[0] * x + p[1] - y
            p = p - rate * 2 * torch.stack([(error * x).mean(), error.mean()])
            points.append(p)
    return points


full = followed(walk(24, epochs=3, rate=0.1), line_loss)
single = followed(walk(1, epochs=3, rate=0.1), line_loss)
contour(line_loss, (-2, 4), (-3, 2), "损失等高线上的两条轨迹", {"全批次": full, "批次大小 1": single})

# %% gradient-noise
def probe():
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(64, 16), nn.Tanh(), nn.Linear(16, 10))


def gradient(model, data):
    loss = F.cross_entropy(model(data.inputs), data.targets)
    return torch.cat([part.flatten() for part in torch.autograd.grad(loss, list(model.parameters()))])


model = probe()
exact = gradient(model, training)


def noise(batch_size):
    order = torch.randperm(len(training), generator=torch.Generator().manual_seed(5))
    batches = [rows for rows in order.split(batch_size) if len(rows) == batch_size]
    return torch.stack([((gradient(model, training[rows]) - exact) ** 2).sum() for rows in batches]).mean().item()


noise_sizes = [4, 16, 64, 256]
noises = [noise(size) for size in noise_sizes]
pd.DataFrame({"批次大小": noise_sizes, "‖g_B − g‖² 的平均": noises,
              "乘以批次大小": [size * value for size, value in zip(noise_sizes, noises)]}).round(5)

# %% batch-size-time
def epoch_time(size):
    start = time.perf_counter()
    train(probe(), training, partial(SGD, lr=0.01), epochs=4, batch_size=size)
    return (time.perf_counter() - start) * 1000 / 4


timed_sizes = [1, 8, 64, 512]
epoch_times = [epoch_time(size) for size in timed_sizes]
pd.DataFrame({
    "批次大小": timed_sizes, "每回合更新次数": [updates_per_epoch(size) for size in timed_sizes],
    "一次更新": [spent / updates_per_epoch(size) for size, spent in zip(timed_sizes, epoch_times)],
    "一个回合": epoch_times}).round(3)

# %% batch-size-accuracy
mnist_training, mnist_testing = packed("mnist5k").split(0.8, seed=1)
batch_sizes = [16, 64, 256, 1024, 4000]
batch_runs = [train(perceptron(784, 32, 10), mnist_training, partial(SGD, lr=0.1), epochs=8, batch_size=size,
                    validation=mnist_testing) for size in batch_sizes]
train_accuracies = [run.final("accuracy") for run in batch_runs]
test_accuracies = [run.final("validation accuracy") for run in batch_runs]
display(pd.DataFrame({
    "批次大小": batch_sizes, "更新次数": [run.updates for run in batch_runs], "训练损失": [run.final() for run in batch_runs],
    "训练正确率": train_accuracies, "测试正确率": test_accuracies}).round(3))
lines({"训练": train_accuracies, "测试": test_accuracies}, "正确率随批次大小", x=batch_sizes, x_label="批次大小",
      y_label="正确率", x_log=True)

# %% scaled-rate
scaled = train(perceptron(784, 32, 10), mnist_training, partial(SGD, lr=0.4), epochs=8, batch_size=256,
               validation=mnist_testing)
pd.DataFrame({"学习率 0.1": batch_runs[2].losses, "学习率 0.4": scaled.losses, "批次 64，学习率 0.1": batch_runs[1].losses},
             index=range(1, 9))[1::2]

# %% sharp-and-flat
def valleys(w):
    return 1.6 - torch.exp(-(w + 2) ** 2 / 2) - torch.exp(-(w - 2) ** 2 / 0.03)


def shifted(w):
    return valleys(w - 0.25)


bottoms = torch.tensor([-2.0, 2.0])
display(pd.DataFrame({"谷底": ["平坦", "尖锐"], "训练损失": valleys(bottoms), "测试损失": shifted(bottoms)}))
curve({"训练损失": valleys, "测试损失（平移）": shifted}, -4, 4, title="两个谷底")

# %% plain-descent
position, positions = 4.0, [4.0]
for _ in range(10):
    position -= 0.3 * position
    positions.append(position)
pd.DataFrame({"步": range(11), "w": positions, "f(w)": [w * w / 2 for w in positions]})

# %% momentum-as-sum
def steep(w):
    return w ** 3 - 2 * w


decay, eta = 0.9, 0.02
by_recursion, movement, by_sum, gradients, largest = 1.8, 0.0, 1.8, [], 0.0
for _ in range(50):
    movement = decay * movement - eta * steep(by_recursion)
    by_recursion += movement
    gradients.append(steep(by_sum))
    by_sum -= eta * sum(g * decay ** age for age, g in enumerate(reversed(gradients)))
    largest = max(largest, abs(by_recursion - by_sum))
print(f"50 步之后：递推 {by_recursion:.12f}，加权和 {by_sum:.12f}")

# %% rolling-over
def bowl(p):
    return (0.05 * p[0] ** 2 - 0.4 * torch.exp(-4 * (p[0] - 3) ** 2))


stuck = minimize(bowl, [5.5], partial(SGD, lr=0.1), steps=300)
rolling = minimize(bowl, [5.5], partial(SGD, lr=0.1, momentum=0.9), steps=300)
display(curve({"f(w)": lambda w: bowl(w[None])}, -2, 6, title="碗和坑"))
display(lines({"普通": stuck.points[:, 0], "动量 0.9": rolling.points[:, 0]}, "位置 w", x_label="步", y_label="w"))
pd.DataFrame({
    "方法": ["普通", "动量 0.9"], "终点 w": [stuck.points[-1, 0].item(), rolling.points[-1, 0].item()],
    "f(w)": [stuck.losses[-1], rolling.losses[-1]],
    "梯度长度": [stuck.gradient_norms[-1], rolling.gradient_norms[-1]]})

# %% plateau
def plateau(p):
    return 0.5 * (1 - torch.exp(-0.02 * p[0] ** 2))


def steps_to_arrive(optimizer):
    arrived = minimize(plateau, [10.0], optimizer, steps=3000).points[:, 0].abs() < 0.5
    return arrived.int().argmax().item() if arrived.any() else 3000


pd.DataFrame({"方法": ["普通", "动量 0.9"], "到达 |w| < 0.5 的步数": [
    steps_to_arrive(partial(SGD, lr=0.5)), steps_to_arrive(partial(SGD, lr=0.5, momentum=0.9))]})

# %% momentum-on-digits
plain = train(perceptron(64, 32, 10), training, partial(SGD, lr=0.02), epochs=20, validation=testing)
with_momentum = train(
    perceptron(64, 32, 10), training, partial(SGD, lr=0.02, momentum=0.9), epochs=20, validation=testing)
display(pd.DataFrame({"普通": plain.losses, "动量 0.9": with_momentum.losses}, index=range(1, 21))[3::4])
compared({"普通": plain, "动量 0.9": with_momentum}, log=True)

# %% momentum-seeds
momenta = [0.0, 0.5, 0.9]
losses = np.array([[
    train(perceptron(64, 32, 10, seed), training, partial(SGD, lr=0.02, momentum=momentum), epochs=10, seed=seed).final()
    for seed in (1, 2, 3, 4, 5)] for momentum in momenta])
pd.DataFrame({"动量": momenta, "平均损失": losses.mean(1), "最小": losses.min(1), "最大": losses.max(1)})
