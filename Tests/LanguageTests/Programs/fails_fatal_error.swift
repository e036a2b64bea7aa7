// The program says itself that it cannot go on.
enum Mode {
  case train, test
}
func rate(_ mode: Mode) -> Double {
  switch mode {
  case .train: return 0.1
  case .test: fatalError("no rate in \(mode)")  // fails: fatal error: no rate in test
  }
}
func first(_ list: [Int]) -> Int {
  guard let one = list.first else { fatalError() }
  return one
}
print(rate(.train), first([3]))
print(rate(.test))
// prints: 0.1 3
