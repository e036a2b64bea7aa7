# %% three-critical-points
from course import *

surfaces = {
    "w₁² + w₂²": lambda w: w[0] ** 2 + w[1] ** 2, "−w₁² − w₂²": lambda w: -w[0] ** 2 - w[1] ** 2,
    "w₁² − w₂²": lambda w: w[0] ** 2 - w[1] ** 2}
origin = torch.zeros(2)
angles = torch.arange(16) * math.pi / 8
circle = 0.1 * torch.stack([angles.cos(), angles.sin()])
around = [surface(circle) for surface in surfaces.values()]
pd.DataFrame({
    "函数": list(surfaces),
    "梯度长度": [torch.func.grad(surface)(origin).norm().item() for surface in surfaces.values()],
    "圆上最低": [heights.min().item() for heights in around], "圆上最高": [heights.max().item() for heights in around]}).round(3)

# %% zero-network
wave = sine(40, noise=0.1, seed=1)


def zero_network():
    network = nn.Sequential(nn.Linear(1, 4, bias=False), nn.Tanh(), nn.Linear(4, 1, bias=False))
    for parameter in network.parameters():
        nn.init.zeros_(parameter)
    return network


frozen = train(zero_network(), wave, partial(SGD, lr=0.1), epochs=50, batch_size=None)
frozen.table(every=10)

# %% taylor
class Surface:
    """The loss of a network on `wave` as a function of all parameters in one vector."""

    def __init__(self, network):
        self.network = network
        self.shapes = {name: parameter.shape for name, parameter in network.named_parameters()}
        self.sizes = [shape.numel() for shape in self.shapes.values()]
        self.gradient = torch.func.grad(self.loss)
        self.hessian = torch.func.hessian(self.loss)

    def loss(self, vector):
        parameters = {name: part.view(shape)
                      for (name, shape), part in zip(self.shapes.items(), vector.split(self.sizes))}
        return F.mse_loss(torch.func.functional_call(self.network, parameters, (wave.inputs,)), wave.targets)

    def vector(self):
        return nn.utils.parameters_to_vector(self.network.parameters()).detach()


def with_vector(network, vector):
    nn.utils.vector_to_parameters(vector, network.parameters())
    return network


torch.manual_seed(1)
tiny = Surface(nn.Sequential(nn.Linear(1, 6), nn.Tanh(), nn.Linear(6, 1)))
here = tiny.vector()
g, h = tiny.gradient(here), tiny.hessian(here)
direction = F.normalize(torch.randn(len(here)), dim=0)
slope, bend = direction @ g, direction @ h @ direction
distances = torch.tensor([2.0, 1.0, 0.5, 0.25, 0.125])
actual = torch.func.vmap(tiny.loss)(here + distances[:, None] * direction)
first_order = tiny.loss(here) + distances * slope
second_order = first_order + 0.5 * distances ** 2 * bend
first_errors, second_errors = (actual - first_order).abs(), (actual - second_order).abs()
display(pd.DataFrame({
    "距离 r": distances, "真实损失": actual, "一阶近似": first_order, "二阶近似": second_order, "一阶误差": first_errors,
    "二阶误差": second_errors}).round(5))
lines({"一阶误差": first_errors, "二阶误差": second_errors}, "近似的误差", x=distances, x_label="距离", log=True, x_log=True)

# %% product-eigenvalues
def product_loss(w):
    return (1 - w[0] * w[1]) ** 2


places = torch.tensor([[0.0, 0.0], [2.0, 0.5], [-0.5, -2.0]])
spectra = torch.linalg.eigvalsh(torch.func.vmap(torch.func.hessian(product_loss))(places))
slopes = torch.func.vmap(torch.func.grad(product_loss))(places).norm(dim=1)
pd.DataFrame({
    "w₁": places[:, 0], "w₂": places[:, 1], "损失": torch.func.vmap(product_loss)(places), "梯度长度": slopes,
    "λ₁": spectra[:, 0], "λ₂": spectra[:, 1]}).round(3)

# %% product-contour
on_ridge = minimize(product_loss, [-1.0, 1.0], partial(SGD, lr=0.05), steps=120)
off_ridge = minimize(product_loss, [-1.0, 1.001], partial(SGD, lr=0.05), steps=120)
display(contour(product_loss, (-2, 2), (-2, 2), "L = (1 − w₁w₂)²",
                {"起点 (−1, 1)": on_ridge, "起点 (−1, 1.001)": off_ridge}))
