from math import sqrt


class Body:
    __slots__ = ("x", "y", "vx", "vy", "mass")

    def __init__(self, x, y, vx, vy, mass):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass


def move(bodies, step):
    for i in range(len(bodies)):
        for j in range(i + 1, len(bodies)):
            dx = bodies[i].x - bodies[j].x
            dy = bodies[i].y - bodies[j].y
            square = dx * dx + dy * dy + 0.01
            pull = step / (square * sqrt(square))
            bodies[i].vx -= dx * bodies[j].mass * pull
            bodies[i].vy -= dy * bodies[j].mass * pull
            bodies[j].vx += dx * bodies[i].mass * pull
            bodies[j].vy += dy * bodies[i].mass * pull
    for body in bodies:
        body.x += step * body.vx
        body.y += step * body.vy


def energy(bodies):
    total = 0.0
    for i in range(len(bodies)):
        body = bodies[i]
        total += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy)
        for j in range(i + 1, len(bodies)):
            dx = body.x - bodies[j].x
            dy = body.y - bodies[j].y
            total -= body.mass * bodies[j].mass / sqrt(dx * dx + dy * dy + 0.01)
    return total


bodies = [
    Body(0.0, 0.0, 0.0, 0.0, 10.0),
    Body(1.0, 0.0, 0.0, 3.0, 0.1),
    Body(0.0, 2.0, -2.0, 0.0, 0.2),
]
for _ in range(4000):
    move(bodies, 0.001)
print(energy(bodies))
