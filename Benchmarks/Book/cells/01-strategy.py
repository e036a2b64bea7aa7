# %% best-line
from course import *

wave = sine(200, noise=0.1, seed=1)
xs, ys = wave.inputs[:, 0], wave.targets[:, 0]
w = ((xs - xs.mean()) * (ys - ys.mean())).mean() / ((xs - xs.mean()) ** 2).mean()
b = ys.mean() - w * xs.mean()
least_loss = ((ys - w * xs - b) ** 2).mean().item()

line = train(nn.Linear(1, 1), wave, partial(SGD, lr=0.3), epochs=40, batch_size=None)
display(pd.DataFrame({
    "": ["公式", "训练"], "w": [w.item(), line.model.weight.item()], "b": [b.item(), line.model.bias.item()],
    "训练损失": [least_loss, loss_on(line.model, wave)]}))
compared({"loss": line})

# %% flexible-models
def network(units):
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(1, units), nn.Tanh(), nn.Linear(units, 1))


def fit(model, data):
    return train(model, data, partial(Adam, lr=0.02), epochs=150)


cubic = fit(nn.Linear(3, 1), Data(torch.cat([wave.inputs ** k for k in (1, 2, 3)], 1), wave.targets))
narrow = fit(network(1), wave)
wide = fit(network(16), wave)
models = [line, cubic, narrow, wide]
display(pd.DataFrame({
    "模型": ["直线", "加上 x²、x³", "网络，1 个单元", "网络，16 个单元"],
    "参数个数": [parameter_count(run.model) for run in models], "训练损失": [run.final() for run in models]}))
curve({"直线": prediction(line.model), "16 个单元": prediction(wide.model)}, -1, 1, wave[:40], "直线太僵，网络够弯")

# %% diagnose-line
print(f"训练损失 {line.final():.3f} > 0.05：", "模型偏差" if line.final() > 0.05 else "够小")

# %% needle-not-found
def descend(rate):
    return train(network(16), wave, partial(SGD, lr=rate), epochs=150)


slow, medium = descend(0.0001), descend(0.1)
outcomes = {"学习率 0.0001": slow, "学习率 0.1": medium, "Adam": wide}
display(pd.DataFrame({name: run.losses for name, run in outcomes.items()})[29::30])
compared(outcomes, log=True)

# %% plain-networks
digits = packed("digits")
training, testing = digits.split(0.8, seed=1)


def plain(layers, seed):
    torch.manual_seed(seed)
    hidden = [layer for _ in range(layers - 2) for layer in (dense(32, 32, "he"), nn.ReLU())]
    return nn.Sequential(dense(64, 32, "he"), nn.ReLU(), *hidden, dense(32, 10, "he"))


def fit_digits(model, seed):
    return train(model, training, partial(SGD, lr=0.02), epochs=15, validation=testing, seed=seed)


shallow = fit_digits(plain(3, seed=1), seed=1)
deep = fit_digits(plain(30, seed=1), seed=1)
display(pd.DataFrame({"3 层": shallow.losses, "30 层": deep.losses})[2::3])
compared({"3 层": shallow, "30 层": deep})

# %% needle-in-the-sea
needle = plain(30, seed=1)
with torch.no_grad():
    for ours, learned in zip(list(needle)[:4], list(shallow.model)[:4]):
        ours.load_state_dict(learned.state_dict())
    for layer in list(needle)[4:-1:2]:
        nn.init.eye_(layer.weight)
        nn.init.zeros_(layer.bias)
    needle[-1].load_state_dict(shallow.model[-1].state_dict())
networks = [shallow.model, deep.model, needle]
pd.DataFrame({
    "网络": ["3 层，训练得到", "30 层，训练得到", "30 层，亲手造的"],
    "参数个数": [parameter_count(model) for model in networks],
    "训练损失": [loss_on(model, training) for model in networks]})

# %% not-overfitting
seeds = [1, 2, 3, 4, 5]
shallow_runs = [fit_digits(plain(3, seed), seed) for seed in seeds]
deep_runs = [fit_digits(plain(30, seed), seed) for seed in seeds]
pd.DataFrame({
    "种子": seeds,
    "3 层：训练": [loss_on(run.model, training) for run in shallow_runs],
    "3 层：测试": [loss_on(run.model, testing) for run in shallow_runs],
    "30 层：训练": [loss_on(run.model, training) for run in deep_runs],
    "30 层：测试": [loss_on(run.model, testing) for run in deep_runs]}).round(3)

# %% residual-networks
class Residual(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, x):
        return x + F.relu(self.layer(x))


def residual(layers, seed):
    torch.manual_seed(seed)
    hidden = [Residual(dense(32, 32, 0.05)) for _ in range(layers - 2)]
    return nn.Sequential(dense(64, 32, "he"), nn.ReLU(), *hidden, dense(32, 10, "he"))