lines({"起点 (−1, 1)": on_ridge.losses, "起点 (−1, 1.001)": off_ridge.losses}, "损失", x_label="步", y_label="损失")

# %% escape-product
values, vectors = torch.linalg.eigh(torch.func.hessian(product_loss)(origin))
lowest, u = values[0], vectors[:, 0]
steps = torch.tensor([0.1, 0.2, 0.4, 0.8])
print(f"λ = {lowest:.3f}，u = ({u[0]:.4f}, {u[1]:.4f})")
pd.DataFrame({"α": steps, "预言 1 + λα²/2": 1 + 0.5 * lowest * steps ** 2,
              "真实损失": torch.func.vmap(product_loss)(origin + steps[:, None] * u)})

# %% staircase
network = zero_network()
losses, stops, negatives, lowest_values = [], [], [], []
for _ in range(3):
    surface = Surface(network)
    vector = surface.vector()
    values, vectors = torch.linalg.eigh(surface.hessian(vector))
    stops.append(surface.loss(vector).item())
    negatives.append((values < -0.001).sum().item())
    lowest_values.append(values[0].item())
    with_vector(network, vector + 0.1 * vectors[:, 0])
    run = train(network, wave, partial(SGD, lr=0.1, momentum=0.9), epochs=600, batch_size=None)
    losses += run.losses
display(pd.DataFrame({"第几次停住": [1, 2, 3], "损失": stops, "最小特征值": lowest_values, "负特征值个数": negatives}))
lines({"损失": losses}, "一级一级的台阶", x_label="步", y_label="损失", log=True)

# %% random-hessians
def share_of_minima(dimension, trials):
    a = np.random.default_rng(dimension).standard_normal((trials, dimension, dimension))
    return (np.linalg.eigvalsh(a + a.transpose(0, 2, 1))[:, 0] > 0).mean()


dimensions = [1, 2, 3, 4, 5]
shares = [share_of_minima(dimension, 2000) for dimension in dimensions]
display(pd.DataFrame({"维数": dimensions, "全为正的比例": shares}))
lines({"比例": shares}, "全为正的比例", x=dimensions, x_label="维数")

# %% minimum-ratio
def small():
    return nn.Sequential(nn.Linear(1, 3), nn.Tanh(), nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1))


n = parameter_count(small())


def minimum_ratio(surface, vector):
    return (torch.linalg.eigvalsh(surface.hessian(vector)) > 0.0001).float().mean().item()


def starting_point(seed):
    return with_vector(small(), torch.randn(n, generator=torch.Generator().manual_seed(seed)))


surfaces = [Surface(train(starting_point(seed), wave, partial(SGD, lr=0.1, momentum=0.9), epochs=2000,
                          batch_size=None).model) for seed in range(1, 13)]
ends = [(surface, surface.vector()) for surface in surfaces]
pd.DataFrame({
    "种子": range(1, 13), "损失": [surface.loss(vector).item() for surface, vector in ends],
    "梯度长度": [surface.gradient(vector).norm().item() for surface, vector in ends],
    "最小值比例": [minimum_ratio(surface, vector) for surface, vector in ends]}).round(5)

# %% newton
def newton_step(surface, vector):
    g = surface.gradient(vector)
    values, vectors = torch.linalg.eigh(surface.hessian(vector))
    step = vectors @ (values / (values ** 2 + 0.01 * g.norm()) * (vectors.T @ g))
    return vector + torch.clamp(0.5 / (step.norm() + 1e-12), max=1) * -step


found = []
for seed in range(1, 9):
    for epochs in [1, 30, 100, 300]:
        surface = Surface(train(starting_point(seed), wave, partial(SGD, lr=0.1), epochs, batch_size=None).model)
        vector = surface.vector()
        for _ in range(60):
            vector = newton_step(surface, vector)
        if surface.gradient(vector).norm() < 0.001:
            found.append((minimum_ratio(surface, vector), surface.loss(vector).item()))
low = [ratio for ratio, loss in found if loss < 0.1]
high = [ratio for ratio, loss in found if loss > 0.3]
display(pd.DataFrame({"损失": ["低于 0.1", "高于 0.3"], "临界点个数": [len(low), len(high)],
                      "最小值比例的平均": [np.mean(low), np.mean(high)]}).round(3))
scatter(found, "32 个起点找到的临界点", "最小值比例", "损失")
