xs = []
ys = []
for i in range(200):
    x = i / 100 - 1
    xs.append(x)
    ys.append(3 * x + 0.5 + 0.1 * (i % 7 - 3))


def descend(xs, ys, rate, epochs):
    slope = 0.0
    offset = 0.0
    for _ in range(epochs):
        slope_gradient = 0.0
        offset_gradient = 0.0
        for i in range(len(xs)):
            error = slope * xs[i] + offset - ys[i]
            slope_gradient += 2 * error * xs[i]
            offset_gradient += 2 * error
        slope -= rate * slope_gradient / len(xs)
        offset -= rate * offset_gradient / len(xs)
    return slope, offset


slope, offset = descend(xs, ys, rate=0.1, epochs=500)
print(f"{slope} {offset}")