residual_runs = [fit_digits(residual(30, seed), seed) for seed in seeds]
families = [[loss_on(run.model, training) for run in runs] for runs in (shallow_runs, deep_runs, residual_runs)]
display(pd.DataFrame({
    "网络": ["3 层", "30 层", "30 层，残差"], "训练损失：平均": [np.mean(losses) for losses in families],
    "最大减最小": [max(losses) - min(losses) for losses in families],
    "测试正确率：平均": [np.mean([run.final("validation accuracy") for run in runs])
                  for runs in (shallow_runs, deep_runs, residual_runs)]}).round(3))
compared({"3 层": shallow, "30 层": deep, "30 层，残差": residual_runs[0]}, log=True)

# %% diagnose-deep
print("优化问题" if loss_on(deep.model, training) > loss_on(shallow.model, training) else "不是优化问题")

# %% memorising
def key(pixels):
    return (pixels * 16).to(torch.uint8).numpy().tobytes()


memory = {key(row): label.item() for row, label in zip(training.inputs, training.targets)}
guesses = torch.randint(10, (len(digits),), generator=torch.Generator().manual_seed(1)).tolist()


def memorised_accuracy(data):
    answers = [memory.get(key(row), guess) for row, guess in zip(data.inputs, guesses)]
    return (torch.tensor(answers) == data.targets).float().mean().item()


pd.DataFrame({"数据": ["训练集", "测试集"], "正确率": [memorised_accuracy(training), memorised_accuracy(testing)]})

# %% too-flexible
def bendy(bias=True):
    torch.manual_seed(1)
    return nn.Sequential(
        dense(1, 64, 3.0, bias), nn.Tanh(), dense(64, 64, 0.2, bias), nn.Tanh(), nn.Linear(64, 1, bias=bias))


fresh = sine(200, noise=0.3, seed=100)


def fit_curve(model, data):
    return train(model, data, partial(Adam, lr=0.01), epochs=500, batch_size=None, validation=fresh)


few_points = sine(16, noise=0.3, seed=1)
overfitted = fit_curve(bendy(), few_points)
display(overfitted.table(every=100))
display(compared({"训练": overfitted}, log=True))
curve({"网络": prediction(overfitted.model), "真正的函数": lambda x: torch.sin(math.pi * x)}, -1, 1, few_points,
      "穿过每一个点")

# %% more-points
counts = [16, 32, 64, 128, 256]
by_count = [fit_curve(bendy(), sine(count, noise=0.3, seed=1)) for count in counts]
train_losses = [run.final() for run in by_count]
test_losses = [run.final("validation loss") for run in by_count]
display(pd.DataFrame({"点数": counts, "训练损失": train_losses, "测试损失": test_losses}))
lines({"训练": train_losses, "测试": test_losses}, "损失随点数的变化", x=counts, x_label="点数", x_log=True)

# %% shared-parameters
draws = [1, 2, 3, 4, 5]


def curve_losses(bias):
    return [fit_curve(bendy(bias), sine(16, noise=0.3, seed=seed)).final("validation loss") for seed in draws]


free, shared = curve_losses(True), curve_losses(False)
pd.DataFrame({"哪一组点": draws, "没有约束": free, "奇函数": shared})

# %% noisy-digits
held_out = training[:200].with_label_noise(0.2, seed=2)
pool = training[200:]
few = pool[:300].with_label_noise(0.2, seed=1)


def learner(seed, dropout=0.0):
    torch.manual_seed(seed)
    return nn.Sequential(dense(64, 128, "he"), nn.ReLU(), nn.Dropout(dropout), nn.Linear(128, 10))


adam = partial(Adam, lr=0.003)
overfit = train(learner(1), few, adam, epochs=120, validation=held_out)
display(overfit.table(every=20))
print("过拟合" if overfit.final() < 0.3 and overfit.final("validation loss") > 0.3 else "不是过拟合")
lines({"训练": overfit.losses, "验证": overfit.validation_losses}, "loss")

# %% early-stopping
stopped = train(learner(1), few, adam, epochs=120, validation=held_out, patience=10)
print(f"训练了 {len(stopped.losses)} 个回合，取第 {int(np.argmin(stopped.validation_losses)) + 1} 个回合的参数")
lines({"训练": stopped.losses, "验证": stopped.validation_losses}, "loss")

# %% weight-decay
rates = [0.0, 0.3, 1.0, 3.0, 30.0]
decayed = [train(learner(1), few, partial(AdamW, lr=0.003, weight_decay=rate), epochs=120, validation=held_out)
           for rate in rates]
pd.DataFrame({
    "λ": rates, "参数的长度": [parameter_norm(run.model) for run in decayed], "训练损失": [run.final() for run in decayed],
    "测试正确率": [accuracy_on(run.model, testing) for run in decayed]}).round(3)

# %% dropout
probabilities = [0.0, 0.3, 0.6, 0.9]
dropped = [train(learner(1, p), few, adam, epochs=120, validation=held_out) for p in probabilities]
pd.DataFrame({"p": probabilities, "训练损失": [run.final() for run in dropped],
              "测试正确率": [accuracy_on(run.model, testing) for run in dropped]}).round(3)

