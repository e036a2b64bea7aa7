# %% stuck-without-critical-point
from course import *


def valley(w):
    return 0.5 * (w[0] ** 2 + 100 * w[1] ** 2)


start = [8.0, 1.0]
bouncing = minimize(valley, start, partial(SGD, lr=0.02), steps=60)
display(pd.DataFrame({"损失": bouncing.losses, "梯度长度": bouncing.gradient_norms})[::7])
lines({"损失": bouncing.losses, "梯度长度": bouncing.gradient_norms}, "损失停住，梯度不停", x_label="步", log=True)

# %% gradient-norm-on-digits
digits = packed("digits")
training, testing = digits.split(0.8, seed=1)
hot, calm = (train(perceptron(64, 32, 10), training, partial(SGD, lr=rate), epochs=60, batch_size=None,
                   gradient_norms=True) for rate in (2.0, 0.2))
display(pd.DataFrame({"学习率 2.0": hot.losses, "学习率 0.2": calm.losses}, index=range(1, 61))[9::10])
compared({"学习率 2.0": hot, "学习率 0.2": calm}, "gradient norm", log=True)

# %% too-large-too-small
large = minimize(valley, start, partial(SGD, lr=0.0195), steps=40)
small = minimize(valley, start, partial(SGD, lr=0.001), steps=400)
display(contour(valley, (-2, 9), (-1.5, 1.5), "太大与太小", {"0.0195": large, "0.001": small}))
pd.DataFrame({"学习率": [0.0195, 0.001], "步数": [40, 400],
              "w₁": [large.points[-1, 0].item(), small.points[-1, 0].item()],
              "w₂": [large.points[-1, 1].item(), small.points[-1, 1].item()]})

# %% adagrad-by-hand
valley_gradient = torch.func.grad(valley)
w, squares = torch.tensor(start), torch.zeros(2)
for _ in range(100):
    g = valley_gradient(w)
    squares += g ** 2
    w = w - g / (squares.sqrt() + 1e-10)
adagrad = minimize(valley, start, partial(Adagrad, lr=1.0), steps=100)
display(pd.DataFrame({"": ["手写", "内置"], "w₁": [w[0].item(), adagrad.points[-1, 0].item()],
                      "w₂": [w[1].item(), adagrad.points[-1, 1].item()]}))
contour(valley, (-2, 9), (-1.5, 1.5), "Adagrad 与普通的梯度下降", {"普通": large, "Adagrad": adagrad})

# %% scale-invariance
def steeper_valley(w):
    return 0.5 * (w[0] ** 2 + 10000 * w[1] ** 2)


steeper = minimize(steeper_valley, start, partial(Adagrad, lr=1.0), steps=100)
print(f"两条路径最远相差 {(adagrad.points - steeper.points).norm(dim=1).max():.3g}")

# %% forgetting
slopes = np.concatenate([np.full(30, 0.1), np.full(10, 5.0), np.full(60, 0.1)])
moving, recent = 0.0, []
for g in slopes:
    moving = 0.9 * moving + 0.1 * g * g
    recent.append(math.sqrt(moving))
all_past = np.sqrt(np.cumsum(slopes ** 2) / np.arange(1, 101))
lines({"全部过去的均方根": all_past, "RMSProp，α = 0.9": recent, "|g|": slopes}, "谁跟得上坡度", x_label="步", log=True)

# %% adam-by-hand
p, m, v = torch.tensor(start), torch.zeros(2), torch.zeros(2)
for t in range(1, 201):
    g = valley_gradient(p)
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g ** 2
    p = p - 0.1 * (m / (1 - 0.9 ** t)) / ((v / (1 - 0.999 ** t)).sqrt() + 1e-8)
adam = minimize(valley, start, partial(Adam, lr=0.1), steps=200)
pd.DataFrame({"": ["手写", "内置"], "w₁": [p[0].item(), adam.points[-1, 0].item()],
              "w₂": [p[1].item(), adam.points[-1, 1].item()]})

# %% adamw-shrinks
def flat(w):
    return (0 * w).sum()


idle = minimize(flat, start, partial(Adam, lr=0.1), steps=10)
decayed = minimize(flat, start, partial(AdamW, lr=0.1, weight_decay=0.5), steps=10)
pd.DataFrame({"": ["Adam", "AdamW", "8·(1 − ηλ)¹⁰"],
              "w₁": [idle.points[-1, 0].item(), decayed.points[-1, 0].item(), 8 * (1 - 0.1 * 0.5) ** 10]})

# %% burst
def gentle(w):
    return 0.5 * (0.01 * w[0] ** 2 + 100 * w[1] ** 2)


