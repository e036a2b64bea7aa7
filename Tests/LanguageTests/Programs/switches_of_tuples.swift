// Both at once.
func quadrant(_ x: Int, _ y: Int) -> String {
  switch (x, y) {
  case (0, 0): "origin"
  case (_, 0), (0, _): "axis"
  case (1...9, 1...9): "first"
  case let (a, b) where a == b: "diagonal"
  case (let a, _): "other \(a)"
  }
}
print(quadrant(0, 0), quadrant(3, 0), quadrant(2, 5), quadrant(-1, -1), quadrant(-2, 4))  // prints: origin axis first diagonal other -2
