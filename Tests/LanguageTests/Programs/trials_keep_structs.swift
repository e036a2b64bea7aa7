let total = [1, 2].reduce(0) { $0 + $1 + Settings().offset }
struct Settings { var offset = [1, 2].map { $0 * 2 }.reduce(0) { $0 + $1 } }
print(total)  // prints: 15
print([0.5, 1].reduce(0) { $0 + $1 * Scale().factor })  // prints: 4.5
struct Scale {
  var factor: Double = [1.0, 2].reduce(0) { $0 + $1 }
}
