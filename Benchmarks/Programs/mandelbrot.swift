// How many points of a grid stay bounded.
func iterations(_ cr: Double, _ ci: Double, limit: Int) -> Int {
  var (zr, zi) = (0.0, 0.0)
  var count = 0
  while count < limit && zr * zr + zi * zi <= 4 {
    (zr, zi) = (zr * zr - zi * zi + cr, 2 * zr * zi + ci)
    count += 1
  }
  return count
}

var inside = 0
for row in 0..<80 {
  for column in 0..<120 {
    let count = iterations(Double(column) / 40 - 2, Double(row) / 40 - 1, limit: 60)
    if count == 60 { inside += 1 }
  }
}
print("\(inside)")