gentle_gradient = torch.func.grad(gentle)


def root_mean_square(steps, rate):
    w, total = torch.tensor([100.0, 1.0]), torch.zeros(2)
    points = [w]
    for t in range(steps):
        g = gentle_gradient(w)
        total += g ** 2
        w = w - rate(t) * g / ((total / (t + 1)).sqrt() + 1e-10)
        points.append(w)
    return points


burst = followed(root_mean_square(200, lambda t: 0.5), gentle)
heights = burst.points[:, 1].abs().clamp(min=1e-10)
display(lines({"|w₂|": heights}, "陡方向上的位置", x_label="步", log=True))
contour(gentle, (0, 105), (-1.2, 1.2), "均方根 Adagrad", {"固定的 η": burst})

# %% burst-cured
tamed = followed(root_mean_square(200, lambda t: 2 / math.sqrt(t + 1)), gentle)
lines({"固定的 η": heights, "衰减的 η": tamed.points[:, 1].abs().clamp(min=1e-10)}, "陡方向上的位置", x_label="步", log=True)

# %% schedules
def cosine(epoch, epochs):
    return 0.5 * (1 + math.cos(math.pi * min(epoch / epochs, 1)))


def warm_up(epoch, epochs, then):
    return (epoch + 1) / epochs if epoch < epochs else cosine(epoch - epochs, then)


epochs = range(41)
lines({"阶梯": [0.5 ** (epoch // 10) for epoch in epochs], "指数": [0.93 ** epoch for epoch in epochs],
       "余弦": [cosine(epoch, 40) for epoch in epochs], "预热 + 余弦": [warm_up(epoch, 5, 35) for epoch in epochs]},
      "学习率的倍数", x=epochs, x_label="回合")

# %% schedule-on-digits
scheduled = {
    name: train(perceptron(64, 32, 10), training, partial(SGD, lr=0.3, momentum=0.9), epochs=20, validation=testing,
                schedule=schedule)
    for name, schedule in {"固定": None, "余弦": lambda epoch: cosine(epoch, 20),
                           "预热 + 余弦": lambda epoch: warm_up(epoch, 3, 17)}.items()}
display(pd.DataFrame({name: run.losses for name, run in scheduled.items()}, index=range(1, 21))[3::4])
compared(scheduled, log=True)

# %% all-on-the-valley
optimizers = {
    "SGD": partial(SGD, lr=0.015), "动量": partial(SGD, lr=0.015, momentum=0.9), "Adagrad": partial(Adagrad, lr=1.0),
    "RMSProp": partial(RMSprop, lr=0.1), "Adam": partial(Adam, lr=0.3)}
descents = {name: minimize(valley, start, optimizer, steps=100) for name, optimizer in optimizers.items()}
display(pd.DataFrame({
    "优化器": list(descents), "第 20 步的损失": [descent.losses[20] for descent in descents.values()],
    "第 100 步的损失": [descent.losses[-1] for descent in descents.values()]}))
lines({name: descent.losses for name, descent in descents.items()}, "山谷上的损失", x_label="步", log=True)

# %% rate-sensitivity
rates = [0.0001, 0.001, 0.01, 0.1, 1.0]
kinds = {"SGD": SGD, "动量": partial(SGD, momentum=0.9), "Adagrad": Adagrad, "RMSProp": RMSprop, "Adam": Adam}
swept = {name: [train(perceptron(64, 32, 10), training, partial(kind, lr=rate), epochs=10, batch_size=64).final()
                for rate in rates] for name, kind in kinds.items()}
display(pd.DataFrame({"学习率": rates, **swept}).round(3))
lines(swept, "损失随学习率", x=rates, x_label="学习率", log=True, x_log=True)

# %% all-on-mnist
mnist_training, mnist_testing = packed("mnist5k").split(0.8, seed=1)
mnist_runs = {
    name: train(perceptron(784, 32, 10), mnist_training, optimizer, epochs=6, batch_size=64, validation=mnist_testing)
    for name, optimizer in {
        "SGD 0.01": partial(SGD, lr=0.01), "SGD 0.1": partial(SGD, lr=0.1),
        "动量 0.01": partial(SGD, lr=0.01, momentum=0.9), "Adagrad 0.02": partial(Adagrad, lr=0.02),
        "RMSProp 0.002": partial(RMSprop, lr=0.002), "Adam 0.003": partial(Adam, lr=0.003),
        "AdamW 0.003": partial(AdamW, lr=0.003, weight_decay=0.01)}.items()}
display(pd.DataFrame({name: {key: run.final(key) for key in run.history} for name, run in mnist_runs.items()}).T)
compared(mnist_runs, log=True)
