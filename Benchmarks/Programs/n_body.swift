// Three bodies that attract one another, and their energy.
struct Body {
  var x: Double
  var y: Double
  var vx: Double
  var vy: Double
  let mass: Double
}

func move(_ bodies: inout [Body], by step: Double) {
  for i in 0..<bodies.count {
    for j in (i + 1)..<bodies.count {
      let dx = bodies[i].x - bodies[j].x
      let dy = bodies[i].y - bodies[j].y
      let square = dx * dx + dy * dy + 0.01
      let pull = step / (square * square.squareRoot())
      bodies[i].vx -= dx * bodies[j].mass * pull
      bodies[i].vy -= dy * bodies[j].mass * pull
      bodies[j].vx += dx * bodies[i].mass * pull
      bodies[j].vy += dy * bodies[i].mass * pull
    }
  }
  for i in 0..<bodies.count {
    bodies[i].x += step * bodies[i].vx
    bodies[i].y += step * bodies[i].vy
  }
}

func energy(_ bodies: [Body]) -> Double {
  var total = 0.0
  for i in 0..<bodies.count {
    let body = bodies[i]
    total += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy)
    for j in (i + 1)..<bodies.count {
      let dx = body.x - bodies[j].x
      let dy = body.y - bodies[j].y
      total -= body.mass * bodies[j].mass / (dx * dx + dy * dy + 0.01).squareRoot()
    }
  }
  return total
}

var bodies = [
  Body(x: 0, y: 0, vx: 0, vy: 0, mass: 10),
  Body(x: 1, y: 0, vx: 0, vy: 3, mass: 0.1),
  Body(x: 0, y: 2, vx: -2, vy: 0, mass: 0.2),
]
for _ in 0..<4000 { move(&bodies, by: 0.001) }
print("\(energy(bodies))")