# %% augmentation
levels = [0.0, 0.1, 0.3, 3.0]
augmented = [train(learner(1), few, adam, epochs=120, validation=held_out, noise=level) for level in levels]
pd.DataFrame({"噪声的标准差": levels, "训练损失": [run.final() for run in augmented],
              "测试正确率": [accuracy_on(run.model, testing) for run in augmented]}).round(3)

# %% fewer-parameters
def small(seed):
    torch.manual_seed(seed)
    return nn.Linear(64, 10)


lean = train(small(1), few, adam, epochs=120, validation=held_out)
display(lean.table(every=30))
compared({"128 个单元": overfit, "没有隐藏层": lean}, "validation loss")

# %% remedies
many_noisy = pool[:1200].with_label_noise(0.2, seed=1)


def scores(model, data=few, optimizer=adam, epochs=120, **options):
    return [accuracy_on(
        train(model(seed), data, optimizer, epochs, validation=held_out, seed=seed, **options).model, testing)
        for seed in (1, 2, 3)]


attempts = {
    "不处理": scores(learner),
    "更多数据": scores(learner, many_noisy, epochs=30),
    "数据增强": scores(learner, noise=0.3),
    "更少的参数": scores(small),
    "早停": scores(learner, patience=10),
    "权重衰减": scores(learner, optimizer=partial(AdamW, lr=0.003, weight_decay=1)),
    "随机失活": scores(lambda seed: learner(seed, 0.6)),
}
pd.DataFrame({
    "办法": list(attempts), "平均": [np.mean(values) for values in attempts.values()],
    "最低": [min(values) for values in attempts.values()],
    "最高": [max(values) for values in attempts.values()]}).round(3)

# %% mismatch
inverted = testing.inverted()


def reader(data):
    return train(learner(1), data, adam, epochs=24000 // len(data), validation=testing)


sizes = [150, 300, 600, 1200]
readers = [reader(training[:size]) for size in sizes]
same_accuracies = [accuracy_on(run.model, testing) for run in readers]
other_accuracies = [accuracy_on(run.model, inverted) for run in readers]
display(pd.DataFrame({"训练图片": sizes, "同分布的测试集": same_accuracies, "黑白颠倒的测试集": other_accuracies}).round(3))
lines({"同分布": same_accuracies, "黑白颠倒": other_accuracies}, "测试正确率", x=sizes, x_label="训练图片", x_log=True)

# %% diagnose-mismatch
print("分布不一致" if accuracy_on(readers[3].model, inverted) < readers[3].final("validation accuracy") - 0.2 else "一致")

# %% mismatch-mended
mended = reader(training.with_(training.inverted()))
pd.DataFrame({
    "训练集": ["原来的图片", "加上颠倒的图片"],
    "同分布的测试集": [same_accuracies[3], accuracy_on(mended.model, testing)],
    "黑白颠倒的测试集": [other_accuracies[3], accuracy_on(mended.model, inverted)]}).round(3)

# %% public-testing-set
answers = (testing.targets % 2).numpy()
coins = np.random.default_rng(1).random((500, len(testing))) >= 0.5
right = coins == answers
public_scores, private_scores = right[:, :60].mean(1), right[:, 60:].mean(1)
best_public = np.maximum.accumulate(public_scores)
best_models = [int(np.argmax(public_scores[: count + 1])) for count in range(500)]
lines({"公开分数": best_public, "私有分数": private_scores[best_models]}, "迄今为止最好的模型", x_label="交了多少次",
      y_label="正确率")

# %% cross-validation
patients = diabetes()
known, unknown = patients.split(0.8, seed=1)


def candidate(units):
    torch.manual_seed(1)
    widths = [10, *units]
    hidden = [layer for pair in zip(widths, widths[1:]) for layer in (dense(*pair, "he"), nn.ReLU())]
    return nn.Sequential(*hidden, nn.Linear(widths[-1], 1))


names = ["没有（线性）", "4", "16", "64-64"]
shapes = [[], [4], [16], [64, 64]]
folds = list(known.folds(3, seed=1))
table = [[train(candidate(units), part, partial(Adam, lr=0.01), epochs=60, validation=rest) for part, rest in folds]
         for units in shapes]
fold_losses = np.array([[run.final("validation loss") for run in runs] for runs in table])
averages = fold_losses.mean(1)
pd.DataFrame({
    "隐藏层": names, "第 1 折": fold_losses[:, 0], "第 2 折": fold_losses[:, 1], "第 3 折": fold_losses[:, 2], "平均": averages,
    "训练损失": [np.mean([run.final() for run in runs]) for runs in table]})

# %% final-examination
chosen = int(np.argmin(averages))
final = train(candidate(shapes[chosen]), known, partial(Adam, lr=0.01), epochs=60)
largest = train(candidate(shapes[3]), known, partial(Adam, lr=0.01), epochs=60)
pd.DataFrame({
    "隐藏层": [names[chosen], names[3]], "交叉验证": [averages[chosen], averages[3]],
    "测试损失": [loss_on(final.model, unknown), loss_on(largest.model, unknown)]})

# %% diagnose-fine
print("完成" if residual_runs[0].final() < shallow.final() else "优化问题")
