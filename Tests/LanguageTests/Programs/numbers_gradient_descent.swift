// Down a bowl, with momentum.
func descend(momentum: Double) -> [Double] {
  var (x, y, vx, vy) = (4.0, 1.0, 0.0, 0.0)
  var losses: [Double] = []
  for _ in 0..<4 {
    losses.append(x * x + 8 * y * y)
    vx = momentum * vx - 0.0625 * 2 * x
    vy = momentum * vy - 0.0625 * 16 * y
    x += vx
    y += vy
  }
  return losses
}
print(descend(momentum: 0))  // prints: [24.0, 12.25, 9.37890625, 7.18072509765625]
print(descend(momentum: 0.5))  // prints: [24.0, 12.25, 9.91015625, 4.98248291015625]
